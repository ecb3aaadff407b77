"""In which order a course is launched: from imsmanifest.xml (SCORM 1.2, 2004), cmi5.xml or tincan.xml.

IMS Content Packaging 1.1.4, section 4; cmi5 (Quartz), section 13; Tin Can launch, "tincan.xml". Names of elements are
compared without their namespaces, which change from version to version.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element

from extractors.hygiene import one_line
from extractors.scorm_files import CourseFiles, launch_order

MANIFESTS = ("imsmanifest.xml", "cmi5.xml", "tincan.xml")
_STARTS = (
    *("story.html", "index_lms.html", "index.html", "index.htm", "start.html", "launch.html", "default.html"),
    *("default.htm", "player.html", "main.html"),
)
_WEB_FILES = (".html", ".htm", ".xhtml", ".xml", ".json")


@dataclass(frozen=True, slots=True)
class Launch:
    """A page that learners are sent to: the member, the title of its item, the part it stands in, files beside it.

    `missing` is the address when the package does not hold the page.
    """

    page: str
    title: str
    chapter: str
    files: tuple[str, ...] = ()
    missing: str = ""


@dataclass(frozen=True, slots=True)
class CoursePlan:
    """The title of a course and its launches in order."""

    title: str
    launches: tuple[Launch, ...]


def find_manifests(files: CourseFiles) -> list[str]:
    """Return the manifests of a package, those of the first kind that is there; a nested one only if none is above."""
    for kind in MANIFESTS:
        found = [name for name in files.names if posixpath.basename(name).lower() == kind]
        outer = [name for name in found if not any(_is_above(other, name) for other in found)]
        if outer:
            return sorted(outer, key=launch_order)
    return []


def read_manifest(name: str, root: _Element, files: CourseFiles) -> CoursePlan:
    """Return what a manifest says; pages that it names twice are launched once."""
    match posixpath.basename(name).lower():
        case "cmi5.xml":
            return CoursePlan(_langstring(_child(root, "course")), tuple(_units(name, root, files)))
        case "tincan.xml":
            return _activities(name, root, files)
        case _:
            return _organized(name, root, files)


def plan_without_manifest(files: CourseFiles) -> CoursePlan:
    """Return the start page of an exported course that has no manifest, the outermost one; no launch when none is."""
    for start in _STARTS:
        found = [name for name in files.names if posixpath.basename(name).lower() == start]
        if found:
            return CoursePlan("", (Launch(found[0], "", ""),))
    return CoursePlan("", ())


def _organized(name: str, root: _Element, files: CourseFiles) -> CoursePlan:
    resources = {entry.get("identifier", ""): entry for entry in _all(root, "resource")}
    organizations = list(_all(root, "organization"))
    default = next((entry.get("default") for entry in _all(root, "organizations")), None)
    organizations.sort(key=lambda entry: entry.get("identifier") != default)
    launches, seen = list[Launch](), set[str]()
    for item in (item for organization in organizations for item in _all(organization, "item")):
        resource = resources.get(item.get("identifierref", ""))
        if resource is None or resource.get("identifier", "") in seen or not resource.get("href"):
            continue
        seen.add(resource.get("identifier", ""))
        launches.append(_launch(name, item, resource, resources, files))
    if not launches:
        for resource in _all(root, "resource"):
            if resource.get("href", "").lower().partition("?")[0].endswith(_WEB_FILES):
                launches.append(_launch(name, None, resource, resources, files))
    title = next((one_line(_title(entry)) for entry in organizations), "")
    return CoursePlan(title, tuple(launches))


def _launch(
    name: str, item: _Element | None, resource: _Element, resources: dict[str, _Element], files: CourseFiles
) -> Launch:
    base = _base(name, resource)
    href = resource.get("href", "")
    page = files.find(base, href)
    listed = [entry.get("href", "") for entry in _all(resource, "file")]
    for needed in _all(resource, "dependency"):
        shared = resources.get(needed.get("identifierref", ""))
        listed += [entry.get("href", "") for entry in _all(shared, "file")] if shared is not None else []
    title = one_line(_title(item)) if item is not None else ""
    above = [up for up in item.iterancestors() if _local(up) == "item"] if item is not None else []
    chapter = one_line(_title(above[-1])) if above else title
    members = tuple(dict.fromkeys(filter(None, (files.find(base, href) for href in listed))))
    return Launch(page, title, chapter, members, "" if page else href)


def _base(name: str, resource: _Element) -> str:
    """Return a name in the folder that the addresses of a resource start from (xml:base on it and above it)."""
    folders = [up.get("{http://www.w3.org/XML/1998/namespace}base", "") for up in (resource, *resource.iterancestors())]
    return posixpath.join(posixpath.dirname(name), *reversed(folders), "manifest")


def _units(name: str, root: _Element, files: CourseFiles) -> Iterator[Launch]:
    for unit in _all(root, "au"):
        url = "".join(_child_text(unit, "url").split())
        blocks = [up for up in unit.iterancestors() if _local(up) == "block"]
        title = _langstring(unit)
        page = files.find(name, url)
        yield Launch(page, title, _langstring(blocks[-1]) if blocks else title, (), "" if page else url)


def _activities(name: str, root: _Element, files: CourseFiles) -> CoursePlan:
    activities = list(_all(root, "activity"))
    title = next((one_line(_child_text(activity, "name")) for activity in activities), "")
    launches = []
    for activity in activities:
        if url := _child_text(activity, "launch").strip():
            page = files.find(name, url)
            launches.append(Launch(page, one_line(_child_text(activity, "name")), "", (), "" if page else url))
    return CoursePlan(title, tuple(launches))


def _is_above(other: str, name: str) -> bool:
    folder = posixpath.dirname(other)
    return other != name and (not folder or name.startswith(f"{folder}/")) and folder != posixpath.dirname(name)


def _all(root: _Element, name: str) -> Iterator[_Element]:
    return (element for element in root.iter("{*}" + name))


def _local(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _child(element: _Element, name: str) -> _Element | None:
    return element.find("{*}" + name)


def _child_text(element: _Element, name: str) -> str:
    return element.findtext("{*}" + name) or ""


def _title(element: _Element) -> str:
    return _child_text(element, "title")


def _langstring(element: _Element | None) -> str:
    title = None if element is None else _child(element, "title")
    return "" if title is None else one_line(_child_text(title, "langstring") or title.text or "")
