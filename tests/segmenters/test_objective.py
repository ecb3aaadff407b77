"""One measurable objective for each unit."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import ENGLISH, RealDeck, deck, passages, slide
from hypothesis import given
from hypothesis import strategies as st

from extractors.diagnostics import Severity
from extractors.locator import SlideRef
from segmenters.definitions import Definition
from segmenters.evidence import Bloom, Evidence, Origin
from segmenters.language import AUTO, BLANK, open_language
from segmenters.model import Objective, UnitKind
from segmenters.objective import Basis, state_objectives
from segmenters.objective_flaws import flaws_of, is_sound
from segmenters.stated import Stated

EVIDENCE = Evidence("deck.pptx", "s3b2", SlideRef(3, 3), "the line of the source")
HOWEVER_LONG = (
    "Describe the way that an order takes through all the departments of a company from the desk to the door at last"
)
PARSING = open_language("en", AUTO)


def basis(title: str, *lines: str, kind: UnitKind = UnitKind.CONCEPT, stated: str = "") -> Basis:
    goal = Stated(stated, EVIDENCE) if stated else None
    return Basis(title, kind, passages(deck(slide(f"# {title}", *lines))), (), goal)


def texts(*bases: Basis) -> list[str]:
    return [made.text for made in state_objectives(bases, ENGLISH)]


def from_stated(text: str, kind: UnitKind = UnitKind.CONCEPT) -> Objective:
    return state_objectives((basis("Ladders", kind=kind, stated=text),), ENGLISH)[0]


@pytest.mark.parametrize(
    ("stated", "level"),
    [
        ("Inspect a portable ladder before use.", Bloom.ANALYSE),
        ("Set up a ladder", Bloom.APPLY),
        ("Compare and contrast two types of ladder", Bloom.UNDERSTAND),
        ("Whet the appetite of the team", Bloom.APPLY),
    ],
)
def test_a_stated_objective_that_can_be_measured_is_kept_word_for_word(stated: str, level: Bloom) -> None:
    made = from_stated(stated)
    assert (made.text, made.level) == (stated.rstrip("."), level)
    assert (made.origin, made.evidence) == (Origin.STATED, (EVIDENCE,))


@pytest.mark.parametrize(
    ("stated", "mended"),
    [
        ("Understand three points of contact", "Describe three points of contact"),
        ("Inspect a ladder and report a defect", "Inspect a ladder"),
        ("Explain what a rung is and how it is used", "Explain what a rung is"),
        ("What is a ladder?", "Explain what a ladder is"),
        (f"Describe ladders, {HOWEVER_LONG}", "Describe ladders"),
    ],
)
def test_another_is_mended_with_the_stated_one_as_evidence(stated: str, mended: str) -> None:
    made = from_stated(stated)
    assert (made.text, made.origin, made.evidence) == (mended, Origin.GENERATED, (EVIDENCE,))


@pytest.mark.parametrize(
    ("title", "objective"),
    [
        ("Ladders", "Describe ladders"),
        ("Introduction to the ladder register", "Describe the ladder register"),
        ("LADDERS AND RUNGS", "Describe ladders and rungs"),
        ("What is a ladder?", "Explain what a ladder is"),
        ("Ladders: the 4-to-1 rule", "Describe the 4-to-1 rule"),
        ("Example: cranes", "Describe cranes"),
        ("Verification – Ann", "Describe verification"),
        ("Testing is important", "Explain why testing is important"),
        ("Ladders & towers", "Describe ladders and towers"),
        ("Safety [3]", "Describe safety"),
        ("Planning our strategy", "Describe how to plan the strategy"),
        ("Lifting checklist", "Apply the lifting checklist"),
        ("Challenge definition", "Define the challenge"),
        ("Glossary and acronyms", "Find the meaning of a term in the glossary and acronyms"),
        ("What is patching and why is it important?", "Explain what patching is"),
        (": ladders", "Describe ladders"),
    ],
)
def test_a_title_becomes_an_objective(title: str, objective: str) -> None:
    assert texts(basis(title)) == [objective]


def test_steps_are_done_where_they_are_shown() -> None:
    steps = ("1. Open the page", "2. Enter the code", "3. Choose a new word")
    assert texts(basis("Resetting a password", *steps)) == ["Reset a password"]
    assert texts(basis("Resetting a password")) == ["Describe how to reset a password"]
    assert texts(basis("Resetting a password", kind=UnitKind.PROCEDURE)) == ["Reset a password"]


def test_two_commands_of_a_procedure_are_one_task() -> None:
    made = texts(basis("Install and configure the pump", kind=UnitKind.PROCEDURE))
    assert made == ["Install and configure the pump"]


def test_the_brief_of_an_exercise_is_done_and_not_described() -> None:
    lines = ("Here is a ladder with a loose rung and a box of tools.",)
    assert texts(basis("Challenge: Install and test a ladder", *lines)) == ["Install a ladder"]
    assert texts(basis("Install and test a ladder", *lines)) == ["Describe how to install and test a ladder"]


def test_lines_for_a_terminal_show_a_task() -> None:
    commands = ("$ git init", "git config --global user.name x", "$ git log")
    assert texts(basis("Creating a repository", *commands)) == ["Create a repository"]
    assert texts(basis("Creating a repository", "a repository is here")) == ["Describe how to create a repository"]


def test_of_a_part_the_line_before_its_list_tells() -> None:
    lead = "The following are recommendations for making analysis easier:"
    made = texts(basis("Analysis: recommendations for making analysis easier", lead, "- Ask", "- Wait"))
    assert made == ["Apply the recommendations for making analysis easier"]


def test_a_verb_that_no_list_knows_loses_the_letter_that_its_ing_form_doubles() -> None:
    made = state_objectives((basis("Wrapping the parcel"),), PARSING)[0]
    assert made.text == "Describe how to wrap the parcel"


def test_a_title_that_says_nothing_gives_way_to_the_words() -> None:
    words = "The relief valve opens at once. A second person checks the relief valve every day."
    made = state_objectives((basis("Summary", words),), PARSING)[0]
    assert "relief valve" in made.text


def test_no_two_objectives_of_a_pack_are_the_same() -> None:
    same = [
        basis("Ladders", f"The {word} is checked. The {word} is cleaned.") for word in ("rung", "stile", "foot", "rung")
    ]
    found = texts(*same)
    assert len({text.lower() for text in found}) == len(found)


def test_parts_of_one_unit_are_told_apart_but_never_by_a_number() -> None:
    stiles = "The wooden stile is oiled. The wooden stile is dried. The wooden stile is kept."
    found = texts(basis("Ladders"), basis("Ladders (2 of 2)", stiles))
    assert found[0] == "Describe ladders"
    assert "wooden stile" in found[1]
    assert "part" not in found[1]


def test_of_titles_that_begin_alike_the_end_tells() -> None:
    assert texts(basis("Ladders: rungs and feet"), basis("Ladders: stiles")) == [
        "Describe rungs and feet",
        "Describe stiles",
    ]


def test_a_stated_objective_is_given_once() -> None:
    first, second = state_objectives(
        (basis("Rungs", stated="Inspect rungs"), basis("Stiles", stated="Inspect rungs")), ENGLISH
    )
    assert (first.text, second.text) == ("Inspect rungs", "Describe stiles")


def test_one_defined_term_of_the_title_is_defined() -> None:
    term = Definition("Duty rating", "the load that is allowed", EVIDENCE)
    made = Basis("Duty rating", UnitKind.CONCEPT, passages(deck(slide("# Duty rating"))), (term,), None)
    assert texts(made) == ["Define duty rating"]


def test_a_generated_objective_points_at_its_heading() -> None:
    made = state_objectives((basis("Ladders", "- x"),), ENGLISH)[0]
    assert [(e.block, e.quote) for e in made.evidence] == [("s1b1", "Ladders")]
    bare = Basis("Ladders", UnitKind.CONCEPT, passages(deck(slide("- x"))), (), None)
    assert state_objectives((bare,), ENGLISH)[0].evidence == ()


def test_other_languages_get_a_verb_of_their_own() -> None:
    german = open_language("de", BLANK)
    assert state_objectives((basis("Leitern"),), german)[0].text == "Leitern beschreiben"


@pytest.mark.parametrize("kind", UnitKind)
def test_no_objective_is_longer_than_twenty_words(kind: UnitKind) -> None:
    assert len(texts(basis(f"{HOWEVER_LONG} {HOWEVER_LONG}", kind=kind))[0].split()) <= 20
    assert len(from_stated(f"Explain {HOWEVER_LONG} {HOWEVER_LONG}", kind).text.split()) <= 20


WORDS = (
    *("understand", "know", "and", "or", ",", ";", ":", "?", "how to", "why", "what", "is", "are", "the", "Report"),
    *("install", "Testing", "ladders", "(1 of 2)", "–", "“x”", "42", "within", "5 minutes", "we", "will", "A.", "B"),
    *("without errors", "introduce", "Describe", "identify", "overview", "etc."),
)
TITLES = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join),
)


@given(st.lists(st.tuples(TITLES, st.sampled_from(UnitKind), st.one_of(st.just(""), TITLES)), min_size=1, max_size=3))
def test_whatever_the_title_no_objective_has_an_error(titles: list[tuple[str, UnitKind, str]]) -> None:
    bases = tuple(basis(title, kind=kind, stated=stated) for title, kind, stated in titles)
    found = texts(*bases)
    assert [text for text in found if not is_sound(text)] == []
    assert len({text.lower() for text in found}) == len(found)


def test_no_objective_of_a_real_deck_has_a_flaw(real_decks: tuple[RealDeck, ...]) -> None:
    units = [unit for real in real_decks if real.pack.language == "en" for unit in real.pack.units]
    assert len(units) > 50
    flawed = {
        unit.objective.text: [flaw.code for flaw in flaws_of(unit.objective.text) if flaw.severity is not Severity.INFO]
        for unit in units
        if unit.objective.origin is Origin.GENERATED
    }
    assert {text: codes for text, codes in flawed.items() if codes} == {}


def test_no_two_units_of_a_real_deck_share_an_objective(real_decks: tuple[RealDeck, ...]) -> None:
    for real in real_decks:
        if real.pack.language == "en":
            found = [unit.objective.text.lower() for unit in real.pack.units]
            assert len(set(found)) == len(found), real.name


def test_bare_nouns_get_the_subject_of_the_pack() -> None:
    made = passages(deck(slide("# Planning and implementation", "- x")))
    basis = Basis("Planning and implementation", UnitKind.CONCEPT, made, (), None, about="Refactoring with cases")
    (objective,) = state_objectives((basis,), ENGLISH)
    assert objective.text == "Describe the planning and implementation of refactoring"


def test_an_article_of_the_source_is_mended() -> None:
    made = passages(deck(slide("# Running a open review", "- x")))
    (objective,) = state_objectives((Basis("Running a open review", UnitKind.CONCEPT, made, (), None),), ENGLISH)
    assert objective.text == "Describe how to run an open review"


def test_a_participle_before_a_noun_is_no_command() -> None:
    lines = ("The leveraging system's plan names each part of it.", "It has what a leveraging system needs.")
    made = passages(deck(slide("# Leveraging system definitions", *lines)))
    basis = Basis("Leveraging system definitions", UnitKind.PROCEDURE, made, (), None)
    assert not state_objectives((basis,), ENGLISH)[0].text.startswith("Leverage ")


def promised(*topics: str) -> tuple[Stated, ...]:
    return tuple(
        Stated(topic, Evidence("deck.pptx", f"t{n}", SlideRef(1, 1), topic), promised=True)
        for n, topic in enumerate(topics)
    )


def test_topics_that_a_unit_covers_together_make_one_objective() -> None:
    topics = promised("What is a rung?", "What is a stile?")
    made = state_objectives((replace(basis("Parts of ladders"), topics=topics),), ENGLISH)[0]
    assert made.text == "Explain what a rung and a stile are"
    assert made.evidence == tuple(topic.evidence for topic in topics)


def test_of_topics_that_make_no_objective_together_the_one_that_titles_the_unit_does() -> None:
    topics = promised("What is a rung?", "Why do ladders fall?")
    made = state_objectives((replace(basis("Why do ladders fall?"), topics=topics),), ENGLISH)[0]
    assert (made.text, made.evidence) == ("Explain why ladders fall", (topics[1].evidence,))
    assert texts(replace(basis("Storage of ladders"), topics=topics)) == texts(basis("Storage of ladders"))


def test_evidence_is_what_has_the_words_of_the_objective() -> None:
    slides = deck(
        slide("# Overview", "Ladders are used at work."),
        slide("# Feet", "Rubber."),
        slide("# Care of ladder rungs", "Oil."),
    )
    made = state_objectives((Basis("Ladder rungs", UnitKind.CONCEPT, passages(slides), (), None),), ENGLISH)[0]
    assert [found.quote for found in made.evidence] == ["Care of ladder rungs"]


def test_without_such_a_heading_a_line_is_the_evidence_and_no_heading_that_fits_all() -> None:
    slides = deck(slide("# Overview", "Every site has one.", "The rungs are oiled."))
    made = state_objectives((Basis("Oiled rungs", UnitKind.CONCEPT, passages(slides), (), None),), ENGLISH)[0]
    assert [found.quote for found in made.evidence] == ["The rungs are oiled."]


def test_what_announces_the_topics_of_a_unit_is_the_evidence_of_an_objective_worded_otherwise() -> None:
    lead = Evidence("deck.pptx", "lead", SlideRef(1, 1), "These are the parts that ladders have:")
    topics = tuple(replace(topic, lead=lead) for topic in promised("Rungs", "Stiles", "Feet", "Ropes", "Hooks"))
    made = state_objectives((replace(basis("Parts of ladders", "Rubber."), topics=topics),), ENGLISH)[0]
    assert made.evidence == (lead,)
    other = state_objectives((replace(basis("Care in winter", "Rubber."), topics=topics),), ENGLISH)[0]
    assert [found.quote for found in other.evidence] == ["Care in winter"]


def test_a_text_that_tells_how_to_do_something_has_that_as_its_objective() -> None:
    line = "To activate quotas for ladders, edit the list."
    made = state_objectives((basis("Ladder quotas", "A quota is a share.", line),), ENGLISH)[0]
    assert (made.text, made.level) == ("Activate quotas for ladders", Bloom.APPLY)
    assert [place.quote for place in made.evidence] == [line]
