"""Places and links as seen from a page of the course."""

from __future__ import annotations

from exporters.shown_views import Spot
from exporters.surroundings import Surroundings
from extractors.locator import PageRef, SlideRef
from extractors.model import Paragraph
from segmenters.model import Passage, Place

AROUND = Surroundings({("d/a.pptx", "k"): "place-1"}, True, lambda _: None, {("d/a.pptx", "s4"): "unit-u2"})


def test_a_place_is_named_with_its_source_where_there_are_several() -> None:
    passage = Passage("d/a.pptx", Paragraph("k", SlideRef(300, 4), "x"))
    assert AROUND.spot_of(passage) == Spot("d/a.pptx", "a.pptx, slide 4", "place-1")
    assert Surroundings({}, False, lambda _: None, {}).spot_of(passage) == Spot("d/a.pptx", "slide 4", "")


def test_other_places_that_say_the_same_are_summed_up_by_source() -> None:
    also = (Place("d/b.pdf", "p", PageRef(3, "")), Place("d/a.pptx", "k9", SlideRef(309, 9)))
    more = (Place("d/b.pdf", "q", PageRef(4, "")),)
    block = Paragraph("k", SlideRef(300, 4), "x")
    passages = [Passage("d/a.pptx", block, also_at=also), Passage("d/a.pptx", block, also_at=more)]
    assert AROUND.repeats_of(passages) == ("b.pdf, pages 3-4", "a.pptx, slide 9")
    assert AROUND.repeats_of([Passage("d/a.pptx", block)]) == ()


def test_links_lead_to_sections_of_their_own_source_or_outside() -> None:
    find = AROUND.destination("d/a.pptx")
    assert [find(target) for target in ("#s4", "#s5", "https://a.b", "file:///a")] == [
        "#unit-u2",
        "",
        "https://a.b",
        "",
    ]
    assert AROUND.destination("b.pptx")("#s4") == ""
