"""Headings that are surely noun phrases, by their form."""

from __future__ import annotations

import pytest

from segmenters.noun_phrases import is_german_clause, is_noun_phrase, opening_article


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Auswahl der Leiter", "de"),
        ("Verwaltung stabiler Systeme und Netze", "de"),
        ("Das neue Format", "de"),
        ("Aufstellen von Leitern auf weichem Boden", "de"),
        ("La prueba de la escalera", "es"),
        ("L'échelle double", "fr"),
        ("コンプライアンスの落とし穴", "ja"),
    ],
)
def test_a_phrase_of_known_form_is_told(title: str, code: str) -> None:
    assert is_noun_phrase(title, code)


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("", "de"),
        ("Leitern aufstellen", "de"),
        ("Ein Holm", "de"),
        ("Fester Stand", "de"),
        ("Leitern, Tritte", "de"),
        ("Von der Leiter zum Gerüst", "de"),
        ("La escalera es segura", "es"),
        ("Escaleras", "es"),
        ("La sécurité est l'affaire de tous", "fr"),
        ("使い方を確認します", "ja"),
        ("Tikkaat", "fi"),
    ],
)
def test_what_may_be_a_sentence_or_change_as_an_object_is_none(title: str, code: str) -> None:
    assert not is_noun_phrase(title, code)


def test_the_article_is_that_of_the_language() -> None:
    assert (opening_article("A escada", "pt"), opening_article("A ladder", "de")) == ("A", "")


@pytest.mark.parametrize(
    ("title", "clause"),
    [
        ("Leitern prüfen", True),
        ("Folgende Werkzeuge benötigen Sie", True),
        ("Leitern brauchen Platz", True),
        ("Der Stand", False),
        ("Suites für die Entwicklung", False),
        ("debian/rules", False),
    ],
)
def test_a_german_heading_with_a_verb_is_a_clause(title: str, clause: bool) -> None:
    assert is_german_clause(title) is clause
