"""Tells by headings in other languages what is an exercise, its answers or an introduction, and what each is about."""

from __future__ import annotations

import re
from types import MappingProxyType

_EXERCISE = MappingProxyType(
    {
        "de": r"(?:praktische (?:sitzung|übung|aufgabe)(?:en)?|übung(?:s?(?:aufgabe|blatt))?(?:en|n)?|aufgaben?|"
        r"praxisübung(?:en)?|fallbeispiele?)",
        "es": r"(?:ejercicios?|prácticas?|actividad(?:es)?|sesi(?:ón|ones) prácticas?)",
        "fr": r"(?:exercices?|travaux pratiques|tp|activités?|séances? pratiques?)",
        "it": r"(?:esercizi[o]?|esercitazion[ei]|attività|session[ei] pratic[ah]e?)",
        "ja": "(?:演習|練習(?:問題)?|実習|課題)",
        "nl": r"(?:oefening(?:en)?|opdracht(?:en)?|praktijkopdracht(?:en)?)",
        "pt": r"(?:exercícios?|práticas?|atividades?|sess(?:ão|ões) práticas?)",
    }
)
_MORE = r"(?:(?:zusätzliche|weitere|kleine|praktische|erste|zweite|einige) )*"
_ANSWERS = MappingProxyType(
    {
        "de": r"(?:antwort|(?:muster)?lösung|auflösung)(?:en)?",
        "es": r"(?:respuestas?|soluci(?:ón|ones))",
        "fr": r"(?:réponses?|solutions?|corrigés?)",
        "it": r"(?:rispost[ae]|soluzion[ei])",
        "nl": r"(?:antwoord(?:en)?|oplossing(?:en)?|uitwerking(?:en)?)",
        "pt": r"(?:respostas?|soluç(?:ão|ões))",
    }
)
_TO_EXERCISE = MappingProxyType(
    {
        "de": r" (?:zu(?:r|m|\s+den)?|der|des|für)\b.*",
        "es": r" (?:de|del|a|al|para)\b.*",
        "fr": r" (?:de|des|du|aux|à)\b.*",
        "it": r" (?:di|del|dell[ae]?|degli|dei|ai|alle|agli)\b.*",
        "nl": r" (?:van|op|bij|voor)\b.*",
        "pt": r" (?:de|do|da|dos|das|a|aos?|às?|para)\b.*",
    }
)
_NUMBER = r"(?: (?:nr\.? ?)?\d{1,2}[a-z]?)"
_LABEL_END = r"\s*(?::|\uff1a|\s[–—-](?=\s))\s*"
_INTRODUCTION = MappingProxyType(
    {
        "de": (
            (
                r"(?:kurze |erste |eine )?(?:einführung|einleitung) in |(?:kurzer |ein )?(?:überblick|übersicht) über ",
                "",
            ),
        ),
        "es": ((r"introducción al ", "el "), (r"introducción a(?= (?:la|las|los)\b) ", "")),
        "fr": (
            (r"introduction au ", "le "),
            (r"introduction aux ", "les "),
            (r"introduction à (?=la\b|l['’])", ""),
        ),
        "it": (
            (r"introduzione al ", "il "),
            (r"introduzione alla ", "la "),
            (r"introduzione all['’]", "l’"),
            (r"introduzione ai ", "i "),
            (r"introduzione agli ", "gli "),
            (r"introduzione alle ", "le "),
        ),
        "ja": (),
        "nl": ((r"(?:inleiding|introductie) (?:tot|op|in|van) (?=de\b|het\b)", ""),),
        "pt": (
            (r"introdução ao ", "o "),
            (r"introdução à ", "a "),
            (r"introdução aos ", "os "),
            (r"introdução às ", "as "),
        ),
    }
)


def without_exercise_label(heading: str, code: str) -> str:
    """Return what an exercise is about: "Praktische Sitzung 2: Ein Paket bauen" gives "Ein Paket bauen"."""
    if code not in _EXERCISE:
        return heading
    label = rf"{_MORE}{_EXERCISE[code]}{_NUMBER}?{_LABEL_END}(?=\S+\s*\S)"
    return re.sub(f"^{label}", "", heading, count=1, flags=re.IGNORECASE)


def is_exercise(heading: str, code: str) -> bool:
    """Tell whether a heading only says that there are exercises: "Zusätzliche praktische Sitzungen", "Übung 3"."""
    if code not in _EXERCISE:
        return False
    more = r"(?: (?:adicionales|prácticos|pratiques|supplémentaires|pratici|aggiuntivi|práticos|adicionais))?"
    return re.fullmatch(rf"{_MORE}{_EXERCISE[code]}{more}{_NUMBER}?", heading, re.IGNORECASE) is not None


def are_answers(heading: str, code: str) -> bool:
    """Tell whether a heading announces the answers to exercises: "Antworten zu den praktischen Sitzungen"."""
    if code == "ja":
        return re.fullmatch("(?:.*の)?(?:解答|回答|答え)(?:例|集)?", heading) is not None
    if code not in _ANSWERS:
        return False
    told = rf"{_ANSWERS[code]}(?:{_NUMBER}|{_TO_EXERCISE[code]})?"
    exercise = re.search(rf"\b(?:{_EXERCISE[code]}|fragen|preguntas|questions|domande|vragen|perguntas|\w*übungen)\b",
                         heading.replace("praktischen", "praktische"), re.IGNORECASE)  # fmt: skip
    whole = re.fullmatch(told, heading, re.IGNORECASE)
    return whole is not None and (exercise is not None or re.search(rf"^\w+{_NUMBER}?$", heading) is not None)


def without_introduction(heading: str, code: str) -> str:
    """Return what an introduction introduces, as an object: "Einführung in AppArmor" gives "AppArmor"."""
    for lead, article in _INTRODUCTION.get(code, ()):
        if match := re.match(lead, heading, re.IGNORECASE):
            return f"{article}{heading[match.end() :]}"
    return heading
