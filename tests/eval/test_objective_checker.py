"""The hand labels of objectives fit the rules, and the checker keeps agreeing with them."""

from __future__ import annotations

from pathlib import Path

import pytest
from eval_tables import Part
from objective_checker import GENERATED, NAMES, RULES, labelled, measure

from extractors.diagnostics import Severity
from segmenters.objective_flaws import flaws_of

LEAST_RIGHT = 0.9


def test_labels_name_rules_of_the_checker() -> None:
    assert {code for one in labelled() for code in one.flaws} <= set(RULES) == set(NAMES)
    for generated in (True, False):
        assert sum((one.origin == GENERATED) is generated for one in labelled()) >= 60


def test_every_other_objective_is_kept_for_the_figures() -> None:
    assert [one.part for one in labelled()][:4] == [Part.DEV, Part.TEST, Part.DEV, Part.TEST]


@pytest.mark.parametrize("part", Part)
def test_an_error_is_an_error_for_a_reader_too(part: Part) -> None:
    own = [one for one in labelled() if one.part is part]
    flagged = [one for one in own if any(flaw.severity is Severity.ERROR for flaw in flaws_of(one.text))]
    assert flagged
    assert sum(bool(one.flaws) for one in flagged) >= LEAST_RIGHT * len(flagged)


def test_a_row_for_each_rule(tmp_path: Path) -> None:
    table = measure(tmp_path, Part.TEST)[0]
    assert len(table.rows) == len(RULES) + 1
    assert all(len(row) == len(table.columns) for row in table.rows)
