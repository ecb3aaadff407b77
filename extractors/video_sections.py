"""Parts the transcript of a recording by the slides that its video shows: picture, words on it, what was said to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial, reduce
from itertools import pairwise

from extractors.hygiene import one_line
from extractors.locator import TimeSpan
from extractors.model import Asset, Blob, Block, Count, Extraction, Figure, Heading, Layer, ListItem, Paragraph, Section
from extractors.pdf_words import Vocabulary
from extractors.source import ReadLine
from extractors.video_pictures import Picture, Screen, Shown

JPEG = "image/jpeg"
SLIDES = "slides in the video"

_SHORTEST_GAP = 5000
"""Milliseconds without a slide that are a part of their own; a shorter time is the way from one slide to the next."""
_AHEAD = 1500
"""Milliseconds before a change in which a speaker begins to speak of the next slide."""
_BEFORE, _AFTER = "before", "after"

_SURE = 60
_READABLE = 35
_TITLE_WORDS = 12
_TITLE_LETTERS = 3
_TITLE_LINES = 2
_LONG_WORD = re.compile(r"[^\W\d_]{3,}")
_LOOSE_SIGNS = re.compile(r"(?:\s+(?:[^\w\s?!)\]]|_)+)+$")
"""What recognition makes of a logo or a face beside the title."""
_BULLET = re.compile(r"\s*[•·▪◦‣∙*¢«»°©®¥>–-]\s+(?=\w)")
_FEWEST_FEET, _FEET = 3, 0.5

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of the recording with the slide that is shown, if one is; the key of its section."""

    key: str
    start_ms: int
    end_ms: int
    picture: Picture | None


def with_slides(extraction: Extraction, screen: Screen) -> Extraction:
    """Return what was said in sections, one for each time a slide is shown, with its picture and the words on it.

    A section's key comes from its picture, so that it stays when the recording is cut or encoded anew. What is said
    belongs to the slide that is shown when it begins; what begins in the last second and a half before a change, and
    is mostly said after it, belongs to the new slide. Where no slide was found, only the diagnostics are added.
    """
    diagnostics = (*extraction.diagnostics, *screen.diagnostics)
    document = extraction.document
    if not screen.shown:
        return replace(extraction, diagnostics=diagnostics)
    length = max((s.at.end_ms for s in document.sections if isinstance(s.at, TimeSpan)), default=0)
    parts = tuple(_parts(screen.shown, length))
    said = _sorted(document.blocks, parts)
    pictures = tuple({shown.picture.digest: shown.picture for shown in screen.shown}.values())
    running = _running(pictures)
    sections = tuple(_section(part, running, tuple(blocks)) for part, blocks in zip(parts, said, strict=True))
    assets = tuple(Asset(picture.digest, JPEG, len(picture.jpeg)) for picture in pictures)
    blobs = tuple(Blob(picture.digest, partial(_bytes_of, picture)) for picture in pictures)
    parted = replace(
        document,
        sections=tuple(section for section in sections if section.blocks),
        assets=document.assets + assets,
        counts=(*document.counts, Count(SLIDES, len(pictures))),
    )
    return replace(extraction, document=parted, blobs=extraction.blobs + blobs, diagnostics=diagnostics)


def _bytes_of(picture: Picture) -> bytes:
    return picture.jpeg


def _parts(shown: Sequence[Shown], length: int) -> Iterator[_Part]:
    """Yield the slides and the longer stretches between them without a gap, from the start to the end."""
    uses: Counter[str] = Counter()
    if shown[0].start_ms > _SHORTEST_GAP:
        yield _Part(_BEFORE, 0, shown[0].start_ms, None)
        start = shown[0].start_ms
    else:
        start = 0
    for now, following in pairwise((*shown, None)):
        if now is None:
            break
        name = f"slide-{now.picture.hash:016x}"
        uses[name] += 1
        key = name if uses[name] == 1 else f"{name}-{uses[name]}"
        until = following.start_ms if following else max(length, now.end_ms)
        if until - now.end_ms > _SHORTEST_GAP:
            yield _Part(key, start, now.end_ms, now.picture)
            yield _Part(f"{_AFTER}-{key}", now.end_ms, until, None)
        else:
            yield _Part(key, start, until, now.picture)
        start = until


def _sorted(blocks: Sequence[Block], parts: Sequence[_Part]) -> list[list[Block]]:
    """Return for each part the blocks said in it, in their order; what has no time stays with the one before."""
    found: list[list[Block]] = [[] for _ in parts]
    place = 0
    for block in blocks:
        if isinstance(block.at, TimeSpan):
            place = _place(block.at, parts)
        found[place].append(block)
    return found


def _place(at: TimeSpan, parts: Sequence[_Part]) -> int:
    place = max((n for n, part in enumerate(parts) if part.start_ms <= at.start_ms), default=0)
    change = parts[place].end_ms
    ahead = change - at.start_ms <= _AHEAD and at.end_ms - change > change - at.start_ms
    return place + 1 if ahead and place + 1 < len(parts) else place


def _running(pictures: Sequence[Picture]) -> frozenset[Words]:
    """Return the words of paragraphs that stand on most slides: the name of a firm, the foot of a template."""
    seen = Counter(words for picture in pictures for words in {_words(lines) for lines in picture.paragraphs})
    return frozenset(words for words, count in seen.items() if count >= max(_FEWEST_FEET, len(pictures) * _FEET))


def _words(lines: Sequence[ReadLine]) -> Words:
    """Return the longer words of a paragraph: the short ones are where recognition guesses."""
    return frozenset(_LONG_WORD.findall(" ".join(line.text for line in lines).casefold()))


def _section(part: _Part, running: frozenset[Words], said: tuple[Block, ...]) -> Section:
    at = TimeSpan(part.start_ms, part.end_ms)
    shown = tuple(_blocks(part.key, at, part.picture, running)) if part.picture else ()
    return Section(part.key, at, 1, "", hidden=False, blocks=shown + said)


def _blocks(key: str, at: TimeSpan, picture: Picture, running: frozenset[Words]) -> Iterator[Block]:
    """Yield the title of a slide where its first words look like one, its picture, and the other words on it."""
    read = [lines for paragraph in picture.paragraphs if (lines := [line for line in paragraph if line.text.strip()])]
    readable = [lines for lines in read if _confidence(lines) >= _READABLE]
    words = Vocabulary.of(line.text for lines in readable for line in lines)
    own = [lines for lines in readable if _words(lines) not in running]
    title = _title(own[0]) if own else ""
    if title:
        yield Heading(f"{key}-title", at, title, 1, inferred=True)
    yield Figure(f"{key}-picture", at, picture.digest, title, automatic=bool(title))
    rest = [point for lines in readable if not (title and lines is own[0]) for point in _points(lines)]
    for number, lines in enumerate(rest, 1):
        text = reduce(words.join, (one_line(line.text) for line in lines), "")
        layer = Layer.FURNITURE if not _words(lines) or _words(lines) in running else Layer.OCR
        if not any(letter.isalnum() for letter in text):
            continue
        if layer is Layer.OCR and (bullet := _BULLET.match(text)):
            yield ListItem(f"{key}-{number}", at, text[bullet.end() :], 0, ordered=False, layer=layer)
        else:
            yield Paragraph(f"{key}-{number}", at, text, layer=layer, confidence=_confidence(lines))


def _points(lines: Sequence[ReadLine]) -> Iterator[list[ReadLine]]:
    """Cut a paragraph before each line that begins with a bullet, or what recognition makes of one."""
    starts = [number for number, line in enumerate(lines) if number and _BULLET.match(line.text)]
    for start, end in pairwise([0, *starts, len(lines)]):
        yield list(lines[start:end])


def _title(lines: Sequence[ReadLine]) -> str:
    """Return the first words on a slide if they look like its title: few, sure, and no sentence."""
    text = _LOOSE_SIGNS.sub("", " ".join(one_line(line.text) for line in lines))
    letters = sum(letter.isalpha() for letter in text)
    few = len(lines) <= _TITLE_LINES and len(text.split()) <= _TITLE_WORDS
    looks = (
        text != ""
        and letters >= _TITLE_LETTERS
        and letters * 2 > len(text)
        and text[0].isalnum()
        and text[-1] not in ".,;"
    )
    return text if few and looks and _confidence(lines) >= _SURE else ""


def _confidence(lines: Sequence[ReadLine]) -> int:
    """Return the mean confidence of lines in percent, the long ones counting for more."""
    letters = sum(len(line.text) for line in lines)
    return round(sum(len(line.text) * line.confidence for line in lines) / max(1, letters))
