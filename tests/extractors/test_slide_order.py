"""Reading order on a slide of 100 by 100: every box is (left, top, right, bottom)."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractors.slide_order import Box, reading_order

SIDE = st.integers(-20, 120)
INNER = st.integers(10, 80)


def read(**boxes: tuple[int, int, int, int]) -> str:
    order = reading_order([Box(*sides) for sides in boxes.values()], 100, 100)
    return " ".join(list(boxes)[number] for number in order)


def test_one_below_the_other_is_read_downwards_whatever_the_z_order() -> None:
    assert read(c=(10, 70, 90, 80), a=(10, 10, 90, 20), b=(10, 40, 90, 50)) == "a b c"


def test_two_columns_are_read_one_after_the_other() -> None:
    assert read(r1=(55, 20, 95, 45), l2=(5, 60, 45, 90), r2=(55, 50, 95, 70), l1=(5, 20, 45, 55)) == "l1 l2 r1 r2"


def test_comparison_keeps_each_head_with_its_body() -> None:
    assert read(lh=(5, 20, 45, 30), rh=(55, 20, 95, 30), lb=(5, 32, 45, 90), rb=(55, 32, 95, 90)) == "lh lb rh rb"


def test_a_full_width_box_divides_columns_above_from_columns_below() -> None:
    above = {"a": (5, 20, 45, 40), "b": (55, 20, 95, 40)}
    below = {"d": (5, 60, 45, 80), "e": (55, 60, 95, 80)}
    assert read(**above, **below, full=(5, 45, 95, 55)) == "a b full d e"


def test_comparison_under_a_full_width_box_still_holds_together() -> None:
    boxes = {"rh": (55, 30, 95, 38), "lb": (5, 40, 45, 90), "lh": (5, 30, 45, 38), "rb": (55, 40, 95, 90)}
    assert read(full=(5, 20, 95, 28), **boxes, foot=(5, 92, 95, 99)) == "full lh lb rh rb foot"


def test_terms_beside_their_explanations_are_read_row_by_row() -> None:
    terms = {"t1": (5, 20, 25, 35), "t2": (5, 40, 25, 55)}
    meanings = {"e1": (30, 20, 95, 35), "e2": (30, 40, 95, 55)}
    assert read(**terms, **meanings) == "t1 e1 t2 e2"


def test_three_rows_that_line_up_are_a_grid() -> None:
    columns = (("a", 5), ("b", 37), ("c", 70))
    cells = {f"{name}{row}": (left, 20 * row, left + 25, 20 * row + 15) for name, left in columns for row in (1, 2, 3)}
    assert read(**cells) == "a1 b1 c1 a2 b2 c2 a3 b3 c3"


def test_columns_of_different_rhythm_are_no_grid() -> None:
    left = {"l1": (5, 20, 45, 30), "l2": (5, 32, 45, 60), "l3": (5, 62, 45, 95)}
    right = {"r1": (55, 20, 95, 50), "r2": (55, 52, 95, 80), "r3": (55, 82, 95, 95)}
    assert read(**left, **right) == "l1 l2 l3 r1 r2 r3"


def test_boxes_that_touch_or_overlap_a_little_are_still_side_by_side() -> None:
    assert read(r=(49, 20, 95, 90), l1=(5, 20, 50, 50), l2=(5, 50, 50, 90)) == "l1 l2 r"


def test_boxes_that_overlap_are_read_in_rows() -> None:
    assert read(b=(30, 21, 90, 80), a=(10, 20, 60, 60), c=(20, 50, 70, 95)) == "a b c"


def test_a_backdrop_is_read_before_what_lies_on_it() -> None:
    assert read(label=(10, 10, 30, 20), back=(0, 0, 100, 100)) == "back label"


def test_equal_boxes_keep_their_z_order() -> None:
    assert read(one=(10, 10, 20, 20), two=(10, 10, 20, 20), three=(10, 10, 20, 20)) == "one two three"


@given(st.lists(st.tuples(SIDE, SIDE, SIDE, SIDE), max_size=30))
def test_every_box_is_read_once(boxes: list[tuple[int, int, int, int]]) -> None:
    assert sorted(reading_order([Box(*sides) for sides in boxes], 100, 100)) == list(range(len(boxes)))


@given(st.lists(st.tuples(INNER, INNER, INNER, INNER), max_size=12), st.data())
def test_the_z_order_decides_only_between_boxes_that_begin_at_one_point(
    boxes: list[tuple[int, int, int, int]], data: st.DataObject
) -> None:
    shown = [Box(min(a, c), min(b, d), max(a, c), max(b, d)) for a, b, c, d in boxes]
    shown = list({(box.left, box.top): box for box in shown}.values())
    other = data.draw(st.permutations(shown))
    assert [shown[n] for n in reading_order(shown, 100, 100)] == [other[n] for n in reading_order(other, 100, 100)]


def test_a_slide_with_thousands_of_shapes_is_read_in_rows() -> None:
    dots = [Box(10 * (n % 7), 100 * (n // 7), 10 * (n % 7) + 5, 100 * (n // 7) + 50) for n in range(20_000)]
    assert reading_order(dots, 100, 2_000) == list(range(20_000))


def test_labels_that_hang_out_at_the_left_are_read_with_what_stands_under_them() -> None:
    first = {"a": (2, 20, 12, 26), "a1": (6, 28, 45, 40), "a2": (55, 28, 95, 48)}
    second = {"b": (2, 55, 14, 60), "b1": (6, 62, 45, 80), "b2": (55, 62, 95, 90)}
    assert read(**first, **second) == "a a1 a2 b b1 b2"


def test_heads_of_columns_are_no_such_labels() -> None:
    heads = {"lh": (2, 20, 45, 28), "both": (2, 70, 45, 78), "rh": (55, 20, 95, 28)}
    assert read(**heads, lb=(8, 30, 45, 68), rb=(60, 30, 95, 90), more=(8, 80, 45, 95)) == "lh lb both more rh rb"
