"""The divider before the backup slides."""

from __future__ import annotations

import pytest
from documents import ENGLISH, Slide, deck, report, slide

from segmenters.backup import backup_from, tell_of_backup
from segmenters.cleaning import clean, title_of
from segmenters.cutting import Cutting
from segmenters.model import CutReason

TALK = tuple(slide(f"# Rung {n}", f"- Check rung {n} with your own hands") for n in range(4))
MORE = slide("# Rungs of steel", "- Steel rungs rust at the weld")


def begins(*slides: Slide) -> int | None:
    document = deck(*slides)
    return backup_from(document, [title_of(section) for section in document.sections])


@pytest.mark.parametrize(
    "title", ["Backup", "Back-up slides", "BACKUP SLIDE(S)", "Additional slides", "Extra material"]
)
def test_a_slide_with_nothing_but_its_title_opens_the_backup_slides(title: str) -> None:
    assert begins(*TALK, slide(f"# {title}"), MORE) == len(TALK)


def test_a_lesson_on_backups_and_a_divider_at_the_start_open_none() -> None:
    assert begins(*TALK, slide("# Backup", "- Copy the files each night"), MORE) is None
    assert begins(slide("# Backup"), *TALK) is None
    document = report("# Ladders", "Check the rungs.", "# Backup", "## Rungs", "They rust.")
    assert backup_from(document, [title_of(section) for section in document.sections]) is None


def test_what_stands_behind_the_divider_goes_by_its_own_rule_and_can_be_kept() -> None:
    document = deck(*TALK, slide("# Backup slides"), MORE)
    cuts = [cut for cut in clean((document,), ENGLISH).cuts if cut.ruling.rule == "behind-the-backup-divider"]
    assert [cut.reason for cut in cuts] == [CutReason.HIDDEN] * 2
    assert {cut.detail for cut in cuts} == {"behind the divider of the backup slides"}
    less_sure = clean((document,), ENGLISH, Cutting(0.95))
    assert [piece.title for piece in less_sure.pieces][-1] == "Rungs of steel"


def test_backup_slides_that_are_left_out_are_told_of() -> None:
    cuts = clean((deck(*TALK, slide("# Backup slides"), MORE, MORE),), ENGLISH).cuts
    (told,) = tell_of_backup(cuts)
    assert (told.code, "left out: 2" in told.message) == ("S141", True)
    assert tell_of_backup(clean((deck(*TALK),), ENGLISH).cuts) == ()
