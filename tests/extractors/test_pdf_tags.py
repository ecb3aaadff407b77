"""The tag tree, read from plain dictionaries as PDF writes it."""

from __future__ import annotations

import pytest
from pdfs import El, Page, Text, extracted, make, said

from extractors.pdf_objects import PdfDict
from extractors.pdf_pen import Fragment
from extractors.pdf_tags import Role, Tag, TaggedFigure, Tags, read_tags, trusted


class Reference:
    """A reference to an object, as the reader has it."""

    def __init__(self, number: int, target: object = None) -> None:
        self.idnum = number
        self.target = target

    def get_object(self) -> object:
        return self.target


PAGE = Reference(7)


def element(kind: str, *kids: object, **more: object) -> PdfDict:
    return {"/S": f"/{kind}", "/Pg": PAGE, "/K": list(kids), **{f"/{key}": value for key, value in more.items()}}


def read(*elements: PdfDict, roles: dict[str, str] | None = None) -> Tags:
    return read_tags({"/StructTreeRoot": {"/K": list(elements), "/RoleMap": roles or {}}}, {7: 1})


def roles(*elements: PdfDict, **more: dict[str, str]) -> list[tuple[str, int]]:
    return [(tag.role.value, tag.level) for tag in read(*elements, **more).by_mark[1].values()]


@pytest.mark.parametrize(
    ("kind", "role", "level"), [("H1", "heading", 1), ("H6", "heading", 6), ("P", "text", 0), ("Note", "note", 0)]
)
def test_elements_give_roles(kind: str, role: str, level: int) -> None:
    assert roles(element("Sect", element(kind, 0))) == [(role, level)]


def test_names_of_their_own_are_looked_up() -> None:
    names = {"/Heading_20_1": "/Titel", "/Titel": "/H1"}
    assert roles(element("Heading_20_1", 0), roles=names) == [("heading", 1)]


def test_lists_in_lists_are_deeper() -> None:
    inner = element("L", element("LI", element("LBody", 1)))
    assert roles(element("L", element("LI", element("Lbl", 0), element("LBody", inner)))) == [("item", 0), ("item", 1)]


def test_cells_know_table_row_and_column() -> None:
    row = element("TR", element("TH", 0, A={"/ColSpan": 2}), element("TD", element("P", 1)))
    tags = read(element("Table", row)).by_mark[1]
    assert [(tag.role, tag.column, tag.header) for tag in tags.values()] == [
        (Role.CELL, 0, True),
        (Role.CELL, 2, False),
    ]
    assert tags[0].row == tags[1].row
    assert tags[0].table == tags[1].table == 1


def test_a_page_may_be_named_by_the_mark_itself() -> None:
    mark = {"/Type": "/MCR", "/Pg": PAGE, "/MCID": 4}
    assert list(read({"/S": "/P", "/K": mark}).by_mark[1]) == [4]


def test_pictures_with_a_text_alternative_are_kept() -> None:
    assert read(element("Figure", 0, Alt="A torn belt"), element("Figure", 1)).figures == (
        TaggedFigure(1, 1, "A torn belt"),
    )


def test_a_tree_that_contains_itself_is_read_once() -> None:
    loop = element("Figure", Alt="A torn belt")
    loop["/K"] = [0, Reference(9, loop), Reference(9, loop)]
    assert len(read({"/K": Reference(9, loop)}).figures) == 1


def test_a_tree_deeper_than_any_real_one_does_no_harm() -> None:
    deep = element("P", 0)
    for _ in range(5000):
        deep = element("Div", deep)
    assert read(deep).by_mark == {}


def test_no_tree_gives_no_tags() -> None:
    assert read_tags({}, {}) == Tags({}, ())


def fragment(letters: int, mark: int, *, artifact: bool = False) -> Fragment:
    return Fragment("x" * letters, 72, 700, 100, 10, "Sans", upright=True, mark=mark, artifact=artifact)


def test_tags_are_trusted_when_they_cover_most_of_the_text() -> None:
    tags = Tags({1: {0: Tag(1, Role.TEXT)}}, ())
    assert trusted(tags, [(1, [fragment(80, 0), fragment(20, -1)])])
    assert not trusted(tags, [(1, [fragment(70, 0), fragment(30, -1)])])
    assert not trusted(tags, [(1, [fragment(30, 0), fragment(70, 5, artifact=True)])])
    assert not trusted(Tags({}, ()), [(1, [])])
    assert not trusted(Tags({}, ()), [])


def test_pages_that_tags_cover_are_trusted_among_others() -> None:
    tags = Tags({1: {0: Tag(1, Role.TEXT)}}, ())
    assert trusted(tags, [(1, [fragment(80, 0)]), (2, [fragment(900, -1)])]) == {1}
    assert trusted(tags, [(1, [fragment(900, 0)]), (2, [fragment(80, -1)])]) == {1, 2}


def test_empty_cells_keep_their_columns() -> None:
    page = Page(tuple(Text(word, 72 + 90 * n, 700, mark=n) for n, word in enumerate(("Fault", "Who", "Belt"))))
    rows = [
        El("TR", [El("TD", [(1, 0)]), El("TD", [(1, 1)])]),
        El("TR", [El("TD"), El("TD", [(1, 2)])]),
    ]
    assert said(extracted(make(page, tree=[El("Table", rows)]))) == ["| Fault | Who", "|  | Belt"]
