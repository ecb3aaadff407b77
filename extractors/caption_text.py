"""Takes the words out of one caption: tags, voices, escapes, the JSON of Microsoft Graph, names in identifiers."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass

from extractors.hygiene import one_line
from extractors.utterances import Cue


@dataclass(frozen=True, slots=True)
class Voice:
    """What one person says in a caption; the speaker is empty when the caption does not say who it is."""

    speaker: str
    text: str


_TAG = re.compile(r"(<[^<>\n]*>)")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>", re.IGNORECASE)
_INLINE_TIME = re.compile(r"<\s*[\d:.,]+\s*>")
_NAMED_TAG = re.compile(r"</?([a-z]+)\d*(?:[.\s/][^>]*)?>", re.IGNORECASE)
_TAG_NAME = re.compile(
    r"b|bold|br|c|del|em|font|i|italic|ins|lang|p|rt|ruby|s|span|strike|strong|sub|sup|tt|u|underline|v", re.IGNORECASE
)
_OVERRIDE = re.compile(r"\{\\[^{}]*\}|\{[yYsScCfF]:[^{}]*\}")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]*);")
_NAME_IN_ID = re.compile(r'\d+\s+"([^"]+)"(?:\s*\(.*\))?')
_PICTURE = re.compile(r"\S+\.(?:jpe?g|png|webp|gif)(?:[#?]\S*)?", re.IGNORECASE)


def voices_of(identifier: str, payload: str) -> tuple[Voice, ...] | None:
    """Return who says what in a caption, line breaks kept; None when it holds data for a player, not speech.

    `identifier` is the line before the times; Webex writes the speaker there: `1 "Dana Okafor" (1000)`.
    """
    stripped = payload.strip()
    if stripped.startswith("{") and stripped.endswith("}") and not _OVERRIDE.match(stripped):
        return _graph(stripped)
    if _PICTURE.fullmatch(stripped):
        return None
    named = _NAME_IN_ID.fullmatch(identifier.strip())
    found = [Voice(named[1] if named else "", "")]
    closed = {name.casefold() for name in re.findall(r"</([a-z]+)\s*>", payload, re.IGNORECASE)}
    for piece in _TAG.split(_OVERRIDE.sub("", payload)):
        if voice := _VOICE.fullmatch(piece):
            found.append(Voice(_plain(voice[1]).strip(), ""))
        elif _INLINE_TIME.fullmatch(piece) or _is_tag(piece, closed):
            found[-1] = Voice(found[-1].speaker, found[-1].text + ("\n" if piece.lower().startswith("<br") else ""))
        else:
            found[-1] = Voice(found[-1].speaker, found[-1].text + _plain(piece))
    return tuple(voice for voice in found if voice.text.strip())


def shared_out(start_ms: int, end_ms: int, voices: tuple[Voice, ...]) -> tuple[Cue, ...]:
    """Return a cue for each voice in a caption; they share its time by their letters."""
    size, length, done = sum(len(voice.text) for voice in voices), end_ms - start_ms, 0
    cues: list[Cue] = []
    for voice in voices:
        first, last = (start_ms + length * place // size for place in (done, done + len(voice.text)))
        cues.append(Cue(first, last, voice.text, one_line(voice.speaker)))
        done += len(voice.text)
    return tuple(cues)


def _is_tag(piece: str, closed: set[str]) -> bool:
    """Tell a tag from words in angle brackets such as "<your name>", which a trainer may well have meant."""
    if piece in ("<>", "</>"):
        return True
    match = _NAMED_TAG.fullmatch(piece)
    return match is not None and (_TAG_NAME.fullmatch(match[1]) is not None or match[1].casefold() in closed)


def _plain(text: str) -> str:
    """Resolve escapes; only those with their semicolon, so that "R&D" and "AT&TV" stay."""
    breaks = text.replace("\\N", "\n").replace("[br]", "\n").replace("\\h", " ")
    return _ENTITY.sub(lambda match: html.unescape(match[0]), breaks)


def _graph(payload: str) -> tuple[Voice, ...] | None:
    """Microsoft Graph's metadataContent is WebVTT whose payload is one JSON object for each thing said."""
    try:
        said = json.loads(payload)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or not isinstance(said.get("spokenText"), str):
        return None
    speaker = said.get("speakerName")
    return (Voice(speaker if isinstance(speaker, str) else "", said["spokenText"]),)
