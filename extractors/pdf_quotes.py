"""Opening quotation marks that a page draws as a grave accent on an empty space, which is how TeX writes them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.pdf_pen import Fragment

_GRAVE = "\u0300"
_OPENING = "\u2018"
_ON_A_SPACE = re.compile(r"[ \u00a0]\u0300(?=\w)")
_CLOSING = "\u2019'"
_EMPTY_PLACE = re.compile(r"(?<![^\s(\[{/,\u201d\u00bb])\u00a0(?:(?=\w)| ?$)")
_LOWEST, _HIGHEST = 0.1, 0.35


def with_quotes(fragments: Sequence[Fragment]) -> tuple[Fragment, ...]:
    """Return the fragments of a page with U+2018 for each backquote that is drawn as an accent on an empty space.

    XeTeX writes "`" as a no-break space with U+0300 (the Unicode Standard, 7.9: a spacing clone of a diacritic), and
    the accent is drawn a little above its line. Where a line has as many empty places as accents above it, each
    place takes one; accents that have no such place are left as they are, because they may stand on a letter.
    """
    if not any(_GRAVE in fragment.text for fragment in fragments):
        return tuple(fragments)
    kept = [f._replace(text=_ON_A_SPACE.sub(_OPENING, f.text)) if _GRAVE in f.text else f for f in fragments]
    accents = [n for n, fragment in enumerate(kept) if fragment.text.strip() == _GRAVE]
    gone = set[int]()
    for n in accents:
        if n not in gone:
            line = [k for k, fragment in enumerate(kept) if _is_under(fragment, kept[n])]
            above = [k for k in accents if abs(kept[k].y - kept[n].y) < _LOWEST * kept[n].size]
            gone.update(above if _put(kept, line, above) else ())
    return tuple(fragment for n, fragment in enumerate(kept) if n not in gone)


def _is_under(fragment: Fragment, accent: Fragment) -> bool:
    """Tell whether a fragment stands on the line that an accent is drawn above."""
    rise = (accent.y - fragment.y) / accent.size
    return fragment.upright and _LOWEST < rise < _HIGHEST and abs(fragment.size - accent.size) < 0.05 * accent.size


def _put(fragments: list[Fragment], line: Sequence[int], accents: Sequence[int]) -> bool:
    """Put quotation marks at the empty places of a line; do nothing, and say so, where they are not as many."""
    ordered = sorted(line, key=lambda n: fragments[n].x)
    reach, places = sorted(fragments[n].x for n in accents), list[tuple[int, int, int]]()
    for before, n in zip([None, *ordered], ordered, strict=False):
        follows = before is not None and fragments[before].text.rstrip(" ").endswith("\u00a0")
        if not follows and _begins_under(fragments[n], reach):
            places.append((n, 0, 0))
        places += [(n, *found.span()) for found in _EMPTY_PLACE.finditer(fragments[n].text)]
    if len(places) != len(accents):
        return False
    for (n, start, end), x in reversed(list(zip(places, reach, strict=True))):
        fragment, text = fragments[n], fragments[n].text
        # The reader leaves the empty space out where it ends a fragment: the mark closes up to what follows.
        reaches = max(fragment.end, x) if 0 < end == len(text) else fragment.end
        fragments[n] = fragment._replace(text=text[:start] + _OPENING + text[end:], end=reaches)
    return True


def _begins_under(fragment: Fragment, accents: Sequence[float]) -> bool:
    """Tell whether one of the accents stands over the very beginning of a quotation, whose empty space was left out."""
    begins = any(0.05 < (x - fragment.x) / fragment.size < 0.3 for x in accents)
    return begins and fragment.text[:1].isalnum() and any(sign in fragment.text for sign in _CLOSING)
