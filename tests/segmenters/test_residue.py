"""Announcements, promises and agendas by another name inside what teaches."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import ENGLISH, Slide, cut_texts, deck, report, slide, teach

from extractors.model import ListItem, Mark, Style, text_of
from segmenters.cleaning import clean
from segmenters.cutting import SURE
from segmenters.residue import judge_residue, lists_sources, names_other_slides, where_to_learn_more

RULE = "Check every rung with your own hands before you climb."


def cut(given: Slide) -> dict[str, str]:
    section = deck(given).sections[0]
    found = judge_residue(section)
    assert all(one.ruling.score >= SURE for one in found.values())
    return {text_of(block): found[block.key].ruling.rule for block in section.blocks if block.key in found}


@pytest.mark.parametrize(
    "line",
    [
        "In this section, we’ll cover more details about the tools of a rigger.",
        "In this lesson, you will learn about ladders:",
        "During the next chapter we look at ropes.",
    ],
)
def test_an_announcement_alone_in_its_paragraph_goes(line: str) -> None:
    assert cut(slide("# Ladders", line, RULE)) == {line: "announces-a-section"}


@pytest.mark.parametrize(
    "line",
    [
        "In this section, we look at ropes. A rope carries the load.",
        "In this section of the site you must wear a helmet.",
        "In this workshop, a ladder stands beside each bench.",
    ],
)
def test_what_says_more_than_it_announces_stays(line: str) -> None:
    assert cut(slide("# Ladders", line, RULE)) == {}
    assert cut(slide("# Ladders", "In this section, we will cover:", "- Ropes", "- Hooks")) == {}


def test_a_promised_list_goes_from_the_slide_and_its_notes() -> None:
    lead, points = "In this exercise, we will:", ("Lean a ladder against the wall", "Tie it to the hook")
    shown = slide("# Exercise", lead, *(f"- {point}" for point in points), note=(lead, "- Leaning the ladder"))
    assert cut(shown) == dict.fromkeys((lead, *points, "Leaning the ladder"), "promise-of-an-exercise")
    task = slide("# Exercise", "In this exercise, you will:", *(f"- {point}" for point in points))
    assert cut(task) == {}


def test_the_name_of_an_exercise_stays_over_what_follows() -> None:
    promise = slide("# Exercise: tying a ladder", "In this exercise, we will:", "- Tie it to the hook")
    made = teach(deck(slide("# Ropes", f"- {RULE}"), promise, slide("# Knots", "- A bowline holds under load")))
    assert cut_texts(made)["Exercise: tying a ladder"].value == "section divider"


def test_a_label_with_nothing_under_it_goes() -> None:
    assert cut(slide("# Ladders", RULE, "Introduction")) == {"Introduction": "label-with-nothing-under-it"}
    assert cut(slide("# Ladders", "Introduction", RULE)) == {}
    assert cut(slide("# Ladders", RULE, "Stiles")) == {}


TITLES = ("Ladders", "Why testing is important: the fall of 1999", "How to train a rigger", "Definitions")


def test_a_slide_that_only_names_others_is_an_agenda() -> None:
    section = deck(slide("# Summary", "Why is testing important?", "Definitions")).sections[0]
    found = names_other_slides(section, TITLES)
    assert found is not None
    assert found.ruling.rule == "names-other-slides"
    assert found.ruling.score >= SURE


@pytest.mark.parametrize(
    "given",
    [
        slide("# Summary", "Definitions"),
        slide("# Summary", "Definitions", "A ladder leans at seventy-five degrees", "It stands on firm ground"),
        slide("# Summary", "Ladders", "Definitions", "| a | b"),
        slide(
            "# Summary",
            "Ladders",
            "Definitions",
            note="A ladder leans at four to one, and it stands on firm ground, always.",
        ),
    ],
)
def test_a_slide_that_says_something_is_none(given: Slide) -> None:
    assert names_other_slides(deck(given).sections[0], TITLES) is None


def test_the_last_slide_may_say_where_to_learn_more() -> None:
    last = report(
        "# Next Steps", "- Learn more about ladders at the library", "- Finish the ladder learning path"
    ).sections[0]
    found = where_to_learn_more(last, "Next Steps", 1.0)
    assert found is not None
    assert found.ruling.score >= SURE
    assert where_to_learn_more(last, "Next Steps", 0.5) is None
    steps = report("# Next Steps", "- Lock the gate", "- Hand the key back").sections[0]
    assert where_to_learn_more(steps, "Next Steps", 1.0) is None


SOURCES = ("https://example.org/a ladders", "https://example.org/b ropes", "https://example.org/c hooks")


def listed(title: str, *lines: str) -> str:
    found = lists_sources(report(f"# {title}", *lines).sections[0], title)
    return found.ruling.rule if found else ""


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("Where can I keep up to date with ladders?", "Here they are."),
        ("Further reading", "Look at these."),
        ("Ladders", "There are many sources on ladders:"),
    ],
)
def test_a_list_of_sources_goes_wherever_it_stands(title: str, lead: str) -> None:
    assert listed(title, lead, *(f"- {source}" for source in SOURCES)) == "list-of-sources"


def test_a_name_that_leads_to_a_source_counts_as_its_address() -> None:
    section = report("# Further reading", "- Ladders today", "- Ropes today", "- Hooks today").sections[0]
    linked = tuple(
        replace(b, marks=(Mark(0, 7, Style.LINK, "https://example.org"),)) if isinstance(b, ListItem) else b
        for b in section.blocks
    )
    assert lists_sources(section, "Further reading") is None
    assert lists_sources(replace(section, blocks=linked), "Further reading") is not None


@pytest.mark.parametrize(
    "lines",
    [
        (f"- {SOURCES[0]}", f"- {SOURCES[1]}", "- A rope carries", "- A hook holds"),
        (*(f"- {source}" for source in SOURCES), " ".join([RULE] * 4)),
        (*(f"- {source}" for source in SOURCES), RULE, RULE, RULE),
        (*(f"- {source}" for source in SOURCES), "| Type | Load", "| I | 175 kg"),
    ],
)
def test_sources_beside_what_teaches_stay(lines: tuple[str, ...]) -> None:
    assert listed("Further reading", *lines) == ""


def test_linked_terms_that_are_explained_stay() -> None:
    assert listed("Parts of a ladder", *(f"- {source}" for source in SOURCES)) == ""


AGENDA = slide("# Agenda", "- Walk-throughs", "-- rope work", "-- Ladders in use", "- Questions")


def agenda_of(part: Slide) -> list[str]:
    made = clean((deck(slide("# Ropes", f"- {RULE}"), AGENDA, part),), ENGLISH)
    return [text_of(one.block) for one in made.cuts if one.ruling.rule == "part-of-an-agenda"]


def test_a_slide_that_repeats_a_part_of_the_agenda_goes() -> None:
    assert agenda_of(slide("# Walk-throughs", "- Rope - knots", "- Ladders - ties")) == [
        "Walk-throughs",
        "Rope - knots",
        "Ladders - ties",
    ]


def test_such_a_slide_names_the_part_that_it_opens() -> None:
    opens = slide("# Walk-throughs", "- Rope - knots", "- Ladders - ties")
    made = clean((deck(slide("# Ropes", f"- {RULE}"), AGENDA, opens, slide("# Knots", f"- {RULE}")),), ENGLISH)
    assert [piece.parent for piece in made.pieces] == ["", "Walk-throughs"]


@pytest.mark.parametrize(
    "part",
    [
        slide("# Walk-throughs", "- Rope - knots", "- Ladders - ties", "- Hooks in use"),
        slide("# Walk-throughs", "- Rope - knots", "- Chains and slings"),
        slide("# Knots", "- Rope - knots", "- Ladders - ties"),
        slide("# Walk-throughs", "- Rope - knots", "- Ladders - ties", note=RULE + " Then tie it to the wall."),
    ],
)
def test_a_slide_with_points_of_its_own_stays(part: Slide) -> None:
    assert agenda_of(part) == []
