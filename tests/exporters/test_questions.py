"""Questions come out with ids that LMSs take, a fixed shuffle, and keys that survive a change of wording."""

from __future__ import annotations

import re
from dataclasses import replace

import packs
import pytest
from hostile_packs import HOSTILE
from hypothesis import given
from hypothesis import strategies as st

from exporters.questions import is_answerable, question_views, shuffled
from exporters.shown_views import Spot
from exporters.views import Option, QuestionView
from segmenters.question import (
    Choice,
    ChoiceQuestion,
    FillInQuestion,
    MatchQuestion,
    Pair,
    Question,
    SequenceQuestion,
    Step,
)

SPOT = Spot(packs.DECK, "slide 1", "unit-u1")
QUOTE = packs.SINGLE.evidence
ALL = (packs.SINGLE, packs.MULTIPLE, packs.ORDER, packs.MATCH, packs.GAP, packs.TRUTH, packs.NUMBER)


def views(*questions: Question, uid: str = "u1") -> tuple[QuestionView, ...]:
    return question_views(packs.unit(uid, "T", (), questions), f"lockout.{uid}", lambda _: SPOT)


def test_kinds_are_named_as_in_scorm():
    kinds = [(view.kind, view.multiple) for view in views(*ALL)]
    assert kinds == [
        ("choice", False),
        ("choice", True),
        ("sequencing", False),
        ("matching", False),
        ("fill-in", False),
        ("true-false", False),
        ("numeric", False),
    ]


def test_what_is_right():
    assert [view.correct for view in views(*ALL)] == [
        ("a",),
        ("a", "b", "d"),
        ("a", "b", "c", "d", "e"),
        ("a", "b", "c"),
        ("key", "own key"),
        ("false",),
        ("0.5",),
    ]


def test_choices_stand_in_the_order_of_the_pack():
    assert [option.id for option in views(packs.MULTIPLE)[0].options] == ["a", "b", "c", "d"]


@given(st.lists(st.text(max_size=5), min_size=2, max_size=8, unique=True), st.text(max_size=5))
def test_a_shuffle_keeps_all_depends_on_ids_alone_and_is_never_the_given_order(ids, seed):
    options = tuple(Option(identity, "text") for identity in ids)
    mixed = shuffled(options, seed)
    assert sorted(mixed, key=repr) == sorted(options, key=repr)
    assert mixed != options
    assert [option.id for option in shuffled(tuple(Option(i, "other") for i in ids), seed)] == [o.id for o in mixed]


def test_steps_and_targets_are_shuffled():
    order, match = views(packs.ORDER, packs.MATCH)
    assert [option.id for option in order.options] != list(order.correct)
    assert [target.id for target in match.targets] != list(match.correct)


def test_equal_texts_to_match_with_are_one_target():
    pairs = (
        Pair("1", "Cat", "a", "Animal", QUOTE),
        Pair("2", "Dog", "b", "Animal", QUOTE),
        Pair("3", "Oak", "c", "Plant", QUOTE),
    )
    (view,) = views(MatchQuestion("q1", "?", pairs, "", QUOTE, packs.PROFILE))
    assert view.correct == ("a", "a", "c")
    assert sorted(target.id for target in view.targets) == ["a", "c"]


def test_report_names_are_readable_and_fit_for_every_lms():
    names = [view.name for view in views(*ALL)]
    assert names[0] == "lockout.u1.q1.which-step-comes-first"
    hostile = replace(packs.SINGLE, id=HOSTILE, stem=HOSTILE * 20)
    for name in (*names, views(hostile)[0].name):
        assert re.fullmatch(r"[a-z0-9.-]{1,200}", name)


def test_a_stem_in_another_script_leaves_the_plain_id():
    assert views(replace(packs.SINGLE, stem="最初の手順は?"))[0].name == "lockout.u1.q1"


def test_wording_keeps_the_key_and_another_right_answer_changes_it():
    (before,) = views(packs.SINGLE)
    reworded = replace(packs.SINGLE, stem="Which is first?", feedback="Other.")
    first, second, *rest = packs.SINGLE.choices
    turned = replace(packs.SINGLE, choices=(replace(first, correct=False), replace(second, correct=True), *rest))
    assert views(reworded)[0].key == before.key
    assert views(turned)[0].key != before.key


@given(st.lists(st.sampled_from(ALL), max_size=12))
def test_ids_and_keys_are_distinct_within_a_unit(questions):
    made = views(*questions)
    assert len({view.element for view in made}) == len({view.key for view in made}) == len(questions)


@pytest.mark.parametrize(
    "question",
    [
        ChoiceQuestion("q", "?", (Choice("a", "A", False, ""), Choice("b", "B", False, "")), "", QUOTE, packs.PROFILE),
        ChoiceQuestion("q", "?", (Choice("a", "A", True, ""),), "", QUOTE, packs.PROFILE),
        SequenceQuestion("q", "?", (Step("a", "A", QUOTE),), "", QUOTE, packs.PROFILE),
        MatchQuestion(
            "q", "?", (Pair("1", "A", "a", "same", QUOTE), Pair("2", "B", "b", "same", QUOTE)), "", QUOTE, packs.PROFILE
        ),
        FillInQuestion("q", "____", (" ",), "", QUOTE, packs.PROFILE),
        *(replace(packs.NUMBER, answer=answer) for answer in ("", "about 4", "1,5", "4e3", "4 kg", "٤")),
    ],
)
def test_a_question_that_nobody_could_answer_is_left_out(question):
    assert not is_answerable(question)
    assert [view.id for view in views(packs.SINGLE, question)] == ["q1"]


def test_gaps_of_a_stem_stand_between_its_parts():
    assert views(packs.GAP)[0].stem_parts == ("Whoever hangs a lock also keeps its ", ".")


def test_long_targets_are_also_listed():
    short = tuple(replace(pair, right=f"Text {n}") for n, pair in enumerate(packs.MATCH.pairs))
    assert views(packs.MATCH)[0].has_long_targets
    assert not views(replace(packs.MATCH, pairs=short))[0].has_long_targets


def test_a_situation_and_a_unit_of_measure_are_kept_apart_from_the_stem():
    case, number = views(packs.CASE, packs.NUMBER)
    assert case.situation.startswith("Your shift begins.")
    assert (case.stem, case.multiple) == ("What do you do?", False)
    assert (number.measure, number.situation) == ("bar", "")


def test_another_truth_or_number_makes_another_question():
    before = views(packs.TRUTH, packs.NUMBER)
    after = views(replace(packs.TRUTH, answer=True), replace(packs.NUMBER, answer="0.7"))
    assert not {view.key for view in before} & {view.key for view in after}
