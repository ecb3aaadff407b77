"""Reading a table key by key, with every problem collected."""

from __future__ import annotations

from converter.toml_table import Table, advice
from extractors.diagnostics import Diagnostic


def table(raw: dict[str, object]) -> tuple[Table, list[Diagnostic]]:
    problems: list[Diagnostic] = []
    return Table(raw, "pack", "unitsmith.toml", problems), problems


def test_values_come_out_as_they_are() -> None:
    found, problems = table({"title": "Ladders", "names": ["a", "b"], "deep": {"title": "x"}})
    assert found.text("title") == "Ladders"
    assert found.text("absent") == ""
    assert found.texts("names") == ("a", "b")
    assert found.texts("absent") == ()
    assert found.table("deep").text("title") == "x"
    assert found.table("absent").raw == {}
    assert problems == []


def test_wrong_types_are_told_with_their_place_in_plain_words() -> None:
    found, problems = table({"title": 3, "names": "a", "deep": [1], "deeper": {"x": True}})
    assert found.text("title") == ""
    assert found.texts("names") == ()
    assert found.table("deep").raw == {}
    assert found.table("deeper").text("x") == ""
    assert [told.code for told in problems] == ["C204"] * 4
    assert [told.message for told in problems] == [
        "pack.title: a text is expected, not a whole number",
        "pack.names: a list of texts is expected, not a text",
        "pack.deep: a table is expected, not a list",
        "pack.deeper.x: a text is expected, not true or false",
    ]


def test_lists_of_tables() -> None:
    found, problems = table({"keys": [{"a": "x"}, {"b": "y"}], "odd": [1]})
    assert [one.place for one in found.tables("keys")] == ["pack.keys[1]", "pack.keys[2]"]
    assert found.tables("keys")[1].text("b") == "y"
    assert found.tables("absent") == ()
    assert found.tables("odd") == ()
    assert [told.message for told in problems] == ["pack.odd: a list of tables is expected, not a list"]


def test_unknown_keys_are_told_with_the_nearest_known_one() -> None:
    found, problems = table({"titel": "", "zzz": ""})
    found.expect(["title", "minutes"])
    assert [told.message for told in problems] == [
        "pack.titel: there is no such setting",
        "pack.zzz: there is no such setting",
    ]
    assert problems[0].hint == "Did you mean 'title'? There is: minutes, title."
    assert problems[1].hint == "There is: minutes, title."


def test_leaving_out_a_key() -> None:
    found, problems = table({"use": "x", "titel": ""})
    found.without("use").expect(["title"])
    assert [told.message for told in problems] == ["pack.titel: there is no such setting"]


def test_advice_where_there_is_nothing() -> None:
    assert advice("x", []) == "There is nothing to set here."
