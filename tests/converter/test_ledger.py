"""The ledger tells our own work from a person's, also after a run was killed."""

from __future__ import annotations

from pathlib import Path

from converter.ledger import Ledger


def test_what_was_settled_is_ours(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    ledger.note("p/a.md", "digest-1", "markdown")
    ledger.settle()
    again = Ledger(tmp_path)
    assert again.is_ours("p/a.md", "digest-1")
    assert not again.is_ours("p/a.md", "digest-2")
    assert not again.is_ours("p/b.md", "digest-1")
    assert again.maker("p/a.md") == "markdown"
    assert again.maker("p/b.md") == ""
    assert again.paths() == ("p/a.md",)


def test_a_killed_run_leaves_its_journal(tmp_path: Path) -> None:
    settled = Ledger(tmp_path)
    settled.note("a", "old", "m")
    settled.settle()
    killed = Ledger(tmp_path)
    killed.note("a", "new", "m")
    after = Ledger(tmp_path)
    assert after.is_ours("a", "old"), "the file may not have been replaced yet"
    assert after.is_ours("a", "new"), "or it may have been"


def test_a_line_cut_in_the_middle_is_passed_over(tmp_path: Path) -> None:
    killed = Ledger(tmp_path)
    killed.note("a", "1", "m")
    killed.note("b", "2", "m")
    journal = tmp_path / "written.journal"
    journal.write_bytes(journal.read_bytes()[:-9])
    after = Ledger(tmp_path)
    assert after.is_ours("a", "1")
    assert not after.is_ours("b", "2")


def test_settling_ends_the_journal_and_forgets_what_was_dropped(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    ledger.note("a", "1", "m")
    ledger.note("b", "2", "m")
    ledger.drop("a")
    ledger.settle()
    assert not (tmp_path / "written.journal").exists()
    assert Ledger(tmp_path).paths() == ("b",)


def test_two_runs_at_once_keep_what_both_wrote(tmp_path: Path) -> None:
    one, other = Ledger(tmp_path), Ledger(tmp_path)
    one.note("a", "1", "m")
    other.note("b", "2", "m")
    one.settle()
    other.settle()
    assert Ledger(tmp_path).paths() == ("a", "b")


def test_a_ledger_that_cannot_be_read_owns_nothing(tmp_path: Path) -> None:
    (tmp_path / "written.json").write_text("{")
    assert Ledger(tmp_path).paths() == ()
    (tmp_path / "written.json").write_text('{"schema": 99, "files": []}')
    assert Ledger(tmp_path).paths() == ()
