"""A pack with every kind of block, place and question, in which all words are one given text."""

from __future__ import annotations

from packs import PICTURE, PICTURE_DIGEST

from extractors.locator import LineRef, PageRef, SlideRef, TimeSpan
from extractors.model import (
    Asset,
    Figure,
    Heading,
    Layer,
    ListItem,
    Paragraph,
    SourceId,
    Table,
    Utterance,
)
from segmenters.model import (
    Bloom,
    Choice,
    ChoiceQuestion,
    Cut,
    CutReason,
    Evidence,
    FillInQuestion,
    MatchQuestion,
    Objective,
    Omission,
    Origin,
    Pack,
    Pair,
    Passage,
    SequenceQuestion,
    Unit,
    UnitKind,
)


def pack_saying(text: str, source: str = "deck.pptx") -> Pack:
    """Return one unit of seven kinds of blocks and four kinds of questions, and one cut, that all say `text`."""
    identity = SourceId(source, "slides", "0" * 64)
    asset = Asset(PICTURE_DIGEST, "image/png", len(PICTURE))
    cut = Cut(source, Paragraph("s256.p9", SlideRef(256, 1), text), CutReason.AGENDA, text)
    return Pack("safety", text, "en", "blank", (identity,), (_unit(text, source),), (cut,), (asset,))


def _unit(text: str, source: str) -> Unit:
    evidence = Evidence(source, "s257.p1", SlideRef(257, 2), text)
    objective = Objective(text, "list", Bloom.REMEMBER, Origin.GENERATED, (evidence,))
    return Unit(
        "u1a2b3",
        "check-a-harness",
        text,
        UnitKind.CONCEPT,
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
    )
    return tuple(Passage(source, block, (Omission(text, CutReason.FACILITATOR),)) for block in blocks)


def _questions(text: str, evidence: Evidence) -> tuple[ChoiceQuestion, SequenceQuestion, MatchQuestion, FillInQuestion]:
    options = (Choice("a", text, True, text), Choice("b", text, False, text))
    return (
        ChoiceQuestion("q1", text, options, text, evidence),
        SequenceQuestion("q2", text, options, text, evidence),
        MatchQuestion("q3", text, (Pair("1", text, "x", text), Pair("2", text, "y", text)), text, evidence),
        FillInQuestion("q4", text, (text,), text, evidence),
    )
