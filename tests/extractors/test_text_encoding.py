"""Text files in the encodings that training departments have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.text_encoding import Decoded, decode

WORDS = "Prüfung – “à vos marques”"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_certain(encoding: str) -> None:
    assert decode(WORDS.encode(encoding)) == Decoded(WORDS)


def test_big_endian_with_a_mark() -> None:
    assert decode(b"\xfe\xff" + WORDS.encode("utf-16-be")) == Decoded(WORDS)


@pytest.mark.parametrize(
    ("declared", "encoding", "text"),
    [
        ("windows-1252", "cp1252", WORDS),
        ("ISO-8859-1", "cp1252", WORDS),
        ("iso-8859-2", "iso-8859-2", "Školení"),
        ("windows-1251", "cp1251", "Обучение"),
        ("Shift_JIS", "cp932", "安全教育①"),
        ("gb2312", "gb18030", "培训"),
    ],
)
def test_what_the_file_declares_is_believed(declared: str, encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), declared) == Decoded(text)


@pytest.mark.parametrize("declared", ["", "utf-16", "hex", "rot13", "punycode", "no such thing", "cp0"])
def test_a_name_that_is_no_text_encoding_is_passed_over(declared: str) -> None:
    assert decode(WORDS.encode(), declared) == Decoded(WORDS)


def test_western_bytes_without_a_declaration_are_a_guess() -> None:
    assert decode(WORDS.encode("cp1252")) == Decoded(WORDS, "Windows-1252")
    assert decode(WORDS.encode("cp1252"), "utf-8") == Decoded(WORDS, "Windows-1252")


def test_one_bad_byte_does_not_spoil_a_utf8_file() -> None:
    found = decode(("ä" * 20).encode() + b"\xff" + "ö".encode()[:1])
    assert found == Decoded("ä" * 20 + "\ufffd\ufffd", "UTF-8")


@given(st.binary(), st.sampled_from(["", "utf-8", "iso-8859-1", "shift_jis", "euc-kr", "big5", "tis-620", "utf-7"]))
def test_any_bytes_have_a_text(data: bytes, declared: str) -> None:
    assert isinstance(decode(data, declared).text, str)
