"""Where the links of a slide lead: to an address outside, or to another slide of the deck."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lxml.etree import _Element

from extractors.hygiene import one_line
from extractors.office_zip import OfficeZip, Relation
from extractors.slide_xml import R

_JUMP = "ppaction://hlinkshowjump?jump="
_ID = f"{R}id"


class Targets(NamedTuple):
    """What the links of one part may lead to; its own list of links is read when the first one is met.

    `slides` are the keys of the slides by member, `order` the same in the order of the deck, `own` is the key of the
    slide that the part belongs to. Slides are named by the keys of their sections.
    """

    package: OfficeZip
    member: str
    slides: Mapping[str, str]
    order: Sequence[str]
    own: str

    @property
    def links(self) -> Mapping[str, Relation]:
        """The relationships of the part by their ids."""
        return self.package.relations(self.member)

    def of(self, click: _Element) -> str:
        """Return where an a:hlinkClick leads: an address, "#" and the key of a section, or "" when nowhere."""
        action = click.get("action", "")
        if action.startswith(_JUMP):
            return self._jump(action.removeprefix(_JUMP))
        relation = self.links.get(click.get(_ID, ""))
        if relation is None:
            address = one_line(click.get("invalidUrl", ""))
        elif relation.external:
            address = one_line(relation.target)
        else:
            key = self.slides.get(relation.member)
            return f"#{key}" if key else ""
        return "" if address.startswith("#") else address

    def _jump(self, where: str) -> str:
        here = self.order.index(self.own) if self.own in self.order else 0
        places = {"firstslide": 0, "lastslide": len(self.order) - 1, "nextslide": here + 1, "previousslide": here - 1}
        place = places.get(where, -1)
        return f"#{self.order[place]}" if 0 <= place < len(self.order) else ""
