"""Word files written part by part, so that a test can hold exactly the XML that it is about."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from lxml import etree
from sources import source_of

from extractors.document_word import Options, extract
from extractors.model import Block, Extraction

_OFFICE = "http://schemas.openxmlformats.org"
_TYPE = f"{_OFFICE}/officeDocument/2006/relationships/"
NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": f"{_OFFICE}/wordprocessingml/2006/main",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "r": f"{_OFFICE}/officeDocument/2006/relationships",
        "m": f"{_OFFICE}/officeDocument/2006/math",
        "mc": f"{_OFFICE}/markup-compatibility/2006",
        "wp": f"{_OFFICE}/drawingml/2006/wordprocessingDrawing",
        "a": f"{_OFFICE}/drawingml/2006/main",
        "pic": f"{_OFFICE}/drawingml/2006/picture",
        "c": f"{_OFFICE}/drawingml/2006/chart",
        "dgm": f"{_OFFICE}/drawingml/2006/diagram",
        "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
        "wp15": "http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
    f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
    for level in (1, 2, 3)
)
"""Word's own first three styles for headings, which are bold."""


def element(xml: str) -> etree._Element:
    """Return a piece of XML in which every prefix of an Office file is known."""
    return etree.fromstring(f"<root {NAMES}>{xml}</root>")[0]


def run(text: str, properties: str = "") -> str:
    """Return a w:r with a text and what stands in its w:rPr."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(inside: str = "", style: str = "", properties: str = "", identity: str = "") -> str:
    """Return a w:p: its runs, or plain text, its style, what else stands in its w:pPr, its w14:paraId."""
    runs = inside if inside.startswith("<") or not inside else run(inside)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    known = f' w14:paraId="{identity}"' if identity else ""
    return f"<w:p{known}><w:pPr>{named}{properties}</w:pPr>{runs}</w:p>"


def point(text: str, list_id: int = 1, level: int = 0) -> str:
    """Return a paragraph that stands in a list."""
    return para(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def level(depth: int, form: str = "decimal", text: str = "", more: str = "") -> str:
    """Return a w:lvl of a numbering: its format and the text of its label."""
    shown = f'<w:lvlText w:val="{text or f"%{depth + 1}."}"/>'
    return f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}{shown}</w:lvl>'


def numbering(*levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    """Return the inside of a w:numbering with one abstract numbering, "0", and the lists that use it."""
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{nums}'


def table(*rows: str, properties: str = "") -> str:
    """Return a w:tbl of rows made by `row`."""
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    """Return a w:tr of cells made by `cell`, or of plain texts."""
    made = (entry if entry.startswith("<w:tc>") else cell(para(entry)) for entry in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(made)}</w:tr>"


def cell(inside: str, properties: str = "") -> str:
    """Return a w:tc with blocks in it."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def drawing(inside: str, alt: str = "", more: str = "") -> str:
    """Return a run with a w:drawing, which shows something and may have a text alternative."""
    described = f'<wp:docPr id="1" name="Picture 1" descr="{alt}">{more}</wp:docPr>'
    return (
        f"<w:r><w:drawing><wp:inline>{described}<a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic>"
        "</wp:inline></w:drawing></w:r>"
    )


def picture(link: str, alt: str = "") -> str:
    """Return a pic:pic whose bytes lie behind a relationship."""
    return (
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="x.png" descr="{alt}"/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{link}"/></pic:blipFill></pic:pic>'
    )


def word_file(
    body: str, *, parts: Mapping[str, str | bytes] | None = None, links: str = "", kind: str = MAIN_TYPE
) -> bytes:
    """Return a Word file. `parts` are further members: XML by the inside of its root ("styles"), or bytes by path.

    `links` are further w:Relationship elements of the document, made by `link`.
    """
    members: dict[str, bytes] = {}
    related = links
    for name, content in (parts or {}).items():
        if isinstance(content, bytes):
            members[name] = content
            continue
        root = name.rstrip("0123456789")
        root = {"header": "hdr", "footer": "ftr"}.get(root, root)
        members[f"word/{name}.xml"] = f"<w:{root} {NAMES}>{content}</w:{root}>".encode()
        related += link(f"rel_{name}", name.rstrip("0123456789"), f"{name}.xml")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{_OFFICE}/package/2006/content-types">'
            f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        )
        archive.writestr("_rels/.rels", _relationships(link("rId1", "officeDocument", "word/document.xml")))
        archive.writestr("word/document.xml", f"<w:document {NAMES}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/_rels/document.xml.rels", _relationships(related))
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def link(identity: str, kind: str, target: str, *, outside: bool = False) -> str:
    """Return a Relationship of a part."""
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{identity}" Type="{_TYPE}{kind}" Target="{target}"{mode}/>'


def read(data: bytes, name: str = "guide.docx") -> Extraction:
    """Extract a Word file in memory."""
    return extract(source_of(data, name), Options())


def blocks(body: str, *, parts: Mapping[str, str | bytes] | None = None, links: str = "") -> list[Block]:
    """Return the blocks of a document with that body."""
    return list(read(word_file(body, parts=parts, links=links)).document.blocks)


def changed(data: bytes, member: str, content: bytes | None) -> bytes:
    """Return a zip with one member replaced, or left out when there is no content."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != member:
                new.writestr(name, old.read(name))
        if content is not None:
            new.writestr(member, content)
    return buffer.getvalue()


def _relationships(inside: str) -> str:
    return f'<Relationships xmlns="{_OFFICE}/package/2006/relationships">{inside}</Relationships>'
