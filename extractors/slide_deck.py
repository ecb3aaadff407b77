"""What a deck says of itself as a whole: its title, its language, and the named sections its slides stand in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lxml.etree import _Element

from extractors.hygiene import one_line
from extractors.model import Heading, ListItem, Preformatted, Section, Table, is_said, text_of
from extractors.office_zip import OfficeZip
from extractors.slide_xml import P14, whole_number

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
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_EVENT = re.compile(r"\b(?:welcome|agenda|contents|outline|overview|thanks?)\b", re.IGNORECASE)
"""What the first slide says where it is no title slide, or names no subject."""
_MOST_ON_TITLE_SLIDE = 40
_SMALL_WORD = 2
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class CoreProperties:
    """What the properties of a file state; both may be empty."""

    title: str
    language: str


def core_properties(package: OfficeZip) -> CoreProperties:
    """Return title and language as the properties of a file state them (ISO/IEC 29500-2 section 8)."""
    kinds = package.relations("").values()
    member = next((entry.member for entry in kinds if entry.kind == "core-properties"), "docProps/core.xml")
    root = package.part(member)
    title, language = ("" if root is None else root.findtext(f"{_DUBLIN_CORE}{name}") for name in ("title", "language"))
    return CoreProperties(title or "", (language or "").strip())


def deck_title(property_title: str, sections: Iterable[Section]) -> str:
    """Return the title of a deck: its title property, unless a program wrote it or the title slide says otherwise.

    Files made from a copy of another keep its property, so that the first slide shown has the last word when it is a
    title slide, of a few words, and the property has less than half of the words of its title.
    """
    first = next((section for section in sections if not section.hidden), None)
    headings = (block.text for block in (first.blocks if first else ()) if isinstance(block, Heading))
    shown = next(headings, "")
    stated = one_line(property_title)
    if not stated or _EMPTY_TITLES.fullmatch(stated):
        return shown
    known = len(_words(shown) & _words(stated)) * 2 >= len(_words(shown))
    other = first is not None and _is_title_slide(first, shown) and not known
    return shown if other else stated


def _is_title_slide(section: Section, title: str) -> bool:
    lines = [text_of(block) for block in section.blocks if not is_said(block)]
    plain = not any(isinstance(block, ListItem | Table | Preformatted) for block in section.blocks)
    few = sum(len(line.split()) for line in lines) <= _MOST_ON_TITLE_SLIDE
    return plain and few and len(_words(title)) > 1 and _EVENT.search(title) is None


def _words(title: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"[^\W\d_]+", title.lower()) if len(word) > _SMALL_WORD)


def deck_language(runs: Mapping[str, Sequence[str]], property_language: str) -> str:
    """Return the language (BCP 47) in which most letters of the slides are marked, else that of the property.

    `runs` are the texts that are marked with each language. East Asian letters do not count for a language that is
    not written in them: a deck translated into Japanese in an English PowerPoint keeps most of its marks. Empty when
    nothing is marked, or nothing that can be true.
    """
    letters: Counter[str] = Counter()
    mismarked = 0
    for language, texts in runs.items():
        if _TAG.fullmatch(language):
            doubtful = () if language.startswith(_EAST_ASIAN) else (text for text in texts if not text.isascii())
            foreign = len(_EAST_ASIAN_LETTER.findall("".join(doubtful)))
            letters[language] += sum(map(len, texts)) - foreign
            mismarked += foreign
    if not letters:
        return property_language if _TAG.fullmatch(property_language) else ""
    marked = _most(letters)
    if letters[marked] < mismarked:
        return _most({language: count for language, count in letters.items() if language.startswith(_EAST_ASIAN)})
    return marked


def _most(letters: Mapping[str, int]) -> str:
    return min(letters, key=lambda language: (-letters[language], language), default="")


def chapters(presentation: _Element | None) -> tuple[dict[int, str], int]:
    """Return the name of the PowerPoint section for each slide id, and how many sections there are.

    Slides outside of all sections are not named.
    """
    sections = [] if presentation is None else list(presentation.iter(f"{P14}section"))
    names = {
        whole_number(entry.get("id")): one_line(section.get("name", ""))
        for section in sections
        for entry in section.iter(f"{P14}sldId")
    }
    return names, len(sections)
