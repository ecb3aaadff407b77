"""Promise 2: every block of every source stands in exactly one of a unit or the list of cuts."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from functools import partial
from importlib import import_module
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from converter.formats import BUILT_IN
from exporters.pack_json import load_pack
from extractors.source import Source
from segmenters.model import Pack

pytestmark = pytest.mark.xdist_group("samples")

SCHEMA = Path(__file__).resolve().parents[2] / "exporters" / "schemas" / "pack.schema.json"


def packs_in(out: Path) -> list[Path]:
    found = sorted(out.glob("*/pack.json"))
    assert found
    return found


def keys_of_source(folder: Path, name: str) -> Counter[tuple[str, str]]:
    """Extract a source anew, apart from the pipeline, and count its blocks."""
    path = folder / name
    module = next(f.module for f in BUILT_IN if path.suffix.lower() in f.suffixes)
    extractor = import_module(module)
    data = path.read_bytes()
    source = Source(name, len(data), hashlib.sha256(data).hexdigest(), partial(path.open, "rb"))
    document = extractor.extract(source, extractor.Options()).document
    return Counter((name, block.key) for block in document.blocks)


def keys_of_pack(pack: Pack) -> Counter[tuple[str, str]]:
    taught = Counter((p.source, p.block.key) for unit in pack.units for p in unit.passages)
    return taught + Counter((cut.source, cut.block.key) for cut in pack.cuts)


def check_coverage(folder: Path, out: Path) -> int:
    blocks = 0
    for path in packs_in(out):
        pack = load_pack(path.read_bytes())
        wanted = sum((keys_of_source(folder, source.name) for source in pack.sources), Counter[tuple[str, str]]())
        assert keys_of_pack(pack) == wanted, path.parent.name
        assert set(wanted.values()) <= {1}, path.parent.name
        blocks += wanted.total()
    return blocks


def check_schema(out: Path) -> None:
    validator = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    for path in packs_in(out):
        validator.validate(json.loads(path.read_text(encoding="utf-8")))


def test_samples_are_covered(samples: Path, converted: Path) -> None:
    assert check_coverage(samples, converted) > 400


def test_samples_fit_the_schema(converted: Path) -> None:
    check_schema(converted)


def test_corpus_is_covered(corpus: Path, corpus_packs: Path) -> None:
    assert check_coverage(corpus, corpus_packs) > 5000


def test_corpus_fits_the_schema(corpus_packs: Path) -> None:
    check_schema(corpus_packs)


def test_each_key_of_a_question_stands_in_its_own_unit(converted: Path) -> None:
    asked = 0
    for path in packs_in(converted):
        for unit in load_pack(path.read_bytes()).units:
            own = {(p.source, p.block.key, p.block.at) for p in unit.passages}
            for question in unit.questions:
                evidence = question.evidence
                assert (evidence.source, evidence.block, evidence.at) in own
                asked += 1
    assert asked
