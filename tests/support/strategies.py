"""Hypothesis strategies: values of any dataclass of the house from its types alone, and texts that try to be markup."""

from __future__ import annotations

from enum import Enum
from typing import Any, get_args, get_origin

from hypothesis import strategies as st

from extractors.codec import fields_of, is_optional, members
from extractors.hygiene import clean
from extractors.model import Mark, Style

_MARKUP = (
    *"ab1. \n-*_`~#|<>[]()!&;:{}+=\\\"'$%^/@",
    *("-->", "<!-- b:x -->", "<b>", "</p>", "&lt;", "&#35;", "](x)", "http://a.b/c_d", "https://a.b/~c%20d", "www.a.b"),
    *("---", "===", "```", "~~~", "| - |", "[x] ", "# ", "1. ", "{++", "é", "漢", "\u00a0", "\u2028", "\u0301"),
)


def values(hint: Any, text: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Any]:
    """Return a strategy for all values of a type of the model; `text` stands for every `str` in it."""
    text = st.text() if text is None else text
    if get_origin(hint) is tuple:
        return st.lists(values(get_args(hint)[0], text), max_size=3).map(tuple)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    scalars: dict[Any, st.SearchStrategy[Any]] = {
        str: text,
        int: st.integers(),
        float: st.floats(allow_nan=False),
        bool: st.booleans(),
        bytes: st.binary(),
    }
    found = [
        st.builds(kind, **{name: values(field, text) for name, field in fields_of(kind).items()})
        for kind in members(hint)
    ] or [scalars[next(kind for kind in (get_args(hint) or (hint,)) if kind in scalars)]]
    return st.one_of(*found, *([st.none()] if is_optional(hint) else []))


def marked(texts: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, tuple[Mark, ...]]]:
    """Return a strategy for texts with marks anywhere in them; links lead to one address that may be followed."""
    return texts.flatmap(lambda text: st.tuples(st.just(text), st.lists(_mark_in(text), max_size=5).map(tuple)))


def _mark_in(text: str) -> st.SearchStrategy[Mark]:
    ends = st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True).map(sorted)
    return st.builds(
        lambda place, style: Mark(*place, style, "https://example.org/a b" if style is Style.LINK else ""),
        ends,
        st.sampled_from(Style),
    )


def hostile_text() -> st.SearchStrategy[str]:
    """Return a strategy for clean, non-empty text that is full of markup."""
    return (
        st.lists(st.one_of(st.sampled_from(_MARKUP), st.characters()), max_size=12).map("".join).map(clean).filter(bool)
    )
