"""Names the units of a pack: by the chapter or heading that covers them, else by what their words are about."""

from __future__ import annotations

from collections import Counter

from segmenters.keyphrases import Rarity, keyphrases
from segmenters.language import Language
from segmenters.pieces import Piece, prose_of
from segmenters.seat_time import seconds_of_content
from segmenters.titles import is_general, plain_title, sentence_case

_LONGEST_WORDS = 14
_GENERAL_SHARE = 0.2


def title_units(groups: tuple[tuple[Piece, ...], ...], language: Language) -> tuple[str, ...]:
    """Return a title for each unit; no two are the same."""
    texts = tuple("\n".join(prose_of(piece.passages) for piece in group) for group in groups)
    rarity = Rarity.of(texts, language)
    chapters = Counter(piece.chapter for group in groups for piece in group)
    taken: set[str] = set()
    titles = []
    for group, text in zip(groups, texts, strict=True):
        found = keyphrases(text, rarity, language, 3) if language.english else ()
        phrases = [sentence_case(phrase) for phrase in found]
        given = _source_title(group, chapters)
        title = given or " and ".join(phrases[:2]) or "Untitled unit"
        if given and any(piece.divided for piece in group) and phrases and title not in phrases:
            title = f"{title}: {phrases[0].lower() if phrases[0].istitle() else phrases[0]}"
        title = _distinct(title, phrases, taken)
        taken.add(title.lower())
        titles.append(title)
    return tuple(titles)


def _source_title(group: tuple[Piece, ...], chapters: Counter[str]) -> str:
    """Return the chapter if the unit covers all of it, else the heading under which most of the unit stands."""
    names = {piece.chapter for piece in group}
    chapter = plain_title(group[0].chapter) if any(char.isalnum() for char in group[0].chapter) else ""
    whole = len(group) > 1 and len(names) == 1 and chapters[group[0].chapter] == len(group)
    if whole and chapter and not is_general(chapter):
        return chapter
    weight: dict[str, float] = {}
    for piece in group:
        name = _short(plain_title(piece.title))
        if name:
            share = _GENERAL_SHARE if is_general(name) else 1.0
            weight[name] = weight.get(name, 0.0) + share * seconds_of_content(piece.passages)
    best = max(weight, key=lambda name: weight[name], default="")
    return f"{chapter}: {best}" if best and is_general(best) and chapter and not is_general(chapter) else best


def _short(title: str) -> str:
    words = title.split()
    return title if len(words) <= _LONGEST_WORDS else " ".join(words[:_LONGEST_WORDS]).rstrip(",;:") + " …"


def _distinct(title: str, phrases: list[str], taken: set[str]) -> str:
    options = [title, *(f"{title}: {phrase.lower()}" for phrase in phrases if phrase.lower() not in title.lower())]
    free = next((option for option in options if option.lower() not in taken), None)
    number = 2
    while free is None:
        candidate = f"{title} ({number})"
        free = None if candidate.lower() in taken else candidate
        number += 1
    return free
