"""One pack: segmented and exported, or found done."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
import readers
from projects import tree_of, write_tree

from converter.assembly import Delivered, Segmented, deliver, segment
from converter.extraction import extract
from converter.run import Run
from converter.sources import Own, find
from converter.store import DamagedError
from converter.workers import Crew
from extractors.diagnostics import MaterialError

pytestmark = pytest.mark.usefixtures("acme")


def run_in(folder: Path, extra: str = "", title: str = "") -> Run:
    return replace(readers.run_in(folder / "out", Crew(), extra), title=title)


def segmented(run: Run, **texts: str) -> Segmented:
    folder = write_tree(run.out.parent / "in", {f"{name}.acme": text for name, text in texts.items()})
    files = find([folder], {".acme": "acme-lines"}, Own()).files
    with Crew() as crew:
        read = [extract(file, replace(run, crew=crew)) for file in files]
    return segment("safety", read, run)


def delivered(run: Run, taken: tuple[str, ...] = (), **texts: str) -> Delivered:
    return deliver(segmented(run, **texts), run.settings.export[0], taken, run)


def test_figures_are_those_of_the_pack(tmp_path: Path) -> None:
    figures = segmented(run_in(tmp_path, "minutes = 2"), a="one\ncut this\ncut that", b="two").receipt.figures
    assert (figures.title, figures.units, figures.objectives, figures.questions) == ("safety", 2, 2, 0)
    assert (figures.cuts, figures.seat_time_s) == (2, 240)
    assert [(count.reason, count.blocks) for count in figures.cut_reasons] == [("no teachable content", 2)]


def test_a_pack_is_made_once(tmp_path: Path) -> None:
    first, again = segmented(run_in(tmp_path), a="one"), segmented(run_in(tmp_path), a="one")
    assert first.made is not None
    assert again.made is None
    assert again.receipt == first.receipt
    assert segmented(run_in(tmp_path, "minutes = 3"), a="one").made is not None
    assert segmented(run_in(tmp_path, title="Ladders"), a="one").made is not None
    assert segmented(run_in(tmp_path), a="two").made is not None


def test_the_language_pipeline_is_settled_before(tmp_path: Path) -> None:
    run = run_in(tmp_path)
    made = segmented(run, a="one").made
    assert made
    assert made.pipeline == run.settings.pipeline != "auto", "which pipeline 'auto' is differs from machine to machine"


def test_files_are_written_below_the_folder_of_the_pack(tmp_path: Path) -> None:
    found = delivered(run_in(tmp_path), a="one\n!picture x")
    files = tree_of(tmp_path / "out")
    assert [file.path for file in found.files] == list(found.claims)
    assert sorted(file.path for file in found.files) == sorted(files)
    assert files["safety/units/unit-1.txt"] == b"one\na picture"
    assert b"!picture x" in files.values()


def test_the_second_time_nothing_is_exported(tmp_path: Path) -> None:
    first = delivered(run_in(tmp_path), a="one")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("acme_outline.export", lambda: None)
        again = delivered(run_in(tmp_path), a="one")
    assert not first.recalled
    assert again.recalled
    assert again.files == first.files


def test_a_file_that_is_gone_is_made_again_without_the_others(tmp_path: Path) -> None:
    delivered(run_in(tmp_path), a="one")
    (tmp_path / "out/safety/outline.txt").unlink()
    (tmp_path / "out/safety/units/unit-1.txt").write_text("edited")
    assert delivered(run_in(tmp_path), a="one").recalled
    assert (tmp_path / "out/safety/outline.txt").read_text() == "- Unit 1"
    assert (tmp_path / "out/safety/units/unit-1.txt").read_text() == "edited"


def test_a_zipped_artifact_is_one_file(tmp_path: Path) -> None:
    found = delivered(run_in(tmp_path, "[export.acme-outline]\npacked = true"), a="one")
    assert [file.path for file in found.files] == ["safety/safety.outline.zip"]
    with zipfile.ZipFile(tmp_path / "out/safety/safety.outline.zip") as archive:
        assert archive.namelist() == ["outline.txt", "units/unit-1.txt"]


def test_an_exporter_that_makes_something_else_than_its_receipt_says(tmp_path: Path) -> None:
    delivered(run_in(tmp_path), a="one")
    (tmp_path / "out/safety/outline.txt").unlink()
    with pytest.MonkeyPatch.context() as patch:
        import acme_outline  # noqa: PLC0415  the fixture installs it

        real = acme_outline.export

        def other(order: object, _: object) -> object:
            return real(order, acme_outline.Options(bullet="*"))

        patch.setattr(acme_outline, "export", other)
        with pytest.raises(DamagedError):
            delivered(run_in(tmp_path), a="one")


@pytest.mark.parametrize(
    ("extra", "text", "taken", "code"),
    [
        ("", "unspeakable", (), "E901"),
        ("[export.acme-outline]\noutside = true", "one", (), "C406"),
        ("", "one", ("safety/outline.txt",), "C407"),
    ],
)
def test_what_cannot_be_delivered(tmp_path: Path, extra: str, text: str, taken: tuple[str, ...], code: str) -> None:
    for _ in range(2):
        with pytest.raises(MaterialError) as caught:
            delivered(run_in(tmp_path, extra), taken, a=text)
        assert caught.value.diagnostic.code == code
    assert tree_of(tmp_path / "out") == {}, "nothing is written of what cannot be delivered whole"
