"""Zipped Office files: limits before anything is unpacked, sound XML only, nothing believed that the zip declares."""

from __future__ import annotations

import hashlib
import io
import zipfile

import pytest
from decks import PNG, source
from lxml import etree

from extractors.diagnostics import MaterialError
from extractors.model import Asset
from extractors.office_limits import Limits
from extractors.office_zip import DAMAGED, DOCTYPE, MISSING, Damage, OfficeZip, Relation, opened, parsed

USUAL = Limits()


def packed(members: dict[str, bytes] | list[tuple[str, bytes]]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items() if isinstance(members, dict) else members:
            archive.writestr(name, data)
    return buffer.getvalue()


def look(data: bytes, limits: Limits = USUAL) -> OfficeZip:
    """Return a package all of whose parts were asked for."""
    with opened(source(data), limits) as package:
        for name in sorted(package.names):
            package.part(name)
        return package


def sound(package: OfficeZip) -> set[str]:
    return {name for name in package.names if not package.flaw(name)}


def refusal(data: bytes, limits: Limits = USUAL) -> tuple[str, str]:
    with pytest.raises(MaterialError) as caught:
        look(data, limits)
    return caught.value.diagnostic.code, caught.value.diagnostic.message


def test_sound_xml_is_read_when_it_is_asked_for_and_again_when_asked_again() -> None:
    with opened(
        source(packed({"a.xml": b"<a><!-- aside --><b/></a>", "b.png": b"picture", "folder/": b""}))
    ) as package:
        assert package.names == {"a.xml", "b.png"}
        first, second = package.part("a.xml"), package.part("a.xml")
        assert first is not None
        assert second is not None
        assert [entry.tag for entry in first] == [entry.tag for entry in second] == ["b"]
        assert (package.part("c.xml"), package.damage, package.diagnostics) == (None, (), ())
        assert (package.flaw("a.xml"), package.flaw("c.xml")) == ("", MISSING)


def test_a_part_that_does_not_parse_is_named_and_left_out() -> None:
    package = look(packed({"good.xml": b"<a/>", "cut.xml": b"<a><b>", "empty.xml": b""}))
    assert package.damage == (Damage("cut.xml", DAMAGED), Damage("empty.xml", DAMAGED))
    assert sound(package) == {"good.xml"}


def test_a_part_that_nobody_asks_for_is_no_trouble() -> None:
    with opened(source(packed({"good.xml": b"<a/>", "cut.xml": b"<a><b>"}))) as package:
        assert package.part("good.xml") is not None
        assert package.damage == ()


@pytest.mark.parametrize(
    "declared",
    [
        b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        b'<!DOCTYPE a [<!ENTITY e "x">]>',
        b'<!DOCTYPE a SYSTEM "http://example.org/a.dtd">',
    ],
)
def test_a_document_type_is_never_accepted(declared: bytes) -> None:
    body = b"<a>&e;</a>" if b"ENTITY" in declared else b"<a/>"
    assert look(packed({"x.xml": declared + body})).damage == (Damage("x.xml", DOCTYPE),)


def test_an_entity_bomb_is_refused_without_being_expanded() -> None:
    levels = b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 12))
    bomb = b'<!DOCTYPE a [<!ENTITY e0 "boom">' + levels + b"]><a>&e11;</a>"
    assert [damage.member for damage in look(packed({"x.xml": bomb})).damage] == ["x.xml"]


LINKS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>'


def test_a_relationship_part_must_be_one() -> None:
    with opened(source(packed({"_rels/.rels": b"<other/>"}))) as package:
        assert package.relations("") == {}
        assert package.damage == (Damage("_rels/.rels", DAMAGED),)


def test_relationships_lead_to_members_or_outside() -> None:
    listed = (
        b'<Relationship Id="up" Type="x/image" Target="../media/a%20b.png"/>'
        b'<Relationship Id="root" Type="x/slide" Target="/ppt/slides/./slide2.xml"/>'
        b'<Relationship Id="out" Type="x/hyperlink" Target="http://a.org/" TargetMode="External"/>'
        b'<Relationship Id="away" Type="x/image" Target="../../../../etc/passwd"/>'
    )
    members = {
        "ppt/slides/_rels/slide1.xml.rels": LINKS % listed,
        "ppt/media/a b.png": b"x",
        "ppt/slides/slide2.xml": b"<a/>",
    }
    with opened(source(packed(members))) as package:
        assert package.relations("ppt/slides/slide1.xml") == {
            "up": Relation("image", "ppt/media/a b.png", "../media/a%20b.png", False),
            "root": Relation("slide", "ppt/slides/slide2.xml", "/ppt/slides/./slide2.xml", False),
            "out": Relation("hyperlink", "", "http://a.org/", True),
            "away": Relation("image", "etc/passwd", "../../../../etc/passwd", False),
        }
        assert package.relations("ppt/slides/slide2.xml") == {}
        assert package.kinds["ppt/media/a b.png"] == "image"


def test_an_asset_is_known_by_its_digest_and_read_from_the_source_later() -> None:
    data = packed({"a.png": PNG, "empty.png": b""})
    with opened(source(data)) as package:
        digest = hashlib.sha256(PNG).hexdigest()
        assert package.asset("a.png") == Asset(digest, "image/png", len(PNG))
        assert (package.asset("empty.png"), package.asset("lost.png")) == (None, None)
        read = package.reader("a.png")
    assert read() == PNG


def test_a_source_that_has_changed_since_is_named_when_its_asset_is_read() -> None:
    files = [packed({"a.png": PNG}), packed({"b.png": PNG})]
    given_source = source(files[0])
    changing = type(given_source)("deck.pptx", 1, "ab", lambda: io.BytesIO(files.pop(0)))
    with opened(changing) as package:
        read = package.reader("a.png")
    with pytest.raises(MaterialError) as caught:
        read()
    assert caught.value.diagnostic.code == "X110"


def test_a_medium_above_its_limit_is_not_unpacked() -> None:
    with opened(source(packed({"a.png": b"1234", "b.png": b"123"})), Limits(media_bytes=3)) as package:
        assert (package.asset("a.png"), package.asset("b.png") is None) == (None, False)
        assert "limit" in package.flaw("a.png")


def test_a_zip_that_was_cut_off_behind_a_whole_zip_in_it_is_damaged() -> None:
    inner, buffer = packed({"xl/workbook.xml": b"<workbook/>"}), io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("ppt/slides/slide1.xml", b"<sld/>")
        archive.writestr("ppt/embeddings/book.xlsx", inner)
    whole = buffer.getvalue()
    cut = whole[: whole.index(inner) + len(inner)]
    with opened(source(whole)) as package:
        assert len(package.names) == 2
    with pytest.raises(MaterialError) as caught, opened(source(cut)):
        pass
    assert caught.value.diagnostic.code == "X110"


def test_media_together_have_a_limit_however_small_each_of_them_is() -> None:
    with opened(source(packed({"a.png": b"123", "b.png": b"456"})), Limits(whole_bytes=5)) as package:
        assert (package.asset("a.png") is None, package.asset("b.png")) == (False, None)
        assert "together" in package.flaw("b.png")


def test_all_xml_that_is_unpacked_has_one_limit_however_often_a_part_is_read() -> None:
    with opened(source(packed({"a.xml": b"<a/>"})), Limits(xml_whole_bytes=9)) as package:
        assert [package.part("a.xml") is None for _ in range(3)] == [False, False, True]
        assert "limit" in package.flaw("a.xml")


def test_strict_open_xml_is_read_as_the_transitional_form() -> None:
    strict = b'<p xmlns="http://purl.oclc.org/ooxml/presentationml/main"/>'
    with opened(source(packed({"a.xml": strict}))) as package:
        root = package.part("a.xml")
    assert root is not None
    assert root.tag == "{http://schemas.openxmlformats.org/presentationml/2006/main}p"


def test_xml_nested_beyond_reason_is_damage() -> None:
    assert look(packed({"x.xml": b"<a>" * 3000 + b"</a>" * 3000})).damage == (Damage("x.xml", DAMAGED),)


@pytest.mark.parametrize("name", ["../../evil.xml", "/etc/evil.xml", "C:/evil.xml", "a\\..\\evil.xml", ".."])
def test_names_that_point_outside_are_ignored_and_reported(name: str) -> None:
    package = look(packed({"a.xml": b"<a/>", name: b"<a/>"}))
    assert package.names == {"a.xml"}
    assert [found.code for found in package.diagnostics] == ["X113"]
    assert name in package.diagnostics[0].message


def test_of_a_repeated_name_the_last_is_read() -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = packed([("a.xml", b"<old/>"), ("a.xml", b"<new/>"), ("a.xml", b"<newest/>")])
    package = look(data)
    with opened(source(data)) as again:
        root = again.part("a.xml")
    assert root is not None
    assert root.tag == "newest"
    assert [found.code for found in package.diagnostics] == ["X114"]


def test_a_file_cut_off_is_named_as_that() -> None:
    code, message = refusal(packed({"a.xml": b"<a/>" * 100})[:-30])
    assert (code, "cut off" in message) == ("X110", True)


def test_a_locked_zip_is_named_as_that() -> None:
    data = bytearray(packed({"a.xml": b"<a/>"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert refusal(bytes(data))[0] == "X111"


def test_damaged_compressed_data_costs_its_part_only() -> None:
    data = bytearray(packed({"a.xml": b"<a>" + bytes(range(48, 90)) * 9 + b"</a>", "b.xml": b"<b/>"}))
    data[45:60] = b"\xff" * 15
    package = look(bytes(data))
    assert (sound(package), package.damage) == ({"b.xml"}, (Damage("a.xml", DAMAGED),))


def declaring(data: bytes, size: int) -> bytes:
    """Return a zip of one member whose table of contents declares another size."""
    changed = bytearray(data)
    place = changed.index(b"PK\x01\x02") + 24
    changed[place : place + 4] = size.to_bytes(4, "little")
    return bytes(changed)


def test_a_declared_size_that_lies_is_damage() -> None:
    assert look(declaring(packed({"a.xml": b"<a></a>" * 50}), 7)).damage == (Damage("a.xml", DAMAGED),)


def test_entities_stay_unresolved() -> None:
    root = parsed(b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>')
    assert etree.tostring(root) == b"<a>&e;</a>"
