"""The agenda shown again before each of its parts."""

from __future__ import annotations

import pytest
from documents import ENGLISH, Slide, deck, slide

from segmenters.agenda_again import AgendaAgain
from segmenters.cleaning import Cleaned, clean
from segmenters.model import CutReason

PARTS = ("Setting up", "Climbing", "Storing")


def agenda(title: str = "Agenda", lines: tuple[str, ...] = PARTS) -> Slide:
    return slide(f"# {title}", *(f"- {number} {line}" for number, line in enumerate(lines, start=1)))


def taught(word: str) -> Slide:
    return slide(f"# On {word}", f"- The {word} of a ladder is checked by hand before it is used", f"- Note the {word}")


def chapters_of(cleaned: Cleaned) -> list[tuple[str, str]]:
    return [(piece.title, piece.chapter) for piece in cleaned.pieces]


@pytest.mark.parametrize("whole_first", [True, False])
def test_an_agenda_before_each_part_names_the_parts_by_their_order(whole_first: bool) -> None:
    whole = (agenda(),) if whole_first else ()
    shows = [slide_ for word in ("feet", "rungs", "hooks") for slide_ in (agenda(), taught(word))]
    cleaned = clean((deck(*whole, *shows),), ENGLISH)
    told = [chapter for _, chapter in chapters_of(cleaned)]
    assert told == ["Setting up", "Climbing", "Storing"] if whole_first else told[1:] == ["Climbing", "Storing"]
    reasons = [cut.reason for cut in cleaned.cuts if cut.ruling.rule == "agenda-shown-again"]
    assert set(reasons) == {CutReason.DIVIDER}
    assert len(reasons) == 4 * (3 if whole_first else 2)


def test_the_entry_that_is_set_as_the_heading_names_the_part_whatever_the_order() -> None:
    def before(part: str) -> Slide:
        return slide(f"# {part}", "- Outline", *(f"- {other}" for other in PARTS if other != part))

    shows = [s for part, word in zip(PARTS[1:], ("rungs", "hooks"), strict=True) for s in (before(part), taught(word))]
    cleaned = clean((deck(agenda("Outline"), taught("feet"), *shows),), ENGLISH)
    assert [chapter for _, chapter in chapters_of(cleaned)] == ["", "Climbing", "Storing"]


def test_an_agenda_that_unfolds_its_current_entry_is_the_same_agenda() -> None:
    unfolded = agenda(lines=(*PARTS, "Three points of contact"))
    assert AgendaAgain.of(deck(agenda(), taught("feet"), unfolded, taught("rungs")).sections, 0).shown == (0, 2)


def test_a_part_that_nothing_tells_of_stays_without_a_name() -> None:
    again = AgendaAgain.of(deck(agenda(), taught("feet"), agenda(), taught("rungs")).sections, 0)
    assert [again.part_opened_by(number) for number in range(4)] == [None, None, "", None]


def test_a_list_that_is_shown_once_or_shares_two_lines_or_is_talked_over_opens_nothing() -> None:
    assert AgendaAgain.of(deck(agenda(), taught("feet")).sections, 0) == AgendaAgain()
    other = agenda(lines=("Setting up", "Climbing", "Cleaning the rungs", "Who may climb"))
    assert AgendaAgain.of(deck(agenda("On ladders"), taught("feet"), other).sections, 0) == AgendaAgain()
    talk = "We set up first, then we climb, and the reason for this order is that a ladder slips."
    talked_over = slide("# Agenda", *(f"- {part}" for part in PARTS), note=talk)
    assert AgendaAgain.of(deck(agenda(), taught("feet"), talked_over).sections, 0) == AgendaAgain()
