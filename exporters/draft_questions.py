"""Writes a unit's questions as markdown: what is asked, the key, the feedback, and the words that support the key."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from exporters.draft_anchor import option_anchor, question_anchor
from exporters.markdown_text import cell, flowing, inline
from extractors.locator import describe
from segmenters.model import (
    Choice,
    ChoiceQuestion,
    Evidence,
    FillInQuestion,
    MatchQuestion,
    Pair,
    Question,
    SequenceQuestion,
)


def questions_as_markdown(questions: Iterable[Question]) -> str:
    """Return questions as markdown, each under its anchor; a right option has its box ticked, steps stand in order."""
    return "\n\n".join(_question(question) for question in questions)


def quotation(evidence: Evidence) -> str:
    """Return the words of the source that support something, as a quotation with its place."""
    place = inline(f"{evidence.source}, {describe(evidence.at)}")
    return f"> “{flowing(evidence.quote, '> ')}” ({place})"


def _question(question: Question) -> str:
    parts = [f"{question_anchor(question)}\n**{flowing(question.stem)}**", _answers(question)]
    if question.feedback:
        parts.append(f"Feedback: {flowing(question.feedback)}")
    return "\n\n".join([*parts, quotation(question.evidence)])


def _answers(question: Question) -> str:
    match question:
        case ChoiceQuestion(choices=choices):
            return "\n".join(_option(f"- [{'x' if choice.correct else ' '}] ", "  ", choice) for choice in choices)
        case SequenceQuestion(steps=steps):
            markers = [f"{number}. " for number in range(1, len(steps) + 1)]
            return "\n".join(
                _option(marker, " " * len(marker), step) for marker, step in zip(markers, steps, strict=True)
            )
        case MatchQuestion(pairs=pairs):
            return "\n".join(["| this | goes with |", "| --- | --- |", *(_pair(pair) for pair in pairs)])
        case FillInQuestion(answers=answers):
            return "\n".join(["Accepted answers:", "", *(f"- {flowing(answer, '  ')}" for answer in answers)])
        case _ as never:
            assert_never(never)


def _option(marker: str, indent: str, choice: Choice) -> str:
    line = f"{marker}{flowing(choice.text, indent)} {option_anchor(choice.id)}"
    return f"{line}\n{indent}> {flowing(choice.feedback, f'{indent}> ')}" if choice.feedback else line


def _pair(pair: Pair) -> str:
    left = f"{cell(pair.left)} {option_anchor(pair.left_id)}"
    right = f"{cell(pair.right)} {option_anchor(pair.right_id)}"
    return f"| {left} | {right} |"
