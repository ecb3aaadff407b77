"""Cuts the small talk between facilitator talk: short sentences without a word of the subject, among others that go.

A single "How about now?" tells nothing; after "Can you see the slides?" it is clear. So a short sentence goes when
enough of its neighbours went and none of its words belongs to the subject, which is known from what is shown and from
what is said often. Repeated until nothing more goes, it takes whole stretches of sound checks and none of the course:
a sentence with more than a word or two of its own, or with a rule in it, always stays, because the subject of a short
session without slides is not known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.model import Document, Utterance, text_of
from segmenters.boilerplate import has_substance
from segmenters.language import Language
from segmenters.wordlists import word_list

_MOST_WORDS = 12
_REACH = 2
_ENOUGH = 2
_OFTEN = 4
_OWN_WORDS = 2
_OWN_WORDS_IF_UNKNOWN = 1
_OWN_WORDS_OF_CONTENT = 4
_KNOWN = 10
"""Stems from which on the subject counts as known."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The stems that belong to the subject of a session, and those that belong to the event: speakers, chat, breaks."""

    stems: frozenset[str]
    event: frozenset[str]

    @classmethod
    def of(cls, documents: Sequence[Document], language: Language) -> Subject:
        """Return the stems of what is shown or often said, less those of the event itself and of its speakers."""
        shown: set[str] = set()
        event = {stem for word in word_list("event_words") for stem in language.stems(word)}
        said: Counter[str] = Counter()
        for document in documents:
            for block in document.blocks:
                stems = language.stems(text_of(block))
                if isinstance(block, Utterance):
                    event.update(language.stems(block.speaker))
                    said.update(set(stems))
                else:
                    shown.update(stems)
        often = {stem for stem, count in said.items() if count >= _OFTEN}
        return cls(frozenset((shown | often) - event), frozenset(event))


def small_talk(sentences: Sequence[str], gone: Sequence[bool], subject: Subject, language: Language) -> set[int]:
    """Return which sentences go besides those already gone, by their index."""
    out = list(gone)
    found: set[int] = set()
    changed = True
    while changed:
        changed = False
        for index, sentence in enumerate(sentences):
            if out[index] or not _is_small(sentence, subject, language):
                continue
            answers = index > 0 and not out[index - 1] and sentences[index - 1].endswith("?")
            if not answers and _neighbours_gone(out, index) >= _ENOUGH:
                out[index] = True
                found.add(index)
                changed = True
    return found


def has_own_words(sentence: str, subject: Subject, language: Language) -> bool:
    """Tell whether a line says more than the event is about: some words that belong neither to it nor to small talk."""
    return len(set(language.stems(sentence)) - subject.event) >= _OWN_WORDS_OF_CONTENT


def _is_small(sentence: str, subject: Subject, language: Language) -> bool:
    if len(sentence.split()) > _MOST_WORDS or has_substance(sentence):
        return False
    stems = set(language.stems(sentence))
    own = _OWN_WORDS if len(subject.stems) >= _KNOWN else _OWN_WORDS_IF_UNKNOWN
    return not subject.stems & stems and len(stems - subject.event) <= own


def _neighbours_gone(gone: Sequence[bool], index: int) -> int:
    """Count the gone sentences among the two before and the two after; the ends of a recording count as gone."""
    around = [index + step for step in range(-_REACH, _REACH + 1) if step]
    return sum(not 0 <= n < len(gone) or gone[n] for n in around)
