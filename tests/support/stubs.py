"""Quiz stubs in one line each, for the tests of the item-flaw checker."""

from __future__ import annotations

from extractors.locator import SlideRef
from segmenters.evidence import Bloom, Evidence, Origin
from segmenters.item_flaws import flaws_of
from segmenters.question import (
    Choice,
    ChoiceQuestion,
    Difficulty,
    FillInQuestion,
    MatchQuestion,
    NumericQuestion,
    Pair,
    Profile,
    Question,
    SequenceQuestion,
    Step,
    TrueFalseQuestion,
)

PROFILE = Profile(Bloom.REMEMBER, Difficulty.EASY, Origin.GENERATED, "test")
STEM = "What holds a ladder?"


def quoted(quote: str, block: str = "b") -> Evidence:
    """Return evidence with these words."""
    return Evidence("d", block, SlideRef(1, 1), quote)


def choice(stem: str, *texts: str, quote: str = "", name: str = "q", situation: str = "") -> ChoiceQuestion:
    """Return a choice question; the right options begin with an asterisk."""
    choices = tuple(Choice(f"c{n}", t.removeprefix("*"), t.startswith("*"), "") for n, t in enumerate(texts))
    return ChoiceQuestion(name, stem, choices, "", quoted(quote), PROFILE, situation)


def truth(stem: str, *, answer: bool = True, quote: str = "") -> TrueFalseQuestion:
    """Return a statement that is true, or false."""
    return TrueFalseQuestion("q", stem, answer, "", quoted(quote), PROFILE)


def gap(stem: str, *answers: str, quote: str = "", name: str = "q") -> FillInQuestion:
    """Return a sentence with a gap."""
    return FillInQuestion(name, stem, answers, "", quoted(quote), PROFILE)


def number(stem: str, answer: str, unit: str = "", quote: str = "") -> NumericQuestion:
    """Return a question for a number."""
    return NumericQuestion("q", stem, answer, unit, "", quoted(quote), PROFILE)


def steps(stem: str, *texts: str) -> SequenceQuestion:
    """Return steps to be put in order."""
    made = tuple(Step(f"c{n}", text, quoted(text)) for n, text in enumerate(texts))
    return SequenceQuestion("q", stem, made, "", quoted(texts[0]), PROFILE)


def match(*pairs: tuple[str, str], quote: str = "") -> MatchQuestion:
    """Return pairs to be matched; without a quote each right side is its own evidence."""
    made = tuple(Pair(f"l{n}", left, f"r{n}", right, quoted(quote or right)) for n, (left, right) in enumerate(pairs))
    return MatchQuestion("q", "Match each term with its meaning.", made, "", quoted(quote), PROFILE)


def codes(question: Question) -> list[str]:
    """Return the codes of a question's flaws."""
    return [flaw.code for flaw in flaws_of(question)]
