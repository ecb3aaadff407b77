"""Pictures and media of a web page: what it says of them, and the bytes that stand in the page itself."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import unquote_to_bytes

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.hygiene import one_line
from extractors.model import Asset, Blob
from extractors.office_media import UNKNOWN_TYPE, media_type
from extractors.web_tree import EMBEDDED, Element

BAD_DATA = Code(
    "X604",
    Severity.WARNING,
    "pictures that stand in the page itself could not be read: {count}",
    "Open the page in a browser, save these pictures, and add them to the draft by hand.",
)

MAX_DATA_BYTES = 64 * 2**20
"""All data of a page together; a browser-saved course of 90 pictures has 20 MiB."""


@dataclass(slots=True)
class EmbeddedData:
    """Collects the pictures whose bytes stand in a page as "data:" addresses (RFC 2397)."""

    assets: dict[str, Asset] = field(default_factory=dict)
    blobs: dict[str, Blob] = field(default_factory=dict)
    lost: int = 0
    _left: int = MAX_DATA_BYTES

    def digest_of(self, address: str) -> str:
        """Return the digest of the bytes that an address holds; empty when it is another address or damaged."""
        if not is_data(address):
            return ""
        data = self._bytes(address)
        if not data:
            self.lost += 1
            return ""
        digest = hashlib.sha256(data).hexdigest()
        kind = media_type(data)
        stated = address[5:].partition(",")[0].partition(";")[0].strip().lower()
        self.assets[digest] = Asset(digest, kind if kind != UNKNOWN_TYPE else stated or kind, len(data))
        self.blobs[digest] = Blob(digest, _given(data))
        return digest

    def diagnostics(self, source: str) -> tuple[Diagnostic, ...]:
        """Return X604 when some could not be read."""
        return (BAD_DATA.of(source, count=self.lost),) if self.lost else ()

    def _bytes(self, address: str) -> bytes:
        head, _, body = address.strip()[5:].partition(",")
        if len(body) > 2 * self._left:
            return b""
        raw = unquote_to_bytes(body)
        if head.lower().rstrip().endswith(";base64"):
            try:
                raw = base64.b64decode(b"".join(raw.split()) + b"==", validate=False)
            except binascii.Error:
                return b""
        if len(raw) > self._left:
            return b""
        self._left -= len(raw)
        return raw


def is_data(address: str) -> bool:
    """Tell whether an address holds its bytes itself."""
    return address.lstrip()[:5].lower() == "data:"


def address_of(element: Element) -> str:
    """Return where a picture or medium comes from; pages that load it late keep the place in another attribute."""
    late = element.get("data-src") or element.get("data-original") or element.get("data-lazy-src")
    stated = late or element.get("src") or element.get(EMBEDDED) or element.get("data") or ""
    if not stated and element.tag in ("video", "audio"):
        stated = next((address_of(inner) for inner in element.iter("source")), "")
    return str(stated).strip()


def alternative_of(picture: Element) -> tuple[str, bool]:
    """Return the text alternative of a picture and whether the page marks it as decoration."""
    alt = picture.get("alt")
    if picture.get("role") in ("presentation", "none") or (alt is not None and not alt.strip()):
        return "", True
    return one_line(alt or picture.get("aria-label") or picture.get("title") or ""), False


def is_tracker(picture: Element) -> bool:
    """Tell whether a picture is one point large, there to count visitors."""
    return picture.get("width", "").strip() in ("0", "1") and picture.get("height", "").strip() in ("0", "1")


def _given(data: bytes) -> Callable[[], bytes]:
    return lambda: data
