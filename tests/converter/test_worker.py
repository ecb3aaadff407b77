"""The child's side, without a process: what comes of a job."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

import pytest
from projects import acme_settings, write_tree

from converter import formats, worker
from converter.formats import Floor
from converter.job import Crashed, Done, Exhausted, Job, Outcome, Refused, Unwritable
from converter.limits import UNBOUNDED
from converter.store import Store
from extractors.diagnostics import MaterialError, Severity
from extractors.model import Count, Document, Extraction, text_of

pytestmark = pytest.mark.usefixtures("acme")


def job_for(folder: Path, content: str, given: str = "{}") -> Job:
    path = write_tree(folder, {"a.acme": content}) / "a.acme"
    entry = formats.find(acme_settings().formats, Floor.EXTRACT, "acme-lines")
    assert entry
    return Job("a.acme", str(path), len(content), "ab", entry, given, str(folder / "store"), "", UNBOUNDED, None)


def answered(job: Job) -> Outcome:
    return worker.answer(job, 0, lambda _: None)


def test_document_and_pictures_go_to_the_store_and_a_receipt_comes_back(tmp_path: Path) -> None:
    outcome = answered(job_for(tmp_path, "one\n!warn\n!picture x"))
    assert isinstance(outcome, Done)
    store, receipt = Store(tmp_path / "store"), outcome.receipt
    assert [text_of(block) for block in store.value(Document, receipt.document).blocks] == ["one", "a picture"]
    assert [store.content(blob) for blob in receipt.blobs] == [b"!picture x"]
    assert receipt.blocks == 2
    assert [told.code for told in receipt.diagnostics] == ["X901"]


def test_pictures_stay_out_where_nobody_wants_them(tmp_path: Path) -> None:
    outcome = answered(dataclasses.replace(job_for(tmp_path, "!picture x"), keep_blobs=False))
    assert isinstance(outcome, Done)
    assert outcome.receipt.blobs == ()


def test_settings_reach_the_extractor(tmp_path: Path) -> None:
    outcome = answered(job_for(tmp_path, "one", '{"capitals": true}'))
    assert isinstance(outcome, Done)
    document = Store(tmp_path / "store").value(Document, outcome.receipt.document)
    assert text_of(document.blocks[0]) == "ONE"


def test_counts_travel_with_the_receipt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import acme_lines  # noqa: PLC0415  the fixture installs it

    real = acme_lines.extract

    def counting(*arguments: object) -> Extraction:
        made: Extraction = real(*arguments)
        return dataclasses.replace(made, document=dataclasses.replace(made.document, counts=(Count("lines", 1),)))

    monkeypatch.setattr(acme_lines, "extract", counting)
    outcome = answered(job_for(tmp_path, "one"))
    assert isinstance(outcome, Done)
    assert outcome.receipt.counts == (Count("lines", 1),)


def test_what_goes_wrong_has_its_own_answer(tmp_path: Path) -> None:
    refused = answered(job_for(tmp_path, "!fail"))
    assert isinstance(refused, Refused)
    assert refused.diagnostic.code == "X903"
    crashed = answered(job_for(tmp_path, "!crash"))
    assert isinstance(crashed, Crashed)
    assert crashed.error == "RuntimeError"
    assert "task: extract acme-lines" in crashed.report
    gone = answered(dataclasses.replace(job_for(tmp_path, "one"), path=str(tmp_path / "gone")))
    assert isinstance(gone, Refused)
    assert gone.diagnostic.code == "C102"
    assert os.strerror(2) in gone.diagnostic.message
    write_tree(tmp_path, {"in the way": ""})
    full = answered(dataclasses.replace(job_for(tmp_path, "one"), store=str(tmp_path / "in the way")))
    assert isinstance(full, Unwritable)
    assert full.diagnostic.code == "C401"
    assert full.diagnostic.severity is Severity.ERROR


def test_want_of_memory_is_told_from_trouble_that_a_library_makes_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import acme_lines  # noqa: PLC0415  the fixture installs it

    def starving(*_: object) -> None:
        raise MaterialError(acme_lines.BLANK.of("a.acme")) from MemoryError()

    monkeypatch.setattr(acme_lines, "extract", starving)
    assert answered(job_for(tmp_path, "one")) == Exhausted()
