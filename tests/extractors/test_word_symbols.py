"""Characters of symbol fonts come out as what a reader sees."""

from __future__ import annotations

import pytest

from extractors.word_symbols import symbol, with_symbols


@pytest.mark.parametrize(
    ("font", "code", "expected"),
    [
        ("Wingdings", "F0FC", "✓"),
        ("Wingdings", "F0E0", "→"),
        ("Wingdings", "FE", "☑"),
        ("Wingdings", "F081", "①"),
        ("Wingdings 2", "F052", "☑"),
        ("Symbol", "F061", "\N{GREEK SMALL LETTER ALPHA}"),
        ("Symbol", "F0B7", "•"),
        ("Symbol", "F0AE", "→"),
        ("Symbol", "F0A3", "≤"),
        ("Symbol", "F0B0", "°"),
        ("Symbol", "F0E5", "∑"),
        ("Symbol", "F0F2", "∫"),
        ("MS Gothic", "2610", "☐"),
        ("Webdings", "F061", "a"),
        ("Webdings", "F0A1", ""),
        ("Wingdings", "F03D", ""),
        ("Symbol", "what", ""),
        ("Symbol", "FFFFFFFF", ""),
    ],
)
def test_a_symbol_is_what_it_looks_like(font: str, code: str, expected: str) -> None:
    assert symbol(font, code) == expected


def test_text_in_a_symbol_font_is_what_it_shows() -> None:
    assert with_symbols("\uf0fc done", "wingdings") == "✓ done"
    assert with_symbols("plain", "wingdings") == "plain"
