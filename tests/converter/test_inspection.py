"""What is inside sources, with places and keys."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from projects import acme_settings, tree_of, write_tree

from converter import settings
from converter.inspection import Inspection, as_text, inspect, schema
from extractors import codec


def look(*paths: Path) -> Inspection:
    return inspect(paths, settings.load(None), lambda *_: None)


def test_blocks_come_with_place_and_key(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.txt": "One.\n\nTwo.\n"})
    assert as_text(look(tmp_path / "a.txt")).splitlines() == [
        "a.txt: plain, 1 section, 2 blocks",
        "  line 1",
        "    paragraph [l1] One.",
        "    paragraph line 3 [l3] Two.",
    ]


def test_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write_tree(tmp_path, {"a.txt": "One."}))
    before = tree_of(tmp_path, private=True)
    look(Path("a.txt"))
    assert tree_of(tmp_path, private=True) == before


def test_a_source_that_fails_leaves_the_others(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.txt": "", "b.txt": "Two.", "c.epub": ""})
    found = look(tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.epub")
    assert [(one.name, one.status.value) for one in found.sources] == [
        ("a.txt", "failed"),
        ("b.txt", "converted"),
        ("c.epub", "failed"),
    ]
    assert not found.is_clean
    text = as_text(found)
    assert "a.txt: failed\n  error X402: the file holds no text\n" in text
    assert look(tmp_path / "b.txt").is_clean


@pytest.mark.usefixtures("acme")
def test_diagnostics_come_with_their_places(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.acme": "one\n!warn\n!picture x"})
    text = as_text(inspect([tmp_path], acme_settings(), lambda *_: None))
    assert "  warning X901 (line 2): a line is worn\n    Write it again.\n" in text
    assert "figure line 3 [l3] a picture" in text


def test_a_deck_shows_its_parts(corpus: Path) -> None:
    text = as_text(look(corpus / "pptx" / "bssw_handson.pptx"))
    assert "  slide 1\n    heading 1 [" in text
    assert "    note [" in text
    assert "    table [" in text


def test_the_written_form_keeps_to_its_schema(corpus: Path) -> None:
    validator = Draft202012Validator(json.loads(schema()))
    Draft202012Validator.check_schema(validator.schema)
    names = ("pptx/pptxlib_shapes.pptx", "pdf/bookmark_sample.pdf", "robust/empty.pdf", "md/oc_playbook_medium.md")
    raw = json.loads(codec.dumps(look(*(corpus / name for name in names))))
    assert sum(source["document"] is not None for source in raw["sources"]) == 3
    validator.validate(raw)
    raw["sources"][0]["document"]["sections"][0]["blocks"] = [{"kind": "Poem"}]
    assert not validator.is_valid(raw)


def test_what_a_source_holds_is_one_line_to_check(corpus: Path) -> None:
    lines = as_text(look(corpus / "pptx" / "pptxlib_shapes.pptx")).splitlines()
    assert re.match(r"  slides \d+ \(0 hidden\), titles \d+, .*tables \d+", lines[1])


def test_the_written_form(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.txt": "One.", "b.txt": ""})
    found = look(tmp_path)
    data = codec.dumps(found)
    assert codec.loads(Inspection, data) == found
    raw = json.loads(data)
    assert raw["sources"][0]["document"]["sections"][0]["blocks"][0]["kind"] == "Paragraph"
    assert raw["sources"][1]["document"] is None
