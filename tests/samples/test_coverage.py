"""Promise 2: every block of every source stands in exactly one of a unit or the list of cuts."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from converter import settings
from converter.inspection import inspect
from exporters.pack_json import load_pack
from segmenters.evidence import Origin
from segmenters.model import Pack

pytestmark = pytest.mark.xdist_group("samples")

SCHEMA = Path(__file__).resolve().parents[2] / "exporters" / "schemas" / "pack.schema.json"


def packs_in(out: Path) -> list[Path]:
    found = sorted(out.glob("*/pack.json"))
    assert found
    return found


def keys_by_digest(folder: Path, packs: Iterable[Pack]) -> dict[str, list[str]]:
    """Extract all sources anew, without cache and packs, and return the keys of their blocks."""
    paths = [folder / source.name for pack in packs for source in pack.sources]
    found = inspect(paths, settings.load(None), lambda *_: None).sources
    documents = [one.document for one in found if one.document]
    return {document.source.digest: [block.key for block in document.blocks] for document in documents}


def keys_of_pack(pack: Pack) -> Counter[tuple[str, str]]:
    taught = Counter((p.source, p.block.key) for unit in pack.units for p in unit.passages)
    return taught + Counter((cut.source, cut.block.key) for cut in pack.cuts)


def check_coverage(folder: Path, out: Path) -> int:
    blocks = 0
    packs = [load_pack(path.read_bytes()) for path in packs_in(out)]
    keys = keys_by_digest(folder, packs)
    for pack in packs:
        wanted = Counter((source.name, key) for source in pack.sources for key in keys[source.digest])
        assert keys_of_pack(pack) == wanted, pack.id
        assert set(wanted.values()) <= {1}, pack.id
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


def test_each_key_of_a_question_stands_in_its_own_unit_or_with_the_question_in_the_source(converted: Path) -> None:
    asked = 0
    for path in packs_in(converted):
        pack = load_pack(path.read_bytes())
        cut = {(c.source, c.block.key, c.block.at) for c in pack.cuts}
        for unit in pack.units:
            own = {(p.source, p.block.key, p.block.at) for p in unit.passages}
            for question in unit.questions:
                evidence = question.evidence
                stated = question.profile.origin is Origin.STATED
                assert (evidence.source, evidence.block, evidence.at) in own | (cut if stated else set())
                asked += 1
    assert asked
