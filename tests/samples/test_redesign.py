"""Promise 1 on the samples: what a designer would cut is cut, and what matters is taught."""

from __future__ import annotations

from pathlib import Path

import pytest

from exporters.pack_json import load_pack
from extractors.model import text_of
from segmenters.model import CutReason, Pack
from segmenters.question import SequenceQuestion

pytestmark = pytest.mark.xdist_group("samples")


def pack(converted: Path, name: str) -> Pack:
    return load_pack((converted / name / "pack.json").read_bytes())


def taught(pack: Pack) -> str:
    return "\n".join(text_of(p.block) for unit in pack.units for p in unit.passages)


def reasons(pack: Pack) -> set[CutReason]:
    return {cut.reason for cut in pack.cuts}


def test_the_deck_loses_its_event_and_keeps_its_subject(converted: Path) -> None:
    ladders = pack(converted, "ladder-safety")
    assert {
        CutReason.TITLE_SLIDE,
        CutReason.WELCOME,
        CutReason.AGENDA,
        CutReason.HOUSEKEEPING,
        CutReason.REPEATED,
        CutReason.HIDDEN,
        CutReason.FACILITATOR,
        CutReason.REFERENCES,
        CutReason.QUESTIONS,
        CutReason.CLOSING,
    } <= reasons(ladders)
    words = taught(ladders)
    for gone in ("Morgan Ellery", "Phones on silent", "Ask the group", "Thank you"):
        assert gone not in words
    for kept in ("Look along both stiles", "one unit out for every four units up", "lock the door"):
        assert kept in words


def test_the_objectives_of_the_deck_are_taken_over_and_put_right(converted: Path) -> None:
    objectives = {unit.objective.text for unit in pack(converted, "ladder-safety").units}
    assert "Inspect a portable ladder before use" in objectives
    assert any(text.endswith("three points of contact") for text in objectives)
    assert not any(text.startswith("Understand") for text in objectives)


def test_a_procedure_over_two_slides_becomes_one_question(converted: Path) -> None:
    unit = next(u for u in pack(converted, "ladder-safety").units if u.objective.verb == "inspect")
    steps = next(q for q in unit.questions if isinstance(q, SequenceQuestion)).steps
    assert steps[0].text.startswith("Read the label")
    assert steps[-1].text.startswith("Wipe off mud")


def test_speech_stands_beside_its_slide_without_the_chatter(converted: Path) -> None:
    session = pack(converted, "phishing-session")
    words = taught(session)
    for gone in ("loud and clear", "wrong window", "dog barking", "launch the poll", "Get yourselves a coffee"):
        assert gone not in words
    link = next(unit for unit in session.units if "link" in unit.title.lower())
    said = "\n".join(text_of(p.block) for p in link.passages if p.source.endswith(".vtt"))
    assert "rest the pointer on it without clicking" in said
    assert len({p.source for p in link.passages}) == 2


def test_spoken_objectives_are_taken_over(converted: Path) -> None:
    objectives = {unit.objective.text for unit in pack(converted, "phishing-session").units}
    assert "Recognise the warning signs of a phishing message" in objectives


def test_a_process_document_loses_its_front_matter(converted: Path) -> None:
    process = pack(converted, "incident-process")
    words = taught(process)
    for gone in ("Revision history", "Printed copies", "Internal. Printed", ". . . . ."):
        assert gone not in words
    assert "declare severity 1" in words


def test_units_keep_to_the_seat_time_unless_they_serve_an_objective_of_the_source(converted: Path) -> None:
    for path in converted.glob("*/pack.json"):
        for unit in load_pack(path.read_bytes()).units:
            own = {p.block.key for p in unit.passages}
            stated = any(evidence.block not in own for evidence in unit.objective.evidence)
            assert (1 if stated else 2) <= round(unit.seat_time_s / 60) <= 7, unit.title
