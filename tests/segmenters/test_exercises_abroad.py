"""Exercises, their answers and introductions, told by headings in other languages."""

from __future__ import annotations

import pytest

from segmenters.exercises_abroad import are_answers, is_exercise, without_exercise_label, without_introduction


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("Zusätzliche praktische Sitzungen", "de"),
        ("Übung 3", "de"),
        ("Ejercicios adicionales", "es"),
        ("Travaux pratiques", "fr"),
        ("Esercizi", "it"),
        ("演習", "ja"),
        ("Opdracht 2", "nl"),
        ("Exercícios", "pt"),
    ],
)
def test_a_heading_of_exercises_is_known(heading: str, code: str) -> None:
    assert is_exercise(heading, code)


def test_what_an_exercise_is_about_or_another_noun_is_no_such_heading() -> None:
    assert not is_exercise("Übung macht den Meister", "de")
    assert not is_exercise("Aufgaben der Leitung", "de")
    assert not is_exercise("Übung 3", "fi")


def test_the_label_of_an_exercise_goes() -> None:
    assert without_exercise_label("Praktische Sitzung 2: Ein Gem paketieren", "de") == "Ein Gem paketieren"
    assert without_exercise_label("Exercice 1 : Ouvrir le fichier", "fr") == "Ouvrir le fichier"
    assert without_exercise_label("Leiter: Holme prüfen", "de") == "Leiter: Holme prüfen"


@pytest.mark.parametrize(
    ("heading", "code", "answers"),
    [
        ("Antworten zu den praktischen Sitzungen", "de", True),
        ("Lösung zu Übung 1", "de", True),
        ("Lösungen", "de", True),
        ("Lösungen für nasse Böden", "de", False),
        ("Soluciones de los ejercicios", "es", True),
        ("Solutions pour le bâtiment", "fr", False),
        ("演習の解答", "ja", True),
    ],
)
def test_answers_are_those_to_exercises(heading: str, code: str, answers: bool) -> None:
    assert are_answers(heading, code) is answers


def test_of_an_introduction_what_it_introduces_is_left_as_an_object() -> None:
    assert without_introduction("Einführung in den Kernel", "de") == "den Kernel"
    assert without_introduction("Introducción al sistema", "es") == "el sistema"
    assert without_introduction("Introduzione all'uso", "it") == "l’uso"
    assert without_introduction("Introdução à rede", "pt") == "a rede"
    assert without_introduction("Kernel", "de") == "Kernel"
