"""The second floor: how it is delivered. Turns a pack into artifacts, which are named bytes and not yet files."""
