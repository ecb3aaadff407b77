"""Reads sentences.txt: our own sentences in a small marked-up English, each line a handful of variants.

Nobody wants to write trees by hand for a thousand short sentences, so lines hold alternatives, and orders are put into
frames. What the marks mean is told at the top of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from training.english.lexicon import Words, gerund
from training.english.treebank import Node
from training.english.trees import annotate

_SLOT = re.compile(r"\{([^{}]*)\}")
_LISTS = ("adjectives", "adverbs", "singular", "verbs")
_FRAMES = (
    "{order} .",
    "{order}",
    "you must {order} .",
    "{doing}",
    "{order} .",
    "do not {order} .",
    "{order}",
    "how to {order}",
    "please {order} .",
    "always {order}",
    "{order} .",
    "never {order} .",
)
"""What an order stands in, in turn, so that one verb is met as an order and as something else."""


def read_own(path: Path) -> Iterator[tuple[Node, ...]]:
    """Return the annotated sentences of a file, in its order; raises MarkupError naming the sentence."""
    words = Words()
    section = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        text = line.partition("#")[0].strip()
        if text.startswith("["):
            section = text.strip("[]")
        elif text and section in _LISTS:
            _take_list(section, text, words)
        elif text:
            for number, choice in enumerate(choices(text)):
                framed = _framed(choice, number, words) if section == "commands" else _ended(choice, number, section)
                yield annotate(framed, words)


def choices(text: str) -> Iterator[str]:
    """Return as many variants of a line as its longest slot "{a|b|c}" has, each slot beginning at another place."""
    slots = [slot.split("|") for slot in _SLOT.findall(text)]
    for number in range(max((len(slot) for slot in slots), default=1)):
        filled = text
        for place, slot in enumerate(slots):
            pick = slot[(number + place) % len(slot)]
            filled = _SLOT.sub(lambda _, pick=pick: pick, filled, count=1)  # type: ignore[misc]  # a default is a type
        yield " ".join(filled.split())


def _take_list(section: str, text: str, words: Words) -> None:
    if section == "verbs":
        base, doing = text.split()
        words.forms[base] = doing
    else:
        setattr(words, section, getattr(words, section) | frozenset(text.split()))


def _framed(order: str, number: int, words: Words) -> str:
    verb, _, rest = order.lstrip("*").partition(" ")
    doing = f"*{gerund(verb, words)}/{verb} {rest}"
    return _FRAMES[number % len(_FRAMES)].format(order=order, doing=doing)


def _ended(text: str, number: int, section: str) -> str:
    """Sentences end with a stop, headings with none, and of the points every third."""
    if text[-1] in ".?" or section == "headings" or (section == "points" and number % 3):
        return text
    return f"{text} ."
