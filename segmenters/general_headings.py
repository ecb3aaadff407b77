"""Tells headings that fit any subject, in all languages: "Überblick", "Resumen", "Esercizio 2"."""

from __future__ import annotations

import re

from segmenters.box_labels import is_box_label
from segmenters.titles import is_general

_GENERAL = re.compile(
    r"(?:(?:kurze|erste|ein|eine|weitere|praktische|einige) )?(?:einleitung|einführung|überblick|übersicht|hinweise?|"
    r"zusammenfassung|fazit|ausblick|schluss(?:folgerung(?:en)?)?|beispiele?|tipps|übung(?:en)?|aufgaben?|lösung(?:en)?|"
    r"antworten|fragen|allgemeines|sonstiges|weiteres|hintergrund|definition(?:en)?|vorwort|anmerkung(?:en)?|"
    r"vorteile|nachteile|ziele?|ergebnisse?|details|inhalte?)|schritt für schritt|"
    r"(?:kapitel|teil|modul|abschnitt|schritt|lektion|anhang|beispiel|übung|aufgabe|phase|tag|einheit|folie|seite)"
    r"(?: (?:\d{1,2}|[ivx]{1,4}|[a-z]))?|"
    r"introducción|introducão|introdução|introduction|introduzione|inleiding|conclusi(?:ón|ones)|conclusão|conclusion|"
    r"conclusioni?|conclusie|resumen|resumo|résumé|riassunto|riepilogo|samenvatting|overzicht|aperçu|panoramica|"
    r"ejemplos?|exemplos?|exemples?|esemp[io]|esempi|voorbeeld(?:en)?|ejercicios?|exercícios?|exercices?|esercizi[o]?|"
    r"oefening(?:en)?|paso a paso|passo a passo|pas à pas|étape par étape|passo dopo passo|stap voor stap|consejos|"
    r"dicas|conseils|consigli|tips|generalidades|généralités|generalità|algemeen|antecedentes|contexte?o?|achtergrond|"
    r"(?:capítulo|chapitre|capitolo|hoofdstuk|módulo|modulo|module|parte|partie|deel|sección|seção|section|sezione|"
    r"unidad|unidade|unité|unità|paso|passo|étape|stap|lección|lição|leçon|lezione|les|ejemplo|exemplo|exemple|esempio|"
    r"ejercicio|exercício|exercice|esercizio|anexo|annexe|allegato|bijlage)(?: (?:\d{1,2}|[ivx]{1,4}|[a-z]))|"
    r"(?:プロセス)?概要|はじめに|おわりに|まとめ|例|演習|練習|付録|手順|背景|その他|第?\s*\d+\s*[章部節回課]",
    re.IGNORECASE,
)
"""A heading that fits any subject."""
_ASIDE = re.compile(r"[(\uff08][^()\uff08\uff09]*[)\uff09]")
_END = re.compile(r"[\s.…:;,。、]+$")


def says_nothing(name: str) -> bool:
    """Tell of a heading in any language that fits every subject: "Überblick", "Beispiel 2", "Tipp"."""
    bare = _END.sub("", name).rstrip("?!\uff01 ")
    in_brackets = _ASIDE.fullmatch(name) is not None
    return is_general(name) or in_brackets or _GENERAL.fullmatch(bare) is not None or is_box_label(bare)
