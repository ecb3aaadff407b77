"""How well the checker of objectives agrees with a reader: precision and recall of each rule on hand-made labels.

The labels were given before the checker was written. Every other objective of each origin is for fitting; the figures
are of the rest. Human-made ones are of the courses under lessons/ and quizzes/, generated ones of an early version.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from eval_tables import Part, Table, figure

from extractors.diagnostics import Severity
from segmenters.objective_flaws import flaws_of

LABELS = Path(__file__).parent / "data" / "objective_labels.json"
GENERATED = "generated"
COLUMNS = (
    "rule",
    *(f"{origin}: {field}" for origin in ("human", GENERATED) for field in ("has / flagged", "precision", "recall")),
)
RULES = ("LO01", "LO02", "LO03", "LO04", "LO06", "LO07", "LO08", "LO09", "LO12")
NAMES = {
    "LO01": "unmeasurable verb",
    "LO02": "unknown verb",
    "LO03": "two verbs",
    "LO04": "two outcomes",
    "LO06": "vague object",
    "LO07": "teacher-centred",
    "LO08": "too long",
    "LO09": "no object",
    "LO12": "no verb at all",
}
NOTE = (
    "“has / flagged”: objectives in which a reader found the flaw, and in which the rule did. “an error”: any flaw of "
    "the class that never ships. LO10 (invented degree) needs a source and is tested, not measured."
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """An objective, the codes of its flaws as a reader sees them, its origin, and the part it belongs to."""

    text: str
    flaws: frozenset[str]
    origin: str
    part: Part


def labelled() -> tuple[Labelled, ...]:
    """Return the objectives labelled by hand."""
    entries = json.loads(LABELS.read_text(encoding="utf-8"))["labels"]
    return tuple(Labelled(e["text"], frozenset(e["flaws"]), e["origin"], Part(e["part"])) for e in entries)


def measure(data: Path, part: Part) -> tuple[Table, ...]:
    """Return precision and recall of each rule; the labels lie beside this file, not in the folder of data."""
    rows = [(f"{code} {NAMES[code]}", *_cells(code, part)) for code in RULES]
    rows.append(("an error", *_cells("", part)))
    return (Table(f"Checker of objectives ({part.value})", COLUMNS, tuple(rows), NOTE),) if data.is_dir() else ()


def _cells(code: str, part: Part) -> tuple[str, ...]:
    cells: list[str] = []
    for generated in (False, True):
        own = [one for one in labelled() if one.part is part and (one.origin == GENERATED) is generated]
        pairs = [(_has(one.flaws, code), _has(_found(one.text, code), code)) for one in own]
        there, flagged = sum(has for has, _ in pairs), sum(found for _, found in pairs)
        both = sum(has and found for has, found in pairs)
        cells += [f"{there} / {flagged}", _share(both, flagged), _share(both, there)]
    return tuple(cells)


def _found(text: str, code: str) -> frozenset[str]:
    flaws = flaws_of(text)
    return frozenset(flaw.code for flaw in flaws if code or flaw.severity is Severity.ERROR)


def _has(codes: frozenset[str], code: str) -> bool:
    warnings = ("LO02", "LO06", "LO08")
    return code in codes if code else any(found not in warnings for found in codes)


def _share(some: int, all_of: int) -> str:
    return figure(some / all_of, 2) if all_of else figure(None)
