"""What dialect readers hand over, and the languages that files name."""

from __future__ import annotations

import pytest

from extractors.script import Script, language_tag


@pytest.mark.parametrize(
    ("named", "tag"),
    [("en", "en"), ("EN-us", "en-US"), ("zh-hans-cn", "zh-hans-CN"), ("pt_BR", "pt-BR"), ("", ""), ("English", "")],
)
def test_languages(named: str, tag: str) -> None:
    assert language_tag(named) == tag


def test_a_script_says_no_more_than_its_file() -> None:
    assert (Script(()).title, Script(()).language, Script(()).diagnostics) == ("", "", ())
