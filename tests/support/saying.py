"""A pack with every kind of block, place and question, in which all words are one given text."""

from __future__ import annotations

from lockout_journey import journey_saying
from packs import PICTURE, PICTURE_DIGEST

from extractors.locator import LineRef, PageRef, ParagraphRef, SlideRef, TimeSpan, WebRef
from extractors.model import (
    Asset,
    Block,
    CellMarks,
    Figure,
    Heading,
    Layer,
    ListItem,
    Mark,
    Media,
    Merge,
    Paragraph,
    Preformatted,
    SourceId,
    Style,
    Table,
    Utterance,
)
from segmenters.evidence import Bloom, Evidence, Origin
from segmenters.model import Cut, CutReason, Objective, Omission, Pack, Passage, Place, Role, Ruling, Unit, UnitKind
from segmenters.question import (
    Choice,
    ChoiceQuestion,
    Difficulty,
    FillInQuestion,
    MatchQuestion,
    NumericQuestion,
    Pair,
    Profile,
    Question,
    SequenceQuestion,
    Step,
    TrueFalseQuestion,
)


def pack_saying(text: str, source: str = "deck.pptx") -> Pack:
    """Return one unit of all kinds of blocks and questions, and cuts, that all say `text` in every field."""
    identity = SourceId(source, "slides", "0" * 64)
    asset = Asset(PICTURE_DIGEST, "image/png", len(PICTURE))
    first = SlideRef(256, 1)
    ruling = Ruling(text, 1.0)
    cuts = (
        Cut(source, Paragraph("s256.p9", first, text), CutReason.AGENDA, text, ruling),
        Cut(
            source, Paragraph("s256.p8", first, text, layer=Layer.COMMENT, author=text), CutReason.COMMENT, text, ruling
        ),
        Cut(source, Paragraph("s256.p7", first, text, layer=Layer.FURNITURE), CutReason.FURNITURE, "", ruling),
        Cut(source, Media("s256.m", first, "", "audio/mpeg", text), CutReason.AGENDA, "", ruling),
    )
    unit = _unit(text, source)
    said = unit.questions[0].evidence
    journey = journey_saying(text, unit.uid, unit.questions, said)
    return Pack("safety", text, "en", "blank", (identity,), (unit,), cuts, (asset,), journey)


def _unit(text: str, source: str) -> Unit:
    evidence = Evidence(source, "s257.p1", SlideRef(257, 2), text)
    objective = Objective(text, "list", Bloom.REMEMBER, Origin.GENERATED, (evidence,))
    return Unit(
        "u1a2b3",
        "check-a-harness",
        text,
        UnitKind.CONCEPT,
        Role.LESSON,
        ("u1a2b3",),
        objective,
        200,
        _passages(text, source),
        _questions(text, evidence),
    )


def _passages(text: str, source: str) -> tuple[Passage, ...]:
    slide = SlideRef(257, 2)
    blocks = (
        Heading("s257.title", slide, text, 1),
        Paragraph("s257.p1", slide, text),
        ListItem("s257.p2", slide, text, 0, ordered=True),
        ListItem("s257.p3", slide, text, 1, ordered=False),
        ListItem("s257.p4", slide, text, 0, ordered=True),
        Table("t1", PageRef(4, text), ((text, text), (text, text)), 1),
        Figure("f1", slide, PICTURE_DIGEST, text),
        Figure("f2", slide, "", text),
        Paragraph("s257.notes1", slide, text, layer=Layer.NOTES),
        Utterance("c7", TimeSpan(843_000, 850_000), text, text),
        Paragraph("l3", LineRef(3), text),
        *_newer_blocks(text),
    )
    omitted = (Omission(text, CutReason.FACILITATOR, Ruling(text, 1.0)),)
    also = (Place(source, text, PageRef(4, text)),)
    return tuple(Passage(source, block, omitted, "s257", also) for block in blocks)


def _newer_blocks(text: str) -> tuple[Block, ...]:
    """Return blocks with marks, labels, layers and places of documents without pages."""
    under, page = ParagraphRef(12, text), WebRef(text, text, 3)
    followed = Mark(0, len(text), Style.LINK, f"https://example.org/?q={text}")
    refused = Mark(0, len(text), Style.LINK, f"javascript:{text}")
    return (
        Heading("w1", under, text, 2, marks=_marks(text)),
        Paragraph("w2", under, text, (followed, *_marks(text))),
        Paragraph("w3", under, text, (refused,)),
        Paragraph("w4", page, text, (Mark(0, len(text), Style.LINK, "#s257"),)),
        ListItem("w5", page, text, 0, ordered=True, label=f"§{text}", marks=_marks(text)),
        ListItem("w6", page, text, 1, ordered=True, label="c)", marks=(Mark(0, len(text), Style.CODE),)),
        Preformatted("w7", page, text),
        Table("w8", page, ((text, ""), (text, text)), 1, (Merge(0, 0, 1, 2),), (CellMarks(1, 1, (followed,)),)),
        Figure("w9", page, PICTURE_DIGEST, text, link=f"https://example.org/{text}"),
        Figure("w10", page, PICTURE_DIGEST, text, link=f"file:///{text}"),
        Media("w11", page, "", "video/mp4", text, link=f"https://example.org/{text}"),
        Media("w12", page, "", "audio/mpeg", text, link=f"data:{text}"),
        Paragraph("w13", page, text, layer=Layer.OCR, confidence=83),
        ListItem("w14", page, text, 0, ordered=False, layer=Layer.NOTES),
    )


def _marks(text: str) -> tuple[Mark, ...]:
    return (Mark(0, len(text), Style.STRONG), Mark(0, len(text), Style.EMPHASIS))


def _questions(text: str, evidence: Evidence) -> tuple[Question, ...]:
    options = (Choice("a", text, True, text), Choice("b", text, False, text))
    steps = (Step("a", text, evidence), Step("b", text, evidence))
    profile = Profile(Bloom.REMEMBER, Difficulty.EASY, Origin.GENERATED, text)
    return (
        ChoiceQuestion("q1", text, options, text, evidence, profile, text),
        SequenceQuestion("q2", text, steps, text, evidence, profile),
        MatchQuestion(
            "q3",
            text,
            (Pair("1", text, "x", text, evidence), Pair("2", text, "y", text, evidence)),
            text,
            evidence,
            profile,
        ),
        FillInQuestion("q4", text, (text,), text, evidence, profile),
        TrueFalseQuestion("q5", text, True, text, evidence, profile),
        NumericQuestion("q6", text, "2.5", text, text, evidence, profile),
    )
