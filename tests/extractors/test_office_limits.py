"""How much of a file is unpacked at most: each limit has its own code, and is checked before anything is unpacked."""

from __future__ import annotations

import io
import zipfile

import pytest
from decks import source

from extractors.diagnostics import MaterialError
from extractors.office_limits import Limits, in_mib
from extractors.office_zip import opened


def packed(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def declaring(data: bytes, size: int) -> bytes:
    """Return a zip of one member whose table of contents declares another size."""
    changed = bytearray(data)
    place = changed.index(b"PK\x01\x02") + 24
    changed[place : place + 4] = size.to_bytes(4, "little")
    return bytes(changed)


BLANK = b"<a>" + b" " * 2**21 + b"</a>"


@pytest.mark.parametrize(
    ("data", "limits", "code", "told"),
    [
        (packed({f"{n}.bin": b"" for n in range(4)}), Limits(members=3), "X106", "4 entries"),
        (packed({"big.xml": b"<a/>"}), Limits(xml_bytes=3), "X107", "big.xml"),
        (packed({"a.xml": b"<a/>", "b.xml": b"<b/>"}), Limits(xml_whole_bytes=7), "X108", "altogether"),
        (packed({"bomb.xml": BLANK}), Limits(), "X109", "200 times"),
        (declaring(packed({"a.bin": b"x"}), 2**30 + 1), Limits(), "X112", "1,024 MiB"),
    ],
)
def test_every_limit_has_its_own_code(data: bytes, limits: Limits, code: str, told: str) -> None:
    with pytest.raises(MaterialError) as caught, opened(source(data), limits):
        pass
    found = caught.value.diagnostic
    assert (found.code, told in found.message, "settings" in found.hint) == (code, True, True)


@pytest.mark.parametrize(
    ("data", "limits"),
    [
        (packed({"bomb.xml": BLANK}), Limits(ratio=5_000)),
        (packed({"a.xml": b"<a>" + b" " * 2**19 + b"</a>"}), Limits()),
        (declaring(packed({"a.mp4": b"x"}), 2**30 + 1), Limits()),
        (declaring(packed({"a.png": b"x"}), 2**30 + 1), Limits()),
    ],
)
def test_what_is_allowed_short_or_a_medium_opens(data: bytes, limits: Limits) -> None:
    with opened(source(data), limits) as package:
        assert len(package.names) == 1


def test_sizes_are_written_for_people() -> None:
    assert [in_mib(size) for size in (2**19, 64 * 2**20, 2**31)] == ["0.5 MiB", "64 MiB", "2,048 MiB"]
