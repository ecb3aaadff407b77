"""Questions on the order of steps."""

from __future__ import annotations

import pytest
from documents import Slide, deck, passages, report, slide

from segmenters.announced_lists import lists_in
from segmenters.item_flaws import is_fit
from segmenters.named_points import named_points_in
from segmenters.question import SequenceQuestion
from segmenters.quiz_steps import ask_order

STEPS = ("1. Read the label. It is on the stile.", "2. Check the rungs", "3. Clean the feet", "4. Store the ladder")


def asked(*slides: Slide, title: str = "Ladders") -> list[SequenceQuestion]:
    made = ask_order(title, lists_in(passages(deck(*slides))))
    return [c.question for c in made if isinstance(c.question, SequenceQuestion)]


def test_numbered_steps_are_put_in_order() -> None:
    question = asked(slide("# Inspecting a ladder", *STEPS))[0]
    assert question.stem == "Put the steps in the right order: Inspecting a ladder."
    assert [step.text for step in question.steps] == [
        *("Read the label", "Check the rungs", "Clean the feet", "Store the ladder"),
    ]
    assert question.feedback.startswith("The right order is: 1. Read the label; 2. Check the rungs;")
    assert (question.evidence.block, question.evidence.quote) == ("s1b2", STEPS[0][3:])
    assert is_fit(question)


@pytest.mark.parametrize(
    ("code", "title", "stem"),
    [
        ("de", "Prüfung in vier Schritten", "Bringen Sie die Schritte in die richtige Reihenfolge: "),
        ("fr", "Étapes du contrôle", "Mettez les étapes dans l’ordre\u00a0: "),
        ("ja", "点検の手順", "次の手順を正しい順に並べてください\uff1a"),
    ],
)
def test_in_other_languages_a_title_that_names_steps_is_asked_for_in_its_language(
    code: str, title: str, stem: str
) -> None:
    lists = lists_in(passages(deck(slide(f"# {title}", *STEPS))))
    (made,) = ask_order("", lists, code)
    assert made.question.stem.startswith(stem + title)
    assert ask_order("", lists_in(passages(deck(slide("# Kern", *STEPS)))), code) == []


def test_the_ids_of_the_steps_do_not_tell_their_order() -> None:
    lists = [(f"1. Read label {n}", *STEPS[1:]) for n in range(9)]
    orders = {"".join(step.id for step in asked(slide("# How to", *steps))[0].steps) for steps in lists}
    assert len(orders) > 5


def test_a_list_goes_on_over_a_continued_slide() -> None:
    question = asked(slide("# Inspecting", *STEPS[:2]), slide("# Inspecting (cont.)", *STEPS[2:]))[0]
    assert len(question.steps) == 4


def test_each_heading_has_its_own_list() -> None:
    assert len(asked(slide("# Inspecting", *STEPS), slide("# Cleaning", *STEPS))) == 2


def test_a_long_list_asks_for_its_first_steps() -> None:
    verbs = ("Open", "Fill", "Close", "Label", "Weigh", "Lift", "Carry", "Load", "Send")
    question = asked(slide("# How to pack", *(f"{n}. {verb} the box" for n, verb in enumerate(verbs, start=1))))[0]
    assert question.stem.startswith("Put the first steps in the right order")
    assert len(question.steps) == 6


def test_the_title_of_the_unit_stands_in_for_a_heading() -> None:
    assert asked(slide(*STEPS), title="Inspecting")[0].stem.endswith(": Inspecting.")


def test_lists_that_are_no_steps_are_not_asked_for() -> None:
    assert asked(slide("# Inspecting", "- Read the label", "- Check the rungs", "- Clean the feet")) == []
    assert asked(slide("# Topics", "1. The rungs", "2. The stiles", "3. The feet", "4. The label")) == []
    assert asked(slide("# Inspecting", "1. Read the label", "2. Check the rungs")) == []
    assert asked(slide("# Inspecting", "1. Read it", "2. Check it", "3. Read it")) == []
    assert asked(slide("# Rungs", "1. Read it now", "2. Check it now", "3. It is clean now")) == []


def test_steps_of_the_notes_are_not_asked_for() -> None:
    assert asked(slide("# How to inspect", note=STEPS)) == []


def test_points_that_a_line_calls_steps_are_asked_for_under_its_words() -> None:
    lines = (
        "The ladder check includes the following steps:",
        "- Read the label",
        "- Check the rungs",
        "- Clean the feet",
    )
    question = asked(slide("# What do you check?", *lines))[0]
    assert question.stem == "Put the steps in the right order: The ladder check."


def test_a_numbered_checklist_has_no_order() -> None:
    assert asked(slide("# Ladder checklist", *STEPS)) == []


def test_each_step_has_its_place() -> None:
    assert [step.evidence.block for step in asked(slide("# How to", *STEPS))[0].steps] == [
        "s1b2",
        "s1b3",
        "s1b4",
        "s1b5",
    ]


def test_of_a_title_that_asks_the_case_is_named() -> None:
    steps = ("1. Call the desk", "2. Tell the number of the card", "3. Write the time down")
    assert asked(slide("# The card is lost. Whom do I call?", *steps))[0].stem.endswith("order: The card is lost.")


def test_names_whose_texts_follow_each_other_are_steps() -> None:
    lines = (
        *("# Assessing risks", "1. Likelihood assessment:", "The team writes down how often it happens."),
        *("1. Impact assessment:", "It then writes down what it costs."),
        *("1. Plan selection:", "Next comes the choice of a plan."),
    )
    (found,) = ask_order("Risks", named_points_in(passages(report(*lines))))
    assert isinstance(found.question, SequenceQuestion)
    assert found.question.stem == "Put the steps in the right order: Assessing risks."
    assert [step.text for step in found.question.steps] == [
        "Likelihood assessment",
        "Impact assessment",
        "Plan selection",
    ]
    assert is_fit(found.question)
    loose = tuple(line.replace("then ", "").replace("Next comes", "This is") for line in lines)
    assert ask_order("Risks", named_points_in(passages(report(*loose)))) == []


def test_steps_that_nobody_would_mix_up_are_not_asked_for() -> None:
    steps = ("1. Go to the page of the maker", "2. Download the register for your phone", "3. Install the register")
    assert asked(slide("# Installing the register", *steps)) == []


@pytest.mark.parametrize(
    "lines",
    [
        (
            "These four things are the contract that a gate must follow.",
            "1. Open at six",
            "2. Close at ten",
            "3. Ring the bell once",
            "4. Light the lamp",
        ),
        ("Gates are old.", "1. Open at six", "2. Don't touch it", "3. Don't ring the bell", "4. Light the lamp"),
        (
            "Gates are old.",
            "1. Open, as you must, at six",
            "2. Close it, as it should be",
            "3. Ring, as you must, once",
        ),
    ],
)
def test_requirements_are_no_steps(lines: tuple[str, ...]) -> None:
    assert asked(slide("# Make it safe", *lines)) == []


def test_a_lead_that_says_steps_makes_steps_of_points_with_a_ban() -> None:
    lines = ("Keep to these steps.", "1. Open at six", "2. Don't touch anything else", "3. Ring the bell once")
    assert len(asked(slide("# Making it safe", *lines))) == 1


def test_a_bad_example_is_no_procedure() -> None:
    assert asked(slide("# The worst way", *STEPS)) == []


def test_steps_below_a_point_are_called_by_the_heading_above() -> None:
    below = tuple(
        f"-{line}" if line[0].isdigit() else line for line in ("- By these steps:", "-- Read it", "-- Check it")
    )
    made = asked(slide("# Inspecting a ladder", *below, "-- Store it"), title="Ladders")
    assert [question.stem for question in made] == ["Put the steps in the right order: Inspecting a ladder."]
