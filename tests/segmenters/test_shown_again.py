"""Pictures, listings and tables that come back."""

from __future__ import annotations

from dataclasses import replace

from documents import ENGLISH, Slide, deck, slide

from extractors.model import Block, Figure, text_of
from segmenters.cleaning import clean
from segmenters.cutting import Cutting
from segmenters.repeated import Repeats
from segmenters.shown_again import shown_once

LISTING = "$ for rung in ladder.rungs:\n    rung.check()\nladder.tag('safe')\n"
TABLE = ("| Load | Angle | Height", "| 150 kg | 75 degrees | 4 metres", "| 120 kg | 70 degrees | 6 metres")


def shown(*slides: Slide) -> tuple[list[list[str]], list[tuple[str, str]]]:
    """Return what is left of each piece, and what is cut with its rule."""
    found = Repeats(Cutting())
    pieces = shown_once(clean((deck(*slides),), ENGLISH).pieces, found)
    left = [[_name(p.block) for p in piece.passages] for piece in pieces]
    return left, [(_name(cut.block), cut.ruling.rule) for cut in found.cuts()]


def _name(block: Block) -> str:
    return block.asset if isinstance(block, Figure) else text_of(block)


def test_a_picture_shown_again_is_taught_where_it_first_stands() -> None:
    left, cut = shown(slide("# Rungs", "![aa]", "- Check them"), slide("# Feet", "![aa]", "- Clean them"))
    assert left == [["Rungs", "aa", "Check them"], ["Feet", "Clean them"]]
    assert cut == [("aa", "same-picture-again")]


def test_a_slide_with_nothing_but_that_picture_goes_with_its_title() -> None:
    left, cut = shown(slide("# Rungs", "![aa]", "- Check them"), slide("# Here they are again", "![aa]"))
    assert left == [["Rungs", "aa", "Check them"]]
    assert ("Here they are again", "title-of-repeats") in cut


def test_a_listing_and_a_table_shown_again_go_but_not_a_short_command() -> None:
    again = (LISTING, *TABLE, "$ ls -a")
    _, cut = shown(slide("# One", "- first", *again), slide("# Two", "- second", *again))
    assert [rule for _, rule in cut] == ["shown-again", "shown-again"]
    assert all("ls -a" not in text for text, _ in cut)


def test_far_from_its_first_place_or_in_another_chapter_it_is_needed_again() -> None:
    between = [slide(f"# Part {n}", f"- Check part {n}") for n in range(8)]
    first, later = slide("# Rungs", "![aa]", "- Check them"), slide("# Feet", "![aa]", "- Clean them")
    assert shown(first, *between[:6], later)[1] == [("aa", "same-picture-again")]
    assert shown(first, *between, later)[1] == []
    assert shown(replace(first, chapter="Steps"), replace(later, chapter="Stands"))[1] == []


def test_a_long_listing_with_a_word_in_bold_or_one_attribute_more_is_the_same() -> None:
    listing = "".join(
        f'$ <rung number="{n}"><check>Press rung {n} down</check></rung>\n'[2 * (n > 0) :] for n in range(14)
    )
    bold = listing.replace("Press rung 3 down", "<b>Press rung 3 down</b>")
    more = listing.replace('number="3"', 'id="r3" number="3"')
    other = listing.replace('number="3"', 'number="33"')
    for again, rules in ((bold, ["shown-again"]), (more, ["shown-again"]), (other, [])):
        assert [
            rule for _, rule in shown(slide("# One", "- first", listing), slide("# Two", "- second", again))[1]
        ] == rules
    short = '$ <ladder height="4"><rung>Press it down</rung></ladder>'
    assert (
        shown(slide("# One", "- first", short), slide("# Two", "- second", short.replace("Press", "<b>Press</b>")))[1]
        == []
    )


def joined(*slides: Slide) -> list[str]:
    """Return what is cut from slides that go on from each other."""
    pieces = clean((deck(*slides),), ENGLISH).pieces
    found = Repeats(Cutting())
    shown_once((replace(pieces[0], passages=tuple(p for piece in pieces for p in piece.passages)),), found)
    return [text_of(cut.block) for cut in found.cuts()]


def test_of_slides_that_go_on_a_list_is_repeated_whole_or_not_at_all() -> None:
    first = slide("# A", "- Books:", "- One book", "More to read in the yard.")
    assert joined(first, slide("# B", "- Books:", "- One book")) == ["Books:", "One book"]
    assert joined(first, slide("# B", "- Books:", "- One book", "- A third book")) == []


def test_a_line_that_leads_in_to_something_new_stays() -> None:
    lead = "The following are additional questions on this kind of ladder:"
    assert joined(slide("# A", lead, "- Who checks it?"), slide("# B", lead, "- Who mends it?")) == []


def test_the_closing_tags_of_a_listing_go_with_it() -> None:
    end = "</rung> </ladder>"
    _, cut = shown(slide("# One", "- first", LISTING, end), slide("# Two", "- second", LISTING, end))
    assert [text for text, _ in cut] == [LISTING.removeprefix("$ "), end]
    assert cut[1][1] == "end-of-what-was-shown"
    assert shown(slide("# One", "- first", end), slide("# Two", "- second", end))[1] == []


def test_a_listing_stays_behind_the_line_that_leads_in_to_it_and_a_line_in_front_of_a_listing() -> None:
    other = LISTING.replace("safe", "tested")
    again = slide(
        "# Two", "Originally the check of the ladder said:", LISTING, "Mend it so that it tells of tests.", other
    )
    assert shown(slide("# One", "- first", LISTING), again)[1] == []
    lead = "Open the file of the ladder with an editor and replace"
    left, cut = shown(slide("# One", lead, LISTING, lead, other))
    assert (left[0].count(lead), cut) == (2, [])


def test_a_step_among_others_stays() -> None:
    step = "1. Press down each rung of the ladder with one foot before climbing"
    same = slide("# Checks", step, "2. Look at the feet", "Then turn the ladder over and do so once more.", step)
    assert shown(same)[1] == []


def test_an_example_in_two_listings_stays_whole_though_another_one_begins_alike() -> None:
    first = (f"$ {LISTING}", "$ ladder.climb()")
    second = (f"$ {LISTING}", "$ ladder.leave()")
    left, cut = shown(slide("# Climb", "- Go up", *first), slide("# Leave", "- Come down", *second))
    assert [LISTING in piece for piece in left] == [True, True]
    assert not cut
    left, cut = shown(slide("# Climb", "- Go up", first[0]), slide("# Leave", "- Come down", second[0]))
    assert [rule for _, rule in cut] == ["shown-again"]
