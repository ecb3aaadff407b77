"""Knows the loose labels of a drawing on a slide: a bar that stands on many slides, and words around arrows and boxes.

A drawing made of shapes comes as one short line for each box. Without the drawing they are a heap of words. What a
source writes as a list is none, nor several lines in one shape; a label has one to three words and is no sentence.
Terms that each have their meaning in the next line are none either, nor lines that a sentence with a colon announces.
What a box tells to do in four words or more, "Resolve any audit issues", stays: it describes a step.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest

from extractors.model import (
    Block,
    Document,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Preformatted,
    Section,
    Style,
    Table,
    is_said,
    text_of,
)
from segmenters.cutting import Verdict, verdict
from segmenters.decks import is_deck
from segmenters.imperatives import begins_with_verb, is_order
from segmenters.model import CutReason
from segmenters.titles import is_general

BAR = "labels-on-several-slides"
_LABEL_WORDS = 3
_LABEL_WORDS_IN_A_BIG_DRAWING = 7
_LABEL_SIGNS_OF_A_WIDE_SCRIPT = 12
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_PROSE_SIGNS = re.compile(r"[.!。！;{}<>=$#@\\_|]|://|::|--")
"""No label has them: ends of sentences, and the signs of code, addresses and formulas."""
_LINES_OF_A_LIST = 4
"""From so many short lines in one shape on, they are a list without bullets."""
_SLIDES = 3
_BAR_LABELS = 3
_FEWEST_LABELS, _FEWEST_SHAPES, _SHORTEST_RUN = 6, 3, 2
_FEWEST_OF_A_SMALL_DRAWING = 4
_FEWEST_IN_A_SERIES = 3
_STEP_WORDS = 4
_CAPTION = re.compile(r"(?:figure|fig\.|diagram|table|chart|abbildung|abb\.|figura) ?\d+\b.*", re.IGNORECASE)
_IS_A_DRAWING = re.compile(r"\b(?:schem(?:e|a|atic)|diagram|drawing|figure|flow ?chart)\b", re.IGNORECASE)
_BIG_DRAWING = 10
_CAPTION_WORDS = 8
_SENTENCE_WORDS = 5
_LONE_WORDS = range(3, 7)
_FEWEST_TERMS = 8
_TERM_WORDS, _MEANING_WORDS = 2, 8
_FEWEST_EXPLAINED = 4
_MEANING = re.compile(r"[^\W\d][\w ]* ?[:\u2013\u2014\uff1a] ?[^\W\d].*|[^\W\d][\w ]* - [^\W\d].*")
"""A term and what it means in one line; three such lines are a list."""
_FEWEST_IN_ONE_LINE = 3
_FORMULA = re.compile(r"(?=.*[=*+₀-₉⁰-⁹ⁿⁱₙₓ\u0370-\u03ff])(?!.*[A-Za-z]{4})\S{1,24}")
_FEWEST_FORMULAS = 5
_FITS = 0.8
_BIG = 0.9
_SURE = 1.0


@dataclass(frozen=True, slots=True)
class Bars:
    """The labels that stand together on slides of at least three titles: where one is in a course, over and over.

    `lone` are those of three to six words that stand alone in a box there.
    """

    labels: frozenset[str]
    lone: frozenset[str] = frozenset()

    @classmethod
    def of(cls, document: Document, titles: Sequence[str]) -> Bars:
        """Return the labels that come back in a deck; `titles` are those of its sections."""
        if not is_deck(document):
            return cls(frozenset())
        named = [(s, title) for s, title in zip(document.sections, titles, strict=True) if title and not s.hidden]
        return cls(_often([(_labels(s), title) for s, title in named]), _often([(_alone(s), t) for s, t in named]))

    def on_slide(self, section: Section) -> frozenset[str]:
        """Return the labels of a bar on a slide, of which a few alone make none, and what stands alone in a box."""
        found = {_plain(label) for label in _labels(section)} & self.labels
        lone = {_plain(label) for label in _alone(section)} & self.lone
        return frozenset(found if len(found) >= _BAR_LABELS else ()) | frozenset(lone)


def _each(rule: str, blocks: Sequence[Block]) -> dict[str, Verdict]:
    return {block.key: verdict(CutReason.FRAGMENT, rule, _FITS) for block in blocks}


def _often(slides: Sequence[tuple[Sequence[Paragraph], str]]) -> frozenset[str]:
    """Return the labels that stand under several titles."""
    under: defaultdict[str, set[str]] = defaultdict(set)
    for labels, title in slides:
        for label in labels:
            under[_plain(label)].add(title)
    return frozenset(label for label, titles in under.items() if len(titles) >= _SLIDES)


def judge_labels(section: Section, bars: Bars, known: frozenset[str]) -> dict[str, Verdict]:
    """Return why labels of a slide of a deck go, by the key of their block; `known` are those of bars kept before.

    A label of a bar is repeated, for sure. The others go from six labels on with .8, and from ten with .9, when the
    slide has something else to say: a picture, a list, a table, a sentence, or a bar that is shown for the first time.
    Four are enough when one comes twice or three are numbered, "op1, op2, op3".
    """
    bar = bars.on_slide(section)
    repeated = verdict(CutReason.REPEATED, BAR, _SURE)
    labels = [*_labels(section), *_bar_alone(section, bars.labels & known if bar & known else frozenset())]
    labels += [block for block in _alone(section) if _plain(block) in known & bars.lone]
    found = {block.key: repeated for block in labels if _plain(block) in known & (bars.labels | bars.lone)}
    found |= _each("labels-of-a-drawing", _formulas(section)) | _each("terms-without-a-meaning", _bare_terms(section))
    drawn = [block for block in _drawing(section) if _plain(block) not in bar]
    every = len(drawn) + sum(_plain(block) in bar for block in _labels(section))
    shapes = {shape_of(block) for block in _labels(section)}
    rest = [block for block in section.blocks if block.key not in {b.key for b in drawn} | found.keys()]
    says = bool(bar - known) or any(_says_something(block) for block in rest)
    if every >= _FEWEST_LABELS and len(shapes) >= _FEWEST_SHAPES and says:
        score = _BIG if every >= _BIG_DRAWING else _FITS
        drawn = [] if _is_all_there_is(section, drawn) else _without_steps(section, drawn)
    else:
        score, drawn = _FITS, _small_drawing(section)
    drawn = [*drawn, *_captions_of_nothing(section, drawn)]
    return found | {
        block.key: verdict(CutReason.FRAGMENT, "labels-of-a-drawing", score)
        for block in drawn
        if block.key not in found
    }


def _captions_of_nothing(section: Section, drawn: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the captions of a drawing of which nothing is left, where no picture or table may be meant."""
    if len(drawn) < _BIG_DRAWING or any(isinstance(block, Figure | Table) for block in section.blocks):
        return []
    shown = [block for block in section.blocks if isinstance(block, Paragraph) and not is_said(block)]
    return [b for b in shown if _CAPTION.fullmatch(b.text.strip()) and len(b.text.split()) <= _CAPTION_WORDS]


def _alone(section: Section) -> list[Paragraph]:
    """Return the lines of three to six words, no sentences, that stand alone in a box."""
    shown = [b for b in section.blocks if not is_said(b) and not isinstance(b, Heading | Figure)]
    boxes = Counter(shape_of(block) for block in shown)
    lines = (block for block in shown if isinstance(block, Paragraph) and boxes[shape_of(block)] == 1)
    return [
        b
        for b in lines
        if len(b.text.split()) in _LONE_WORDS and _is_label(b, _LONE_WORDS[-1]) and not b.text.rstrip().endswith(":")
    ]


def _formulas(section: Section) -> list[Paragraph]:
    """Return the signs and formulas without spaces that stand loose on a slide, once there are five: "x₀", "T₁=ω*x"."""
    shown = [block for block in section.blocks if isinstance(block, Paragraph) and not is_said(block)]
    found = [block for block in shown if _FORMULA.fullmatch(block.text.strip())]
    return found if len(found) >= _FEWEST_FORMULAS else []


def _bare_terms(section: Section) -> list[Paragraph | ListItem]:
    """Return the terms of a slide that has nothing else and explains none: eight or more under "Terminology"."""
    shown = [b for b in section.blocks if not is_said(b) and not isinstance(b, Heading | Figure)]
    terms = [b for b in shown if isinstance(b, Paragraph | ListItem) and len(b.text.split()) <= _LABEL_WORDS]
    titles = [block.text for block in section.blocks if isinstance(block, Heading)]
    if len(terms) < max(_FEWEST_TERMS, len(shown)) or not titles or not is_general(titles[0]):
        return []
    told = " ".join(text_of(block).lower() for block in section.blocks if is_said(block))
    return terms if sum(term.text.strip().lower() in told for term in terms) * 2 < len(terms) else []


def _bar_alone(section: Section, bar: frozenset[str]) -> list[Paragraph]:
    """Return the labels of a bar that stand apart from the others, behind a sentence."""
    return [b for b in section.blocks if _is_label(b, _LABEL_WORDS) and isinstance(b, Paragraph) and _plain(b) in bar]


def _small_drawing(section: Section) -> list[Paragraph]:
    """Return the labels of a drawing of four or five boxes, which a repeated one or a series gives away.

    Beside a picture they may be its captions.
    """
    shown = [b for b in section.blocks if not is_said(b) and not isinstance(b, Heading | Figure)]
    leads = {b.key for b, after in zip_longest(shown, shown[1:]) if isinstance(after, ListItem | Table | Preformatted)}
    labels = [block for block in _labels(section) if block.key not in leads]
    words = [_plain(block) for block in labels]
    series = Counter(re.sub(r"\d+", "#", word) for word in set(words) if re.search(r"[a-z]\d", word))
    told = len(set(words)) < len(words) or max(series.values(), default=0) >= _FEWEST_IN_A_SERIES
    shapes = {shape_of(block) for block in labels}
    keys = {block.key for block in labels}
    says = any(_says_something(block, _LABEL_WORDS + 1) for block in shown if block.key not in keys)
    says = says and not any(isinstance(block, Figure) and not block.decorative for block in section.blocks)
    enough = len(labels) >= _FEWEST_OF_A_SMALL_DRAWING and len(shapes) >= _FEWEST_SHAPES
    return labels if enough and told and says else []


def _is_all_there_is(section: Section, drawn: Sequence[Paragraph]) -> bool:
    """Tell whether a slide is said to be a drawing and has but a sentence or two beside it."""
    keys = {block.key for block in drawn}
    rest = [b for b in section.blocks if b.key not in keys and not is_said(b)]
    title = any(isinstance(block, Heading) and _IS_A_DRAWING.search(block.text) for block in rest)
    return title and all(isinstance(block, Heading | Paragraph) for block in rest)


def _without_steps(section: Section, drawn: list[Paragraph]) -> list[Paragraph]:
    """Return labels without captions and without the boxes that tell in four words or more what to do in a step."""
    of_shape: defaultdict[str, list[str]] = defaultdict(list)
    for block in section.blocks:
        if isinstance(block, Paragraph):
            of_shape[shape_of(block)].append(" ".join(block.text.split()))
    told = {shape: text for shape, lines in of_shape.items() if len((text := " ".join(lines)).split()) >= _STEP_WORDS}
    orders = [shape for shape, text in told.items() if is_order(text)]
    if len(orders) >= _FEWEST_SHAPES:
        orders = [shape for shape, text in told.items() if begins_with_verb(text)]
    return [b for b in drawn if shape_of(b) not in orders and not _CAPTION.fullmatch(b.text.strip())]


def _drawing(section: Section) -> list[Paragraph]:
    """Return the labels of a slide; in a big drawing also the longer ones beside them."""
    labels = _labels(section)
    return _labels(section, _LABEL_WORDS_IN_A_BIG_DRAWING) if len(labels) >= _BIG_DRAWING else labels


def _labels(section: Section, words: int = _LABEL_WORDS) -> list[Paragraph]:
    """Return the labels that stand in a run with others, and not as the heading of a list, a table or a text."""
    crowded = _lists_without_bullets(section) if words == _LABEL_WORDS else set()
    shown = [b for b in section.blocks if not is_said(b) and not isinstance(b, Heading | Figure)]
    told = _explained(shown) | _announced(shown)
    flags = [_is_label(b, words) and shape_of(b) not in crowded and b.key not in told for b in shown]
    leads = [_leads_in(block, after) for block, after in zip_longest(shown, shown[1:])]
    marked = [(block, flag and not lead) for block, flag, lead in zip(shown, flags, leads, strict=True)]
    runs = [[block for block, _ in run] for flag, run in groupby(marked, key=lambda pair: pair[1]) if flag]
    return [b for run in runs if len(run) >= _SHORTEST_RUN for b in run if isinstance(b, Paragraph)]


def _explained(shown: Sequence[Block]) -> set[str]:
    """Return the keys of short lines that are terms and their meanings, in turn, or both in one line."""
    found: set[str] = set()
    for short, lines in groupby(shown, key=lambda block: _is_label(block, _MEANING_WORDS)):
        run = list(lines) if short else []
        sizes = [len(text_of(block).split()) for block in run]
        pairs = list(zip(sizes[::2], sizes[1::2], strict=False))
        in_turn = len(sizes) % 2 == 0 and all(term <= _TERM_WORDS and term < meaning for term, meaning in pairs)
        if in_turn and len(pairs) >= _FEWEST_EXPLAINED:
            found.update(block.key for block in run)
        both = [block.key for block in run if _MEANING.fullmatch(text_of(block).strip())]
        found.update(both if len(both) >= _FEWEST_IN_ONE_LINE else ())
    return found


def _announced(shown: Sequence[Block]) -> set[str]:
    """Return the keys of the short lines right behind a sentence with a colon: "There are four of them:"."""
    found: set[str] = set()
    announced = False
    for block in shown:
        announced = announces(block) or (announced and _is_label(block, _MEANING_WORDS))
        found.update({block.key} if announced else ())
    return found


def announces(block: Block) -> bool:
    """Tell whether a block is a sentence that leads in to what stands below it."""
    text = block.text.rstrip() if isinstance(block, Paragraph) and not is_said(block) else ""
    return text.endswith((":", "\uff1a")) and len(text.split()) >= _SENTENCE_WORDS


def _lists_without_bullets(section: Section) -> set[str]:
    """Return the shapes with several short lines: somebody wrote a list there."""
    lines: defaultdict[str, int] = defaultdict(int)
    for block in section.blocks:
        lines[shape_of(block)] += _is_label(block, _LABEL_WORDS)
    return {shape for shape, count in lines.items() if count >= _LINES_OF_A_LIST}


def _is_label(block: Block, words: int) -> bool:
    if not isinstance(block, Paragraph) or is_said(block) or any(mark.style is Style.CODE for mark in block.marks):
        return False
    text = block.text.strip()
    if not text or _PROSE_SIGNS.search(text):
        return False
    if _WIDE.search(text):
        return len(text) <= _LABEL_SIGNS_OF_A_WIDE_SCRIPT
    return len(text.split()) <= words


def _leads_in(block: Block, after: Block | None) -> bool:
    """Tell whether a line is the heading of the list, the table or the code behind it."""
    text = block.text.rstrip() if isinstance(block, Paragraph) else ""
    same = after is not None and shape_of(block) == shape_of(after)
    return isinstance(after, ListItem | Table | Preformatted) and (same or text.endswith((":", "\uff1a")))


def _says_something(block: Block, words: int = _SENTENCE_WORDS) -> bool:
    if isinstance(block, Figure):
        return not block.decorative
    if isinstance(block, ListItem | Table | Preformatted):
        return not is_said(block)
    long = isinstance(block, Paragraph) and len(block.text.split()) >= words
    return long and not is_said(block)


def _plain(block: Paragraph) -> str:
    return " ".join(re.findall(r"\w+", block.text.lower()))


def shape_of(block: Block) -> str:
    """Return the shape that a line stands in: the keys of its lines differ in their last part only."""
    return block.key.rpartition(".")[0] or block.key
