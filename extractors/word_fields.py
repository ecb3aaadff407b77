"""Fields of a Word document: which text is their result, which is their instruction, and where they lead.

ECMA-376 part 1, section 17.16. A field is a begin, its instruction, a separator, its result and an end, spread over
runs and even paragraphs; fields nest, also inside instructions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.etree import _Element

from extractors.word_xml import W

_WORD = re.compile(r'"([^"]*)"?|(\S+)')
_CONTENTS = ("TOC", "TOA", "INDEX")
_REFERENCES = ("REF", "PAGEREF", "NOTEREF")
_SWITCHES_WITH_WORDS = ("\\o", "\\t", "\\m", "\\s")


@dataclass(slots=True)
class Field:
    """A field that has begun: its instruction so far, and whether its result is being read."""

    instruction: str = ""
    in_result: bool = False


class Fields:
    """The fields of one story (body, a note, a header) that are open at the place that is being read."""

    def __init__(self, story: _Element) -> None:
        self._open: list[Field] = []
        self._unpaired = _unpaired(story)

    def meet(self, mark: _Element) -> None:
        """Take a w:fldChar into account. Damaged files have begins without an end; these are passed over."""
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin" and mark not in self._unpaired:
            self._open.append(Field())
        elif kind == "separate" and self._open:
            self._open[-1].in_result = True
        elif kind == "end" and self._open and mark not in self._unpaired:
            self._open.pop()

    def instruct(self, text: str) -> None:
        """Take words of an instruction into account."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].instruction += text

    def enter(self, instruction: str) -> None:
        """Begin the result of a w:fldSimple; `leave` ends it."""
        self._open.append(Field(instruction, in_result=True))

    def leave(self) -> None:
        """End the result of a w:fldSimple."""
        self._open.pop()

    @property
    def is_shown(self) -> bool:
        """Whether text at this place is seen by readers, and not part of an instruction."""
        return all(field.in_result for field in self._open)

    @property
    def is_contents(self) -> bool:
        """Whether this place lies in a table of contents or an index."""
        return any(_name(field.instruction) in _CONTENTS for field in self._open)

    @property
    def target(self) -> str:
        """Where a click leads: an address, "#" and a bookmark, or empty."""
        return next(filter(None, (link_of(field.instruction) for field in reversed(self._open))), "")


def link_of(instruction: str) -> str:
    """Return where the instruction of a HYPERLINK, REF, PAGEREF or NOTEREF leads; empty for other fields."""
    words = [quoted or plain for quoted, plain in _WORD.findall(instruction)]
    name, words = (words[0].upper(), words[1:]) if words else ("", [])
    if name in _REFERENCES:
        return f"#{words[0]}" if words and "\\h" in words else ""
    if name != "HYPERLINK":
        return ""
    address, anchor, waiting = "", "", ""
    for word in words:
        if waiting:
            anchor, waiting = (word if waiting == "\\l" else anchor), ""
        elif word.startswith("\\") and len(word) == 2:
            waiting = word if word == "\\l" or word in _SWITCHES_WITH_WORDS else ""
        else:
            address = address or word
    return joined_address(address, anchor)


def joined_address(address: str, anchor: str) -> str:
    """Return an address with the name of a place in it: "https://a.example/page#part"."""
    return f"{address}#{anchor}" if anchor and "#" not in address else address


def _name(instruction: str) -> str:
    return instruction.split(maxsplit=1)[0].upper() if instruction.strip() else ""


def _unpaired(story: _Element) -> set[_Element]:
    """Return the begins and ends that have no partner."""
    begun: list[_Element] = []
    unpaired: set[_Element] = set()
    for mark in story.iter(f"{W}fldChar"):
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            begun.append(mark)
        elif kind == "end" and begun:
            begun.pop()
        elif kind == "end":
            unpaired.add(mark)
    return unpaired | set(begun)
