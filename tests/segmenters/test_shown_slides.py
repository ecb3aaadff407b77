"""The pictures of a video tell which slide of the deck is shown, by words that OCR got half right."""

from __future__ import annotations

from extractors.locator import SlideRef, TimeSpan
from extractors.model import Block, Document, Figure, Heading, Layer, Paragraph, Section, SourceId, Utterance
from segmenters.alignment import NO_SLIDE
from segmenters.model import CutReason, Passage
from segmenters.shown_slides import cuts_beside_deck, scores_of, seen_in

TOPICS = {
    "a": ("Safe lifting", "Bend your knees and keep the back straight."),
    "b": ("Tools that help", "Hoists and trolleys carry loads of over twenty kilograms."),
    "c": ("Reporting an accident", "Tell the shift leader and fill in the yellow form."),
}


def deck() -> Document:
    sections = tuple(
        Section(key, SlideRef(n, n), 1, "", key == "hidden", (_heading(key, title, n), _words(key, text, n)))
        for n, (key, (title, text)) in enumerate([*TOPICS.items(), ("hidden", TOPICS["a"])], 1)
    )
    return Document(SourceId("deck.pptx", "slides", "0"), "", "en", sections, ())


def _heading(key: str, title: str, number: int) -> Heading:
    return Heading(f"{key}-h", SlideRef(number, number), title, 1)


def _words(key: str, text: str, number: int) -> Paragraph:
    return Paragraph(f"{key}-p", SlideRef(number, number), text)


def video(*shown: str, pictured: bool = True) -> Document:
    sections = []
    for n, text in enumerate(shown):
        at = TimeSpan(n * 10_000, n * 10_000 + 10_000)
        blocks: tuple[Block, ...] = (Utterance(f"u{n}", at, "Now this.", "Dana"),)
        if pictured:
            read = Paragraph(f"v{n}-1", at, text, layer=Layer.OCR, confidence=70)
            blocks = (Figure(f"v{n}-picture", at, str(n), ""), read, *blocks)
        sections.append(Section(f"v{n}", at, 1, "", hidden=False, blocks=blocks))
    return Document(SourceId("s.mp4", "recording", "1"), "", "en", tuple(sections), ())


GARBLED = (
    "Tooks that he1p Hoits and trolleys carrv loads ot over twenty kilogram5",
    "Reportlng an accldent Tell the shift leader and fil in the yellow forrn",
    "Safe Iifting Bend y0ur knees and keep the back stralght",
)


def test_words_read_with_mistakes_find_their_slide():
    found = scores_of(deck(), video(*GARBLED))
    assert found.slides == ("a", "b", "c")
    assert [found.slides[n] for n in found.scores.argmax(axis=1)] == ["b", "c", "a"]
    assert found.scores.max(axis=1).min() > 0.5
    assert found.spans[1] == TimeSpan(10_000, 20_000)


def test_what_is_said_meanwhile_is_given_to_the_slide():
    recording = video(*GARBLED)
    seen = seen_in(recording, scores_of(deck(), recording))
    best = {one.utterance: one.slide for one in sorted(seen, key=lambda one: one.score)}
    assert best == {"u0": "b", "u1": "c", "u2": "a"}
    assert all(0 < one.score <= 1 for one in seen)


def test_a_slide_of_another_deck_speaks_for_none():
    recording = video("Quartalszahlen: Umsatz, Gewinn, Verlust, Ausblick 2031")
    assert {one.slide for one in seen_in(recording, scores_of(deck(), recording))} == {NO_SLIDE}


def test_while_no_slide_is_shown_none_is_spoken_for():
    recording = video("", "", pictured=False)
    assert {one.slide for one in seen_in(recording, scores_of(deck(), recording))} == {NO_SLIDE}


def test_a_picture_without_words_tells_nothing():
    recording = video("")
    assert seen_in(recording, scores_of(deck(), recording)) == ()


def test_the_pictures_of_slides_that_the_deck_holds_are_cut_and_the_talk_is_not():
    passages = [Passage("s.mp4", block) for block in video(GARBLED[0]).blocks]
    cuts = cuts_beside_deck(passages)
    assert [type(cut.block) for cut in cuts] == [Figure, Paragraph]
    assert {cut.reason for cut in cuts} == {CutReason.REPEATED}
