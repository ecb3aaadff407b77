"""No participant is named anywhere in what comes out, and nothing else is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import deck, slide, speech, teach

from extractors.codec import dumps
from extractors.model import Document, Utterance
from segmenters.anonymous import without_names
from segmenters.by_objective import Options
from segmenters.people import people_of

LEAD = "Dana Okafor: Close the valve before you open the lid, and wait until the pump is cold and the lamp is off."


def cleared(*documents: Document, trainers: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    found = without_names(documents, people_of(documents, trainers))
    return [(b.speaker, b.text) for document in found for b in document.blocks if isinstance(b, Utterance)]


def test_participants_are_numbered_and_the_trainer_keeps_the_name() -> None:
    said = speech(LEAD, "Sam Lee: Dana, who closes it?", "Priya Nair: Sam does.", "Dana Okafor: Thanks, Priya Nair.")
    assert cleared(said)[1:] == [
        ("Participant 1", "Dana, who closes it?"),
        ("Participant 2", "Participant 1 does."),
        ("Dana Okafor", "Thanks, Participant 2."),
    ]


def test_a_name_that_is_a_word_of_the_session_or_of_the_slides_stays_a_word() -> None:
    shown = deck(slide("# The Pump protocol", "- Otto pumps"))
    said = speech(LEAD, "Mark Otto: Mark the lid.", "Dana Okafor: We mark it for Otto pumps, Mark Otto.")
    assert cleared(shown, said)[1:] == [
        ("Participant 1", "Mark the lid."),
        ("Dana Okafor", "We mark it for Otto pumps, Participant 1."),
    ]


def test_parts_of_longer_words_stay() -> None:
    said = speech(LEAD, "Sam Lee: Samuel leads, Sam's lid, Leeds.")
    assert cleared(said)[1] == ("Participant 1", "Samuel leads, Participant 1's lid, Leeds.")


def test_a_name_in_a_script_without_blanks_goes_inside_a_line() -> None:
    said = replace_speaker(speech(LEAD, "はい。", "田中さんに聞いてください。"), "u2", "田中")
    assert cleared(said)[1:] == [("Participant 1", "はい。"), ("Dana Okafor", "Participant 1さんに聞いてください。")]


def replace_speaker(document: Document, key: str, speaker: str) -> Document:
    blocks = tuple(
        replace(block, speaker=speaker) if isinstance(block, Utterance) and block.key == key else block
        for block in document.blocks
    )
    return replace(document, sections=(replace(document.sections[0], blocks=blocks),))


def test_two_of_one_name_are_not_told_apart() -> None:
    said = speech(LEAD, "Sam Lee: Yes, a lot.", "Sam Fox: No, a bit.", "Dana Okafor: Sam is right.")
    assert cleared(said)[3] == ("Dana Okafor", "Participant is right.")


def test_a_participant_called_like_a_word_leaves_the_word_alone() -> None:
    said = replace_speaker(speech(LEAD, "Will: Will you go?", "A: A valve leaks.", "Ty: Yes, 7."), "u4", "7")
    assert [text for _, text in cleared(said)[1:]] == ["Will you go?", "A valve leaks.", "Yes, 7."]


def test_a_single_name_on_the_slides_stays() -> None:
    shown = deck(slide("# The Otto cycle"))
    assert cleared(shown, speech(LEAD, "Otto: The Otto cycle."))[1] == ("Participant 1", "The Otto cycle.")


def test_two_of_one_display_name_are_not_told_apart() -> None:
    said = replace_speaker(speech(LEAD, "Ann: Yes.", "Bob: No.", "Dana Okafor: Sam is right."), "u2", "Sam (Guest)")
    assert cleared(replace_speaker(said, "u3", "Sam (Host)"))[1:] == [
        ("Participant 1", "Yes."),
        ("Participant 2", "No."),
        ("Dana Okafor", "Participant is right."),
    ]


def test_the_trainers_full_name_stays_whole() -> None:
    said = speech(LEAD, "Okafor: Is Dana Okafor here?", "Dana: Dana Okafor is.")
    assert [text for _, text in cleared(said)[1:]] == ["Is Dana Okafor here?", "Dana Okafor is."]


def test_a_trainers_name_that_is_longer_than_a_participants_stays_whole() -> None:
    said = speech("Al Lee: Close the valve, then open the lid and wait.", "Al: Is Al Lee here?", "Ty: Al Lee and Al.")
    assert cleared(said, trainers=("Al Lee",))[1:] == [
        ("Participant 1", "Is Al Lee here?"),
        ("Participant 2", "Al Lee and Participant 1."),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "It was on 2026-03-08.",
        "It cost 10 000 000 euros.",
        "That is version 12.345.6789 of it.",
        "The pump is at 192.168.100.200 now.",
    ],
)
def test_dates_amounts_versions_and_addresses_of_machines_stay(said: str) -> None:
    assert cleared(speech(LEAD, f"Sam Lee: {said}"))[1][1] == said


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Write to sam.lee@example.org today.", "Write to [e-mail address] today."),
        ("My number is +44 20 7946 0958.", "My number is [phone number]."),
        ("It is 1,250,000 litres in 2024.", "It is 1,250,000 litres in 2024."),
        ("Call 0800 123 4567.", "Call 0800 123 4567."),
    ],
)
def test_addresses_and_numbers_go_unless_the_slides_show_them(said: str, left: str) -> None:
    shown = deck(slide("# Help", "- Call 0800 123 4567"))
    assert cleared(shown, speech(LEAD, f"Sam Lee: {said}"))[1][1] == left


def test_no_output_names_a_participant() -> None:
    said = speech(
        *[f"Dana Okafor: Step {n} is to close valve {n} because it holds the hot water of the pump." for n in range(9)],
        "Zebulon Quist: What if the valve leaks hot water?",
        "Dana Okafor: Zebulon, then close the main valve of the pump.",
        "Zebulon Quist: Thanks.",
        "Dana Okafor: You're on mute, Zebulon.",
    )
    made = teach(replace(said, language="en"), options=Options(anonymise=True))
    everything = dumps(made.pack).decode() + repr(made.diagnostics)
    assert "Zebulon" not in everything
    assert "Quist" not in everything
    assert "Participant 1, then close the main valve" in everything
    assert "Zebulon" in dumps(teach(said).pack).decode()
