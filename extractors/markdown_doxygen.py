"""What Doxygen adds to Markdown: its commands ("\\code", "\\c word", "\\ref name") turned to what CommonMark knows.

Source: the Doxygen manual, "Special Commands" and "Markdown support".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_BLOCK = re.compile(r"(?m)^[ \t]*\\(?:endcode|endverbatim|brief|li|include|mainpage)(?:\s|$)")
_INLINE = re.compile(r"(?<![^\s(])\\(?:[cp]|ref) \w")
_FEWEST_INLINE = 3
_OPENS = re.compile(r"(?P<indent>[ \t]*)\\(?P<kind>code|verbatim)(?:\{\.?(?P<language>\w*)\})?\s*")
_LONG_FENCE = "`" * 8
_HEADING_NAME = re.compile(r"(?P<title>.*\S)[ \t]+\{#[\w:.-]+\}[ \t]*")
_ATX = re.compile(r" {0,3}#{1,6}[ \t]")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*")
_POINT = re.compile(r"^([ \t]*)(?:\\li|(-#)) (?=\S)")
_LED_IN = re.compile(r"^([ \t]*)\\(?:brief|(note|warning|attention|remark)) (?=\S)")
_INCLUDED = re.compile(r"^([ \t]*)\\include (\S+)\s*")
_SECTION = re.compile(r"^[ \t]*\\(section|subsection|subsubsection) (?:[a-z]\w* |\w+_\w+ )?(?=\S)")
_SIGNS = {"section": "##", "subsection": "###", "subsubsection": "####"}
_CODE_SPAN = re.compile(r"(`+[^`]*`+)")
_WORD = re.compile(r"(?<![^\s(])\\[cp] (?P<word>[^\s`]*[^\s`.,;:!?)])")
_WORD_BELOW = re.compile(r"(?<![^\s(])\\[cp]\s*$")
_REFERENCE = re.compile(r"(?<![^\s(])\\ref (?P<name>[\w:~.-]*\w(?:\(\))?)(?: \"(?P<text>[^\"]+)\")?")


def without_doxygen(text: str) -> str:
    """Return a Markdown text without the commands of Doxygen; lines keep their numbers.

    Names behind headings ("{#name}") go from every text, commands only where a text is plainly written for Doxygen.
    Code is left alone. A file that a text includes is not read: its name stands in its place.
    """
    if "{#" not in text and "\\" not in text:
        return text
    lines, number, fence = text.split("\n"), 0, ""
    commands = bool(_BLOCK.search(text)) or len(_INLINE.findall(text)) >= _FEWEST_INLINE
    while number < len(lines):
        line = lines[number]
        if mark := _FENCE.match(line):
            fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]
        elif not fence:
            end = _end_of_code(lines, number) if commands else 0
            if end:
                _fence_in(lines, number, end)
                number = end
            else:
                line = _without_name(line, lines[number + 1] if number + 1 < len(lines) else "")
                lines[number] = _rewritten(line) if commands else line
        number += 1
    return "\n".join(lines)


def _end_of_code(lines: Sequence[str], start: int) -> int:
    """Return the number of the line that closes the code which the line `start` opens, or 0."""
    opened = _OPENS.fullmatch(lines[start])
    if not opened:
        return 0
    closing = f"\\end{opened['kind']}"
    return next((n for n in range(start + 1, len(lines)) if lines[n].strip() == closing), 0)


def _fence_in(lines: list[str], start: int, end: int) -> None:
    opened = _OPENS.fullmatch(lines[start])
    if opened:
        lines[start] = f"{opened['indent']}{_LONG_FENCE}{opened['language'] or ''}"
        lines[end] = f"{opened['indent']}{_LONG_FENCE}"


def _without_name(line: str, below: str) -> str:
    """Return a heading without the name that links reach it by, and any other line as it is."""
    named = _HEADING_NAME.fullmatch(line) if "{#" in line else None
    return named["title"] if named and (_ATX.match(line) or _UNDERLINE.fullmatch(below)) else line


def _rewritten(line: str) -> str:
    line = _POINT.sub(lambda found: f"{found[1]}{'1.' if found[2] else '-'} ", line, count=1)
    line = _LED_IN.sub(lambda found: found[1] + (f"**{found[2].capitalize()}:** " if found[2] else ""), line, count=1)
    line = _INCLUDED.sub(r"\1`\2`", line)
    line = _SECTION.sub(lambda found: f"{_SIGNS[found[1]]} ", line, count=1)
    parts = _CODE_SPAN.split(line)
    return "".join(part if place % 2 else _with_words(part) for place, part in enumerate(parts))


def _with_words(text: str) -> str:
    text = _WORD_BELOW.sub("", _WORD.sub(r"`\g<word>`", text))
    return _REFERENCE.sub(lambda found: found["text"] or f"`{found['name']}`", text)
