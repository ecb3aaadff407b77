"""Pages of a course: each once, those that are linked first, those of the player not at all."""

from __future__ import annotations

from course_packages import course_files

from extractors.model import Heading
from extractors.scorm_pages import PageReader, address_in, folder_of, with_title

PAGES = {
    "a.html": "<p><a href='b.html'>b</a><iframe src='c.html'></iframe><iframe src='https://x.example/v'></iframe></p>",
    "b.html": "<p><a href='a.html'>back</a><a href='d.html#x'>on</a>",
    "c.html": "<h1>Frame</h1>",
    "d.html": "<frameset><frame src='e.html'></frameset>",
    "e.html": "<title>E</title><p>e",
    "f.html": "<p>f",
    "lms/blank.html": "<p>player",
    "AICCComm.html": "<p>player",
}


def test_a_page_is_read_once_and_what_it_leads_to_follows() -> None:
    with course_files(PAGES) as files:
        reader = PageReader(files, keep_hidden=False)
        assert [page.name for page in reader.pages_from("a.html", ["f.html"])] == [
            *("a.html", "b.html", "d.html", "e.html", "c.html", "f.html"),
        ]
        assert list(reader.pages_from("b.html")) == []
        assert list(reader.others()) == []


def test_pages_of_the_player_are_not_read_for_themselves() -> None:
    with course_files(PAGES) as files:
        names = [page.name for page in PageReader(files, keep_hidden=False).others()]
    assert "AICCComm.html" not in names
    assert "lms/blank.html" not in names
    assert "f.html" in names


def test_a_frame_within_the_package_is_no_medium() -> None:
    with course_files(PAGES) as files:
        page = next(PageReader(files, keep_hidden=False).pages_from("a.html"))
    assert [type(entry.block).__name__ for entry in page.entries] == ["Paragraph", "Media"]


def test_a_page_without_a_heading_gets_its_title() -> None:
    with course_files(PAGES) as files:
        reader = PageReader(files, keep_hidden=False)
        frame, plain = next(reader.pages_from("c.html")), next(reader.pages_from("e.html"))
    first = with_title(plain, plain.title)[0].block
    assert isinstance(first, Heading)
    assert first.text == "E"
    assert with_title(frame, "Other") == frame.entries
    assert with_title(plain, "") == plain.entries


def test_addresses_name_a_page_and_a_place() -> None:
    with course_files(PAGES) as files:
        found = [
            address_in(files, "a.html", target) for target in ("#x", "B.html#y%20z", "b.html", "https://x.example#a")
        ]
    assert found == ["a.html#x", "b.html#y z", "b.html", ""]
    assert (folder_of("a/b.html"), folder_of("b.html")) == ("a/", "")
