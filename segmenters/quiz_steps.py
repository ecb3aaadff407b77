"""Questions from procedures: put the numbered steps in order."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.model import Heading, ListItem, is_said
from segmenters.identity import question_id
from segmenters.imperatives import begins_with_verb, is_imperative
from segmenters.model import Choice, Evidence, Passage, SequenceQuestion
from segmenters.pieces import quotable
from segmenters.quiz_items import Candidate, first_sentence, letters_for
from segmenters.titles import plain_title
from segmenters.unit_kind import HOW_TO
from segmenters.verbs import base_of_gerund

_FEWEST_STEPS = 3
_MOST_STEPS = 6
_MOST_OF = 0.6


def ask_order(title: str, passages: tuple[Passage, ...]) -> list[Candidate]:
    """Return one ordering question for each numbered list of three steps or more; long ones ask for the first six."""
    found = []
    for heading, run in _numbered_runs(passages):
        steps = run[:_MOST_STEPS]
        texts = tuple(first_sentence(block.text) for _, block in steps)
        if len(set(texts)) < max(len(texts), _FEWEST_STEPS) or not _is_procedure(heading or title, texts):
            continue
        source, first = steps[0]
        evidence = Evidence(source, first.key, first.at, first.text)
        name = question_id("order", evidence)
        choices = tuple(
            Choice(letter, text, correct=True, feedback="")
            for letter, text in zip(letters_for(name, texts), texts, strict=True)
        )
        which = "the first steps" if len(run) > len(steps) else "the steps"
        stem = f"Put {which} in the right order: {heading or title}."
        feedback = "The right order is: " + "; ".join(f"{n}. {text}" for n, text in enumerate(texts, start=1)) + "."
        found.append(Candidate("order", SequenceQuestion(name, stem, choices, feedback, evidence), 0.9))
    return found


def _is_procedure(heading: str, texts: tuple[str, ...]) -> bool:
    """Tell a procedure from a numbered list of topics: it says what to do, at length or under such a heading."""
    orders = sum(begins_with_verb(text) for text in texts)
    announced = HOW_TO.search(heading) or is_imperative(heading) or base_of_gerund(heading.partition(" ")[0])
    return orders / len(texts) >= _MOST_OF and (bool(announced) or len(texts) > _FEWEST_STEPS)


def _numbered_runs(passages: tuple[Passage, ...]) -> Iterator[tuple[str, list[tuple[str, ListItem]]]]:
    """Yield each heading with the outermost numbered points under it, going on over a continued heading."""
    heading, run = "", list[tuple[str, ListItem]]()
    for passage in quotable(passages):
        block = passage.block
        if isinstance(block, Heading):
            if plain_title(block.text) != heading:
                yield heading, run
                heading, run = plain_title(block.text), []
        elif isinstance(block, ListItem) and block.ordered and block.level == 0 and not is_said(block):
            run.append((passage.source, block))
    yield heading, run
