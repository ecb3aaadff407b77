"""Plain data in the scripts of an authoring tool: found by its shape and parsed as JSON, never executed."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator
from typing import Any

from extractors.hygiene import permitted
from extractors.scorm_literals import literal, unescaped

Json = Any
"""What json.loads returns; every reader checks the kind of what it takes out."""

_PROVIDED = re.compile(r"globalProvideData\(\s*'(\w+)'\s*,\s*('|(?=[{\[]))")
_ESCAPED = re.compile(r"\\(['\\])")
_BASE64 = re.compile(r"[A-Za-z0-9+/]{200,}={0,2}")
_ASSIGNED = re.compile(r"(?:^|[;{}\s])(?:(?:var|let|const)\s+|window\.)?[\w.$]{1,80}\s*=\s*(?=[{\[])")
_DECODER = json.JSONDecoder()
_MOST_TRIES = 500
DEEPEST = 60
"""How deep data is followed; the deepest that we saw has 25 levels."""


def parse(text: str) -> Json:
    """Return JSON, None when it is none."""
    try:
        return json.loads(text.lstrip("\ufeff"), strict=False)
    except (ValueError, RecursionError):
        return None


def provided(script: str) -> tuple[str, Json]:
    """Return the kind and value of what Storyline provides: globalProvideData("slide", "{...}"); empty if nothing.

    The JSON stands in a text of single quotes, in which quotes and backslashes are escaped once more; some versions
    escape more than these, as JavaScript allows.
    """
    found = _PROVIDED.search(script)
    if not found:
        return "", None
    rest = script[found.end() :]
    if found[2]:
        quoted = rest[: max(rest.rfind("'"), 0)]
        value = parse(_ESCAPED.sub(r"\1", quoted))
        return found[1], parse(unescaped(quoted)) if value is None else value
    return found[1], _first_value(rest)


def encoded(script: str) -> Iterator[Json]:
    """Give the objects that stand in a page or script as JSON in Base64, as Rise writes its courses."""
    for number, found in enumerate(_BASE64.finditer(script)):
        if number == _MOST_TRIES:
            return
        if not found[0].startswith(("ey", "W3", "ew", "Ww")):  # "{" and "[" in Base64
            continue
        try:
            raw = base64.b64decode(found[0] + "==").decode("utf-8", "replace")
        except binascii.Error:
            continue
        if isinstance(value := parse(raw), dict):
            yield value


def assigned(script: str) -> Iterator[Json]:
    """Give the objects and lists that a script assigns to a name as plain data: var course = {title: "A", ...};"""
    end = 0
    for number, found in enumerate(_ASSIGNED.finditer(script)):
        if number == _MOST_TRIES:
            return
        if found.end() < end:
            continue
        if (read := _pure(script, found.end()) or literal(script, found.end())) is not None:
            value, end = read
            yield value


def nested(value: Json, key: str) -> Iterator[Json]:
    """Give what stands under a key anywhere in data, from the outside in, in order."""
    stack: list[tuple[Json, int]] = [(value, 0)]
    while stack:
        one, depth = stack.pop()
        if depth > DEEPEST:
            continue
        if isinstance(one, dict):
            if key in one:
                yield one[key]
            stack += [(inner, depth + 1) for inner in reversed(one.values())]
        elif isinstance(one, list):
            stack += [(inner, depth + 1) for inner in reversed(one)]


def objects(value: Json) -> list[dict[str, Json]]:
    """Return the objects in a list; nothing when it is no list."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def string(value: Json) -> str:
    """Return a text without what no format can carry (JSON may hold half a letter, "\\ud800"); else nothing."""
    return permitted(value) if isinstance(value, str) else ""


def _first_value(text: str) -> Json:
    read = _pure(text, 0)
    return None if read is None else read[0]


def _pure(text: str, start: int) -> tuple[Json, int] | None:
    """Return the JSON that begins at a place, and where it ends; None when there is none."""
    try:
        return _DECODER.raw_decode(text, start)
    except (ValueError, RecursionError):
        return None
