"""The front matter of a Markdown file: the lines of settings above the text, as site builders write them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.hygiene import one_line

_LONGEST_LINES = 300
_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_ENTRY = re.compile(r"([A-Za-z_][\w.-]*)\s*[:=]\s*(.*)")
_COMMENT = re.compile(r"\s+#.*")
_TITLES = ("title",)
_LANGUAGES = ("lang", "language", "locale")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a file states above its text; `others` are the names of entries that are not used."""

    title: str
    language: str
    others: tuple[str, ...]


def split_front_matter(text: str) -> tuple[FrontMatter, str]:
    """Return the front matter of a file, and the file with empty lines in its place so that lines keep their numbers.

    It begins on the first line with "---" (YAML) or "+++" (TOML), ends with the same, and holds an entry on its first
    line; anything else is text. Only simple entries are understood: `title: Ladders`, `lang = "en"`.
    """
    lines = text.split("\n")
    closing = _FENCES.get(lines[0].rstrip(), ())
    end = next((n for n, line in enumerate(lines[1:_LONGEST_LINES], start=1) if line.rstrip() in closing), 0)
    inner = lines[1:end]
    if not end or not any(_ENTRY.match(line) for line in inner[:1]):
        return FrontMatter("", "", ()), text
    entries = {found[1].lower(): _value(found[2]) for line in inner if (found := _ENTRY.match(line))}
    title = next((entries[name] for name in _TITLES if entries.get(name)), "")
    language = next((entries[name] for name in _LANGUAGES if entries.get(name)), "")
    others = tuple(name for name in entries if name not in (*_TITLES, *_LANGUAGES))
    return FrontMatter(title, language, others), "\n" * (end + 1) + "\n".join(lines[end + 1 :])


def _value(stated: str) -> str:
    bare = stated.strip()
    if len(bare) > 1 and bare[0] in "\"'" and bare[0] in bare[1:]:
        return one_line(bare[1 : bare.index(bare[0], 1)])
    return one_line(_COMMENT.sub("", bare))
