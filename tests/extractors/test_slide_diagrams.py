"""SmartArt: the points of the tree in its order, with levels, then what hangs on nothing."""

from __future__ import annotations

from lxml import etree

from extractors.slide_diagrams import Point, points
from extractors.slide_text import Rich, plain_text

DGM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def point(identity: str, *texts: str, kind: str = "node") -> str:
    paragraphs = "".join(f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>" for text in texts)
    return f'<d:pt modelId="{identity}" type="{kind}"><d:t>{paragraphs}</d:t></d:pt>'


def tie(source: str, target: str, order: int, kind: str = "") -> str:
    mark = f' type="{kind}"' if kind else ""
    return f'<d:cxn modelId="x"{mark} srcId="{source}" destId="{target}" srcOrd="{order}"/>'


def read(listed: str, tied: str) -> list[Point]:
    inner = f"<d:ptLst>{listed}</d:ptLst><d:cxnLst>{tied}</d:cxnLst>"
    model = etree.fromstring(f'<d:dataModel xmlns:d="{DGM}" xmlns:a="{A}">{inner}</d:dataModel>')
    return points(model, lambda paragraph: Rich(plain_text(paragraph)))


ROOT = point("0", kind="doc")


def test_the_tree_is_walked_in_its_own_order() -> None:
    listed = ROOT + point("b", "Climb") + point("a1", "rungs") + point("a", "Check") + point("a2", "feet")
    tied = tie("0", "b", 1) + tie("0", "a", 0) + tie("a", "a2", 1) + tie("a", "a1", 0)
    assert [(found.level, found.text.text) for found in read(listed, tied)] == [
        (0, "Check"),
        (1, "rungs"),
        (1, "feet"),
        (0, "Climb"),
    ]


def test_points_are_named_by_their_ids_so_that_moving_one_keeps_them() -> None:
    listed = ROOT + point("a", "one", "two") + point("b", "three")
    before = read(listed, tie("0", "a", 0) + tie("0", "b", 1))
    after = read(listed, tie("0", "b", 0) + tie("0", "a", 1))
    assert {(found.name, found.text.text) for found in before} == {("a.p1", "one"), ("a.p2", "two"), ("b.p1", "three")}
    assert set(before) == set(after)


def test_points_that_hang_on_nothing_come_last() -> None:
    listed = ROOT + point("lost", "aside") + point("a", "main") + point("arrow", "then", kind="sibTrans")
    assert [found.text.text for found in read(listed, tie("0", "a", 0))] == ["main", "aside", "then"]


def test_presentation_points_and_their_ties_say_nothing() -> None:
    listed = ROOT + point("a", "main") + point("p", "shadow", kind="pres")
    assert [found.text.text for found in read(listed, tie("0", "a", 0) + tie("a", "p", 0, "presOf"))] == ["main"]


def test_a_ring_of_points_ends() -> None:
    listed = ROOT + point("a", "one") + point("b", "two")
    tied = tie("0", "a", 0) + tie("a", "b", 0) + tie("b", "a", 0)
    assert [(found.level, found.text.text) for found in read(listed, tied)] == [(0, "one"), (1, "two")]


def test_points_without_words_are_left_out() -> None:
    assert read(ROOT + point("a"), tie("0", "a", 0)) == []


def test_an_id_that_stands_twice_gives_two_names_and_loses_no_words() -> None:
    guid = "{0A1B2C3D-1111-2222-3333-444444444444}"
    found = read(ROOT + point(guid, "one") + point(guid, "two"), tie("0", guid, 0))
    assert [(entry.name, entry.text.text) for entry in found] == [("0a1b2c3d.p1", "one"), ("0a1b2c3d-2.p1", "two")]
