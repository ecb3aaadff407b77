"""How well the checker of items agrees with a reader: precision and recall of each rule on items labelled by hand.

Three sets: a hundred items that people wrote (the questions under quizzes/, a deck's own questions, the guiding
questions of a course), a hundred that the rules of an early version proposed, and what passed the checker later.
Every other item of each set is for fitting; the figures are of the rest.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from eval_tables import Part, Table, figure
from item_labels import RULES, Item, Labelled, item_of, labelled_items, question_of
from sources import source_of

from extractors import slides
from extractors.model import Layer, ListItem, layer_of, text_of
from segmenters.flaw import Severity
from segmenters.flaws_of_stems import flaws_of_stem
from segmenters.item_flaws import flaws_of
from segmenters.language import AUTO, Language, open_language

OWN = Path(__file__).parent / "data"
DECK = "corpus/pptx/oc_reference_training_en.pptx"
"""A deck with questions and answers of its own, beside the folder of data."""
COURSE = "lessons/carpentries-instructor-training"
ERROR = "an error"
"""Stands among the codes of an item with a flaw of the error class."""
SETS = ("human", "proposed", "kept")
FIELDS = (": has / flagged", " precision", " recall")
COLUMNS = ("rule", *(f"{name}{field}" for name in SETS for field in FIELDS))
NOTE = (
    "“has / flagged”: items in which a reader found the flaw, and in which the rule did; then precision and recall of "
    "the rule. “human”: items that people wrote; “proposed”: what the rules of an early version proposed, flawed items "
    "included; “kept”: what passed the checker later. All were read before the checker ran on them; rules were fitted "
    "on the dev halves only."
)
_QUESTION = re.compile(r"\?|^(?:Name|List|Give)\b")
_GUIDING = re.compile(r":::+\s*questions\n(.*?)\n:::", re.DOTALL)
_POINT = re.compile(r"^-\s+(.*\?)\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Count:
    """How often a flaw is there, how often it is flagged, and how often both."""

    there: int
    flagged: int
    both: int

    @property
    def cells(self) -> tuple[str, str, str]:
        """The count as three cells of a row; a dash for a share of nothing."""
        precision = figure(self.both / self.flagged, 2) if self.flagged else figure(None)
        recall = figure(self.both / self.there, 2) if self.there else figure(None)
        return f"{self.there} / {self.flagged}", precision, recall


def measure(data: Path, part: Part) -> tuple[Table, ...]:
    """Return a table with a row for each rule that was met or labelled, and one for any flaw at all."""
    language = open_language("en", AUTO)
    everything = (human_items(data), *(labelled_items(OWN / f"items_{name}.json") for name in SETS[1:]))
    sets = [[item for item in items if item.dev is (part is Part.DEV)] for items in everything]
    if not sets[0]:
        return ()
    flags = {id(entry): flagged(entry.item, language) for items in sets for entry in items}
    codes = sorted({code for items in sets for entry in items for code in entry.flaws | flags[id(entry)]})
    errors = {rule.code for rule in RULES if rule.severity is Severity.ERROR}
    named = [(_name(code), {code}) for code in codes if code != ERROR]
    named += [
        ("any rule", {code for code in codes if code != ERROR}),
        ("any rule of the error class", errors | {ERROR}),
    ]
    rows = [(name, *(cell for items in sets for cell in _count(items, flags, own).cells)) for name, own in named]
    sizes = ", ".join(f"{len(items)} {name}" for items, name in zip(sets, SETS, strict=True))
    return (Table(f"The checker of items against a reader ({part.value}: {sizes} items)", COLUMNS, tuple(rows), NOTE),)


def _name(code: str) -> str:
    rules = sorted({rule for rule in RULES if rule.code == code}, key=lambda rule: rule.severity.value)
    return f"{code} {rules[0].message} ({' or '.join(dict.fromkeys(rule.severity.value for rule in rules))})"


def flagged(item: Item, language: Language) -> frozenset[str]:
    """Return the codes of an item's flaws, and ERROR if one is an error; of an open question, those of its stem."""
    question = question_of(item)
    found = flaws_of(question, language) if question else tuple(flaws_of_stem(item.stem))
    worst = {ERROR} if any(flaw.severity is Severity.ERROR for flaw in found) else set[str]()
    return frozenset({flaw.code for flaw in found} | worst)


def human_items(data: Path) -> tuple[Labelled, ...]:
    """Return the items that people wrote, with their labels; those whose set is not there are left out.

    Raises ValueError when a label belongs to another item than the one that stands in its place.
    """
    entries = json.loads((OWN / "items_human.json").read_text(encoding="utf-8"))["items"]
    waiting: dict[str, Iterator[Item]] = {}
    found = []
    for number, entry in enumerate(entries):
        name = entry["set"]
        items = waiting.setdefault(name, iter(_items_in(data, name)))
        item = next(items, None)
        if item is not None and not item.stem.startswith(entry["says"]):
            raise ValueError(f"{name}: the label for “{entry['says']}” meets “{item.stem}”")
        if item is not None:
            found.append(Labelled(item, frozenset(entry["flaws"]), name, dev=number % 2 == 0))
    return tuple(found)


def _items_in(data: Path, name: str) -> list[Item]:
    path = data.parent / name if name == DECK else data / name
    if not path.exists():
        return []
    if name == DECK:
        return [Item("open", text) for text in _questions_of_deck(path)]
    if name == COURSE:
        texts = [file.read_text(encoding="utf-8") for file in sorted(path.glob("*.md"))]
        points = [point for text in texts for block in _GUIDING.findall(text) for point in _POINT.findall(block)]
        return [Item("open", " ".join(point.split())) for point in points]
    entries = json.loads((path / "items.json").read_text(encoding="utf-8"))
    return [replace(item_of({"form": "choice", **entry}), quote="") for entry in entries]


def _questions_of_deck(path: Path) -> list[str]:
    document = slides.extract(source_of(path.read_bytes(), path.name), slides.Options()).document
    checks = [s for s in document.sections if s.blocks and text_of(s.blocks[0]) == "Check Your Understanding"]
    points = [block for section in checks for block in section.blocks if isinstance(block, ListItem)]
    shown = [" ".join(text_of(block).split()) for block in points if layer_of(block) is Layer.BODY]
    return [text for text in shown if _QUESTION.search(text)]


def _count(items: Iterable[Labelled], flags: dict[int, frozenset[str]], codes: set[str]) -> Count:
    seen = {ERROR} if ERROR in codes else codes
    pairs = [(bool(entry.flaws & codes), bool(flags[id(entry)] & seen)) for entry in items]
    return Count(sum(there for there, _ in pairs), sum(hit for _, hit in pairs), sum(a and b for a, b in pairs))
