"""How good the quiz stubs are: support in the source, flaws by two rubrics, and the facts that people ask about.

Each lesson of a course is read by the real extractor and taught by the real segmenter with default options. Beside that
stand the easiest thing to do (leave the commonest noun out of a unit's first sentence) and what the authors asked
themselves. A question of theirs counts as covered when an item rests on one of the three sentences of its chapter that
are nearest to its stem and key (TF-IDF of stems, cosine).
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log, sqrt
from pathlib import Path

import item_rubric
from course_lessons import read_course
from eval_tables import Part, Table, figure
from item_labels import Item, item_of, plain_item, question_of
from sources import source_of

from extractors import markdown
from extractors.model import Document, text_of
from extractors.model import Table as TableBlock
from segmenters.by_objective import Options, segment
from segmenters.contract import Material
from segmenters.evidence import Evidence
from segmenters.flaw import Severity
from segmenters.flaws_of_packs import flaws_in_pack
from segmenters.item_flaws import flaws_of
from segmenters.language import AUTO, Language, open_language
from segmenters.model import Pack, Unit
from segmenters.pieces import in_sentences
from segmenters.question import Question
from segmenters.quiz_choice import places_of

COLUMNS = (
    "course", "items by", "units", "with an item", "items", "supported", "error", "warning",
    "rubric: serious", "rubric: any", "questions covered",
)  # fmt: skip
KINDS_COLUMNS = ("course", "choice", "true-false", "sequence", "match", "fill-in", "numeric", "pack flaws")
NOTE = (
    "“Supported”: the sentence that the item names stands word for word in the block that it names. “Error” and "
    "“warning”: items with such a flaw by the product's checker; “serious” and “any”: by the second rubric. “Covered”: "
    "questions of the authors whose fact an item rests on; there is no such list for courses under lessons/."
)
NEAREST = 3
OPTIONS = 4
_QUESTION = re.compile(r"^(?:#+ [^\n]*\n\s*)?<Question\b.*?^/>", re.MULTILINE | re.DOTALL)
_TAG = re.compile(r"^<(?P<name>[A-Z]\w+)\b.*?/>\s*$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson as it is read, the pack made of it, and the chapter it belongs to."""

    document: Document
    pack: Pack
    chapter: str


@dataclass(frozen=True, slots=True)
class Asked:
    """An item in plain form and in the checker's, its unit, what it rests on, and the lesson that has to have that."""

    item: Item
    question: Question | None
    unit: str
    places: tuple[Evidence, ...]
    lesson: Lesson


@dataclass(frozen=True, slots=True)
class Human:
    """A question of the authors and the chapter in which they ask it."""

    item: Item
    chapter: str


def measure(data: Path, part: Part) -> tuple[Table, ...]:
    """Return the items of all courses under lessons/ and quizzes/; courses have no parts, so all count as test data."""
    if part is not Part.TEST:
        return ()
    language = open_language("en", AUTO)
    rows: list[tuple[str, ...]] = []
    kinds: list[tuple[str, ...]] = []
    for folder in sorted([*data.glob("lessons/*"), *data.glob("quizzes/*")]):
        lessons = _lessons(folder)
        if not lessons:
            continue
        humans = _human(folder)
        for name, ask in SYSTEMS.items():
            rows.append((folder.name, name, *_row(ask(lessons, language), lessons, humans, language)))
        if humans:
            rows.append((folder.name, "the authors", *_row_of_authors(humans, language)))
        kinds.append((folder.name, *_kinds(lessons)))
    if not rows:
        return ()
    return (Table("Quiz stubs", COLUMNS, tuple(rows), NOTE), Table("Quiz stubs by kind", KINDS_COLUMNS, tuple(kinds)))


def _lessons(folder: Path) -> tuple[Lesson, ...]:
    """Return the lessons of a course: files of a lessons/ folder, or the .mdx files of a quizzes/ folder's chapters."""
    if (folder / "items.json").exists():
        pages = sorted(
            folder.glob("*/*.mdx"), key=lambda path: (path.parent.name, int(re.sub(r"\D", "", path.stem) or 0))
        )
        texts = [(path.parent.name, path.stem, _without_questions(path.read_text(encoding="utf-8"))) for path in pages]
    else:
        texts = [("", lesson.name, f"# {lesson.title}\n\n{lesson.text}") for lesson in read_course(folder)]
    return tuple(_lesson(chapter, name, text) for chapter, name, text in texts)


def _without_questions(text: str) -> str:
    """Return a page without the questions that it asks and the program parts of its form."""
    return _TAG.sub("", _QUESTION.sub("", text))


def _lesson(chapter: str, name: str, text: str) -> Lesson:
    source = source_of(text.encode(), f"{chapter}{'-' if chapter else ''}{name}.md")
    document = markdown.extract(source, markdown.Options()).document
    return Lesson(document, segment(Material("lesson", "", (document,)), Options()).pack, chapter)


def _human(folder: Path) -> tuple[Human, ...]:
    path = folder / "items.json"
    entries = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    return tuple(Human(item_of({"form": "choice", **entry}), entry["src"].partition("/")[0]) for entry in entries)


def _ours(lessons: Sequence[Lesson], _: Language) -> list[Asked]:
    return [
        Asked(plain_item(question), question, unit.uid, places_of(question), lesson)
        for lesson in lessons
        for unit in lesson.pack.units
        for question in unit.questions
    ]


def _first_sentences(lessons: Sequence[Lesson], language: Language) -> list[Asked]:
    """Leave the commonest noun out of the first sentence of each unit; the next commonest are the wrong options."""
    made = (_first_sentence(unit, lesson, language) for lesson in lessons for unit in lesson.pack.units)
    return [asked for asked in made if asked]


def _first_sentence(unit: Unit, lesson: Lesson, language: Language) -> Asked | None:
    written = in_sentences(unit.passages)
    nouns = Counter(
        token.text.lower()
        for passage in written
        for sentence in language.sentences(text_of(passage.block))
        for token in language.parse(sentence)
        if token.pos == "NOUN"
    )
    for passage in written[:1]:
        sentence = language.sentences(text_of(passage.block))[0]
        inside = [word for word, _ in nouns.most_common() if re.search(rf"\b{re.escape(word)}\b", sentence)]
        if not inside:
            return None
        stem = re.sub(rf"\b{re.escape(inside[0])}\b", "____", sentence, count=1)
        decoys = [word for word, _ in nouns.most_common() if word not in inside][: OPTIONS - 1]
        options = ((inside[0], True), *((word, False) for word in decoys))
        place = Evidence(passage.source, passage.block.key, passage.block.at, sentence)
        item = Item("choice", stem, options, (), sentence)
        return Asked(item, question_of(item), unit.uid, (place,), lesson)
    return None


SYSTEMS: dict[str, Callable[[Sequence[Lesson], Language], list[Asked]]] = {
    "ours": _ours,
    "first sentence with a gap": _first_sentences,
}


def _row(asked: list[Asked], lessons: Sequence[Lesson], humans: Sequence[Human], language: Language) -> tuple[str, ...]:
    units = sum(len(lesson.pack.units) for lesson in lessons)
    served = len({(entry.lesson.document.source.name, entry.unit) for entry in asked})
    supported = sum(all(_stands(place, entry.lesson.document) for place in entry.places) for entry in asked)
    return (
        str(units),
        figure(served / units, 2),
        str(len(asked)),
        _share(supported, len(asked)),
        *_flaws([(entry.item, entry.question) for entry in asked], language),
        _covered(asked, lessons, humans, language) if humans else figure(None),
    )


def _row_of_authors(humans: Sequence[Human], language: Language) -> tuple[str, ...]:
    none = figure(None)
    return (
        none,
        none,
        str(len(humans)),
        none,
        *_flaws([(human.item, question_of(human.item)) for human in humans], language),
        none,
    )


def _flaws(items: list[tuple[Item, Question | None]], language: Language) -> tuple[str, str, str, str]:
    found = [{flaw.severity for flaw in flaws_of(question, language)} for _, question in items if question]
    return (
        _share(sum(Severity.ERROR in severities for severities in found), len(items)),
        _share(sum(Severity.WARNING in severities for severities in found), len(items)),
        _share(sum(bool(item_rubric.serious(item)) for item, _ in items), len(items)),
        _share(sum(bool(item_rubric.faults(item)) for item, _ in items), len(items)),
    )


def _kinds(lessons: Sequence[Lesson]) -> tuple[str, ...]:
    forms = Counter(entry.item.form for entry in _ours(lessons, open_language("en", AUTO)))
    between = sum(len(flaws_in_pack([unit.questions for unit in lesson.pack.units])) for lesson in lessons)
    return (*(str(forms[form]) for form in KINDS_COLUMNS[1:-1]), str(between))


def _stands(place: Evidence, document: Document) -> bool:
    """Tell whether a quote stands word for word in the block that it names; in a table, in the cells of one row."""
    block = next((block for block in document.blocks if block.key == place.block), None)
    if block is None or place.source != document.source.name or not place.quote.strip():
        return False
    if isinstance(block, TableBlock) and any(_plain(" | ".join(row)) == _plain(place.quote) for row in block.rows):
        return True
    return _plain(place.quote) in _plain(text_of(block))


def _covered(asked: Sequence[Asked], lessons: Sequence[Lesson], humans: Sequence[Human], language: Language) -> str:
    cited = {_plain(place.quote) for entry in asked for place in entry.places}
    hits = 0
    for chapter in sorted({human.chapter for human in humans}):
        texts = _sentences([lesson for lesson in lessons if lesson.chapter == chapter], language)
        weights = _rarity(texts, language)
        vectors = [_vector(text, weights, language) for text in texts]
        for human in humans:
            if human.chapter == chapter:
                wanted = _vector(_question_and_key(human.item), weights, language)
                nearest = sorted(range(len(texts)), key=lambda n: (-_cosine(wanted, vectors[n]), n))[:NEAREST]
                hits += any(_plain(texts[n]) in quote or quote in _plain(texts[n]) for n in nearest for quote in cited)
    return f"{hits}/{len(humans)} ({figure(hits / len(humans), 2)})"


def _question_and_key(item: Item) -> str:
    return " ".join((item.stem, *(text for text, right in item.options if right)))


def _sentences(lessons: Sequence[Lesson], language: Language) -> list[str]:
    passages = [p for lesson in lessons for unit in lesson.pack.units for p in in_sentences(unit.passages)]
    found = [sentence for passage in passages for sentence in language.sentences(text_of(passage.block))]
    return [sentence for sentence in found if len(sentence.split()) > NEAREST]


def _rarity(texts: Iterable[str], language: Language) -> dict[str, float]:
    found = [set(language.stems(text)) for text in texts]
    counts = Counter(stem for stems in found for stem in stems)
    return {stem: log((len(found) + 1) / (count + 1)) + 1 for stem, count in counts.items()}


def _vector(text: str, weights: dict[str, float], language: Language) -> dict[str, float]:
    counts = Counter(stem for stem in language.stems(text) if stem in weights)
    raw = {stem: log(1 + count) * weights[stem] for stem, count in counts.items()}
    length = sqrt(sum(value * value for value in raw.values())) or 1.0
    return {stem: value / length for stem, value in raw.items()}


def _cosine(one: dict[str, float], other: dict[str, float]) -> float:
    return sum(value * other.get(stem, 0.0) for stem, value in one.items())


def _plain(text: str) -> str:
    return " ".join(text.split()).lower()


def _share(part: int, whole: int) -> str:
    return figure(part / whole, 2) if whole else figure(None)
