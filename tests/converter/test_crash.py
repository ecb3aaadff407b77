"""Unexpected exceptions become reports that can be pasted."""

from __future__ import annotations

import pytest

from converter.crash import Crash, attempt, describe, file_name


def stumble() -> int:
    try:
        return {}["a secret of the material"]
    except KeyError as error:
        raise RuntimeError("another secret, /home/ada/deck.pptx") from error


def test_a_result_passes() -> None:
    assert attempt(lambda: 7) == 7


def test_what_is_raised_is_caught_and_what_is_expected_is_not() -> None:
    crash = attempt(stumble)
    assert isinstance(crash, Crash)
    assert crash.kind == "RuntimeError"
    with pytest.raises(RuntimeError):
        attempt(stumble, (RuntimeError,))


def test_an_interruption_passes() -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        attempt(interrupted)


def test_the_report_says_where_but_holds_no_material_and_no_folders() -> None:
    crash = attempt(stumble)
    assert isinstance(crash, Crash)
    text = describe(crash, "extract slides")
    assert "converter/test_crash.py" in text
    assert "in stumble" in text
    assert "extract slides" in text
    assert "RuntimeError from KeyError" in text
    assert "secret" not in text
    assert not [line for line in text.splitlines() if line.startswith("/")], "no folder of this machine"


def test_the_same_crash_has_the_same_name() -> None:
    one, other = attempt(stumble), attempt(stumble)
    assert isinstance(one, Crash)
    assert isinstance(other, Crash)
    assert file_name(describe(one, "t")) == file_name(describe(other, "t"))
    assert file_name(describe(one, "t")) != file_name(describe(one, "u"))
