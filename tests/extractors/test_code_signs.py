"""Signs of code: half of the lines have to hold some."""

from __future__ import annotations

import pytest

from extractors.code_signs import reads_as_code


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (["import os"], False),
        (["import os", "os.getcwd()"], True),
        (["Check the rope and the harness.", "Then climb."], False),
        (["$ ls -l"], True),
        (["    indented"], True),
    ],
)
def test_signs_of_code(lines: list[str], code: bool) -> None:
    assert reads_as_code(lines) is code
