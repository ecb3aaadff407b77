"""Tells lines of code from prose by the signs in them: some files use a font of code for everything they say."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SIGNS = re.compile(r"[{}<>\[\]=;$\\_#|&*~^@]|\w\(|\w/|/\w|\w[.]\w|--|::|^\s", re.MULTILINE)


def reads_as_code(lines: Sequence[str]) -> bool:
    """Tell whether at least half of some lines hold signs of code."""
    return 2 * sum(_SIGNS.search(line) is not None for line in lines) >= len(lines)
