"""Chooses the questions of a pack from all that the rules propose: the best, of varied kinds, each fact only once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from segmenters.evidence import Evidence
from segmenters.flaw import Severity
from segmenters.flaws_of_packs import flaws_in_unit
from segmenters.item_flaws import flaws_of
from segmenters.language import Language
from segmenters.question import ChoiceQuestion, FillInQuestion, MatchQuestion, Question, SequenceQuestion
from segmenters.quiz_cues import gives_itself_away
from segmenters.quiz_items import Candidate
from segmenters.seat_time import RATES, seconds_of_question

_SAME_KIND = 2
_STATED = "stated"
_ONCE = frozenset({"duty", "rule", "reason", "subject", "kinds", "reversal", "acronym"})
"""Rules whose questions tire a learner when several follow each other in one unit."""
_FOR_A_SECOND = 0.09
"""How much less a second question of one kind in a unit counts: another kind nearly as good goes first."""
_FOR_A_WARNING = 0.12
_WORTH_ASKING = 0.45
_SAME_WORDS = 0.7
_NEVER_ALONE = "acronym"
"""The rule whose question is too little to be all that a unit asks."""


Spot = tuple[str, str]
"""The name of a source and the key of a block in it."""


@dataclass(slots=True)
class Chooser:
    """Keeps what was chosen for the units of a pack so far: no two questions of it ask the same."""

    language: Language
    most: int
    _quotes: set[str] = field(default_factory=set)
    _asked: set[str] = field(default_factory=set)
    _stems: list[frozenset[str]] = field(default_factory=list)
    _keys: set[tuple[str, str]] = field(default_factory=set)
    _shown: set[frozenset[str]] = field(default_factory=set)

    def choose(
        self, candidates: Iterable[Candidate], seconds_left: float, lists: Sequence[frozenset[Spot]] = ()
    ) -> tuple[Question, ...]:
        """Return the best questions for a unit: at most `most`, within the time.

        The source's own are asked whatever the time: nowhere else they would be.

        A unit is planned with the time of one choice, and a procedure with that of an order, so the first question may
        take so much where less is left. Each block is asked about once, and so is each of `lists`, the blocks of which
        belong together.
        """
        rated = [(self._worth(candidate), candidate) for candidate in candidates]
        open_ones = [(worth, candidate) for worth, candidate in rated if worth >= _WORTH_ASKING]
        chosen: list[Question] = []
        kinds: Counter[str] = Counter()
        blocks: set[Spot] = set()
        left = seconds_left
        while open_ones and len(chosen) < self.most:
            best = max(open_ones, key=lambda entry: entry[0] - _FOR_A_SECOND * kinds[entry[1].rule])
            open_ones.remove(best)
            question = best[1].question
            seconds = seconds_of_question(question)
            places = {(place.source, place.block) for place in places_of(question)}
            stated = best[1].rule == _STATED
            often = kinds[best[1].rule] >= (1 if best[1].rule in _ONCE else _SAME_KIND)
            planned = seconds if isinstance(question, SequenceQuestion) else RATES.choice_s
            room = left if chosen else max(left, planned)
            full = not stated and (seconds > room or often or bool(blocks & places))
            if full or not self._is_new(question, chosen):
                continue
            chosen.append(question)
            kinds[best[1].rule] += 1
            blocks |= places.union(*(spots for spots in lists if spots & places))
            left -= seconds
            self._remember(question)
        only = all(question.profile.rule == _NEVER_ALONE for question in chosen)
        return () if only else tuple(chosen)

    def _worth(self, candidate: Candidate) -> float:
        """Return a candidate's worth, less for each flaw that a person would mend; zero if it is not to be shipped."""
        flaws = flaws_of(candidate.question, self.language)
        if any(flaw.severity is Severity.ERROR for flaw in flaws):
            return 0.0
        asked = candidate.question
        if candidate.rule != _STATED and isinstance(asked, ChoiceQuestion) and gives_itself_away(asked):
            return 0.0
        return candidate.worth - _FOR_A_WARNING * sum(flaw.severity is Severity.WARNING for flaw in flaws)

    def _is_new(self, question: Question, chosen: Sequence[Question]) -> bool:
        if any(place.quote in self._quotes for place in places_of(question)):
            return False
        if isinstance(question, FillInQuestion) and question.stem.casefold() in self._asked:
            return False
        if _key(question) in self._keys or _shown(question) in self._shown:
            return False
        words = _words(question, self.language)
        if any(_share(words, other) >= _SAME_WORDS for other in self._stems):
            return False
        return not flaws_in_unit((*chosen, question))

    def _remember(self, question: Question) -> None:
        self._quotes |= {place.quote for place in places_of(question)}
        self._asked.add(question.stem.casefold())
        self._stems.append(_words(question, self.language))
        if key := _key(question):
            self._keys.add(key)
        if shown := _shown(question):
            self._shown.add(shown)


def places_of(question: Question) -> tuple[Evidence, ...]:
    """Return all places that a question rests on: of a match every pair, of an order every step."""
    match question:
        case MatchQuestion(pairs=parts) | SequenceQuestion(steps=parts):
            return (question.evidence, *(part.evidence for part in parts))
        case _:
            return (question.evidence,)


def _key(question: Question) -> tuple[str, str] | None:
    """Return the rule and the one right option of a question of ours: a unit that repeats another asks it no more."""
    if not isinstance(question, ChoiceQuestion) or question.profile.rule == _STATED:
        return None
    keys = [choice.text for choice in question.choices if choice.correct]
    return (question.profile.rule, keys[0].casefold()) if len(keys) == 1 else None


def _shown(question: Question) -> frozenset[str]:
    """Return the options of a question with several right ones: asked the other way round they give it away."""
    if not isinstance(question, ChoiceQuestion) or sum(choice.correct for choice in question.choices) == 1:
        return frozenset()
    return frozenset(choice.text.casefold() for choice in question.choices)


def _words(question: Question, language: Language) -> frozenset[str]:
    return frozenset(language.stems(f"{question.stem} {question.evidence.quote}"))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, len(one | other))
