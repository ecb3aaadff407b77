"""Attributes behind a picture in Markdown ("![](rungs.svg){alt='three rungs'}"), which CommonMark does not know.

Pandoc and the course sites that are built with it write a picture's text alternative there.
"""

from __future__ import annotations

import re

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_ATTRIBUTE = r"(?:[.#][\w-]+|[\w-]+=(?:'[^']*'|\"[^\"]*\"|[^\s'\"]+))"
_PICTURE = re.compile(r"(?<!`)!\[(?P<alt>[^\[\]\n]*)\](?P<target>\([^()\n]*\)|\[[^\[\]\n]*\])\{")
_SHORT = re.compile(rf"\s*(?:{_ATTRIBUTE}\s*)+\}}")
_TO_THE_END = re.compile(r"[^\n]*(?:\n[^\S\n]*\S[^\n]*){0,40}?\}[^\S\n]*(?=\n|$)")
_ALTERNATIVE = re.compile(
    rf"(?:\A|.*?\s)alt=(?P<quote>['\"])(?P<words>.*?)(?:(?P=quote)(?:\s+{_ATTRIBUTE})*\s*)?\Z", re.DOTALL
)
_PLAIN = re.compile(rf"(?:.*?\s)?alt=(?P<words>[^\s'\"]+)(?:\s+{_ATTRIBUTE})*\s*\Z", re.DOTALL)
_SIGNS = re.compile(r"([\\`*_\[\]<>&!~])")


def with_alternatives(text: str) -> str:
    """Return a Markdown text in which pictures have their text alternative where CommonMark looks for it.

    A block of attributes ends at the brace that ends its line, whatever quotes stand inside: people write apostrophes
    between single quotes. Lines keep their numbers; code is left alone.
    """
    if "){" not in text and "]{" not in text:
        return text
    made, fence = list[str](), ""
    for stretch in re.split(r"(?m)^(?= {0,3}(?:`{3,}|~{3,}))", text):
        mark = _FENCE.match(stretch)
        if mark:
            fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]
        made.append(stretch if fence else _rewritten(stretch))
    return "".join(made)


def _rewritten(text: str) -> str:
    made, done = list[str](), 0
    while found := _PICTURE.search(text, done):
        end = _SHORT.match(text, found.end()) or _TO_THE_END.match(text, found.end())
        if end is None:
            made.append(text[done : found.end()])
            done = found.end()
            continue
        inside = end[0].rstrip()[:-1]
        told = _ALTERNATIVE.match(inside) or _PLAIN.match(inside)
        if told is None and end.re is not _SHORT:
            made.append(text[done : end.end()])
        else:
            words = _SIGNS.sub(r"\\\1", " ".join(told["words"].split())) if told else ""
            alt = ": ".join(dict.fromkeys(part for part in (found["alt"].strip(), words) if part))
            breaks = "\n" * end[0].count("\n")
            made.append(f"{text[done : found.start()]}![{alt}]{found['target']}{breaks}")
        done = end.end()
    return "".join((*made, text[done:]))
