"""Forms: what they ask, offer and hold is read where it stands, and nothing is said twice."""

from __future__ import annotations

from typing import Any

import pytest
from pdf_overlays import form_field, overlaid
from pdfs import LOREM, Page, Text, extracted, flow, make, said, told

from extractors.model import Extraction

RECT = [200, 640, 400, 655]
BODY = flow(LOREM, top=760)


def read(*items: Text, catalog: dict[str, Any] | None = None, **fields: dict[str, Any]) -> Extraction:
    widgets = [(1, {**field, "/T": name}) for name, field in fields.items()]
    return extracted(overlaid(make(Page((*BODY, *items))), *widgets, catalog=catalog))


def asked(*items: Text, **fields: dict[str, Any]) -> list[str]:
    """Return what stands under the running text."""
    return said(read(*items, **fields))[1:]


def test_what_was_filled_in_stands_beside_its_label() -> None:
    found = asked(Text("Name", 72, 643), Text("Place", 72, 600), Text1=form_field(RECT, "/Tx", TU="Name", V="Ana Lima"))
    assert found == ["Name", "Name: Ana Lima", "Place"]


def test_an_empty_field_asks_only_what_the_page_does_not() -> None:
    empty = form_field(RECT, "/Tx", TU="Name")
    assert asked(Text("Name", 72, 643), Text1=empty) == ["Name"]
    assert asked(Text("Please sign", 72, 643), Text1=empty) == ["Please sign", "Name: ______"]


def test_a_list_tells_its_options_and_the_choice() -> None:
    shift = form_field(RECT, "/Ch", TU="Which shift?", V="Late", Opt=["Early", ["n", "Night"], "Late"])
    assert asked(Dropdown3=shift) == ["Which shift? ☐ Early; ☐ Night; ☑ Late"]


def test_radio_buttons_are_one_question() -> None:
    states = {"/N": {"/Yes": {}, "/Off": {}}}
    button = form_field(RECT, "/Btn", TU="Are you trained?", Ff=1 << 15, V="/Yes", AP=states)
    assert asked(Group1=button) == ["Are you trained? ☑ Yes"]


def test_a_box_that_is_ticked_says_so() -> None:
    tick = form_field(RECT, "/Btn", TU="Belts checked", V="/On")
    assert asked(a=tick) == ["☑ Belts checked"]
    assert asked(a={**tick, "/V": "/Off"}) == ["☐ Belts checked"]
    assert asked(Text("Belts checked", 72, 643), a={**tick, "/V": "/Off"}) == ["Belts checked"]


@pytest.mark.parametrize("name", ["Text12", "Check Box4", "undefined_3", "form1[0].Name[0]"])
def test_names_for_programs_are_no_labels(name: str) -> None:
    assert asked(**{name: form_field(RECT, "/Tx")}) == []
    assert asked(**{name: form_field(RECT, "/Tx", V="Ana")}) == ["Ana"]


def test_names_for_people_are_labels() -> None:
    assert asked(Shift_manager=form_field(RECT, "/Tx")) == ["Shift manager: ______"]


def test_buttons_that_do_something_ask_nothing() -> None:
    assert asked(Send=form_field(RECT, "/Btn", TU="Send", Ff=1 << 16), Sig=form_field(RECT, "/Sig", TU="Sign")) == []


def test_fields_are_counted() -> None:
    extraction = read(a=form_field(RECT, "/Tx", TU="Name"), b=form_field(RECT, "/Tx", TU="Place"))
    assert {count.what: count.number for count in extraction.document.counts}["form fields"] == 2


def test_a_dynamic_form_is_named() -> None:
    assert "XFA" in told(read(catalog={"/AcroForm": {"/XFA": "x", "/Fields": []}}))["X253"]


def test_more_fields_than_a_form_has_are_cut() -> None:
    fields = [(1 + n // 4_000, form_field(RECT, "/Tx", T=f"name {n}")) for n in range(6_000)]
    extraction = extracted(overlaid(make(Page(BODY), Page(BODY)), *fields))
    assert told(extraction)["X254"] == "more than 5000 form fields: the others were left out"
