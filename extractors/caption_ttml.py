"""Reads TTML captions (.ttml, .dfxp, IMSC, EBU-TT): an XML tree of timed paragraphs, with the names of who speaks.

Read by us and not by a library: what there is keeps the look of captions and drops ttm:agent, which names speakers.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree
from lxml.etree import QName, _Element

from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from extractors.hygiene import one_line
from extractors.locator import LineRef, clock
from extractors.office_zip import parsed
from extractors.script import Script, language_tag
from extractors.ttml_time import Clock, Span, UnreadableTimeError, attribute, clock_of, span_of
from extractors.utterances import Cue

DOCTYPE = Code(
    "X314",
    Severity.ERROR,
    "the caption file declares a DOCTYPE, which no caption program writes; it was not read",
    "Such files can be made to fill a computer's memory. Ask where it comes from, and export the captions again.",
)
DAMAGED = Code(
    "X315",
    Severity.WARNING,
    "the caption file is damaged or was cut off; what could still be read are {count} captions, the last at {last}",
    "Compare the end of the draft with the recording, and download the captions again.",
)
UNTIMED = Code(
    "X316",
    Severity.ERROR,
    "the captions do not say when they are spoken",
    "Export them again with their times, for example as WebVTT (.vtt).",
)
BAD_TIMES = Code(
    "X317",
    Severity.WARNING,
    "captions left out because their times cannot be read: {count} (line {lines})",
    "Correct the times in the file; they look like 00:01:07.250, 67.25s or, with frames, 00:01:07:06.",
)
OTHER_LANGUAGES = Code(
    "X318",
    Severity.WARNING,
    "the file holds captions in several languages; only those in {language} were used ({count} others left out)",
    "To use another language, export the captions in that language alone.",
)

_SILENT = frozenset({"metadata", "set", "animate", "head", "title", "desc", "copyright", "agent", "audio", "image"})
_SMALL_PRINT = frozenset({"text", "textContainer", "delimiter"})
"""Values of tts:ruby that mark how a word is read aloud, which would stand there twice."""
_LINES_NAMED = 5
_LAST_MS = 3000
"""How long a last caption stays that has no end."""


@dataclass(slots=True)
class _Reading:
    """What is found while the tree is walked."""

    clock: Clock
    agents: dict[str, str]
    cues: list[Cue] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    open_ended: list[int] = field(default_factory=list)
    unreadable: list[int] = field(default_factory=list)
    untimed: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Setting:
    """What an element inherits: when it is shown, who speaks, in which language."""

    span: Span
    speaker: str
    language: str


def read_ttml(data: bytes, name: str) -> Script:
    """Return the captions of a TTML file; no cues where it holds none.

    Raises MaterialError X314 (it declares a DOCTYPE) or X316 (it gives no times).
    """
    root, is_whole = _root(data, name)
    if root is None:
        return Script(())
    reading = _Reading(clock_of(root), _agents(root))
    language = _language(root)
    for body in _children(root, "body"):
        _walk(body, _Setting(Span(), "", language), None, reading)
    if reading.untimed and not reading.cues:
        raise MaterialError(UNTIMED.of(name))
    cues, troubles = _one_language(reading, name)
    if not is_whole:
        last = max((cue.start_ms for cue in cues), default=0)
        troubles.append(DAMAGED.of(name, count=len(cues), last=clock(last)))
    if lines := sorted({*reading.unreadable, *reading.untimed}):
        named = ", ".join(map(str, lines[:_LINES_NAMED])) + (" …" if len(lines) > _LINES_NAMED else "")
        troubles.append(BAD_TIMES.of(name, LineRef(lines[0]), count=len(lines), lines=named))
    title = next((one_line("".join(map(str, found.itertext()))) for found in _inside(root, "title")), "")
    return Script(cues, title, language_tag(language or (reading.languages or [""])[0]), tuple(troubles))


def _root(data: bytes, name: str) -> tuple[_Element | None, bool]:
    """Return the root, and whether the file is whole; None when nothing of it can be read."""
    root: _Element | None
    try:
        root, is_whole = parsed(data), True
    except etree.XMLSyntaxError:
        root, is_whole = _recovered(data), False
    if root is not None and root.getroottree().docinfo.internalDTD is not None:
        raise MaterialError(DOCTYPE.of(name))
    return root, is_whole


def _recovered(data: bytes) -> _Element | None:
    parser = etree.XMLParser(
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None


def _agents(root: _Element) -> dict[str, str]:
    """Return the names of the people by their ids; the full name counts before others (TTML2, section 14.1.1)."""
    found: dict[str, str] = {}
    for agent in _inside(root, "agent"):
        names = {
            attribute(name, "type"): one_line("".join(map(str, name.itertext()))) for name in _children(agent, "name")
        }
        if identity := attribute(agent, "id"):
            found[identity] = names.get("full") or next(iter(names.values()), "")
    return found


def _walk(element: _Element, around: _Setting, since: int | None, reading: _Reading) -> Span:
    """Add the captions in an element and return when it is shown; body, div and p hold what is said."""
    try:
        span = span_of(element, around.span, since, reading.clock)
    except UnreadableTimeError:
        reading.unreadable.append(_line(element))
        return around.span
    setting = _Setting(span, _speaker(element, reading) or around.speaker, _language(element) or around.language)
    if _local(element) == "p":
        _paragraph(element, setting, reading)
        return span
    in_turn = attribute(element, "timeContainer") == "seq"
    before = span.start_ms if in_turn else None
    for child in element:
        if _local(child) in ("div", "p"):
            shown = _walk(child, setting, before, reading)
            before = shown.end_ms if in_turn else None
    return span


def _paragraph(element: _Element, setting: _Setting, reading: _Reading) -> None:
    """Add the words of a paragraph: one caption, or several where parts of it have their own times or speakers."""
    pieces: list[tuple[_Setting, str]] = []
    for own, text in _words(element, setting, reading):
        if pieces and pieces[-1][0] == own:
            pieces[-1] = (own, pieces[-1][1] + text)
        else:
            pieces.append((own, text))
    for own, text in pieces:
        if not text.strip():
            continue
        start, end = own.span.start_ms, own.span.end_ms
        if start is None:
            reading.untimed.append(_line(element))
            continue
        if end is None:
            reading.open_ended.append(len(reading.cues))
        lines = "\n".join(line for part in text.split("\n") if (line := one_line(part.replace("\u2028", " "))))
        reading.cues.append(Cue(start, start if end is None else end, lines, own.speaker))
        reading.languages.append(own.language)


def _words(element: _Element, setting: _Setting, reading: _Reading) -> Iterator[tuple[_Setting, str]]:
    """Yield the texts of an element with what holds for each; line breaks of the file count as spaces."""
    yield setting, _spaced(element.text)
    in_turn = attribute(element, "timeContainer") == "seq"
    before = setting.span.start_ms if in_turn else None
    for child in element:
        local = _local(child)
        if local == "br":
            yield setting, "\n"
        elif local not in _SILENT and attribute(child, "ruby") not in _SMALL_PRINT:
            try:
                span = span_of(child, setting.span, before, reading.clock)
            except UnreadableTimeError:
                reading.unreadable.append(_line(child))
                span = setting.span
            before = span.end_ms if in_turn else None
            speaker = _speaker(child, reading) or setting.speaker
            yield from _words(child, replace(setting, span=span, speaker=speaker), reading)
        yield setting, _spaced(child.tail)


def _spaced(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def _one_language(reading: _Reading, name: str) -> tuple[tuple[Cue, ...], list[Diagnostic]]:
    """Return the captions in the language of the first one, with an end for those that have none."""
    cues = reading.cues
    starts = sorted({cue.start_ms for cue in cues})
    for place in reading.open_ended:
        start = cues[place].start_ms
        following = bisect_right(starts, start)
        end = starts[following] if following < len(starts) else start + _LAST_MS
        cues[place] = replace(cues[place], end_ms=end)
    languages = {language_tag(language).partition("-")[0] for language in reading.languages}
    if len(languages - {""}) < 2:
        return tuple(cues), []
    first = reading.languages[0]
    kept = tuple(cue for cue, language in zip(cues, reading.languages, strict=True) if language == first)
    return kept, [OTHER_LANGUAGES.of(name, language=one_line(first), count=len(cues) - len(kept))]


def _speaker(element: _Element, reading: _Reading) -> str:
    """Return who speaks: ttm:agent names one or more people by their ids."""
    named = (reading.agents.get(identity, "") for identity in attribute(element, "agent").split())
    return ", ".join(filter(None, named))


def _language(element: _Element) -> str:
    return str(element.get("{http://www.w3.org/XML/1998/namespace}lang") or "")


def _children(element: _Element, name: str) -> list[_Element]:
    return [child for child in element if _local(child) == name]


def _inside(root: _Element, name: str) -> Iterator[_Element]:
    return (found for head in _children(root, "head") for found in head.iter() if _local(found) == name)


def _line(element: _Element) -> int:
    return int(str(element.sourceline or 1))


def _local(element: _Element) -> str:
    return QName(element).localname if isinstance(element.tag, str) else ""
