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


def test_the_text_may_begin_with_the_letters_or_a_part_of_the_name() -> None:
    lines = (
        *("## Web Gate Walls (WGWs)", "WGWs keep strangers out of the yard."),
        *("## Cloud yard groups", "Yard groups are lists of people who may come in."),
        *("## Night watch tooling", "A night watch solution rings the bell."),
    )
    (found,) = headed_lists_in(passages(report("# Means", *lines)))
    assert [entry.says for entry in found.entries] == [
        "keep strangers out of the yard",
        "are lists of people who may come in",
        "rings the bell",
    ]


def test_terms_of_a_standard_are_a_list_of_terms() -> None:
    lines = (
        *("## 2.1 programme", "a set of activities that belong together"),
        *("## 2.2 supplied ladder", "ladder that is sold or lent to others"),
        *("## 2.3 evidence", "material that shows that a rule is kept"),
    )
    (found,) = headed_lists_in(passages(report("# 2. Meanings", *lines)))
    assert found.lead == "Terms"
    assert [entry.label for entry in found.entries] == ["programme", "supplied ladder", "evidence"]


def test_fields_that_all_names_have_say_what_they_are() -> None:
    lines = (
        *("## Gate", "- Purpose: keeps people out", "- Cost: high"),
        *("## Lamp", "- Purpose: shows the way", "- Cost: low"),
        *("## Horn", "- Purpose: warns of a fire", "- Cost: low"),
    )
    (found,) = headed_lists_in(passages(report("# Means", *lines)))
    assert found.lead == "Purpose"
    assert [(entry.label, entry.says) for entry in found.entries] == [
        ("Gate", "keeps people out"),
        ("Lamp", "shows the way"),
        ("Horn", "warns of a fire"),
    ]
