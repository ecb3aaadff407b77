"""Puts the lines of a caption file in order before a parser sees them: what editors and converters break is mended.

Meant for WebVTT, SubRip and SubViewer alike. The result is plain WebVTT: hours written, a dot before the
milliseconds, a blank line before each caption and none inside one. Measured reasons are in
docs/decisions/0003-captions-parser.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_TIME = r"(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,9}))?"
_TIMES = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?=[\s\ufffd]|$)")
_YOUTUBE_TIMES = re.compile(r"\s*\d{1,3}:\d{2}:\d{2}\.\d{3},\d{1,3}:\d{2}:\d{2}\.\d{3}\s*")
"""How SubViewer files from YouTube and Google Meet (.sbv) write times: nothing but a comma between them."""
_WHISPER_LINE = re.compile(rf"\s*\[({_TIME}\s*-->\s*{_TIME})\]\s*(.*)")
"""What openai-whisper writes to the terminal: a caption on one line."""
_KEYWORD = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
_CERTAIN_ID = re.compile(r"\d+|[0-9a-f]{8}-[0-9a-f-]{20,}(?:/\d+-\d+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mended:
    """WebVTT text that any parser reads, its number of captions, and the lines whose times cannot be read."""

    text: str
    captions: int
    unreadable: tuple[int, ...]


def mend(text: str) -> Mended:
    """Return the file's text as plain WebVTT; captions whose times cannot be read are left out and their lines named.

    The header keeps its lines (such as "Language: en"). Line numbers count from 1 in the text that is given.
    """
    lines = ["", *text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd").split("\n")]
    mender = _Mender(lines)
    for number in range(1, len(lines)):
        mender.read(number)
    return Mended("\n".join(mender.written) + "\n", mender.captions, tuple(mender.unreadable))


class _Mender:
    """Reads line by line; `place` is what the lines belong to: header, caption, aside (NOTE and such) or dropped."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.written: list[str] = []
        self.captions = 0
        self.unreadable: list[int] = []
        self.place = "dropped"

    def read(self, number: int) -> None:
        line = self.lines[number]
        if number == 1 and line.startswith("WEBVTT"):
            self.written.append(line.replace("-->", ""))
            self.place = "header"
        elif times := _canonical(line):
            self._begin(times, number)
        elif (match := _WHISPER_LINE.fullmatch(line)) and (times := _canonical(match[1])):
            self._begin(times, number)
            self.written.append(match.groups()[-1].replace("-->", "→"))
        elif "-->" in line:
            self._odd_arrow(line, number)
        elif not line.strip():
            # A caption goes on after a blank line, unless a comment or the next caption follows.
            self.place = "caption" if self.place == "caption" else "dropped"
        elif self._first(number) and _KEYWORD.match(line):
            self.written += ["", line]
            self.place = "aside"
        elif not self._is_id(number) and self.place != "dropped":
            self.written.append(line)

    def _begin(self, times: str, number: int) -> None:
        if not self.written:
            self.written.append("WEBVTT")
        name = [self.lines[number - 1]] if self._is_id(number - 1) else []
        self.written += ["", *name, times]
        self.place = "caption"
        self.captions += 1

    def _odd_arrow(self, line: str, number: int) -> None:
        """An arrow inside a caption's words stays as a picture of one; anywhere else it is a time line gone wrong."""
        if self.place == "caption" and not self._first(number) and not re.match(r"\s*[\d:.,]+\s*-->", line):
            self.written.append(line.replace("-->", "→"))
        elif self.place != "aside":
            self.unreadable.append(number)
            self.place = "dropped"

    def _first(self, number: int) -> bool:
        return number == 1 or not self.lines[number - 1].strip()

    def _is_id(self, number: int) -> bool:
        """A line before the times is a name for the caption if a blank line precedes it, or if it cannot be words."""
        if number < 1 or number + 1 >= len(self.lines) or not _canonical(self.lines[number + 1]):
            return False
        line = self.lines[number]
        if not line.strip() or "-->" in line or (number == 1 and line.startswith("WEBVTT")):
            return False
        return self._first(number) or bool(_CERTAIN_ID.fullmatch(line.strip()))


def _canonical(line: str) -> str:
    """Return a time line with hours and three decimals, without settings; empty if it is not one."""
    if _YOUTUBE_TIMES.fullmatch(line):
        line = line.replace(",", " --> ")
    match = _TIMES.match(line)
    if match is None:
        return ""
    start, end = match.groups()[:4], match.groups()[4:]
    if any(int(seconds) > 59 or (hours and int(minutes) > 59) for hours, minutes, seconds, _ in (start, end)):
        return ""
    return " --> ".join(_clock(*side) for side in (start, end))


def _clock(hours: str | None, minutes: str, seconds: str, decimals: str | None) -> str:
    hour, minute = divmod(int(hours or 0) * 60 + int(minutes), 60)
    return f"{hour:02d}:{minute:02d}:{int(seconds):02d}.{(decimals or '')[:3]:0<3}"
