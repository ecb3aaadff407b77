"""Finds flaws in question stubs that give the key away or confuse, after the item-writing guides.

Sources: Haladyna, Downing & Rodriguez 2002 (31 guidelines); NBME item-writing guide; Tarrant 2006. Only flaws that a
rule can see for certain are looked for; whether a distractor is plausible is for the reviewer.
"""

from __future__ import annotations

import re

from segmenters.model import ChoiceQuestion, FillInQuestion, MatchQuestion, Question, SequenceQuestion

_FEWEST, _MOST = 3, 5
_LONG_KEY = 1.6
_LONG_KEY_WORDS = 3
_MOST_STEM_WORDS = 60
_ABSOLUTE = re.compile(r"\b(always|never|all|none|only|every)\b", re.IGNORECASE)
_ALL_OR_NONE = re.compile(r"\b(all|none|both) of the (above|below)\b", re.IGNORECASE)
_POINTS_AT_SOURCE = re.compile(r"\b(this|the|next|previous) (slide|page|passage|text|video)\b", re.IGNORECASE)


def flaws_of(question: Question) -> tuple[str, ...]:
    """Return the flaws of a question in plain words; an empty tuple when there are none."""
    match question:
        case ChoiceQuestion():
            return _of_stem(question.stem) + _of_choices(question)
        case SequenceQuestion(stem=stem, steps=steps):
            return _of_stem(stem) + _of_texts(tuple(step.text for step in steps))
        case MatchQuestion(stem=stem, pairs=pairs):
            return _of_stem(stem) + _of_texts(tuple(p.left for p in pairs)) + _of_texts(tuple(p.right for p in pairs))
        case FillInQuestion(stem=stem, answers=answers):
            given = any(re.search(rf"\b{re.escape(answer)}\b", stem, re.IGNORECASE) for answer in answers)
            return _of_stem(stem) + (("the answer stands in the stem",) if given else ())


def _of_stem(stem: str) -> tuple[str, ...]:
    found = []
    if len(stem.split()) > _MOST_STEM_WORDS:
        found.append("the stem is too long")
    if _POINTS_AT_SOURCE.search(stem):
        found.append("the stem points at the slide or page instead of telling the case")
    return tuple(found)


def _of_texts(texts: tuple[str, ...]) -> tuple[str, ...]:
    found = []
    if len({" ".join(text.lower().split()) for text in texts}) < len(texts):
        found.append("two options are the same")
    if not all(text.strip() for text in texts):
        found.append("an option is empty")
    return tuple(found)


def _of_choices(question: ChoiceQuestion) -> tuple[str, ...]:
    texts = tuple(choice.text for choice in question.choices)
    keys = [choice.text for choice in question.choices if choice.correct]
    rivals = [choice.text for choice in question.choices if not choice.correct]
    found = list(_of_texts(texts))
    if not _FEWEST <= len(texts) <= _MOST:
        found.append("there are too few or too many options")
    if not keys:
        found.append("no option is right")
    if any(_ALL_OR_NONE.search(text) for text in texts):
        found.append("an option is all or none of the above")
    if len(keys) == 1 and rivals and _is_much_longer(keys[0], rivals):
        found.append("the right option is the longest by far")
    if rivals and all(_ABSOLUTE.search(text) for text in rivals) and not any(_ABSOLUTE.search(k) for k in keys):
        found.append("only the wrong options are absolute")
    if len(keys) == 1 and _stands_in(keys[0], question.stem) and not any(_stands_in(r, question.stem) for r in rivals):
        found.append("the right option stands in the stem")
    return tuple(found)


def _is_much_longer(key: str, rivals: list[str]) -> bool:
    mean = sum(len(text) for text in rivals) / len(rivals)
    longest = max(len(text) for text in rivals)
    return len(key.split()) >= _LONG_KEY_WORDS and len(key) > longest and len(key) >= _LONG_KEY * mean


def _stands_in(text: str, stem: str) -> bool:
    return re.search(rf"\b{re.escape(text)}\b", stem, re.IGNORECASE) is not None
