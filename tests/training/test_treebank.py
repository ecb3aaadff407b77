"""CoNLL-U is read with the spaces that the text has, also around words written as one."""

from __future__ import annotations

import pytest
from spacy.vocab import Vocab

from training.english.treebank import document, documents, sentences


def conllu(*lines: str) -> list[str]:
    """Return lines of CoNLL-U from "number form head label misc"; "_" stands in all other columns."""
    out = []
    for line in lines:
        number, form, head, label, misc = line.split() if line else ("", "", "", "", "")
        columns = [number, form, "_", "X", "XX", "_", head, label, "_", misc]
        out.append("\t".join(columns) + "\n" if line else "\n")
    return out


DO_NOT = conllu(
    "1-2 Don't _ _ _",
    "1 Do 3 aux _",
    "2 n't 3 advmod _",
    "3 go 0 root _",
    "4 home 3 advmod SpaceAfter=No",
    "5 . 3 punct _",
    "",
)
CANNOT = conllu(
    "1 We 4 nsubj _",
    "2-3 cannot _ _ SpaceAfter=No",
    "2 can 4 aux _",
    "3 not 4 advmod _",
    "4 ... 0 root _",
    "",
)
ENDS_IN_A_RANGE = conllu("1 Is 0 root _", "2-3 it's _ _ _", "2 it 1 nsubj _", "3 's 1 x _", "")


@pytest.mark.parametrize(
    ("lines", "text"),
    [(DO_NOT, "Don't go home."), (CANNOT, "We cannot..."), (ENDS_IN_A_RANGE, "Is it's")],
)
def test_words_written_as_one_stay_together(lines: list[str], text: str) -> None:
    (found,) = sentences(lines)
    assert document([found], Vocab()).text.strip() == text


def test_a_range_ends_with_its_sentence() -> None:
    """The scar: a range kept over the end of a sentence glued words together all over the treebank."""
    following = conllu("1 I 2 nsubj _", "2 have 3 aux _", "3 seen 0 root _", "4 it 3 obj _")
    texts = [document([one], Vocab()).text.strip() for one in sentences(ENDS_IN_A_RANGE + following)]
    assert texts == ["Is it's", "I have seen it"]


def test_comments_and_words_that_are_not_written_are_left_out() -> None:
    lines = ["# text = Go\n", *conllu("1 Go 0 root _", "1.1 went _ _ _", "2 on 1 advmod _")]
    (found,) = sentences(lines)
    assert [node.form for node in found] == ["Go", "on"]


def test_a_form_without_a_lemma_is_its_own() -> None:
    (found,) = sentences(DO_NOT)
    assert [node.lemma for node in found] == ["Do", "n't", "go", "home", "."]


def test_documents_hold_several_sentences_with_their_trees() -> None:
    parts = list(sentences(DO_NOT + CANNOT + DO_NOT))
    both, rest = documents(parts, 2, Vocab())
    assert both.text == "Don't go home. We cannot... "
    assert [token.head.text for token in both] == ["go", "go", "go", "go", "go", "...", "...", "...", "..."]
    assert [sentence.text for sentence in both.sents] == ["Don't go home.", "We cannot..."]
    assert rest.text.strip() == "Don't go home."
