"""A course has the files it needs, says where everything comes from, and lets nothing of a source act on its own."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import clip_packs
import packs
from hostile_packs import HOSTILE, hostile_pack
from lxml import html

from exporters.course import Course, Delivery, build_course
from extractors.locator import SlideRef
from extractors.model import Figure, Media
from segmenters.model import Pack, Passage
from segmenters.question import Choice

DELIVERY = Delivery("lms_scorm12.js", "'none'", 80, "failed")


def built(pack: Pack = packs.PACK, draft: bool = False) -> Course:
    return build_course(packs.order(pack, draft), DELIVERY)


def page(course: Course) -> html.HtmlElement:
    return html.document_fromstring(course.files[0].data.decode())


def data(course: Course) -> dict:
    (script,) = [file.data.decode() for file in course.files if file.path == "course.js"]
    return json.loads(script.removeprefix("window.unitsmithCourse = ").removesuffix(";\n"))


def in_unit(*passages: Passage) -> Pack:
    return replace(packs.PACK, units=(replace(packs.TALK, passages=passages),))


def test_files_stand_in_a_fixed_order_with_plain_paths():
    paths = [file.path for file in built().files]
    assert paths[:2] == ["index.html", "course.js"]
    assert paths[-1] == f"media/{packs.PICTURE_DIGEST[:24]}.png"
    assert all(re.fullmatch(r"[a-z0-9._/-]+", path) for path in paths)
    assert len(set(paths)) == len(paths)


def test_everything_the_page_loads_is_in_the_course():
    course = built()
    links = page(course).xpath("//script/@src | //link/@href | //img/@src")
    assert set(links) == {file.path for file in course.files} - {"index.html"}


def test_content_security_policy_is_strict():
    (policy,) = page(built()).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; "
        "font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'"
    )


def test_policy_opens_connections_only_where_the_delivery_needs_them():
    course = build_course(packs.order(), replace(DELIVERY, connect="https: http:"))
    assert "connect-src https: http:;" in page(course).xpath("string(//meta[@http-equiv]/@content)")


def test_nothing_stands_inline():
    for course in (built(), built(hostile_pack())):
        root = page(course)
        assert root.xpath("//script[not(@src)] | //style | //@style") == []
        assert [name for name in root.xpath("//@*") if name.attrname.startswith("on")] == []


def test_links_stay_within_the_page():
    root = page(built())
    ids = set(root.xpath("//@id"))
    for link in root.xpath("//a/@href"):
        assert link[0] == "#"
        assert link[1:] in ids


def test_ids_are_unique():
    for pack in (packs.PACK, hostile_pack(), packs.long_pack(12, 5)):
        ids = page(built(pack)).xpath("//@id")
        assert len(set(ids)) == len(ids)


def test_every_passage_is_on_the_page_with_its_place():
    root = page(built())
    for unit in packs.PACK.units:
        (section,) = root.xpath(f"//section[@id='unit-{unit.uid}']")
        words = " ".join(section.text_content().split())
        for passage in unit.passages:
            assert getattr(passage.block, "text", "") in words
            assert passage.source in (*section.xpath(".//@data-source"), packs.DECK)
    assert len(root.xpath("//*[@data-place='lockout.vtt, 00:10:00']")) == 1


def test_draft_is_marked_and_only_then():
    assert page(built(draft=True)).xpath("string(//header//*[@class='draft'])").strip() == "DRAFT – not reviewed"
    assert page(built()).xpath("//*[@class='draft']") == []


def test_hostile_text_comes_out_as_text():
    course = built(hostile_pack())
    root = page(course)
    assert len(root.xpath("//script")) == len(page(built()).xpath("//script"))
    assert root.xpath("string(//h1)") == HOSTILE
    assert root.xpath("//img/@alt") == [HOSTILE, HOSTILE, ""]
    assert data(course)["title"] == HOSTILE


def test_picture_that_browsers_cannot_show_is_named():
    figure = Figure("f", SlideRef(300, 9), "0" * 64, "A drawing")
    order = replace(packs.order(in_unit(Passage(packs.DECK, figure))), asset=lambda _: b"\x01\x00\x00\x00 EMF")
    course = build_course(order, DELIVERY)
    (found,) = course.diagnostics
    assert (found.code, found.source, found.at) == ("E202", packs.DECK, SlideRef(300, 9))
    assert "A drawing" in page(course).xpath("string(//main)")
    assert not [file for file in course.files if file.path.startswith("media/")]


def test_a_video_that_nobody_can_play_is_named():
    at = SlideRef(300, 9)
    lost = Media("m", at, "0" * 64, "video/mp4", "Lockout in two minutes")
    online = replace(lost, key="n", link="https://example.org/v")
    course = built(in_unit(Passage(packs.DECK, lost), Passage(packs.DECK, online)))
    (found,) = course.diagnostics
    assert (found.code, found.at) == ("E204", at)
    assert 'video "Lockout in two minutes"' in found.message
    assert page(course).xpath("//p/span/a/@href") == ["https://example.org/v"]


def test_links_to_the_outside_open_beside_the_course_and_say_so():
    (link,) = page(built(packs.LINKED)).xpath("//section[@class='page']//a[not(starts-with(@href, '#'))]")
    assert (link.get("target"), link.get("rel")) == ("_blank", "noopener noreferrer")
    assert link.text_content() == "the rules (opens in a new window)"


def test_question_without_a_right_answer_is_named():
    hopeless = replace(packs.SINGLE, choices=(Choice("a", "A", False, ""), Choice("b", "B", False, "")))
    course = built(replace(packs.PACK, units=(replace(packs.STEPS, questions=(hopeless, packs.ORDER)),)))
    (found,) = course.diagnostics
    assert found.code == "E203"
    assert packs.SINGLE.stem in found.message
    assert packs.STEPS.title in found.message
    assert len(data(course)["units"][0]["questions"]) == 1


def test_same_picture_twice_is_one_file():
    passages = packs.shown(1, packs.figure("one"), packs.figure("two"))
    course = built(in_unit(*passages))
    assert len([file for file in course.files if file.path.startswith("media/")]) == 1
    assert page(course).xpath("//img/@alt") == ["one", "two"]


def test_picture_has_its_size_and_loads_when_seen():
    (picture,) = page(built()).xpath("//img")
    assert (picture.get("width"), picture.get("height"), picture.get("loading")) == ("640", "360", "lazy")


def test_words_of_the_player_are_marked_where_the_material_speaks_another_language():
    root = page(built(replace(packs.PACK, language="ar")))
    assert (root.get("lang"), root.get("dir")) == ("ar", "rtl")
    assert root.xpath("//a[@class='skip']/@lang") == ["en"]
    assert page(built()).xpath("//a[@class='skip']/@lang") == []


def test_questions_lead_back_to_the_place_they_were_made_from():
    course = built()
    question = data(course)["units"][0]["questions"][0]
    (place,) = page(course).xpath(f"//*[@id='{question['link']}']")
    assert question["place"] == "lockout.pptx, slide 3"
    assert place.text_content().strip() == "Tell everybody who works at the press"


def clips(media):
    course = build_course(clip_packs.order(clip_packs.clipped_pack(media)), DELIVERY)
    return course, page(course).xpath("//figure[@class='clip']")


def test_a_clip_is_played_with_captions_a_still_picture_and_a_transcript():
    course, (figure,) = clips("video/mp4")
    (video,) = figure.xpath(".//video[@controls]")
    assert video.get("aria-label") == "Recording, 2:47"
    (track,) = video.xpath(".//track")
    assert (track.get("kind"), track.get("srclang"), track.get("label")) == ("captions", "en", "Captions")
    assert "default" in track.attrib
    files = {file.path: file.data for file in course.files}
    (source,) = video.xpath(".//source")
    assert source.get("type") == "video/mp4"
    assert files[source.get("src")] == clip_packs.CONTENTS["video/mp4"]
    assert files[track.get("src")] == clip_packs.CONTENTS["text/vtt"]
    assert files[video.get("poster")] == clip_packs.CONTENTS["image/jpeg"]
    (transcript,) = figure.xpath(".//a/@href")
    assert files[transcript] == clip_packs.CONTENTS["text/plain"]
    assert all(re.fullmatch(r"[a-z0-9._/-]+", path) for path in files)


def test_a_sound_is_played_as_one():
    course, (figure,) = clips("audio/mp4")
    (sound,) = figure.xpath(".//audio[@controls]")
    assert sound.xpath(".//track/@src")
    assert figure.xpath(".//video | .//@poster") == []
    assert sound.xpath(".//source/@src")[0] in [file.path for file in course.files]


def test_without_clips_there_is_no_player_for_one():
    assert page(built()).xpath("//video | //audio | //figure[@class='clip']") == []
