"""Takes the names of a session's files apart: the stem that they share, and what platforms and people add to it.

Names as Zoom, Teams and Meet give them when a session is downloaded, and the endings that caption files carry.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

MARKS = ("transcript", "", "captions", "cc")
"""What a caption file's name may say of it, the best first: Zoom's transcript names speakers, live captions do not."""

_MARK = re.compile(r"\.(transcript|captions|cc)$", re.IGNORECASE)
_LANGUAGE = re.compile(r"\.([a-z]{2}(?:-[a-z0-9]{2,8})*)$", re.IGNORECASE)

# Zoom: GMT20240102-090000_Recording_gallery_1920x1080.mp4 beside …_Recording.transcript.vtt and …_RecordingnewChat.txt.
_PICTURE_SIZE = re.compile(r"_\d{3,4}x\d{3,4}$")
_ZOOM = re.compile(r"(GMT\d{8}-\d{6}\w*?_Recording)(?:_(as|avo|gallery|gvo))?(?:newChat|\.chat)?", re.IGNORECASE)
_LAYOUTS = ("", "as", "gallery", "avo", "gvo")
# Teams: "Safe lifting-20240102_090000-Meeting Recording.mp4"; the last words are in the language of whoever recorded.
_TEAMS = re.compile(r"(.+-\d{8}_\d{6}(?:UTC)?)-[^-]{5,40}")
# Meet: "Safe lifting - 2024_01_02 09_00 CET - Recording.mp4", or the date in brackets.
_MEET = re.compile(r"(.*\d{4}[-_]\d{2}[-_]\d{2}.*?) - (?:Recording|Transcript|Chat)")


@dataclass(frozen=True, slots=True)
class CaptionName:
    """The name of a caption file taken apart: the session's stem, one of MARKS, a language tag in lower case."""

    stem: str
    mark: str
    language: str


def session_stem(stem: str) -> str:
    """Return what all files of a session share, of a file's name without its ending."""
    bare = _PICTURE_SIZE.sub("", stem) or stem
    for pattern in (_ZOOM, _TEAMS, _MEET):
        if found := pattern.fullmatch(bare):
            return found[1]
    return bare


def layout_rank(stem: str) -> int:
    """Return how far down the list a recording comes among several of one session: what shows the screen comes first.

    Zoom hands out the shared screen, the active speaker and the gallery as files of their own, and the sound alone.
    """
    found = _ZOOM.fullmatch(_PICTURE_SIZE.sub("", stem))
    if not found:
        return 0
    return _LAYOUTS.index((found[2] or "").lower()) if _PICTURE_SIZE.search(stem) else len(_LAYOUTS)


def caption_name(stem: str, is_known: Callable[[str], bool]) -> CaptionName:
    """Take marks and languages off the end ("safety.en.cc") until another file has that stem, or none is left."""
    mark = language = ""
    while not is_known(session_stem(stem)):
        if not mark and (found := _MARK.search(stem)) and found.start():
            mark = found[1].lower()
        elif not language and (found := _LANGUAGE.search(stem)) and found.start():
            language = found[1].lower()
        else:
            break
        stem = stem[: found.start()]
    return CaptionName(session_stem(stem), mark, language)
