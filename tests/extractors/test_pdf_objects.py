"""PDF objects as plain Python."""

from __future__ import annotations

from extractors.pdf_objects import PdfDict, dict_at, holds_itself, list_at, number_at, reference_at, resolved, text_at


class Reference:
    """A reference to an object, as the reader has it."""

    def __init__(self, number: int, target: object) -> None:
        self.idnum = number
        self.target = target

    def get_object(self) -> object:
        return self.target


HOLDER: PdfDict = {
    "/Kid": Reference(4, {"/S": "/P"}),
    "/Kids": [Reference(4, 1), 2],
    "/One": 3,
    "/Name": "/P",
    "/Size": Reference(5, 2.5),
}


def test_references_are_followed() -> None:
    assert resolved(Reference(4, "here")) == "here"
    assert resolved("here") == "here"
    assert dict_at(HOLDER, "/Kid") == {"/S": "/P"}
    assert list_at(HOLDER, "/Kids") == [1, 2]
    assert number_at(HOLDER, "/Size", 0) == 2.5
    assert reference_at(HOLDER, "/Kid") == 4


def test_what_is_missing_or_of_another_kind_is_empty() -> None:
    assert dict_at(HOLDER, "/Name") == {}
    assert list_at(HOLDER, "/One") == [3]
    assert list_at(HOLDER, "/None") == []
    assert number_at(HOLDER, "/Name", 7) == 7
    assert text_at(HOLDER, "/One") == ""
    assert text_at(HOLDER, "/Name") == "/P"
    assert reference_at(HOLDER, "/One") is None


def test_a_tree_that_comes_back_to_itself_is_known() -> None:
    leaf: PdfDict = {"/Nums": []}
    root: PdfDict = {"/Kids": [{"/Kids": [leaf]}, {"/Kids": []}]}
    assert not holds_itself(root)
    leaf["/Kids"] = [root]
    assert holds_itself(root)
