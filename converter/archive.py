"""Zip files with the same bytes for the same content, whenever and wherever they are made."""

from __future__ import annotations

import io
import stat
import zipfile

from exporters.model import File

_DATE = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_LEVEL = 6


def zipped(files: tuple[File, ...]) -> bytes:
    """Return a zip of the files in their order; entries have no date of their own, mode 0644, and are deflated.

    The first date that the format can hold (APPNOTE 4.4.6) stands in for the time, so that no clock is asked.
    """
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for file in files:
            entry = zipfile.ZipInfo(file.path, _DATE)
            entry.create_system = _UNIX
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, file.data, compresslevel=_LEVEL)
    return target.getvalue()
