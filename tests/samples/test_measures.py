"""The measures themselves can fail: a reader that dies, hangs or loses words is seen to do so."""

from __future__ import annotations

import random

import pytest
from damage import cut, flipped
from limited import attempt
from pdf_quality import agreement
from word_order import in_order, words


@pytest.mark.parametrize(
    ("data", "name", "reader", "end"),
    [
        (b"no deck", "deck.pptx", "", "refused"),
        (b"no deck", "deck.pptx", "python-pptx", "traceback"),
        (b"no PDF", "guide.pdf", "pypdf", "traceback"),
        (b"nothing", "file.unknown", "", "traceback"),
    ],
)
def test_an_attempt_says_how_it_ended(data: bytes, name: str, reader: str, end: str) -> None:
    assert attempt(data, name, reader=reader).end == end


def test_damage_is_the_same_on_every_run() -> None:
    data = random.Random(1).randbytes(1000)  # noqa: S311
    assert flipped(data, "seed", 20) == flipped(data, "seed", 20) != data
    assert len(flipped(data, "seed", 20)) == len(data)
    assert data.startswith(cut(data, "seed"))
    assert len(cut(data, "seed")) < len(data)


def test_order_is_the_share_of_words_that_keep_their_sequence() -> None:
    left, right = [f"left{number}" for number in range(10)], [f"right{number}" for number in range(10)]
    mixed = [word for pair in zip(left, right, strict=True) for word in pair]
    assert in_order(left + right, left + right) == 1
    assert in_order(left + right, right + left) == 0.5
    assert in_order(left + right, mixed) == pytest.approx(0.55)
    assert in_order(left + right, left) == 0.5


def test_words_broken_at_line_ends_are_whole() -> None:
    assert words("self-locking nuts are\nlock-\ned") == ["selflocking", "nuts", "are", "locked"]


def test_agreement_counts_each_text_as_often_as_it_stands() -> None:
    found = agreement(["Scope", "Audience", "Scope"], ["scope", "Purpose", "Audience:"])
    assert (found.shared, found.missing, found.extra) == (2, ("Scope",), ("Purpose",))
