"""The manifest says what is launched and lists every file once, whatever the title holds."""

from __future__ import annotations

import pytest
from hostile_packs import HOSTILE
from lxml import etree
from scorm_lint import schema_complaints

from exporters.manifest import ManifestView, scorm12_manifest, shortened

IMSCP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"


def root(title: str = "Lockout", mastery: int | None = 80) -> etree._Element:
    made = scorm12_manifest(ManifestView("unitsmith.lockout", title, mastery, ("index.html", "a/b.js")))
    assert schema_complaints(made) == []
    return etree.fromstring(made)


def test_first_path_is_launched_and_all_are_listed():
    (resource,) = root().iter(f"{IMSCP}resource")
    assert resource.get("href") == "index.html"
    assert [file.get("href") for file in resource.iter(f"{IMSCP}file")] == ["index.html", "a/b.js"]


def test_it_begins_as_lms_parsers_expect_it():
    made = scorm12_manifest(ManifestView("m", "T", None, ("index.html",)))
    assert made.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<manifest xmlns="http://www.imsproject.org/')


@pytest.mark.parametrize("title", [HOSTILE, "R&D <new>", "日本語 👩‍🏭"])
def test_any_title_is_escaped(title):
    assert [found.text for found in root(title).iter(f"{IMSCP}title")] == [" ".join(title.split())] * 2


def test_long_title_is_cut_at_two_hundred_characters():
    assert len(shortened("word " * 50)) <= 200
    assert shortened("word " * 50).endswith("word…")
    assert shortened(" two \n lines ") == "two lines"


def test_no_pass_mark_where_nothing_is_judged():
    assert not list(root(mastery=None).iter("{http://www.adlnet.org/xsd/adlcp_rootv1p2}masteryscore"))
