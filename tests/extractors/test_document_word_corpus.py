"""Real Word documents: against Markdown twins, python-docx, and a counter of words that shares no code with us."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import docx
import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from raw_words import paragraphs
from word_files import read

from extractors.model import Document, Heading, ListItem, text_of

TWINS = ("oc_playbook_medium", "oc_ai_sbom_guide")
WORDED_OTHERWISE = {"oc_playbook_medium": 2, "oc_ai_sbom_guide": 3}
"""Headings of the Markdown twin that the Word file does not have: title lines and a link to the printable form."""


@cache
def document(path: Path) -> Document:
    return read(path.read_bytes(), path.name).document


@pytest.fixture(scope="session")
def files(corpus: Path) -> list[Path]:
    return [*sorted(corpus.glob("docx/*.docx")), corpus / "recordings" / "synthetic" / "teams.docx"]


def letters(text: str) -> str:
    return "".join(re.findall(r"\w", unicodedata.normalize("NFC", text)))


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def test_no_word_is_lost(files: list[Path]) -> None:
    for path in files:
        kept = letters(" ".join(map(text_of, document(path).blocks)))
        wanted = [letters(text) for text in paragraphs(path)]
        lost = [text for text in wanted if text not in kept]
        assert sum(map(len, lost)) <= 0.005 * sum(map(len, wanted)), (path.name, lost[:5])


def test_words_come_in_their_order(files: list[Path]) -> None:
    for path in files:
        kept = re.findall(r"\w+", " ".join(map(text_of, document(path).blocks)))
        wanted = re.findall(r"\w+", " ".join(paragraphs(path)))
        same = sum(match.size for match in SequenceMatcher(None, wanted, kept, autojunk=False).get_matching_blocks())
        assert same >= 0.995 * len(wanted), path.name


def test_headings_are_those_that_python_docx_names(files: list[Path]) -> None:
    for path in files:
        styled = [
            plain(entry.text)
            for entry in docx.Document(str(path)).paragraphs
            if entry.style is not None and re.match(r"Heading \d|Title$", entry.style.name or "") and plain(entry.text)
        ]
        assert [plain(block.text) for block in document(path).blocks if isinstance(block, Heading)] == styled, path.name


@pytest.mark.parametrize("name", TWINS)
def test_headings_of_the_markdown_twin(corpus: Path, name: str) -> None:
    wanted = [words for kind, _, words in twin(corpus, name) if kind == "heading" and words]
    found = [
        plain(block.text) for block in document(corpus / "docx" / f"{name}.docx").blocks if isinstance(block, Heading)
    ]
    same = sum(match.size for match in SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks())
    assert same == len(wanted) - WORDED_OTHERWISE[name]


@pytest.mark.parametrize("name", TWINS)
def test_points_of_the_markdown_twin(corpus: Path, name: str) -> None:
    """Points that both have in the same words stand on the same level, and are numbered in both or in neither."""
    points = [(level, words) for kind, level, words in twin(corpus, name) if kind in ("ordered", "bullet")]
    kinds = Counter((kind, level, words) for kind, level, words in twin(corpus, name) if kind != "heading")
    found = [block for block in document(corpus / "docx" / f"{name}.docx").blocks if isinstance(block, ListItem)]
    ours = Counter(("ordered" if block.ordered else "bullet", block.level, plain(block.text)) for block in found)
    shared = {words for _, words in points} & {plain(block.text) for block in found}
    assert sum(words in shared for _, words in points) >= 0.9 * len(points)
    assert {entry: n for entry, n in ours.items() if entry[2] in shared} == {
        entry: n for entry, n in kinds.items() if entry[2] in shared
    }


def test_a_transcript_is_read_as_a_document(corpus: Path) -> None:
    found = document(corpus / "recordings" / "synthetic" / "teams.docx")
    assert [section.level for section in found.sections] == [0]
    assert text_of(found.blocks[4]).splitlines()[:2] == ["Dana Okafor 0:01", "Good morning everyone, and welcome."]


def twin(corpus: Path, name: str) -> list[tuple[str, int, str]]:
    """Return headings and points of a Markdown file: what they are, their level, their words."""
    text = (corpus / "md" / f"{name}.md").read_text(encoding="utf-8")
    tokens = MarkdownIt("commonmark").parse(text)
    found: list[tuple[str, int, str]] = []
    lists: list[str] = []
    for place, token in enumerate(tokens):
        if token.type in ("ordered_list_open", "bullet_list_open"):
            lists.append(token.type.partition("_")[0])
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            lists.pop()
        elif token.type == "heading_open":
            found.append(("heading", int(token.tag[1]), plain(words(tokens[place + 1]))))
        elif token.type == "list_item_open" and tokens[place + 1].type == "paragraph_open":
            found.append((lists[-1], len(lists) - 1, plain(words(tokens[place + 2]))))
    return found


def words(inline: Token) -> str:
    return "".join(
        part.content if part.type == "text" else " " for part in inline.children or [] if part.type != "html_inline"
    )
