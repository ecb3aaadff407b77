"""Places files below the output folder, never over a person's edit.

What stands on disk is compared with the ledger. Ours, or nothing: it is written. Somebody's: it stays, and what is
new in ours is written beside it as NAME.new.EXT, once; whoever deletes that has declined it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from converter import atomic, digests
from converter.ledger import Ledger
from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity

OFFERED = Code(
    "C402",
    Severity.WARNING,
    "{path} was changed since it was written, so it was kept; the new text is in {beside}",
    "Take over what you want from the new file, then delete it.",
)
EDIT_KEPT = Code(
    "C403",
    Severity.INFO,
    "{path} was changed since it was written, and was kept as it is",
    "Nothing to do. To have it written again, delete it.",
)
STALE_KEPT = Code(
    "C404",
    Severity.WARNING,
    "{path} is no longer made from the sources, but was changed since it was written, so it was kept",
    "Delete it when nothing in it is needed.",
)
UNSAFE_PATH = Code(
    "C406",
    Severity.ERROR,
    "the exporter '{maker}' names a file that cannot be written everywhere: {path}",
    "Please report this to whoever makes the exporter.",
)

_LONGEST = 200
_FORBIDDEN = frozenset('<>:"|?*\\') | {chr(number) for number in range(32)}


@dataclass(frozen=True, slots=True)
class Item:
    """A file to be placed: its path, the digest of its content, the content when it is needed, who made it."""

    path: str
    digest: str
    content: Callable[[], bytes]
    maker: str


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an item stands now, which paths it lays claim to, and what is worth telling about it."""

    path: str
    digest: str
    claims: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def check_path(path: str, subject: str, maker: str) -> None:
    """Raise MaterialError C406 for a path that leaves its folder or that some system cannot hold."""
    parts = path.split("/")
    odd = any(
        part in ("", ".", "..") or part[-1] in ". " or _FORBIDDEN & set(part) or len(part.encode()) > _LONGEST
        for part in parts
    )
    if odd:
        raise MaterialError(UNSAFE_PATH.of(subject, maker=maker, path=path))


def place(out: Path, ledger: Ledger, item: Item, subject: str) -> Placed:
    """Bring one file to its place below `out` and return where it stands; raises WriteError.

    `subject` is what a diagnostic names as its source. Emits C402 or C403 when a person's edit is in the way.
    """
    there = _digest(out, item.path)
    if there == item.digest:
        ledger.own(item.path, item.digest, item.maker)
        return Placed(item.path, item.digest, (item.path,))
    if there == "" or ledger.is_ours(item.path, there):
        ledger.note(item.path, item.digest, item.maker)
        atomic.write(out / item.path, item.content())
        return Placed(item.path, item.digest, (item.path,))
    if ledger.is_ours(item.path, item.digest):
        return Placed(item.path, there, (item.path,), (EDIT_KEPT.of(subject, path=item.path),))
    return _offer(out, ledger, item, subject)


def sweep(out: Path, ledger: Ledger, stale: tuple[str, ...], subject: str) -> tuple[Diagnostic, ...]:
    """Remove files that we wrote and that are no longer made; those with a person's edit stay, with C404."""
    kept = []
    for path in stale:
        there = _digest(out, path)
        if there and not ledger.is_ours(path, there):
            kept.append(STALE_KEPT.of(subject, path=path))
            continue
        atomic.remove(out / path)
        ledger.drop(path)
        _remove_empty(out, path)
    return tuple(kept)


def _offer(out: Path, ledger: Ledger, item: Item, subject: str) -> Placed:
    name = PurePosixPath(item.path)
    beside = str(name.with_name(f"{name.stem}.new{name.suffix}"))
    claims = (item.path, beside)
    there = _digest(out, item.path)
    if _digest(out, beside) == "" and ledger.is_ours(beside, item.digest):
        return Placed(item.path, there, claims, (EDIT_KEPT.of(subject, path=item.path),))
    offer = place(out, ledger, Item(beside, item.digest, item.content, item.maker), subject)
    told = OFFERED.of(subject, path=item.path, beside=offer.path)
    return Placed(item.path, there, (item.path, *offer.claims), (told,))


def _digest(out: Path, path: str) -> str:
    """Return the digest of what stands at a path, empty when nothing does; raises WriteError."""
    target = out / path
    try:
        return digests.of_file(target) if target.exists() else ""
    except OSError as error:
        raise atomic.refusal(target, error) from error


def _remove_empty(out: Path, path: str) -> None:
    for folder in PurePosixPath(path).parents:
        target = out / folder
        try:
            if target == out or not target.is_dir() or any(target.iterdir()):
                return
            target.rmdir()
        except OSError as error:
            raise atomic.refusal(target, error) from error
