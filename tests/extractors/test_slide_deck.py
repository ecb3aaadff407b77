"""What a deck says of itself: title, language, sections."""

from __future__ import annotations

import pytest
from decks import box, deck, extracted, slide, with_parts

from extractors.model import Document


def document(data: bytes) -> Document:
    return extracted(data).document


def test_the_title_property_names_the_deck() -> None:
    assert document(deck(slide("# Welcome"), title="Ladder\nsafety")).title == "Ladder safety"


def test_a_title_slide_with_few_words_of_the_property_has_the_last_word() -> None:
    cover, other = slide("# Working at height"), "Challenges of computing"
    assert document(deck(cover, slide("# Ropes"), title=other)).title == "Working at height"
    assert document(deck(cover, title="Height of towers")).title == "Height of towers"
    licences = slide("# An introduction to software licensing")
    assert document(deck(licences, title="Software productivity")).title == "An introduction to software licensing"
    assert document(deck(slide("# Welcome to all"), title=other)).title == other
    assert document(deck(slide("# Working at height", "word " * 60), title=other)).title == other


@pytest.mark.parametrize(
    "automatic",
    [
        "",
        "PowerPoint Presentation",
        "powerpoint-präsentation",
        "PowerPoint プレゼンテーション",
        "Présentation PowerPoint",
        "Apresentação do PowerPoint",
        "Slide 1",
        "Presentation1",
        "Microsoft PowerPoint - ladder_v3_final.ppt",
        "ladder_v3_final.pptx",
        "Untitled presentation",
        "Click to edit Master title style",
    ],
)
def test_a_title_that_nobody_wrote_gives_way_to_the_first_slide(automatic: str) -> None:
    assert document(deck(slide("# Ladders"), slide("# Ropes"), title=automatic)).title == "Ladders"


def test_the_first_slide_is_the_first_that_is_shown() -> None:
    assert document(deck(slide("# Old", hidden=True), slide("# Ladders"))).title == "Ladders"


def test_without_any_title_there_is_none() -> None:
    assert document(deck(slide(box("a" * 200)), slide("# Ladders"))).title == ""


def spoken(*runs: tuple[str, str], language: str = "") -> str:
    """Return the language of a deck whose runs hold (words, lang)."""

    def mark(part: bytes) -> bytes:
        for words, lang in runs:
            plain = f"<a:r><a:t>{words}</a:t>".encode()
            part = part.replace(plain, f'<a:r><a:rPr lang="{lang}"/><a:t>{words}</a:t>'.encode())
        return part

    made = deck(slide("# T", *(words for words, _ in runs)), language=language)
    return document(with_parts(made, {"ppt/slides/slide1.xml": mark})).language


def test_the_language_in_which_most_letters_are_marked_wins() -> None:
    assert spoken(("Face the ladder when you climb", "en-GB"), ("Leiter", "de-DE"), ("Seil", "de-DE")) == "en-GB"


def test_a_deck_translated_into_japanese_is_japanese_whatever_most_marks_say() -> None:
    assert spoken(("はしごを正しく使う方法", "en-US"), ("安全第一", "ja-JP"), ("FOSS", "en-US")) == "ja-JP"


def test_marks_that_cannot_be_true_say_nothing() -> None:
    assert spoken(("はしごを正しく使う方法", "en-US")) == ""


def test_a_mark_that_is_no_language_is_ignored() -> None:
    assert spoken(("words", "x-none"), language="pt-BR") == "pt-BR"


@pytest.mark.parametrize(("stated", "language"), [("fr", "fr"), ("English (US)", ""), ("", "")])
def test_the_language_property_serves_where_nothing_is_marked(stated: str, language: str) -> None:
    assert document(deck(slide("# T"), language=stated)).language == language


def test_sections_are_chapters_and_slides_outside_have_none() -> None:
    made = deck(slide("# A"), slide("# B"), slide("# C"), sections=(("First\n steps", 2),))
    assert [section.chapter for section in document(made).sections] == ["First steps", "First steps", ""]
