"""Flaws of options as texts: too few, the same, overlapping, "all of the above", not alike in form, cut short."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from segmenters.flaw import Flaw, Rule, Severity
from segmenters.item_text import is_cut, is_key, plain, singular

FEW = Rule("IW10", Severity.ERROR, "there are too few options", "H18")
MANY = Rule("IW10", Severity.WARNING, "there are too many options", "H18")
SAME = Rule("IW11", Severity.ERROR, "two options are the same, or one is empty", "H22")
OVERLAPPING = Rule("IW12", Severity.ERROR, "two options overlap, so that both may be right", "H22; NBME")
ALL_OF_THE_ABOVE = Rule("IW13", Severity.ERROR, "an option is all of the above", "H26; T")
NONE_OF_THE_ABOVE = Rule("IW13", Severity.WARNING, "an option is none of the above", "H25; T")
COMBINED = Rule("IW14", Severity.ERROR, "an option combines others, such as “A and B”", "H9; T")
TRUE_OR_FALSE = Rule("IW15", Severity.WARNING, "the options are true and false in disguise", "H9; NBME")
NOT_PARALLEL = Rule("IW16", Severity.HINT, "the options are not alike in form", "H23; H24")
NOT_IN_ORDER = Rule("IW17", Severity.WARNING, "the numbers do not stand in order", "H21")
CUT = Rule("IW18", Severity.ERROR, "an option is cut off", "H12")

FEWEST, _MOST = 3, 5
_OTHERS = r"(?: of)?(?: the)? (?:above|below|these|those|them|options|answers|others?)\b"
_ALL = re.compile(rf"^(?:all|both|any|each){_OTHERS}|\b(?:all|both) of the above\b", re.IGNORECASE)
_NONE = re.compile(rf"^(?:none|neither){_OTHERS}", re.IGNORECASE)
_LABEL = r"(?:\(?[A-Ea-e]\)?|[1-5]|I{1,3}|IV)"
_COMBINED = re.compile(
    rf"^(?:only |both )?{_LABEL}(?:,\s*{_LABEL})*,? (?:and|or|&) {_LABEL}(?: only| are correct| are true)?\.?$"
)
_TRUTH = re.compile(r"^(?:true|false|yes|no|correct|incorrect|right|wrong|agree|disagree)(?:[,.;].*)?$", re.IGNORECASE)
_RANGE = re.compile(r"(?P<low>\d+(?:\.\d+)?)\s*(?:-|–|to|and)\s*(?P<high>\d+(?:\.\d+)?)")
_NUMBER = re.compile(r"^\D{0,12}?(?P<number>\d{1,3}(?:,\d{3})+|\d+)(?P<rest>\.\d+)?")
_BOUND = re.compile(
    r"\b(?P<way>more than|over|above|at least|less than|under|below|at most|up to)\s+(?P<number>\d+(?:\.\d+)?)",
    re.IGNORECASE,
)
_UPWARD = ("more than", "over", "above", "at least")
_SENTENCE_WORDS = 4


def flaws_of_texts(texts: Sequence[str]) -> Iterator[Flaw]:
    """Yield the flaws that options, steps, and either side of pairs have alike."""
    compared = [text.strip() if is_key(text) else plain(text) or text.strip() for text in texts]
    if len(set(compared)) < len(compared) or not all(text.strip() for text in texts):
        yield SAME.at()
    for text in texts:
        if is_cut(text):
            yield CUT.at(text)
            return


def flaws_of_options(texts: Sequence[str]) -> Iterator[Flaw]:
    """Yield the flaws of the options of one choice question, whichever of them is right."""
    if is_true_or_false(texts):
        yield TRUE_OR_FALSE.at()
    elif len(texts) < FEWEST:
        yield FEW.at()
    if len(texts) > _MOST:
        yield MANY.at()
    for text in texts:
        if _ALL.search(text):
            yield ALL_OF_THE_ABOVE.at(text)
        if _NONE.search(text):
            yield NONE_OF_THE_ABOVE.at(text)
        if _COMBINED.match(text):
            yield COMBINED.at(text)
    if overlap := _overlapping(texts):
        yield OVERLAPPING.at(overlap)
    if _numbers_in_disorder(texts):
        yield NOT_IN_ORDER.at()
    if is_mixed(texts):
        yield NOT_PARALLEL.at()


def is_true_or_false(texts: Sequence[str]) -> bool:
    """Tell whether all options only say true or false, yes or no."""
    return all(_TRUTH.match(text) for text in texts)


def is_mixed(texts: Sequence[str]) -> bool:
    """Tell whether only some texts end in a full stop, or only some begin with "to", "because" or the like."""
    own = [text for text in texts if not (_ALL.search(text) or _NONE.search(text))]
    stops = {text.rstrip().endswith(".") for text in own if len(text.split()) >= _SENTENCE_WORDS}
    return len(stops) > 1 or len({_opening(text) for text in own} - {""}) > 1


def _opening(text: str) -> str:
    first = text.split(maxsplit=1)[0].lower() if text.strip() else ""
    if first in ("to", "because", "which", "whether", "have", "has", "be"):
        return first
    return "other" if len(text.split()) >= _SENTENCE_WORDS else ""


def _overlapping(texts: Sequence[str]) -> str:
    """Return two options of which one includes the other: ranges, limits in one direction, singular and plural."""
    ranges = [(float(m["low"]), float(m["high"])) for text in texts if (m := _RANGE.search(text))]
    if any(a < d and c < b for n, (a, b) in enumerate(ranges) for c, d in ranges[n + 1 :] if (a, b) != (c, d)):
        return "; ".join(texts)
    ways = [m["way"].lower() in _UPWARD for text in texts if (m := _BOUND.match(text))]
    if ways.count(True) > 1 or ways.count(False) > 1:
        return "; ".join(texts)
    bare = [" ".join(singular(word) for word in plain(text).split()) for text in texts]
    twice = [text for text, form in zip(texts, bare, strict=True) if bare.count(form) > 1]
    return "; ".join(twice) if len({plain(text) for text in twice}) > 1 else ""


def _numbers_in_disorder(texts: Sequence[str]) -> bool:
    found = [_NUMBER.match(text) for text in texts]
    numbers = [float(m["number"].replace(",", "") + (m["rest"] or "")) for m in found if m]
    return len(numbers) == len(texts) and numbers not in (sorted(numbers), sorted(numbers, reverse=True))
