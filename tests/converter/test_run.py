"""What the stages of a run share."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from converter import settings
from converter.assembly import ExportReceipt
from converter.ledger import Ledger
from converter.machine import machine
from converter.report import FileReport
from converter.run import Run, extractor
from converter.store import Store, key_of
from converter.workers import Crew


def test_a_receipt_that_leads_to_something_damaged_is_passed_over(tmp_path: Path) -> None:
    store = Store(tmp_path)
    receipt = ExportReceipt(False, (FileReport("a", "digest-1"),), ())
    store.keep_receipt(key_of("x"), receipt)
    run = Run(settings.load(None), tmp_path, store, Ledger(tmp_path), machine(), Crew())
    assert run.recall(ExportReceipt, key_of("x")) == receipt
    wary = replace(run, damaged=frozenset({"digest-1"}))
    assert wary.recall(ExportReceipt, key_of("x")) is None
    assert run.private == tmp_path / ".unitsmith"


def test_an_extractor_by_name() -> None:
    assert extractor(settings.load(None), "pdf").format.module == "extractors.pdf"
