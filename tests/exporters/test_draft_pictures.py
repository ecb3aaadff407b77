"""Pictures beside the drafts: which, under which names, and which had better not lie there."""

from __future__ import annotations

from dataclasses import replace

from packs import ASSETS, PICTURE_DIGEST
from saying import pack_saying

from exporters import draft
from exporters.contract import Order
from exporters.model import Export
from extractors.model import Asset, Figure
from segmenters.model import Pack, Passage

UNIT = "units/check-a-harness--u1a2b3.md"


def export(pack: Pack) -> Export:
    return draft.export(Order(pack, ASSETS.__getitem__, True), draft.Options())


def test_a_picture_is_delivered_once_and_only_if_a_unit_shows_it() -> None:
    pack = pack_saying("Zug")
    unit = pack.units[0]
    twice = replace(
        unit,
        passages=(*unit.passages, Passage("deck.pptx", Figure("f3", unit.passages[0].block.at, PICTURE_DIGEST, ""))),
    )
    unused = Asset("f" * 64, "image/png", 3)
    files = export(replace(pack, units=(twice,), assets=(*pack.assets, unused))).artifact.files
    assert [file.path for file in files if file.path.startswith("assets/")] == [f"assets/{PICTURE_DIGEST}.png"]


def test_the_ending_of_a_picture_follows_its_type() -> None:
    def ending(media_type: str) -> str:
        pack = replace(pack_saying("Zug"), assets=(Asset(PICTURE_DIGEST, media_type, 1),))
        made = draft.export(Order(pack, lambda _: b"<svg/>", True), draft.Options())
        return made.artifact.files[-1].path.removeprefix(f"assets/{PICTURE_DIGEST}")

    kinds = ["image/jpeg", "image/svg+xml", "image/x-emf", "application/vnd.x-y", "", "image/html", "text/html"]
    assert [ending(kind) for kind in kinds] == [".jpeg", ".svg", ".emf", "", "", "", ""]


def test_a_picture_that_could_run_a_program_is_not_put_beside_the_draft() -> None:
    pack = replace(pack_saying("Zug"), assets=(Asset(PICTURE_DIGEST, "image/svg+xml", 1),))
    script = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
    found = draft.export(Order(pack, lambda _: script, True), draft.Options())
    assert not [file.path for file in found.artifact.files if file.path.startswith("assets/")]
    assert [(each.code, each.source) for each in found.diagnostics] == [("E102", pack.units[0].passages[0].source)]
    markdown = next(file.data.decode() for file in found.artifact.files if file.path == UNIT)
    assert PICTURE_DIGEST not in markdown
    assert "Picture that is not shown here" in markdown
    harmless = draft.export(Order(pack, lambda _: b"<svg xmlns='http://www.w3.org/2000/svg'/>", True), draft.Options())
    assert [file.path for file in harmless.artifact.files][-1] == f"assets/{PICTURE_DIGEST}.svg"
