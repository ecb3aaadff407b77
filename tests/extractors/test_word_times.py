"""Words lie inside their phrase, in order, whatever the recogniser guessed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractors.word_times import shared_out, words_within

SECONDS = st.floats(-5, 40, allow_nan=False)
WORDS = st.lists(st.tuples(st.text(max_size=8), SECONDS, SECONDS, st.floats(0, 1)), max_size=12)


def test_good_times_are_kept() -> None:
    words = words_within(
        500, 2000, [(" Bend", 0.5, 1.0, 0.98765), (" your", 1.1, 1.4, 0.5), (" knees.", 1.4, 2.0, 1.0)]
    )
    assert [(word.text, word.start_ms, word.end_ms, word.confidence) for word in words] == [
        ("Bend", 500, 1000, 0.988),
        ("your", 1100, 1400, 0.5),
        ("knees.", 1400, 2000, 1.0),
    ]


def test_words_heaped_on_one_moment_are_laid_over_their_phrase() -> None:
    words = words_within(1000, 3000, [(" Bend", 9.0, 9.0, 1.0), (" your", 9.0, 9.0, 1.0), (" knees.", 9.0, 9.1, 1.0)])
    assert [(word.start_ms, word.end_ms) for word in words] == [(1000, 1588), (1588, 2176), (2176, 3000)]


def test_what_is_no_text_is_no_word() -> None:
    assert words_within(0, 1000, [("\u200b ", 0.0, 0.5, 1.0), (" a\x07b", 0.5, 1.0, 1.0)])[0].text == "ab"


@given(st.integers(0, 20_000), st.integers(0, 20_000), WORDS)
def test_words_are_in_order_inside_the_phrase(
    start: int, length: int, words: list[tuple[str, float, float, float]]
) -> None:
    found = words_within(start, start + length, words)
    edges = [edge for word in found for edge in (word.start_ms, word.end_ms)]
    assert edges == sorted(edges)
    assert not edges or start <= edges[0] <= edges[-1] <= start + length


def test_each_phrase_gets_its_own_words() -> None:
    words = [(text, 0.0, 0.0, 1.0) for text in (" Bend", " your", " kneesUp", " now.")]
    shares = shared_out(words, [" Bend your knees", "Up now."])
    assert [[word[0] for word in share] for share in shares] == [[" Bend", " your", " kneesUp"], [" now."]]
