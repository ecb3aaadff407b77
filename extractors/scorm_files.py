"""The files of a packed web course: found by the addresses that its pages use, unpacked within limits, never run."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from extractors.model import Asset, Blob
from extractors.natural_order import Key, natural
from extractors.office_limits import MIB
from extractors.office_zip import OfficeZip
from extractors.text_encoding import decode
from extractors.web_assets import EmbeddedData, is_data

PAGE_SUFFIXES = (".html", ".htm", ".xhtml")

_OF_A_MAC = re.compile(r"^__MACOSX/|(^|/)(\._[^/]*|\.DS_Store)$")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_TEXT_WHOLE_BYTES = 256 * MIB


@dataclass(slots=True)
class CourseFiles:
    """The members of a package; `names` has page 2 before page 10.

    `text_bytes` is the limit for one page or data file; `absent` are addresses of pictures that no member holds,
    `refused` are members above that limit.
    """

    package: OfficeZip
    text_bytes: int
    absent: dict[str, None] = field(default_factory=dict)
    refused: dict[str, None] = field(default_factory=dict)
    assets: dict[str, Asset] = field(default_factory=dict)
    blobs: dict[str, Blob] = field(default_factory=dict)
    embedded: EmbeddedData = field(default_factory=EmbeddedData)
    _spelled: dict[str, str] = field(default_factory=dict)
    _found: dict[tuple[str, str], str] = field(default_factory=dict)
    _left: int = _TEXT_WHOLE_BYTES

    names: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        kept = (name for name in self.package.names if not _OF_A_MAC.search(name))
        self.names = sorted(kept, key=launch_order)
        self._spelled = {name.casefold(): name for name in reversed(self.names)}

    def find(self, page: str, address: str) -> str:
        """Return the member that an address on a page means; empty when it leads out of the package or nowhere.

        Letters may differ in case: courses are made on Windows and packed without a check.
        """
        asked = (posixpath.dirname(page), re.split("[?#]", address.strip())[0])
        if asked not in self._found:
            self._found[asked] = self._resolved(*asked)
        return self._found[asked]

    def _resolved(self, folder: str, path: str) -> str:
        if not path or _SCHEME.match(path):
            return ""
        for spelled in (path, unquote(path)):
            place = posixpath.normpath(posixpath.join("/", folder, spelled.replace("\\", "/")))
            if found := self._spelled.get(place.lstrip("/").casefold()):
                return found
        return ""

    def data(self, name: str) -> bytes | None:
        """Return the bytes of a page or data file; None when it is absent, damaged or above a limit."""
        if name not in self.package.names:
            return None
        kept, size, limit = list[bytes](), 0, min(self.text_bytes, self._left)
        for chunk in self.package.chunks(name):
            size += len(chunk)
            if size > limit:
                self.refused[name] = None
                return None
            kept.append(chunk)
        self._left -= size
        return None if self.package.flaw(name) else b"".join(kept)

    def text(self, name: str) -> str | None:
        """Return a script or data file as text; None when it is absent, damaged or above a limit."""
        data = self.data(name)
        return None if data is None else decode(data).text

    def asset_of(self, page: str, address: str) -> str:
        """Return the digest of the picture or medium that an address on a page means; empty when it is not packed."""
        if is_data(address):
            return self.embedded.digest_of(address)
        name = self.find(page, address)
        if not name and address and not _SCHEME.match(address.strip()):
            self.absent[address.strip()] = None
        asset = self.package.asset(name) if name and not name.lower().endswith(PAGE_SUFFIXES) else None
        if asset is None:
            return ""
        self.assets[asset.digest] = asset
        self.blobs.setdefault(asset.digest, Blob(asset.digest, self.package.reader(name)))
        return asset.digest


def launch_order(name: str) -> tuple[int, Key]:
    """Return a key that sorts the pages of a package without an order: those of outer folders first."""
    return name.count("/"), natural(name)
