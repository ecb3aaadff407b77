"""The main part of a Word file: where it lies, and what can still be read of it when it is damaged."""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element

from extractors.diagnostics import Code, MaterialError, Severity
from extractors.office_zip import DOCTYPE, OfficeZip
from extractors.word_xml import W

MAIN_LOST = Code(
    "X501",
    Severity.ERROR,
    "the part of the file that holds its text cannot be used: {reason}",
    "Open the document in Word, let it repair the file, and save it under a new name.",
)
MAIN_DAMAGED = Code(
    "X502",
    Severity.ERROR,
    "the text of the document is damaged; only what could still be read was taken over: {count} paragraphs",
    "Compare the end of the draft with the document. Open it in Word, let it repair the file, and save it again.",
)

_USUAL = "word/document.xml"
_SMALL_STEP_BYTES = 256


def main_member(package: OfficeZip) -> str:
    """Return the name of the part that holds the text: by relationship, else the name that Word gives it."""
    kinds = package.relations("").values()
    related = next((link.member for link in kinds if link.kind == "officeDocument"), "")
    return related if related in package.names else _USUAL


def read_main(package: OfficeZip, member: str, source: str) -> tuple[_Element, bool]:
    """Return the body of the document, and whether it is only what could be recovered of a damaged one.

    libxml2 goes on after an error as well as it can; what it makes of the rest stays in order, with gaps. Raises
    MaterialError X501 when there is no body to be had, or a DOCTYPE, which no Word program writes.
    """
    root = package.part(member)
    is_whole = root is not None
    reason = package.flaw(member)
    if root is None and member in package.names and reason != DOCTYPE:
        root = _recovered(b"".join(package.chunks(member, _SMALL_STEP_BYTES)))
    body = None if root is None else next(root.iter(f"{W}body"), None)
    if body is None:
        raise MaterialError(MAIN_LOST.of(source, reason=reason or "it holds no text"))
    return body, not is_whole


def _recovered(data: bytes) -> _Element | None:
    parser = etree.XMLParser(
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        return None
    return root
