"""Digests and closing slides: they make the recap and no lesson."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import ENGLISH, Slide, deck, report, slide, teach

from extractors.locator import PageRef
from extractors.model import Document, text_of
from segmenters.cutting import Cutting
from segmenters.summed_up import cut_summaries

LESSONS = tuple(
    slide(f"# Part {n}", f"- Check the {part} of the ladder before you climb", f"- Write the {part} down in the book")
    for n, part in enumerate(("rungs", "stiles", "feet", "label", "locks"))
)
CLOSING = slide("# Conclusions", "- Check the rungs before you climb", "- Write it down in the book")


def cut(document: Document, cutting: Cutting | None = None) -> dict[str, str]:
    left, cuts = cut_summaries((document,), ENGLISH, cutting or Cutting())
    assert {block.key for block in document.blocks} == {b.key for one in left for b in one.blocks} | {
        cut.block.key for cut in cuts
    }
    return {text_of(cut.block): cut.ruling.rule for cut in cuts}


def rules(*slides: Slide) -> list[str]:
    return sorted(set(cut(deck(*slides)).values()))


def test_the_closing_slide_of_a_talk_goes_to_the_recap() -> None:
    assert cut(deck(*LESSONS, CLOSING, slide("# Thank you"))) == {
        "Conclusions": "closing-slide-of-a-talk",
        "Check the rungs before you climb": "key-points-of-the-source",
        "Write it down in the book": "key-points-of-the-source",
    }
    made = teach(deck(*LESSONS, CLOSING))
    assert {"Check the rungs before you climb", "Write it down in the book"} <= {
        p.text for p in made.pack.journey.recap
    }


@pytest.mark.parametrize(
    "last",
    [
        slide("# Ropes", "- Check the rungs before you climb", "- Write it down in the book"),
        slide("# Conclusions", "- Polyester shrinks under ultraviolet light", "- Hemp rots within seven winters"),
        slide("# Conclusions", "- Check the rungs before you climb", "| a | b"),
        slide("# Summary", "- Part 1", "- Part 2", "- Part 3"),
        slide(
            "# Conclusions", *CLOSING.lines[1:], note="I want to tell you once more why all of this matters to us here."
        ),
    ],
)
def test_what_is_no_summary_or_says_something_new_stays(last: Slide) -> None:
    assert rules(*LESSONS, last) == []


def test_a_conclusion_in_the_middle_stays() -> None:
    assert rules(CLOSING, *LESSONS) == []
    assert rules(*LESSONS, CLOSING, slide("# Ropes", "- Ropes hang in a dry place")) == []


def test_without_a_title_three_points_at_the_end_sum_up() -> None:
    assert rules(*LESSONS, slide(*CLOSING.lines[1:], "- Check the feet of the ladder")) != []


def test_backup_slides_do_not_count_as_the_end() -> None:
    assert rules(*LESSONS, CLOSING, slide("# Backup"), LESSONS[0]) != []


DIGEST = (
    "# Executive Summary",
    "Check the rungs before you climb.",
    "Check the rungs and the stiles of the ladder before you climb, with your own hands.",
    "Write it down in the book.",
    "Write down in the book what you check, before you climb.",
    "Look after the feet of the ladder.",
    "The feet of the ladder are to be checked with your own hands before you climb.",
)
BODY = tuple(
    line
    for n in range(12)
    for line in (
        f"## Part {n}",
        "Check the rungs, the stiles and the feet of the ladder with your own hands before you climb.",
        "Look after the ladder.",
        "Write down in the book what you check and what are the parts to be checked.",
        "It is checked by two of you, one of whom stands at the feet of the ladder while the other climbs.",
    )
)


def test_a_digest_ahead_of_a_long_text_gives_the_sentence_above_each_paragraph() -> None:
    found = cut(report(*DIGEST, *BODY))
    assert found["Executive Summary"] == "digest-of-what-follows"
    points = [text for text, rule in found.items() if rule == "key-points-of-the-source"]
    assert points == [DIGEST[1], DIGEST[3], DIGEST[5]]


def test_a_digest_of_a_short_text_or_of_something_else_stays() -> None:
    assert cut(report(*DIGEST, *BODY[:4])) == {}
    stubs = (line for n in range(12) for line in (f"## Part {n}", DIGEST[n % 6 + 1]))
    assert cut(report(*DIGEST, *DIGEST[1:], *DIGEST[1:], *stubs)) == {}
    other = ("# Executive Summary", "Hemp rots within seven winters.", "Polyester shrinks under ultraviolet light.")
    assert cut(report(*other, *BODY)) == {}


def test_a_summary_can_be_put_back() -> None:
    document = deck(*LESSONS, CLOSING)
    keys = frozenset((document.source.name, block.key) for block in document.sections[-1].blocks)
    assert cut(document, Cutting(blocks=keys)) == {}
    assert cut(document, Cutting(0.95)) == {}


PARTS = ("rungs", "stiles", "feet", "labels", "locks")
LESSON = tuple(
    line
    for part in PARTS
    for line in (
        f"# The {part}",
        f"Check the {part} of the ladder before you climb, since worn {part} let a person fall without any warning.",
        f"A rigger looks at the {part} each week and writes in the book what was found, with the day and the place.",
        f"When the {part} are worn, the ladder is locked away until a new one has come from the store of the site.",
    )
)
SUMMARY = (
    "A worn ladder lets a person fall without warning. Check the rungs, the stiles and the feet before you climb. A "
    "rigger looks at the labels and the locks each week and writes in the book what was found."
)


def lesson(*lines: str) -> Document:
    """Return a text that is no deck: all of it stands on one page."""
    document = report(*LESSON, *lines)
    page = PageRef(1, "")
    sections = (replace(s, blocks=tuple(replace(b, at=page) for b in s.blocks)) for s in document.sections)
    return replace(document, sections=tuple(sections))


def test_the_summary_that_ends_a_lesson_is_no_part_of_its_last_unit() -> None:
    assert cut(lesson("# Summary", SUMMARY)) == dict.fromkeys(("Summary", SUMMARY), "summary-of-the-lesson")


@pytest.mark.parametrize(
    "lines",
    [
        ("# The nails", SUMMARY),
        ("# Summary", SUMMARY, "# The hooks", "A hook is checked as well, by pulling at it with one hand."),
        ("# Summary", "Polyester shrinks under ultraviolet light, and hemp rots within seven winters. " * 3),
        ("# Summary", SUMMARY, "| Part | When", "| Rung | Each week"),
        ("# Summary", " ".join([SUMMARY] * 5)),
    ],
)
def test_an_end_that_is_no_summary_stays(lines: tuple[str, ...]) -> None:
    assert cut(lesson(*lines)) == {}
