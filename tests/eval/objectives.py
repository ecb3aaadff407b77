"""Objectives of courses that people made: found, given to the lessons that serve them, and beside those we write.

Three measures: which of the stated objectives are found; whether the lesson that serves a human-made objective is found
among all; and whether the objective that we write for a unit of a lesson, read without its stated ones, points at it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from course_lessons import CourseLesson, read_course
from eval_tables import Part, Table, figure, mean
from sources import source_of

from extractors import markdown
from extractors.model import Document
from segmenters.announced import take_announced
from segmenters.by_objective import Options, segment
from segmenters.cleaning import clean
from segmenters.contract import Material
from segmenters.language import AUTO, Language, open_language
from segmenters.model import Unit
from segmenters.objective_flaws import flaws_of, is_sound
from segmenters.objective_mapping import in_order, similarities
from segmenters.stated import Stated

FOUND = ("course", "stated", "found", "precision", "recall")
MAPPED = ("course", "system", "objectives", "hit@1", "hit@3")
WRITTEN = ("course", "wording", "units", "lesson found", "like own", "like others", "checker passes", "no warning")
FOUND_NOTE = (
    "Points of the authors' own lists of objectives or promised topics, and those that the segmenter took for stated."
)
MAPPED_NOTE = (
    "A human-made objective and all lessons of its course, read without their objectives: is the lesson that states it "
    "the best, or one of the best three? “in order”: an objective's place in the course counts, as it does in packs. "
    "Weights were fitted on every other lesson; these figures are of the others."
)
WRITTEN_NOTE = (
    "“lesson found”: the objective written for a unit is most like the text of its own lesson among all. “like own”, "
    "“like others”: mean similarity to the human-made objectives of the same lesson, and of the others. The last two: "
    "share without an error, and without any flaw, of the checker."
)


def measure(data: Path, part: Part) -> tuple[Table, ...]:
    """Return three tables over the courses under lessons/ that state objectives; every other lesson is of a part."""
    language = open_language("en", AUTO)
    courses = [
        folder for folder in sorted(data.glob("lessons/*")) if any(one.objectives for one in read_course(folder))
    ]
    if not courses:
        return ()
    found = tuple(_found(folder, part, language) for folder in courses)
    mapped = tuple(row for folder in courses for row in _mapped(folder, part, language))
    written = tuple(row for folder in courses for row in _written(folder, part, language))
    return (
        Table(f"Stated objectives found ({part.value})", FOUND, found, FOUND_NOTE),
        Table(f"Lessons found for human-made objectives ({part.value})", MAPPED, mapped, MAPPED_NOTE),
        Table(f"Objectives written for units ({part.value})", WRITTEN, written, WRITTEN_NOTE),
    )


def _of_part(number: int, part: Part) -> bool:
    return (number % 2 == 0) is (part is Part.DEV)


def _found(folder: Path, part: Part, language: Language) -> tuple[str, ...]:
    there, found, both = 0, 0, 0
    for number, lesson in enumerate(read_course(folder)):
        if _of_part(number, part):
            stated = {_plain(goal.evidence.quote) for goal in _stated_in(folder / f"{lesson.name}.md", language)}
            own = {_plain(objective) for objective in lesson.objectives}
            there, found, both = there + len(own), found + len(stated), both + len(own & stated)
    precision, recall = (both / found if found else None), (both / there if there else None)
    return folder.name, str(there), str(found), figure(precision, 2), figure(recall, 2)


def _stated_in(path: Path, language: Language) -> tuple[Stated, ...]:
    document = markdown.extract(source_of(path.read_bytes(), path.name), markdown.Options()).document
    announced = take_announced((document,), language)
    return announced.stated + clean(announced.documents, language).stated


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _mapped(folder: Path, part: Part, language: Language) -> list[tuple[str, ...]]:
    lessons = read_course(folder)
    wanted = [(goal, n) for n, one in enumerate(lessons) for goal in one.objectives]
    systems = {
        "ours": tuple((lesson.title, lesson.text) for lesson in lessons),
        "text alone": tuple(("", lesson.text) for lesson in lessons),
        "title alone": tuple((lesson.title, lesson.title) for lesson in lessons),
    }
    rows = []
    for name, units in systems.items():
        scores = similarities(tuple(goal for goal, _ in wanted), units, language)
        for order, table in (("", scores), (", in order", in_order(scores))) if name == "ours" else (("", scores),):
            ranks = [_rank(row, n) for row, (_, n) in zip(table, wanted, strict=True) if _of_part(n, part)]
            hits = (mean(float(rank < most) for rank in ranks) for most in (1, 3))
            rows.append((folder.name, f"{name}{order}", str(len(ranks)), *(figure(hit, 2) for hit in hits)))
    return rows


def _rank(scores: Sequence[float], own: int) -> int:
    """Return how many have a better score than one of them; those with the same count as better, so luck is none."""
    return sum(score >= scores[own] for number, score in enumerate(scores) if number != own)


def _written(folder: Path, part: Part, language: Language) -> list[tuple[str, ...]]:
    lessons = read_course(folder)
    units = [(unit, n) for n, one in enumerate(lessons) if _of_part(n, part) for unit in _units_of(one)]
    wordings = {
        "ours": tuple(unit.objective.text for unit, _ in units),
        "Describe ⟨title⟩": tuple(f"Describe {unit.title[:1].lower()}{unit.title[1:]}" for unit, _ in units),
    }
    return [
        (folder.name, name, *_cells(texts, [n for _, n in units], lessons, language))
        for name, texts in wordings.items()
    ]


def _cells(
    texts: tuple[str, ...], own: list[int], lessons: tuple[CourseLesson, ...], language: Language
) -> tuple[str, ...]:
    whole = tuple(("", lesson.text) for lesson in lessons)
    goals = tuple(("", " ".join(lesson.objectives)) for lesson in lessons)
    hits = [_rank(row, n) == 0 for row, n in zip(similarities(texts, whole, language), own, strict=True)]
    alike = similarities(texts, goals, language)
    stating = [n for n, lesson in enumerate(lessons) if lesson.objectives]
    mine = [row[n] for row, n in zip(alike, own, strict=True) if n in stating]
    theirs = [row[other] for row, n in zip(alike, own, strict=True) for other in stating if other != n]
    sound = mean(float(is_sound(text)) for text in texts)
    clean_ones = mean(float(not flaws_of(text)) for text in texts)
    shares = (mean(map(float, hits)), mean(mine), mean(theirs), sound, clean_ones)
    return str(len(texts)), *(figure(share, 2) for share in shares)


def _units_of(lesson: CourseLesson) -> tuple[Unit, ...]:
    """Return the units of a lesson that is read without its objectives."""
    text = f"# {lesson.title}\n\n{lesson.text}\n"
    document: Document = markdown.extract(source_of(text.encode(), f"{lesson.name}.md"), markdown.Options()).document
    return segment(Material("lesson", lesson.title, (document,)), Options(questions=0)).pack.units
