"""Lines of a slide that stand deeper than one above them: points under it, though they have no bullets.

Decks of other programs, LibreOffice among them, set an outline with its margins alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.slide_text import Runs

_STEP = 200_000
"""EMU, about half a centimetre: less is a hanging quotation mark or a hand that slipped."""
_FEWEST = 2


def depths(paragraphs: Sequence[Runs]) -> list[int]:
    """Return how many lines above each paragraph it stands under, 0 for the outermost.

    All are 0 where only one is deeper, or where some state a margin and others take theirs from the layout.
    """
    margins = [runs.margin for runs in paragraphs if runs.margin is not None]
    if margins and len(margins) < len(paragraphs):
        return [0] * len(paragraphs)
    above, found = list[int](), list[int]()
    for margin in margins or [runs.level * _STEP for runs in paragraphs]:
        while above and margin < above[-1] + _STEP:
            above.pop()
        found.append(len(above))
        above.append(margin)
    return found if sum(map(bool, found)) >= _FEWEST else [0] * len(found)
