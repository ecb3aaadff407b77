"""Names of sources: short, unique, the same from everywhere."""

from __future__ import annotations

import unicodedata
from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from converter.source_names import Spot, assign, readable


def names(*spots: tuple[str, str]) -> tuple[str, ...]:
    return assign([Spot(PurePosixPath(root), PurePosixPath(relative)) for root, relative in spots])


def test_a_name_is_the_way_from_the_argument() -> None:
    assert names(("/x/decks", "a/b.pptx"), ("/x", "c.pdf")) == ("a/b.pptx", "c.pdf")


def test_parents_come_in_front_where_two_would_be_equal() -> None:
    assert names(("/x/one", "a.pptx"), ("/x/two", "a.pptx")) == ("one/a.pptx", "two/a.pptx")


def test_what_lies_together_stays_together() -> None:
    found = names(("/x/one", "a.pptx"), ("/x/one", "b.pptx"), ("/x/two", "a.pptx"), ("/x/three", "z.pptx"))
    assert found == ("one/a.pptx", "one/b.pptx", "two/a.pptx", "z.pptx")


def test_equal_parents_need_more_of_them() -> None:
    assert names(("/x/one/decks", "a.pptx"), ("/x/two/decks", "a.pptx")) == ("one/decks/a.pptx", "two/decks/a.pptx")


def test_names_written_differently_on_disk_stay_two() -> None:
    composed, apart = unicodedata.normalize("NFC", "é.pptx"), unicodedata.normalize("NFD", "é.pptx")
    found = names(("/x", composed), ("/x", apart))
    assert sorted(found) == sorted([composed, unicodedata.normalize("NFC", "é~2.pptx")])


def test_what_a_terminal_would_obey_is_replaced() -> None:
    assert readable("a\x1b[31m\nb.pptx") == "a\ufffd[31m\ufffdb.pptx"
    assert readable("a\u202egnp.exe") == "a\ufffdgnp.exe"
    assert readable("caf\udce9.pptx") == "caf\ufffd.pptx"
    assert readable("क्\u200dष.pptx") == "क्\u200dष.pptx", "a joiner belongs to the spelling"


SPOTS = st.lists(
    st.tuples(
        st.sampled_from(["/", "/a", "/a/b", "/c/b", "/a/a"]), st.sampled_from(["x", "b/x", "é", "e\u0301", "a/b/x"])
    ),
    unique=True,
    max_size=8,
)


@given(SPOTS, st.randoms(use_true_random=False))
def test_names_are_unique_whatever_the_order(spots: list[tuple[str, str]], random: object) -> None:
    found = dict(zip(spots, names(*spots), strict=True))
    assert len(set(found.values())) == len(spots)
    shuffled = list(spots)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert dict(zip(shuffled, names(*shuffled), strict=True)) == found
