"""Everything in one unit that a question can be made from: terms, lists, rules, limits, reasons, duties, warnings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.model import Heading
from segmenters.announced_lists import AnnouncedList, label_lines_in, lists_in
from segmenters.code_points import code_points_in
from segmenters.decisions import Decision, decisions_in
from segmenters.definitions import Definition, named_in
from segmenters.headed_lists import headed_lists_in
from segmenters.item_text import content_words
from segmenters.key_terms import KeyTerm, key_terms_in
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.named_points import named_points_in, terms_apart
from segmenters.paired_points import paired_points_in
from segmenters.pieces import quotable, text_of_all
from segmenters.quiz_acronyms import Acronym, acronyms_in
from segmenters.quiz_bans import Deeds, deeds_in
from segmenters.quiz_duties import Duty, duties_in
from segmenters.quiz_numbers import Limit, limits_in
from segmenters.quiz_objects import Ruled, ruled_in
from segmenters.quiz_reasons import Reason, reasons_in
from segmenters.quiz_siblings import Kinds, kinds_in

_FEWEST_USES = 2
_FEWEST_TOGETHER = 3
"""So many definitions under one title are what their unit is about."""


@dataclass(frozen=True, slots=True)
class Harvest:
    """What one unit, or several together, offer for questions and for wrong options."""

    terms: tuple[Definition, ...]
    named: tuple[Definition, ...]
    lists: tuple[AnnouncedList, ...]
    kinds: tuple[Kinds, ...]
    decisions: tuple[Decision, ...]
    limits: tuple[Limit, ...]
    reasons: tuple[Reason, ...]
    duties: tuple[Duty, ...]
    ruled: tuple[Ruled, ...]
    deeds: Deeds
    acronyms: tuple[Acronym, ...]
    key_terms: tuple[KeyTerm, ...]


def harvest(passages: tuple[Passage, ...], terms: tuple[Definition, ...], language: Language) -> Harvest:
    """Return what the passages of a unit offer; of its definitions those of terms that matter in it.

    In another language than English it offers its lists only: what the others are is told by English words.
    """
    lists = lists_in(passages)
    if not language.english:
        return Harvest((), (), lists, (), (), (), (), (), (), Deeds((), ()), (), ())
    beside = Counter(term.group for term in terms)
    central = tuple(term for term in terms if beside[term.group] >= _FEWEST_TOGETHER or _is_central(term, passages))
    return Harvest(
        central,
        tuple(term for term in named_in(passages, language) if _is_central(term, passages)),
        _all_lists(lists, passages, code_points_in(passages, language)),
        kinds_in(lists),
        decisions_in(passages, language),
        limits_in(passages, language),
        reasons_in(passages, language),
        duties_in(passages, language),
        ruled_in(passages, language),
        deeds_in(passages, language),
        acronyms_in(passages, language),
        key_terms_in(passages, central, language),
    )


def _all_lists(
    points: tuple[AnnouncedList, ...], passages: tuple[Passage, ...], in_code: tuple[AnnouncedList, ...]
) -> tuple[AnnouncedList, ...]:
    """Return the lists of a unit in every form; of two that share a place the first counts, so terms go before."""
    found: list[AnnouncedList] = []
    taken: set[tuple[str, str]] = set()
    named = (*terms_apart(passages), *headed_lists_in(passages), *paired_points_in(passages))
    for one in (*named, *in_code, *points, *named_points_in(passages), *label_lines_in(passages)):
        spots = {(entry.evidence.source, entry.evidence.block) for entry in one.entries}
        if not spots & taken or one in points:
            found.append(one)
            taken |= spots
    return tuple(found)


def together(harvests: Sequence[Harvest]) -> Harvest:
    """Return what several units offer, in their order."""
    return Harvest(
        tuple(term for one in harvests for term in one.terms),
        tuple(term for one in harvests for term in one.named),
        tuple(found for one in harvests for found in one.lists),
        tuple(kind for one in harvests for kind in one.kinds),
        tuple(decision for one in harvests for decision in one.decisions),
        tuple(limit for one in harvests for limit in one.limits),
        tuple(reason for one in harvests for reason in one.reasons),
        tuple(duty for one in harvests for duty in one.duties),
        tuple(ruled for one in harvests for ruled in one.ruled),
        Deeds(
            tuple(deed for one in harvests for deed in one.deeds.banned),
            tuple(deed for one in harvests for deed in one.deeds.ordered),
        ),
        tuple(acronym for one in harvests for acronym in one.acronyms),
        tuple(term for one in harvests for term in one.key_terms),
    )


def _is_central(term: Definition, passages: tuple[Passage, ...]) -> bool:
    """Tell whether a term matters in its unit: named by a title, by its form in a list or table, or used again."""
    name = term.term.lower()
    titles = " ".join(p.block.text for p in passages if isinstance(p.block, Heading)).lower()
    if _is_example(name, term.term, passages):
        return False
    formed = re.match(rf"\W*{re.escape(name)}\W*(?::|[–—|-])", term.evidence.quote.lower()) is not None
    uses = len(re.findall(rf"\b{re.escape(name)}", text_of_all(quotable(passages)).lower()))
    return formed or name in titles or uses >= _FEWEST_USES


def _is_example(name: str, term: str, passages: tuple[Passage, ...]) -> bool:
    """Tell of a proper name that is no topic of its unit: written large throughout, and no heading is about it.

    A heading is about a name that makes up half of its words or more: "What is Git?".
    """
    text = text_of_all(quotable(passages))
    within = re.search(rf"(?<=[a-z,] ){re.escape(term)}\b", text) is not None
    if not term[:1].isupper() or not within or re.search(rf"(?<![\w-]){re.escape(name)}", text):
        return False
    headings = [p.block.text.lower() for p in passages if isinstance(p.block, Heading)]
    about = (set(content_words(heading)) for heading in headings if name in heading)
    return not any(len(set(content_words(name)) & words) * 2 >= len(words) for words in about)
