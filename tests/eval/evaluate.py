"""How good the teaching is, on courses, meetings and quizzes made by people, beside simple baselines.

    python tests/eval/evaluate.py DATA [--part test|dev] [--measure NAME …]

DATA is a folder of the form that docs/evaluation.md describes; every set in it is found, and a measure for which it
holds nothing is left out. Prints markdown; nothing here passes or fails.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1] / "support")]

import blind  # noqa: E402  the folders are on the path only now
import boundaries  # noqa: E402  the folders are on the path only now
import item_checker  # noqa: E402  the folders are on the path only now
import items  # noqa: E402  the folders are on the path only now
import lesson_boundaries  # noqa: E402  the folders are on the path only now
import objective_checker  # noqa: E402  the folders are on the path only now
import objectives  # noqa: E402  the folders are on the path only now
import slide_alignment  # noqa: E402  the folders are on the path only now
import talk  # noqa: E402  the folders are on the path only now
from eval_tables import Part, Table, as_markdown  # noqa: E402  the folders are on the path only now

MEASURES: dict[str, Callable[[Path, Part], tuple[Table, ...]]] = {
    "alignment": slide_alignment.measure,
    "blind": blind.measure,
    "boundaries": boundaries.measure,
    "item-checker": item_checker.measure,
    "items": items.measure,
    "lessons": lesson_boundaries.measure,
    "objective-checker": objective_checker.measure,
    "objectives": objectives.measure,
    "talk": talk.measure,
}
"""Each measure: a function from the folder of data and the part of it to its tables, none where it finds no data."""


def main() -> None:
    """Measure and print the tables as they come."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--part", choices=[part.value for part in Part], default=Part.TEST.value)
    parser.add_argument("--measure", choices=list(MEASURES), action="append", help="only this one; may be repeated")
    given = parser.parse_args()
    if not given.data.is_dir():
        parser.error(f"{given.data} is no folder")
    for name in given.measure or MEASURES:
        for table in MEASURES[name](given.data, Part(given.part)):
            print(as_markdown(table), flush=True)


if __name__ == "__main__":
    main()
