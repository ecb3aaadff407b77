"""What may be set for a language model."""

from __future__ import annotations

import pytest

from converter.model_settings import ModelSettings
from converter.settings import SettingsError, parse


def test_without_a_table_no_model_is_asked() -> None:
    assert parse("", "unitsmith.toml", ()).model is None


def test_a_table_names_a_model_and_its_server() -> None:
    text = '[model]\nname = "llama"\nurl = "http://localhost:11434/v1"\nkey_env = "MODEL_KEY"\nseconds = 5'
    model = parse(text, "unitsmith.toml", ()).model
    assert model
    assert (model.name, model.seconds, model.answers, model.is_asked) == ("llama", 5, ".unitsmith/answers", True)


def test_without_an_address_or_where_it_is_forbidden_nothing_is_sent() -> None:
    assert not ModelSettings("llama").is_asked
    assert not ModelSettings("llama", "https://models.example/v1", ask=False).is_asked


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"url": "localhost:11434"},
        {"url": "ftp://models.example/v1"},
        {"url": "https://"},
        {"url": "https://user:secret@models.example/v1"},
        {"url": "https://models.example/v1?key=secret"},
        {"url": "https://models.example:99999/v1"},
        {"url": "https://models.example/v1\r\nX: y"},
        {"url": "http://models.example/v1", "key_env": "KEY"},
        {"key_env": "KEY", "key_file": "key.txt"},
        {"answers": ""},
        {"seconds": 0},
    ],
)
def test_what_cannot_be_meant_is_refused(wrong: dict[str, str | int]) -> None:
    lines = [f"{name} = {value!r}" for name, value in ({"name": "llama"} | wrong).items()]
    with pytest.raises(SettingsError) as caught:
        parse("[model]\n" + "\n".join(line.replace("'", '"') for line in lines), "unitsmith.toml", ())
    assert [problem.code for problem in caught.value.problems] == ["C205"]


def test_a_key_goes_over_https_or_stays_on_this_machine() -> None:
    assert ModelSettings("llama", "https://models.example/v1", key_env="KEY").is_asked
    assert ModelSettings("llama", "http://127.0.0.1:8080/v1", key_file="key.txt").is_asked
    assert ModelSettings("llama", "http://models.example/v1").is_asked
