"""What a wording may draw on."""

from __future__ import annotations

from dataclasses import replace

from documents import ENGLISH

from segmenters.model import UnitKind
from segmenters.objective_content import Content, Task
from segmenters.objective_wording import wordings


def test_the_task_that_a_unit_shows_decides_between_doing_and_describing() -> None:
    told = Content(UnitKind.CONCEPT, "", (), (), Task.NONE, ENGLISH)
    assert next(wordings("install the pump", told)) == "describe how to install the pump"
    assert next(wordings("install the pump", replace(told, task=Task.STEPS))) == "install the pump"
