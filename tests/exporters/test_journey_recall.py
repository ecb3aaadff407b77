"""The plan of what is asked again: days, dates where the session has one, answers folded away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import packs
from lockout_journey import LOCKOUT
from packs import LINKS
from rendered import elements, render

from exporters.journey_recall import occasions, recall_page
from segmenters.journey_parts import QuestionRef, Wave


def heads(page: str) -> list[str]:
    return [words for tag, words in elements(render(page)) if tag == "h2"]


def test_days_are_counted_from_the_session() -> None:
    planned = occasions(LOCKOUT.recall, LINKS, date(2027, 12, 30))
    assert heads(recall_page("Lockout", planned, draft=False)) == [
        "Day 2 (2028-01-01)",
        "Day 7 (2028-01-06)",
        "Day 30 (2028-01-29)",
    ]


def test_without_a_day_it_says_how_to_get_a_calendar() -> None:
    page = recall_page("Lockout", occasions(LOCKOUT.recall, LINKS, None), draft=False)
    assert heads(page) == ["Day 2", "Day 7", "Day 30"]
    assert "```toml\n[export.markdown]\nsession_date = 2026-12-01\n```" in page
    assert "recall.ics" not in page
    assert "](recall.ics)" in recall_page("L", occasions(LOCKOUT.recall, LINKS, date(2026, 1, 1)), draft=False)


def test_each_question_has_its_answer_folded_away() -> None:
    page = recall_page("Lockout", occasions(LOCKOUT.recall, LINKS, None), draft=False)
    assert page.count("<details>") == page.count("</details>") == 6


def test_a_day_without_a_question_that_can_be_answered_is_left_out() -> None:
    hollow = replace(packs.ENERGY, questions=(replace(packs.GAP, answers=()),))
    links = replace(LINKS, units={"u2": hollow})
    planned = occasions((Wave(2, (QuestionRef("u2", "q5"),)), Wave(9, ())), links, None)
    assert planned == ()
    assert recall_page("Lockout", planned, draft=True) == ""
