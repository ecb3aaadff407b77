"""Small projects on disk, and the formats of a fake other maker (tests/plugin), which need no heavy library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from converter import settings
from converter.pipeline import Outcome, convert
from converter.report import PackReport, SourceReport

PLUGIN = Path(__file__).resolve().parent.parent / "plugin"

ACME = """
[plugins]
allow = ["acme-captivate"]
[segment]
use = "acme-whole"
"""


def write_tree(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files below a folder and return it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def tree_of(folder: Path, private: bool = False) -> dict[str, bytes]:
    """Return all files below a folder by their paths, without what belongs to the program."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    return {name: data for name, data in found.items() if private or not name.startswith(".unitsmith/")}


def acme_settings(extra: str = "", to: Sequence[str] = ("acme-outline",)) -> settings.Settings:
    """Return settings that use the other maker's formats; needs the fixture `acme`."""
    return settings.parse(ACME + extra, "unitsmith.toml", to)


def acme_convert(source: Path, out: Path, extra: str = "", to: Sequence[str] = ("acme-outline",)) -> Outcome:
    """Convert with the other maker's formats."""
    return convert([source], out, acme_settings(extra, to))


def source_named(outcome: Outcome, name: str) -> SourceReport:
    """Return the record of a source."""
    return next(source for source in outcome.report.sources if source.name == name)


def pack_named(outcome: Outcome, pack: str) -> PackReport:
    """Return the record of a pack."""
    return next(entry for entry in outcome.report.packs if entry.id == pack)


def codes_of(record: SourceReport | PackReport) -> list[str]:
    """Return the codes of a record's diagnostics."""
    return [told.code for told in record.diagnostics]
