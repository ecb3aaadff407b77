"""The segmenter as a whole: what has to hold for any material, and what comes out of plain decks and documents."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from any_material import SHORT, options, sources
from documents import LADDERS, SESSION, RealDeck, cut_texts, deck, keys_of, renamed, slide, speech, teach
from hypothesis import given, settings

from extractors.model import Document, Heading, Section, Utterance, is_said, text_of
from segmenters.by_objective import Options
from segmenters.decks import is_deck
from segmenters.evidence import Evidence, Origin
from segmenters.grouping import QUESTION_ALLOWANCE_S
from segmenters.item_flaws import flaws_of
from segmenters.keep_together import keep_together
from segmenters.model import CutReason, Pack, Unit, UnitKind
from segmenters.objective_flaws import is_sound
from segmenters.question import ChoiceQuestion, MatchQuestion, Question, SequenceQuestion
from segmenters.seat_time import seconds_of_content, seconds_of_question

ARRANGING_TAKES_LONGER_S = 16
NEARLY = 0.89
"""Units are planned with a choice question; one that is arranged takes a quarter of a minute longer."""
ROOT = Path(__file__).resolve().parent.parent.parent

SUBJECTS = {
    "Ladders": ("Ladders stand on firm ground", "Rungs are dry and clean", "Stiles have no cracks"),
    "Harnesses": ("Harnesses are worn above two metres", "Lanyards end at the anchor", "Buckles are closed twice"),
    "Cranes": ("Cranes lift what they are rated for", "Slings are dry", "Hooks have a safety latch"),
    "Solvents": ("Solvents evaporate at room temperature", "Vapours are heavier than air", "Lids stay closed"),
}


def evidence_of(pack: Pack) -> Iterator[tuple[Unit, Evidence]]:
    for unit in pack.units:
        for question in unit.questions:
            yield unit, question.evidence


def choices_of(question: Question) -> list[str]:
    match question:
        case ChoiceQuestion(choices=choices) | SequenceQuestion(steps=choices):
            return [choice.id for choice in choices]
        case MatchQuestion(pairs=pairs):
            return [id_ for pair in pairs for id_ in (pair.left_id, pair.right_id)]
        case _:
            return []


def words(text: str) -> str:
    return " ".join(text.split())


def can_be_cut(unit: Unit) -> bool:
    """Tell whether a unit has a seam: a place between two passages that do not have to stay together."""
    return len(keep_together(unit.passages)) > 1


@settings(max_examples=50)
@given(sources(), options())
def test_every_block_stands_in_exactly_one_unit_or_one_cut(documents: tuple[Document, ...], chosen: Options) -> None:
    pack = teach(*documents, options=chosen).pack
    placed = [(p.source, p.block.key) for unit in pack.units for p in unit.passages]
    placed += [(cut.source, cut.block.key) for cut in pack.cuts]
    assert len(placed) == len(set(placed))
    assert set(placed) == set().union(*(keys_of(document) for document in documents))


@settings(max_examples=50)
@given(sources())
def test_what_is_shown_and_what_is_said_keep_their_order(documents: tuple[Document, ...]) -> None:
    """Notes go behind what a slide shows, and speech to its slides, also one shown before; nothing else ever moves."""
    pack = teach(*documents).pack
    beside_slides = any(is_deck(document) for document in documents)
    for document in documents:
        order = {block.key: n for n, block in enumerate(document.blocks)}
        kept = [p.block for unit in pack.units for p in unit.passages if p.source == document.source.name]
        said = [b for b in kept if is_said(b) and not (beside_slides and isinstance(b, Utterance))]
        for blocks in ([b for b in kept if not is_said(b)], said):
            places = [order[block.key] for block in blocks]
            assert places == sorted(places)


@settings(max_examples=50)
@given(sources(), options())
def test_ids_fit_every_format_and_are_not_given_twice(documents: tuple[Document, ...], chosen: Options) -> None:
    pack = teach(*documents, options=chosen).pack
    uids = [unit.uid for unit in pack.units]
    questions = [question for unit in pack.units for question in unit.questions]
    names = [question.id for question in questions]
    assert len(set(uids)) == len(uids)
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z][a-z0-9]+", name) for name in uids + names)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", unit.slug) for unit in pack.units)
    for question in questions:
        assert len(set(choices_of(question))) == len(choices_of(question))
    assert all(len(unit.questions) <= chosen.questions for unit in pack.units)


@settings(max_examples=50)
@given(sources())
def test_every_question_quotes_a_block_of_its_own_unit_and_has_no_flaw(documents: tuple[Document, ...]) -> None:
    pack = teach(*documents).pack
    for unit, evidence in evidence_of(pack):
        block = next(p.block for p in unit.passages if (p.source, p.block.key) == (evidence.source, evidence.block))
        assert words(evidence.quote) in words(text_of(block))
        assert evidence.at == block.at
    assert [flaws_of(question) for unit in pack.units for question in unit.questions if flaws_of(question)] == []


@settings(max_examples=50)
@given(sources())
def test_every_objective_is_one_measurable_sentence(documents: tuple[Document, ...]) -> None:
    pack = teach(*documents).pack
    for objective in (unit.objective for unit in pack.units if pack.language == "en"):
        assert is_sound(objective.text), objective.text
        assert objective.text.lower().startswith(objective.verb)
        assert objective.text[0].isupper()


@settings(max_examples=50)
@given(sources(), options())
def test_a_unit_is_too_long_only_without_a_seam_and_too_short_only_without_room(
    documents: tuple[Document, ...], chosen: Options
) -> None:
    made = teach(*documents, options=chosen)
    most, least = chosen.max_minutes * 60, chosen.min_minutes * 60
    for unit in made.pack.units:
        assert unit.seat_time_s <= most + ARRANGING_TAKES_LONGER_S or not can_be_cut(unit)
    for before, after in pairwise(made.pack.units):
        planned = [max(u.seat_time_s, seconds_of_content(u.passages) + QUESTION_ALLOWANCE_S) for u in (before, after)]
        assert max(planned) >= least * NEARLY or sum(planned) - QUESTION_ALLOWANCE_S > most - 1


@settings(max_examples=50)
@given(sources())
def test_no_word_of_a_kept_block_is_lost(documents: tuple[Document, ...]) -> None:
    """What is left of a block and what was omitted from it are together the block as the source has it."""
    before = {(d.source.name, block.key): block for d in documents for block in d.blocks}
    for unit in teach(*documents).pack.units:
        for passage in unit.passages:
            told = [text_of(passage.block), *(omission.text for omission in passage.omitted)]
            original = text_of(before[passage.source, passage.block.key])
            assert _letters("".join(told)) == _letters(original)
            assert not passage.verbatim or passage.verbatim == original


def _letters(text: str) -> Counter[str]:
    """Count letters and digits: commas and capitals are mended where words go from inside a sentence."""
    return Counter(letter for letter in text.casefold() if letter.isalnum())


def test_the_same_material_gives_the_same_pack_whatever_the_hash_seed() -> None:
    """Sets and dicts are walked in an order that hangs on PYTHONHASHSEED; nothing of it may reach a pack."""
    script = """
import sys
sys.path[:0] = ["tests/support"]
from documents import LADDERS, SESSION, RealDeck, Slide, teach
print(repr(teach(LADDERS, SESSION)))
"""
    made = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "77")
    }
    assert len(made) == 1
    assert b"Unit(uid=" in made.pop()


def test_slides_that_move_take_their_uid_along() -> None:
    slides = [
        slide(f"# {subject}", *(f"- {point}" for point in points), id=300 + n)
        for n, (subject, points) in enumerate(SUBJECTS.items())
    ]
    chosen = Options(0.05, 0.85, 0.8)
    before = {unit.title: unit.uid for unit in teach(deck(*slides), options=chosen).pack.units}
    after = {unit.title: unit.uid for unit in teach(deck(*reversed(slides)), options=chosen).pack.units}
    assert len(before) == len(SUBJECTS)
    assert after == before


def test_a_unit_keeps_its_uid_when_its_title_and_its_later_slides_change() -> None:
    first = slide("# Ladders", "- Ladders stand on firm ground", id=7)
    one = teach(deck(first, slide("# Boots", "- Boots have soles"))).pack.units[0]
    other = teach(deck(slide("# Ladders!", "- Ladders stand on firm ground", id=7))).pack.units[0]
    assert one.uid == other.uid
    assert one.passages != other.passages


def test_units_follow_the_objectives_of_the_deck_and_say_so() -> None:
    made = teach(LADDERS, options=SHORT)
    stated = [unit.objective.text for unit in made.pack.units if unit.objective.origin is Origin.STATED]
    assert stated == ["Inspect a ladder before use", "Set up a ladder at the right angle"]
    inspecting = next(unit for unit in made.pack.units if unit.objective.verb == "inspect")
    assert inspecting.kind is UnitKind.PROCEDURE
    assert [evidence.quote for evidence in inspecting.objective.evidence] == ["Inspect a ladder before use"]
    assert any(isinstance(question, SequenceQuestion) for question in inspecting.questions)


def test_what_belongs_to_the_event_is_cut_with_its_reason() -> None:
    cut = cut_texts(teach(LADDERS, SESSION))
    assert cut["Working with ladders"] is CutReason.TITLE_SLIDE
    assert cut["Choosing, inspecting, setting up"] is CutReason.AGENDA
    assert cut["Inspect a ladder before use"] is CutReason.OBJECTIVE
    assert cut["Ask the group what they would look at first."] is CutReason.FACILITATOR
    assert cut["Ladders in the archive"] is CutReason.HIDDEN
    assert cut["Can everyone hear me?"] is CutReason.HOUSEKEEPING
    assert cut["Any questions?"] is CutReason.QUESTIONS
    assert cut["Thank you all for coming."] is CutReason.CLOSING


def test_speech_stands_beside_the_slide_it_belongs_to() -> None:
    made = teach(LADDERS, SESSION, options=replace(SHORT, max_minutes=2.5))
    inspecting = next(unit for unit in made.pack.units if unit.objective.verb == "inspect")
    said = [text_of(p.block) for p in inspecting.passages if isinstance(p.block, Utterance)]
    assert "A bent rung means the ladder is taken out of use." in said
    assert not any("4 metres" in text for text in said)


def test_a_pack_takes_its_title_from_the_settings_then_from_a_document_then_from_its_id() -> None:
    plain, titled = deck(slide("# A", "- some words here")), deck(slide("# A", "- some words here"), title="Ladders")
    assert teach(titled, title="Work at height").pack.title == "Work at height"
    assert teach(renamed(plain, "other.pptx"), titled).pack.title == "Ladders"
    assert teach(plain).pack.title == "pack"


def test_only_pictures_that_are_taught_go_along() -> None:
    made = teach(deck(slide("# Ladders", "- Ladders stand firm", "![aa] a ladder"), slide("# Agenda", "![bb] a clock")))
    assert [asset.digest for asset in made.pack.assets] == ["aa"]


def test_no_question_is_asked_when_none_is_wanted() -> None:
    assert all(not unit.questions for unit in teach(LADDERS, options=Options(questions=0)).pack.units)


@pytest.mark.parametrize("bad", [(0, 7, 3), (3, 2, 2), (2, 7, 8), (5, 7, 3)])
def test_limits_that_contradict_each_other_are_refused(bad: tuple[float, float, float]) -> None:
    least, most, target = bad
    with pytest.raises(ValueError, match="rise in this order"):
        Options(least, most, target)


def test_a_negative_number_of_questions_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        Options(questions=-1)


def test_no_material_gives_an_empty_pack_that_says_so() -> None:
    made = teach(deck())
    assert (made.pack.units, made.pack.cuts) == ((), ())
    assert [d.code for d in made.diagnostics] == ["S102"]


def test_every_block_of_every_real_deck_is_accounted_for(real_decks: tuple[RealDeck, ...]) -> None:
    assert len(real_decks) > 10
    for real in real_decks:
        placed = [(p.source, p.block.key) for unit in real.pack.units for p in unit.passages]
        placed += [(cut.source, cut.block.key) for cut in real.pack.cuts]
        assert len(placed) == len(set(placed)), real.name
        assert set(placed) == keys_of(real.document), real.name


def test_real_decks_become_units_of_the_length_asked_for(real_decks: tuple[RealDeck, ...]) -> None:
    """Only a source that is short as a whole makes a short unit, and only one without a seam a long one."""
    for real in real_decks:
        for unit in real.pack.units:
            asked_there = sum(seconds_of_question(q) for q in unit.questions if q.profile.origin is Origin.STATED)
            assert unit.seat_time_s - asked_there <= Options().max_minutes * 60 or not can_be_cut(unit), real.name
            assert len(real.pack.units) == 1 or unit.seat_time_s >= 60, real.name


def test_hidden_slides_are_never_taught(real_decks: tuple[RealDeck, ...]) -> None:
    hidden = {(d.name, b.key) for d in real_decks for s in d.document.sections if s.hidden for b in s.blocks}
    taught = {(d.name, p.block.key) for d in real_decks for unit in d.pack.units for p in unit.passages}
    assert hidden
    assert not hidden & taught


def test_no_unit_crosses_the_chapters_of_a_course(real_decks: tuple[RealDeck, ...]) -> None:
    """The course marks its chapters by slides that say "CHAPTER 1"; no text of ours knows them."""
    course = next(real for real in real_decks if real.name == "oc_reference_training_en")
    starts = [n for n, section in enumerate(course.document.sections) if _begins_chapter(section)]
    places = {block.key: n for n, section in enumerate(course.document.sections) for block in section.blocks}
    assert len(starts) == 8
    for unit in course.pack.units:
        slides = [places[p.block.key] for p in unit.passages]
        assert not any(min(slides) < start <= max(slides) for start in starts), unit.title


def test_questions_of_the_source_are_cut_as_such(real_decks: tuple[RealDeck, ...]) -> None:
    course = next(real for real in real_decks if real.name == "oc_reference_training_en")
    asking = [s for s in course.document.sections if any(text_of(b) == "Check Your Understanding" for b in s.blocks)]
    reasons = {cut.block.key: cut.reason for cut in course.pack.cuts}
    assert len(asking) == 8
    assert {reasons[block.key] for section in asking for block in section.blocks} == {CutReason.CHECK}


def _begins_chapter(section: Section) -> bool:
    return any(isinstance(b, Heading) and re.fullmatch(r"CHAPTER \d", b.text) for b in section.blocks)


def test_speech_is_tidied_unless_the_settings_say_no() -> None:
    said = speech(*(f"So, step {n} is, um, to close valve {n} of the pump." for n in range(8)))
    words = [text_of(p.block) for unit in teach(said).pack.units for p in unit.passages]
    assert "Step 3 is to close valve 3 of the pump." in words
    plain = teach(said, options=Options(tidy="none")).pack
    assert {p.verbatim for unit in plain.units for p in unit.passages} == {""}
    assert "So, step 3 is, um, to close valve 3 of the pump." in {
        text_of(p.block) for unit in plain.units for p in unit.passages
    }
