"""Form fields of a PDF as text: what is asked, what can be chosen, what was filled in (ISO 32000-1, 12.7)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from extractors.diagnostics import Code, Severity
from extractors.hygiene import clean, one_line
from extractors.pdf_annotations import Box, Widget
from extractors.pdf_layout import Kind, Piece
from extractors.pdf_objects import PdfDict, dict_at, list_at, number_at, resolved, text_at
from extractors.pdf_places import woven
from extractors.pdf_report import Findings
from extractors.pdf_spans import letters_of

XFA = Code(
    "X253",
    Severity.WARNING,
    "the file holds a dynamic form (XFA): only what its pages show was read",
    "Open it in Adobe Reader, fill in or show what is needed, and print it to a new PDF.",
)
TOO_MANY = Code(
    "X254",
    Severity.WARNING,
    "more than {most} form fields: the others were left out",
    "Check that the file is a form that people fill in; divide it otherwise.",
)

_MOST = 5_000
_MOST_OPTIONS = 100
_LONGEST_LABEL = 500
_LONGEST_VALUE = 5_000
_RADIO, _PUSH = 1 << 15, 1 << 16
_GENERIC = re.compile(
    r"(?:text|check\s?box|box|field|form|undefined|button|radio|group|drop\s?down|combo|list|untitled|feld|champ)?"
    r"[\s\d._#\[\]-]*\w{0,2}[\s\d._#\[\]-]*",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[:?.…]$")


class Sort(Enum):
    """What a field takes."""

    TEXT = "text"
    CHOICE = "choice"
    TICK = "tick"
    RADIO = "radio"


@dataclass(frozen=True, slots=True)
class Field:
    """A field to fill in: its page and box, what it takes, the words beside it for readers of the screen ("" without
    any), what was filled in, and what can be chosen."""

    page: int
    box: Box
    sort: Sort
    label: str
    value: str
    options: tuple[str, ...]


def fields_of(catalog: PdfDict, widgets: Sequence[Widget], findings: Findings) -> tuple[Field, ...]:
    """Return the fields that stand on pages; push buttons and signatures ask nothing. Reports X253 and X254."""
    if "/XFA" in dict_at(catalog, "/AcroForm"):
        findings.diagnostics.append(XFA.of(findings.name))
    if len(widgets) > _MOST:
        findings.diagnostics.append(TOO_MANY.of(findings.name, most=_MOST))
    groups = dict[int, list[Widget]]()
    for widget in widgets[:_MOST]:
        owner = next((one for one in widget.chain if "/T" in one), widget.chain[0])
        groups.setdefault(id(owner), []).append(widget)
    return tuple(field for group in groups.values() if (field := _field(group)))


def _field(group: Sequence[Widget]) -> Field | None:
    first = group[0]
    kind, flags = _inherited(first.chain, "/FT"), int(_number(first.chain, "/Ff"))
    label = _label(first.chain)
    value = _spelled(_inherited(first.chain, "/V"))
    match kind:
        case "/Tx":
            return Field(first.page, first.box, Sort.TEXT, label, value, ())
        case "/Ch":
            return Field(first.page, first.box, Sort.CHOICE, label, value, _options(first.chain))
        case "/Btn" if not flags & _PUSH:
            states = tuple(dict.fromkeys(state for widget in group for state in _states(widget.chain[0])))
            sort = Sort.RADIO if flags & _RADIO else Sort.TICK
            return Field(first.page, first.box, sort, label, "" if value == "Off" else value, states)
    return None


def _inherited(chain: Sequence[PdfDict], key: str) -> object:
    return next((value for one in chain if (value := resolved(one.get(key))) is not None), None)


def _number(chain: Sequence[PdfDict], key: str) -> float:
    return next((number_at(one, key, 0) for one in chain if key in one), 0)


def _label(chain: Sequence[PdfDict]) -> str:
    """Return the tool tip of a field, else its name if that is made for people."""
    tip = next((text_at(one, "/TU") for one in chain if text_at(one, "/TU")), "")
    name = next((text_at(one, "/T") for one in chain if text_at(one, "/T")), "")
    if not tip and not _GENERIC.fullmatch(name) and "[" not in name:
        tip = name.replace("_", " ")
    return one_line(tip)[:_LONGEST_LABEL]


def _spelled(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, (_spelled(resolved(item)) for item in value[:_MOST_OPTIONS])))
    return clean(value.lstrip("/"))[:_LONGEST_VALUE] if isinstance(value, str) else ""


def _options(chain: Sequence[PdfDict]) -> tuple[str, ...]:
    """Return what a list offers, as it is shown: each option is a text, or a pair of the exported and the shown one."""
    owner = next((one for one in chain if "/Opt" in one), {})
    shown = [item[-1] if isinstance(item, list) and item else item for item in list_at(owner, "/Opt")[:_MOST_OPTIONS]]
    return tuple(filter(None, (_spelled(resolved(item)) for item in shown)))


def _states(widget: PdfDict) -> list[str]:
    """Return what a button can be when it is on: the names of its appearances but "Off" (12.7.4.2.3)."""
    drawn = dict_at(dict_at(widget, "/AP"), "/N")
    return [one_line(name.lstrip("/")) for name in list(drawn)[:_MOST_OPTIONS] if name != "/Off"]


def with_fields(
    pieces: Sequence[Piece], fields: Sequence[Field], printed: Mapping[int, str], *, slides: bool
) -> tuple[Piece, ...]:
    """Return pieces with what fields say that the pages do not: labels, options, what was filled in.

    `printed` gives the text of a page; a label that stands there is not said twice.
    """
    letters = {page: letters_of(text) for page, text in printed.items()}
    told = [(field, _told(field, letters.get(field.page, ""))) for field in fields]
    additions = [(field.box, Piece(Kind.TEXT, field.page, text)) for field, text in told if text]
    return woven(pieces, additions, slides=slides)


def _told(field: Field, printed: str) -> str:
    known = bool(field.label) and letters_of(field.label) in printed
    label = field.label if _ENDED.search(field.label) or not field.label else f"{field.label}:"
    words = [option for option in field.options if not _GENERIC.fullmatch(option)]
    match field.sort:
        case Sort.TEXT:
            blank = "" if known or not label else "______"
            return f"{label} {field.value or blank}".strip() if field.value or blank else ""
        case Sort.CHOICE:
            return f"{label} {_choices(words, field.value)}".strip() if words else ""
        case Sort.RADIO:
            unknown = [word for word in words if letters_of(word) not in printed]
            told = unknown or field.value or (label and not known)
            return f"{label} {_choices(words, field.value)}".strip() if told and words else ""
        case Sort.TICK:
            return f"{'☑' if field.value else '☐'} {field.label}" if field.label and (field.value or not known) else ""


def _choices(words: Sequence[str], value: str) -> str:
    return "; ".join(f"{'☑' if word == value else '☐'} {word}" for word in words)
