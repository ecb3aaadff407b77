"""How much of the talk around the teaching is found, and how much teaching goes with it, on sessions labelled by hand.

A labelled session is a JSON file: a list of sentences with `speaker`, `text` and `label`, or an object with such a list
under `rows`. Rows may also be pairs of a place and a label; then `of` names the transcript that they belong to, beside
the folder of data: a .vtt file as it is read (place: number of the sentence), or a text of boundaries/ (place: number
of the turn, and of its sentence when split after . ? !). What is not labelled is there for its neighbours only.
The label `keep` stands for content, `unsure` and `announcement` ("Let's look at how it works") count neither way;
every other label names a kind of talk.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from eval_tables import Part, Table, figure
from sources import source_of

from extractors import captions
from extractors.locator import TimeSpan
from extractors.model import Document, Section, SourceId, Utterance
from segmenters.cleaning import clean
from segmenters.cutting import Cutting
from segmenters.language import BLANK, open_language
from segmenters.model import CutReason
from segmenters.people import people_of

OWN = Path(__file__).parent / "data" / "talk"
"""Sessions labelled by the makers of this product: parts of real meetings and lessons, and two invented sessions."""
GIVEN = "corpus/recordings/synthetic/labels.json"
"""The labelled session of the corpus, beside the folder of data."""
KEEP = "keep"
UNCOUNTED = {"unsure", "announcement"}
KEYWORDS = re.compile(
    r"\b(hello|good morning|welcome|can you hear|can you see|my screen|on mute|microphone|in the chat|any questions|"
    r"next slide|move on|moving on|break|poll|recording|feedback form|thank you|thanks|bye|agenda|minute)\b|"
    r"^\W*(yes|yeah|yep|okay|ok|um|uh|mm-hmm|right)\W*$",
    re.IGNORECASE,
)
"""The baseline: what somebody would search for."""
COLUMNS = ("session", "talk", "content", "precision", "recall", "keywords: precision", "keywords: recall")
COLUMNS_OF_LESSONS = ("lesson", "sentences", "cut", "by keywords")
COLUMNS_BY_KIND = ("kind", "sentences", "found", "by keywords")
NOTE = (
    "Sentences of talk and of content; of what is cut, the share that is talk (precision), and of the talk, the share "
    "that is cut (recall); beside it a plain list of keywords. Invented sessions were written for this; “labels” is "
    "that of the corpus, invented too."
)
LESSONS_NOTE = (
    "Spoken lessons without their openings and closings: whatever is cut from them is a loss, but for a few phrases "
    "such as “And that’s it!” between two lessons."
)
MILLISECONDS_A_SENTENCE = 4000


@dataclass(frozen=True, slots=True)
class Session:
    """A transcript and the labels of some of its sentences, by block key."""

    name: str
    document: Document
    labels: dict[str, str]

    @property
    def utterances(self) -> tuple[Utterance, ...]:
        """Its sentences."""
        return tuple(block for block in self.document.blocks if isinstance(block, Utterance))


@dataclass(frozen=True, slots=True)
class Score:
    """Sentences by what they are and what became of them."""

    found: int
    missed: int
    lost: int
    kept: int

    def __add__(self, other: Score) -> Score:
        """Return the sums."""
        return Score(
            self.found + other.found, self.missed + other.missed, self.lost + other.lost, self.kept + other.kept
        )

    @property
    def precision(self) -> float | None:
        """The share of talk in what was cut."""
        return self.found / (self.found + self.lost) if self.found + self.lost else None

    @property
    def recall(self) -> float | None:
        """The share of the talk that was cut."""
        return self.found / (self.found + self.missed) if self.found + self.missed else None


System = Callable[[Session], frozenset[str]]


def measure(data: Path, part: Part) -> tuple[Table, ...]:
    """Return the scores of each labelled session and of all, and the recall of each kind of talk."""
    found = list(sessions(data, part))
    if not found:
        return ()
    ours, keyed = [cut_by_us(session) for session in found], [cut_by_keywords(session) for session in found]
    scores = [
        (session.name, score(session, by_us), score(session, by_keywords))
        for session, by_us, by_keywords in zip(found, ours, keyed, strict=True)
    ]
    nothing = Score(0, 0, 0, 0)
    scores.append(("all", sum((own for _, own, _ in scores), nothing), sum((other for *_, other in scores), nothing)))
    return (
        Table(f"Talk ({part.value})", COLUMNS, tuple(_row(*one) for one in scores), NOTE),
        Table(f"Talk by kind ({part.value})", COLUMNS_BY_KIND, by_kinds(found, ours, keyed)),
        Table(f"Lessons ({part.value})", COLUMNS_OF_LESSONS, tuple(_lessons(data, part)), LESSONS_NOTE),
    )


def sessions(data: Path, part: Part) -> Iterable[Session]:
    """Yield the labelled sessions of one part; talk/*.json count as test, that of the corpus, long known, as dev."""
    files = [*sorted((data / "talk" / part.value).glob("*.json")), *sorted((OWN / part.value).glob("*.json"))]
    if part is Part.TEST:
        files = [*sorted(data.glob("talk/*.json")), *files]
    elif (data.parent / GIVEN).exists():
        files = [data.parent / GIVEN, *files]
    for path in files:
        session = read(path, data)
        if session:
            yield session


def read(path: Path, data: Path) -> Session | None:
    """Return a labelled session; None when the transcript that its labels belong to is not there."""
    content = json.loads(path.read_text(encoding="utf-8"))
    rows = content if isinstance(content, list) else content["rows"]
    head = {} if isinstance(content, list) else content
    of = head.get("of", "")
    if not of:
        said = [(str(n), row["text"], row.get("speaker", "")) for n, row in enumerate(rows)]
        labels = {str(n): row["label"] for n, row in enumerate(rows)}
        name = f"{path.stem} (invented)" if head.get("invented") else path.stem
        return Session(name, document_of(path.stem, said), labels)
    if not (data / of).exists():
        return None
    return Session(path.stem, _transcript(data / of), {row[0]: row[1] for row in rows})


def _transcript(path: Path) -> Document:
    if path.suffix == ".json":
        turns = json.loads(path.read_text(encoding="utf-8"))["sentences"]
        split = [(f"{n}.{m}", text) for n, turn in enumerate(turns) for m, text in enumerate(sentences_of(turn))]
        return document_of(path.stem, [(key, text, "") for key, text in split])
    read_document = captions.extract(source_of(path.read_bytes(), path.name), captions.Options()).document
    said = [block for block in read_document.blocks if isinstance(block, Utterance)]
    return document_of(path.stem, [(str(n), block.text, block.speaker) for n, block in enumerate(said)])


def sentences_of(turn: str) -> list[str]:
    """Split a turn after each . ? ! that a blank follows."""
    return [text.strip() for text in re.split(r"(?<=[.?!]) +", turn) if text.strip()]


def document_of(name: str, said: list[tuple[str, str, str]]) -> Document:
    """Return a recording as a document, of sentences with their key and their speaker."""
    blocks = tuple(
        Utterance(key, TimeSpan(n * MILLISECONDS_A_SENTENCE, (n + 1) * MILLISECONDS_A_SENTENCE), text, speaker)
        for n, (key, text, speaker) in enumerate(said)
    )
    section = Section("all", blocks[0].at, 0, "", hidden=False, blocks=blocks)
    return Document(SourceId(name, "captions", "0" * 64), "", "en", (section,), ())


def cut_by_us(session: Session) -> frozenset[str]:
    """Return what a conversion leaves out; an objective that is taken over is not left out."""
    people = people_of((session.document,), ())
    cutting = Cutting(trainers=people.trainers if people.leads else frozenset())
    cleaned = clean((session.document,), open_language("en", BLANK), cutting)
    return frozenset(cut.block.key for cut in cleaned.cuts if cut.reason is not CutReason.OBJECTIVE)


def cut_by_keywords(session: Session) -> frozenset[str]:
    """Return what holds one of the keywords."""
    return frozenset(block.key for block in session.utterances if KEYWORDS.search(block.text))


def score(session: Session, cut: frozenset[str]) -> Score:
    """Count the labelled sentences by what they are and whether they are among those cut."""
    counted = Counter((label == KEEP, key in cut) for key, label in session.labels.items() if label not in UNCOUNTED)
    return Score(counted[False, True], counted[False, False], counted[True, True], counted[True, False])


def _row(name: str, own: Score, keyed: Score) -> tuple[str, ...]:
    shares = (own.precision, own.recall, keyed.precision, keyed.recall)
    return (name, str(own.found + own.missed), str(own.lost + own.kept), *(figure(share) for share in shares))


def _lessons(data: Path, part: Part) -> Iterable[tuple[str, ...]]:
    """Yield how many sentences of each spoken lesson are cut, of which none should be."""
    for path in sorted(data.glob(f"boundaries/spoken-course/{part.value}/*.json")):
        session = Session(path.stem, _transcript(path), {})
        cuts = (cut_by_us(session), cut_by_keywords(session))
        yield (path.stem, str(len(session.utterances)), *(str(len(cut)) for cut in cuts))


def by_kinds(
    found: list[Session], ours: list[frozenset[str]], keyed: list[frozenset[str]]
) -> tuple[tuple[str, ...], ...]:
    """Return how many sentences of each kind of talk there are, and what shares of them we and the keywords find."""
    everything = [frozenset(session.labels) for session in found]
    counts, by_us, by_keywords = (_by_kind(found, cut) for cut in (everything, ours, keyed))
    return tuple(
        (kind, str(number), figure(by_us[kind] / number), figure(by_keywords[kind] / number))
        for kind, number in sorted(counts.items())
    )


def _by_kind(found: list[Session], cut: list[frozenset[str]]) -> Counter[str]:
    return Counter(
        label
        for session, keys in zip(found, cut, strict=True)
        for key, label in session.labels.items()
        if key in keys and label not in UNCOUNTED | {KEEP}
    )
