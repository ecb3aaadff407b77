"""The item-flaw checker: every rule of the published item-writing guides that a rule can see, for every kind of item.

How well each rule agrees with a reader is measured by `tests/eval/items.py`; a rule that flags good items is a hint.
"""

from __future__ import annotations

from collections.abc import Iterator

from segmenters.flaw import Flaw, Rule, Severity
from segmenters.flaws_of_cues import (
    ABSOLUTE,
    GIVEN,
    LONGEST,
    OTHER_KIND,
    Options,
    cues_in,
    grammar_cues_in,
    is_absolute,
    is_given,
)
from segmenters.flaws_of_keys import NO_KEY, TRIVIAL, UNSUPPORTED, flaws_of_key, flaws_of_order, is_trivial, supports
from segmenters.flaws_of_options import (
    CUT,
    FEW,
    FEWEST,
    MANY,
    NOT_IN_ORDER,
    NOT_PARALLEL,
    OVERLAPPING,
    SAME,
    flaws_of_options,
    flaws_of_texts,
    is_mixed,
    is_true_or_false,
)
from segmenters.flaws_of_stems import (
    GAPS,
    INCIDENTAL,
    flaws_of_sentence,
    flaws_of_statement,
    flaws_of_stem,
    is_incidental,
)
from segmenters.item_text import GAP, content_words, roots
from segmenters.language import Language
from segmenters.question import (
    ChoiceQuestion,
    FillInQuestion,
    MatchQuestion,
    NumericQuestion,
    Question,
    SequenceQuestion,
    TrueFalseQuestion,
)

NO_NUMBER = Rule("IW37", Severity.ERROR, "the answer is no number", "H19")
_MOST_STEPS = 7
_IN_ANY_LANGUAGE = frozenset(
    rule.code
    for rule in (
        GAPS,
        FEW,
        SAME,
        OVERLAPPING,
        NOT_IN_ORDER,
        CUT,
        LONGEST,
        GIVEN,
        OTHER_KIND,
        NO_KEY,
        TRIVIAL,
        NO_NUMBER,
    )
)


def flaws_of(question: Question, language: Language | None = None) -> tuple[Flaw, ...]:
    """Return the flaws of a question, none twice, in the order of their codes.

    A language that parses also shows which sentences to be completed have no verb; in another language than English
    only the rules are asked that need no words of it.
    """
    found = {(flaw.code, flaw.message): flaw for flaw in reversed(list(_flaws(question, language)))}
    if language is not None and not language.english:
        found = {named: flaw for named, flaw in found.items() if flaw.code in _IN_ANY_LANGUAGE}
    return tuple(sorted(found.values(), key=lambda flaw: (flaw.code, flaw.message)))


def is_fit(question: Question, language: Language | None = None) -> bool:
    """Tell whether a question may be shipped: it has no flaw of the error class."""
    return all(flaw.severity is not Severity.ERROR for flaw in flaws_of(question, language))


def _flaws(question: Question, language: Language | None) -> Iterator[Flaw]:
    if language is not None and not isinstance(question, TrueFalseQuestion):
        yield from flaws_of_sentence(question.stem, language)
    match question:
        case ChoiceQuestion():
            yield from _of_choice(question)
        case TrueFalseQuestion(stem=stem):
            yield from flaws_of_statement(stem)
            if not question.answer and is_absolute(stem) and not is_absolute(question.evidence.quote):
                yield ABSOLUTE.at(stem)
            if question.answer and question.evidence.quote and not supports(question.evidence.quote, stem):
                yield UNSUPPORTED.at(stem)
        case SequenceQuestion(stem=stem):
            steps = tuple(step.text for step in question.steps)
            yield from flaws_of_stem(stem)
            yield from flaws_of_texts(steps)
            yield from flaws_of_order(stem, steps)
            if any(is_incidental(step) for step in steps):
                yield INCIDENTAL.at()
            yield from _of_number(steps)
        case MatchQuestion():
            yield from _of_match(question)
        case FillInQuestion(stem=stem, answers=answers):
            yield from flaws_of_stem(stem, gapped=True)
            yield from _of_answers(question, answers)
        case NumericQuestion(stem=stem, answer=answer):
            yield from flaws_of_stem(stem)
            yield from _of_answers(question, (answer,))
            if not answer.replace(".", "", 1).replace("-", "", 1).isdigit():
                yield NO_NUMBER.at(answer)


def _of_choice(question: ChoiceQuestion) -> Iterator[Flaw]:
    stem = f"{question.situation} {question.stem}".strip()
    texts = tuple(choice.text for choice in question.choices)
    options = Options(
        tuple(choice.text for choice in question.choices if choice.correct),
        tuple(choice.text for choice in question.choices if not choice.correct),
    )
    yield from flaws_of_statement(stem) if is_true_or_false(texts) else flaws_of_stem(stem)
    yield from flaws_of_texts(texts)
    yield from flaws_of_options(texts)
    yield from cues_in(stem, options)
    yield from grammar_cues_in(question.stem, options)
    yield from flaws_of_key(stem, options, question.evidence.quote)
    if any(is_incidental(key) for key in options.keys):
        yield INCIDENTAL.at()


def _of_number(texts: tuple[str, ...]) -> Iterator[Flaw]:
    if len(texts) < FEWEST:
        yield FEW.at()
    if len(texts) > _MOST_STEPS:
        yield MANY.at()


def _of_match(question: MatchQuestion) -> Iterator[Flaw]:
    lefts = tuple(pair.left for pair in question.pairs)
    rights = tuple(pair.right for pair in question.pairs)
    yield from flaws_of_stem(question.stem)
    yield from flaws_of_texts(lefts)
    yield from flaws_of_texts(rights)
    yield from _of_number(lefts)
    if is_mixed(lefts) or is_mixed(rights):
        yield NOT_PARALLEL.at()
    for marker in (text for text in (*lefts, *rights) if is_trivial(text, "")):
        yield TRIVIAL.at(marker)
    for number, pair in enumerate(question.pairs):
        others = set[str]().union(*(roots(right) for n, right in enumerate(rights) if n != number))
        if (roots(pair.left) & roots(pair.right)) - others:
            yield GIVEN.at(pair.left)
        if not supports(pair.evidence.quote, pair.right):
            yield UNSUPPORTED.at(pair.right)


def _of_answers(question: FillInQuestion | NumericQuestion, answers: tuple[str, ...]) -> Iterator[Flaw]:
    for answer in answers:
        told = isinstance(question, NumericQuestion) or content_words(answer)
        if told and is_given(answer, question.stem.replace(GAP, " ")):
            yield GIVEN.at(answer)
        if is_trivial(answer, question.stem):
            yield TRIVIAL.at(answer)
    if question.evidence.quote and not any(supports(question.evidence.quote, answer) for answer in answers):
        yield UNSUPPORTED.at(answers[0] if answers else "")
