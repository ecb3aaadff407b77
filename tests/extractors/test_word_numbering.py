"""Labels of lists as Word shows them."""

from __future__ import annotations

import pytest
from word_files import element, level, numbering

from extractors.word_numbering import Numbering, Point, read_numbering, written

ONE = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'


def read(*levels: str, nums: str = ONE) -> Numbering:
    return read_numbering(element(f"<w:numbering>{numbering(*levels, nums=nums)}</w:numbering>"), lambda _: "")


def labels(lists: Numbering, *depths: int | tuple[str, int]) -> list[str]:
    places = [("1", depth) if isinstance(depth, int) else depth for depth in depths]
    return [found.label if (found := lists.next_point(*place)) else "?" for place in places]


def test_each_level_counts_and_starts_anew_under_the_one_above() -> None:
    lists = read(level(0), level(1, "lowerLetter", "%2)"), level(2, "lowerRoman", "(%3)"))
    assert labels(lists, 0, 1, 1, 2, 2, 0, 1, 2) == ["1.", "a)", "b)", "(i)", "(ii)", "2.", "a)", "(i)"]


def test_labels_take_up_the_numbers_above() -> None:
    lists = read(level(0), level(1, text="%1.%2"), level(2, text="%1.%2.%3"))
    assert labels(lists, 0, 1, 2, 0, 1) == ["1.", "1.1", "1.1.1", "2.", "2.1"]


def test_a_level_that_was_skipped_counts_as_begun() -> None:
    lists = read(level(0), level(1, text="%1.%2"))
    assert labels(lists, 1, 1, 0, 1, 0) == ["1.1", "1.2", "2.", "2.1", "3."]


def test_bullets_have_no_label_and_are_not_ordered() -> None:
    lists = read(level(0, "bullet", "\u2022"), level(1, "none", " "))
    assert lists.next_point("1", 0) == Point(0, ordered=False, label="", shown=True)
    assert lists.next_point("1", 1) == Point(1, ordered=False, label="", shown=False)


def test_lists_of_one_kind_count_on_unless_told_where_to_start() -> None:
    nums = ONE + (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    lists = read(level(0), nums=nums)
    assert labels(lists, ("1", 0), ("2", 0), ("3", 0), ("3", 0), ("1", 0)) == ["1.", "2.", "5.", "6.", "7."]


def test_a_list_may_bring_a_level_of_its_own() -> None:
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/>'
        f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1:")}</w:lvlOverride></w:num>'
    )
    assert labels(read(level(0), nums=nums), 0, 0) == ["I:", "II:"]


def test_a_level_restarts_only_after_the_level_it_names() -> None:
    never = read(level(0), level(1, more='<w:lvlRestart w:val="0"/>'))
    assert labels(never, 0, 1, 0, 1) == ["1.", "1.", "2.", "2."]
    after_first = read(level(0), level(1), level(2, more='<w:lvlRestart w:val="1"/>'))
    assert labels(after_first, 0, 1, 2, 1, 2, 0, 1, 2) == ["1.", "1.", "1.", "2.", "2.", "2.", "1.", "1."]


def test_legal_numbering_writes_digits() -> None:
    lists = read(level(0, "upperRoman"), level(1, text="%1.%2", more="<w:isLgl/>"))
    assert labels(lists, 0, 1) == ["I.", "1.1"]


def test_a_numbering_style_stands_for_the_list_behind_it() -> None:
    xml = (
        f'<w:numbering><w:abstractNum w:abstractNumId="0">{level(0, "upperLetter")}</w:abstractNum>'
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Steps"/></w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="8"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    lists = read_numbering(element(xml), {"Steps": "7"}.__getitem__)
    assert labels(lists, ("8", 0), ("7", 0)) == ["A.", "B."]


def test_a_style_may_be_tied_to_a_level() -> None:
    lists = read(level(0), level(1, more='<w:pStyle w:val="Sub"/>'))
    assert lists.level_of("1", "Sub") == 1
    assert lists.level_of("1", "Other") is None
    assert lists.level_of("1", "") is None
    assert lists.level_of("9", "Sub") is None


def test_what_is_not_there_numbers_nothing() -> None:
    assert read_numbering(None, lambda _: "").next_point("1", 0) is None
    assert read(level(0)).next_point("1", 4) is None
    assert read(level(0), nums='<w:num w:numId="1"><w:abstractNumId w:val="9"/></w:num>').next_point("1", 0) is None


@pytest.mark.parametrize(
    ("count", "form", "expected"),
    [
        (4, "lowerRoman", "iv"),
        (1994, "upperRoman", "MCMXCIV"),
        (0, "upperRoman", "0"),
        (10**9, "lowerRoman", "1000000000"),
        (26, "lowerLetter", "z"),
        (28, "upperLetter", "BB"),
        (10**9, "lowerLetter", "1000000000"),
        (7, "decimalZero", "07"),
        (1, "ordinal", "1st"),
        (12, "ordinal", "12th"),
        (23, "ordinal", "23rd"),
        (5, "cardinalText", "5"),
    ],
)
def test_formats_of_numbers(count: int, form: str, expected: str) -> None:
    assert written(count, form) == expected
