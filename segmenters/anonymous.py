"""Takes the names of participants, e-mail addresses and phone numbers out of what was said in a session.

It works on the documents before anything else, so that no draft, cut, diagnostic or pack.json holds a name. Who leads
the session keeps the name, and so does what stands on slides: a help desk's number there is content.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from extractors.model import Block, Document, Layer, Paragraph, Utterance, layer_of, text_of
from segmenters.people import People, bare_name
from segmenters.phone_numbers import without_phone_numbers
from segmenters.wordlists import word_list

PARTICIPANT = "Participant"
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SHORTEST_PART = 3
_LOWER = re.compile(r"\b[^\W\d_A-Z][^\W\d_]+")
_WORD = re.compile(r"[^\W_]+")
_WITHOUT_BLANKS = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff]")


@dataclass(frozen=True, slots=True)
class _Texts:
    """What the documents of a pack show, and the words that stand in small letters somewhere in them."""

    shown: str
    shown_words: frozenset[str]
    ordinary: frozenset[str]


def without_names(documents: tuple[Document, ...], people: People) -> tuple[Document, ...]:
    """Return the documents with "Participant 1" and so on for each participant, as a speaker and in what is said.

    A single name is taken for the person unless it is an ordinary word, a term of the slides or a trainer's name as
    well; several participants of one name are all "Participant". Addresses and numbers become "[e-mail address]",
    "[phone number]".
    """
    texts = _texts(documents)
    speakers = {name: f"{PARTICIPANT} {number}" for number, name in enumerate(people.participants, start=1)}
    written = _names_in_words(speakers, people, texts)
    pattern = _any_of(written)

    def clear(text: str) -> str:
        named = pattern.sub(lambda found: written[found[0]], text) if pattern else text
        mailed = _EMAIL.sub(lambda found: _unless_shown(found[0], "[e-mail address]", texts), named)
        return without_phone_numbers(mailed, lambda number: _unless_shown(number, "[phone number]", texts))

    return tuple(
        replace(
            d,
            sections=tuple(replace(s, blocks=tuple(_clear(b, speakers, clear) for b in s.blocks)) for s in d.sections),
        )
        for d in documents
    )


def _clear(block: Block, speakers: Mapping[str, str], clear: Callable[[str], str]) -> Block:
    if isinstance(block, Utterance):
        return replace(block, text=clear(block.text), speaker=speakers.get(block.speaker, block.speaker))
    if isinstance(block, Paragraph) and layer_of(block) is Layer.COMMENT:
        return replace(block, text=clear(block.text), author=speakers.get(block.author, clear(block.author)))
    return block


def _texts(documents: Sequence[Document]) -> _Texts:
    blocks = [block for document in documents for block in document.blocks]
    shown = "\n".join(text_of(b) for b in blocks if not isinstance(b, Utterance) and layer_of(b) is not Layer.COMMENT)
    everything = "\n".join(text_of(block) for block in blocks)
    ordinary = frozenset(_LOWER.findall(everything))
    return _Texts(shown, frozenset(_WORD.findall(shown)), ordinary)


def _names_in_words(speakers: Mapping[str, str], people: People, texts: _Texts) -> dict[str, str]:
    """Return what stands for each way in which a participant may be named in words; trainers keep their full names."""
    of_trainers = {part for name in people.trainers for part in _parts(name)}
    kept = {full: full for name in people.trainers for full in (name, bare_name(name))}
    written: dict[str, str] = {}
    for name, new in speakers.items():
        for one in sorted({name, bare_name(name), *_parts(name)}):
            single = len(_WORD.findall(one)) <= 1
            if one in kept or (single and (one in of_trainers or _is_a_word(one, texts))):
                continue
            written[one] = new if written.get(one, new) == new else PARTICIPANT
    return written | kept


def _is_a_word(name: str, texts: _Texts) -> bool:
    """Tell whether a single name may be meant as a word; in a script without capitals nothing tells the two apart."""
    low = name.lower()
    ordinary = low in texts.ordinary or low in word_list("small_words_en")
    return len(name) == 1 or name.isdigit() or name in texts.shown_words or (ordinary and low != name.upper())


def _parts(name: str) -> set[str]:
    """Return the words of a name as they are written in a sentence: with a capital letter."""
    words = _WORD.findall(bare_name(name))
    return {word[:1].upper() + word[1:] for word in words if len(word) >= _SHORTEST_PART and not word.isdigit()}


def _any_of(written: Mapping[str, str]) -> re.Pattern[str] | None:
    longest = sorted(written, key=lambda name: (-len(name), name))
    return re.compile("|".join(_whole(name) for name in longest)) if longest else None


def _whole(name: str) -> str:
    """Return the pattern of a name as a whole word; Chinese and Japanese write no blanks around it."""
    return re.escape(name) if _WITHOUT_BLANKS.match(name) else rf"(?<!\w){re.escape(name)}(?!\w)"


def _unless_shown(text: str, new: str, texts: _Texts) -> str:
    return text if text in texts.shown else new
