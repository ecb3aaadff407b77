"""Members of a package as pages address them."""

from __future__ import annotations

import pytest
from course_packages import PNG, course_files

from extractors.scorm_files import launch_order

FILES = {"Pages/One.html": "<p>x", "img/A b.png": PNG, "ä.html": "x", "__MACOSX/x.html": "x", "img/._y.png": PNG}


@pytest.mark.parametrize(
    ("address", "member"),
    [
        ("one.HTML", "Pages/One.html"),
        ("./One.html?x=1#top", "Pages/One.html"),
        ("../img/A%20b.png", "img/A b.png"),
        ("..\\img\\a b.png", "img/A b.png"),
        ("/img/A b.png", "img/A b.png"),
        ("../../../img/A b.png", "img/A b.png"),
        ("../%C3%A4.html", "ä.html"),
        ("https://x.example/One.html", ""),
        ("//x.example/One.html", ""),
        ("mailto:One.html", ""),
        ("data:text/html,One.html", ""),
        ("#top", ""),
        ("", ""),
        ("Two.html", ""),
        ("../__MACOSX/x.html", ""),
    ],
)
def test_an_address_leads_to_a_member_or_nowhere(address: str, member: str) -> None:
    with course_files(FILES) as files:
        assert files.find("Pages/Two.html", address) == member


def test_members_are_sorted_as_people_do() -> None:
    names = ["b/p1.html", "p10.html", "p9.html", "P2.html", "a.html"]
    assert sorted(names, key=launch_order) == ["a.html", "P2.html", "p9.html", "p10.html", "b/p1.html"]


def test_a_text_above_the_limit_is_not_read() -> None:
    with course_files({"a.js": "x" * 100, "b.js": "y" * 101}, text_bytes=100) as files:
        assert files.text("a.js") == "x" * 100
        assert files.text("b.js") is None
        assert files.text("c.js") is None


def test_assets_are_named_by_their_bytes_and_absent_ones_noted() -> None:
    with course_files(FILES) as files:
        digest = files.asset_of("Pages/One.html", "../img/a b.png")
        assert files.assets[digest].media_type == "image/png"
        assert files.asset_of("Pages/One.html", "none.png") == ""
        assert files.asset_of("Pages/One.html", "https://x.example/none.png") == ""
        assert files.asset_of("Pages/One.html", "data:image/gif;base64,R0lGODlhAQABAAAAACw=") in files.embedded.assets
        assert list(files.absent) == ["none.png"]
        blob = files.blobs[digest]
    assert blob.read() == PNG, "also when the package was closed in between"
