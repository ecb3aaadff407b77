"""Pictures whose bytes stand in the page are assets; others keep their place only."""

from __future__ import annotations

import base64
import hashlib

from web_pages import codes, read_web

from extractors.model import Asset, Figure
from extractors.web_assets import EmbeddedData

PNG = b"\x89PNG\r\n\x1a\nrest"
DATA = "data:image/png;base64," + base64.b64encode(PNG).decode()


def figures(page: str) -> list[Figure]:
    return [block for block in read_web(page).document.blocks if isinstance(block, Figure)]


def test_bytes_in_the_page_are_an_asset() -> None:
    found = read_web(f"<p>x</p><img src='{DATA}' alt=A><img src=' {DATA}'><img src='data:image/svg+xml,%3Csvg/%3E'>")
    digest = hashlib.sha256(PNG).hexdigest()
    assert found.document.assets[0] == Asset(digest, "image/png", len(PNG))
    assert [asset.media_type for asset in found.document.assets] == ["image/png", "image/svg+xml"]
    assert found.blobs[0].read() == PNG
    assert [blob.digest for blob in found.blobs] == [asset.digest for asset in found.document.assets]


def test_a_picture_beside_the_page_has_no_asset() -> None:
    (figure,) = figures("<p>x</p><img src='page_files/a.png' alt='A'>")
    assert (figure.asset, figure.alt) == ("", "A")


def test_a_picture_that_is_loaded_late_is_not_its_placeholder() -> None:
    (figure,) = figures(f"<p>x</p><img src='{DATA}' data-src='real.png' alt='A'>")
    assert figure.asset == ""


def test_damaged_data_is_told() -> None:
    found = read_web("<p>x</p><img src='data:image/png;base64,####' alt=A><img src='data:,'>")
    assert codes(found) == ["X604"]
    assert found.document.counts[-1].number == 2


def test_all_data_together_has_a_limit() -> None:
    embedded = EmbeddedData(_left=len(PNG) + 3)
    assert embedded.digest_of(DATA)
    assert embedded.digest_of(DATA) == ""
    assert embedded.lost == 1
    assert EmbeddedData().digest_of(DATA)
