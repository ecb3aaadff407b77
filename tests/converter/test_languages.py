"""The language pipelines are named before spaCy is opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from projects import write_tree

from converter.languages import english, resolve
from segmenters.embedded import name_and_version

OWN = name_and_version()


def pretend(folder: Path, name: str, version: str) -> None:
    """Write what an installed package of a pipeline leaves on the path."""
    about = f"{name}-{version}.dist-info"
    files = {
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{about}/entry_points.txt": f"[spacy_models]\n{name} = {name}\n",
    }
    write_tree(folder, files)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def test_the_embedded_one_is_always_there() -> None:
    assert str(resolve("auto")).endswith(OWN)
    assert str(resolve("embedded")).startswith(OWN)
    assert resolve(OWN) == resolve("embedded")


def test_the_largest_installed_pipeline_of_a_language_is_taken(place: Path) -> None:
    pretend(place, "en_core_web_sm", "3.8.0")
    pretend(place, "en_core_web_lg", "3.8.1")
    pretend(place, "de_core_news_md", "3.8.2")
    pretend(place, "xx_ent_wiki_sm", "3.8.0")
    assert resolve("auto") == f"de_core_news_md@3.8.2+en_core_web_lg@3.8.1+{OWN}"


def test_the_one_that_is_asked_for_goes_first(place: Path) -> None:
    pretend(place, "en_core_web_sm", "3.8.0")
    pretend(place, "en_core_web_lg", "3.8.1")
    pretend(place, "acme_legal", "1.0")
    assert resolve("en_core_web_sm") == f"en_core_web_sm@3.8.0+en_core_web_lg@3.8.1+{OWN}"
    assert resolve("acme_legal") == f"acme_legal@1.0+en_core_web_lg@3.8.1+{OWN}"
    assert resolve("embedded") == f"{OWN}+en_core_web_lg@3.8.1"


def test_one_that_is_not_installed_is_none() -> None:
    assert resolve("xx_absent") is None


def test_blank_is_for_all_languages() -> None:
    assert resolve("blank") == "blank"


def test_which_one_reads_english() -> None:
    assert english("de_core_news_md@3.8.2+en_core_web_lg@3.8.1+embedded@1.0.0") == "en_core_web_lg@3.8.1"
    assert english("de_core_news_md@3.8.2+embedded@1.0.0") == "embedded@1.0.0"
    assert english("blank") == "blank"
