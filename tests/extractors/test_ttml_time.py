"""Times of TTML: clocks, frames, ticks, offsets, and what elements take over from the ones around them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from extractors.ttml_time import Clock, Span, UnreadableTimeError, attribute, clock_of, milliseconds, span_of

PAL = Clock(Fraction(25), 2, Fraction(10_000_000))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("00:01:02.5", 62_500),
        ("100:00:00", 360_000_000),
        ("00:00:01:05", 1200),
        ("00:00:01:05.1", 1220),
        ("00:00:01;05", 1200),
        ("1.5h", 5_400_000),
        ("2m", 120_000),
        ("62.25s", 62_250),
        ("15ms", 15),
        ("50f", 2000),
        ("10000000t", 1000),
        (" 3s ", 3000),
    ],
)
def test_time_expressions(text: str, wanted: int) -> None:
    assert milliseconds(text, PAL) == wanted


@pytest.mark.parametrize(
    "text", ["", "12", "1:02", "abc", "-1s", "00:00", "99999999h", "1e9s", "wallclock(2026-01-01)"]
)
def test_what_is_no_time(text: str) -> None:
    with pytest.raises(UnreadableTimeError):
        milliseconds(text, PAL)


def test_rates_come_from_the_root() -> None:
    ttp = 'xmlns:ttp="http://www.w3.org/ns/ttml#parameter"'
    ntsc = etree.fromstring(f'<tt {ttp} ttp:frameRate="30" ttp:frameRateMultiplier="1000 1001"/>')
    assert clock_of(ntsc).frames == Fraction(30_000, 1001)
    assert clock_of(ntsc).ticks == Fraction(30_000, 1001)
    assert clock_of(etree.fromstring(f'<tt {ttp} ttp:tickRate="10000000"/>')) == Clock(ticks=Fraction(10_000_000))
    assert clock_of(etree.fromstring(f'<tt {ttp} ttp:frameRate="0" ttp:frameRateMultiplier="1 0"/>')) == Clock()


@pytest.mark.parametrize(
    ("xml", "around", "since", "wanted"),
    [
        ("<p/>", Span(), None, Span()),
        ("<p/>", Span(1000, 5000), None, Span(1000, 5000)),
        ('<p begin="1s" end="3s"/>', Span(), None, Span(1000, 3000)),
        ('<p begin="1s" dur="3s"/>', Span(10_000, None), None, Span(11_000, 14_000)),
        ('<p begin="1s" end="30s"/>', Span(10_000, 20_000), None, Span(11_000, 20_000)),
        ('<p dur="2s"/>', Span(10_000, 20_000), 14_000, Span(14_000, 16_000)),
        ('<p begin="2s"/>', Span(), None, Span(2000, None)),
        ('<p begin="9s" end="3s"/>', Span(), None, Span(9000, 9000)),
    ],
)
def test_elements_inherit_their_times(xml: str, around: Span, since: int | None, wanted: Span) -> None:
    assert span_of(etree.fromstring(xml), around, since, Clock()) == wanted


def test_attributes_of_any_draft() -> None:
    old = etree.fromstring('<p xmlns:x="http://www.w3.org/2006/10/ttaf1#metadata" x:agent="a"/>')
    assert attribute(old, "agent") == "a"
    assert attribute(old, "begin") == ""


@given(st.integers(0, 3_600_000 * 99))
def test_a_clock_is_read_as_it_was_written(time: int) -> None:
    seconds, rest = divmod(time, 1000)
    written = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{rest:03d}"
    assert milliseconds(written, PAL) == time
