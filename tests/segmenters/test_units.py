"""Groups become units, with everything a unit has."""

from __future__ import annotations

from dataclasses import replace

from documents import LADDERS, deck, slide, taught_texts, teach

from segmenters.options import Options
from segmenters.seat_time import Rates


def test_seat_time_follows_the_rates() -> None:
    quick = teach(LADDERS)
    slow = teach(LADDERS, options=Options(rates=replace(Rates(), words_read=50.0, words_spoken=50.0)))
    assert sum(unit.seat_time_s for unit in slow.pack.units) > sum(unit.seat_time_s for unit in quick.pack.units)


def test_more_questions_of_the_source_than_asked_for_are_told() -> None:
    checks = [
        slide(
            f"# Quiz {n}",
            f"What holds rung {n} of a ladder?",
            "- Glue",
            f"- Stile {n}",
            "- Rope",
            "Answer: b",
            id=10 + n,
        )
        for n in range(1, 4)
    ]
    ladder = slide("# Ladders", "- Stile 1, stile 2 and stile 3 hold the rungs of a ladder, which stands firm", id=1)
    told = teach(deck(ladder, *checks), options=Options(questions=1)).diagnostics
    assert next(entry.message for entry in told if entry.code == "S110").endswith("2")


def test_units_can_be_put_behind_what_explains_their_terms() -> None:
    explains = "- A tie-off is a rope that fixes the ladder to a strong point of the building"
    uses = ("- The tie-off is checked first", "- Without a tie-off nobody climbs above the landing of the ladder")
    words = " ".join(["Ropes and hooks are kept dry in the store room beside the gate."] * 8)
    document = deck(
        slide("# Climbing", *uses, words.replace("store room", "first hall"), id=1, chapter="One"),
        slide("# Tie-offs", explains, words.replace("beside", "behind"), id=2, chapter="Two"),
    )
    short = Options(min_minutes=0.5, target_minutes=1, max_minutes=2)
    first = taught_texts(teach(document, options=short))[0]
    sorted_ = taught_texts(teach(document, options=replace(short, order="prerequisites")))[0]
    assert (first, sorted_) == ("Climbing", "Tie-offs")
