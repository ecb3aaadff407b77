"""A second rubric for quiz items, written apart from the product's checker and sharing no code with it.

It follows the nineteen criteria by which Moore and others (2023) mark questions that students wrote, as far as a reader
without the course can: each is a yes-or-no question on the plain words of an item. It is blunter than
the checker on purpose: it looks at letters and tokens only.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from item_labels import Item

TOKEN = re.compile(r"[a-z0-9]+")
BLANK = re.compile(r"_{3,}")
DULL = set(
    TOKEN.findall(
        "the a an of to in and or for is are was were be been it its this that these those with on at by from as "
        "which what when where who why how does do did not can you your should would could will have has had if "
        "then than into over out term fits description completes statement value rule following true false there "
        "their them they about each any "
    )
)


def serious(item: Item) -> tuple[str, ...]:
    """Return the faults of an item that make it unfair or unanswerable, by name."""
    return tuple(name for name, has in SERIOUS.items() if has(item))


def faults(item: Item) -> tuple[str, ...]:
    """Return all faults of an item, by name."""
    return (*serious(item), *(name for name, has in MINOR.items() if has(item)))


def _tokens(text: str) -> list[str]:
    return TOKEN.findall(text.casefold())


def _telling(text: str) -> set[str]:
    return {token for token in _tokens(text) if token not in DULL}


def _right(item: Item) -> list[str]:
    return [text for text, right in item.options if right]


def _wrong(item: Item) -> list[str]:
    return [text for text, right in item.options if not right]


def _answers(item: Item) -> list[str]:
    return _right(item) if item.form == "choice" else list(item.parts) if item.form == "fill-in" else []


def _all_or_none(item: Item) -> bool:
    return any(
        re.search(r"\b(all|none|both|neither)\b.*\b(above|these|those|below)\b", text.casefold())
        for text, _ in item.options
    )


def _letters_combined(item: Item) -> bool:
    return any(
        re.fullmatch(r"\W*[a-e1-4]\W*(,|and|&|or)\W*[a-e1-4]\W*(only)?\W*", text.casefold()) for text, _ in item.options
    )


def _same_twice(item: Item) -> bool:
    texts = [" ".join(_tokens(text)) for text, _ in item.options] or [" ".join(_tokens(text)) for text in item.parts]
    return item.form != "numeric" and (len(set(texts)) < len(texts))


def _no_single_answer(item: Item) -> bool:
    if item.form != "choice":
        return False
    asks_many = re.search(r"\b(all that|choose|select|which .*\bare\b|what are|two|three)\b", item.stem.casefold())
    return not _right(item) or not _wrong(item) or (len(_right(item)) > 1 and not asks_many)


def _article_tells(item: Item) -> bool:
    found = re.search(r"\b(an?) _{3,}|\b(an?)\W*$", item.stem.casefold())
    if not found or not item.options:
        return False
    vowels = {text[:1].casefold() in "aeiou" for text, _ in item.options}
    return len(vowels) > 1


def _answer_in_stem(item: Item) -> bool:
    stem = f" {' '.join(_tokens(item.stem))} "
    answers = [" ".join(_tokens(answer)) for answer in _answers(item)]
    decoys = [" ".join(_tokens(decoy)) for decoy in _wrong(item)]
    told = [answer for answer in answers if answer and f" {answer} " in stem]
    return bool(told) and not any(f" {decoy} " in stem for decoy in decoys)


def _dangling(item: Item) -> bool:
    start = re.split(r"[“\"]", item.stem)[-1] if "“" in item.stem else item.stem
    return re.match(r"\W*(this|these|those|it|they|he|she|such|that) (?!____)", start.casefold()) is not None


def _points_at_material(item: Item) -> bool:
    return (
        re.search(
            r"\b(slide|page|this (text|passage|course|lesson|chapter|section|video|figure))\b", item.stem.casefold()
        )
        is not None
    )


def _torn(item: Item) -> bool:
    texts = [item.stem, *(text for text, _ in item.options), *item.parts]
    return any(text.count("(") > text.count(")") or text.rstrip(' ”"').endswith((",", ";")) for text in texts)


def _unsupported(item: Item) -> bool:
    if not item.quote or not _answers(item):
        return False
    words = set().union(*(_telling(answer) for answer in _answers(item)))
    quoted = _telling(item.quote)
    near = {word for word in words if any(word[:4] == other[:4] for other in quoted)}
    return bool(words) and len(near) * 2 < len(words)


def _no_question(item: Item) -> bool:
    asked = "?" in item.stem or BLANK.search(item.stem) or item.form in ("true-false", "sequence", "match")
    return (
        not asked
        and item.stem.rstrip().endswith(".")
        and not re.match(r"(name|list|give|select|choose|complete)\b", item.stem.casefold())
    )


def _vague_question(item: Item) -> bool:
    return re.search(r"which .{0,30}(is|are) (true|correct|false|not true)", item.stem.casefold()) is not None


def _too_few(item: Item) -> bool:
    return (
        item.form == "choice"
        and len(item.options) < 3
        and not {t.casefold() for t, _ in item.options} & {"true", "yes"}
    )


def _longest_is_right(item: Item) -> bool:
    right, wrong = _right(item), _wrong(item)
    if len(right) != 1 or not wrong:
        return False
    second = max(len(_tokens(text)) for text in wrong)
    return len(_tokens(right[0])) >= 1.5 * second and len(_tokens(right[0])) - second >= 2


def _clang(item: Item) -> bool:
    if len(_right(item)) != 1:
        return False
    elsewhere = set().union(*(_telling(text) for text in _wrong(item))) if _wrong(item) else set()
    return any(len(word) > 3 for word in (_telling(_right(item)[0]) & _telling(item.stem)) - elsewhere)


def _absolute(item: Item) -> bool:
    return any({"always", "never", "all", "none", "only"} & set(_tokens(text)) for text in _wrong(item))


def _vague_word(item: Item) -> bool:
    texts = [text for text, _ in item.options]
    return any({"often", "sometimes", "usually", "frequently", "rarely"} & set(_tokens(text)) for text in texts)


def _negative(item: Item) -> bool:
    lead = re.split(r"[“\"]", item.stem)[0]
    return re.search(r"\b(not|except|never|n't)\b", lead) is not None and item.form == "choice"


def _wordy(item: Item) -> bool:
    return len(_tokens(item.stem)) > 50


def _true_or_false(item: Item) -> bool:
    return item.form == "choice" and {text.casefold() for text, _ in item.options} <= {"true", "false", "yes", "no"}


def _gap_early(item: Item) -> bool:
    words = re.split(r"[“\"]", item.stem)[-1].split() if "“" in item.stem else item.stem.split()
    places = [n for n, word in enumerate(words) if BLANK.search(word)]
    return len(places) > 1 or (bool(places) and places[0] < 2)


def _numbers_mixed_up(item: Item) -> bool:
    found = [re.match(r"\D{0,3}(\d+(?:\.\d+)?)", text.replace(",", "")) for text, _ in item.options]
    values = [float(match[1]) for match in found if match]
    return len(values) == len(item.options) > 2 and values != sorted(values) and values != sorted(values, reverse=True)


def _uneven_form(item: Item) -> bool:
    texts = [text for text, _ in item.options if len(text.split()) > 3]
    return len({text.rstrip().endswith(".") for text in texts}) > 1 or len({text[:1].isupper() for text in texts}) > 1


SERIOUS: dict[str, Callable[[Item], bool]] = {
    "all or none of the above": _all_or_none,
    "combined options": _letters_combined,
    "the same option twice": _same_twice,
    "no single answer": _no_single_answer,
    "too few options": _too_few,
    "article tells": _article_tells,
    "answer in the stem": _answer_in_stem,
    "dangling word": _dangling,
    "points at the material": _points_at_material,
    "torn text": _torn,
    "not supported": _unsupported,
    "no question": _no_question,
    "vague question": _vague_question,
}
MINOR: dict[str, Callable[[Item], bool]] = {
    "longest is right": _longest_is_right,
    "word of the stem in the key": _clang,
    "absolute word": _absolute,
    "vague word": _vague_word,
    "negative stem": _negative,
    "wordy stem": _wordy,
    "true or false": _true_or_false,
    "gap too early": _gap_early,
    "numbers mixed up": _numbers_mixed_up,
    "uneven form": _uneven_form,
}
