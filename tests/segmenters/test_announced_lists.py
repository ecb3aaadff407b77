"""Lists, and what announces them."""

from __future__ import annotations

from documents import deck, passages, slide

from segmenters.announced_lists import AnnouncedList, label_lines_in, label_of, lists_in


def found(*lines: str) -> tuple[AnnouncedList, ...]:
    return lists_in(passages(deck(slide(*lines))))


def test_a_list_has_the_line_before_it_as_lead_and_its_title() -> None:
    lists = found("# Ladders", "Read this. Benefits of a program include:", "- fewer falls", "- less sick leave")
    assert [(one.lead, one.title, [e.text for e in one.entries]) for one in lists] == [
        ("Benefits of a program include", "Ladders", ["fewer falls", "less sick leave"])
    ]
    assert lists[0].name == "Benefits of a program include"


def test_a_line_without_a_colon_announces_nothing() -> None:
    lists = found("# Ladders", "Ladders are old.", "- fewer falls", "- less sick leave")
    assert (lists[0].lead, lists[0].name) == ("", "Ladders")


def test_points_below_a_point_are_a_list_of_their_own() -> None:
    lists = found("- The license can be limited to:", "-- uses", "-- regions", "- It can be shared")
    assert {one.lead: [e.text for e in one.entries] for one in lists} == {
        "The license can be limited to": ["uses", "regions"],
        "": ["The license can be limited to:", "It can be shared"],
    }


def test_numbered_points_and_bullets_are_not_one_list() -> None:
    lists = found("1. open", "2. close", "- red", "- blue")
    assert [(one.ordered, len(one.entries)) for one in lists] == [(True, 2), (False, 2)]


def test_one_point_is_no_list() -> None:
    assert found("- alone", "words") == ()


def test_a_point_may_have_a_name_and_a_description() -> None:
    assert label_of("Cost: a major factor in every plan") == ("Cost", "a major factor in every plan")
    assert label_of("Coordinating team. It gives advice.") == ("Coordinating team", "It gives advice.")
    assert label_of("Freeware – software at no cost") == ("Freeware", "software at no cost")
    assert label_of("A sentence with a great many words before it: nothing") == ("", "")
    lists = found("- Web: an attack from a site", "- Email: an attack by mail")
    assert lists[0].is_labelled
    assert not found("- Web: an attack from a site", "- other")[0].is_labelled


def test_lines_that_name_and_say_something_are_a_list_too() -> None:
    lines = (
        "# Terminal",
        "Common commands",
        "$ls - lists the files",
        "$cd - changes the folder",
        "$rm - removes files",
    )
    (one,) = label_lines_in(passages(deck(slide(*(line.replace("$", "") for line in lines)))))
    assert (one.title, one.under) == ("Common commands", "Terminal")
    assert [(entry.label, entry.says) for entry in one.entries] == [
        ("ls", "lists the files"),
        ("cd", "changes the folder"),
        ("rm", "removes files"),
    ]
    assert label_lines_in(passages(deck(slide("# Terminal", "ls - lists the files", "cd - changes the folder")))) == ()


def test_a_list_inside_another_knows_its_heading() -> None:
    inner = next(one for one in found("# Licences", "- It can be limited to:", "-- uses", "-- regions") if one.lead)
    assert (inner.title, inner.under) == ("", "Licences")


def test_a_name_in_quotation_marks_is_a_name() -> None:
    assert label_of("“Non-commercial” – only for private use") == ("Non-commercial", "only for private use")


def test_bullets_behind_a_numbered_name_stand_under_it() -> None:
    lines = (
        "# Guards",
        "1. Fixed guards:",
        "Each yard has some.",
        "- fence",
        "- wall",
        "2. Moving guards:",
        "- dog",
        "- van",
    )
    assert [one.lead for one in found(*lines) if not one.ordered] == ["Fixed guards", "Moving guards"]


def test_a_name_may_set_two_things_against_each_other() -> None:
    assert label_of("Flat vs. Sloping: roofs of both kinds") == ("Flat vs. Sloping", "roofs of both kinds")


def test_files_commands_and_terms_in_small_letters_are_names() -> None:
    assert label_of("rules – specifies how to build") == ("rules", "specifies how to build")
    assert label_of("debian/control: names the package") == ("debian/control", "names the package")
    assert label_of("C: memory mapping") == ("C", "memory mapping")
    assert label_of("upstream author: the person who wrote it") == ("upstream author", "the person who wrote it")
    assert label_of("if it burns: leave") == ("", "")


def test_a_line_among_others_that_names_no_several_things_is_no_title_of_named_lines() -> None:
    lines = ("Getting ladders", "Already in the yard", "Wood: the old shop", "Steel: the new shop", "Rope: no shop")
    assert label_lines_in(passages(deck(slide("# Ladders", *lines)))) == ()
    (one,) = label_lines_in(passages(deck(slide("# Ladders", *lines[1:]))))
    assert one.name == "Already in the yard"
    (other,) = label_lines_in(passages(deck(slide("# Ladders", lines[0], "Shops", *lines[2:]))))
    assert other.name == "Shops"
