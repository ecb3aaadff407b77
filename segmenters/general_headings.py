"""Tells headings that fit any subject, in all languages: "Überblick", "Resumen", "Esercizio 2"."""

from __future__ import annotations

import re

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
_BOX = re.compile(
    r"(?:wichtige[rs]? )?(?:hinweis|anmerkung|bemerkung|tipp|warnung|warnhinweis)|achtung|vorsicht|wichtig|merke|"
    r"bitte beachten|remarque|note|astuce|conseil|attention|avertissement|mise en garde|important[ea]?|nota|consejo|"
    r"sugerencia|advertencia|atención|precaución|suggerimento|consiglio|attenzione|avviso|avvertenza|opmerking|"
    r"let op|pas op|tip|waarschuwing|belangrijk|observação|dica|aviso|atenção|cuidado|warning|caution|"
    r"(?:ご?注意|注記?|ヒント|警告|重要|備考|メモ|補足)",
    re.IGNORECASE,
)
"""The label of a box beside the text, which belongs to the section around it."""
_ASIDE = re.compile(r"[(\uff08][^()\uff08\uff09]*[)\uff09]")
_END = re.compile(r"[\s.…:;,。、]+$")


def says_nothing(name: str) -> bool:
    """Tell of a heading in any language that fits every subject: "Überblick", "Beispiel 2", "Tipp"."""
    bare = _END.sub("", name).rstrip("?!\uff01 ")
    patterns = (_GENERAL, _BOX)
    return (
        is_general(name)
        or _ASIDE.fullmatch(name) is not None
        or any(one.fullmatch(bare) is not None for one in patterns)
    )
