"""Runs for tests of reading: a machine on which things are or are not, a crew that is ended with the test."""

from __future__ import annotations

from pathlib import Path

from projects import acme_settings

from converter.checkpoints import Missing
from converter.job import Ocr
from converter.ledger import Ledger
from converter.machine import Machine
from converter.run import Run
from converter.settings import Settings
from converter.store import Store
from converter.workers import Crew
from extractors.source import Checkpoint

BARE = Machine(lambda wanted: Missing(wanted.model, ("here",)), lambda _: None, lambda: "")
"""A machine without checkpoint, OCR and LibreOffice."""


def machine_with(checkpoint: Checkpoint | None = None, ocr: Ocr | None = None, office: str = "") -> Machine:
    """Return a machine on which these things are found, whatever is asked for."""
    return Machine(lambda wanted: checkpoint or Missing(wanted.model, ("here",)), lambda _: ocr, lambda: office)


def run_in(folder: Path, crew: Crew, extra: str = "", machine: Machine = BARE, settings: Settings | None = None) -> Run:
    """Return a run with the formats of the other maker that keeps its cache in a folder."""
    private = folder / ".unitsmith"
    return Run(settings or acme_settings(extra), folder, Store(private), Ledger(private), machine, crew)
