"""Packs as values, for tests of the exporters: one with everything, and small variations of it."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Callable
from dataclasses import replace

import lockout_journey

from exporters.contract import Order
from exporters.unit_links import UnitLinks
from extractors.locator import PageRef, ParagraphRef, SlideRef, TimeSpan
from extractors.model import (
    Asset,
    Block,
    Figure,
    Heading,
    Layer,
    ListItem,
    Mark,
    Paragraph,
    SourceId,
    Style,
    Table,
    Utterance,
)
from segmenters.evidence import Bloom, Evidence, Origin
from segmenters.journey_parts import NO_JOURNEY
from segmenters.model import Objective, Pack, Passage, Place, Role, Unit, UnitKind
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

DECK, SESSION, HANDOUT = "decks/lockout.pptx", "sessions/lockout.vtt", "handouts/energy.pdf"


def png(width: int, height: int, colour: tuple[int, int, int] = (70, 130, 170)) -> bytes:
    """Return a picture of one colour as PNG."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    rows = b"".join(b"\0" + bytes(colour) * width for _ in range(height))
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


PICTURE = png(640, 360)
ASSETS = {hashlib.sha256(PICTURE).hexdigest(): PICTURE}
PICTURE_DIGEST = next(iter(ASSETS))


def shown(slide: int, *blocks: Callable[[str, SlideRef], Block]) -> tuple[Passage, ...]:
    """Return blocks of one slide as passages; each is made from its key and its place."""
    at = SlideRef(255 + slide, slide)
    return tuple(Passage(DECK, make(f"s{slide}b{n}", at)) for n, make in enumerate(blocks, start=1))


def heading(text: str, level: int = 1) -> Callable[[str, SlideRef], Block]:
    return lambda key, at: Heading(key, at, text, level)


def paragraph(text: str) -> Callable[[str, SlideRef], Block]:
    return lambda key, at: Paragraph(key, at, text)


def point(text: str, level: int = 0, ordered: bool = False) -> Callable[[str, SlideRef], Block]:
    return lambda key, at: ListItem(key, at, text, level, ordered)


def table(*rows: tuple[str, ...], header_rows: int = 1) -> Callable[[str, SlideRef], Block]:
    return lambda key, at: Table(key, at, rows, header_rows)


def figure(alt: str, asset: str = PICTURE_DIGEST) -> Callable[[str, SlideRef], Block]:
    return lambda key, at: Figure(key, at, asset, alt)


def note(text: str) -> Callable[[str, SlideRef], Block]:
    return lambda key, at: Paragraph(key, at, text, layer=Layer.NOTES)


def spoken(start_s: int, speaker: str, *sentences: str) -> tuple[Passage, ...]:
    """Return sentences of a recording, six seconds each."""
    return tuple(
        Passage(SESSION, Utterance(f"t{start_s + 6 * n}", _span(start_s + 6 * n), text, speaker))
        for n, text in enumerate(sentences)
    )


def _span(start_s: int) -> TimeSpan:
    return TimeSpan(start_s * 1000, start_s * 1000 + 5500)


def evidence(slide: int, block: int, quote: str) -> Evidence:
    return Evidence(DECK, f"s{slide}b{block}", SlideRef(255 + slide, slide), quote)


def objective(text: str, level: Bloom = Bloom.APPLY) -> Objective:
    return Objective(text, text.split(maxsplit=1)[0].lower(), level, Origin.GENERATED, ())


def unit(uid: str, title: str, passages: tuple[Passage, ...], questions: tuple[Question, ...]) -> Unit:
    """Return a unit of four minutes with an objective made from its title."""
    slug = "-".join(title.lower().split())
    return Unit(
        uid, slug, title, UnitKind.PROCEDURE, Role.LESSON, (), objective(f"Explain: {title}"), 240, passages, questions
    )


def _linked(key: str, section: str, text: str, *links: tuple[str, str]) -> Passage:
    """Return a paragraph of a document with links, each given by its words and its target."""
    marks = tuple(
        Mark(text.index(words), text.index(words) + len(words), Style.LINK, target) for words, target in links
    )
    at = ParagraphRef(int(key.removeprefix("p")), section)
    return Passage("scope.docx", Paragraph(key, at, text, marks), section=section)


PROFILE = Profile(Bloom.REMEMBER, Difficulty.MEDIUM, Origin.GENERATED, "test")

SINGLE = ChoiceQuestion(
    "q1",
    "Which step comes first?",
    (
        Choice("a", "Tell everybody who works at the press", True, "People come first: nobody is surprised."),
        Choice("b", "Hang your lock on the switch", False, "The lock goes on after the energy is cut."),
        Choice("c", "Try to start the press", False, "That is the proof at the end."),
    ),
    "Lockout begins with telling the people who are affected.",
    evidence(3, 2, "Tell everybody who works at the press."),
    PROFILE,
)
MULTIPLE = ChoiceQuestion(
    "q2",
    "Which of these hold energy after the main switch is off?",
    (
        Choice("a", "A loaded spring", True, "Springs keep their energy."),
        Choice("b", "Pressure in an air line", True, "Air stays under pressure until it is vented."),
        Choice("c", "A label", False, "A label holds no energy."),
        Choice("d", "A raised ram", True, "Gravity is energy, too."),
    ),
    "Energy hides in springs, pressure and height.",
    evidence(4, 2, "Springs, pressure and height keep energy."),
    PROFILE,
)
ORDER = SequenceQuestion(
    "q3",
    "Put the steps of a lockout in order.",
    (
        Step("a", "Tell the people", evidence(3, 2, "Tell the people.")),
        Step("b", "Shut the press down", evidence(3, 2, "Shut the press down.")),
        Step("c", "Cut the energy", evidence(3, 2, "Cut the energy.")),
        Step("d", "Hang lock and tag", evidence(3, 2, "Hang lock and tag.")),
        Step("e", "Prove that it is dead", evidence(3, 2, "Prove that it is dead.")),
    ),
    "Tell, shut down, cut, lock, prove.",
    evidence(3, 2, "Tell everybody who works at the press."),
    PROFILE,
)
MATCH = MatchQuestion(
    "q4",
    "Which device goes with which energy?",
    (
        Pair("1", "Electric", "a", "Padlock on the main switch", evidence(5, 1, "Energy and device")),
        Pair("2", "Pneumatic", "b", "Ball valve cover, and the air vented", evidence(5, 1, "Energy and device")),
        Pair("3", "Gravity", "c", "Safety block under the ram", evidence(5, 1, "Energy and device")),
    ),
    "Each energy has its own device.",
    evidence(5, 1, "Energy and device"),
    PROFILE,
)
GAP = FillInQuestion(
    "q5",
    "Whoever hangs a lock also keeps its ____.",
    ("key", "own key"),
    "One lock, one key, one person.",
    evidence(5, 2, "One lock, one key, one person."),
    PROFILE,
)

TRUTH = TrueFalseQuestion(
    "q6",
    "A label holds the switch as well as a lock does.",
    False,
    "A label is a warning; it holds nothing.",
    evidence(6, 1, "A label holds nothing."),
    replace(PROFILE, level=Bloom.UNDERSTAND),
)
NUMBER = NumericQuestion(
    "q7",
    "How high may the pressure be before a line is opened?",
    "0.5",
    "bar",
    "Below half a bar the line may be opened.",
    evidence(6, 2, "Lines are opened below 0.5 bar."),
    replace(PROFILE, origin=Origin.STATED),
)
CASE = ChoiceQuestion(
    "q8",
    "What do you do?",
    (
        Choice("a", "Wait for the person who hung the lock", True, "Only that person takes it off."),
        Choice("b", "Cut the lock", False, "Somebody may still be inside."),
    ),
    "A lock is taken off by whoever hung it.",
    evidence(6, 3, "Only the person who hung a lock takes it off."),
    Profile(Bloom.APPLY, Difficulty.HARD, Origin.GENERATED, "decision"),
    "Your shift begins. A lock hangs on the switch of the press,\nand nobody is there.",
)

STEPS = unit(
    "u1",
    "Lock out the press",
    (
        *shown(
            3,
            heading("Lock out the press"),
            point("Tell everybody who works at the press", ordered=True),
            point("Shut the press down", ordered=True),
            point("Stop button first", 1),
            point("then the main switch", 1),
            point("Cut the energy", ordered=True),
            note("Ask the group who was ever surprised by a running machine."),
        ),
        *spoken(
            61,
            "Ana Diaz",
            "So the first thing you do is to tell people.",
            "I know it sounds trivial.",
            "It is what most accidents have in common: somebody did not know.",
            "And then you shut the press down in the normal way.",
            "Not with the emergency stop.",
        ),
        *spoken(101, "Ben", "What if nobody is there?"),
        *spoken(107, "Ana Diaz", "Then you write it on the board."),
    ),
    (SINGLE, ORDER),
)
_ENERGY = unit(
    "u2",
    "Find hidden energy",
    (
        *shown(
            4,
            heading("Energy that stays"),
            paragraph("Springs, pressure and height keep energy when the main switch is off."),
            heading("Where to look", 2),
            point("Air lines"),
            point("Springs"),
            point("Raised parts"),
            figure("A press seen from the side; the raised ram is marked red."),
        ),
        *shown(
            5,
            table(
                ("Energy", "Device", "Proof"),
                ("Electric", "Padlock on the main switch", "Press start"),
                ("Pneumatic", "Ball valve cover", "Gauge shows zero"),
                ("Gravity", "Safety block", "Ram rests on the block"),
            ),
            paragraph("One lock, one key, one person."),
            figure("Sketch of a tag", asset=""),
        ),
    ),
    (MULTIPLE, MATCH, GAP),
)
ENERGY = replace(
    _ENERGY,
    needs=("u1",),
    passages=(
        _ENERGY.passages[0],
        replace(
            _ENERGY.passages[1], also_at=(Place(HANDOUT, "p2.1", PageRef(2, "")), Place(DECK, "s9b1", SlideRef(264, 9)))
        ),
        *_ENERGY.passages[2:],
    ),
)
TALK = unit(
    "u3",
    "Why we do this",
    spoken(600, "", "In 1989 the rule was written after many deaths.", "It has been the same ever since."),
    (),
)

PACK = Pack(
    id="lockout",
    title="Lockout basics",
    language="en",
    pipeline="blank:en",
    sources=(
        SourceId(DECK, "slides", "d" * 64),
        SourceId(SESSION, "captions", "e" * 64),
        SourceId(HANDOUT, "pdf", "f" * 64),
    ),
    units=(STEPS, ENERGY, TALK),
    cuts=(),
    assets=(Asset(PICTURE_DIGEST, "image/png", len(PICTURE)),),
    journey=lockout_journey.LOCKOUT,
)

LINKS = UnitLinks({each.uid: each for each in PACK.units}, {each.uid: f"units/{each.uid}.md" for each in PACK.units})

CHECKS = replace(
    unit(
        "u4",
        "Open a line",
        shown(
            6,
            paragraph("A label holds nothing."),
            paragraph("Lines are opened below 0.5 bar."),
            paragraph("Only the person who hung a lock takes it off."),
        ),
        (TRUTH, NUMBER, CASE),
    ),
    role=Role.REINFORCEMENT,
    needs=("u1",),
)
KINDS = replace(PACK, id="kinds", title="Kinds of questions", units=(STEPS, CHECKS), journey=NO_JOURNEY)
"""A pack with the kinds of questions that PACK has not."""

LINKED = Pack(
    id="linked",
    title="Linked",
    language="en",
    pipeline="blank:en",
    sources=(SourceId("scope.docx", "word", "f" * 64),),
    units=(
        unit(
            "u1",
            "Scope",
            (
                _linked("p1", "Scope", "Read the rules before the terms.", ("the rules", "https://example.org/r")),
                _linked("p2", "Scope", "Then see Terms and Annex.", ("Terms", "#terms"), ("Annex", "#annex")),
            ),
            (),
        ),
        unit("u2", "Terms", (_linked("p3", "Scope", "One more."), _linked("p4", "terms", "A term.")), ()),
        unit("u3", "Back", (_linked("p5", "back", "Back to Scope.", ("Scope", "#Scope")),), ()),
    ),
    cuts=(),
    assets=(),
    journey=NO_JOURNEY,
)
"""Three units of a document that point at each other, at a web page, and at an annex that is not taught."""


def order(pack: Pack = PACK, draft: bool = False) -> Order:
    """Return an order for a pack with the picture of this module."""
    return Order(pack, ASSETS.__getitem__, draft)


def long_pack(units: int, questions: int) -> Pack:
    """Return a pack of many units with so many questions each, of all kinds in turn."""
    kinds = (SINGLE, MULTIPLE, ORDER, MATCH, GAP, TRUTH, NUMBER, CASE)
    made = tuple(
        unit(
            f"u{number}",
            f"Unit number {number}",
            shown(number, paragraph(f"What unit {number} says.")),
            tuple(replace(kinds[n % len(kinds)], id=f"q{n + 1}") for n in range(questions)),
        )
        for number in range(1, units + 1)
    )
    return replace(PACK, id="long", title="A long course", units=made)
