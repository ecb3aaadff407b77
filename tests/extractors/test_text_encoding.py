"""Text files in the encodings that training departments have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.text_encoding import Decoded, decode, in_words, is_binary, lines_with_controls

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
    assert decode(WORDS.encode("cp1252")) == Decoded(WORDS, "Windows-1252", (1,))
    assert decode(WORDS.encode("cp1252"), "utf-8") == Decoded(WORDS, "Windows-1252", (1,))


def test_a_bad_byte_in_a_utf8_file_is_read_as_windows_writes_it_and_its_line_is_told() -> None:
    found = decode(("ä" * 20).encode() + b"\r\nthe learner\x92s\x81 step\n\xff")
    assert found == Decoded("ä" * 20 + "\r\nthe learner’s\ufffd step\nÿ", "", (2, 3))
    assert decode(b"\xef\xbb\xbfone\nt\x92wo") == Decoded("one\nt’wo", "", (2,))


def test_a_guess_tells_the_lines_that_made_it_one() -> None:
    assert decode(b"plain\nPr\xfcfung").bad_lines == (2,)


def test_half_a_letter_in_utf_16_is_told() -> None:
    assert decode("\ufeffone\ntwo".encode("utf-16-le") + b"\0").bad_lines == (2,)


@pytest.mark.parametrize(
    ("text", "binary"),
    [("", False), ("a\tb\r\n\f", False), ("Guide \0 here", False), ("\0", True), ("P\0\0\0\0k", True)],
)
def test_few_control_characters_make_no_binary_file(text: str, binary: bool) -> None:
    assert is_binary(text) is binary


def test_lines_are_told_by_number() -> None:
    text = "one\nt\0wo\n\x07" + "\nx\x01" * 6
    assert in_words(lines_with_controls(text)) == "2, 3, 4, 5, 6 and 3 more"


@given(st.binary(), st.sampled_from(["", "utf-8", "iso-8859-1", "shift_jis", "euc-kr", "big5", "tis-620", "utf-7"]))
def test_any_bytes_have_a_text(data: bytes, declared: str) -> None:
    assert isinstance(decode(data, declared).text, str)
