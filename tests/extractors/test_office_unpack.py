"""Members of a zip come out as zipfile unpacks them, or not at all."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.office_unpack import UNPACKING_ERRORS, unpacked


def archive(data: bytes, method: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as made:
        made.writestr("before.xml", b"<before/>")
        made.writestr("member.xml", data)
    return buffer.getvalue()


METHODS = st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])


@given(st.binary(max_size=2_000), METHODS)
def test_what_was_packed_comes_out(data: bytes, method: int) -> None:
    with zipfile.ZipFile(io.BytesIO(archive(data, method))) as opened:
        assert unpacked(opened, opened.getinfo("member.xml"), 2_000) == data


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2])
def test_no_more_is_unpacked_than_shows_that_there_is_too_much(method: int) -> None:
    with zipfile.ZipFile(io.BytesIO(archive(b"x" * 10_000, method))) as opened:
        assert len(unpacked(opened, opened.getinfo("member.xml"), 100)) == 101


@given(st.integers(0, 400), st.integers(1, 255), METHODS)
def test_a_changed_byte_never_gives_other_words(place: int, change: int, method: int) -> None:
    """What the table of contents says is not changed here: only the member itself."""
    data = b"<a>The ladder stands on firm ground.</a>" * 5
    whole = bytearray(archive(data, method))
    start = whole.index(b"PK\x03\x04", 1)
    end = whole.index(b"PK\x01\x02")
    whole[start + place % (end - start)] ^= change
    with zipfile.ZipFile(io.BytesIO(bytes(whole))) as opened:
        try:
            found = unpacked(opened, opened.getinfo("member.xml"), 2_000)
        except UNPACKING_ERRORS:
            return
        assert found == data
