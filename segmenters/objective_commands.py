"""Words the objective of a unit that shows commands, whose title tells no action: "use git with commit and reset"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from extractors.model import ListItem, Paragraph, Preformatted, text_of
from segmenters.model import Passage
from segmenters.pieces import shown
from segmenters.title_join import listed

_PROMPTED = re.compile(r"^\s*(?:\w+@[\w-]+:\S*)?[$#%>]\s+(?:sudo\s+)?(?P<program>[a-z][\w.-]+)(?:\s+(?P<rest>\S.*))?$")
"""A line with the prompt of a terminal: "$ git commit -a"."""
_WORD = re.compile(r"[a-z][a-z-]{2,}$")
_FEWEST_LINES = 3
_MOST_NAMED = 3
_MOST_OF = 0.6
"""Share of the commands that one program must have to stand for them."""


def command_wordings(passages: tuple[Passage, ...]) -> Iterator[str]:
    """Yield "use git commit, reset and checkout" for a unit most of whose commands are of one program; else nothing."""
    found = [match for passage in shown(passages) for match in _commands_in(passage)]
    programs = Counter(match["program"] for match in found)
    program, times = max(programs.items(), key=lambda item: item[1], default=("", 0))
    if times < _FEWEST_LINES or times < len(found) * _MOST_OF:
        return
    firsts = [(match["rest"] or "").split(" ", 1)[0] for match in found if match["program"] == program]
    actions = Counter(word for word in firsts if _WORD.fullmatch(word))
    if sum(actions.values()) < times * _MOST_OF:
        return
    chosen = [word for word, _ in actions.most_common(_MOST_NAMED)]
    yield f"use {program} {listed([word for word in actions if word in chosen], 'and')}"


def _commands_in(passage: Passage) -> Iterator[re.Match[str]]:
    if isinstance(passage.block, Preformatted | Paragraph | ListItem):
        for line in text_of(passage.block).splitlines():
            if match := _PROMPTED.match(line):
                yield match
