"""Questions in the formats of IMS QTI: 1.2 (questestinterop, in Common Cartridges) and 2.x (assessmentItem)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element

from extractors.scorm_files import CourseFiles
from extractors.scorm_telling import Question, Telling


def may_hold_questions(name: str) -> bool:
    """Tell whether a member may be a file of questions."""
    lower = name.lower()
    return lower.endswith(".xml") and not lower.endswith(("imsmanifest.xml", "tincan.xml", "cmi5.xml"))


def tell_questions(name: str, files: CourseFiles) -> Telling | None:
    """Return what a file of questions says; None when it is another kind of file."""
    root = files.package.part(name)
    kind = "" if root is None else _local(root)
    if root is None or kind not in ("questestinterop", "assessmentItem"):
        return None
    telling = Telling(files, name)
    if kind == "assessmentItem":
        telling.ask(_item_2(root))
        return telling
    for test in root.iter("{*}assessment"):
        telling.head(test.get("title", ""), 1)
    for item in root.iter("{*}item"):
        telling.anchor = item.get("ident", "")
        telling.ask(_item_1(item))
    return telling


def _item_1(item: _Element) -> Question:
    shown = item.find("{*}presentation")
    labels = [] if shown is None else list(shown.iter("{*}response_label"))
    texts = {label.get("ident", ""): _material(label) for label in labels}
    stem = "" if shown is None else " ".join(_stem_1(shown))
    right = dict[str, None]()
    for condition in item.iter("{*}respcondition"):
        if any(float(_number(score.text)) > 0 for score in condition.iter("{*}setvar")):
            for answer in condition.iter("{*}varequal"):
                if not any(_local(up) == "not" for up in answer.iterancestors()):
                    right[texts.get(answer.text or "", answer.text or "")] = None
    feedback = tuple(_material(one) for one in item.iter("{*}itemfeedback"))
    return Question(stem, tuple(texts.values()), tuple(filter(None, right)), feedback)


def _stem_1(shown: _Element) -> Iterator[str]:
    for text in shown.iter("{*}mattext"):
        if not any(_local(up) in ("response_label", "render_choice") for up in text.iterancestors()):
            yield _text(text)


def _item_2(item: _Element) -> Question:
    body = item.find("{*}itemBody")
    choices = [] if body is None else [c for kind in ("simpleChoice", "inlineChoice") for c in body.iter("{*}" + kind)]
    texts = {choice.get("identifier", ""): _inner(choice) for choice in choices}
    right = [
        value.text or ""
        for declared in item.iter("{*}responseDeclaration")
        for value in declared.iterfind("{*}correctResponse/{*}value")
    ]
    for choice in choices:
        choice.getparent().remove(choice)  # type: ignore[union-attr]  # a choice stands in an interaction
    stem = "" if body is None else _inner(body)
    return Question(stem or item.get("title", ""), tuple(texts.values()), tuple(texts.get(one, one) for one in right))


def _material(element: _Element) -> str:
    return " ".join(_text(text) for text in element.iter("{*}mattext"))


def _inner(element: _Element) -> str:
    """Return the content of an element as HTML."""
    for inner in element.iter(etree.Element):
        inner.tag = _local(inner)
    inside = "".join(etree.tostring(child, encoding="unicode") for child in element)
    return _escaped(element.text or "") + inside


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _text(element: _Element) -> str:
    return str(element.xpath("string()"))


def _number(text: str | None) -> str:
    bare = (text or "").strip()
    return bare if bare.replace(".", "", 1).isdecimal() and bare.isascii() else "0"


def _local(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]
