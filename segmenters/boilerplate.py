"""What is never taught: titles and sentences that belong to the event and not to the subject.

The patterns lie in data/boilerplate.toml, each under the name of its rule. A title speaks for a whole slide; a sentence
is judged alone, so that a note which mixes narration and facilitator talk loses only the talk. A sentence that defines,
limits or forbids something is always kept, unless it is an aside on how the session is run.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from segmenters.model import CutReason

_NOISE_WORDS = (
    "yeah|yes|yep|yup|no|nope|ok|okay|kay|mm+|mhm|mm-hmm|hm+-?hm+|uh-huh|right|sure|cool|great|good|perfect|lovely|"
    "excellent|exactly|nice|wow|hey|thanks|thank you|awesome|brilliant|alright|all right|got it|um+|uh+|er+|erm|hmm+|"
    "so|well|and|now|all|then|everyone|loud and clear|very good|good question|great question|there we go|oh|ah+|"
    "sorry( about that)?|anyway|of course|no worries|no problem|interesting|fair enough|absolutely|indeed|true|please|"
    "correct|definitely|totally|for sure|(?:that |it )?makes sense(?: to me)?|sounds good|looks good|good point|i see|"
    "ja|nein|nee|genau|gut|sehr gut|super|prima|alles klar|in ordnung|danke|bitte|äh+m?|hm|stimmt|richtig|klar|na gut|"
    "sí|vale|bueno|gracias|oui|non|d'accord|voilà|bon|merci|va bene|allora|grazie|sim|certo|então|obrigad[oa]|"
    "goed|prima|oké|bedankt|はい|ええ|そうですね"
)
_NOISE = re.compile(rf"\W*(?:{_NOISE_WORDS})(?:[ ,.…!-]+(?:{_NOISE_WORDS}))*[ ,.!?…-]*", re.IGNORECASE)
_SUBSTANCE = re.compile(
    r"\b(must|never|always|means?|refers? to|is defined as|is called|requires?|required|because|at least|at most|"
    r"no more than)\b"
    r"|\b(muss|müssen|darf|dürfen|niemals|immer|bedeutet|bezeichnet|weil|mindestens|höchstens|verboten|vorgeschrieben|"
    r"deben?|nunca|siempre|significa|porque|al menos|prohibid[oa]|doit|doivent|jamais|toujours|signifie|parce que|"
    r"au moins|interdit|devono|sempre|perché|almeno|vietat[oa]|moet|moeten|nooit|altijd|betekent|omdat|minstens|"
    r"verboden|devem|pelo menos|proibid[oa])\b|なければな|必ず|禁止"
    r"|\b\d+([.,]\d+)? ?(%|kg|lb|m|cm|mm|km|°|hours|days|weeks|percent|per cent|volts?|met(re|er)s?|feet)(?!\w)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+", re.IGNORECASE)
_PART = re.compile(r"[?!.…]+\s+|\s+[–—|/]\s+")
_LONGEST_TALK_WORDS = 32
"""A longer sentence carries something besides talk often enough to be kept."""
_DOUBTFUL = ("doubtful_titles", "subject_titles")
NOISE = "small-words-only"
NO_WORDS = "no-words"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the list: its name, the reason of what it cuts, and whether its words may mean the subject as well.

    What is `seldom` meant of the source itself counts only where the lines below bear it out.
    """

    name: str
    reason: CutReason
    doubtful: bool = False
    seldom: bool = False


def rule_for_title(title: str) -> Rule | None:
    """Return the rule for a slide or section with this title, or None when the title tells nothing.

    Addresses in it do not count; of two titles in one, "Questions? Thank you!", the first decides.
    """
    words = _ADDRESS.sub("", title).strip().rstrip(".!?:… ")
    parts = [part for part in _PART.split(words) if part]
    if len(parts) > 1:
        rules = [rule_for_title(part) for part in parts]
        if all(rule is not None and not rule.doubtful for rule in rules):
            return rules[0]
    tables = ("titles", "doubtful_titles", "subject_titles")
    return next((rule for table in tables for rule, pattern in _patterns(table) if pattern.fullmatch(words)), None)


def reason_of_title(title: str) -> CutReason | None:
    """Return why a slide or section with this title is not taught, or None when the title tells nothing."""
    rule = rule_for_title(title)
    return rule.reason if rule else None


def rule_for_sentence(sentence: str) -> Rule | None:
    """Return the rule that says that a sentence is talk, or None when it is to be kept."""
    words = plain(sentence)
    if not any(char.isalnum() for char in words):
        return Rule(NO_WORDS, CutReason.FRAGMENT)
    if is_noise(words):
        return Rule(NOISE, CutReason.FACILITATOR)
    aside = next((rule for rule, pattern in _patterns("asides") if pattern.search(words)), None)
    if aside is not None:
        return aside
    if len(words.split()) > _LONGEST_TALK_WORDS or has_substance(words):
        return None
    return next((rule for rule, pattern in _patterns("sentences") if pattern.search(words)), None)


def cue_in_sentence(sentence: str) -> Rule | None:
    """Return the rule of which a sentence has a cue: what is said to run a session, but of the subject as well."""
    words = plain(sentence)
    return next((rule for rule, pattern in _patterns("cues") if pattern.search(words)), None)


def is_noise(sentence: str) -> bool:
    """Tell whether a sentence is nothing but "Yes, okay" and the like."""
    return _NOISE.fullmatch(plain(sentence)) is not None or not any(char.isalnum() for char in sentence)


def has_substance(sentence: str) -> bool:
    """Tell whether a sentence defines, limits, forbids or gives a reason or a measure, so that it is never talk."""
    return _SUBSTANCE.search(sentence) is not None


def plain(sentence: str) -> str:
    """Return a sentence in one line with straight apostrophes, as the patterns expect it."""
    return " ".join(sentence.replace("’", "'").split())


@cache
def _patterns(table: str) -> tuple[tuple[Rule, re.Pattern[str]], ...]:
    text = (files("segmenters") / "data" / "boilerplate.toml").read_text(encoding="utf-8")
    return tuple(
        (
            Rule(entry["rule"], CutReason[entry["reason"].upper()], table in _DOUBTFUL, table == "subject_titles"),
            re.compile("|".join(entry["patterns"]), re.IGNORECASE),
        )
        for entry in tomllib.loads(text)[table]
    )
