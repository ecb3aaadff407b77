"""Sentences, words and stems, and which language a text is in."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from commands_and_headings import COMMANDS, HEADINGS
from projects import write_tree

from segmenters.embedded import name_and_version
from segmenters.grammar import Role, is_command, noun_phrases, subject_of, written
from segmenters.language import BLANK, detect, open_language

ENGLISH = open_language("en", BLANK)
PARSER = open_language("en", "auto")

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


@pytest.mark.parametrize(
    "sentence",
    [
        "See Fig. 3 and Sec. 4 for details.",
        "The valve (see No. 5) opens.",
        "It takes approx. two minutes, e.g. on foot.",
        "1. Open the lid.",
        "(b) Close it.",
        "Dr. Smith said so.",
        '"Stop!" he said.',
        "(All of it.)",
    ],
)
def test_not_every_full_stop_ends_a_sentence(sentence: str) -> None:
    assert ENGLISH.sentences(f"One here. {sentence} Two there.") == ("One here.", sentence, "Two there.")


def test_full_stops_that_end_one() -> None:
    assert ENGLISH.sentences("Is it on? No. Wait. See fig. Then go. 1.") == (
        *("Is it on?", "No.", "Wait.", "See fig.", "Then go.", "1."),
    )


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


def test_stop_words_and_stems_of_further_languages() -> None:
    dutch = open_language("nl", BLANK)
    assert dutch.stems("de ladders staan niet op de grond") == ("ladder", "staan", "grond")
    assert open_language("qq", BLANK).stems("zot plok") == ("zot", "plok")


def test_nothing_is_parsed_without_a_parser() -> None:
    for language in (open_language("en", BLANK), open_language("de", "auto")):
        assert (language.pipeline, language.parses, language.diagnostics) == (BLANK, False, ())
        assert language.parse("Check the oil.") == ()


def test_the_embedded_pipeline_takes_sentences_apart() -> None:
    assert PARSER.pipeline == name_and_version()
    assert PARSER.parses
    tokens = PARSER.parse("Check the oil level before you start the engine.")
    assert is_command(tokens)
    assert [written(tokens, span) for span in noun_phrases(tokens)] == ["the oil level", "the engine"]
    assert [token.lemma for token in PARSER.parse("Valves were closed")] == ["valve", "be", "close"]
    assert PARSER.parse("") == ()


def test_subjects_and_passives_are_seen() -> None:
    tokens = PARSER.parse("A near miss is an event that could have caused harm.")
    subject = subject_of(tokens)
    assert subject is not None
    assert tokens[subject].text == "miss"
    passive = PARSER.parse("The valve is closed by the operator.")
    assert [token.text for token in passive if token.role is Role.PASSIVE_SUBJECT] == ["valve"]


def test_several_sentences_in_one_line_are_one_tree() -> None:
    tokens = PARSER.parse("Stop. Think. Act.")
    assert [token.role for token in tokens].count(Role.ROOT) == 1


def test_sentences_read_ahead_are_the_same() -> None:
    lines = ("Check the oil.", "Report template overview", "Never touch the blade.", "Check the oil.")
    ahead = open_language("en", "auto")
    ahead.parse_ahead(lines)
    assert [ahead.parse(line) for line in lines] == [PARSER.parse(line) for line in lines]


def test_orders_are_told_from_titles() -> None:
    """Measured on held-out lines. A list of verbs finds all orders, and takes most of these titles for orders too."""
    orders = [line for line in COMMANDS if is_command(PARSER.parse(line))]
    titles = [line for line in HEADINGS if not is_command(PARSER.parse(line))]
    assert len(orders) >= 0.85 * len(COMMANDS), set(COMMANDS) - set(orders)
    assert len(titles) >= 0.9 * len(HEADINGS), set(HEADINGS) - set(titles)


def test_a_pipeline_serves_its_own_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    install(tmp_path, "de_tiny", "de", ("sb", "oa", "ROOT"))
    install(tmp_path, "en_tiny", "en", ("nsubj", "dobj", "pobj", "ROOT"))
    both = f"de_tiny@1.0+en_tiny@1.0+{name_and_version()}"
    english, german = open_language("en", both), open_language("de", both, "deck.pptx")
    assert english.diagnostics == ()
    assert (english.pipeline, english.parses) == ("en_tiny@1.0", True)
    assert len(english.parse("Check the oil.")) == 4
    assert (german.pipeline, german.parses) == ("de_tiny@1.0", False)
    assert [(told.code, told.source) for told in german.diagnostics] == [("S191", "deck.pptx")]
    assert german.parse("Das Öl prüfen.") == ()
    assert open_language("pt", both).pipeline == BLANK


@pytest.mark.parametrize("broken", ["absent_pipeline", "en_broken"])
def test_a_pipeline_that_cannot_be_opened_is_told_and_the_next_one_used(
    broken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    write_tree(tmp_path, {"en_broken/__init__.py": "", "en_broken/meta.json": '{"lang": "en"}'})
    language = open_language("en", f"{broken}@1.0+{name_and_version()}", "deck.pptx")
    assert language.pipeline == name_and_version()
    (told,) = language.diagnostics
    assert (told.code, told.source) == ("S190", "deck.pptx")
    assert f"'{broken}'" in told.message


def test_another_language_opens_no_english_pipeline() -> None:
    program = """
import sys
from segmenters import language
german = language.open_language("de", "auto")
german.sentences("Das Öl prüfen. Dann starten.")
english = language.open_language("en", "auto")
english.sentences("Check the oil. Then start.")
english.stems("oil level")
print(language._embedded_pipeline.cache_info().currsize)
english.parse("Check the oil.")
print(language._embedded_pipeline.cache_info().currsize)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "1"]


def install(folder: Path, name: str, code: str, labels: tuple[str, ...]) -> None:
    """Put a package of a pipeline on the path, as spaCy makes them; its parser has learnt nothing but its labels."""
    made = spacy.blank(code)
    parser = made.add_pipe("parser")
    for label in labels:
        parser.add_label(label)
    made.initialize()
    made.meta["name"] = name.partition("_")[2]
    init = """
from pathlib import Path
import spacy
def load(**overrides):
    return spacy.load(Path(__file__).parent / "data", **overrides)
"""
    files = {
        f"{name}/__init__.py": init,
        f"{name}/meta.json": json.dumps(made.meta),
        f"{name}-1.0.dist-info/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
    }
    write_tree(folder, files)
    made.to_disk(folder / name / "data")
