"""A segmenter of another maker: a unit for each source, with everything in it; "cut" in a text cuts its block."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.diagnostics import Code, MaterialError, Severity
from extractors.model import Document, text_of
from segmenters.contract import Material
from segmenters.evidence import Bloom, Origin
from segmenters.journey_parts import NO_JOURNEY
from segmenters.model import Cut, CutReason, Objective, Pack, Passage, Role, Ruling, Segmentation, Unit, UnitKind

NAME = "acme-whole"
API = 1
VERSION = 1

REFUSED = Code("S901", Severity.ERROR, "the pack was refused", "Ask for it kindly.")


@dataclass(frozen=True, slots=True)
class Options:
    """`minutes` is the seat time of a unit; above 0."""

    minutes: float = 1.5
    pipeline: str = "auto"

    def __post_init__(self) -> None:
        if self.minutes <= 0:
            raise ValueError("minutes have to be above 0")


def segment(material: Material, options: Options) -> Segmentation:
    """Return the pack; the text "refuse" raises MaterialError, "stumble" another exception."""
    words = [text_of(block) for document in material.documents for block in document.blocks]
    if "refuse" in words:
        raise MaterialError(REFUSED.of(material.pack_id))
    if "stumble" in words:
        raise ZeroDivisionError
    pack = Pack(
        material.pack_id,
        material.title or material.pack_id,
        "en",
        options.pipeline,
        tuple(document.source for document in material.documents),
        tuple(_unit(number, document, options) for number, document in enumerate(material.documents, start=1)),
        tuple(
            Cut(document.source.name, block, CutReason.FRAGMENT, "", Ruling("acme", 1.0))
            for document in material.documents
            for block in document.blocks
            if "cut" in text_of(block)
        ),
        tuple(asset for document in material.documents for asset in document.assets),
        NO_JOURNEY,
    )
    return Segmentation(pack, ())


def _unit(number: int, document: Document, options: Options) -> Unit:
    passages = tuple(Passage(document.source.name, block) for block in document.blocks if "cut" not in text_of(block))
    objective = Objective(f"recall {document.source.name}", "recall", Bloom.REMEMBER, Origin.GENERATED, ())
    seconds = round(options.minutes * 60)
    return Unit(
        f"u{number}",
        f"unit-{number}",
        f"Unit {number}",
        UnitKind.CONCEPT,
        Role.LESSON,
        (),
        objective,
        seconds,
        passages,
        (),
    )
