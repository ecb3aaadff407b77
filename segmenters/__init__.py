"""The first floor: how it is taught. Turns documents into a pack of units with one learning objective each."""
