"""A slide taken apart: what each reader of its shapes needs to know about it."""

from __future__ import annotations

from typing import NamedTuple

from lxml.etree import _Element

from extractors.locator import SlideRef
from extractors.office_zip import OfficeZip, Relation
from extractors.slide_counts import Tally
from extractors.slide_styles import Ancestry
from extractors.slide_text import Words


class SlideParts(NamedTuple):
    """The place and key of a slide, its member and shape tree, what it inherits, its width and height.

    `words` reads its texts, `tally` counts what is found in the deck.
    """

    source: str
    at: SlideRef
    key: str
    member: str
    tree: _Element
    ancestry: Ancestry
    size: tuple[int, int]
    package: OfficeZip
    words: Words
    tally: Tally

    @property
    def links(self) -> dict[str, Relation]:
        """The relationships of the slide by their ids."""
        return self.package.relations(self.member)

    def relation(self, link: str | None) -> Relation | None:
        """Return where a link of the slide leads; None when it leads nowhere."""
        return self.links.get(link or "")

    def part(self, link: str | None) -> tuple[str, _Element | None]:
        """Return name and root of the XML part that a link leads to; the root is None when it is absent or damaged."""
        relation = self.relation(link)
        return ("", None) if relation is None else (relation.member, self.package.part(relation.member))
