"""What a deck says of itself as a whole: its title, its language, and the named sections its slides stand in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from lxml.etree import _Element

from extractors.hygiene import one_line
from extractors.model import Heading, Section
from extractors.slide_xml import P14, A, whole_number

_EMPTY_TITLES = re.compile(
    r"(microsoft )?powerpoint([ -]?(presentation|präsentation|presentatie|prezentacja))?"
    r"|powerpoint[ -]?(プレゼンテーション|演示文稿|簡報|프레젠테이션)"
    r"|(presentación|presentazione|apresentação|présentation|prezentacja|презентация)"
    r" (de |di |do |programu )?powerpoint"
    r"|(slide|folie|diapositive?|diapositiva|presentation|präsentation|présentation) ?\d*"
    r"|untitled.*|no slide title|title|click to .*|microsoft powerpoint - .*|.*\.(ppt|pps|pot)[xm]?",
    re.IGNORECASE,
)
"""What programs write into the title of a deck that nobody has named."""
_EAST_ASIAN = ("ja", "zh", "ko")
_EAST_ASIAN_LETTER = re.compile("[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]")
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def deck_title(property_title: str, sections: Iterable[Section]) -> str:
    """Return the title property of a deck unless a program wrote it, else the title of the first slide shown."""
    stated = one_line(property_title)
    if stated and not _EMPTY_TITLES.fullmatch(stated):
        return stated
    first = next((section for section in sections if not section.hidden), None)
    headings = (block.text for block in (first.blocks if first else ()) if isinstance(block, Heading))
    return next(headings, "")


def deck_language(slides: Iterable[_Element], property_language: str) -> str:
    """Return the language (BCP 47) in which most letters of the slides are marked, else that of the property.

    East Asian letters do not count for a language that is not written in them: a deck translated into Japanese in an
    English PowerPoint keeps most of its marks. Empty when nothing is marked, or nothing that can be true.
    """
    letters: Counter[str] = Counter()
    mismarked = 0
    for run in (run for slide in slides for run in slide.iter(f"{A}r")):
        properties = run.find(f"{A}rPr")
        language = "" if properties is None else properties.get("lang", "")
        if _TAG.fullmatch(language):
            text = run.findtext(f"{A}t") or ""
            foreign = 0 if language.startswith(_EAST_ASIAN) else len(_EAST_ASIAN_LETTER.findall(text))
            letters[language] += len(text) - foreign
            mismarked += foreign
    if not letters:
        return property_language if _TAG.fullmatch(property_language) else ""
    marked = _most(letters)
    if letters[marked] < mismarked:
        return _most({language: count for language, count in letters.items() if language.startswith(_EAST_ASIAN)})
    return marked


def _most(letters: Mapping[str, int]) -> str:
    return min(letters, key=lambda language: (-letters[language], language), default="")


def chapters(presentation: _Element) -> dict[int, str]:
    """Return the name of the PowerPoint section for each slide id; slides outside of all sections are not in it."""
    return {
        whole_number(entry.get("id")): one_line(section.get("name", ""))
        for section in presentation.iter(f"{P14}section")
        for entry in section.iter(f"{P14}sldId")
    }
