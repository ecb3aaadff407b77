"""Questions from procedures: put the steps in order.

In other languages than English a procedure is known by what its title or lead says: "Schritte", "手順".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import MappingProxyType

from segmenters.announced_lists import AnnouncedList, Entry
from segmenters.answer_words import AnswerWords, words_in
from segmenters.evidence import Bloom
from segmenters.identity import question_id
from segmenters.imperatives import begins_with_verb, is_imperative
from segmenters.question import SequenceQuestion, Step
from segmenters.quiz_items import Candidate, first_sentence, letters_for, profile
from segmenters.titles import sentence_case
from segmenters.unit_kind import HOW_TO
from segmenters.verbs import base_of_gerund

_FEWEST_STEPS = 3
_MOST_STEPS = 7
_MOST_OF = 0.6
_LONGEST_STEP = 22
_STEPS = re.compile(
    r"\b(?:steps?|phases?|stages?|in (?:this|the following) order|sequence|procedure|process)\b", re.IGNORECASE
)
_STEPS_ABROAD = MappingProxyType(
    {
        "de": re.compile(r"schritte?n?\b|\b(?:ablauf|vorgehen|reihenfolge|anleitung|verfahren|so )", re.IGNORECASE),
        "es": re.compile(r"\b(?:pasos?|etapas|procedimiento|secuencia)\b", re.IGNORECASE),
        "fr": re.compile(r"\b(?:étapes?|marche à suivre|procédure|déroulement)\b", re.IGNORECASE),
        "it": re.compile(r"\b(?:passi|passaggi|fasi|procedura|sequenza)\b", re.IGNORECASE),
        "ja": re.compile("手順|ステップ|流れ"),
        "nl": re.compile(r"stappen\b|\b(?:stap|werkwijze|volgorde)\b", re.IGNORECASE),
        "pt": re.compile(r"\b(?:passos?|etapas|procedimento|sequência)\b", re.IGNORECASE),
    }
)
_ANNOUNCES = re.compile(
    r"\s+(?:includes?|are|is|consists? of|has|have|takes?|follows?)(?: the)?(?: following)?(?: \w+)? ?"
    r"(?:steps?|phases?|stages?)?$",
    re.IGNORECASE,
)
_POINTS = re.compile(r"\b(?:this|these|that|those|you|we|below|above)\b", re.IGNORECASE)
_LONGEST_LEAD = 9
_NO_ORDER = re.compile(
    r"\b(?:checklists?|tips|principles|goals|rules|guidelines|reasons|benefits|questions|options|examples|ways|topics|"
    r"objectives|recommendations|considerations|factors|requirements|any of|one of|scope|components|features|aims|"
    r"deliverables|criteria|responsibilities|duties|capabilities|functions|values|needs|worst|wrong|mistakes?|pitfalls?|"
    r"don['’]ts?)\b",
    re.IGNORECASE,
)
_FORBIDS = re.compile(r"(?:don['’]t|do not|never|avoid|must not|no)\b", re.IGNORECASE)
_REQUIRES = re.compile(r"\b(?:must|should|shall|has to|have to|needs? to)\b", re.IGNORECASE)
_CONTRACT = re.compile(
    r"\b(?:things|contract|requirements?|constraints?|conventions?|facts|properties|keep in mind)\b|"
    r"\b(?:must|should|has to|have to) (?:meet|satisfy|obey|fulfil|comply|conform|adhere|be|have)\b",
    re.IGNORECASE,
)
"""What the line above points has that are to be kept to, all of them and in no order."""
_FROM_THERE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“])")
_ASKED = re.compile(r"(?:^|(?<=[.!:] ))[^.!:]*\?$")
"""What a title asks: of "The card is lost. Whom do I call?" the case is left."""
_THEN = re.compile(r"\b(?:then|next|after (?:that|this)|afterwards|finally|lastly|at last)\b", re.IGNORECASE)
_LINKED_OF = 0.25
"""The share of the steps that say that they follow another."""
_PLAIN = re.compile(
    r"^(?:go to|download|install|open|click|visit|log ?in|sign (?:in|up)|launch|start|close|save|press|select|unzip)\b",
    re.IGNORECASE,
)
"""A step that nobody would do in another order, such as those of an installation."""
_NUMBER = re.compile(r"^(?:step\s+)?\(?\d{1,2}[.):]\s+", re.IGNORECASE)


def ask_order(title: str, lists: tuple[AnnouncedList, ...], code: str = "en") -> list[Candidate]:
    """Return an ordering question for each list of three to seven steps, in the language with this code.

    Of a longer list the first six are asked. Steps are numbered points that tell what to do, or points that a line
    announces as steps.
    """
    found = []
    for one in lists:
        steps = one.entries if len(one.entries) <= _MOST_STEPS else one.entries[: _MOST_STEPS - 1]
        texts = tuple(_text(entry) for entry in steps)
        if len(set(texts)) < max(len(texts), _FEWEST_STEPS) or not (
            _is_procedure(one, title, texts) if code == "en" else _is_called_steps(one, title, code)
        ):
            continue
        if any(len(text.split()) > _LONGEST_STEP for text in texts):
            continue
        found.append(_question(one, title, steps, texts, words_in(code)))
    return found


def _question(
    one: AnnouncedList, title: str, steps: tuple[Entry, ...], texts: tuple[str, ...], words: AnswerWords
) -> Candidate:
    first = steps[0].evidence
    name = question_id("order", first)
    lettered = tuple(
        Step(letter, text, entry.evidence)
        for letter, text, entry in zip(letters_for(name, texts), texts, steps, strict=True)
    )
    stem = (words.order if len(one.entries) == len(steps) else words.first).format(_about(one, title))
    told = words.ordered.format("; ".join(f"{n}. {text}" for n, text in enumerate(texts, start=1)) + ".")
    question = SequenceQuestion(name, stem, lettered, told, first, profile("order", Bloom.APPLY))
    return Candidate("order", question, 0.9)


def _about(one: AnnouncedList, title: str) -> str:
    """Return what the steps are of: the line that announces them, else the title over them, else the unit's."""
    lead = _ANNOUNCES.sub("", one.lead).strip(" ,:")
    if lead and lead != one.lead and len(lead.split()) <= _LONGEST_LEAD and not _POINTS.search(lead):
        return lead
    names = (_ASKED.sub("", one.title or one.under), _ASKED.sub("", title), "the procedure")
    return next(name for name in names if name).rstrip(" .:")


def _is_called_steps(one: AnnouncedList, title: str, code: str) -> bool:
    called = _STEPS_ABROAD.get(code)
    return one.ordered and called is not None and called.search(f"{one.lead} {one.title or title}") is not None


def _is_procedure(one: AnnouncedList, title: str, texts: tuple[str, ...]) -> bool:
    """Tell a procedure from a numbered list of topics: it says what to do, or a line calls its points steps."""
    heading = one.title or title
    if _NO_ORDER.search(f"{one.lead} {heading}"):
        return False
    if sum(_PLAIN.match(text) is not None for text in texts) * 2 >= len(texts):
        return False
    forbids = sum(_FORBIDS.match(text) is not None for text in texts)
    if forbids * 3 > len(texts) or are_requirements(one.before or one.lead, texts):
        return False
    orders = sum(begins_with_verb(text) for text in texts) / len(texts)
    if not one.ordered:
        return bool(_STEPS.search(one.lead)) and orders >= _MOST_OF
    announced = (
        HOW_TO.search(f"{one.lead} {heading}") or is_imperative(heading) or base_of_gerund(heading.partition(" ")[0])
    )
    told = bool(announced) or len(texts) > _FEWEST_STEPS or orders == 1
    return (orders >= _MOST_OF and told) or bool(_STEPS.search(one.lead)) or (bool(announced) and _follow(one))


def are_requirements(before: str, texts: Sequence[str]) -> bool:
    """Tell of points to be kept to and not to be done one after the other: a contract, or what must be so.

    `before` is the paragraph above them, of which the last sentence counts.
    """
    last = _FROM_THERE.split(before.strip())[-1]
    if _STEPS.search(last):
        return False
    requires = sum(_REQUIRES.search(text) is not None for text in texts)
    return requires * 2 > len(texts) or bool(_CONTRACT.search(last))


def _follow(one: AnnouncedList) -> bool:
    """Tell whether the texts of numbered names say that they follow each other: "The team will then assess …"."""
    linked = sum(_THEN.search(entry.says) is not None for entry in one.entries)
    return linked >= len(one.entries) * _LINKED_OF


def _text(entry: Entry) -> str:
    return sentence_case(first_sentence(_NUMBER.sub("", entry.text)))
