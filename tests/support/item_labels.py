"""Reads the items whose flaws people labelled, in the plain form of tests/eval/data, and the checker's own form."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from extractors.locator import LineRef
from segmenters import flaws_of_cues, flaws_of_keys, flaws_of_options, flaws_of_packs, flaws_of_stems, item_flaws
from segmenters.evidence import Bloom, Evidence, Origin
from segmenters.flaw import Rule
from segmenters.question import (
    Choice,
    ChoiceQuestion,
    Difficulty,
    FillInQuestion,
    MatchQuestion,
    NumericQuestion,
    Pair,
    Profile,
    Question,
    SequenceQuestion,
    Step,
    TrueFalseQuestion,
)

RULES = tuple(
    rule
    for module in (flaws_of_cues, flaws_of_keys, flaws_of_options, flaws_of_packs, flaws_of_stems, item_flaws)
    for name, rule in sorted(vars(module).items())
    if isinstance(rule, Rule)
)
"""Every rule of the checker; one that a module takes from another stands here twice."""
PROFILE = Profile(Bloom.REMEMBER, Difficulty.MEDIUM, Origin.STATED, "given")


@dataclass(frozen=True, slots=True)
class Item:
    """An item in plain form: what is asked, options with whether they are right, other parts, and what supports it.

    `form` is "choice", "true-false", "sequence", "match", "fill-in", "numeric" or "open"; `parts` are steps, the two
    sides of pairs one after the other, or accepted answers.
    """

    form: str
    stem: str
    options: tuple[tuple[str, bool], ...] = ()
    parts: tuple[str, ...] = ()
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Labelled:
    """An item, the codes of the flaws that a reader found, where it is from, and whether rules were fitted on it."""

    item: Item
    flaws: frozenset[str]
    origin: str
    dev: bool


def item_of(entry: dict[str, Any]) -> Item:
    """Return an item from an entry of a file of items."""
    pairs = [text for pair in entry.get("pairs", ()) for text in pair]
    parts = entry.get("steps") or entry.get("answers") or pairs
    if "answer" in entry:
        parts = [str(entry["answer"])]
    options = tuple((text, right) for text, right in entry.get("options", ()))
    return Item(entry["form"], entry["stem"], options, tuple(parts), entry.get("quote", ""))


def plain_item(question: Question) -> Item:
    """Return a question in plain form."""
    quote = question.evidence.quote
    match question:
        case ChoiceQuestion():
            options = tuple((choice.text, choice.correct) for choice in question.choices)
            return Item("choice", f"{question.situation} {question.stem}".strip(), options, (), quote)
        case TrueFalseQuestion():
            return Item("true-false", question.stem, (), (str(question.answer),), quote)
        case SequenceQuestion():
            return Item("sequence", question.stem, (), tuple(step.text for step in question.steps), quote)
        case MatchQuestion():
            sides = tuple(text for pair in question.pairs for text in (pair.left, pair.right))
            return Item("match", question.stem, (), sides, quote)
        case FillInQuestion():
            return Item("fill-in", question.stem, (), question.answers, quote)
        case NumericQuestion():
            return Item("numeric", question.stem, (), (question.answer, question.unit), quote)


def question_of(item: Item) -> Question | None:
    """Return an item in the checker's form, each pair as its own evidence; None for an open question."""
    evidence = Evidence("", "", LineRef(1), item.quote)
    steps = tuple(Step(str(n), text, evidence) for n, text in enumerate(item.parts))
    sides = zip(item.parts[::2], item.parts[1::2], strict=False)
    pairs = tuple(
        Pair(f"l{n}", left, f"r{n}", right, replace(evidence, quote=right)) for n, (left, right) in enumerate(sides)
    )
    choices = tuple(Choice(str(n), text, right, "") for n, (text, right) in enumerate(item.options))
    answer = item.parts[0] if item.parts else ""
    made: dict[str, Question] = {
        "choice": ChoiceQuestion("q", item.stem, choices, "", evidence, PROFILE),
        "true-false": TrueFalseQuestion("q", item.stem, answer == "True", "", evidence, PROFILE),
        "sequence": SequenceQuestion("q", item.stem, steps, "", evidence, PROFILE),
        "match": MatchQuestion("q", item.stem, pairs, "", evidence, PROFILE),
        "fill-in": FillInQuestion("q", item.stem, item.parts, "", evidence, PROFILE),
        "numeric": NumericQuestion("q", item.stem, answer, "", "", evidence, PROFILE),
    }
    return made.get(item.form)


def labelled_items(path: Path) -> tuple[Labelled, ...]:
    """Return the items of a file that holds both items and labels; every other is for fitting unless told."""
    entries = json.loads(path.read_text(encoding="utf-8"))["items"]
    return tuple(
        Labelled(item_of(entry), frozenset(entry["flaws"]), entry.get("from", ""), entry.get("dev", number % 2 == 0))
        for number, entry in enumerate(entries)
    )
