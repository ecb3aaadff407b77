"""Names the units of a pack in another language than English, by their headings and chapters alone.

A question is kept whole or not taken; several headings that carry a unit are named together; a unit that is one of
several of its chapter says so. The small words around the headings are those of the language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from extractors.locator import PageRef, SlideRef, TimeSpan
from segmenters.noun_phrases import is_german_clause
from segmenters.pieces import Piece
from segmenters.title_rules import Rules
from segmenters.titles import is_general, plain_title
from segmenters.unit_headings import Chapter, Outline, Part

Group = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    """Small words of a language: "and", articles inside a title, "2 of 3", "pages 2 to 3", "slides", no title."""

    both: str
    articles: frozenset[str]
    of: str
    to: str
    pages: str
    slides: str
    untitled: str


_WORDS = MappingProxyType(
    {
        "de": _Words(
            "und",
            frozenset(("Der", "Die", "Das", "Ein", "Eine")),
            "{} von {}",
            "{} bis {}",
            "Seiten",
            "Folien",
            "Einheit ohne Titel",
        ),
        "es": _Words(
            "y",
            frozenset(("El", "La", "Los", "Las", "Un", "Una")),
            "{} de {}",
            "{} a {}",
            "Páginas",
            "Diapositivas",
            "Unidad sin título",
        ),
        "fr": _Words(
            "et",
            frozenset(("Le", "La", "Les", "Un", "Une", "Des")),
            "{} sur {}",
            "{} à {}",
            "Pages",
            "Diapositives",
            "Unité sans titre",
        ),
        "it": _Words(
            "e",
            frozenset(("Il", "Lo", "La", "I", "Gli", "Le", "Un", "Una")),
            "{} di {}",
            "{}-{}",
            "Pagine",
            "Diapositive",
            "Unità senza titolo",
        ),
        "ja": _Words("と", frozenset(), "{}/{}", "{}\uff5e{}", "ページ", "スライド", "無題のユニット"),
        "nl": _Words(
            "en",
            frozenset(("De", "Het", "Een")),
            "{} van {}",
            "{} t/m {}",
            "Pagina’s",
            "Dia’s",
            "Eenheid zonder titel",
        ),
        "pt": _Words(
            "e",
            frozenset(("O", "A", "Os", "As", "Um", "Uma")),
            "{} de {}",
            "{} a {}",
            "Páginas",
            "Slides",
            "Unidade sem título",
        ),
    }
)
_ELSEWHERE = _Words("&", frozenset(), "{}/{}", "{}–{}", "Pages", "Slides", "Untitled unit")
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
_END = re.compile(r"[\s.…:;,。、]+$")
_SENTENCE_END = re.compile(r"(?<=[?!？！。])\s*(?=[^\W\d_])|(?<=[a-zäöüß]\.)\s+(?=[A-ZÄÖÜ])")
_ASKS = re.compile(r"[?？]$")
_ADJECTIVE = re.compile(r"[A-ZÄÖÜ]\w+e[rsn]?")
"""The first word of a German heading that is no noun, if another large word follows."""
_IN_BRACKETS = re.compile(r"\s*[\uff08(][^\uff08\uff09()]*[\uff09)]$")
_HAS_AND = MappingProxyType({"ja": re.compile("と|および|及び")})
_NOT_JOINED = re.compile(r"[,;:?!…()\[\]\"„“”«»、。\uff1a？！\uff08\uff09「」]|\s[–—-]\s|\d\s*$")
_JAPANESE_VERB = re.compile("[うくぐすつぬぶむるかい]$")
_MOST_OF, _NEARLY_ALL, _MUCH, _LITTLE, _SOME = 0.6, 0.75, 0.5, 0.35, 0.15
_PAIR, _TRIPLE = 2, 3
_LONGEST_WORDS, _LONGEST_QUESTION, _LONGEST_JOINED, _LONGEST_BEHIND = 14, 18, 11, 12
_LONGEST_SIGNS = 45
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_MS, _MINUTE_S = 1000, 60


def title_units_abroad(groups: tuple[Group, ...], rules: Rules) -> tuple[str, ...]:
    """Return a title for each unit of a pack that is not in English; no two are the same."""
    code = rules.language.code
    words = _WORDS.get(code, _ELSEWHERE)
    named = [_Namer(group, rules.outline, code, rules.about) for group in groups]
    firsts = [next(iter(one.titles(rules)), "") for one in named]
    repeated = Counter(title.lower() for title in firsts)
    taken: set[str] = set()
    titles: list[str] = []
    for one, first in zip(named, firsts, strict=True):
        options = list(dict.fromkeys(one.titles(rules)))
        if repeated[first.lower()] > 1 and first.lower() in taken:
            options = [*one.of_several(first), *(option for option in options[1:] if not one.is_chapter(option))]
        numbered = _numbered(first or words.untitled, repeated[first.lower()], titles.count(first), words)
        title = next((option for option in (*options, *numbered) if option.lower() not in taken), words.untitled)
        titles.append(title)
        taken.add(title.lower())
    return tuple(titles)


class _Namer:
    """Finds titles for one unit."""

    def __init__(self, group: Group, outline: Outline, code: str, about: str) -> None:
        words = _WORDS.get(code, _ELSEWHERE)
        self.group = group
        self.is_all = len(outline.sizes) == 1
        self.words = words
        self.code = code
        parts = tuple(replace(part, name=_bare(part.name)) for part in outline.parts_of(group))
        self.parts = tuple(part for part in parts if part.name)
        self.telling = tuple(part for part in self.parts if not _says_nothing(part.name))
        self.total = sum(part.weight for part in self.parts)
        self.chapter = _telling(outline.chapter_of(group), about)
        self.chapters = [found for chapter in outline.chapters_of(group) if (found := _telling(chapter, about))]
        self.main_chapter = _bare(outline.chapter_of_most(group))
        self.parent = next((_bare(name) for name in (group[0].parent, group[0].chapter) if name), "")

    def titles(self, rules: Rules) -> Iterator[str]:
        """Yield titles, the best first; those too long or cut short come last."""
        found = list(dict.fromkeys(filter(None, (self._shown(title) for title in self._by_rank(rules)))))
        short = [title for title in found if self._is_short(title)]
        yield from short
        if not short:
            yield from (self._cut(title) for title in found[:1])
        if not found:
            yield from filter(None, [_place_of(self.group, self.words), self._shown(rules.about)])

    def _by_rank(self, rules: Rules) -> Iterator[str]:
        outer = [part for part in self.telling if not part.inside]
        if self.chapter and self.chapter.whole and len(self.parts) > 1:
            yield self.chapter.name
        if len(self.telling) == 1 and self.telling[0].reach >= self.total * _MUCH:
            yield self.telling[0].name
        yield from (part.name for part in outer if part.reach >= self.total * _MOST_OF)
        if self.main_chapter and not _says_nothing(self.main_chapter):
            yield self.main_chapter
        if self.is_all and len(self.parts) > 1:
            yield rules.about
        if _PAIR <= len(self.chapters) <= _TRIPLE:
            yield self._joined([chapter.name for chapter in self.chapters])
        yield self._theme(outer, rules)
        yield self._heaviest(outer, _NEARLY_ALL, (_PAIR, _TRIPLE))
        if self.chapter:
            yield self.chapter.name
        for share in (_MUCH, _LITTLE):
            yield self._heaviest(outer, share, (_TRIPLE, _PAIR))
        yield from rules.titles_for(self.group)
        yield self.parent

    def of_several(self, first: str) -> Iterator[str]:
        """Yield titles for a unit whose best title another unit has: with its own headings behind it."""
        outer = [part for part in self.telling if not part.inside and part.name.lower() != first.lower()]
        outer = outer or [part for part in self.telling if part.name.lower() != first.lower()]
        ranked = sorted(outer, key=lambda part: (_ASKS.search(part.name) is not None, -part.reach))
        above = _IN_BRACKETS.sub("", first)
        below = [self._heaviest(outer, 0.0, (_PAIR,)), *(part.name for part in ranked)]
        colon = "\uff1a" if self.code == "ja" else ": "
        for name in filter(None, (self._shown(name) for name in below)):
            both = f"{above}{colon}{name}"
            long = len(both) > _LONGEST_SIGNS if self.code == "ja" else len(both.split()) > _LONGEST_BEHIND
            if not long and not re.search("[:\uff1a?？]", f"{above}{name.rstrip('?？')}"):
                yield both
            elif self._is_short(name):
                yield name

    def is_chapter(self, title: str) -> bool:
        """Tell whether a title is the name of the unit's chapter, which others have as well."""
        return self.chapter is not None and title == self.chapter.name

    def _theme(self, outer: Sequence[Part], rules: Rules) -> str:
        """Return the heading of two words or more that the headings of much of the unit have as well."""
        stems = {part.name: frozenset(rules.language.stems(part.name)) for part in outer}
        for part in sorted(outer, key=lambda part: len(stems[part.name])):
            having = [other for other in outer if stems[part.name] and stems[part.name] <= stems[other.name]]
            if (
                len(stems[part.name]) > 1
                and len(having) > 1
                and sum(other.reach for other in having) >= self.total * _MUCH
            ):
                return part.name
        return ""

    def _heaviest(self, outer: Sequence[Part], share: float, numbers: Sequence[int]) -> str:
        """Return the names of so many of the heaviest parts that can be joined, if they hold a share of the unit."""
        named = [part for part in outer if self._can_be_joined(part.name) and not self._is_said_in(part, outer)]
        ranked = sorted(named, key=lambda part: -part.reach)
        for number in numbers:
            chosen = [part for part in named if part in ranked[:number]]
            held = sum(part.reach for part in chosen) >= self.total * share
            even = all(part.reach >= self.total * _SOME for part in chosen) or share < _MUCH
            if len(chosen) == number and held and even and (title := self._joined([part.name for part in chosen])):
                return title
        return ""

    def _joined(self, names: Sequence[str]) -> str:
        """Return short headings as one title; nothing where one asks, is a sentence or has an "and" of its own."""
        both = self.words.both
        if not all(self._can_be_joined(name) for name in names):
            return ""
        told = [names[0], *(self._inner(name) for name in names[1:])]
        if self.code == "ja":
            return both.join(told) if len(told) == _PAIR else ""
        title = f"{', '.join(told[:-1])} {both} {told[-1]}"
        return title if len(title.split()) <= _LONGEST_JOINED else ""

    def _is_said_in(self, part: Part, outer: Sequence[Part]) -> bool:
        """Tell of a heading that has all words of another, which stands for both."""
        words = set(part.name.lower().split())
        return any(set(other.name.lower().split()) < words for other in outer)

    def _can_be_joined(self, name: str) -> bool:
        has_and = _HAS_AND.get(self.code, re.compile(rf"\s(?:{re.escape(self.words.both)}|&)\s"))
        return not (_NOT_JOINED.search(name) or has_and.search(name) or self._does(name))

    def _does(self, name: str) -> bool:
        """Tell of a heading that is a sentence or says what is done, which would not stand beside a thing."""
        if self.code == "de":
            return is_german_clause(name)
        return self.code == "ja" and _JAPANESE_VERB.search(name) is not None

    def _inner(self, name: str) -> str:
        first, _, rest = name.partition(" ")
        adjective = self.code == "de" and _ADJECTIVE.fullmatch(first) and rest[:1].isupper()
        return f"{first.lower()} {rest}" if rest and (adjective or first in self.words.articles) else name

    def _shown(self, title: str) -> str:
        bare = _first_question(_bare(title))
        shouted = bare.isupper() and len(bare.split()) > 1
        return "" if not bare or _says_nothing(bare) or shouted else bare

    def _is_short(self, title: str) -> bool:
        if _WIDE.search(title):
            return len(title) <= _LONGEST_SIGNS
        return len(title.split()) <= (_LONGEST_QUESTION if _ASKS.search(title) else _LONGEST_WORDS)

    def _cut(self, title: str) -> str:
        if _WIDE.search(title):
            return f"{title[:_LONGEST_SIGNS]}…"
        return f"{' '.join(title.split()[:_LONGEST_WORDS]).rstrip(',;:')} …"


def is_no_topic(title: str, code: str) -> bool:
    """Tell of a title that only says where a unit stands, or that it has none."""
    words = _WORDS.get(code, _ELSEWHERE)
    placed = re.match(rf"(?:(?:{words.pages}|{words.slides}) )?\d+(?::\d\d|\W)", title) is not None
    return title.startswith(words.untitled) or (placed and not re.search(r"[^\W\d_]{4}", title.partition(" ")[2]))


def _telling(chapter: Chapter | None, about: str) -> Chapter | None:
    """Return a chapter with a bare name; nothing for one that fits any subject, or is what the whole pack is about."""
    if chapter is None or _says_nothing(_bare(chapter.name)) or _bare(chapter.name) == _bare(about):
        return None
    return replace(chapter, name=_bare(chapter.name))


def _bare(title: str) -> str:
    return _END.sub("", plain_title(title))


def _first_question(title: str) -> str:
    """Return the first question of several sentences: "It is old. Why? And how?" gives one of them whole."""
    sentences = [sentence.strip() for sentence in _SENTENCE_END.split(title) if sentence.strip()]
    asked = (one for one in sentences if _ASKS.search(one) and len(one.split()) > _PAIR)
    return next(asked, title) if len(sentences) > 1 else title


def _says_nothing(name: str) -> bool:
    return is_general(name) or _GENERAL.fullmatch(_END.sub("", name).rstrip("?!")) is not None


def _numbered(title: str, several: int, before: int, words: _Words) -> Iterator[str]:
    yield f"{title} ({words.of.format(before + 1, several)})" if several > 1 else title
    yield from (f"{title} ({number})" for number in range(2, 1000))


def _place_of(group: Group, words: _Words) -> str:
    """Return where a unit stands that has no other name: "Seiten 3 bis 5"."""
    places = [passage.block.at for piece in group for passage in piece.passages]
    match (places[0], places[-1]):
        case (TimeSpan(start_ms=start), TimeSpan(end_ms=end)) if end - start >= _MINUTE_S * _MS:
            return words.to.format(_clock(start), _clock(end))
        case (PageRef(number=first), PageRef(number=last)):
            return f"{words.pages} {words.to.format(first, last)}"
        case (SlideRef(number=first), SlideRef(number=last)) if last > first:
            return f"{words.slides} {words.to.format(first, last)}"
        case _:
            return ""


def _clock(time_ms: int) -> str:
    minutes, seconds = divmod(time_ms // _MS, _MINUTE_S)
    hours, minutes = divmod(minutes, _MINUTE_S)
    return f"{hours}:{minutes:02}:{seconds:02}"
