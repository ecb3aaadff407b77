"""Whole slides and sections: what speaks for cutting them, and how much."""

from __future__ import annotations

import pytest
from documents import Slide, deck, report, slide

from extractors.model import Document
from segmenters.cleaning import title_of
from segmenters.cutting import SURE, Verdict
from segmenters.model import CutReason
from segmenters.section_rules import Standing, around_contents, cover_lines, judge_section, listed_titles

MIDDLE = Standing(0.5, first=False, titles=frozenset())
END = Standing(1.0, first=False, titles=frozenset())


def judged(given: Slide | Document, standing: Standing = MIDDLE) -> Verdict | None:
    section = (given if isinstance(given, Document) else deck(given)).sections[0]
    return judge_section(section, title_of(section), standing)


def score(given: Slide | Document, standing: Standing = MIDDLE) -> float:
    found = judged(given, standing)
    return found.ruling.score if found else 0.0


@pytest.mark.parametrize(
    ("given", "reason", "rule"),
    [
        (slide("# Welding", "- Never weld", hidden=True), CutReason.HIDDEN, "slide-is-hidden"),
        (slide("# Agenda", "- Ladders", "- Scaffolds"), CutReason.AGENDA, "title-says-agenda"),
        (slide("# Scaffolds"), CutReason.DIVIDER, "nothing-but-a-title"),
        (slide("# Scaffolds", "02"), CutReason.DIVIDER, "nothing-but-a-title"),
        (slide("# Any questions?"), CutReason.QUESTIONS, "title-says-questions"),
        (
            slide("# Document structure", "The rest of this guide is in two parts.", "- Section 2 is on ladders"),
            CutReason.LEGAL,
            "title-speaks-of-the-document",
        ),
        (slide("# Scope", "Terms ........ 3", "Ladders …… 7"), CutReason.AGENDA, "lines-with-dot-leaders"),
        (slide("# History", "| Version | Date | Author", "| 1 | May | Jo"), CutReason.LEGAL, "table-of-versions"),
    ],
)
def test_a_section_goes_by_its_rule(given: Slide, reason: CutReason, rule: str) -> None:
    found = judged(given)
    assert found is not None
    assert (found.reason, found.ruling.rule) == (reason, rule)
    assert found.ruling.score >= SURE


def test_a_first_slide_with_a_title_only_is_a_title_slide_the_surer_the_shorter() -> None:
    first = Standing(0.0, first=True, titles=frozenset())
    found = judged(slide("# Ladders", "Jo Doe", "May 2024"), first)
    assert found is not None
    assert found.ruling.rule == "first-with-a-title-only"
    longer = slide("# Ladders", "Jo Doe and the whole team of the training centre in the north", "May 2024 in Leeds")
    assert SURE <= score(longer, first) < found.ruling.score


def test_a_doubtful_title_needs_more_than_itself() -> None:
    points = ("- Three people of the shift asked for longer ropes", "- One asked for another colour of the helmets")
    feedback = slide("# Feedback", *points)
    assert 0 < score(feedback) < SURE
    assert score(feedback, END) >= SURE
    assert score(slide("# Feedback", "- Use the form")) >= SURE


def test_addresses_under_a_doubtful_title_make_it_sure() -> None:
    links = (
        "- Ladder guide: https://a.example/ladders",
        "- Scaffold guide, second edition: https://a.example/scaffolds",
    )
    books = ("- The ladder guide, in its third edition of last year", "- The scaffold guide, which the library has")
    assert score(slide("# Resources", *links)) > SURE
    assert score(slide("# Resources", *books)) < SURE


def test_what_teaches_under_a_title_of_the_event_takes_the_surety_away() -> None:
    assert score(slide("# Wrap-up", "- Ladders", "- Scaffolds")) >= SURE
    assert score(slide("# Welcome", "- Sites", "- People")) >= SURE
    assert score(slide("# Welcome", "- The harness must be worn above 2 m at all times")) < SURE
    assert score(slide("# Welcome", "- Check the rungs", "- Clean the feet", "- Report every defect")) < SURE


def test_an_agenda_in_a_table_stays_an_agenda() -> None:
    assert score(slide("# Agenda", "| Time | Topic", "| 9:00 | Ladders")) >= SURE


def test_a_table_with_other_heads_is_no_history() -> None:
    assert judged(slide("# Ladders", "| Type | Load | Date", "| I | 175 kg | May")) is None


LESSON = Standing(0.0, first=True, titles=frozenset({"ladders", "scaffolds", "ropes"}))


def listed(*lines: str) -> set[str]:
    section = report(*lines).sections[0]
    keys, _ = listed_titles(section, title_of(section), LESSON)
    return {block.text for block in section.blocks if block.key in keys and hasattr(block, "text")}


def test_a_list_of_the_titles_that_follow_goes_with_the_words_before_it() -> None:
    lead, points = "In this lesson we will cover:", ("- Ladders", "- 2. Scaffolds", "- Ropes")
    assert listed("# Introduction", "Falls are frequent.", lead, *points) == {lead, "Ladders", "2. Scaffolds", "Ropes"}


def test_a_list_of_other_things_or_without_such_words_stays() -> None:
    assert listed("# Introduction", "In this lesson we will cover:", "- Boots", "- Gloves", "- Ropes") == set()
    assert listed("# Ways up", "- Ladders", "- Scaffolds", "- Ropes") == set()


def test_the_index_at_the_end_goes_and_a_list_of_figures_in_the_middle_stays() -> None:
    words = ("boots", "cages", "feet", "gloves", "hooks", "locks", "rungs", "stiles")
    entries = [f"{word}, {number}, {number + 9}" for number, word in enumerate(words, start=3)]
    found = judged(slide("# Index", *entries, "see also ladders"), END)
    assert found is not None
    assert (found.reason, found.ruling.rule) == (CutReason.REFERENCES, "entries-of-an-index")
    assert judged(slide("# Loads", *entries)) is None
    assert judged(slide("# Words", *words), END) is None


def test_what_stands_around_the_contents_is_front_matter() -> None:
    section = report("# Guide", "Published by the board of works", "Terms ...... 3", "Ladders ...... 7").sections[0]
    found = judge_section(section, "Guide", MIDDLE)
    assert found is not None
    reasons = [around_contents(block, found).reason for block in section.blocks]
    assert reasons == [CutReason.AGENDA, CutReason.LEGAL, CutReason.AGENDA, CutReason.AGENDA]


OPENING = Standing(0.0, first=True, titles=frozenset(), opening=True)


@pytest.mark.parametrize(
    "cover", [slide("![aa]"), slide("# Guide", "Published by the board"), slide("Jo Doe", "May 2024")]
)
def test_a_cover_goes_as_long_as_nothing_else_came_before(cover: Slide) -> None:
    found = judged(cover, OPENING)
    assert found is not None
    assert found.reason is CutReason.TITLE_SLIDE
    assert judged(cover) is None


@pytest.mark.parametrize(
    "first",
    [
        slide("![aa] how to hold a ladder"),
        slide("# Guide", "Ladders in stores"),
        slide("# Guide", "Version 2 of this ladder has rubber feet and a wider step."),
        slide("# Guide", "| Version | 2 |"),
        slide("# Guide", "- Version 2"),
    ],
)
def test_what_may_teach_is_no_cover(first: Slide) -> None:
    assert score(first, Standing(0.1, first=False, titles=frozenset(), opening=True)) < SURE


def test_of_a_title_slide_with_much_to_say_only_the_notes_stay() -> None:
    said = "A ladder is the most frequent way up, and the most frequent way down in a hurry. " * 4
    section = deck(slide("# Ladders", "Jo Doe", "May 2024", note=said)).sections[0]
    keys, found = cover_lines(section, "Ladders", OPENING)
    assert [block.key in keys for block in section.blocks] == [False, True, True, False]
    assert found is not None
    assert cover_lines(deck(slide("# Ladders", "Jo Doe")).sections[0], "Ladders", OPENING) == (frozenset(), None)


SAVING = "Whoever keeps a copy of each state of a file under a new name controls its versions by hand, and loses track."


@pytest.mark.parametrize("title", ["1.2. Version control", "4.3 changelog", "Change log", "Document structure"])
def test_a_title_that_mostly_names_a_subject_counts_only_with_lines_that_look_like_it(title: str) -> None:
    start = Standing(0.1, first=False, titles=frozenset())
    assert score(slide(f"# {title}", SAVING, "- Save often"), start) < SURE
    assert score(slide(f"# {title}", "- Save often", "- Name each state"), start) < SURE
    assert score(slide("# Change log", "Version 1.2, 3 May 2024: new rungs", "Version 1.1: new feet"), start) >= SURE
    bare = judged(slide(f"# {title}"))
    assert bare is not None
    assert bare.reason is CutReason.DIVIDER


def test_what_lies_ahead_of_a_project_is_no_part_of_the_subject() -> None:
    plans = ("- Fix known issues", "- Better labels", "- Search without a network")
    assert score(slide("# Future plans", *plans), END) >= SURE
    assert score(slide("# Outlook", "- Mail", "- Calendar", "- Contacts"), END) < SURE


@pytest.mark.parametrize("title", ["References", "Acknowledgements", "Contents"])
def test_running_text_and_code_amid_a_source_are_taught_whatever_their_title_says(title: str) -> None:
    assert score(slide(f"# {title}", "- One", "- Two")) >= SURE
    assert score(slide(f"# {title}", SAVING, SAVING, SAVING)) < SURE
    assert score(slide(f"# {title}", "Take one of a rung like so", "$ rung &first = ladder[0];")) < SURE
    assert score(slide(f"# {title}", "See https://a.example/ladders", "See https://a.example/feet")) >= SURE


def test_a_recap_and_an_announcement_of_the_next_session_go_but_not_what_they_explain() -> None:
    start = Standing(0.05, first=False, titles=frozenset())
    names = ("- Setting variables", "- Key bindings")
    assert score(slide("# Previously...", *names), start) >= SURE
    assert score(slide("# This time...", *names), start) >= SURE
    assert score(slide("# Next week...", *names), END) >= SURE
    assert score(slide("# Previously...", SAVING, SAVING, SAVING), start) < SURE


def test_dots_amid_code_are_no_contents() -> None:
    assert (
        judged(slide("# Conversion", "| Conversion (1/3)", "| Example", "| to 8 <- ( ... ... ... ) ; + name")) is None
    )
    assert judged(slide("# Conversion", "$ from a 8 <- ............ ( a )\nto b 8 <- ............ ( b )")) is None


def test_thanks_and_a_licence_on_the_title_slide_are_no_content() -> None:
    first = Standing(0.0, first=True, titles=frozenset())
    thanks = "Special thanks to Ann Doe and Jo Roe\nThese slides are licensed under the GNU FDL."
    found = judged(slide("# Ladders, part 2", "![aa]", "Jo Doe\njo@a.example", thanks), first)
    assert found is not None
    assert found.reason is CutReason.TITLE_SLIDE
    cover = judged(
        slide("Ladders", "The ladder framework", "example.org / ladders"), Standing(0.0, True, frozenset(), True)
    )
    assert cover is not None
    assert cover.ruling.rule == "cover"
