"""Damaged and hostile files end in a document or in a code, never in a traceback, a hang or a dead process.

Here a share of the files is tried; `python tests/support/damaged_files.py CORPUS` tries all of them.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from damaged_files import Tried, still_read, table, troubles
from limited import Attempt

SCRIPT = Path(__file__).resolve().parents[1] / "support" / "damaged_files.py"
SHARE = 5


def _attempt(fields: dict[str, Any]) -> Attempt:
    return Attempt(**{key: tuple(value) if isinstance(value, list) else value for key, value in fields.items()})


def _tried(fields: dict[str, Any]) -> Tried:
    peer = fields["peer"]
    whole = fields | {"ours": _attempt(fields["ours"]), "peer": _attempt(peer) if peer else None}
    return Tried(**whole | {"unnamed": tuple(fields["unnamed"])})


@pytest.fixture(scope="module")
def rows(corpus: Path) -> list[Tried]:
    command = [sys.executable, str(SCRIPT), str(corpus), "--share", str(SHARE), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = [_tried(row) for row in json.loads(done.stdout)]
    print(table(found))
    return found


def test_every_file_is_read_or_refused_and_nothing_is_said_twice_or_lost_in_silence(rows: list[Tried]) -> None:
    assert len(rows) > 60
    assert not troubles(rows), "\n".join(troubles(rows))


@pytest.mark.parametrize(("ending", "least"), [(".pptx", 2), (".pdf", 1.2)])
def test_more_is_read_than_the_peer_reads_alone(ending: str, least: float, rows: list[Tried]) -> None:
    """How many slides or pages: of decks twice as many at least."""
    here = [row for row in rows if row.name.endswith(ending)]
    theirs = sum(still_read(row, row.peer) for row in here if row.peer)
    assert theirs > 0
    assert sum(still_read(row, row.ours) for row in here) >= least * theirs


def test_one_bad_part_costs_one_slide(rows: list[Tried]) -> None:
    """Of decks in which one part is damaged, nearly all slides are still read."""
    here = [row for row in rows if row.name.endswith(".pptx") and row.how in ("flips in one part", "part removed")]
    assert sum(len(row.ours.places) for row in here) >= 0.9 * sum(row.places for row in here)
