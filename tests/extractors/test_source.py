"""A source opens its bytes when asked, and each time from the beginning."""

from __future__ import annotations

import io

from extractors.source import Source


def test_each_reading_begins_at_the_beginning_and_closes_what_it_opened() -> None:
    opened: list[io.BytesIO] = []

    def open_() -> io.BytesIO:
        opened.append(io.BytesIO(b"ladder"))
        return opened[-1]

    source = Source("a.txt", 6, "digest", open_)
    assert opened == []
    assert source.read() == source.read() == b"ladder"
    assert [stream.closed for stream in opened] == [True, True]
