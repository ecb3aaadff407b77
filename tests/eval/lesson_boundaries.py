"""Where a written course is cut into units: against the lessons that its authors made of it.

All lessons of a course are joined to one markdown file, read by the real extractor and cut by the real segmenter.
The headings stand as they are, all of one level, or are left out altogether.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from boundary_metrics import compare
from course_lessons import CourseLesson, read_course
from eval_tables import Part, Table, figure
from peers import even_split, fixed_size, text_tiling
from sources import source_of

from extractors import markdown
from extractors.locator import LineRef
from extractors.model import Block, Document, Heading, text_of
from segmenters.by_objective import Options
from segmenters.cleaning import clean
from segmenters.grouping import Range, group
from segmenters.landmarks import landmarks_of
from segmenters.language import BLANK, Language, open_language
from segmenters.model import Passage
from segmenters.repeats import drop_repeats
from segmenters.seat_time import seconds_of_content

COLUMNS = ("headings", "system", "Pk", "WindowDiff", "F1", "lessons found", "parts / lessons")
NOTE = (
    "Counted in blocks (paragraphs, points, tables); headings belong to the block after them. A unit is smaller than "
    "most lessons, so it is the share of lessons found (a cut where the lesson begins) that has to be high. "
    "Sized to the lessons: the target is the seat time of the mean lesson."
)
_HEADING = re.compile(r"^(#{1,6}) +(.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Course:
    """A course as one document, its content blocks, and the indexes of those with which its lessons begin."""

    document: Document
    blocks: tuple[Block, ...]
    cuts: tuple[int, ...]
    language: Language


@dataclass(frozen=True, slots=True)
class Found:
    """The cuts of a system and the true ones, as indexes into the blocks that it kept, and how many these are."""

    cuts: Sequence[int]
    true: Sequence[int]
    length: int


System = Callable[[Course], Found]


def measure(data: Path, part: Part) -> tuple[Table, ...]:
    """Return a table for each course under lessons/; courses have no parts, so all of them count as test data."""
    if part is not Part.TEST:
        return ()
    language = open_language("en", BLANK)
    return tuple(_table(folder, language) for folder in sorted(data.glob("lessons/*")) if folder.is_dir())


def _table(folder: Path, language: Language) -> Table:
    lessons = read_course(folder)
    rows = []
    for kind, write in HEADINGS.items():
        course = _course(folder.name, [write(lesson) for lesson in lessons], language)
        for name, system in SYSTEMS.items():
            found = system(course)
            one = compare(found.true, found.cuts, found.length)
            recall = len(set(found.cuts) & set(found.true)) / len(found.true)
            rows.append((kind, name, *map(figure, (one.pk, one.window_diff, one.exact, recall)), figure(one.parts, 2)))
    return Table(f"Lessons: {folder.name} ({len(lessons)} lessons)", COLUMNS, tuple(rows), NOTE)


def _course(name: str, texts: Sequence[str], language: Language) -> Course:
    """Return the lessons as one document; a block belongs to the lesson whose lines it stands on."""
    starts = list(accumulate((text.count("\n") + 2 for text in texts), initial=1))
    source = source_of("\n\n".join(texts).encode(), f"{name}.md")
    document = markdown.extract(source, markdown.Options()).document
    blocks = tuple(block for block in document.blocks if not isinstance(block, Heading))
    lesson_of = [bisect_right(starts, block.at.number) for block in blocks if isinstance(block.at, LineRef)]
    return Course(document, blocks, _changes(lesson_of), language)


def _changes(owners: Sequence[int]) -> tuple[int, ...]:
    return tuple(n for n in range(1, len(owners)) if owners[n] != owners[n - 1])


def _ours(course: Course, options: Options) -> Found:
    """Cut a course as a conversion does before it makes questions; blocks that it leaves out are not counted."""
    cleaned = clean((course.document,), course.language)
    pieces, repeats = drop_repeats(cleaned.pieces)
    landmarks = landmarks_of((course.document,), cleaned.cuts + repeats, course.language)
    limits = Range(options.min_minutes * 60, options.target_minutes * 60, options.max_minutes * 60)
    units = group(pieces, cleaned.stated, limits, course.language, landmarks)
    unit_of = {p.block.key: n for n, unit in enumerate(units) for piece in unit for p in piece.passages}
    kept = [n for n, block in enumerate(course.blocks) if block.key in unit_of]
    owners = [unit_of[course.blocks[n].key] for n in kept]
    lesson_of = [bisect_right(course.cuts, n) for n in kept]
    return Found(_changes(owners), _changes(lesson_of), len(kept))


def _sized(course: Course) -> Options:
    """Return the options of a designer who wants units as long as these lessons."""
    seconds = seconds_of_content(tuple(Passage("", block) for block in course.blocks))
    minutes = seconds / 60 / (len(course.cuts) + 1)
    return Options(min_minutes=minutes / 4, target_minutes=minutes, max_minutes=minutes * 4)


def _peer(cut: Callable[[Course], Sequence[int]]) -> System:
    """Return a system that keeps all blocks."""
    return lambda course: Found(cut(course), course.cuts, len(course.blocks))


def _headings(course: Course) -> Sequence[int]:
    return _changes([n for n, s in enumerate(course.document.sections) for b in s.blocks if not isinstance(b, Heading)])


def _lengths(course: Course) -> list[int]:
    return [len(text_of(block).split()) for block in course.blocks]


def _tokens(course: Course) -> list[tuple[str, ...]]:
    words = (course.language.words(text_of(block)) for block in course.blocks)
    return [tuple("" if word.stop else word.stem for word in found) for found in words]


def _title_above(lesson: CourseLesson) -> str:
    return f"# {lesson.title}\n\n{lesson.text}"


def _all_alike(lesson: CourseLesson) -> str:
    return _HEADING.sub(r"## \2", _title_above(lesson))


def _bare(lesson: CourseLesson) -> str:
    return _HEADING.sub("", lesson.text)


HEADINGS: dict[str, Callable[[CourseLesson], str]] = {
    "as they are": _title_above,
    "of one level": _all_alike,
    "none": _bare,
}
SYSTEMS: dict[str, System] = {
    "ours": lambda course: _ours(course, Options()),
    "ours, sized to the lessons": lambda course: _ours(course, _sized(course)),
    "one unit a heading": _peer(_headings),
    "fixed size": _peer(lambda course: fixed_size(_lengths(course))),
    "fixed size, number given": _peer(lambda course: even_split(_lengths(course), len(course.cuts) + 1)),
    "TextTiling": _peer(lambda course: text_tiling(_tokens(course))),
    "TextTiling, number given": _peer(lambda course: text_tiling(_tokens(course), len(course.cuts) + 1)),
}
