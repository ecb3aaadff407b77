"""The manifest of an xAPI package, tincan.xml: which page is launched, and what its activities are called."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from exporters.statements import Activity

_NAMESPACE = "http://projecttincan.com/tincan.xsd"


def tincan_manifest(activities: Sequence[Activity], language: str, page: str) -> bytes:
    """Return tincan.xml; `page` is launched as the first of the activities, the others are only described.

    A package with two launchable activities is refused by some LMSs and played in part by others.
    """
    root = etree.Element(_tag("tincan"), nsmap={None: _NAMESPACE})  # type: ignore[dict-item]  # the stubs forget None
    listed = etree.SubElement(root, _tag("activities"))
    for number, activity in enumerate(activities):
        element = etree.SubElement(listed, _tag("activity"), id=activity.id, type=activity.type)
        _add(element, "name", language, activity.name)
        _add(element, "description", language, activity.description)
        if number == 0:
            _add(element, "launch", language, page)
    etree.indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


def _add(parent: etree._Element, name: str, language: str, text: str) -> None:
    element = etree.SubElement(parent, _tag(name), lang=language)
    element.text = text


def _tag(name: str) -> str:
    return f"{{{_NAMESPACE}}}{name}"
