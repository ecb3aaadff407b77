"""Headings in other languages that say what one does."""

from __future__ import annotations

import pytest

from segmenters.tasks_abroad import is_task, tasks_joined


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("Leitern aufstellen und prüfen", "de"),
        ("Ein neues Profil erstellen", "de"),
        ("Die Fehlerdatenbank (BTS) benutzen", "de"),
        ("Leitern, Tritte und Gerüste prüfen", "de"),
        ("Räume gestalten", "de"),
        ("Configurar la red", "es"),
        ("Pintar las paredes", "es"),
        ("Ouvrir l'échelle", "fr"),
        ("Scegliere una scala", "it"),
        ("Pakketten bouwen en testen", "nl"),
        ("Configurar a rede", "pt"),
        ("情報を集める", "ja"),
    ],
)
def test_an_infinitive_with_its_object_is_a_task(heading: str, code: str) -> None:
    assert is_task(heading, code)


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("Leitern", "de"),
        ("Wie wir Leitern prüfen", "de"),
        ("Folgende Werkzeuge benötigen Sie", "de"),
        ("Unfälle passieren", "de"),
        ("Der Prüfer kann Leitern sperren", "de"),
        ("Viele Wege, eine Leiter zu prüfen", "de"),
        ("Regeln, die wir prüfen", "de"),
        ("Leitern abgenommen", "de"),
        ("Gefunden: Leitern prüfen", "de"),
        ("Lugar de trabajo", "es"),
        ("Taller de escaleras", "es"),
        ("Cahier des charges", "fr"),
        ("Premier pas", "fr"),
        ("Software libero", "it"),
        ("Nieuwe ladders en trappen", "nl"),
        ("Lugar a visitar", "pt"),
        ("ライセンスの概要", "ja"),
        ("Leitern prüfen", "fi"),
    ],
)
def test_a_noun_a_sentence_or_a_participle_is_none(heading: str, code: str) -> None:
    assert not is_task(heading, code)


def test_tasks_with_the_same_verb_share_it() -> None:
    told = ("Ein Gem paketieren", "Eine Bibliothek paketieren", "Ein Modul paketieren")
    assert tasks_joined(told, "de") == "Ein Gem, eine Bibliothek und ein Modul paketieren"
    assert tasks_joined(("Instalar la red", "Instalar el servidor"), "es") == "Instalar la red y el servidor"


def test_other_tasks_stand_side_by_side_with_small_letters_inside() -> None:
    told = ("Leitern prüfen", "Mit einem Gurt arbeiten", "Defekte Haken melden")
    assert tasks_joined(told, "de") == "Leitern prüfen, mit einem Gurt arbeiten und defekte Haken melden"
    pair = ("Ouvrir une échelle", "Installer le câble")
    assert tasks_joined(pair, "fr") == "Ouvrir une échelle et installer le câble"


def test_what_has_an_and_of_its_own_or_is_no_task_is_not_joined() -> None:
    assert tasks_joined(("Leitern bauen und prüfen", "Gurte prüfen"), "de") == ""
    assert tasks_joined(("Leitern prüfen", "Gurte"), "de") == ""
