"""What is not taught: whole slides by their title, dividers, legal lines, decoration, fragments."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import ENGLISH, Slide, deck, report, slide, speech

from extractors.model import Document, Figure, text_of
from segmenters.cleaning import Cleaned, clean, title_of
from segmenters.cutting import Cutting
from segmenters.model import CutReason

CONTENT = slide("# Ladders", "- Ladders stand on firm ground")
PROSE = (
    "A discussion of the findings shows that most falls happen from low heights, that the ladder was not tied in nine "
    "of ten cases, that nobody held its foot, and that the person on it was reaching out sideways when it slipped away."
)


def cleaned(*documents: Document) -> Cleaned:
    return clean(documents, ENGLISH)


def reasons(*documents: Document) -> dict[str, CutReason]:
    return {text_of(cut.block): cut.reason for cut in cleaned(*documents).cuts}


def kept(*documents: Document) -> list[str]:
    return [text_of(passage.block) for piece in cleaned(*documents).pieces for passage in piece.passages]


def test_a_slide_of_the_event_goes_whole() -> None:
    assert reasons(deck(CONTENT, slide("# Agenda", "- Choosing", "- Lifting", note="Read it out."))) == {
        "Agenda": CutReason.AGENDA,
        "Choosing": CutReason.AGENDA,
        "Lifting": CutReason.AGENDA,
        "Read it out.": CutReason.AGENDA,
    }


def test_a_hidden_slide_goes_whatever_it_says() -> None:
    hidden = slide("# Welding", "- Never weld a closed tank", hidden=True)
    assert set(reasons(deck(CONTENT, hidden)).values()) == {CutReason.HIDDEN}


def test_the_first_slide_goes_when_it_is_a_title_slide() -> None:
    assert set(reasons(deck(slide("# Ladders", "Jo Doe", "May 2024"), CONTENT)).values()) == {CutReason.TITLE_SLIDE}


@pytest.mark.parametrize(
    "first",
    [
        slide("# Ladders", "- Check the rungs", "- Clean the feet", "- Report defects"),
        slide("# Ladders", "| Type | Load |", "| I | 175 kg |"),
        slide("# Ladders", *("A ladder that leans on a gutter slides as soon as somebody climbs it.",) * 4),
    ],
)
def test_a_first_slide_that_teaches_stays(first: Slide) -> None:
    assert reasons(deck(first, CONTENT)) == {}


def test_a_source_of_one_section_has_no_title_slide() -> None:
    assert reasons(deck(slide("# Ladders", "Ladders stand on firm ground"))) == {}
    assert reasons(report("Report every near miss to your supervisor.")) == {}


@pytest.mark.parametrize("title", ["Next steps", "Housekeeping", "Wrap-up"])
def test_a_title_of_the_event_over_things_to_do_or_a_table_is_doubted(title: str) -> None:
    steps = slide(f"# {title}", "- Check the rungs of the ladder", "- Clean the feet", "- Report every defect")
    table = slide(f"# {title}", "| Place | When |", "| Store | daily |")
    assert reasons(deck(CONTENT, steps, table)) == {}


@pytest.mark.parametrize("title", ["Discussion", "Plan", "Feedback", "Housekeeping"])
def test_a_title_that_names_a_subject_as_well_is_doubted_over_running_text(title: str) -> None:
    assert reasons(report("# Falls", "Falls happen on every site and from any height.", f"# {title}", PROSE)) == {}
    assert (
        set(
            reasons(
                report("# Falls", "Falls happen on every site and from any height.", f"# {title}", "To be done")
            ).values()
        )
        != set()
    )


def test_a_slide_with_nothing_but_a_title_is_a_divider_and_names_the_chapter() -> None:
    made = cleaned(deck(CONTENT, slide("# Part 2: Scaffolds"), slide("# Boards", "- Boards are tied")))
    assert [cut.reason for cut in made.cuts] == [CutReason.DIVIDER]
    assert [piece.chapter for piece in made.pieces] == ["", "Scaffolds"]


def test_a_divider_with_much_to_say_stays() -> None:
    said = (
        "Scaffolds carry people and loads, so that they are put up by somebody who has learned it, and by nobody else."
    )
    assert said in kept(deck(CONTENT, slide("# Scaffolds", note=said)))


def test_a_chapter_slide_with_its_name_under_the_number_is_a_divider() -> None:
    made = cleaned(deck(CONTENT, slide("# CHAPTER 2", "Scaffolds"), slide("# Boards", "- Boards are tied")))
    assert {cut.reason for cut in made.cuts} == {CutReason.DIVIDER}
    assert [piece.chapter for piece in made.pieces] == ["", "Scaffolds"]


def test_a_chapter_slide_with_notes_stays_and_begins_the_chapter() -> None:
    said = (
        "Scaffolds carry people and loads, so that they are put up by somebody who has learned it, and by nobody else."
    )
    made = cleaned(deck(CONTENT, slide("# Chapter 2", "Scaffolds", note=said), slide("# Boards", "- Boards are tied")))
    assert [(piece.title, piece.chapter) for piece in made.pieces] == [
        ("Ladders", ""),
        ("Scaffolds", "Scaffolds"),
        ("Boards", "Scaffolds"),
    ]


def test_the_chapters_of_the_source_stand_above_those_of_dividers() -> None:
    made = cleaned(
        deck(slide("# Scaffolds", chapter="Heights"), slide("# Boards", "- Boards are tied", chapter="Heights"))
    )
    assert [piece.chapter for piece in made.pieces] == ["Heights"]


def test_the_objectives_of_the_session_are_taken_over() -> None:
    made = cleaned(deck(CONTENT, slide("# Learning objectives", "- Inspect a ladder", "- Set up a ladder")))
    assert [goal.text for goal in made.stated] == ["Inspect a ladder", "Set up a ladder"]
    assert {cut.reason for cut in made.cuts} == {CutReason.OBJECTIVE}


def test_objectives_of_the_subject_are_taught() -> None:
    goals = slide("# Goals", "- Fewer falls", "- Less sick leave")
    assert reasons(deck(CONTENT, goals)) == {}


def test_learning_goals_without_a_verb_are_an_agenda() -> None:
    goals = slide("# Learning goals", "- Falls", "- Ladders")
    assert set(reasons(deck(CONTENT, goals)).values()) == {CutReason.AGENDA}


def test_a_table_of_contents_is_known_by_its_dots() -> None:
    lines = ("Scope . . . . . . . . . 3", "Terms . . . . . . . . . 4", "Ladders …………… 7")
    assert set(reasons(report("# Overview", *lines, "# Scope", "All sites.")).values()) == {CutReason.AGENDA}


@pytest.mark.parametrize(
    "line",
    ["© 2024 Example Ltd", "Copyright 2024 Example Ltd. All rights reserved.", "All rights reserved", "Confidential"],
)
def test_a_legal_line_goes_alone(line: str) -> None:
    assert reasons(deck(slide("# Ladders", "- Ladders stand firm", line))) == {line: CutReason.LEGAL}


def test_a_sentence_on_copyright_stays() -> None:
    assert (
        reasons(deck(slide("# Rights", "- Copyright protects original works", "- Confidential data stays here"))) == {}
    )


def test_a_page_left_blank_goes() -> None:
    line = "This page intentionally left blank."
    assert reasons(report("# Scope", "All sites.", line)) == {line: CutReason.FRAGMENT}


def test_a_picture_on_several_slides_is_decoration() -> None:
    slides = [
        slide(f"# {name}", f"- {name} stand firm", "![logo] our logo") for name in ("Ladders", "Scaffolds", "Steps")
    ]
    made = cleaned(deck(*slides, slide("# Rungs", "- Rungs are dry", "![photo] a rung")))
    assert {(text_of(cut.block), cut.reason) for cut in made.cuts} == {("our logo", CutReason.DECORATION)}
    assert [cut.detail for cut in made.cuts] == ["the same picture on several slides"] * 3


def test_a_heading_of_which_nothing_else_is_left_is_a_fragment() -> None:
    alone = slide("# Ladders", "© 2024 Example Ltd", note="Any questions?")
    assert reasons(deck(CONTENT, alone))["Ladders"] is CutReason.FRAGMENT


def test_a_transcript_keeps_what_teaches() -> None:
    said = "The ladder stands on firm ground and reaches one metre above the landing."
    assert kept(speech("Can everyone hear me?", said, "Thank you all for coming.")) == [said]


def test_the_title_of_a_section_is_its_heading_or_its_only_short_line() -> None:
    sections = deck(slide("# Ladders", "- firm"), slide("Ladders"), slide("One", "Two"), slide(PROSE)).sections
    assert [title_of(section) for section in sections] == ["Ladders", "Ladders", "", ""]


@pytest.mark.parametrize("line", ["# :", "# …", "—"])
def test_a_line_without_a_letter_or_digit_is_no_title(line: str) -> None:
    assert title_of(deck(slide(line)).sections[0]) == ""
    assert title_of(deck(slide(line, "# Ladders")).sections[0]) == "Ladders"


def test_what_the_notes_say_does_not_make_a_slide_of_the_event_teach() -> None:
    steps = ("1. Check the list of names", "2. Open the chat window", "3. Share the screen")
    assert set(reasons(deck(CONTENT, slide("# Welcome", "Nice to see you", note=steps))).values()) == {
        CutReason.WELCOME
    }
    assert set(reasons(deck(CONTENT, slide("# Discussion", "What now?", note=PROSE))).values()) == {CutReason.QUESTIONS}
    assert reasons(deck(slide("# Ladders", "Jo Doe", note="This is a full sentence of the speaker."), CONTENT)) != {}


def test_a_decorative_picture_alone_teaches_nothing() -> None:
    document = deck(slide("# Ladders", "![aa] swirl"), CONTENT)
    heading, figure = document.sections[0].blocks
    assert isinstance(figure, Figure)
    sections = (replace(document.sections[0], blocks=(heading, replace(figure, decorative=True))), document.sections[1])
    assert reasons(replace(document, sections=sections)) == {
        "Ladders": CutReason.DIVIDER,
        "": CutReason.DIVIDER,
    }


def test_code_under_a_doubtful_title_is_taught() -> None:
    assert reasons(deck(CONTENT, slide("# Next steps", "$ ladder --check"))) == {}


def test_each_passage_knows_its_section() -> None:
    found = cleaned(deck(CONTENT, slide("# Rungs", "- Nine rungs", note="A rung carries one person only.")))
    assert {(p.section, p.block.key[:2]) for piece in found.pieces for p in piece.passages} == {
        ("s1", "s1"),
        ("s2", "s2"),
    }


def test_objectives_in_running_text_are_taught() -> None:
    prose = (
        "After the introduction learners should have some idea of where the work is done, by whom, and to what end it "
        "serves them and all those who come after them."
    )
    made = cleaned(report("# Falls", "Falls happen.", "# Learning objectives for your introduction", prose))
    assert prose in [text_of(passage.block) for piece in made.pieces for passage in piece.passages]


def test_every_cut_names_its_rule_and_how_sure_it_is() -> None:
    session = deck(
        slide("# Agenda", "- Ladders"),
        slide("# Ladders", "- Ladders stand firm", "© 2024 Example Ltd", note="Ask the group for examples."),
        slide("# Part 2"),
    )
    assert {text_of(cut.block): (cut.ruling.rule, cut.ruling.score) for cut in cleaned(session).cuts} == {
        "Agenda": ("title-says-agenda", 1.0),
        "Ladders": ("title-says-agenda", 1.0),
        "© 2024 Example Ltd": ("legal-line", 0.9),
        "Ask the group for examples.": ("sentence-about-activities", 0.9),
        "Part 2": ("nothing-but-a-title", 1.0),
    }


def test_a_higher_bound_keeps_more() -> None:
    documents = (deck(CONTENT, slide("# Feedback", "- To be done"), CONTENT),)
    assert len(clean(documents, ENGLISH, Cutting(sure=0.95)).cuts) < len(clean(documents, ENGLISH).cuts)


def test_a_block_that_was_put_back_stays_alone_of_its_slide() -> None:
    document = deck(CONTENT, slide("# Agenda", "- Ladders", "- Call the site office first"))
    office = document.sections[1].blocks[2]
    made = clean((document,), ENGLISH, Cutting(blocks=frozenset({("deck.pptx", office.key)})))
    assert [[text_of(p.block) for p in piece.passages] for piece in made.pieces][1:] == [["Call the site office first"]]
    assert [text_of(cut.block) for cut in made.cuts] == ["Agenda", "Ladders"]


def test_questions_to_address_and_the_team_at_the_start_are_not_taught() -> None:
    asked = slide("# Questions to address", "- Why do ladders fall?", "- Who checks them?")
    team = slide("# The Ladder Team", "- Ann Lee – Ropes Ltd", "- Bob Kay – Hill Climbers")
    made = reasons(deck(slide("# L", "May 2024"), asked, team, *[CONTENT] * 9))
    assert made["Who checks them?"] is CutReason.AGENDA
    assert made["Ann Lee – Ropes Ltd"] is CutReason.WELCOME


def test_a_first_slide_with_a_welcome_in_its_notes_keeps_none_of_it() -> None:
    first = slide("# L", "- Rungs", note=("Good morning everyone.", "My name is Ann.", "I may hold off for a while."))
    assert "I may hold off for a while." in reasons(deck(first, CONTENT))
    assert "I may hold off for a while." in kept(deck(CONTENT, first))


def test_leftovers_of_a_template_go_alone() -> None:
    assert reasons(deck(slide("# Ladders", "Speaker Name", "Title", "- Check the rungs"), CONTENT)) == {
        "Speaker Name": CutReason.FRAGMENT,
        "Title": CutReason.FRAGMENT,
    }


def test_a_divider_that_is_cut_is_remembered_above_what_stands_below_it() -> None:
    plans = ("# Plans", "The ladder stands on firm ground.", "## Doing it")
    steps = ("### Step 1", "Tie it at the top, please.", "### Step 2", "Hold its foot while somebody climbs.")
    made = cleaned(report(*plans, *steps, "## Reviews", "Look at the rungs again after a month."))
    assert [(piece.title, piece.parent) for piece in made.pieces] == [
        ("Plans", ""),
        ("Step 1", "Doing it"),
        ("Step 2", "Doing it"),
        ("Reviews", ""),
    ]


def places(*slides: Slide) -> list[tuple[str, str, str]]:
    return [(piece.title, piece.chapter, piece.parent) for piece in cleaned(deck(*slides)).pieces]


def content(title: str, chapter: str = "") -> Slide:
    return slide(f"# {title}", f"- The {title.lower()} of a ladder is checked by hand", chapter=chapter)


def test_a_divider_of_a_deck_names_what_follows_up_to_the_next_one() -> None:
    found = places(slide("# Before"), content("Foot"), content("Rail"), slide("# After"), content("Hook"))
    assert found == [("Foot", "Before", "Before"), ("Rail", "Before", "Before"), ("Hook", "After", "After")]


def test_a_section_of_a_deck_with_several_dividers_is_no_chapter() -> None:
    slides = [slide("# Before", chapter="All"), content("Foot", "All"), slide("# After", chapter="All")]
    assert places(*slides, content("Hook", "All")) == [("Foot", "Before", "Before"), ("Hook", "After", "After")]
    assert places(*slides[:2], content("Hook", "Rest")) == [("Foot", "All", "Before"), ("Hook", "Rest", "")]


@pytest.mark.parametrize("title", ["# Conclusions", "# Key takeaways"])
def test_the_summary_at_the_end_of_a_talk_is_no_part_of_its_last_topic(title: str) -> None:
    parts = [slide("# Before"), *(content(f"Foot {n}") for n in "abcdefgh"), slide("# After"), content("Hook")]
    points = ("- Check the ladder", "- Tie the ladder", "- Climb the ladder")
    assert places(*parts, slide(title, *points))[-1][1:] == ("", "")
    assert places(*parts, slide(*points))[-1] == ("", "", "")
    assert places(*parts, slide(*points), *parts)[9][1:] == ("After", "After")
    assert places(slide("# Old"), slide(title, "- One"), *parts, slide(title, *points))[-1][1:] == ("After", "After")


def test_the_mark_of_a_chapter_goes_also_when_its_notes_stay() -> None:
    note = "A ladder that leans on a gutter slides as soon as somebody climbs it, so tie it to the wall."
    found = cleaned(deck(CONTENT, slide("# CHAPTER 2", "Lifting", note=note), content("Hook")))
    assert [text_of(cut.block) for cut in found.cuts] == ["CHAPTER 2", "Lifting"]
    assert {cut.ruling.rule for cut in found.cuts} == {"chapter-mark"}
    assert [(piece.title, piece.parent) for piece in found.pieces[1:]] == [("Lifting", "Lifting"), ("Hook", "Lifting")]


def test_front_matter_and_two_titles_in_one_are_no_lesson() -> None:
    talk = (CONTENT, content("Foot"), content("Rail"))
    about = slide("# About this presentation", "- How to check a ladder", "- No tutorial on tools")
    last = slide("# Questions? Thank you!", "We want your feedback!", "Site: https://example.org/ladders")
    assert set(reasons(deck(*talk, about, last)).values()) == {CutReason.AGENDA, CutReason.QUESTIONS}
    assert reasons(deck(*talk, slide("# Questions? jo@example.org"))) == {
        "Questions? jo@example.org": CutReason.QUESTIONS
    }
    assert reasons(deck(*talk, slide("# What are the feet? Rungs!", "- The parts that stand on the ground"))) == {}


def test_a_title_slide_may_speak_of_the_slides() -> None:
    front = slide("# Ladders", "Jo Doe", "These slides follow the law of this country. Other laws may ask for more.")
    assert set(reasons(deck(front, CONTENT)).values()) == {CutReason.TITLE_SLIDE}
    taught = slide("# Ladders", "Jo Doe", "These ladders follow the law of this country. Other laws may ask for more.")
    assert reasons(deck(taught, CONTENT)) == {}


def test_a_slide_with_nothing_but_a_speck_goes() -> None:
    document = deck(CONTENT, slide("# Exercise", "![aa]"))
    speck = replace(document, assets=tuple(replace(asset, size=150) for asset in document.assets))
    assert kept(document)[-2:] == ["Exercise", ""]
    assert reasons(speck) == {"Exercise": CutReason.FRAGMENT, "": CutReason.FRAGMENT}
    beside = deck(slide("# Exercise", "![aa]", "- Climb the ladder"))
    assert "" in kept(replace(beside, assets=tuple(replace(asset, size=150) for asset in beside.assets)))


def test_a_picture_that_no_browser_shows_goes_with_advice() -> None:
    document = deck(CONTENT, slide("# Rungs", "![aa]", "- Check the rungs"))
    drawn = replace(document, assets=tuple(replace(asset, media_type="image/emf") for asset in document.assets))
    assert [cut.detail for cut in cleaned(drawn).cuts] == [
        "no browser shows this format: save it as PNG in the source and convert again"
    ]


def test_lines_that_the_text_above_a_heading_announces_are_content() -> None:
    boxes = ("Crane", "Load", "Hook", "Rigger", "Signal", "Driver")
    says = "All of them are checked before the first load of the day is lifted."
    told = ("# Lifting", "Six things have a part in each lift:", "## The parts", *boxes, says)
    assert kept(report(*told, name="guide.docx"))[-7:] == [*boxes, says]
    plain = ("# Lifting", "Six things have a part in each lift.", "## The parts", *boxes, says)
    assert not set(boxes) & set(kept(report(*plain, name="guide.docx")))


def test_a_dialog_that_says_welcome_is_taught() -> None:
    choice = "This dialog has two choices: a new file, or one that you already have."
    assert choice in kept(report("# First steps", PROSE, "# Welcome to Ladder dialog", choice, name="guide.docx"))


def test_congratulations_at_the_end_of_a_tutorial_go() -> None:
    last = ("# Congratulations", "Well done. You have learned a lot about ladders in this short tutorial.")
    found = reasons(report("# Rungs", PROSE, "# Feet", PROSE + " Twice.", *last, name="guide.docx"))
    assert set(found.values()) == {CutReason.CLOSING}
    assert set(found) == {last[0][2:], last[1]}
