"""Questions from lists whose points have a name and say what it is: which name fits, or names to be matched."""

from __future__ import annotations

import re
from collections.abc import Sequence

from segmenters.announced_lists import AnnouncedList, Entry
from segmenters.evidence import Bloom
from segmenters.identity import question_id
from segmenters.imperatives import is_imperative
from segmenters.item_text import content_words, roots, singular
from segmenters.language import Language
from segmenters.question import MatchQuestion, Pair
from segmenters.quiz_items import (
    Candidate,
    Option,
    Stem,
    choice_question,
    first_sentence,
    letters_for,
    profile,
    source_says,
)
from segmenters.rivals import is_alike, is_statement
from segmenters.statements import POINTS_BACK
from segmenters.titles import is_general, lower_first, sentence_case

_FEWEST, _MOST_PAIRS = 3, 7
_MOST_OF = 0.75
_DISTRACTORS = 3
_FEWEST_WORDS, _MOST_WORDS = 3, 30
_ANNOUNCES = re.compile(
    r"[,:]?\s+(?:(?:may |can |could |should )?(?:include|be|are|is|consist of|comprise)s?)?(?: the| as)? ?"
    r"(?:following|follows)?(?:\s\w+)?$|\s+(?:may |can )?(?:includes?|are|is|consists? of)$",
    re.IGNORECASE,
)
_HANGS = re.compile(
    r"\b(?:to|by|that|for|of|with|in|on|and|or|the|as|be|should|must|can|may|will)$|"
    r"\b(?:provides?|needs?|should|this|these|that|you|we|i|following)\b",
    re.IGNORECASE,
)
"""What a line has that only makes sense together with the points below it, or points elsewhere."""
_LONGEST_LEAD = 9
_FEWEST_TO_CHOOSE = 5
_OF_KIND = re.compile(
    r"^(?:(?:here|these|there|below) are )?"
    r"(?:(?:the|some|several|common|main|major|key|different|typical|basic|possible|two|three|four|five|six|\d+) )*"
    r"(?P<kind>types|kinds|forms|sorts|categories|classes|levels|phases|stages|parts|elements|examples|roles)"
    r" of (?P<of>[\w -]+)$",
    re.IGNORECASE,
)
"""A list that says of what its points are kinds."""
_DOES = re.compile(
    r"^(?!(?:this|its|his|less|plus|various)\b)[A-Za-z]{3,}[^s\W]s (?:the|an?|all|any|how|what|\w+ly|\w+s)\b"
)
_WITH_EXAMPLE = re.compile(
    r"\s*(?:[—–,;-]\s*|\()(?:for example|for instance|e\.g\.|such as)|[ ,;(]+i\.e\.,? ", re.IGNORECASE
)
_MEANS = re.compile(
    r"^(?:refers? to|means|(?:is|are) (?=(?:an?|the|any|anything|something)\b))\s*"
    r"(?:the (?:concept|process|practice|act|idea) of (?=\w+ing\b))?",
    re.IGNORECASE,
)
"""How a text begins that says what its name means."""
_SAYS_WHAT = r"(?:(?:is|are) (?:an?|the|any|anything|something)|means|refers? to|involves?)\b"
"""What follows a name that is said again before its meaning."""
_TERMS = re.compile(r"\b(?:glossary|terms|terminology|definitions|vocabulary)\b", re.IGNORECASE)
_CLAUSE = re.compile(r",? (?:that|which|who|so that)\b")
_FEWEST_KEPT = 6
_BEGINNING = 5
_ADVERB = re.compile(r"^\w+ly\s+", re.IGNORECASE)
_EXAMPLE = re.compile(
    r"\b(?:e\.g|for example|for instance|examples?|https?:|we|i|our|your)\b|^(?:when |if )?you\b|"
    r"\byou (?:can|should|must|may|might|need|will|want|have)\b",
    re.IGNORECASE,
)
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
        entries = tuple(entry for entry in one.entries if _is_telling(entry, language))
        if len(entries) < _FEWEST or len(entries) < len(one.entries) * _MOST_OF:
            continue
        plain = _not_given(entries, language)
        if len(plain) >= _FEWEST and len({_told(entry).casefold() for entry in plain}) == len(plain):
            found.append(_match(one, plain))
        else:
            found += [asked for entry in plain if (asked := _which(one, entry, entries, language))][:1]
    return found


def _not_given(entries: tuple[Entry, ...], language: Language) -> tuple[Entry, ...]:
    """Return the entries to be matched: those whose name is not told by a word that only their description has."""
    kept = list(entries)
    while given := [entry for entry in kept if _is_given(entry, kept, language)]:
        kept.remove(given[0])
    return tuple(kept)


def _is_given(entry: Entry, entries: Sequence[Entry], language: Language) -> bool:
    """Tell whether a name repeats a word of its description, in one of its forms, that no other description has.

    A word of a few other names tells these apart, so it counts wherever it stands.
    """
    own = set(language.stems(entry.label)) & set(language.stems(_told(entry)))
    own |= roots(entry.label) & roots(_told(entry))
    rivals = [other for other in entries if other is not entry]
    labels = [set(language.stems(other.label)) | roots(other.label) for other in rivals]
    named = {word for word in own if 0 < sum(word in label for label in labels) * 2 < len(labels)}
    others = {word for other in rivals for word in (*language.stems(_told(other)), *roots(_told(other)))}
    return bool(own - (others - named))


def _is_telling(entry: Entry, language: Language) -> bool:
    told = _told(entry)
    if not entry.label or _NOT_A_NAME.match(entry.label) or not _FEWEST_WORDS <= len(told.split()) <= _MOST_WORDS:
        return False
    if (
        POINTS_BACK.match(told)
        or told.lower().startswith("see ")
        or _EXAMPLE.search(told)
        or is_statement(entry.label, language)
    ):
        return False
    return bool(language.stems(entry.label))


def _told(entry: Entry) -> str:
    """Return what is said of a name in one sentence, without its examples and without the name before its verb."""
    said = first_sentence(_WITH_EXAMPLE.split(first_sentence(entry.says), maxsplit=1)[0])
    name = re.escape(entry.label)
    if again := re.match(rf"(?:an? |the )?{name} (?={_SAYS_WHAT})", said, re.IGNORECASE):
        said = said[again.end() :]
    elif back := re.match(rf"these {re.escape(entry.label.rpartition(' ')[2])} (?:are )?", said, re.IGNORECASE):
        said = said[back.end() :]
    said = _MEANS.sub("", said)
    rest = said.removeprefix(entry.label).strip()
    return _without_name(entry.label, rest if rest != said and _DOES.match(rest) else said)


def _without_name(label: str, said: str) -> str:
    """Return a description without its last clause if only that repeats a word of the name."""
    for clause in _CLAUSE.finditer(said):
        kept = said[: clause.start()]
        if len(kept.split()) >= _FEWEST_KEPT and kept.count("(") == kept.count(")"):
            return kept if _repeats(label, said) and not _repeats(label, kept) else said
    return said


def _repeats(label: str, said: str) -> bool:
    """Tell whether a text has a word that begins like one of a name: "access" and "accessibility"."""
    begins = ({word[:_BEGINNING] for word in content_words(text)} for text in (label, said))
    return bool(set.intersection(*begins))


def _which(one: AnnouncedList, entry: Entry, entries: tuple[Entry, ...], language: Language) -> Candidate | None:
    told = _told(entry)
    does = _DOES.match(told) or is_imperative(_ADVERB.sub("", told))
    if len(told.split()) < _FEWEST_TO_CHOOSE or re.search(r"\d", entry.label):
        return None
    if not does and (is_statement(told, language) or not _about(one)):
        return None
    near = [other for other in entries if other is not entry and is_alike(other.label, entry.label)]
    rivals = [other for other in near if not set(language.stems(other.label)) & set(language.stems(told))]
    if len(rivals) < _DISTRACTORS - 1:
        return None
    options = (
        Option(sentence_case(entry.label), correct=True, feedback=source_says(entry.evidence)),
        *(
            Option(sentence_case(r.label), correct=False, feedback=f"{sentence_case(r.label)}: {_told(r)}.")
            for r in rivals[:_DISTRACTORS]
        ),
    )
    stem = Stem("label", _asked(one, told), entry.evidence, Bloom.UNDERSTAND)
    return Candidate("label", choice_question(stem, options), 0.76)


def _match(one: AnnouncedList, entries: tuple[Entry, ...]) -> Candidate:
    chosen = entries[:_MOST_PAIRS]
    evidence = chosen[0].evidence
    name = question_id("label-match", evidence)
    lefts = letters_for(f"{name}l", tuple(entry.label for entry in chosen))
    rights = letters_for(f"{name}r", tuple(_told(entry) for entry in chosen))
    pairs = tuple(
        Pair(f"l{left}", sentence_case(entry.label), f"r{right}", sentence_case(_told(entry)), entry.evidence)
        for entry, left, right in zip(chosen, lefts, rights, strict=True)
    )
    told = " ".join(f"{pair.left}: {pair.right}." for pair in pairs)
    about = _about(one)
    stem = _to_match(about)
    stem = "Match each term with its meaning." if _TERMS.search(about) else stem
    question = MatchQuestion(name, stem, pairs, told, evidence, profile("label-match", Bloom.UNDERSTAND))
    return Candidate("label-match", question, 0.84)


def _to_match(about: str) -> str:
    """Return what is to be done with a list: of "Types of malware" each type is matched with its description."""
    if of := _OF_KIND.match(about):
        kind = singular(of["kind"].lower())
        each = singular(of["of"]) if kind == "example" else f"{kind} of {of['of']}"
        return f"Match each {each} with its description."
    return f"Match each one with its description: {about}." if about else "Match each name with its description."


def _asked(one: AnnouncedList, told: str) -> str:
    """Return the stem that suits a description: what one does, what one can do, or what one is."""
    about = f"{_about(one)}: which" if _about(one) else "Which"
    if _DOES.match(told):
        return f"{about} of these {lower_first(told)}?"
    if is_imperative(_ADVERB.sub("", told)):
        return f"{about} of these can {lower_first(told)}?"
    return f"{about} one is described as “{sentence_case(told)}”?"


def _about(one: AnnouncedList) -> str:
    """Return what a list is of, short enough to begin a stem: "Possible structures for a team"."""
    lead = _ANNOUNCES.sub("", one.lead).strip(" ,:")
    if lead and len(lead.split()) <= _LONGEST_LEAD and not _HANGS.search(lead):
        return sentence_case(lead)
    return "" if not one.title or is_general(one.title) or one.title.endswith("?") else one.title
