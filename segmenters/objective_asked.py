"""Words an objective from what the headings of a unit ask, where its title is only that of the whole lesson."""

from __future__ import annotations

import re
from collections.abc import Iterator

from segmenters.articles import with_article
from segmenters.objective_questions import from_question
from segmenters.objective_shapes import Shape
from segmenters.pieces import words_under
from segmenters.title_join import listed, short_title
from segmenters.titles import plain_title

_ASKS_FOR_NAME = re.compile(r"what (?:is|are) [^?]{3,80}\?$", re.IGNORECASE)
_POINTING = re.compile(r"what (?:is|are) (?:this|these|that|those)\b", re.IGNORECASE)
_PAIR, _MOST = 2, 4
_HALF = 0.5
_MOST_OF = 0.75
_MOST_WORDS = 20


def asked_wordings(shape: Shape) -> Iterator[str]:
    """Yield wordings that name what is asked under the title of the lesson; none for a unit with a title of its own.

    Of "What is a rung?" and "What is a stile, and why does it matter?" it is "explain rungs and stiles"; a
    question under which half of the unit stands is worded alone.
    """
    weights = words_under(shape.passages)
    whole = sum(weights.values()) or 1
    asked = [name for name in weights if _ASKS_FOR_NAME.match(plain_title(name))]
    asked = [name for name in asked if not _POINTING.match(plain_title(name))]
    names = [shape.spelling.in_running_text(short) for name in asked if (short := short_title(name))]
    lesson = shape.about and set(shape.language.stems(shape.title)) == set(shape.language.stems(shape.about))
    if not lesson and not (names and all(name.lower() in shape.title.lower() for name in names)):
        return
    named = [name for name in weights if name in asked or any(term.lower() in name.lower() for term in names)]
    if _PAIR <= len(names) <= _MOST and sum(weights[name] for name in named) >= whole * _MOST_OF:
        told = [with_article(name, shape.text) if " of " in name else name for name in names]
        wording = f"explain {listed(told, 'and')}"
        if len(wording.split()) <= _MOST_WORDS:
            yield wording
    elif lesson and len(asked) == 1 and weights[asked[0]] >= whole * _HALF:
        yield from from_question(shape.spelling.in_running_text(plain_title(asked[0])))[:1]
