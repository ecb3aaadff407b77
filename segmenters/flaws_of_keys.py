"""Flaws of the key: none or all are right, not what the source says, another option right too, no true order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from segmenters.flaw import Flaw, Rule, Severity
from segmenters.flaws_of_cues import Options
from segmenters.imperatives import begins_with_verb
from segmenters.item_text import GAP, asked, content_words, is_plural, plain, root, roots

NO_KEY = Rule("IW30", Severity.ERROR, "no option is right, or all of them are", "H19")
UNANNOUNCED = Rule("IW31", Severity.ERROR, "several options are right and the stem does not say so", "H19; NBME")
UNSUPPORTED = Rule("IW32", Severity.ERROR, "the sentence of the source does not say what the key says", "H19")
ALSO_RIGHT = Rule("IW33", Severity.ERROR, "the sentence of the source supports a wrong option too", "H19; NBME")
MAYBE_RIGHT = Rule(
    "IW33", Severity.WARNING, "a wrong option stands in the sentence that supports the right one", "H19; NBME"
)
NO_ORDER = Rule("IW34", Severity.ERROR, "the steps have no order of their own", "ORDER")
IN_ORDER = Rule("IW35", Severity.ERROR, "a step tells its place", "ORDER")
TRIVIAL = Rule("IW36", Severity.ERROR, "the answer is a year, a version or a number of a page, nothing to know", "H2")

_DOING = re.compile(r"\b\w{3,}(?:ment|ation|ition|ction|sion|ing|sis)$|\b(?:review|audit|check)$", re.IGNORECASE)
"""A step named by what is done in it: "Risk assessment"."""
_OF_DOING = re.compile(r": (?:\w{3,}ing|how to)\b", re.IGNORECASE)
"""What steps are of that is something done, whatever it is done to: "Assessing risks"."""
_SEVERAL = re.compile(
    r"\b(?:select|choose|pick|mark|tick|check|name|give) (?:all|two|three|four|every|any|each)\b|"
    r"\ball that apply\b|\bone or more\b|"
    r"\bwhich (?:\w+ ){0,3}(?:are|do|have|were|can|belong|count|apply|help|make)\b|\bwhat (?:are|were)\b|"
    r"\bwhich of (?:the|these|those) (?:\w+ )?(?:are|do|have|belong|apply|count)\b|\bwhich (?:two|three|four)\b",
    re.IGNORECASE,
)
_PLURAL_NOUN = re.compile(
    r"^which (?P<noun>\w+s)\b|^what (?P<named>\w+s) (?:are|do|can|should|have|must|will|were)\b", re.IGNORECASE
)
_CONTRAST = re.compile(r"\b(?:unlike|whereas|while|than|instead|not|rather|but|however|versus|vs)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:in |since )?(?:1[89]|20)\d\d")
_MARKER = re.compile(
    r"(?:version|v|page|slide|chapter|step|figure|table|section|part|module|release)\.? ?\d[\d.]*", re.IGNORECASE
)
_COUNTER_BEFORE = re.compile(
    rf"\b(?:version|page|slide|chapter|figure|table|section|release) {GAP}|{GAP} \d+\b(?! (?:\w+)?(?:days|hours|per))",
    re.IGNORECASE,
)
_LIST_OF = re.compile(
    r"\b(?:tips|check ?lists?|guidelines?|principles|rules|reasons|benefits|advantages|types|kinds|examples|"
    r"features|elements|components|roles|"
    r"characteristics|goals|objectives|factors|causes|risks|ideas|recommendations|best practices|"
    r"requirements|considerations|questions|resources|topics|options|ways)\b",
    re.IGNORECASE,
)
_PLACE_TOLD = re.compile(
    r"\bsteps? \d|^(?:first|firstly|second|secondly|third|thirdly|finally|lastly|last|next|then|afterwards|"
    r"to (?:begin|start|finish))\b[ ,:]|"
    r"^\d+[.)] ",
    re.IGNORECASE,
)
_MOST_OF, _HALF = 0.6, 0.5


def flaws_of_key(stem: str, options: Options, quote: str) -> Iterator[Flaw]:
    """Yield the flaws of the right options of a choice question; `quote` is the sentence that supports them."""
    keys, rivals = options.keys, options.rivals
    if not keys or not rivals:
        yield NO_KEY.at()
    if len(keys) > 1 and not announces_several(stem):
        yield UNANNOUNCED.at()
    if quote and keys and all(not supports(quote, key) for key in keys):
        yield UNSUPPORTED.at(keys[0])
    whole = plain(stem.replace(GAP, " ")) if GAP in stem else ""
    for rival in rivals:
        if plain(rival) and f" {plain(rival)} " in f" {whole} ":
            yield ALSO_RIGHT.at(rival)
        elif len(keys) == 1 and _is_named_in(quote, rival):
            yield MAYBE_RIGHT.at(rival)
    if len(keys) == 1 and is_trivial(keys[0], stem):
        yield TRIVIAL.at(keys[0])


def _is_named_in(quote: str, rival: str) -> bool:
    """Tell whether a sentence names a wrong option without setting it against the right one."""
    named = bool(content_words(rival)) and f" {plain(rival)} " in f" {plain(quote)} "
    return named and _CONTRAST.search(quote) is None


def announces_several(stem: str) -> bool:
    """Tell whether a stem says that more than one option is right."""
    question = asked(stem)
    found = _PLURAL_NOUN.match(question)
    noun = (found["noun"] or found["named"]).lower() if found else ""
    return bool(_SEVERAL.search(question)) or (is_plural(noun) and noun not in ("does", "is", "was", "has"))


def supports(quote: str, answer: str) -> bool:
    """Tell whether a sentence has at least half of the words of an answer that carry meaning."""
    words = {root(word) for word in content_words(answer)}
    if not words:
        return plain(answer) in plain(quote)
    return len(words & roots(quote)) >= _HALF * len(words)


def is_trivial(answer: str, stem: str) -> bool:
    """Tell whether an answer is a bare year, a version, or the number of a page or step."""
    text = answer.strip(" .")
    return bool(_YEAR.fullmatch(text) or _MARKER.fullmatch(text) or _COUNTER_BEFORE.search(stem))


def flaws_of_order(stem: str, steps: Sequence[str]) -> Iterator[Flaw]:
    """Yield the flaws of steps to be put in order: a mere list, or words that tell the place of a step."""
    orders = sum(begins_with_verb(step) or _DOING.search(step) is not None for step in steps)
    is_list = _LIST_OF.search(stem) and not _OF_DOING.search(stem)
    if is_list or orders < _MOST_OF * len(steps):
        yield NO_ORDER.at()
    for step in steps:
        if _PLACE_TOLD.search(step):
            yield IN_ORDER.at(step)
            return
