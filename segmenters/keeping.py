"""Puts back what was cut, as a person asks for it in words from the list of cuts.

An entry is an optional source and one of: a place ("deck.pptx slide 12"), the name of a rule or a reason ("deck.pptx
title-says-agenda", "housekeeping"), or words between quotation marks ('deck.pptx "call the manager"'), which stand in
the block or sentence that was cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.locator import describe
from extractors.model import text_of
from segmenters.cutting import Cutting
from segmenters.model import Cut, CutReason, Omission, Passage

KEPT_NOTHING = Code(
    "S108",
    Severity.WARNING,
    "[segment] keep: nothing that was cut fits “{entry}”",
    "Take the source and the place, the rule or some words from the list of cuts, or remove the entry.",
)
_PLACE = r"(?:slide|paragraph|line|page) (?:\d+|[ivxlcdm]+|[\w.-]+ \(\d+\))(?: \(\d+\))?|\d\d:\d\d:\d\d"
_QUOTED = re.compile(r"""(?P<source>.*?)\s*(?:"(?P<a>[^"]+)"|“(?P<b>[^”]+)”|'(?P<c>[^']+)')""")
_PLACED = re.compile(rf"(?:(?P<source>.*\S)\s+)?(?P<place>{_PLACE})", re.IGNORECASE)
_NAMED = re.compile(r"(?:(?P<source>.*\S)\s+)?(?P<rule>[a-z]+(?:-[a-z]+)+)")
_REASONS = "|".join(sorted((re.escape(reason.value) for reason in CutReason), key=len, reverse=True))
_REASONED = re.compile(rf"(?:(?P<source>.*\S)\s+)?(?P<rule>{_REASONS})", re.IGNORECASE)
_UNDER = re.compile(r" \(under .*\)$")


@dataclass(frozen=True, slots=True)
class Keep:
    """What to put back: in one source or any, at a place, by a rule or reason, or with some words; one of the three."""

    entry: str
    source: str
    place: str = ""
    rule: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class PutBack:
    """The cutting that leaves in what was asked for, and a diagnostic for each entry that fits nothing."""

    cutting: Cutting
    diagnostics: tuple[Diagnostic, ...]


def keep_of(entry: str) -> Keep:
    """Read an entry of `keep`; raises ValueError in words for the settings file when it names nothing."""
    words = " ".join(entry.split())
    if quoted := _QUOTED.fullmatch(words):
        return Keep(entry, quoted["source"], text=(quoted["a"] or quoted["b"] or quoted["c"]).lower())
    if placed := _PLACED.fullmatch(words):
        return Keep(entry, placed["source"] or "", place=placed["place"].lower())
    if named := _REASONED.fullmatch(words) or _NAMED.fullmatch(words):
        return Keep(entry, named["source"] or "", rule=named["rule"].lower())
    raise ValueError(
        f"keep: “{entry}” names no place, rule or words; write for example "
        '“deck.pptx slide 12”, “deck.pptx agenda” or “"call the manager"”'
    )


def put_back(keeps: Sequence[Keep], cuts: Iterable[Cut], passages: Iterable[Passage], cutting: Cutting) -> PutBack:
    """Return how to cut so that what the entries name stays, from what goes without them: cuts and omissions."""
    blocks: set[tuple[str, str]] = set()
    sentences: set[tuple[str, str, str]] = set()
    used: set[Keep] = set()
    for cut in cuts:
        for keep in keeps:
            if _fits(keep, cut.source, cut, text_of(cut.block)):
                blocks.add((cut.source, cut.block.key))
                used.add(keep)
    for passage in passages:
        for omission in passage.omitted:
            left_out = Cut(passage.source, passage.block, omission.reason, "", omission.ruling)
            for keep in keeps:
                if _fits(keep, passage.source, left_out, omission.text) or _quotes(keep, passage, omission):
                    sentences.add((passage.source, passage.block.key, omission.text))
                    used.add(keep)
    told = tuple(KEPT_NOTHING.of(keep.source, entry=keep.entry) for keep in keeps if keep not in used)
    return PutBack(replace(cutting, blocks=frozenset(blocks), sentences=frozenset(sentences)), told)


def _fits(keep: Keep, source: str, cut: Cut, text: str) -> bool:
    if keep.source and keep.source != source and not source.endswith(f"/{keep.source}"):
        return False
    if keep.place:
        return keep.place in _names_of(cut)
    if keep.rule:
        return keep.rule in (cut.ruling.rule, cut.reason.value.lower())
    return keep.text in " ".join(text.lower().split())


def _quotes(keep: Keep, passage: Passage, omission: Omission) -> bool:
    """Tell whether an entry quotes a piece of a turn as it was said, with words in it that were left out."""
    if omission.word is None or (
        keep.source and keep.source not in (passage.source, passage.source.rpartition("/")[2])
    ):
        return False
    quoted = bool(keep.text) and keep.text in " ".join(passage.verbatim.lower().split())
    return quoted and omission.text.lower() in keep.text


def _names_of(cut: Cut) -> set[str]:
    """Return what a place may be called: as it stands in the list of cuts, or without what is in brackets."""
    full = describe(cut.block.at).lower()
    plain = _UNDER.sub("", full)
    return {full, plain, re.sub(r" \(\d+\)$", "", plain)}
