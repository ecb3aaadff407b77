"""The ground floor: what a source says, as blocks, each at a place in the source.

The ground that all floors share (locators, diagnostics, the JSON codec) lies here too, because everything
begins with a place in a source. Nothing on this floor has heard of teaching.
"""
