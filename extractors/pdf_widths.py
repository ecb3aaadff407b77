"""How wide a shown string is, from the widths a PDF font states; says nothing about letters."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractors.pdf_objects import PdfDict, dict_at, list_at, number_at, resolved, text_at

_MOST_CODES = 65_536


@dataclass(frozen=True, slots=True)
class Widths:
    """Widths of a font by character code, in thousandths of its size; `step` is the bytes of a code."""

    step: int
    by_code: dict[int, float]
    default: float

    def of(self, shown: bytes) -> float:
        """Return the width of a shown string in thousandths of the font size."""
        by_code, default = self.by_code, self.default
        if self.step == 1:
            return sum(by_code.get(code, default) for code in shown)
        pairs = zip(shown[::2], shown[1::2], strict=False)
        return sum(by_code.get(high << 8 | low, default) for high, low in pairs)


@dataclass(slots=True)
class WidthTables:
    """The width tables of a document's fonts, each read once."""

    known: dict[int, tuple[PdfDict, Widths]] = field(default_factory=dict)

    def of(self, font: PdfDict) -> Widths:
        """Return the table of a font dictionary (ISO 32000-1, 9.2.4 and 9.7.4.3)."""
        found = self.known.get(id(font))
        if found is None:
            table = _composite(font) if text_at(font, "/Subtype") == "/Type0" else _simple(font)
            found = self.known[id(font)] = (font, table)
        return found[1]


def _simple(font: PdfDict) -> Widths:
    scale = 1.0
    if text_at(font, "/Subtype") == "/Type3":
        matrix = list_at(font, "/FontMatrix")
        scale = float(matrix[0]) * 1000 if matrix and isinstance(matrix[0], int | float) else 1.0
    first = int(number_at(font, "/FirstChar", 0))
    stated = list_at(font, "/Widths")[:256]
    by_code = {first + n: float(width) * scale for n, width in enumerate(stated) if isinstance(width, int | float)}
    missing = number_at(dict_at(font, "/FontDescriptor"), "/MissingWidth", 0)
    return Widths(1, by_code, missing or 500.0)


def _composite(font: PdfDict) -> Widths:
    descendants = [item for item in list_at(font, "/DescendantFonts") if isinstance(item, dict)]
    if not descendants:
        return Widths(2, {}, 500.0)
    stated, by_code, at = list_at(descendants[0], "/W"), dict[int, float](), 0
    while at + 1 < len(stated) and len(by_code) < _MOST_CODES:
        first, second = stated[at], stated[at + 1]
        if isinstance(first, int) and isinstance(second, list):
            values = [resolved(item) for item in second]
            by_code.update({first + n: float(w) for n, w in enumerate(values) if isinstance(w, int | float)})
            at += 2
        else:
            width = stated[at + 2] if at + 2 < len(stated) else None
            if isinstance(first, int) and isinstance(second, int) and isinstance(width, int | float):
                by_code.update(dict.fromkeys(range(first, min(second, first + _MOST_CODES) + 1), float(width)))
            at += 3
    return Widths(2, by_code, number_at(descendants[0], "/DW", 1000))
