"""Reads questions that stand in a text as the data of a component: `<Question choices={[{text: "..."}]} />`.

Course sources in MDX have them; a reader of markdown leaves them as one line of text.
"""

from __future__ import annotations

import re

from extractors.model import Heading, Paragraph, Preformatted, Section
from segmenters.evidence import Evidence
from segmenters.stated_answers import Asked, Offer
from segmenters.titles import plain_title

_COMPONENT = re.compile(r"<(?:Question|Quiz|MultipleChoice)\b")
_ENTRY = re.compile(r"\{\s*text\s*:.*?\}(?=\s*[,\]])", re.DOTALL)
_RIGHT = re.compile(r"\bcorrect\s*:\s*true\b")
_MARKUP = re.compile(r"</?[a-zA-Z][^>]*>|`")
_FEWEST = 2


def asked_in_data(source: str, section: Section) -> list[Asked]:
    """Return the questions that a section holds as data, each asked by the text before it."""
    found: list[Asked] = []
    before = heading = ""
    code = False
    for block in section.blocks:
        if not isinstance(block, Heading | Paragraph | Preformatted):
            continue
        if not _COMPONENT.search(block.text):
            before, heading = block.text, block.key
            code = code or isinstance(block, Preformatted)
            continue
        offers = tuple(offer for entry in _ENTRY.findall(block.text) if (offer := _offer(entry)))
        stem = plain_title(before)
        if stem and not code and len(offers) >= _FEWEST:
            evidence = Evidence(source, block.key, block.at, stem)
            found.append(Asked(stem, offers, "", "", evidence, (heading, block.key), lettered=True))
    return found


def _offer(entry: str) -> Offer | None:
    text = _field(entry, "text")
    return Offer(text, bool(_RIGHT.search(entry)), _field(entry, "explain")) if text else None


def _field(entry: str, name: str) -> str:
    """Return a string of an entry; quotes inside are often not masked, so it ends before the next field or the end."""
    match = re.search(rf"\b{name}\s*:\s*([\"'`])(.*?)\1\s*(?:,\s*(?:\w+\s*:|\}})|\}})", entry, re.DOTALL)
    words = match[2] if match else ""
    return " ".join(_MARKUP.sub("", words.replace('\\"', '"').replace("\\'", "'")).split())
