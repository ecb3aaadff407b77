"""Puts text from sources into markdown so that it stays text: no renderer and no parser finds markup in it.

The rules are those of CommonMark 0.31 and GitHub Flavored Markdown (tables, strike-through, bare links, mathematics).
CriticMarkup is kept out too: a draft that holds it counts as not settled.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

_URL = re.compile(r"https?://[^\s<>\"]+")
_URL_SHOWN_AS_IT_IS = re.compile(r"https?://(?!.*xn--)[a-z0-9.-]+(:\d+)?(/[\w./:?=#+,;@~-]*)?", re.ASCII)
_AFTER_URL = ".,;:!?)'"
_MARKUP = re.compile(r"[\\`*\[\]<~$|]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)|\{(?=[-+~=>])|(?<!\S)#")
_DRAFT_SYNTAX = re.compile(r"<!--|\{[-+~=>]")
_BARE_LINK = re.compile(r"(?:https?|ftp)(?=://)|www(?=\.)", re.IGNORECASE)
_BLOCK_START = re.compile(r"[-+>=:]|\d+(?=[.)])")
_UNSAFE_IN_COMMENT = re.compile(r'[%"<>#\x00-\x1f]|-(?=-)')
_UNSAFE_IN_YAML = re.compile("[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]")


def inline(text: str) -> str:
    """Return text as markdown on one line, where no block can begin; plain web addresses become links."""
    return linked(" ".join(text.split()))


def label(text: str) -> str:
    """Return text as markdown without any link in it, fit for the words of a link."""
    return escaped(" ".join(text.split()))


def linked(text: str) -> str:
    """Return a stretch of a line as markdown, with its spaces as they are; plain web addresses become links."""
    parts: list[str] = []
    end = 0
    for run in _URL.finditer(text):
        url = run[0].rstrip(_AFTER_URL)
        if is_shown_as_it_is(url):
            parts += [escaped(text[end : run.start()]), f"<{url}>"]
            end = run.start() + len(url)
    return "".join([*parts, escaped(text[end:])])


def is_shown_as_it_is(address: str) -> bool:
    """Tell whether a renderer that makes a link of a web address shows each of its characters as written."""
    return _URL_SHOWN_AS_IT_IS.fullmatch(address) is not None


def escaped(text: str) -> str:
    """Return a stretch of a line as markdown without any link in it, with its spaces as they are."""
    return _BARE_LINK.sub(r"\g<0>\\", _MARKUP.sub(r"\\\g<0>", text))


def flowing(text: str, margin: str = "") -> str:
    """Return text as a paragraph: its line breaks are hard breaks, each further line begins with `margin`."""
    return paragraph((inline(line) for line in text.strip().split("\n")), margin)


def paragraph(lines: Iterable[str], margin: str = "") -> str:
    """Return lines of markdown as a paragraph with hard breaks; each further line begins with `margin`."""
    return f"\\\n{margin}".join(map(_at_block_start, lines))


def _at_block_start(line: str) -> str:
    found = _BLOCK_START.match(line)
    if found is None:
        return line
    digits = found[0] if found[0].isdecimal() else ""
    return f"{digits}\\{line[len(digits) :]}"


def has_draft_syntax(text: str) -> bool:
    """Tell whether text that cannot be escaped, as in code, would be taken for a comment or for CriticMarkup."""
    return _DRAFT_SYNTAX.search(text) is not None


def cell(text: str) -> str:
    """Return text as the content of a table cell; its line breaks become `<br>`, which is all that tables know."""
    return "<br>".join(inline(line) for line in text.strip().split("\n"))


def comment_value(text: str) -> str:
    """Return text for use in double quotes inside an HTML comment, percent-encoded where it could end either.

    `urllib.parse.unquote` gives the text back. "#" is encoded as well, so that it can separate two values.
    """
    return _UNSAFE_IN_COMMENT.sub(lambda found: f"%{ord(found[0]):02X}", text)


def yaml_string(text: str) -> str:
    """Return text as a double-quoted scalar on one line, the same in YAML 1.1 (section 5.1) and 1.2."""
    return _UNSAFE_IN_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))
