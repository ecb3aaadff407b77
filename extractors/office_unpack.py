"""Members of a zip, unpacked with a hard cap and checked against their sums: what zipfile does, at a third of its cost.

A deck is hundreds of small parts, and zipfile spends more on opening each of them than on unpacking it. Only what
Office writes is done here, stored and deflated members (PKWARE APPNOTE 4.4.5); the rest is left to zipfile.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from lzma import LZMAError

UNPACKING_ERRORS = (zipfile.BadZipFile, zlib.error, LZMAError, EOFError, NotImplementedError, OSError, ValueError)
"""What unpacking a damaged member may raise."""

LOCAL_HEADER = b"PK\x03\x04"
"""How each member of a zip begins, and so the zip itself."""
_HEADER_BYTES = 30
_LENGTHS, _LENGTHS_AT = struct.Struct("<HH"), 26
"""Those of the name and of the extra fields (PKWARE APPNOTE 4.3.7)."""
_USUAL_NAME = 128
"""Bytes that name and extra fields seldom exceed, so that one reading is enough."""
_RAW_DEFLATE = -15


def unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> bytes:
    """Return the first `limit` bytes of a member and one more, if it has more; raises one of UNPACKING_ERRORS."""
    stream = archive.fp
    if stream is None or info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        with archive.open(info) as member:
            return member.read(limit + 1)
    stream.seek(info.header_offset)
    block = stream.read(_HEADER_BYTES + _USUAL_NAME + info.compress_size)
    if not block.startswith(LOCAL_HEADER) or len(block) < _HEADER_BYTES:
        raise zipfile.BadZipFile(info.filename)
    start = _HEADER_BYTES + sum(_LENGTHS.unpack_from(block, _LENGTHS_AT))
    lacking = start + info.compress_size - len(block)
    packed = (block + stream.read(lacking) if lacking > 0 else block)[start : start + info.compress_size]
    if info.compress_type == zipfile.ZIP_STORED:
        data = packed[: limit + 1]
    else:
        data = zlib.decompressobj(_RAW_DEFLATE).decompress(packed, limit + 1)
    if len(data) <= limit and zlib.crc32(data) != info.CRC:
        raise zipfile.BadZipFile(info.filename)
    return data
