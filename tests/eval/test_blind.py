"""How the calls labelled by others are read and scored, on sentences few enough to count by hand."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import blind
import talk
from blind import Call, Labels
from eval_tables import Part

SAID = [
    ("0", "Can everyone hear me?", "Ann"),
    ("1", "A gasket, um, is a ring that that seals a joint.", "Ann"),
    ("2", "You know, the ring is made of rubber.", "Ann"),
    ("3", "Um, so.", "Ann"),
]
FIRST = Labels(
    {"0": "av_check", "1": "keep", "2": "keep", "3": "backchannel"},
    {"0": frozenset(), "1": frozenset({2, 7}), "2": frozenset({0, 1}), "3": frozenset()},
)
SECOND = Labels({"0": "av_check", "1": "keep"}, {"0": frozenset(), "1": frozenset({2})})


def call(second: Labels = SECOND) -> Call:
    return Call(talk.Session("call", talk.document_of("call", SAID), FIRST.kinds), FIRST, second)


def test_ours_are_the_sentences_that_go_and_the_words_that_are_struck() -> None:
    ours = blind.ours_of(call())
    assert ours.kinds == {"0": "cut", "1": "keep", "2": "keep", "3": "cut"}
    assert ours.struck == {"1": frozenset({2}), "2": frozenset({0, 1})}


def test_the_plain_list_strikes_fillers_anywhere_and_words_said_twice() -> None:
    assert blind.plainly_struck("So I like it it, you know.") == {0, 2, 3, 5, 6}


def test_words_are_counted_in_the_sentences_of_content() -> None:
    ((_, wanted, *shares),) = blind._struck_rows([call()], [blind.ours_of(call())])
    assert (wanted, shares) == ("4", ["1.000", ".750", ".750", ".750"])


def test_people_who_agree_by_chance_alone_have_no_kappa() -> None:
    ((_, number, kappa, strikes, *_rest),) = blind._agreement([call()], [blind.ours_of(call())])
    assert (number, kappa, strikes) == ("2", "1.000", ".667")
    contrary = Labels({"0": "keep", "1": "aside"}, {"0": frozenset(), "1": frozenset()})
    ((_, _, kappa, *_),) = blind._agreement([call(contrary)], [blind.ours_of(call())])
    assert kappa == "-1.000"


@pytest.mark.parametrize("part", list(Part))
def test_each_sentence_of_the_calls_is_labelled_and_each_place_is_a_word_of_it(corpus: Path, part: Part) -> None:
    (found,) = blind._calls(corpus.parent / "eval", part)
    texts = {block.key: block.text for block in found.session.utterances}
    assert found.first.kinds.keys() == texts.keys()
    assert found.second.kinds.keys() <= texts.keys()
    for labels in (found.first, found.second):
        assert all(place < len(texts[key].split()) for key, places in labels.struck.items() for place in places)
