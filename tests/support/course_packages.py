"""Packed web courses for tests: SCORM packages by hand, and the data that authoring tools leave in them."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from web_pages import source_of

from extractors import legacy_scorm
from extractors.model import Extraction
from extractors.office_zip import opened
from extractors.scorm_files import CourseFiles

PNG = b"\x89PNG\r\n\x1a\n" + b"picture"

MANIFEST = """<?xml version="1.0"?>
<manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <organizations default="second"><organization identifier="first"><title>Old order</title></organization>
  <organization identifier="second"><title>Ladder course</title>
    <item identifier="i1" identifierref="r1"><title>Welcome</title></item>
    <item identifier="i2"><title>On the ladder</title>
      <item identifier="i3" identifierref="r3"><title>Climbing</title></item>
      <item identifier="i4" identifierref="r2"><title>Carrying</title></item>
    </item>
  </organization></organizations>
  <resources>
    <resource identifier="r1" adlcp:scormtype="sco" href="welcome.html"><file href="welcome.html"/></resource>
    <resource identifier="r2" type="webcontent" href="carry/start.htm?x=1#top"><file href="carry/start.htm"/>
      <file href="carry/page10.htm"/><file href="carry/page9.htm"/><dependency identifierref="shared"/></resource>
    <resource identifier="r3" type="webcontent" xml:base="climb/" href="Index.HTML"><file href="index.html"/></resource>
    <resource identifier="shared" type="webcontent"><file href="shared/glossary.html"/></resource>
  </resources>
</manifest>"""

ONE_PAGE = """<manifest><organizations><organization><title>Ladder course</title>
<item identifierref="r"><title>Ladder course</title></item></organization></organizations>
<resources><resource identifier="r" href="{}"/></resources></manifest>"""

SCORM = {
    "imsmanifest.xml": MANIFEST,
    "welcome.html": "<title>Hello</title><p>Welcome to ladders. <a href='climb/index.html#rung'>Rungs</a></p>",
    "climb/index.html": "<h1>Climbing</h1><p id='rung'>Face the ladder. <img src='../img/Rung.png' alt='A rung'></p>",
    "carry/start.htm": "<h1>Carrying</h1><p>By two. <a href='more.htm'>More</a><a href='https://x.example/y.html'>y</a>",
    "carry/more.htm": "<p>Never alone.</p>",
    "carry/page9.htm": "<title>Nine</title><p>Ninth.</p>",
    "carry/page10.htm": "<title>Ten</title><p>Tenth.</p>",
    "shared/glossary.html": "<h1>Glossary</h1><p>Stile: a side.</p>",
    "unlinked.html": "<h1>Apart</h1><p>Nobody links here.</p>",
    "blank.html": "<p>of the player</p>",
    "img/rung.png": PNG,
}


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """Return a zip of these files, the same bytes each time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def read_course(files: Mapping[str, str | bytes], options: legacy_scorm.Options | None = None) -> Extraction:
    """Return what the reader makes of a package of these files."""
    return legacy_scorm.extract(source_of(packed(files), "course.zip"), options or legacy_scorm.Options())


@contextmanager
def course_files(files: Mapping[str, str | bytes], text_bytes: int = 2**20) -> Iterator[CourseFiles]:
    """Give the members of a package of these files as long as the block lasts."""
    with opened(source_of(packed(files), "course.zip")) as package:
        yield CourseFiles(package, text_bytes)


def storyline_script(kind: str, value: object) -> str:
    """Return data as Storyline writes it: JSON in single quotes, with a byte order mark."""
    escaped = json.dumps(value).replace("\\", "\\\\").replace("'", "\\'")
    return f"\ufeffwindow.globalProvideData('{kind}', '{escaped}');"


def text_object(*texts: str, bullets: bool = False, bold: bool = False) -> dict[str, object]:
    """Return a shape of a Storyline slide with one paragraph for each text."""
    listed = {"listStyle": {"listType": "bullet" if bullets else "none"}}
    blocks = [{"spans": [{"text": f"{text}\\n", "style": {"fontIsBold": bold}}], "style": listed} for text in texts]
    lib = [{"kind": "textdata", "type": "acctext", "altText": texts[0], "vartext": {"blocks": blocks}}]
    return {"kind": "vectorshape", "textLib": lib, "data": {"vectorData": {"altText": "Rectangle 5"}}}


def picture_object(url: str, alt: str) -> dict[str, object]:
    """Return a picture of a Storyline slide."""
    return {"kind": "vectorshape", "imagelib": [{"kind": "imagedata", "url": url, "altText": alt}]}


def storyline() -> dict[str, str | bytes]:
    """Return a course like those that Storyline 360 publishes: a menu of two slides in an order of its own."""
    asked = {
        "kind": "interaction",
        "id": "q1",
        "lmstext": "Which angle is safe?",
        "choices": [
            {"kind": "choice", "id": "choice_a", "lmstext": "60 degrees"},
            {"kind": "choice", "id": "choice_b", "lmstext": "75 degrees"},
        ],
        "answers": [
            {"status": "correct", "evaluate": {"statements": [{"kind": "equals", "choiceid": "choices.choice_b"}]}},
            {"status": "incorrect", "evaluate": {"statements": []}},
        ],
    }
    slides = [{"id": "zz", "html5url": "html5/data/js/zz.js"}, {"id": "aa", "html5url": "html5/data/js/aa.js"}]
    slides[1]["interactions"] = [asked]  # type: ignore[assignment]  # data of any kind
    scenes = [
        {"isMessageScene": True, "slides": [{"id": "mm", "html5url": "html5/data/js/mm.js"}]},
        {"slides": slides},
    ]
    first = {
        "title": "It's safe",
        "id": "zz",
        "slideLayers": [
            {
                "objects": [
                    text_object('Face the "ladder"', "Keep %_playerVars.#name% dry", bold=True),
                    text_object("Look up", "Look down", bullets=True),
                    text_object("Look up"),
                    picture_object("story_content/rung.png", "A rung"),
                    picture_object("story_content/none.png", "Picture 12"),
                    {"kind": "vectorshape", "data": {"vectorData": {"altText": "Rectangle 5"}}},
                    {"kind": "video", "data": {"videodata": {"assetId": 7, "altText": "How to climb"}}},
                ],
                "states": [{"objects": [text_object("A state that nobody sees at once")]}],
            }
        ],
    }
    second = {"title": "Untitled Slide", "id": "aa", "slideLayers": [{"objects": [text_object("75 degrees")]}]}
    message = {"title": "Message", "id": "mm", "slideLayers": [{"objects": [text_object("Invalid answer")]}]}
    return {
        "imsmanifest.xml": ONE_PAGE.format("index_lms.html"),
        "index_lms.html": "<script src='lms/scormdriver.js'></script><title>x</title>",
        "story.html": "<script src='html5/lib/app.js'></script>",
        "html5/data/js/aa.js": storyline_script("slide", second),
        "html5/data/js/zz.js": storyline_script("slide", first),
        "html5/data/js/data.js": storyline_script(
            "data", {"scenes": scenes, "assetLib": [{"id": 7, "url": "story_content/climb.mp4"}]}
        ),
        "html5/data/js/mm.js": storyline_script("slide", message),
        "html5/data/js/paths.js": storyline_script("paths", {"paths": []}),
        "story_content/rung.png": PNG,
    }


def rise() -> dict[str, str | bytes]:
    """Return a course like those that Rise publishes."""
    knowledge_check = {
        "id": "b3",
        "type": "knowledgeCheck",
        "items": [
            {
                "title": "<p>May two people <b>climb</b>?</p>",
                "answers": [{"title": "Yes", "correct": False}, {"title": "<p>No</p>", "correct": True}],
                "feedback": "<p>One at a time.</p>",
            }
        ],
    }
    lesson = {
        "id": "l1",
        "title": "Climbing",
        "items": [
            {"id": "b1", "type": "text", "items": [{"heading": "Rungs", "paragraph": "<p>Check <b>all</b>.</p>"}]},
            {
                "id": "b2",
                "type": "list",
                "variant": "numbered",
                "items": [{"paragraph": "Look"}, {"paragraph": "Lift"}],
            },
            {"id": "b4", "type": "image", "items": [{"media": {"image": {"key": "x/rung.png", "alt": "A rung"}}}]},
            {
                "id": "b5",
                "type": "interactive",
                "items": [{"title": "More", "description": "<ul><li>Point</li></ul>"}, {"front": {"description": "F"}}],
            },
            knowledge_check,
        ],
    }
    match = {"title": "Pairs", "answers": [{"title": "Rung", "matchTitle": "step"}]}
    quiz = {"id": "l2", "title": "Quiz", "type": "quiz", "items": [match]}
    course = {"course": {"title": "Ladders", "description": "<p>About ladders</p>", "lessons": [lesson, quiz]}}
    data = base64.b64encode(json.dumps(course).encode()).decode()
    return {
        "imsmanifest.xml": ONE_PAGE.format("scormdriver/indexAPI.html"),
        "scormdriver/indexAPI.html": "<iframe src='../scormcontent/index.html'></iframe>",
        "scormcontent/index.html": f"<body><div id=app></div><script>window.courseData = '{data}';</script>",
        "scormcontent/assets/rung.png": PNG,
    }


def h5p() -> dict[str, str | bytes]:
    """Return a content like those that H5P keeps."""
    multiple = {
        "question": "<p>What is safe?</p>",
        "answers": [{"text": "<div>3 points</div>", "correct": True}, {"text": "<div>1 point</div>", "correct": False}],
    }
    contents = [
        {"library": "H5P.AdvancedText 1.1", "params": {"text": "<h2>Angle</h2><p>Use <em>four to one</em>.</p>"}},
        {"library": "H5P.Image 1.1", "params": {"file": {"path": "images/rung.png"}, "alt": "A rung"}},
        {"library": "H5P.MultiChoice 1.16", "params": multiple, "subContentId": "sub-1"},
        {"library": "H5P.TrueFalse 1.8", "params": {"question": "<p>Wet is safe.</p>", "correct": "false"}},
        {"library": "H5P.Blanks 1.14", "params": {"text": "Fill in", "questions": ["<p>Hold the *stile:hint*.</p>"]}},
    ]
    content = {"content": [{"content": one} for one in contents], "l10n": {"text": "Check"}}
    return {
        "h5p.json": json.dumps({"title": "Ladder content", "mainLibrary": "H5P.Column"}),
        "content/content.json": json.dumps(content),
        "content/images/rung.png": PNG,
    }


def adapt() -> dict[str, str | bytes]:
    """Return a course like those that the Adapt framework builds."""
    items = [{"text": "Wood", "_shouldBeSelected": False}, {"text": "Glass fibre", "_shouldBeSelected": True}]
    components = [
        {"_id": "c1", "_parentId": "b1", "_component": "text", "displayTitle": "Care", "body": "<p>Keep it dry.</p>"},
        {
            "_id": "c2",
            "_parentId": "b1",
            "_component": "graphic",
            "_graphic": {"large": "course/en/images/rung.png", "alt": "A rung"},
        },
        {
            "_id": "c3",
            "_parentId": "b1",
            "_component": "mcq",
            "displayTitle": "Check",
            "body": "Near power lines, which one?",
            "_items": items,
            "_feedback": {"correct": "It does not conduct."},
        },
        {
            "_id": "c4",
            "_parentId": "b1",
            "_component": "accordion",
            "_items": [{"title": "Feet", "body": "<p>Clean</p>"}],
        },
    ]
    return {
        "index.html": "<div id=wrapper></div>",
        "course/en/course.json": json.dumps({"_id": "course", "title": "Ladders", "body": "<p>Start</p>"}),
        "course/en/contentObjects.json": json.dumps([{"_id": "p1", "_parentId": "course", "displayTitle": "Page"}]),
        "course/en/articles.json": json.dumps([{"_id": "a1", "_parentId": "p1", "displayTitle": ""}]),
        "course/en/blocks.json": json.dumps([{"_id": "b1", "_parentId": "a1"}]),
        "course/en/components.json": json.dumps(components),
        "course/en/images/rung.png": PNG,
    }


QTI_1 = """<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="a" title="Test">
<section><item ident="i1"><presentation><material><mattext texttype="text/html">&lt;p&gt;Which &lt;b&gt;one&lt;/b&gt;?
&lt;/p&gt;</mattext></material><response_lid><render_choice>
<response_label ident="x"><material><mattext>Left</mattext></material></response_label>
<response_label ident="y"><material><mattext>Right</mattext></material></response_label></render_choice></response_lid>
</presentation><resprocessing><respcondition><conditionvar><varequal>y</varequal><not><varequal>x</varequal></not>
</conditionvar><setvar>100</setvar></respcondition></resprocessing></item></section></assessment></questestinterop>"""

QTI_2 = """<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="Item">
<responseDeclaration identifier="R"><correctResponse><value>B</value></correctResponse></responseDeclaration>
<itemBody><p>Pick <em>one</em> &amp; go.</p><choiceInteraction responseIdentifier="R"><prompt>Which?</prompt>
<simpleChoice identifier="A">Wet</simpleChoice><simpleChoice identifier="B"><p>Dry</p></simpleChoice>
</choiceInteraction></itemBody></assessmentItem>"""
