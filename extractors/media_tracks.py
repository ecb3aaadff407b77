"""Reads what a recording carries in words beside its sound: a track of captions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from extractors.caption_text import shared_out, voices_of
from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.hygiene import one_line
from extractors.media import opened, packets
from extractors.source import Source
from extractors.speakers import with_speakers, without_sounds
from extractors.utterances import Cue, in_time, without_repeats

FROM_TRACK = Code(
    "X381",
    Severity.INFO,
    "the words are from the captions inside the recording (track {number}{language}), nobody listened to its sound",
    "If they are automatic captions, read the draft beside the recording. To have it listened to anew, export the "
    "recording without captions.",
)
SEVERAL_CAPTIONS = Code(
    "X382",
    Severity.INFO,
    "the recording has {count} tracks of captions; number {number} was used{language}",
    "If another one is wanted, export it as a .vtt or .srt file and give that beside the recording.",
)
PICTURES_OF_WORDS = Code(
    "X383",
    Severity.WARNING,
    "the captions inside the recording are pictures of words, which cannot be read",
    "Export the captions as a .vtt or .srt file and give that beside the recording.",
)
_PLAIN = frozenset({"srt", "subrip", "webvtt", "text"})
_STYLED = frozenset({"ass", "ssa"})
_MOVIE_TEXT = "mov_text"
_PICTURES = frozenset({"dvdsub", "dvd_subtitle", "dvbsub", "dvb_subtitle", "pgssub", "hdmv_pgs_subtitle", "xsub"})
_DEFAULT, _FORCED = 0x1, 0x40
_FIELDS_BEFORE_TEXT = 8
_FEWEST_CUES = 2
_UNKNOWN_LANGUAGES = frozenset({"", "und", "mis", "zxx"})
_TWO_LETTERS = {
    "ara": "ar", "ces": "cs", "chi": "zh", "cze": "cs", "dan": "da", "deu": "de", "dut": "nl", "ell": "el",
    "eng": "en", "fin": "fi", "fra": "fr", "fre": "fr", "ger": "de", "heb": "he", "hin": "hi", "hun": "hu",
    "ita": "it", "jpn": "ja", "kor": "ko", "nld": "nl", "nor": "no", "pol": "pl", "por": "pt", "ron": "ro",
    "rum": "ro", "rus": "ru", "spa": "es", "swe": "sv", "tur": "tr", "ukr": "uk", "vie": "vi", "zho": "zh",
}  # fmt: skip
"""Codes of languages in media files (ISO 639-2, both kinds) as BCP 47 has them."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a recording carries in words: cues in time with their speakers, their language (empty when not known)."""

    cues: tuple[Cue, ...]
    language: str
    diagnostics: tuple[Diagnostic, ...]


def words_in(source: Source) -> Words:
    """Return the captions inside a media file; no cues where it has none that can be read.

    The track is used that players turn on by themselves, else the first; one for foreign words only is none. Raises
    MaterialError X321 or X323.
    """
    with opened(source) as container:
        streams = [s for s in container.streams.subtitles if not s.disposition & _FORCED]
        legible = [s for s in streams if _kind(s) in _PLAIN | _STYLED | {_MOVIE_TEXT}]
        if not legible:
            pictures = any(_kind(s) in _PICTURES for s in streams)
            return Words((), "", (PICTURES_OF_WORDS.of(source.name),) if pictures else ())
        stream = next((s for s in legible if s.disposition & _DEFAULT), legible[0])
        cues = tuple(_cues(container, stream))
    quiet, _ = without_sounds(without_repeats(cues)[0])
    ordered, _ = in_time(with_speakers(quiet))
    if len(ordered) < _FEWEST_CUES:
        return Words((), "", ())
    number, language = legible.index(stream) + 1, _language(stream)
    named = f", language “{language}”" if language else ""
    told = [FROM_TRACK.of(source.name, number=number, language=named)]
    if len(legible) > 1:
        told.append(SEVERAL_CAPTIONS.of(source.name, count=len(legible), number=number, language=named))
    return Words(ordered, language, tuple(told))


def _kind(stream: Any) -> str:
    return stream.codec_context.name if stream.codec_context is not None else ""


def _language(stream: Any) -> str:
    code = one_line(stream.metadata.get("language", "")).lower()
    if code in _UNKNOWN_LANGUAGES or not code.isascii() or not code.isalpha():
        return ""
    return _TWO_LETTERS.get(code, code)


def _cues(container: Any, stream: Any) -> Iterator[Cue]:
    origin = (container.start_time or 0) / 1_000_000
    kind = _kind(stream)
    for packet in packets(container, stream):
        if packet is None or packet.pts is None:
            continue
        start = max(0, round((float(packet.pts * packet.time_base) - origin) * 1000))
        length = max(0, round(float((packet.duration or 0) * packet.time_base) * 1000))
        yield from shared_out(start, start + length, voices_of("", _text(bytes(packet), kind)) or ())


def _text(data: bytes, kind: str) -> str:
    """Return the words of a packet: in MP4 behind their length (3GPP TS 26.245), if styled behind other fields."""
    if kind == _MOVIE_TEXT:
        data = data[2 : 2 + int.from_bytes(data[:2], "big")]
        return data.decode("utf-16" if data[:2] in (b"\xfe\xff", b"\xff\xfe") else "utf-8", "replace")
    text = data.decode("utf-8", "replace")
    if kind in _STYLED:
        fields = text.split(",", _FIELDS_BEFORE_TEXT)
        return fields[_FIELDS_BEFORE_TEXT] if len(fields) > _FIELDS_BEFORE_TEXT else ""
    return text
