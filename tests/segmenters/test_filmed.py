"""What a video shows is judged apart from what is said in it, and both come together again by time."""

from __future__ import annotations

from documents import ENGLISH, deck, slide
from hypothesis import given
from hypothesis import strategies as st
from videos import filmed

from extractors.model import Document, Utterance
from segmenters.by_objective import segment
from segmenters.cleaning import clean
from segmenters.contract import Material
from segmenters.filmed import is_filmed, put_together, shows_slide, take_apart
from segmenters.options import Options
from segmenters.pieces import Piece

LIFT = (
    "Safe lifting",
    "Bend your knees, keep your back straight and hold the box near your body.",
    ("Bend your knees before you lift a box.", "Keep the box near your body."),
)
TOOLS = ("Tools that help", "Hoists and trolleys.", ("A hoist carries what is too heavy for one person.",))
AGENDA = (
    "Agenda",
    "Lifting. Tools. Questions.",
    ("By the end of this session you will be able to choose a tool for each load.",),
)
DEMO = ("", "", ("Now watch how the hoist takes the load off the floor.",))


def pieces_of(document: Document) -> tuple[Piece, ...]:
    return put_together(clean(take_apart(document), ENGLISH).pieces, document)


def said_beside(pieces: tuple[Piece, ...]) -> list[tuple[str, int]]:
    return [(piece.title, sum(isinstance(p.block, Utterance) for p in piece.passages)) for piece in pieces]


def test_slides_and_speech_become_two_documents() -> None:
    shown, said = take_apart(filmed(LIFT, TOOLS))
    assert all(shows_slide(section) for section in shown.sections)
    assert not any(isinstance(block, Utterance) for block in shown.blocks)
    assert [block.text for block in said.blocks if isinstance(block, Utterance)] == [*LIFT[2], *TOOLS[2]]
    assert shown.source == said.source


def test_what_shows_no_slides_stays_as_it_is() -> None:
    talk, slides = filmed(DEMO, DEMO), deck(slide("# One", "- a"))
    assert (take_apart(talk), take_apart(slides)) == ((talk,), (slides,))
    assert not is_filmed(talk)


def test_what_was_said_stands_beside_the_slide_that_was_shown() -> None:
    assert said_beside(pieces_of(filmed(LIFT, TOOLS))) == [("Safe lifting", 2), ("Tools that help", 1)]


def test_what_is_said_without_a_slide_is_a_piece_of_its_own() -> None:
    assert said_beside(pieces_of(filmed(LIFT, DEMO, TOOLS))) == [("Safe lifting", 2), ("", 1), ("Tools that help", 1)]


def test_an_objective_that_is_told_while_the_agenda_is_shown_is_taken_over() -> None:
    made = segment(Material("p", "", (filmed(AGENDA, LIFT, TOOLS),)), Options())
    assert "Choose a tool for each load" in {unit.objective.text for unit in made.pack.units}
    assert "v0-picture" in {cut.block.key for cut in made.pack.cuts}


SCENES = st.lists(st.sampled_from((LIFT, TOOLS, AGENDA, DEMO)), min_size=1, max_size=5)


@given(SCENES)
def test_every_block_of_a_video_is_taught_or_cut_once(scenes: list[tuple[str, str, tuple[str, ...]]]) -> None:
    document = filmed(*scenes)
    pack = segment(Material("p", "", (document,)), Options()).pack
    taught = [passage.block.key for unit in pack.units for passage in unit.passages]
    found = sorted([*taught, *(cut.block.key for cut in pack.cuts)])
    assert found == sorted(block.key for block in document.blocks)
