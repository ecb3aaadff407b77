"""pack.json: other programs can read it, its published schema describes it, and it can be read back."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from saying import pack_saying
from strategies import values

from exporters import pack_json
from exporters.contract import Order
from exporters.model import Artifact
from extractors.diagnostics import MaterialError
from segmenters.model import Pack


def no_picture(digest: str) -> bytes:
    raise AssertionError(f"pack.json needs no bytes of {digest}")


def export(pack: Pack, draft: bool = True) -> Artifact:
    found = pack_json.export(Order(pack, no_picture, draft), pack_json.Options())
    assert found.diagnostics == ()
    return found.artifact


@pytest.fixture(scope="module")
def published() -> Draft202012Validator:
    return Draft202012Validator(json.loads(files("exporters").joinpath("schemas/pack.schema.json").read_bytes()))


def test_the_published_schema_is_made_from_the_types(golden: Callable[[str, str], None]) -> None:
    # Like all generated text it is written by `make golden`; it lies where the package ships it.
    golden("../../exporters/schemas/pack.schema.json", pack_json.schema().decode())
    Draft202012Validator.check_schema(json.loads(pack_json.schema()))


@given(values(Pack))
def test_every_pack_is_valid_and_can_be_read_back(published: Draft202012Validator, pack: Pack) -> None:
    data = export(pack).files[0].data
    assert pack_json.load_pack(data) == pack
    assert published.is_valid(json.loads(data))


def test_the_file_says_its_schema_and_whether_it_is_a_draft() -> None:
    artifact = export(pack_saying("Zug"), draft=False)
    assert (artifact.name, artifact.zipped, [file.path for file in artifact.files]) == (
        "pack.json", False, ["pack.json"],
    )  # fmt: skip
    raw = json.loads(artifact.files[0].data)
    assert (raw["schema"], raw["draft"], raw["pack"]["units"][0]["uid"]) == (1, False, "u1a2b3")
    assert json.loads(export(pack_saying("Zug")).files[0].data)["draft"] is True


@pytest.mark.parametrize(
    "change",
    [
        {"schema": 2},
        {"schema": "1"},
        {"draft": None},
        {"pack": None},
        {"more": 1},
    ],
)
def test_another_form_is_refused_by_the_reader_and_by_the_schema(
    published: Draft202012Validator, change: dict[str, Any]
) -> None:
    raw = json.loads(export(pack_saying("Zug")).files[0].data)
    changed = {**raw, **change}
    with pytest.raises(MaterialError) as refused:
        pack_json.load_pack(json.dumps(changed).encode())
    assert refused.value.diagnostic.code == "E401"
    assert not published.is_valid(changed)


def test_the_reader_says_where_a_file_does_not_fit() -> None:
    raw = json.loads(export(pack_saying("Zug")).files[0].data)
    raw["pack"]["units"][0]["seat_time_s"] = "long"
    with pytest.raises(MaterialError, match=r"PackFile\.pack\.units\[0\]\.seat_time_s: int is expected, not str"):
        pack_json.load_pack(json.dumps(raw).encode())
