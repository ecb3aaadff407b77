"""What a person may set in [segment]: length of units, what is kept and asked, who leads, how time is reckoned."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from segmenters.cutting import SURE
from segmenters.keeping import keep_of
from segmenters.seat_time import RATES, Rates


@dataclass(frozen=True, slots=True)
class Options:
    """How to cut the material into units.

    min_minutes, max_minutes: seat time of a unit. target_minutes: what is aimed at between the two.
    questions: how many questions a unit has at most. pipeline: spaCy pipeline, "auto" for the best one there is.
    keep: what is put back that was cut, by place, rule or words. cut_from: how sure a rule must be to cut, 0 to 1.
    order: units as in the source, or each behind the units that explain its terms.
    recall_days: the days after the session on which questions come again; none for what suits the material.
    rates: what seat time is reckoned with.
    tidy: "light" takes fillers, repeated words and false starts out of what was said; "none" leaves every word.
    trainers: who leads the session, as the transcript writes the names; none for who says most.
    anonymise: whether all other speakers are called Participant 1, 2 …, and addresses and phone numbers go.
    """

    min_minutes: float = 2.0
    max_minutes: float = 7.0
    target_minutes: float = 3.0
    questions: int = 3
    pipeline: str = "auto"
    keep: tuple[str, ...] = ()
    cut_from: float = SURE
    order: Literal["source", "prerequisites"] = "source"
    recall_days: tuple[int, ...] = ()
    rates: Rates = RATES
    tidy: Literal["none", "light"] = "light"
    trainers: tuple[str, ...] = ()
    anonymise: bool = False

    def __post_init__(self) -> None:
        """Refuse what contradicts itself, with ValueError in words for the settings file."""
        if not 0 < self.min_minutes <= self.target_minutes <= self.max_minutes:
            raise ValueError("min_minutes, target_minutes and max_minutes have to rise in this order and be above 0")
        if self.questions < 0:
            raise ValueError("questions cannot be negative")
        if not 0 <= self.cut_from <= 1:
            raise ValueError("cut_from lies between 0 (cut at the least sign) and 1 (cut only what is certain)")
        days = (0, *self.recall_days)
        if any(after <= before for before, after in pairwise(days)):
            raise ValueError("recall_days have to rise and be above 0")
        if any(not name.strip() for name in self.trainers):
            raise ValueError('trainers are names as the transcript writes them, for example ["Dana Okafor"]')
        for entry in self.keep:
            keep_of(entry)
