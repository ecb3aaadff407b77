"""Answers about a pack: kept ones first, then the server's, and what is told when there are none."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from model_server import Behaviour, Exchange, saying, serving
from packs import PACK

from converter.atomic import WriteError
from converter.model_settings import ModelSettings
from converter.wording import Answers, answers_for
from extractors import codec
from segmenters.proposals import UnitWording, requests_for

GOOD = codec.dumps(UnitWording("Locks", "", ())).decode()
UNITS = len(PACK.units)


def settings(url: str = "", **changes: object) -> ModelSettings:
    return replace(ModelSettings("tiny", url, seconds=20), **changes)  # type: ignore[arg-type]  fields of the settings


def asked(behave: Behaviour, folder: Path, **changes: object) -> tuple[Answers, int]:
    """Return the answers about the pack and how often the server was asked."""
    with serving(behave) as server:
        found = answers_for(PACK, settings(server.url, **changes), folder)
    return found, len(server.bodies)


def test_each_unit_is_asked_about_once_and_its_answer_kept(tmp_path: Path) -> None:
    found, times = asked(saying(GOOD), tmp_path)
    assert (times, found.diagnostics) == (UNITS, ())
    assert [(answer.digest, answer.content) for answer in found.answers] == [
        (request.digest, GOOD) for request in requests_for(PACK)
    ]
    again, times = asked(saying("something else"), tmp_path)
    assert (times, again) == (0, found)


def test_what_is_sent_is_the_unit_and_nothing_of_the_machine(tmp_path: Path) -> None:
    with serving(saying(GOOD)) as server:
        answers_for(PACK, settings(server.url), tmp_path)
    first = requests_for(PACK)[0]
    system, user = server.bodies[0]["messages"]
    assert (system["content"], user["content"]) == (first.instructions, first.material)
    assert str(tmp_path) not in str(server.bodies)


def test_kept_answers_need_no_server_and_no_address(tmp_path: Path) -> None:
    found, _ = asked(saying(GOOD), tmp_path)
    assert answers_for(PACK, settings(), tmp_path) == found
    assert answers_for(PACK, settings("https://models.invalid/v1", ask=False), tmp_path) == found


def test_nothing_is_sent_where_asking_is_off(tmp_path: Path) -> None:
    found, times = asked(saying(GOOD), tmp_path, ask=False)
    assert (found.answers, times) == ((), 0)
    (told,) = found.diagnostics
    assert (told.code, told.source) == ("C172", PACK.id)
    assert f"for {UNITS} of {UNITS} units" in told.message
    assert ".unitsmith/answers/" in told.hint


def test_only_what_is_missing_is_asked_for(tmp_path: Path) -> None:
    asked(saying(GOOD), tmp_path)
    kept = sorted((tmp_path / ".unitsmith" / "answers").iterdir())
    kept[0].unlink()
    _, times = asked(saying(GOOD), tmp_path)
    assert times == 1


def test_an_answer_of_another_form_is_asked_for_once_more(tmp_path: Path) -> None:
    with serving(saying("Sure! Here it is.", GOOD)) as server:
        found = answers_for(PACK, settings(server.url), tmp_path)
    assert [answer.content for answer in found.answers] == [GOOD] * UNITS
    assert len(server.bodies) == UNITS + 1
    again = server.bodies[1]["messages"]
    assert [message["role"] for message in again] == ["system", "user", "assistant", "user"]
    assert again[2]["content"] == "Sure! Here it is."
    assert "not JSON" in again[3]["content"]


def test_what_never_fits_is_kept_as_well_so_that_the_next_build_is_the_same(tmp_path: Path) -> None:
    found, times = asked(saying("No."), tmp_path)
    assert times == 2 * UNITS
    again, times = asked(saying(GOOD), tmp_path)
    assert (again, times) == (found, 0)


def test_after_two_failures_nobody_is_asked_any_more(tmp_path: Path) -> None:
    found, times = asked(lambda exchange: exchange.send(b"", 500), tmp_path)
    assert (found.answers, times) == ((), 2)
    (told,) = found.diagnostics
    assert told.code == "C171"
    assert told.message == f"the language model tiny gave no answer for {UNITS} of {UNITS} units: HTTP 500"


def test_a_slow_server_costs_little_and_what_it_gave_before_counts(tmp_path: Path) -> None:
    calls: list[int] = []

    def behave(exchange: Exchange) -> None:
        calls.append(1)
        if len(calls) > 1:
            time.sleep(3)
        exchange.say(GOOD)

    found, times = asked(behave, tmp_path, seconds=1)
    assert (len(found.answers), times) == (1, 3)
    assert found.diagnostics[0].message.endswith("no answer within 1 seconds")
    assert asked(saying(GOOD), tmp_path)[1] == UNITS - 1, "what failed is not kept"


def test_a_key_is_read_from_where_the_settings_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MODEL_KEY", "from the environment")
    (tmp_path / "key.txt").write_text("from-a-file\n")
    for place, key in (({"key_env": "MODEL_KEY"}, "from the environment"), ({"key_file": "key.txt"}, "from-a-file")):
        with serving(saying(GOOD)) as server:
            answers_for(PACK, settings(server.url, answers=f"answers {key}", **place), tmp_path)
        assert server.headers[0]["Authorization"] == f"Bearer {key}"


@pytest.mark.parametrize("value", ["", "two\nlines", "schlüssel"])
def test_without_its_key_nothing_is_sent(value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MODEL_KEY", value)
    found, times = asked(saying(GOOD), tmp_path, key_env="MODEL_KEY")
    assert (found.answers, times) == ((), 0)
    (told,) = found.diagnostics
    assert (told.code, "the variable MODEL_KEY" in told.message) == ("C173", True)


def test_other_languages_are_not_asked_about(tmp_path: Path) -> None:
    with serving(saying(GOOD)) as server:
        assert answers_for(replace(PACK, language="de"), settings(server.url), tmp_path).diagnostics == ()
    assert server.bodies == []


def test_a_disk_that_refuses_ends_the_run(tmp_path: Path) -> None:
    (tmp_path / ".unitsmith").write_text("a file where a folder should be")
    with pytest.raises(WriteError):
        asked(saying(GOOD), tmp_path)
