"""The pages around the units of a pack: what to read before, what to ask again after, cards for work."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from exporters.journey_calendar import recall_calendar
from exporters.journey_cards import flash_cards
from exporters.journey_job_aids import job_aid_pages
from exporters.journey_primer import primer_page
from exporters.journey_prompts import COACHING, DISCUSSION, REFLECTION, Audience, prompt_page
from exporters.journey_recall import occasions, recall_page
from exporters.journey_recap import recap_page
from exporters.unit_links import UnitLinks
from segmenters.journey_parts import JobAid
from segmenters.model import Pack

_FOLDER = "journey"
_JOB_AIDS = "job-aids"


@dataclass(frozen=True, slots=True)
class JourneyFile:
    """A file of the journey: its path in the folder of the pack, what a list calls it, and its text."""

    path: str
    name: str
    text: str


def journey_files(pack: Pack, links: UnitLinks, session: date | None, draft: bool) -> tuple[JourneyFile, ...]:
    """Return the files of a pack's journey; a part that is empty has none.

    `links` are as seen from the folder of the pack. `session` is the day of the session, which the days of the recall
    are counted from; without it there is no calendar.
    """
    journey, title = pack.journey, pack.title or pack.id
    near = links.seen_from(_FOLDER)
    planned = occasions(journey.recall, near, session)
    terms = journey.primer.terms if journey.primer else ()
    cards = (card for occasion in planned for card in occasion.cards)
    primer = primer_page(title, journey.primer, near, draft) if journey.primer else ""
    files = (
        JourneyFile("primer.md", "To read before the session", primer),
        JourneyFile("recap.md", "What to remember", recap_page(title, journey.recap, near, draft)),
        JourneyFile("recall.md", "Questions to ask again, day by day", recall_page(title, planned, draft)),
        JourneyFile("recall.ics", "These days for a calendar", recall_calendar(pack.id, title, planned)),
        JourneyFile("cards.tsv", "Cards for a flash-card program", flash_cards(terms, cards)),
        _prompts("discussion.md", DISCUSSION, prompt_page(DISCUSSION, title, journey.discussion, near, draft)),
        _prompts("managers.md", COACHING, prompt_page(COACHING, title, journey.coaching, near, draft)),
        _prompts("reflection.md", REFLECTION, prompt_page(REFLECTION, title, journey.reflection, near, draft)),
        *_job_aids(journey.job_aids, near, draft),
    )
    return tuple(replace(file, path=f"{_FOLDER}/{file.path}") for file in files if file.text)


def _prompts(path: str, audience: Audience, page: str) -> JourneyFile:
    return JourneyFile(path, audience.title, page)


def _job_aids(aids: tuple[JobAid, ...], links: UnitLinks, draft: bool) -> list[JourneyFile]:
    pages = job_aid_pages(aids, links.seen_from(_JOB_AIDS), draft)
    return [
        JourneyFile(f"{_JOB_AIDS}/{name}", f"Card for work: {aid.title}", text)
        for aid, (name, text) in zip(aids, pages.items(), strict=True)
    ]
