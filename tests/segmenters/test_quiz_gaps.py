"""The question of last resort: a telling sentence with its key term left out."""

from __future__ import annotations

from documents import ENGLISH, deck, passages, slide

from segmenters.keyphrases import Rarity
from segmenters.model import ChoiceQuestion
from segmenters.pieces import text_of_all
from segmenters.quiz_gaps import ask_gaps
from segmenters.quiz_items import GAP

LINES = (
    "- The supervisor keeps the register in the office of the stores.",
    "- Damage is written into the register by the supervisor on duty.",
    "- Each ladder has a number in the register and a card.",
)
OTHERS = "The forklift needs a licence. The battery of the forklift is charged at night. The driver signs the licence."


def asked(*lines: str, others: str = OTHERS) -> list[ChoiceQuestion]:
    own = passages(deck(slide("# Register", *lines)))
    rarity = Rarity.of((text_of_all(own), others), ENGLISH)
    found = ask_gaps(own, others, rarity, ENGLISH)
    return [c.question for c in found if isinstance(c.question, ChoiceQuestion)]


def test_one_sentence_with_one_gap_and_its_term_as_the_key() -> None:
    (question,) = asked(*LINES)
    assert question.stem.count(GAP) == 1
    (key,) = [choice.text for choice in question.choices if choice.correct]
    sentence = question.evidence.quote
    assert key.lower() in sentence.lower()
    assert question.stem == f"Which term completes the statement? “{sentence.replace(key.lower(), GAP)}”"


def test_no_option_stands_in_the_sentence_but_the_key() -> None:
    (question,) = asked(*LINES)
    wrong = [choice.text for choice in question.choices if not choice.correct]
    assert len(wrong) >= 2
    assert all(text.lower() not in question.evidence.quote.lower() for text in wrong)


def test_fragments_and_references_to_something_else_are_not_asked() -> None:
    assert asked("- Register of ladders in the stores", "- Damage and repair of the ladder") == []
    assert asked("- This means that the register of the stores is kept in the office.") == []


def test_without_other_terms_nothing_is_asked() -> None:
    assert asked("- The supervisor keeps it there for all of them.", others="") == []
