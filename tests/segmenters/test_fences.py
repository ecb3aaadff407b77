"""Blocks between lines of colons."""

from __future__ import annotations

from documents import report

from extractors.model import text_of
from segmenters.cutting import Cutting
from segmenters.fences import cut_fenced
from segmenters.model import CutReason

LESSON = (
    *("# Ladders", "::::: questions", "- What is a rung?", ":::::", "A rung carries a foot."),
    *("::: instructor", "Hand the ladder round.", "- Ask who has used one.", ":::"),
    *("::: {.challenge}", "Find the label.", "::: solution", "It is inside the stile.", ":::", ":::"),
    "{alt='a ladder' .wide}",
)


def test_what_is_for_trainers_goes_and_exercises_stay() -> None:
    (left,), cuts = cut_fenced((report(*LESSON),), Cutting())
    kept = [text_of(block) for block in left.blocks]
    assert kept == ["Ladders", "A rung carries a foot.", "Find the label.", "It is inside the stile."]
    reasons = {text_of(cut.block): cut.reason for cut in cuts}
    assert reasons["Hand the ladder round."] is reasons["Ask who has used one."] is CutReason.FACILITATOR
    assert reasons["What is a rung?"] is CutReason.AGENDA
    assert reasons["{alt='a ladder' .wide}"] is CutReason.FRAGMENT
    assert len(cuts) + len(kept) == len(report(*LESSON).blocks)


def test_a_fence_that_is_not_closed_ends_with_its_section() -> None:
    (left,), _ = cut_fenced(
        (report("# Rungs", "::: instructor", "Say hello.", "# Stiles", "A stile is long."),), Cutting()
    )
    assert [text_of(block) for block in left.blocks] == ["Rungs", "Stiles", "A stile is long."]


def test_without_fences_nothing_changes() -> None:
    plain = report("# Ladders", "Ratio ::: four to one.", "{curly words stay}")
    assert cut_fenced((plain,), Cutting()) == ((plain,), ())


def test_a_fence_may_stand_in_one_paragraph_with_its_text() -> None:
    lines = ("# Rungs", "::: instructor Say hello to all. :::", "A rung is dry.", "::: note Rungs bend. :::")
    (left,), cuts = cut_fenced((report(*lines),), Cutting())
    assert [text_of(block) for block in left.blocks] == ["Rungs", "A rung is dry.", "::: note Rungs bend. :::"]
    assert [cut.reason for cut in cuts] == [CutReason.FACILITATOR]


def test_a_fence_may_end_behind_its_last_words() -> None:
    lines = ("# Rungs", "::: instructor", "Say hello to all. :::", "A rung is dry.")
    (left,), _ = cut_fenced((report(*lines),), Cutting())
    assert [text_of(block) for block in left.blocks] == ["Rungs", "A rung is dry."]
