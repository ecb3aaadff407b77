"""Where a text without structure is cut: topic boundaries of talks, meetings and texts, by Pk, WindowDiff and F1."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from boundary_metrics import compare
from eval_tables import Part, Table, figure, mean
from fixed_parts import cheapest_cuts, length_costs
from peers import even_split, fixed_size, text_tiling
from published import published_cuts

from extractors.locator import LineRef, TimeSpan
from extractors.model import Block, Document, Paragraph, Section, SourceId, Utterance
from segmenters.by_objective import Options
from segmenters.cleaning import clean
from segmenters.grouping import Range, group
from segmenters.language import BLANK, Language, open_language
from segmenters.repeats import drop_repeats
from segmenters.topics import Atom, topic_costs

MILLISECONDS_A_WORD = 400
"""The texts carry no times; 150 words a minute are spoken."""
COLUMNS = ("system", "Pk", "WindowDiff", "F1", "F1 ±2", "parts found / true")
NOTE = "Pk and WindowDiff: lower is better; F1 of the cuts, exact and within two sentences. Mean over the texts."


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its true cuts: the indexes of the sentences with which its parts after the first begin."""

    name: str
    spoken: bool
    sentences: tuple[str, ...]
    stems: tuple[tuple[str, ...], ...]
    tokens: tuple[tuple[str, ...], ...]
    lengths: tuple[int, ...]
    cuts: tuple[int, ...]

    @property
    def parts(self) -> int:
        """The true number of parts."""
        return len(self.cuts) + 1


System = Callable[[Text, Language], Sequence[int]]


def measure(data: Path, part: Part) -> tuple[Table, ...]:
    """Return a table for each set under boundaries/, with the mean over its texts."""
    language = open_language("en", BLANK)
    sets = sorted(path.parent for path in data.glob(f"boundaries/*/{part.value}") if any(path.glob("*.json")))
    return tuple(_table(folder / part.value, part, language) for folder in sets)


def _table(folder: Path, part: Part, language: Language) -> Table:
    texts = [_read(path, language) for path in sorted(folder.glob("*.json"))]
    rows = []
    for name, system in SYSTEMS.items():
        found = [compare(text.cuts, system(text, language), len(text.sentences)) for text in texts]
        values = [mean(getattr(one, field) for one in found) for field in ("pk", "window_diff", "exact", "near")]
        rows.append((name, *(figure(value) for value in values), figure(mean(one.parts for one in found), 2)))
    return Table(f"Boundaries: {folder.parent.name} ({part.value}, {len(texts)} texts)", COLUMNS, tuple(rows), NOTE)


def _read(path: Path, language: Language) -> Text:
    """Read one text; a boundary i means that a part ends after sentence i."""
    found = json.loads(path.read_text(encoding="utf-8"))
    sentences = tuple(found["sentences"])
    return Text(
        path.stem,
        found["kind"] == "spoken",
        sentences,
        tuple(language.stems(sentence) for sentence in sentences),
        tuple(tuple("" if w.stop else w.stem for w in language.words(sentence)) for sentence in sentences),
        tuple(len(sentence.split()) for sentence in sentences),
        tuple(sorted(end + 1 for end in set(found["boundaries"]) if end + 1 < len(sentences))),
    )


def _ours_with_parts(text: Text, _: Language) -> Sequence[int]:
    """Cut a text where our costs of topics are least, with a weak wish for parts of one length."""
    atoms = [Atom(stems, words) for stems, words in zip(text.stems, text.lengths, strict=True)]
    costs = topic_costs(atoms, len(atoms))
    return cheapest_cuts(costs + length_costs(text.lengths, text.parts), text.parts)


def _ours(text: Text, language: Language) -> Sequence[int]:
    """Cut a text as a conversion does: cleaned, repeats dropped, grouped into units of the default size.

    What the cleaning leaves out before a unit belongs to the unit before.
    """
    options = Options()
    limits = Range(options.min_minutes * 60, options.target_minutes * 60, options.max_minutes * 60)
    cleaned = clean((_document(text),), language)
    pieces, _ = drop_repeats(cleaned.pieces)
    groups = group(pieces, cleaned.stated, limits, language)
    return [int(unit[0].passages[0].block.key) for unit in groups[1:]]


def _document(text: Text) -> Document:
    clock = [0, *accumulate(words * MILLISECONDS_A_WORD for words in text.lengths)]
    blocks: tuple[Block, ...] = tuple(
        Utterance(str(n), TimeSpan(clock[n], clock[n + 1]), sentence, "")
        if text.spoken
        else Paragraph(str(n), LineRef(n + 1), sentence)
        for n, sentence in enumerate(text.sentences)
    )
    section = Section("all", blocks[0].at, 0, "", hidden=False, blocks=blocks)
    return Document(SourceId(text.name, "captions", "0" * 64), "", "en", (section,), ())


SYSTEMS: dict[str, System] = {
    "ours, number of parts given": _ours_with_parts,
    "published method, number given": lambda text, _: published_cuts(text.sentences, text.stems, text.parts),
    "even split, number given": lambda text, _: even_split(text.lengths, text.parts),
    "TextTiling, number given": lambda text, _: text_tiling(text.tokens, text.parts),
    "ours": _ours,
    "fixed size": lambda text, _: fixed_size(text.lengths),
    "TextTiling": lambda text, _: text_tiling(text.tokens),
    "no cut": lambda _text, _language: (),
}
