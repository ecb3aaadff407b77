"""Finds the way through a deck that explains the scores of its slides best: a hidden Markov model.

A state is a slide that is shown, or a stay beside the deck after that slide. Staying is likely, the next slide too,
skipping some less, going back least; a sentence that announces a move makes it likelier. The states come from the
Viterbi path, how sure each is from the forward-backward sums.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenters.slide_cues import Move

Scores = NDArray[np.float64]

_NEXT, _SKIP, _BACK = 0.8, 0.15, 0.02
"""Where those go who leave a slide; weights, fitted on dev within what the tests ask for."""
_REACH = 2.0
"""How fast skips and jumps grow less likely with their distance: distance to the power of this."""
_LEAVE = 0.012
"""How often a presenter leaves the deck, for each sentence."""
_OFF_STAY = 0.93
_LEAST_MOVE, _MOST_MOVE = 0.03, 0.35
"""How often a slide is left at least and at most, for each sentence."""
_ON_DECK = 0.8
"""How often a talk begins with a slide."""
_NEVER = 1e-12
_CUES = {Move.STAY: -2.5, Move.NEXT: 4.5, Move.BACK: 3.5, Move.AGAIN: 3.5, Move.AWAY: 2.5, Move.RETURN: 4.0}
"""What a sentence that announces a move adds to it, in nats."""


@dataclass(frozen=True, slots=True)
class Path:
    """For each utterance the column of its slide, -1 beside the deck; and the probability of that, from 0 to 1."""

    columns: tuple[int, ...]
    scores: tuple[float, ...]


def best_path(scores: Scores, moves: Sequence[Move], lengths: Scores) -> Path:
    """Return the path through the slides; `scores` has a column for each, then one for talk beside the deck.

    `lengths` are words on each slide: what says how long people stay there.
    """
    rows, slides = scores.shape[0], scores.shape[1] - 1
    plain = np.log(_steps(slides, _leaving(lengths, rows)))
    steps = {move: plain + _bonus(move, slides) for move in Move}
    emitted = np.hstack([scores[:, :slides], np.repeat(scores[:, slides:], slides, axis=1)])
    start = np.log(_start(slides))
    states = _viterbi(emitted, [steps[move] for move in moves], start)
    sure = _forward_backward(emitted, [np.exp(steps[move]) for move in moves], np.exp(start))
    by_slide = np.hstack([sure[:, :slides], sure[:, slides:].sum(axis=1, keepdims=True)])
    columns = np.where(states < slides, states, slides)
    chances = by_slide[np.arange(rows), columns]
    return Path(tuple(int(c) if c < slides else -1 for c in columns), tuple(float(c) for c in chances))


def _leaving(lengths: Scores, rows: int) -> Scores:
    slides = len(lengths)
    stays = rows * (0.5 / slides + 0.5 * (lengths + 1) / (lengths + 1).sum())
    leaving: Scores = np.clip(1 / np.maximum(stays, 1e-9), _LEAST_MOVE, _MOST_MOVE)
    return leaving


def _steps(slides: int, leaving: Scores) -> Scores:
    """Return how likely each state follows each: slides first, then the stays beside the deck after each of them."""
    distance = np.arange(slides)[None, :] - np.arange(slides)[:, None]
    far = 1 / np.maximum(np.abs(distance), 1.0) ** _REACH
    jump = np.where(distance == 1, _NEXT, np.where(distance > 1, _SKIP * far, np.where(distance < 0, _BACK * far, 0.0)))
    to_slide = leaving[:, None] * jump
    np.fill_diagonal(to_slide, 1 - leaving)
    from_off = (1 - _OFF_STAY) * (0.5 * np.eye(slides) + 0.5 * jump)
    steps = np.full((2 * slides, 2 * slides), _NEVER)
    steps[:slides, :slides] = np.maximum(to_slide, _NEVER)
    steps[:slides, slides:] += _LEAVE * np.eye(slides)
    steps[slides:, :slides] += from_off
    steps[slides:, slides:] += _OFF_STAY * np.eye(slides)
    return steps


def _bonus(move: Move, slides: int) -> Scores:
    bonus = np.zeros((2 * slides, 2 * slides))
    if move is Move.NONE:
        return bonus
    distance = np.arange(slides)[None, :] - np.arange(slides)[:, None]
    on = bonus[:slides, :slides]
    worth = _CUES[move]
    if move is Move.STAY:
        on[distance != 0] = worth
    if move is Move.NEXT:
        on[distance == 1] = worth
        on[distance > 1] = worth
    if move is Move.BACK:
        on[distance < 0] = worth
    if move is Move.AGAIN:
        on[distance > 0] = worth
    if move is Move.AWAY:
        bonus[:slides, slides:] = worth
    if move in {Move.RETURN, Move.NEXT, Move.AGAIN}:
        bonus[slides:, :slides] = worth
    return bonus


def _start(slides: int) -> Scores:
    far = 1 / np.arange(1, slides + 1) ** 2
    far = _ON_DECK * far / far.sum()
    off = np.full(slides, _NEVER)
    off[0] = 1 - _ON_DECK
    return np.concatenate([far, off])


def _viterbi(emitted: Scores, steps: Sequence[Scores], start: Scores) -> NDArray[np.int64]:
    rows, states = emitted.shape
    origin = np.zeros((rows, states), dtype=np.int32)
    total = start + emitted[0]
    for row in range(1, rows):
        reach = total[:, None] + steps[row]
        origin[row] = reach.argmax(axis=0)
        total = reach[origin[row], np.arange(states)] + emitted[row]
    path = np.empty(rows, dtype=np.int64)
    path[-1] = total.argmax()
    for row in range(rows - 1, 0, -1):
        path[row - 1] = origin[row, path[row]]
    return path


def _forward_backward(emitted: Scores, steps: Sequence[Scores], start: Scores) -> Scores:
    likely = np.exp(emitted - emitted.max(axis=1, keepdims=True))
    forward, backward = np.empty_like(likely), np.empty_like(likely)
    forward[0] = _scaled(start * likely[0])
    for row in range(1, len(likely)):
        forward[row] = _scaled((forward[row - 1] @ steps[row]) * likely[row])
    backward[-1] = 1.0
    for row in range(len(likely) - 2, -1, -1):
        backward[row] = _scaled(steps[row + 1] @ (likely[row + 1] * backward[row + 1]))
    both = forward * backward
    return np.asarray(both / both.sum(axis=1, keepdims=True))


def _scaled(values: Scores) -> Scores:
    return np.asarray(values / values.sum())
