"""Footnotes of a Markdown file ("[^1]" and "[^1]: what it says"), which CommonMark itself does not know."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_DEFINITION = re.compile(r" {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*(.*)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_INDENTED = re.compile(r" {4}|\t| {2,3}(?=\S)")


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its name, its text as Markdown, and the number of its first line from 0."""

    name: str
    text: str
    line: int


def split_notes(text: str) -> tuple[tuple[Note, ...], str]:
    """Return the footnotes of a file, and the file with empty lines in their places.

    A footnote is a definition that a reference in the file names; it goes on with indented lines and, as a paragraph
    does, with further lines up to an empty one. Lines within code are left alone.
    """
    lines = text.split("\n")
    named = set(re.findall(r"\[\^([^\]\s]{1,60})\](?!:)", text))
    notes, number, fence = list[Note](), 0, ""
    while number < len(lines):
        line = lines[number]
        if found := _FENCE.match(line):
            mark = found[1]
            fence = "" if fence and mark.startswith(fence) else fence or mark
        definition = None if fence else _DEFINITION.fullmatch(line)
        if definition is None or definition[1] not in named:
            number += 1
            continue
        end = _end_of_note(lines, number)
        body = [definition[2], *(_INDENTED.sub("", inner) for inner in lines[number + 1 : end])]
        notes.append(Note(definition[1], "\n".join(body).strip(), number))
        lines[number:end] = [""] * (end - number)
        number = end
    return tuple(notes), "\n".join(lines)


def _end_of_note(lines: Sequence[str], start: int) -> int:
    """Return the number of the first line behind a note that begins at `start`."""
    end, open_paragraph = start + 1, True
    for number in range(start + 1, len(lines)):
        line = lines[number]
        if not line.strip():
            open_paragraph = False
        elif _DEFINITION.match(line) or not (open_paragraph or _INDENTED.match(line)):
            break
        else:
            end, open_paragraph = number + 1, True
    return end
