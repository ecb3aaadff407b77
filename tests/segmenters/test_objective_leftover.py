"""Where stated objectives go that no unit took by its words."""

from __future__ import annotations

from documents import ENGLISH

from extractors.locator import SlideRef
from segmenters.evidence import Evidence
from segmenters.objective_leftover import Place, hand_out_left
from segmenters.stated import Stated
from segmenters.unit_form import Form


def goals(*texts: str, source: str = "d") -> list[Stated]:
    return [Stated(text, Evidence(source, f"b{n}", SlideRef(1, 1), text)) for n, text in enumerate(texts)]


def place(title: str, text: str = "", form: Form | None = None, *, is_open: bool = True) -> Place:
    form = form or Form((title,))
    heads = frozenset(ENGLISH.stems(" ".join((title, *form.headings))))
    points = tuple(frozenset(ENGLISH.stems(point)) for point in form.points)
    stems = frozenset(ENGLISH.stems(f"{title} {text}"))
    return Place(frozenset(ENGLISH.stems(title)), heads, points, stems, form, is_open)


GOALS = goals("Explain what a rung is", "Practise a short speech", "Identify the elements of a closing")
PRACTICE = Form(("Setting the stage",), exercises=("Practise your speech",))
LESSONS = [
    place("Rungs"),
    place("Setting the stage", form=PRACTICE),
    place("A smooth landing", "The closing is short."),
]
TAKEN = [GOALS[0], None, None]
SCORES = [[0.3, 0.0, 0.0], [0.2, 0.01, 0.0], [0.03, 0.0, 0.01]]


def test_what_is_to_be_practised_goes_to_the_exercise_and_the_last_objective_to_the_last_unit() -> None:
    assert hand_out_left(TAKEN, GOALS, SCORES, LESSONS, ENGLISH) == GOALS


def test_what_another_unit_teaches_does_not_go_to_the_last_one() -> None:
    taught = [*SCORES[:2], [0.3, 0.0, 0.01]]
    assert hand_out_left(TAKEN, GOALS, taught, LESSONS, ENGLISH)[2] is None


def test_the_last_unit_has_a_word_of_the_objective() -> None:
    silent = [*LESSONS[:2], place("A smooth landing", "Thank everybody.")]
    assert hand_out_left(TAKEN, GOALS, SCORES, silent, ENGLISH)[2] is None


def test_the_last_unit_is_known_only_where_objectives_and_units_are_about_as_many() -> None:
    more = [LESSONS[0], place("Stiles"), place("Feet"), place("Hooks"), *LESSONS[1:]]
    taken = [GOALS[0], *[None] * 5]
    scores = [[row[0], 0.0, 0.0, 0.0, *row[1:]] for row in SCORES]
    assert hand_out_left(taken, GOALS, scores, more, ENGLISH)[5] is None


def test_a_heading_with_a_word_that_few_have_speaks_for_a_unit_unless_it_is_taught_elsewhere() -> None:
    stated = goals("Explain what a rung is", "Describe the care of stiles")
    units = [place("Rungs"), place("Stiles"), place("Feet"), place("Hooks")]
    taken = [stated[0], None, None, None]
    near, far = [[0.3, 0, 0, 0], [0.1, 0.05, 0, 0]], [[0.3, 0, 0, 0], [0.5, 0.05, 0, 0]]
    assert hand_out_left(taken, stated, near, units, ENGLISH)[1] == stated[1]
    assert hand_out_left(taken, stated, far, units, ENGLISH)[1] is None
    everywhere = [place("Rungs of stiles"), place("Stiles"), place("Feet of stiles"), place("Hooks of stiles")]
    assert hand_out_left(taken, stated, near, everywhere, ENGLISH)[1] is None


def test_the_order_of_the_list_is_kept() -> None:
    stated = goals("Describe the care of stiles", "Explain what a rung is")
    units = [place("Rungs"), place("Stiles"), place("Feet"), place("Hooks")]
    scores = [[0.1, 0.05, 0, 0], [0.3, 0, 0, 0]]
    assert hand_out_left([stated[1], None, None, None], stated, scores, units, ENGLISH)[1] is None


def test_a_unit_that_covers_promised_topics_and_one_of_another_source_take_nothing() -> None:
    for other in (
        place("Setting the stage", form=PRACTICE, is_open=False),
        place("Setting the stage", form=Form(exercises=PRACTICE.exercises, sources=frozenset({"e"}))),
    ):
        assert hand_out_left(TAKEN, GOALS, SCORES, [LESSONS[0], other, LESSONS[2]], ENGLISH)[1] is None


def test_an_objective_of_one_point_of_a_unit_does_not_speak_for_it() -> None:
    stated = goals("Explain what a rung is", "Compare the praise of effort and skill")
    points = ("Frame errors well.", "Learn with them.", "Give praise for effort and not for skill.")
    for form, found in ((Form(("Choosing praise",)), stated[1]), (Form(("Choosing praise",), points=points), None)):
        units = [place("Rungs"), place("A growing mind", form=form), place("Feet"), place("Hooks")]
        scores = [[0.3, 0, 0, 0], [0, 0.2, 0, 0]]
        assert hand_out_left([stated[0], None, None, None], stated, scores, units, ENGLISH)[1] == found
