"""What went from inside a sentence is shown struck through among the words around it."""

from __future__ import annotations

from exporters.struck_words import struck_words
from extractors.locator import TimeSpan
from extractors.model import Utterance
from segmenters.model import CutReason, Omission, Passage, Ruling


def passage(verbatim: str, *gone: tuple[str, int | None]) -> Passage:
    omitted = tuple(Omission(text, CutReason.FILLER, Ruling("filled-pause", 1.0), word) for text, word in gone)
    return Passage("s.vtt", Utterance("u1", TimeSpan(0, 1), "left", "Ann"), omitted, verbatim=verbatim)


def test_words_are_struck_through_where_they_stood() -> None:
    assert struck_words(passage("The valve, you know, closes.", ("you know,", 2))) == "The valve, ~~you know,~~ closes."


def test_far_from_them_the_sentence_is_cut_short() -> None:
    long = "one two three four um five six seven eight nine ten eleven uh"
    assert struck_words(passage(long, ("um", 4), ("uh", 12))) == (
        "… two three four ~~um~~ five six seven eight nine ten eleven ~~uh~~"
    )
    assert struck_words(passage(long, ("um", 4))).endswith("eight …")


def test_whole_sentences_are_not_shown_and_signs_are_escaped() -> None:
    assert struck_words(passage("um a|b *c*", ("um", 0), ("Gone.", None))).startswith("~~um~~ a\\|b \\*c\\*")
