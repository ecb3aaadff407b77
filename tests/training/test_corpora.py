"""Variants of sentences keep their trees."""

from __future__ import annotations

from spacy.vocab import Vocab

from training.english.corpora import bare, lowered, spoken, titled, training_documents
from training.english.treebank import Node, document


def part(*words: str) -> tuple[Node, ...]:
    """Return words given as "form POS head label", a "_" in front where no space is."""
    nodes: list[Node] = []
    for word in words:
        form, pos, head, label = word.split()
        if form.startswith("_"):
            form = form[1:]
            last = nodes.pop()
            nodes.append(Node(last.form, last.lemma, last.pos, last.tag, "_", last.head, last.label, False))
        nodes.append(Node(form, form.lower(), pos, "X", "_", int(head), label, True))
    return tuple(nodes)


ORDER = part(
    "Please INTJ 3 discourse",
    "_, PUNCT 3 punct",
    "check VERB 0 root",
    "the DET 7 det",
    "Check NOUN 7 compound",
    "_- PUNCT 5 punct",
    "_list NOUN 3 obj",
    "_. PUNCT 3 punct",
)


def text(nodes: tuple[Node, ...]) -> str:
    return document([nodes], Vocab()).text.strip()


def trees(nodes: tuple[Node, ...]) -> dict[str, str]:
    return {node.form.lower(): nodes[node.head - 1].form.lower() for node in nodes if node.pos != "PUNCT"}


def test_variants() -> None:
    assert text(ORDER) == "Please, check the Check-list."
    assert text(lowered(ORDER)) == "please, check the check-list."
    assert text(titled(ORDER)) == "Please, Check the Check-List."
    assert text(bare(ORDER)) == "Please, check the Check-list"
    assert text(spoken(ORDER)) == "please check the check list"


def test_variants_keep_their_trees() -> None:
    assert trees(lowered(ORDER)) == trees(titled(ORDER)) == trees(bare(ORDER)) == trees(spoken(ORDER)) == trees(ORDER)


def test_a_mark_with_words_below_it_stays() -> None:
    smile = part("Thanks NOUN 2 dep", ":) PUNCT 0 root")
    assert text(bare(smile)) == "Thanks :)"
    assert text(spoken(smile)) == "thanks :)"
    assert text(bare(part("? PUNCT 0 root"))) == "?"


def test_documents_of_several_sizes_hold_all_sentences_once_as_they_are() -> None:
    treebank = [part(f"Word{number} NOUN 0 root", "_. PUNCT 1 punct") for number in range(60)]
    own = [part("Go VERB 0 root"), part("Stop VERB 0 root", "_! PUNCT 1 punct")]
    made = list(training_documents(treebank, own, Vocab()))
    whole = " ".join(doc.text for doc in made)
    assert all(f"Word{number}." in whole for number in range(60))
    assert {"Go", "Stop!"} <= {doc.text.strip() for doc in made}
    assert {sum(1 for _ in doc.sents) for doc in made} >= {1, 4, 10}
    assert "word0." in whole
