"""One measurable objective for each unit."""

from __future__ import annotations

import pytest
from documents import RealDeck, deck, passages, slide

from extractors.locator import SlideRef
from segmenters.definitions import Definition
from segmenters.model import Bloom, Evidence, Objective, Origin, UnitKind
from segmenters.objective import flaws_of, state_objective
from segmenters.stated import Stated

EVIDENCE = Evidence("deck.pptx", "s3b2", SlideRef(3, 3), "the line of the source")
HOWEVER_LONG = (
    "Describe the way that an order takes through all the departments of a company from the desk to the door at last"
)


def from_title(title: str, kind: UnitKind = UnitKind.CONCEPT, *lines: str, terms: tuple[str, ...] = ()) -> str:
    known = tuple(Definition(term, "a thing that is told apart", EVIDENCE) for term in terms)
    return state_objective(title, kind, passages(deck(slide(f"# {title}", *lines))), known, None).text


def from_stated(text: str, kind: UnitKind = UnitKind.CONCEPT) -> Objective:
    return state_objective("Ladders", kind, passages(deck(slide("# Ladders"))), (), Stated(text, EVIDENCE))


def test_a_stated_objective_that_can_be_measured_is_kept_word_for_word() -> None:
    made = from_stated("Inspect a portable ladder before use.")
    assert made == Objective(
        "Inspect a portable ladder before use", "inspect", Bloom.ANALYSE, Origin.STATED, (EVIDENCE,)
    )


@pytest.mark.parametrize(
    ("stated", "put_right"),
    [
        ("Understand three points of contact", "Describe three points of contact"),
        ("Know how to report a defect", "Describe how to report a defect"),
        ("Be aware of the risks", "Describe the risks"),
        ("Gain a basic understanding of ladders", "Describe ladders"),
        ("Get to know the team", "Describe the team"),
        ("Familiarise yourself with the tool", "Describe the tool"),
        ("Feel confident using ladders", "Describe ladders"),
        ("Understand and apply the rules", "Apply the rules"),
        ("Know and understand the rules", "Describe the rules"),
        ("Identify and understand hazards", "Identify hazards"),
        ("Inspect, clean and store a ladder", "Inspect a ladder"),
        ("Compare and contrast two types of ladder", "Compare two types of ladder"),
        ("Perform the check and complete the form", "Perform the check"),
        ("List the types of ladder; name the parts", "List the types of ladder"),
        ("Clearly explain the rule", "Explain the rule"),
        ("be able to set up a ladder", "Set up a ladder"),
        ("Triage incidents", "Describe how to triage incidents"),
    ],
)
def test_a_stated_objective_is_put_right_and_then_no_longer_the_sources_own(stated: str, put_right: str) -> None:
    made = from_stated(stated)
    assert made.text == put_right
    assert made.origin is (Origin.STATED if stated.lower() == put_right.lower() else Origin.GENERATED)
    assert made.evidence == (EVIDENCE,)
    assert flaws_of(made.text) == ()


@pytest.mark.parametrize(
    "stated",
    ["Apply the rules", "Reply to a customer", "Explain what a rung is and how it is used", "List sizes and uses"],
)
def test_what_is_right_is_left_alone(stated: str) -> None:
    assert (from_stated(stated).text, from_stated(stated).origin) == (stated, Origin.STATED)


def test_in_a_procedure_rules_are_applied_and_subjects_described() -> None:
    assert from_stated("Understand the rules of lifting", UnitKind.PROCEDURE).text == "Apply the rules of lifting"
    assert from_stated("Understand why ladders fall", UnitKind.PROCEDURE).text == "Describe why ladders fall"
    assert from_stated("Understand ladders", UnitKind.PROCEDURE).text == "Describe ladders"


def test_a_shortened_objective_is_not_called_the_sources_own() -> None:
    made = from_stated(f"Describe ladders, {HOWEVER_LONG}")
    assert (made.text, made.origin) == ("Describe ladders", Origin.GENERATED)


@pytest.mark.parametrize(
    ("title", "objective"),
    [
        ("Ladders", "Describe ladders"),
        ("Introduction to the ladder register", "Describe ladder register"),
        ("Types of ladders", "Name the types of ladders"),
        ("What is a ladder?", "Define ladder"),
        ("Why ladders fall", "Explain why ladders fall"),
        ("How ladders fall", "Explain how ladders fall"),
        ("How do I reset a password?", "Reset a password"),
        ("How to reset a password", "Reset a password"),
        ("How does a pump work?", "Answer the question “How does a pump work?”"),
        ("Are ladders safe?", "Answer the question “Are ladders safe?”"),
        ("When to call for help", "Decide when to call for help"),
        ("Which ladder to use", "Identify which ladder to use"),
        ("Who is responsible?", "Identify who is responsible"),
        ("What do you do in an emergency?", "Identify what you do in an emergency"),
        ("If a fire breaks out", "Decide what to do if a fire breaks out"),
        ("Before you start", "Decide what to do before you start"),
        ("Resetting a password", "Reset a password"),
        ("Reporting and recording incidents", "Report incidents"),
        ("Test the alarm", "Test the alarm"),
        ("Report a defect, then tag the ladder", "Report a defect"),
        ("Identify and track usage", "Identify usage"),
        ("Testing is important", "Explain why testing is important"),
        ("Ladders must be inspected", "Explain why ladders must be inspected"),
        ("Causes of falls", "Name the causes of falls"),
        ("Need for rest", "Describe need for rest"),
        ("Things to do before climbing", "Describe things to do before climbing"),
        ("Understanding ladders", "Describe ladders"),
        ("Learning open source", "Describe open source"),
        ("Know your obligations", "Describe your obligations"),
        ("Ladders: the 4-to-1 rule", "Describe the 4-to-1 rule"),
        ("Example: cranes", "Describe cranes"),
        ("Executing the plan: Step 4", "Execute the plan"),
        ("Safety first!", "Describe safety first"),
        (": ladders", "Describe ladders"),
        ("Detect and acknowledge", "Carry out the steps of “detect and acknowledge”"),
    ],
)
def test_a_title_becomes_an_objective(title: str, objective: str) -> None:
    made = from_title(title)
    assert made == objective
    assert flaws_of(made) == ()


def test_the_kind_of_a_unit_chooses_the_verb() -> None:
    assert from_title("Ladder care", UnitKind.PROCEDURE) == "Carry out the steps of ladder care"
    assert from_title("Pre-use checklist", UnitKind.PROCEDURE).startswith("Complete the ")
    assert from_title("Criteria for towers", UnitKind.DECISION) == "Decide what to do about criteria for towers"
    assert from_title("Towers", UnitKind.DECISION) == "Describe towers"


def test_a_table_gives_the_objective_of_a_reference() -> None:
    rows = ("| Type | Duty rating", "| I | 175 kg", "| II | 100 kg")
    assert from_title("Ladders", UnitKind.REFERENCE, *rows) == "Identify the duty rating of each type"
    assert from_title("Ladders", UnitKind.REFERENCE) == "Identify the facts about ladders"
    long = ("| a row that was taken for a heading | and another one like it", "| x | y")
    assert from_title("Ladders", UnitKind.REFERENCE, *long) == "Identify the facts about ladders"


def test_one_defined_term_of_the_title_is_defined() -> None:
    assert from_title("Duty rating", terms=("Duty rating",)) == "Define duty rating"
    assert from_title("Duty rating", terms=("Duty rating", "Load")) == "Describe duty rating"
    assert from_title("Ladders", terms=("Duty rating",)) == "Describe ladders"


def test_names_keep_their_letters() -> None:
    lines = ("- The lawyer of Open Source parts", "- It runs on the Ariane 5 rocket")
    assert from_title("Open Source Audits", UnitKind.CONCEPT, *lines) == "Describe Open Source audits"
    assert from_title("Ariane 5", UnitKind.CONCEPT, *lines, terms=("Ariane 5",)) == "Define Ariane 5"


def test_a_generated_objective_points_at_its_heading() -> None:
    made = state_objective("Ladders", UnitKind.CONCEPT, passages(deck(slide("# Ladders", "- x"))), (), None)
    assert [(e.block, e.quote) for e in made.evidence] == [("s1b1", "Ladders")]
    bare = state_objective("Ladders", UnitKind.CONCEPT, passages(deck(slide("- x"))), (), None)
    assert bare.evidence == ()


@pytest.mark.parametrize("kind", UnitKind)
def test_no_objective_is_longer_than_twenty_words(kind: UnitKind) -> None:
    assert len(from_title(f"{HOWEVER_LONG} {HOWEVER_LONG}", kind).split()) <= 20
    assert len(from_stated(f"Explain {HOWEVER_LONG} {HOWEVER_LONG}", kind).text.split()) <= 20


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("Understand ladders", "nobody can observe"),
        ("Ladders and rungs", "nobody can observe"),
        ("Inspect a ladder and report a defect", "second thing"),
        (f"{HOWEVER_LONG} and beyond it", "more than 20 words"),
        ("Inspect", "no object"),
        ("Identify and track usage", "no object"),
    ],
)
def test_flaws_are_found_and_named(text: str, flaw: str) -> None:
    assert any(flaw in found for found in flaws_of(text))


@pytest.mark.parametrize("text", ["Inspect a ladder", "Report defects and near misses", "Analyze what was found"])
def test_objectives_without_flaws(text: str) -> None:
    assert flaws_of(text) == ()


def test_no_objective_of_a_real_deck_asks_for_what_nobody_can_observe(real_decks: tuple[RealDeck, ...]) -> None:
    units = [unit for real in real_decks for unit in real.pack.units]
    assert len(units) > 50
    assert [unit.objective.text for unit in units if flaws_of(unit.objective.text)] == []
