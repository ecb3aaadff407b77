"""The English pipeline: its data, its configuration, its training."""
