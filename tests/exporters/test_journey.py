"""The journey of a pack as files: a page for each part that there is, and none for the others."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import packs
import pytest
from packs import LINKS

from exporters.journey import journey_files
from segmenters.journey_parts import NO_JOURNEY, Journey
from segmenters.model import Pack

DAY = date(2026, 12, 1)


def paths(journey: Journey, session: date | None = DAY) -> list[str]:
    return [file.path for file in journey_files(replace(packs.PACK, journey=journey), LINKS, session, draft=False)]


def texts(pack: Pack) -> dict[str, str]:
    return {file.path: file.text for file in journey_files(pack, LINKS, None, draft=False)}


def test_every_part_has_its_page() -> None:
    names = ("primer.md", "recap.md", "recall.md", "recall.ics", "cards.tsv", "discussion.md", "managers.md")
    assert paths(packs.PACK.journey) == [
        *(f"journey/{name}" for name in names),
        "journey/reflection.md",
        "journey/job-aids/lock-out-the-press.md",
    ]


PARTS = {
    "primer": ["primer.md", "cards.tsv"],
    "recap": ["recap.md"],
    "recall": ["recall.md", "recall.ics", "cards.tsv"],
    "discussion": ["discussion.md"],
    "coaching": ["managers.md"],
    "reflection": ["reflection.md"],
    "job_aids": ["job-aids/lock-out-the-press.md"],
}


@pytest.mark.parametrize("part", [field.name for field in fields(Journey)])
def test_a_part_alone_is_all_that_is_written(part: str) -> None:
    alone = replace(NO_JOURNEY, **{part: getattr(packs.PACK.journey, part)})
    assert paths(alone) == [f"journey/{name}" for name in PARTS[part]]


def test_an_empty_journey_is_no_file() -> None:
    assert paths(NO_JOURNEY) == []


def test_links_lead_to_the_drafts_from_every_folder() -> None:
    pages = texts(packs.PACK)
    assert "](<../units/u1.md>)" in pages["journey/recap.md"]
    assert "](<../../units/u1.md>)" in pages["journey/job-aids/lock-out-the-press.md"]


def test_a_pack_without_a_title_goes_by_its_id() -> None:
    pages = texts(replace(packs.PACK, title=""))
    assert pages["journey/recap.md"].startswith("# What to remember: lockout\n")
    assert pages["journey/recall.md"].startswith("# To ask again: lockout\n")


def test_each_file_has_a_name_for_a_list() -> None:
    names = [file.name for file in journey_files(packs.PACK, LINKS, DAY, draft=False)]
    assert names[0] == "To read before the session"
    assert names[-1] == "Card for work: Lock out the press"
    assert len(set(names)) == len(names) == 9
