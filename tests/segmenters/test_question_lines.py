"""The lines of a section that may hold questions."""

from __future__ import annotations

from documents import deck, slide

from extractors.locator import SlideRef
from extractors.model import ListItem, Mark, Paragraph, Section, Style
from segmenters.question_lines import Line, Part, lines_of

AT = SlideRef(1, 1)


def lines(*texts: str) -> tuple[Line, ...]:
    return lines_of(deck(slide(*texts)).sections[0])


def line_of(block: Paragraph | ListItem) -> Line:
    return lines_of(Section("s", AT, 1, "", hidden=False, blocks=(block,)))[0]


def test_headings_points_text_and_notes_are_told_apart() -> None:
    section = deck(slide("# Quiz", "Which angle?", "- 75", note="b")).sections[0]
    assert [line.part for line in lines_of(section)] == [Part.HEADING, Part.TEXT, Part.POINT, Part.NOTE]


def test_options_in_one_line_are_told_apart_by_their_letters() -> None:
    found = lines("What angle? a) 60 b) 75 c) 80")
    assert [(line.letter, line.text) for line in found] == [("", "What angle?"), ("a", "60"), ("b", "75"), ("c", "80")]
    assert len(lines("See plan a) and nothing else")) == 1


def test_letters_may_stand_in_the_label_of_a_point() -> None:
    assert line_of(ListItem("k", AT, "75", 0, ordered=True, label="b)")).letter == "b"


def test_ticks_and_words_mark_the_right_option() -> None:
    for text in ("[x] 75", "✓ 75", "75 (correct)", "75 ✔", "Correct answer: 75"):
        assert (lines(text)[0].text, lines(text)[0].ticked) == ("75", True), text
    assert (lines("[ ] 75")[0].boxed, lines("[ ] 75")[0].ticked) == (True, False)
    assert line_of(ListItem("k", AT, "75", 0, ordered=False, label="[x]")).ticked


def test_a_line_is_strong_when_all_its_words_are() -> None:
    whole = Paragraph("k", AT, "75 degrees.", (Mark(0, 10, Style.STRONG),))
    part = Paragraph("k", AT, "75 degrees.", (Mark(0, 2, Style.STRONG),))
    assert (line_of(whole).strong, line_of(part).strong) == (True, False)


def test_a_line_break_parts_only_options_and_answers() -> None:
    block = Paragraph("k", AT, "What is the right\nangle?\nAnswer: b")
    section = Section("s", AT, 1, "", hidden=False, blocks=(block,))
    assert [line.text for line in lines_of(section)] == ["What is the right angle?", "Answer: b"]
