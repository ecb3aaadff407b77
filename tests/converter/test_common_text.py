"""Lines that many sources of a batch share."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from projects import tree_of, write_tree

from converter import settings
from converter.making import Work
from converter.pipeline import Outcome, convert

NOTICE = "Northwind Traders training department, building nine, second floor"
SUBJECTS = {
    "ladders": "A ladder stands on firm ground, and its feet are clean.\n\nClimb with free hands and face the rungs.",
    "ropes": "A rope is checked along its whole length before it carries anybody.\n\nA cut strand ends its use.",
    "hooks": "Hooks close by themselves when the gate springs back.\n\nNobody hangs a hook into another hook.",
}


def made(folder: Path, texts: dict[str, str], out: Path) -> Outcome:
    source = write_tree(folder, {f"{name}.md": f"# About {name}\n\n{text}\n" for name, text in texts.items()})
    return convert([source], out, settings.parse("", "unitsmith.toml", ["json"]))


def taught(out: Path) -> dict[str, str]:
    """The units of each pack as text, by the pack's id."""
    packs = {path.parent.name: json.loads(path.read_bytes())["pack"] for path in out.glob("*/pack.json")}
    return {name: json.dumps(pack["units"]) for name, pack in packs.items()}


def test_what_many_sources_share_is_taught_by_none(tmp_path: Path) -> None:
    made(tmp_path / "in", {name: f"{text}\n\n{NOTICE}" for name, text in SUBJECTS.items()}, tmp_path / "out")
    found = taught(tmp_path / "out")
    assert len(found) == len(SUBJECTS)
    assert not [name for name, units in found.items() if NOTICE in units]
    assert "firm ground" in found["ladders"]


@pytest.mark.parametrize("count", [1, 2])
def test_what_one_or_two_share_may_be_taught(tmp_path: Path, count: int) -> None:
    texts = {name: f"{text}\n\n{NOTICE}" if n < count else text for n, (name, text) in enumerate(SUBJECTS.items())}
    made(tmp_path / "in", texts, tmp_path / "out")
    assert sum(NOTICE in units for units in taught(tmp_path / "out").values()) == count


def test_a_second_run_knows_it_from_the_cache(tmp_path: Path) -> None:
    texts = {name: f"{text}\n\n{NOTICE}" for name, text in SUBJECTS.items()}
    made(tmp_path / "in", texts, tmp_path / "out")
    before = tree_of(tmp_path / "out", private=True)
    assert made(tmp_path / "in", texts, tmp_path / "out").work == Work(recalled=3)
    assert tree_of(tmp_path / "out", private=True) == before


def test_a_document_that_the_cache_has_lost_is_read_again(tmp_path: Path) -> None:
    texts = {name: f"{text}\n\n{NOTICE}" for name, text in SUBJECTS.items()}
    made(tmp_path / "in", texts, tmp_path / "out")
    before = tree_of(tmp_path / "out")
    cache = tmp_path / "out/.unitsmith/cache"
    for path in (path for path in cache.rglob("*") if path.is_file() and b'"sections"' in path.read_bytes()):
        path.write_bytes(b"")
    for path in (path for path in cache.rglob("*") if path.is_file() and b'"texts"' in path.read_bytes()):
        path.unlink()
    made(tmp_path / "in", texts, tmp_path / "out")
    assert tree_of(tmp_path / "out") == before
