"""Questions on terms and their meanings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import ENGLISH

from extractors.locator import SlideRef
from segmenters.definitions import Definition
from segmenters.evidence import Evidence
from segmenters.item_flaws import is_fit
from segmenters.key_terms import KeyTerm
from segmenters.question import ChoiceQuestion, FillInQuestion, MatchQuestion, Question
from segmenters.quiz_definitions import ask_terms


def term(name: str, meaning: str, group: str = "Ladders") -> Definition:
    return Definition(name, meaning, Evidence("d", f"b-{name}", SlideRef(1, 1), f"A {name} is {meaning}."), group)


RUNG = term("rung", "a step that people stand on")
STILE = term("stile", "a side rail of a ladder")
TIE_OFF = term("tie-off", "a rope that fixes a ladder")
RUNGS = term("top rung", "the part that nobody stands on")


def asked(own: tuple[Definition, ...], others: tuple[Definition, ...] = ()) -> list[Question]:
    return [candidate.question for candidate in ask_terms(own, others, ENGLISH)]


def test_other_terms_are_the_distractors_and_explain_themselves() -> None:
    question = asked((RUNG,), (STILE, TIE_OFF))[0]
    assert isinstance(question, ChoiceQuestion)
    assert question.stem == "Which term means “a step that people stand on”?"
    assert {c.text: c.feedback for c in question.choices} == {
        "Rung": "The source says: “A rung is a step that people stand on.”",
        "Stile": "Stile: a side rail of a ladder.",
        "Tie-off": "Tie-off: a rope that fixes a ladder.",
    }
    assert [c.text for c in question.choices if c.correct] == ["Rung"]
    assert question.evidence == RUNG.evidence
    assert is_fit(question)


@pytest.mark.parametrize(
    ("meaning", "stem"),
    [
        ("that all steps are gone", "Which term means that all steps are gone?"),
        ("when somebody holds the base", "Which term is used when somebody holds the base?"),
        ("protects the person on the ladder", "Which of these protects the person on the ladder?"),
        ("holding the base from below", "Which term means “holding the base from below”?"),
    ],
)
def test_the_stem_suits_the_form_of_the_meaning(meaning: str, stem: str) -> None:
    assert asked((term("brace", meaning),), (STILE, TIE_OFF))[0].stem == stem


def test_terms_of_another_kind_are_no_distractors() -> None:
    unlike = (term("site manager", "who opens the gate"), term("footing", "holding the base"), term("LSO", "a person"))
    assert not any(isinstance(question, ChoiceQuestion) for question in asked((RUNG,), unlike))


def test_terms_that_share_a_word_or_whose_meaning_fits_are_not_set_against_each_other() -> None:
    twin = term("tread", "a step that people stand on firmly")
    question = asked((RUNG,), (RUNGS, twin, STILE, TIE_OFF))[0]
    assert isinstance(question, ChoiceQuestion)
    assert {c.text for c in question.choices} == {"Rung", "Stile", "Tie-off"}


def test_terms_of_the_same_list_come_first() -> None:
    others = tuple(term(name, f"a kind of {name}ing tool", "Tools") for name in ("hammer", "saw", "file"))
    near = (term("hook", "a bent piece of steel"), term("shoe", "a cover of rubber"), term("wheel", "a round thing"))
    question = asked((RUNG,), (*others, *near))[0]
    assert isinstance(question, ChoiceQuestion)
    assert {c.text for c in question.choices} == {"Rung", "Hook", "Shoe", "Wheel"}


def test_a_term_that_is_defined_twice_is_not_asked_for() -> None:
    again = term("rung", "the cross piece between two rails", "Elsewhere")
    assert not [q for q in asked((RUNG,), (again, STILE, TIE_OFF)) if isinstance(q, ChoiceQuestion)]


def test_without_enough_other_terms_the_term_is_filled_in() -> None:
    question = asked((RUNG,), (STILE,))[0]
    assert isinstance(question, FillInQuestion)
    assert question.answers == ("rung",)
    assert question.stem == "A step that people stand on is called ____."
    assert asked((term("footing", "holding the base from below"),), (STILE,)) == []


def test_three_terms_of_one_list_can_be_matched() -> None:
    match = next(q for q in asked((RUNG, STILE, TIE_OFF)) if isinstance(q, MatchQuestion))
    assert [(p.left, p.right, p.evidence) for p in match.pairs] == [
        ("Rung", "A step that people stand on", RUNG.evidence),
        ("Stile", "A side rail of a ladder", STILE.evidence),
        ("Tie-off", "A rope that fixes a ladder", TIE_OFF.evidence),
    ]
    ids = [side for p in match.pairs for side in (p.left_id, p.right_id)]
    assert len(set(ids)) == 6
    assert [p.left_id[1:] for p in match.pairs] != [p.right_id[1:] for p in match.pairs]
    assert is_fit(match)


def test_two_terms_or_terms_of_several_lists_are_not_matched() -> None:
    elsewhere = term("hook", "a bent piece of steel", "Lifting")
    assert not [q for q in asked((RUNG, STILE), (TIE_OFF,)) if isinstance(q, MatchQuestion)]
    assert not [q for q in asked((RUNG, STILE, elsewhere)) if isinstance(q, MatchQuestion)]
    assert asked((), (RUNG, STILE)) == []


def test_a_term_of_a_list_of_names_is_not_asked_by_itself() -> None:
    own, others = (RUNG,), (STILE, TIE_OFF)
    assert ask_terms(own, others, ENGLISH, (), frozenset({RUNG.evidence.block})) == []


def test_a_term_that_another_sets_itself_off_from_is_a_distractor() -> None:
    plank = term("plank", "a board that holds less than a rung")
    question = asked((RUNG,), (plank, STILE))[0]
    assert isinstance(question, ChoiceQuestion)
    assert "Plank" in {choice.text for choice in question.choices}


def test_a_term_from_farther_off_stands_beside_a_meaning_that_says_what_something_is() -> None:
    far = tuple(KeyTerm(d.term, d.meaning, d.evidence.quote, is_special=True) for d in (STILE, TIE_OFF))
    (candidate,) = ask_terms((RUNG,), (), ENGLISH, far)
    assert isinstance(candidate.question, ChoiceQuestion)
    assert {choice.text for choice in candidate.question.choices} == {"Rung", "Stile", "Tie-off"}
    clause = replace(RUNG, meaning="that people stand on it")
    assert ask_terms((clause,), (), ENGLISH, far) == []


def listed(name: str, meaning: str, group: str) -> Definition:
    return replace(term(name, meaning, group), evidence=replace(RUNG.evidence, quote=f"{name}: {meaning}", block=name))


def test_points_of_a_list_keep_their_form_and_are_called_by_its_title() -> None:
    names = ("cli", "the command line"), ("props", "the ids of filters"), ("Helpers", "the buffers and stamps")
    (question, *_) = asked(tuple(listed(*one, "Insides: modules/0") for one in names))
    assert isinstance(question, MatchQuestion)
    assert question.stem == "Match each module with its meaning."
    assert [pair.left for pair in question.pairs] == ["cli", "props", "Helpers"]


def test_a_file_stands_beside_no_terms_in_plain_words() -> None:
    file = listed("debian-binary", "a version of the format of files", "Files/1")
    other = listed("control-gz", "a set of facts on the bundle", "Files/1")
    third = listed("data-gz", "a bundle of all that is put up", "Files/1")
    assert not any(isinstance(one, ChoiceQuestion) for one in asked((file,), (STILE, TIE_OFF, RUNG)))
    assert any(isinstance(one, ChoiceQuestion) for one in asked((file,), (other, third)))
