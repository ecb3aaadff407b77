"""The order of launches by the manifests of SCORM, cmi5 and Tin Can."""

from __future__ import annotations

from course_packages import MANIFEST, SCORM, course_files

from extractors.scorm_files import CourseFiles
from extractors.scorm_manifest import CoursePlan, Launch, find_manifests, plan_without_manifest, read_manifest

CMI5 = """<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="c"><title><langstring lang="en">Course</langstring></title></course>
<block id="b"><title><langstring lang="en">Part</langstring></title>
<au id="u"><title><langstring lang="en"> Unit  1 </langstring></title><url>welcome.html?a=b</url></au></block>
<au id="v"><title><langstring lang="en">Unit 2</langstring></title><url>https://x.example/</url></au></courseStructure>"""

TIN_CAN = """<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities><activity id="a" type="course">
<name>Course</name><launch lang="en">welcome.html</launch></activity></activities></tincan>"""


def plan(name: str, files: CourseFiles) -> CoursePlan:
    root = files.package.part(name)
    assert root is not None
    return read_manifest(name, root, files)


def test_items_launch_the_pages_of_their_resources_in_order() -> None:
    with course_files(SCORM) as files:
        found = plan("imsmanifest.xml", files)
    assert found.title == "Ladder course"
    assert [(launch.page, launch.title, launch.chapter) for launch in found.launches] == [
        ("welcome.html", "Welcome", "Welcome"),
        ("climb/index.html", "Climbing", "On the ladder"),
        ("carry/start.htm", "Carrying", "On the ladder"),
    ]
    assert found.launches[2].files == (
        *("carry/start.htm", "carry/page10.htm", "carry/page9.htm", "shared/glossary.html"),
    )


def test_a_resource_is_launched_once() -> None:
    again = MANIFEST.replace('identifierref="r2"', 'identifierref="r1"')
    with course_files({**SCORM, "imsmanifest.xml": again}) as files:
        assert [launch.page for launch in plan("imsmanifest.xml", files).launches] == [
            *("welcome.html", "climb/index.html"),
        ]


def test_a_page_that_is_not_there_is_noted() -> None:
    with course_files({"imsmanifest.xml": MANIFEST}) as files:
        found = plan("imsmanifest.xml", files)
    assert [launch.missing for launch in found.launches] == ["welcome.html", "Index.HTML", "carry/start.htm?x=1#top"]


def test_resources_without_items_are_launched_themselves() -> None:
    bare = "<manifest><resources><resource href='welcome.html'/><resource href='a.png'/></resources></manifest>"
    with course_files({**SCORM, "imsmanifest.xml": bare}) as files:
        assert plan("imsmanifest.xml", files).launches == (Launch("welcome.html", "", ""),)


def test_units_of_cmi5_stand_in_their_blocks() -> None:
    with course_files({**SCORM, "cmi5.xml": CMI5}) as files:
        found = plan("cmi5.xml", files)
    assert found == CoursePlan(
        "Course",
        (
            Launch("welcome.html", "Unit 1", "Part"),
            Launch("", "Unit 2", "Unit 2", missing="https://x.example/"),
        ),
    )


def test_activities_of_tin_can_are_launched() -> None:
    with course_files({**SCORM, "tincan.xml": TIN_CAN}) as files:
        assert plan("tincan.xml", files) == CoursePlan("Course", (Launch("welcome.html", "Course", ""),))


def test_the_outer_manifest_counts_and_several_beside_each_other_all_do() -> None:
    with course_files({"a/imsmanifest.xml": "x", "a/b/imsmanifest.xml": "x", "c/imsmanifest.xml": "x"}) as files:
        assert find_manifests(files) == ["a/imsmanifest.xml", "c/imsmanifest.xml"]
    with course_files({"a/tincan.xml": "x", "imsmanifest.xml": "x"}) as files:
        assert find_manifests(files) == ["imsmanifest.xml"]
    with course_files({"a.html": "x"}) as files:
        assert find_manifests(files) == []
        assert plan_without_manifest(files) == CoursePlan("", ())


def test_the_outermost_start_page_begins_an_export() -> None:
    with course_files({"b/index.html": "x", "a/index.html": "x", "a/b/story.html": "x"}) as files:
        assert plan_without_manifest(files).launches[0].page == "a/b/story.html"
    with course_files({"b/index.html": "x", "index.html": "x"}) as files:
        assert plan_without_manifest(files).launches[0].page == "index.html"
