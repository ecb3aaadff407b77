"""Every diagnostic code is unique, told in plain words, documented in docs/codes.md, and emitted by a test."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from house import MODULES, ROOT, tree_of

LETTERS = {"extractors": "X", "segmenters": "S", "exporters": "E", "converter": "C"}

HEAD = """# Diagnostic codes

Everything that unitsmith says about material has a code. The first letter tells which floor speaks: X extracts from
sources, S segments into units, E exports packages, C converts (finding sources, settings, plugins, writing files).
The settings silence one with `[diagnostics] silence = ["S106"]`, for some sources with `"S106:handouts/*"`; errors
are always told.

This page is made from the code by `make golden`; do not edit it.
"""


@dataclass(frozen=True)
class Found:
    """A code as it stands in the text of a module."""

    floor: str
    id: str
    severity: str
    message: str
    hint: str


def codes() -> Iterator[Found]:
    for path in MODULES:
        for node in ast.walk(tree_of(path)):
            match node:
                case ast.Call(
                    func=ast.Name(id="Code"),
                    args=[ast.Constant(value=str(code)), ast.Attribute(attr=severity), message, hint],
                ):
                    floor = path.relative_to(ROOT).parts[0]
                    yield Found(floor, code, severity, ast.literal_eval(message), ast.literal_eval(hint))


CODES = sorted(codes(), key=lambda found: ("XSEC".index(found.id[0]), found.id))


def test_codes_are_found() -> None:
    assert {found.floor for found in CODES} == set(LETTERS)


def test_no_number_is_used_twice() -> None:
    assert [code for code, times in Counter(found.id for found in CODES).items() if times > 1] == []


def test_codes_stand_on_their_floor() -> None:
    assert [found.id for found in CODES if not re.fullmatch(LETTERS[found.floor] + r"\d{3}", found.id)] == []


@pytest.mark.parametrize("found", CODES, ids=lambda found: found.id)
def test_each_code_has_plain_words(found: Found) -> None:
    assert found.message, "what was found"
    assert found.hint, "what to do"
    assert not found.message.endswith("."), "a message is part of a sentence that names the source"
    assert found.hint.endswith((".", "}")) or re.search(r": [^ ].*$", found.hint), found.hint


def test_each_code_is_emitted_by_a_test() -> None:
    tests = [path for path in (ROOT / "tests").rglob("*") if path.suffix in (".py", ".md", ".json") and path.is_file()]
    said = "\n".join(path.read_text(encoding="utf-8") for path in tests if "node_modules" not in path.parts)
    assert [found.id for found in CODES if not re.search(rf"\b{found.id}\b", said)] == []


def test_the_page_of_codes_is_up_to_date(golden: Callable[[str, str], None]) -> None:
    rows = ["| code | | what was found | what to do |", "| --- | --- | --- | --- |"]
    rows += [
        f"| {found.id} | {found.severity.lower()} | {cell(found.message)} | {cell(found.hint)} |" for found in CODES
    ]
    golden("../../docs/codes.md", HEAD + "\n" + "\n".join(rows) + "\n")


def cell(text: str) -> str:
    """Show the fields of a message as an ellipsis, and keep the table whole."""
    return re.sub(r"\{[a-z_]+\}", "…", text).replace("|", "\\|")
