"""Signs of code: half of the lines have to hold some."""

from __future__ import annotations

import pytest

from extractors.code_signs import (
    is_block_of_code,
    is_console_output,
    is_sure_code,
    may_stand_in_code,
    reads_as_code,
)


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (["import os"], False),
        (["import os", "os.getcwd()"], True),
        (["Check the rope and the harness.", "Then climb."], False),
        (["$ ls -l"], True),
        (["    indented"], True),
        (["(setq fill-column 80)"], True),
        (["Climb (slowly)"], False),
    ],
)
def test_signs_of_code(lines: list[str], code: bool) -> None:
    assert reads_as_code(lines) is code


@pytest.mark.parametrize(
    "line",
    [
        '<catalog xmlns="http://a.org/ns">',
        "  <title>Ladders</title>",
        '<call id="ac.1"/>',
        "</group>",
        "$ git init",
        "$git init",
        "(venv) $ pip install -e .",
        ">>> import app",
        'git config --global user.name "<name>"',
        "sudo apt-get install -y git",
    ],
)
def test_what_can_be_nothing_but_code(line: str) -> None:
    assert is_sure_code(line)
    assert may_stand_in_code(line)


@pytest.mark.parametrize(
    "line",
    [
        *("git is a tool for versions", "$ 5 per seat", "$100 a year", "<Your name> here", "make sure that it is dry"),
        *("Press <Enter> to go on.", "$ls - used to list files and folders", "a > b", "-- a dash before words"),
    ],
)
def test_what_is_said_to_readers_is_no_code(line: str) -> None:
    assert not is_sure_code(line)


def test_a_comment_or_a_bare_tag_is_code_only_beside_some() -> None:
    for line in ("# sets the name", "<group>", "});", "…snip…", "..."):
        assert may_stand_in_code(line)
        assert not is_block_of_code([line, line])
    assert is_block_of_code(["<group>", "  some words", "<a>x</a>", "</group>"])
    assert not is_block_of_code(["# Rule one", "words", "more words", "$ ls -l"])


def test_output_of_a_program_has_rules_of_signs() -> None:
    screen = ["========== start ==========", "a/b.py PASSED", "---------- cover ----------", "TOTAL 38", "x=1; done"]
    assert is_console_output([*screen, "src/a.py 6 0"])
    assert is_console_output(["$ make all", "cc -c a.c", "...", "done: a.o", "3 files were made"])
    assert not is_console_output(["Ladders", "----------", "Rungs", "Stiles"])
