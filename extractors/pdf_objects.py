"""PDF objects as plain Python: follows references, so that its callers see dict, list, str and numbers only.

The reader's own classes derive from these, so nothing here needs to know the reader.
"""

from __future__ import annotations

PdfDict = dict[str, object]

_MOST_NODES = 2_000
_MOST = 1e30


def resolved(value: object) -> object:
    """Return what a reference points to; any other value unchanged."""
    follow = getattr(value, "get_object", None)
    return follow() if callable(follow) else value


def dict_at(holder: PdfDict, key: str) -> PdfDict:
    """Return the dictionary under `key`; an empty one when there is none."""
    value = resolved(holder.get(key))
    return value if isinstance(value, dict) else {}


def list_at(holder: PdfDict, key: str) -> list[object]:
    """Return the array under `key`, its items resolved; a single value counts as an array of one."""
    value = resolved(holder.get(key))
    if isinstance(value, list):
        return [resolved(item) for item in value]
    return [] if value is None else [value]


def number_at(holder: PdfDict, key: str, default: float) -> float:
    """Return the number under `key`, or `default`; a number beyond all measure is none."""
    value = resolved(holder.get(key))
    return float(value) if isinstance(value, int | float) and -_MOST < value < _MOST else default


def text_at(holder: PdfDict, key: str) -> str:
    """Return the text or name under `key` (a name keeps its slash), or an empty string."""
    value = resolved(holder.get(key))
    return str(value) if isinstance(value, str) else ""


def reference_at(holder: PdfDict, key: str) -> int | None:
    """Return the object number that `key` refers to, or None when its value stands there itself."""
    number = getattr(dict.get(holder, key), "idnum", None)
    return number if isinstance(number, int) else None


def holds_itself(tree: PdfDict) -> bool:
    """Tell whether a tree of /Kids comes back to one of its own nodes, or has more of them than any real one."""
    stack, seen = [tree], set[int]()
    while stack:
        node = stack.pop()
        if id(node) in seen or len(seen) > _MOST_NODES:
            return True
        seen.add(id(node))
        stack.extend(kid for kid in list_at(node, "/Kids") if isinstance(kid, dict))
    return False
