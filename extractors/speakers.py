"""Finds who speaks where captions write the name before the words ("Dana Okafor: Good morning"), and sound notes.

Names are only believed where the file as a whole writes names: "Remember: lock the screen" is no speaker.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from extractors.utterances import Cue

_TURN = re.compile(r"(?:>>+|[-–—]\s)\s*")
_PREFIX = re.compile(r"(?:\[([^\[\]:]{1,60})\]:?|([^:\[\]]{1,60}):)(?:\s+|$)")
_NO_NAME = re.compile(r"[?!;…“”\"]|\w{5}\.\s|,.*,")
_NAME_WORD = re.compile(r"[(|]?[A-ZÀ-ÖØ-ÞĀ-Ž\d][\w.'’()|-]*|[|&]|(?:de|da|di|van|von|der|den|la|le|bin|al|y|as)")
_WORDS_IN_NAME = 6

_NOT_PEOPLE = re.compile(
    r"a|agenda|aim|answer|attention|because|caution|chapter|conclusion|day|definition|example|exercise|fact|finally|"
    r"first|for|goal|hint|however|important|introduction|key|lesson|module|myth|next|notes?|objectives?|one|option|"
    r"part|point|poll|q|questions?|remember|reminder|result|rule|second|section|session|slide|so|step|summary|task|"
    r"third|tips?|to|today|topic|two|unit|warning|week|well",
    re.IGNORECASE,
)

_SHARE_EVERY_CUE = 0.9
_SHARE_SOME_CUES = 0.1
_SHOUTED_AGAIN = 3
"""So often must a label in capitals come back ("MAN 2:") before all labels in capitals are believed."""

_SOUND = (
    r"(?:music|applaus\w*|laugh\w*|chuckl\w*|cheer\w*|cough\w*|sigh\w*|inaudible|unintelligible|indistinct|"
    r"cross-?talk|silence|pause\w*|noise|static|beep\w*|ring(?:s|ing)|chim\w+|typing|blank_audio|no audio|♪)"
)
_BRACKETED = re.compile(r"\[([^\[\]\n]{1,60})\]|\(([^()\n]{1,60})\)")
_SUNG = re.compile(r".*[♪♫].*")


def without_sounds(cues: tuple[Cue, ...]) -> tuple[tuple[Cue, ...], int]:
    """Return the cues without notes about sounds ("[MUSIC]", "( clock ticking )", "♪ … ♪"), and how many there were."""
    kept: list[Cue] = []
    count = 0
    for cue in cues:
        alone = not _BRACKETED.sub("", cue.text).strip(" \n-–—>")
        lines = cue.text.split("\n")
        quiet = ["" if _SUNG.fullmatch(line) else _quiet(line, alone=alone) for line in lines]
        count += quiet != lines
        kept.append(replace(cue, text="\n".join(quiet)))
    return tuple(cue for cue in kept if cue.text.strip()), count


def with_speakers(cues: tuple[Cue, ...]) -> tuple[Cue, ...]:
    """Return the cues with names taken from before the words; a cue in which two people speak becomes two.

    Where captions name speakers by themselves, words are left as they are. A name holds until the next one.
    """
    if any(cue.speaker for cue in cues):
        return tuple(replace(cue, speaker=_known(cue.speaker)) for cue in cues)
    names = _believed(cues)
    found: list[Cue] = []
    speaker = ""
    for cue in cues:
        for piece in _turns(cue, names):
            named, text = _split_name(piece.text, names)
            speaker = named or ("" if piece.turn else speaker)
            if text.strip():
                found.append(replace(piece, text=text, speaker=_known(speaker)))
            elif piece.turn:
                speaker = ""
    return tuple(found)


def _known(speaker: str) -> str:
    """Return the name, or nothing for what Zoom and Teams write when they do not know it."""
    return "" if speaker.casefold() in ("unknown speaker", "unknown") else speaker


def _quiet(line: str, *, alone: bool) -> str:
    """Take out brackets that name a sound; where brackets are all there is (`alone`), they do."""

    def sound(match: re.Match[str]) -> str:
        words = (match[1] or match[2]).strip()
        named = re.search(rf"\b{_SOUND}\b", words, re.IGNORECASE) and len(words.split()) <= 5
        return "" if alone or named else match[0]

    return _BRACKETED.sub(sound, line)


def _believed(cues: tuple[Cue, ...]) -> frozenset[str]:
    """Return the prefixes that are names.

    Zoom writes one before every caption: then all are, however odd ("kev", "DA | Flashbots"). Elsewhere a prefix must
    look like a name, and either stand in capitals as broadcasters write it, or come back and not be rare.
    """
    lines = [_strip_turn(line) for cue in cues for line in cue.text.split("\n")]
    heads = Counter(head for line in lines if (head := _prefix(line)))
    starts = [head for cue in cues if (head := _prefix(_strip_turn(cue.text)))]
    again = {head for head, count in heads.items() if count > 1}
    if len(starts) >= _SHARE_EVERY_CUE * len(cues) and sum(head in again for head in starts) * 2 >= len(cues):
        return frozenset(starts)
    shouted = {head for head in heads if head.isupper() and _like_a_name(head)}
    if max((heads[head] for head in shouted), default=0) < _SHOUTED_AGAIN:
        shouted = set()
    likely = {head for head in again if _like_a_name(head)}
    often = sum(heads[head] for head in likely) >= _SHARE_SOME_CUES * len(cues)
    return frozenset(shouted | (likely if often else set()))


def _prefix(line: str) -> str:
    """Return what stands before the colon, or in brackets, at the head of a line; empty if it cannot be a name."""
    match = _PREFIX.match(line)
    head = (match[1] or match[2]).strip() if match else ""
    if not head or head.isdigit() or len(head.split()) > _WORDS_IN_NAME or _NO_NAME.search(head):
        return ""
    return head


def _like_a_name(head: str) -> bool:
    words = head.split()
    people = not any(_NOT_PEOPLE.fullmatch(word.strip("().")) for word in words)
    return people and all(_NAME_WORD.fullmatch(word) for word in words) and not words[0].isdigit()


def _strip_turn(line: str) -> str:
    match = _TURN.match(line)
    return line[match.end() :] if match else line


def _split_name(text: str, names: frozenset[str]) -> tuple[str, str]:
    head = _prefix(text)
    if head not in names:
        return "", text
    match = _PREFIX.match(text)
    return head, text[match.end() :] if match else text


def _turns(cue: Cue, names: frozenset[str]) -> Iterator[Cue]:
    """Cut a cue before each line where somebody else begins; times are shared out by letters."""
    groups: list[tuple[bool, list[str]]] = []
    for line in cue.text.split("\n"):
        bare = _strip_turn(line)
        begins = bare != line
        if not groups or begins or _prefix(bare) in names:
            groups.append((begins, [bare]))
        else:
            groups[-1][1].append(bare)
    size = max(1, sum(len(line) for _, lines in groups for line in lines))
    length, done = cue.end_ms - cue.start_ms, 0
    for begins, lines in groups:
        share = sum(map(len, lines))
        start, end = (cue.start_ms + length * place // size for place in (done, done + share))
        yield Cue(start, end, "\n".join(lines), "", begins or cue.turn)
        done += share
