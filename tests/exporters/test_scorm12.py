"""A SCORM 1.2 package is one that LMSs accept, comes out the same every time, and says what was wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import packs
import pytest
from hostile_packs import hostile_pack
from lxml import etree
from scorm_lint import CONTROL_FILES, lint, schema_complaints

from exporters.model import Artifact
from exporters.scorm12 import Options, export
from extractors.diagnostics import MaterialError

IMSCP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"


def package(artifact: Artifact) -> tuple[list[str], dict[str, bytes]]:
    return [file.path for file in artifact.files], {file.path: file.data for file in artifact.files}


def made(**changes: object) -> tuple[list[str], dict[str, bytes]]:
    return package(export(packs.order(replace(packs.PACK, **changes)), Options()).artifact)


@pytest.mark.parametrize(
    "pack", [packs.PACK, packs.KINDS, hostile_pack(), packs.long_pack(30, 4)], ids=lambda pack: pack.id
)
def test_passes_the_official_schemas_and_what_lmss_want_beyond_them(pack):
    paths, contents = package(export(packs.order(pack), Options()).artifact)
    assert schema_complaints(contents["imsmanifest.xml"]) == []
    assert lint(paths, contents) == []


def test_artifact_is_a_zip_named_after_the_pack_with_the_manifest_first():
    artifact = export(packs.order(), Options()).artifact
    assert artifact.name == "lockout.scorm12.zip"
    assert artifact.zipped
    assert [file.path for file in artifact.files[:5]] == ["imsmanifest.xml", *CONTROL_FILES]


def test_same_pack_same_bytes():
    assert export(packs.order(), Options()) == export(packs.order(), Options())


def test_identifiers_stay_when_everything_but_the_pack_id_changes():
    before = made()[1]["imsmanifest.xml"]
    after = made(title="Another title", units=packs.PACK.units[:1])[1]["imsmanifest.xml"]
    identifiers = re.compile(rb'identifier(?:ref)?="[^"]*"')
    assert identifiers.findall(before) == identifiers.findall(after)
    assert b'identifier="unitsmith.lockout"' in before


def test_pass_mark_stands_in_the_manifest():
    contents = package(export(packs.order(), Options(mastery=65)).artifact)[1]
    assert b"<adlcp:masteryscore>65</adlcp:masteryscore>" in contents["imsmanifest.xml"]
    assert b'"mastery":65' in contents["course.js"]


def test_pack_without_questions_has_no_pass_mark():
    assert b"masteryscore" not in made(units=(packs.TALK,))[1]["imsmanifest.xml"]


def test_open_edx_finds_the_element_it_looks_for():
    assert any(b"lesson_status" in data for path, data in made()[1].items() if path.endswith(".js"))


def test_a_pack_without_units_is_refused_with_a_hint():
    with pytest.raises(MaterialError) as refusal:
        export(packs.order(replace(packs.PACK, units=())), Options())
    assert refusal.value.diagnostic.code == "E201"
    assert refusal.value.diagnostic.hint


@pytest.mark.parametrize("wrong", [{"mastery": 101}, {"mastery": -1}, {"on_fail": "maybe"}])
def test_impossible_options_are_refused(wrong):
    with pytest.raises(ValueError, match=r"mastery must be|on_fail must be"):
        Options(**wrong)


def test_weight_before_pictures_stays_small():
    paths, contents = made()
    player = sum(len(contents[path]) for path in paths if path.startswith("player/"))
    content = sum(len(contents[path]) for path in ("index.html", "course.js"))
    assert player < 65_000
    assert content / len(packs.PACK.units) < 40_000


def tree(contents: dict[str, bytes]) -> etree._Element:
    return etree.fromstring(contents["imsmanifest.xml"])


def with_tree(change: Callable[[etree._Element], None]) -> Callable[[list[str], dict[str, bytes]], None]:
    def mutate(_: list[str], contents: dict[str, bytes]) -> None:
        root = tree(contents)
        change(root)
        contents["imsmanifest.xml"] = etree.tostring(root)

    return mutate


def drop(paths: list[str], contents: dict[str, bytes], path: str) -> None:
    paths.remove(path)
    del contents[path]


def add(paths: list[str], contents: dict[str, bytes], path: str) -> None:
    paths.append(path)
    contents[path] = b""


def resource(root: etree._Element) -> etree._Element:
    return root.find(f".//{IMSCP}resource")


def wrong_case(root: etree._Element) -> None:
    value = resource(root).attrib.pop("{http://www.adlnet.org/xsd/adlcp_rootv1p2}scormtype")
    resource(root).set("{http://www.adlnet.org/xsd/adlcp_rootv1p2}scormType", value)


def nest(paths: list[str], contents: dict[str, bytes]) -> None:
    for path in list(paths):
        contents[f"course/{path}"] = contents.pop(path)
    paths[:] = [f"course/{path}" for path in paths]


MUTATIONS = {
    "listed but not there": lambda paths, contents: drop(paths, contents, "course.js"),
    "not listed": lambda paths, contents: add(paths, contents, "extra.js"),
    "odd path": lambda paths, contents: add(paths, contents, "Media/Bild 1.png"),
    "refused kind of file": lambda paths, contents: add(paths, contents, "run.php"),
    "at the root": lambda paths, contents: drop(paths, contents, "ims_xml.xsd"),
    "not the first entry": nest,
    "item points nowhere": with_tree(lambda root: root.find(f".//{IMSCP}item").set("identifierref", "RES-2")),
    "no default": with_tree(lambda root: root.find(f"{IMSCP}organizations").attrib.pop("default")),
    "scormtype": with_tree(wrong_case),
    "SCO without href": with_tree(lambda root: resource(root).attrib.pop("href")),
    "schemaversion": with_tree(lambda root: setattr(root.find(f".//{IMSCP}schemaversion"), "text", "CAM 1.3")),
    "long title": with_tree(lambda root: setattr(root.find(f".//{IMSCP}title"), "text", "t" * 201)),
    "not an XML name": with_tree(lambda root: root.set("identifier", "1 course")),
    "listed twice": with_tree(lambda root: etree.SubElement(resource(root), f"{IMSCP}file").set("href", "course.js")),
    "organization id": with_tree(lambda root: root.find(f".//{IMSCP}organization").set("identifier", "ORGANIZATION")),
}


@pytest.mark.parametrize("complaint", MUTATIONS)
def test_the_linter_of_these_tests_sees_what_the_schemas_let_pass(complaint):
    paths, contents = made()
    MUTATIONS[complaint](paths, contents)
    assert any(complaint in line for line in lint(paths, contents)), lint(paths, contents)
