"""Tells lines of code from prose by their signs: some files use a font of code for all they say, others for none."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SIGNS = re.compile(r"[{}<>\[\]=;$\\_#|&*~^@]|\w\(|\w/|/\w|\w[.]\w|--|::|^\s|^\(.+\)$", re.MULTILINE)


def reads_as_code(lines: Sequence[str]) -> bool:
    """Tell whether at least half of some lines hold signs of code."""
    return 2 * sum(_SIGNS.search(line) is not None for line in lines) >= len(lines)


_TAG = r"<[/?!]?[A-Za-z][\w:.-]*(?:\s+[\w:.-]+\s*=.*|\s*/?>.*)"
_WHOLE_TAG = re.compile(rf"\s*{_TAG}")
_SURE_TAG = re.compile(r"</[A-Za-z]|/>|=\s*[\"“”']|<\?xml")
_PROMPT = re.compile(r"\s*(?:(?:\([\w.-]+\) ?)?\$ ?(?:[a-z./~](?![a-z]*$)|[a-z]{2,}\b)|>>> ?|PS [A-Z]:\\)")
_COMMAND = re.compile(
    r"\s*(?:sudo )?(?:git|npm|npx|pip3?|python3?|docker|kubectl|curl|wget|apt(?:-get)?|conda|make|cmake|mvn|dotnet|az|"
    r"aws|ssh|scp|chmod|export|mkdir)(?= \S)(?=.*(?: --?[a-zA-Z]|[\"“<=/])).*"
)
_EXPLAINED = re.compile(r"\s[-–—:]\s+[a-z]+ [a-z]+ [a-z]+")
"""Behind a command, what it does: "$ls - used to list files" is a line for readers."""
_COMMENT = re.compile(r"\s*(?:#|//|/\*|--)\s*[^\W\d_].*")
_BRACES = re.compile(r"\s*[{}()\[\];]+\s*")
_LEFT_OUT = re.compile(r"\s*(?:\.{2,}|…)\s*(?:\w+\s*(?:\.{2,}|…))?\s*")
_RULE = re.compile(r".*?[=\-~*_]{8,}.*")
_MOST_OF = 0.6
_FEWEST_OF_CONSOLE = 4


def is_sure_code(line: str) -> bool:
    """Tell whether a line can be nothing but code, whatever its font: a tag with its sign, a prompt, a command."""
    if _WHOLE_TAG.fullmatch(line):
        return _SURE_TAG.search(line) is not None
    typed = _PROMPT.match(line) is not None or _COMMAND.fullmatch(line) is not None
    return typed and not _EXPLAINED.search(line)


def may_stand_in_code(line: str) -> bool:
    """Tell whether a line is code where it stands beside some: a bare tag, a comment, a closing brace, dots."""
    patterns = (_WHOLE_TAG, _COMMENT, _BRACES, _LEFT_OUT)
    return any(pattern.fullmatch(line) for pattern in patterns) or is_sure_code(line)


def is_block_of_code(lines: Sequence[str]) -> bool:
    """Tell whether lines are code by their words alone: most of them, the first and the last, and one for sure."""
    fitting = [may_stand_in_code(line) for line in lines]
    most = sum(fitting) >= _MOST_OF * len(fitting)
    return most and fitting[0] and fitting[-1] and any(map(is_sure_code, lines))


def is_console_output(lines: Sequence[str]) -> bool:
    """Tell whether lines are what stands on a screen: rules of signs among them or a command first, half with signs."""
    rules = sum(_RULE.fullmatch(line) is not None for line in lines)
    return len(lines) >= _FEWEST_OF_CONSOLE and (rules > 1 or is_sure_code(lines[0])) and reads_as_code(lines)
