"""Objectives in languages for which there is no grammar."""

from __future__ import annotations

import pytest

from extractors.locator import SlideRef
from segmenters.evidence import Bloom, Evidence, Origin
from segmenters.objective_abroad import in_other_language, stated_abroad


def worded(title: str, code: str) -> str:
    return in_other_language(title, code, ()).text


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
        ("De ladder", "nl", "De ladder beschrijven"),
        ("Ladders", "nl", "“Ladders” beschrijven"),
        ("ライセンス", "ja", "ライセンスを説明する"),
        ("リンクする", "ja", "リンクする方法を説明する"),
        ("Tikkaat", "fi", "Describe “Tikkaat”"),
    ],
)
def test_the_title_gets_a_verb_of_its_language(title: str, code: str, text: str) -> None:
    made = in_other_language(title, code, ())
    assert (made.text, made.level) == (text, Bloom.UNDERSTAND)


@pytest.mark.parametrize(
    ("title", "code", "text"),
    [
        ("Wie lang ist eine Leiter?", "de", "Die Frage „Wie lang ist eine Leiter?“ beantworten"),
        ("Prüfung: Wie lang ist sie?", "de", "Die Frage „Wie lang ist sie?“ beantworten"),
        ("¿Qué es una escalera?", "es", "Responder a la pregunta “¿Qué es una escalera?”"),
        ("Pourquoi ?", "fr", "Répondre à la question «\u00a0Pourquoi\u00a0?\u00a0»"),
        ("Perché?", "it", "Rispondere alla domanda “Perché?”"),
        ("なぜ使うのか？", "ja", "「なぜ使うのか？」という問いに答える"),
        ("Waarom?", "nl", "De vraag “Waarom?” beantwoorden"),
        ("Por quê?", "pt", "Responder à pergunta “Por quê?”"),
        ("Miksi?", "fi", "Answer the question “Miksi?”"),
    ],
)
def test_a_question_is_answered_and_never_described(title: str, code: str, text: str) -> None:
    assert worded(title, code) == text


@pytest.mark.parametrize(
    ("title", "code", "text"),
    [
        ("Wie man eine Leiter prüft", "de", "Erklären, wie man eine Leiter prüft"),
        ("Cómo elegir una escalera", "es", "Explicar cómo elegir una escalera"),
        ("Comment choisir une échelle", "fr", "Expliquer comment choisir une échelle"),
        ("Come scegliere una scala", "it", "Spiegare come scegliere una scala"),
        ("Hoe je een ladder kiest", "nl", "Uitleggen hoe je een ladder kiest"),
        ("Como escolher uma escada", "pt", "Explicar como escolher uma escada"),
    ],
)
def test_what_tells_how_is_explained(title: str, code: str, text: str) -> None:
    assert worded(title, code) == text


@pytest.mark.parametrize(
    "title",
    [
        "Es gibt viele Wege, eine Leiter zu prüfen",
        "Allgemeiner Ablauf",
        "Der Kunde",
        "Ein Holm",
        "Die Auswahl der Leiter und der Gurte im Betrieb",
        "leitern/pruefung",
        "Kunden brauchen Hilfe",
    ],
)
def test_a_german_title_of_another_form_is_quoted(title: str) -> None:
    assert worded(title, "de") == f"„{title}“ beschreiben"


def test_quotation_marks_inside_others_are_those_of_the_language() -> None:
    assert worded("Was „fest“ heißt", "de") == "„Was \u201afest\u2018 heißt“ beschreiben"
    assert worded("「互恵性」、その他", "ja") == "「『互恵性』、その他」を説明する"


def test_a_unit_that_only_has_a_place_is_summed_up() -> None:
    assert worded("Seiten 3 bis 9", "de") == "Die Aussagen dieses Teils zusammenfassen"
    assert worded("0:01:00 à 0:07:00", "fr") == "Résumer l’essentiel de cette partie"
    assert worded("3D-Druck im Betrieb", "de") == "3D-Druck im Betrieb beschreiben"


def test_the_number_of_a_part_is_no_part_of_the_objective() -> None:
    assert worded("Leitern und Tritte (2 von 3)", "de") == "Leitern und Tritte beschreiben"


def test_an_objective_of_the_source_keeps_its_words_and_has_the_level_of_its_verb() -> None:
    evidence = Evidence("deck.pptx", "b1", SlideRef(256, 1), "Sie können die Leitern vergleichen.")
    made = stated_abroad("die Leitern vergleichen", "de", evidence)
    assert (made.text, made.verb) == ("Die Leitern vergleichen", "vergleichen")
    assert (made.level, made.origin) == (Bloom.ANALYSE, Origin.STATED)
    assert stated_abroad("die Leitern nennen", "de", evidence).origin is Origin.GENERATED


@pytest.mark.parametrize(
    ("title", "code", "text", "verb"),
    [
        ("Leitern bauen und prüfen", "de", "Leitern bauen und prüfen", "prüfen"),
        ("Mit einer Leiter arbeiten", "de", "Mit einer Leiter arbeiten", "arbeiten"),
        ("Den Aufbau einer Leiter verstehen", "de", "Den Aufbau einer Leiter erklären", "erklären"),
        ("Übung 2: Eine Leiter prüfen", "de", "Eine Leiter prüfen", "prüfen"),
        ("Leitern prüfen: Holme und Sprossen", "de", "Leitern prüfen: Holme und Sprossen", "prüfen"),
        ("Mit Leitern arbeiten: Eine Leiter prüfen", "de", "Eine Leiter prüfen", "prüfen"),
        ("Anhänger: Eine Achse prüfen", "de", "Anhänger: Eine Achse prüfen", "prüfen"),
        ("Instalar paquetes", "es", "Instalar paquetes", "instalar"),
        ("Installer des paquets", "fr", "Installer des paquets", "installer"),
        ("Installare i pacchetti", "it", "Installare i pacchetti", "installare"),
        ("Een ladder kiezen", "nl", "Een ladder kiezen", "kiezen"),
        ("Instalar os pacotes", "pt", "Instalar os pacotes", "instalar"),
        ("ソースコードを監査する", "ja", "ソースコードを監査する", "監査する"),
        ("手順\uff1a情報を集める", "ja", "情報を集める", "集める"),
    ],
)
def test_a_heading_in_the_infinitive_is_the_objective_as_it_stands(title: str, code: str, text: str, verb: str) -> None:
    made = in_other_language(title, code, ())
    assert (made.text, made.verb) == (text, verb)
    assert made.level is (Bloom.UNDERSTAND if verb == "erklären" else Bloom.APPLY)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Der Holm", "Den Holm beschreiben"),
        ("Der neue Holm der Leiter", "Den neuen Holm der Leiter beschreiben"),
        ("Leitern und der Wind", "Leitern und den Wind beschreiben"),
        ("Beispiel: Die Stehleiter", "Die Stehleiter beschreiben"),
        ("Leitern, Tritte und das Gerüst", "Leitern, Tritte und das Gerüst beschreiben"),
        ("Sicherung mit rsync", "Sicherung mit rsync beschreiben"),
        ("etc/fstab und Mountpunkte", "etc/fstab und Mountpunkte beschreiben"),
        ("Die Fehlerdatenbank (BTS)", "Die Fehlerdatenbank (BTS) beschreiben"),
        ("Einführung in die Prüfung", "Die Prüfung beschreiben"),
        ("Anlegeleitern vs. Stehleitern", "Die Unterschiede erklären: Anlegeleitern und Stehleitern"),
    ],
)
def test_a_german_noun_phrase_stands_bare_in_the_right_case(title: str, text: str) -> None:
    assert worded(title, "de") == text


@pytest.mark.parametrize(
    ("title", "code", "text", "level"),
    [
        ("Zusätzliche Übungen", "de", "Zusätzliche Übungen durchführen", Bloom.APPLY),
        ("Ejercicios", "es", "Realizar “Ejercicios”", Bloom.APPLY),
        ("演習", "ja", "演習を行う", Bloom.APPLY),
        (
            "Antworten zu den Übungen",
            "de",
            "Die eigenen Ergebnisse mit den Antworten zu den Übungen vergleichen",
            Bloom.ANALYSE,
        ),
        ("Lösung zu Übung 1", "de", "Die eigenen Ergebnisse mit der Lösung zu Übung 1 vergleichen", Bloom.ANALYSE),
        (
            "Antworten zu den Übungen: Holme",
            "de",
            "Die eigenen Ergebnisse mit den Antworten zu den Übungen vergleichen (Holme)",
            Bloom.ANALYSE,
        ),
        (
            "Respostas dos exercícios",
            "pt",
            "Comparar os próprios resultados com “Respostas dos exercícios”",
            Bloom.ANALYSE,
        ),
    ],
)
def test_exercises_are_done_and_answers_compared_but_never_described(
    title: str, code: str, text: str, level: Bloom
) -> None:
    made = in_other_language(title, code, ())
    assert (made.text, made.level) == (text, level)


@pytest.mark.parametrize(
    ("title", "text", "level"),
    [
        ("Speichern Ihrer Messwerte", "Ihre Messwerte speichern", Bloom.APPLY),
        ("Vergleichen der Leitern", "Die Leitern vergleichen", Bloom.ANALYSE),
        ("Prüfen des Holms", "Das Prüfen des Holms beschreiben", Bloom.UNDERSTAND),
    ],
)
def test_a_german_verb_that_is_a_noun_is_what_one_does(title: str, text: str, level: Bloom) -> None:
    made = in_other_language(title, "de", ())
    assert (made.text, made.level) == (text, level)
