"""Small talk between talk: what goes along with it, and what never does."""

from __future__ import annotations

from documents import ENGLISH, deck, slide, speech

from extractors.model import Utterance
from segmenters.chatter import Subject, has_own_words, small_talk

NOTHING_KNOWN = Subject(frozenset(), frozenset())


def gone(*sentences: tuple[str, bool], subject: Subject = NOTHING_KNOWN) -> set[str]:
    """Return the sentences that go besides those that are said to be gone."""
    texts = [text for text, _ in sentences]
    return {texts[n] for n in small_talk(texts, [flag for _, flag in sentences], subject, ENGLISH)}


def test_the_subject_is_what_is_shown_and_what_is_said_often() -> None:
    session = speech(*("Mia: The gasket seals.",) * 4, "Mia: Once we had a party.", "Mia: Thanks, Mia.")
    subject = Subject.of((deck(slide("# Pumps", "- Valves close")), session), ENGLISH)
    assert set(ENGLISH.stems("pump valve close gasket seal")) <= subject.stems
    assert not set(ENGLISH.stems("party")) & subject.stems


def test_words_of_the_event_and_names_of_speakers_belong_to_no_subject() -> None:
    session = speech(*("Mia: The poll on the gasket, Mia.",) * 5)
    subject = Subject.of((session,), ENGLISH)
    assert subject.stems == set(ENGLISH.stems("gasket"))
    assert set(ENGLISH.stems("mia poll chat")) <= subject.event


def test_a_short_sentence_among_those_that_go_goes_along() -> None:
    assert gone(("Can you see it?", True), ("How about now?", False), ("Right.", True), ("And the valve?", False)) == {
        "How about now?",
        "And the valve?",
    }


def test_it_stays_among_those_that_stay() -> None:
    content = "The valve closes when the pressure falls below two bar."
    assert (
        gone((content, False), (content, False), ("How about now?", False), (content, False), (content, False)) == set()
    )


def test_whole_stretches_go_one_by_one() -> None:
    texts = ["Now?", "Not yet.", "Now?", "Still no.", "And now?"]
    long = "The valve closes when the pressure in the pipe falls below two bar or above nine."
    said = [("Can you see it?", True), ("Okay.", True), *((text, False) for text in texts), *[(long, False)] * 3]
    assert gone(*said) == set(texts)


def test_what_answers_a_question_that_stays_stays() -> None:
    long = "What is the first thing that you would check on a ladder you have never used?"
    assert gone((long, False), ("The feet.", False), ("Right.", True), ("Next slide.", True)) == set()


def test_a_word_of_the_subject_keeps_a_short_sentence() -> None:
    known = Subject(frozenset(ENGLISH.stems("gasket")), frozenset())
    around = [("Right.", True), ("The gasket.", False), ("Okay.", True)]
    assert gone(*around) == {"The gasket."}
    assert gone(*around, subject=known) == set()


def test_a_rule_or_a_sentence_with_words_of_its_own_stays_even_when_nothing_is_known_of_the_subject() -> None:
    rule, advice = "Never share it.", "Hold the load close to your body."
    assert gone(("Right.", True), (rule, False), (advice, False), ("Okay.", True)) == set()


def test_the_more_is_known_of_the_subject_the_more_goes() -> None:
    known = Subject(frozenset(f"stem{n}" for n in range(40)), frozenset())
    around = [("Right.", True), ("The dog barks.", False), ("Okay.", True)]
    assert gone(*around) == set()
    assert gone(*around, subject=known) == {"The dog barks."}


def test_a_line_has_words_of_its_own_when_it_says_more_than_the_event() -> None:
    subject = Subject.of((), ENGLISH)
    assert has_own_words("ask for help when the load is too heavy you're on mute priya", subject, ENGLISH)
    assert not has_own_words(
        "okay the recording will be shared please put your questions in the chat", subject, ENGLISH
    )


def test_a_session_of_small_talk_alone_ends() -> None:
    said = [b.text for b in speech(*("Ann: Yes.", "Bob: No.") * 200).blocks if isinstance(b, Utterance)]
    assert small_talk(said, [False] * len(said), NOTHING_KNOWN, ENGLISH) == set(range(len(said)))
