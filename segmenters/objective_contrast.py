"""Words objectives for titles that set things against each other: "the difference between A and B", "A vs B vs C"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from segmenters.articles import with_article
from segmenters.title_join import listed

_VERSUS = re.compile(r"\s+(?:v(?:s\.?|ersus)|compared (?:to|with))\s+(?:the )?", re.IGNORECASE)
_DIFFERENCE = re.compile(r"^(?:the )?(?:key |main )?(?:differences?|comparison)\s+(?:between|of)\s+", re.IGNORECASE)
_PAIR = 2
_NAME = re.compile(r"[A-Z][a-z]+ ")


def contrasts(subject: str, text: str) -> Iterator[str]:
    """Yield wordings for what is told apart, in the letter case of running text; none for any other title.

    `text` is the running text of the unit, which tells the articles; a name has none.
    """
    if match := _DIFFERENCE.match(subject):
        rest = subject[match.end() :]
        pair = rest.count(" and ") == 1
        yield f"distinguish {re.sub(r' and ', ' from ', rest, count=1)}" if pair else f"compare {rest}"
        return
    sides = [side.strip() for side in _VERSUS.split(subject)]
    if len(sides) < _PAIR or not all(sides) or " or " in f"{sides[-1]} ":
        return
    if len(sides) > _PAIR:
        yield f"distinguish {listed(sides, 'and')}"
        return
    one, other = (with_article(side, text) if " " in side and not _NAME.match(side) else side for side in sides)
    yield f"distinguish {one} from {other}"
