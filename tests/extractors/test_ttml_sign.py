"""TTML told by its first kilobytes."""

from __future__ import annotations

import pytest

from extractors.ttml_sign import is_ttml

TT = '<tt xmlns="http://www.w3.org/ns/ttml">'


@pytest.mark.parametrize(
    "data",
    [
        TT.encode(),
        b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- made by hand -->" + TT.encode(),
        b'<tt:tt xmlns:tt="http://www.w3.org/ns/ttml">',
        b"<tt/>",
        b'<!DOCTYPE tt [<!ENTITY a "b">]>' + TT.encode(),
        TT.encode("utf-16"),
    ],
)
def test_ttml(data: bytes) -> None:
    assert is_ttml(data)


@pytest.mark.parametrize(
    "data", [b"", b"<ttx>", b"<html><tt>code</tt>", b"tt", b"WEBVTT", b"<transcript><tt>", b"\xff\xfe"]
)
def test_other_files(data: bytes) -> None:
    assert not is_ttml(data)


def test_many_comments_are_passed_over_in_no_time() -> None:
    """Fails by never ending: each comment more once doubled the time."""
    comments = b"<!-- a -->\n" * 200
    assert is_ttml(comments + TT.encode())
    assert not is_ttml(comments + b"<transcript>")
    assert not is_ttml(b"<!-- not closed " + TT.encode())
