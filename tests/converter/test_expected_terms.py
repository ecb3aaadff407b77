"""The terms of a session's deck reach its recording, and no other."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest
from projects import ACME, tree_of, write_tree
from tiny_whisper import FOLDER, unpacked

from converter import settings
from converter.making import Work
from converter.pipeline import Outcome, convert
from converter.store import Store
from extractors.transcript import Transcript

pytestmark = pytest.mark.usefixtures("acme")

NOTES = "# Lifting with FOCIL\n\nAsk Prysm before you lift.\n"


@pytest.fixture
def project(tmp_path: Path, absent: Callable[[str], None]) -> Path:
    if find_spec("whisper") is None or find_spec("av") is None:
        absent("unitsmith[recordings]")
    model = unpacked(FOLDER / "tiny.pt.xz", tmp_path).path
    told = f'{ACME}\n[extract.recording]\nmodel = "{model}"\nvocabulary = ["Northwind"]\n'
    session = (FOLDER / "session.m4a").read_bytes()
    files = {"in/session.m4a": session, "in/session.md": NOTES, "unitsmith.toml": told}
    return write_tree(tmp_path, files)


def converted(project: Path) -> Outcome:
    chosen = settings.load(project / "unitsmith.toml", ("acme-outline",))
    return convert([project / "in"], project / "out", chosen)


def vocabularies(project: Path) -> set[tuple[str, ...]]:
    """Return the vocabulary of each transcript in the cache."""
    store = Store(project / "out" / ".unitsmith" / "cache")
    contents = [path for path in (store.folder / "contents").rglob("*") if path.is_file()]
    texts = [path.read_bytes() for path in contents]
    digests = [
        path.parent.name + path.name for path, text in zip(contents, texts, strict=True) if b'"listener"' in text
    ]
    return {store.value(Transcript, digest).vocabulary for digest in digests}


def test_a_recording_is_heard_with_the_terms_of_what_belongs_to_it(project: Path) -> None:
    assert converted(project).work.extracted == 2
    assert vocabularies(project) == {("Lifting", "Prysm", "FOCIL", "Northwind")}
    again = converted(project)
    assert again.work == Work(recalled=2)


def test_other_terms_let_it_be_heard_anew(project: Path) -> None:
    converted(project)
    before = tree_of(project / "out")
    write_tree(project, {"in/session.md": NOTES.replace("FOCIL", "EIP7805")})
    assert converted(project).work.extracted == 2
    assert ("Lifting", "Prysm", "EIP7805", "Northwind") in vocabularies(project)
    write_tree(project, {"in/session.md": NOTES})
    assert converted(project).work.extracted == 0
    assert tree_of(project / "out") == before
