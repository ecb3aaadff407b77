"""Pages to pieces: paragraphs over pages, footnotes, columns, tables, tags."""

from __future__ import annotations

from pdfs import LOREM, El, Page, Text, extracted, flow, make, said

HALF = LOREM.index("Nobody")
FIRST, SECOND = LOREM[:HALF].strip(), LOREM[HALF:]


def test_a_paragraph_over_a_page_break_is_one() -> None:
    cut = LOREM.index("because")
    pages = [Page(flow(LOREM[:cut], top=100)), Page(flow(LOREM[cut:], top=740))]
    extraction = extracted(make(*pages))
    assert said(extraction) == [LOREM]
    assert extraction.document.blocks[0].at.number == 1


def test_a_sentence_that_ends_with_its_page_ends_its_paragraph() -> None:
    assert said(extracted(make(Page(flow(FIRST, top=100)), Page(flow(SECOND, top=740))))) == [FIRST, SECOND]


def test_a_full_line_that_ends_its_sentence_ends_its_paragraph() -> None:
    full = f"{LOREM[:80].strip()}, and that was all there is to say of it now."
    pages = [Page((*flow(LOREM, top=200, letters=len(full)), Text(full, 72, 60))), Page((Text(SECOND[:60], 72, 740),))]
    assert said(extracted(make(*pages)))[-2:] == [full, SECOND[:60].strip()]


def test_a_word_over_a_page_break_is_made_whole() -> None:
    pages = [
        Page((*flow(LOREM), Text("Report every fault of the ma-", 72, 60))),
        Page((Text("chine to your leader.", 72, 740),)),
    ]
    assert said(extracted(make(*pages))) == [LOREM, "Report every fault of the machine to your leader."]


def test_a_footnote_does_not_stand_in_the_way_of_a_paragraph() -> None:
    cut = LOREM.index("because")
    note = Text("1 See the handbook of the plant, part three.", 72, 40, 7)
    pages = [Page((*flow(LOREM[:cut], top=100), note)), Page(flow(LOREM[cut:], top=740))]
    assert said(extracted(make(*pages))) == [LOREM, "1 See the handbook of the plant, part three."]


def test_footnotes_are_kept_apart_by_their_numbers() -> None:
    notes = [Text("7 See the handbook of the plant, part three, and", 72, 60, 7), Text("its annex.", 72, 52, 7)]
    lines = (*flow(LOREM), *notes, Text("8 In some plants this is the fitter.", 72, 44, 7))
    shown = said(extracted(make(Page(lines))))
    assert shown[1:] == [
        "7 See the handbook of the plant, part three, and its annex.",
        "8 In some plants this is the fitter.",
    ]


def test_two_columns_are_read_one_after_the_other() -> None:
    columns = (*flow(LOREM, 50, 600, letters=48), *flow(f"Second: {LOREM}", 320, 600, letters=48))
    assert said(extracted(make(Page(columns)))) == [LOREM, f"Second: {LOREM}"]


def test_a_paragraph_over_two_columns_is_one() -> None:
    cut = LOREM.index("because")
    columns = (*flow(LOREM[:cut], 50, 100, letters=48), *flow(LOREM[cut:], 320, 700, letters=48))
    assert said(extracted(make(Page(columns)))) == [LOREM]


def marked(text: str, y: float, mark: int, x: float = 72) -> Text:
    return Text(text, x, y, mark=mark)


def test_tags_make_headings_lists_paragraphs_and_tables() -> None:
    page = Page(
        (
            marked("Faults", 740, 0),
            marked("Whoever finds one", 700, 1),
            marked("stops the line.", 660, 2),
            marked("• Call for help", 640, 3),
            marked("• and wait", 628, 4, 90),
            marked("Fault", 600, 5),
            marked("Who", 600, 6, 100),
            marked("Belt", 580, 7),
            marked("Fitter", 580, 8, 100),
        )
    )
    cells = [[El(kind, [(1, mark)]) for mark in marks] for kind, marks in (("TH", (5, 6)), ("TD", (7, 8)))]
    tree = [
        El("H2", [(1, 0)]),
        El("P", [(1, 1), (1, 2)]),
        El("L", [El("LI", [El("LBody", [(1, 3), El("L", [El("LI", [(1, 4)])])])])]),
        El("Table", [El("TR", row) for row in cells]),
    ]
    assert said(extracted(make(page, tree=tree))) == [
        "## Faults",
        "Whoever finds one stops the line.",
        "- Call for help",
        "  - and wait",
        "| Fault | Who",
        "| Belt | Fitter",
    ]


def test_lists_that_the_tags_write_one_behind_the_other_have_the_level_of_their_indent() -> None:
    """Word closes the outer list before it writes the inner one."""
    items = [marked("• Call for help", 700, 0), marked("• by day", 688, 1, 90), marked("• Wait", 676, 2)]
    tree = [El("L", [El("LI", [(1, mark)])]) for mark in range(3)]
    assert said(extracted(make(Page(tuple(items)), tree=tree))) == ["- Call for help", "  - by day", "- Wait"]


def test_an_element_over_two_pages_is_one_block() -> None:
    pages = [Page((marked("Whoever finds a fault.", 60, 0),)), Page((marked("Stops the line.", 740, 0),))]
    assert said(extracted(make(*pages, tree=[El("P", [(1, 0), (2, 0)])]))) == ["Whoever finds a fault. Stops the line."]


def test_tags_that_cover_little_are_not_used() -> None:
    page = Page((marked("Faults", 740, 0), *flow(LOREM)))
    assert said(extracted(make(page, tree=[El("H1", [(1, 0)])]))) == ["Faults", LOREM]


def test_where_tags_know_no_headings_the_look_decides() -> None:
    page = Page((Text("Faults", 72, 740, 18, mark=0), *(marked(item.text, item.y, 1) for item in flow(LOREM))))
    tree = [El("P", [(1, 0)]), El("P", [(1, 1)])]
    assert said(extracted(make(page, tree=tree))) == ["# Faults", LOREM]
