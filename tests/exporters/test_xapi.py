"""The xAPI package: its manifest first, a course that may reach the record store, ids under the user's own address."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import pytest
from hostile_packs import hostile_pack
from lxml import etree
from packs import PACK, order

from exporters import scorm12, xapi
from exporters.contract import Order
from exporters.model import Artifact
from extractors.diagnostics import MaterialError, Severity
from segmenters.model import Pack

OWN = xapi.Options(iri_base="https://training.example.org/xapi")
NAMES = {"t": "http://projecttincan.com/tincan.xsd"}


def package(pack: Pack = PACK, options: xapi.Options = OWN) -> Artifact:
    return xapi.export(order(pack), options).artifact


def files(artifact: Artifact) -> dict[str, bytes]:
    return {file.path: file.data for file in artifact.files}


def manifest(artifact: Artifact) -> etree._Element:
    return etree.fromstring(files(artifact)["tincan.xml"])


def script(data: bytes) -> dict[str, Any]:
    return dict(json.loads(data.partition(b" = ")[2].removesuffix(b";\n")))


@pytest.mark.parametrize("pack", [PACK, hostile_pack()], ids=["plain", "hostile"])
def test_the_package_keeps_the_rules_of_its_kind(pack: Pack) -> None:
    artifact = package(pack)
    assert (artifact.name, artifact.zipped) == ("lockout.xapi.zip", True)
    paths = [file.path for file in artifact.files]
    assert paths[0] == "tincan.xml"
    assert len(paths) == len(set(paths))
    assert all(re.fullmatch(r"[a-z0-9._/-]{1,99}", path) for path in paths)
    tree = manifest(artifact)
    (launch,) = tree.findall(".//t:launch", NAMES)
    assert launch.text in paths
    identities = [activity.get("id") for activity in tree.iterfind(".//t:activity", NAMES)]
    assert len(identities) == len(set(identities))
    for activity in tree.iterfind(".//t:activity", NAMES):
        assert urlsplit(activity.get("id")).scheme == "https"
        assert urlsplit(activity.get("type")).netloc == "adlnet.gov"
        assert activity.findtext("t:name", "", NAMES)
        assert activity.find("t:description", NAMES) is not None


def test_the_manifest_describes_the_activities_of_the_statements() -> None:
    artifact = package()
    described = {activity.get("id") for activity in manifest(artifact).iterfind(".//t:activity", NAMES)}
    told = set(re.findall(r'"(https://training\.example\.org/xapi/[^"]*)"', files(artifact)["statements.js"].decode()))
    assert described == told


def test_the_page_may_reach_a_record_store_and_nothing_else() -> None:
    page = files(package())["index.html"].decode()
    assert "connect-src https: http:;" in page
    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page
    scripts = re.findall(r'<script src="([^"]+)"', page)
    assert scripts.index("statements.js") < scripts.index("player/lms_xapi.js")
    assert set(scripts) <= set(files(package()))


def test_options_of_questions_have_the_ids_they_have_in_scorm() -> None:
    def options(course: dict[str, Any]) -> list[Any]:
        return [
            question.get("options", question.get("left")) for unit in course["units"] for question in unit["questions"]
        ]

    scorm = scorm12.export(order(), scorm12.Options()).artifact
    ours = options(script(files(package())["course.js"]))
    assert ours == options(script(files(scorm)["course.js"]))
    told = script(files(package())["statements.js"])["questions"].values()
    definitions = [each["object"]["definition"] for each in told]
    listed = [each.get("choices", each.get("source")) for each in definitions]
    assert [[option["id"] for option in each] for each in listed if each] == [
        [option["id"] for option in each] for each in ours if each
    ]


def test_without_an_own_address_the_package_warns_how_to_set_it() -> None:
    found = xapi.export(order(), xapi.Options())
    (warning,) = [each for each in found.diagnostics if each.code == "E301"]
    assert warning.severity is Severity.WARNING
    assert "[export.xapi]" in warning.hint
    assert "iri_base" in warning.hint
    identity = manifest(found.artifact).find(".//t:activity", NAMES).get("id")
    assert identity == "https://example.org/unitsmith/lockout"
    assert "E301" not in {each.code for each in xapi.export(order(), OWN).diagnostics}


@pytest.mark.parametrize(
    ("base", "identity"),
    [
        ("https://t.example/", "https://t.example/lockout"),
        ("http://t.example:8080/a/b", "http://t.example:8080/a/b/lockout"),
        ("https://bücher.example/é", "https://bücher.example/é/lockout"),
    ],
)
def test_ids_begin_with_the_own_address(base: str, identity: str) -> None:
    tree = manifest(package(options=xapi.Options(iri_base=base)))
    assert tree.find(".//t:activity", NAMES).get("id") == identity


@pytest.mark.parametrize(
    "base",
    ["training.example.org", "/xapi", "/", "ftp://t.example", "https://", "https:///x", "https://t.example/a b",
     "https://t.example/?x=1", "https://t.example/#x", "https://t.example/<x>", "https://me@t.example/", " https://t.example"],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(base: str) -> None:
    with pytest.raises(MaterialError) as refused:
        package(options=xapi.Options(iri_base=base))
    assert refused.value.diagnostic.code == "E302"
    assert base in refused.value.diagnostic.message


def test_a_pack_without_units_is_refused() -> None:
    with pytest.raises(MaterialError) as refused:
        xapi.export(Order(replace(PACK, units=()), lambda _: b"", draft=False), OWN)
    assert refused.value.diagnostic.code == "E201"


@pytest.mark.parametrize("mastery", [-1, 101])
def test_a_mark_that_nobody_can_reach_is_refused(mastery: int) -> None:
    with pytest.raises(ValueError, match="between 0 and 100"):
        xapi.Options(mastery=mastery)


def test_the_mark_reaches_the_player_and_the_same_pack_gives_the_same_bytes() -> None:
    options = xapi.Options(OWN.iri_base, mastery=65)
    assert script(files(package(options=options))["course.js"])["mastery"] == 65
    assert package(options=options) == package(options=options)
