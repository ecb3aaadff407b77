"""Zipped Office files: limits before anything is unpacked, sound XML only, nothing believed that the zip declares."""

from __future__ import annotations

import io
import zipfile

import pytest
from decks import source
from lxml import etree

from extractors import office_zip
from extractors.diagnostics import MaterialError
from extractors.office_zip import DAMAGED, DOCTYPE, Damage, OfficeZip, opened, parsed


def packed(members: dict[str, bytes] | list[tuple[str, bytes]]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items() if isinstance(members, dict) else members:
            archive.writestr(name, data)
    return buffer.getvalue()


def look(data: bytes) -> OfficeZip:
    with opened(source(data)) as package:
        return package


def refusal(data: bytes) -> tuple[str, str]:
    with pytest.raises(MaterialError) as caught:
        look(data)
    return caught.value.diagnostic.code, caught.value.diagnostic.message


def test_sound_xml_is_read_and_media_wait_until_somebody_asks() -> None:
    data = packed({"a.xml": b"<a/>", "b.png": b"picture", "folder/": b""})
    with opened(source(data)) as package:
        assert package.xml == {"a.xml": b"<a/>"}
        assert (package.media, package.damage, package.diagnostics) == ({"b.png"}, (), ())
        assert (package.picture("b.png"), package.picture("c.png")) == (b"picture", None)


def test_a_part_that_does_not_parse_is_named_and_left_out() -> None:
    package = look(packed({"good.xml": b"<a/>", "cut.xml": b"<a><b>", "empty.xml": b""}))
    assert package.damage == (Damage("cut.xml", DAMAGED), Damage("empty.xml", DAMAGED))
    assert set(package.xml) == {"good.xml"}


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


def test_a_relationship_part_must_be_one() -> None:
    assert look(packed({"_rels/.rels": b"<other/>"})).damage == (Damage("_rels/.rels", DAMAGED),)


def test_xml_nested_beyond_reason_is_damage() -> None:
    assert look(packed({"x.xml": b"<a>" * 3000 + b"</a>" * 3000})).damage == (Damage("x.xml", DAMAGED),)


@pytest.mark.parametrize("name", ["../../evil.xml", "/etc/evil.xml", "C:/evil.xml", "a\\..\\evil.xml", ".."])
def test_names_that_point_outside_are_ignored_and_reported(name: str) -> None:
    package = look(packed({"a.xml": b"<a/>", name: b"<a/>"}))
    assert set(package.xml) == {"a.xml"}
    assert [found.code for found in package.diagnostics] == ["X113"]
    assert name in package.diagnostics[0].message


def test_of_a_repeated_name_the_last_is_read() -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = packed([("a.xml", b"<old/>"), ("a.xml", b"<new/>"), ("a.xml", b"<newest/>")])
    package = look(data)
    assert package.xml == {"a.xml": b"<newest/>"}
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
    assert (set(package.xml), package.damage) == ({"b.xml"}, (Damage("a.xml", DAMAGED),))


def test_a_huge_xml_part_is_refused_before_it_is_unpacked() -> None:
    code, message = refusal(packed({"bomb.xml": b"<a>" + b" " * (office_zip.MAX_XML_BYTES) + b"</a>"}))
    assert (code, "bomb.xml" in message) == ("X112", True)


def test_xml_that_grows_beyond_reason_is_refused() -> None:
    code, message = refusal(packed({"bomb.xml": b"<a>" + b" " * 4 * 2**20 + b"</a>"}))
    assert (code, "200 times" in message) == ("X112", True)


def test_short_xml_may_grow_as_it_likes() -> None:
    assert set(look(packed({"a.xml": b"<a>" + b" " * 2**19 + b"</a>"})).xml) == {"a.xml"}


def test_too_many_entries_are_refused() -> None:
    assert refusal(packed({f"{n}.bin": b"" for n in range(office_zip.MAX_MEMBERS + 1)}))[0] == "X112"


def declaring(data: bytes, size: int) -> bytes:
    """Return a zip of one member whose table of contents declares another size."""
    changed = bytearray(data)
    place = changed.index(b"PK\x01\x02") + 24
    changed[place : place + 4] = size.to_bytes(4, "little")
    return bytes(changed)


def test_a_medium_that_would_fill_the_memory_is_refused_by_its_declared_size() -> None:
    assert refusal(declaring(packed({"a.png": b"x"}), office_zip.MAX_WHOLE_BYTES + 1))[0] == "X112"


def test_a_long_video_is_no_reason_to_refuse_a_deck() -> None:
    assert look(declaring(packed({"a.mp4": b"x"}), office_zip.MAX_WHOLE_BYTES + 1)).media == {"a.mp4"}


def test_a_declared_size_that_lies_is_damage() -> None:
    assert look(declaring(packed({"a.xml": b"<a></a>" * 50}), 7)).damage == (Damage("a.xml", DAMAGED),)


def test_a_picture_above_its_limit_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_zip, "MAX_PICTURE_BYTES", 3)
    with opened(source(packed({"a.png": b"1234", "b.png": b"123"}))) as package:
        assert (package.picture("a.png"), package.picture("b.png")) == (None, b"123")


def test_all_xml_together_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_zip, "MAX_XML_WHOLE_BYTES", 7)
    assert refusal(packed({"a.xml": b"<a/>", "b.xml": b"<b/>"}))[0] == "X112"


def test_entities_stay_unresolved() -> None:
    root = parsed(b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>')
    assert etree.tostring(root) == b"<a>&e;</a>"
