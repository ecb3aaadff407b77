"""What is said of a name in a list: one short sentence without its examples and without the name, fit for an option."""

from __future__ import annotations

import re
from collections.abc import Sequence

from segmenters.announced_lists import Entry
from segmenters.item_text import content_words, echoes, roots
from segmenters.language import Language
from segmenters.quiz_items import first_sentence

DOES = re.compile(
    r"^(?!(?:this|its|his|less|plus|various)\b)[A-Za-z]{3,}[^s\W]s (?:the|an?|all|any|how|what|\w+ly|\w+s)\b"
)
"""How a description begins that says what something does: "checks the rungs"."""
_WITH_EXAMPLE = re.compile(
    r"\s*(?:[—–,;-]\s*|\()(?:for example|for instance|e\.g\.|such as)|[ ,;(]+i\.e\.,? ", re.IGNORECASE
)
_MEANS = re.compile(
    r"^(?:refers? to|means|(?:is|are) (?=(?:an?|the|any|anything|something)\b))\s*"
    r"(?:the (?:concept|process|practice|act|idea) of (?=\w+ing\b))?",
    re.IGNORECASE,
)
"""How a text begins that says what its name means."""
_ARE = re.compile(
    r"^are (?=(?:designed|used|made|built|meant|intended) (?:to|for)\b|"
    r"(?![a-z]+ed\b)(?:[\w-]+ ){0,5}?[\w-]+s\b)(?!(?:not|also|often|usually|only|able|part|responsible)\b)",
    re.IGNORECASE,
)
"""Before what several things of one kind are, which makes a description by itself."""
_SAYS_WHAT = r"(?:(?:is|are) (?:an?|the|any|anything|something)|means|refers? to|involves?)\b"
"""What follows a name that is said again before its meaning."""
_CLAUSE = re.compile(r",? (?:that|which|who|so that)\b")
_SIDE = re.compile(
    r",? (?:which|including|ensuring|allowing|enabling|providing|preventing|making|thereby|such as|in order to)\b|"
    r", (?:while|whereas|where|based on)\b"
)
"""Where a long sentence can end and still be whole."""
_TO_NAME = re.compile(
    r"\s*\((?:to name (?:just )?(?:a few|some)|and (?:many )?(?:others|more))\)$|,? etc$", re.IGNORECASE
)
_FEWEST_KEPT, _FEWEST_BEFORE_EXAMPLES, _FEWEST_WITHOUT_CLAUSE = 6, 4, 8
_GOES_ON = re.compile(
    r"\b(?:and|or|but|not|by|to|with|of|the|for|in|also|without|thus|thereby|\w{2,}ing)$", re.IGNORECASE
)
_LONG = 20
_BEGINNING = 5
_POINTS_TO_IT = re.compile(r"(?:this|it)(?: (?:handy |useful |small )?[a-z]+)? ", re.IGNORECASE)
"""What stands for the name before what it does: "this package contains ..."."""
_COMMON, _HALF = 0.67, 0.5


def description_of(entry: Entry) -> str:
    """Return what is said of a name in one sentence, without its examples and without the name before its verb."""
    said = first_sentence(_WITH_EXAMPLE.split(first_sentence(entry.says), maxsplit=1)[0])
    name = re.escape(entry.label)
    if again := re.match(rf"(?:an? |the )?{name} (?={_SAYS_WHAT})", said, re.IGNORECASE):
        said = said[again.end() :]
    elif back := re.match(rf"these {re.escape(entry.label.rpartition(' ')[2])} (?:are )?", said, re.IGNORECASE):
        said = said[back.end() :]
    elif (points := _POINTS_TO_IT.match(said)) and DOES.match(said[points.end() :]):
        said = said[points.end() :]
    said = _ARE.sub("", _MEANS.sub("", said))
    rest = said.removeprefix(entry.label).strip()
    whole = _short(_without_name(entry.label, rest if rest != said and DOES.match(rest) else said))
    return _TO_NAME.sub("", whole)


def without_given(entries: Sequence[Entry], language: Language) -> tuple[Entry, ...]:
    """Return the entries to be matched: those whose name is not told by a word that only their description has."""
    return tuple(entry for entry in entries if not _is_given(entry, entries, language))


def _short(said: str) -> str:
    """Return a long sentence without what it adds at its end."""
    if len(said.split()) <= _LONG:
        return said
    for found in _SIDE.finditer(said):
        kept = said[: found.start()]
        fewest = _FEWEST_BEFORE_EXAMPLES if found[0].strip() == "such as" else _FEWEST_KEPT
        if len(kept.split()) >= fewest and not _GOES_ON.search(kept) and kept.count("(") == kept.count(")"):
            return kept
    return said


def _is_given(entry: Entry, entries: Sequence[Entry], language: Language) -> bool:
    """Tell whether a name repeats a word of its description, in one of its forms, that tells it from the others.

    It does so unless most of the other descriptions, or of the other names, have that word too; what only some of the
    other names have tells these apart.
    """
    own = _forms(entry.label, language) & _forms(description_of(entry), language)
    rivals = [other for other in entries if other is not entry]
    labels = [_forms(other.label, language) for other in rivals]
    told = [_forms(description_of(other), language) for other in rivals]
    if not all(_is_common(_share(word, labels), _share(word, told)) for word in own):
        return True
    named = roots(entry.label) - set[str]().union(*labels)
    return echoes(" ".join(named), " ".join(roots(description_of(entry)) - set[str]().union(*told)))


def _is_common(of_labels: float, of_texts: float) -> bool:
    """Tell whether a word that so many other names and texts have gives no name away."""
    return max(of_labels, of_texts) >= _COMMON or (of_texts >= _HALF and not of_labels)


def _forms(text: str, language: Language) -> set[str]:
    """Return the stems and roots of a text and the beginnings of its long words."""
    begins = {f"{word[:_BEGINNING]}-" for word in content_words(text) if len(word) > _BEGINNING}
    return set(language.stems(text)) | roots(text) | begins


def _share(word: str, texts: Sequence[set[str]]) -> float:
    return sum(word in text for text in texts) / max(1, len(texts))


def _without_name(label: str, said: str) -> str:
    """Return a description without its last clause if only that repeats a word of the name."""
    for clause in _CLAUSE.finditer(said):
        kept = said[: clause.start()]
        whole = len(kept.split()) >= _FEWEST_WITHOUT_CLAUSE and not _GOES_ON.search(kept)
        if whole and kept.count("(") == kept.count(")"):
            return kept if _repeats(label, said) and not _repeats(label, kept) else said
    return said


def _repeats(label: str, said: str) -> bool:
    """Tell whether a text has a word that begins like one of a name: "access" and "accessibility"."""
    begins = ({word[:_BEGINNING] for word in content_words(text)} for text in (label, said))
    return bool(set.intersection(*begins))
