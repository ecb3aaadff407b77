"""Cards for work: the steps in order with boxes to tick, what to mind, and where it comes from."""

from __future__ import annotations

from dataclasses import replace

from lockout_journey import LOCKOUT
from packs import LINKS
from rendered import elements, render

from exporters.journey_job_aids import job_aid_pages

(CARD,) = LOCKOUT.job_aids


def test_a_card_has_its_steps_what_to_mind_and_its_sources() -> None:
    pages = job_aid_pages([CARD], LINKS, draft=False)
    assert list(pages) == ["lock-out-the-press.md"]
    found = elements(render(pages["lock-out-the-press.md"]))
    assert [words for tag, words in found if tag in ("h1", "h2", "li", "p", "a") and words] == [
        "Lock out the press",
        "[ ] Tell everybody who works at the press",
        "[ ] Shut the press down",
        "[ ] Cut the energy",
        "Mind",
        "One lock, one key, one person.",
        "Explained in\n.",
        "Lock out the press",
        "From: decks/lockout.pptx, slides 3-5",
    ]
    assert '3. [ ] Cut the energy <!-- src="decks/lockout.pptx#s4b6" at="slide 4" -->' in pages["lock-out-the-press.md"]


def test_what_belongs_to_a_step_stands_below_it_and_is_not_numbered() -> None:
    first, second, third = CARD.steps
    nested = replace(CARD, steps=(first, replace(second, level=1), third))
    page = job_aid_pages([nested], LINKS, draft=False)["lock-out-the-press.md"]
    assert "1. [ ] Tell" in page
    assert "\n   - [ ] Shut the press down" in page
    assert "\n2. [ ] Cut" in page


def test_steps_without_numbers_in_the_source_have_none_on_the_card() -> None:
    page = job_aid_pages([replace(CARD, numbered=False)], LINKS, draft=False)["lock-out-the-press.md"]
    assert "- [ ] Tell" in page
    assert "1." not in page.partition("Explained")[0]


def test_a_card_with_nothing_to_mind_has_no_such_part() -> None:
    assert "## Mind" not in job_aid_pages([replace(CARD, mind=())], LINKS, draft=False)["lock-out-the-press.md"]


def test_every_card_has_a_name_of_its_own() -> None:
    titles = ["Lock it", "Lock it!", "安全", "Lock it 2", "LOCK IT", "危険"]
    cards = [replace(CARD, title=title) for title in titles]
    assert list(job_aid_pages(cards, LINKS, draft=False)) == [
        "lock-it.md",
        "lock-it-2.md",
        "card.md",
        "lock-it-2-2.md",
        "lock-it-3.md",
        "card-2.md",
    ]
