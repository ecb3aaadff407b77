"""PDFs from end to end: what comes out of a file, and what is said of one that cannot be read."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace

import pytest
from damage_pdf import hostile_pdfs
from pdfs import (
    LOREM,
    SLIDE,
    El,
    Form,
    Page,
    Picture,
    Raw,
    Text,
    extracted,
    extracted_carefully,
    filler,
    flow,
    locked,
    make,
    said,
    stack,
    told,
)
from sources import source_of

from extractors import pdf
from extractors.diagnostics import MaterialError
from extractors.locator import PageRef
from extractors.model import Layer, Section, layer_of, text_of

HEADED = Page((*flow("Stopping the line", top=740, size=18, font="bold"), *flow(LOREM)))


def refused(data: bytes) -> str:
    with pytest.raises(MaterialError) as caught:
        extracted(data)
    return f"{caught.value.diagnostic.code} {caught.value.diagnostic.message}"


def outline(sections: tuple[Section, ...]) -> list[tuple[int, str, int]]:
    return [(section.level, section.chapter, section.at.number) for section in sections if type(section.at) is PageRef]


def test_a_heading_opens_a_section_with_what_is_under_it() -> None:
    extraction = extracted(make(HEADED))
    assert said(extraction) == ["# Stopping the line", LOREM]
    assert outline(extraction.document.sections) == [(1, "Stopping the line", 1)]
    assert extraction.document.source.format == "pdf"


def test_text_before_the_first_heading_is_a_section_of_level_0() -> None:
    page = Page((*flow(LOREM, top=760), *flow("Stopping the line", top=650, size=18), *flow(LOREM, top=600)))
    assert outline(extracted(make(page)).document.sections) == [(0, "", 1), (1, "Stopping the line", 1)]


def test_title_language_and_labels_come_from_the_file() -> None:
    front = Page(flow(LOREM, top=500))
    data = make(front, HEADED, title="Line safety", language="en-us", labels="<< /Nums [0 << /S /r >>] >>")
    document = extracted(data).document
    assert (document.title, document.language) == ("Line safety", "en-US")
    assert [section.at for section in document.sections] == [PageRef(1, "i"), PageRef(2, "ii")]


def test_a_page_without_a_label_has_an_empty_one() -> None:
    assert extracted(make(HEADED)).document.sections[0].at == PageRef(1, "")


def test_an_empty_password_opens_a_file_and_any_other_does_not() -> None:
    assert said(extracted(locked(make(HEADED), user=""))) == ["# Stopping the line", LOREM]
    assert refused(locked(make(HEADED), user="secret")).startswith("X203 the file can only be opened with a password")


def test_an_empty_owner_password_does_not_open_a_file_that_asks_for_one() -> None:
    assert refused(locked(make(HEADED), user="secret", owner="")).startswith("X203")
    assert said(extracted(locked(make(HEADED), user="", owner=""))) == ["# Stopping the line", LOREM]


@pytest.mark.parametrize("size", [9, 60, 400, 900])
def test_a_file_that_was_cut_off_is_refused_or_read_in_part(size: int) -> None:
    assert refused(make(HEADED)[:size]).startswith("X204 the file is damaged and cannot be read")


def test_a_file_with_a_broken_table_of_objects_is_repaired_and_says_so() -> None:
    data = make(HEADED).replace(b"startxref\n", b"startxref\n1")
    extraction = extracted(data)
    assert said(extraction) == ["# Stopping the line", LOREM]
    assert "pypdf repaired something while reading" in told(extraction)["X001"]


def test_what_the_reader_repairs_on_every_page_is_told_once() -> None:
    bad = Raw(b"/NoSuchForm Do")
    extraction = extracted_carefully(make(*(Page((*flow(LOREM, top=600 - 5 * n), bad)) for n in range(8))))
    repairs = [item.message for item in extraction.diagnostics if item.code == "X001"]
    assert len(repairs) == 1
    assert repairs[0].endswith("(8 times)")


def test_a_page_tree_that_contains_itself_is_refused() -> None:
    data = make(HEADED)
    kids = data[data.index(b"/Kids [") : data.index(b"]", data.index(b"/Kids [")) + 1]
    assert refused(data.replace(kids, b"/Kids [2 0 R]".ljust(len(kids)))).startswith("X204")


def test_a_file_without_pages_is_refused() -> None:
    assert refused(make()).endswith("(it has no pages)")


def test_pages_that_are_pictures_need_text_recognition() -> None:
    assert refused(make(Page((Picture(),)), Page((Picture(),)))).startswith("X205 no page holds any text")
    shapes = Raw(b"1 1 m 9 9 l S\n" * 50)
    assert refused(make(Page((shapes,)))).startswith("X205")
    assert refused(make(Page(), Page())) == "X206 all pages are blank"


def test_a_picture_inside_a_form_is_seen() -> None:
    """Scanners and browsers wrap the picture of a page in a form."""
    assert refused(make(Page((Form(b"/Im Do", picture=True),)))).startswith("X205")


def test_text_inside_a_form_stands_where_the_form_stands() -> None:
    form = Form(b"BT /plain 18 Tf 0 0 Td (Stopping the line) Tj ET", 72, 740)
    assert said(extracted(make(Page((*flow(LOREM), form))))) == ["# Stopping the line", LOREM]


def test_single_pages_without_text_are_named() -> None:
    extraction = extracted(make(HEADED, Page((Picture(),)), *filler(), Page((Picture(),)), Page((Picture(),)), Page()))
    assert told(extraction)["X207"] == "no text on pages 2, 4-5: nothing there but a picture"


def carefully(*pages: Page) -> dict[str, str]:
    """Return what is said of pages that are read without PDFium."""
    return told(extracted_carefully(make(*pages)))


def test_without_pdfium_pictures_are_counted_and_logos_are_not() -> None:
    page = Page((*flow(LOREM), Picture(200), Picture(12)))
    assert carefully(page)["X212"] == "pictures were not taken over: 1 on page 1"
    assert "X212" not in carefully(HEADED)
    logo = [Page((*flow(LOREM, top=700 - n), Picture(shared="logo"))) for n in range(4)]
    assert "X212" not in carefully(*logo)
    assert "1 on page 5" in carefully(*logo, page)["X212"]


def test_a_page_that_is_too_large_is_lost_alone() -> None:
    bomb = zlib.compress(b"q Q\n" * 30_000_000)
    data = make(HEADED, Page((Raw(b"%bomb"),)))
    stream = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(bomb), bomb)
    data = data.replace(b"<< /Length 5  >>\nstream\n%bomb\nendstream", stream)
    extraction = extracted(data)
    assert said(extraction) == ["# Stopping the line", LOREM]
    (lost,) = [item for item in extraction.diagnostics if item.code == "X208"]
    assert lost.at == PageRef(2, "")
    assert lost.message.startswith("page skipped: too large to be read safely")


def test_a_page_of_countless_pieces_of_text_is_lost_alone() -> None:
    many = b"BT /plain 9 Tf " + b"(a) Tj " * 50_001 + b"ET"
    for item in (Raw(many), Form(many)):
        extraction = extracted(make(HEADED, Page((item,))))
        assert told(extraction)["X208"].endswith("(more than 50000 pieces of text)")
        assert said(extraction) == ["# Stopping the line", LOREM]


def broken(data: bytes) -> bytes:
    """Give the content that says so a filter that no reader knows."""
    place = data.rindex(b"<< /Length", 0, data.index(b"%broken"))
    return data[:place] + b"<< /Filter /Unheard /Length" + data[place + len(b"<< /Length") :]


def test_a_page_that_is_damaged_is_lost_alone() -> None:
    extraction = extracted(broken(make(HEADED, Page((Raw(b"%broken"),)), HEADED)))
    (lost,) = [item for item in extraction.diagnostics if item.code == "X209"]
    assert lost.at == PageRef(2, "")
    assert lost.message.startswith("page skipped: it is damaged")
    assert [section.at for section in extraction.document.sections] == [PageRef(1, ""), PageRef(3, "")]


def test_when_no_page_can_be_read_the_reason_is_told() -> None:
    assert refused(broken(make(Page((Raw(b"%broken"),))))).startswith("X209 page skipped: it is damaged")


def test_an_outline_that_cannot_be_read_costs_the_outline_only() -> None:
    extraction = extracted(make(HEADED, outline=[(f"Level {level}", 1, level) for level in range(1, 130)]))
    assert told(extraction)["X210"].startswith("the outline of the file cannot be read")
    assert said(extraction) == ["# Stopping the line", LOREM]


def test_letters_without_a_meaning_are_reported() -> None:
    page = Page((Text("Nobody can read this line of text", 72, 600, font="nameless"),))
    assert told(extracted(make(HEADED, page)))["X213"].startswith("most letters on page 2 have no meaning")


def test_running_heads_are_reported_and_kept_apart() -> None:
    pages = [Page((*stack("ACME Safety", top=770), *flow(LOREM, top=600 - n))) for n in range(3)]
    extraction = extracted(make(*pages))
    assert "“ACME Safety” from pages 1-3" in told(extraction)["X211"]
    assert said(extraction) == [LOREM] * 3
    blocks = extraction.document.blocks
    heads = [(text_of(block), block.at.number) for block in blocks if layer_of(block) is Layer.FURNITURE]
    assert heads == [("ACME Safety", 1), ("ACME Safety", 2), ("ACME Safety", 3)]


def test_tags_can_be_left_aside() -> None:
    page = Page((Text("Stopping the line", 72, 740, mark=0), Text(LOREM[:90], 72, 700, mark=1)))
    data = make(page, tree=[El("H1", [(1, 0)]), El("P", [(1, 1)])])
    assert said(extracted(data)) == ["# Stopping the line", LOREM[:90]]
    assert said(extracted(data, options=pdf.Options(tags=False))) == ["Stopping the line", LOREM[:90]]


def test_slides_make_one_section_a_page() -> None:
    pages = [
        Page(
            (*stack("• Stop the line", "• Call for help", top=250, step=30, size=20), Text(f"Fault {n}", 40, 350, 32)),
            SLIDE,
        )
        for n in ("one", "two")
    ]
    extraction = extracted(make(*pages))
    items = ["- Stop the line", "- Call for help"]
    assert said(extraction) == ["# Fault one", *items, "# Fault two", *items]
    assert outline(extraction.document.sections) == [(1, "", 1), (1, "", 2)]


def test_the_same_file_gives_the_same_document() -> None:
    data = make(HEADED, *filler(2), title="Line safety")
    assert extracted(data) == extracted(data)


def test_a_file_that_pdfium_refuses_is_read_by_the_other_reader() -> None:
    data = re.sub(rb"/Root \d+ 0 R", b"/Root 99 0 R", make(HEADED))
    extraction = extracted(data)
    assert said(extraction) == ["# Stopping the line", LOREM]
    assert "X214" in told(extraction)


def test_a_careful_reading_leaves_pdfium_out_and_says_the_same() -> None:
    data = make(HEADED, Page((Picture(200), *flow(LOREM))))
    extraction = extracted_carefully(data)
    assert said(extraction) == [line for line in said(extracted(data)) if not line.startswith("[")]
    assert "X214" not in told(extraction)


def test_a_password_opens_a_file_for_both_readers() -> None:
    for password in ("secret", "master"):
        source = replace(source_of(locked(make(HEADED), user="secret", owner="master"), "a.pdf"), password=password)
        for careful in (False, True):
            extraction = pdf.extract(replace(source, careful=careful), pdf.Options())
            assert said(extraction) == ["# Stopping the line", LOREM]
    with pytest.raises(MaterialError) as caught:
        pdf.extract(replace(source, password=source.name), pdf.Options())
    assert caught.value.diagnostic.code == "X217"


def test_a_password_for_a_file_that_needs_none_does_no_harm() -> None:
    word = "secret"
    source = replace(source_of(locked(make(HEADED), user="", owner="master"), "a.pdf"), password=word)
    extraction = pdf.extract(source, pdf.Options())
    assert said(extraction) == ["# Stopping the line", LOREM]
    assert "X214" not in [told.code for told in extraction.diagnostics]


def test_labels_that_hold_themselves_end_nothing() -> None:
    case = next(case for case in hostile_pdfs() if case.how == "labels that go round")
    assert said(extracted(case.make())) == ["Wear gloves and goggles at all times"]
