"""Where a link inside a PDF leads: to the section on its page that it names, else to the one that the page shows."""

from __future__ import annotations

from dataclasses import dataclass

_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Targets:
    """The sections of a document in order: the page (from 1) on which each begins, its key and its title."""

    sections: tuple[tuple[int, str, str], ...]

    def of(self, page: int, words: str) -> str:
        """Return "#" and the key of the section that a link with these words to this page means.

        That is the one that begins there and whose title the words name (as in a table of contents), else the first
        that begins there, else the one that runs on there.
        """
        there = [(key, title) for begin, key, title in self.sections if begin == page]
        said = _letters(words)
        for key, title in there:
            letters = _letters(title)
            if min(len(letters), len(said)) >= _SHORTEST and (letters in said or said in letters):
                return f"#{key}"
        if there:
            return f"#{there[0][0]}"
        before = [key for begin, key, _ in self.sections if begin < page]
        return f"#{before[-1] if before else self.sections[0][1]}"


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
