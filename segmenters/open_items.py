"""Makes questions of ours from the open ones of a source: statements to judge, names to choose, pairs of one kind.

Answers stand beside each other only if they are of one kind: all meanings, all examples, all purposes, all names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from segmenters.evidence import Bloom, Evidence, Origin
from segmenters.identity import question_id
from segmenters.language import Language
from segmenters.open_questions import Answered
from segmenters.polar_questions import judged
from segmenters.question import Choice, ChoiceQuestion, Difficulty, MatchQuestion, Pair, Profile, Question
from segmenters.quiz_items import LETTERS, letters_for, source_says
from segmenters.rivals import overlap
from segmenters.titles import sentence_case

_FRAMES = (
    (
        re.compile(
            r"^what (?:is|are) (?:an? |the )?(?P<of>[\w“”\"' -]{2,40})\?$|"
            r"^what does (?P<means>[\w“”\"' -]{2,40}) mean\?$",
            re.IGNORECASE,
        ),
        "Match each term with its meaning.",
    ),
    (
        re.compile(r"^(?:give|name|what is) an example of (?P<of>.{3,60}?)[.?]?$", re.IGNORECASE),
        "Match each one with an example of it.",
    ),
    (
        re.compile(r"^what is the (?:purpose|role|function|aim|task) of (?P<of>.{3,60}?)\?$", re.IGNORECASE),
        "Match each one with its purpose.",
    ),
)
"""Forms of questions whose answers are of one kind, with what is to be done with them."""
_NAME_SOME = re.compile(
    r"^(?:name|list|give|what are) (?:some|a few|several|two|three|four) (?:examples of )?(?P<what>.{3,60}?)[.?]?$",
    re.IGNORECASE,
)
_BETWEEN_NAMES = re.compile(r"\s*(?:,\s*(?:and|or)\b|,|\band\b|\bor\b)\s*")
_NAME = re.compile(r"^[A-Z0-9][\w.+/-]*(?: [\w.+/-]+){0,2}$")
_ARTICLE = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
_FEWEST_PAIRS, _MOST_PAIRS = 3, 6
_FEWEST_NAMES, _MOST_NAMES = 2, 4
_RIVALS = 3
_LONGEST_ANSWER = 32
_SAME = 0.7


@dataclass(frozen=True, slots=True)
class Opened:
    """The questions made of open ones, and those left whose answer gives nothing to choose from."""

    questions: tuple[Question, ...]
    left: tuple[Answered, ...]


def items_from_open(pairs: tuple[Answered, ...], language: Language) -> Opened:
    """Return what the open questions of one check give, each used once at most.

    Questions for yes or no become statements; names are chosen from those that answer the other questions for names;
    meanings, examples and purposes are matched, three or more of a kind.
    """
    found: list[Question] = []
    used: set[Evidence] = set()
    for pair in pairs:
        if item := judged(pair, language):
            found.append(item)
            used.add(pair.asked)
    for question, own in (*_named(pairs), *_framed(pairs, language)):
        found.append(question)
        used |= {pair.asked for pair in own}
    return Opened(tuple(found), tuple(pair for pair in pairs if pair.asked not in used))


def _named(pairs: tuple[Answered, ...]) -> list[tuple[Question, tuple[Answered, ...]]]:
    """Return "Name some X" as a choice among the names that answer several questions of this kind."""
    asking = [(pair, match["what"], _names(pair.answer)) for pair in pairs if (match := _NAME_SOME.match(pair.stem))]
    found: list[tuple[Question, tuple[Answered, ...]]] = []
    for pair, what, names in asking:
        others = list(dict.fromkeys(name for other, _, more in asking if other is not pair for name in more))
        rivals = [name for name in others if name not in names][:_RIVALS]
        if len(names) >= _FEWEST_NAMES and len(rivals) >= _FEWEST_NAMES:
            found.append((_which_names(pair, what, names[:_MOST_NAMES], rivals), (pair,)))
    return found


def _names(answer: str) -> list[str]:
    """Return the names that an answer lists at its end: "Examples include MIT, BSD and Apache."."""
    said = re.split(r"\b(?:include|includes|are|is)\b|:", answer.rstrip(" ."), maxsplit=1)[-1].strip()
    parts = [part for part in _BETWEEN_NAMES.split(said) if part]
    return parts if all(_NAME.match(part) for part in parts) else []


def _which_names(pair: Answered, what: str, names: list[str], rivals: list[str]) -> Question:
    name = question_id("stated", pair.evidence)
    told = source_says(pair.evidence)
    texts = (*names, *rivals)
    letters = dict(zip(texts, letters_for(name, texts), strict=True))
    choices = tuple(
        Choice(letter, text, text in names, told if text in names else f"{text} is none of the {what}.")
        for letter, text in zip(LETTERS, sorted(texts, key=letters.__getitem__), strict=False)
    )
    stem = f"Which of these are {what}? Choose all that apply."
    return ChoiceQuestion(name, stem, choices, told, pair.evidence, _profile())


def _framed(pairs: tuple[Answered, ...], language: Language) -> list[tuple[Question, tuple[Answered, ...]]]:
    found: list[tuple[Question, tuple[Answered, ...]]] = []
    for frame, task in _FRAMES:
        alike = [pair for pair in pairs if frame.match(pair.stem) and not _is_counted(pair.stem)]
        short = [pair for pair in alike if len(pair.answer.split()) <= _LONGEST_ANSWER]
        plain = _without_cues(_told_apart(short, language), language)
        if len(plain) >= _FEWEST_PAIRS:
            chosen = tuple(plain[:_MOST_PAIRS])
            topics = tuple(_topic(frame, pair.stem) for pair in chosen)
            found.append((_match(task, chosen, topics, language), chosen))
    return found


def _is_counted(stem: str) -> bool:
    """Tell of a question for several things at once: "What are the two goals of a programme?"."""
    return (
        re.match(
            r"^what (?:is|are) (?:the |some )?(?:two|three|types?|benefits?|first|main|steps?)\b", stem, re.IGNORECASE
        )
        is not None
    )


def _topic(frame: re.Pattern[str], stem: str) -> str:
    match = frame.match(stem)
    named = next((text for text in match.groups() if text), "") if match else ""
    return sentence_case(_ARTICLE.sub("", named).strip("“”\"' "))


def _told_apart(pairs: list[Answered], language: Language) -> list[Answered]:
    """Return the questions whose answers cannot be taken for each other's."""
    kept: list[Answered] = []
    for pair in pairs:
        if all(overlap(pair.answer, other.answer, language) < _SAME for other in kept):
            kept.append(pair)
    return kept


def _without_cues(pairs: list[Answered], language: Language) -> list[Answered]:
    """Return the questions whose answer has none of their words, but for words that most of them have."""
    asked = [set(language.stems(pair.stem)) for pair in pairs]
    common = {stem for own in asked for stem in own if sum(stem in other for other in asked) * 2 > len(asked)}
    return [
        pair
        for pair, own in zip(pairs, asked, strict=True)
        if not (own - common) & set(language.stems(pair.meaning(language)))
    ]


def _match(task: str, group: tuple[Answered, ...], topics: tuple[str, ...], language: Language) -> Question:
    answers = tuple(pair.meaning(language) for pair in group)
    name = question_id("stated-match", group[0].evidence)
    lefts = letters_for(f"{name}l", topics)
    rights = letters_for(f"{name}r", answers)
    pairs = tuple(
        Pair(f"l{left}", topic, f"r{right}", answer, pair.evidence)
        for pair, topic, answer, left, right in zip(group, topics, answers, lefts, rights, strict=True)
    )
    told = " ".join(f"{pair.left}: {pair.right}." for pair in pairs)
    return MatchQuestion(name, task, pairs, told, group[0].evidence, replace(_profile(), level=Bloom.REMEMBER))


def _profile() -> Profile:
    return Profile(Bloom.UNDERSTAND, Difficulty.MEDIUM, Origin.STATED, "stated")
