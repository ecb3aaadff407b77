"""Lines that only their margins set below others become points under them."""

from __future__ import annotations

from lxml import etree

from extractors.locator import SlideRef
from extractors.model import Layer, ListItem, Preformatted, Style
from extractors.slide_counts import Tally
from extractors.slide_indents import depths
from extractors.slide_lists import TextList
from extractors.slide_styles import PLAIN
from extractors.slide_text import Runs, Words

A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def line(text: str, margin: int | None = None, look: str = "", properties: str = "") -> str:
    stated = "" if margin is None else f' marL="{margin}"'
    run = f'<a:rPr><a:latin typeface="{look}"/></a:rPr>' if look else ""
    return f"<a:p><a:pPr{stated}>{properties}</a:pPr><a:r>{run}<a:t>{text}</a:t></a:r></a:p>"


def read(*written: str, layer: Layer = Layer.BODY) -> list[str]:
    body = etree.fromstring(f'<a:txBody xmlns:a="{A}">{"".join(written)}</a:txBody>')
    texts = TextList("s1.sh2.p", SlideRef(1, 1), Words(None, Tally()), layer, code=layer is Layer.BODY)
    found = texts.blocks(body, PLAIN)
    return [f"{b.level if isinstance(b, ListItem) else type(b).__name__[0]} {b.text}" for b in found]


def test_deeper_lines_are_points_and_what_they_stand_under_is_text() -> None:
    found = read(
        line("Help", 432000),
        line("Search", 864000),
        line("C-h a", 1296000, "Courier New"),
        "<a:p/>",
        line("Manual", 864000),
        line("Stuck?", 432000),
        line("Cancel", 864000),
    )
    assert found == ["P Help", "0 Search", "1 C-h a", "0 Manual", "P Stuck?", "0 Cancel"]


def test_levels_count_where_no_line_states_a_margin() -> None:
    levels = [line(text).replace("<a:pPr>", f'<a:pPr lvl="{level}">') for text, level in (("A", 0), ("b", 1), ("c", 1))]
    assert read(*levels) == ["P A", "0 b", "0 c"]


def test_one_deeper_line_small_steps_and_unknown_margins_say_nothing() -> None:
    assert read(line("Quoted", 0), line("words", 500000)) == ["P Quoted", "P words"]
    assert read(line("A", 0), line("b", 90000), line("c", 90000)) == ["P A", "P b", "P c"]
    assert read(line("A"), line("b", 500000), line("c", 500000)) == ["P A", "P b", "P c"]


def test_bullets_speak_before_margins() -> None:
    star = '<a:buChar char="*"/>'
    found = read(line("A", 0), line("b", 500000, properties=star), line("c", 500000), line("d", 500000))
    assert found == ["P A", "0 b", "P c", "P d"]


def test_notes_keep_their_own_rule() -> None:
    assert read(line("A", 0), line("b", 500000), line("c", 500000), layer=Layer.NOTES) == ["P A", "P b", "P c"]


def test_code_stays_code_wherever_it_stands() -> None:
    mono = "Courier New"
    found = read(
        line("Set", 0), line("x = {1}", 500000, mono), line("y = [2]", 500000, mono), line("$ git init", 900000)
    )
    assert found == ["P Set", "P x = {1}\ny = [2]\n$ git init"]
    assert read(line("Run", 0), line("$ git init", 500000), line("and wait", 500000))[1] == "P $ git init"


def test_depths_come_back_to_the_line_above() -> None:
    runs = [Runs(["x"], [()], margin=margin) for margin in (0, 400000, 800000, 400000, 0, 900000)]
    assert depths(runs) == [0, 1, 2, 1, 0, 1]


def test_marks_of_deeper_lines_stay() -> None:
    body = etree.fromstring(
        f'<a:txBody xmlns:a="{A}">{line("A", 0)}{line("(setq a)", 500000, "Courier New")}{line("b", 500000)}</a:txBody>'
    )
    found = list(TextList("s1.sh2.p", SlideRef(1, 1), Words(None, Tally()), code=True).blocks(body, PLAIN))
    assert [mark.style for block in found if not isinstance(block, Preformatted) for mark in block.marks] == [
        Style.CODE
    ]
