"""A German session from end to end: units after its structure, German words around them, talk out, content in."""

from __future__ import annotations

import re

import pytest
from documents import speech
from extracting import read_bytes

from extractors.model import text_of
from segmenters.by_objective import Options, segment
from segmenters.contract import Material
from segmenters.evidence import Bloom, Origin
from segmenters.model import CutReason, Pack
from segmenters.question import ChoiceQuestion

LESSON = """# Sicherer Umgang mit Leitern

Schulung für Mitarbeitende

## Herzlich willkommen!

Schön, dass Sie da sind.

## Gliederung

- Auswahl der Leiter
- Prüfung der Leiter
- Leitern aufstellen

## Lernziele

- Sie kennen die Arten von Leitern.
- Sie können eine Leiter vor dem Gebrauch prüfen.
- Eine Leiter auf festem Boden aufstellen

## Auswahl der Leiter

### Arten von Leitern

Die Arten von Leitern unterscheiden sich nach ihrem Aufbau: Stehleitern, Anlegeleitern und Schiebeleitern. Eine
Stehleiter braucht keinen Halt an der Wand. Sie steht auf vier Füßen und eignet sich für kurze Arbeiten in Räumen. Eine
Anlegeleiter lehnt an einer Wand und reicht bis zu fünf Meter hoch. Eine Schiebeleiter besteht aus zwei Teilen, die
ineinander gleiten.

### Welche Leiter passt, wenn der Platz knapp ist?

Für Arbeiten, die länger als zwei Stunden dauern, ist ein Gerüst die bessere Wahl. Wer schwere Lasten hebt, nimmt eine
Arbeitsbühne. In engen Fluren bewährt sich die Teleskopleiter, weil sie zusammengeschoben in jeden Schrank passt. Im
Freien sind Leitern aus Kunststoff beliebt, da sie keinen Strom leiten und die Sonne sie kaum erwärmt.

## Prüfung der Leiter

### Sichtprüfung

Vor dem Gebrauch prüfen Beschäftigte die Holme, die Sprossen und die Füße der Leiter. Ein Holm darf keine Risse haben.
Jede Sprosse sitzt fest und ist frei von Öl. Die Füße sind aus Gummi und nicht abgenutzt. Wer einen Schaden findet,
sperrt die Leiter und meldet sie der Werkstatt. Das Prüfsiegel nennt den Monat der nächsten Prüfung.

### Leiterbuch

Die Werkstatt führt ein Leiterbuch. Jede Leiter hat darin eine Seite mit ihrer Nummer, ihrem Standort und den
Ergebnissen der Prüfungen. Eine gesperrte Leiter bekommt einen roten Anhänger. Niemand entfernt den Anhänger außer der
Werkstatt. Eine Reparatur mit Klebeband oder Draht ist verboten. Beschädigte Holzleitern werden zersägt.

## Wie steht eine Leiter sicher, obwohl der Boden nachgibt?

Eine Anlegeleiter steht im Winkel von 65 bis 75 Grad. Sie ragt einen Meter über die Kante hinaus. Ein eingesunkener Fuß
kippt die ganze Leiter zur Seite. Deshalb hilft auf weichem Boden eine breite Platte. Vor einer Tür sichert eine zweite
Person die Arbeit. Bei starkem Wind arbeitet niemand in der Höhe. Wer oben steht, hält mit drei Punkten Kontakt: zwei
Füße und eine Hand oder ein Fuß und zwei Hände. Werkzeug hängt am Gürtel und nicht an der Sprosse.

## Kontrollfragen

1. In welchem Winkel steht eine Anlegeleiter?

a) 45 bis 55 Grad
b) 65 bis 75 Grad
c) 80 bis 90 Grad

Lösung: b

## Weitere Dokumentation

- [Handlungsanleitung](https://example.org/leitern)

## Rechtliches

Alle Rechte vorbehalten.

## Vielen Dank für Ihre Aufmerksamkeit!

Noch Fragen?
"""

TALK = (
    "Guten Morgen zusammen und herzlich willkommen zu unserer Schulung.",
    "Mein Name ist Anna Krüger, ich bin Ihre Trainerin.",
    "Können Sie mich alle gut hören?",
    "Bitte schalten Sie Ihre Mikrofone stumm.",
    "Die Sitzung wird aufgezeichnet.",
    "Am Ende dieser Schulung können Sie eine Leiter vor dem Gebrauch prüfen.",
    "Gibt es bis hierhin Fragen?",
    "Schreiben Sie Ihre Fragen gerne in den Chat.",
    "Wir machen jetzt eine kurze Pause.",
    "Um zehn nach elf geht es weiter.",
    "Dann machen wir weiter mit der nächsten Folie.",
    "Vielen Dank für Ihre Aufmerksamkeit und einen schönen Tag noch.",
)
CONTENT = (
    "Vor dem Gebrauch prüfen wir die Holme, die Sprossen und die Füße der Leiter.",
    "Ein Holm darf keine Risse haben, und jede Sprosse sitzt fest.",
    "In der Pause bleibt keine Leiter unbeaufsichtigt stehen.",
    "Eine Anlegeleiter steht im Winkel von 65 bis 75 Grad.",
    "Fragen zur Prüfung beantwortet die Werkstatt.",
    "Bei starkem Wind arbeitet niemand auf einer Leiter.",
)
ENGLISH_WORDS = re.compile(r"\b(?:of|the|and|describe|answer is|pages|untitled|to)\b", re.IGNORECASE)


def pack_of(text: str, name: str, options: Options | None = None) -> Pack:
    document = read_bytes(text.encode(), name).document
    assert document is not None
    return segment(Material("pack", "", (document,)), options or Options()).pack


@pytest.fixture(scope="module")
def pack() -> Pack:
    return pack_of(LESSON, "leitern.md", Options(min_minutes=0.3, target_minutes=0.6, max_minutes=1.5))


def test_the_units_are_the_chapters_of_the_lesson(pack: Pack) -> None:
    assert [unit.title for unit in pack.units] == [
        "Auswahl der Leiter",
        "Prüfung der Leiter",
        "Wie steht eine Leiter sicher, obwohl der Boden nachgibt?",
    ]


def test_each_unit_has_an_objective_in_correct_german(pack: Pack) -> None:
    told = [(unit.objective.text, unit.objective.verb, unit.objective.level) for unit in pack.units]
    assert told == [
        ("Die Arten von Leitern nennen", "nennen", Bloom.REMEMBER),
        ("Eine Leiter vor dem Gebrauch prüfen", "prüfen", Bloom.APPLY),
        ("Eine Leiter auf festem Boden aufstellen", "aufstellen", Bloom.APPLY),
    ]
    assert [unit.objective.origin is Origin.STATED for unit in pack.units] == [False, True, True]


def test_nothing_that_teaches_is_cut_and_nothing_else_is_taught(pack: Pack) -> None:
    taught = {line for unit in pack.units for p in unit.passages for line in text_of(p.block).splitlines()}
    cut = "\n".join(text_of(entry.block) for entry in pack.cuts)
    for line in ("Gliederung", "Lernziele", "Kontrollfragen", "Weitere Dokumentation", "Rechtliches", "Noch Fragen?"):
        assert line in cut
    assert any("Niemand entfernt den Anhänger" in line for line in taught)
    assert not any("Lösung" in line or "willkommen" in line for line in taught)


def test_the_question_of_the_source_is_asked_with_its_answer_in_german(pack: Pack) -> None:
    (question,) = [question for unit in pack.units for question in unit.questions]
    assert isinstance(question, ChoiceQuestion)
    assert [choice.text for choice in question.choices if choice.correct] == ["65 bis 75 Grad"]
    assert question.feedback == "Die richtige Antwort ist: 65 bis 75 Grad"
    wrong = [choice.feedback for choice in question.choices if not choice.correct]
    assert wrong == ["Diese nicht. Die richtige Antwort ist: 65 bis 75 Grad"] * 2
    assert question in pack.units[-1].questions


def test_no_english_word_of_ours_stands_in_the_pack(pack: Pack) -> None:
    said = [text for unit in pack.units for text in (unit.title, unit.objective.text)]
    said += [text for unit in pack.units for q in unit.questions for text in (q.stem, q.feedback)]
    assert [text for text in said if ENGLISH_WORDS.search(text)] == []


def test_of_a_recording_the_talk_goes_and_the_subject_stays() -> None:
    lines = [*TALK[:6], *CONTENT[:2], *TALK[6:8], *CONTENT[2:4], *TALK[8:11], *CONTENT[4:], TALK[11]]
    made = segment(Material("pack", "", (speech(*lines, name="sitzung.vtt"),)), Options()).pack
    taught = " ".join(text_of(p.block) for unit in made.units for p in unit.passages)
    assert [line for line in CONTENT if line not in taught] == []
    assert [line for line in TALK if line in taught] == []
    assert made.units[0].objective.text == "Eine Leiter vor dem Gebrauch prüfen"
    reasons = {cut.reason for cut in made.cuts}
    assert {CutReason.WELCOME, CutReason.HOUSEKEEPING, CutReason.FACILITATOR, CutReason.CLOSING} <= reasons


def test_objectives_behind_a_lead_in_are_taken_over() -> None:
    text = LESSON.replace("## Lernziele\n", "## Einführung\n\nNach diesem Modul können Sie:\n").replace(
        "- Sie kennen die Arten von Leitern.\n- Sie können eine Leiter vor dem Gebrauch prüfen.",
        "- die Arten von Leitern unterscheiden\n- eine Leiter vor dem Gebrauch prüfen",
    )
    made = pack_of(text, "leitern.md", Options(min_minutes=0.3, target_minutes=0.6, max_minutes=1.5))
    assert "Eine Leiter vor dem Gebrauch prüfen" in [unit.objective.text for unit in made.units]
    assert CutReason.OBJECTIVE in {cut.reason for cut in made.cuts}


WORKSHOP = """# Pakete in der Praxis

## Pakete bauen und testen

{0}

## Einführung in das Archiv

{1}

## Übung 1: Ein Paket übersetzen

{2}

## Übung 2: Eine Bibliothek übersetzen

{3}

## Antworten zu den Übungen

{4}
"""
PARAGRAPHS = (
    (
        "Der Bau beginnt mit dem Quelltext. Ein Werkzeug liest die Regeln und ruft den Übersetzer auf. Danach "
        "prüft ein "
        "zweites Werkzeug das Ergebnis und nennt die Fehler, die es gefunden hat."
    ),
    (
        "Das Archiv besteht aus drei Bereichen. Jeder Bereich hat einen eigenen Index mit den Namen und den "
        "Prüfsummen. "
        "Ein Spiegel holt den Index jede Nacht und vergleicht ihn mit seinem Bestand."
    ),
    (
        "Holen Sie den Quelltext des Programms. Legen Sie das Verzeichnis an und tragen Sie den Namen ein. Rufen "
        "Sie dann "
        "den Übersetzer auf und sehen Sie die Meldungen durch."
    ),
    (
        "Holen Sie die Bibliothek und ihre Kopfdateien. Tragen Sie die Version ein und übersetzen Sie sie "
        "zweimal. Sehen "
        "Sie nach, ob beide Ergebnisse gleich sind."
    ),
    (
        "Das Programm meldet eine fehlende Datei, die im Verzeichnis der Vorlagen liegt. Die Bibliothek hat nach dem "
        "zweiten Lauf dieselbe Prüfsumme wie nach dem ersten."
    ),
)


def test_tasks_exercises_introductions_and_answers_have_objectives_that_fit_them() -> None:
    text = WORKSHOP.format(*PARAGRAPHS)
    made = pack_of(text, "pakete.md", Options(min_minutes=0.1, target_minutes=0.15, max_minutes=0.5))
    told = {unit.title: (unit.objective.text, unit.objective.level) for unit in made.units}
    assert told["Pakete bauen und testen"] == ("Pakete bauen und testen", Bloom.APPLY)
    assert told["Einführung in das Archiv"] == ("Das Archiv beschreiben", Bloom.UNDERSTAND)
    assert all("beschreiben" not in words for title, (words, _) in told.items() if "Übung" in title)
    objectives = [unit.objective.text for unit in made.units]
    assert len(set(objectives)) == len(objectives)
    assert not any("„" in words for words in objectives)
