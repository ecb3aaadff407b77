"""Zip files that never differ from run to run."""

from __future__ import annotations

import io
import zipfile

from converter.archive import zipped
from exporters.model import File

FILES = (File("imsmanifest.xml", b"<manifest/>"), File("a/ü.txt", b"text" * 100))


def test_entries_keep_order_date_and_mode() -> None:
    with zipfile.ZipFile(io.BytesIO(zipped(FILES))) as archive:
        assert archive.testzip() is None
        entries = archive.infolist()
        assert [entry.filename for entry in entries] == ["imsmanifest.xml", "a/ü.txt"]
        assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.external_attr >> 16 for entry in entries} == {0o100644}
        assert {entry.create_system for entry in entries} == {3}
        assert {entry.compress_type for entry in entries} == {zipfile.ZIP_DEFLATED}
        assert archive.read("a/ü.txt") == FILES[1].data


def test_the_same_files_give_the_same_bytes() -> None:
    assert zipped(FILES) == zipped(FILES)
    assert zipped(FILES) != zipped(FILES[::-1]), "the order of the entries is part of the package"
