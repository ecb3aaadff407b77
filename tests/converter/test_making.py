"""One pack, whatever becomes of its sources."""

from __future__ import annotations

from pathlib import Path

import pytest
from projects import acme_convert, codes_of, pack_named, source_named, tree_of, write_tree

from converter.making import Work
from converter.report import Status
from extractors.model import Count

pytestmark = pytest.mark.usefixtures("acme")


def test_a_source_fails_alone_inside_its_pack(tmp_path: Path) -> None:
    source = write_tree(tmp_path / "in", {"s.acme": "!fail", "s.txt": "Face the ladder."})
    outcome = acme_convert(source, tmp_path / "out")
    assert source_named(outcome, "s.acme").status is Status.FAILED
    assert source_named(outcome, "s.txt").status is Status.CONVERTED
    assert pack_named(outcome, "s").sources == ("s.txt",)
    assert pack_named(outcome, "s").units == 1


def test_a_part_that_is_missing_makes_a_source_partial(tmp_path: Path) -> None:
    outcome = acme_convert(write_tree(tmp_path / "in", {"a.acme": "one\n!lose"}), tmp_path / "out")
    record = source_named(outcome, "a.acme")
    assert (record.status, record.blocks, codes_of(record)) == (Status.PARTIAL, 1, ["X902"])


def test_a_pack_without_a_source_that_could_be_read_is_not_made(tmp_path: Path) -> None:
    outcome = acme_convert(write_tree(tmp_path / "in", {"a.acme": "!fail"}), tmp_path / "out")
    assert outcome.report.packs == ()
    assert sorted(tree_of(tmp_path / "out")) == ["report.json", "summary.md"]


@pytest.mark.parametrize(("word", "code"), [("refuse", "S901"), ("stumble", "C901")])
def test_a_segmenter_that_fails_fails_its_pack_alone(tmp_path: Path, word: str, code: str) -> None:
    source = write_tree(tmp_path / "in", {"a.acme": word, "b.acme": "one"})
    outcome = acme_convert(source, tmp_path / "out")
    assert source_named(outcome, "a.acme").status is Status.FAILED
    assert codes_of(pack_named(outcome, "a")) == [code]
    assert pack_named(outcome, "a").files == ()
    assert pack_named(outcome, "b").units == 1


def test_an_exporter_that_fails_leaves_the_others_alone(tmp_path: Path) -> None:
    source = write_tree(tmp_path / "in", {"a.acme": "unspeakable"})
    outcome = acme_convert(source, tmp_path / "out", to=("acme-outline", "json"))
    assert codes_of(pack_named(outcome, "a")) == ["E901"]
    assert [file.path for file in pack_named(outcome, "a").files] == ["a/pack.json"]


def test_a_crash_in_a_source_leaves_a_report_without_material(tmp_path: Path) -> None:
    source = write_tree(tmp_path / "in", {"a.acme": "!crash", "b.acme": "one"})
    outcome = acme_convert(source, tmp_path / "out")
    record = source_named(outcome, "a.acme")
    assert (record.status, codes_of(record)) == (Status.FAILED, ["C901"])
    (report,) = (tmp_path / "out/.unitsmith").glob("crash-*.md")
    assert report.name in record.diagnostics[0].hint
    assert "acme_lines.py" in report.read_text()
    assert "secret" not in report.read_text()
    assert source_named(outcome, "b.acme").status is Status.CONVERTED


def test_files_that_are_no_longer_made_go_and_edits_stay(tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    acme_convert(write_tree(source, {"s.acme": "one", "s.txt": "Two words."}), out)
    assert "s/units/unit-2.txt" in tree_of(out)
    (source / "s.txt").unlink()
    acme_convert(source, out)
    assert "s/units/unit-2.txt" not in tree_of(out)
    write_tree(source, {"s.txt": "Two words."})
    acme_convert(source, out)
    (out / "s/units/unit-2.txt").write_text("edited")
    (source / "s.txt").unlink()
    outcome = acme_convert(source, out)
    assert tree_of(out)["s/units/unit-2.txt"] == b"edited"
    assert codes_of(pack_named(outcome, "s")) == ["C404"]


def test_what_came_of_a_source_is_not_lost_while_it_fails(tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    acme_convert(write_tree(source, {"s.acme": "one", "s.txt": "Two words."}), out)
    write_tree(source, {"s.txt": b"\xff"})
    acme_convert(source, out)
    assert "s/units/unit-2.txt" in tree_of(out)


@pytest.mark.parametrize("kind", ["document", "picture", "pack"])
def test_what_the_cache_has_lost_is_made_again(tmp_path: Path, kind: str) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    acme_convert(write_tree(source, {"a.acme": "one\n!picture x"}), out)
    whole = tree_of(out)
    words = {"document": b'"language": "en",\n  "sections"', "picture": b"!picture x", "pack": b'"units"'}[kind]
    contents = [path for path in (out / ".unitsmith/cache/contents").rglob("*") if path.is_file()]
    (lost,) = [path for path in contents if words in path.read_bytes()]
    lost.write_bytes(b"damaged")
    for path in (out / "a").rglob("*"):
        if path.is_file():
            path.unlink()
    # Other settings make the run ask for what is lost.
    acme_convert(source, out, "minutes = 2" if kind == "document" else '[export.acme-outline]\nbullet = "*"')
    acme_convert(source, out)
    assert tree_of(out) == whole
    assert lost.read_bytes() != b"damaged"


PAGE = "# Ladders\n\nFace the ladder when you climb, and keep three points of contact at all times.\n"


def test_the_same_document_in_two_formats_is_used_once(tmp_path: Path) -> None:
    html = f"<html><head><title>Ladders</title></head><body><h1>Ladders</h1><p>{PAGE[11:]}</p></body></html>"
    source = write_tree(tmp_path / "in", {"a.md": PAGE, "a.html": html, "b.acme": "one"})
    first = acme_convert(source, tmp_path / "out")
    record = source_named(first, "a.md")
    assert record.status is Status.SET_ASIDE
    assert codes_of(record) == ["C120"]
    assert "a.html" in record.diagnostics[0].message
    assert pack_named(first, "a").sources == ("a.html",)
    again = acme_convert(source, tmp_path / "out")
    assert again.report == first.report
    assert again.work == Work(recalled=3)


def test_another_document_of_that_name_is_used_too(tmp_path: Path) -> None:
    html = f"<html><body><h1>Ladders</h1><p>{PAGE}</p></body></html>"
    more = PAGE + "\nReport a damaged ladder to the safety officer, who keeps the list of them.\n"
    outcome = acme_convert(write_tree(tmp_path / "in", {"a.md": more, "a.html": html}), tmp_path / "out")
    assert pack_named(outcome, "a").sources == ("a.html", "a.md")


def test_counts_stand_in_the_report(tmp_path: Path) -> None:
    outcome = acme_convert(write_tree(tmp_path / "in", {"a.md": PAGE}), tmp_path / "out")
    assert Count("headings", 1) in source_named(outcome, "a.md").counts
    assert "- a.md: headings 1" in (tmp_path / "out" / "summary.md").read_text()


def test_amounts_of_work_add_up() -> None:
    assert Work(1, 2, 3, 4) + Work(1, 1, 1, 1) == Work(2, 3, 4, 5)
