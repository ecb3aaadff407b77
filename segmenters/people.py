"""Tells who leads a recorded session and who takes part: by the settings, else by who says most."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.model import Document, Utterance

NO_SUCH_SPEAKER = Code(
    "S160",
    Severity.WARNING,
    "[segment] trainers: nobody in these recordings is called “{name}”",
    "Write the name as it stands in front of what is said in the transcript, for example “Dana Okafor”.",
)
TAKEN_FOR_TRAINER = Code(
    "S161",
    Severity.INFO,
    "no trainer is named, so “{name}”, who says most ({share} % of the words), keeps the name; all others lose theirs",
    'Name who leads the session, for example with [segment] trainers = ["Dana Okafor"].',
)
SPEAKERS_ONLY = Code(
    "S162",
    Severity.WARNING,
    "the names of {count} participants were taken out; short forms and names of people who are only mentioned stay",
    "Look through the units and cuts for names before you hand them on.",
)
_LEADS = 0.5
"""Who says less than half of the words leads a discussion at most: then no question is an outsider's."""
_BESIDE_THE_NAME = re.compile(r"\s*(?:\(.*?\)|\[.*?\]|\|.*|/.*)\s*")
_UNKNOWN = re.compile(r"unknown(?: speaker)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class People:
    """The speakers of all recordings of a pack, by their names as the transcripts write them.

    `trainers` are those who lead, `participants` all others in the order in which they first speak; `leads` is false
    where nobody is named in the settings and nobody says half of the words.
    """

    trainers: frozenset[str]
    participants: tuple[str, ...]
    leads: bool
    diagnostics: tuple[Diagnostic, ...] = ()


def people_of(documents: Sequence[Document], named: Sequence[str], *, tell: bool = False) -> People:
    """Return who leads and who takes part; tells with S160 of a name that nobody has.

    `tell` asks for S161, which says who was taken for the trainer, and S162 about the names of all others.
    """
    said = _words_said(documents)
    if not said:
        return People(frozenset(), (), leads=False)
    source = next(d.source.name for d in documents if any(isinstance(block, Utterance) for block in d.blocks))
    if named:
        wanted = {_plain(name): name for name in named}
        trainers = frozenset(name for name in said if _plain(name) in wanted)
        missing = set(wanted) - {_plain(name) for name in trainers}
        told = tuple(NO_SUCH_SPEAKER.of(source, name=wanted[name]) for name in sorted(missing))
        others = _others(said, trainers)
        return People(trainers, others, bool(trainers), told + _names_taken_out(source, others, tell=tell))
    most, count = max(said.items(), key=lambda one: one[1])
    share = count / said.total()
    trainers = frozenset({most})
    others = _others(said, trainers)
    told = (TAKEN_FOR_TRAINER.of(source, name=most, share=round(share * 100)),) if tell and others else ()
    return People(trainers, others, share >= _LEADS, told + _names_taken_out(source, others, tell=tell))


def _names_taken_out(source: str, others: tuple[str, ...], *, tell: bool) -> tuple[Diagnostic, ...]:
    return (SPEAKERS_ONLY.of(source, count=len(others)),) if tell and others else ()


def bare_name(name: str) -> str:
    """Return a display name without what platforms put behind it: "Sam Lee (Guest)", "Blessing | Cyberlogic"."""
    return _BESIDE_THE_NAME.sub(" ", name).strip() or name.strip()


def _words_said(documents: Sequence[Document]) -> Counter[str]:
    said: Counter[str] = Counter()
    for document in documents:
        for block in document.blocks:
            if isinstance(block, Utterance) and block.speaker and not _UNKNOWN.fullmatch(block.speaker):
                said[block.speaker] += len(block.text.split())
    return said


def _others(said: Counter[str], trainers: frozenset[str]) -> tuple[str, ...]:
    return tuple(name for name in said if name not in trainers)


def _plain(name: str) -> str:
    return " ".join(bare_name(name).casefold().split())
