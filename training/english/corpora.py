"""Puts treebank and own sentences together as documents to learn from, with variants as slides and talk have them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import cycle, islice

from spacy.tokens import Doc
from spacy.vocab import Vocab

from training.english.treebank import Node, document

_SIZES = (10, 1, 1, 4, 1, 1, 6)
"""Sentences in a document: single ones as we parse them, several so that their ends are learnt."""
_CHANGED = 8
_TITLED = 3
_LONGEST_TITLE = 9
_SMALL = ("ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ")
_OWN_TOGETHER = 4

Part = tuple[Node, ...]


def training_documents(treebank: Iterable[Part], own: Iterable[Part], vocab: Vocab) -> Iterator[Doc]:
    """Return all documents to learn from: treebank sentences, every few of them also changed, then our own."""
    left = iter(treebank)
    titles = 0
    for number, size in enumerate(cycle(_SIZES)):
        group = tuple(islice(left, size))
        if not group:
            break
        yield document(group, vocab)
        if number % _CHANGED == 0:
            yield document([lowered(part) for part in group], vocab)
        if number % _CHANGED == _CHANGED // 2:
            yield document([said for part in group if (said := spoken(part))], vocab)
        short = [part for part in group if len(part) <= _LONGEST_TITLE]
        titles += bool(short)
        if short and titles % _TITLED == 0:
            yield document([titled(bare(short[0]))], vocab)
    yield from _own_documents(tuple(own), vocab)


def _own_documents(own: tuple[Part, ...], vocab: Vocab) -> Iterator[Doc]:
    """Sentences with their stop stand together; lines without one stand alone, as on slides."""
    ended = [part for part in own if part[-1].pos == "PUNCT"]
    open_lines = [part for part in own if part[-1].pos != "PUNCT"]
    for first in range(0, len(ended), _OWN_TOGETHER):
        yield document(ended[first : first + _OWN_TOGETHER], vocab)
    for number, part in enumerate(open_lines):
        yield document([part], vocab)
        if number % _TITLED == 0:
            yield document([titled(part)], vocab)
    for number, part in enumerate(ended):
        if number % _TITLED == 0:
            yield document([lowered(bare(part))], vocab)


def lowered(part: Part) -> Part:
    """Write it in small letters."""
    return tuple(replace(node, form=node.form.lower()) for node in part)


def spoken(part: Part) -> Part:
    """Write it as plain speech recognition does: in small letters, without marks that nothing hangs below."""
    above = {node.head for node in part}
    kept = [at for at, node in enumerate(part, 1) if node.pos != "PUNCT" or at in above]
    place = {0: 0, **{old: new for new, old in enumerate(kept, 1)}}
    glued = {at for at in kept if not part[at - 1].space and at + 1 in place}
    return tuple(
        replace(node, form=node.form.lower(), head=place[node.head], space=at not in glued)
        for at, node in ((at, part[at - 1]) for at in kept)
    )


def titled(part: Part) -> Part:
    """Write it as a title: words that carry meaning begin with a large letter."""
    return tuple(
        node if node.pos in _SMALL else replace(node, form=node.form[:1].upper() + node.form[1:]) for node in part
    )


def bare(part: Part) -> Part:
    """Leave the mark at the end out, if nothing hangs below it."""
    last = len(part)
    if last < 2 or part[-1].pos != "PUNCT" or any(node.head == last for node in part):
        return part
    return (*part[:-2], replace(part[-2], space=True))
