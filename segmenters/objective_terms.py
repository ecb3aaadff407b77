"""Words an objective for a unit of definitions, "define terms such as rung and stile", by what matters most."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extractors.model import Heading, ListItem, Paragraph, text_of
from segmenters.objective_shapes import Shape
from segmenters.title_join import listed
from segmenters.titles import is_general, plain_title

_TITLE = re.compile(
    r"(?:terms and )?definitions?(?: of terms)?|terminology|(?:key |basic )?terms|vocabulary", re.IGNORECASE
)
_SHORT_FORM = re.compile(r"^(?P<long>.+?)\s*\((?P<short>[A-Z][\w ]*)\)$")
_FEWEST = 3
_PAIR = 2
_LONGEST = 4
_MOST_OF = 0.6


def term_wordings(shape: Shape) -> Iterator[str]:
    """Yield a wording for a unit whose title only says that it defines terms.

    The terms named are those that the title of the pack has, then those that the unit's text uses most.
    """
    if _TITLE.fullmatch(plain_title(shape.title)) is None:
        return
    headed = _headed_terms(shape)
    terms = headed if len(headed) >= _FEWEST else list(shape.terms)
    if len(terms) > 1:
        chosen = sorted(terms, key=lambda term: _rank(term, shape))[:_PAIR]
        told = [_as_named(shape.spelling.in_running_text(term)) for term in terms if term in chosen]
        yield f"define terms such as {listed(told, 'and')}"


def _headed_terms(shape: Shape) -> list[str]:
    """Return the headings with nothing but one or two sentences below them, which are what they define."""
    blocks = [passage.block for passage in shape.passages]
    found = []
    for block, after in pairwise(blocks):
        if isinstance(block, Heading) and isinstance(after, Paragraph | ListItem):
            name = plain_title(text_of(block)).lstrip("-– ")
            if not is_general(name) and not name.endswith("?") and _TITLE.fullmatch(name) is None:
                found.append(name)
    return found


def _rank(term: str, shape: Shape) -> tuple[bool, bool, int]:
    """Return what puts a term before others: the pack's title has it, it has several words, it is used often."""
    about = frozenset(shape.language.stems(shape.about))
    long = match["long"] if (match := _SHORT_FORM.match(term)) else term
    own = frozenset(shape.language.stems(long))
    central = bool(about) and len(own & about) >= len(about) * _MOST_OF and own <= about
    uses = shape.text.lower().count(_as_named(term).lower())
    return (not central, " " not in term, -uses)


def _as_named(term: str) -> str:
    """Return a long term by its short form: "bill of materials of a system (SBOM)" gives "SBOM"."""
    match = _SHORT_FORM.match(term)
    return match["short"] if match and len(term.split()) > _LONGEST else _without_short_form(term)


def _without_short_form(term: str) -> str:
    match = _SHORT_FORM.match(term)
    return match["long"] if match else term
