"""Sentences out of cues: where they begin and end, who says them, and keys that outlive a re-timed transcript."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractors.locator import TimeSpan
from extractors.utterances import Cue, build_utterances, in_time, without_repeats


def cues(*texts: str, speaker: str = "", gap: int = 0) -> tuple[Cue, ...]:
    """Cues of two seconds each, one after the other."""
    return tuple(Cue(n * (2000 + gap), n * (2000 + gap) + 2000, text, speaker) for n, text in enumerate(texts))


def texts(*given: Cue) -> list[str]:
    return [utterance.text for utterance in build_utterances(given)]


def test_a_sentence_runs_over_cues_and_takes_its_share_of_their_time() -> None:
    first, second = build_utterances(cues("Bend your knees", "and lift. Then walk", "slowly."))
    assert (first.text, first.at) == ("Bend your knees and lift.", TimeSpan(0, 2000 + 2000 * 9 // 19))
    assert (second.text, second.at) == ("Then walk slowly.", TimeSpan(2000 + 2000 * 10 // 19, 6000))


def test_a_word_from_the_audience_does_not_tear_a_sentence_apart() -> None:
    said = build_utterances(
        (
            Cue(0, 4000, "When you lift a box", "Dana"),
            Cue(2000, 2500, "Yeah.", "Sam"),
            Cue(4000, 6000, "bend down.", "Dana"),
        )
    )
    assert [(u.speaker, u.text, u.at) for u in said] == [
        ("Dana", "When you lift a box bend down.", TimeSpan(0, 6000)),
        ("Sam", "Yeah.", TimeSpan(2000, 2500)),
    ]


def test_abbreviations_numbers_and_names_end_no_sentence() -> None:
    assert texts(*cues("Ask Dr. Okafor, e.g. about 2.5 kg. approx. See J. Lee.", "No. 5 Main St. is next.")) == [
        "Ask Dr. Okafor, e.g. about 2.5 kg. approx. See J. Lee.",
        "No. 5 Main St. is next.",
    ]


def test_a_list_number_stays_with_its_point() -> None:
    assert texts(*cues("1. Open the order. 2. Save it.")) == ["1. Open the order.", "2. Save it."]


def test_questions_quotes_and_other_scripts_end_sentences() -> None:
    assert texts(*cues('He said "stop!" why? because. “Fine.” Go.')) == [
        'He said "stop!"',
        "why?",
        "because.",
        "“Fine.”",
        "Go.",
    ]
    assert texts(*cues("请注意。现在开始。")) == ["请注意。", "现在开始。"]


def test_captions_without_capitals_still_end_at_full_stops() -> None:
    assert texts(*cues("bend your knees. then lift.", "walk slowly.")) == [
        "bend your knees.",
        "then lift.",
        "walk slowly.",
    ]


def test_a_trailing_ellipsis_goes_on_only_without_a_pause() -> None:
    assert texts(Cue(0, 1000, "And we'll…"), Cue(1200, 2000, "see. Right.")) == ["And we'll… see.", "Right."]
    assert texts(Cue(0, 1000, "And we'll…"), Cue(3000, 4000, "Right. Next.")) == ["And we'll…", "Right.", "Next."]


def test_a_long_pause_ends_a_sentence() -> None:
    assert texts(Cue(0, 1000, "Safe lifting"), Cue(5000, 6000, "Good morning. Hello.")) == [
        "Safe lifting",
        "Good morning.",
        "Hello.",
    ]


def test_a_new_speaker_without_a_name_begins_a_sentence() -> None:
    assert texts(Cue(0, 1000, "So. Ready to"), Cue(1000, 2000, "Wait.", turn=True)) == ["So.", "Ready to", "Wait."]


def test_words_without_punctuation_break_at_pauses_and_after_about_twenty() -> None:
    line = "one two three four five six seven eight"
    assert [len(text.split()) for text in texts(*cues(*[line] * 6))] == [24, 24]
    assert [len(text.split()) for text in texts(*cues(*[line] * 4, gap=800))] == [8, 8, 8, 8]
    assert [len(text.split()) for text in texts(*cues(" ".join([line] * 8)))] == [20, 20, 24]


def test_a_sentence_that_never_ends_is_cut() -> None:
    ramble = ["word " * 12] * 20
    assert max(len(text.split()) for text in texts(*cues("One. Two. Three. Four. Five.", *ramble))) <= 72


def test_rolling_lines_are_said_once() -> None:
    rolling = cues("a b", "a b\nc d", "c d\ne f", "e f")
    kept, left_out = without_repeats(rolling)
    assert [cue.text for cue in kept] == ["a b", "c d", "e f"]
    assert left_out == 3


def test_people_may_repeat_themselves() -> None:
    spoken = cues("No.", "No.", "I said", "go home", "today", "please")
    assert without_repeats(spoken) == (spoken, 0)


def test_cues_are_put_in_time() -> None:
    ordered, repaired = in_time((Cue(5000, 4000, "b"), Cue(1000, 2000, "a"), Cue(-5, 10, "c")))
    assert [(c.text, c.start_ms, c.end_ms) for c in ordered] == [("c", 0, 10), ("a", 1000, 2000), ("b", 5000, 5000)]
    assert repaired == 3


def test_nobody_says_two_things_at_once_but_two_people_may() -> None:
    ordered, repaired = in_time((Cue(0, 5000, "a", "Ann"), Cue(1000, 4000, "b", "Ben"), Cue(2000, 3000, "c", "Ann")))
    assert [(c.text, c.start_ms, c.end_ms) for c in ordered] == [("a", 0, 2000), ("b", 1000, 4000), ("c", 2000, 3000)]
    assert repaired == 0


def test_keys_survive_new_times_and_other_sentences() -> None:
    before = build_utterances(cues("Lift slowly.", "Rest.", "Rest."))
    after = build_utterances((*cues("Hello.", "Lift slowly!", "rest.", gap=900), Cue(90_000, 91_000, "Rest.")))
    assert [u.key for u in before] == [u.key for u in after][1:]
    assert before[2].key == f"{before[1].key}-2"


WORDS = st.lists(st.sampled_from(["lift", "Box", "e.g.", "stop.", "why?", "wait…", "3", "kg."]), min_size=1, max_size=9)
CUES = st.lists(
    st.builds(
        lambda start, length, words, speaker: Cue(start, start + length, " ".join(words), speaker),
        st.integers(0, 60_000),
        st.integers(0, 9_000),
        WORDS,
        st.sampled_from(["", "Ann", "Ben"]),
    ),
    min_size=1,
    max_size=12,
)


@given(CUES)
def test_every_word_keeps_its_speaker_and_its_time(found: list[Cue]) -> None:
    ordered, _ = in_time(tuple(found))
    utterances = build_utterances(ordered)
    for speaker in ("", "Ann", "Ben"):
        given_words = [word for cue in ordered if cue.speaker == speaker for word in cue.text.split()]
        assert [word for u in utterances if u.speaker == speaker for word in u.text.split()] == given_words
    starts = [u.at.start_ms for u in utterances if isinstance(u.at, TimeSpan)]
    assert starts == sorted(starts)
    assert all(isinstance(u.at, TimeSpan) and u.at.start_ms <= u.at.end_ms for u in utterances)
    assert len({u.key for u in utterances}) == len(utterances)
