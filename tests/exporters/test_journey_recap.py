"""The recap: key points by unit, in teaching order, each with its place."""

from __future__ import annotations

from lockout_journey import LOCKOUT
from packs import LINKS
from rendered import elements, render

from exporters.journey_recap import recap_page


def test_key_points_stand_under_their_units_in_teaching_order() -> None:
    page = recap_page("Lockout", reversed(LOCKOUT.recap), LINKS, draft=False)
    found = elements(render(page))
    assert [words for tag, words in found if tag in ("h1", "a", "li")] == [
        "What to remember: Lockout",
        "Lock out the press",
        "Tell everybody who works at the press. (decks/lockout.pptx, slide 3)",
        "Find hidden energy",
        "One lock, one key, one person. (decks/lockout.pptx, slide 5)",
    ]


def test_without_key_points_there_is_no_page() -> None:
    assert recap_page("Lockout", (), LINKS, draft=True) == ""
