"""Footnotes stand behind the paragraph or list that a page ends in, so that neither is broken by them."""

from __future__ import annotations

from pdfs import LOREM, Page, Text, extracted, filler, flow, line, make, said, stack

from extractors.pdf_footnotes import part_notes
from extractors.pdf_lines import Line
from extractors.pdf_style import style_of

NOTE = stack("1See the handbook for the list of all signs that are shown there.", top=60, size=7)
TEXT = [line(text, y=700 - 12 * n) for n, text in enumerate(["The person who finds a fault stops the line."] * 9)]


def lines_of(*pages: Page) -> list[str]:
    return said(extracted(make(*pages, *filler(2))))[: -2 * len(said(extracted(make(*filler()))))]


def parted(*lines: Line) -> list[str]:
    return [one.text for one in part_notes([*TEXT, *lines], style_of(TEXT)).notes]


def test_a_list_goes_on_over_them() -> None:
    first = (*flow(LOREM, top=300), *stack("\u2022 Stop the line", "\u2022 Call the leader", top=200), *NOTE)
    told = lines_of(Page(first), Page((*stack("\u2022 Wait for the leader", top=700), *flow(LOREM, top=600))))
    assert told[1:5] == [
        "- Stop the line",
        "- Call the leader",
        "- Wait for the leader",
        "\u00b9 See the handbook for the list of all signs that are shown there.",
    ]


def test_a_sentence_goes_on_over_them() -> None:
    first = Page((*flow(LOREM, top=300), *stack("The only difference is that the line stands", top=200), *NOTE))
    told = lines_of(first, Page((*stack("still until then.", top=700), *flow(LOREM, top=600))))
    assert told[1] == "The only difference is that the line stands still until then."
    assert told[2].startswith("\u00b9 See the handbook")


def test_what_a_sentence_announces_follows_it() -> None:
    first = Page((*flow(LOREM, top=300), *stack("Set up the shell as follows:", top=200), *NOTE))
    code = tuple(Text(text, 72, 700 - 12 * n, font="courier") for n, text in enumerate(("$ a=1", "$ b=2")))
    told = lines_of(first, Page((*code, *flow(LOREM, top=600))))
    assert told[1:3] == ["Set up the shell as follows:", "$ a=1\n$ b=2"]


def test_each_is_a_paragraph_of_its_own_and_keeps_its_words() -> None:
    notes = stack("1See the handbook, and", "the other one.", "2Ask the leader.", top=70, step=9, size=7)
    told = lines_of(Page((*flow(LOREM, top=300), *notes)), *filler())
    assert told[1:3] == ["\u00b9 See the handbook, and the other one.", "\u00b2 Ask the leader."]


def test_the_mark_is_raised_again() -> None:
    small = [line(text, y=60 - 9 * n, size=7) for n, text in enumerate(["4See it.", "9mm are wide.", "5Ask them."])]
    assert parted(*small) == ["\u2074 See it.", "9mm are wide.", "\u2075 Ask them."]


def test_small_code_above_them_is_none() -> None:
    code = line("1 name = value", y=80, size=7)._replace(font="ABCDEF+DejaVuSansMono")
    assert parted(code, line("1See it.", y=60, size=7)) == ["\u00b9 See it."]


def test_other_small_lines_are_none() -> None:
    """No mark before them, a numbered list, code, or running text below."""
    assert parted(line("Taken from the handbook", y=60, size=7)) == []
    assert parted(line("1. Stop the line", y=60, size=7)) == []
    assert parted(line("1 Format: text", y=60, size=7)._replace(font="ABCDEF+DejaVuSansMono")) == []
    assert parted(line("1See it.", y=650, size=7)) == []
    assert parted(line("1See it.", y=60, size=7), line("The end of it.", y=40)) == []
