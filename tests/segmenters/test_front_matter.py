"""What a document says of itself before it teaches."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import Slide, cut_texts, deck, report, slide, taught_texts, teach

from extractors.model import Document, ListItem, text_of
from segmenters.cleaning import title_of
from segmenters.cutting import SURE
from segmenters.front_matter import is_about_itself, judge_front_matter
from segmenters.model import CutReason

HEAD, MIDDLE = 0.05, 0.5
RULE = "Check every rung with your own hands before you climb."


def cut(*lines: str, way: float = HEAD) -> dict[str, str]:
    """Return the lines of one section that go, with their rules."""
    section = report(*lines).sections[0]
    found = judge_front_matter(section, title_of(section), way)
    assert all(one.ruling.score >= SURE for one in found.values())
    return {text_of(block): found[block.key].ruling.rule for block in section.blocks if block.key in found}


@pytest.mark.parametrize(
    "line",
    [
        "This guide describes the inspection of ladders in small workshops.",
        "This document has been created for site managers, riggers and their deputies.",
        "The Ladder Playbooks are intended to help you think about ladders.",
        "The remainder of this document is divided into five sections.",
    ],
)
def test_a_line_at_the_head_that_opens_on_the_document_goes(line: str) -> None:
    assert cut("# Ladders at work", line, RULE) == {line: "line-about-the-document"}
    assert cut("# Ladders at work", line, RULE, way=MIDDLE) == {}


@pytest.mark.parametrize(
    "line",
    [
        "This guide must hang beside each ladder.",
        "This ladder is intended for two people.",
        "The document is signed by the site manager.",
        "These courses of bricks carry the wall.",
    ],
)
def test_rules_and_other_things_stay(line: str) -> None:
    assert cut("# Ladders at work", line, RULE) == {}


def test_what_the_document_announces_goes_with_the_announcement() -> None:
    lead = "This leaflet explains the following:"
    whole = "Ladders kill a worker each month, and most of them fall from less than three metres."
    assert cut("# Ladders", lead, "1.", "Choosing a ladder", whole, "May 2019") == {
        lead: "line-about-the-document",
        "1.": "contents-of-the-document",
        "Choosing a ladder": "contents-of-the-document",
        "May 2019": "line-about-the-document",
    }
    listed = ("This guide defines the following terms:", "- Stile: the upright of a ladder", "- Rung: what you step on")
    assert list(cut("# Ladders", *listed)) == [listed[0]]


@pytest.mark.parametrize("title", ["1.1 Authority", "Purpose and Scope", "Audience", "Introduction", "Foreword"])
def test_a_section_of_which_half_speaks_of_the_document_goes_whole(title: str) -> None:
    lines = ("This guide is intended for site managers.", "You may find that it helps others as well.")
    assert cut(f"# {title}", *lines) == dict.fromkeys(lines, "about-the-document")


def test_a_section_with_such_a_title_that_teaches_stays() -> None:
    scope = ("The rule covers ladders up to six metres.", "Longer ones are checked by a rigger.")
    assert cut("# Scope", *scope) == {}
    assert cut("# Introduction", RULE, "A ladder stands on firm ground.", "This guide explains why.") == {
        "This guide explains why.": "line-about-the-document"
    }
    assert cut("# Audience", "This guide is intended for riggers.", "| Who | What", "| Rigger | Checks") == {
        "This guide is intended for riggers.": "line-about-the-document"
    }


def test_the_key_words_of_a_standard_go_wherever_they_stand() -> None:
    words = (
        'The key words "MUST", "SHALL" and "MAY" in this document are to be interpreted as:',
        '"MUST" This word means that the definition is an absolute requirement.',
        "These definitions come from RFC 2119.",
    )
    assert cut("# Terms", *words, "A stile MUST be straight.", way=MIDDLE) == dict.fromkeys(
        words, "key-words-of-a-standard"
    )
    assert cut("# Terms", '"MUST" is what a rule says, and "MAY" what it leaves to you.', way=MIDDLE) == {}


def test_standards_with_their_addresses_go_with_the_line_above() -> None:
    lines = (
        "Terms are kept at the following addresses:",
        "- ISO Browsing platform: available at https://example.org/obp",
        "- IEC Electropedia: https://example.org/iec",
    )
    assert list(cut("# Stile", "The upright of a ladder.", *lines, way=MIDDLE)) == [
        line.removeprefix("- ") for line in lines
    ]
    assert cut("# Stile", "ISO 9001 is told about at https://example.org and asks for records.", way=MIDDLE) == {}


def about(given: Slide | Document, way: float = HEAD) -> str:
    section = (given if isinstance(given, Document) else deck(given)).sections[0]
    found = is_about_itself(section, title_of(section), way)
    return found.ruling.rule if found else ""


def test_a_slide_on_the_course_itself_goes_near_the_beginning() -> None:
    own = slide("# What is the Ladder Safety Curriculum?", "- These slides help sites to train riggers")
    assert about(own) == "about-the-material"
    assert about(own, MIDDLE) == ""
    assert about(slide("# What is the Ladder Safety Course?", "- A way of stacking bricks")) == ""
    assert about(slide("# What is a ladder?", "- These slides tell")) == ""


def test_a_guide_teaches_from_its_first_rule_on() -> None:
    made = teach(
        report(
            "# Introduction",
            "This guide describes how ladders are inspected.",
            "# Terms and definitions",
            'The key words "MUST" and "MAY" are to be interpreted as in RFC 2119.',
            "## Stile",
            "A stile is the upright of a ladder that carries the rungs.",
            "## Rung",
            "A rung is a step of a ladder between two stiles.",
            *(line for n in range(9) for line in (f"## Check {n}", f"Look at part {n} of the ladder before each use.")),
        )
    )
    reasons = cut_texts(made)
    assert reasons["This guide describes how ladders are inspected."] is CutReason.LEGAL
    taught = taught_texts(made)
    assert {"Terms and definitions", "A stile is the upright of a ladder that carries the rungs."} <= set(taught)


def test_a_heading_over_others_of_which_only_front_matter_goes_stays_their_parent() -> None:
    made = teach(
        report(
            "# Ladders on site",
            "This guide describes how ladders are inspected.",
            "## Stiles",
            "A stile is the upright of a ladder that carries the rungs.",
            *(line for n in range(9) for line in (f"## Check {n}", f"Look at part {n} of the ladder before each use.")),
        )
    )
    assert cut_texts(made)["Ladders on site"] is CutReason.DIVIDER


def numbered(*lines: str) -> dict[str, str]:
    """Return what goes of a section whose points bear the numbers that they begin with."""
    section = report(*lines).sections[0]
    own = (b if not isinstance(b, ListItem) or not b.text[0].isdigit() else _labelled(b) for b in section.blocks)
    section = replace(section, blocks=tuple(own))
    found = judge_front_matter(section, title_of(section), HEAD)
    return {text_of(block): found[block.key].ruling.rule for block in section.blocks if block.key in found}


def _labelled(point: ListItem) -> ListItem:
    label, _, text = point.text.partition(" ")
    return replace(point, text=text, ordered=True, label=label)


def test_contents_that_a_paragraph_breaks_go_as_a_whole() -> None:
    lead, broken = "This guide explains the following:", "In one case somebody fell and the site was closed."
    contents = (lead, "- 1. Choosing", "- 2. Lifting", broken, "- 3. Storing", "- 4. Repairing")
    assert list(numbered("# Ladders", *contents)) == [lead, "Choosing", "Lifting", "Storing", "Repairing"]


def test_other_points_behind_contents_stay() -> None:
    lead, rest = "This guide explains the following:", "In one case somebody fell and the site was closed."
    for points in (
        ("- 1. Climb", "- 2. Tie"),
        ("- Climb it", "- Tie it"),
        ("- 3. You must tie each ladder.", "- 4. Go"),
    ):
        assert list(numbered("# Ladders", lead, "- 1. Choosing", "- 2. Lifting", rest, *points)) == [
            lead,
            "Choosing",
            "Lifting",
        ]
