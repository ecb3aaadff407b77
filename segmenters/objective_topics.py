"""Words one objective for a unit that covers several announced topics: "What is a rung?" and "What is a stile?".

Only what can stand as a noun beside the others is taken; where two of the topics cannot, there is no such wording.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from segmenters.articles import is_plural
from segmenters.letter_case import Spelling
from segmenters.objective_flaws import MOST_WORDS
from segmenters.title_join import listed
from segmenters.titles import plain_title
from segmenters.verbs import base_of_gerund

_FEWEST, _MOST = 2, 4
_LONGEST_NAME = 3
_WHAT = re.compile(
    r"what(?:['’]s| is| are) (?:meant by )?(?P<thing>.+)|what do (?:we|you) mean by (?P<meant>.+)", re.IGNORECASE
)
_DIFFERS = re.compile(r"how (?:does|do|is|are) (?P<one>.+?) (?:differ|different) from (?P<other>.+)", re.IGNORECASE)
_USED = re.compile(
    r"(?:what|which) (?:(?:kind|type|sort)s? of )?(?P<thing>.+?) (?:can|could|should|may|must) be (?P<done>\w+ed) "
    r"(?P<to>(?:to|for|in) .+)",
    re.IGNORECASE,
)
_SAME = re.compile(r"how (?:is|are) (?P<one>.+?) (?:the same as|similar to|like) (?P<other>.+)", re.IGNORECASE)
_ASKS = re.compile(r"(?:what|why|how|when|who|which|where|can|do|does|is|are|should)\b", re.IGNORECASE)
_APART = re.compile(r"\s*\([^)]*\)|\s+in the context of\b.*|\s+within (?:a|an|the) \w+$", re.IGNORECASE)
"""What tells a topic more closely, and is too much beside another."""


def joint_wordings(topics: Sequence[str], spelling: Spelling) -> Iterator[str]:
    """Yield wordings for two to four topics together; none where one of them does not make a noun."""
    asked = [topic for topic in topics if _WHAT.fullmatch(_bare(topic))]
    names = [name for topic in topics if (name := _noun_of(topic, spelling))]
    if not _FEWEST <= len(names) <= _MOST or len(names) < len(topics):
        return
    if len(asked) == len(topics) and all(len(name.split()) <= _LONGEST_NAME for name in names):
        yield f"explain what {listed(names, 'and')} are"
    names.sort(key=lambda name: name.startswith("the difference between"))
    together = f"explain {listed([_its(name, names) for name in names], 'and')}"
    if len(together.split()) <= MOST_WORDS:
        yield together


def _its(name: str, names: Sequence[str]) -> str:
    """Return "its rules" for "the rules of rigging" beside "rigging"."""
    for other in names:
        if name.endswith(f" of {other}") and not is_plural(other):
            return f"its {name.removesuffix(f' of {other}').removeprefix('the ')}"
    return name


def _noun_of(topic: str, spelling: Spelling) -> str:
    bare = _bare(topic)
    if match := _DIFFERS.fullmatch(bare):
        return f"the difference between {_told(match['one'], spelling)} and {_told(match['other'], spelling)}"
    if match := _SAME.fullmatch(bare):
        return f"the similarities between {_told(match['one'], spelling)} and {_told(match['other'], spelling)}"
    if match := _WHAT.fullmatch(bare):
        return _told(match["thing"] or match["meant"], spelling)
    if match := _USED.fullmatch(bare):
        return f"the {_told(match['thing'], spelling)} {match['done']} {match['to']}"
    return "" if _ASKS.match(bare) or base_of_gerund(bare.split()[0]) else _told(bare, spelling)


def _bare(topic: str) -> str:
    return plain_title(topic).rstrip(" ?.!:;")


def _told(words: str, spelling: Spelling) -> str:
    return spelling.in_running_text(_APART.sub("", words).strip())
