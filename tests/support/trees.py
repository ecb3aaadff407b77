"""Small trees of words as values, the way a parser labels them: what the tests of grammar are written in.

    labelled("Check check VERB VB root 1", "belts belt NOUN NNS obj 1")

Each word: as written, lemma, part of speech, fine tag, label, and the number of its head, counted from 1 (its own at
the root). A word that begins with "_" stands without a space before it.
"""

from __future__ import annotations

from segmenters.dependencies import Labelled, Scheme, tree_of
from segmenters.grammar import Token


def labelled(*words: str) -> tuple[Labelled, ...]:
    """Return the words with their places in the sentence."""
    found = []
    start = 0
    for word in words:
        text, lemma, pos, tag, label, head = word.split()
        start -= bool(found) and text.startswith("_")
        text = text.removeprefix("_")
        features = frozenset({"Number=Plur"}) if tag.endswith("S") else frozenset[str]()
        found.append(Labelled(text, lemma, pos, tag, features, label, int(head) - 1, start))
        start += len(text) + 1
    return tuple(found)


def universal(*words: str) -> tuple[Token, ...]:
    """Return the tree of words that are labelled as in Universal Dependencies."""
    return tree_of(labelled(*words), Scheme.UNIVERSAL)


def clear_nlp(*words: str) -> tuple[Token, ...]:
    """Return the tree of words that are labelled as `en_core_web_*` does."""
    return tree_of(labelled(*words), Scheme.CLEAR_NLP)
