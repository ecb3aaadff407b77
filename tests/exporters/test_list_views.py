"""Lists show the numbers that the source shows."""

from __future__ import annotations

from exporters.list_views import Point, nested
from exporters.shown_views import ListView, Spot
from extractors.locator import SlideRef
from extractors.model import Layer, ListItem

AT, SPOT = SlideRef(256, 1), Spot("d", "slide 1", "")


def made(*labels: str, layer: Layer = Layer.BODY) -> ListView:
    points = [Point(ListItem("k", AT, "x", 0, True, label, layer=layer), SPOT, ()) for label in labels]
    (found,) = nested(points)
    return found


def test_a_list_that_begins_at_three_does_so() -> None:
    found = made("3)", "4)")
    assert (found.start, found.type, found.wrap, found.given) == (3, "1", ")", True)
    assert [item.value for item in found.items] == [None, None]


def test_a_leap_in_the_numbers_is_kept() -> None:
    found = made("a.", "b.", "f.", "g.")
    assert (found.type, [item.value for item in found.items]) == ("a", [None, None, 6, None])


def test_labels_that_html_cannot_number_stand_before_the_words() -> None:
    for labels in (("1.1", "1.2"), ("(a)", "(b)")):
        found = made(*labels)
        assert (found.labelled, [item.label for item in found.items]) == (True, list(labels))


def test_without_labels_a_list_is_numbered_from_one() -> None:
    found = made("", "")
    assert (found.start, found.given, found.labelled) == (1, False, False)


def test_a_point_read_from_a_picture_is_doubted() -> None:
    assert made("1.", layer=Layer.OCR).items[0].doubt
    assert not made("1.").items[0].doubt
