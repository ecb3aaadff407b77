"""What is missing on a machine, with the command that puts it right."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import pytest
from projects import write_tree

from converter import doctor, ocr, office
from converter.checkpoints import FASTER, Wanted
from converter.doctor import as_text, examine
from converter.health import Check, Health, State
from extractors.diagnostics import MaterialError

BASE = Wanted("base.en")


def named(health: Health, name: str) -> Check:
    return next(check for check in health.checks if check.name == name)


def test_this_machine_is_well(tmp_path: Path) -> None:
    health = examine(tmp_path, BASE)
    assert health.is_well, as_text(health)
    assert named(health, "lxml").state is State.OK
    assert named(health, "Python").found.startswith("3.")
    names = [check.name for check in health.checks]
    assert "pytest" not in names, "what only the makers need is not looked for"


def test_the_pipeline_that_reads_english_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def found() -> str:
        return named(examine(tmp_path, BASE), "spaCy pipeline for English").found

    assert found().partition("@")[0] in ("embedded", "en_core_web_sm", "en_core_web_md", "en_core_web_lg")
    about = "en_core_web_lg-99.0.dist-info"
    points = "[spacy_models]\nen_core_web_lg = en_core_web_lg\n"
    files = {f"{about}/METADATA": "Name: en_core_web_lg\nVersion: 99.0\n", f"{about}/entry_points.txt": points}
    write_tree(tmp_path, files)
    monkeypatch.syspath_prepend(tmp_path)
    assert found() == "en_core_web_lg@99.0"


def test_a_missing_library_is_in_the_way_and_a_missing_extra_is_not() -> None:
    declared = ["no-such-library>=1,<2", 'no-such-engine>=1; extra == "recordings"', 'no-such-tool; extra == "test"']
    library, engine = doctor.requirements(declared)
    assert (library.name, library.state) == ("no-such-library", State.BROKEN)
    assert library.fix == f"{shlex.quote(sys.executable)} -m pip install 'unitsmith'"
    assert (engine.name, engine.state) == ("no-such-engine", State.OPTIONAL)
    assert engine.fix.endswith("-m pip install 'unitsmith[recordings]'")
    assert "recordings" in engine.found
    assert not Health(1, (library,)).is_well
    assert Health(1, (engine,)).is_well


def test_a_missing_checkpoint_comes_with_its_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    check = doctor.checkpoint(BASE)
    assert check.state is State.OPTIONAL
    assert check.fix == "unitsmith doctor --get-model base.en"
    write_tree(tmp_path, {"whisper/base.en.pt": "a checkpoint"})
    assert doctor.checkpoint(BASE).state is State.OK


def test_a_checkpoint_that_nobody_publishes_comes_with_other_advice(tmp_path: Path) -> None:
    for wanted in (Wanted(str(tmp_path / "ours.pt")), Wanted("base.en", "", FASTER)):
        check = doctor.checkpoint(wanted)
        assert check.state is State.OPTIONAL
        assert "--get-model" not in check.fix


def test_the_checkpoints_that_are_there_are_named_with_their_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert doctor.other_checkpoints(BASE) == ()
    write_tree(tmp_path, {"whisper/tiny.pt": "t", "models/ours.pt": "o", "models/small/model.bin": "s"})
    ours, theirs = doctor.other_checkpoints(Wanted("base.en", str(tmp_path / "models")))
    assert (ours.name, ours.found) == (f"checkpoints in {tmp_path / 'models'}", "ours.pt, small")
    assert theirs.found == "tiny.pt"


def test_programs_for_some_sources_come_with_the_command_that_adds_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("converter.office._ELSEWHERE", ())
    for check, command in (
        (doctor.libreoffice(), "libreoffice"),
        (doctor.tesseract(), "tesseract"),
        (doctor.clip_cutter(), "ffmpeg"),
    ):
        assert check.state is State.OPTIONAL
        assert command in check.fix.lower()
        assert " install " in check.fix


def test_programs_that_are_there_are_named() -> None:
    if office.program():
        assert doctor.libreoffice() == Check("LibreOffice", State.OK, office.program())
    if "eng" in ocr.languages(ocr.program()):
        assert "reads" in doctor.tesseract().found
        assert "eng" in doctor.tesseract().found
        assert doctor.tesseract().state is State.OK


def test_fetching_what_nobody_publishes() -> None:
    with pytest.raises(MaterialError) as caught:
        doctor.fetch_model("no-such-model")
    assert caught.value.diagnostic.code == "C132"


def test_a_distribution_with_our_package_names_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert doctor.rivals(doctor.PACKAGES) == ()
    folder = "exporters-0.9.dist-info"
    write_tree(
        tmp_path,
        {
            f"{folder}/METADATA": "Metadata-Version: 2.1\nName: exporters\nVersion: 0.9\n",
            f"{folder}/top_level.txt": "exporters\n",
            "exporters/__init__.py": "",
        },
    )
    monkeypatch.syspath_prepend(tmp_path)
    (rival,) = doctor.rivals(doctor.PACKAGES)
    assert (rival.name, rival.state) == ("exporters", State.BROKEN)
    assert "pipx" in rival.fix


def test_a_folder_that_cannot_be_written_to(tmp_path: Path) -> None:
    health = examine(tmp_path / "gone", BASE)
    assert named(health, "working folder").state is State.BROKEN
    assert not health.is_well
    assert "broken" in as_text(health)
