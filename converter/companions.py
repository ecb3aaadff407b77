"""Finds the captions that lie beside a recording which was named by itself: the better source, and no model needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from converter.content import EMPTY, Role, content_of
from converter.equipment import SPOKEN
from converter.session_names import caption_name, session_stem

CAPTIONS = "captions"
"""The format of files that hold what was said in a session."""

_MAY_HOLD_SPEECH = frozenset({".docx", ".txt"})


def with_captions(arguments: Sequence[Path], suffixes: Mapping[str, str]) -> tuple[Path, ...]:
    """Return what was named on the command line, and the caption files of the recordings among it.

    `suffixes` says which format reads which ending. Folders bring what lies in them anyway; one recording that was
    named together with captions has been given those, whatever lies beside it.
    """
    recordings = [path for path in arguments if _format(path, suffixes) == SPOKEN]
    captions = [path for path in arguments if _format(path, suffixes) == CAPTIONS]
    if len(recordings) == 1 and captions:
        return tuple(arguments)
    beside = (found for path in recordings for found in captions_beside(path, suffixes))
    return tuple(dict.fromkeys((*arguments, *beside)))


def captions_beside(recording: Path, suffixes: Mapping[str, str]) -> Iterator[Path]:
    """Yield the caption files in the folder of a recording that belong to its session, in order of their names."""
    wanted = session_stem(recording.stem).casefold()
    try:
        beside = sorted(recording.parent.iterdir())
    except OSError:
        # Told when the recording itself is read, for then it matters.
        return
    for path in beside:
        named = caption_name(path.stem, lambda stem: stem.casefold() == wanted)
        if named.stem.casefold() == wanted and path.is_file() and _holds_speech(path, suffixes):
            yield path


def _holds_speech(path: Path, suffixes: Mapping[str, str]) -> bool:
    """Tell captions by their ending, and what platforms hand out as Word documents and texts by what it holds."""
    if _format(path, suffixes) != CAPTIONS and path.suffix.lower() not in _MAY_HOLD_SPEECH:
        return False
    try:
        content = content_of(path)
    except OSError:
        # Told when it is read, for then it matters.
        return _format(path, suffixes) == CAPTIONS
    if content is None or content is EMPTY:
        return _format(path, suffixes) == CAPTIONS
    return content.role is Role.SPEECH


def _format(path: Path, suffixes: Mapping[str, str]) -> str:
    return suffixes.get(path.suffix.lower(), "")
