"""One source: from its extractor, or from the cache."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import readers
from projects import write_tree
from tiny_whisper import FOLDER

from converter.crash import ElsewhereError
from converter.extraction import Extracted, document_of, extract
from converter.run import Run
from converter.sources import Own, SourceFile, find
from converter.store import DamagedError
from converter.workers import Crew
from extractors.diagnostics import MaterialError
from extractors.model import text_of

pytestmark = pytest.mark.usefixtures("acme")

RunIn = Callable[..., Run]


@pytest.fixture
def run_in(crew: Crew) -> RunIn:
    return lambda folder, extra="", machine=readers.BARE: readers.run_in(folder, crew, extra, machine)


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


def test_the_second_time_comes_from_the_cache_with_its_diagnostics(tmp_path: Path, run_in: RunIn) -> None:
    file = file_of(tmp_path / "in", "a.acme", "one\n!warn\ntwo")
    first, again = extract(file, run_in(tmp_path)), extract(file, run_in(tmp_path))
    assert not first.recalled
    assert again.recalled
    assert again.receipt == first.receipt
    assert [told.code for told in again.receipt.diagnostics] == ["X901"]
    assert texts(again, run_in(tmp_path)) == texts(first, run_in(tmp_path)) == ["one", "two"]
    assert again.receipt.blocks == 2


@pytest.mark.parametrize("change", ["bytes", "name", "options"])
def test_what_a_result_depends_on_makes_another_key(tmp_path: Path, run_in: RunIn, change: str) -> None:
    file = file_of(tmp_path / "in", "a.acme", "one")
    extract(file, run_in(tmp_path))
    run = run_in(tmp_path, "[extract.acme-lines]\ncapitals = true" if change == "options" else "")
    if change == "bytes":
        file = file_of(tmp_path / "in", "a.acme", "two")
    if change == "name":
        file = file_of(tmp_path / "in", "b.acme", "one")
    assert not extract(file, run).recalled


def test_settings_of_another_format_change_nothing(tmp_path: Path, run_in: RunIn) -> None:
    file = file_of(tmp_path / "in", "a.acme", "one")
    extract(file, run_in(tmp_path))
    assert extract(file, run_in(tmp_path, '[export.acme-outline]\nbullet = "*"')).recalled


def test_a_raised_version_makes_another_key(tmp_path: Path, run_in: RunIn, monkeypatch: pytest.MonkeyPatch) -> None:
    import acme_lines  # noqa: PLC0415  the fixture installs it

    file = file_of(tmp_path / "in", "a.acme", "one")
    extract(file, run_in(tmp_path))
    monkeypatch.setattr(acme_lines, "VERSION", 2)
    assert not extract(file, run_in(tmp_path)).recalled


def test_pictures_are_kept_beside_the_document(tmp_path: Path, run_in: RunIn) -> None:
    run = run_in(tmp_path)
    extracted = extract(file_of(tmp_path / "in", "a.acme", "!picture one"), run)
    (blob,) = extracted.receipt.blobs
    assert run.store.content(blob) == b"!picture one"


def test_a_document_lost_from_the_cache_is_damage(tmp_path: Path, run_in: RunIn) -> None:
    file = file_of(tmp_path / "in", "a.acme", "one")
    digest = extract(file, run_in(tmp_path)).receipt.document
    (tmp_path / ".unitsmith" / "contents" / digest[:2] / digest[2:]).unlink()
    run = run_in(tmp_path)
    with pytest.raises(DamagedError):
        document_of(extract(file, run), run)
    wary = dataclasses.replace(run, damaged=frozenset({digest}))
    assert texts(extract(file, wary), wary) == ["one"]


def test_a_source_that_vanished_fails(tmp_path: Path, run_in: RunIn) -> None:
    file = file_of(tmp_path / "in", "a.acme", "one")
    file.path.unlink()
    assert code_of(file, run_in(tmp_path)) == "C102"


def test_a_source_that_is_written_to_meanwhile_fails_and_is_not_kept(tmp_path: Path, run_in: RunIn) -> None:
    file = file_of(tmp_path / "in", "a.acme", "!grow\none")
    assert code_of(file, run_in(tmp_path)) == "C116"
    write_tree(tmp_path / "in", {"a.acme": "one and more"})
    assert texts(extract(file, run_in(tmp_path)), run_in(tmp_path)) == ["one and more"]


def test_a_failure_of_ours_is_remembered_and_a_plugins_is_not(tmp_path: Path, run_in: RunIn) -> None:
    def receipts() -> int:
        return sum(path.is_file() for path in (tmp_path / ".unitsmith" / "receipts").rglob("*"))

    empty = file_of(tmp_path / "in", "a.txt", "")
    assert code_of(empty, run_in(tmp_path)) == code_of(empty, run_in(tmp_path)) == "X402"
    assert receipts() == 1
    other = file_of(tmp_path / "in", "b.acme", "!fail")
    assert code_of(other, run_in(tmp_path)) == "X903"
    assert receipts() == 1


def test_a_file_that_may_not_be_opened_is_told(tmp_path: Path, run_in: RunIn, monkeypatch: pytest.MonkeyPatch) -> None:
    file = file_of(tmp_path / "in", "a.acme", "one")
    monkeypatch.setattr("converter.digests.of_file", _refuse)
    assert code_of(file, run_in(tmp_path)) == "C102"


def _refuse(_: Path) -> str:
    raise PermissionError(13, "Permission denied")


def test_a_mistake_of_ours_comes_with_its_report(tmp_path: Path, run_in: RunIn) -> None:
    with pytest.raises(ElsewhereError) as caught:
        extract(file_of(tmp_path / "in", "a.acme", "!crash"), run_in(tmp_path))
    assert caught.value.kind == "RuntimeError"
    assert "acme_lines.py" in caught.value.report
    assert "secret" not in caught.value.report


def test_a_library_that_ends_the_process_costs_its_file_alone(tmp_path: Path, run_in: RunIn) -> None:
    run = run_in(tmp_path)
    good, bad = file_of(tmp_path / "in", "a.acme", "one"), file_of(tmp_path / "in", "b.acme", "!kill")
    assert texts(extract(good, run), run) == ["one"]
    with pytest.raises(MaterialError) as caught:
        extract(bad, run)
    assert caught.value.diagnostic.code == "C123"
    assert "SIGKILL" in caught.value.diagnostic.message
    assert texts(extract(file_of(tmp_path / "in", "c.acme", "three"), run), run) == ["three"]


@pytest.mark.parametrize(
    ("content", "limits", "code", "advice"),
    [
        ("!spin", "seconds = 1\nseconds_per_mb = 0", "C121", "[limits] seconds = 2"),
        ("!eat", "memory_mb = 200", "C122", "[limits] memory_mb = 400"),
        ("!exit", "", "C123", "save it anew"),
    ],
)
def test_each_limit_has_its_own_words(
    tmp_path: Path, run_in: RunIn, content: str, limits: str, code: str, advice: str
) -> None:
    run = run_in(tmp_path, f"[limits]\n{limits}\n")
    with pytest.raises(MaterialError) as caught:
        extract(file_of(tmp_path / "in", "a.acme", content), run)
    assert caught.value.diagnostic.code == code
    assert advice in caught.value.diagnostic.hint
    receipts = tmp_path / ".unitsmith" / "receipts"
    assert not receipts.exists(), "another machine may do it, so it is tried again next time"


@pytest.mark.parametrize(("word", "reason"), [("!kill once", "ended the process"), ("!eat once", "too much memory")])
def test_a_second_attempt_is_made_with_care(tmp_path: Path, run_in: RunIn, word: str, reason: str) -> None:
    run = run_in(tmp_path, "[limits]\nmemory_mb = 200")
    extracted = extract(file_of(tmp_path / "in", "a.acme", f"{word}\none"), run)
    assert texts(extracted, run) == ["one"]
    (told,) = extracted.receipt.diagnostics
    assert told.code == "C124"
    assert reason in told.message


def test_a_password_reaches_the_extractor_and_nothing_else(
    tmp_path: Path, run_in: RunIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = '[[passwords]]\nfiles = "a.*"\nenv = "A_SECRET"\n'
    file = file_of(tmp_path / "in", "a.acme", "!password")
    monkeypatch.setenv("A_SECRET", "open sesame")
    run = run_in(tmp_path, rules)
    assert texts(extract(file, run), run) == ["opened with open sesame"]
    receipts = [path.read_bytes() for path in (tmp_path / ".unitsmith" / "receipts").rglob("*") if path.is_file()]
    assert b"sesame" not in b"".join(receipts)
    assert extract(file, run).recalled
    monkeypatch.setenv("A_SECRET", "another")
    assert texts(extract(file, run), run) == ["opened with another"], "the key knows which password it was"


def test_a_recording_needs_a_checkpoint(tmp_path: Path, run_in: RunIn) -> None:
    file = file_of(tmp_path / "in", "a.mp3", "")
    shutil.copy(FOLDER / "session.m4a", file.path)
    assert code_of(file, run_in(tmp_path)) == "C131"
