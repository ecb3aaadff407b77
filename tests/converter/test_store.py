"""The cache: what is damaged counts as missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from converter.ledger import Written
from converter.report import FileReport
from converter.store import DamagedError, Store, key_of

RECEIPT = FileReport("a/b.txt", "0" * 64)


def only_file(folder: Path) -> Path:
    (found,) = [path for path in folder.rglob("*") if path.is_file()]
    return found


def test_a_receipt_comes_back(tmp_path: Path) -> None:
    key = key_of("extract", "slides", "1")
    assert Store(tmp_path).receipt(FileReport, key) is None
    Store(tmp_path).keep_receipt(key, RECEIPT)
    assert Store(tmp_path).receipt(FileReport, key) == RECEIPT
    assert Store(tmp_path).receipt(FileReport, key_of("extract", "slides", "2")) is None


@pytest.mark.parametrize("damage", [b"", b"{}", b"\x00" * 20])
def test_a_damaged_receipt_is_a_missing_one(tmp_path: Path, damage: bytes) -> None:
    store = Store(tmp_path)
    store.keep_receipt(key_of("x"), RECEIPT)
    only_file(tmp_path).write_bytes(damage)
    assert store.receipt(FileReport, key_of("x")) is None
    store.keep_receipt(key_of("x"), RECEIPT)
    assert store.receipt(FileReport, key_of("x")) == RECEIPT


def test_a_letter_changed_inside_a_receipt_is_noticed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.keep_receipt(key_of("x"), RECEIPT)
    place = only_file(tmp_path)
    place.write_bytes(place.read_bytes().replace(b"b.txt", b"c.txt"))
    assert store.receipt(FileReport, key_of("x")) is None


def test_a_receipt_of_another_shape_is_a_missing_one(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.keep_receipt(key_of("x"), Written("a", "b", "c"))
    assert store.receipt(FileReport, key_of("x")) is None


def test_a_note_comes_back_whole_or_not_at_all(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.note(key_of("x")) is None
    store.keep_note(key_of("x"), b"heard\nso far")
    assert Store(tmp_path).note(key_of("x")) == b"heard\nso far"
    place = only_file(tmp_path)
    place.write_bytes(place.read_bytes()[:-3])
    assert store.note(key_of("x")) is None


def test_contents_are_found_by_digest_and_checked(tmp_path: Path) -> None:
    store = Store(tmp_path)
    digest = store.keep(b"picture")
    assert store.content(digest) == b"picture"
    only_file(tmp_path).write_bytes(b"pixture")
    with pytest.raises(DamagedError) as caught:
        store.content(digest)
    assert caught.value.digest == digest
    assert store.keep(b"picture") == digest
    assert store.content(digest) == b"picture", "what is kept again replaces what was damaged"


def test_a_missing_content_is_damage(tmp_path: Path) -> None:
    with pytest.raises(DamagedError):
        Store(tmp_path).content("ab" * 32)


def test_a_content_that_is_no_such_value_is_damage(tmp_path: Path) -> None:
    store = Store(tmp_path)
    digest = store.keep(b'{"other": 1}')
    with pytest.raises(DamagedError):
        store.value(FileReport, digest)
