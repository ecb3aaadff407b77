"""Links inside a source lead to the place in the course where the section begins."""

from __future__ import annotations

from dataclasses import replace

import packs
from lxml import html

from exporters.course import Delivery, build_course
from exporters.link_places import beginnings_of, block_places, page_id, section_places
from extractors.locator import ParagraphRef
from extractors.model import CellMarks, Figure, Mark, Style, Table
from segmenters.model import Passage, Unit

AT = ParagraphRef(1, "")


def places() -> dict[tuple[str, str], str]:
    return section_places(beginnings_of(packs.LINKED))


def test_a_section_that_begins_a_unit_begins_its_page_and_another_has_a_place_of_its_own() -> None:
    assert places() == {("scope.docx", "Scope"): "unit-u1", ("scope.docx", "terms"): "place-u2-1"}


def test_links_lead_there_and_one_out_of_the_course_is_plain_text() -> None:
    course = build_course(packs.order(packs.LINKED), Delivery("lms_scorm12.js", "'none'", 80, "failed"))
    root = html.document_fromstring(course.files[0].data.decode())
    inside = root.xpath("//div[@class='stretch']//a[starts-with(@href, '#')]")
    assert [(link.text_content(), link.get("href")) for link in inside] == [
        ("Terms", "#place-u2-1"),
        ("Scope", "#unit-u1"),
    ]
    assert root.get_element_by_id("place-u2-1").text_content() == "A term."
    assert "see Terms and Annex." in root.text_content()


def test_a_question_keeps_its_id_when_a_link_comes_in() -> None:
    begun = beginnings_of(packs.LINKED)
    before = block_places(packs.STEPS, ())
    linked = replace(begun["scope.docx", "terms"], unit=packs.STEPS, passage=packs.STEPS.passages[2])
    after = block_places(packs.STEPS, (linked,))
    assert before == {(packs.DECK, "s3b2"): "place-u1-1"}
    assert after == before | {(packs.DECK, "s3b3"): "place-u1-2"}


def test_a_section_whose_heading_is_the_title_of_the_page_begins_the_page() -> None:
    unit = packs.unit("u9", "Terms", packs.shown(1, packs.paragraph("x"), packs.heading("Terms")), ())
    passages = (unit.passages[0], replace(unit.passages[1], section="s9"))
    assert _linking_to("s9", replace(unit, passages=passages)) == page_id(unit)


def test_links_of_tables_and_pictures_count() -> None:
    section = packs.LINKED.units[1].passages[1]
    mark = Mark(0, 1, Style.LINK, "#terms")
    for block in (
        Table("t", AT, (("a",),), 0, marks=(CellMarks(0, 0, (mark,)),)),
        Figure("f", AT, "", "a", link="#terms"),
    ):
        unit = replace(packs.LINKED.units[0], passages=(Passage("scope.docx", block), section))
        assert beginnings_of(replace(packs.LINKED, units=(unit,))).keys() == {("scope.docx", "terms")}


def _linking_to(section: str, unit: Unit) -> str:
    link = Figure("f", AT, "", "a", link=f"#{section}")
    linking = replace(unit, uid="u8", passages=(Passage(packs.DECK, link),))
    return section_places(beginnings_of(replace(packs.PACK, units=(linking, unit))))[packs.DECK, section]
