"""The table of formats tells the truth about their modules."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from importlib import import_module

import pytest

import exporters.contract
import extractors.contract
import segmenters.contract
from converter import formats
from converter.formats import BUILT_IN, Floor, Format

APIS = {
    Floor.EXTRACT: extractors.contract.API,
    Floor.SEGMENT: segmenters.contract.API,
    Floor.EXPORT: exporters.contract.API,
}


@pytest.mark.parametrize("entry", BUILT_IN, ids=lambda entry: entry.name)
def test_every_format_keeps_its_contract(entry: Format) -> None:
    module = import_module(entry.module)
    assert entry.name == module.NAME
    assert APIS[entry.floor] == module.API
    assert formats.version(entry) == str(module.VERSION)
    assert set(entry.suffixes) == set(getattr(module, "SUFFIXES", ()))
    assert callable(getattr(module, entry.floor.value))
    options = formats.options_class(entry)
    assert dataclasses.is_dataclass(options)
    assert options() == options(), "all options have defaults"
    assert options.__dataclass_params__.frozen


def test_no_ending_is_read_twice() -> None:
    endings = [suffix for entry in BUILT_IN for suffix in entry.suffixes]
    assert len(endings) == len(set(endings)) == len(formats.suffixes(BUILT_IN))
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in endings)


def test_names_and_finding() -> None:
    assert formats.names(BUILT_IN, Floor.EXPORT) == ("markdown", "scorm12", "xapi", "json")
    assert formats.find(BUILT_IN, Floor.EXTRACT, "scorm12") is None
    found = formats.find(BUILT_IN, Floor.EXPORT, "markdown")
    assert found
    assert found.module == "exporters.draft"
    assert callable(formats.exporter(found).export)


def test_stages_come_from_their_modules() -> None:
    plain = formats.find(BUILT_IN, Floor.EXTRACT, "plain")
    segmenter = formats.find(BUILT_IN, Floor.SEGMENT, "by-objective")
    assert plain
    assert segmenter
    assert callable(formats.extractor(plain).extract)
    assert callable(formats.segmenter(segmenter).segment)


def test_asking_for_a_version_loads_nothing() -> None:
    program = (
        "import sys\nfrom converter import formats\n"
        "for entry in formats.BUILT_IN: formats.version(entry)\n"
        "print([entry.module for entry in formats.BUILT_IN if entry.module in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_module_without_a_version_is_a_mistake_of_ours() -> None:
    with pytest.raises(LookupError, match="VERSION"):
        formats.version(Format(Floor.EXTRACT, "x", "extractors.locator"))
