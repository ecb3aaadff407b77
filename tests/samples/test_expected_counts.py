"""The counts that our readers report are those taken straight from the files, for every file of the corpus."""

from __future__ import annotations

from pathlib import Path

import pytest
from expected_counts import Compared, compared, table


@pytest.fixture(scope="module")
def rows(corpus: Path) -> list[Compared]:
    return list(compared(corpus))


@pytest.mark.parametrize("folder", ["pptx", "pdf", "probe"])
def test_every_number_is_reproduced(folder: str, rows: list[Compared]) -> None:
    here = [row for row in rows if row.file.startswith(f"{folder}/")]
    wrong = [row for row in here if not row.agrees]
    assert here
    assert not wrong, "\n" + table(wrong)
