"""What was said stands with the slide that was shown: its picture, its title, the words on it."""

from __future__ import annotations

from extractors.locator import TimeSpan
from extractors.model import (
    Document,
    Extraction,
    Figure,
    Heading,
    Layer,
    ListItem,
    Paragraph,
    Section,
    SourceId,
    Utterance,
    is_said,
    text_of,
)
from extractors.source import ReadLine
from extractors.video_pictures import NO_SLIDES, Picture, Screen, Shown
from extractors.video_sections import with_slides


def picture(name: str, number: int, *paragraphs: str, confidence: int = 95) -> Picture:
    read = tuple(tuple(ReadLine(line, confidence) for line in text.split("\n")) for text in paragraphs)
    return Picture(name, name.encode(), number, read)


def talk(*said: tuple[float, float, str]) -> Extraction:
    blocks = tuple(
        Utterance(f"u{n}", TimeSpan(int(start * 1000), int(end * 1000)), text, "Dana")
        for n, (start, end, text) in enumerate(said)
    )
    section = Section("recording", TimeSpan(0, 60_000), 1, "", hidden=False, blocks=blocks)
    return Extraction(Document(SourceId("s.mp4", "recording", "0"), "", "en", (section,), ()), (), ())


def said_in(found: Extraction) -> dict[str, list[str]]:
    return {s.key: [b.text for b in s.blocks if isinstance(b, Utterance)] for s in found.document.sections}


LIFTING = picture("a", 0xA1, "Safe lifting", "Bend your knees and\nkeep your back straight.")
TOOLS = picture("b", 0xB2, "Tools that help", "Hoists")


def test_a_section_for_each_slide_with_title_picture_words_and_talk():
    shown = (Shown(0, 20_000, LIFTING), Shown(20_000, 60_000, TOOLS))
    found = with_slides(talk((1, 5, "Lift well."), (25, 30, "Use a hoist.")), Screen(shown, ()))
    first, second = found.document.sections
    assert first.at == TimeSpan(0, 20_000)
    kinds = [(type(block), text_of(block)) for block in first.blocks]
    assert kinds == [
        (Heading, "Safe lifting"),
        (Figure, ""),
        (Paragraph, "Bend your knees and keep your back straight."),
        (Utterance, "Lift well."),
    ]
    assert [text_of(block) for block in second.blocks if is_said(block)] == ["Use a hoist."]
    words = [block for block in found.document.blocks if isinstance(block, Paragraph)]
    assert {(block.layer, block.confidence) for block in words} == {(Layer.OCR, 95)}
    assert [blob.read() for blob in found.blobs] == [b"a", b"b"]
    assert [(asset.digest, asset.media_type) for asset in found.document.assets] == [
        ("a", "image/jpeg"),
        ("b", "image/jpeg"),
    ]


def test_who_speaks_of_the_next_slide_just_before_it_comes_stands_with_it():
    shown = (Shown(0, 20_000, LIFTING), Shown(20_000, 60_000, TOOLS))
    found = said_in(with_slides(talk((17, 22, "Long."), (19, 19.8, "Short."), (19.2, 24, "Next.")), Screen(shown, ())))
    assert list(found.values()) == [["Long.", "Short."], ["Next."]]


def test_keys_come_from_the_picture_and_not_from_the_time():
    early = with_slides(talk((1, 2, "A.")), Screen((Shown(0, 20_000, LIFTING),), ()))
    late = with_slides(talk((1, 2, "A.")), Screen((Shown(30_000, 50_000, LIFTING),), ()))
    key = early.document.sections[0].key
    assert key in {section.key for section in late.document.sections}


def test_a_slide_shown_twice_is_two_sections_with_one_picture():
    shown = (Shown(0, 20_000, LIFTING), Shown(20_000, 40_000, TOOLS), Shown(40_000, 60_000, LIFTING))
    found = with_slides(talk((1, 2, "A."), (45, 46, "Again.")), Screen(shown, ())).document
    keys = [block.key for block in found.blocks]
    assert len(set(keys)) == len(keys)
    assert len({section.key for section in found.sections}) == 3
    assert len(found.assets) == 2


def test_what_is_said_without_a_slide_is_a_section_of_its_own():
    shown = (Shown(10_000, 20_000, LIFTING), Shown(40_000, 60_000, TOOLS))
    found = said_in(with_slides(talk((1, 2, "Hello."), (12, 13, "Lift."), (30, 31, "Watch me.")), Screen(shown, ())))
    assert list(found.values()) == [["Hello."], ["Lift."], ["Watch me."], []]


def test_a_short_way_between_two_slides_belongs_to_the_first():
    shown = (Shown(0, 20_000, LIFTING), Shown(23_000, 60_000, TOOLS))
    found = said_in(
        with_slides(
            talk(
                (21, 21.5, "So."),
            ),
            Screen(shown, ()),
        )
    )
    assert list(found.values()) == [["So."], []]


def test_nothing_is_lost():
    said = tuple((n, n + 0.9, f"Sentence {n}.") for n in range(60))
    shown = tuple(Shown(7000 * n, 7000 * n + 4000, TOOLS if n % 2 else LIFTING) for n in range(1, 8))
    blocks = with_slides(talk(*said), Screen(shown, ())).document.blocks
    assert [block.text for block in blocks if isinstance(block, Utterance)] == [text for _, _, text in said]


def test_a_sentence_or_uncertain_words_are_no_title():
    for unlike in (
        picture("c", 1, "This is a whole sentence that says something about lifting and goes on, as they do."),
        picture("c", 1, "Lftng sfly", confidence=50),
        picture("c", 1, "12 / 40"),
    ):
        found = with_slides(talk((1, 2, "A.")), Screen((Shown(0, 9000, unlike),), ()))
        assert not any(isinstance(block, Heading) for block in found.document.blocks)


def test_what_recognition_makes_of_a_logo_beside_the_title_is_left_out():
    beside = picture("c", 1, "License Scanner: Introduction _@ £")
    heading = with_slides(talk((1, 2, "A.")), Screen((Shown(0, 9000, beside),), ())).document.blocks[0]
    assert text_of(heading) == "License Scanner: Introduction"


def test_what_stands_on_most_slides_is_furniture():
    pictures = [
        picture(str(n), n, f"Topic {'abcd'[n] * 4}", f"Words {'efgh'[n] * 5}", "ACME Academy") for n in range(4)
    ]
    shown = tuple(Shown(n * 9000, n * 9000 + 9000, one) for n, one in enumerate(pictures))
    blocks = with_slides(talk((1, 2, "A.")), Screen(shown, ())).document.blocks
    layers = {(b.text, b.layer) for b in blocks if isinstance(b, Paragraph)}
    assert ("ACME Academy", Layer.FURNITURE) in layers
    assert ("Words eeeee", Layer.OCR) in layers


def test_without_slides_only_what_is_to_be_told_is_added():
    told = NO_SLIDES.of("s.mp4")
    before = talk((1, 2, "A."))
    found = with_slides(before, Screen((), (told,)))
    assert found.document == before.document
    assert found.diagnostics == (told,)


def test_points_that_recognition_read_are_points_and_stray_bullets_go():
    listed = picture("c", 0xC3, "What we need", "¢ Hoists and\ntrolleys\n* Gloves", "Costs > 20 euros")
    found = with_slides(talk((1, 5, "All this.")), Screen((Shown(0, 60_000, listed),), ()))
    points = [block.text for block in found.document.blocks if isinstance(block, ListItem)]
    assert points == ["Hoists and trolleys", "Gloves"]
    assert [b.text for b in found.document.blocks if isinstance(b, Paragraph)] == ["Costs > 20 euros"]
