"""Pictures are assets under their digest, and their bytes are read again when they are asked for."""

from __future__ import annotations

import hashlib
import io
from dataclasses import replace
from pathlib import Path

from pdfs import LOREM, Page, Picture, extracted, flow, make, told
from sources import source_of

from extractors import pdf
from extractors.model import Figure


def test_bytes_have_the_digest_they_are_named_by(corpus: Path) -> None:
    path = corpus / "pdf" / "nist_sp800_61r2.pdf"
    extraction = extracted(path.read_bytes(), path.name)
    assets = {asset.digest: asset for asset in extraction.document.assets}
    assert {asset.media_type for asset in assets.values()} == {"image/jpeg", "image/png"}
    assert [blob.digest for blob in extraction.blobs] == list(assets)
    for blob in extraction.blobs:
        content = blob.read()
        assert hashlib.sha256(content).hexdigest() == blob.digest
        assert len(content) == assets[blob.digest].size
    shown = [block.asset for block in extraction.document.blocks if isinstance(block, Figure) and block.asset]
    assert set(shown) == set(assets)


def test_a_picture_on_two_pages_is_one_asset(corpus: Path) -> None:
    path = corpus / "pdf" / "oc_case_interneuron_multicol.pdf"
    extraction = extracted(path.read_bytes(), path.name)
    shown = [block.asset for block in extraction.document.blocks if isinstance(block, Figure)]
    assert len(shown) > len(set(shown)) == len(extraction.document.assets)


def test_a_file_that_is_gone_gives_no_bytes(corpus: Path) -> None:
    data = (corpus / "pdf" / "oc_playbook_medium.pdf").read_bytes()
    now = [data]
    source = replace(source_of(data, "a.pdf"), open=lambda: io.BytesIO(now[0]))
    (blob,) = pdf.extract(source, pdf.Options()).blobs
    now[0] = make(Page(flow(LOREM)))
    assert blob.read() == b""


def test_pictures_can_be_left_out(corpus: Path) -> None:
    data = (corpus / "pdf" / "oc_playbook_medium.pdf").read_bytes()
    extraction = extracted(data, options=pdf.Options(pictures=False))
    assert (extraction.document.assets, extraction.blobs) == ((), ())


def test_a_picture_that_cannot_be_decoded_is_named() -> None:
    extraction = extracted(make(Page((*flow(LOREM), Picture(pixels=9_000, size=400_000)))))
    assert told(extraction)["X259"].startswith("1 pictures on page 1 could not be taken over")
