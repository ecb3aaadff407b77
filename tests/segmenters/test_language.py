"""Sentences, words and stems, and which language a text is in."""

from __future__ import annotations

import pytest
from documents import ENGLISH

from segmenters.language import BLANK, detect, open_language

TEXTS = {
    "en": "The ladder stands on firm ground, and it is not moved while somebody is on it.",
    "de": "Die Leiter steht auf festem Boden und wird nicht bewegt, wenn jemand auf ihr ist.",
    "fr": "L'échelle est posée sur un sol stable et on ne la déplace pas quand une personne est dessus.",
    "es": "La escalera está sobre un suelo firme y no se mueve cuando hay una persona en ella.",
    "pt": "A escada está sobre um chão firme e não se move quando uma pessoa está em cima dela.",
    "it": "La scala è su un terreno stabile e non si sposta quando una persona è sulla scala.",
    "ja": "はしごは堅い地面に立てます。人が乗っている間は動かしません。",
    "ko": "사다리는 단단한 바닥에 세웁니다.",
    "zh": "梯子必须放在坚实的地面上。有人在梯子上时不得移动。",
}


@pytest.mark.parametrize(("code", "text"), TEXTS.items())
def test_a_language_is_known_by_its_small_words_or_its_script(code: str, text: str) -> None:
    assert detect(text, "") == code
    assert detect(text * 3, "sv-SE") == code


def test_what_the_source_claims_decides_only_where_the_text_cannot() -> None:
    assert detect("Rungs", "pt-BR") == "pt"
    assert detect("Rungs", "sv-SE") == "sv"
    assert detect(TEXTS["de"] * 3, "en-US") == "de"
    assert detect("", "") == "en"


def test_japanese_words_in_an_english_text_do_not_change_its_language() -> None:
    assert detect(TEXTS["en"] * 3 + "はしご", "") == "en"


def test_sentences_end_at_their_marks_and_at_the_end_of_a_line() -> None:
    assert ENGLISH.sentences("One here. Two there!\nThree\n\n  \nFour?") == (
        "One here.",
        "Two there!",
        "Three",
        "Four?",
    )
    assert ENGLISH.sentences("") == ()


def test_sentences_of_other_scripts_end_at_theirs() -> None:
    assert open_language("ja", BLANK).sentences("一つ。二つ！") == ("一つ。", "二つ！")


def test_stems_bring_forms_of_a_word_together_and_leave_small_words_out() -> None:
    assert ENGLISH.stems("The ladders are inspected") == ENGLISH.stems("inspecting a ladder")[::-1]
    assert ENGLISH.stems("okay um 12 a the - …") == ()


def test_each_language_has_its_own_stems_and_small_words() -> None:
    portuguese = open_language("pt", BLANK)
    assert portuguese.stems("as escadas não são") == portuguese.stems("escada")
    assert not portuguese.english
    assert ENGLISH.english


def test_small_english_words_are_small_in_a_language_without_tools() -> None:
    assert open_language("ja", BLANK).stems("the 梯子") == ("梯子",)


def test_numbers_are_known_as_such() -> None:
    assert [word.number for word in ENGLISH.words("12 rungs, seven feet")] == [True, False, True, False]


def test_a_pipeline_that_is_not_installed_is_an_error_that_names_it() -> None:
    with pytest.raises(OSError, match="no_such_pipeline"):
        open_language("en", "no_such_pipeline@1.0")


def test_a_pipeline_is_for_english_only() -> None:
    assert open_language("pt", "no_such_pipeline@1.0").sentences("Um. Dois.") == ("Um.", "Dois.")
