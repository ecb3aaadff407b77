"""Fonts in which code is set, and those that only sound like one."""

from __future__ import annotations

import pytest

from extractors.code_fonts import is_code_face, is_code_font


@pytest.mark.parametrize(
    "font",
    [
        "Consolas",
        "courier new",
        "Menlo",
        "Roboto Mono",
        "FreeMono",
        "Fira Code",
        "JetBrains Mono NL",
        "Source Code Pro",
    ],
)
def test_fonts_of_code(font: str) -> None:
    assert is_code_font(font)


@pytest.mark.parametrize("font", ["", "Monotype Corsiva", "Calibri", "+mn-lt", "Harmony", "Monotony", "Consolasque"])
def test_other_fonts(font: str) -> None:
    assert not is_code_font(font)


@pytest.mark.parametrize(
    "name",
    ["BAAAAA+DejaVuSansMono-Bold", "CourierNewPSMT", "ABCDEF+CMTT10", "LMMono10-Regular", "SFTT1000", "Consolas-Bold"],
)
def test_faces_of_code(name: str) -> None:
    assert is_code_face(name)


@pytest.mark.parametrize("name", ["", "MonotypeCorsiva", "Arial-Bold", "ABCDEF+Matthew", "GillSans", "CenturyGothic"])
def test_other_faces(name: str) -> None:
    assert not is_code_face(name)
