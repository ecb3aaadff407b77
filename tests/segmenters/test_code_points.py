"""Commands, settings and keys with what is said of each."""

from __future__ import annotations

from documents import ENGLISH, passages
from extracting import read_bytes

from segmenters.code_points import code_points_in
from segmenters.language import BLANK, open_language


def found(*lines: str) -> list[tuple[str, list[tuple[str, str]]]]:
    document = read_bytes("\n\n".join(lines).encode(), "guide.md").document
    lists = code_points_in(passages(document), ENGLISH)
    return [(one.kind, [(entry.label, entry.says) for entry in one.entries]) for one in lists]


KEYS = ("# Gates", "Open the gate: `C-x (`", "Close the gate: `C-x )`", "Lock the gate for good: `C-x e`")
MEANT = [("C-x (", "Open the gate"), ("C-x )", "Close the gate"), ("C-x e", "Lock the gate for good")]


def test_what_stands_before_or_behind_code_says_what_it_does() -> None:
    assert found(*KEYS) == [("command or key", MEANT)]
    behind = (
        "# Gates",
        "`gate-open`: opens all of them",
        "`gate-shut` – shuts all of them",
        "`(ring)` (Rings the bell)",
    )
    assert found(*behind) == [
        ("", [("gate-open", "opens all of them"), ("gate-shut", "shuts all of them"), ("(ring)", "Rings the bell")])
    ]


def test_the_line_over_the_code_says_it_or_the_line_under_it_where_code_is_first() -> None:
    over = ("# Gates", "Open the gate", "`C-x (`", "Close the gate", "`C-x )`", "Lock the gate for good", "`C-x e`")
    assert found(*over) == [("command or key", MEANT)]
    under = ("# Gates", "`-o`", "Opens the gate", "`-c`", "Closes the gate", "`-l`", "Locks the gate for good")
    assert found(*under) == [
        ("option", [("-o", "Opens the gate"), ("-c", "Closes the gate"), ("-l", "Locks the gate for good")])
    ]


def test_sentences_about_settings_make_a_list_of_settings() -> None:
    text = (
        "The `bank` setting names the folder of the copies. The `tree` setting says what is copied. "
        "The `index` setting chooses how lists are packed. The `bell` file rings."
    )
    assert found("# Copies", text) == [
        (
            "setting",
            [
                ("bank", "names the folder of the copies."),
                ("tree", "says what is copied."),
                ("index", "chooses how lists are packed."),
            ],
        )
    ]


def test_what_is_used_to_do_something_is_a_command() -> None:
    text = "To open a gate, use `gate open`. To ring all of the bells, run `bell ring`."
    more = " To leave at once, you can use `bye`."
    told = [("gate open", "open a gate"), ("bell ring", "ring all of the bells"), ("bye", "leave at once")]
    assert found("# Gates", text + more) == [("command", told)]
    assert found("# Gates", text) == []


def test_two_of_them_are_no_list_and_examples_say_nothing() -> None:
    assert found(*KEYS[:3]) == []
    assert found("# Gates", *(f"Example {n}: `gate {n}`" for n in range(4))) == []
    assert found("# Gates", "Open gates", "`a-b`", "`c-d`", "`e-f`", "Close the gates") == []


def test_other_languages_offer_none() -> None:
    document = read_bytes("\n\n".join(KEYS).encode(), "guide.md").document
    assert code_points_in(passages(document), open_language("de", BLANK)) == ()
