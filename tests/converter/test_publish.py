"""Never over a person's edit."""

from __future__ import annotations

from pathlib import Path

import pytest
from projects import tree_of

from converter import digests
from converter.ledger import Ledger
from converter.publish import Item, Placed, check_path, place, sweep
from extractors.diagnostics import MaterialError


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path


def put(out: Path, text: str, path: str = "p/draft.md") -> Placed:
    """Place a text in a run of its own."""
    ledger = Ledger(out / ".unitsmith")
    placed = place(out, ledger, Item(path, digests.of_bytes(text.encode()), text.encode, "markdown"), "p")
    ledger.settle()
    return placed


def codes(placed: Placed) -> list[str]:
    return [told.code for told in placed.diagnostics]


def test_ours_is_replaced(out: Path) -> None:
    put(out, "one")
    assert codes(put(out, "two")) == []
    assert tree_of(out) == {"p/draft.md": b"two"}


def test_the_same_is_not_even_made(out: Path) -> None:
    put(out, "one")

    def never() -> bytes:
        raise AssertionError("the content was not needed")

    placed = place(out, Ledger(out / ".unitsmith"), Item("p/draft.md", digests.of_bytes(b"one"), never, "m"), "p")
    assert placed.path == "p/draft.md"


def test_an_edit_stays_and_the_new_text_lies_beside_it(out: Path) -> None:
    put(out, "one")
    (out / "p/draft.md").write_text("edited")
    placed = put(out, "two")
    assert tree_of(out) == {"p/draft.md": b"edited", "p/draft.new.md": b"two"}
    assert codes(placed) == ["C402"]
    assert "p/draft.new.md" in placed.diagnostics[0].message
    assert placed.digest == digests.of_bytes(b"edited")
    assert codes(put(out, "two")) == ["C402"], "the next run says it again"


def test_an_edit_of_a_text_that_did_not_change_is_only_mentioned(out: Path) -> None:
    put(out, "one")
    (out / "p/draft.md").write_text("edited")
    assert codes(put(out, "one")) == ["C403"]
    assert tree_of(out) == {"p/draft.md": b"edited"}


def test_an_offer_that_was_deleted_is_not_made_again(out: Path) -> None:
    put(out, "one")
    (out / "p/draft.md").write_text("edited")
    put(out, "two")
    (out / "p/draft.new.md").unlink()
    assert codes(put(out, "two")) == ["C403"]
    assert codes(put(out, "two")) == ["C403"]
    assert tree_of(out) == {"p/draft.md": b"edited"}
    assert codes(put(out, "three")) == ["C402"], "a newer text is a new offer"


def test_an_offer_that_was_edited_stays_too(out: Path) -> None:
    put(out, "one")
    (out / "p/draft.md").write_text("edited")
    put(out, "two")
    (out / "p/draft.new.md").write_text("edited offer")
    put(out, "three")
    assert tree_of(out) == {
        "p/draft.md": b"edited",
        "p/draft.new.md": b"edited offer",
        "p/draft.new.new.md": b"three",
    }


def test_a_foreign_file_stays(out: Path) -> None:
    (out / "p").mkdir()
    (out / "p/draft.md").write_text("somebody's")
    assert codes(put(out, "one")) == ["C402"]
    assert (out / "p/draft.md").read_text() == "somebody's"


def test_a_file_that_was_deleted_comes_back(out: Path) -> None:
    put(out, "one")
    (out / "p/draft.md").unlink()
    assert codes(put(out, "one")) == []
    assert tree_of(out) == {"p/draft.md": b"one"}


def test_an_edit_taken_back_is_ours_again(out: Path) -> None:
    put(out, "one")
    (out / "p/draft.md").write_text("edited")
    put(out, "two")
    (out / "p/draft.md").write_text("two")
    assert codes(put(out, "two")) == []
    assert codes(put(out, "three")) == []
    assert (out / "p/draft.md").read_text() == "three"


def test_sweeping_removes_ours_and_keeps_edits(out: Path) -> None:
    put(out, "one", "p/units/a.md")
    put(out, "one", "p/other/b.md")
    (out / "p/other/b.md").write_text("edited")
    ledger = Ledger(out / ".unitsmith")
    told = sweep(out, ledger, ("p/units/a.md", "p/other/b.md"), "p")
    assert [entry.code for entry in told] == ["C404"]
    assert tree_of(out) == {"p/other/b.md": b"edited"}
    assert not (out / "p/units").exists(), "an empty folder is of no use"
    assert ledger.paths() == ("p/other/b.md",)


def test_sweeping_what_a_person_deleted_is_no_trouble(out: Path) -> None:
    put(out, "one")
    (out / "p/draft.md").unlink()
    ledger = Ledger(out / ".unitsmith")
    assert sweep(out, ledger, ("p/draft.md",), "p") == ()
    assert ledger.paths() == ()


@pytest.mark.parametrize(
    "path", ["../x", "/x", "a//b", "a/./b", "a/", "", "a\\b", "c:x", "a/b.", "a\nb", "ü" * 101, "a/ "]
)
def test_paths_that_leave_or_cannot_be_held_are_refused(path: str) -> None:
    with pytest.raises(MaterialError) as caught:
        check_path(path, "p", "acme-outline")
    assert caught.value.diagnostic.code == "C406"
    assert "acme-outline" in caught.value.diagnostic.message


@pytest.mark.parametrize("path", ["p/units/a--u1.md", "p/.hidden", "p/ü.md", "p/a b.md"])
def test_ordinary_paths_pass(path: str) -> None:
    check_path(path, "p", "markdown")
