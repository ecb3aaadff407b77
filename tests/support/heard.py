"""Transcripts as a recogniser gives them, made by hand and by Hypothesis."""

from __future__ import annotations

import itertools

from hypothesis import strategies as st

from extractors.transcript import Listener, Phrase, Transcript, Word

LISTENER = Listener("whisper", "20250625", "base.en", "25a8566e1d0c" + "0" * 52)


def transcript_of(*phrases: Phrase, language: str = "en") -> Transcript:
    """Return what was heard in one track."""
    length = max((phrase.end_ms for phrase in phrases), default=0)
    return Transcript(language, length, 1, LISTENER, (), phrases)


def phrase(start_ms: int, end_ms: int, text: str, confidence: float = 0.9, dropped: str = "") -> Phrase:
    """Return a phrase whose words share its time evenly."""
    tokens = text.split()
    times = [start_ms + (end_ms - start_ms) * place // len(tokens) for place in range(len(tokens) + 1)]
    bounds = itertools.pairwise(times)
    words = tuple(Word(*bound, token, confidence) for token, bound in zip(tokens, bounds, strict=True))
    return Phrase(start_ms, end_ms, text, confidence, words, dropped)


_TOKENS = st.text("abcdefgäéAB<>&'", min_size=1, max_size=12)
_ENDINGS = st.sampled_from(["", "", "", ",", ".", "?", ";"])
_TEXTS = st.lists(st.tuples(_TOKENS, _ENDINGS).map("".join), min_size=1, max_size=30).map(" ".join)


@st.composite
def transcripts(draw: st.DrawFn) -> Transcript:
    """Draw phrases one after the other, some doubtful, some taken for invented."""
    phrases, time = list[Phrase](), 0
    for text in draw(st.lists(_TEXTS, min_size=1, max_size=8)):
        start = time + draw(st.integers(0, 5000))
        time = start + draw(st.integers(0, 20_000))
        sure = draw(st.integers(0, 1000)) / 1000
        dropped = draw(st.sampled_from(["", "", "", "nobody speaks there"]))
        # Lines that come back often would be taken for captions that roll up the screen.
        once = " ".join(f"{token[:1]}{len(phrases)}x{place}{token[1:]}" for place, token in enumerate(text.split()))
        made = phrase(start, time, once, sure, dropped)
        phrases.append(made if draw(st.booleans()) else Phrase(start, time, once, sure, (), dropped))
    return transcript_of(*phrases, language=draw(st.sampled_from(["en", "de", "pt-BR", ""])))
