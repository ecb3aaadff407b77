"""Marks stay at their words when sentences are left out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractors.model import Mark, Style
from segmenters.marks import keep_sentences

_WORDS = st.lists(st.text("abc", min_size=1, max_size=3), min_size=1, max_size=4).map(
    lambda words: " ".join(words) + "."
)


@st.composite
def _cases(draw: st.DrawFn) -> tuple[str, tuple[Mark, ...], list[str], list[bool]]:
    sentences = draw(st.lists(_WORDS, min_size=1, max_size=5))
    gaps = draw(st.lists(st.sampled_from([" ", "  ", "\n"]), min_size=len(sentences), max_size=len(sentences)))
    text = "".join(sentence + gap for sentence, gap in zip(sentences, gaps, strict=True))
    place = st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True).map(sorted)
    marks = draw(st.lists(st.builds(lambda ends: Mark(*ends, Style.STRONG), place), max_size=3))
    kept = draw(st.lists(st.booleans(), min_size=len(sentences), max_size=len(sentences)))
    return text, tuple(marks), sentences, kept


@given(_cases())
def test_each_mark_covers_the_kept_ones_of_its_words(case: tuple[str, tuple[Mark, ...], list[str], list[bool]]) -> None:
    text, marks, sentences, kept = case
    left, moved = keep_sentences(text, marks, sentences, kept)
    assert left == " ".join(sentence for sentence, stays in zip(sentences, kept, strict=True) if stays)
    stays_at: set[int] = set()
    place = 0
    for sentence, stays in zip(sentences, kept, strict=True):
        start = text.index(sentence, place)
        place = start + len(sentence)
        stays_at |= set(range(start, place)) if stays else set()
    covered = ("".join(text[at] for at in range(mark.start, mark.end) if at in stays_at) for mark in marks)
    expected = [letters for words in covered if (letters := words.replace(" ", ""))]
    found = [left[mark.start : mark.end].replace(" ", "") for mark in moved]
    assert [words for words in found if words] == expected
    assert all(0 <= mark.start < mark.end <= len(left) for mark in moved)


def test_a_mark_in_a_sentence_that_goes_goes_with_it_and_the_others_move() -> None:
    text = "Ask the group. Tie off at the top. Click now."
    marks = (Mark(4, 13, Style.STRONG), Mark(15, 22, Style.LINK, "https://a.b"), Mark(35, 40, Style.CODE))
    sentences = ["Ask the group.", "Tie off at the top.", "Click now."]
    assert keep_sentences(text, marks, sentences, [False, True, False]) == (
        "Tie off at the top.",
        (Mark(0, 7, Style.LINK, "https://a.b"),),
    )


def test_a_mark_over_a_sentence_that_goes_covers_what_is_left_of_it() -> None:
    left, moved = keep_sentences(
        "A b. C d. E f.", (Mark(2, 12, Style.EMPHASIS),), ["A b.", "C d.", "E f."], [True, False, True]
    )
    assert (left, left[moved[0].start : moved[0].end]) == ("A b. E f.", "b. E ")
