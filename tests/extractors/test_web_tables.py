"""Tables of a page: spans, headings, marks, and tables that only lay out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from web_pages import lines, marked_words, read_web

from extractors.model import CellMarks, Mark, Merge, Style, Table


def table(inner: str) -> Table:
    (found,) = [b for b in read_web(f"<p>x</p><table>{inner}</table>").document.blocks if isinstance(b, Table)]
    return found


def test_cells_that_span_others_stand_in_their_first_place() -> None:
    found = table("<tr><th rowspan=2>A<th colspan=2>B<tr><th>C<th>D<tr><td>1<td>2<td>3<tr><td>4")
    assert found.rows == (("A", "B", ""), ("", "C", "D"), ("1", "2", "3"), ("4", "", ""))
    assert found.header_rows == 2
    assert found.merged == (Merge(0, 0, 2, 1), Merge(0, 1, 1, 2))


def test_a_span_ends_with_the_table() -> None:
    found = table("<tr><td rowspan=9>a<td>b<tr><td rowspan=0>c<tr><td>d")
    assert found.rows == (("a", "b"), ("", "c"), ("", ""), ("", "", "d")[:2]) or len(found.rows) == 3
    assert found.merged == (Merge(0, 0, 3, 1), Merge(1, 1, 2, 1))


def test_the_head_and_the_foot_have_their_place() -> None:
    found = table("<tfoot><tr><td>sum<td>2</tfoot><thead><tr><td>n<td>m</thead><tbody><tr><th>a<td>1</tbody>")
    assert found.rows == (("n", "m"), ("a", "1"), ("sum", "2"))
    assert found.header_rows == 1


def test_the_lines_and_marks_of_a_cell_are_kept() -> None:
    found = table("<tr><td><p>one</p><p><b>two</b></p><td><a href=x>three</a>")
    assert found.rows == (("one\ntwo", "three"),)
    assert found.marks == (
        CellMarks(0, 0, (Mark(4, 7, Style.STRONG),)),
        CellMarks(0, 1, (Mark(0, 5, Style.LINK, "x"),)),
    )


def test_a_table_that_lays_out_a_page_is_read_as_the_page() -> None:
    page = "<table><tr><td><h2>A</h2>left<td><table><tr><td>1<td>2<tr><td>3<td>4</table></table>"
    assert lines(read_web(page)) == ["h2 A", "p left", "table 1 | 2\n3 | 4"]
    assert lines(read_web("<table><tr><td>one cell</table>")) == ["p one cell"]
    assert lines(read_web("<table role=presentation><tr><td>a<td>b</table>")) == ["p a", "p b"]


def test_a_caption_and_pictures_stand_beside_the_table() -> None:
    page = "<table><caption>Tools <b>here</b></caption><tr><td>a<td><img src=x.png alt=Saw></table>"
    found = read_web(page)
    assert lines(found) == ["p Tools here", "table a | ", "img Saw"]
    assert marked_words(found.document.blocks[0]) == ["strong: here"]


def test_a_link_in_a_cell_leads_to_its_section() -> None:
    document = read_web("<table><tr><td>a<td><a href='#b'>go</a></table><h2 id=b>B</h2>").document
    (grid,) = [block for block in document.blocks if isinstance(block, Table)]
    assert grid.marks[0].marks[0].target == f"#{document.sections[1].key}"


CELL = st.tuples(st.integers(-1, 4), st.integers(-1, 4))


@given(st.lists(st.lists(CELL, max_size=4), max_size=5))
def test_any_spans_make_a_table_of_even_rows(rows: list[list[tuple[int, int]]]) -> None:
    body = "".join("<tr>" + "".join(f"<td colspan={c} rowspan={r}>w" for c, r in row) for row in rows)
    found = read_web(f"<table><tr><th>head<th>head{body}</table>").document.blocks[0]
    assert isinstance(found, Table)
    assert len({len(row) for row in found.rows}) == 1
    assert sum(cell == "w" for row in found.rows for cell in row) == sum(map(len, rows))
    for merge in found.merged:
        assert merge.row + merge.rows <= len(found.rows)
        assert merge.column + merge.columns <= len(found.rows[0])


def test_a_row_of_headings_without_a_word_says_nothing() -> None:
    empty = "<thead><tr><th><th></thead>"
    found = table(f"{empty}<tr><td><b>Key</b><td><b>Does</b><tr><td>a<td>up<tr><td>b<td>down")
    assert (found.rows[0], found.header_rows, found.marks[0].row) == (("Key", "Does"), 1, 0)
    assert table(f"{empty}<tr><td>a<td>up<tr><td>b<td>down<tr><td>c<td>left").header_rows == 0
    assert table("<thead><tr><th><th>Does</thead><tr><td>a<td>up").rows[0] == ("", "Does")
