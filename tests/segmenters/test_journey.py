"""The journey as a whole: what has to hold for any pack."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from documents import ENGLISH
from extracting import read
from lessons import lesson, terms_of

from extractors.model import text_of
from segmenters.by_objective import Options, segment
from segmenters.contract import Material
from segmenters.definitions import definitions_in
from segmenters.evidence import Evidence
from segmenters.journey import plan_journey
from segmenters.journey_parts import NO_JOURNEY, Journey
from segmenters.language import BLANK, open_language
from segmenters.model import Pack
from segmenters.recall import STRICT_DAYS

STEPS = ("1. Read the label", "2. Check the rungs", "3. Clean the feet", "4. Store the ladder")
RULE = "If the label cannot be read, treat the ladder as defective."


def evidence_in(journey: Journey) -> Iterator[Evidence]:
    for term in journey.primer.terms if journey.primer else ():
        yield term.evidence
    for point in journey.recap:
        yield point.evidence
    for prompt in (*journey.discussion, *journey.coaching, *journey.reflection):
        yield prompt.evidence
    for card in journey.job_aids:
        for line in (*card.steps, *card.mind):
            yield line.evidence


def made_of(pack: Pack) -> Journey:
    language = open_language(pack.language, BLANK)
    terms = tuple(term for unit in pack.units for term in definitions_in(unit.passages, language))
    return plan_journey(pack.units, terms if language.english else (), (), language)


def test_every_part_is_made_where_the_source_gives_for_it() -> None:
    unit = lesson(
        "Inspecting a ladder", *STEPS, RULE, "Never paint a ladder at work.", goal="Inspect a ladder", questions=3
    )
    journey = plan_journey((unit,), terms_of(unit), (), ENGLISH)
    assert journey.primer
    assert (journey.primer.units, [wave.day for wave in journey.recall]) == ((unit.uid,), list(STRICT_DAYS))
    parts = (journey.recap, journey.discussion, journey.coaching, journey.reflection, journey.job_aids)
    assert [len(part) for part in parts] == [1, 1, 2, 1, 1]


def test_nothing_is_made_of_nothing() -> None:
    assert plan_journey((), (), (), ENGLISH) == NO_JOURNEY


def test_days_can_be_set() -> None:
    journey = plan_journey((lesson("Ladders", questions=3),), (), (4, 9), ENGLISH)
    assert [wave.day for wave in journey.recall] == [4, 9]


def test_other_languages_have_what_needs_no_wording() -> None:
    unit = lesson(
        "In drei Schritten Leitern prüfen", *STEPS, "Man muss Leitern vor jedem Gebrauch prüfen.", questions=3
    )
    journey = plan_journey((unit,), (), (), open_language("de", BLANK))
    assert (len(journey.recap), len(journey.recall), len(journey.job_aids)) == (1, 3, 1)
    assert (journey.primer, journey.discussion, journey.coaching, journey.reflection) == (None, (), (), ())


@pytest.mark.parametrize(
    "name", ["pptx/oc_reference_training_en.pptx", "pdf/oc_supplier_leaflet_2col.pdf", "pptx/oc_onboarding_pt.pptx"]
)
def test_everything_in_a_real_journey_stands_in_its_source(name: str, corpus: Path) -> None:
    document = read(corpus / name).document
    pack = segment(Material("pack", "", (document,)), Options()).pack
    journey = made_of(pack)
    said = {block.key: " ".join(text_of(block).split()) for block in document.blocks}
    assert journey.recap
    assert all(" ".join(one.quote.split()) in said[one.block] for one in evidence_in(journey))
    assert all(point.text in said[point.evidence.block] for point in journey.recap)
    assert all(
        line.text in said[line.evidence.block] for card in journey.job_aids for line in (*card.steps, *card.mind)
    )
    units = {unit.uid for unit in pack.units}
    asked = {(unit.uid, question.id) for unit in pack.units for question in unit.questions}
    assert {(ref.unit, ref.question) for wave in journey.recall for ref in wave.questions} <= asked
    assert {
        part.unit for part in (*journey.recap, *journey.discussion, *journey.coaching, *journey.reflection)
    } <= units
