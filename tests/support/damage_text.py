"""Damaged and hostile web pages and Markdown files, and the small course package that damaged ones are made from."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from damage import Case, Draw, cut, flipped

_MANIFEST = """<?xml version="1.0"?>
<manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
 xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"><metadata><schema>ADL SCORM</schema>
<schemaversion>1.2</schemaversion></metadata><organizations default="o"><organization identifier="o">
<title>Ladders</title>{items}</organization></organizations><resources>{resources}</resources></manifest>
"""
_ITEM = '<item identifier="i{n}" identifierref="r{n}"><title>Page {n}</title></item>'
_RESOURCE = '<resource identifier="r{n}" type="webcontent" adlcp:scormtype="sco" href="page{n}.html"/>'


def course(page: str) -> bytes:
    """Return a SCORM 1.2 package of six pages, each with its number before the words of the given page."""
    numbers = range(1, 7)
    items, resources = ("".join(text.format(n=n) for n in numbers) for text in (_ITEM, _RESOURCE))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("imsmanifest.xml"), _MANIFEST.format(items=items, resources=resources))
        for number in numbers:
            archive.writestr(
                zipfile.ZipInfo(f"page{number}.html"), page.replace("<body>", f"<body><h1>Page {number}</h1>")
            )
    return buffer.getvalue()


def page_of(markdown: Path) -> str:
    """Return a real Markdown file as a web page: a heading or a paragraph for each line."""
    lines = [line.strip() for line in markdown.read_text(encoding="utf-8").splitlines() if line.strip()]
    texts = (line.replace("&", "&amp;").replace("<", "&lt;") for line in lines)
    body = "\n".join(f"<h2>{text.lstrip('# ')}</h2>" if text.startswith("#") else f"<p>{text}</p>" for text in texts)
    return f'<!doctype html>\n<html lang="en"><head><title>Guide</title></head><body>\n{body}\n</body></html>\n'


def bad_texts(draw: Draw) -> Iterator[Case]:
    """Yield text files with bytes changed, and cut off."""
    yield from draw.cases("flips in the text", lambda data, seed: flipped(data, seed, 60))
    yield from draw.cases("text cut off", cut)


def hostile_pages() -> Iterator[Case]:
    """Yield web pages that try to exhaust a reader."""
    texts = {
        "deep boxes": "<div>" * 100_000 + "deep",
        "deep lists": "<ul><li>" * 20_000 + "deep",
        "deep emphasis": "<p>" + "<b>" * 50_000 + "deep",
        "wide table": '<table><tr><td colspan="2000000000" rowspan="2000000000">wide</td></tr></table>',
        "unclosed tags": "<p <b <i " * 100_000,
        "one long attribute": f'<p title="{"x" * 20_000_000}">long</p>',
        "many entities": "&amp;" * 2_000_000,
        "zero bytes": "\0" * 100_000,
        "file link": '<iframe src="file:///etc/passwd"></iframe><img src="file:///etc/passwd"><p>text</p>',
    }
    for how, text in texts.items():
        yield _made(how, ".html", text)


def hostile_markdown() -> Iterator[Case]:
    """Yield Markdown files that try to exhaust a reader."""
    texts = {
        "deep quotes": "> " * 50_000 + "deep\n",
        "deep points": "".join(f"{' ' * (2 * level)}- point\n" for level in range(2_000)),
        "open brackets": "[" * 100_000,
        "open links": "[a](" * 50_000,
        "stars": "*a **b " * 50_000,
        "backticks": "".join("`" * length + " " for length in range(1, 1_500)),
        "one long line": "word " * 2_000_000,
        "wide pipes": "|" * 50_000 + "\n" + "|-" * 25_000 + "|\n" + "|" * 50_000 + "\n",
        "deep markup": "<b>" * 50_000,
    }
    for how, text in texts.items():
        yield _made(how, ".md", text)


def _made(how: str, suffix: str, text: str) -> Case:
    return Case(f"{how.replace(' ', '_')}{suffix}", how, None, text.encode)
