"""A pack becomes a course of pages with ids that stay, times in minutes, and the language of its material."""

from __future__ import annotations

from dataclasses import replace

import packs
import pytest

from exporters.pages import course_view
from exporters.shown_views import Spot
from exporters.views import CourseView
from exporters.wording import Wording
from segmenters.model import Pack


def viewed(pack: Pack = packs.PACK) -> CourseView:
    return course_view(pack, Wording(), lambda _: None, draft=False)


def test_each_unit_has_a_content_page_and_a_page_for_its_questions_if_any():
    pages = [(unit.number, unit.page, unit.check_page) for unit in viewed().units]
    assert pages == [(1, "unit-u1", "check-u1"), (2, "unit-u2", "check-u2"), (3, "unit-u3", "")]


def test_pages_keep_their_ids_when_units_move():
    turned = viewed(replace(packs.PACK, units=packs.PACK.units[::-1]))
    assert [unit.page for unit in turned.units] == ["unit-u3", "unit-u2", "unit-u1"]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ("en", "ltr", "")),
        ("en-GB", ("en-GB", "ltr", "")),
        ("de", ("de", "ltr", "en")),
        ("ar", ("ar", "rtl", "en")),
        ("he-IL", ("he-IL", "rtl", "en")),
        ("", ("en", "ltr", "")),
    ],
)
def test_language_and_direction(language, expected):
    view = viewed(replace(packs.PACK, language=language))
    assert (view.language, view.direction, view.words_language) == expected


def test_a_pack_without_a_title_is_named_by_its_id():
    assert viewed(replace(packs.PACK, title="")).title == "lockout"


def test_minutes_add_up():
    view = viewed()
    assert [unit.minutes for unit in view.units] == [4, 4, 4]
    assert view.minutes == 12


def test_sources_are_named_where_there_are_several():
    assert viewed().units[0].stretches[0].spot.label == "lockout.pptx, slide 3"
    alone = replace(packs.PACK, units=(packs.CHECKS,))
    assert viewed(alone).units[0].stretches[0].spot.label == "slide 6"


def test_a_source_that_only_repeats_something_makes_several():
    alone = viewed(replace(packs.PACK, units=(packs.ENERGY,))).units[0].stretches[0]
    assert alone.spot.label == "lockout.pptx, slide 4"
    assert alone.also == ("energy.pdf, page 2", "lockout.pptx, slide 9")


def test_the_units_that_a_unit_builds_on_are_named_in_teaching_order():
    unit = replace(packs.CHECKS, needs=("u2", "u4", "u1", "elsewhere"))
    view = viewed(replace(packs.PACK, units=(*packs.PACK.units, unit)))
    assert [(each.page, each.title) for each in view.units[3].needs] == [
        ("unit-u1", "Lock out the press"),
        ("unit-u2", "Find hidden energy"),
    ]
    assert (view.units[3].role, view.units[0].needs) == ("reinforcement", ())


def test_a_question_about_something_in_its_unit_is_linked_to_it():
    question = viewed().units[0].questions[0]
    assert question.spot == Spot(packs.DECK, "lockout.pptx, slide 3", "place-u1-1")


def test_a_question_about_something_elsewhere_is_linked_to_the_page():
    elsewhere = replace(packs.SINGLE.evidence, block="s9b9")
    steps = replace(packs.STEPS, questions=(replace(packs.SINGLE, evidence=elsewhere),))
    assert viewed(replace(packs.PACK, units=(steps,))).units[0].questions[0].spot.anchor == "unit-u1"
