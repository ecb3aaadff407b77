"""German headings whose verb is a noun."""

from __future__ import annotations

import pytest

from segmenters.nominalised import german_act, german_task


@pytest.mark.parametrize(
    ("heading", "task"),
    [
        ("Prüfen der Leitern", "Die Leitern prüfen"),
        ("Das Prüfen der Leiter", "Die Leiter prüfen"),
        ("Speichern Ihrer Messwerte", "Ihre Messwerte speichern"),
        ("Montieren einer Leiter", "Eine Leiter montieren"),
        ("Montieren einer neuen Leiter an der Wand", "Eine neue Leiter an der Wand montieren"),
        ("Löschen aller alten Einträge", "Alle alten Einträge löschen"),
        ("Prüfen der Leitern und Tritte", "Die Leitern und Tritte prüfen"),
        ("Ändern des Prüfberichts", "Den Prüfbericht ändern"),
        ("Ausfüllen eines neuen Antrages", "Einen neuen Antrag ausfüllen"),
        ("Einrichten eines neuen Benutzerkontos", "Ein neues Benutzerkonto einrichten"),
        ("Öffnen des ersten Fensters", "Das erste Fenster öffnen"),
        ("Anlegen des Verzeichnisses", "Das Verzeichnis anlegen"),
        ("Anpassen Ihres Systems", "Ihr System anpassen"),
        ("Alles Zusammensetzen", "Alles zusammensetzen"),
        ("Daten Speichern", "Daten speichern"),
    ],
)
def test_the_object_of_a_verb_that_is_a_noun_is_turned_with_its_verb_behind_it(heading: str, task: str) -> None:
    assert german_task(heading) == (task, task.rsplit(" ", 1)[1])


@pytest.mark.parametrize(
    "heading", ["Prüfen des Holms", "Prüfen der neuen Leitern", "Prüfen von Leitern", "Prüfen", "Prüfen eines Holms"]
)
def test_where_gender_or_number_is_not_known_the_verb_stays_a_noun_with_its_article(heading: str) -> None:
    assert german_task(heading) == ("", "")
    assert german_act(heading) == f"Das {heading}"


@pytest.mark.parametrize(
    "heading",
    [
        "Grundlagen der Prüfung",
        "Kosten der Leitern",
        "Prüfen und Warten",
        "Prüfen der Leitern, Tritte und Gurte",
        "Prüfen der Leitern und Löschen",
        "Prüfen: der Holm",
        "Fehler beim Prüfen",
        "Leitern",
    ],
)
def test_other_headings_are_left_alone(heading: str) -> None:
    assert german_task(heading) == ("", "")
    assert german_act(heading) == ""
