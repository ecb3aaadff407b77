"""Journeys as values, for tests of the exporters: one with everything, one that says a given text everywhere."""

from __future__ import annotations

from dataclasses import replace

from extractors.locator import SlideRef
from segmenters.evidence import Evidence
from segmenters.journey_parts import Instruction, JobAid, Journey, KeyPoint, Primer, Prompt, QuestionRef, Term, Wave
from segmenters.question import Question


def _said(slide: int, block: int, quote: str) -> Evidence:
    return Evidence("decks/lockout.pptx", f"s{slide}b{block}", SlideRef(255 + slide, slide), quote)


_LATER = Prompt(
    "d1",
    "u1",
    "Where in our hall could somebody be surprised by a machine that starts?",
    _said(3, 7, "Ask the group who was ever surprised by a running machine."),
)
LOCKOUT = Journey(
    primer=Primer(
        ("u1", "u2"),
        (
            Term(
                "Lockout",
                "a lock that keeps a machine off",
                _said(2, 1, "Lockout is a lock that keeps a machine off."),
            ),
        ),
        QuestionRef("u2", "q5"),
    ),
    recap=(
        KeyPoint("u1", "Tell everybody who works at the press.", _said(3, 2, "Tell everybody who works at the press.")),
        KeyPoint("u2", "One lock, one key, one person.", _said(5, 2, "One lock, one key, one person.")),
    ),
    recall=(
        Wave(2, (QuestionRef("u1", "q1"), QuestionRef("u2", "q5"))),
        Wave(7, (QuestionRef("u1", "q3"), QuestionRef("u2", "q4"))),
        Wave(30, (QuestionRef("u2", "q2"), QuestionRef("u1", "q1"))),
    ),
    discussion=(_LATER,),
    coaching=(replace(_LATER, id="m1", text="Ask to be shown a lockout, from the first word to the proof."),),
    reflection=(replace(_LATER, id="r1", unit="u2", text="Which energy would you have forgotten?"),),
    job_aids=(
        JobAid(
            "u1",
            "Lock out the press",
            (
                Instruction("Tell everybody who works at the press", _said(3, 2, "Tell everybody.")),
                Instruction("Shut the press down", _said(3, 3, "Shut the press down.")),
                Instruction("Cut the energy", _said(4, 6, "Cut the energy.")),
            ),
            (Instruction("One lock, one key, one person.", _said(5, 2, "One lock, one key, one person.")),),
        ),
    ),
)


def journey_saying(text: str, uid: str, questions: tuple[Question, ...], said: Evidence) -> Journey:
    """Return a journey with every part, which says one text everywhere and asks all the questions of one unit."""
    refs = tuple(QuestionRef(uid, question.id) for question in questions)
    prompts = (Prompt(text, uid, text, said),)
    told = (Instruction(text, said),)
    return Journey(
        primer=Primer((uid,), (Term(text, text, said),), refs[0]),
        recap=(KeyPoint(uid, text, said),),
        recall=(Wave(1, refs), Wave(9, refs[:1])),
        discussion=prompts,
        coaching=prompts,
        reflection=prompts,
        job_aids=(JobAid(uid, text, told, told),),
    )
