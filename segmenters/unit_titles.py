"""Names the units of a pack: by headings that cover them, else by what their words are about, else by their place."""

from __future__ import annotations

import re

from extractors.locator import PageRef, SlideRef, TimeSpan
from segmenters.language import Language
from segmenters.letter_case import Spelling
from segmenters.pieces import Piece, prose_of
from segmenters.title_rules import Rules
from segmenters.titles import plain_title, sentence_case
from segmenters.topic_phrases import Topics

_LONGEST_WORDS = 14
_LONGEST_QUESTION = 18
_BREAKS = re.compile(r"\s+[–—-]\s+|[,;:(]\s*|\.\s+|\s+(?=(?:which|because|so that|in order to|while|when)\b)")
_FEWEST_WORDS = 3
_UNTITLED = "Untitled unit"
_SECOND_MS = 1000
_MINUTE_S = 60


def title_units(groups: tuple[tuple[Piece, ...], ...], language: Language) -> tuple[str, ...]:
    """Return a title for each unit; no two are the same.

    Units that were cut out of one part, or bear their chapter's name, are numbered: "Analysis (1 of 2)". Others with
    the same heading are told apart by the next best title, then by their chapter, then by a phrase of their text.
    """
    texts = tuple("\n".join(prose_of(piece.passages) for piece in group) for group in groups)
    spelling = Spelling.of(texts)
    topics = Topics.of(texts, language)
    rules = Rules.of(groups, language, spelling)
    shown = spelling if language.english else None
    options = [
        tuple(dict.fromkeys(_shown(title, shown) for title in rules.titles_for(group) if title)) for group in groups
    ]
    named = [
        found[0] if found else _named_by_words(group, text, topics)
        for found, group, text in zip(options, groups, texts, strict=True)
    ]
    taken: set[str] = set()
    titles = []
    for number, title in enumerate(named):
        first, last = _run(groups, named, number, rules.outline.named(groups[number][0].chapter))
        divided = last > first
        part = f"{title} ({number - first + 1} of {last - first + 1})" if divided else title
        chapter = rules.outline.named(groups[number][0].chapter)
        others = () if divided else tuple(other for other in options[number][1:] if other != chapter)
        phrases = topics.of_text(texts[number]) if part.lower() in taken and language.english else ()
        titles.append(_free([part, *others, *_told_apart(title, chapter, phrases)], taken))
        taken.add(titles[-1].lower())
    return tuple(titles)


def _named_by_words(group: tuple[Piece, ...], text: str, topics: Topics) -> str:
    """Return a title made of what the text is about most often, or of its place, for a unit without any heading."""
    phrases = topics.of_text(text) if topics.language.english else ()
    if phrases and " " in phrases[0]:
        return sentence_case(phrases[0])
    return _place_of(group) or sentence_case(" and ".join(phrases[:2])) or _UNTITLED


def _place_of(group: tuple[Piece, ...]) -> str:
    """Return where a long unit without a name stands, which is honest: "00:22 to 00:29"."""
    places = [passage.block.at for piece in group for passage in piece.passages]
    match (places[0], places[-1]):
        case (TimeSpan(start_ms=start), TimeSpan(end_ms=end)) if end - start >= _MINUTE_S * _SECOND_MS:
            return f"{_clock(start)} to {_clock(end)}"
        case (PageRef(number=first), PageRef(number=last)):
            return f"Pages {first} to {last}" if last > first else f"Page {first}"
        case (SlideRef(number=first), SlideRef(number=last)) if last > first:
            return f"Slides {first} to {last}"
        case _:
            return ""


def _clock(time_ms: int) -> str:
    minutes, seconds = divmod(time_ms // _SECOND_MS, _MINUTE_S)
    hours, minutes = divmod(minutes, _MINUTE_S)
    return f"{hours}:{minutes:02}:{seconds:02}"


def _run(groups: tuple[tuple[Piece, ...], ...], titles: list[str], number: int, chapter: str) -> tuple[int, int]:
    """Return the first and last of the neighbouring units that were cut out of the same part or chapter as this one."""
    of_chapter = titles[number].lower() == chapter.lower()
    first = last = number
    while first > 0 and titles[first - 1] == titles[number] and (of_chapter or groups[first][0].divided):
        first -= 1
    while last + 1 < len(titles) and titles[last + 1] == titles[number]:
        if not of_chapter and not groups[last + 1][0].divided:
            break
        last += 1
    return first, last


def _shown(title: str, spelling: Spelling | None) -> str:
    """Return a title as it is shown: short, without a full stop, not IN CAPITALS where we know the language."""
    bare = title if title.endswith("...") else title.rstrip(" .:;,")
    words = bare.split()
    if len(words) > (_LONGEST_QUESTION if bare.endswith("?") else _LONGEST_WORDS):
        clause = _BREAKS.split(bare)[0].strip()
        fits = _FEWEST_WORDS <= len(clause.split()) <= _LONGEST_WORDS
        bare = clause if fits else " ".join(words[:_LONGEST_WORDS]).rstrip(",;:") + " …"
    return sentence_case(spelling.in_running_text(bare) if spelling and bare.isupper() else bare)


def _told_apart(title: str, chapter: str, phrases: tuple[str, ...]) -> list[str]:
    bare = plain_title(chapter)
    in_chapter = [f"{bare}: {title}"] if bare and bare.lower() not in title.lower() else []
    return in_chapter + [f"{title}: {phrase}" for phrase in phrases if phrase.lower() not in title.lower()]


def _free(options: list[str], taken: set[str]) -> str:
    free = next((option for option in options if option.lower() not in taken), None)
    number = 2
    while free is None:
        candidate = f"{options[0]} ({number})"
        free = None if candidate.lower() in taken else candidate
        number += 1
    return free
