"""A slide taken apart: what each reader of its shapes needs to know about it."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import _Element

from extractors.locator import SlideRef
from extractors.office_zip import OfficeZip, parsed
from extractors.slide_package import Relation
from extractors.slide_styles import Ancestry


@dataclass(frozen=True, slots=True)
class SlideParts:
    """The place and key of a slide, its shape tree, what it inherits, its width and height, where its links lead."""

    source: str
    at: SlideRef
    key: str
    tree: _Element
    ancestry: Ancestry
    size: tuple[int, int]
    links: dict[str, Relation]
    package: OfficeZip

    def part(self, link: str | None) -> _Element | None:
        """Return the root of the XML part that a link leads to; None when it is absent or damaged."""
        relation = self.links.get(link or "")
        data = None if relation is None else self.package.xml.get(relation.member)
        return None if data is None else parsed(data)

    def picture(self, link: str | None) -> bytes | None:
        """Return the bytes of the picture that a link leads to; None when it is outside, absent or damaged."""
        relation = self.links.get(link or "")
        return None if relation is None else self.package.picture(relation.member)
