"""Tells by its form whether a heading in a language without a grammar of ours is surely a noun phrase.

Such a heading may stand as the object of a verb as it is. What cannot be told for certain is taken for none.
"""

from __future__ import annotations

import re
from itertools import pairwise
from types import MappingProxyType

from segmenters.wordlists import word_list

_MARKS = re.compile(
    r"[,;:!?.…()\[\]{}\"„“”«»\u201a\u2018<>/\\_=*|&]| [–—-] |[、。\uff1a\uff1b\uff08\uff09「」『』！？・]"
)
"""What stands in no plain phrase: it parts a heading, quotes, or belongs to code."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?%?")
_INFLECTED = re.compile(r"\w+e[nrsm]?")
_NOMINATIVE = re.compile(r"\w+er")
_LONGEST_WORDS = 12
_ARTICLES = MappingProxyType(
    {
        "es": re.compile(r"(?:El|La|Los|Las|Un|Una)(?= )", re.IGNORECASE),
        "fr": re.compile(r"(?:Le|La|Les|Un|Une|Des)(?= )|L['’](?=\w)", re.IGNORECASE),
        "it": re.compile(r"(?:Il|Lo|La|I|Gli|Le|Un|Uno|Una)(?= )|L['’](?=\w)", re.IGNORECASE),
        "nl": re.compile(r"(?:De|Het|Een)(?= )", re.IGNORECASE),
        "pt": re.compile(r"(?:O|A|Os|As|Um|Uma)(?= )", re.IGNORECASE),
    }
)
"""With its article a title is the object of the verb; without one it is quoted, since its gender is not known."""
_PERSONS = frozenset(("Sie", "Ihr", "Ihre", "Es", "Wir", "Man", "Ich", "Du"))
_JAPANESE_NOUN = re.compile("[\u3400-\u9fff\u30a0-\u30ffA-Za-z0-9]$|(?:こと|もの|ため)$")
_JAPANESE_CLAUSE = re.compile("(?:です|ます|ません|でした|ました|とは|しよう|ください)")
_LISTED = re.compile(r", | (?:und|oder|sowie) ")
_CODE = re.compile(r"[\w.-]+[/_][\w./-]*")
"""A path or a name of a program, which is no word of the language."""
_BRACKETS = re.compile(r" \([^()]+\)")
_WEAK = re.compile(r"\w*(?:e|ent|ant|ist|at|[Mm]ensch|[Hh]err|[Nn]achbar|[Bb]auer)")
"""Masculine nouns that may have an ending as objects, "den Kunden"."""
_NAME_BEHIND = ("mit", "von", "für", "durch", "über", "aus", "in")
_MASCULINE = re.compile(r"Der (?P<adjectives>(?:[a-zäöüß]+e )*)(?P<noun>[A-ZÄÖÜ][\w-]+)(?P<rest>.*)")
_WITH_MASCULINE = re.compile(r"(?P<one>[A-ZÄÖÜ][\w-]+) und der (?P<other>[^,]+)")
"""Behind a single word "der" is no genitive."""


def is_noun_phrase(title: str, code: str) -> bool:
    """Tell whether a heading is surely a noun phrase that may stand as an object in the language with this code."""
    if not title or _MARKS.search(title):
        return False
    if code == "ja":
        return _JAPANESE_NOUN.search(title) is not None and _JAPANESE_CLAUSE.search(title) is None
    words = title.split()
    if len(words) > _LONGEST_WORDS:
        return False
    if code == "de":
        return _is_german_object(words)
    finite = word_list(f"finite_{code}") if code in _ARTICLES else frozenset[str]()
    article = opening_article(title, code)
    return bool(article) and len(article) < len(title) and not finite.intersection(title.lower().split())


def german_object(title: str) -> str:
    """Return a German heading as the object of a verb: "Der Holm" gives "Den Holm"; nothing where that is not sure.

    A list is an object where each of its members is one.
    """
    if match := _MASCULINE.fullmatch(title):
        accusative = f"Das {match['noun']}{match['rest']}"
        if _WEAK.fullmatch(match["noun"]) or not is_noun_phrase(accusative, "de"):
            return ""
        return f"Den {match['adjectives'].replace('e ', 'en ')}{match['noun']}{match['rest']}"
    if match := _WITH_MASCULINE.fullmatch(title):
        other = german_object(f"Der {match['other']}")
        return f"{match['one']} und d{other[1:]}" if other and is_noun_phrase(match["one"], "de") else ""
    members = _LISTED.split(_BRACKETS.sub("", title))
    told = all(_is_member(member, first=number == 0) for number, member in enumerate(members))
    return title if told and not (len(members) == 1 and _CODE.fullmatch(title)) else ""


def _is_member(member: str, *, first: bool) -> bool:
    if _CODE.fullmatch(member):
        return True
    words = re.sub(r"(?<=\w)/(?=[A-ZÄÖÜ])", "-", member).split()
    if len(words) > 2 and words[-2] in _NAME_BEHIND and re.fullmatch(r"[a-z]+(?<!e)(?<!e[nrsm])", words[-1]):
        words[-1] = words[-1].capitalize()
    if not words or (first and words[0][0].islower()):
        return False
    if words[0] in ("die", "das"):
        words[0] = words[0].capitalize()
    return is_noun_phrase(" ".join(words), "de")


def opening_article(title: str, code: str) -> str:
    """Return the article with which a heading begins; nothing where it has none, or none that is set off."""
    found = _ARTICLES[code].match(title) if code in _ARTICLES else None
    return found[0] if found else ""


def is_german_clause(title: str) -> bool:
    """Tell of a German heading that has a verb: it ends in a small word, addresses somebody, or says what one does."""
    words = title.split()
    if len(words) < 2:
        return False
    particles = word_list("german_particles") | {"oder"}
    finite = any(
        word.isalpha() and word.islower() and word not in particles and before[0].isupper() and before.isalpha()
        for before, word in pairwise(words)
        if before.lower() not in particles
    )
    return finite or (words[-1].isalpha() and words[-1].islower()) or any(word in _PERSONS for word in words)


def _is_german_object(words: list[str]) -> bool:
    """Tell whether words are a noun phrase that is the same in the accusative: "Leitern und Tritte", "Die Prüfung".

    Nouns have a capital letter. A small word that is no particle has to be an adjective: it stands before a noun and
    behind a particle, another adjective or nothing. What begins with "der", "ein" or an adjective in "-er" would be
    another word as an object; so would what begins with them behind "und".
    """
    if words[0][0].islower() or words[0].lower() in word_list("german_openings") or _NOMINATIVE.fullmatch(words[0]):
        return False
    if not _is_german_noun(words[-1]):
        return False
    particles = word_list("german_particles")
    for before, word in pairwise(words):
        if before.lower() in ("und", "oder", "sowie") and (word in ("der", "ein") or _NOMINATIVE.fullmatch(word)):
            return False
        if word[0].isupper() or word in particles or _NUMBER.fullmatch(word):
            continue
        noun_before = _is_german_noun(before) and before.lower() not in particles and before is not words[0]
        if not _INFLECTED.fullmatch(word) or noun_before:
            return False
    return not any(word[0].islower() and word not in particles and word.endswith("en") for word in words[1:2])


def _is_german_noun(word: str) -> bool:
    return word[0].isupper() or _NUMBER.fullmatch(word) is not None
