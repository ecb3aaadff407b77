"""Writes a unit's questions as markdown: what is asked, the key, the feedback, and the words that support the key."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from exporters.draft_anchor import option_anchor, question_anchor
from exporters.markdown_text import cell, flowing, inline
from exporters.quotations import named_place, quotation
from segmenters.evidence import Evidence, Origin
from segmenters.question import (
    Choice,
    ChoiceQuestion,
    FillInQuestion,
    MatchQuestion,
    NumericQuestion,
    Question,
    SequenceQuestion,
    Step,
    TrueFalseQuestion,
)


def questions_as_markdown(questions: Iterable[Question]) -> str:
    """Return questions as markdown, each under its anchor; a right option has its box ticked, steps stand in order."""
    return "\n\n".join(_question(question) for question in questions)


def _question(question: Question) -> str:
    asked = [f"**{flowing(question.stem)}**"]
    if isinstance(question, ChoiceQuestion) and question.situation:
        asked.insert(0, flowing(question.situation))
    parts = [question_anchor(question) + "\n" + "\n\n".join(asked), _answers(question)]
    if question.feedback:
        parts.append(f"Feedback: {flowing(question.feedback)}")
    return "\n\n".join([*parts, quotation(question.evidence), _profile(question)])


def _profile(question: Question) -> str:
    """Return the line by which a reviewer judges a question: level, difficulty, who worded it."""
    profile = question.profile
    match profile.origin:
        case Origin.STATED:
            origin = "asked in the source"
        case Origin.GENERATED:
            origin = f"rule: {inline(profile.rule)}"
        case Origin.PROPOSED:
            origin = f"rule: {inline(profile.rule)}, worded by a language model"
        case _ as never:
            assert_never(never)
    return f"Level: {profile.level.value} · {profile.difficulty.value} · {origin}"


def _answers(question: Question) -> str:
    match question:
        case ChoiceQuestion(choices=choices):
            return "\n".join(_option(choice) for choice in choices)
        case TrueFalseQuestion(answer=answer):
            return "\n".join([f"- [{_tick(answer)}] True", f"- [{_tick(not answer)}] False"])
        case SequenceQuestion(steps=steps):
            return "\n".join(_step(number, step, question.evidence) for number, step in enumerate(steps, start=1))
        case MatchQuestion():
            return _pairs(question)
        case FillInQuestion(answers=answers):
            return "\n".join(["Accepted answers:", "", *(f"- {flowing(answer, '  ')}" for answer in answers)])
        case NumericQuestion(answer=answer, unit=unit):
            return f"Answer: {inline(f'{answer} {unit}')}"
        case _ as never:
            assert_never(never)


def _tick(right: bool) -> str:
    return "x" if right else " "


def _option(choice: Choice) -> str:
    line = f"- [{_tick(choice.correct)}] {flowing(choice.text, '  ')} {option_anchor(choice.id)}"
    return f"{line}\n  > {flowing(choice.feedback, '  > ')}" if choice.feedback else line


def _step(number: int, step: Step, main: Evidence) -> str:
    marker = f"{number}. "
    place = f" ({named_place(step.evidence)})" if _elsewhere(step.evidence, main) else ""
    return f"{marker}{flowing(step.text, ' ' * len(marker))}{place} {option_anchor(step.id)}"


def _pairs(question: MatchQuestion) -> str:
    """Return the pairs as a table; a column names their places where these are not all that of the question."""
    placed = any(_elsewhere(pair.evidence, question.evidence) for pair in question.pairs)
    rows = [["this", "goes with", *(["from"] if placed else [])]]
    rows += [["---"] * len(rows[0])]
    for pair in question.pairs:
        left = f"{cell(pair.left)} {option_anchor(pair.left_id)}"
        right = f"{cell(pair.right)} {option_anchor(pair.right_id)}"
        rows.append([left, right, *([named_place(pair.evidence)] if placed else [])])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _elsewhere(evidence: Evidence, main: Evidence) -> bool:
    return named_place(evidence) != named_place(main)
