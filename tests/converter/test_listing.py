"""What can be read and written."""

from __future__ import annotations

import json

import pytest
from projects import acme_settings

from converter.formats import BUILT_IN
from converter.listing import Listing, as_text, listing, pack_schema
from extractors import codec


def states(shown: Listing) -> dict[str, str]:
    return {entry.name: entry.state.value for entry in shown.formats}


def test_formats_that_ship() -> None:
    text = as_text(listing(BUILT_IN))
    assert "  slides        .potm .potx .ppsm .ppsx .pptm .pptx\n" in text
    assert "                .doc .dot .odt .ott .rtf  (through LibreOffice)\n" in text
    assert text.index("reads:") < text.index("plain") < text.index("writes:") < text.index("scorm12")


@pytest.mark.usefixtures("acme")
def test_plugins_are_listed_with_their_state() -> None:
    assert states(listing(BUILT_IN))["acme-lines"] == "not allowed"
    allowed = listing(acme_settings().formats)
    assert states(allowed)["acme-lines"] == "allowed"
    assert "acme-lines    .acme  (plugin acme-captivate 1.2, allowed)" in as_text(allowed)
    assert len(allowed.formats) == len(listing(BUILT_IN).formats), "nothing is listed twice"


def test_the_written_form() -> None:
    raw = json.loads(codec.dumps(listing(BUILT_IN)))
    assert raw["schema"] == 1
    assert raw["formats"][0]["verb"] == "extract"


def test_the_published_schema() -> None:
    assert json.loads(pack_schema())["$schema"].startswith("https://json-schema.org/")
