"""Packed web courses: pages in launch order, data of authoring tools, pictures, and what is said of broken packages."""

from __future__ import annotations

import json
import random

import packs
import pytest
from course_packages import MANIFEST, ONE_PAGE, PNG, SCORM, adapt, h5p, packed, read_course, rise, storyline
from hostile_packs import hostile_pack
from hypothesis import given, settings
from hypothesis import strategies as st
from web_pages import codes, lines, marked_words, source_of, unfit

from exporters import scorm12
from extractors import legacy_scorm
from extractors.diagnostics import MaterialError
from extractors.locator import WebRef, describe
from extractors.model import Figure, Heading, Media, text_of
from segmenters.model import Pack
from segmenters.question import ChoiceQuestion


def test_pages_come_in_launch_order_then_what_lies_beside_them() -> None:
    found = read_course(SCORM)
    assert lines(found) == [
        "h1 Welcome",
        "p Welcome to ladders. Rungs",
        "h1 Climbing",
        "p Face the ladder.",
        "img A rung",
        "h1 Carrying",
        "p By two. Morey",
        "p Never alone.",
        "h1 Ten",
        "p Tenth.",
        "h1 Nine",
        "p Ninth.",
        "h1 Glossary",
        "p Stile: a side.",
        "h1 Apart",
        "p Nobody links here.",
    ]
    document = found.document
    assert (document.title, document.source.format) == ("Ladder course", "legacy-scorm")
    assert [section.chapter for section in document.sections] == [
        *("Welcome", "Welcome"),
        *["On the ladder"] * 5,
        "Apart",
    ]
    assert codes(found) == []
    assert [(count.what, count.number) for count in document.counts] == [
        ("pages", 8),
        ("slides and data files", 0),
        ("questions", 0),
        ("pictures", 1),
        ("with alt text", 1),
        ("media", 0),
        ("hidden", 0),
        ("skipped", 0),
    ]


def test_a_place_names_the_page_and_the_nearest_name() -> None:
    blocks = read_course(SCORM).document.blocks
    assert blocks[3].at == WebRef("climb/index.html", "rung", 1)
    assert describe(blocks[3].at) == "climb/index.html, #rung, line 1"
    assert blocks[0].at == WebRef("welcome.html", "", None)


def test_a_link_to_another_page_leads_to_its_section() -> None:
    document = read_course(SCORM).document
    climbing, more = document.sections[1].key, document.sections[3].key
    assert marked_words(document.blocks[1]) == [f"link #{climbing}: Rungs"]
    assert marked_words(document.blocks[6]) == [f"link #{more}: More", "link https://x.example/y.html: y"]


def test_pictures_are_assets_that_are_unpacked_when_asked_for() -> None:
    found = read_course(SCORM)
    (figure,) = [block for block in found.document.blocks if isinstance(block, Figure)]
    assert [asset.digest for asset in found.document.assets] == [figure.asset]
    assert [(blob.digest, blob.read()) for blob in found.blobs] == [(figure.asset, PNG)]


def test_a_package_in_a_folder_is_read_too() -> None:
    inside = {f"My course/{name}": content for name, content in SCORM.items()}
    moved = {"__MACOSX/._welcome.html": b"\0\1", **inside}
    assert lines(read_course(moved)) == lines(read_course(SCORM))


def test_storyline_is_read_from_its_data_in_the_order_of_its_scenes() -> None:
    found = read_course(storyline())
    assert lines(found) == [
        "h1 It's safe",
        'p Face the "ladder"',
        "p Keep dry",
        "li0 Look up",
        "li0 Look down",
        "img A rung",
        "img",
        "media How to climb",
        "p Which angle is safe?",
        "li0 60 degrees",
        "li0 75 degrees",
        "p/notes Right answer: 75 degrees",
    ]
    assert [block.at for block in found.document.blocks if isinstance(block, Heading | Media)] == [
        WebRef("story.html", "zz", None),
        WebRef("story.html", "zz", None),
    ]
    assert {count.what: count.number for count in found.document.counts}["questions"] == 1


def test_rise_is_read_from_the_course_in_its_page() -> None:
    found = read_course(rise())
    assert {section.chapter for section in found.document.sections} == {"Ladder course"}
    assert lines(found) == [
        "p About ladders",
        "h1 Climbing",
        "h2 Rungs",
        "p Check all.",
        "li0 1. Look",
        "li0 2. Lift",
        "img A rung",
        "p More",
        "li0 Point",
        "p F",
        "p May two people climb?",
        "li0 Yes",
        "li0 No",
        "p/notes Right answer: No",
        "p/notes Feedback: One at a time.",
        "h1 Quiz",
        "p Pairs",
        "li0 Rung",
        "p/notes Right answer: Rung – step",
    ]


def test_questions_in_other_data_are_read() -> None:
    quiz: str | bytes = 'var quiz = [{"question": "Wet?", "options": ["Yes", "No"], "answer": 1}];'
    asked = ["p Wet?", "li0 Yes", "li0 No", "p/notes Right answer: No"]
    assert lines(read_course({**SCORM, "js/quiz.js": quiz}))[5:9] == asked, "behind the launch in the folder above"
    beside = lines(read_course({**SCORM, "carry/quiz.js": quiz}))
    assert beside[beside.index("p Stile: a side.") + 1 :][:4] == asked


def test_h5p_and_adapt_need_no_manifest() -> None:
    assert read_course(h5p()).document.title == "Ladder content"
    assert read_course(adapt()).document.title == "Ladders"


def test_an_export_without_a_manifest_begins_at_its_start_page() -> None:
    pages = {"b.html": "<p>b", "a.html": "<p>a", "index.html": "<title>T</title><p><a href='b.html'>go</a>"}
    assert lines(read_course(pages)) == ["h1 T", "p go", "p b", "p a"]


PAGES = {"pages/p2.html": "<h1>Two</h1>", "pages/p10.html": "<h1>Ten</h1>", "pages/p1.html": "<h1>One</h1>"}


@pytest.mark.parametrize(
    ("manifest", "told"),
    [
        ({}, ["X813"]),
        ({"imsmanifest.xml": "<manifest><broken"}, ["X806", "X813"]),
        ({"imsmanifest.xml": "<manifest/>", "slides.pptx": b"PK"}, ["X813"]),
        ({"imsmanifest.xml": ONE_PAGE.format("gone.html")}, ["X813", "X804"]),
    ],
)
def test_without_a_usable_manifest_pages_come_by_their_names(manifest: dict[str, str | bytes], told: list[str]) -> None:
    found = read_course({**PAGES, **manifest})
    assert lines(found) == ["h1 One", "h1 Two", "h1 Ten"]
    assert codes(found) == told


@pytest.mark.parametrize("pack", [packs.PACK, hostile_pack()], ids=lambda pack: str(pack.id))
def test_our_own_packages_are_read_back(pack: Pack) -> None:
    made = scorm12.export(packs.order(pack), scorm12.Options()).artifact
    found = read_course({file.path: file.data for file in made.files})
    said = "\n".join(text_of(block) for block in found.document.blocks)
    squeezed = "".join(said.split())
    for unit in pack.units:
        for passage in unit.passages:
            if isinstance(passage.block, Figure):
                continue
            for words in text_of(passage.block).replace(" | ", "\n").split("\n"):
                assert "".join(words.split()) in squeezed
        for question in unit.questions:
            if isinstance(question, ChoiceQuestion):
                assert all("".join(choice.text.split()) in squeezed for choice in question.choices)
    assert found.document.language == (pack.language or "en")


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({}, "X801"),
        ({"deck.pptx": b"PK", "notes.txt": "x"}, "X801"),
        ({"index.html": "<div id=app></div><script>draw()</script>"}, "X802"),
        ({"imsmanifest.xml": MANIFEST}, "X811"),
        ({"readme.html": "<p>See the deck.", "deck.pptx": b"PK"}, "X801"),
    ],
)
def test_what_holds_no_course_is_named(files: dict[str, str | bytes], code: str) -> None:
    with pytest.raises(MaterialError) as refused:
        read_course(files)
    assert refused.value.diagnostic.code == code
    if "notes.txt" in files:
        assert "deck.pptx, notes.txt" in refused.value.diagnostic.message


def test_a_file_that_is_no_zip_is_refused() -> None:
    with pytest.raises(MaterialError) as refused:
        legacy_scorm.extract(source_of(b"PK no zip", "a.zip"), legacy_scorm.Options())
    assert refused.value.diagnostic.code == "X110"


BROKEN = {
    "X803": {**SCORM, "welcome.html": b"\0\0\0\0binary"},
    "X804": {**SCORM, "imsmanifest.xml": MANIFEST.replace("welcome.html", "gone.html")},
    "X805": {**storyline(), "html5/data/js/zz.js": "window.globalProvideData('slide', '{broken');"},
    "X806": {**SCORM, "imsmanifest.xml": "<manifest><broken", "index.html": "<p>start"},
    "X807": {**SCORM, "welcome.html": "<p>a</p><p hidden>b"},
    "X808": {**SCORM, "img/rung.png": b""},
    "X812": {**SCORM, "welcome.html": "<p>Start</p>" + "<div>" * 5_000 + "deep"},
    "X809": {**SCORM, "welcome.html": "<p>Prüfung".encode("cp1252")},
    "X810": {**SCORM, "imsmanifest.xml": MANIFEST.replace("welcome.html", "book.pdf"), "book.pdf": b"%PDF-1.7"},
}


@pytest.mark.parametrize("code", BROKEN)
def test_one_bad_part_costs_that_part_and_is_named(code: str) -> None:
    files = {name: content for name, content in BROKEN[code].items() if content}
    found = read_course(files)
    assert codes(found) == [code]
    assert len(found.document.blocks) > 3


def test_hidden_parts_can_be_kept() -> None:
    files = {**SCORM, "welcome.html": "<p>a</p><p hidden>b"}
    assert "p b" in lines(read_course(files, legacy_scorm.Options(keep_hidden=True)))


def test_a_page_above_the_limit_is_left_out() -> None:
    files = {**SCORM, "welcome.html": "<p>" + "x" * 2**20}
    found = read_course(files, legacy_scorm.Options(largest_page_mib=1))
    assert codes(found) == ["X803"]
    large = {**SCORM, "data.js": "x" * (2**20 + 1)}
    assert codes(read_course(large, legacy_scorm.Options(largest_page_mib=1))) == ["X805"]
    with pytest.raises(MaterialError) as refused:
        read_course(files, legacy_scorm.Options(most_files=3))
    assert refused.value.diagnostic.code == "X106"


def test_a_name_that_points_outside_is_told() -> None:
    found = read_course({**SCORM, "../evil.html": "<p>evil"})
    assert codes(found) == ["X113"]
    assert "p evil" not in lines(found)


def test_nothing_that_no_format_carries_comes_through() -> None:
    evil = "\x01a\x0bb\ud800\u200b\x7f"
    page = f"<h1 id='{evil}'>{evil}</h1><a href='x{evil}'>{evil}<img src='{evil}' alt='{evil}'></a><pre>{evil}</pre>"
    page += f"<video src='{evil}' title='{evil}'></video><table><tr><th>{evil}<th>x</table>"
    course = {"title": evil, "body": f"<p>{evil}", "_id": evil}
    part = {"_parentId": evil, "_id": evil, "displayTitle": evil, "_media": {"mp4": evil}, "_graphic": {"large": evil}}
    files = {
        "index.html": f"<title>{evil}</title>{page}".encode("utf-8", "surrogatepass"),
        "a\x01b\x7f.html": f"<p>{page}".encode("utf-8", "surrogatepass"),
        "course/en/course.json": json.dumps(course),
        "course/en/contentObjects.json": json.dumps([part]),
    }
    found = read_course(files)
    assert unfit(found) == []
    assert len(found.document.blocks) > 12


def test_keys_survive_new_pages_and_edits_elsewhere() -> None:
    before = [block.key for block in read_course(SCORM).document.blocks]
    edited = {**SCORM, "welcome.html": "<p>New words", "aaa.html": "<h1>New</h1><p>page"}
    after = {block.key for block in read_course(edited).document.blocks}
    assert [key for key in before if key not in after] == before[1:2]


PACKAGES = [packed(files) for files in (SCORM, storyline(), rise(), h5p(), adapt())]


@settings(max_examples=60)
@given(st.sampled_from(PACKAGES), st.integers(0, 2**32), st.integers(1, 30))
def test_a_damaged_package_is_read_or_named(package: bytes, seed: int, wounds: int) -> None:
    data = bytearray(package)
    chance = random.Random(seed)  # noqa: S311  no secret, only wounds
    for _ in range(wounds):
        data[chance.randrange(len(data))] = chance.randrange(256)
    assert _outcome(bytes(data)) in (
        "read",
        "X110",
        "X111",
        "X106",
        "X107",
        "X108",
        "X109",
        "X112",
        "X801",
        "X802",
        "X811",
    )


@settings(max_examples=60)
@given(st.sampled_from([SCORM, storyline(), rise(), h5p(), adapt()]), st.integers(0, 2**32), st.integers(1, 20))
def test_a_package_with_damaged_files_is_read_or_named(files: dict[str, str | bytes], seed: int, wounds: int) -> None:
    chance = random.Random(seed)  # noqa: S311  no secret, only wounds
    hurt = dict(files)
    for _ in range(wounds):
        name = chance.choice(sorted(hurt))
        content = hurt[name]
        raw = bytearray(content.encode() if isinstance(content, str) else content)
        place = chance.randrange(len(raw) + 1)
        raw[place : place + chance.randrange(9)] = chance.randbytes(chance.randrange(3))
        hurt[name] = bytes(raw)
    assert _outcome(packed(hurt)) in ("read", "X801", "X802", "X811")


def _outcome(data: bytes) -> str:
    try:
        found = legacy_scorm.extract(source_of(data, "damaged.zip"), legacy_scorm.Options())
    except MaterialError as refused:
        return refused.diagnostic.code
    return "unfit" if unfit(found) else "read" if found.document.blocks else "nothing"
