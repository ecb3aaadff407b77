"""Takes what lies outside out of an OpenDocument file, before LibreOffice would fetch it from the network or the disk.

Pictures, objects, sounds and sections of text may be named by an address (ODF 1.3 part 3, section 19.911). What a
click would open stays, for nothing is fetched for it.
"""

from __future__ import annotations

import zipfile
from io import BytesIO

from lxml import etree

from extractors.office_unpack import UNPACKING_ERRORS
from extractors.office_zip import parsed

_HREF = "{http://www.w3.org/1999/xlink}href"
_CLICKS = frozenset(
    {
        "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}a",
        "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}a",
    }
)
_MOST_BYTES = 256 * 2**20
_REFUSED = (*UNPACKING_ERRORS, RuntimeError)
"""The last is raised for a file with a password."""


def without_outside(data: bytes) -> bytes:
    """Return an OpenDocument file whose pictures and objects all lie inside it.

    Nothing is returned of a file that cannot be unpacked or is too large, and an empty part for one that is no sound
    XML: LibreOffice cannot open such a file, which is then told.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            infos = archive.infolist()
            if sum(info.file_size for info in infos) > _MOST_BYTES:
                return b""
            members = [(info, archive.read(info)) for info in infos]
    except _REFUSED:
        return b""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for info, content in members:
            archive.writestr(info.filename, _cut(content) if info.filename.endswith(".xml") else content)
    return made.getvalue()


def _cut(content: bytes) -> bytes:
    try:
        root = parsed(content)
    except etree.XMLSyntaxError:
        return b""
    if root.getroottree().docinfo.internalDTD is not None:
        return b""
    for element in root.iter(etree.Element):
        if _HREF in element.attrib and element.tag not in _CLICKS and _is_outside(element.get(_HREF, "")):
            element.set(_HREF, "")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _is_outside(address: str) -> bool:
    """Tell whether an address names anything but a part of the file: parts have neither a scheme nor a way out."""
    way = address.strip()
    return ":" in way or way.startswith(("/", "\\")) or ".." in way.replace("\\", "/").split("/")
