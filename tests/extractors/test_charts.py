"""Charts as tables: title and series across, categories down, values as the chart shows them."""

from __future__ import annotations

import pytest
from lxml import etree

from extractors.charts import chart_rows

C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def cache(kind: str, values: dict[int, str], form: str = "") -> str:
    code = f"<c:formatCode>{form}</c:formatCode>" if form else ""
    points = "".join(f'<c:pt idx="{number}"><c:v>{value}</c:v></c:pt>' for number, value in values.items())
    return f"<c:{kind}Cache>{code}{points}</c:{kind}Cache>"


def words(*values: str) -> str:
    return f"<c:strRef>{cache('str', dict(enumerate(values)))}</c:strRef>"


def numbers(*values: str, form: str = "") -> str:
    return f"<c:numRef>{cache('num', dict(enumerate(values)), form)}</c:numRef>"


def series(name: str, category: str, value: str, names: tuple[str, str] = ("cat", "val")) -> str:
    first, second = names
    return f"<c:ser><c:tx>{words(name)}</c:tx><c:{first}>{category}</c:{first}><c:{second}>{value}</c:{second}></c:ser>"


def rows(*entries: str, title: str = "", plot: str = "barChart") -> list[tuple[str, ...]]:
    head = f"<c:title><c:tx><c:rich><a:p><a:r><a:t>{title}</a:t></a:r></a:p></c:rich></c:tx></c:title>" if title else ""
    body = f"<c:chart>{head}<c:plotArea><c:{plot}>{''.join(entries)}</c:{plot}></c:plotArea></c:chart>"
    return list(chart_rows(etree.fromstring(f'<c:chartSpace xmlns:c="{C}" xmlns:a="{A}">{body}</c:chartSpace>')))


def test_series_share_their_categories() -> None:
    falls = series("Falls", words("2023", "2024"), numbers("12", "3"))
    cuts = series("Cuts", words("2023", "2024"), numbers("4", "5.5"))
    assert rows(falls, cuts, title="Accidents") == [
        ("Accidents", "Falls", "Cuts"),
        ("2023", "12", "4"),
        ("2024", "3", "5.5"),
    ]


@pytest.mark.parametrize("plot", ["stockChart", "surface3DChart", "ofPieChart", "somethingNew"])
def test_any_plot_is_read(plot: str) -> None:
    assert rows(series("S", words("a"), numbers("1")), plot=plot)[1] == ("a", "1")


def test_a_gap_in_the_values_stays_a_gap() -> None:
    value = f"<c:numRef>{cache('num', {0: '1', 2: '3'})}</c:numRef>"
    assert rows(series("S", words("a", "b", "c"), value))[1:] == [("a", "1"), ("b", ""), ("c", "3")]


def test_a_scatter_chart_shows_its_x_values() -> None:
    one = series("One", numbers("0.5", "1"), numbers("10", "20"), ("xVal", "yVal"))
    two = series("Two", numbers("0.5", "2"), numbers("11", "21"), ("xVal", "yVal"))
    assert rows(one, two) == [("", "One", "Two"), ("0.5", "10", "11"), ("1", "20", ""), ("2", "", "21")]


def test_a_series_without_categories_takes_those_of_the_first() -> None:
    bare = f"<c:ser><c:val>{numbers('9')}</c:val></c:ser>"
    assert rows(series("S", words("a"), numbers("1")), bare) == [("", "S", ""), ("a", "1", "9")]


def test_categories_on_two_levels_are_joined() -> None:
    inner = "<c:lvl>" + "".join(f'<c:pt idx="{n}"><c:v>Q{n + 1}</c:v></c:pt>' for n in range(3)) + "</c:lvl>"
    outer = '<c:lvl><c:pt idx="0"><c:v>2023</c:v></c:pt><c:pt idx="2"><c:v>2024</c:v></c:pt></c:lvl>'
    category = f"<c:multiLvlStrRef><c:multiLvlStrCache>{inner}{outer}</c:multiLvlStrCache></c:multiLvlStrRef>"
    found = rows(series("S", category, numbers("1", "2", "3")))
    assert [row[0] for row in found[1:]] == ["2023 Q1", "2023 Q2", "2024 Q3"]


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        ("0.30000000000000004", "General", "0.3"),
        ("0.125", "0.0%", "12.5%"),
        ("45292", "d/mm/yyyy", "2024-01-01"),
        ("99999999", "yyyy", "99999999"),
        ("#N/A", "General", "#N/A"),
        ("1e999", "0", "1e999"),
    ],
)
def test_values_are_written_as_the_chart_shows_them(value: str, form: str, shown: str) -> None:
    assert rows(series("S", words("a"), numbers(value, form=form)))[1] == ("a", shown)


def test_a_title_that_comes_from_a_cell_is_read() -> None:
    linked = f"<c:chart><c:title><c:tx>{words('From a cell')}</c:tx></c:title><c:plotArea><c:barChart>"
    body = linked + series("S", words("a"), numbers("1")) + "</c:barChart></c:plotArea></c:chart>"
    chart = etree.fromstring(f'<c:chartSpace xmlns:c="{C}">{body}</c:chartSpace>')
    assert chart_rows(chart)[0] == ("From a cell", "S")


def test_a_chart_without_series_has_its_title_alone() -> None:
    assert rows(title="Empty") == [("Empty",)]


def test_a_bubble_shows_its_size() -> None:
    size = f"<c:bubbleSize>{numbers('2.5', '4')}</c:bubbleSize></c:ser>"
    one = series("One", numbers("0.5", "1"), numbers("10", "20"), ("xVal", "yVal")).replace("</c:ser>", size)
    assert rows(one, plot="bubbleChart")[1:] == [("0.5", "10 (2.5)"), ("1", "20 (4)")]
