"""Lists set as headings."""

from __future__ import annotations

from documents import passages, report

from segmenters.headed_lists import headed_lists_in

ROLES = (
    *("## Commander", "The commander decides what is done. Others are heard first."),
    *("## Scribe", "The scribe keeps the record of the day."),
    *("## Safety lead", "A safety lead checks every ladder."),
)


def test_headings_that_their_text_begins_with_are_a_list() -> None:
    (found,) = headed_lists_in(passages(report("# Roles", "Each day has three roles.", *ROLES)))
    assert (found.title, found.is_labelled, found.ordered) == ("Roles", True, False)
    assert [(entry.label, entry.says) for entry in found.entries] == [
        ("Commander", "decides what is done"),
        ("Scribe", "keeps the record of the day"),
        ("Safety lead", "checks every ladder"),
    ]
    assert found.entries[1].evidence.quote == "The scribe keeps the record of the day"


def test_other_headings_are_none() -> None:
    assert headed_lists_in(passages(report("# Roles", *ROLES[:4]))) == ()
    assert headed_lists_in(passages(report("# Roles", *ROLES[:5], "Every ladder is checked."))) == ()
    assert headed_lists_in(passages(report("# Roles", *ROLES[:4], "# Ends", *ROLES[4:]))) == ()
