"""Turns German headings whose verb stands as a noun into what one does: "Öffnen der Datei" into "Die Datei öffnen".

Feminine nouns and plurals have one form as object, so that their article alone changes. Behind "des" and "eines" the
gender has to be known; where it is not, a heading keeps its form, with the article that a verb as a noun always has.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from segmenters.wordlists import word_list

_ACT = re.compile(r"(?:Das )?(?P<verb>[A-ZÄÖÜ][a-zäöüß]+n)(?: (?P<what>\S.*))?")
_OBJECT = re.compile(
    r"(?P<article>[a-zA-Z]+) (?P<adjectives>(?:[a-zäöüß]+en )*)(?P<noun>[A-ZÄÖÜ]\S*)(?P<behind>(?: \S+)*)"
)
_ARTICLES = MappingProxyType(
    {"der": "Die", "Ihrer": "Ihre", "ihrer": "Ihre", "einer": "Eine", "aller": "Alle", "mehrerer": "Mehrere"}
)
"""The genitive of a feminine noun or a plural, and the form that the same word has before an object."""
_ONE, _ALL = "einer", "aller"
_MASCULINE = MappingProxyType({"des": "Den", "eines": "Einen", "dieses": "Diesen", "Ihres": "Ihren", "ihres": "Ihren"})
_NEUTER = MappingProxyType({"des": "Das", "eines": "Ein", "dieses": "Dieses", "Ihres": "Ihr", "ihres": "Ihr"})
_STRONG = ("Ein", "Ihr")
"""Behind one of these the adjective tells that a noun is neuter."""
_KNOWN = (*_ARTICLES, *_NEUTER, "von")
_MARKS = re.compile(r"[,;:!?…\"„“”«»|]|\.(?= |$)| [–—-] |\b(?:und|oder|sowie|bzw)\b(?! [A-ZÄÖÜ][\w-]+$)")
"""What may go on with another act; one noun at the end belongs to the object."""
_BARE_OBJECT = re.compile(r"Alles|[A-ZÄÖÜ][\w-]*(?:[dt]en|ung|ungen|ei|eien|ion|ionen)")
_LONGEST_WORDS = 9


def german_task(title: str) -> tuple[str, str]:
    """Return what a heading has one do, in the infinitive, with its verb; nothing where its case is not sure."""
    words = title.split()
    if len(words) == 2 and _BARE_OBJECT.fullmatch(words[0]) and words[0].lower() not in word_list("german_acts"):
        return (f"{words[0]} {words[1].lower()}", words[1].lower()) if _is_act(words[1]) else ("", "")
    found = _ACT.fullmatch(title)
    if found is None or not found["what"] or not german_act(title):
        return "", ""
    parts = _OBJECT.fullmatch(found["what"])
    turned = _turned(parts["article"], parts["adjectives"], parts["noun"]) if parts else ""
    verb = found["verb"].lower()
    return (f"{turned}{parts['behind']} {verb}", verb) if parts and turned else ("", "")


def german_act(title: str) -> str:
    """Return a heading whose verb is a noun as the object of another: "Öffnen des Fensters" gives "Das Öffnen ...".

    Nothing is returned for a heading of another form.
    """
    found = _ACT.fullmatch(title)
    if found is None or not _is_act(found["verb"]) or len(title.split()) > _LONGEST_WORDS:
        return ""
    what = found["what"] or ""
    if what and (_MARKS.search(what) or what.split()[0] not in _KNOWN or _is_act(what.split()[-1])):
        return ""
    return f"Das {title.removeprefix('Das ')}"


def _turned(article: str, adjectives: str, noun: str) -> str:
    """Return a genitive as an object; nothing where its gender or number is not known."""
    if article in _ARTICLES:
        if adjectives and article not in (_ONE, _ALL):
            return ""
        told = adjectives.replace("en ", "e ") if article == _ONE else adjectives
        return f"{_ARTICLES[article]} {told}{noun}"
    for ending in ("ses", "es", "s"):
        bare = noun.removesuffix(ending)
        if bare == noun or article not in _NEUTER:
            continue
        if bare.lower().endswith(tuple(word_list("german_masculines"))):
            return f"{_MASCULINE[article]} {adjectives}{bare}"
        if bare.lower().endswith(tuple(word_list("german_neuters"))):
            end = "es " if _NEUTER[article] in _STRONG else "e "
            return f"{_NEUTER[article]} {adjectives.replace('en ', end)}{bare}"
    return ""


def _is_act(word: str) -> bool:
    return word[:1].isupper() and word.lower() in word_list("german_acts")
