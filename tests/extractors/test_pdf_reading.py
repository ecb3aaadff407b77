"""What one reader cannot read, the other does; what both cannot is lost alone, and each case is told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pdfs import LOREM, Page, Raw, flow, make

from extractors.diagnostics import MaterialError
from extractors.pdf_engine import OpenFile, opened
from extractors.pdf_page import Frame, ReadPage
from extractors.pdf_pen import Fragment, Matrix, PageTooLargeError
from extractors.pdf_reading import SlowReader, Wanted, read_all
from extractors.pdf_report import Findings
from extractors.pdf_tags import NO_TAGS, Tags

DATA = make(Page(flow(LOREM)), Page(flow(LOREM)))
SLOW = Fragment("Read slowly", 72, 700, 120, 10, "Sans", upright=True, mark=-1, artifact=False)


def page_of(number: int) -> ReadPage:
    return ReadPage(number, Frame(612, 792, Matrix()), (SLOW,), frozenset(), 0)


def fail(number: int) -> ReadPage:
    raise ValueError(f"page {number} is broken")


def too_large(number: int) -> ReadPage:
    raise PageTooLargeError(f"page {number} is huge")


def no_tags() -> Tags:
    return NO_TAGS


def slow_reader(page: object = page_of, count: int = 3) -> SlowReader:
    assert callable(page)
    return SlowReader(page, lambda: count, no_tags, lambda _: {})


def read(file: OpenFile | None, pages: int, slow: SlowReader) -> tuple[list[str], Findings]:
    findings = Findings("handout.pdf", "pypdf")
    read_pages, _ = read_all(file, [""] * pages, slow, findings, Wanted(tags=False))
    return ["slow" if SLOW in page.fragments else "quick" for page in read_pages], findings


def codes(findings: Findings) -> list[str]:
    return [item.code for item in findings.diagnostics]


def test_pdfium_reads_what_it_can() -> None:
    with opened(DATA, "") as file:
        assert read(file, 2, slow_reader(fail))[0] == ["quick", "quick"]


def test_a_page_that_pdfium_cannot_load_is_read_slowly_and_told() -> None:
    with opened(DATA, "") as file:
        how, findings = read(file, 3, slow_reader())
    assert how == ["quick", "quick", "slow"]
    assert [item.message.partition(":")[0] for item in findings.diagnostics] == [
        "the fast reader (PDFium) cannot load page 3"
    ]
    assert codes(findings) == ["X215"]


def test_pages_that_a_file_only_claims_are_not_missed() -> None:
    with opened(DATA, "") as file:
        how, findings = read(file, 5, slow_reader(count=2))
    assert (how, codes(findings)) == (["quick", "quick"], [])


def test_a_page_on_which_pdfium_sees_nothing_is_looked_at_twice() -> None:
    with opened(make(Page(flow(LOREM)), Page()), "") as file:
        assert read(file, 2, slow_reader())[0] == ["quick", "slow"]
        how, findings = read(file, 2, slow_reader(fail))
    assert (how, codes(findings)) == (["quick"], ["X209"])


def test_when_pdfium_gives_up_the_other_reader_goes_on() -> None:
    def broken(*_: object) -> int:
        raise OSError("access violation")

    with opened(DATA, "") as file:
        assert file is not None
        unsound = replace(file, pdfium=file.pdfium._replace(load_text=broken))
        how, findings = read(unsound, 2, slow_reader())
    assert (how, codes(findings)) == (["slow", "slow"], ["X216"])


def test_a_long_file_is_opened_anew_on_the_way_and_read_to_its_end() -> None:
    with opened(make(*[Page(flow(LOREM))] * 41), "") as file:
        assert file is not None
        opened_at = list[object]()
        load = file.pdfium.load_document
        file.pdfium = file.pdfium._replace(load_document=lambda *given: opened_at.append(given[1]) or load(*given))
        how, findings = read(file, 41, slow_reader())
    assert (how, codes(findings)) == (["quick"] * 41, [])
    assert len(opened_at) == 2


def test_without_pdfium_all_is_read_slowly() -> None:
    assert read(None, 2, slow_reader())[0] == ["slow", "slow"]


def test_a_page_that_is_too_large_for_either_is_lost_alone() -> None:
    many = Page((Raw(b"BT /plain 9 Tf " + b"(a) Tj " * 50_001 + b"ET"),))
    with opened(make(Page(flow(LOREM)), many), "") as file:
        how, findings = read(file, 2, slow_reader())
    assert (how, codes(findings)) == (["quick"], ["X208"])
    with pytest.raises(MaterialError) as caught:
        read(None, 1, slow_reader(too_large))
    assert caught.value.diagnostic.code == "X208"


def test_codes_that_mean_nothing_become_the_letters_of_the_font() -> None:
    page = Page((Raw(b"BT /plain 10 Tf 72 700 Td (di\x1eerent) Tj ET"),))
    with opened(make(page), "") as file:
        assert file is not None
        slow = SlowReader(fail, lambda: 1, no_tags, lambda _: {"Sans": {"\x1e": "ff"}})
        (found,), _ = read_all(file, [""], slow, Findings("handout.pdf", "pypdf"), Wanted(tags=False))
    assert [fragment.text.strip() for fragment in found.fragments] == ["different"]
