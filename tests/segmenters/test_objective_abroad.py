"""Objectives in languages for which there is no grammar."""

from __future__ import annotations

import pytest

from segmenters.evidence import Bloom
from segmenters.objective_abroad import in_other_language


@pytest.mark.parametrize(
    ("title", "code", "text"),
    [
        ("Leitern und Tritte", "de", "Leitern und Tritte beschreiben"),
        ("A cadeia de abastecimento", "pt", "Descrever a cadeia de abastecimento"),
        ("Primeiros passos", "pt", "Descrever “Primeiros passos”"),
        ("L’échelle", "fr", "Décrire l’échelle"),
        ("Échelles", "fr", "Décrire «\u00a0Échelles\u00a0»"),
        ("Los riesgos", "es", "Describir los riesgos"),
        ("Scale a pioli", "it", "Descrivere “Scale a pioli”"),
        ("ライセンス", "ja", "ライセンスを説明する"),
        ("ソースコードを監査する", "ja", "ソースコードを監査する方法を説明する"),
        ("情報を集める", "ja", "情報を集める方法を説明する"),
        ("Tikkaat", "fi", "Describe “Tikkaat”"),
    ],
)
def test_the_title_gets_a_verb_of_its_language(title: str, code: str, text: str) -> None:
    made = in_other_language(title, code, ())
    assert (made.text, made.level) == (text, Bloom.UNDERSTAND)
