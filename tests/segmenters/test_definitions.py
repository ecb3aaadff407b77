"""Definitions are found, and what only looks like one is not."""

from __future__ import annotations

import pytest
from documents import ENGLISH, deck, passages, slide

from segmenters.definitions import definitions_in


def found(*lines: str, note: str = "") -> dict[str, str]:
    own = passages(deck(slide("# Terms", *lines, note=note or ())))
    return {definition.term: definition.meaning for definition in definitions_in(own, ENGLISH)}


@pytest.mark.parametrize(
    ("line", "term", "meaning"),
    [
        ("- A tie-off is a rope that fixes a ladder.", "tie-off", "a rope that fixes a ladder"),
        ("- Severity 1 means that all users are affected.", "Severity 1", "that all users are affected"),
        ("- Smishing: phishing by text message on a phone", "Smishing", "phishing by text message on a phone"),
        ("- Rollback – the return to the last working version", "Rollback", "the return to the last working version"),
        ("- FOSS stands for free and open source software.", "FOSS", "free and open source software"),
        ("- The duty rating is the greatest load it may carry.", "duty rating", "the greatest load it may carry"),
    ],
)
def test_each_form_of_definition(line: str, term: str, meaning: str) -> None:
    assert found(line) == {term: meaning}


@pytest.mark.parametrize(
    "line",
    [
        "- This is a rope that fixes a ladder.",
        "- There is a reason for every rule here.",
        "- Note: the register lies in the office.",
        "- Test every rung: none may be loose or bent.",
        "- The belt buckle is the simplest warning we have.",
        "- A ladder is good.",
        "- A ladder is a ladder that stands on its own.",
        "- One example is a rope that fixes a ladder.",
        "- Poll: A) delete it B) report it C) answer it",
        "- What is a ladder that stands on its own?",
        "- An action without an owner is a wish, and it must not stay.",
    ],
)
def test_what_defines_nothing(line: str) -> None:
    assert found(line) == {}


def test_glossary_tables_are_definitions() -> None:
    assert found(
        "| Term | Meaning", "| Stile | side rail that holds the rungs", "| Foot | rubber end that stands on the ground"
    ) == {
        "Stile": "side rail that holds the rungs",
        "Foot": "rubber end that stands on the ground",
    }


def test_other_tables_are_not() -> None:
    assert found("| Type | Load", "| Stile | side rail that holds the rungs") == {}


def test_a_term_is_defined_once_and_its_first_sentence_counts() -> None:
    assert found("- A rung is a bar that people climb on.", note="A rung is a step that people stand on.") == {
        "rung": "a bar that people climb on"
    }


def test_the_sentence_is_quoted_with_its_place() -> None:
    own = passages(deck(slide("# Terms", note="Look here. A rung is a bar that people climb on.")))
    (definition,) = definitions_in(own, ENGLISH)
    assert definition.evidence.quote == "A rung is a bar that people climb on."
    assert definition.evidence.block == own[-1].block.key
