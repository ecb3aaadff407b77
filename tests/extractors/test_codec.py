"""The codec: any value of the model survives a round trip, and nothing else is let in."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from strategies import values

from extractors.codec import CodecError, dumps, loads
from extractors.diagnostics import Diagnostic, Severity
from extractors.locator import SlideRef
from extractors.model import Document, Paragraph, Section, SourceId
from segmenters.model import Segmentation

DOCUMENT = Document(
    SourceId("deck.pptx", "slides", "ab"),
    "Léiter",
    "de",
    (Section("s1", SlideRef(256, 1), 1, "", False, (Paragraph("p1", SlideRef(256, 1), "Hi"),)),),
    (),
)


@given(values(Document))
def test_documents_survive(document: Document) -> None:
    assert loads(Document, dumps(document)) == document


@given(values(Segmentation))
def test_segmentations_survive(segmentation: Segmentation) -> None:
    data = dumps(segmentation)
    assert loads(Segmentation, data) == segmentation
    assert dumps(loads(Segmentation, data)) == data


def test_the_form_is_readable_and_the_same_each_time() -> None:
    text = dumps(DOCUMENT).decode()
    assert text.startswith('{\n  "source": {\n    "name": "deck.pptx",')
    assert text.endswith("}\n")
    assert "Léiter" in text
    assert '"kind": "SlideRef"' in text


def damaged(change: tuple[str, ...], value: Any) -> bytes:
    raw = json.loads(dumps(DOCUMENT))
    spot = raw
    for step in change[:-1]:
        spot = spot[int(step)] if isinstance(spot, list) else spot[step]
    spot[change[-1]] = value
    return json.dumps(raw).encode()


@pytest.mark.parametrize(
    ("change", "value", "message"),
    [
        (("title",), 3, "Document.title: str is expected, not int"),
        (("title",), None, "Document.title: str is expected, not NoneType"),
        (("extra",), "x", "Document: Document has missing or unknown fields ['extra']"),
        (("source",), [], "Document.source: an object is expected, not list"),
        (("sections",), {}, "Document.sections: a list is expected, not dict"),
        (("sections", "0", "level"), True, "Document.sections[0].level: int is expected, not bool"),
        (("sections", "0", "hidden"), 0, "Document.sections[0].hidden: bool is expected, not int"),
        (("sections", "0", "at", "kind"), "PlaceRef", "Document.sections[0].at: kind 'PlaceRef' is none of"),
        (("sections", "0", "blocks", "0", "kind"), None, "Document.sections[0].blocks[0]: kind None is none of"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(change: tuple[str, ...], value: Any, message: str) -> None:
    with pytest.raises(CodecError) as refused:
        loads(Document, damaged(change, value))
    assert str(refused.value).startswith(message)


def test_a_missing_field_is_refused() -> None:
    raw = json.loads(dumps(DOCUMENT))
    del raw["language"]
    with pytest.raises(CodecError, match="missing or unknown fields"):
        loads(Document, json.dumps(raw).encode())


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b'"text"', b"NaN"])
def test_what_is_no_document_at_all_is_refused(data: bytes) -> None:
    with pytest.raises(CodecError, match=r"^Document"):
        loads(Document, data)


def test_an_unknown_value_of_a_fixed_list_is_refused() -> None:
    raw = json.loads(dumps(Diagnostic("X1", Severity.INFO, "m", "h", "s")))
    assert loads(Diagnostic, json.dumps(raw).encode()).at is None
    raw["severity"] = "fatal"
    with pytest.raises(CodecError, match=r"Diagnostic\.severity: 'fatal' is none of"):
        loads(Diagnostic, json.dumps(raw).encode())


@dataclass(frozen=True, slots=True)
class Measured:
    """A type with a number that may lack its fraction."""

    share: float


def test_a_whole_number_is_fine_where_a_fraction_may_stand() -> None:
    found = loads(Measured, b'{"share": 1}')
    assert type(found.share) is float


def test_a_type_without_a_form_is_a_mistake_of_ours() -> None:
    with pytest.raises(TypeError, match="no form for set"):
        dumps(Measured({1.0}))  # type: ignore[arg-type]  the point of the test
