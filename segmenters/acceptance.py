"""Takes over what a language model proposes where it stands every check; else the wording of the rules stays.

A proposal is taken only when it has the form asked for, says nothing that the source does not say, and has no flaw
that the wording before it had not. What the source itself states, and every right answer, stays as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.diagnostics import Code, Diagnostic, Severity
from segmenters import objective_flaws, proposals
from segmenters.evidence import Bloom, Origin
from segmenters.flaw import Severity as Weight
from segmenters.identity import slug
from segmenters.item_flaws import flaws_of
from segmenters.model import Objective, Pack, Unit
from segmenters.pieces import text_of_all
from segmenters.proposals import Answer, OptionWording, QuestionWording, UnitWording
from segmenters.question import Choice, ChoiceQuestion, Question
from segmenters.support import is_denied, roots_of, unsupported, unsupported_claim
from segmenters.titles import is_general
from segmenters.verbs import level_of
from segmenters.wording_form import misformed

TAKEN = Code(
    "S125",
    Severity.INFO,
    "wording that the language model proposed and the checks let pass: {what}",
    "Read it in the drafts like everything else: a rule sees words, not meaning.",
)
REFUSED = Code(
    "S126",
    Severity.INFO,
    "proposals of the language model that the checks refused: {count} ({reasons})",
    "Nothing is to be done: there the wording of the rules stands.",
)
UNREADABLE = Code(
    "S127",
    Severity.WARNING,
    "answers of the language model that have not the form asked for: {count} of {all}",
    "Take another model, best one that keeps to a JSON Schema; until then the wording of the rules stands.",
)

_LEVELS = tuple(Bloom)
_MOST_TITLE_WORDS = 12


@dataclass(frozen=True, slots=True)
class Accepted:
    """The pack with what was taken over, and what is to be told of it."""

    pack: Pack
    diagnostics: tuple[Diagnostic, ...]


class _Ballot:
    """Counts what was taken, by kind of text, and what was refused, by reason."""

    def __init__(self) -> None:
        self.taken: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()

    def passes(self, kind: str, reason: str) -> bool:
        if reason:
            self.refused[reason] += 1
        else:
            self.taken[kind] += 1
        return not reason


def accept(pack: Pack, answers: Sequence[Answer]) -> Accepted:
    """Return the pack with the wording of these answers where it passes; S125 to S127 tell what became of them."""
    known = {answer.digest: answer.content for answer in answers}
    ballot = _Ballot()
    units = list(pack.units)
    unreadable = 0
    for place, request in enumerate(proposals.requests_for(pack)):
        if request.digest not in known:
            continue
        wording = proposals.read(known[request.digest])
        if isinstance(wording, UnitWording):
            units[place] = _Reworded(pack, units, place, ballot).with_wording(wording)
        else:
            unreadable += 1
    return Accepted(replace(pack, units=tuple(units)), _told(pack, ballot, unreadable, len(known)))


class _Reworded:
    """One unit on its way to other words; `units` are those of the pack as they stand now."""

    def __init__(self, pack: Pack, units: Sequence[Unit], place: int, ballot: _Ballot) -> None:
        self._unit = units[place]
        self._ballot = ballot
        self._titles = {unit.title.casefold() for unit in units if unit is not self._unit}
        self._text = f"{self._unit.title}.\n{text_of_all(self._unit.passages)}"
        self._pack_text = "\n".join(f"{unit.title}.\n{text_of_all(unit.passages)}" for unit in pack.units)

    def with_wording(self, wording: UnitWording) -> Unit:
        unit = self._unit
        if _is_new(wording.title, unit.title) and self._ballot.passes("titles", self._title_fault(wording.title)):
            unit = replace(unit, title=wording.title, slug=slug(wording.title))
        worded = {question.id: question for question in wording.questions}
        questions = tuple(self._question(one, worded[one.id]) if one.id in worded else one for one in unit.questions)
        return replace(unit, objective=self._objective(wording.objective), questions=questions)

    def _title_fault(self, title: str) -> str:
        if fault := misformed(title, self._unit.title):
            return fault
        if title.casefold() in self._titles or is_general(title) or len(title.split()) > _MOST_TITLE_WORDS:
            return "a title that is too long, too general or another unit's"
        return unsupported(title, self._text)

    def _objective(self, text: str) -> Objective:
        """Return the objective in other words: never one that the source states, never on a higher level."""
        old = self._unit.objective
        text = text.rstrip(". ")
        if not _is_new(text, old.text) or old.origin is Origin.STATED:
            return old
        verb = text.partition(" ")[0].lower()
        level = level_of(verb)
        fault = misformed(text, old.text) or self._objective_fault(text, level)
        if not self._ballot.passes("objectives", fault) or level is None:
            return old
        return Objective(text, verb, level, Origin.PROPOSED, old.evidence)

    def _objective_fault(self, text: str, level: Bloom | None) -> str:
        old = self._unit.objective
        if level is None or objective_flaws.flaws_of(text, self._text):
            return "an objective that its checker refuses"
        if _LEVELS.index(level) > _LEVELS.index(old.level):
            return "an objective on a higher level than the content"
        rest = text.partition(" ")[2]
        if not roots_of(rest) & roots_of(f"{old.text.partition(' ')[2]} {self._unit.title}"):
            return "another objective"
        return unsupported(rest, self._text)

    def _question(self, question: Question, wording: QuestionWording) -> Question:
        if not isinstance(question, ChoiceQuestion) or not proposals.may_be_asked(question):
            return question
        new = self._with_stem(question, wording.stem)
        options = {option.id: option for option in wording.options}
        for choice in question.choices:
            if choice.id in options:
                new = self._with_option(new, choice, options[choice.id])
        if new is question or new == question:
            return question
        return replace(new, profile=replace(new.profile, origin=Origin.PROPOSED))

    def _with_stem(self, question: ChoiceQuestion, stem: str) -> ChoiceQuestion:
        if not _is_new(stem, question.stem):
            return question
        changed = replace(question, stem=stem)
        fault = misformed(stem, question.stem) or _stem_fault(stem, question.stem)
        fault = fault or unsupported(stem, f"{question.stem}\n{self._text}") or _new_flaw(changed, question)
        return changed if self._ballot.passes("stems", fault) else question

    def _with_option(self, question: ChoiceQuestion, old: Choice, wording: OptionWording) -> ChoiceQuestion:
        if _is_new(wording.text, old.text):
            changed = _with_choice(question, replace(old, text=wording.text))
            fault = misformed(wording.text, old.text) or self._option_fault(wording.text, old, question)
            if self._ballot.passes("distractors", fault or _new_flaw(changed, question)):
                question = changed
        now = next(choice for choice in question.choices if choice.id == old.id)
        if _is_new(wording.feedback, old.feedback):
            texts = " ".join(choice.text for choice in question.choices)
            fault = misformed(wording.feedback, old.feedback) or _feedback_fault(wording.feedback, old)
            fault = fault or unsupported_claim(wording.feedback, f"{self._text}\n{texts}")
            if self._ballot.passes("feedback", fault):
                question = _with_choice(question, replace(now, feedback=wording.feedback))
        return question

    def _option_fault(self, text: str, old: Choice, question: ChoiceQuestion) -> str:
        if old.correct:
            return "another right answer"
        if roots_of(text) <= roots_of(question.evidence.quote):
            return "a wrong option that may be right"
        return unsupported(text, self._pack_text)


def _stem_fault(stem: str, old: str) -> str:
    if is_denied(stem) != is_denied(old):
        return "the contrary of what was asked"
    wanted = roots_of(old)
    if wanted and len(roots_of(stem) & wanted) * 2 < len(wanted):
        return "another question"
    return ""


def _feedback_fault(text: str, choice: Choice) -> str:
    words = {word.strip(".,:;!").lower() for word in text.split()}
    praise, blame = {"right", "correct", "true"}, {"wrong", "incorrect", "false"}
    return "feedback that praises what is wrong" if words & (blame if choice.correct else praise) else ""


def _with_choice(question: ChoiceQuestion, choice: Choice) -> ChoiceQuestion:
    choices = tuple(choice if one.id == choice.id else one for one in question.choices)
    return replace(question, choices=choices)


def _new_flaw(changed: ChoiceQuestion, before: ChoiceQuestion) -> str:
    """Return what is wrong with the changed question beyond what was wrong before; hints do not count."""
    known = {flaw.code for flaw in flaws_of(before)}
    found = (flaw for flaw in flaws_of(changed) if flaw.severity is not Weight.HINT and flaw.code not in known)
    return next((flaw.message for flaw in found), "")


def _is_new(text: str, old: str) -> bool:
    return bool(text.strip()) and " ".join(text.split()) != " ".join(old.split())


def _told(pack: Pack, ballot: _Ballot, unreadable: int, answers: int) -> tuple[Diagnostic, ...]:
    where = pack.sources[0].name if pack.sources else pack.id
    found = []
    if ballot.taken:
        what = ", ".join(f"{kind} {count}" for kind, count in sorted(ballot.taken.items()))
        found.append(TAKEN.of(where, what=what))
    if ballot.refused:
        reasons = "; ".join(f"{reason}: {count}" for reason, count in sorted(ballot.refused.items()))
        found.append(REFUSED.of(where, count=ballot.refused.total(), reasons=reasons))
    if unreadable:
        found.append(UNREADABLE.of(where, count=unreadable, all=answers))
    return tuple(found)
