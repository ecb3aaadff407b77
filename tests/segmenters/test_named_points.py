"""Names whose text stands behind or below them."""

from __future__ import annotations

from dataclasses import replace

from documents import ENGLISH, passages, report

from extractors.model import Mark, Paragraph, Style
from segmenters.model import Passage
from segmenters.named_points import named_points_in, terms_apart
from segmenters.question import MatchQuestion
from segmenters.quiz_labels import ask_labels

STEPS = (
    *("1. Threat list:", "The team writes down what can happen."),
    *("1. Weak spots:", "- It then looks for weak spots.", "- Each has a picture."),
    *("1. Plan:", "At last it decides what is done."),
)
HEADED = (
    *("## Secrecy", "Most people know it: secrecy is the process of keeping data from strangers. It costs money."),
    *("## Soundness", "Refers to data that nobody has changed without leave."),
    *("## Reach", "There are attacks on reach."),
)
BOLD = (
    "Proof - refers to the assurance that you are talking with the right person.",
    "Privacy - is the concept of keeping what is known of a person safe.",
)


def with_bold(*lines: str) -> tuple[Passage, ...]:
    """Return passages in which the words before " - " or ": " are bold."""
    return tuple(_bold(passage) for passage in passages(report(*lines)))


def _bold(passage: Passage) -> Passage:
    block = passage.block
    if not isinstance(block, Paragraph):
        return passage
    end = max(block.text.find(" - "), block.text.find(": ") + 1)
    return replace(passage, block=replace(block, marks=(Mark(0, end, Style.STRONG),))) if end > 0 else passage


def test_points_that_are_a_name_have_the_text_below_them() -> None:
    (found,) = named_points_in(passages(report("# Assessing risks", *STEPS)))
    assert (found.title, found.ordered) == ("Assessing risks", True)
    assert [(entry.label, entry.says) for entry in found.entries] == [
        ("Threat list", "The team writes down what can happen."),
        ("Weak spots", "It then looks for weak spots."),
        ("Plan", "At last it decides what is done."),
    ]
    assert found.entries[0].evidence.quote == "The team writes down what can happen"


def test_fewer_than_three_are_none() -> None:
    assert named_points_in(passages(report("# Assessing risks", *STEPS[:4]))) == ()
    assert named_points_in(passages(report("# One", *STEPS[:4], "# Other", *STEPS[5:]))) == ()


def test_bold_words_before_a_text_name_it() -> None:
    lines = ("Focus: what a team looks at.", "Skills: what its people can do.", "Tools: what they work with.")
    (found,) = named_points_in(with_bold("# Forms", *lines))
    assert [(entry.label, entry.says) for entry in found.entries] == [
        ("Focus", "what a team looks at."),
        ("Skills", "what its people can do."),
        ("Tools", "what they work with."),
    ]
    assert named_points_in(passages(report("# Forms", *lines))) == (), "only bold words are names"


def test_terms_under_headings_and_in_bold_are_matched_together() -> None:
    (terms,) = terms_apart(with_bold("# Concepts", *HEADED, "# More", *BOLD))
    question = ask_labels((terms,), ENGLISH)[0].question
    assert isinstance(question, MatchQuestion)
    assert question.stem == "Match each term with its meaning."
    assert [(pair.left, pair.right) for pair in question.pairs] == [
        ("Secrecy", "Keeping data from strangers"),
        ("Soundness", "Data that nobody has changed without leave"),
        ("Proof", "The assurance that you are talking with the right person"),
        ("Privacy", "Keeping what is known of a person safe"),
    ]


def test_headings_without_a_definition_are_no_terms() -> None:
    assert terms_apart(passages(report("# Concepts", *HEADED))) == ()
    assert terms_apart(with_bold("# More", *BOLD, "Care - is the concept of taking care of things.")) == ()
