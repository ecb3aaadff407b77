"""A small language for documents as values, without any file: what the segmenters' tests are written in.

    deck(slide("# Ladders", "- three points", "-- always", "1. climb", "plain words", note="Face the ladder."))
    report("# Scope", "All sites.", "## Terms", "| Term | Meaning", "| Rung | a step of a ladder")
    speech("Ann: Hello everyone.", "Hold the rail.", 30, "Ann: Climb.")

A line that begins with "# " is a heading (more signs, lower level); "- ", "-- " are points with their level; "1. " is a
numbered point; lines that begin with "|" are rows of one table, the first of them its heading; "![logo] alt" is a
picture with its digest, "!> name" a video; "$ x" is code, "~ words" were read from a picture; any other line is a
paragraph. Points in notes are points of the notes. In speech a number is a pause in seconds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractors.locator import Locator, PageRef, SlideRef, TimeSpan
from extractors.model import (
    Asset,
    Block,
    Document,
    Figure,
    Heading,
    Layer,
    ListItem,
    Media,
    Paragraph,
    Preformatted,
    Section,
    SourceId,
    Table,
    Utterance,
    text_of,
)
from segmenters.by_objective import Options, segment
from segmenters.contract import Material
from segmenters.language import BLANK, open_language
from segmenters.model import CutReason, Pack, Passage, Segmentation

ENGLISH = open_language("en", BLANK)

_HEADING = re.compile(r"(#+) (.*)")
_POINT = re.compile(r"(-+) (.*)")
_STEP = re.compile(r"\d+\. (.*)")
_PICTURE = re.compile(r"!\[(.*?)\] ?(.*)")
_VIDEO = re.compile(r"!> (.*)")
_CODE = re.compile(r"\$ (.*)", re.DOTALL)
_READ = re.compile(r"~ (.*)")
_SPEAKER = re.compile(r"([A-Z][\w ]*): (.*)", re.DOTALL)
_MILLISECONDS_A_WORD = 400


@dataclass(frozen=True)
class Slide:
    """A slide to be: its lines, its notes (one paragraph each), and what else a deck says of it."""

    lines: tuple[str, ...]
    notes: tuple[str, ...]
    hidden: bool
    chapter: str
    id: int


@dataclass(frozen=True)
class RealDeck:
    """A deck of the corpus, what it says, and the pack made of it."""

    name: str
    document: Document
    pack: Pack


def slide(*lines: str, note: str | tuple[str, ...] = (), hidden: bool = False, chapter: str = "", id: int = 0) -> Slide:  # noqa: A002  what a deck calls it
    """Return a slide; without an `id` its place in the deck is its id."""
    return Slide(lines, (note,) if isinstance(note, str) else note, hidden, chapter, id)


def deck(*slides: Slide, name: str = "deck.pptx", title: str = "", language: str = "") -> Document:
    """Return a deck; block keys come from the slide's id, so they stay when slides move."""
    sections = []
    for number, spec in enumerate(slides, start=1):
        at = SlideRef(spec.id or number, number)
        blocks = _blocks(spec.lines, at, f"s{at.slide_id}")
        notes = tuple(_note(text, f"s{at.slide_id}n{n}", at) for n, text in enumerate(spec.notes, start=1))
        sections.append(Section(f"s{at.slide_id}", at, 1, spec.chapter, spec.hidden, blocks + notes))
    return _document(name, "slides", title, language, sections)


def report(*lines: str, name: str = "report.pdf", title: str = "", language: str = "", chapter: str = "") -> Document:
    """Return a document with a section for each heading, one page each."""
    parts: list[list[str]] = [[]]
    for line in lines:
        if _HEADING.fullmatch(line):
            parts.append([])
        parts[-1].append(line)
    sections = []
    for number, part in enumerate([part for part in parts if part], start=1):
        at = PageRef(number, "")
        blocks = _blocks(tuple(part), at, f"p{number}")
        level = blocks[0].level if isinstance(blocks[0], Heading) else 0
        sections.append(Section(f"p{number}", at, level, chapter, hidden=False, blocks=blocks))
    return _document(name, "pdf", title, language, sections)


def speech(*turns: str | int, name: str = "session.vtt", language: str = "") -> Document:
    """Return a transcript of one section; a turn may name its speaker, and keeps the one before if it does not."""
    said: list[Utterance] = []
    clock, speaker = 0, ""
    for turn in turns:
        if isinstance(turn, int):
            clock += turn * 1000
            continue
        named = _SPEAKER.fullmatch(turn)
        speaker, text = (named[1], named[2]) if named else (speaker, turn)
        end = clock + _MILLISECONDS_A_WORD * max(1, len(text.split()))
        said.append(Utterance(f"u{len(said) + 1}", TimeSpan(clock, end), text, speaker))
        clock = end
    at = TimeSpan(0, clock)
    return _document(name, "captions", "", language, [Section("all", at, 0, "", hidden=False, blocks=tuple(said))])


def passages(document: Document) -> tuple[Passage, ...]:
    """Return all blocks of a document as passages."""
    return tuple(Passage(document.source.name, block) for block in document.blocks)


def teach(*documents: Document, options: Options | None = None, title: str = "") -> Segmentation:
    """Return the pack of these documents."""
    return segment(Material("pack", title, documents), options or Options())


def cut_texts(made: Segmentation) -> dict[str, CutReason]:
    """Return why each block was cut, by its text."""
    return {text_of(cut.block): cut.reason for cut in made.pack.cuts}


def taught_texts(made: Segmentation) -> list[str]:
    """Return the texts of all passages in teaching order."""
    return [text_of(passage.block) for unit in made.pack.units for passage in unit.passages]


def keys_of(document: Document) -> set[tuple[str, str]]:
    """Return the source name and key of each block."""
    return {(document.source.name, block.key) for block in document.blocks}


def renamed(document: Document, name: str) -> Document:
    """Return a document as if it came from another file."""
    return replace(document, source=replace(document.source, name=name))


def _document(name: str, kind: str, title: str, language: str, sections: list[Section]) -> Document:
    used = {b.asset for section in sections for b in section.blocks if isinstance(b, Figure) and b.asset}
    assets = tuple(Asset(digest, "image/png", 10_000) for digest in sorted(used))
    return Document(SourceId(name, kind, "0" * 64), title, language, tuple(sections), assets)


def _blocks(lines: tuple[str, ...], at: Locator, prefix: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    rows: list[tuple[str, ...]] = []
    for number, line in enumerate((*lines, ""), start=1):
        if line.startswith("|"):
            cells = line.strip().removeprefix("|").removesuffix("|").split("|")
            rows.append(tuple(cell.strip() for cell in cells))
            continue
        if rows:
            blocks.append(Table(f"{prefix}b{number - 1}", at, _of_one_width(rows), 1))
            rows = []
        if line:
            blocks.append(_block(line, f"{prefix}b{number}", at))
    return tuple(blocks)


def _of_one_width(rows: list[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    width = max(len(row) for row in rows)
    return tuple(row + ("",) * (width - len(row)) for row in rows)


def _block(line: str, key: str, at: Locator) -> Block:
    if found := _HEADING.fullmatch(line):
        return Heading(key, at, found[2], len(found[1]))
    if found := _POINT.fullmatch(line):
        return ListItem(key, at, found[2], len(found[1]) - 1, ordered=False)
    if found := _STEP.fullmatch(line):
        return ListItem(key, at, found[1], 0, ordered=True)
    if found := _PICTURE.fullmatch(line):
        return Figure(key, at, found[1], found[2])
    return _newer_block(line, key, at) or Paragraph(key, at, line)


def _newer_block(line: str, key: str, at: Locator) -> Block | None:
    if found := _VIDEO.fullmatch(line):
        return Media(key, at, "", "video/mp4", found[1])
    if found := _CODE.fullmatch(line):
        return Preformatted(key, at, found[1])
    if found := _READ.fullmatch(line):
        return Paragraph(key, at, found[1], layer=Layer.OCR, confidence=80)
    return None


def _note(line: str, key: str, at: Locator) -> Block:
    block = _block(line, key, at)
    return replace(block, layer=Layer.NOTES) if isinstance(block, Paragraph | ListItem) else block


LADDERS = deck(
    slide("# Working with ladders", "Site maintenance", "Version 3"),
    slide("# Agenda", "Choosing, inspecting, setting up"),
    slide("# Learning objectives", "- Inspect a ladder before use", "- Set up a ladder at the right angle"),
    slide(
        "# Inspecting a ladder",
        "1. Read the label of the ladder",
        "2. Check both stiles for cracks and bends",
        "3. Test every rung for play",
        "4. Clean the feet of the ladder",
        note=(
            "A ladder is inspected by the person who uses it, every time, because damage happens between inspections.",
            "Ask the group what they would look at first.",
        ),
    ),
    slide("# Inspecting a ladder (cont.)", "- A cracked stile means the ladder is taken out of use", "- Tag it"),
    slide("# Ladders in the archive", "- Old ladders", hidden=True),
    slide(
        "# Setting up a ladder",
        "- Place the base 1 metre out for every 4 metres up",
        "- The ladder stands at least 1 metre above the landing",
        "- A tie-off is a rope that fixes the ladder to a strong point",
        note=(
            "If a door opens towards the ladder, lock the door. If the ground is soft, put a board under the feet. "
            "If the wind rises, take the ladder down."
        ),
    ),
    slide("# Any questions?"),
    title="Working with ladders",
)
"""A small deck with everything a session has around its content."""

SESSION = speech(
    "Ann: Good morning everyone.",
    "Can everyone hear me?",
    "Bob: Yes, loud and clear.",
    "Ann: Before you use a ladder you inspect it: the label, the stiles and every rung.",
    "A bent rung means the ladder is taken out of use.",
    "Look along both stiles for cracks.",
    "Now to setting up the ladder on the landing.",
    "With the support at 4 metres the base stands 1 metre out.",
    "The tie-off keeps the ladder where it is.",
    "Any questions so far?",
    "Thank you all for coming.",
)
"""What was said in the session of LADDERS."""

ON_LADDERS = (
    "A ladder stands on firm and level ground.",
    "Its rungs are dry, and its stiles have no cracks.",
    "The ladder reaches one metre above the landing.",
    "Nobody stands on the three topmost rungs of the ladder.",
    "A second person holds the stiles of a long ladder.",
    "A ladder with a bent rung is taken out of use.",
)
ON_PASSWORDS = (
    "A good password is long, and you use it for one account only.",
    "A password manager keeps the password of each account.",
    "Nobody will ask you for a password on the telephone.",
    "The account is locked after ten wrong passwords.",
    "Change the password as soon as somebody else knows it.",
    "A second factor protects the account when the password is stolen.",
)
ON_REFUNDS = (
    "A customer who returns goods needs the receipt.",
    "The refund goes to the card that was used to pay.",
    "Goods on sale are exchanged, but no refund is paid.",
    "The customer signs the refund form at the till.",
    "Without a receipt the customer gets a voucher.",
    "The refund of goods that are faulty includes the postage.",
)
"""Three subjects, six sentences each, that share hardly a word."""
