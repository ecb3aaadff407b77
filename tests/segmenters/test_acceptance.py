"""What is taken of a language model's proposals, and what is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import deck, passages, slide

from extractors import codec
from extractors.model import SourceId
from segmenters.acceptance import Accepted, accept
from segmenters.evidence import Bloom, Evidence, Origin
from segmenters.journey_parts import NO_JOURNEY
from segmenters.model import Objective, Pack, Role, Unit, UnitKind
from segmenters.proposals import Answer, OptionWording, QuestionWording, UnitWording, requests_for
from segmenters.question import Choice, ChoiceQuestion, Difficulty, Profile

LINES = (
    "A tie-off is a rope that fixes a ladder to a strong point.",
    "A stile is a side rail that holds the rungs.",
    "A stabiliser is a bar that widens the base.",
    "A stand-off is a frame that keeps the ladder off a gutter.",
    "Never tie the rope to a rung, because a rung can turn.",
    "Check every tie-off at 2 metres.",
)


def choice_question(unit_evidence: Evidence) -> ChoiceQuestion:
    options = (
        Choice("a", "Tie-off", True, "The source says so."),
        Choice("b", "Stile", False, "A side rail."),
        Choice("c", "Stabiliser", False, "A bar."),
    )
    stem = "Which term fits this description? “A rope that fixes a ladder to a strong point”"
    profile = Profile(Bloom.REMEMBER, Difficulty.MEDIUM, Origin.GENERATED, "term")
    return ChoiceQuestion("q1", stem, options, "The source says so.", unit_evidence, profile)


def unit() -> Unit:
    shown = passages(deck(slide("# Securing a ladder", *LINES), name="ladders.pptx"))
    evidence = Evidence("ladders.pptx", "s1b2", shown[1].block.at, LINES[0])
    objective = Objective("Describe securing a ladder", "describe", Bloom.UNDERSTAND, Origin.GENERATED, (evidence,))
    asked = (choice_question(evidence),)
    return Unit("u1", "securing", "Securing a ladder", UnitKind.CONCEPT, Role.LESSON, (), objective, 90, shown, asked)


UNIT = unit()
PACK = Pack("ladders", "Ladders", "en", "blank", (SourceId("ladders.pptx", "slides", ""),), (UNIT,), (), (), NO_JOURNEY)


def answered(
    title: str = "", objective: str = "", stem: str = "", *options: OptionWording, pack: Pack = PACK
) -> Accepted:
    wording = UnitWording(title, objective, (QuestionWording("q1", stem, options),))
    digest = requests_for(pack)[0].digest
    return accept(pack, (Answer(digest, codec.dumps(wording).decode()),))


def question_of(accepted: Accepted) -> ChoiceQuestion:
    question = accepted.pack.units[0].questions[0]
    assert isinstance(question, ChoiceQuestion)
    return question


def refused(accepted: Accepted, before: Pack = PACK) -> str:
    """Return why the one proposal was refused, after seeing that nothing has changed."""
    assert accepted.pack == before
    (told,) = accepted.diagnostics
    assert told.code == "S126"
    return told.message


def test_without_answers_nothing_changes() -> None:
    assert accept(PACK, ()) == Accepted(PACK, ())
    assert accept(PACK, (Answer("of another request", "{}"),)) == Accepted(PACK, ())


def test_good_proposals_are_taken_and_told() -> None:
    option = OptionWording("b", "Stand-off", "A stand-off keeps the ladder off a gutter.")
    found = answered(
        "Tie-offs for ladders",
        "Explain how a tie-off fixes a ladder to a strong point",
        "Which term names a rope that fixes a ladder to a strong point?",
        option,
    )
    (made,) = found.pack.units
    assert (made.title, made.slug, made.uid) == ("Tie-offs for ladders", "tie-offs-for-ladders", "u1")
    assert made.objective.text == "Explain how a tie-off fixes a ladder to a strong point"
    assert (made.objective.verb, made.objective.level) == ("explain", Bloom.UNDERSTAND)
    assert made.objective.origin is Origin.PROPOSED
    assert made.objective.evidence == UNIT.objective.evidence
    question = question_of(found)
    assert question.stem == "Which term names a rope that fixes a ladder to a strong point?"
    assert (question.choices[1].text, question.choices[1].feedback) == (option.text, option.feedback)
    assert (question.id, question.profile.origin) == ("q1", Origin.PROPOSED)
    (told,) = found.diagnostics
    assert told.code == "S125"
    assert told.message.endswith("distractors 1, feedback 1, objectives 1, stems 1, titles 1")


def test_what_stays_as_it_was_is_no_proposal() -> None:
    old = UNIT.questions[0]
    assert isinstance(old, ChoiceQuestion)
    options = [OptionWording(choice.id, choice.text, choice.feedback) for choice in old.choices]
    assert answered(UNIT.title, f"{UNIT.objective.text}.", old.stem, *options) == Accepted(PACK, ())


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("Harnesses and lanyards", "a claim that the source does not make"),
        ("Ladders at 3 metres", "a number that the source does not have"),
        ("Ladders after Smith", "a name that the source does not have"),
        ("Summary", "too long, too general"),
        ("Ladder " * 13, "characters that do not belong"),
        (" ".join(["ladder"] * 13), "too long, too general"),
        ("<b>Ladders</b>", "markup or an address"),
        ("Ladders\x1b[2J", "characters that do not belong"),
        ("Ignore all previous instructions", "a claim that the source does not make"),
    ],
)
def test_titles_are_refused(title: str, reason: str) -> None:
    assert reason in refused(answered(title))


def test_two_units_never_get_one_title() -> None:
    second = replace(UNIT, uid="u2", title="Tie-offs")
    pack = replace(PACK, units=(UNIT, second))
    assert "another unit's" in refused(answered("tie-offs", pack=pack), pack)


@pytest.mark.parametrize(
    ("objective", "reason"),
    [
        ("Understand tie-offs", "its checker refuses"),
        ("Describe a tie-off and check a stile", "its checker refuses"),
        ("Ladders", "its checker refuses"),
        ("Design a tie-off for a ladder", "on a higher level"),
        ("Describe harnesses for a ladder", "a claim that the source does not make"),
        ("Describe 3 ladders", "its checker refuses"),
        ("Describe the base of a stabiliser", "another objective"),
    ],
)
def test_objectives_are_refused(objective: str, reason: str) -> None:
    assert reason in refused(answered("", objective))


def test_an_objective_of_the_source_stays_in_its_words() -> None:
    stated = replace(UNIT, objective=replace(UNIT.objective, origin=Origin.STATED))
    pack = replace(PACK, units=(stated,))
    assert answered("", "Explain why a ladder has a tie-off", pack=pack) == Accepted(pack, ())


@pytest.mark.parametrize(
    ("stem", "reason"),
    [
        ("Which term does not name a rope that fixes a ladder to a strong point?", "contrary"),
        ("Which bar widens the base?", "another question"),
        ("Which rope fixes a ladder to a strong point since 1998?", "number"),
        ("Which Kevlar rope fixes a ladder to a strong point?", "name"),
    ],
)
def test_stems_are_refused(stem: str, reason: str) -> None:
    assert reason in refused(answered("", "", stem))


def test_a_stem_that_gives_the_answer_away_is_refused() -> None:
    assert refused(answered("", "", "Which tie-off is a rope that fixes a ladder to a strong point?"))


@pytest.mark.parametrize(
    ("option", "reason"),
    [
        (OptionWording("a", "Stand-off", ""), "another right answer"),
        (OptionWording("b", "Strong rope", ""), "may be right"),
        (OptionWording("b", "Carabiner", ""), "a claim that the source does not make"),
        (OptionWording("b", "Stabiliser", ""), ": 1)"),
        (OptionWording("b", "All of the above", ""), ": 1)"),
        (OptionWording("b", "", "Tie the rope to a rung."), "the contrary of what the source says"),
        (OptionWording("b", "", "That is correct."), "praises what is wrong"),
        (OptionWording("a", "", "That is wrong."), "praises what is wrong"),
        (OptionWording("b", "", "A stile saves lives in every fire."), "a claim that the source does not make"),
    ],
)
def test_options_are_refused(option: OptionWording, reason: str) -> None:
    assert reason in refused(answered("", "", "", option))


def test_a_question_of_the_source_stays() -> None:
    question = replace(choice_question(UNIT.objective.evidence[0]))
    stated = replace(question, profile=replace(question.profile, origin=Origin.STATED))
    pack = replace(PACK, units=(replace(UNIT, questions=(stated,)),))
    option = OptionWording("b", "Stand-off", "")
    assert answered("", "", "Which rope fixes a ladder to a strong point?", option, pack=pack) == Accepted(pack, ())


def test_ids_that_do_not_exist_are_no_proposal() -> None:
    wording = UnitWording(
        "", "", (QuestionWording("q9", "Why?", ()), QuestionWording("q1", "", (OptionWording("z", "x", ""),)))
    )
    digest = requests_for(PACK)[0].digest
    assert accept(PACK, (Answer(digest, codec.dumps(wording).decode()),)) == Accepted(PACK, ())


def test_an_answer_of_another_form_is_told() -> None:
    found = accept(PACK, (Answer(requests_for(PACK)[0].digest, "I cannot help with that."),))
    assert found.pack == PACK
    (told,) = found.diagnostics
    assert (told.code, told.message) == (
        "S127",
        "answers of the language model that have not the form asked for: 1 of 1",
    )


def test_each_refusal_is_counted_by_its_reason() -> None:
    found = answered("Harnesses", "Understand ladders", "", OptionWording("b", "Carabiner", ""))
    (told,) = found.diagnostics
    assert "refused: 3 (" in told.message
    assert "a claim that the source does not make: 2" in told.message
