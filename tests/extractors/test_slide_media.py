"""Videos and sounds: which picture stands for one, and which link leads to it."""

from __future__ import annotations

import pytest
from lxml import etree

from extractors.slide_media import Playable, playable

NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
MEDIA = '<p:extLst><p:ext><p14:media r:embed="rId2"/></p:ext></p:extLst>'


@pytest.mark.parametrize(
    ("inner", "found"),
    [
        ("", None),
        ('<p:ph type="pic"/>', None),
        ('<a:videoFile r:link="rId3"/>', Playable("video", ("rId3",))),
        (f'<a:videoFile r:link="rId3"/>{MEDIA}', Playable("video", ("rId2", "rId3"))),
        ('<a:wavAudioFile r:embed="rId4"/>', Playable("audio", ("rId4",))),
        ("<a:audioCd/>", Playable("audio", ())),
        (MEDIA, Playable("video", ("rId2",))),
    ],
)
def test_the_links_to_a_medium_are_found_the_embedded_one_first(inner: str, found: Playable | None) -> None:
    markup = f'<p:pic {NAMES}><p:nvPicPr><p:cNvPr id="1"/><p:cNvPicPr/><p:nvPr>{inner}</p:nvPr></p:nvPicPr></p:pic>'
    assert playable(etree.fromstring(markup)) == found
