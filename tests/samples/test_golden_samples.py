"""The samples' results as golden files, at each seam that a person can read."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.xdist_group("samples")

Golden = Callable[[str, str], None]
PACKS = ("expense-claims", "expense-questions", "incident-process", "ladder-safety", "phishing-session")


@pytest.mark.parametrize("name", PACKS)
def test_drafts_and_cuts(name: str, converted: Path, golden: Golden) -> None:
    for path in sorted((converted / name).rglob("*.md")):
        golden(f"samples/{path.relative_to(converted).as_posix()}", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", PACKS)
@pytest.mark.usefixtures("golden")
def test_no_golden_draft_is_left_over(name: str, converted: Path, pytestconfig: pytest.Config) -> None:
    kept = Path(__file__).resolve().parents[1] / "golden" / "samples" / name
    wanted = {path.relative_to(converted / name) for path in (converted / name).rglob("*.md")}
    left = [path for path in sorted(kept.rglob("*.md")) if path.relative_to(kept) not in wanted]
    if pytestconfig.getoption("--update-golden"):
        for path in left:
            path.unlink()
    else:
        assert left == []


@pytest.mark.parametrize("name", PACKS)
def test_manifests(name: str, converted: Path, golden: Golden) -> None:
    for kind, manifest in (("scorm12", "imsmanifest.xml"), ("xapi", "tincan.xml")):
        with zipfile.ZipFile(converted / name / f"{name}.{kind}.zip") as package:
            golden(f"samples/{name}/{manifest}", package.read(manifest).decode())
            listing = "".join(f"{entry.filename}\n" for entry in package.infolist())
            golden(f"samples/{name}/{kind}.txt", listing)


def test_summary(converted: Path, golden: Golden) -> None:
    golden("samples/summary.md", (converted / "summary.md").read_text(encoding="utf-8"))
