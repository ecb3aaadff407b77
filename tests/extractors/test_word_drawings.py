"""What drawings hold, in both of Word's languages for them."""

from __future__ import annotations

from word_files import drawing, element, para, picture

from extractors.word_drawings import Drawn, Kind, drawn_in


def drawn(xml: str) -> list[Drawn]:
    return drawn_in(element(xml)[0])


def kinds(xml: str) -> list[Kind]:
    return [found.kind for found in drawn(xml)]


def test_a_picture_with_its_alternative_and_its_link() -> None:
    click = '<a:hlinkClick r:id="r9"/>'
    assert drawn(drawing(picture("r1"), alt="A ladder", more=click)) == [
        Drawn(Kind.PICTURE, ("r1",), "A ladder", click="r9")
    ]


def test_a_decorative_picture_says_so() -> None:
    mark = '<a:extLst><a:ext uri="x"><adec:decorative val="1"/></a:ext></a:extLst>'
    found = drawn(drawing(picture("r1"), alt="left over", more=mark))
    assert (found[0].decorative, found[0].alt, found[0].automatic) == (True, "left over", False)


def test_an_alternative_that_a_program_wrote_says_so() -> None:
    found = drawn(drawing(picture("r1", "image1.png"), alt="A logo. Description automatically generated"))
    assert (found[0].alt, found[0].automatic) == ("A logo. Description automatically generated", True)


def test_each_picture_of_a_group_has_its_own_alternative() -> None:
    found = drawn(drawing(picture("r1", "one.png") + picture("r2", "Two hooks"), alt="Hooks"))
    assert [(part.links, part.alt) for part in found] == [(("r1",), "Hooks"), (("r2",), "Two hooks")]


def test_a_text_box_is_found_and_not_entered() -> None:
    inner = para(drawing(picture("r1")))
    box = f"<wps:wsp><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp>"
    assert kinds(drawing(box)) == [Kind.BOX]


def test_alternatives_are_read_once() -> None:
    box = "<wps:txbx><w:txbxContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:txbxContent></wps:txbx>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert kinds(drawing(both)) == [Kind.BOX]


def test_charts_and_diagrams_say_where_their_data_lie() -> None:
    assert drawn(drawing('<c:chart r:id="r4"/>'))[0].links == ("r4",)
    newer = 'xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex"'
    assert drawn(drawing(f'<cx:chart {newer} r:id="r4"/>'))[0].links == ("r4",)
    assert drawn(drawing('<dgm:relIds r:dm="r5"/>')) == [Drawn(Kind.DIAGRAM, ("r5",))]


def test_a_shape_without_words_is_kept_for_its_alternative() -> None:
    assert drawn(drawing("<wps:wsp/>", alt="Arrow from A to B")) == [Drawn(Kind.SHAPE, alt="Arrow from A to B")]
    assert drawn(drawing("<wps:wsp/>")) == []


def test_an_online_video_leads_to_its_page() -> None:
    frame = "&lt;iframe width=&quot;2&quot; src=&quot;https://v.example/embed/1&quot;&gt;"
    video = (
        '<pic:pic><pic:blipFill><a:blip r:embed="r1"><a:extLst><a:ext>'
        f'<wp15:webVideoPr embeddedHtml="{frame}"/></a:ext></a:extLst></a:blip></pic:blipFill></pic:pic>'
    )
    assert drawn(drawing(video, alt="Safety film")) == [
        Drawn(Kind.VIDEO, alt="Safety film", name="https://v.example/embed/1")
    ]


def test_pictures_and_objects_of_vml() -> None:
    xml = (
        '<w:r><w:object><v:shape alt="A table of loads"><v:imagedata r:id="r3"/></v:shape>'
        '<o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'
    )
    assert drawn(xml) == [Drawn(Kind.PICTURE, ("r3",), "A table of loads"), Drawn(Kind.OBJECT, name="Excel")]
