"""The top floor: when and where. The only one that touches disk, clock, environment, terminal and processes."""

__version__ = "0.1.0"
