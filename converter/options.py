"""Builds the Options of a module from a table of the settings: the dataclass is the schema."""

from __future__ import annotations

import types
from dataclasses import is_dataclass
from datetime import date
from enum import Enum
from typing import Any, Literal, Union, cast, get_args, get_origin

from converter.toml_table import Table
from extractors.codec import fields_of
from extractors.diagnostics import Code, Severity

REFUSED = Code("C205", Severity.ERROR, "{place}: {reason}", "Change it in the settings.")

_WANTED = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    date: "a day such as 2026-12-01, without quotation marks,",
}


class _MisfitError(Exception):
    """A value does not fit a type; the text says what is expected."""


def build(kind: type, table: Table) -> object | None:
    """Return the Options of class `kind` that a table asks for; None when something is wrong, which is reported.

    Names are checked, then types, then what the class itself refuses with a ValueError (such as a range). A field that
    is a dataclass itself is a table in the table.
    """
    known = fields_of(kind)
    table.expect(known)
    values: dict[str, object] = {}
    whole = table.raw.keys() <= known.keys()
    for key in [key for key in table.raw if key in known]:
        if is_dataclass(known[key]) and isinstance(table.raw[key], dict):
            values[key] = build(cast(type, known[key]), table.table(key))
            whole = whole and values[key] is not None
            continue
        try:
            values[key] = _fitted(table.raw[key], known[key])
        except _MisfitError as misfit:
            table.wrong_type(key, str(misfit), table.raw[key])
            whole = False
    if not whole:
        return None
    try:
        options: object = kind(**values)
    except ValueError as error:
        table.report(REFUSED, table.place, reason=str(error))
        return None
    return options


def _fitted(value: Any, hint: Any) -> Any:
    """Return a value of the file as the type of a field wants it; raises _MisfitError."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _either(value, get_args(hint))
    if origin is Literal:
        return _one_of(value, {option: option for option in get_args(hint)})
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _one_of(value, {member.value: member for member in hint})
    if origin is tuple:
        return _each(value, get_args(hint)[0])
    if hint is float and type(value) is int:
        return float(value)
    if type(value) is hint:
        return value
    if is_dataclass(hint):
        raise _MisfitError("a table")
    raise _MisfitError(_WANTED.get(hint, "a text"))


def _each(value: Any, hint: Any) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise _MisfitError("a list")
    try:
        return tuple(_fitted(item, hint) for item in value)
    except _MisfitError as misfit:
        raise _MisfitError(f"a list with {misfit} in each place") from misfit


def _either(value: Any, hints: tuple[Any, ...]) -> Any:
    wanted = []
    for hint in hints:
        if hint is types.NoneType:
            continue
        try:
            return _fitted(value, hint)
        except _MisfitError as misfit:
            wanted.append(str(misfit))
    raise _MisfitError(" or ".join(wanted))


def _one_of(value: Any, allowed: dict[Any, Any]) -> Any:
    if type(value) in (str, int) and value in allowed:
        return allowed[value]
    raise _MisfitError(f"one of {', '.join(repr(option) for option in allowed)}")
