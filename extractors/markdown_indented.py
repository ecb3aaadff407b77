"""Indented lines in Markdown below a list: CommonMark reads them as code, but whoever wrote phrases meant points."""

from __future__ import annotations

import html
import re

_CODE = re.compile(r"[=;{}<>$|\\#`@*%~^\[\]]|\w\(|[\w)]\.\w|--|_|://")
_PHRASE = re.compile(r"[A-Z][^\W_].*")
_FEWEST = 2
_MOST_WORDS = 12


def points_of(code: str, behind_a_list: bool) -> str:
    """Return indented lines as a list below a point, in HTML with the same number of lines; nothing if they are code.

    They are points where they stand behind a list, are two at least, all begin with a capital letter, are short, and
    hold none of the signs that code is made of.
    """
    lines = code.rstrip("\n").split("\n")
    points = [line for line in map(str.strip, lines) if line]
    if not behind_a_list or len(points) < _FEWEST or not all(map(_is_phrase, points)):
        return ""
    shown = [f"<li>{html.escape(line.strip(), quote=False)}</li>" if line.strip() else "" for line in lines]
    return "<ul><li><ul>" + "\n".join(shown) + "</ul></li></ul>\n"


def _is_phrase(line: str) -> bool:
    return bool(_PHRASE.fullmatch(line)) and not _CODE.search(line) and len(line.split()) <= _MOST_WORDS
