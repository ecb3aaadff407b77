"""Videos and sounds on a slide: whether a picture stands for one, and where it lies."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import _Element

from extractors.slide_xml import P14, A, P, R

_KINDS = {
    f"{A}videoFile": "video",
    f"{A}quickTimeFile": "video",
    f"{A}audioFile": "audio",
    f"{A}wavAudioFile": "audio",
    f"{A}audioCd": "audio",
}
_LINKED, _EMBEDDED = f"{R}link", f"{R}embed"


@dataclass(frozen=True, slots=True)
class Playable:
    """A video or sound: which of them, and the ids of the links that lead to it, the best first."""

    kind: str
    links: tuple[str, ...]


def playable(picture: _Element) -> Playable | None:
    """Return the video or sound that a p:pic stands for; None for an ordinary picture."""
    properties = picture.find(f"./*/{P}nvPr")
    if properties is None or not len(properties):
        return None
    entry = next((child for child in properties if child.tag in _KINDS), None)
    media = next(properties.iter(f"{P14}media"), None)
    if entry is None and media is None:
        return None
    kind = "video" if entry is None else _KINDS[str(entry.tag)]
    holders = [holder for holder in (media, entry) if holder is not None]
    links = (holder.get(name, "") for name in (_EMBEDDED, _LINKED) for holder in holders)
    return Playable(kind, tuple(filter(None, links)))
