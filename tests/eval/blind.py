"""How recorded talk is cut and tidied, on real calls labelled by people who had not read the rules.

A labelled call is a JSON file: `of` names its transcript from the folder of data, `sentences` says how many it has,
`rows` are its labels: the number of a sentence, its label as in talk.py, and for content the places of the words that a
careful transcriber strikes out, from 0. `second` are labels that another person gave to some of the sentences.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import talk
from eval_tables import Part, Table, figure

from segmenters.cleaning import clean
from segmenters.cutting import Cutting
from segmenters.language import BLANK, open_language
from segmenters.people import people_of

OWN = Path(__file__).parent / "data" / "blind"
NOTE = "Labels of one person who had not read the rules; precision and recall as in the table of talk."
STRUCK_NOTE = (
    "Words inside the sentences of content that the person struck out, found of them and struck by us, word by word; "
    "beside it a plain list (um, you know, like, yeah, so at the head, a word said twice)."
)
AGREEMENT_NOTE = (
    "Two people who had not read the rules, and us beside the first of them: Cohen's kappa of content and talk; F1 of "
    "the words struck out of what both call content."
)
PLAIN = re.compile(
    r"\b(?:u+[mh]+|erm?|hmm+|you know|i mean|sort of|kind of|like|basically|yeah)\b|^(?:okay|so|right|well)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Labels:
    """What one person said of sentences: the label of each by its key, and the places of the words to strike."""

    kinds: dict[str, str]
    struck: dict[str, frozenset[int]]

    @property
    def content(self) -> frozenset[str]:
        """The sentences of content."""
        return frozenset(key for key, kind in self.kinds.items() if kind == talk.KEEP)


@dataclass(frozen=True, slots=True)
class Call:
    """A real call with the labels of one person, and of a second for some of its sentences."""

    session: talk.Session
    first: Labels
    second: Labels


def measure(data: Path, part: Part) -> tuple[Table, ...]:
    """Return what is cut and struck in the calls of one part, by kind of talk, and how far two people agree."""
    calls = list(_calls(data, part))
    if not calls:
        return ()
    ours = [ours_of(call) for call in calls]
    title = f"({part.value}, blind)"
    return (
        Table(f"Talk {title}", talk.COLUMNS, tuple(_cut_row(c, o) for c, o in zip(calls, ours, strict=True)), NOTE),
        Table(f"Talk by kind {title}", talk.COLUMNS_BY_KIND, _kinds(calls, ours)),
        Table(f"Words struck {title}", _STRUCK_COLUMNS, tuple(_struck_rows(calls, ours)), STRUCK_NOTE),
        Table(f"Agreement {title}", _AGREEMENT_COLUMNS, tuple(_agreement(calls, ours)), AGREEMENT_NOTE),
    )


_STRUCK_COLUMNS = ("call", "words struck", "precision", "recall", "plain list: precision", "plain list: recall")
_AGREEMENT_COLUMNS = ("call", "sentences", "kappa", "F1 of strikes", "ours: kappa", "ours: F1 of strikes")


def _calls(data: Path, part: Part) -> Iterable[Call]:
    for path in sorted((OWN / part.value).glob("*.json")):
        content = json.loads(path.read_text(encoding="utf-8"))
        session = talk.read(path, data)
        if session is None:
            continue
        if len(session.utterances) != content["sentences"]:
            raise ValueError(
                f"{path.name}: labels of {content['sentences']} sentences, but the transcript now has others"
            )
        yield Call(session, _labels(content["rows"]), _labels(content["second"]))


def _labels(rows: Sequence[Sequence[str | Sequence[int]]]) -> Labels:
    kinds = {str(key): str(kind) for key, kind, *_ in rows}
    struck = {str(key): frozenset(int(n) for n in (places[0] if places else ())) for key, _, *places in rows}
    return Labels(kinds, struck)


def ours_of(call: Call) -> Labels:
    """Return what a conversion makes of a call, in the form of labels."""
    document = call.session.document
    people = people_of((document,), ())
    cutting = Cutting(trainers=people.trainers if people.leads else frozenset())
    cleaned = clean((document,), open_language("en", BLANK), cutting)
    cut = talk.cut_by_us(call.session)
    struck = {
        passage.block.key: frozenset(
            place
            for gone in passage.omitted
            if gone.word is not None
            for place in range(gone.word, gone.word + len(gone.text.split()))
        )
        for piece in cleaned.pieces
        for passage in piece.passages
    }
    return Labels({key: "cut" if key in cut else talk.KEEP for key in call.first.kinds}, struck)


def plainly_struck(text: str) -> frozenset[int]:
    """Return the places of the words that a plain list strikes: fillers anywhere, and any word said twice."""
    ends = [found.end() for found in re.finditer(r"\S+", text)]
    starts = [found.start() for found in re.finditer(r"\S+", text)]
    words = [re.sub(r"\W", "", word).lower() for word in text.split()]
    listed = {
        n
        for found in PLAIN.finditer(text)
        for n, (start, end) in enumerate(zip(starts, ends, strict=True))
        if start < found.end() and found.start() < end
    }
    return frozenset(listed | {n for n in range(len(words) - 1) if words[n] and words[n] == words[n + 1]})


def _cut_row(call: Call, ours: Labels) -> tuple[str, ...]:
    session = talk.Session(call.session.name, call.session.document, call.first.kinds)
    cut = frozenset(key for key, kind in ours.kinds.items() if kind != talk.KEEP)
    own, keyed = talk.score(session, cut), talk.score(session, talk.cut_by_keywords(session))
    shares = (own.precision, own.recall, keyed.precision, keyed.recall)
    return (session.name, str(own.found + own.missed), str(own.lost + own.kept), *(figure(share) for share in shares))


def _kinds(calls: Sequence[Call], ours: Sequence[Labels]) -> tuple[tuple[str, ...], ...]:
    sessions = [talk.Session(call.session.name, call.session.document, call.first.kinds) for call in calls]
    cut = [frozenset(key for key, kind in own.kinds.items() if kind != talk.KEEP) for own in ours]
    return talk.by_kinds(sessions, cut, [talk.cut_by_keywords(session) for session in sessions])


def _struck_rows(calls: Sequence[Call], ours: Sequence[Labels]) -> Iterable[tuple[str, ...]]:
    for call, own in zip(calls, ours, strict=True):
        plain = {block.key: plainly_struck(block.text) for block in call.session.utterances}
        by_us, by_list = (_words(call, given) for given in (own.struck.get, plain.get))
        wanted = sum(len(call.first.struck[key]) for key in call.first.content)
        yield (call.session.name, str(wanted), *(figure(share) for share in (*by_us, *by_list)))


def _words(call: Call, given: Callable[[str, frozenset[int]], frozenset[int]]) -> tuple[float | None, float | None]:
    """Return precision and recall of the words struck in the sentences of content."""
    pairs = [(call.first.struck[key], given(key, frozenset())) for key in sorted(call.first.content)]
    right = sum(len(wanted & got) for wanted, got in pairs)
    struck, wanted = sum(len(got) for _, got in pairs), sum(len(own) for own, _ in pairs)
    return (right / struck if struck else None), (right / wanted if wanted else None)


def _agreement(calls: Sequence[Call], ours: Sequence[Labels]) -> Iterable[tuple[str, ...]]:
    for call, own in zip(calls, ours, strict=True):
        figures = (*_agree(call.first, call.second), *_agree(call.second, own))
        yield (call.session.name, str(len(call.second.kinds)), *(figure(one) for one in figures))


def _agree(one: Labels, other: Labels) -> tuple[float | None, float | None]:
    """Return Cohen's kappa of content against talk, and F1 of the strikes, on the sentences that both have."""
    both = [key for key in one.kinds if key in other.kinds and "unsure" not in (one.kinds[key], other.kinds[key])]
    if not both:
        return None, None
    first, second = ([labels.kinds[key] == talk.KEEP for key in both] for labels in (one, other))
    same = sum(a == b for a, b in zip(first, second, strict=True)) / len(both)
    share_a, share_b = sum(first) / len(both), sum(second) / len(both)
    chance = share_a * share_b + (1 - share_a) * (1 - share_b)
    kappa = (same - chance) / (1 - chance) if chance < 1 else None
    kept = [key for key, a, b in zip(both, first, second, strict=True) if a and b]
    pairs = [(one.struck.get(key, frozenset()), other.struck.get(key, frozenset())) for key in kept]
    total = sum(len(a) + len(b) for a, b in pairs)
    return kappa, (2 * sum(len(a & b) for a, b in pairs) / total if total else None)
