"""What is laid over pages is read from any reader's dictionaries, and nonsense in them is passed over."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractors.pdf_annotations import Annotations, Box, Destinations, annotations_of, file_name, named_values
from extractors.pdf_objects import PdfDict
from extractors.pdf_page import Frame, LinkBox, frame_of

RECT = [10, 20, 110, 40]


class Reference:
    """What a reader puts where another object is meant."""

    def __init__(self, number: int, value: object) -> None:
        self.idnum, self.value = number, value

    def get_object(self) -> object:
        return self.value


def page(*annotations: object, rotate: int = 0) -> PdfDict:
    return {"/MediaBox": [0, 0, 600, 800], "/Rotate": rotate, "/Annots": list(annotations)}


def over(*annotations: object, catalog: PdfDict | None = None) -> Annotations:
    pages = {7: 1, 9: 2}
    return annotations_of(page(*annotations), frame_of(page()), 1, Destinations(catalog or {}, pages))


def link(**entries: object) -> PdfDict:
    return {"/Subtype": "/Link", "/Rect": RECT, **{f"/{key}": value for key, value in entries.items()}}


def test_a_link_has_a_box_and_an_address() -> None:
    assert over(link(A={"/S": "/URI", "/URI": "https://example.org/a"})).links == (
        LinkBox(10, 20, 110, 40, "https://example.org/a", None),
    )


def test_a_link_leads_to_a_page_in_any_of_the_ways_it_may_be_written() -> None:
    there = [Reference(9, {}), "/Fit"]
    catalog: PdfDict = {
        "/Names": {"/Dests": {"/Kids": [{"/Names": ["two", {"/D": there}]}]}},
        "/Dests": {"/old": there},
    }
    ways = (
        link(Dest=there),
        link(A={"/S": "/GoTo", "/D": there}),
        link(Dest="two"),
        link(Dest="/old"),
        link(Dest=[1, "/Fit"]),
    )
    assert [box.page for box in over(*ways, catalog=catalog).links] == [2, 2, 2, 2, 2]


def test_a_link_to_nowhere_counts_but_has_no_box() -> None:
    found = over(link(Dest="lost"), link(Dest=[Reference(5, {})]), link(A={"/S": "/JavaScript", "/JS": "go()"}))
    assert (found.link_count, found.links) == (3, ())


def test_a_link_over_two_lines_has_two_boxes() -> None:
    quads = [300, 52, 590, 52, 300, 40, 590, 40, 10, 32, 90, 32, 10, 20, 90, 20]
    found = over(link(QuadPoints=quads, A={"/S": "/URI", "/URI": "x:y"}))
    assert [(box.left, box.top) for box in found.links] == [(300, 52), (10, 32)]
    assert found.link_count == 1


def test_boxes_turn_with_the_page() -> None:
    turned = page(link(A={"/S": "/URI", "/URI": "x:y"}), rotate=90)
    (box,) = annotations_of(turned, frame_of(turned), 1, Destinations({}, {})).links
    assert (box.left, box.right, box.bottom, box.top) == (20, 40, 490, 590)


def test_notes_have_their_author_and_hidden_ones_are_not_read() -> None:
    note: PdfDict = {"/Subtype": "/Text", "/Rect": RECT, "/Contents": "Wrong\rfigure", "/T": "Ana"}
    found = over(note, {**note, "/F": 2}, {**note, "/Contents": ""}, {**note, "/Subtype": "/FreeText"})
    assert [(one.text, one.author, one.on_page) for one in found.remarks] == [
        ("Wrong\nfigure", "Ana", False),
        ("Wrong\nfigure", "Ana", True),
    ]
    assert found.remarks[0].box == Box(10, 20, 110, 40)


def test_a_field_knows_those_it_inherits_from() -> None:
    parent: PdfDict = {"/FT": "/Tx"}
    parent["/Parent"] = parent
    widget: PdfDict = {"/Subtype": "/Widget", "/Rect": RECT, "/Parent": parent}
    assert [len(one.chain) for one in over(widget).widgets] == [2]


def test_pinned_files_are_named_without_folders() -> None:
    assert over({"/Subtype": "/FileAttachment", "/FS": {"/F": "C:\\share\\a.docx", "/UF": "ä.docx"}}).attached == (
        "ä.docx",
    )
    assert file_name("/volume/b.xlsx") == "b.xlsx"


def test_a_page_with_more_than_anybody_means_is_cut() -> None:
    assert over(*[link(Dest=[0])] * 5_001).cut
    assert over(*[link(Dest=[0])] * 5_001).link_count == 5_000


def test_a_name_tree_that_holds_itself_ends() -> None:
    tree: PdfDict = {"/Names": ["a", 1]}
    tree["/Kids"] = [tree, tree]
    assert list(named_values(tree)) == [("a", 1)]


anything = st.recursive(
    st.none() | st.integers() | st.floats() | st.text(max_size=4) | st.binary(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=5)
        | st.dictionaries(st.sampled_from(["/S", "/D", "/URI", "/Dest", "/Rect", "/F", "/Parent", "/Contents"]), inner)
    ),
    max_leaves=8,
)


@given(
    st.lists(
        st.dictionaries(
            st.sampled_from(["/Rect", "/A", "/Dest", "/QuadPoints", "/Contents", "/T", "/FS", "/Parent", "/F"]),
            anything,
        ),
        max_size=4,
    ),
    st.sampled_from(["/Link", "/Widget", "/Text", "/FileAttachment"]),
)
def test_nonsense_is_passed_over(annotations: list[PdfDict], kind: str) -> None:
    frame: Frame = frame_of(page())
    for node in annotations:
        node["/Subtype"] = kind
    found = annotations_of(page(*annotations), frame, 1, Destinations({"/Names": {"/Dests": {}}}, {}))
    assert found.link_count <= len(annotations)
