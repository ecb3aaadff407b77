"""Single blocks: what speaks for cutting them, and how much."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import Slide, deck, report, slide

from extractors.model import Figure, Paragraph, text_of
from segmenters.block_rules import Habits, judge_block, keep_lead_ins
from segmenters.cutting import SURE, Verdict
from segmenters.model import CutReason

NO_HABITS = Habits(frozenset(), frozenset(), frozenset(), about_rights=False)


def judged(line: str, habits: Habits = NO_HABITS) -> Verdict | None:
    return judge_block(deck(slide(line)).blocks[0], habits)


def habits(*slides: Slide) -> Habits:
    return Habits.of(deck(*slides), frozenset())


@pytest.mark.parametrize(
    ("line", "reason", "rule"),
    [
        ("© 2024 Example Ltd", CutReason.LEGAL, "legal-line"),
        ("Confidential | Example Ltd", CutReason.LEGAL, "legal-line"),
        ("This work is licensed under a Creative Commons licence.", CutReason.LEGAL, "legal-line"),
        ("No part of this publication may be copied.", CutReason.LEGAL, "legal-line"),
        ("Acme is a registered trademark of Acme Ltd.", CutReason.LEGAL, "legal-line"),
        ("Parts of this lesson are adapted from the ladder course of Example Ltd.", CutReason.LEGAL, "legal-line"),
        ("Unsubscribe jo@example.org", CutReason.LEGAL, "legal-line"),
        (
            "Permission is granted to copy and distribute this manual provided that this notice stays on all copies.",
            CutReason.LEGAL,
            "legal-line",
        ),
        ("This page intentionally left blank", CutReason.FRAGMENT, "page-left-blank"),
        ("2.1 Ladders ............ 12", CutReason.AGENDA, "dot-leaders"),
        ("- - - - -", CutReason.FRAGMENT, "no-words"),
        ("₋", CutReason.FRAGMENT, "no-words"),
        ("This exercise should take about 5 minutes.", CutReason.HOUSEKEEPING, "timing-of-an-activity"),
        ("Duration: 10 min", CutReason.HOUSEKEEPING, "timing-of-an-activity"),
    ],
)
def test_a_line_goes_by_its_rule(line: str, reason: CutReason, rule: str) -> None:
    found = judged(line)
    assert found is not None
    assert (found.reason, found.ruling.rule) == (reason, rule)
    assert found.ruling.score >= SURE


@pytest.mark.parametrize(
    "line",
    [
        "Copyright protects original works.",
        "Confidential data stays on this machine.",
        "The materials are adapted from what nature does with wood.",
        "No part of this scaffold may be taken away.",
        "The glue takes about 5 minutes to dry.",
        "Wait … then go on",
        "| Confidential | yes",
        "# © 2024",
    ],
)
def test_a_line_of_the_subject_stays(line: str) -> None:
    assert judged(line) is None


def test_a_legal_line_among_points_or_in_a_course_on_rights_is_unsure() -> None:
    course = habits(*(slide(f"# Licence {n}", f"A licence of kind {n} gives rights") for n in range(6)))
    assert course.about_rights
    found = [judged("- All rights reserved"), judged("All rights reserved", course)]
    assert [verdict.ruling.score < SURE for verdict in found if verdict] == [True, True]


def test_the_licence_of_the_material_goes_also_where_licences_are_the_subject() -> None:
    course = habits(*(slide(f"# Licence {n}", f"A licence of kind {n} gives rights") for n in range(6)))
    found = judged("Released under CC0-1.0. You may use, modify and share these slides.", course)
    assert found is not None
    assert found.ruling.score >= SURE
    assert judged("Code that is released under CC0 may be used by anybody.", course) is None


def test_a_picture_under_three_titles_is_a_logo_and_one_on_builds_is_none() -> None:
    titles = habits(*(slide(f"# {name}", "![logo]") for name in ("Ladders", "Ropes", "Boards")))
    builds = habits(*(slide("# Ladders", "![logo]", *["- rung"] * n) for n in range(3)))
    assert (titles.logos, builds.logos) == ({"logo"}, frozenset())
    assert (found := judged("![logo]", titles)) is not None
    assert found.reason is CutReason.DECORATION


def test_a_short_line_under_most_titles_is_furniture() -> None:
    foot = "Acme training centre"
    most = habits(*(slide(f"# Part {name}", foot, f"- Point {name}") for name in "ABCDE"))
    assert (found := judged(foot, most)) is not None
    assert found.ruling.rule == "line-on-most-pages"
    few = habits(*(slide(f"# Part {name}", foot if name < "C" else "Other words") for name in "ABCDE"))
    assert judged(foot, few) is None


def test_a_text_of_the_batch_is_furniture() -> None:
    common = Habits.of(deck(), frozenset({"acme trains people in forty countries."}))
    assert (found := judged("Acme trains people  in forty countries.", common)) is not None
    assert found.ruling.rule == "text-of-many-sources"


def test_what_was_read_with_doubt_goes() -> None:
    (block,) = deck(slide("~ COMIOPENCHAIN")).blocks
    assert isinstance(block, Paragraph)
    assert judge_block(block, NO_HABITS) is None
    found = [judge_block(replace(block, confidence=sure), NO_HABITS) for sure in (4, 49, 50)]
    assert [v and v.ruling.rule for v in found] == ["read-with-doubt", "read-with-doubt", None]
    assert all(v is None or v.ruling.score >= SURE for v in found)


def test_the_owner_of_a_mark_is_told_in_a_line_also_where_rights_are_the_subject() -> None:
    rights = replace(NO_HABITS, about_rights=True)
    owner, lesson = judged("LADDER IS A REGISTERED TRADEMARK OF JO DOE", rights), judged("© 2024 Jo", rights)
    assert owner is not None
    assert owner.ruling.score >= SURE
    assert lesson is not None
    assert lesson.ruling.score < SURE


def test_the_address_of_a_homepage_under_two_titles_is_a_running_line() -> None:
    home = "www.example.org"
    found = habits(slide("# Rungs", home, "Check them."), slide("# Feet", home, "See www.example.org/feet first."))
    assert found.lines == {home}
    assert habits(slide("# Rungs", home, "Check them."), slide("# Feet", "Clean them.")).lines == frozenset()


def test_a_picture_that_only_an_office_program_draws_goes_unless_it_is_described() -> None:
    document = deck(slide("# Rungs", "![aa]", "![bb]"))
    assets = tuple(replace(a, media_type="image/x-emf" if a.digest == "aa" else "image/png") for a in document.assets)
    known = Habits.of(replace(document, assets=assets), frozenset())
    pictures = [block for block in document.blocks if isinstance(block, Figure)]
    found = [judge_block(picture, known) for picture in pictures]
    assert [one.ruling.rule if one else "" for one in found] == ["picture-no-browser-shows", ""]
    assert judge_block(replace(pictures[0], alt="A ladder with a broken rung"), known) is None


OFTEN = Habits(
    frozenset(), frozenset({"check your program by running:", "wear gloves"}), frozenset(), about_rights=False
)


def stays(*lines: str) -> list[bool]:
    blocks = deck(slide(*lines)).blocks
    return [found is None for _, found in keep_lead_ins([(block, judge_block(block, OFTEN)) for block in blocks])]


def test_what_leads_in_to_something_that_stays_and_a_step_stay_however_often_they_are_said() -> None:
    assert stays("Check your program by running:", "$ ladder verify", "Wear gloves") == [True, True, False]
    assert stays("Check your program by running:", "- The first rung", "- The second") == [True, True, True]
    assert stays("Check your program by running:") == [False]
    assert stays("Wear gloves", "Climb the ladder") == [False, True]
    assert stays("1. Wear gloves", "2. Climb the ladder") == [True, True]


def test_what_a_document_says_of_itself_at_each_chapter_goes_at_its_first_place_too() -> None:
    line = "A newer edition of this guide with more examples is kept at the library of the union and may be had there"
    chapters = [slide(f"# Chapter {n}", line, f"Rung {n} carries a load") for n in range(4)]
    found = judged(line, habits(*chapters))
    assert found is not None
    assert found.reason is CutReason.FURNITURE
    assert judged(line, habits(*chapters[:3])) is None


def test_what_a_line_with_a_colon_leads_in_to_stays_though_other_sources_have_it() -> None:
    foot, points = "Acme trains people.", ("- Start the ladder.", "- Climb the ladder.")
    common = Habits.of(deck(), frozenset({foot.lower(), *(point[2:].lower() for point in points)}))
    (section,) = report("# Ladder", "It covers these topics:", *points, foot).sections
    told = keep_lead_ins([(block, judge_block(block, common)) for block in section.blocks])
    assert [text_of(block) for block, why in told if why] == [foot]
    (loose,) = report("# Ladder", "It covers these topics.", *points, foot).sections
    told = keep_lead_ins([(block, judge_block(block, common)) for block in loose.blocks])
    assert [text_of(block) for block, why in told if why] == [point[2:] for point in points] + [foot]


def test_a_line_right_behind_code_stays_unless_it_is_the_foot() -> None:
    line = "The call takes some time."
    common = Habits.of(deck(), frozenset({line.lower()}))
    (section,) = report("# Ladder", "$ ladder.climb()", line, "Then look down.", "$ ladder.leave()", line).sections
    told = keep_lead_ins([(block, judge_block(block, common)) for block in section.blocks])
    assert [why is not None for block, why in told if text_of(block) == line] == [False, True]
