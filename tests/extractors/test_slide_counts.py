"""The count line of a deck: what was found, in the words of people."""

from __future__ import annotations

from decks import box, chart, deck, extracted, group, picture, slide, table, with_parts

from extractors.model import Count
from extractors.slide_counts import Tally, counts


def counted(data: bytes) -> dict[tuple[str, str], int]:
    return {(count.what, count.of): count.number for count in extracted(data).document.counts}


def test_every_count_is_told_once_and_parts_after_their_whole() -> None:
    told = counts(Tally(slides=3, hidden=1))
    assert told[:2] == (Count("slides", 3), Count("hidden", 1, "slides"))
    assert len({(count.what, count.of) for count in told}) == len(told)
    names = [count.what for count in told if not count.of]
    for place, count in enumerate(told):
        assert count.of == "" or count.of in [other.what for other in told[:place]]
    assert names[-1] == "skipped"


def test_a_deck_is_counted_as_it_is_read() -> None:
    found = counted(
        deck(
            slide("# T", "* a", "** b", picture("A ladder"), picture(), picture(decorative=True), notes="Say it."),
            slide("# U", table(("a", "b")), chart("C", ("x",), ("s", (1,))), hidden=True),
            slide(box("Top", at=(0.1, 0.05, 0.8, 0.1)), group(box("in", at=(0.1, 0.5, 0.2, 0.1)))),
            sections=(("One", 2),),
        )
    )
    told = {name: number for name, number in found.items() if number}
    assert told == {
        ("slides", ""): 3,
        ("hidden", "slides"): 1,
        ("titles", ""): 3,
        ("inferred", "titles"): 1,
        ("sections", ""): 1,
        ("notes", ""): 1,
        ("characters", "notes"): 7,
        ("tables", ""): 1,
        ("charts", ""): 1,
        ("groups", ""): 1,
        ("pictures", ""): 3,
        ("with alt text", "pictures"): 1,
        ("decorative", "pictures"): 1,
        ("indented paragraphs", ""): 1,
        ("characters", ""): 11,
    }


def test_a_lost_slide_is_counted_as_skipped() -> None:
    lost = with_parts(deck(slide("# A"), slide("# B")), {"ppt/slides/slide1.xml": None})
    assert (counted(lost)["slides", ""], counted(lost)["skipped", ""]) == (1, 1)
