"""The door to spaCy: sentences, words and their stems, with an installed pipeline or a blank one and rules.

A pipeline is named "blank" or "NAME@VERSION", because packs made with different pipelines differ and say so.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import snowballstemmer
import spacy
from spacy.language import Language as Pipeline

from segmenters.wordlists import word_list

BLANK = "blank"
ENGLISH = "en"

_STEMMERS = {"en": "english", "de": "german", "fr": "french", "es": "spanish", "pt": "portuguese", "it": "italian"}
_WIDE_SCRIPTS = {"ja": ("\u3040", "\u30ff"), "ko": ("\uac00", "\ud7af"), "zh": ("\u4e00", "\u9fff")}
_LONGEST_TEXT = 10_000_000
_LINE_ENDS = re.compile(r"\n|(?<=[。！？])(?=\S)")
"""Where a sentence ends for certain: the tokenizer finds marks between words, which some scripts do not part."""
_END_MARKS = [".", "!", "?", "…", "。", "！", "？", "।", "؟"]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: as written, its stem in lower case, whether it carries no meaning, whether it is a number."""

    text: str
    stem: str
    stop: bool
    number: bool


class Language:
    """One language's tools. Results for a text are kept, since the same sentence is looked at many times."""

    def __init__(self, code: str, pipeline: Pipeline, stem: Callable[[str], str]) -> None:
        self.code = code
        self._pipeline = pipeline
        self._stem = stem
        self.sentences = cache(self._sentences)
        self.words = cache(self._words)
        self.stems = cache(self._stems)

    @property
    def english(self) -> bool:
        """Tell whether the rules for objectives and questions, which are English, apply."""
        return self.code == ENGLISH

    def _sentences(self, text: str) -> tuple[str, ...]:
        found = []
        for line in _LINE_ENDS.split(text):
            document = self._pipeline(line)
            found += [span.text.strip() for span in document.sents if span.text.strip()]
        return tuple(found)

    def _words(self, text: str) -> tuple[Word, ...]:
        tokens = [token for token in self._pipeline.make_doc(text) if not (token.is_punct or token.is_space)]
        return tuple(
            Word(token.text, self._stem(token.lower_), self._is_stop(token.lower_), token.like_num) for token in tokens
        )

    def _stems(self, text: str) -> tuple[str, ...]:
        return tuple(word.stem for word in self._words(text) if not word.stop and word.stem[:1].isalpha())

    def _is_stop(self, lower: str) -> bool:
        stops = self._pipeline.Defaults.stop_words or word_list(f"small_words_{ENGLISH}")
        return lower in stops or lower in word_list("spoken_stops") or len(lower) == 1


def open_language(code: str, pipeline: str) -> Language:
    """Return the tools for a language (two-letter code) with the named pipeline; a blank one for other languages."""
    installed = pipeline.partition("@")[0]
    if installed != BLANK and code == ENGLISH:
        loaded = spacy.load(installed, exclude=["ner"])
        loaded.max_length = _LONGEST_TEXT
    else:
        loaded = _blank_pipeline(code if code in _STEMMERS else "xx")
    return Language(code, loaded, _stemmer(code))


@cache
def _blank_pipeline(code: str) -> Pipeline:
    """Return a pipeline of rules alone; kept, since making one takes longer than segmenting a small deck."""
    made = spacy.blank(code)
    made.add_pipe("sentencizer", config={"punct_chars": _END_MARKS})
    made.max_length = _LONGEST_TEXT
    return made


def _stemmer(code: str) -> Callable[[str], str]:
    if code not in _STEMMERS:
        return str
    word: Callable[[str], str] = cache(snowballstemmer.stemmer(_STEMMERS[code]).stemWord)
    return word


def detect(text: str, stated: str) -> str:
    """Return the two-letter code of a text's language, from its script and its small words.

    `stated` is what the source claims (often wrong in decks) and decides when the text is too short to tell.
    """
    letters = [char for char in text if char.isalpha()]
    for code, (first, last) in _WIDE_SCRIPTS.items():
        if sum(first <= char <= last for char in letters) > len(letters) * 0.2:
            return code
    words = text.lower().split()
    counts = {code: sum(word in word_list(f"small_words_{code}") for word in words) for code in _STEMMERS}
    best = max(counts, key=lambda code: counts[code])
    claimed = stated.partition("-")[0].lower()
    if counts[best] < max(5, len(words) * 0.1) or counts.get(claimed) == counts[best]:
        return claimed or ENGLISH
    return best
