"""Plain data written as JavaScript writes it, with bare names and single quotes, to values; never executed.

ECMA-262, sections 12.9 and 13.2: object and array literals of strings, numbers, true, false and null. Whatever would
have to be computed (a call, a function, a name, a sum) makes the whole literal unreadable.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

_BLANKS = r"(?:\s++|//[^\n]{0,5000}+(?=\n)|/\*(?:[^*]|\*(?!/)){0,5000}+\*/)*+"
"""White space and comments. Those have a limit, and nothing is tried twice: a hostile script would take for ever."""
_TOKEN = re.compile(
    rf"""{_BLANKS}(?:(?P<sign>[{{}}\[\],:])|(?P<text>"(?:[^"\\]|\\[\s\S])*+"|'(?:[^'\\]|\\[\s\S])*+'"""
    r"""|`(?:[^`\\$]|\\[\s\S])*+`)|(?P<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?P<name>[A-Za-z_$][\w$]*+))"""
)
_ESCAPES = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|([\s\S]))")
_SIGNS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "", "\n": ""}
"""What escapes stand for (section 12.9.4); other signs stand for themselves."""
_WORDS = {"true": "true", "false": "false", "null": "null", "undefined": "null"}


def unescaped(text: str) -> str:
    """Return what stands between the quotes of a string, with its escapes as the signs that they stand for."""
    return _ESCAPES.sub(_sign, text)


def literal(script: str, start: int) -> tuple[Any, int] | None:
    """Return the value of an object or array literal and where it ends; None when it is no plain data."""
    written = _Written()
    for found in _tokens(script, start):
        if not written.take(found):
            return None
        if not written.open:
            try:
                return json.loads("".join(written.pieces)), found.end()
            except (ValueError, RecursionError):
                return None
    return None


@dataclass(slots=True)
class _Written:
    """The same data as JSON, token by token; `open` are the brackets that are not closed yet."""

    pieces: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    is_key: bool = False

    def take(self, found: re.Match[str]) -> bool:
        """Write a token; false when it is none of plain data."""
        if self.is_key and found["sign"] != ":":
            return False
        self.is_key = False
        if found["sign"]:
            return self._sign(found["sign"])
        if found["text"]:
            self.pieces.append(json.dumps(unescaped(found["text"][1:-1])))
        elif self._expects_key():
            self.is_key = True
            self.pieces.append(json.dumps(found["number"] or found["name"]))
        elif found["number"] or found["name"] in _WORDS:
            self.pieces.append(found["number"] or _WORDS[found["name"]])
        else:
            return False
        return bool(self.open)

    def _expects_key(self) -> bool:
        return bool(self.open) and self.open[-1] == "{" and self.pieces[-1] in ("{", ",")

    def _sign(self, sign: str) -> bool:
        if sign in "{[":
            self.open.append(sign)
        elif sign in "}]":
            if self.pieces and self.pieces[-1] == ",":
                self.pieces.pop()
            if not self.open or self.open.pop() + sign not in ("{}", "[]"):
                return False
        self.pieces.append(sign)
        return bool(self.open) or sign in "}]"


def _tokens(script: str, start: int) -> Iterator[re.Match[str]]:
    """Give the tokens from a place on, up to what is no token of plain data."""
    while found := _TOKEN.match(script, start):
        yield found
        start = found.end()


def _sign(escape: re.Match[str]) -> str:
    number = escape[1] or escape[2]
    return chr(int(number, 16)) if number else _SIGNS.get(escape[3], escape[3])
