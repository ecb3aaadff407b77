"""The markdown drafts, as a reviewer and a program that reads them back meet them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import clip_packs
import packs
import pytest
from hypothesis import given
from lxml import etree
from packs import ASSETS, LINKED, PACK, PICTURE, PICTURE_DIGEST
from rendered import anchors, elements, front_matter, render
from saying import pack_saying
from strategies import hostile_text

from exporters import draft
from exporters.contract import Order
from exporters.model import Export
from extractors.hygiene import clean
from extractors.locator import describe
from segmenters.journey_parts import NO_JOURNEY
from segmenters.model import Pack

UNIT = "units/check-a-harness--u1a2b3.md"


def export(pack: Pack, reviewed: bool = False) -> Export:
    return draft.export(Order(pack, ASSETS.__getitem__, not reviewed), draft.Options())


def texts(pack: Pack, reviewed: bool = False) -> dict[str, str]:
    files = export(pack, reviewed).artifact.files
    return {file.path: file.data.decode() for file in files if file.path.endswith(".md")}


def test_a_pack_becomes_an_overview_a_list_of_cuts_a_draft_and_its_pictures() -> None:
    artifact = export(pack_saying("Check the seams.")).artifact
    assert not artifact.zipped
    journey = ["primer.md", "recap.md", "recall.md", "cards.tsv", "discussion.md", "managers.md", "reflection.md"]
    assert [file.path for file in artifact.files] == [
        "index.md",
        "cuts.md",
        UNIT,
        *(f"journey/{name}" for name in journey),
        "journey/job-aids/check-the-seams.md",
        f"assets/{PICTURE_DIGEST}.png",
    ]
    assert artifact.files[-1].data == PICTURE


def test_the_drafts_of_a_pack_read_as_they_should(golden: Callable[[str, str], None]) -> None:
    for path, markdown in texts(PACK).items():
        golden(f"drafts/{path.rpartition('/')[2]}", markdown)


# A label of a page that is its number as well is not written twice.
@given(hostile_text().map(lambda text: clean(text[:80])).filter(lambda text: text not in ("", "4")))
def test_whatever_the_sources_say_stays_text_in_every_place(text: str) -> None:
    plain = texts(pack_saying("Zug")).values()
    # What is bold or a link over several lines is so once a line.
    several_lines = "\n" in text
    for markdown, expected in zip(texts(pack_saying(text)).values(), plain, strict=True):
        found = _elements(markdown, several_lines)
        said = " ".join(text.split())
        assert found == [(tag, own.replace("Zug", said)) for tag, own in _elements(expected, several_lines)]


def _elements(markdown: str, without_styles: bool) -> list[tuple[str, str]]:
    tree = render(markdown)
    if without_styles:
        etree.strip_tags(tree, "a", "strong", "em", "code")
    return [(tag, " ".join(own.split())) for tag, own in elements(tree)]


@given(hostile_text(), hostile_text())
def test_front_matter_and_anchors_give_back_what_they_stand_for(text: str, source: str) -> None:
    pack = pack_saying(text, source)
    unit = pack.units[0]
    markdown = texts(pack)[UNIT]
    assert front_matter(markdown) == {
        "uid": "u1a2b3", "title": text, "objective": text, "kind": "concept", "role": "lesson", "minutes": 3,
    }  # fmt: skip
    found = anchors(markdown)
    assert sorted(rest for letter, _, *rest in found if letter == "b") == sorted(
        [source, block.key, describe(block.at)] for block in (passage.block for passage in unit.passages)
    )
    assert [(identity, rest) for letter, identity, *rest in found if letter == "q"] == [
        (question.id, [source, "s257.p1", "slide 2"]) for question in unit.questions
    ]


def test_the_id_of_a_block_depends_on_its_source_and_key_alone() -> None:
    ids = [identity for _, identity, *_ in anchors(texts(pack_saying("Zug"))[UNIT])]
    assert [identity for _, identity, *_ in anchors(texts(pack_saying("Seil"))[UNIT])] == ids
    assert len(set(ids)) == len(ids)
    blocks = {identity for letter, identity, *_ in anchors(texts(pack_saying("Zug", "b.pptx"))[UNIT]) if letter == "b"}
    assert not blocks & set(ids)
    assert all(len(identity) == 8 and identity.isalnum() for identity in blocks)


def test_every_file_of_a_draft_says_so_and_a_reviewed_one_does_not() -> None:
    assert all(markdown.count("**DRAFT**") == 1 for markdown in texts(pack_saying("Zug")).values())
    assert not any("DRAFT" in markdown for markdown in texts(pack_saying("Zug"), reviewed=True).values())


def test_a_pack_without_units_is_delivered_with_a_warning() -> None:
    found = export(replace(pack_saying("Zug"), units=(), journey=NO_JOURNEY))
    assert [(each.code, each.source) for each in found.diagnostics] == [("E101", "safety")]
    assert [file.path for file in found.artifact.files] == ["index.md", "cuts.md"]
    assert "0 units" in found.artifact.files[0].data.decode()


def test_a_unit_whose_title_has_no_ascii_letters_still_has_a_file() -> None:
    pack = pack_saying("漢字")
    unit = replace(pack.units[0], slug="")
    assert "units/unit--u1a2b3.md" in texts(replace(pack, units=(unit,)))


def test_a_link_to_another_unit_leads_to_its_draft() -> None:
    scope, terms, back = (texts(LINKED)[f"units/{name}.md"] for name in ("scope--u1", "terms--u2", "back--u3"))
    assert "Then see [Terms](<terms--u2.md>) and Annex." in scope
    assert "Back to [Scope](<scope--u1.md>)." in back
    assert "](" not in terms


def test_the_day_of_the_session_gives_a_calendar_and_must_be_one_that_calendars_have() -> None:
    dated = draft.export(Order(PACK, ASSETS.__getitem__, draft=False), draft.Options(date(2026, 12, 1)))
    assert "journey/recall.ics" in [file.path for file in dated.artifact.files]
    assert "journey/recall.ics" not in texts(PACK)
    for day in (date(1999, 12, 31), date(3000, 1, 1)):
        with pytest.raises(ValueError, match="between the years 2000 and 2999"):
            draft.Options(day)


def test_a_draft_leads_to_the_units_that_it_builds_on_and_names_the_other_places_that_say_the_same() -> None:
    energy = texts(PACK)["units/find-hidden-energy--u2.md"]
    assert "Read first: [Lock out the press](<lock-out-the-press--u1.md>)." in energy
    assert "The same is also in: handouts/energy.pdf, page 2; decks/lockout.pptx, slide 9." in energy
    assert ' also="handouts/energy.pdf#p2.1" also="decks/lockout.pptx#s9b1" -->' in energy
    assert "Read first" not in texts(PACK)["units/lock-out-the-press--u1.md"]


def test_a_clip_lies_in_media_under_the_name_of_its_draft():
    made = draft.export(clip_packs.order(clip_packs.clipped_pack()), draft.Options())
    files = {file.path: file.data for file in made.artifact.files}
    stem = f"{packs.TALK.slug}--{packs.TALK.uid}"
    written = files[f"units/{stem}.md"].decode()
    for ending, kind in ((".mp4", "video/mp4"), (".vtt", "text/vtt"), (".txt", "text/plain"), (".jpg", "image/jpeg")):
        assert files[f"media/{stem}{ending}"] == clip_packs.CONTENTS[kind]
        assert f"](../media/{stem}{ending})" in written
