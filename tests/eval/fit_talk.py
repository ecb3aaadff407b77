"""Fits the weights by which talk is known, on the sessions marked dev, and writes segmenters/data/talk_weights.toml.

    python tests/eval/fit_talk.py DATA

Ridge logistic regression by Newton steps. The lessons under DATA/boundaries/spoken-course/dev, of which openings and
closings were removed, count as content throughout, a tenth each sentence. The same data gives the same file.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1] / "support")]

import numpy as np  # noqa: E402  the folders are on the path only now
import talk  # noqa: E402
from eval_tables import Part  # noqa: E402

from segmenters.chatter import AROUND, Subject, signs_around  # noqa: E402
from segmenters.language import BLANK, open_language  # noqa: E402
from segmenters.talk_signs import ALONE, Line, Setting, signs_of  # noqa: E402

TARGET = Path(__file__).resolve().parents[2] / "segmenters" / "data" / "talk_weights.toml"
HEAD = (
    "# What each sign weighs that a sentence of a recording is talk; the sum goes through the logistic function.\n"
    "# Written by tests/eval/fit_talk.py from the sessions marked dev; not to be changed by hand.\n"
)
RIDGE = 1.0
STEPS = 60
COURSE_WEIGHT = 0.1
INTRODUCTIONS = "hf00"
"""The one lesson in which the speakers introduce themselves."""


@dataclass(frozen=True, slots=True)
class Example:
    """A session as numbers: signs of each sentence, 1 for talk and 0 for content, and how much each counts."""

    lines: tuple[Line, ...]
    setting: Setting
    signs: np.ndarray
    talk: np.ndarray
    weights: np.ndarray


def main() -> None:
    """Fit and write both steps."""
    language = open_language("en", BLANK)
    examples = list(_examples(Path(sys.argv[1])))
    alone = _fit([one.signs for one in examples], examples)
    both = []
    for one in examples:
        chances = [float(chance) for chance in _chances(one.signs, alone)]
        both.append(np.hstack([one.signs, signs_around(one.lines, chances, one.setting, language)]))
    beside = _fit(both, examples)
    tables = (_table("alone", ALONE, alone), _table("beside", (*ALONE, *AROUND), beside))
    TARGET.write_text("\n".join((HEAD, *tables)), encoding="utf-8")


def _examples(data: Path) -> Iterable[Example]:
    for session in talk.sessions(data, Part.DEV):
        yield _example(session, 1.0)
    for path in sorted(data.glob("boundaries/spoken-course/dev/*.json")):
        if path.stem != INTRODUCTIONS:
            said = json.loads(path.read_text(encoding="utf-8"))["sentences"]
            document = talk.document_of(path.stem, [(str(n), text, "") for n, text in enumerate(said)])
            labels = {str(n): talk.KEEP for n in range(len(said))}
            yield _example(talk.Session(path.stem, document, labels), COURSE_WEIGHT)


def _example(session: talk.Session, weight: float) -> Example:
    language = open_language("en", BLANK)
    said = session.utterances
    lines = tuple(Line(block.text, block.speaker) for block in said)
    subject = Subject.of((session.document,), language)
    setting = Setting.of(lines, subject.stems, subject.event, language)
    labels = [session.labels.get(block.key, "unsure") for block in said]
    return Example(
        lines,
        setting,
        np.array(signs_of(lines, setting, language)),
        np.array([label != talk.KEEP for label in labels], dtype=float),
        np.array([0.0 if label in talk.UNCOUNTED else weight for label in labels]),
    )


def _fit(signs: Sequence[np.ndarray], examples: Sequence[Example]) -> np.ndarray:
    rows = _with_one(np.vstack(signs))
    true = np.concatenate([one.talk for one in examples])
    counts = np.concatenate([one.weights for one in examples])
    ridge = np.diag([0.0] + [RIDGE] * (rows.shape[1] - 1))
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (counts * (true - chance)) - ridge @ weights
        weights += np.linalg.solve((rows.T * (counts * chance * (1 - chance))) @ rows + ridge, slope)
    return weights


def _chances(signs: np.ndarray, weights: np.ndarray) -> np.ndarray:
    chances: np.ndarray = 1 / (1 + np.exp(-_with_one(signs) @ weights))
    return chances


def _with_one(signs: np.ndarray) -> np.ndarray:
    return np.hstack([np.ones((len(signs), 1)), signs])


def _table(name: str, signs: Sequence[str], weights: np.ndarray) -> str:
    values = zip(("always", *signs), weights, strict=True)
    return "\n".join([f"[{name}]", *(f'"{sign}" = {value:.2f}' for sign, value in values), ""])


if __name__ == "__main__":
    main()
