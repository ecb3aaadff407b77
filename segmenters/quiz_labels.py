"""Questions from lists whose points have a name and say what it is: which name fits, or names to be matched."""

from __future__ import annotations

import re

from segmenters.announced_lists import AnnouncedList, Entry
from segmenters.descriptions import DOES, description_of, without_given
from segmenters.evidence import Bloom
from segmenters.flaws_of_keys import supports
from segmenters.identity import question_id
from segmenters.imperatives import is_imperative
from segmenters.item_text import is_worded
from segmenters.language import Language
from segmenters.list_stems import about_list, class_of, is_glossary, to_choose, to_match
from segmenters.question import MatchQuestion, Pair
from segmenters.quiz_items import (
    Candidate,
    Option,
    Stem,
    choice_question,
    letters_for,
    profile,
    source_says,
)
from segmenters.rivals import different, is_alike, is_statement
from segmenters.statements import POINTS_BACK
from segmenters.titles import lower_first, sentence_case

_FEWEST, _MOST_PAIRS = 3, 7
_MOST_OF = 0.75
_DISTRACTORS = 3
_FEWEST_WORDS, _MOST_WORDS = 3, 30
_FEWEST_TO_CHOOSE = 5
_ADVERB = re.compile(r"^\w+ly\s+", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)")
_EXAMPLE = re.compile(
    r"\b(?:e\.g|for example|for instance|examples?|https?:|we|i|our|your)\b|^(?:when |if )?you\b|"
    r"\byou (?:can|should|must|may|might|need|will|want|have)\b",
    re.IGNORECASE,
)
_PREDICATE = re.compile(r"^(?:is|are|was|has|have|must|should|can|may|will|needs?) \w", re.IGNORECASE)
_DOING_IS = re.compile(r"^\w+ing\b.*\b(?:is|are)\b (?:\w+ly |often |also |more |the |an? |not )")
"""A statement about doing something, which describes nothing."""
_CHOICES = re.compile(r"\S / \S.* [/+] \S")
"""Names side by side, which describe nothing."""
_NOT_A_NAME = re.compile(
    r"^(?:note|example|see|tip|important|warning|hint|step|question|answer|e\.g|"
    r"(?:basic|general|main|golden|first|key) rule|goal|aim|result|conclusion|summary|remember|other)\b",
    re.IGNORECASE,
)


def ask_labels(lists: tuple[AnnouncedList, ...], language: Language) -> list[Candidate]:
    """Return for each list of names with a description a matching question, or a choice where few can be matched.

    The other names of the same list are the distractors; no list is asked about twice.
    """
    found: list[Candidate] = []
    for one in lists:
        named = tuple(entry for entry in one.entries if entry.label)
        entries = tuple(entry for entry in named if _is_telling(entry, language))
        if len(named) < _FEWEST or len(named) < len(one.entries) * _MOST_OF:
            continue
        plain = without_given(entries, language)
        most = len(entries) >= _FEWEST and len(entries) >= len(one.entries) * _MOST_OF
        if most and len(plain) >= _FEWEST and len({description_of(e).casefold() for e in plain}) == len(plain):
            found.append(_match(one, plain))
        else:
            found += [asked for entry in plain if (asked := _which(one, entry, named, language))][:1]
    return found


def _is_telling(entry: Entry, language: Language) -> bool:
    told = description_of(entry)
    if not entry.label or _NOT_A_NAME.match(entry.label) or not _FEWEST_WORDS <= len(told.split()) <= _MOST_WORDS:
        return False
    if (
        POINTS_BACK.match(told)
        or told.lower().startswith("see ")
        or _EXAMPLE.search(told)
        or _DOING_IS.match(told)
        or _CHOICES.search(told)
        or not is_worded(told)
        or is_statement(entry.label, language)
    ):
        return False
    return re.search(r"\w", entry.label) is not None


def _which(one: AnnouncedList, entry: Entry, entries: tuple[Entry, ...], language: Language) -> Candidate | None:
    if not supports(entry.evidence.quote, entry.label):
        return _what(one, entry, entries, language)
    told = description_of(entry)
    does = DOES.match(told) or _PREDICATE.match(told) or is_imperative(_ADVERB.sub("", told))
    if len(told.split()) < _FEWEST_TO_CHOOSE or re.search(r"\d", _BRACKETS.sub("", entry.label)):
        return None
    says = not does and is_statement(told, language)
    if not does and not (class_of(one) if says else about_list(one)):
        return None
    near = [other for other in entries if other is not entry and is_alike(other.label, entry.label)]
    rivals = [other for other in near if not set(language.stems(other.label)) & set(language.stems(told))]
    if len(rivals) < _DISTRACTORS - 1:
        return None
    options = (
        Option(entry.label, correct=True, feedback=source_says(entry.evidence)),
        *(Option(r.label, correct=False, feedback=f"{r.label}: {description_of(r)}.") for r in rivals[:_DISTRACTORS]),
    )
    text = f"Which {class_of(one)} is described by “{sentence_case(told)}”?" if says else _asked(one, told)
    stem = Stem("label", text, entry.evidence, Bloom.UNDERSTAND)
    return Candidate("label", choice_question(stem, options), 0.76)


def _what(one: AnnouncedList, entry: Entry, entries: tuple[Entry, ...], language: Language) -> Candidate | None:
    """Ask what a name is whose text does not name it; what is said of the others is wrong."""
    told = {description_of(other): other for other in entries if other is not entry}
    key = description_of(entry)
    rivals = [list(told)[n] for n in different(told, key, language)]
    if len(rivals) < _DISTRACTORS - 1 or len(key.split()) < _FEWEST_TO_CHOOSE:
        return None
    options = (
        Option(sentence_case(key), correct=True, feedback=source_says(entry.evidence)),
        *(
            Option(sentence_case(text), correct=False, feedback=f"This is said of {told[text].label}.")
            for text in rivals[:_DISTRACTORS]
        ),
    )
    text = f"What does “{entry.label}” mean?" if is_glossary(one) else f"Which of these describes {entry.label}?"
    stem = Stem("label", text, entry.evidence, Bloom.UNDERSTAND)
    return Candidate("label", choice_question(stem, options), 0.74)


def _match(one: AnnouncedList, entries: tuple[Entry, ...]) -> Candidate:
    chosen = entries[:_MOST_PAIRS]
    evidence = chosen[0].evidence
    name = question_id("label-match", evidence)
    lefts = letters_for(f"{name}l", tuple(entry.label for entry in chosen))
    rights = letters_for(f"{name}r", tuple(description_of(entry) for entry in chosen))
    pairs = tuple(
        Pair(f"l{left}", entry.label, f"r{right}", sentence_case(description_of(entry)), entry.evidence)
        for entry, left, right in zip(chosen, lefts, rights, strict=True)
    )
    told = " ".join(f"{pair.left}: {pair.right}." for pair in pairs)
    question = MatchQuestion(name, to_match(one), pairs, told, evidence, profile("label-match", Bloom.UNDERSTAND))
    return Candidate("label-match", question, 0.84)


def _asked(one: AnnouncedList, told: str) -> str:
    """Return the stem that suits a description: what one does, what one can do, or what one is."""
    which = to_choose(one)
    if one.lead.endswith(" to") and is_imperative(_ADVERB.sub("", told)):
        return f"To which of these does “{one.lead} {lower_first(told)}” apply?"
    if DOES.match(told) or _PREDICATE.match(told):
        return f"{which} {lower_first(told)}?"
    if is_imperative(_ADVERB.sub("", told)):
        return f"{which} can {lower_first(told)}?"
    return f"{which} is described as “{sentence_case(told)}”?"
