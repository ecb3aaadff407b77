"""Letters that a font names without saying which they are: ligatures under codes that mean nothing elsewhere.

PDFium hands such a code on as it is. The font's own list of names (ISO 32000-1, 9.6.6.1) says what is drawn, and how
names spell letters is a standard of its own (Adobe Glyph List Specification, section 2).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractors.pdf_objects import PdfDict, dict_at, list_at, text_at
from extractors.pdf_pen import Fragment

_CONTROL = re.compile("[\u0001-\u0008\u000b\u000c\u000e-\u001f]")
_LAST_CONTROL = 31
_UNICODE = re.compile(r"uni((?:[0-9A-F]{4})+)|u([0-9A-F]{4,6})")
_NAMED = {
    **{name: name for name in ("ff", "fi", "fl", "ffi", "ffl")},
    "hyphen": "-",
    "endash": "\u2013",
    "emdash": "\u2014",
    "bullet": "\u2022",
    "ellipsis": "\u2026",
    "space": " ",
    "quoteleft": "\u2018",
    "quoteright": "\u2019",
    "quotedblleft": "\u201c",
    "quotedblright": "\u201d",
    "dotlessi": "\u0131",
    "germandbls": "\u00df",
    "ae": "\u00e6",
    "oe": "\u0153",
    "oslash": "\u00f8",
}
_DEEPEST = 3
_MOST_FORMS = 200

Letters = Mapping[str, Mapping[str, str]]


def needs_letters(fragments: Sequence[Fragment]) -> bool:
    """Tell whether text holds codes that mean nothing."""
    text = "".join([fragment.text for fragment in fragments])
    return not text.isprintable() and _CONTROL.search(text) is not None


def with_letters(fragments: Sequence[Fragment], letters: Letters) -> tuple[Fragment, ...]:
    """Return fragments with the letters that their fonts name put in for codes that mean nothing."""
    return tuple(
        fragment._replace(text=_spelled_out(fragment.text, letters[fragment.font]))
        if fragment.font in letters
        else fragment
        for fragment in fragments
    )


def _spelled_out(text: str, letters: Mapping[str, str]) -> str:
    return _CONTROL.sub(lambda code: letters.get(code[0], code[0]), text)


def letters_of(resources: PdfDict) -> dict[str, dict[str, str]]:
    """Return the letters that the fonts of a page name for codes below 32: by name of the font, then by code."""
    found, stack, seen = dict[str, dict[str, str]](), [(resources, 0)], 0
    while stack and seen < _MOST_FORMS:
        holder, depth = stack.pop()
        seen += 1
        for font in _dicts_in(dict_at(holder, "/Font")):
            letters = _differences(dict_at(font, "/Encoding"))
            if letters:
                found.setdefault(text_at(font, "/BaseFont").lstrip("/"), {}).update(letters)
        if depth < _DEEPEST:
            forms = _dicts_in(dict_at(holder, "/XObject"))
            stack.extend((dict_at(form, "/Resources"), depth + 1) for form in forms if "/Resources" in form)
    return found


def _dicts_in(holder: PdfDict) -> list[PdfDict]:
    return [value for key in holder if (value := dict_at(holder, key))]


def _differences(encoding: PdfDict) -> dict[str, str]:
    letters, code = dict[str, str](), 0
    for item in list_at(encoding, "/Differences")[:600]:
        if isinstance(item, int | float):
            code = int(item)
        elif isinstance(item, str):
            spelled = _spelled(item.lstrip("/")) if 0 < code <= _LAST_CONTROL else ""
            if spelled:
                letters[chr(code)] = spelled
            code += 1
    return letters


def _spelled(name: str) -> str:
    """Return the letters that the name of a glyph spells, or nothing when it spells none."""
    parts = [_letter(part) for part in name.split(".", 1)[0].split("_")]
    return "".join(parts) if all(parts) else ""


def _letter(name: str) -> str:
    if len(name) == 1 and name.isalpha():
        return name
    code = _UNICODE.fullmatch(name)
    if code:
        digits = code[1] or code[2]
        width = 4 if code[1] else len(digits)
        numbers = [int(digits[n : n + width], 16) for n in range(0, len(digits), width)]
        return "".join(chr(number) for number in numbers if 31 < number < 0xD800)
    return _NAMED.get(name, "")
