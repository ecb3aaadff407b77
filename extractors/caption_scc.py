"""Reads SCC captions (.scc), the bytes that a television decodes (CEA-608). The only door to ttconv."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from extractors.diagnostics import Code, Severity
from extractors.quiet import listening
from extractors.script import Script
from extractors.utterances import Cue

UNDECODED = Code(
    "X319",
    Severity.ERROR,
    "the captions could not be decoded: {error}",
    "Open the file in a caption editor, or ask the platform for the captions as WebVTT (.vtt).",
)

_SIGNATURE = re.compile(r"Scenarist_SCC\b")
_LONGEST_MS = 5000
"""How long a last caption stays that nothing takes off the screen."""


def is_scc(text: str) -> bool:
    """Tell SCC by its first line, "Scenarist_SCC V1.0"."""
    return bool(_SIGNATURE.match(text.lstrip()))


def read_scc(text: str, name: str) -> Script:
    """Return the captions of an SCC file; lines that stay on the screen come once. Raises MaterialError X319."""
    with listening("ttconv", name, UNDECODED):
        shown = _shown(text)
    cues: list[Cue] = []
    standing: tuple[int, list[str]] = (-1, [])
    for start, end, lines in shown:
        new = [line for line in lines if start != standing[0] or line not in standing[1]]
        standing = (end, lines)
        if new:
            cues.append(Cue(start, end, "\n".join(new)))
    return Script(tuple(cues))


def _shown(text: str) -> list[tuple[int, int, list[str]]]:
    """Return what stands on the screen: from and until when, in milliseconds, and its lines."""
    # Loaded here: no other caption file should pay for it.
    from ttconv.model import P  # noqa: PLC0415
    from ttconv.scc.reader import to_model  # noqa: PLC0415

    body = to_model(text).get_body()
    found = []
    for element in body.dfs_iterator() if body is not None else ():
        if isinstance(element, P):
            start = _ms(element.get_begin() or Fraction(0))
            ends = element.get_end()
            lines = [line.strip() for line in _text(element).split("\n")]
            found.append((start, start + _LONGEST_MS if ends is None else _ms(ends), [line for line in lines if line]))
    return found


def _text(element: Any) -> str:
    from ttconv.model import Br, Text  # noqa: PLC0415  see above

    if isinstance(element, Text):
        return str(element.get_text())
    return "\n" if isinstance(element, Br) else "".join(_text(child) for child in element)


def _ms(time: Fraction) -> int:
    return round(time * 1000)
