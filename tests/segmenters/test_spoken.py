"""What was said, sentence by sentence."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from documents import ENGLISH, deck, slide, speech
from sources import source_of

from extractors import captions
from extractors.locator import SlideRef, TimeSpan
from extractors.model import Document, Layer, Mark, Paragraph, Style, Utterance, is_said, text_of
from segmenters.chatter import Subject
from segmenters.cutting import Cutting
from segmenters.model import CutReason, Omission, Ruling
from segmenters.spoken import Sifted, drop_with_welcome, sift_speech

LADDER = "The ladder stands on firm ground and reaches one metre above the landing."


def sift(document: Document, cutting: Cutting = Cutting()) -> Sifted:  # noqa: B008  a frozen value
    said = [block for block in document.blocks if is_said(block)]
    return sift_speech(document.source.name, said, Subject.of((document,), ENGLISH), ENGLISH, cutting)


def notes(*texts: str) -> Document:
    return deck(slide("# Ladders", "- Ladders", note=texts))


def test_a_note_loses_its_talk_and_keeps_the_rest() -> None:
    passage = sift(notes(f"Ask the group for examples. {LADDER} Click to reveal the answer.")).kept[0]
    assert is_said(passage.block)
    assert passage.block.text == LADDER
    assert passage.omitted == (
        Omission("Ask the group for examples.", CutReason.FACILITATOR, Ruling("sentence-about-activities", 0.9)),
        Omission("Click to reveal the answer.", CutReason.FACILITATOR, Ruling("sentence-to-the-presenter", 0.9)),
    )


def test_a_block_that_is_all_content_stays_as_it_is() -> None:
    document = notes(LADDER)
    assert sift(document).kept[0].block is document.blocks[-1]
    assert sift(document).kept[0].omitted == ()


def test_a_block_that_is_all_talk_is_cut_for_its_first_sentence() -> None:
    sifted = sift(notes("Welcome everyone to the course. Any questions?"))
    assert sifted.kept == ()
    assert [(cut.block.key, cut.reason) for cut in sifted.cuts] == [("s1n1", CutReason.WELCOME)]


def test_an_announced_objective_is_taken_over_with_its_place() -> None:
    text = f"By the end of this session you will be able to inspect a ladder. {LADDER}"
    sifted = sift(notes(text))
    assert [(goal.text, goal.evidence.block, goal.evidence.quote) for goal in sifted.stated] == [
        ("inspect a ladder", "s1n1", text.removesuffix(f" {LADDER}"))
    ]
    assert [omission.reason for omission in sifted.kept[0].omitted] == [CutReason.OBJECTIVE]


def test_small_talk_goes_with_the_talk_of_a_recording_but_not_of_notes() -> None:
    said = ("Can everyone hear me?", "How about now?", "Yes.", "Next slide.", LADDER, LADDER)
    recorded = sift(speech(*said))
    assert [p.block.text for p in recorded.kept if isinstance(p.block, Utterance)] == [LADDER, LADDER]
    assert recorded.cuts[1].reason is CutReason.FACILITATOR
    assert "How about now?" in [p.block.text for p in sift(notes(*said)).kept if is_said(p.block)]


@pytest.mark.parametrize(
    "run_on",
    [
        "ask for help when the load is too heavy you're on mute priya",
        "by the end of this lesson you will be able to lift a phishing mail asks you to act quickly",
    ],
)
def test_talk_takes_no_content_along_where_captions_have_no_full_stops(run_on: str) -> None:
    said = ("can everyone hear me okay yes loud and clear", run_on, "bend your knees and keep your back straight")
    sifted = sift(speech(*said))
    assert [p.block.text for p in sifted.kept if isinstance(p.block, Utterance)] == [*said[1:]]
    assert [cut.reason for cut in sifted.cuts] == [CutReason.HOUSEKEEPING]
    assert sifted.stated == ()


def test_nothing_said_gives_nothing() -> None:
    assert sift_speech("x", [], Subject.of((), ENGLISH), ENGLISH, Cutting()) == Sifted((), (), ())


@dataclass(frozen=True)
class Labelled:
    """A sentence of the labelled session: whether a person would keep it, and whether we cut it."""

    text: str
    keep: bool
    reason: CutReason | None


def labelled(corpus: Path, lower: bool) -> list[Labelled]:
    """Return the session of the corpus that somebody has labelled; `lower` as automatic captions write it."""
    rows = json.loads((corpus / "recordings" / "synthetic" / "labels.json").read_text(encoding="utf-8"))
    texts = [re.sub(r"[,.;:?!-]+(?= |$)", "", row["text"]).lower() if lower else row["text"] for row in rows]
    said = tuple(
        Utterance(f"u{n}", TimeSpan(int(row["start"] * 1000), int(row["end"] * 1000)), text, row["speaker"])
        for n, (row, text) in enumerate(zip(rows, texts, strict=True))
    )
    sifted = sift(replace(speech(), sections=(replace(speech("x").sections[0], blocks=said),)))
    reasons = {cut.block.key: cut.reason for cut in sifted.cuts}
    return [Labelled(row["text"], row["label"] == "keep", reasons.get(f"u{n}")) for n, row in enumerate(rows)]


@pytest.mark.parametrize(("lower", "found_at_least"), [(False, 0.9), (True, 0.75)])
def test_a_labelled_session_loses_its_talk_and_none_of_its_content(
    corpus: Path, lower: bool, found_at_least: float
) -> None:
    """Content is what a person labelled "keep"; an announced objective counts as kept, for it is taken over."""
    session = labelled(corpus, lower)
    talk = [row for row in session if not row.keep]
    lost = [row.text for row in session if row.keep and row.reason not in (None, CutReason.OBJECTIVE)]
    assert lost == []
    assert sum(row.reason is not None for row in talk) >= found_at_least * len(talk)


def test_marks_stay_at_their_words_when_talk_goes() -> None:
    block = Paragraph(
        "n", SlideRef(1, 1), f"Ask the group for examples. {LADDER}", (Mark(32, 38, Style.STRONG),), Layer.NOTES
    )
    (passage,) = sift_speech("d", [block], Subject.of((), ENGLISH), ENGLISH, Cutting()).kept
    assert isinstance(passage.block, Paragraph)
    assert [passage.block.text[mark.start : mark.end] for mark in passage.block.marks] == ["ladder"]


def test_a_sentence_of_a_recording_is_cut_by_a_named_rule_or_by_its_words_and_place() -> None:
    content = ("A gasket is a ring that seals a joint.", "A joint that leaks is taken apart and gets a new gasket.")
    sifted = sift(speech("Mia: Can you hear me?", "I've put the kettle on already.", "Right.", *content * 3))
    rules = {text_of(cut.block): cut.ruling for cut in sifted.cuts}
    assert {text: ruling.rule for text, ruling in rules.items()} == {
        "Can you hear me?": "sentence-about-sound-and-picture",
        "I've put the kettle on already.": "talk-by-its-words-and-place",
        "Right.": "small-words-only",
    }
    assert all(0.75 <= ruling.score <= 1 for ruling in rules.values())


def test_the_bound_shifts_what_is_cut() -> None:
    said = speech("Mia: Can you hear me?", "I've put the kettle on already.", "Right.", *(LADDER,) * 6)
    counts = [len(sift(said, Cutting(sure=sure)).cuts) for sure in (0.75, 0.999, 1.0)]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1]


def test_what_answers_a_question_that_stays_stays() -> None:
    question = "What is the first thing that you would check on a ladder you have never used before?"
    sifted = sift(speech(*(f"Ann: {LADDER}",) * 4, question, "Bob: I like the feet.", *(f"Ann: {LADDER}",) * 4))
    assert "I like the feet." in [text_of(passage.block) for passage in sifted.kept]


def test_a_rule_or_a_long_sentence_is_never_talk() -> None:
    rule = "Please put your phone away, because it must never ring in here."
    long = f"Okay, so {' and '.join(['let me just share my screen'] * 8)}, thanks."
    assert {text_of(cut.block) for cut in sift(speech("Ann: Okay.", rule, long, "Right.")).cuts} == {"Okay.", "Right."}


def test_an_announcement_goes_from_notes_and_stays_in_a_recording_for_the_topic_it_begins() -> None:
    announced = "Let's take a look at the ladders."
    note = sift(notes(f"{announced} {LADDER}"))
    assert [omission.ruling.rule for omission in note.kept[0].omitted] == ["announces-what-follows"]
    assert announced in [
        text_of(p.block) for p in sift(speech(*(f"Ann: {LADDER}",) * 3, announced, LADDER, LADDER)).kept
    ]


def test_a_sentence_or_block_that_was_put_back_stays() -> None:
    said = notes(f"Ask the group for examples. {LADDER}")
    block = next(block for block in said.blocks if is_said(block))
    kept = sift(said, Cutting(sentences=frozenset({("deck.pptx", block.key, "Ask the group for examples.")}))).kept
    assert kept[0].block == block
    alone = notes("Ask the group for examples.")
    block = next(block for block in alone.blocks if is_said(block))
    assert sift(alone).kept == ()
    assert sift(alone, Cutting(blocks=frozenset({("deck.pptx", block.key)}))).kept[0].block == block


def test_a_turn_of_which_something_stays_keeps_its_broken_off_parts() -> None:
    broken = "We have a… Once that's there, we can… A gasket is a ring that seals the joint between two flanges."
    said = speech("Mia: Okay.", "Right.", broken, *("A joint that leaks is taken apart and gets a new gasket.",) * 3)
    kept = {text_of(passage.block) for passage in sift(said).kept}
    assert broken in kept


def test_what_speaks_of_the_slides_is_no_talk_unless_a_rule_names_it() -> None:
    spoken = (
        "Can you hear me?",
        "Yes.",
        "I like the rungs of this ladder.",
        "The ladder is on my next slide.",
        "Okay.",
    )
    session = speech(*(f"Mia: {text}" for text in spoken))
    said = [block for block in session.blocks if is_said(block)]

    def left(*shown: Document) -> set[str]:
        subject = Subject.of((session, *shown), ENGLISH)
        return {text_of(p.block) for p in sift_speech("session.vtt", said, subject, ENGLISH, Cutting()).kept}

    assert left() == set()
    assert left(deck(slide("# Ladders", "- rungs and stiles"))) == {"I like the rungs of this ladder."}


def test_a_sentence_that_only_refers_back_goes_with_the_one_before() -> None:
    sifted = sift(notes(f"This chapter covers the big picture of ladders. It explains how they work. {LADDER}"))
    assert [passage.block.text for passage in sifted.kept] == [LADDER]
    assert [omission.ruling.rule for omission in sifted.kept[0].omitted] == [
        "sentence-about-the-slide",
        "goes-with-the-sentence-before",
    ]


def test_a_remark_that_one_author_left_for_another_goes_whole() -> None:
    remark = "(Nathan) I think this chapter could be shorter. The ladders come up in all others."
    sifted = sift(notes(remark, "(Ann) The rungs of a ladder are dry.", LADDER))
    assert [(text_of(cut.block), cut.reason, cut.ruling.rule) for cut in sifted.cuts] == [
        (remark, CutReason.COMMENT, "remark-of-an-author")
    ]


def test_half_a_mark_stays_with_what_it_marks() -> None:
    block = replace(deck(slide("# A", note=LADDER)).blocks[-1], text=f"[! NOTE] {LADDER} Any questions?")
    document = notes(LADDER)
    section = replace(document.sections[0], blocks=(*document.blocks[:-1], block))
    (passage,) = sift(replace(document, sections=(section,))).kept
    assert isinstance(passage.block, Paragraph)
    assert passage.block.text.startswith("[!")
    assert [omission.text for omission in passage.omitted] == ["Any questions?"]


def test_two_welcomes_on_a_first_slide_take_the_rest_of_its_notes_along() -> None:
    chat = "As we go through this I may hold off for a while to keep the flow."
    document = notes("Good morning everyone.", "My name is Ann.", chat, f"Because it slides, {LADDER.lower()}")
    subject = Subject.of((document, deck(slide("# L", LADDER))), ENGLISH)
    left = drop_with_welcome(sift(document), subject, ENGLISH, Cutting())
    assert [text_of(passage.block) for passage in left.kept] == [f"Because it slides, {LADDER.lower()}"]
    assert [cut.ruling.rule for cut in left.cuts if text_of(cut.block) == chat] == ["with-the-welcome"]
    one = notes("Good morning everyone.", chat)
    assert drop_with_welcome(sift(one), subject, ENGLISH, Cutting()) == sift(one)


def test_what_is_said_before_the_welcome_goes_with_it_when_it_is_mostly_talk() -> None:
    waiting = ("Hey Ann.", "Can you hear me?", "The stream of the yard starts on both of the channels.", "Okay, great.")
    taught = tuple(f"{LADDER[:-1]} of floor {n}." for n in range(12))
    texts = [text_of(cut.block) for cut in sift(speech(*waiting, "Hey everyone, welcome to the course.", *taught)).cuts]
    assert set(waiting) <= set(texts)
    assert not set(taught) & set(texts)
    late = sift(speech(*taught, "Hey everyone, welcome to the course.", *waiting))
    assert not set(taught) & {text_of(cut.block) for cut in late.cuts}


def test_what_was_said_is_tidied_and_a_turn_of_filler_is_cut() -> None:
    said = speech("Um, so.", f"So, {LADDER.lower()}", "It stands, um, on firm ground and reaches the landing.")
    sifted = sift(said)
    assert [text_of(p.block) for p in sifted.kept] == [
        LADDER,
        "It stands on firm ground and reaches the landing.",
    ]
    assert sifted.kept[1].verbatim == "It stands, um, on firm ground and reaches the landing."
    assert [cut.block.key for cut in sifted.cuts] == ["u1"]


def test_notes_and_untidied_speech_keep_every_word() -> None:
    text = "The ladder, um, stands on firm ground and reaches the landing."
    assert text_of(sift(notes(text)).kept[0].block) == text
    passage = sift(speech(text), Cutting(tidies=False)).kept[0]
    assert (text_of(passage.block), passage.verbatim, passage.omitted) == (text, "", ())


def test_what_goes_on_behind_a_break_is_one_sentence() -> None:
    said = speech("The ladder was… was set on firm ground and reaches the landing.")
    assert text_of(sift(said).kept[0].block) == "The ladder was set on firm ground and reaches the landing."


def test_a_question_off_the_topic_goes_where_somebody_leads() -> None:
    said = speech(
        f"Dana: {LADDER}",
        "Dana: Two people carry the ladder to the landing.",
        "Sam: Which football club won the national championship?",
        "Dana: Rovers.",
        "Dana: The ladder leans at the landing with a safe angle.",
    )
    reasons = {cut.block.key: cut.reason for cut in sift(said, Cutting(trainers=frozenset({"Dana"}))).cuts}
    assert reasons.get("u3") is CutReason.OFF_TOPIC
    assert "u3" not in {cut.block.key for cut in sift(said).cuts}


def test_a_question_that_somebody_answers_stays_with_its_answer() -> None:
    session = Path(__file__).parents[2] / "samples" / "phishing-session" / "phishing-session.vtt"
    document = captions.extract(source_of(session.read_bytes(), session.name), captions.Options()).document
    kept = [text_of(passage.block) for passage in sift(document).kept]
    place = kept.index("That is very unlikely with an up to date mail program.")
    assert kept[place - 1] == "Can I get infected just by opening an email?"
    assert not any("hear me" in text for text in kept)
