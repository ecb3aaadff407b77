"""Words the objective of an exercise from the sentence that sets it: "Write a program that prints its arguments"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.model import Heading, ListItem, Paragraph, text_of
from segmenters.evidence import Bloom, Evidence
from segmenters.imperatives import is_imperative
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.objective_flaws import MOST_WORDS
from segmenters.pieces import shown
from segmenters.verbs import is_unmeasurable, level_of, verb_of

_SETS = re.compile(
    r"(?:the |your |my )?(?:challenges?|exercises?|tasks?|assignments?|your turn|try it(?: out)?|practice|homework)\b",
    re.IGNORECASE,
)
"""A heading below which learners are told what to do."""
_HELPS = re.compile(r"(?:some |the )?(?:hints?|tips|solutions?|help|answers?|notes)\W*", re.IGNORECASE)
"""A heading that follows what learners are told to do, and shows that it is an exercise."""
_MAKING = ("write", "create", "build", "implement", "develop", "design", "make", "draw", "draft", "compose", "program")
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])|\n{2,}")
_PLACE = re.compile(
    r"^(?:(?:in|inside|within|on|for|after|like|as) (?:that|this|the|above|your|each|every)?\b[^,.]{0,40}?,\s+|"
    r"in (?:that|this|the) [a-z]+ (?=[a-z]+ (?:an?|the)\b)|(?:then|next|now|finally),? )",
    re.IGNORECASE,
)
"""Where or when it is done: "In that file, define ..."."""
_ADDRESSED = re.compile(r"^you(?:['’]ll)? (?:must|should|have to|need to|will need to|are to)\s+", re.IGNORECASE)
_PREPARES = re.compile(
    r"\w+ (?:an?|the|two|three|some) (?:[\w-]+ )?(?:files?|folders?|director(?:y|ies))\b(?! that\b| which\b)",
    re.IGNORECASE,
)
"""What is only got ready: "Create a file named x"."""
_CALLED = re.compile(r" (?:named|called) (?:[`'\"“][^`'\"”]*[`'\"”]|\S+)")
_ASIDES = re.compile(r"\s*\([^()]*\)|(?:,? (?:in this order|like this|as follows))?:\s.*$")
_JOINTS = re.compile(r",| (?=(?:to|on|into|from|as|by|for|in|with|and|using|similar|like)\s)")
_LAST = re.compile(r"(?:,| and| or| to| of| the| an?)$")
_THING = re.compile(r"^\w+(?: \w+)? (?:an?|the|one|two|three|your)\s", re.IGNORECASE)
_FEWEST_WORDS, _OPENING = 4, 4


def task_wordings(title: str, passages: tuple[Passage, ...], language: Language) -> Iterator[tuple[str, Evidence]]:
    """Yield wordings with where they are quoted from, the best one first; none for a unit that sets no task.

    A unit sets a task when it opens with an order to make something, or when such an order below a heading such as
    "The challenge" has all the words of the `title`.
    """
    opening = _opening(passages)
    orders = [(order, passage) for passage in opening for order in _orders_in(passage)]
    if orders and _opens_with_order(opening[0]) and (_is_helped(passages) or not _is_only_prepared(orders)):
        made = [(order, at) for order, at in orders if not _PREPARES.match(order)]
        yield from (_told(order, at) for order, at in made)
        return
    wanted = frozenset(language.stems(title))
    for passage in _below_task(passages):
        for order in _orders_in(passage, making=False):
            if wanted and wanted <= frozenset(language.stems(order)) and not _PREPARES.match(order):
                yield _told(order, passage)


def level_of_task(level: Bloom | None) -> Bloom:
    """Return the level of what a task asks for, which is done and never only told."""
    return level if level in (Bloom.ANALYSE, Bloom.EVALUATE, Bloom.CREATE) else Bloom.APPLY


def _opening(passages: tuple[Passage, ...]) -> list[Passage]:
    """Return the first paragraphs of a unit, up to the second heading; a first point is one step of several."""
    found: list[Passage] = []
    for place, passage in enumerate(passages):
        if isinstance(passage.block, Heading) and place > 0:
            break
        if isinstance(passage.block, ListItem) and not found:
            break
        if isinstance(passage.block, Paragraph | ListItem) and len(found) < _OPENING and shown((passage,)):
            found.append(passage)
    return found


def _below_task(passages: tuple[Passage, ...]) -> Iterator[Passage]:
    below = False
    for passage in passages:
        if isinstance(passage.block, Heading):
            below = _SETS.match(passage.block.text.lstrip("0123456789. ")) is not None
        elif below and isinstance(passage.block, Paragraph | ListItem):
            yield passage


def _is_helped(passages: tuple[Passage, ...]) -> bool:
    return any(isinstance(p.block, Heading) and _HELPS.fullmatch(p.block.text.strip()) for p in passages)


def _is_only_prepared(orders: list[tuple[str, Passage]]) -> bool:
    """Tell where nothing is made that does something: "a program that prints" is; "a file" alone is a step of many."""
    return not any(re.search(r"\b(?:that|which)\b", order) for order, _ in orders)


def _opens_with_order(passage: Passage) -> bool:
    first = next(iter(_sentences(passage)), "")
    return first.partition(" ")[0].lower() in _MAKING and _THING.match(first) is not None


def _orders_in(passage: Passage, *, making: bool = True) -> Iterator[str]:
    for sentence in _sentences(passage):
        first, _, rest = sentence.partition(" ")
        known = first.lower() in _MAKING or level_of(verb_of(first, rest)) is not None
        if not known or is_unmeasurable(first) or sentence.rstrip().endswith(("?", ":")):
            continue
        if _THING.match(sentence) if making else (_THING.match(sentence) or is_imperative(sentence)):
            yield sentence


def _sentences(passage: Passage) -> list[str]:
    block = passage.block
    text = " ".join(block.text.split()) if isinstance(block, Paragraph | ListItem) else ""
    bare = (_PLACE.sub("", sentence.strip()) for sentence in _SENTENCE_ENDS.split(text))
    return [without for sentence in bare if (without := _ADDRESSED.sub("", sentence))]


def _told(order: str, passage: Passage) -> tuple[str, Evidence]:
    evidence = Evidence(passage.source, passage.block.key, passage.block.at, text_of(passage.block))
    return _cut(order), evidence


def _cut(order: str) -> str:
    """Return an order without asides and names, cut at the last joint that leaves it short enough."""
    words = _CALLED.sub("", _ASIDES.sub("", order)).replace("`", "").replace("*", "").rstrip(" .;:!")
    if len(words.split()) <= MOST_WORDS:
        return words
    ends = [match.start() for match in _JOINTS.finditer(words)]
    fitting = [end for end in ends if _FEWEST_WORDS <= len(words[:end].split()) <= MOST_WORDS]
    return _LAST.sub("", words[: fitting[-1]]) if fitting else words
