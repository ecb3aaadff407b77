"""Finds the questions that a source asks itself, with their options and answers: they are used before any of ours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from extractors.model import Document, Heading, Section
from segmenters.authored_data import asked_in_data
from segmenters.boilerplate import reason_of_title
from segmenters.evidence import Evidence
from segmenters.language import Language
from segmenters.model import CutReason
from segmenters.open_items import items_from_open
from segmenters.open_questions import Answered, answers_to
from segmenters.polar_questions import judged
from segmenters.question import Question
from segmenters.question_lines import ANSWER_WORDS, Line, Part, lines_of
from segmenters.stated_answers import Asked, Offer
from segmenters.stated_items import items_from, items_from_gap
from segmenters.titles import plain_title

_CHECK = re.compile(
    r"\b(quiz|knowledge checks?|check (?:your|of) \w+|test your\w*|review questions?|"
    r"self[- ]?(?:test|assessment|check)|questions? \d+|practice questions?|exam questions?|"
    r"end[- ]of[- ]\w+ (?:questions?|test))\b",
    re.IGNORECASE,
)
_ANSWER_TITLE = re.compile(
    r"\b(answers?|solutions?|antwort(?:en)?|lösung(?:en)?|respuestas?|soluci(?:ón|ones)|réponses?|risposte|soluzioni|"
    r"respostas?|antwoord(?:en)?)\b|正解|解答|答え",
    re.IGNORECASE,
)
_STEM = re.compile(
    r"[?？]\W*$|_{3,}|\b(which|what) of (the following|these)\b|^(?:question \d+\W+)?true or false\b|"
    r"^(choose|select|pick|mark|tick) (the|all|one|every)\b|^(?:\w+ \d+\W+)?(?:richtig oder falsch|wahr oder falsch)\b",
    re.IGNORECASE,
)
_ASKS_OPENLY = re.compile(r"^(name|give|list|describe|explain|state|define|compare)\b", re.IGNORECASE)
_ANSWER = re.compile(
    rf"^(?:the )?(?:(?:correct|right) )?(?:answers?|solutions?|key|{ANSWER_WORDS})"
    r"(?: \d{1,2}| (?:is|are))?\s*(?:[:\uff1a=–-]|\bis\b)\s*(?P<said>.+)$",
    re.IGNORECASE,
)
_FEEDBACK = re.compile(
    r"^(?:feedback|explanation|rationale|reason|why|erklärung|erläuterung|begründung|rückmeldung|explicación|"
    r"retroalimentación|explication|spiegazione|explicação|uitleg|toelichting|解説|説明)\s*[:\uff1a–-]\s*(?P<said>.+)$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:^|[\s,;])(\d{1,2})\s*[.):=–-]?\s*([a-h])\b", re.IGNORECASE)
_QUESTION_MARKS = re.compile(
    r"^(?:(?:question|q|frage|pregunta|domanda|pergunta|vraag|問題?)\s*\d*\s*[.:\uff1a)–-]\s*|question\s+\d+\s+|\d{1,2}[.)]\s+)",
    re.IGNORECASE,
)
_JUDGED = re.compile(
    r"^(?:question \d+\W+)?true or false\b\W+\w+ \w+|\w \w+\W+true or false\W*$|\(t/f\)", re.IGNORECASE
)
_BLANK = re.compile(r"_{3,}")
_YES_OR_NO = re.compile(r"^(?:yes|no)\b", re.IGNORECASE)
_TRUE_OR_FALSE = (Offer("True", right=False, feedback=""), Offer("False", right=False, feedback=""))
_FEWEST_OPTIONS, _MOST_OPTIONS = 2, 8


@dataclass(frozen=True, slots=True)
class Found:
    """The questions of one document, the keys of the blocks they stand in, and those that could not be used.

    `unanswered` are those whose answer is not known, `open_ended` those whose answer gives nothing to choose from;
    `open_pairs` are those of the latter whose answer is a sentence.
    """

    questions: tuple[Question, ...]
    consumed: frozenset[str]
    unanswered: tuple[Evidence, ...]
    open_ended: tuple[Evidence, ...] = ()
    open_pairs: tuple[Answered, ...] = ()


def source_questions(document: Document, language: Language) -> Found:
    """Return the questions that a document asks itself, each once; each consumed block belongs to a question.

    A question without an answer is consumed only in a check: anywhere else it is part of what is taught.
    Forms: options marked bold, ticked or "(correct)"; "Answer: b" below, in the notes or on the next slide; open
    questions of a check with their answers below or in the notes; choices given as data in the text.
    """
    questions: dict[str, Question] = {}
    consumed: set[str] = set()
    unanswered: list[Evidence] = []
    open_ended: list[Evidence] = []
    open_pairs: list[Answered] = []
    for section, after in zip_longest(document.sections, document.sections[1:]):
        if section.hidden:
            continue
        reader = _Reader(document.source.name, section, language)
        made = reader.read(after)
        for question in made.questions:
            questions.setdefault(f"{question.stem} {question.evidence.quote}".casefold(), question)
        consumed |= made.consumed
        unanswered += made.unanswered
        open_ended += made.open_ended
        open_pairs += made.open_pairs
    asked = tuple(questions.values())
    return Found(asked, frozenset(consumed), tuple(unanswered), tuple(open_ended), tuple(open_pairs))


class _Reader:
    """Reads one section; what it found so far lies in its lists."""

    def __init__(self, source: str, section: Section, language: Language) -> None:
        self.source = source
        self.section = section
        self.language = language
        self.lines = lines_of(section)
        title = next((plain_title(block.text) for block in section.blocks if isinstance(block, Heading)), "")
        self.is_check = bool(_CHECK.search(title)) or reason_of_title(title) is CutReason.CHECK

    def read(self, after: Section | None) -> Found:
        """Return what the section asks; `after` is the section behind it, which may hold the answer."""
        asked = self._with_answers(self._asked(), after)
        data = asked_in_data(self.source, self.section)
        known = [question for question in (*asked, *data) if question.is_settled]
        unknown = [q for q in (*asked, *data) if q not in known and (self.is_check or q.lettered)]
        made = [self._items(question) for question in known]
        unusable = tuple(question.evidence for question, items in zip(known, made, strict=True) if not items)
        used = {key for question in (*known, *unknown) for key in question.blocks}
        unanswered = [question.evidence for question in unknown]
        used = {key for question in (*known, *(unknown if self.is_check else ())) for key in question.blocks}
        if self.is_check and not asked and not data:
            return self._opened()
        if self.is_check and (known or unknown):
            used |= {block.key for block in self.section.blocks}
        return Found(tuple(item for items in made for item in items), frozenset(used), tuple(unanswered), unusable)

    def _items(self, question: Asked) -> list[Question]:
        """Return a settled question as ours; one whose options are yes and no as a statement to be judged."""
        if not question.options:
            return items_from_gap(question, question.said, self.language.code)
        right = next(offer for offer in question.options if offer.right)
        if all(_YES_OR_NO.match(offer.text) for offer in question.options):
            answer = " ".join(filter(None, (right.text, question.feedback or right.feedback)))
            evidence = replace(question.evidence, quote=f"{question.stem} {answer}")
            item = judged(Answered(question.stem, answer, evidence, question.evidence), self.language)
            if item:
                return [item]
        return items_from(question, self.language.code)

    def _opened(self) -> Found:
        """Return what a check asks that offers no options."""
        answers = answers_to(self.source, self._open_stems(), self.lines, self.language)
        made = items_from_open(answers.found, self.language)
        asks = answers.found or answers.silent or answers.long
        used = frozenset(block.key for block in self.section.blocks if asks)
        left = tuple(pair.asked for pair in made.left)
        return Found(made.questions, used, answers.silent, (*left, *answers.long), made.left)

    def _open_stems(self) -> list[Line]:
        shown = [line for line in self.lines if line.part in (Part.POINT, Part.TEXT)]
        return [line for line in shown if line.text.rstrip().endswith(("?", "？")) or _ASKS_OPENLY.match(line.text)]

    def _asked(self) -> dict[int, Asked]:
        """Return stems with their options by the number of their line, before any answer was looked for."""
        found: dict[int, Asked] = {}
        for number, line in enumerate(self.lines):
            if line.part is Part.NOTE or line.letter or line.boxed or not line.text:
                continue
            options = self._options_after(number)
            lettered = all(option.letter or option.boxed for option in options)
            marked = any(option.ticked for option in options)
            asks = bool(_STEM.search(line.text))
            told = self._is_answered(number + len(options))
            is_asked = options and ((asks and (self.is_check or lettered or marked or told)) or (lettered and told))
            if is_asked and (line.part is not Part.HEADING or asks):
                found[number] = self._draft(line, options, lettered=lettered)
            elif not options and _JUDGED.search(line.text):
                found[number] = replace(self._draft(line, [], lettered=True), options=_TRUE_OR_FALSE)
            elif self.is_check and not options and _BLANK.search(line.text):
                found[number] = self._draft(line, [], lettered=True)
        return found

    def _options_after(self, number: int) -> list[Line]:
        stem, found = self.lines[number], list[Line]()
        for line in self.lines[number + 1 :]:
            lettered = bool(line.letter or line.boxed)
            deeper = stem.part is not Part.POINT or line.level > stem.level
            fits = line.part in (Part.POINT, Part.TEXT) and (lettered or (line.part is Part.POINT and deeper))
            restarted = found and line.letter and line.letter == found[0].letter
            mixed = found and lettered != bool(found[0].letter or found[0].boxed)
            if not fits or restarted or mixed or _ANSWER.match(line.text) or line.text.rstrip().endswith(("?", "？")):
                break
            found.append(line)
        return found if _FEWEST_OPTIONS <= len(found) <= _MOST_OPTIONS else []

    def _is_answered(self, number: int) -> bool:
        rest = self.lines[number + 1 : number + 2]
        return any(_ANSWER.match(line.text) for line in (*rest, *(n for n in self.lines if n.part is Part.NOTE)))

    def _draft(self, stem: Line, options: Sequence[Line], *, lettered: bool) -> Asked:
        bold = [option.strong for option in options]
        by_bold = any(bold) and not all(bold) and not any(option.ticked for option in options)
        offers = tuple(
            Offer(option.text, option.ticked or (by_bold and option.strong), "", option.letter) for option in options
        )
        text = _QUESTION_MARKS.sub("", stem.text)
        evidence = Evidence(self.source, stem.block, stem.at, stem.text)
        return Asked(text, offers, "", "", evidence, (stem.block, *(o.block for o in options)), lettered)

    def _with_answers(self, asked: dict[int, Asked], after: Section | None) -> list[Asked]:
        """Return the questions, by their line, with what the lines below, the notes or the next slide say is right."""
        told = {n: match["said"] for n, line in enumerate(self.lines) if (match := _ANSWER.match(line.text))}
        by_number = {int(n): letter for said in told.values() for n, letter in _NUMBERED.findall(said)}
        if len(by_number) >= len(asked) > 1:
            return [question.answered(by_number.get(n, ""), ()) for n, question in enumerate(asked.values(), start=1)]
        unsettled = [at for at, question in asked.items() if not question.is_settled]
        behind = [at for at in told if unsettled and at > unsettled[-1]]
        pairs = list(zip(unsettled, told, strict=True)) if len(behind) == len(unsettled) == len(told) else []
        for at, line in pairs or [(max((q for q in unsettled if q < line), default=-1), line) for line in told]:
            if at in asked:
                asked[at] = asked[at].answered(told[line], (self.lines[line].block,))
        if len(unsettled) == 1 and not asked[unsettled[0]].is_settled:
            notes = [line for line in self.lines if line.part is Part.NOTE]
            asked[unsettled[0]] = self._from_elsewhere(asked[unsettled[0]], notes, after)
        for number, below in enumerate(self.lines):
            at = max((q for q in asked if q < number), default=-1)
            if at in asked and (match := _FEEDBACK.match(below.text)):
                asked[at] = replace(asked[at], feedback=match["said"], blocks=(*asked[at].blocks, below.block))
        return list(asked.values())

    def _from_elsewhere(self, asked: Asked, notes: Sequence[Line], after: Section | None) -> Asked:
        """Look for the answer in the notes, which may name the right option only, and on the next slide."""
        for line in notes:
            settled = asked.answered(line.text, (line.block,))
            if settled.is_settled and settled.options:
                return settled
        shown = lines_of(after) if after else ()
        same = any(line.text.casefold() == asked.stem.casefold() for line in shown)
        title = next((line.text for line in shown if line.part is Part.HEADING), "")
        if not same and not _ANSWER_TITLE.search(title):
            return asked
        for line in shown:
            said = match["said"] if (match := _ANSWER.match(line.text)) else ""
            if said or line.ticked or line.strong or not same:
                settled = asked.answered(said or line.text, ())
                if sum(offer.right for offer in settled.options) == 1:
                    return settled
        return asked
