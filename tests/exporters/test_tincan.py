"""tincan.xml: one launchable activity, everything else described, whatever the titles say."""

from __future__ import annotations

from hypothesis import given
from lxml import etree
from strategies import hostile_text

from exporters.statements import Activity
from exporters.tincan import tincan_manifest

NAMES = {"t": "http://projecttincan.com/tincan.xsd"}
COURSE = Activity("https://x.example/c", "http://adlnet.gov/expapi/activities/course", "Course", "All of it")
UNIT = Activity("https://x.example/c/u1", "http://adlnet.gov/expapi/activities/module", "Unit", "A part")


def found(manifest: bytes, path: str) -> list[object]:
    return list(etree.fromstring(manifest).xpath(path, namespaces=NAMES))


def test_the_first_activity_and_no_other_is_launched() -> None:
    manifest = tincan_manifest([COURSE, UNIT], "de", "index.html")
    assert found(manifest, "/t:tincan/t:activities/t:activity[t:launch]/@id") == [COURSE.id]
    assert found(manifest, "//t:launch/text()") == ["index.html"]
    assert found(manifest, "//t:activity/@type") == [COURSE.type, UNIT.type]
    assert set(found(manifest, "//@lang")) == {"de"}


@given(hostile_text())
def test_titles_come_out_as_they_went_in(text: str) -> None:
    manifest = tincan_manifest([Activity(COURSE.id, COURSE.type, text, text)], "en", "index.html")
    assert found(manifest, "//t:name/text() | //t:description/text()") == [text, text]
