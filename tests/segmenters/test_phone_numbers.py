"""Numbers for a phone go, and numbers that teach something stay."""

from __future__ import annotations

import pytest

from segmenters.phone_numbers import without_phone_numbers


def left(text: str) -> str:
    return without_phone_numbers(text, lambda _number: "#")


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("Mine is +44 20 7946 0958.", "Mine is #."),
        ("Mine is +49 171 234 567.", "Mine is #."),
        ("Mine is +49 (0)30 1234567, thanks.", "Mine is #, thanks."),
        ("It is 030 1234567.", "It is #."),
        ("It is 06 12 34 56 78 or 01.23.45.67.89.", "It is # or #."),
        ("It is 0171/2345678.", "It is #."),
        ("It is (555) 010-0123.", "It is #."),
        ("Call 555-0123 today.", "Call # today."),
        ("Call me on 555-0123.", "Call me on #."),
        ("Phone: 12345678.", "Phone: #."),
        ("My number is 612 345 678.", "My number is #."),
        ("Tel. 555 123 4567", "Tel. #"),
        ("Meine Telefonnummer ist 0171 2345678.", "Meine Telefonnummer ist #."),
        ("Llámame, mi teléfono es 612 345 678.", "Llámame, mi teléfono es #."),
    ],
)
def test_numbers_for_a_phone_go(said: str, then: str) -> None:
    assert left(said) == then


@pytest.mark.parametrize(
    "said",
    [
        "On 2026-03-08 and 2026/03/08 and 2026.03.08.",
        "On 08.03.2026, 08/03/2026 and 08-03-2026 and 08 03 2026.",
        "From 08.03.26 - 10.03.26, and from 08.03.-10.03.2026 at noon.",
        "At 08.03.2026 10:30 and on (2026-03-08).",
        "Call on 2026-03-08, or phone 08.03.2026.",
        "From 0800-1630 or 08.00-16.30 Uhr.",
        "It cost 10 000 000 euros, 12.500.000 in all, +12 500 000 more (10 000 000 before).",
        "Call 10 000 000 people.",
        "In 2019-2024 it was 0.12345678 and 3.14159265 and +3.14159265.",
        "The pump is at 192.168.100.200 or 010.001.002.003.",
        "Version 12.345.6789 or (12.345.6789).",
        "Part 4711-0815-22, part number 4711-0815, ISBN 978-3-16-148410-0.",
        "We call it 4711-0815.",
        "Write 01101001 and 00012345.",
        "Order 12345678.",
    ],
)
def test_what_is_not_for_a_phone_stays(said: str) -> None:
    assert left(said) == said
