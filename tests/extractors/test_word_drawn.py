"""Drawings become figures, tables, points and media; what cannot be taken over is named."""

from __future__ import annotations

import hashlib

from word_files import NAMES, drawing, link, para, picture, read, row, run, table, word_file

from extractors.model import Extraction, Figure, ListItem, Media, Table

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


def extraction(inside: str, links: str = "", **files: bytes) -> Extraction:
    parts = {
        name.replace("__", "/") + ".xml" if name.startswith("word") else f"word/media/{name}.png": data
        for name, data in files.items()
    }
    return read(word_file(para(run("Words") + inside, identity="00AB00CD"), parts=parts, links=links))


def codes(found: Extraction) -> list[str]:
    return [entry.code for entry in found.diagnostics if entry.code not in ("X515", "X513")]


def test_a_picture_is_an_asset_that_is_read_when_asked_for() -> None:
    found = extraction(drawing(picture("r1"), alt="A hook"), link("r1", "image", "media/one.png"), one=PNG)
    digest = hashlib.sha256(PNG).hexdigest()
    figure = found.document.blocks[1]
    assert figure == Figure("p00AB00CD.d1", figure.at, digest, "A hook")
    assert [(asset.digest, asset.media_type) for asset in found.document.assets] == [(digest, "image/png")]
    assert found.blobs[0].read() == PNG


def test_a_picture_shown_twice_is_one_asset() -> None:
    twice = drawing(picture("r1")) + drawing(picture("r1"))
    found = extraction(twice, link("r1", "image", "media/one.png"), one=PNG)
    assert len(found.document.assets) == len(found.blobs) == 1
    assert [block.key for block in found.document.blocks[1:]] == ["p00AB00CD.d1", "p00AB00CD.d2"]


def test_a_picture_with_a_link_leads_there() -> None:
    links = link("r1", "image", "media/one.png") + link("r2", "hyperlink", "https://a.example", outside=True)
    found = extraction(drawing(picture("r1"), more='<a:hlinkClick r:id="r2"/>'), links, one=PNG)
    figure = found.document.blocks[1]
    assert isinstance(figure, Figure)
    assert figure.link == "https://a.example"


def test_pictures_that_are_missing_or_outside_are_named() -> None:
    found = extraction(drawing(picture("r1"), alt="A hook"), link("r1", "image", "media/none.png"))
    assert codes(found) == ["X509"]
    assert found.document.blocks[1] == Figure("p00AB00CD.d1", found.document.blocks[1].at, "", "A hook")
    outside = extraction(drawing(picture("r1")), link("r1", "image", "https://a.example/x.png", outside=True))
    assert [entry.message for entry in outside.diagnostics if entry.code == "X509"] == [
        "a picture cannot be used: it is not stored in the document, only a link to it"
    ]


def test_a_bad_picture_is_named_once_wherever_it_is_shown() -> None:
    shown = drawing(picture("r1")) + drawing(picture("r1")) + drawing(picture("r2"))
    links = link("r1", "image", "media/none.png") + link("r2", "image", "media/gone.png")
    assert [entry.message for entry in extraction(shown, links).diagnostics if entry.code == "X509"] == [
        "a picture cannot be used: it is missing from the file (none.png)",
        "a picture cannot be used: it is missing from the file (gone.png)",
    ]


CHART = (
    f"<c:chartSpace {NAMES}><c:chart><c:plotArea><c:barChart><c:ser><c:tx><c:v>Falls</c:v></c:tx>"
    '<c:cat><c:strLit><c:pt idx="0"><c:v>2024</c:v></c:pt></c:strLit></c:cat>'
    '<c:val><c:numLit><c:pt idx="0"><c:v>7</c:v></c:pt></c:numLit></c:val></c:ser></c:barChart></c:plotArea></c:chart>'
    "</c:chartSpace>"
)


def test_a_chart_is_the_table_behind_it() -> None:
    links = link("r1", "chart", "charts/chart1.xml")
    found = extraction(drawing('<c:chart r:id="r1"/>'), links, word__charts__chart1=CHART.encode())
    chart = found.document.blocks[1]
    assert isinstance(chart, Table)
    assert chart.rows == (("", "Falls"), ("2024", "7"))


def test_a_diagram_is_its_points() -> None:
    model = (
        f'<dgm:dataModel {NAMES}><dgm:ptLst><dgm:pt modelId="1" type="doc"/><dgm:pt modelId="2"><dgm:t><a:p><a:r><a:t>'
        "Plan</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>"
    )
    links = link("r1", "diagramData", "diagrams/data1.xml")
    found = extraction(drawing('<dgm:relIds r:dm="r1"/>'), links, word__diagrams__data1=model.encode())
    assert isinstance(found.document.blocks[1], ListItem)
    assert found.document.blocks[1].text == "Plan"


def test_charts_and_diagrams_that_cannot_be_read_are_named_once() -> None:
    links = link("r1", "chart", "charts/chart1.xml")
    assert codes(extraction(drawing('<c:chart r:id="r1"/>'), links, word__charts__chart1=b"<broken")) == ["X507"]
    assert codes(extraction(drawing('<dgm:relIds r:dm="r1"/>'))) == ["X508"]


def test_embedded_objects_are_named() -> None:
    inside = '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'
    found = extraction(inside)
    assert [entry.message for entry in found.diagnostics if entry.code == "X510"] == [
        "an embedded object (Excel) is not taken over"
    ]


def test_an_online_video_is_a_medium() -> None:
    frame = "&lt;iframe src=&quot;https://v.example/1&quot;&gt;"
    video = f'<pic:pic><a:blip><wp15:webVideoPr embeddedHtml="{frame}"/></a:blip></pic:pic>'
    media = extraction(drawing(video, alt="Safety film")).document.blocks[1]
    assert isinstance(media, Media)
    assert (media.name, media.link, media.asset) == ("Safety film", "https://v.example/1", "")


def test_keys_of_pictures_in_cells_come_from_their_paragraph() -> None:
    inner = f"<w:tc>{para(drawing('<wps:wsp/>', alt='Shelf'), identity='0000BEEF')}</w:tc>"
    found = read(word_file(table(row("a", inner))))
    assert [block.key for block in found.document.blocks if isinstance(block, Figure)] == ["p0000BEEF.d1"]
