"""The same document twice: told by its text, not by its name."""

from __future__ import annotations

from converter.twins import Twin, find_twins
from extractors.locator import LineRef
from extractors.model import Block, Document, Layer, Paragraph, Section, SourceId

RULES = (
    "Keep three points of contact when you climb. Inspect the stiles for cracks before every use. "
    "A damaged ladder is taken out of use at once and marked, so that nobody takes it by mistake."
)
MORE = "The safety officer keeps a list of all ladders, with the date on which each of them was last inspected."


def document(name: str, *texts: str, notes: str = "", furniture: str = "") -> Document:
    blocks: list[Block] = [Paragraph(f"l{n}", LineRef(n), text) for n, text in enumerate(texts, start=1)]
    if notes:
        blocks.append(Paragraph("n", LineRef(90), notes, layer=Layer.NOTES))
    if furniture:
        blocks.append(Paragraph("f", LineRef(91), furniture, layer=Layer.FURNITURE))
    section = Section("all", LineRef(1), 0, "", hidden=False, blocks=tuple(blocks))
    return Document(SourceId(name, "x", "ab"), "", "", (section,), ())


def test_the_same_text_in_another_format_is_a_twin() -> None:
    deck = document("a.pptx", *RULES.split(". "), notes=MORE)
    paper = document("a.pdf", RULES.replace(" ", "\u00a0").upper(), furniture="Page 7 of 9, safety department")
    assert find_twins([deck, paper]) == (Twin("a.pdf", "a.pptx"),)


def test_what_was_said_with_a_slide_may_be_printed_below_it() -> None:
    assert find_twins([document("a.pptx", RULES, notes=MORE), document("a.pdf", RULES, MORE)])


def test_a_handout_that_says_more_is_needed() -> None:
    assert find_twins([document("a.pptx", RULES), document("a.pdf", RULES, MORE)]) == ()


def test_a_handout_about_the_same_thing_is_needed() -> None:
    assert find_twins([document("a.pptx", RULES), document("a.pdf", MORE)]) == ()


def test_what_holds_no_text_is_no_twin() -> None:
    assert find_twins([document("a.pptx", RULES), document("a.pdf")]) == ()


def test_of_three_the_first_is_used() -> None:
    names = ("a.docx", "a.md", "a.pdf")
    assert find_twins([document(name, RULES) for name in names]) == (Twin("a.md", "a.docx"), Twin("a.pdf", "a.docx"))


def test_long_texts_are_compared_by_a_sample() -> None:
    long = [f"Step {n}: turn valve {n * 7919} and note the pressure of tank {n * 104729}." for n in range(400)]
    assert find_twins([document("a.docx", *long), document("a.pdf", *long)])
    assert not find_twins([document("a.docx", *long[:300]), document("a.pdf", *long)])
