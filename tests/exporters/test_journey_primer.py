"""The primer: what the units are about, the words to know, a question to try."""

from __future__ import annotations

from lockout_journey import LOCKOUT
from packs import LINKS
from rendered import elements, render

from exporters.journey_primer import primer_page
from segmenters.journey_parts import Primer


def test_a_primer_names_objectives_terms_and_one_question_with_its_answer_folded_away() -> None:
    assert LOCKOUT.primer
    page = primer_page("Lockout", LOCKOUT.primer, LINKS, draft=False)
    found = elements(render(page))
    assert [words for tag, words in found if tag in ("h1", "h2")] == [
        "Before the session: Lockout",
        "What you will be able to do",
        "Words to know",
        "Try this",
    ]
    assert "- [Find hidden energy](<units/u2.md>): Explain: Find hidden energy\n" in page
    assert "- **Lockout**: a lock that keeps a machine off (decks/lockout.pptx, slide 2) <!--" in page
    assert page.count("<details>") == 1


def test_parts_without_anything_are_left_out() -> None:
    assert primer_page("Lockout", Primer((), (), None), LINKS, draft=True) == ""
    assert "##" not in primer_page("Lockout", Primer(("u1",), (), None), LINKS, draft=True).replace("## What", "")
