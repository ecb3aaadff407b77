"""JSON Schema (draft 2020-12) from dataclass types: says of any JSON what the codec would say of it.

The twin of extractors.codec: whatever `dumps` writes is valid, and each object is closed, as it is for `loads`.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Mapping
from enum import Enum
from typing import Any, get_args, get_origin

from extractors.codec import fields_of, is_optional, members

_SCALARS = ((str, "string"), (int, "integer"), (float, "number"), (bool, "boolean"))

_Part = tuple[Any, bool]
"""A class and whether it stands in a union there, where it carries its "kind"."""


def schema_of(kind: type[Any], identifier: str) -> bytes:
    """Return the schema of dataclass `kind` as canonical UTF-8 JSON; `identifier` is its "$id", a URI.

    Descriptions are the docstrings. Raises TypeError for a type without a form, as the codec does.
    """
    names = _names(_reached(kind))
    definitions = {name: _definition(part, names) for part, name in names.items()}
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": identifier}
    whole = {**head, **_form(kind, names), "$defs": dict(sorted(definitions.items()))}
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _reached(kind: type[Any]) -> list[_Part]:
    found: list[_Part] = []
    waiting: list[Any] = [kind]
    while waiting:
        hint = waiting.pop(0)
        if get_origin(hint) is tuple:
            waiting.append(get_args(hint)[0])
        elif _is_enum(hint):
            found += [] if (hint, False) in found else [(hint, False)]
        else:
            classes = members(hint)
            new: list[_Part] = [part for part in ((each, len(classes) > 1) for each in classes) if part not in found]
            found += new
            waiting += [field for each, _tagged in new for field in fields_of(each).values()]
    return found


def _names(parts: list[_Part]) -> dict[_Part, str]:
    names = {
        (kind, tagged): kind.__name__ if tagged or (kind, True) not in parts else f"{kind.__name__}Alone"
        for kind, tagged in parts
    }
    if len(set(names.values())) < len(names):
        raise TypeError(f"two classes have one name among {sorted(names.values())}")
    return names


def _definition(part: _Part, names: Mapping[_Part, str]) -> dict[str, Any]:
    kind, tagged = part
    described = {"description": " ".join((inspect.getdoc(kind) or "").split())}
    if _is_enum(kind):
        return {**described, "enum": [member.value for member in kind]}
    fields = {name: _form(hint, names) for name, hint in fields_of(kind).items()}
    properties = {"kind": {"const": kind.__name__}, **fields} if tagged else fields
    return {
        **described,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _form(hint: Any, names: Mapping[_Part, str]) -> dict[str, Any]:
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _form(get_args(hint)[0], names)}
    if _is_enum(hint):
        return _reference(names[hint, False])
    classes = members(hint)
    forms = [_reference(names[each, len(classes) > 1]) for each in classes] or [_scalar(hint)]
    if is_optional(hint):
        forms.append({"type": "null"})
    return forms[0] if len(forms) == 1 else {"oneOf": forms}


def _scalar(hint: Any) -> dict[str, Any]:
    for scalar, name in _SCALARS:
        if scalar in (get_args(hint) or (hint,)):
            return {"type": name}
    raise TypeError(f"the schema has no form for {hint}")


def _reference(name: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}"}


def _is_enum(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Enum)
