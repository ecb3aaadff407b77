"""One source: from its extractor, or from the cache."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

import pytest
from projects import acme_settings, write_tree

from converter import extraction
from converter.checkpoints import Missing
from converter.extraction import Extracted, checkpoint_for, document_of, extract
from converter.ledger import Ledger
from converter.run import Run, extractor
from converter.sources import Own, SourceFile, find
from converter.store import DamagedError, Store
from extractors.diagnostics import MaterialError
from extractors.model import text_of
from extractors.source import Checkpoint

pytestmark = pytest.mark.usefixtures("acme")


def run_in(folder: Path, extra: str = "") -> Run:
    private = folder / ".unitsmith"
    return Run(acme_settings(extra), folder, Store(private), Ledger(private), lambda model: Missing(model, ("here",)))


def file_of(folder: Path, name: str, content: str) -> SourceFile:
    write_tree(folder, {name: content})
    (found,) = find([folder / name], {".acme": "acme-lines", ".txt": "plain", ".mp3": "recording"}, Own()).files
    return found


def texts(extracted: Extracted, run: Run) -> list[str]:
    return [text_of(block) for block in document_of(extracted, run).blocks]


def code_of(file: SourceFile, run: Run) -> str:
    with pytest.raises(MaterialError) as caught:
        extract(file, run)
    return caught.value.diagnostic.code


def test_the_second_time_comes_from_the_cache_with_its_diagnostics(tmp_path: Path) -> None:
    file = file_of(tmp_path / "in", "a.acme", "one\n!warn\ntwo")
    first, again = extract(file, run_in(tmp_path)), extract(file, run_in(tmp_path))
    assert first.made is not None
    assert again.made is None
    assert again.receipt == first.receipt
    assert [told.code for told in again.receipt.diagnostics] == ["X901"]
    assert texts(again, run_in(tmp_path)) == texts(first, run_in(tmp_path)) == ["one", "two"]
    assert again.receipt.blocks == 2


@pytest.mark.parametrize("change", ["bytes", "name", "options"])
def test_what_a_result_depends_on_makes_another_key(tmp_path: Path, change: str) -> None:
    file = file_of(tmp_path / "in", "a.acme", "one")
    extract(file, run_in(tmp_path))
    run = run_in(tmp_path, "[extract.acme-lines]\ncapitals = true" if change == "options" else "")
    if change == "bytes":
        file = file_of(tmp_path / "in", "a.acme", "two")
    if change == "name":
        file = file_of(tmp_path / "in", "b.acme", "one")
    assert extract(file, run).made is not None


def test_settings_of_another_format_change_nothing(tmp_path: Path) -> None:
    file = file_of(tmp_path / "in", "a.acme", "one")
    extract(file, run_in(tmp_path))
    assert extract(file, run_in(tmp_path, '[export.acme-outline]\nbullet = "*"')).made is None


def test_a_raised_version_makes_another_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import acme_lines  # noqa: PLC0415  the fixture installs it

    file = file_of(tmp_path / "in", "a.acme", "one")
    extract(file, run_in(tmp_path))
    monkeypatch.setattr(acme_lines, "VERSION", 2)
    assert extract(file, run_in(tmp_path)).made is not None


def test_pictures_are_kept_beside_the_document(tmp_path: Path) -> None:
    run = run_in(tmp_path)
    extracted = extract(file_of(tmp_path / "in", "a.acme", "!picture one"), run)
    (blob,) = extracted.receipt.blobs
    assert run.store.content(blob) == b"!picture one"


def test_a_document_lost_from_the_cache_is_damage(tmp_path: Path) -> None:
    file = file_of(tmp_path / "in", "a.acme", "one")
    digest = extract(file, run_in(tmp_path)).receipt.document
    (tmp_path / ".unitsmith" / "contents" / digest[:2] / digest[2:]).unlink()
    run = run_in(tmp_path)
    with pytest.raises(DamagedError):
        document_of(extract(file, run), run)
    wary = dataclasses.replace(run, damaged=frozenset({digest}))
    assert texts(extract(file, wary), wary) == ["one"]


def test_a_source_that_vanished_fails(tmp_path: Path) -> None:
    file = file_of(tmp_path / "in", "a.acme", "one")
    file.path.unlink()
    assert code_of(file, run_in(tmp_path)) == "C102"


def test_a_source_that_is_written_to_meanwhile_fails_and_is_not_kept(tmp_path: Path) -> None:
    file = file_of(tmp_path / "in", "a.acme", "one")
    run = run_in(tmp_path)
    chosen = extractor(run.settings, "acme-lines")
    real = extraction.formats.extractor(chosen.format).extract

    def slow(*arguments: object) -> object:
        result = real(*arguments)
        file.path.write_text("one and more")
        return result

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("acme_lines.extract", slow)
        assert code_of(file, run) == "C116"
    assert texts(extract(file, run), run) == ["one and more"]


def test_a_failure_of_ours_is_remembered_and_a_plugins_is_not(tmp_path: Path) -> None:
    empty = file_of(tmp_path / "in", "a.txt", "")
    assert code_of(empty, run_in(tmp_path)) == "X402"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("extractors.plain.extract", None)
        assert code_of(empty, run_in(tmp_path)) == "X402"
    other = file_of(tmp_path / "in", "b.acme", "!fail")
    assert code_of(other, run_in(tmp_path)) == "X903"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("acme_lines.extract", lambda *_: (_ for _ in ()).throw(KeyError("asked again")))
        with pytest.raises(KeyError):
            extract(other, run_in(tmp_path))


def test_a_disk_that_fails_while_reading_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = file_of(tmp_path / "in", "a.acme", "one")

    def failing(*_: object) -> object:
        raise OSError(5, os.strerror(5))

    import acme_lines  # noqa: PLC0415  the fixture installs it

    monkeypatch.setattr(acme_lines, "extract", failing)
    assert code_of(file, run_in(tmp_path)) == "C102"


def test_a_recording_needs_a_checkpoint(tmp_path: Path) -> None:
    file = file_of(tmp_path / "in", "a.mp3", "sound")
    assert code_of(file, run_in(tmp_path)) == "C131"
    chosen = extractor(acme_settings(), "recording")
    found = Checkpoint("base.en", "/base.en.pt", "ab")
    assert checkpoint_for(file, chosen, lambda _: found) == found
    deck = file_of(tmp_path / "in", "a.acme", "one")
    assert checkpoint_for(deck, chosen, lambda _: found) is None
