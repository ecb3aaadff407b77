"""Building blocks of questions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractors.locator import SlideRef
from segmenters.evidence import Evidence
from segmenters.quiz_items import Option, Stem, choice_question, first_sentence, letters_for


def stem(quote: str) -> Stem:
    return Stem("term", "Which one?", Evidence("d", "b", SlideRef(1, 1), quote))


OPTIONS = tuple(Option(text, correct=text == "B", feedback=f"on {text}") for text in "ABCD")


def test_a_choice_question_tells_what_supports_its_key() -> None:
    question = choice_question(stem("B holds."), OPTIONS)
    assert question.feedback == "The source says: “B holds.”"
    assert [(c.text, c.feedback) for c in question.choices if c.correct] == [("B", "on B")]
    assert [c.id for c in question.choices] == ["a", "b", "c", "d"]


def test_the_order_of_options_depends_on_the_question_and_on_nothing_else() -> None:
    one, other = choice_question(stem("B holds."), OPTIONS), choice_question(stem("B holds."), OPTIONS[::-1])
    assert one == other


def test_the_key_stands_in_any_place() -> None:
    places = [
        next(n for n, c in enumerate(choice_question(stem(f"{n}"), OPTIONS).choices) if c.correct) for n in range(400)
    ]
    assert all(60 < places.count(place) < 140 for place in range(4))


def test_letters_are_mixed_but_the_same_every_time() -> None:
    texts = tuple(f"step {n}" for n in range(6))
    assert sorted(letters_for("q", texts)) == list("abcdef")
    assert letters_for("q", texts) == letters_for("q", texts)
    assert len({letters_for(f"q{n}", texts) for n in range(20)}) > 10


def test_a_first_sentence_has_no_full_stop() -> None:
    assert first_sentence("Close the\nvalve. Then wait.") == "Close the valve"
    assert first_sentence("Is it  shut? Go.") == "Is it shut?"
    assert first_sentence("") == ""


@given(st.lists(st.text(min_size=1), min_size=1, max_size=26, unique=True))
def test_every_text_gets_a_letter_of_its_own(texts: list[str]) -> None:
    assert len(set(letters_for("q", tuple(texts)))) == len(texts)
