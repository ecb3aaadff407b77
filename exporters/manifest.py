"""The manifest of a SCORM 1.2 package (Content Aggregation Model 1.2, section 2): built as a tree, never as text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

_IMSCP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
_ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_LOCATIONS = (
    (_IMSCP, "imscp_rootv1p1p2.xsd"),
    ("http://www.imsglobal.org/xsd/imsmd_rootv1p2p1", "imsmd_rootv1p2p1.xsd"),
    (_ADLCP, "adlcp_rootv1p2.xsd"),
)
_LONGEST_TITLE = 200
_ORGANIZATION, _ITEM, _RESOURCE = "ORG", "ITEM", "RES"
"""Never anything else: Moodle deletes what learners have done when an identifier changes between two uploads."""


@dataclass(frozen=True, slots=True)
class ManifestView:
    """What a manifest states: a stable XML name, a title, the pass mark in per cent if any, and all files.

    The first of the `paths` is the page that is launched.
    """

    identifier: str
    title: str
    mastery: int | None
    paths: Sequence[str]


def scorm12_manifest(view: ManifestView) -> bytes:
    """Return imsmanifest.xml for one SCO; files are listed once, in their order, in one resource."""
    # IMS CP stays the default namespace and the SCO the first resource: Open edX finds neither otherwise.
    names = {None: _IMSCP, "adlcp": _ADLCP, "xsi": _XSI}
    root = etree.Element(f"{{{_IMSCP}}}manifest", nsmap=names)  # type: ignore[arg-type]  # the stubs forget None
    root.set("identifier", view.identifier)
    root.set("version", "1.0")
    root.set(f"{{{_XSI}}}schemaLocation", " ".join(part for pair in _LOCATIONS for part in pair))
    metadata = _add(root, "metadata")
    _add(metadata, "schema", "ADL SCORM")
    _add(metadata, "schemaversion", "1.2")
    _add_organization(root, view)
    _add_resource(root, view.paths)
    etree.indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(root, encoding="UTF-8") + b"\n"


def _add_organization(root: etree._Element, view: ManifestView) -> None:
    title = shortened(view.title)
    organizations = _add(root, "organizations")
    organizations.set("default", _ORGANIZATION)
    organization = _add(organizations, "organization")
    organization.set("identifier", _ORGANIZATION)
    _add(organization, "title", title)
    item = _add(organization, "item")
    item.set("identifier", _ITEM)
    item.set("identifierref", _RESOURCE)
    item.set("isvisible", "true")
    _add(item, "title", title)
    if view.mastery is not None:
        etree.SubElement(item, f"{{{_ADLCP}}}masteryscore").text = str(view.mastery)


def _add_resource(root: etree._Element, paths: Sequence[str]) -> None:
    resource = _add(_add(root, "resources"), "resource")
    resource.set("identifier", _RESOURCE)
    resource.set("type", "webcontent")
    # All lower case in 1.2, "scormType" in 2004: the schema lets both pass, LMSs do not.
    resource.set(f"{{{_ADLCP}}}scormtype", "sco")
    resource.set("href", paths[0])
    for path in paths:
        _add(resource, "file").set("href", path)


def _add(parent: etree._Element, name: str, text: str | None = None) -> etree._Element:
    element = etree.SubElement(parent, f"{{{_IMSCP}}}{name}")
    element.text = text
    return element


def shortened(title: str) -> str:
    """Return a title as one line of at most 200 characters; ADL's checker objects to longer ones."""
    line = " ".join(title.split())
    return line if len(line) <= _LONGEST_TITLE else f"{line[: _LONGEST_TITLE - 1].rstrip()}…"
