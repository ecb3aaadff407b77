"""Links between the pages of a pack lead where the drafts lie, from every folder."""

from __future__ import annotations

from dataclasses import replace

import packs
import pytest
from packs import LINKS

from exporters.unit_links import UnitLinks
from segmenters.journey_parts import QuestionRef


def test_a_link_is_the_title_and_the_path_from_where_it_stands() -> None:
    assert LINKS.link("u1") == "[Lock out the press](<units/u1.md>)"
    assert LINKS.seen_from("journey").link("u1") == "[Lock out the press](<../units/u1.md>)"
    assert LINKS.seen_from("journey/job-aids").link("u1") == "[Lock out the press](<../../units/u1.md>)"


def test_a_title_cannot_end_its_link() -> None:
    odd = UnitLinks({"u1": replace(packs.STEPS, title="a](http://b.example) [c")}, {"u1": "units/u1.md"})
    assert odd.link("u1") == r"[a\](http\://b.example) \[c](<units/u1.md>)"


def test_units_that_are_needed_are_named_in_teaching_order_and_never_the_unit_itself() -> None:
    unit = replace(packs.TALK, needs=("u3", "u2", "gone", "u1"))
    assert LINKS.needed_by(unit) == "[Lock out the press](<units/u1.md>), [Find hidden energy](<units/u2.md>)"
    assert LINKS.needed_by(packs.STEPS) == ""


def test_questions_are_found_by_unit_and_id_and_those_nobody_could_answer_are_left_out() -> None:
    hollow = replace(packs.GAP, id="q9", answers=())
    links = replace(LINKS, units={"u2": replace(packs.ENERGY, questions=(packs.GAP, hollow, packs.MATCH))})
    refs = [QuestionRef("u2", "q4"), QuestionRef("u2", "q9"), QuestionRef("u2", "q5")]
    assert [question.id for question in links.questions(refs)] == ["q4", "q5"]
    with pytest.raises(KeyError):
        links.questions([QuestionRef("u1", "q4")])
