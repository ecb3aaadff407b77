"""Puts what follows the question word into the order of a statement: "does a pump work" gives "a pump works"."""

from __future__ import annotations

import re

from segmenters.verbs import is_noun_too, level_of, third_person
from segmenters.wordlists import word_list

BE = r"(?:is|are|was|were)"
MODAL = r"(?:can|could|should|must|will|would|may|might)"
_PREDICATE = (
    r"(?:(?:so |not |very )?(?:important|necessary|needed|required|useful|dangerous|difficult|hard|risky|relevant|"
    r"critical|"
    r"essential|different|similar|the same|unlike|good|bad|better|special|unique|safe|free|possible|worth it|helpful|"
    r"over|due|available|ready|complete|finished|open|closed|full|valid|allowed|responsible|true|up|down)"
    r"(?: (?:to|that|for|in|when|if|as|from) .+)?|"
    r"so (?!that\b)[a-z]+(?: .+)?|"
    r"(?:not |never |also |still )?"
    r"(?:\w+ed|made|done|built|kept|set|known|written|given|taken|sent|paid|found|shown|held|run|put|met)\b.*)"
)
SUBJECT_FIRST = re.compile(rf"^({BE}|{MODAL}|has|have)\s+(.+?)\s+((?:be )?{_PREDICATE})$", re.IGNORECASE)
_THAT_IS = re.compile(
    rf"^({BE}) ((?:[\w'’/-]+ ){{0,5}}?[\w'’/-]+)(?: ((?:with|to|for|from|in|on|than|at|by|as) .+))?$", re.IGNORECASE
)
_SECOND_VERB = re.compile(r"^(?P<joint>(?:\S+ ){0,2}?(?:and|or) )(?P<verb>[a-z]+)(?= \S)", re.IGNORECASE)
"""Another verb of the same subject: "or compare" in "fits in or compare with"."""
_NO_SUBJECT_END = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "and",
        "or",
        "to",
        "in",
        "on",
        "for",
        "with",
        "at",
        "by",
        "from",
        "your",
        "our",
        "their",
        "its",
    ]
)
_NO_SIGN = frozenset(("and", "or", "of"))
_PRONOUNS = frozenset(["i", "you", "we", "they", "it", "one", "he", "she", "this", "that", "there"])
_BETWEEN = frozenset(
    ["never", "not", "just", "still", "yet", "also", "always", "only", "even", "often", "usually", "really"]
)


def stated_order(clause: str) -> tuple[str, ...]:
    """Return a clause as it stands inside a sentence: "is a repair over" gives "a repair is over"; none unless sure."""
    if match := SUBJECT_FIRST.match(clause):
        return (f"{match[2]} {match[1].lower()} {match[3]}",)
    if match := re.match(rf"^({BE}) (there) (.+)$", clause, re.IGNORECASE):
        return (f"{match[2]} {match[1].lower()} {match[3]}",)
    if match := re.match(rf"^({BE}) (.+)$", clause, re.IGNORECASE):
        return (f"{match[2]} {match[1].lower()}",)
    if match := re.match(r"^(do|does|did) (.+)$", clause, re.IGNORECASE):
        return with_inflection(match[1], match[2])
    match = re.match(rf"^({MODAL}) (.+)$", clause, re.IGNORECASE)
    if match is None:
        return () if re.match(r"(?:has|have|had)\b", clause, re.IGNORECASE) else (clause,)
    words = match[2].split()
    place = _verb_in(words) or next((n for n, word in enumerate(words) if n and _is_verb(word.lower())), 0)
    return (" ".join([*words[:place], match[1].lower(), *words[place:]]),) if place else ()


def so_it_is(clause: str) -> tuple[str, ...]:
    """Return "a rung is with a stile" for "is a rung with a stile", behind what says how it is; none unless sure."""
    match = _THAT_IS.match(clause)
    return (f"{match[2]} {match[1].lower()} {match[3] or ''}".strip(),) if match else ()


def with_inflection(auxiliary: str, clause: str) -> tuple[str, ...]:
    """Return "a pump works" for "does" and "a pump work"; none where no verb is found behind the noun phrase."""
    words = clause.split()
    place = _verb_in(words)
    if not place or auxiliary.lower() == "did":
        return ()
    verb = words[place].lower()
    if auxiliary.lower() == "do" or words[0].lower() in ("i", "you", "we"):
        return (clause,)
    after = _SECOND_VERB.sub(_inflected, " ".join(words[place + 1 :]))
    return (" ".join([*words[:place], third_person(verb), *([after] if after else [])]),)


def _inflected(match: re.Match[str]) -> str:
    verb = match["verb"].lower()
    return f"{match['joint']}{third_person(verb)}" if _is_verb(verb) and not is_noun_too(verb) else match[0]


def _verb_in(words: list[str]) -> int:
    """Return the place of the verb behind its subject, 0 where none is sure.

    What may be a noun too is the verb at the end, or before a small word: "the system deal with files".
    """
    if words[0].lower() in _PRONOUNS:
        place = next((n for n, word in enumerate(words) if n and not _stands_between(word)), 0)
        return place if place and words[place].isalpha() else 0
    for place in range(1, len(words)):
        verb, before = words[place].lower(), words[place - 1].lower()
        if before in _NO_SUBJECT_END or not _is_verb(verb):
            continue
        after = words[place + 1].lower() if place + 1 < len(words) else ""
        small = after in word_list("after_verb") and after not in _NO_SIGN
        named = place == 1 and words[0][:1].isupper()
        many = before.endswith("s") and not before.endswith("ss")
        if not after or small or named or many or not (is_noun_too(verb) or verb in word_list("verbs_of_things")):
            return place
    return 0


def _is_verb(word: str) -> bool:
    known = any(word in word_list(name) for name in ("plain_verbs", "verbs_of_things"))
    return known or word == "be" or level_of(word) is not None


def _stands_between(word: str) -> bool:
    return word.lower() in _BETWEEN or (word.lower().endswith("ly") and level_of(word) is None)
