"""What is trained rather than written; nothing in here is installed with the program."""
