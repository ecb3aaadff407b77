"""What reading a source needs, and what of it counts for the cache."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import readers

from converter import ocr, settings
from converter.checkpoints import Wanted
from converter.equipment import Equipment, allowed, equip, is_alone, patience, wanted_checkpoint
from converter.formats import BUILT_IN, Floor, find, options_class
from converter.job import Conversion, Ocr
from converter.limits import UNBOUNDED, Allowance
from converter.run import extractor
from converter.sources import SourceFile
from extractors.source import Checkpoint

PAGES = SourceFile("a.pdf", Path("a.pdf"), "", "pdf", ".pdf")
SPEECH = SourceFile("a.mp3", Path("a.mp3"), "", "recording", ".mp3")
OLD = SourceFile("a.ppt", Path("a.ppt"), "", "slides", ".ppt", "pptx")
FOUND = Checkpoint("base.en", "/base.en.pt", "ab")
EYES = Ocr("/bin/tesseract", "5.3.0", "eng")


def needs(file: SourceFile, text: str = "") -> Equipment:
    chosen = settings.parse(text, "unitsmith.toml", ("json",))
    machine = readers.machine_with(FOUND, EYES, "/bin/soffice")
    return equip(file, extractor(chosen, file.format), chosen, machine)


def test_each_source_gets_what_it_needs_and_no_more() -> None:
    assert needs(PAGES) == Equipment(None, EYES, None, "")
    assert needs(SPEECH) == Equipment(FOUND, EYES, None, "")
    assert needs(OLD) == Equipment(None, None, Conversion("/bin/soffice", ".ppt", "pptx"), "")


def test_what_a_recording_would_need_to_be_heard_is_known_beforehand() -> None:
    chosen = settings.load(None)
    equipment = equip(SPEECH, extractor(chosen, "recording"), chosen, readers.BARE)
    assert equipment.checkpoint is None
    assert equipment.lacking is not None
    assert (equipment.lacking.code, equipment.lacking.source) == ("C131", SPEECH.name)


def test_everything_that_changes_a_result_is_part_of_the_key() -> None:
    bare = Equipment(None, None, None, "")
    others = [
        replace(bare, checkpoint=FOUND),
        replace(bare, ocr=EYES),
        replace(bare, ocr=replace(EYES, version="5.4.0")),
        replace(bare, ocr=replace(EYES, language="deu")),
        replace(bare, conversion=Conversion("/bin/soffice", ".ppt", "pptx")),
        Equipment(None, None, None, "open sesame"),
    ]
    assert len({one.key_parts for one in (bare, *others)}) == 7
    assert not any("sesame" in part for part in others[-1].key_parts)
    assert "sesame" not in repr(others[-1])


def test_where_a_program_lies_is_no_part_of_the_key() -> None:
    here, there = Conversion("/bin/soffice", ".ppt", "pptx"), Conversion("", ".ppt", "pptx")
    assert Equipment(None, None, here, "").key_parts == Equipment(None, None, there, "").key_parts


def test_limits_hold_for_all_but_recordings() -> None:
    chosen = settings.parse("[limits]\nmemory_mb = 9\nseconds = 8\n", "unitsmith.toml", ("json",))
    assert allowed(PAGES, 0, chosen) == Allowance(9, 8)
    assert allowed(SPEECH, 0, chosen) == UNBOUNDED
    assert patience(UNBOUNDED) is None
    assert patience(Allowance(9, 8)) == 40


def test_recordings_and_what_libreoffice_reads_come_one_at_a_time() -> None:
    assert [is_alone(file) for file in (PAGES, SPEECH, OLD)] == [False, True, True]


def test_the_defaults_known_here_are_those_of_the_format() -> None:
    entry = find(BUILT_IN, Floor.EXTRACT, "recording")
    assert entry
    options = options_class(entry)()
    assert getattr(options, "ocr", ocr.AUTO) == ocr.AUTO
    assert getattr(options, "ocr_language", ocr.ENGLISH) == ocr.ENGLISH


@pytest.mark.parametrize(
    ("given", "folder"), [("models", "project/models"), ("/models", "/models"), ("~/models", "~/models"), ("", "")]
)
def test_the_folder_of_checkpoints_begins_where_the_settings_stand(given: str, folder: str) -> None:
    text = f'[extract.recording]\nmodel = "small"\nmodel_folder = "{given}"\nengine = "faster-whisper"\n'
    chosen = extractor(settings.parse(text, "unitsmith.toml", ("json",)), "recording")
    assert wanted_checkpoint(chosen, Path("project")) == Wanted("small", folder, "faster-whisper")
