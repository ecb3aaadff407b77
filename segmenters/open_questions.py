"""Pairs the open questions of a check with their answers, which stand below them or in the notes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from segmenters.evidence import Evidence
from segmenters.language import Language
from segmenters.question_lines import Line, Part

_RESTATED = re.compile(
    r"^(?P<lead>.{3,110}?)\s(?:is|are|include|includes|means|refers? to|stands for|would be|can be)\s+(?:that )?"
    r"(?P<said>.+)$"
)
_FEWEST_WORDS = 3
_NUMBERED = re.compile(r"^(?:answer|solution|a|q)\s*(?P<number>\d{1,2})\s*[:.)–-]\s*(?P<said>\S.*)$", re.IGNORECASE)
_REASON = re.compile(r", (?:because|since|which|so that)\b")
_RUN_ON = re.compile(r"(?<=\w\w)\.(?=[A-Z][a-z]+ )")
"""A full stop without a space behind it, as in notes typed in haste."""
_LEAD_IN = re.compile(r":\s*$")


@dataclass(frozen=True, slots=True)
class Answered:
    """An open question, the first sentence of its answer, where the answer stands, and where the question stands."""

    stem: str
    answer: str
    evidence: Evidence
    asked: Evidence

    def meaning(self, language: Language) -> str:
        """Return the answer without the words of the question: of "Linking is when you join parts" "When you ..."."""
        match = _RESTATED.match(self.answer)
        said = self.answer
        if match and len(match["said"].split()) >= _FEWEST_WORDS:
            lead = set(language.stems(match["lead"]))
            if lead and len(lead & set(language.stems(self.stem))) * 2 >= len(lead):
                said = match["said"]
        said = _REASON.split(said, maxsplit=1)[0]
        return said[:1].upper() + said[1:].rstrip(" .")


@dataclass(frozen=True, slots=True)
class Answers:
    """Open questions with the answers found, and the places of the questions for which there is none.

    `long` are the places of those whose answer is a list, which is no single answer.
    """

    found: tuple[Answered, ...]
    silent: tuple[Evidence, ...]
    long: tuple[Evidence, ...]


def answers_to(source: str, stems: Sequence[Line], lines: Sequence[Line], language: Language) -> Answers:
    """Return the questions with the first sentence of their answers.

    Answers follow each question in the text, or stand in the notes in the order of the questions; a paragraph is the
    answer of the question with which it shares most words, never of one before the last answered.
    """
    told = _told(stems, lines)
    numbered = _numbered(told)
    chosen = (
        [numbered.get(n) for n in range(1, len(stems) + 1)] if numbered else _aligned(stems, _groups(told), language)
    )
    found, silent, long = list[Answered](), list[Evidence](), list[Evidence]()
    for stem, group in zip(stems, chosen, strict=True):
        asked = Evidence(source, stem.block, stem.at, stem.text)
        answer = _first_sentence(stem.text, group, language)
        if group is None or not answer:
            silent.append(asked)
        elif _LEAD_IN.search(answer):
            long.append(asked)
        else:
            found.append(Answered(stem.text, answer, Evidence(source, group.block, group.at, answer), asked))
    return Answers(tuple(found), tuple(silent), tuple(long))


def _first_sentence(stem: str, group: Line | None, language: Language) -> str:
    """Return the first sentence of an answer that is not the question said again."""
    sentences = language.sentences(_RUN_ON.sub(". ", group.text)) if group else ()
    plain = _plain(stem)
    return next((sentence for sentence in sentences if _plain(sentence) != plain), "")


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(" ?？.")


def _told(stems: Sequence[Line], lines: Sequence[Line]) -> list[Line]:
    """Return the lines that can hold answers: notes if there are any, else the text between the questions."""
    notes = [line for line in lines if line.part is Part.NOTE]
    asked = {(stem.block, stem.text) for stem in stems}
    between = [line for line in lines if line.part in (Part.TEXT, Part.POINT) and (line.block, line.text) not in asked]
    return notes or between


def _numbered(told: list[Line]) -> dict[int, Line]:
    """Return the answers that say which question they are for: "Answer 2: ..."."""
    found = ((match, line) for line in told if (match := _NUMBERED.match(line.text)))
    return {int(match["number"]): replace(line, text=match["said"]) for match, line in found}


def _groups(told: list[Line]) -> list[Line]:
    """Return the lines that begin an answer; points go on from the line before."""
    return [line for line in told if not line.text.startswith(("-", "•")) and line.text and line.level == 0]


def _aligned(stems: Sequence[Line], groups: list[Line], language: Language) -> list[Line | None]:
    if len(groups) == len(stems):
        return list(groups)
    chosen: list[Line | None] = []
    start = 0
    for stem in stems:
        words = set(language.stems(stem.text))
        scored = [(len(words & set(language.stems(line.text))), -n) for n, line in enumerate(groups) if n >= start]
        best, place = max(scored, default=(0, 0))
        if best * 2 < len(words) or not best:
            chosen.append(None)
            continue
        chosen.append(groups[-place])
        start = 1 - place
    return chosen
