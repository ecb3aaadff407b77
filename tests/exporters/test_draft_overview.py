"""The lists a reviewer starts from: every unit with its sources, every cut with its reason."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace

from rendered import elements, render
from saying import pack_saying

from exporters.draft_overview import cut_list, overview
from exporters.journey import JourneyFile
from extractors.locator import SlideRef, TimeSpan
from extractors.model import Figure, Media, Paragraph, SourceId, Utterance
from segmenters.keeping import keep_of
from segmenters.model import Cut, CutReason, Omission, Pack, Passage, Ruling

PATHS = {"u1a2b3": "units/a.md"}
JOURNEY = (JourneyFile("journey/recall.md", "To ask again", ""), JourneyFile("journey/job-aids/a.md", "Card: [x]", ""))


def rows(markdown: str) -> list[list[str]]:
    table = list(render(markdown).iter("tr"))
    return [[" ".join("".join(cell.itertext()).split()) for cell in row.iter("td")] for row in table][1:]


def slide(number: int, text: str) -> Paragraph:
    return Paragraph(f"s{number}.p1", SlideRef(256 + number, number), text)


RULING = Ruling("test", 0.9)


def pack_with(*cuts: Cut) -> Pack:
    return replace(pack_saying("Zug"), units=(), cuts=cuts)


def test_a_unit_is_listed_with_its_objective_time_questions_and_sources() -> None:
    markdown = overview(pack_saying("Zug"), PATHS, JOURNEY, draft=False)
    places = "slide 2, page 4, line 3, paragraph 12 under Zug, page Zug, 00:14:03-00:14:10"
    assert rows(markdown) == [
        ["1", "Zug", "Zug", "remember", "3", "6", f"deck.pptx, {places}"],
    ]
    assert {link.get("href") for link in render(markdown).iter("a")} == {
        "cuts.md",
        "units/a.md",
        "journey/recall.md",
        "journey/job-aids/a.md",
    }
    assert [words for tag, words in elements(render(markdown)) if tag == "a"][-2:] == ["To ask again", "Card: [x]"]
    assert "1 unit, about 3 minutes; 28 passages left out" in markdown
    assert "; running heads, feet and numbers: 1." in markdown


def test_cuts_are_listed_by_source_and_in_the_order_of_the_source() -> None:
    cuts = [
        Cut("b.pptx", slide(2, "Thanks"), CutReason.CLOSING, "", RULING),
        Cut("a.pptx", slide(9, "Questions?"), CutReason.QUESTIONS, "", RULING),
        Cut("a.pptx", slide(1, "Agenda"), CutReason.AGENDA, "kept at slide 3", RULING),
    ]
    pack = replace(pack_with(*cuts), sources=tuple(SourceId(name, "slides", "0") for name in ("a.pptx", "b.pptx")))
    markdown = cut_list(pack, draft=False)
    assert [words for tag, words in elements(render(markdown)) if tag == "h2"] == ["a.pptx", "b.pptx"]
    assert [row for row in rows(markdown) if row] == [
        ["slide 1", "agenda", "Agenda", "test, 90 %", "kept at slide 3"],
        ["slide 9", "call for questions", "Questions?", "test, 90 %", ""],
        ["slide 2", "thanks or closing", "Thanks", "test, 90 %", ""],
    ]


def test_a_sentence_taken_out_of_a_passage_is_listed_with_the_unit_that_has_the_rest() -> None:
    listed = rows(cut_list(pack_saying("Zug"), draft=False))
    assert ["slide 2", "facilitator talk", "Zug", "Zug, 100 %", "a sentence; the rest is in “Zug”"] in listed


def test_what_went_from_inside_sentences_stands_struck_through_in_one_row_a_turn() -> None:
    said = Utterance("u1", TimeSpan(0, 2000), "The valve closes.", "Ann")
    gone = (
        Omission("So,", CutReason.FILLER, Ruling("opening-word", 0.9), 0),
        Omission("Any questions?", CutReason.FACILITATOR, RULING),
        Omission("um,", CutReason.FILLER, Ruling("filled-pause", 1.0), 3),
    )
    passage = Passage("s.vtt", said, gone, verbatim="So, the valve, um, closes. Any questions?")
    pack = pack_saying("Zug")
    unit = replace(pack.units[0], passages=(passage,))
    pack = replace(pack, units=(unit,), cuts=(), sources=(SourceId("s.vtt", "captions", "0"),))
    markdown = cut_list(pack, draft=False)
    assert rows(markdown) == [
        ["00:00:00", "facilitator talk", "Any questions?", "test, 90 %", "a sentence; the rest is in “Zug”"],
        [
            "00:00:00",
            "filler or repeated words",
            "So, the valve, um, closes. Any questions?",
            "opening-word, filled-pause, 90 %",
            "the rest is in “Zug”",
        ],
    ]
    assert "~~So,~~ the valve, ~~um,~~ closes." in markdown
    assert "1 passage left out, each with its reason in [cuts.md](cuts.md); 1 turn tidied." in overview(
        pack, PATHS, (), draft=False
    )


def test_long_words_are_cut_short_and_a_picture_says_that_it_is_one() -> None:
    long = Cut("deck.pptx", slide(1, "harness " * 40), CutReason.FRAGMENT, "", RULING)
    unbroken = Cut("deck.pptx", slide(2, "漢" * 200), CutReason.FRAGMENT, "", RULING)
    picture = Cut("deck.pptx", Figure("f", SlideRef(259, 3), "", "a logo"), CutReason.DECORATION, "", RULING)
    video = Cut("deck.pptx", Media("m", SlideRef(260, 4), "", "video/mp4", "intro"), CutReason.AGENDA, "", RULING)
    words = [row[2] for row in rows(cut_list(pack_with(long, unbroken, picture, video), draft=False))]
    assert words == ["harness " * 9 + "harness…", "漢" * 80 + "…", "Picture: a logo", "Video: intro"]


def test_running_heads_that_differ_in_their_figures_only_stand_in_one_row() -> None:
    def foot(number: int, text: str) -> Cut:
        at = SlideRef(255 + number, number)
        return Cut("deck.pptx", Paragraph(f"f{number}{text}", at, text), CutReason.FURNITURE, "", RULING)

    agenda = Cut("deck.pptx", slide(3, "Agenda"), CutReason.AGENDA, "", RULING)
    pages = [foot(n, f"{n} of 12") for n in (2, 3, 4)]
    markdown = cut_list(pack_with(*pages, foot(2, "Acme"), foot(9, "Acme"), agenda, foot(4, "Draft")), draft=False)
    assert [row for row in rows(markdown) if row] == [
        ["slides 2-4", "running head, foot or number", "2 of 12", "test, 90 %", "3 times"],
        ["slides 2 and 9", "running head, foot or number", "Acme", "test, 90 %", "2 times"],
        ["slide 3", "agenda", "Agenda", "test, 90 %", ""],
        ["slide 4", "running head, foot or number", "Draft", "test, 90 %", ""],
    ]


def test_a_pack_without_cuts_says_so() -> None:
    assert "Nothing was left out." in cut_list(pack_with(), draft=False)


def test_the_list_of_cuts_says_how_to_put_something_back_in_words_that_are_understood() -> None:
    markdown = cut_list(pack_saying("Zug"), draft=False)
    (example,) = re.findall(r"```toml\n(.*?)\n```", markdown, re.DOTALL)
    kept = [keep_of(entry) for entry in tomllib.loads(example)["segment"]["keep"]]
    assert {keep.source for keep in kept} == {"deck.pptx"}
    assert [(keep.place, keep.rule, keep.text) for keep in kept] == [
        ("slide 12", "", ""),
        ("", "agenda", ""),
        ("", "", "call the manager"),
    ]
    assert "keep" not in cut_list(pack_with(), draft=False)
