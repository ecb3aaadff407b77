"""Makes a job-aid card of each procedure: its steps in order, word for word, with the warnings and limits beside."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from extractors.model import Heading, ListItem, is_said, text_of
from segmenters.evidence import Evidence
from segmenters.imperatives import begins_with_verb, is_imperative
from segmenters.journey_parts import Instruction, JobAid
from segmenters.language import Language
from segmenters.model import Passage, Unit
from segmenters.pieces import quotable
from segmenters.quiz_steps import are_requirements
from segmenters.quoting import quotes_in
from segmenters.titles import is_general, plain_title
from segmenters.unit_kind import HOW_TO
from segmenters.verbs import base_of_gerund
from segmenters.wordlists import word_list

_FEWEST_STEPS, _MOST_STEPS = 3, 20
_FEWEST_PLAIN_STEPS = 4
_MOST_WORDS_A_STEP = 45
_MOST_MINDED = 5
_MOST_OF = 0.6
_NEARLY_ALL = 0.75
_FIRST = re.compile(r"^\W*(?:1|a|i)\W*$", re.IGNORECASE)
_EXERCISE = re.compile(
    r"\b(?:solutions?|answers?|exercises?|practi[cs]e|activit(?:y|ies)|questions?|objectives?|challenge|discussion|quiz|"
    r"homework|goals?|aims?|agenda|outline|topics?|scope|requirements|benefits|principles|criteria|deliverables|"
    r"responsibilities|features|components)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"^(?:if|when|whenever|unless|in case|where)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
_WARNING = re.compile(
    r"^\W*(?:warning|caution|danger|attention)\b|"
    r"\b(?:never|must|do not|don't|don’t|(?<!or )may not|shall not|forbidden|prohibited|no more than|not more than|"
    r"at most|at least (?!one\b)|no later than|exceeds?|maximum|minimum|only (?:if|when|after))\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Run:
    """A list of a unit with what stands under the same heading."""

    heading: str
    items: list[Passage] = field(default_factory=list)
    beside: list[Passage] = field(default_factory=list)
    before: str = ""


def job_aids_of(units: tuple[Unit, ...], language: Language) -> tuple[JobAid, ...]:
    """Return a card for each list of the units that tells how something is done; no two with the same title."""
    made: dict[str, JobAid] = {}
    for unit in units:
        cards = [run for run in _runs(unit.passages) if _is_procedure(run, unit.title, language)]
        for run in cards:
            card = _card(unit, run, alone=len(cards) == 1, language=language)
            made.setdefault(card.title.lower(), card)
    return tuple(made.values())


def _card(unit: Unit, run: _Run, *, alone: bool, language: Language) -> JobAid:
    title = run.heading if run.heading and not is_general(run.heading) else unit.title
    steps = tuple(_instruction(passage) for passage in run.items)
    beside = tuple(p for p in unit.passages if p not in run.items) if alone else tuple(run.beside)
    return JobAid(unit.uid, title, steps, _to_mind(beside, steps, language), _outer(run)[0].ordered)


def _instruction(passage: Passage) -> Instruction:
    block = passage.block
    text = block.text if isinstance(block, ListItem) else ""
    level = block.level if isinstance(block, ListItem) else 0
    return Instruction(" ".join(text.split()), Evidence(passage.source, block.key, block.at, text), level)


def _to_mind(
    passages: tuple[Passage, ...], steps: tuple[Instruction, ...], language: Language
) -> tuple[Instruction, ...]:
    """Return the warnings and limits in these passages, those shown before those said; English only."""
    if not language.english:
        return ()
    known = {step.text.lower().rstrip(".") for step in steps}
    quotes = [quote for quote in quotes_in(passages, language) if _WARNING.search(_QUOTED.sub("", quote.text))]
    found: dict[str, Instruction] = {}
    for quote in sorted(quotes, key=lambda quote: quote.said):
        plain = quote.text.lower().rstrip(".")
        if plain not in known:
            found.setdefault(plain, Instruction(quote.text, quote.evidence))
    return tuple(found.values())[:_MOST_MINDED]


def _runs(passages: tuple[Passage, ...]) -> Iterator[_Run]:
    """Yield each list with the heading it stands under; one goes on over "(cont.)" and over remarks between points."""
    run = _Run("")
    for passage in quotable(passages):
        block = passage.block
        if isinstance(block, Heading):
            if plain_title(block.text) != run.heading:
                yield run
                run = _Run(plain_title(block.text))
        elif not isinstance(block, ListItem) or is_said(block):
            run.beside.append(passage)
            run.before = text_of(block) if not run.items else run.before
        elif _begins_anew(block, run):
            yield run
            run = _Run(run.heading, [passage], run.beside)
        else:
            run.items.append(passage)
    yield run


def _begins_anew(item: ListItem, run: _Run) -> bool:
    """Tell whether a point begins another list: it is the first of its numbers, or the others have none."""
    outer = _outer(run)
    if not outer or item.level > 0:
        return False
    return outer[0].ordered != item.ordered or (item.ordered and _FIRST.match(item.label) is not None)


def _outer(run: _Run) -> list[ListItem]:
    return [p.block for p in run.items if isinstance(p.block, ListItem) and p.block.level == 0]


def _is_procedure(run: _Run, title: str, language: Language) -> bool:
    outer = _outer(run)
    if len(outer) < _FEWEST_STEPS or len(run.items) > _MOST_STEPS or _are_long(run):
        return False
    texts = [item.text for item in outer]
    heading = run.heading or title
    asks = any(text.rstrip().endswith("?") for text in texts) or _EXERCISE.search(heading)
    if asks or len({text.lower() for text in texts}) < len(texts):
        return False
    if not language.english:
        return outer[0].ordered and _is_announced(heading, language)
    if are_requirements(run.before, texts):
        return False
    if outer[0].ordered:
        enough = len(texts) > _FEWEST_STEPS or _is_announced(heading, language)
        return enough and _share(texts, begins_with_verb) >= _MOST_OF
    return _is_plain_procedure(run, heading, language)


def _is_plain_procedure(run: _Run, heading: str, language: Language) -> bool:
    """Tell of points without numbers, whose innermost ones have to be orders under a heading that says what for."""
    blocks = [p.block for p in run.items if isinstance(p.block, ListItem)]
    inner = [
        b.text for b, after in zip(blocks, [*blocks[1:], None], strict=True) if after is None or after.level <= b.level
    ]
    if len(inner) < _FEWEST_PLAIN_STEPS or any(_CONDITION.match(text) for text in inner):
        return False
    return _is_announced(heading, language) and _share(inner, begins_with_verb) >= _NEARLY_ALL


def _is_announced(heading: str, language: Language) -> bool:
    """Tell whether a heading says that something is done: "How to …", "Locking out", "Lock out the press"."""
    if not language.english:
        words = word_list("how_to_elsewhere")
        return any(word in heading.lower() for word in words)
    first = heading.partition(" ")[0]
    return bool(HOW_TO.search(heading) or is_imperative(heading) or base_of_gerund(first))


def _are_long(run: _Run) -> bool:
    words = [len(p.block.text.split()) for p in run.items if isinstance(p.block, ListItem)]
    return max(words, default=0) > _MOST_WORDS_A_STEP


def _share(texts: list[str], fits: Callable[[str], bool]) -> float:
    return sum(fits(text) for text in texts) / len(texts)
