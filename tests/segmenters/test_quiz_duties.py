"""Who-questions."""

from __future__ import annotations

from documents import deck, passages, slide

from segmenters.language import AUTO, open_language
from segmenters.question import ChoiceQuestion
from segmenters.quiz_duties import Duty, ask_duties, duties_in

PARSING = open_language("en", AUTO)
MANAGER = "The line manager approves the claim within the week."
CLERK = "The payroll clerk pays out the whole sum on Friday."
AUDITOR = "An external auditor inspects some papers of every month."


def duties(*lines: str) -> tuple[Duty, ...]:
    return duties_in(passages(deck(slide(*lines))), PARSING)


def test_the_roles_of_other_duties_are_the_wrong_ones() -> None:
    question = ask_duties(duties(MANAGER), duties(CLERK, AUDITOR), PARSING)[0].question
    assert isinstance(question, ChoiceQuestion)
    assert question.stem == "Who approves the claim within the week?"
    assert {c.text: c.correct for c in question.choices} == {
        "Line manager": True,
        "Payroll clerk": False,
        "External auditor": False,
    }
    assert f"Their part is another: “{CLERK}”" in {c.feedback for c in question.choices}


def test_several_people_are_asked_for_in_the_plural() -> None:
    others = duties(
        "Line managers approve the claims of their own team.", "Payroll clerks pay the approved sums at once."
    )
    question = ask_duties(duties("External auditors check a sample of all papers."), others, PARSING)
    assert [c.question.stem for c in question] == ["Which of these check a sample of all papers?"] or question == []


def test_whoever_the_material_speaks_to_is_not_asked_for() -> None:
    lines = [f"Team managers {verb} the claims of the month." for verb in ("sign", "check", "file", "read", "send")]
    own = duties(*lines)
    assert len(own) == 5
    assert ask_duties(own, duties("Payroll clerks pay the approved sums.", "Auditors check all papers."), PARSING) == []


def test_what_is_no_role_or_no_deed_is_no_duty() -> None:
    assert duties("The ladder carries a load of a hundred kilos.") == ()
    assert duties("The line manager is a person of great patience.") == ()
    assert duties("The line manager should be told about the claim.") == ()
