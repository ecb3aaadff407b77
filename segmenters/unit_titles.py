"""Names the units of a pack: by the chapter or heading that covers them, else by what their words are about."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from segmenters.language import Language
from segmenters.letter_case import Spelling
from segmenters.pieces import Piece, prose_of
from segmenters.seat_time import RATES, seconds_of_content
from segmenters.titles import is_general, plain_title, sentence_case
from segmenters.topic_phrases import Topics

_LONGEST_WORDS = 14
_LONGEST_QUESTION = 18
_GENERAL_SHARE = 0.2
_BREAKS = re.compile(r"\s+[–—-]\s+|[,;:(]\s*|\.\s+|\s+(?=(?:which|because|so that|in order to|while|when)\b)")
_FEWEST_WORDS = 3
_UNTITLED = "Untitled unit"
_BY_WORDS = replace(RATES, words_on_slide=RATES.words_read, slide_s=0.0)
"""Slides weigh what stands on them, however few words that are."""


def title_units(groups: tuple[tuple[Piece, ...], ...], language: Language) -> tuple[str, ...]:
    """Return a title for each unit; no two are the same.

    Units that were cut out of one part are numbered: "Analysis (1 of 2)". Others with the same heading are told apart
    by their chapter, then by a phrase of their text.
    """
    texts = tuple("\n".join(prose_of(piece.passages) for piece in group) for group in groups)
    spelling = Spelling.of(texts)
    topics = Topics.of(texts, language)
    chapters = Counter(piece.chapter for group in groups for piece in group)
    given = [_shown(_source_title(group, chapters), spelling if language.english else None) for group in groups]
    named = [
        title if title and not (is_general(title) and language.english) else _named_by_words(title, text, topics)
        for title, text in zip(given, texts, strict=True)
    ]
    taken: set[str] = set()
    titles = []
    for number, title in enumerate(named):
        first, last = _run(groups, named, number)
        part = f"{title} ({number - first + 1} of {last - first + 1})" if last > first else title
        phrases = topics.of_text(texts[number]) if part.lower() in taken and language.english else ()
        titles.append(_free([part, *_told_apart(title, groups[number], phrases)], taken))
        taken.add(titles[-1].lower())
    return tuple(titles)


def _named_by_words(title: str, text: str, topics: Topics) -> str:
    """Return a title made of what the text is about, for a unit whose own fits any subject or is missing."""
    phrases = topics.of_text(text) if topics.language.english else ()
    if phrases and " " in phrases[0]:
        return sentence_case(phrases[0])
    return title or sentence_case(" and ".join(phrases[:2])) or _UNTITLED


def _run(groups: tuple[tuple[Piece, ...], ...], titles: list[str], number: int) -> tuple[int, int]:
    """Return the first and last of the neighbouring units that were cut out of the same part as this one."""
    first = last = number
    while first > 0 and titles[first - 1] == titles[number] and groups[first][0].divided:
        first -= 1
    while last + 1 < len(titles) and titles[last + 1] == titles[number] and groups[last + 1][0].divided:
        last += 1
    return first, last


def _source_title(group: tuple[Piece, ...], chapters: Counter[str]) -> str:
    """Return the chapter if the unit covers all of it, else the heading under which most of the unit stands."""
    names = {piece.chapter for piece in group}
    chapter = plain_title(group[0].chapter) if any(char.isalnum() for char in group[0].chapter) else ""
    whole = len(group) > 1 and len(names) == 1 and chapters[group[0].chapter] == len(group)
    if whole and chapter and not is_general(chapter):
        return chapter
    weight: dict[str, float] = {}
    for piece in group:
        name = plain_title(piece.title)
        if name:
            share = _GENERAL_SHARE if is_general(name) else 1.0
            weight[name] = weight.get(name, 0.0) + share * seconds_of_content(piece.passages, _BY_WORDS)
    best = max(weight, key=lambda name: weight[name], default="")
    if not (best and is_general(best) and chapter and not is_general(chapter)):
        return best
    return f"{chapter}: {best}" if any(char.isdigit() for char in best) else chapter


def _shown(title: str, spelling: Spelling | None) -> str:
    """Return a title as it is shown: short, without a full stop, not IN CAPITALS where we know the language."""
    bare = title if title.endswith("...") else title.rstrip(" .:;,")
    words = bare.split()
    if len(words) > (_LONGEST_QUESTION if bare.endswith("?") else _LONGEST_WORDS):
        clause = _BREAKS.split(bare)[0].strip()
        fits = _FEWEST_WORDS <= len(clause.split()) <= _LONGEST_WORDS
        bare = clause if fits else " ".join(words[:_LONGEST_WORDS]).rstrip(",;:") + " …"
    return sentence_case(spelling.in_running_text(bare) if spelling and bare.isupper() else bare)


def _told_apart(title: str, group: tuple[Piece, ...], phrases: tuple[str, ...]) -> list[str]:
    chapter = plain_title(group[0].chapter)
    in_chapter = [f"{chapter}: {title}"] if chapter and chapter.lower() not in title.lower() else []
    return in_chapter + [f"{title}: {phrase}" for phrase in phrases if phrase.lower() not in title.lower()]


def _free(options: list[str], taken: set[str]) -> str:
    free = next((option for option in options if option.lower() not in taken), None)
    number = 2
    while free is None:
        candidate = f"{options[0]} ({number})"
        free = None if candidate.lower() in taken else candidate
        number += 1
    return free
