"""What the templates see: a course as pages, a page as stretches of what is shown and said, questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from exporters.media_kinds import MediaKind
from exporters.shown_views import ShownView, Spot, Words
from exporters.wording import Wording

_GAP = "____"
_SHORT_TARGET = 24
"""A closed select on a phone shows about so many letters; longer texts are also listed above it."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words that were said or stand in the notes; `marker` is what stands before a point of a list."""

    spot: Spot
    words: Words
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph of what one speaker said; the speaker is "" when not known or the same as before."""

    speaker: str
    place: str
    sentences: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is shown at one place and what was said about it.

    `told` is true when there is nothing to see but a heading: what was said is then the text itself. `also` are other
    places that say the same.
    """

    spot: Spot
    shown: tuple[ShownView, ...]
    said: tuple[Turn, ...]
    told: bool
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClipView:
    """A unit's piece of the recording: paths of its files, the still picture's "" for a sound, and its media type."""

    kind: MediaKind
    path: str
    type: str
    captions: str
    transcript: str
    poster: str
    length: str


Kind = Literal["choice", "true-false", "sequencing", "matching", "fill-in", "numeric"]
"""Interaction types by the names that SCORM 1.2, SCORM 2004 and xAPI share."""


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: its short id, its text, and what is said when it was chosen."""

    id: str
    text: str
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question of any kind, in the form that page and script need.

    `id` is short and unique in its unit, `element` its HTML id, `name` its readable id in reports, `key` the number
    that its answer is kept under.
    `situation` is the case that is told before the stem, "" for none; `measure` what stands behind a number, such as
    "kg". `options` are what is chosen from (choice; true-false: "true" and "false", without words), put in order
    (sequencing) or matched (matching) with `targets`. `correct` holds option ids (choice, true-false), all option ids
    in order (sequencing), the target id of each option (matching), the accepted texts (fill-in), or the number in
    digits with a point (numeric). `spot` is the place it was made from.
    """

    id: str
    element: str
    name: str
    key: int
    kind: Kind
    situation: str
    stem: str
    measure: str
    options: tuple[Option, ...]
    targets: tuple[Option, ...]
    correct: tuple[str, ...]
    multiple: bool
    feedback: str
    spot: Spot

    @property
    def stem_parts(self) -> tuple[str, ...]:
        """The stem without its gaps: a gap stands between two parts."""
        return tuple(self.stem.split(_GAP))

    @property
    def has_long_targets(self) -> bool:
        """Tell whether the texts to match with are too long for a closed select."""
        return any(len(target.text) > _SHORT_TARGET for target in self.targets)


@dataclass(frozen=True, slots=True)
class Reference:
    """Another unit that is pointed at: its content page and its title."""

    page: str
    title: str


@dataclass(frozen=True, slots=True)
class UnitView:
    """A unit, numbered from 1: its name in reports, its content page, its questions page ("" without questions).

    `role` is what it is for, in English words; `needs` are the units to read before it.
    """

    number: int
    uid: str
    name: str
    slug: str
    page: str
    check_page: str
    title: str
    role: str
    needs: tuple[Reference, ...]
    objective: str
    minutes: int
    stretches: tuple[Stretch, ...]
    questions: tuple[QuestionView, ...]
    clip: ClipView | None = None


@dataclass(frozen=True, slots=True)
class CourseView:
    """A course: what it says about itself, its units, and the words of the player.

    `language` and `direction` are those of the material; `words_language` is "" when the player speaks the same.
    """

    id: str
    title: str
    language: str
    direction: str
    words_language: str
    draft: bool
    minutes: int
    units: tuple[UnitView, ...]
    words: Wording


@dataclass(frozen=True, slots=True)
class PageView:
    """The one HTML page of a course, with its content security policy and the styles and scripts it loads."""

    course: CourseView
    policy: str
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
