"""Alternative content, where the first branch that holds something readable takes the place of all; children."""

from __future__ import annotations

import pytest
from lxml import etree

from extractors.slide_xml import child, settle_alternatives, whole_number

NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
TEXT = "<p:sp><a:t>%s</a:t></p:sp>"
PICTURE = "<p:pic><a:blip/></p:pic>"


def settled(inner: str) -> str:
    tree = etree.fromstring(f"<p:spTree {NAMES}>{inner}</p:spTree>")
    settle_alternatives(tree)
    return " ".join(str(etree.QName(entry).localname) + (entry.text or "") for entry in tree.iter("{*}t", "{*}blip"))


def block(*branches: str) -> str:
    choices = "".join(f'<mc:Choice Requires="x">{branch}</mc:Choice>' for branch in branches[:-1])
    return f"<mc:AlternateContent>{choices}<mc:Fallback>{branches[-1]}</mc:Fallback></mc:AlternateContent>"


def test_the_first_readable_choice_wins() -> None:
    assert settled(block(TEXT % "one", TEXT % "two", TEXT % "old")) == "tone"


def test_the_fallback_serves_where_the_choice_is_only_ink() -> None:
    assert settled(block("<p:contentPart/>", PICTURE)) == "blip"


def test_nothing_readable_leaves_nothing() -> None:
    assert settled(block("<p:contentPart/>", "") + TEXT % "after") == "tafter"


def test_alternatives_inside_alternatives_are_settled() -> None:
    inner = block(TEXT % "deep", TEXT % "no")
    assert settled(TEXT % "before" + block(inner, TEXT % "never") + TEXT % "after") == "tbefore tdeep tafter"


def test_the_order_of_the_branches_content_is_kept() -> None:
    assert settled(block(TEXT % "1" + TEXT % "2" + TEXT % "3", "")) == "t1 t2 t3"


@pytest.mark.parametrize(("text", "number"), [("12", 12), ("-3", -3), (None, 5), ("", 5), ("1.5", 5), ("x", 5)])
def test_numbers_that_are_none_become_the_default(text: str | None, number: int) -> None:
    assert whole_number(text, 5) == number


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize(
    ("inner", "found"), [("", None), ("<b/>", 0), ("<a/>", None), ("<a/><b/>", 1), ("<a/><c/>", None)]
)
def test_a_child_is_found_wherever_it_stands(inner: str, found: int | None, place: int) -> None:
    element = etree.fromstring(f"<r>{inner}</r>")
    assert child(element, "b", place) is (None if found is None else element[found])
