"""Formats of other makers: allowed by name, checked at load, everything wrong told at once."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from projects import write_tree

from converter import formats, plugins
from converter.formats import BUILT_IN, Floor
from converter.plugins import admit, offers

GOOD = """
from dataclasses import dataclass
NAME, SUFFIXES, API, VERSION = "acme-x", frozenset({".x"}), 1, 3
@dataclass(frozen=True, slots=True)
class Options:
    depth: int = 1
def extract(source, options): ...
"""

Install = Callable[[str, Mapping[str, str]], None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Give a way to install a distribution: its entry points by group, a line each, and the text of its module."""
    numbers = itertools.count()

    def put(text: str, points: Mapping[str, str], name: str = "acme") -> None:
        number = next(numbers)
        module = f"acme_{tmp_path.name.replace('-', '_')}_{number}"
        folder = f"{name.replace('-', '_')}-2.0.dist-info"
        lines = "".join(f"[{group}]\n{point} = {module}\n" for group, point in points.items())
        site = write_tree(
            tmp_path / str(number),
            {
                f"{module}.py": text,
                f"{folder}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 2.0\n",
                f"{folder}/entry_points.txt": lines,
            },
        )
        monkeypatch.syspath_prepend(site)

    return put


EXTRACTOR = {"unitsmith.extractors": "acme-x"}


def problems(*allowed: str) -> list[tuple[str, str]]:
    return [(told.code, told.message) for told in admit(allowed, "unitsmith.toml").problems]


@pytest.mark.usefixtures("acme")
def test_an_installed_distribution_is_found_and_not_loaded() -> None:
    for name in ("acme_lines", "acme_whole", "acme_outline"):
        sys.modules.pop(name, None)
    found = [(offer.floor.value, offer.name, offer.version) for offer in offers()]
    assert ("extract", "acme-lines", "1.2") in found
    assert ("segment", "acme-whole", "1.2") in found
    assert ("export", "acme-outline", "1.2") in found
    assert "acme_lines" not in sys.modules


@pytest.mark.usefixtures("acme")
@pytest.mark.parametrize("spelling", ["acme-captivate", "Acme_Captivate"])
def test_an_allowed_distribution_joins_the_formats(spelling: str) -> None:
    admission = admit([spelling], "unitsmith.toml")
    assert admission.problems == ()
    assert admission.formats[: len(BUILT_IN)] == BUILT_IN
    lines = formats.find(admission.formats, Floor.EXTRACT, "acme-lines")
    assert lines
    assert lines.suffixes == (".acme",)
    assert lines.distribution == "acme-captivate 1.2"
    assert formats.version(lines) == "acme-captivate 1.2 1"


@pytest.mark.usefixtures("acme")
def test_nothing_is_used_unless_allowed() -> None:
    assert admit([], "unitsmith.toml").formats == BUILT_IN


def test_a_distribution_that_is_not_installed() -> None:
    ((code, message),) = problems("acme-absent")
    assert code == "C301"
    assert "acme-absent" in message


def test_a_module_that_fails_to_load_is_named_with_its_distribution(install: Install) -> None:
    install("import nothing_of_that_name", EXTRACTOR)
    ((code, message),) = problems("acme")
    assert code == "C302"
    assert "'acme'" in message
    assert "ModuleNotFoundError" in message


def test_a_good_module_passes(install: Install) -> None:
    install(GOOD, EXTRACTOR)
    assert problems("acme") == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"acme-x", frozenset({".x"}), 1, 3', '"acme-x", frozenset({".x"}), 9, 3', "version 9 of the contract"),
        ('"acme-x", frozenset({".x"}), 1, 3', '"acme-y", frozenset({".x"}), 1, 3', "'acme-y'"),
        ('"acme-x", frozenset({".x"}), 1, 3', '"Acme X", frozenset({".x"}), 1, 3', "lower-case"),
        ('"acme-x", frozenset({".x"}), 1, 3', '"acme-x", frozenset({".x"}), 1, "3"', "VERSION"),
        ('"acme-x", frozenset({".x"}), 1, 3', '"acme-x", [".X"], 1, 3', "SUFFIXES"),
        ("def extract(source, options): ...", "extract = 1", "not a function"),
        ("def extract(source, options): ...", "", "has no extract"),
        ("frozen=True, slots=True", "slots=True", "not frozen"),
        ("depth: int = 1", "depth: int", "without a default for depth"),
        ("@dataclass(frozen=True, slots=True)", "", "not a dataclass"),
    ],
)
def test_a_module_that_breaks_the_contract(install: Install, old: str, new: str, fault: str) -> None:
    assert old in GOOD
    install(GOOD.replace(old, new), EXTRACTOR)
    ((code, message),) = problems("acme")
    assert code == "C303"
    assert fault in message


def test_all_faults_are_told_at_once(install: Install) -> None:
    install(GOOD.replace("1, 3", "9, 'x'").replace("frozen=True, ", ""), EXTRACTOR)
    assert [code for code, _ in problems("acme", "acme-absent")] == ["C303", "C303", "C303", "C301"]


def test_an_entry_point_must_be_a_module(install: Install, tmp_path: Path) -> None:
    install(GOOD, EXTRACTOR)
    (points,) = tmp_path.rglob("entry_points.txt")
    points.write_text(points.read_text().rstrip() + ":Options\n")
    ((code, message),) = problems("acme")
    assert code == "C303"
    assert "not a module" in message


def test_formats_that_ship_cannot_be_replaced(install: Install) -> None:
    install(GOOD.replace("acme-x", "slides"), {"unitsmith.extractors": "slides"})
    ((code, message),) = problems("acme")
    assert code == "C304"
    assert "'slides'" in message


def test_an_ending_cannot_be_read_twice(install: Install) -> None:
    install(GOOD.replace('".x"', '".pdf", ".x"'), EXTRACTOR)
    ((code, message),) = problems("acme")
    assert code == "C305"
    assert ".pdf" in message
    assert "'pdf'" in message


def test_a_real_installation_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder tests/plugin is what an installer leaves behind; its groups are those that the program reads."""
    text = (Path(__file__).parent.parent / "plugin/acme_captivate-1.2.dist-info/entry_points.txt").read_text()
    assert all(f"[{group}]" in text for group in plugins.GROUPS.values())
    monkeypatch.syspath_prepend(tmp_path)
    assert not [offer for offer in offers() if offer.distribution == "acme-captivate"]
