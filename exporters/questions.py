"""Questions of a unit as one view for page and script: safe ids, a fixed shuffle, and what is right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import assert_never

from exporters.names import digest, numbers, option_ids, slug
from exporters.shown_views import Spot
from exporters.views import Kind, Option, QuestionView
from segmenters.evidence import Evidence
from segmenters.model import Unit
from segmenters.question import (
    ChoiceQuestion,
    FillInQuestion,
    MatchQuestion,
    NumericQuestion,
    Question,
    SequenceQuestion,
    TrueFalseQuestion,
)

_KEY_BITS = 16
_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
_TRUE, _FALSE = "true", "false"


@dataclass(frozen=True, slots=True)
class _Core:
    kind: Kind
    options: tuple[Option, ...]
    targets: tuple[Option, ...]
    correct: tuple[str, ...]


def is_answerable(question: Question) -> bool:
    """Tell whether a question can be asked at all: something to choose between, and something that is right."""
    match question:
        case ChoiceQuestion(choices=choices):
            return len(choices) > 1 and any(choice.correct for choice in choices)
        case SequenceQuestion(steps=steps):
            return len(steps) > 1
        case MatchQuestion(pairs=pairs):
            return len({pair.right for pair in pairs}) > 1
        case FillInQuestion(answers=answers):
            return any(answer.strip() for answer in answers)
        case NumericQuestion(answer=answer):
            return _NUMBER.fullmatch(answer) is not None
        case TrueFalseQuestion():
            return True
        case _ as never:
            assert_never(never)


def question_views(unit: Unit, prefix: str, spot_of: Callable[[Evidence], Spot]) -> tuple[QuestionView, ...]:
    """Return the answerable questions of a unit; `prefix` begins their names in reports.

    `spot_of` names the place that a question comes from, and the HTML id to look it up at. Keys depend on what makes
    an answer right, not on the wording: fixing a typing error keeps what learners have done, changing the right
    answer makes it a new question.
    """
    questions = [question for question in unit.questions if is_answerable(question)]
    cores = [_core(question) for question in questions]
    keys = numbers((_fingerprint(question, core) for question, core in zip(questions, cores, strict=True)), _KEY_BITS)
    ids = option_ids(question.id for question in questions)
    return tuple(
        QuestionView(
            id=identity,
            element=f"q-{unit.uid}-{identity}",
            name=_report_name(prefix, identity, question.stem),
            key=key,
            kind=core.kind,
            situation=question.situation if isinstance(question, ChoiceQuestion) else "",
            stem=question.stem,
            measure=question.unit if isinstance(question, NumericQuestion) else "",
            options=core.options,
            targets=core.targets,
            correct=core.correct,
            multiple=core.kind == "choice" and len(core.correct) > 1,
            feedback=question.feedback,
            spot=spot_of(question.evidence),
        )
        for question, core, key, identity in zip(questions, cores, keys, ids, strict=True)
    )


def _core(question: Question) -> _Core:
    match question:
        case ChoiceQuestion(choices=choices):
            ids = option_ids(choice.id for choice in choices)
            options = tuple(Option(i, c.text, c.feedback) for i, c in zip(ids, choices, strict=True))
            correct = tuple(i for i, c in zip(ids, choices, strict=True) if c.correct)
            return _Core("choice", options, (), correct)
        case SequenceQuestion(steps=steps):
            ids = option_ids(step.id for step in steps)
            options = tuple(Option(i, s.text) for i, s in zip(ids, steps, strict=True))
            return _Core("sequencing", shuffled(options, question.id), (), ids)
        case MatchQuestion():
            return _matching(question)
        case FillInQuestion(answers=answers):
            return _Core("fill-in", (), (), tuple(answer.strip() for answer in answers if answer.strip()))
        case NumericQuestion(answer=answer):
            return _Core("numeric", (), (), (answer,))
        case TrueFalseQuestion(answer=truth):
            # Their words are the player's own.
            return _Core("true-false", (Option(_TRUE, ""), Option(_FALSE, "")), (), (_TRUE if truth else _FALSE,))
        case _ as never:
            assert_never(never)


def _matching(question: MatchQuestion) -> _Core:
    """Give equal texts on the right one id: learners cannot tell them apart, so any of them is right."""
    lefts = option_ids(pair.left_id for pair in question.pairs)
    rights = option_ids(pair.right_id for pair in question.pairs)
    by_text: dict[str, Option] = {}
    for identity, pair in zip(rights, question.pairs, strict=True):
        by_text.setdefault(pair.right, Option(identity, pair.right))
    options = tuple(Option(i, pair.left) for i, pair in zip(lefts, question.pairs, strict=True))
    correct = tuple(by_text[pair.right].id for pair in question.pairs)
    return _Core("matching", options, shuffled(tuple(by_text.values()), question.id), correct)


def shuffled(options: Sequence[Option], seed: str) -> tuple[Option, ...]:
    """Return options in an order that depends on `seed` and their ids alone, and is never the given one."""
    mixed = tuple(sorted(options, key=lambda option: digest(seed, option.id)))
    return mixed if mixed != tuple(options) else (*mixed[1:], *mixed[:1])


def _fingerprint(question: Question, core: _Core) -> str:
    return digest(question.id, core.kind, *_ids(core.options), "", *_ids(core.targets), "", *core.correct)


def _ids(options: Iterable[Option]) -> list[str]:
    return [option.id for option in options]


def _report_name(prefix: str, identity: str, stem: str) -> str:
    """Return "lockout.u1.q1.which-step-comes-first": SCORM 1.2 has no other place for the text of a question."""
    return ".".join(part for part in (prefix, identity, slug(stem, 8)) if part)[:200].rstrip(".-")
