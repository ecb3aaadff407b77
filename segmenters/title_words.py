"""The small words that titles need in each language, such as "and", and the titles that tell only a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from extractors.locator import PageRef, SlideRef, TimeSpan
from segmenters.pieces import Piece

_MS, _MINUTE_S = 1000, 60


@dataclass(frozen=True, slots=True)
class TitleWords:
    """Small words of a language: "and", articles inside a title, "2 of 3", "2 to 3", page, pages, slides, no title."""

    both: str
    articles: frozenset[str]
    of: str
    to: str
    page: str
    pages: str
    slides: str
    untitled: str


_TITLE_WORDS = MappingProxyType(
    {
        "de": TitleWords(
            "und",
            frozenset(("Der", "Die", "Das", "Ein", "Eine")),
            "{} von {}",
            "{} bis {}",
            "Seite",
            "Seiten",
            "Folien",
            "Einheit ohne Titel",
        ),
        "en": TitleWords(
            "and",
            frozenset(("The", "A", "An")),
            "{} of {}",
            "{} to {}",
            "Page",
            "Pages",
            "Slides",
            "Untitled unit",
        ),
        "es": TitleWords(
            "y",
            frozenset(("El", "La", "Los", "Las", "Un", "Una")),
            "{} de {}",
            "{} a {}",
            "Página",
            "Páginas",
            "Diapositivas",
            "Unidad sin título",
        ),
        "fr": TitleWords(
            "et",
            frozenset(("Le", "La", "Les", "Un", "Une", "Des")),
            "{} sur {}",
            "{} à {}",
            "Page",
            "Pages",
            "Diapositives",
            "Unité sans titre",
        ),
        "it": TitleWords(
            "e",
            frozenset(("Il", "Lo", "La", "I", "Gli", "Le", "Un", "Una")),
            "{} di {}",
            "{}-{}",
            "Pagina",
            "Pagine",
            "Diapositive",
            "Unità senza titolo",
        ),
        "ja": TitleWords("と", frozenset(), "{}/{}", "{}\uff5e{}", "ページ", "ページ", "スライド", "無題のユニット"),
        "nl": TitleWords(
            "en",
            frozenset(("De", "Het", "Een")),
            "{} van {}",
            "{} t/m {}",
            "Pagina",
            "Pagina’s",
            "Dia’s",
            "Eenheid zonder titel",
        ),
        "pt": TitleWords(
            "e",
            frozenset(("O", "A", "Os", "As", "Um", "Uma")),
            "{} de {}",
            "{} a {}",
            "Página",
            "Páginas",
            "Slides",
            "Unidade sem título",
        ),
    }
)
_ELSEWHERE = TitleWords("&", frozenset(), "{}/{}", "{}–{}", "Page", "Pages", "Slides", "Untitled unit")


def title_words(code: str) -> TitleWords:
    """Return the small words of the language with this two-letter code, or marks that need none."""
    return _TITLE_WORDS.get(code, _ELSEWHERE)


def place_of(group: Sequence[Piece], words: TitleWords) -> str:
    """Return where a unit stands that has no other name, which is honest: "Seiten 3 bis 5"."""
    places = [passage.block.at for piece in group for passage in piece.passages]
    match (places[0], places[-1]):
        case (TimeSpan(start_ms=start), TimeSpan(end_ms=end)) if end - start >= _MINUTE_S * _MS:
            return words.to.format(_clock(start), _clock(end))
        case (PageRef(number=first), PageRef(number=last)):
            return f"{words.pages} {words.to.format(first, last)}" if last > first else f"{words.page} {first}"
        case (SlideRef(number=first), SlideRef(number=last)) if last > first:
            return f"{words.slides} {words.to.format(first, last)}"
        case _:
            return ""


def _clock(time_ms: int) -> str:
    minutes, seconds = divmod(time_ms // _MS, _MINUTE_S)
    hours, minutes = divmod(minutes, _MINUTE_S)
    return f"{hours}:{minutes:02}:{seconds:02}"
