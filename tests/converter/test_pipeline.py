"""The whole journey with small formats: reports, reruns, safety."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from projects import ACME, PLUGIN, acme_convert, acme_settings, codes_of, pack_named, source_named, tree_of, write_tree

from converter import settings
from converter.making import Work
from converter.pipeline import convert
from converter.progress import Step
from converter.report import Status, is_clean

pytestmark = pytest.mark.usefixtures("acme")

MIXED = {
    "m1/intro.acme": "one\n!warn",
    "m2/intro.acme": "two",
    "m2/intro.epub": "",
    "broken.acme": "!fail",
    ".DS_Store": "",
    "安全.acme": "three",
    f"{'long ' * 40}.acme": "four",
}


def test_a_batch_always_finishes_and_everything_has_a_record(tmp_path: Path) -> None:
    outcome = acme_convert(write_tree(tmp_path / "in", MIXED), tmp_path / "out")
    assert [source.name for source in outcome.report.sources] == sorted(MIXED)
    assert {pack.id for pack in outcome.report.packs} >= {"m1-intro", "m2-intro"}
    assert source_named(outcome, "broken.acme").status is Status.FAILED
    assert source_named(outcome, "m2/intro.epub").status is Status.SKIPPED
    assert source_named(outcome, "m1/intro.acme").pack == "m1-intro"
    assert not is_clean(outcome.report)
    assert outcome.work == Work(extracted=4, segmented=4, exported=4)
    for pack in outcome.report.packs:
        assert all((tmp_path / "out" / file.path).is_file() for file in pack.files)


def test_a_second_run_does_nothing_and_writes_the_same(tmp_path: Path) -> None:
    source, out = write_tree(tmp_path / "in", MIXED), tmp_path / "out"
    acme_convert(source, out)
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
    whole = tree_of(out, private=True)
    assert ".unitsmith/written.json" in whole
    assert ".unitsmith/written.journal" not in whole
    outcome = acme_convert(source, out)
    assert outcome.work == Work(recalled=4)
    assert tree_of(out, private=True) == whole
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()} == before


def test_the_same_bytes_wherever_and_however_it_is_run(tmp_path: Path) -> None:
    """In a process of its own, with another time zone, locale, hash seed and working folder each time."""
    write_tree(tmp_path, {"project/in/" + name: content for name, content in MIXED.items()})
    write_tree(tmp_path, {"unitsmith.toml": ACME})
    found = []
    for number, (place, seed, zone) in enumerate([(".", "1", "Asia/Tokyo"), ("project/in", "2", "America/Lima")]):
        out = tmp_path / f"out-{number}"
        environment = {
            "PYTHONPATH": str(PLUGIN),
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "LC_ALL": ["C", "C.UTF-8"][number],
        }
        source = os.path.relpath(tmp_path / "project" / "in", tmp_path / place)
        arguments = [
            "convert",
            source,
            "-o",
            str(out),
            "--to",
            "acme-outline",
            "--settings",
            str(tmp_path / "unitsmith.toml"),
        ]
        done = subprocess.run(
            [sys.executable, "-m", "converter", *arguments],
            cwd=tmp_path / place,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 3, done.stderr
        found.append(tree_of(out))
    assert found[0] == found[1]
    assert b"/tmp" not in found[0]["report.json"]
    assert str(tmp_path).encode() not in b"".join(found[0].values())


def test_arguments_in_any_order_give_the_same(tmp_path: Path) -> None:
    write_tree(tmp_path, MIXED)
    arguments = [tmp_path / "m1", tmp_path / "m2", tmp_path / "安全.acme"]
    convert(arguments, tmp_path / "out-1", acme_settings())
    convert(arguments[::-1], tmp_path / "out-2", acme_settings())
    assert tree_of(tmp_path / "out-1") == tree_of(tmp_path / "out-2")


def test_the_report_on_disk_is_the_report(tmp_path: Path) -> None:
    outcome = acme_convert(write_tree(tmp_path / "in", MIXED), tmp_path / "out")
    raw = json.loads((tmp_path / "out/report.json").read_bytes())
    assert raw["schema"] == 1
    assert [source["name"] for source in raw["sources"]] == [source.name for source in outcome.report.sources]
    entry = next(source for source in raw["sources"] if source["name"] == "m1/intro.acme")
    assert (entry["status"], entry["format"], entry["blocks"], entry["pack"]) == (
        "converted",
        "acme-lines",
        1,
        "m1-intro",
    )
    assert entry["diagnostics"][0]["code"] == "X901"
    assert "| m1-intro | 1 |" in (tmp_path / "out/summary.md").read_text()


def test_nothing_to_convert_is_told(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    outcome = acme_convert(tmp_path / "in", tmp_path / "out")
    assert [told.code for told in outcome.report.diagnostics] == ["C117"]
    assert is_clean(outcome.report), "an empty folder is no failure"


def test_the_output_folder_inside_the_sources_is_not_read(tmp_path: Path) -> None:
    source = write_tree(tmp_path / "in", {"a.acme": "one"})
    first = acme_convert(source, source / "out")
    assert acme_convert(source, source / "out").report == first.report


def test_a_title_for_one_pack(tmp_path: Path) -> None:
    title = '[pack]\ntitle = "Working safely"\n'
    source = write_tree(tmp_path / "in", {"a.acme": "one"})
    assert pack_named(acme_convert(source, tmp_path / "out", title), "a").title == "Working safely"
    write_tree(source, {"b.acme": "two"})
    outcome = acme_convert(source, tmp_path / "out", title)
    assert {pack.title for pack in outcome.report.packs} == {"a", "b"}
    assert [told.code for told in outcome.report.diagnostics] == ["C208"]


def test_results_of_an_earlier_run_stay_and_are_named(tmp_path: Path) -> None:
    write_tree(tmp_path, {"one/a.acme": "one", "two/b.acme": "two"})
    out = tmp_path / "out"
    acme_convert(tmp_path / "one", out)
    outcome = acme_convert(tmp_path / "two", out)
    assert "a/outline.txt" in tree_of(out)
    (told,) = outcome.report.diagnostics
    assert told.code == "C405"
    assert told.message == "a/ holds files of an earlier run that this one did not make: acme-outline"
    assert acme_convert(tmp_path / "two", out).report == outcome.report
    for path in sorted((out / "a").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    assert acme_convert(tmp_path / "two", out).report.diagnostics == ()


def test_edits_survive_a_changed_source(tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    acme_convert(write_tree(source, {"a.acme": "one"}), out)
    (out / "a/units/unit-1.txt").write_text("edited")
    outcome = acme_convert(write_tree(source, {"a.acme": "two"}), out)
    assert tree_of(out)["a/units/unit-1.txt"] == b"edited"
    assert tree_of(out)["a/units/unit-1.new.txt"] == b"two"
    assert codes_of(pack_named(outcome, "a")) == ["C402"]
    assert is_clean(outcome.report)


def test_a_summary_that_a_person_wrote_stays(tmp_path: Path) -> None:
    write_tree(tmp_path, {"in/a.acme": "one", "out/summary.md": "mine"})
    outcome = acme_convert(tmp_path / "in", tmp_path / "out")
    assert (tmp_path / "out/summary.md").read_text() == "mine"
    assert (tmp_path / "out/summary.new.md").read_text().startswith("# What was converted")
    assert [told.code for told in outcome.diagnostics] == ["C402"]


def test_a_silence_reaches_report_and_summary(tmp_path: Path) -> None:
    source = write_tree(tmp_path / "in", {"a.acme": "one\n!warn"})
    outcome = acme_convert(source, tmp_path / "out", '[diagnostics]\nsilence = ["X901", "X999"]')
    assert codes_of(source_named(outcome, "a.acme")) == []
    assert [told.code for told in outcome.report.diagnostics] == ["C206"]
    assert b"X901" not in b"".join(tree_of(tmp_path / "out").values())


def test_a_place_without_a_password_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NOT_SET", raising=False)
    source = write_tree(tmp_path / "in", {"a.acme": "one"})
    outcome = acme_convert(source, tmp_path / "out", '[[passwords]]\nenv = "NOT_SET"\n')
    assert [told.code for told in outcome.report.diagnostics] == ["C151"]


def test_a_protected_deck_is_opened_with_the_password_that_the_settings_point_at(tmp_path: Path, corpus: Path) -> None:
    write_tree(tmp_path, {"key.txt": "secret\n", "unitsmith.toml": '[[passwords]]\nfile = "key.txt"\n'})
    chosen = settings.load(tmp_path / "unitsmith.toml", ("json",))
    outcome = convert([corpus / "robust" / "password_secret.pptx"], tmp_path / "out", chosen)
    record = source_named(outcome, "password_secret.pptx")
    assert record.status is not Status.FAILED, record.diagnostics
    assert record.blocks > 0
    kept = [path.read_bytes() for path in (tmp_path / "out" / ".unitsmith" / "cache" / "receipts").rglob("*.*")]
    assert b"secret\n" not in b"".join(kept)


def test_a_batch_with_children_that_die_finishes(tmp_path: Path) -> None:
    files = {"a.acme": "one", "b.acme": "!kill", "c.acme": "!eat", "d.acme": "!kill once\nfour", "e.acme": "five"}
    outcome = acme_convert(write_tree(tmp_path / "in", files), tmp_path / "out", "[limits]\nmemory_mb = 300\n")
    told = {source.name: codes_of(source) for source in outcome.report.sources}
    assert told == {"a.acme": [], "b.acme": ["C123"], "c.acme": ["C122"], "d.acme": ["C124"], "e.acme": []}
    assert [pack.id for pack in outcome.report.packs] == ["a", "d", "e"]


def test_how_many_are_read_at_once_changes_nothing(tmp_path: Path) -> None:
    source = write_tree(tmp_path / "in", {f"{n}.acme": f"text {n}" for n in range(9)})
    acme_convert(source, tmp_path / "one", "[limits]\njobs = 1\n")
    acme_convert(source, tmp_path / "many", "[limits]\njobs = 4\n")
    assert tree_of(tmp_path / "one") == tree_of(tmp_path / "many")


def test_steps_are_told_in_order(tmp_path: Path) -> None:
    source = write_tree(tmp_path / "in", {"a.acme": "one", "b.acme": "two"})
    steps: list[Step] = []
    convert([source], tmp_path / "out", acme_settings(), steps.append)
    assert steps == [Step("a.acme", 0, 4), Step("b.acme", 1, 4), Step("a", 2, 4), Step("b", 3, 4)]


def test_a_run_that_is_killed_is_taken_up_where_it_stopped(tmp_path: Path) -> None:
    source = write_tree(tmp_path / "in", {f"{name}.acme": name for name in "abcde"})
    acme_convert(source, tmp_path / "whole")

    def stop(step: Step) -> None:
        if step.subject == "d":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        convert([source], tmp_path / "out", acme_settings(), stop)
    assert "c/outline.txt" in tree_of(tmp_path / "out"), "what was done before is there"
    write_tree(source, {"c.acme": "changed"})
    outcome = acme_convert(source, tmp_path / "out")
    # How far the reading had come ahead of the packs is a matter of luck, but nothing is read twice.
    assert outcome.work.extracted + outcome.work.recalled == 5
    assert outcome.work.recalled >= 2
    assert (outcome.work.segmented, outcome.work.exported) == (3, 3)
    assert codes_of(pack_named(outcome, "c")) == [], "our own half-done work is not taken for an edit"
    write_tree(source, {"c.acme": "c"})
    acme_convert(source, tmp_path / "out")
    assert tree_of(tmp_path / "out") == tree_of(tmp_path / "whole")


def test_two_runs_at_once_leave_a_whole_result(tmp_path: Path) -> None:
    source = write_tree(tmp_path / "in", {f"{number}.acme": f"text {number}" for number in range(12)})
    write_tree(tmp_path, {"unitsmith.toml": ACME})
    command = [sys.executable, "-m", "converter", "convert", "in", "-o", "out", "--to", "acme-outline", "-q"]
    environment = {**os.environ, "PYTHONPATH": str(PLUGIN)}
    runs = [subprocess.Popen(command, cwd=tmp_path, env=environment) for _ in range(2)]
    assert [run.wait() for run in runs] == [0, 0]
    acme_convert(source, tmp_path / "alone")
    assert tree_of(tmp_path / "out") == tree_of(tmp_path / "alone")
    assert acme_convert(source, tmp_path / "out").work == Work(recalled=12)


def test_a_pdf_that_takes_its_library_down_is_read_with_care(tmp_path: Path) -> None:
    """A form that draws itself: PDFium goes down with it, which costs a second attempt and nothing else."""
    source = write_tree(tmp_path / "in", {"evil.pdf": form_in_itself("Lock out the press first."), "a.acme": "one"})
    outcome = acme_convert(source, tmp_path / "out")
    record = source_named(outcome, "evil.pdf")
    assert record.status is Status.CONVERTED, record.diagnostics
    assert "C124" in codes_of(record)
    assert record.blocks == 1
    assert source_named(outcome, "a.acme").status is Status.CONVERTED


def form_in_itself(words: str) -> bytes:
    """Return a PDF with a line of text and a form that draws itself twice."""
    page, form = f"BT /T 12 Tf 20 200 Td ({words}) Tj ET /F Do", "/F Do /F Do"
    own = "/XObject<</F 5 0 R>>/Font<</T 6 0 R>>"
    kind = "/Type/XObject/Subtype/Form/BBox[0 0 300 300]/Resources<</XObject<</F 5 0 R>>>>"
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<<{own}>>>>",
        f"<</Length {len(page)}>>stream\n{page}\nendstream",
        f"<<{kind}/Length {len(form)}>>stream\n{form}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    body, places = "%PDF-1.4\n", list[int]()
    for number, entry in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{entry}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 7\n0000000000 65535 f \n{table}trailer<</Root 1 0 R/Size 7>>\nstartxref\n{len(body)}\n%%EOF"
    return (body + end).encode()
