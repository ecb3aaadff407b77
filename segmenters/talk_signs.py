"""Reads off a sentence of a recording what speaks for talk that runs the session and what for the subject.

Each sign is a number under a name, from 0 to a few; data/talk_weights.toml says what it weighs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from segmenters.boilerplate import cue_in_sentence, is_noise, plain, rule_for_sentence
from segmenters.imperatives import is_order
from segmenters.language import Language
from segmenters.wordlists import word_list

_REACH, _SHARE_OF_ALL = 40, 0.25
"""How far from either end of a recording talk is likelier than in the middle: sentences, and share of all, at most."""
_MOST_STEMS = 6
_MOST_TEACHING = 3
_MOST_WORDS = 40
_SHORTEST_NAME = 3
_WORD = re.compile(r"\w+")
_OPENING = re.compile(r"^(?:(?:so|and|now|okay|ok|then)[, ]+)+", re.IGNORECASE)
_RUNS = re.compile(
    r"\b(let me|let's|let us|i'll|i will|i'm (going to|gonna)|we'll|we will|we're|we are going to|shall we|"
    r"can (you|we|i|folks|people|everyone|somebody)|could (you|we|i|everyone)|would you|please|give me|go ahead|"
    r"feel free|do you (want|mind)|does (any|every)\w+|is (any|every)\w+|has anyone|if you('d| would| have| want)|"
    r"i see|i can see|i hope|i think we|are we|am i|you('ll| will) (get|find|have|see)|you('ve| have) got|"
    r"who('s| has| wants| would)|i('d| would) like|i just wanted)\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(today|now|later|next|again|back|ready|time|minutes?|seconds?|moment|this (morning|afternoon|evening|week)|"
    r"tomorrow|yet|already|here|there|first up|anyway)\b",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"\b(thank|thanks|sorry|welcome|great|awesome|perfect|cool|lovely|nice|glad|happy|cheers|pleased|pleasure|worries|"
    r"hello|hi|hey|bye|morning|afternoon)\b",
    re.IGNORECASE,
)
_SPEAKER = re.compile(r"\b(i|i'm|i've|i'll|me|my|we're)\b", re.IGNORECASE)
_TEACHES = re.compile(
    r"\b(because|so that|that's why|since|therefore|if|when|whenever|unless|until|which|who|whose|means?|called|"
    r"for example|for instance|such as|instead|rather|never|always|must|should|may|cannot|not|without|before you|"
    r"after you|to (?:sum up|recap|summari[sz]e)|is an?|are (?:an?|the)|each|every|only|most|many|first|second|between|"
    r"than|used to|(?:the )?(?:answer|reason|difference|idea|problem|important|main))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of a recording and who said it."""

    text: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Setting:
    """What a sentence is seen against: the speakers' names, and the stems of the subject and of the event."""

    names: frozenset[str]
    subject: frozenset[str]
    event: frozenset[str]

    @classmethod
    def of(cls, lines: Sequence[Line], subject: frozenset[str], event: frozenset[str], language: Language) -> Setting:
        """Return the setting of a recording; to the stems of the event come those of all words that run a session."""
        words = (word.lower() for line in lines for word in _WORD.findall(line.speaker))
        names = frozenset(word for word in words if len(word) >= _SHORTEST_NAME)
        running = (stem for word in word_list("session_words") for stem in language.stems(word))
        return cls(names, subject, event.union(running))


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence that was read: its words, its place from the nearer end, and its stems by whom they belong to."""

    text: str
    words: int
    edge: int
    reach: float
    stems: frozenset[str]
    event: frozenset[str]
    subject: frozenset[str]
    setting: Setting


_SIGNS: MappingProxyType[str, Callable[[_Read], float]] = MappingProxyType(
    {
        "small words only": lambda read: is_noise(read.text),
        "pattern": lambda read: not is_noise(read.text) and rule_for_sentence(read.text) is not None,
        "cue": lambda read: cue_in_sentence(read.text) is not None,
        "share of event words": lambda read: len(read.event) / len(read.stems) if read.stems else 0.0,
        "nothing but stop words": lambda read: not read.stems,
        "words of its own": lambda read: min(len(read.stems - read.event - read.subject), _MOST_STEMS),
        "words of the subject": lambda read: min(len(read.subject), _MOST_STEMS),
        "length": lambda read: min(read.words, _MOST_WORDS) / 10,
        "runs the session": lambda read: _RUNS.search(read.text) is not None,
        "here and now": lambda read: _NOW.search(read.text) is not None,
        "kind words": lambda read: _KIND.search(read.text) is not None,
        "name of a speaker": lambda read: any(word.lower() in read.setting.names for word in _WORD.findall(read.text)),
        "near an end": lambda read: max(0.0, 1 - read.edge / read.reach) if read.reach >= 1 else 0.0,
        "speaks of the speaker": lambda read: _SPEAKER.search(read.text) is not None,
        "order": lambda read: is_order(_OPENING.sub("", read.text)) and _RUNS.search(read.text) is None,
        "teaching words": lambda read: min(len({m.lower() for m in _TEACHES.findall(read.text)}), _MOST_TEACHING),
    }
)
ALONE = tuple(_SIGNS)
"""The names of the signs that a sentence shows by itself."""


def signs_of(lines: Sequence[Line], setting: Setting, language: Language) -> list[tuple[float, ...]]:
    """Return the signs of each sentence, in the order of ALONE."""
    return [tuple(float(sign(read)) for sign in _SIGNS.values()) for read in _read(lines, setting, language)]


def own_stems(line: Line, setting: Setting, language: Language) -> frozenset[str]:
    """Return the stems of a sentence that do not belong to the event."""
    return frozenset(language.stems(line.text)) - setting.event


def _read(lines: Sequence[Line], setting: Setting, language: Language) -> list[_Read]:
    found = []
    reach = min(_REACH, len(lines) * _SHARE_OF_ALL)
    for number, line in enumerate(lines):
        text = plain(line.text)
        stems = frozenset(language.stems(text))
        edge = min(number, len(lines) - 1 - number)
        event = stems & setting.event
        found.append(
            _Read(text, len(_WORD.findall(text)), edge, reach, stems, event, (stems - event) & setting.subject, setting)
        )
    return found
