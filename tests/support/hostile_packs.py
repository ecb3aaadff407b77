"""A pack in which every text that a source can fill tries to break out of where it stands."""

from __future__ import annotations

from dataclasses import replace

from lockout_journey import journey_saying
from packs import DECK, PACK, PICTURE_DIGEST, PROFILE

from extractors.locator import PageRef, ParagraphRef, TimeSpan, WebRef
from extractors.model import (
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
    Style,
    Table,
    Utterance,
)
from segmenters.evidence import Bloom, Evidence, Origin
from segmenters.model import Objective, Pack, Passage, Place, Role, Unit, UnitKind
from segmenters.question import (
    Choice,
    ChoiceQuestion,
    FillInQuestion,
    MatchQuestion,
    NumericQuestion,
    Pair,
    Question,
    SequenceQuestion,
    Step,
    TrueFalseQuestion,
)

HOSTILE = (
    "https://example.org/a-long-address-that-nothing-breaks "
    "</script><script>alert(1)</script>\"'&amp;<img src=x onerror=alert(2)>\u2028 مرحبا 👩‍🏭 ]]> ${x} {{ x }}"
)
"""Text that breaks out wherever something is not escaped; it must come out as it is."""


def hostile_pack() -> Pack:
    """Return a pack with HOSTILE in every text that a source can fill."""
    at = PageRef(4, HOSTILE)
    said = Evidence(DECK, "k", at, HOSTILE)
    blocks: tuple[Block, ...] = (
        Heading("h", at, HOSTILE, 2),
        Paragraph("k", at, HOSTILE),
        ListItem("l", at, HOSTILE, 3, ordered=False),
        Table("t", at, ((HOSTILE, ""), ("", HOSTILE)), 1),
        Figure("f", at, PICTURE_DIGEST, HOSTILE),
        Figure("g", at, "", HOSTILE),
        Paragraph("n", at, HOSTILE, layer=Layer.NOTES),
        Utterance("u", TimeSpan(0, 10), HOSTILE, HOSTILE),
        *_hostile_newer_blocks(),
    )
    options = tuple(Choice(f"{HOSTILE}{n}", f"{HOSTILE} {n}", n == 1, HOSTILE) for n in range(3))
    pairs = tuple(Pair(f"{n}", f"{HOSTILE} {n}", f"{HOSTILE}{n}", f"{HOSTILE} {n}", said) for n in range(2))
    steps = tuple(Step(f"{HOSTILE}{n}", f"{HOSTILE} {n}", said) for n in range(3))
    questions: tuple[Question, ...] = (
        ChoiceQuestion(f"{HOSTILE}1", HOSTILE, options, HOSTILE, said, PROFILE, HOSTILE),
        SequenceQuestion(f"{HOSTILE}2", HOSTILE, steps, HOSTILE, said, PROFILE),
        MatchQuestion(f"{HOSTILE}3", HOSTILE, pairs, HOSTILE, said, PROFILE),
        FillInQuestion(f"{HOSTILE}4", f"{HOSTILE} ____", (HOSTILE,), HOSTILE, said, PROFILE),
        TrueFalseQuestion(f"{HOSTILE}5", HOSTILE, True, HOSTILE, said, PROFILE),
        NumericQuestion(f"{HOSTILE}6", HOSTILE, "12", HOSTILE, HOSTILE, said, replace(PROFILE, rule=HOSTILE)),
    )
    passages = tuple(Passage(HOSTILE, block, also_at=(Place(HOSTILE, HOSTILE, at),)) for block in blocks)
    goal = Objective(HOSTILE, HOSTILE, Bloom.APPLY, Origin.STATED, (said,))
    only = Unit("u1", "slug", HOSTILE, UnitKind.CONCEPT, Role.LESSON, ("u2",), goal, 60, passages, questions)
    before = replace(only, uid="u2", passages=passages[:1], questions=(), needs=())
    return replace(PACK, title=HOSTILE, units=(only, before), journey=journey_saying(HOSTILE, "u1", questions, said))


def _hostile_newer_blocks() -> tuple[Block, ...]:
    """Return blocks with HOSTILE under every kind of mark, in labels, addresses, cells that span others, and media."""
    under, page = ParagraphRef(1, HOSTILE), WebRef(HOSTILE, HOSTILE, 1)
    everywhere = tuple(
        Mark(0, len(HOSTILE), style) for style in (Style.STRONG, Style.EMPHASIS, Style.CODE, Style.FORMULA)
    )
    link = Mark(0, len(HOSTILE), Style.LINK, f"https://example.org/{HOSTILE}")
    script = Mark(0, len(HOSTILE), Style.LINK, f"javascript:{HOSTILE}")
    spans = (Merge(0, 0, 1, 2), Merge(1, 0, 2, 1), Merge(9, 9, 9, 9), Merge(0, 1, 3, 1))
    rows = ((HOSTILE, "", HOSTILE), (HOSTILE, HOSTILE, HOSTILE), ("", HOSTILE, ""))
    return (
        Heading("n1", under, HOSTILE, 2, marks=(*everywhere, link)),
        Paragraph("n2", under, HOSTILE, marks=(script, *everywhere)),
        ListItem("n3", page, HOSTILE, 0, ordered=True, label=HOSTILE, marks=(link,)),
        ListItem("n4", page, HOSTILE, 1, ordered=True, label="(b)", layer=Layer.OCR),
        ListItem("n5", page, HOSTILE, 0, ordered=False, layer=Layer.NOTES),
        Preformatted("n6", page, HOSTILE),
        Table("n7", page, rows, 1, spans, (CellMarks(1, 1, (link, *everywhere)),)),
        Figure("n8", page, PICTURE_DIGEST, HOSTILE, link=f"https://example.org/{HOSTILE}"),
        Figure("n9", page, PICTURE_DIGEST, "", decorative=True, link=f"file:///{HOSTILE}"),
        Figure("n10", page, "", HOSTILE, link=f"https://example.org/{HOSTILE}"),
        Media("n11", page, "", HOSTILE, HOSTILE, link=f"https://example.org/{HOSTILE}"),
        Media("n12", page, "", "audio/mpeg", HOSTILE, link=f"data:{HOSTILE}"),
        Paragraph("n13", page, HOSTILE, layer=Layer.OCR, confidence=83),
    )
