"""Questions from warnings."""

from __future__ import annotations

from documents import ENGLISH, deck, passages, slide

from segmenters.question import ChoiceQuestion
from segmenters.quiz_bans import Deeds, ask_bans, deeds_in

LINES = (
    "# Climbing",
    "- Never stand on the three topmost rungs.",
    "- Check the stiles for cracks.",
    "- Clean the feet of the ladder.",
    "- Keep your face to the wall.",
)


def deeds(*lines: str) -> Deeds:
    return deeds_in(passages(deck(slide(*lines))), ENGLISH)


def test_the_forbidden_action_is_to_be_found_among_ordered_ones() -> None:
    question = ask_bans(deeds(*LINES), ENGLISH)[0].question
    assert isinstance(question, ChoiceQuestion)
    assert question.stem == "Which of these must you avoid when climbing?"
    assert [c.text for c in question.choices if c.correct] == ["Stand on the three topmost rungs"]
    assert {c.text for c in question.choices if not c.correct} >= {"Check the stiles for cracks"}
    wrong = next(c for c in question.choices if c.text == "Check the stiles for cracks")
    assert wrong.feedback == "This is to be done: “Check the stiles for cracks.”"


def test_avoiding_and_must_not_forbid_too() -> None:
    found = deeds("Avoid leaning over the side of it all.", "You must not carry heavy tools on the ladder.")
    assert [deed.action for deed in found.banned] == ["Carry heavy tools on the ladder"]
    assert [d.action for d in deeds("Avoid using a ladder in the rain.").banned] == ["Use a ladder in the rain"]


def test_what_cannot_be_done_and_what_points_elsewhere_is_no_ban() -> None:
    assert deeds("Do not worry about the height of the ladder.").banned == ()
    assert deeds("Never do this on the three topmost rungs.").banned == ()
    assert deeds("Do not answer the call and do not open the gate.").banned == ()


def test_without_ordered_actions_nothing_is_asked() -> None:
    assert ask_bans(deeds(*LINES[:2]), ENGLISH) == []


def test_points_below_do_and_dont_are_ordered_and_forbidden() -> None:
    lines = ("Do’s", "- Keep the label short", "- Tell what was repaired", "Don’ts", "- Write a name of a person")
    found = deeds("# Labels", *lines)
    assert [deed.action for deed in found.ordered] == ["Keep the label short", "Tell what was repaired"]
    assert [(deed.action, deed.title) for deed in found.banned] == [("Write a name of a person", "Labels")]
    assert ask_bans(found, ENGLISH)[0].question.stem == "Which of these should you avoid?"


def test_objectives_order_nothing() -> None:
    assert deeds("# Learning objectives", "- Check the stiles for cracks").ordered == ()


def test_do_and_dont_before_a_colon_order_and_forbid() -> None:
    found = deeds("# Labels", "- Do: keep the label short", "- Don’t: write a name of a person", "- Do: use one colour")
    assert [deed.action for deed in found.ordered] == ["Keep the label short", "Use one colour"]
    assert [deed.action for deed in found.banned] == ["Write a name of a person"]


def test_the_title_says_for_whom_or_in_what() -> None:
    lines = ("- Never stand on the three topmost rungs.", *LINES[2:])
    stems = [
        ask_bans(deeds(f"# {title}", *lines), ENGLISH)[0].question.stem
        for title in ("Painter Guidelines", "Ten Tips for Work on a Roof", "Ladder Label", "Summary")
    ]
    assert stems == [
        "Which of these must a painter avoid?",
        "Which of these must you avoid in work on a roof?",
        "Which of these must you avoid in a Ladder label?",
        "Which of these must you avoid?",
    ]


def test_points_below_a_line_that_forbids_are_forbidden() -> None:
    found = deeds("A few things you should not do on site:", "- Pretend to know the way. People see it.")
    assert [deed.action for deed in found.banned] == ["Pretend to know the way"]


def test_what_is_ordered_near_by_serves_too() -> None:
    own = deeds(*LINES[:2])
    assert ask_bans(own, ENGLISH, deeds(*LINES[2:]).ordered)


def test_an_action_broken_off_before_its_condition_is_no_option() -> None:
    unit = deeds("# Climbing", "- Check it to see if the rungs hold.", "- Clean the feet of the ladder.")
    assert [deed.action for deed in unit.ordered] == ["Clean the feet of the ladder"]


def test_an_action_under_no_heading_is_not_asked_about() -> None:
    assert ask_bans(deeds(*LINES[1:]), ENGLISH) == []
