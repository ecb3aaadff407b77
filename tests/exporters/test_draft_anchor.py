"""Anchors: what a draft's blocks and questions are found by."""

from __future__ import annotations

from rendered import anchors

from exporters.draft_anchor import block_anchor, block_id, objective_anchor, origin_anchor
from extractors.locator import PageRef, SlideRef, TimeSpan
from extractors.model import Paragraph, Utterance
from segmenters.evidence import Evidence
from segmenters.model import Passage, Place


def test_an_anchor_names_the_id_the_source_the_key_and_the_place() -> None:
    passage = Passage("Módulo 1/deck #2.pptx", Paragraph("s256.body.2", SlideRef(256, 12), "x"))
    written = block_anchor(passage)
    identity = block_id(passage.source, "s256.body.2")
    assert written == f'<!-- b:{identity} src="Módulo 1/deck %232.pptx#s256.body.2" at="slide 12" -->'
    assert anchors(written) == [("b", identity, passage.source, "s256.body.2", "slide 12")]


def test_an_anchor_names_the_blocks_that_say_the_same() -> None:
    also = (Place("b --> c.pdf", "p#1", PageRef(2, "")), Place("a.pptx", "s9", SlideRef(264, 9)))
    written = block_anchor(Passage("a.pptx", Paragraph("s1", SlideRef(256, 1), "x"), also_at=also))
    assert written.endswith(' at="slide 1" also="b %2D-%3E c.pdf#p%231" also="a.pptx#s9" -->')
    assert written.count("-->") == 1
    assert [found[3] for found in anchors(written)] == ["s1"]


def test_an_anchor_of_a_tidied_turn_holds_what_was_said() -> None:
    said = Utterance("u1", TimeSpan(0, 2000), "The valve closes.", "Ann")
    written = block_anchor(Passage("s.vtt", said, verbatim='The valve, um, "closes" -->.'))
    assert written.count("-->") == 1
    assert 'verbatim="The valve, um, ' in written
    assert [found[3:] for found in anchors(written)] == [("u1", "00:00:00")]


def test_words_of_the_source_are_followed_by_their_origin() -> None:
    assert origin_anchor(Evidence("d.pptx", "k1", SlideRef(1, 3), "x")) == '<!-- src="d.pptx#k1" at="slide 3" -->'


def test_source_and_key_do_not_run_into_each_other() -> None:
    assert block_id("a", "bc") != block_id("ab", "c")


def test_the_objective_names_all_blocks_it_was_made_from() -> None:
    evidence = tuple(Evidence("d.pptx", key, SlideRef(1, 1), "x") for key in ("k1", "k2"))
    assert objective_anchor(evidence) == '<!-- objective src="d.pptx#k1" src="d.pptx#k2" -->'
    assert objective_anchor(()) == "<!-- objective -->"
