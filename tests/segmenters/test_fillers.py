"""Which words of a spoken sentence only fill it, and which of the same words carry meaning."""

from __future__ import annotations

import pytest

from segmenters.fillers import empty_phrases, openers, pauses
from segmenters.spoken_words import words_of


def struck(sentence: str, *, language: str = "en", answers: bool = False) -> str:
    words = words_of(sentence)
    found = list(pauses(words, language))
    if language == "en":
        found += [*openers(words, answers=answers), *empty_phrases(words)]
    gone = {place for start, end, _ in found for place in range(start, end)}
    return " ".join(word.text for word in words if word.at in gone)


@pytest.mark.parametrize(
    ("sentence", "gone"),
    [
        ("A phishing email, um, asks you to act.", "um,"),
        ("Uhm the valve hmm closes.", "Uhm hmm"),
        ("It, you know, closes by itself.", "you know,"),
        ("I mean, the valve closes.", "I mean,"),
        ("You can kind of observe the flow.", "kind of"),
        ("The flow is, like, twice as fast.", "like,"),
        ("So, the valve closes.", "So,"),
        ("Okay, so the valve closes.", "Okay, so"),
        ("But yeah, the valve closes.", "yeah,"),
        ("Basically the valve closes.", "Basically"),
        ("Errr, mmm, the valve closes.", "Errr, mmm,"),
        ("The plate, er, is 10 mm thick.", "er,"),
        ("In 2024, um, the valve closed.", "um,"),
    ],
)
def test_what_only_fills_goes(sentence: str, gone: str) -> None:
    assert struck(sentence) == gone


@pytest.mark.parametrize(
    "sentence",
    [
        "You know the valve closes.",
        "It is a kind of attack.",
        "This sort of valve closes.",
        "Use something like 200 litres.",
        "It looks like, a valve.",
        "Do you know, roughly, the flow?",
        "So that it closes, press the lever.",
        "So the valve closes.",
        "The ER doctor calls.",
        "Well water is tested.",
        "Okay is the word on the button.",
        "What I mean is the lever.",
        "I mean what I say.",
        "Just so you know, it closes.",
        "As you know, it leaks.",
        "The kind of, roughly, attack we see.",
        "So, so, so important.",
        "The valve is right, the lever is wrong.",
        "Drill a hole of 10 mm in the plate.",
        "Drill a hole of ten mm, or five.",
        "We err on the side of caution.",
        "It lies 3 hm away.",
        "Use a 5 um filter and a 2 em dash.",
        "Right, left and middle valves close.",
    ],
)
def test_the_same_words_stay_where_they_carry_meaning(sentence: str) -> None:
    assert struck(sentence) == ""


def test_yeah_stays_where_it_is_the_answer() -> None:
    assert struck("Yeah, unless the valve leaks badly.", answers=True) == ""
    assert struck("Yeah, I would like to raise the valve.", answers=True) == "Yeah,"
    assert struck("Yeah, unless the valve leaks badly.") == "Yeah,"


@pytest.mark.parametrize(
    ("language", "sentence", "gone"),
    [
        ("de", "Das Ventil äh schließt ähm selbst.", "äh ähm"),
        ("de", "Er prüft um acht Uhr.", ""),
        ("fr", "La vanne euh se ferme.", "euh"),
        ("es", "La válvula, este, se cierra.", "este,"),
        ("es", "Este cierre es nuevo.", ""),
        ("es", "Este, que es nuevo, se cierra.", ""),
        ("es", "Gire al norte, este, sur u oeste.", ""),
        ("es", "No, este, el azul.", ""),
        ("es", "El tubo de 10 mm, mmm, se cierra.", "mmm,"),
        ("es", "Deje 2 em de margen.", ""),
        ("de", "Er geht um 5 hm nach oben, der ehm. Leiter auch.", ""),
        ("it", "La valvola ehm si chiude.", "ehm"),
        ("it", "Un foro di 10 mm nella piastra, mhm.", "mhm."),
        ("pt", "Um filtro limpa.", ""),
        ("pt", "Pague hum mil reais.", ""),
        ("pt", "A válvula, hum, fecha.", "hum,"),
        ("nl", "Het gat is 3 hm ver, eh, ongeveer.", "eh,"),
        ("ja", "um ehm", ""),
    ],
)
def test_other_languages_lose_their_own_sounds_of_thinking_only(language: str, sentence: str, gone: str) -> None:
    assert struck(sentence, language=language) == gone
