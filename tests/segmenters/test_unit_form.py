"""What a unit is made of, and which objectives ask for that."""

from __future__ import annotations

from documents import ENGLISH, deck, passages, report, slide

from extractors.locator import LineRef
from extractors.model import ListItem, Mark, Paragraph, Style
from segmenters.model import Passage
from segmenters.unit_form import Form, form_of, has_exercise_on, is_of_one_point, suits

TEXT = "Split into groups of three and teach each other for a few minutes."


def form(title: str, *lines: str) -> Form:
    return form_of(title, passages(report(*lines)))


def test_a_unit_is_an_exercise_when_most_of_it_stands_under_one() -> None:
    assert form("Teaching", "# Practice teaching", TEXT, TEXT).exercise
    assert not form("Teaching", "# Teaching", TEXT, TEXT, TEXT, "# Exercise", "Try it.").exercise


def test_parts_below_the_heading_of_an_exercise_belong_to_it() -> None:
    assert form("Teaching", "# Exercise", "## Round one", TEXT, "## Round two", TEXT).exercise
    assert not form("Teaching", "## Exercise", "Try it.", "# Lessons", TEXT).exercise


def test_a_title_stands_over_all_of_its_unit() -> None:
    assert form_of("Ten tips for ladders", passages(deck(slide("# Feet", TEXT)))).tips
    assert form("Rungs", "# Rungs", TEXT) == Form(("Rungs",), sources=frozenset({"report.pdf"}))


def test_the_form_speaks_for_objectives_that_ask_for_it() -> None:
    exercise, tips, plain = Form(exercise=True), Form(tips=True), Form()
    assert suits("Demonstrate live coding", exercise) > suits("Demonstrate live coding", plain)
    assert suits("Summarise the dos and don'ts", tips) > suits("Summarise the dos and don'ts", plain)
    assert suits("Summarise the dos and don'ts", exercise) < suits("Summarise the dos and don'ts", plain)
    assert suits("evaluate a model", exercise, half=True) < suits("evaluate a model", plain, half=True)
    assert suits("Demonstrate live coding", tips) < suits("Demonstrate live coding", plain)


def bold(name: str, rest: str = "", *, item: bool = False) -> Passage:
    marks, text = (Mark(0, len(name), Style.STRONG),), f"{name}{rest}"
    point = ListItem(name, LineRef(1), text, level=0, ordered=False, marks=marks)
    return Passage("a.md", point if item else Paragraph(name, LineRef(1), text, marks))


def test_a_bold_line_titles_an_exercise_as_a_heading_does() -> None:
    form = form_of("Openings", (bold("Practise your opening"), bold("Aside")))
    assert form.exercises == ("Practise your opening",)
    assert has_exercise_on("Practise a short opening", form, ENGLISH)
    assert not has_exercise_on("Practise a short closing", form, ENGLISH)
    assert not has_exercise_on("Describe a short opening", form, ENGLISH)


def test_points_are_what_begins_with_a_name_in_bold_and_says_much_of_it() -> None:
    points = tuple(bold(f"Point {n}", f". {TEXT} {TEXT}", item=n == 1) for n in range(3))
    assert [point[:7] for point in form_of("Points", points).points] == ["Point 0", "Point 1", "Point 2"]
    assert form_of("Points", points[:2]).points == ()
    assert form_of("Points", tuple(bold(f"Point {n}", " is short.") for n in range(3))).points == ()


def test_an_objective_is_of_one_point_when_no_other_and_not_the_title_is_about_it() -> None:
    effort, other = frozenset({"praise", "effort"}), frozenset({"error", "mind"})
    assert is_of_one_point(effort, frozenset(), (other, effort, other))
    assert not is_of_one_point(effort, frozenset({"effort"}), (other, effort, other))
    assert not is_of_one_point(effort, frozenset(), (effort, effort, other))
    assert not is_of_one_point(effort, frozenset(), (other, other))
