"""Headings that fit any subject, in several languages."""

from __future__ import annotations

import pytest

from segmenters.general_headings import says_nothing


@pytest.mark.parametrize(
    "heading", ["Überblick", "Beispiel 2", "Schritt für Schritt …", "Resumen", "Paso 3", "まとめ", "(als Root)"]
)
def test_a_heading_that_names_no_subject_says_nothing(heading: str) -> None:
    assert says_nothing(heading)


@pytest.mark.parametrize("heading", ["Leitern", "Beispiele für Leitern", "Resumen de riesgos", "FOSSレビュー"])
def test_a_heading_with_a_subject_tells_something(heading: str) -> None:
    assert not says_nothing(heading)


@pytest.mark.parametrize(
    "label", ["Tipp", "Anmerkung:", "Warnung!", "Wichtiger Hinweis", "Astuce", "Attention !", "Consejo", "Advertencia",
              "Suggerimento", "Attenzione", "Opmerking", "Let op!", "Waarschuwing", "Dica", "Aviso", "注意", "ヒント"]
)  # fmt: skip
def test_the_label_of_a_box_says_nothing(label: str) -> None:
    assert says_nothing(label)


@pytest.mark.parametrize("heading", ["Tipps für Leitern", "Warnungen des Systems", "Notas fiscales", "注意すべき点"])
def test_what_only_begins_like_the_label_of_a_box_tells_something(heading: str) -> None:
    assert not says_nothing(heading)
