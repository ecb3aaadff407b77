"""Damaged and hostile decks, Word files and course packages: zips with XML in them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from damage import Case, Draw, cut, flipped, one_of

_NEEDED = r"(ppt|word|docProps)/.*\.(xml|rels)|_rels/.rels|\[Content_Types\]\.xml|.*\.(html|js)|imsmanifest\.xml"
_GIB = 1 << 30
_SHAPE = (
    '<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="s"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/>'
    "<p:txBody><a:bodyPr/><a:p><a:r><a:t>shape {id}</a:t></a:r></a:p></p:txBody></p:sp>"
)
_FILE_ENTITY = '<!DOCTYPE b [<!ENTITY a1 SYSTEM "file:///etc/passwd">]>'
_OPEN_DATA = b"<script>window.globalProvideData('slide', '{" + b"[" * 200_000 + b"</script>"
_BOMB = '<!DOCTYPE b [<!ENTITY a0 "dosdosdosdos">{entities}]>'

Change = bytes | int | None | Callable[[bytes], bytes]
"""What becomes of a part: other bytes, so many spaces after it, nothing at all, what a function makes of it."""


def bad_zips(draw: Draw) -> Iterator[Case]:
    """Yield files with bytes changed in one XML part, in the raw zip, with a part removed, and cut off."""
    yield from draw.cases("flips in one part", _flip_part, 2)
    yield from draw.cases("flips in the zip", lambda data, seed: flipped(data, seed, 30))
    yield from draw.cases("part removed", _remove_part)
    yield from draw.cases("cut off", cut, 1 / 2)


def hostile_decks(deck: Path) -> Iterator[Case]:
    """Yield decks that try to exhaust a reader, or to make it read elsewhere."""
    slide, first = "ppt/slides/slide1.xml", "ppt/presentation.xml"
    links, own_links = "ppt/_rels/presentation.xml.rels", "ppt/slides/_rels/slide1.xml.rels"
    changes: dict[str, Mapping[str, Change]] = {
        "entity bomb": {slide: lambda data: _with_doctype(data, _billion_laughs(), "&a9;")},
        "quadratic entity": {slide: lambda data: _with_doctype(data, _one_long_entity(), "&a1;" * 50_000)},
        "file entity": {slide: lambda data: _with_doctype(data, _FILE_ENTITY, "&a1;")},
        "slide of one gibibyte": {slide: _GIB},
        "picture of one gibibyte": {"ppt/media/image1.png": _GIB},
        "nested groups": {slide: lambda data: _in_tree(data, "<p:grpSp>" * 3000 + "</p:grpSp>" * 3000)},
        "many shapes": {slide: lambda data: _in_tree(data, "".join(_SHAPE.format(id=n) for n in range(9, 20_009)))},
        "one slide many times": {first: lambda data: _repeated(data, 20_000)},
        "table of two thousand million columns": {slide: lambda data: _in_tree(data, _endless_table())},
        "no list of contents": {"[Content_Types].xml": None},
        "no presentation": {first: None},
        "relations that go round": {own_links: _round_relations()},
        "relation to another folder": {links: lambda data: data.replace(b"slides/slide", b"../../x/slide")},
        "twenty thousand members": {f"ppt/extra/{number}.xml": b"<a/>" for number in range(20_000)},
    }
    yield from (_case(how, deck, change) for how, change in changes.items())


def hostile_words(document: Path) -> Iterator[Case]:
    """Yield Word files that try to exhaust a reader."""
    part, deep = "word/document.xml", "<w:tbl><w:tr><w:tc>" * 3000 + "</w:tc></w:tr></w:tbl>" * 3000
    changes: dict[str, Mapping[str, Change]] = {
        "entity bomb": {part: lambda data: _with_doctype(data, _billion_laughs(), "&a9;")},
        "document of one gibibyte": {part: _GIB},
        "nested tables": {part: lambda data: _in_body(data, deep)},
        "many paragraphs": {part: lambda data: _in_body(data, "<w:p><w:r><w:t>words</w:t></w:r></w:p>" * 50_000)},
        "table of two thousand million columns": {part: lambda data: _in_body(data, _endless_word_table())},
        "styles that go round": {"word/styles.xml": _round_styles()},
        "no list of contents": {"[Content_Types].xml": None},
        "no document": {part: None},
    }
    yield from (_case(how, document, change) for how, change in changes.items())


def hostile_courses(course: Path) -> Iterator[Case]:
    """Yield course packages that try to exhaust a reader."""
    manifest, end = "imsmanifest.xml", b"</organization>"
    deep = ("<item><title>t</title>" * 3000 + "</item>" * 3000).encode() + end
    changes: dict[str, Mapping[str, Change]] = {
        "entity bomb": {manifest: lambda data: _with_doctype(data, _billion_laughs(), "&a9;")},
        "page of one gibibyte": {"page1.html": _GIB},
        "nested items": {manifest: lambda data: data.replace(end, deep)},
        "page outside": {manifest: lambda data: data.replace(b"page1.html", b"../../../../etc/passwd")},
        "data without an end": {"page2.html": _OPEN_DATA},
        "no manifest": {manifest: None},
    }
    yield from (_case(how, course, change) for how, change in changes.items())


def _case(how: str, whole: Path, changes: Mapping[str, Change]) -> Case:
    name = f"{how.replace(' ', '_')}{whole.suffix}"
    return Case(name, how, whole, lambda: _changed(whole.read_bytes(), changes))


def _part_of(data: bytes, seed: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return one_of([name for name in archive.namelist() if re.fullmatch(_NEEDED, name)], seed)


def _flip_part(data: bytes, seed: str) -> bytes:
    return _changed(data, {_part_of(data, seed): lambda part: flipped(part, seed, 20)})


def _remove_part(data: bytes, seed: str) -> bytes:
    return _changed(data, {_part_of(data, seed): None})


def _changed(data: bytes, changes: Mapping[str, Change]) -> bytes:
    """Return a zip with some of its parts changed or removed, and with new ones."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in dict.fromkeys([*old.namelist(), *changes]):
            change = changes.get(name, 0)
            if change is None:
                continue
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            with new.open(info, "w", force_zip64=change == _GIB) as part:
                part.write(change if isinstance(change, bytes) else _of_part(old.read(name), change))
                for _ in range(change >> 20 if isinstance(change, int) else 0):
                    part.write(b" " * (1 << 20))
    return buffer.getvalue()


def _of_part(data: bytes, change: int | Callable[[bytes], bytes]) -> bytes:
    return data if isinstance(change, int) else change(data)


def _with_doctype(data: bytes, doctype: str, use: str) -> bytes:
    """Put entities before the root of a part, and use them in its first text."""
    declared = re.sub(rb"(<\?xml[^>]*\?>)?\s*", lambda found: found[0] + doctype.encode(), data, count=1)
    return re.sub(rb"(<(?:a:t|w:t|title)(?: [^>]*)?>)", lambda found: found[1] + use.encode(), declared, count=1)


def _billion_laughs() -> str:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return _BOMB.format(entities=levels)


def _one_long_entity() -> str:
    return f'<!DOCTYPE b [<!ENTITY a1 "{"x" * 50_000}">]>'


def _in_tree(data: bytes, xml: str) -> bytes:
    return data.replace(b"</p:spTree>", xml.encode() + b"</p:spTree>")


def _in_body(data: bytes, xml: str) -> bytes:
    return data.replace(b"</w:body>", xml.encode() + b"</w:body>")


def _repeated(data: bytes, times: int) -> bytes:
    return re.sub(rb"<p:sldId [^>]*/>", lambda found: found[0] * times, data, count=1)


def _endless_table() -> str:
    words = "<a:txBody><a:p><a:r><a:t>wide</a:t></a:r></a:p></a:txBody>"
    cell = f'<a:tc gridSpan="2000000000" rowSpan="2000000000">{words}</a:tc>'
    return (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="77" name="t"/></p:nvGraphicFramePr><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblGrid/><a:tr h="1">'
        f"{cell}</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _endless_word_table() -> str:
    span = '<w:tcPr><w:gridSpan w:val="2000000000"/><w:vMerge w:val="restart"/></w:tcPr>'
    return f"<w:tbl><w:tr><w:tc>{span}<w:p><w:r><w:t>wide</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"


def _round_relations() -> bytes:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    own = f'<Relationship Id="rId1" Type="{kind}/slideLayout" Target="slide1.xml"/>'
    notes = f'<Relationship Id="rId2" Type="{kind}/notesSlide" Target="slide1.xml"/>'
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{own}{notes}</Relationships>'
    ).encode()


def _round_styles() -> bytes:
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    style = '<w:style w:type="paragraph" w:styleId="{0}"><w:name w:val="{0}"/><w:basedOn w:val="{1}"/></w:style>'
    return f'<w:styles xmlns:w="{w}">{style.format("A", "B")}{style.format("B", "A")}</w:styles>'.encode()
