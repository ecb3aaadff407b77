"""What is told about a transcript that a recogniser made."""

from __future__ import annotations

from extractors.audio import Track
from extractors.engine import Segment
from extractors.invented import Judged, Verdict
from extractors.locator import TimeSpan
from extractors.recording_report import file_troubles, guesses, inventions, made_by
from extractors.transcript import Listener


def judged(text: str, start_ms: int, confidence: float = -0.1, verdict: Verdict | None = None) -> Judged:
    return Judged(Segment(start_ms, start_ms + 1000, text, 0.0, confidence), verdict)


def test_the_checkpoint_is_named() -> None:
    told = made_by("a.mp4", Listener("whisper", "1", "base.en", "0123456789abcdef"))
    assert told.code == "X343"
    assert "base.en, 0123456789ab)" in told.message


def test_a_good_file_has_no_troubles() -> None:
    assert list(file_troubles("a.mp4", Track(1, 60_000, "", 1, 2), 59_500, 0)) == []


def test_troubles_are_told_with_what_to_do() -> None:
    several, damaged, broken = file_troubles("a.mp4", Track(3, 60_000, "", 2, 2), 30_000, 4)
    assert (several.code, damaged.code, broken.code) == ("X344", "X346", "X345")
    assert "3 sound tracks; only track 2" in several.message
    assert "track = 2" in several.hint
    assert "00:01:00 but its sound ends at 00:00:30" in broken.message
    assert broken.at == TimeSpan(30_000, 30_000)


def test_what_was_left_out_is_told_once_with_its_first_place() -> None:
    twice = [
        judged("you", 5000, verdict=Verdict.SILENT),
        judged("Lift.", 7000),
        judged("you", 9000, verdict=Verdict.SILENT),
    ]
    (told,) = inventions("a.mp4", twice)
    assert (told.code, told.at) == ("X347", TimeSpan(5000, 6000))
    assert "“you” (times: 2)" in told.message


def test_guesses_are_counted_and_the_first_is_shown() -> None:
    (told,) = guesses("a.mp4", [judged("Lift.", 0), judged("Left.", 2000, -0.9), judged("Loft.", 4000, -0.9)])
    assert (told.code, told.at) == ("X348", TimeSpan(2000, 3000))
    assert "2 places; the first is “Left.”" in told.message
    assert list(guesses("a.mp4", [judged("Left.", 0, -0.9, Verdict.STOCK)])) == []
