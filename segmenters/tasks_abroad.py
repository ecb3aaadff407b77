"""Tells of headings in other languages whether they say what one does: "Pakete bauen", "Instalar un paquete".

German, Dutch and Japanese have the infinitive last, the Romance languages first. What may be a noun, a participle or a
sentence with a subject is taken for none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import MappingProxyType

from segmenters.wordlists import word_list

_GERMAN_VERB = re.compile(r"[a-zäöüß]{2,}(?:en|ern|eln|tun)")
_GERMAN_PARTICIPLE = re.compile(
    r"(?:ab|an|auf|aus|bei|durch|ein|fest|her|heraus|hin|mit|nach|um|vor|weg|weiter|zu|zurück|zusammen)?ge[a-zäöü]{4,}en"
)
_WITH_TO = re.compile(r"(?:ab|an|auf|aus|bei|dar|durch|ein|fest|her|hin|mit|nach|um|vor|weiter|zusammen)zu\w+n")
_CLAUSE = re.compile(
    r", (?:(?:bevor|dass|wenn|weil|ob|wie|um|damit|sodass|welche[rsnm]?|wo|was|warum|während|nachdem|sobald|deren|"
    r"dessen|denen)\b|(?:der|die|das|den|dem) (?!.* und ))|[?!.…:;„“”\"«»|]"
)
_SUBJECTS = frozenset(("Sie", "Ihr", "Es", "Wir", "Man", "Ich", "Du", "Er", "Der"))
_DETERMINERS = MappingProxyType(
    {
        "es": r"(?:el|la|los|las|un|una|unos|unas|su|sus|tu|tus|nuestro|nuestra|este|esta|estos|estas)",
        "fr": r"(?:le|la|les|un|une|votre|vos|son|sa|ses|ce|cet|cette|ces)|l['’]\w+",
        "it": r"(?:il|lo|la|i|gli|le|un|uno|una|il proprio|la propria)|(?:l|un)['’]\w+",
        "pt": r"(?:o|a|os|as|um|uma|uns|umas|seu|sua|seus|suas|este|esta|estes|estas)",
    }
)
"""Behind a verb there is its object; a noun is not followed by one of these."""
_FIRST = MappingProxyType(
    {
        "es": re.compile(r"(?P<verb>\w{2,}(?:ar|er|ir|ír))(?P<self>se|lo|la|los|las)? (?P<rest>\S.*)"),
        "fr": re.compile(r"(?:s['’])?(?P<verb>\w{2,}(?:er|ir|re))(?P<self>) (?P<rest>\S.*)"),
        "it": re.compile(r"(?P<verb>\w{2,}(?:are|ere|ire|rre|ar|er|ir))(?P<self>si|lo|la|li|le)? (?P<rest>\S.*)"),
        "pt": re.compile(r"(?P<verb>\w{2,}(?:ar|er|ir|por))(?P<self>-se|-[oa]s?)? (?P<rest>\S.*)"),
    }
)
_JAPANESE = re.compile(
    "(?:[^:\uff1a]*[^:\uff1a\u3001\u3002])?を(?:[\u3400-\u9fff\u30a0-\u30ffA-Za-z]+する|[\u3400-\u9fff]+[\u3040-\u309f]{0,2}[うくぐすつぬぶむる])$"
)
_PARTED = re.compile(r"[;:?!.…\"„“”«»|]")
_BOTH = MappingProxyType({"de": "und", "es": "y", "fr": "et", "it": "e", "nl": "en", "pt": "e"})
_VERBS = ("remember", "understand", "apply", "analyse", "evaluate", "create")
_PAIR = 2
_LONGEST_WORDS = 14


def is_task(heading: str, code: str) -> bool:
    """Tell whether a heading is surely an infinitive with its object in the language with this two-letter code."""
    words = heading.split()
    if code == "ja":
        return _JAPANESE.fullmatch(heading) is not None
    if not _PAIR <= len(words) <= _LONGEST_WORDS or words[0][:1].islower():
        return False
    if code == "de":
        return not _CLAUSE.search(heading) and _is_german_task(words)
    return not _PARTED.search(heading) and _is_other_task(heading, code)


def tasks_joined(headings: Sequence[str], code: str) -> str:
    """Return several tasks as one heading: "Ein Gem paketieren" and "Ein Modul paketieren" share their verb.

    Nothing is returned where one is no task, or has an "and" of its own with which it would not read well.
    """
    both = _BOTH.get(code, "")
    own_and = re.compile(rf"\s(?:{both}|o|ou|oder|of|&)\s|,")
    if not both or any(not is_task(heading, code) or own_and.search(heading) for heading in headings):
        return ""
    told = list(headings)
    if code in ("de", "nl"):
        verbs = {heading.rsplit(" ", 1)[-1] for heading in told}
        if len(verbs) == 1:
            told = [*(heading.rsplit(" ", 1)[0] for heading in told[:-1]), told[-1]]
    else:
        verbs = {heading.split(" ", 1)[0].lower() for heading in told}
        if len(verbs) == 1:
            told = [told[0], *(heading.split(" ", 1)[1] for heading in told[1:])]
    told = [told[0], *(_inside(heading, code) for heading in told[1:])]
    title = f"{', '.join(told[:-1])} {both} {told[-1]}"
    return title if len(title.split()) <= _LONGEST_WORDS else ""


def _is_german_task(words: Sequence[str]) -> bool:
    last = words[-1]
    if not _GERMAN_VERB.fullmatch(last) or words[-2] == "zu" or _WITH_TO.fullmatch(last):
        return False
    if last in word_list("german_no_tasks") or (_GERMAN_PARTICIPLE.fullmatch(last) and last not in _known_verbs("de")):
        return False
    return (
        words[0] not in _SUBJECTS
        and not any(word in _SUBJECTS for word in words[1:] if word != "Der")
        and (words[0].lower() not in word_list("german_questions"))
    )


def _is_other_task(heading: str, code: str) -> bool:
    words = heading.split()
    if code == "nl":
        return words[-1] in _known_verbs(code) and words[-2] != "te" and not _has_finite(words, code)
    found = _FIRST[code].fullmatch(heading) if code in _FIRST else None
    if found is None or _has_finite(words[1:], code) or found["verb"].lower() in word_list(f"verbs_{code}_none"):
        return False
    known = found["verb"].lower() in _known_verbs(code)
    return known or re.match(rf"(?:{_DETERMINERS[code]})\b", found["rest"], re.IGNORECASE) is not None


def _known_verbs(code: str) -> frozenset[str]:
    return frozenset(verb for level in _VERBS for verb in word_list(f"verbs_{code}_{level}"))


def _has_finite(words: Sequence[str], code: str) -> bool:
    return not word_list(f"finite_{code}").isdisjoint(word.lower() for word in words)


def _inside(heading: str, code: str) -> str:
    """Return a heading as it stands inside another: what is no noun, such as "Ein", has a small letter there."""
    first, _, rest = heading.partition(" ")
    if not first[1:].islower():
        return heading
    if code == "de":
        small = first.lower() in word_list("german_openings") or re.fullmatch(r"\w+e[rsnm]?", first) is not None
        noun = first.lower() not in word_list("german_openings") and not rest[:1].isupper()
        return f"{first.lower()} {rest}" if small and rest and not noun else heading
    return f"{first.lower()} {rest}" if rest else heading
