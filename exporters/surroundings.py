"""What is needed beside a block to show it in a course: pictures, places that are linked to, the names of sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from exporters.links import is_inside, section_of, web_address
from exporters.pictures import Picture
from exporters.places import by_source, repeats_of
from exporters.shown_views import Spot
from extractors.locator import Locator, describe
from segmenters.model import Passage


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is needed beside the passages.

    `anchors` gives the HTML ids of blocks that are linked to, by source and key; `several_sources` says whether a
    place needs the name of its source; `picture` returns path and form of a picture by its digest, None when it
    cannot be shown. `sections` gives the HTML id at which a section of a source begins in the course.
    """

    anchors: Mapping[tuple[str, str], str]
    several_sources: bool
    picture: Callable[[str], tuple[str, Picture] | None]
    sections: Mapping[tuple[str, str], str]

    def spot_of(self, passage: Passage) -> Spot:
        """Return the place of a passage as it is shown."""
        return self.spot_at(passage.source, passage.block.key, passage.block.at)

    def spot_at(self, source: str, key: str, at: Locator) -> Spot:
        """Return a place in a source as it is shown: "slide 12", or "deck.pptx, slide 12" where there are several."""
        return Spot(source, self.named(source, describe(at)), self.anchors.get((source, key), ""))

    def named(self, source: str, place: str) -> str:
        """Return a place with the name of its source in front, where there are several."""
        return f"{source.rpartition('/')[2]}, {place}" if self.several_sources else place

    def repeats_of(self, passages: Iterable[Passage]) -> tuple[str, ...]:
        """Return the other places that say what passages say, one text for each source."""
        return tuple(self.named(source, places) for source, places in by_source(repeats_of(passages)).items())

    def destination(self, source: str) -> Callable[[str], str]:
        """Return what gives the address that a link of this source is to have by its target, or "" for none."""

        def find(target: str) -> str:
            if not is_inside(target):
                return web_address(target)
            anchor = self.sections.get((source, section_of(target)), "")
            return f"#{anchor}" if anchor else ""

        return find
