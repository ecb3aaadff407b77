"""Frozen dataclasses to JSON and back, driven by their types alone; serves all floors.

A dataclass becomes an object, a tuple an array, an enum its value. Where the type is a union of dataclasses, the
object carries `"kind"` with the class's name. The form is canonical: same value, same bytes.
"""

from __future__ import annotations

import dataclasses
import json
import types
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints


class CodecError(ValueError):
    """The JSON does not fit the type; the message names the place, such as "Pack.units[3].title"."""


def dumps(value: object) -> bytes:
    """Return a dataclass as canonical UTF-8 JSON: two-space indent, fields in their order, one line feed at the end."""
    return (json.dumps(encode(value, type(value)), ensure_ascii=False, indent=2) + "\n").encode()


def loads(kind: type[Any], data: bytes) -> Any:
    """Return the value of dataclass `kind` that `dumps` wrote; raises CodecError when it does not fit."""
    try:
        raw = json.loads(data)
    except ValueError as error:
        raise CodecError(f"{kind.__name__}: not JSON: {error}") from error
    return decode(raw, kind, kind.__name__)


def encode(value: object, hint: Any) -> Any:
    """Return a value of type `hint` as what json.dumps takes; raises TypeError for a type without a form."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        hints = fields_of(type(value))
        body = {name: encode(getattr(value, name), field) for name, field in hints.items()}
        return {"kind": type(value).__name__, **body} if len(members(hint)) > 1 else body
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        item = get_args(hint)[0]
        return [encode(entry, item) for entry in value]
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise TypeError(f"the codec has no form for {type(value).__name__}")


def decode(raw: Any, hint: Any, place: str) -> Any:
    """Return the value of type `hint` that `raw` stands for; `place` is named in the CodecError if it does not fit."""
    if raw is None and is_optional(hint):
        return None
    if classes := members(hint):
        return _dataclass(raw, classes, place)
    if isinstance(hint, type) and issubclass(hint, Enum):
        if raw not in (values := [member.value for member in hint]):
            raise CodecError(f"{place}: {raw!r} is none of {values}")
        return hint(raw)
    if get_origin(hint) is tuple:
        if not isinstance(raw, list):
            raise CodecError(f"{place}: a list is expected, not {type(raw).__name__}")
        return tuple(decode(item, get_args(hint)[0], f"{place}[{n}]") for n, item in enumerate(raw))
    scalar = next((kind for kind in (get_args(hint) or (hint,)) if kind in (str, int, float, bool)), None)
    if scalar is float and type(raw) is int:
        return float(raw)
    if scalar is None or type(raw) is not scalar:
        raise CodecError(f"{place}: {getattr(scalar, '__name__', hint)} is expected, not {type(raw).__name__}")
    return raw


def _dataclass(raw: Any, classes: tuple[type[Any], ...], place: str) -> Any:
    if not isinstance(raw, dict):
        raise CodecError(f"{place}: an object is expected, not {type(raw).__name__}")
    body = dict(raw)
    chosen: Any = classes[0]
    if len(classes) > 1:
        name = body.pop("kind", None)
        found = [kind for kind in classes if kind.__name__ == name]
        if not found:
            raise CodecError(f"{place}: kind {name!r} is none of {[kind.__name__ for kind in classes]}")
        chosen = found[0]
    hints = fields_of(chosen)
    if body.keys() != hints.keys():
        odd = sorted(body.keys() ^ hints.keys())
        raise CodecError(f"{place}: {chosen.__name__} has missing or unknown fields {odd}")
    return chosen(**{name: decode(body[name], field, f"{place}.{name}") for name, field in hints.items()})


@cache
def fields_of(kind: Any) -> dict[str, Any]:
    """Return the fields of a dataclass with their resolved types, in order."""
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}


@cache
def members(hint: Any) -> tuple[type[Any], ...]:
    """Return the dataclasses that a type allows: one for a dataclass, several for a union, none otherwise."""
    options = get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)
    return tuple(kind for kind in options if isinstance(kind, type) and dataclasses.is_dataclass(kind))


def is_optional(hint: Any) -> bool:
    """Tell whether a type allows None."""
    return type(None) in get_args(hint)
