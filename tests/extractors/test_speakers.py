"""Names before the words are believed where the file writes names; sound notes are no speech."""

from __future__ import annotations

from extractors.speakers import with_speakers, without_sounds
from extractors.utterances import Cue


def cues(*texts: str) -> tuple[Cue, ...]:
    return tuple(Cue(n * 1000, n * 1000 + 1000, text, "") for n, text in enumerate(texts))


def named(*texts: str) -> list[tuple[str, str]]:
    return [(cue.speaker, cue.text) for cue in with_speakers(cues(*texts))]


def test_a_file_that_writes_names_is_believed() -> None:
    assert named("Ann Lee: Hello", "kev: Hi", "Ann Lee: Look here", "kev: Yes") == [
        ("Ann Lee", "Hello"),
        ("kev", "Hi"),
        ("Ann Lee", "Look here"),
        ("kev", "Yes"),
    ]


def test_a_colon_in_a_sentence_is_no_name() -> None:
    texts = ("Remember: lock the screen", "The desk is open", "At 10:30 we meet", "Step one: log in")
    assert named(*texts) == [("", text) for text in texts]


def test_a_name_holds_until_the_next_one() -> None:
    assert [speaker for speaker, _ in named("Ann: Hello", "and welcome", "Bob: Hi", "Ann: So", "Bob: Yes")] == [
        "Ann",
        "Ann",
        "Bob",
        "Ann",
        "Bob",
    ]


def test_two_people_in_one_caption_are_parted_in_order_of_time() -> None:
    found = with_speakers(cues("Ann: Hello\nBob: Hi", "Ann: So", "Bob: Yes"))
    assert [(cue.speaker, cue.text) for cue in found[:2]] == [("Ann", "Hello"), ("Bob", "Hi")]
    assert 0 == found[0].start_ms < found[0].end_ms <= found[1].start_ms < found[1].end_ms == 1000


def test_unknown_speakers_have_no_name() -> None:
    assert {speaker for speaker, _ in named("Unknown Speaker: Hello", "Unknown Speaker: Hi")} == {""}


def test_sounds_are_left_out_and_counted() -> None:
    kept, count = without_sounds(cues("[MUSIC]", "♪ la la ♪", "Press (twice) to stop", "Hello [laughter]"))
    assert [cue.text.strip() for cue in kept] == ["Press (twice) to stop", "Hello"]
    assert count == 3
