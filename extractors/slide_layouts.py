"""The layouts and masters of a deck: each is read once, however many slides stand on it."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractors.office_zip import OfficeZip
from extractors.slide_styles import Ancestry
from extractors.slide_xml import P


@dataclass(slots=True)
class Layouts:
    """What the slides of a deck inherit, by the member of their layout."""

    package: OfficeZip
    layouts: dict[str, Ancestry] = field(default_factory=dict)
    masters: dict[str, Ancestry] = field(default_factory=dict)

    def of_slide(self, member: str) -> Ancestry:
        """Return what a slide inherits; nothing where the file has lost layout and master."""
        layout = self._related(member, "slideLayout")
        if layout not in self.layouts:
            master = self._master(self._related(layout, "slideMaster") if layout else "")
            root = self.package.part(layout) if layout else None
            self.layouts[layout] = Ancestry(root, master.master, master.styles)
        return self.layouts[layout]

    def _master(self, member: str) -> Ancestry:
        if member not in self.masters:
            root = self.package.part(member) if member else None
            styles = None if root is None else root.find(f"{P}txStyles")
            self.masters[member] = Ancestry(None, root, styles)
        return self.masters[member]

    def _related(self, member: str, kind: str) -> str:
        links = self.package.relations(member).values()
        return next((relation.member for relation in links if relation.kind == kind), "")
