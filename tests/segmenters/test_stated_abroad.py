"""Objectives that a source states in another language than English."""

from __future__ import annotations

import pytest

from segmenters.evidence import Bloom
from segmenters.stated_abroad import goal_abroad, goals_announced_abroad, leads_abroad, level_abroad, verb_abroad


@pytest.mark.parametrize(
    ("line", "code", "goal"),
    [
        ("Sie können eine Leiter prüfen.", "de", "eine Leiter prüfen"),
        ("Die Teilnehmenden können eine Leiter prüfen", "de", "eine Leiter prüfen"),
        ("Sie sind in der Lage, eine Leiter auszuwählen", "de", "eine Leiter auswählen"),
        ("Sie sind in der Lage, eine Leiter zu prüfen", "de", "eine Leiter prüfen"),
        ("Sie kennen die Arten von Leitern.", "de", "die Arten von Leitern nennen"),
        ("Sie verstehen, wie eine Leiter steht", "de", "Erklären, wie eine Leiter steht"),
        ("Die Arten von Leitern kennen", "de", "Die Arten von Leitern nennen"),
        ("Erklären, warum eine Leiter kippt", "de", "Erklären, warum eine Leiter kippt"),
        ("Inspeccionar una escalera", "es", "Inspeccionar una escalera"),
        ("Conocer los riesgos", "es", "describir los riesgos"),
        ("Comprendre les risques", "fr", "expliquer les risques"),
        ("Ispezionare una scala", "it", "Ispezionare una scala"),
        ("De risico's kennen", "nl", "De risico's noemen"),
        ("Inspecionar uma escada", "pt", "Inspecionar uma escada"),
        ("ライセンスを説明できる。", "ja", "ライセンスを説明する"),
        ("ライセンスの種類を理解する", "ja", "ライセンスの種類を説明する"),
    ],
)
def test_a_point_is_an_objective_in_the_infinitive_with_a_verb_to_be_seen(line: str, code: str, goal: str) -> None:
    assert goal_abroad(line, code) == goal


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Arten von Leitern", "de"),
        ("Leitern", "de"),
        ("Los riesgos de la escalera", "es"),
        ("Les risques", "fr"),
        ("ライセンス", "ja"),
        ("Inspect a ladder", "fi"),
    ],
)
def test_a_bare_noun_is_none(line: str, code: str) -> None:
    assert goal_abroad(line, code) == ""


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Nach diesem Modul können Sie:", "de"),
        ("Am Ende dieser Einheit sind Sie in der Lage,", "de"),
        ("Lernziele:", "de"),
        ("Al finalizar este módulo, usted podrá:", "es"),
        ("À la fin de ce module, vous serez capable de :", "fr"),
        ("Al termine di questo modulo sarai in grado di:", "it"),
        ("Na deze module kun je:", "nl"),
        ("Ao final deste módulo, você será capaz de:", "pt"),
        ("学習目標\uff1a", "ja"),
    ],
)
def test_a_line_that_announces_objectives_is_told(line: str, code: str) -> None:
    assert leads_abroad(line, code)


def test_a_sentence_on_the_subject_announces_none() -> None:
    assert not leads_abroad("Nach diesem Modul der Anlage können Sie die Pumpe abstellen:", "de")
    assert not leads_abroad("Die Leiter besteht aus:", "de")
    assert not leads_abroad("Ziele:", "de"), "these are the goals of what is taught"
    assert not leads_abroad("Learning objectives:", "fi")


def test_a_sentence_announces_what_is_learned() -> None:
    said = "So, am Ende dieser Einheit können Sie eine Leiter sicher aufstellen."
    assert goals_announced_abroad(said) == ("eine Leiter sicher aufstellen",)
    assert goals_announced_abroad("Al final del curso podrá elegir una escalera.") == ("elegir una escalera",)
    assert goals_announced_abroad("Am Ende der Leiter sitzt ein Gummifuß.") == ()


def test_the_verb_stands_where_the_language_has_it() -> None:
    assert verb_abroad("Die Leiter prüfen", "de") == "prüfen"
    assert verb_abroad("Erklären, wie eine Leiter steht", "de") == "erklären"
    assert verb_abroad("Inspeccionar una escalera", "es") == "inspeccionar"
    assert verb_abroad("ライセンスを説明する", "ja") == "説明する"


def test_the_level_is_that_of_the_verb_and_else_to_apply() -> None:
    assert level_abroad("nennen", "de") is Bloom.REMEMBER
    assert level_abroad("évaluer", "fr") is Bloom.EVALUATE
    assert level_abroad("prüfen", "de") is Bloom.APPLY
