"""PDFium opens what it can, and says so when it cannot."""

from __future__ import annotations

from pdfs import LOREM, Page, flow, locked, make

from extractors.pdf_engine import labels_of, loaded, opened, wide_text

PAGE = Page(flow(LOREM))


def test_a_file_is_open_while_it_is_read() -> None:
    with opened(make(PAGE, PAGE), "") as file:
        assert file is not None
        assert file.pages == 2
        with loaded(file, 2) as page:
            assert page


def test_a_file_can_be_opened_anew_between_two_pages() -> None:
    with opened(locked(make(PAGE, PAGE), user="secret", owner="master"), "secret") as file:
        assert file is not None
        for number in (1, 2):
            with loaded(file, number) as page:
                assert page
            file.close()
            file.close()
            assert not file.handle
            file.open()
        assert labels_of(file) == ("", "")


def test_what_is_no_pdf_is_refused() -> None:
    for data in (b"", b"no PDF at all", make(PAGE)[:200]):
        with opened(data, "") as file:
            assert file is None


def test_the_user_and_the_owner_may_open_a_file() -> None:
    data = locked(make(PAGE), user="secret", owner="master")
    for password, opens in (("secret", True), ("master", True), ("", False), ("wrong", False)):
        with opened(data, password) as file:
            assert (file is not None) is opens


def test_a_page_that_is_not_there_cannot_be_loaded() -> None:
    with opened(make(PAGE), "") as file:
        assert file is not None
        with loaded(file, 2) as page:
            assert page == 0


def test_labels_are_those_of_the_file() -> None:
    with opened(make(PAGE, PAGE, PAGE, labels="<< /Nums [0 << /S /r >> 2 << /S /D >>] >>"), "") as file:
        assert file is not None
        assert labels_of(file) == ("i", "ii", "1")


def test_a_text_that_is_not_there_is_empty() -> None:
    assert wide_text(lambda *_: 0) == ""
