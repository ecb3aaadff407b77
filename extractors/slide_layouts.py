"""The layouts and masters of a deck: each is read once, however many slides stand on it."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractors.office_zip import OfficeZip
from extractors.slide_styles import Ancestry, Master


@dataclass(slots=True)
class Layouts:
    """What the slides of a deck inherit, by the member of their layout."""

    package: OfficeZip
    layouts: dict[str, Ancestry] = field(default_factory=dict)
    masters: dict[str, Master] = field(default_factory=dict)

    def of_slide(self, member: str) -> Ancestry:
        """Return what a slide inherits; nothing where the file has lost layout and master."""
        layout = self._related(member, "slideLayout")
        if layout not in self.layouts:
            master = self._master(self._related(layout, "slideMaster") if layout else "")
            root = self.package.part(layout) if layout else None
            self.layouts[layout] = Ancestry(root, master)
        return self.layouts[layout]

    def _master(self, member: str) -> Master:
        if member not in self.masters:
            self.masters[member] = Master(self.package.part(member) if member else None)
        return self.masters[member]

    def _related(self, member: str, kind: str) -> str:
        links = self.package.relations(member).values()
        return next((relation.member for relation in links if relation.kind == kind), "")
