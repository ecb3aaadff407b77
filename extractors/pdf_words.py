"""Words that a page's layout broke: ligatures, letter-spacing, and hyphens at the ends of lines."""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

_LIGATURES = re.compile("[\ufb00-\ufb06]")
_SWAPPED_RUN = re.compile(r"(?<![\u2e80-\ud7ff\uf900-\ufaff])[\u4100-\ud200]{2,4}(?![\u2e80-\ud7ff\uf900-\ufaff])")
_SWAPPED = {
    **{chr(ord(letter) << 8): letter for letter in string.ascii_letters},
    chr(ord("f") + ord("i") << 8): "fi",
    chr(ord("f") + ord("l") << 8): "fl",
}
"""Letters of a ligature with their two bytes in the wrong order, as broken tables of fonts (ToUnicode, ISO 32000-1,
9.10.3) give them; of three letters, the last two come added up."""
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_LETTERSPACED = re.compile(r"(?<!\w)(?:[^\W\d_]\s+){5,}[^\W\d_](?!\w)")
_SPACES = re.compile(r"\s+")
_LEADERS = re.compile(r"(?:\s?[.·…]){5,}\s*|\s?_{5,}\s*(?=\d+$)")
_LOOSE_QUOTE = re.compile(r"(?<=[^\W\d_]) (?=[’']s\b|’[ !?.,;:)])|(?<=\S) (?=”(?!\.?\w))")
_ACCENTS = {"\u00a8": "\u0308", "\u00b4": "\u0301", "\u02dd": "\u030b", "\u02da": "\u030a", "\u02c7": "\u030c",
            "\u02d8": "\u0306", "\u02c6": "\u0302", "\u02dc": "\u0303"}  # fmt: skip
_ACCENT_APART = re.compile(r"([\u00a8\u00b4\u02dd\u02da\u02c7\u02d8]|(?<=[^\W\d_])[\u02c6\u02dc]) ?([^\W\d_])")
_DOTLESS = str.maketrans("\u0131\u0237", "ij")
_SPACED_DOTS = re.compile(r"(?<![.…])(?<![.…] )\. \. \.(?! ?[.…])")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_BROKEN = re.compile(r"([^\W\d_]{1,40}(?:[-\u2010][^\W\d_]{1,40}){0,4}) ?([-\u2010\u00ad])$")
_ADDRESS = re.compile(r"\W?(?:\w+://|www\.)")
_SCHEMES = ("http:", "https:", "ftp:")
_REST_OF_ADDRESS = re.compile(r"\S*[./_=&?#-]\S")
_HYPHENATED = re.compile(r".*[^-\u2010\u2011][-\u2010\u2011]")
_OFTEN = 0.02
_FEWEST_SPACED = 6
_SPACED_OUT = 0.2
_DOTS = ".·…"
_FEW_DOTS = 4
_TAIL = 120
_HYPHENS = frozenset("-\u2010\u2011\u00ad")
_FIRST = re.compile(r"[^\W\d_]+")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_FRACTION = re.compile(r"([^\W\d]?)([⁰¹²³⁴-⁹]+)(?=\u2044)")
_KEPT = re.compile(
    r"all|anti|co|cross|ex|high|long|low|mid|multi|non|off|on|post|pre|self|semi|short|two|three|up|well"
)


def plain_letters(text: str) -> str:
    """Return text with ligatures (U+FB00 to U+FB06, or such with swapped bytes) as letters, accents on their letters,
    words and dots that were spaced out closed up, and the dots that lead to a page number as one ellipsis."""
    # A look at what a text holds costs less than a search for what few texts do.
    if not text.isascii():
        text = _LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
        text = _SWAPPED_RUN.sub(_turned_round, text)
        text = _FRACTION.sub(_on_the_line, text) if "\u2044" in text else text
        text = _ACCENT_APART.sub(_accented, text)
    if text.count(" ") > _SPACED_OUT * len(text) and [len(w) for w in text.split()].count(1) >= _FEWEST_SPACED:
        text = _LETTERSPACED.sub(lambda found: _closed_up(found[0]), text)
    if " '" in text or " \u2019" in text or " \u201d" in text:
        text = _LOOSE_QUOTE.sub("", text)
    if ". . ." in text:
        text = _SPACED_DOTS.sub("...", text)
    dots = text.count(".") if text.isascii() else sum(map(text.count, _DOTS))
    return _LEADERS.sub(" … ", text) if dots > _FEW_DOTS or "__" in text else text


def _turned_round(run: re.Match[str]) -> str:
    """Return the letters of a ligature in a Latin word, or Chinese and Korean text as it is."""
    text, (start, end) = run.string, run.span()
    touches = _LATIN.match(text, end) or (start and _LATIN.match(text, start - 1))
    return "".join(_SWAPPED[sign] for sign in run[0]) if touches and _SWAPPED.keys() >= {*run[0]} else run[0]


def _accented(apart: re.Match[str]) -> str:
    """Put an accent that is drawn before its letter, as old fonts of TeX do, onto it; leave what makes no letter."""
    accent, letter = apart.groups()
    letter = letter.translate(_DOTLESS)
    whole = unicodedata.normalize("NFC", letter + _ACCENTS[accent])
    return whole if len(whole) == 1 else apart[0]


def _closed_up(spaced: str) -> str:
    """Close up letters; spaces that are wider than those between letters are between words."""
    narrow = min(len(gap) for gap in _SPACES.findall(spaced)) + 1
    return _SPACES.sub(lambda gap: "" if len(gap[0]) <= narrow else " ", spaced)


def _on_the_line(raised: re.Match[str]) -> str:
    """The upper number of a fraction is raised, but no superscript."""
    before, digits = raised.groups()
    return before + (" " if before else "") + digits.translate(_DIGITS)


def superscript(digits: str) -> str:
    """Return raised digits as Unicode superscripts, so that "m2" and a footnote mark stay what they are."""
    return digits.translate(_SUPERSCRIPTS)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that a document spells inside its lines, in lower case.

    `hyphenates` tells whether its lines end with a hyphen so often that the layout must have put them there.
    """

    words: AbstractSet[str]
    hyphenates: bool

    @staticmethod
    def of(lines: Iterable[str]) -> Vocabulary:
        """Take the words of lines; the two halves of a word that a hyphen ends a line in are no evidence."""
        spelled, broken, ends, total = list[str](), False, 0, 0
        for line in lines:
            total += 1
            whole = _FIRST.sub("", line, count=1) if broken and _FIRST.match(line) else line
            end = _BROKEN.search(line[-_TAIL:]) if line[-1:] in _HYPHENS else None
            broken = end is not None
            ends += broken
            spelled.append(whole[: -len(end[0])] if end else whole)
        if not ends:  # nothing will have to be made whole
            return Vocabulary(frozenset(), hyphenates=False)
        # Few stretches between spaces differ from each other, and to look for words takes most of the time.
        stretches = set("\n".join(spelled).lower().replace("\u2010", "-").split())
        return Vocabulary(frozenset(_WORD.findall("\n".join(stretches))), ends > _OFTEN * total)

    def join(self, left: str, right: str) -> str:
        """Return two lines of one paragraph as one text, with a word that was broken between them made whole."""
        if not left or not right:
            return left or right
        if "\u00ad" in left[-1]:
            return left[:-1] + right
        last = left[left.rfind(" ") + 1 :]
        if last.endswith(_SCHEMES) and right.startswith("//"):
            return left + right
        if ("://" in last or "www." in last) and _ADDRESS.match(last):
            goes_on = last[-1] in "-/_.?=&" and _REST_OF_ADDRESS.match(right)
            return left + ("" if goes_on else " ") + right
        return self._closed(left, right, last) if left[-1] in _HYPHENS else f"{left} {right}"

    def _closed(self, left: str, right: str, last: str) -> str:
        """Return two lines as one text, the first of which ends in a hyphen; `last` is its last word."""
        end = left[-_TAIL:]
        broken, first = _BROKEN.search(end), _FIRST.match(right)
        if broken and first and first[0][0].islower():
            spaced = broken[0][-2] == " "
            if self._one_word(broken[1].lower(), first[0].lower(), spaced=spaced):
                return left[: broken.end(1) - len(end)] + right
            return left + (" " if spaced else "") + right
        return left + ("" if _HYPHENATED.fullmatch(last) else " ") + right

    def _one_word(self, left: str, right: str, *, spaced: bool) -> bool:
        """Tell whether the hyphen between two halves was put there by the layout alone."""
        left = left.replace("\u2010", "-")
        if left + right in self.words or (spaced and right not in self.words):
            return True
        if f"{left}-{right}" in self.words or _KEPT.fullmatch(left) or "-" in left or spaced:
            return False
        return self.hyphenates and not (left in self.words and right in self.words)
