"""Tells whether a recording is a meeting about work: who does what by when, and little that teaches.

A sentence shows it by signs of several kinds: times near at hand, the state of work, things handed to people, the
tools of work. One sign is nothing, since lessons have a "next week" as well; the share of sentences with signs tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.model import Utterance
from segmenters.boilerplate import plain
from segmenters.language import Language
from segmenters.pieces import Piece

A_MEETING = Code(
    "S140",
    Severity.WARNING,
    "this recording looks like a meeting about work and not like a session that teaches: {work} of {sentences} "
    "sentences left of it tell who does what and when",
    "Read its units with care, and take over only what teaches; or leave this recording out of the sources.",
)
_SIGNS = (
    re.compile(
        r"\b(?:this|next|last|coming|previous) (?:week|month|call|meeting|time|sprint|release|quarter|monday|tuesday|"
        r"wednesday|thursday|friday)s?\b|\b(?:\w+) (?:weeks?|days?|months?) (?:from (?:now|today)|ago)\b|"
        r"\b(?:in|within|for) (?:a couple of|two|three|a few|\d) (?:days|weeks|months)\b|"
        r"\bend of (?:the |this )?(?:day|week|month|year|quarter)\b|\bdeadline\b|"
        r"\bby (?:monday|tuesday|wednesday|thursday|friday|tomorrow|then)\b|"
        r"\btimelines?\b|\b(?:tomorrow|yesterday)\b|\bso far\b|\bat this point\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bupdates?\b|\bprogress\b|\bstatus\b|\b(?:almost|close to|nearly) (?:done|ready|there|finished)\b|"
        r"\bon track\b|\bin progress\b|\bongoing\b|\bstill (?:working|reviewing|waiting|need|have to|debugging)\b|"
        r"\bwe(?:'re| are|'ve been| have been| were)(?: \w+)? (?:working|reviewing|planning|aiming|targeting|looking|"
        r"trying|fixing|testing|waiting|discussing)\b|\btargeting\b|\bmov(?:e|ing) forward\b|"
        r"\bkeep (?:pushing|moving)\b|"
        r"\b(?:has|have) (?:not )?(?:yet )?been (?:implemented|merged|fixed|done|released|finali[sz]ed)\b|\bblocked\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:take a look|have a look|look into|follow up|reach out|check in|get back to|weigh in|chime in|sync up|"
        r"circle back|sign off|hand over|make (?:the|a) (?:call|decision)|revisit)\b|"
        r"\b(?:i|we|you|they|he|she)(?:'ll| will| can| should| need to| could) (?:\w+ )?(?:send|share|post|ping|"
        r"schedule|discuss|decide|finali[sz]e|draft|organi[sz]e|propose|set up|ask|talk to|write up|merge|open|"
        r"raise)\b|"
        r"\baction (?:items?|points?)\b|\bagenda\b|\bworking group\b|\bproposals?\b|\bteams?\b|\bconsensus\b|"
        r"\bany (?:thoughts|objections|concerns|comments|updates|issues)\b|\b(?:strong )?(?:opinions?|preferences?)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bPRs?\b|\b[Pp]ull requests?\b|\b[Rr]epo(?:sitory)?\b|\b[Ii]ssues? (?:#|number )?\d+|\b[Rr]eleases?\b|"
        r"\b[Mm]erged?\b|\b[Ss]hip(?:ping|ped)?\b|\b[Bb]ranch\b|\b[Ss]prints?\b|\b[Bb]acklog\b|\b[Rr]oadmap\b|"
        r"\b[Mm]ilestones?\b|\b[Bb]udget\b|\b[Mm]inutes\b|\b[Mm]eetings?\b|\b[Cc]alls?\b|\b[Dd]iscord\b|\b[Ss]lack\b|"
        r"\b[Ee]-?mail(?:ed)?\b|\b[Dd]rafts?\b"
    ),
)
_FEWEST_SENTENCES = 40
_SHARE, _SHARE_OF_SURE = 0.18, 0.03
"""Lessons have up to an eighth of sentences with a sign, and hardly one in fifty with two."""


def work_signs(sentence: str) -> int:
    """Return how many kinds of signs a sentence has that it is about work to be done, from 0 to 4."""
    words = plain(sentence)
    return sum(pattern.search(words) is not None for pattern in _SIGNS)


def tell_of_meetings(pieces: Sequence[Piece], language: Language) -> tuple[Diagnostic, ...]:
    """Return a diagnostic for each English recording in which so many sentences show signs as no lesson has."""
    if not language.english:
        return ()
    said: dict[str, list[str]] = {}
    for piece in pieces:
        for passage in piece.passages:
            if isinstance(passage.block, Utterance):
                said.setdefault(passage.source, []).extend(language.sentences(passage.block.text))
    told = []
    for source, sentences in said.items():
        signs = [work_signs(sentence) for sentence in sentences]
        work, sure = sum(count > 0 for count in signs), sum(count > 1 for count in signs)
        if len(signs) >= _FEWEST_SENTENCES and work >= _SHARE * len(signs) and sure >= _SHARE_OF_SURE * len(signs):
            told.append(A_MEETING.of(source, work=work, sentences=len(signs)))
    return tuple(told)
