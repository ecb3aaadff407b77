"""Words objectives for titles that say what is done: "storing ladders" gives "describe how to store ladders"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from segmenters.articles import is_plural, with_article
from segmenters.evidence import Bloom
from segmenters.grammar import Form
from segmenters.language import Language
from segmenters.model import UnitKind
from segmenters.objective_content import Content, Task
from segmenters.verbs import base_of_gerund, gerund_of, is_unmeasurable, level_of
from segmenters.wordlists import word_list

_GERUND_PAIR = re.compile(r"^(\w+ing)(?:(?:,? (?:and|or) |, ?|/)\w+ing)+ (.+)", re.IGNORECASE)
_GERUND_BESIDE = re.compile(
    r"(?P<one>[a-z]+ing) (?P<how>(?:around|ahead|back|in|on|out|up|down|over|through|away) )?and (?P<other>[a-z]+ing) "
    r"(?P<what>\S.*)",
    re.IGNORECASE,
)
_DOING_BOTH = re.compile(
    r"(?P<one>\w+ing) (?:(?P<first>(?!and |or )[^,;:]+?),? )?and (?P<other>\w+ing)(?: (?P<what>\S.*))?", re.IGNORECASE
)
_NO_ACTIVITY = re.compile(r"(?:being|becoming|getting started)\b", re.IGNORECASE)
_GETTING = re.compile(r"getting (?P<on>started (?:with|in|on|using)\b.+)", re.IGNORECASE)
_AND_DOING = re.compile(r" and \w+ing\b", re.IGNORECASE)
_FEWEST_SAID = 3
_SHORTEST_NOUN = 4
_PLAIN = ("get", "look", "go", "walk", "log", "sign", "check", "think", "start", "turn", "open")
_DOUBLED = re.compile(r"([bdgmnprt])\1$")
_LONG_VOWEL = re.compile(r"[aeo][aeiou][bdfgklmnprt]$")
"""Behind two vowels an "e" is hardly ever left out: "loop" of "looping"."""
"""What the stem of an "-ing" form ends in, and hardly any verb: "wrapp" of "wrapping"."""
_NO_NOUN = re.compile(
    r"an?|the|your|our|its|their|all|new|for|with|in|on|at|to|from|up|out|through|by|about", re.IGNORECASE
)
_HOW_DONE = ("together", "alone", "ahead", "aloud", "online", "remotely", "safely", "well")
_TOWARDS = re.compile(r"^(?:at|into|about|for|through|of|to|back at|more closely at)\s+", re.IGNORECASE)
_NO_OBJECT = re.compile(r"(?:is|are|was|and|or|for|as|can|helps?|makes?|means)\b", re.IGNORECASE)
_PREPOSITION = re.compile(r"(?:with|for|in|on|at|from|by|of|about|as|via|under|against)\b", re.IGNORECASE)
_HIGH = (Bloom.EVALUATE, Bloom.CREATE)


def from_gerund(subject: str, content: Content) -> Iterator[str]:
    """Yield wordings without a capital or full stop for a subject that begins with an "-ing" form; none for others."""
    if both := _both_done(subject, content.text):
        yield f"describe how to {both}"
    yield from _all_done(subject, content)
    if several := _GERUND_PAIR.match(subject):
        subject = f"{several[1]} {several[2]}"
    first, _, rest = subject.partition(" ")
    if started := _GETTING.match(subject):
        yield f"describe how to get {started['on']}"
    if _NO_ACTIVITY.match(subject) or not rest or _NO_OBJECT.match(rest) or not first.lower().endswith("ing"):
        return
    base = base_of_gerund(first)
    if base is None and is_unmeasurable_gerund(first):
        yield f"describe {_TOWARDS.sub('', rest)}"
        return
    if base is None and _NO_NOUN.fullmatch(rest.split(maxsplit=1)[0]):
        base = _parsed_gerund(subject, content.language)
    elif base is None and _is_object(first, rest):
        base = _told_base(first, content.text)
    if base is not None and rest.lower() in _HOW_DONE:
        yield f"describe how to {subject.replace(first, base, 1)}"
    if base is None or _describes_noun(first, rest, content.text):
        return
    done = content.kind is UnitKind.PROCEDURE or (content.task is not Task.NONE and level_of(base) not in _HIGH)
    known = level_of(base) is not None
    if done and known and not _AND_DOING.search(rest) and (base == "work" or not _PREPOSITION.match(rest)):
        yield f"{base} {with_article(rest, content.text)}"
    yield f"describe how to {base} {with_article(rest, content.text)}"


def _both_done(subject: str, text: str) -> str:
    """Return "look around and build a pump" for "looking around and building a pump", where the first has no object."""
    match = _GERUND_BESIDE.match(subject)
    first, second = (_base_form(match["one"]), _base_form(match["other"])) if match else ("", "")
    if not match or not first or not second or (not match["how"] and level_of(first) is not None):
        return ""
    return f"{first} {match['how'] or ''}and {second} {with_article(match['what'], text)}"


def _all_done(subject: str, content: Content) -> Iterator[str]:
    """Yield wordings with every "-ing" form of a subject turned: "enable the pump and manage its filters".

    Verbs without an object get the noun that the text has behind them most often: "install and remove packages".
    """
    pair = _DOING_BOTH.fullmatch(subject)
    verbs = [base_of_gerund(pair["one"]), base_of_gerund(pair["other"])] if pair else []
    if pair is None or not all(verbs):
        return
    what = pair["what"] or ("" if pair["first"] else _object_of(verbs, content.text))
    if not what or _NO_OBJECT.match(what):
        return
    first = f"{with_article(pair['first'], content.text)} " if pair["first"] else ""
    both = f"{verbs[0]} {first}and {verbs[1]} {with_article(what, content.text)}"
    done = (Bloom.APPLY,) if pair["first"] else (Bloom.APPLY, Bloom.ANALYSE, Bloom.CREATE)
    if content.task is not Task.NONE and all(level_of(verb or "") in done for verb in verbs):
        yield both
    elif pair["first"] or not pair["what"]:
        yield f"describe how to {both}"


def _object_of(verbs: Sequence[str | None], text: str) -> str:
    """Return the plural of the noun that stands behind verbs in a text most often; nothing where none recurs."""
    forms = "|".join(rf"{verb}|{gerund_of(verb)}" for verb in verbs if verb)
    behind = re.findall(rf"\b(?:{forms})((?: [\w'’-]+){{1,4}})", text, re.IGNORECASE)
    told = Counter(noun for words in behind for noun in {word.lower().removesuffix("s") for word in words.split()})
    for noun, times in sorted(told.items(), key=lambda item: (-item[1], item[0])):
        plural = f"{noun}s"
        if times >= _FEWEST_SAID and len(noun) >= _SHORTEST_NOUN and re.search(rf"\b{re.escape(plural)}\b", text):
            return plural
    return ""


def _base_form(gerund: str) -> str:
    return base_of_gerund(gerund) or next((verb for verb in _PLAIN if gerund_of(verb) == gerund.lower()), "")


def is_unmeasurable_gerund(word: str) -> bool:
    """Tell of "understanding", "knowing", "learning": what stands behind is described."""
    stem = word.lower().removesuffix("ing")
    return is_unmeasurable(stem) or is_unmeasurable(f"{stem}e")


def _is_object(first: str, rest: str) -> bool:
    """Tell of a name, or of one plural, that stands alone behind an "-ing" form: "revising strings"."""
    named = rest[:1].isupper() and not rest.isupper()
    return (named or (" " not in rest and is_plural(rest))) and first.lower() not in word_list("describing_gerunds")


def _told_base(gerund: str, text: str) -> str | None:
    """Return the base form of an "-ing" form that is a known verb done again, or that the text has."""
    stem = gerund.lower().removesuffix("ing")
    forms = (f"{stem}e", stem, stem[:-1] if _DOUBLED.search(stem) else stem)
    known = (form for form in forms if form.startswith("re") and level_of(form.removeprefix("re")) is not None)
    used = (form for form in forms if re.search(rf"\b{form}\b", text, re.IGNORECASE))
    return next(known, None) or next(used, None)


def _parsed_gerund(subject: str, language: Language) -> str | None:
    """Return the base form of an "-ing" form that the verb lists do not know, when a parser sees it take an object."""
    tokens = language.parse(f"{subject}.")
    if not tokens or tokens[0].form is not Form.GERUND or not any(token.head == 0 for token in tokens[1:]):
        return None
    word = tokens[0].text.lower()
    stem = word.removesuffix("ing")
    lemma = stem[:-1] if _DOUBLED.search(stem) else tokens[0].lemma.lower()
    candidates = (stem if _LONG_VOWEL.search(stem) else lemma, lemma, stem[:-1], stem, f"{stem}e")
    return next((verb for verb in candidates if verb != word and len(verb) > 1 and gerund_of(verb) == word), None)


def _describes_noun(first: str, rest: str, text: str) -> bool:
    """Tell of an "-ing" form that describes the noun behind it, as in "testing strategies"."""
    second = rest.split(maxsplit=1)[0]
    if second.endswith("ing") and " " in rest:
        return False  # "building teaching skill"
    if re.match(
        r"(?:an?|the|your|our|its|their|all|new|for|with|in|on|at|to|from|up|out|through|by|"
        r"about)$",
        second,
        re.IGNORECASE,
    ):
        return False
    if first.lower() in word_list("describing_gerunds"):
        return True
    pair = f"{re.escape(first)} {re.escape(second)}"
    return re.search(rf"\b(?:an?|the|each|every|any) {pair}\b|\b{pair}['’]s\b", text, re.IGNORECASE) is not None
