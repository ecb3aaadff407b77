"""Questions from definitions: which term fits a description, or terms to be matched with their meanings."""

from __future__ import annotations

from segmenters.definitions import Definition
from segmenters.identity import question_id
from segmenters.model import FillInQuestion, MatchQuestion, Pair
from segmenters.quiz_items import GAP, Candidate, Option, Stem, choice_question, letters_for
from segmenters.titles import sentence_case

_DISTRACTORS = 3
_FEWEST_PAIRS = 3
_MOST_PAIRS = 5


def ask_terms(own: tuple[Definition, ...], others: tuple[Definition, ...]) -> list[Candidate]:
    """Return questions on a unit's own definitions; other terms of the unit and the pack serve as distractors."""
    found = [_match(own)] if len(own) >= _FEWEST_PAIRS else []
    return found + [_which_term(definition, own + others) for definition in own]


def _which_term(definition: Definition, known: tuple[Definition, ...]) -> Candidate:
    rivals = [d for d in known if not _share_a_word(d.term, definition.term)][:_DISTRACTORS]
    meaning = sentence_case(definition.meaning.removeprefix("that "))
    if len(rivals) + 1 < _DISTRACTORS:
        name = question_id("term-gap", definition.evidence)
        stem = f"Which term is meant? {GAP}: {definition.meaning}"
        answers = (definition.term,)
        return Candidate("term", FillInQuestion(name, stem, answers, _feedback(definition), definition.evidence), 0.6)
    options = (
        Option(sentence_case(definition.term), correct=True, feedback=_feedback(definition)),
        *(
            Option(sentence_case(d.term), correct=False, feedback=f"{sentence_case(d.term)}: {d.meaning}.")
            for d in rivals
        ),
    )
    asked = Stem("term", f"Which term fits this description? “{meaning}”", definition.evidence)
    return Candidate("term", choice_question(asked, options), 0.8)


def _share_a_word(one: str, other: str) -> bool:
    """Tell whether two terms are too alike to be told apart as options: "patent" and "patent holder"."""
    return bool(
        {word.rstrip("s") for word in one.lower().split()} & {word.rstrip("s") for word in other.lower().split()}
    )


def _match(own: tuple[Definition, ...]) -> Candidate:
    chosen = own[:_MOST_PAIRS]
    evidence = chosen[0].evidence
    name = question_id("match", evidence)
    lefts = letters_for(f"{name}l", tuple(d.term for d in chosen))
    rights = letters_for(f"{name}r", tuple(d.meaning for d in chosen))
    pairs = tuple(
        Pair(f"l{left}", sentence_case(d.term), f"r{right}", sentence_case(d.meaning))
        for d, left, right in zip(chosen, lefts, rights, strict=True)
    )
    feedback = f"The source says: “{evidence.quote}”"
    return Candidate("match", MatchQuestion(name, "Match each term with its meaning.", pairs, feedback, evidence), 0.75)


def _feedback(definition: Definition) -> str:
    return f"The source says: “{definition.evidence.quote}”"
