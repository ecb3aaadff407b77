"""What the stages of a run share."""

from __future__ import annotations

from pathlib import Path

import pytest
from projects import write_tree

from converter import settings
from converter.assembly import ExportReceipt
from converter.checkpoints import Missing
from converter.ledger import Ledger
from converter.report import FileReport
from converter.run import Run, extractor, speech_finder
from converter.store import Store, key_of
from extractors.source import Checkpoint


def test_a_receipt_that_leads_to_something_damaged_is_passed_over(tmp_path: Path) -> None:
    store = Store(tmp_path)
    receipt = ExportReceipt(False, (FileReport("a", "digest-1"),), ())
    store.keep_receipt(key_of("x"), receipt)
    run = Run(settings.load(None), tmp_path, store, Ledger(tmp_path), speech_finder())
    assert run.recall(ExportReceipt, key_of("x")) == receipt
    wary = Run(run.settings, tmp_path, store, run.ledger, run.speech, damaged=frozenset({"digest-1"}))
    assert wary.recall(ExportReceipt, key_of("x")) is None
    assert run.private == tmp_path / ".unitsmith"


def test_an_extractor_by_name() -> None:
    assert extractor(settings.load(None), "pdf").format.module == "extractors.pdf"


def test_checkpoints_are_looked_for_where_whisper_keeps_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert isinstance(speech_finder()("tiny"), Missing)
    write_tree(tmp_path, {"whisper/tiny.pt": "a checkpoint"})
    find = speech_finder()
    found = find("tiny")
    assert isinstance(found, Checkpoint)
    assert found.name == "tiny"
    assert find("tiny") is found, "a file of gigabytes is digested once"
