"""What the templates see of the content of a page: marked words, headings, lists, tables, pictures, media."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from exporters.list_labels import NumberType, Wrap
from exporters.media_kinds import MediaKind


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a block comes from, for people, and the HTML id it is linked by; "" when nothing links to it."""

    source: str
    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class RunView:
    """Words with the elements of HTML that they stand in, the outermost first."""

    text: str
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """Runs that make one link, or none when `href` is ""; `outside` is true for a link that leaves the course."""

    runs: tuple[RunView, ...]
    href: str = ""
    outside: bool = False


Words = tuple[Phrase, ...]


def plain(words: Words) -> str:
    """Return words without their marks."""
    return "".join(run.text for phrase in words for run in phrase.runs)


@dataclass(frozen=True, slots=True)
class HeadingView:
    """A heading with its level in HTML, 3 to 6."""

    form: ClassVar[str] = "heading"
    spot: Spot
    words: Words
    level: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is to be checked about words that were read from a picture: how sure the reading is, in per cent."""

    percent: int | None


@dataclass(frozen=True, slots=True)
class TextView:
    """A paragraph; `doubt` is set where it was read from a picture."""

    form: ClassVar[str] = "text"
    spot: Spot
    words: Words
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class PreformattedView:
    """Text whose spaces and line breaks are shown as they are."""

    form: ClassVar[str] = "preformatted"
    spot: Spot
    text: str


@dataclass(frozen=True, slots=True)
class ItemView:
    """A point of a list with the lists below it.

    `value` is its number where that is not one more than the one before; `label` is what stands before it in a list
    that HTML cannot number.
    """

    spot: Spot
    words: Words
    lists: tuple[ListView, ...]
    value: int | None = None
    label: str = ""
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class ListView:
    """A list, numbered or not; `start` is the number of its first item.

    `given` is true when the source numbers it; `labelled` when its labels are no numbers that HTML could show.
    """

    form: ClassVar[str] = "list"
    ordered: bool
    items: tuple[ItemView, ...]
    start: int = 1
    type: NumberType = "1"
    wrap: Wrap = "."
    given: bool = False
    labelled: bool = False

    @property
    def style(self) -> str:
        """The class of a list whose numbers have a bracket behind them, which HTML has no attribute for, or ""."""
        kind = {"1": "digits", "a": "small", "A": "large", "i": "roman", "I": "roman-large"}[self.type]
        return f"after-{kind}" if self.wrap == ")" else ""


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell of a table; `scope` is set for headings of columns."""

    words: Words
    rows: int = 1
    columns: int = 1
    scope: Literal["", "col", "colgroup"] = ""


@dataclass(frozen=True, slots=True)
class TableView:
    """A table: its heading rows and the others, without the places that a cell of another row or column takes."""

    form: ClassVar[str] = "table"
    spot: Spot
    head: tuple[tuple[CellView, ...], ...]
    body: tuple[tuple[CellView, ...], ...]


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture in the package; without alternative text it is decorative. `link` says where a click on it leads."""

    form: ClassVar[str] = "picture"
    spot: Spot
    path: str
    width: int
    height: int
    alt: str
    link: Words = ()


@dataclass(frozen=True, slots=True)
class PictureTextView:
    """A picture that is not in the package: its alternative text stands for it."""

    form: ClassVar[str] = "picture_text"
    spot: Spot
    alt: str
    link: Words = ()


@dataclass(frozen=True, slots=True)
class MediaView:
    """A video or sound of the source, named in the place where it is played there."""

    form: ClassVar[str] = "media"
    spot: Spot
    kind: MediaKind
    name: Words


ShownView = HeadingView | TextView | PreformattedView | ListView | TableView | PictureView | PictureTextView | MediaView
