"""Turns the text of a slide into what a presenter might say about it, by rules and a seed: the speech of sessions.py.

From notes: their sentences, as notes are read out, with a tenth of the words gone. From the text of a slide: its points
in another order, each with half of its words, in changed order, after other words. Both with fillers, words said twice,
words heard wrongly, talk to the audience, questions of participants and mentions of other slides.
"""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from eval_tables import Part

from extractors.model import Block, Heading, Layer, ListItem, Paragraph, Section, Table, layer_of, text_of
from segmenters.language import BLANK, open_language

POOLS = Path(__file__).parent / "data" / "sessions"
LONG_NOTE = 15
"""Words from which on a note is what was said, and not a reminder."""
MOST_POINTS = 14
TABLE_ROWS = 5
LONGEST = 24
"""Words of a point; longer ones are said in two sentences or more."""
KEPT_OF_SLIDE = 0.5
KEPT_OF_NOTES = 0.9
MISHEARD = 0.06
REPEATED = 0.05
FILLED = 0.12
SWAPPED = 0.4
TURNED = 0.4
"""How often the two halves of a point change places."""
CHATTER = 0.15
ASIDE = 0.06
QUESTION = 0.04
TITLE_SAID = 0.5
NOT_SAID = re.compile(r"https?://\S+|[^\w\s'’-]")


@dataclass(frozen=True, slots=True)
class Saying:
    """One sentence and what it is: content, chatter, question, aside, cue, housekeeping or demo."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Pools:
    """The phrases of one part of the sessions, by what they are for, and its demos."""

    phrases: dict[str, list[str]]
    demos: dict[str, list[str]]


@cache
def pools_of(part: Part) -> Pools:
    """Return what presenters say beside their slides; the parts have nothing in common."""
    phrases = tomllib.loads((POOLS / f"{part.value}.toml").read_text(encoding="utf-8"))
    demos = phrases.pop("demos")
    return Pools(phrases, demos)


class Presenter:
    """Says things, with a random generator of its own, so that the same seed says the same."""

    def __init__(self, pools: Pools, seed: str) -> None:
        self.pools = pools
        self.random = random.Random(seed)  # noqa: S311  no secret: the same seed has to say the same

    def one_of(self, pool: str) -> str:
        """Return a phrase of a pool."""
        return self.random.choice(self.pools.phrases[pool])

    def on_slide(self, section: Section, titles: list[str], *, notes: bool) -> list[Saying]:
        """Return what is said while a slide is shown; `titles` are those of other slides, to be mentioned."""
        said = [block for block in section.blocks if layer_of(block) is Layer.NOTES]
        if notes and sum(len(text_of(block).split()) for block in said) >= LONG_NOTE:
            points = self._from_notes(said)
        else:
            points = self._from_slide([block for block in section.blocks if layer_of(block) is Layer.BODY])
        if not points:
            points = [Saying(self.one_of("pictures"), "chatter")]
        return [saying for point in points for saying in (point, *self._beside(titles))]

    def demo(self, titles: list[str]) -> list[Saying]:
        """Return talk about something that is on no slide, in which a word of the deck may occur."""
        lines = self.pools.demos[self.random.choice(sorted(self.pools.demos))]
        first = self.random.randrange(0, len(lines) // 3)
        lines = lines[first : first + self.random.randrange(10, len(lines))]
        words = [word for title in titles for word in title.split() if len(word) > 3] or ["this"]
        return [Saying(line.format(word=self.random.choice(words).lower()), "demo") for line in lines]

    def _beside(self, titles: list[str]) -> list[Saying]:
        chance = self.random.random()
        if chance < CHATTER:
            return [Saying(self.one_of("chatter"), "chatter")]
        if chance < CHATTER + ASIDE and titles:
            title = NOT_SAID.sub(" ", self.random.choice(titles)).lower()
            return [Saying(self.one_of("asides").format(title=" ".join(title.split())), "aside")]
        if chance < CHATTER + ASIDE + QUESTION:
            return [Saying(self.one_of("questions"), "question"), Saying(self.one_of("answers"), "question")]
        return []

    def _from_notes(self, notes: list[Block]) -> list[Saying]:
        sentences = [text for block in notes for text in open_language("en", BLANK).sentences(text_of(block))]
        told = [self._spoken(sentence, KEPT_OF_NOTES) for sentence in sentences if len(sentence.split()) > 1]
        return [Saying(text, "content") for text in told if text]

    def _from_slide(self, blocks: list[Block]) -> list[Saying]:
        points = _points(blocks)
        headings = [text_of(block) for block in blocks if isinstance(block, Heading)]
        for n in range(len(points) - 1):
            if self.random.random() < SWAPPED:
                points[n], points[n + 1] = points[n + 1], points[n]
        told = [self._paraphrase(point) for point in points[:MOST_POINTS]]
        if headings and (self.random.random() < TITLE_SAID or not told):
            told.insert(0, self._paraphrase(headings[0]))
        return [Saying(text, "content") for text in told if text]

    def _paraphrase(self, point: str) -> str:
        """Return half of the words of a point, its halves perhaps turned round, between other words."""
        words = NOT_SAID.sub(" ", point).split()
        if len(words) > 3 and self.random.random() < TURNED:
            middle = len(words) // 2
            words = [*words[middle:], self.one_of("joins"), *words[:middle]]
        kept = self._spoken(" ".join(words), KEPT_OF_SLIDE)
        return f"{self.one_of('starts')} {kept}.".capitalize() if kept else ""

    def _spoken(self, text: str, kept: float) -> str:
        """Return a text as it is heard: some words gone, some said twice, some wrong, fillers between."""
        words = NOT_SAID.sub(" ", text).split()
        least = self.random.randrange(len(words)) if words else 0
        heard: list[str] = []
        for n, word in enumerate(words):
            if n != least and self.random.random() > kept:
                continue
            heard.append(self._misheard(word) if self.random.random() < MISHEARD else word)
            if self.random.random() < REPEATED:
                heard.append(word)
            if self.random.random() < FILLED:
                heard.append(self.one_of("fillers"))
        return " ".join(heard)

    def _misheard(self, word: str) -> str:
        """Return a word as a recogniser may write it: another ending, or two short words for it."""
        if len(word) < 4:
            return self.random.choice(["the", "a", "in", "it"])
        cut = self.random.randrange(1, len(word) - 1)
        return self.random.choice([word[:cut] + " " + word[cut:], word[:cut] + word[cut + 1 :], word[:-2] + "ing"])


def _points(blocks: list[Block]) -> list[str]:
    """Return the points of a slide, long ones in pieces, very short neighbours together."""
    texts = [text for block in blocks for text in _texts(block)]
    points: list[str] = []
    for text in texts:
        words = text.split()
        if points and len(words) < 4 and len(points[-1].split()) < 8:
            points[-1] += " " + text
            continue
        parts = max(1, round(len(words) / LONGEST))
        size = -(-len(words) // parts) if words else 1
        points += [" ".join(words[n : n + size]) for n in range(0, len(words), size)]
    return points


def _texts(block: Block) -> list[str]:
    match block:
        case ListItem() | Paragraph():
            return [block.text]
        case Table(rows=rows):
            return [" ".join(row) for row in rows[:TABLE_ROWS]]
        case _:
            return []
