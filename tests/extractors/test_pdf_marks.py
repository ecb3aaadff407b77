"""What content is marked as: by its own mark, by that of the form it stands in, or as no content at all."""

from __future__ import annotations

from pdfs import Page, Raw, Text, make

from extractors.pdf_engine import fast_handle, loaded, opened
from extractors.pdf_marks import NO_MARK, Mark, Marks


def marks(*items: Text | Raw, inherited: Mark = NO_MARK) -> list[Mark]:
    with opened(make(Page(items)), "") as file:
        assert file is not None
        with loaded(file, 1) as page:
            pdfium, asked = file.pdfium, Marks(file.pdfium)
            drawn = [pdfium.object_at(fast_handle(page), n) for n in range(pdfium.count_objects(page))]
            return [asked.of(one, inherited) for one in drawn]


def test_content_has_the_number_of_its_mark() -> None:
    items = Text("Stop", 72, 700, mark=3), Text("the line", 72, 680, mark=4), Text("Loose", 72, 660)
    assert marks(*items) == [Mark(3, artifact=False), Mark(4, artifact=False), NO_MARK]


def test_what_is_marked_as_an_artifact_is_no_content() -> None:
    assert marks(Text("ACME", 72, 770, artifact=True)) == [Mark(-1, artifact=True)]


def test_what_stands_in_an_artifact_is_none_either_and_other_marks_go_on() -> None:
    items = Text("Stop", 72, 700, mark=3), Text("Loose", 72, 660)
    assert marks(*items, inherited=Mark(7, artifact=True)) == [Mark(3, artifact=True), Mark(7, artifact=True)]
    assert marks(*items, inherited=Mark(7, artifact=False)) == [Mark(3, artifact=False), Mark(7, artifact=False)]


def test_a_text_has_the_mark_of_the_form_that_it_stands_in() -> None:
    with opened(make(Page((Text("Loose", 72, 700),))), "") as file:
        assert file is not None
        with loaded(file, 1) as page:
            drawn, asked = file.pdfium.object_at(fast_handle(page), 0), Marks(file.pdfium)
            assert asked.of_text(drawn) == NO_MARK
            asked.inherited[drawn] = Mark(5, artifact=False)
            assert asked.of_text(drawn) == Mark(5, artifact=False)
