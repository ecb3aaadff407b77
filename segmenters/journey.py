"""Plans what goes around the units of a pack: primer, recap, spaced recall, prompts, job aids."""

from __future__ import annotations

from segmenters.definitions import Definition
from segmenters.job_aids import job_aids_of
from segmenters.journey_parts import Journey
from segmenters.journey_prompts import coaching_of, discussions_of, reflections_of
from segmenters.language import Language
from segmenters.model import Unit
from segmenters.open_questions import Answered
from segmenters.open_starters import starters_of
from segmenters.presenter_questions import presenter_questions_of
from segmenters.primer import primer_of
from segmenters.recall import days_for, recall_waves
from segmenters.recap import key_points_of


def plan_journey(
    units: tuple[Unit, ...],
    terms: tuple[Definition, ...],
    days: tuple[int, ...],
    language: Language,
    asked: tuple[Answered, ...] = (),
) -> Journey:
    """Return the journey of a pack; any part is empty when the units give nothing for it.

    `terms` are the definitions in the units, `days` those after the session on which questions come again; without
    any the material decides, see `days_for`,
    `asked` the source's open questions with their answers, which the team discusses. Primer and prompts
    are worded in English, so other languages have none.
    """
    waves = recall_waves(units, days or days_for(units, language))
    cards = job_aids_of(units, language)
    points = key_points_of(units, terms, language)
    if not language.english:
        return Journey(None, points, waves, (), (), (), cards)
    return Journey(
        primer_of(units, terms, language),
        points,
        waves,
        (
            *discussions_of(units, language),
            *presenter_questions_of(units, language),
            *starters_of(units, asked, language),
        ),
        coaching_of(units, cards, language),
        reflections_of(units, cards),
        cards,
    )
