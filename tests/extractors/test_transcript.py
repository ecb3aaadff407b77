"""What a recogniser heard can be kept as JSON and read again without loss."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractors import codec
from extractors.transcript import Listener, Phrase, Transcript, Word

times = st.integers(min_value=0, max_value=10**8)
shares = st.floats(min_value=0, max_value=1).map(lambda value: round(value, 3))
texts = st.text(st.characters(exclude_categories=["Cs"]))
words = st.builds(Word, times, times, texts, shares)
phrases = st.builds(Phrase, times, times, texts, shares, st.lists(words, max_size=3).map(tuple), texts)
listeners = st.builds(Listener, texts, texts, texts, texts)
transcripts = st.builds(
    Transcript,
    texts,
    times,
    st.integers(1, 9),
    listeners,
    st.lists(texts, max_size=3).map(tuple),
    st.lists(phrases, max_size=3).map(tuple),
)


@given(transcripts)
def test_a_transcript_reads_back_as_it_was_written(transcript: Transcript) -> None:
    assert codec.loads(Transcript, codec.dumps(transcript)) == transcript
