"""Markdown files (CommonMark with tables and strikethrough): turned to a page, and read as a reader of it would.

The door to markdown-it. The page has each block on the line on which it stands in the file, so the web reader, which
knows lines, lists, tables and raw HTML, gives every block its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from extractors.heading_sections import Entry, Outline
from extractors.locator import LineRef, Locator
from extractors.markdown_attributes import with_alternatives
from extractors.markdown_doxygen import without_doxygen
from extractors.markdown_front import split_front_matter
from extractors.markdown_html import with_unknown_tags_as_text
from extractors.markdown_indented import points_of
from extractors.markdown_notes import Note, split_notes
from extractors.model import Document, Extraction, Heading, ListItem, Paragraph, SourceId, text_of
from extractors.office_limits import MIB, in_mib
from extractors.quiet import listening
from extractors.source import Source
from extractors.text_encoding import Decoded, decode, in_words, is_binary, lines_with_controls
from extractors.web_assets import EmbeddedData
from extractors.web_blocks import Surroundings, WebBlocks, read_blocks
from extractors.web_chrome import mark_furniture
from extractors.web_counts import counted
from extractors.web_tree import CUT_SHORT, language_tag, read_tree

NAME = "markdown"
SUFFIXES = frozenset({".md", ".markdown"})
API = 1
VERSION = 3

NOT_TEXT = Code("X701", Severity.ERROR, "this is not a text file", "Check that the right file was given this ending.")
EMPTY = Code("X702", Severity.ERROR, "the file holds no text", "Check that the right file was saved.")
GUESSED = Code(
    "X703",
    Severity.WARNING,
    "the file is not in UTF-8; it was read as {encoding}",
    "If letters with accents look wrong in the draft, save the file again with UTF-8 encoding.",
)
FRONT_MATTER = Code(
    "X704",
    Severity.INFO,
    "entries above the text were left out: {names}",
    "If one of them belongs to the text, write it below the line that closes them.",
)
TOO_LARGE = Code(
    "X705",
    Severity.ERROR,
    "the file has {size}; at most {limit} are read",
    "If the file is genuine, split it, or raise largest_mib under [extract.markdown].",
)
UNREADABLE = Code("X706", Severity.ERROR, "the file cannot be read ({error})", "Open it in an editor and check it.")
TOO_DEEP = Code(
    "X707",
    Severity.WARNING,
    "lists or quotations are nested more than {limit} deep; what is deeper was left out",
    "Nobody can read such a list; write it with fewer levels.",
)
LINKS_LEFT = Code(
    "X708",
    Severity.WARNING,
    "one paragraph holds {count} opening brackets, so links and pictures in this file were read as plain text",
    "If they are meant as links, put empty lines between them.",
)

BAD_BYTES = Code(
    "X709",
    Severity.WARNING,
    "lines of the file hold bytes that are no letters: {lines}",
    "Compare these lines with the draft; save the file again with UTF-8 encoding.",
)
NOTHING_ABOVE = Code(
    "X710",
    Severity.ERROR,
    "all text stands in lists, quotations or elements that are nested too deep to be read",
    "Write it with fewer levels.",
)

MAX_LINES = 65_000
"""The parser of pages counts no further; a book of 1,000 pages has 40,000 lines."""
_DEEPEST = 100
_MOST_BRACKETS = 4_000
"""In one paragraph: finding what belongs together takes the square of their number."""
_TASK = re.compile(r"\[([ xX])\] +")
_REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")
_PARAGRAPHS = re.compile(r"\n\s*\n")
_COLONS = re.compile(r":{3,}(?:$|[\s{.A-Za-z].*)")
"""A line that opens or closes a block of pandoc's ("::: challenge", ":::")."""
_NOT_IN_NAMES = re.compile(r"[^\w\- ]")


@dataclass(frozen=True, slots=True)
class Options:
    """What of a file is read.

    largest_mib: the size in MiB above which a file is refused.
    """

    largest_mib: int = 8


def extract(source: Source, options: Options) -> Extraction:
    """Return a section for each heading; raises MaterialError X701, X702, X705, X706 or X710.

    Diagnostics: X703, X704, X707 to X709, and those of the web reader for raw HTML.
    """
    text, found = _text(source, options)
    front, text = split_front_matter(text)
    if front.others:
        found.append(FRONT_MATTER.of(source.name, names=", ".join(front.others)))
    notes, text = split_notes(without_doxygen(text))
    embedded = EmbeddedData()
    page = _page(with_alternatives(text), source.name, embedded, found)
    entries = _with_notes(_with_labels(page.entries), _note_entries(notes, source.name, embedded, found))
    if not entries:
        is_deep = any(entry.code in (TOO_DEEP.id, CUT_SHORT.id) for entry in found)
        raise MaterialError((NOTHING_ABOVE if is_deep else EMPTY).of(source.name))
    outline = Outline()
    outline.add(entries)
    sections = outline.linked()
    first = next((b.text for s in sections for b in s.blocks if isinstance(b, Heading) and b.level == 1), "")
    identity = SourceId(source.name, NAME, source.digest)
    counts = counted(sections, page.pictures, embedded.lost)
    assets = tuple(embedded.assets.values())
    document = Document(identity, front.title or first, language_tag(front.language), sections, assets, counts)
    return Extraction(document, tuple(embedded.blobs.values()), (*found, *embedded.diagnostics(source.name)))


def _text(source: Source, options: Options) -> tuple[str, list[Diagnostic]]:
    if source.size > options.largest_mib * MIB:
        raise MaterialError(TOO_LARGE.of(source.name, size=in_mib(source.size), limit=f"{options.largest_mib} MiB"))
    decoded = decode(source.read())
    if is_binary(decoded.text) or decoded.text.startswith("%PDF-"):
        raise MaterialError(NOT_TEXT.of(source.name))
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    if (lines := text.count("\n")) > MAX_LINES:
        raise MaterialError(TOO_LARGE.of(source.name, size=f"{lines:,} lines", limit=f"{MAX_LINES:,}"))
    return text.replace("\0", ""), _doubts(decoded, text, source.name)


def _doubts(decoded: Decoded, text: str, source: str) -> list[Diagnostic]:
    """Say what is not certain about the letters of a file, and where."""
    found = list[Diagnostic]()
    bad = decoded.bad_lines
    if decoded.guessed:
        found.append(GUESSED.of(source, LineRef(bad[0]) if bad else None, encoding=decoded.guessed))
        bad = ()
    if lines := tuple(sorted({*bad, *lines_with_controls(text)})):
        found.append(BAD_BYTES.of(source, LineRef(lines[0]), lines=in_words(lines)))
    return found


def _page(text: str, source: str, embedded: EmbeddedData, found: list[Diagnostic]) -> WebBlocks:
    """Return the blocks of a Markdown text, read as the page that it makes."""
    with listening("markdown_it", source, UNREADABLE):
        reader = MarkdownIt("commonmark", {"html": True, "maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
        reader.block.ruler.after("fence", "colons", _colons, {"alt": ["paragraph", "reference", "blockquote", "list"]})
        brackets = max(paragraph.count("[") for paragraph in _PARAGRAPHS.split(text))
        if brackets > _MOST_BRACKETS:
            reader.disable(["link", "image"])
            found.append(LINKS_LEFT.of(source, count=brackets))
        tokens = reader.parse(text)
        if any(token.level >= _DEEPEST - 1 for token in tokens):
            found.append(TOO_DEEP.of(source, limit=_DEEPEST // 2))
        page = "".join(_on_their_lines(reader, tokens))
    tree = read_tree(page, source)
    if tree is None:
        return WebBlocks((), 0, 0)
    found.extend(tree.diagnostics)
    mark_furniture(tree.root)
    return read_blocks(tree.root, Surroundings(_place, embedded.digest_of))


def _colons(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """Read a line of colons as a paragraph of its own, whatever stands around it: one rule of the parser."""
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    if state.is_code_block(start) or not _COLONS.match(line):
        return False
    if not silent:
        state.line = start + 1
        state.push("paragraph_open", "p", 1).map = [start, state.line]
        inline = state.push("inline", "", 0)
        inline.content, inline.map, inline.children = line.strip(), [start, state.line], []
        state.push("paragraph_close", "p", -1)
    return True


def _on_their_lines(reader: MarkdownIt, tokens: Sequence[Token]) -> Iterator[str]:
    """Give the page piece by piece; each block begins on the line on which it begins in the file."""
    line, used = 0, dict[str, int]()
    for number, token in enumerate(tokens):
        if token.map and token.nesting >= 0 and token.map[0] > line:
            yield "\n" * (token.map[0] - line)
            line = token.map[0]
        if token.type == "heading_open":
            token.attrSet("id", _name(tokens[number + 1].content, used))
        _show_unknown_tags(token)
        if token.type == "code_block" and (points := points_of(token.content, _closes_a_list(tokens[:number]))):
            token.type, token.content = "html_block", points
        piece = reader.renderer.render([token], reader.options, {})
        if token.nesting or token.type == "hr":
            piece = piece.replace("\n", "")
        line += piece.count("\n")
        yield piece


def _closes_a_list(before: Sequence[Token]) -> bool:
    """Tell whether what stands before is a point of a list, with nothing but the edge of a quotation between."""
    last = next((token.type for token in reversed(before) if not token.type.startswith("blockquote")), "")
    return last.endswith("_list_close")


def _show_unknown_tags(token: Token) -> None:
    for inner in (token, *(token.children or ())):
        if inner.type in ("html_block", "html_inline"):
            shown = with_unknown_tags_as_text(inner.content)
            is_text = inner.type == "html_block" and not shown.lstrip().startswith("<")
            inner.content = f"<p>{shown}</p>" if is_text else shown


def _name(title: str, used: dict[str, int]) -> str:
    """Return the name by which links in Markdown reach a heading: small letters, hyphens for spaces, no signs."""
    name = _NOT_IN_NAMES.sub("", title.strip().lower()).replace(" ", "-")
    times = used[name] = used.get(name, -1) + 1
    return f"{name}-{times}" if times else name


def _place(line: int | None, _anchor: str) -> Locator:
    return LineRef(line or 1)


def _with_labels(entries: Sequence[Entry]) -> list[Entry]:
    """Turn "[x] done" at the start of a point, a ticked box, to its label."""
    labelled = list[Entry]()
    for entry in entries:
        block = entry.block
        if isinstance(block, ListItem) and (box := _TASK.match(block.text)):
            gone = box.end()
            marks = tuple(replace(mark, start=mark.start - gone, end=mark.end - gone) for mark in block.marks)
            kept = tuple(mark for mark in marks if mark.start >= 0)
            block = replace(block, text=block.text[gone:], label=f"[{box[1].lower()}]", marks=kept)
        labelled.append(replace(entry, block=block))
    return labelled


def _note_entries(
    notes: Sequence[Note], source: str, embedded: EmbeddedData, found: list[Diagnostic]
) -> dict[str, list[Entry]]:
    """Return the blocks of each footnote; the first begins with the name as the text refers to it ("[^1] See ...")."""
    made = dict[str, list[Entry]]()
    for note in notes:
        entries = list(_page(note.text, source, embedded, found).entries) if note.text else []
        at = LineRef(note.line + 1)
        entries = [replace(entry, block=replace(entry.block, at=at)) for entry in entries]
        label = f"[^{note.name}] "
        if entries and isinstance(first := entries[0].block, Paragraph):
            gap = len(label)
            marks = tuple(replace(mark, start=mark.start + gap, end=mark.end + gap) for mark in first.marks)
            entries[0] = replace(entries[0], block=replace(first, text=label + first.text, marks=marks))
        made.setdefault(note.name, []).extend(entries)
    return made


def _with_notes(entries: Sequence[Entry], notes: dict[str, list[Entry]]) -> list[Entry]:
    """Put each footnote behind the first block that refers to it."""
    left, placed = dict(notes), list[Entry]()
    for entry in entries:
        placed.append(entry)
        for name in _REFERENCE.findall(text_of(entry.block)):
            placed += left.pop(name, [])
    return placed + [note for rest in left.values() for note in rest]
