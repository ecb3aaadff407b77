"""The language pipeline is named before spaCy is opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from projects import write_tree

from converter.languages import resolve


def pretend(folder: Path, name: str, version: str) -> None:
    write_tree(
        folder, {f"{name}-{version}.dist-info/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"}
    )


def test_the_best_installed_pipeline_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    pretend(tmp_path, "en_core_web_sm", "3.8.0")
    assert resolve("auto").startswith("en_core_web_")
    pretend(tmp_path, "en_core_web_lg", "3.8.1")
    monkeypatch.syspath_prepend(tmp_path)
    assert resolve("auto") == "en_core_web_lg@3.8.1"
    assert resolve("en_core_web_sm") == "en_core_web_sm@3.8.0"


def test_what_is_not_installed_keeps_its_name() -> None:
    assert resolve("xx_absent") == "xx_absent"
    assert resolve("blank") == "blank"
