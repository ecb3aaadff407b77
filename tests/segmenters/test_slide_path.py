"""The way through a deck that scores explain best."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from segmenters.slide_cues import Move
from segmenters.slide_path import Path, best_path

BESIDE = -1


def path_of(rows: Sequence[Sequence[float]], *moves: Move) -> Path:
    """Return the path through three slides, the last column being talk beside them."""
    told = moves or (Move.NONE,) * len(rows)
    return best_path(np.array(rows, dtype=float), told, np.ones(len(rows[0]) - 1))


def on(slide: int, score: float = 5.0) -> list[float]:
    return [score if n == slide else -0.5 for n in range(3)] + [0.0]


NOTHING = [-0.2, -0.2, -0.2, 0.0]


def test_clear_scores_are_followed() -> None:
    assert path_of([on(0), on(0), on(1), on(2)]).columns == (0, 0, 1, 2)


def test_what_says_nothing_stays_where_it_is() -> None:
    assert path_of([on(0), NOTHING, on(0), on(1), NOTHING, on(2)]).columns[:4] == (0, 0, 0, 1)


def test_one_sentence_alone_is_not_enough_to_go_back() -> None:
    assert path_of([on(0), on(1), on(0, 1.5), on(1), on(2)]).columns == (0, 1, 1, 1, 2)


def test_several_are() -> None:
    assert path_of([on(0), on(1), on(2), on(0), on(0), on(0)]).columns == (0, 1, 2, 0, 0, 0)


def test_long_talk_about_nothing_on_the_slides_is_beside_them() -> None:
    beside = [[-1.5, -1.5, -1.5, 0.0]] * 12
    found = path_of([on(0), on(0), *beside, on(1), on(1)])
    assert found.columns == (0, 0, *[BESIDE] * 12, 1, 1)


def test_an_announced_move_is_believed() -> None:
    rows = [on(0), NOTHING, NOTHING, on(2)]
    assert path_of(rows, Move.NONE, Move.NEXT, Move.STAY, Move.NONE).columns == (0, 1, 1, 2)


def test_scores_are_higher_where_it_is_clear() -> None:
    clear, dim = path_of([on(0), on(0), on(1)]), path_of([on(0), NOTHING, [0.2, 0.3, 0.2, 0.0]])
    assert min(clear.scores) > 0.9
    assert dim.scores[2] < clear.scores[2]
    assert all(0 <= score <= 1 for score in (*clear.scores, *dim.scores))


def test_a_large_deck_gives_one_place_to_each_sentence() -> None:
    rows = np.full((300, 121), -0.5)
    rows[np.arange(300), np.arange(300) * 120 // 300] = 4.0
    found = best_path(rows, [Move.NONE] * 300, np.ones(120))
    assert found.columns == tuple(int(n) for n in np.arange(300) * 120 // 300)
