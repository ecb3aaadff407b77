"""Names the units of a pack: by headings that cover them, else by what their words are about, else by their place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from segmenters.box_labels import is_box_label
from segmenters.language import Language
from segmenters.letter_case import Spelling
from segmenters.part_topics import labels, led_in, numbered_cases
from segmenters.pieces import Piece, prose_of
from segmenters.title_dangling import completed, steps_of
from segmenters.title_headings import without_exercise
from segmenters.title_own import own_term
from segmenters.title_rules import Rules
from segmenters.title_words import place_of, title_words
from segmenters.titles import is_general, names_nothing, plain_title, sentence_case, without_mark
from segmenters.titles_abroad import title_units_abroad
from segmenters.topic_phrases import Topics

_LONGEST_WORDS = 14
_LONGEST_QUESTION = 18
_BREAKS = re.compile(r"\s+[–—-]\s+|[,;:(]\s*|\.\s+|\s+(?=(?:which|because|so that|in order to|while|when)\b)")
_ASIDES = (
    (re.compile(r"\s*\([^()]*\)"), ""),
    (re.compile(r",? (?:so that|in order to|without|because|and (?:what|how|why|when)|when|while|if)\b[^?]*\?$"), "?"),
)
"""What a long question can do without, the least of it first."""
_FEWEST_WORDS = 3
_LONGEST_TOGETHER = 12
"""Words of a part's name and what it is about, where a shorter choice is left."""
_LONGEST_PARENT = 8
_SHORT_WHOLE = 5
_FEW_UNITS = 3
"""In so short a pack "Hints" are those of what the whole pack is about."""
_WORDS = title_words("en")


def title_units(groups: tuple[tuple[Piece, ...], ...], language: Language, about: str = "") -> tuple[str, ...]:
    """Return a title for each unit; no two are the same.

    Of units that were cut out of one part, or bear their chapter's name, the first keeps it, and the others add what
    they are about: "Analysis: samples and tools". Others with the same heading are told apart by the next best title,
    then by their chapter, then by a phrase of their text. `about` is the title of the pack, if any.
    """
    texts = tuple("\n".join(prose_of(piece.passages) for piece in group) for group in groups)
    spelling = Spelling.of(texts)
    topics = Topics.of(texts, language)
    rules = Rules.of(groups, language, spelling, about)
    if not language.english:
        return title_units_abroad(groups, rules)
    shown = spelling if language.english else None
    options = [
        tuple(
            dict.fromkeys(
                _shown(_complete(title, group, rules), shown)
                for title in _titles_for(group, rules, topics.of_text(text))
            )
        )
        for group, text in zip(groups, texts, strict=True)
    ]
    whole = _of_pack(about, shown)
    named = []
    for found, group, text in zip(options, groups, texts, strict=True):
        told = found[0] if found and not names_nothing(found[0]) else whole if found and len(groups) == 1 else ""
        told = told or (sentence_case(spelling.in_running_text(steps_of(found[0], about))) if found else "")
        bare = not found or not group[0].title or not is_general(found[0])
        words = _named_by_words(group, text, topics, sure=bool(found)) if bare and not told else ""
        short = found and len(groups) <= _FEW_UNITS and " " not in found[0] and 0 < len(whole.split()) <= _SHORT_WHOLE
        general = f"{whole}: {found[0].lower()}" if short else ""
        named.append(told or words or general or (found[0] if found else whole or _WORDS.untitled))
    taken: set[str] = set()
    titles = []
    for number, title in enumerate(named):
        first, last = _run(groups, named, number, rules.outline.named(groups[number][0].chapter))
        divided = last > first
        chapter = rules.outline.named(groups[number][0].chapter)
        others = () if divided else tuple(other for other in options[number][1:] if other != chapter)
        phrases = topics.of_text(texts[number]) if title.lower() in taken and language.english else ()
        again = number > first or (divided and title.lower() in taken)
        parts = list(_of_part(title, groups[number], rules, phrases)) if again else [title]
        beside = "\n".join(text for place, text in enumerate(texts[first : last + 1], first) if place != number)
        own = own_term(texts[number], beside, title, language) if divided and again and not parts else ""
        parts += [f"{title}: {own}"] if own else []
        counted = [f"{title} ({number - first + 1} of {last - first + 1})"] if divided else []
        titles.append(_free([*parts, *counted, *others, *_told_apart(title, chapter, phrases)], taken))
        taken.add(titles[-1].lower())
    return tuple(titles)


def _titles_for(group: tuple[Piece, ...], rules: Rules, phrases: tuple[str, ...]) -> list[str]:
    """Return titles for a unit; where it has none but the label of a box, the heading that the box stands below."""
    found = [title for title in rules.titles_for(group) if title]
    telling = [title for title in found if not is_box_label(title)]
    below = rules.outline.around(group[0]) if is_box_label(group[0].title) and not telling else ""
    return telling or ([below, *(f"{below}: {phrase}" for phrase in phrases)] if below else [])


def _complete(title: str, group: tuple[Piece, ...], rules: Rules) -> str:
    if not rules.language.english:
        return title
    bare = without_exercise(title)
    return completed(bare, rules.outline.above(group, bare), [piece.title for piece in group], rules.about)


def _of_part(title: str, group: tuple[Piece, ...], rules: Rules, phrases: tuple[str, ...]) -> Iterator[str]:
    """Yield titles for a further unit of a part: with its own headings, its numbered cases, what it lists or tells."""
    if not rules.language.english:
        return
    passages = tuple(passage for piece in group for passage in piece.passages)
    own = [part for part in rules.outline.parts_of(group) if not part.is_empty and part.name.lower() != title.lower()]
    if cases := numbered_cases(passages):
        kind, _, numbers = cases.partition(" ")
        yield f"{title} {numbers}" if title.lower().endswith(kind) else f"{title}: {cases}"
    named = [part for part in own if not part.weak]
    single = (rules.spelling.in_running_text(part.name) for part in named[:1] if len(named) == 1)
    heaviest = sorted(rules.heaviest(named), key=lambda topic: max(_LONGEST_TOGETHER, len(f"{title} {topic}".split())))
    known = frozenset(rules.language.stems(title))
    for topic in (*heaviest, *single, *led_in(passages), *labels(passages), *phrases):
        words = len(f"{title} {topic}".split())
        long = " " in topic and (len(title.split()) > _LONGEST_PARENT or words > _LONGEST_WORDS)
        alone = known <= frozenset(rules.language.stems(topic)) or ":" in title or long
        yield sentence_case(topic) if alone else f"{title}: {topic}"


def _of_pack(about: str, spelling: Spelling | None) -> str:
    return "" if is_general(about) else _shown(plain_title(about), spelling)


def _named_by_words(group: tuple[Piece, ...], text: str, topics: Topics, *, sure: bool) -> str:
    """Return a title made of what the text is about most often, or of its place, for a unit without a telling heading.

    It is empty where neither tells anything; what is `sure` is a phrase of several words, and no place.
    """
    phrases = topics.of_text(text) if topics.language.english else ()
    if phrases and " " in phrases[0]:
        return sentence_case(phrases[0])
    if sure:
        return ""
    lines = [line for piece in group for line in labels(piece.passages)] if topics.language.english else []
    return place_of(group, _WORDS) or sentence_case(" and ".join(phrases[:2]) or "".join(lines[:1]))


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
    bare = without_mark(title if title.endswith("...") else title.rstrip(" .:;,"))
    asks = bare.endswith("?")
    for pattern, instead in _ASIDES if asks else ():
        bare = pattern.sub(instead, bare) if len(bare.split()) > _LONGEST_QUESTION else bare
    words = bare.split()
    if len(words) > (_LONGEST_QUESTION if asks else _LONGEST_WORDS):
        clause = _BREAKS.split(bare)[0].strip()
        fits = _FEWEST_WORDS <= len(clause.split()) <= _LONGEST_WORDS and not asks
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
