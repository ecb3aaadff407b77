"""What a draft can point at from where it lies: files of pictures, other drafts, places in the web."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from exporters.links import is_inside, section_of, web_address


@dataclass(frozen=True, slots=True)
class Around:
    """Paths as seen from a draft: of a picture's file and those of its clip by their digests, and of other drafts.

    `drafts` gives the draft in which a section begins, by its source and key; `needed` is markdown with links to the
    drafts of the units that this one builds on, "" without any.
    """

    pictures: Mapping[str, str]
    drafts: Mapping[tuple[str, str], str]
    needed: str = ""

    def destination(self, source: str) -> Callable[[str], str]:
        """Return what gives the address that a link of this source is to have by its target, or "" for none."""

        def find(target: str) -> str:
            return self.drafts.get((source, section_of(target)), "") if is_inside(target) else web_address(target)

        return find
