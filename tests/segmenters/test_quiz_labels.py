"""Questions from lists of names with descriptions."""

from __future__ import annotations

from dataclasses import replace

from documents import ENGLISH, deck, passages, slide

from extractors.locator import SlideRef
from segmenters.announced_lists import Entry, lists_in
from segmenters.evidence import Evidence
from segmenters.item_flaws import is_fit
from segmenters.language import AUTO, open_language
from segmenters.paired_points import paired_points_in
from segmenters.question import ChoiceQuestion, MatchQuestion
from segmenters.quiz_items import Candidate
from segmenters.quiz_labels import ask_labels

MODELS = (
    "# Team models",
    "- Central. A single group works for the whole company.",
    "- Distributed. Each site has people of its own for the work.",
    "- Advisory. Experts give advice without any say in the matter.",
)


GIVEN = Entry("", "Spot check", "Spot checks pick out three ladders", Evidence("deck.pptx", "s1b9", SlideRef(1, 1), ""))


def asked(*lines: str) -> list[Candidate]:
    return ask_labels(lists_in(passages(deck(slide(*lines)))), ENGLISH)


def test_the_other_names_of_the_list_are_the_wrong_ones() -> None:
    lines = (*MODELS[:3], "- Advisory. The advisory people give help to everybody else.")
    (candidate,) = asked(*lines)
    question = candidate.question
    assert isinstance(question, ChoiceQuestion)
    assert question.stem == "Which team model is described as “A single group works for the whole company”?"
    assert {c.text: c.feedback for c in question.choices if not c.correct} == {
        "Distributed": "Distributed: Each site has people of its own for the work.",
        "Advisory": "Advisory: The advisory people give help to everybody else.",
    }
    assert is_fit(question)


def test_names_are_matched_with_their_descriptions() -> None:
    question = next(c.question for c in asked(*MODELS) if isinstance(c.question, MatchQuestion))
    assert question.stem == "Match each team model with its description."
    assert [(p.left, p.evidence.block) for p in question.pairs] == [
        ("Central", "s1b2"),
        ("Distributed", "s1b3"),
        ("Advisory", "s1b4"),
    ]


def test_a_list_is_asked_about_once() -> None:
    assert len(asked(*MODELS)) == 1


def test_a_description_that_names_its_own_name_is_not_matched() -> None:
    given = "- Advisory. The advisory people give help to everybody else."
    question = asked(*MODELS, given.replace("Advisory", "Mixed", 1).replace("advisory", "mixed"))[0].question
    assert isinstance(question, MatchQuestion)
    assert "Mixed" not in {pair.left for pair in question.pairs}


def test_the_stem_suits_what_is_said() -> None:
    others = ("- Buyer: the buyer of a ladder on site", "- Maker: the maker of a ladder on site")
    (found,) = asked("# Users", "- Auditor: rapidly verify that all ladders are safe", *others)
    assert found.question.stem == "Which user can rapidly verify that all ladders are safe?"
    (found,) = asked("# Users", "- Auditor: protects the rights of people on site", *others)
    assert found.question.stem == "Which user protects the rights of people on site?"


def test_an_example_behind_a_description_is_left_out() -> None:
    question = asked(*MODELS[:3], "- Outside. A firm is paid for the work, for example by the hour.")[0].question
    assert isinstance(question, MatchQuestion)
    assert question.pairs[2].right == "A firm is paid for the work"


def test_two_names_or_notes_are_no_list_of_names() -> None:
    assert asked(*MODELS[:3]) == []
    assert asked("- Note: the store is open all day long", "- Tip: bring a cloth for the feet", MODELS[1]) == []


def test_a_name_that_is_said_again_before_its_verb_is_left_out() -> None:
    lines = (
        "# Departments",
        "- Management. Management establishes the budget for ladders.",
        "- Legal. Lawyers read each contract of the makers.",
        "- Purchasing. Buyers collect three offers from the makers.",
    )
    question = asked(*lines)[0].question
    assert isinstance(question, MatchQuestion)
    assert (question.pairs[0].left, question.pairs[0].right) == ("Management", "Establishes the budget for ladders")


def test_a_list_of_kinds_is_asked_for_by_its_kind() -> None:
    lines = ("- Gate: keeps people out of the yard", "- Lamp: shows the way at night", "- Horn: warns of a fire")
    stems = {
        title: asked(f"# {title}", *lines)[0].question.stem
        for title in ("Types of aid", "Examples of safe tools", "Yard")
    }
    assert stems == {
        "Types of aid": "Match each type of aid with its description.",
        "Examples of safe tools": "Match each safe tool with its description.",
        "Yard": "Match each point of “Yard” with its description.",
    }


def test_a_name_said_again_before_its_meaning_is_left_out() -> None:
    lines = (
        "- Gate: A gate is a door in a fence",
        "- Lamp: Refers to what shows the way at night",
        "- Drill: It is the practice of leaving a house fast",
        "- Horn: A horn is the thing that warns of a fire",
    )
    question = asked("# Yard", *lines[:2], lines[3])[0].question
    assert isinstance(question, MatchQuestion)
    assert [pair.right for pair in question.pairs] == [
        "A door in a fence",
        "What shows the way at night",
        "The thing that warns of a fire",
    ]


def test_a_last_clause_that_repeats_the_name_is_left_out() -> None:
    lines = (
        "- Access: the careful planning of doors and lifts for all that makes a house accessible",
        "- Lamp: shows the way at night",
        "- Horn: warns of a fire",
    )
    question = asked("# Yard", *lines)[0].question
    assert isinstance(question, MatchQuestion)
    assert question.pairs[0].right == "The careful planning of doors and lifts for all"


def test_a_word_that_other_descriptions_have_too_gives_nothing_away() -> None:
    lines = ("- Data gate: keeps strangers from the data", "- Lamp: shows the way to data", "- Horn: warns of a fire")
    question = asked("# Yard", *lines)[0].question
    assert isinstance(question, MatchQuestion)
    assert [pair.left for pair in question.pairs] == ["Data gate", "Lamp", "Horn"]
    assert is_fit(question)


def test_names_that_share_the_word_in_their_descriptions_are_not_matched() -> None:
    lines = ("- Review: how the review is done", "- Review notes: what the review found", "- Horn: warns of a fire")
    assert not any(isinstance(c.question, MatchQuestion) for c in asked("# Yard", *lines, "- Lamp: shows the way"))


def test_a_name_that_only_some_others_share_gives_itself_away() -> None:
    lines = (
        "- Own staff: people of the company do all of the work",
        "- Partly outsourced: the company outsources a share of the work",
        "- Fully outsourced: the company outsources everything to a firm",
    )
    assert not any(isinstance(c.question, MatchQuestion) for c in asked("# Staffing", *lines))


def test_what_a_line_says_that_the_points_complete_stays_in_the_stem() -> None:
    points = (
        "- Auditors: rapidly verify that all ladders are safe",
        "- Buyers: the buyers of ladders",
        "- Makers: the makers of ladders",
    )
    (found,) = asked("# Users", "The register holds what is needed to:", *points)
    assert found.question.stem == (
        "To which of these does “The register holds what is needed to rapidly verify that all ladders are safe” apply?"
    )


def test_where_the_text_does_not_name_it_what_it_is_is_chosen() -> None:
    lines = (
        *("# Checks", "- Weekly check", "-- Asks the foreman to look at every rung"),
        *("- Yearly check", "-- Sends an expert with a gauge to the yard"),
        *("- Spot check", "-- Picks out three ladders without a warning"),
    )
    lists = paired_points_in(passages(deck(slide(*lines))))
    question = ask_labels((replace(lists[0], entries=(*lists[0].entries[:2], GIVEN)),), ENGLISH)[0].question
    assert isinstance(question, ChoiceQuestion)
    assert question.stem == "Which of these describes Weekly check?"
    assert [c.text for c in question.choices if c.correct] == ["Asks the foreman to look at every rung"]
    assert is_fit(question)


def test_names_side_by_side_describe_nothing() -> None:
    lines = ("- Build: make / ninja / scons", "- Ship: pip / conda / spack", "- Run: bash / zsh / fish")
    assert asked("# Tools", *lines) == []


def test_a_sentence_about_users_of_a_name_is_asked_for_by_its_class() -> None:
    lines = (
        "- Night watch: people walk around with a lamp",
        "- Yard gate: the yard is kept behind a gate of steel",
        "- House rule: the rule says who may come in",
    )
    lists = lists_in(passages(deck(slide("# Safety measures", *lines))))
    (found,) = ask_labels(lists, open_language("en", AUTO))
    assert found.question.stem == ("Which safety measure is described by “People walk around with a lamp”?")
