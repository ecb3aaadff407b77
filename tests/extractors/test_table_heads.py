"""Whether a first row names the columns, by its shape."""

from __future__ import annotations

import pytest

from extractors.table_heads import reads_as_head

NAMES = ("Name", "Born")
YEARS = (("TAR", "1979"), ("ZIP", "1989"))
WORDS = (("lock", "closes"), ("key", "opens"))


@pytest.mark.parametrize("numbers", [("1979", "1989"), ("35,8%", "1.5 MB"), ("$ 3", ""), ("-2", "+4")])
def test_names_above_a_column_of_numbers_are_headings(numbers: tuple[str, str]) -> None:
    rows = [NAMES, *zip("ab", numbers, strict=True), ("c", "7")]
    assert reads_as_head(rows, [""] * 4)


def test_a_row_that_alone_looks_so_is_one_of_headings() -> None:
    rows = [("Part", "Does"), *WORDS]
    assert reads_as_head(rows, ["bold", "", ""])
    assert reads_as_head(rows, ["9999cc", "ccccff", "e7e7e7"])
    assert not reads_as_head(rows, ["bold", "bold", ""])
    assert not reads_as_head(rows, ["", "", ""])


@pytest.mark.parametrize(
    "first", [("", "Born"), ("Name", "1970"), ("Name", "The year in which it was born first"), ("Name",)]
)
def test_gaps_numbers_and_sentences_are_no_headings(first: tuple[str, ...]) -> None:
    assert not reads_as_head([first, *YEARS], ["bold", "", ""])


def test_two_rows_are_too_few() -> None:
    assert not reads_as_head([NAMES, YEARS[0]], ["bold", ""])
