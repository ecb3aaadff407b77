"""Says what is worth telling about a finished pack: what is missing, too long, or left for a person to write."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.model import Figure
from segmenters.evidence import Evidence
from segmenters.model import Pack
from segmenters.question import Question
from segmenters.stated import Stated

NOTHING_TO_TEACH = Code(
    "S102",
    Severity.ERROR,
    "nothing is left to teach: everything in the sources of this pack was cut",
    "Look at the list of cuts; the material may be an agenda, a form or pictures only.",
)
OTHER_LANGUAGE = Code(
    "S103",
    Severity.WARNING,
    "the material is in another language than English ({language}): objectives are made from headings, and questions "
    "from the source's own questions and its steps alone",
    "Look at each objective, and write questions into these drafts.",
)
NOT_TAUGHT = Code(
    "S104",
    Severity.WARNING,
    "the source promises “{objective}”, but no unit teaches it",
    "Check whether the content is missing from the sources or was cut.",
)
NO_QUESTION = Code(
    "S105",
    Severity.INFO,
    "no question could be made for {count} of {all} units: their text defines, limits and orders nothing",
    "Write a question into these drafts: {titles}.",
)
NO_ALTERNATIVE = Code(
    "S106",
    Severity.WARNING,
    "pictures in the units without a text alternative: {count}",
    "Describe each picture in its draft; learners who cannot see it depend on that.",
)
NO_ANSWER = Code(
    "S109",
    Severity.WARNING,
    "questions of the source whose answer is not given: {count} (the first is “{question}”)",
    "Mark the right option in the source, or write “Answer: b” below it; then they are used.",
)
NOT_ASKED = Code(
    "S110",
    Severity.INFO,
    "questions of the source that stand in no unit, since there are enough or no unit speaks of them: {count}",
    "Allow more with [segment] questions, or take those you want from the list of cuts.",
)
OPEN_ENDED = Code(
    "S111",
    Severity.INFO,
    "questions of the source whose answer gives nothing to choose from: {count} (the first is “{question}”)",
    "Those with a short answer stand among the discussion starters, up to three a unit; all stand in the list of cuts.",
)
TOO_LONG = Code(
    "S107",
    Severity.WARNING,
    "the unit “{title}” takes {minutes} minutes, which is more than the {most} asked for, and has no seam to cut it at",
    "Shorten it in its draft, or allow longer units with [segment] max_minutes.",
)


@dataclass(frozen=True, slots=True)
class LooseEnds:
    """What the sources promise, ask without an answer, ask where no unit has a place for it, or ask openly."""

    promised: tuple[Stated, ...]
    unanswered: tuple[Evidence, ...]
    unasked: tuple[Question, ...]
    open_ended: tuple[Evidence, ...] = ()


def remarks_on(pack: Pack, loose: LooseEnds, max_minutes: float) -> tuple[Diagnostic, ...]:
    """Return the diagnostics S102 to S111 that apply to a pack."""
    where = pack.sources[0].name if pack.sources else pack.id
    found = [] if pack.units else [NOTHING_TO_TEACH.of(where)]
    if pack.language != "en":
        found.append(OTHER_LANGUAGE.of(where, language=pack.language))
    found += [NOT_TAUGHT.of(g.evidence.source, g.evidence.at, objective=g.text) for g in loose.promised]
    found += _on_source_questions(loose)
    return (*found, *_on_questions(pack, where), *_on_pictures(pack), *_on_length(pack, max_minutes))


def _on_source_questions(loose: LooseEnds) -> list[Diagnostic]:
    found = []
    if loose.unanswered:
        first = loose.unanswered[0]
        found.append(NO_ANSWER.of(first.source, first.at, count=len(loose.unanswered), question=first.quote))
    if loose.unasked:
        first = loose.unasked[0].evidence
        found.append(NOT_ASKED.of(first.source, first.at, count=len(loose.unasked)))
    if loose.open_ended:
        first = loose.open_ended[0]
        found.append(OPEN_ENDED.of(first.source, first.at, count=len(loose.open_ended), question=first.quote))
    return found


def _on_questions(pack: Pack, where: str) -> list[Diagnostic]:
    silent = [unit.title for unit in pack.units if not unit.questions]
    titles = "; ".join(silent)
    return [NO_QUESTION.of(where, count=len(silent), all=len(pack.units), titles=titles)] if silent else []


def _on_pictures(pack: Pack) -> list[Diagnostic]:
    pictures = [(p, p.block) for unit in pack.units for p in unit.passages if isinstance(p.block, Figure)]
    mute = [passage for passage, figure in pictures if not figure.words and not figure.decorative]
    return [NO_ALTERNATIVE.of(mute[0].source, mute[0].block.at, count=len(mute))] if mute else []


def _on_length(pack: Pack, max_minutes: float) -> list[Diagnostic]:
    return [
        TOO_LONG.of(
            unit.passages[0].source,
            unit.passages[0].block.at,
            title=unit.title,
            minutes=f"{unit.seat_time_s / 60:.1f}",
            most=f"{max_minutes:g}",
        )
        for unit in pack.units
        if unit.seat_time_s > max_minutes * 60
    ]
