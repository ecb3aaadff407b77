"""Writes marked text as markdown: bold, italic, code and links, with everything in them escaped.

Asterisks open and close only beside certain characters (CommonMark 0.31, section 6.2). Where they would not, and for
code that backticks cannot hold, the tags of HTML stand in their place; these work everywhere.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Callable, Sequence
from itertools import groupby

from exporters.markdown_text import escaped, has_draft_syntax, is_shown_as_it_is, linked
from exporters.runs import Run, lines_of, runs_of, with_destinations, with_single_spaces
from extractors.model import Mark, Style

_LETTERING = {
    frozenset({Style.STRONG}): ("**", "<strong>", "</strong>"),
    frozenset({Style.EMPHASIS}): ("*", "<em>", "</em>"),
    frozenset({Style.STRONG, Style.EMPHASIS}): ("***", "<em><strong>", "</strong></em>"),
}
_LITERAL = frozenset({Style.CODE, Style.FORMULA})
_NOT_IN_BACKTICKS = re.compile(r"[`|]")
_LIKE_ENTITY = re.compile(r"&(?=#?\w+;)")


def marked_lines(text: str, marks: Sequence[Mark], destination: Callable[[str], str]) -> tuple[str, ...]:
    """Return the lines of a text as markdown, without empty ones at its ends.

    `destination` gives the address that a link is to have by its target; when it is empty, no link is made and the
    address is written out. Formulas, which are plain text in the model, are shown as code is.
    """
    runs = with_destinations(runs_of(text, marks), destination)
    lines = [_line(with_single_spaces(line)) for line in lines_of(runs)]
    while len(lines) > 1 and not lines[0]:
        del lines[0]
    while len(lines) > 1 and not lines[-1]:
        del lines[-1]
    return tuple(lines)


def link(words: str, address: str) -> str:
    """Return a link of words that are markdown already."""
    return f"[{words}](<{_LIKE_ENTITY.sub(chr(92) + '&', address)}>)"


def _line(runs: Sequence[Run]) -> str:
    groups = [(target, tuple(group)) for target, group in groupby(runs, key=lambda run: run.target)]
    written = ""
    for number, (target, group) in enumerate(groups):
        if target:
            # Text before it that ends in "!" would make a picture of the link.
            written = f"{written[:-1]}\\!" if written.endswith("!") else written
            written += _link(target, group)
        else:
            after = "[" if number + 1 < len(groups) else ""
            written += _lettered(group, written[-1:], after, linked)
    return written


def _link(target: str, runs: Sequence[Run]) -> str:
    words = "".join(run.text for run in runs)
    if words == target and is_shown_as_it_is(target) and not any(run.styles for run in runs):
        return f"<{target}>"
    return link(_lettered(runs, "[", "]", escaped), target)


def _lettered(runs: Sequence[Run], before: str, after: str, plain: Callable[[str], str]) -> str:
    """Write runs one after the other; `before` and `after` are the characters that stand around all of them."""
    bodies = [_code(run.text) if run.styles & _LITERAL else plain(run.text) for run in runs]
    written = ""
    for number, (run, body) in enumerate(zip(runs, bodies, strict=True)):
        last = number + 1 == len(runs)
        following = after if last else bodies[number + 1][:1]
        if body[0] == following == "`" or (body[0] == "`" and written.endswith("`")):
            body = _tagged_code(run.text)  # noqa: PLW2901  two rows of backticks that touch are one
        asterisks, opening, closing = _LETTERING.get(run.styles - _LITERAL, ("", "", ""))
        touching = not last and bool(runs[number + 1].styles - _LITERAL)
        if touching or not _holds(written[-1:] or before, body, following):
            written += f"{opening}{body}{closing}"
        else:
            written += f"{asterisks}{body}{asterisks}"
    return written


def _code(text: str) -> str:
    unfit = _NOT_IN_BACKTICKS.search(text) or has_draft_syntax(text)
    return _tagged_code(text) if unfit else f"`{text}`"


def _tagged_code(text: str) -> str:
    return f"<code>{escaped(text)}</code>"


def _holds(before: str, body: str, after: str) -> bool:
    """Tell whether asterisks around a body open at its beginning and close at its end."""
    if before == "*":
        return False
    return _flanks(before, body[0]) and _flanks(after, body[-1])


def _flanks(outside: str, inside: str) -> bool:
    """Tell whether a row of asterisks between these characters belongs to the one inside.

    Parsers differ on whether a symbol such as "€" counts as punctuation; it is taken to count where that is worse.
    """
    if not _is_punctuation(inside, "PS"):
        return True
    return not outside or outside.isspace() or _is_punctuation(outside, "P")


def _is_punctuation(character: str, categories: str) -> bool:
    return character in string.punctuation or unicodedata.category(character)[0] in categories
