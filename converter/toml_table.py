"""One table of the settings file, read key by key; collects what is wrong with it instead of stopping there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from extractors.diagnostics import Code, Diagnostic, Severity

UNKNOWN = Code("C203", Severity.ERROR, "{place}: there is no such setting", "{advice}")
WRONG_TYPE = Code("C204", Severity.ERROR, "{place}: {wanted} is expected, not {found}", "Change it in the settings.")

_WORDS = {
    str: "a text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    list: "a list",
    dict: "a table",
}


class Table:
    """A table with its place in the file ("extract.slides"); problems of all tables go into one list."""

    def __init__(self, raw: Mapping[str, Any], place: str, subject: str, problems: list[Diagnostic]) -> None:
        self.raw = raw
        self.place = place
        self._subject = subject
        self._problems = problems

    def text(self, key: str) -> str:
        """Return a text, empty when it is not set."""
        value = self.raw.get(key, "")
        if isinstance(value, str):
            return value
        self.wrong_type(key, "a text", value)
        return ""

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, empty when it is not set."""
        value = self.raw.get(key, [])
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        self.wrong_type(key, "a list of texts", value)
        return ()

    def table(self, key: str) -> Table:
        """Return a table below this one, an empty one when it is not set."""
        value = self.raw.get(key, {})
        if not isinstance(value, dict):
            self.wrong_type(key, "a table", value)
            value = {}
        return Table(value, self.path(key), self._subject, self._problems)

    def tables(self, key: str) -> tuple[Table, ...]:
        """Return the tables of a list ([[key]]), none when it is not set."""
        value = self.raw.get(key, [])
        if isinstance(value, list) and all(isinstance(item, dict) for item in value):
            return tuple(
                Table(item, f"{self.path(key)}[{number}]", self._subject, self._problems)
                for number, item in enumerate(value, start=1)
            )
        self.wrong_type(key, "a list of tables", value)
        return ()

    def without(self, key: str) -> Table:
        """Return the same table with one key left out."""
        rest = {name: value for name, value in self.raw.items() if name != key}
        return Table(rest, self.place, self._subject, self._problems)

    def expect(self, known: Iterable[str]) -> None:
        """Report each key that is not known, with the nearest one that is."""
        known = sorted(known)
        for key in self.raw:
            if key not in known:
                self.report(UNKNOWN, self.path(key), advice=advice(key, known))

    def wrong_type(self, key: str, wanted: str, value: object) -> None:
        """Report a value of a type that does not fit."""
        self.report(WRONG_TYPE, self.path(key), wanted=wanted, found=_WORDS.get(type(value), "a date or time"))

    def report(self, code: Code, place: str, **fields: str) -> None:
        """Report any problem, at a place such as "segment.minutes"."""
        self._problems.append(code.of(self._subject, None, place=place, **fields))

    def path(self, key: str) -> str:
        """Return where a key of this table stands: "segment.minutes"."""
        return f"{self.place}.{key}" if self.place else key


def advice(word: str, known: Iterable[str]) -> str:
    """Say what was probably meant, and what there is."""
    known = tuple(known)
    near = get_close_matches(word, known, n=1)
    question = f"Did you mean '{near[0]}'? " if near else ""
    return question + (f"There is: {', '.join(known)}." if known else "There is nothing to set here.")
