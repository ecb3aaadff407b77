"""Hears in one sentence what a presenter does with the slides: goes on, goes back, leaves them, names a number.

English and German; in other languages words of the slides alone tell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum


class Move(Enum):
    """What a sentence says of the slides.

    NONE says nothing of them; STAY is a sentence that nobody opens a slide with, such as a question; NEXT goes on;
    BACK goes to an earlier slide; AGAIN comes back from there; AWAY leaves the deck for a demo; RETURN comes back
    from it.
    """

    NONE = "none"
    STAY = "stay"
    NEXT = "next"
    BACK = "back"
    AGAIN = "again"
    AWAY = "away"
    RETURN = "return"


@dataclass(frozen=True, slots=True)
class Cue:
    """The move of a sentence, the number of the slide that it names (0: none), and whether it mentions another one."""

    move: Move
    number: int
    mentions: bool


_WORDS_OF_A_BARE_CUE = 9
"""A longer sentence with "move on" or "go back" mostly speaks of something else."""
_NUMBER_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_DECK = r"(?:slides?|deck|presentation|powerpoint|folien?|präsentation)"
_MOVES = (
    (
        Move.RETURN,
        re.compile(
            rf"\bback (?:to|in|into) (?:the |our |my )?{_DECK}\b(?! (?:number |\d|(?:{'|'.join(_NUMBER_WORDS)}|we|"
            rf"that|with|on)\b))|\bstop(?:ped|ping)? (?:the )?shar(?:e|ing)|\b{_DECK} (?:back )?(?:up )?again\b|"
            rf"\b{_DECK} back up\b|\bzurück (?:zu (?:den |der )?|in die ){_DECK}",
            re.IGNORECASE,
        ),
    ),
    (
        Move.AWAY,
        re.compile(
            r"\bshar(?:e|ing) (?:my|the|this) (?:screen|desktop|window|browser)|\b(?:quick|little|short|live)? ?demo\b|"
            r"\bdemonstration\b|\b(?:switch|hop|jump|go|move|change)(?:ing)? over to (?:the|my|our)\b|"
            rf"\bleave the {_DECK}\b|\bshow (?:you |this |that |it )+(?:live|for real|in action|in the (?:tool|"
            r"browser|system|terminal|application|app))\b|\b(?:let me|i(?:'ll| will| am going to)) show you\b|"
            r"\bbildschirm (?:teilen|freigeben)|\bteile (?:mal )?meinen bildschirm|\bzeige? (?:ich )?(?:euch|ihnen)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Move.AGAIN,
        re.compile(
            r"\bwhere (?:we were|were we|was i|i was)\b|\b(?:slide|one|page) (?:that )?we were on\b|"
            r"\bback to (?:the|our) (?:current|last|latest)\b|\bgo(?:ing)? forward again\b|"
            r"\bwo (?:waren wir|war ich)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Move.BACK,
        re.compile(
            r"\b(?:go|going|went|flip|flipping|jump|jumping|skip|step|come|coming|return|returning|scroll|scrolling|"
            r"head|switch)(?: us| you| this)? (?:back|up to|to (?:that|the earlier|the previous|this))\b|"
            r"\b(?:previous|earlier) (?:slide|page|one)\b|\bback (?:on|to) (?:slide|page)\b|"
            r"\b(?:slides?|pages?) (?:back|ago|earlier)\b|\b(?:bring|pull|show)\b.*\b(?:again|once more)\b|"
            r"\bgehen? (?:wir |ich )?(?:noch ?mal )?zurück\b|\b(?:vorige|letzte|frühere)n? folie\b",
            re.IGNORECASE,
        ),
    ),
    (
        Move.NEXT,
        re.compile(
            r"\b(?:next|following) (?:slide|page|one)\b|\b(?:nächste|folgende)n? folie\b|"
            r"\b(?:takes|brings|leads|gets|bringt|führt) (?:us|me|uns) to\b",
            re.IGNORECASE,
        ),
    ),
)
_BARE_NEXT = re.compile(
    r"\b(?:move|moving|go|going|keep|carry|press|continue)(?:ing)? (?:on|along|ahead|forward|going)\b|\bonwards?\b|"
    r"\b(?:advance|proceed)\b|\bweiter\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"\b(?:slide|page|folie|seite)(?: number| no\.?| nummer)? (\d{{1,3}}|{'|'.join(_NUMBER_WORDS)})\b", re.IGNORECASE
)
_MENTION = re.compile(
    r"\bas (?:we|you|i) (?:saw|have seen|heard|said|know)\b|\b(?:we|i)(?:'ve| have)? (?:talked|spoke|spoken|heard) "
    r"(?:about|of)\b|\b(?:you |do you )?remember\b|\bwe(?:'ll| will)? (?:come|get) (?:back )?to\b|\bthink (?:back )?"
    r"(?:of|to)\b.*\b(?:again|before|earlier|for a)\b|\b(?:earlier|before|later)\W*$|\b(?:it's|it is|is) (?:a (?:bit|"
    r"little) )?(?:like|similar to) (?:the|with)?\b|\bwie wir (?:gesehen|gehört) haben\b|"
    r"\bkommen wir (?:noch|später)\b",
    re.IGNORECASE,
)


def cue_of(sentence: str) -> Cue:
    """Return what a sentence says of the slides."""
    named = _NUMBER.search(sentence)
    number = _number(named[1].lower()) if named else 0
    move = next((move for move, pattern in _MOVES if pattern.search(sentence)), Move.NONE)
    short = len(sentence.split()) <= _WORDS_OF_A_BARE_CUE
    if move is Move.NONE and short and _BARE_NEXT.search(sentence):
        move = Move.NEXT
    if move in {Move.BACK, Move.AGAIN} and not short and not number:
        move = Move.NONE
    return Cue(move, number, move is Move.NONE and not number and bool(_MENTION.search(sentence)))


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _NUMBER_WORDS.index(text) + 1
