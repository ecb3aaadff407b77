"""The tests mirror the floors: a test file for each module, and none for a module that is gone."""

from __future__ import annotations

from house import FLOORS, MODULES, ROOT

EXEMPT = {
    "converter/__main__.py": "one call; the command line's tests start it",
    "exporters/contract.py": "types only; every format is held against it in test_formats.py",
    "exporters/model.py": "types only",
    "extractors/contract.py": "types only; every format is held against it in test_formats.py",
    "extractors/slide_parts.py": "two look-ups; test_slide_frames.py and test_slide_pictures.py go through them",
    "segmenters/evidence.py": "types only; the codec's round trip is tried on them in test_model.py",
    "segmenters/journey_parts.py": "types only; the codec's round trip is tried on them in test_model.py",
    "segmenters/question.py": "types only; the codec's round trip is tried on them in test_model.py",
    "segmenters/contract.py": "types only; every format is held against it in test_formats.py",
    "segmenters/model.py": "types only; the codec's round trip is tried on them in test_codec.py",
}
"""Modules without a test file of their own, and why."""


def test_every_module_has_its_test_file() -> None:
    modules = [path.relative_to(ROOT) for path in MODULES if path.name != "__init__.py"]
    missing = [
        path.as_posix()
        for path in modules
        if path.as_posix() not in EXEMPT and not (ROOT / "tests" / path.parent / f"test_{path.name}").is_file()
    ]
    assert missing == []


def test_no_exemption_is_out_of_date() -> None:
    assert [name for name in EXEMPT if not (ROOT / name).is_file()] == []


def test_no_test_file_is_left_behind() -> None:
    """A module may have further test files, named after it: test_slides_corpus.py."""
    orphans = []
    for floor in FLOORS:
        names = [path.stem for path in (ROOT / floor).glob("*.py")]
        for path in (ROOT / "tests" / floor).glob("test_*.py"):
            tested = path.stem.removeprefix("test_")
            if not any(tested == name or tested.startswith(f"{name}_") for name in names):
                orphans.append(path.name)
    assert orphans == []
