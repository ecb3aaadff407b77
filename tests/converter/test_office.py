"""Files that LibreOffice makes into others, with the real program; and without it."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NoReturn

import pytest
from decks import PNG
from projects import write_tree

from converter import office, settings
from converter.content import KINDS, content_of
from converter.formats import BUILT_IN
from converter.inspection import Inspected, inspect
from converter.job import Conversion, Job
from converter.limits import UNBOUNDED
from converter.pipeline import convert
from converter.store import Store
from extractors.diagnostics import MaterialError
from extractors.model import Layer, layer_of, text_of

WORDS = "Face the ladder when you climb."
MADE = {"page.odt": "odt", "page.doc": "doc:MS Word 97", "page.rtf": "rtf"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, corpus: Path, absent: Callable[[str], NoReturn]) -> Path:
    """A folder with files in the formats that LibreOffice writes: one run of it for each kind of target."""
    program = office.program()
    if not program:
        absent("LibreOffice")
    folder = tmp_path_factory.mktemp("made")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless"]
    source = folder / "page.txt"
    source.write_text(f"Ladders\n\n{WORDS}\n")
    for name, target in MADE.items():
        subprocess.run(
            [*command, "--convert-to", target, "--outdir", str(folder), str(source)], check=True, capture_output=True
        )
        assert (folder / name).is_file()
    deck = shutil.copy(corpus / "ppt" / "poi_sampleshow.ppt", folder / "deck.ppt")
    subprocess.run(
        [*command, "--convert-to", "odp", "--outdir", str(folder), str(deck)], check=True, capture_output=True
    )
    source.unlink()
    return folder


def look(path: Path) -> Inspected:
    (found,) = inspect([path], settings.load(None), lambda *_: None).sources
    return found


def job_for(path: Path, folder: Path, program: str) -> Job:
    target = Conversion(program, path.suffix, "pptx")
    scratch = str(folder / "scratch")
    return Job(path.name, str(path), 1, "ab", BUILT_IN[0], "{}", "", scratch, UNBOUNDED, None, conversion=target)


@pytest.mark.parametrize("name", ["page.odt", "page.doc", "page.rtf"])
def test_documents_are_read_through_word(made: Path, name: str) -> None:
    found = look(made / name)
    assert found.document, found.diagnostics
    assert WORDS in " ".join(text_of(block) for block in found.document.blocks)
    assert found.document.source.name == name, "the name of the original"
    assert found.document.source.format == "word"
    assert "C142" in [told.code for told in found.diagnostics]


@pytest.mark.parametrize("name", ["deck.ppt", "deck.odp"])
def test_decks_are_read_through_powerpoint(made: Path, name: str) -> None:
    found = look(made / name)
    assert found.document, found.diagnostics
    assert len(found.document.sections) == 2
    notes = [text_of(block) for block in found.document.blocks if layer_of(block) is Layer.NOTES]
    assert notes[0] == "I am the notes of the first slide"
    assert found.document.source.format == "slides"


def test_what_was_made_once_is_kept_under_the_digest_of_the_source(made: Path, tmp_path: Path) -> None:
    store, deck = Store(tmp_path / "store"), made / "deck.ppt"
    first, (told,) = office.converted(job_for(deck, tmp_path, office.program()), store)
    assert told.code == "C142"
    again, _ = office.converted(job_for(deck, tmp_path, ""), store)
    assert again == first, "it is not asked again"
    assert [path.name for path in (tmp_path / "scratch").iterdir()] == ["profile"], "no copy stays"


def test_what_libreoffice_cannot_open_is_named(made: Path, tmp_path: Path) -> None:
    data = (made / "deck.ppt").read_bytes()
    path = write_tree(tmp_path, {"cut.ppt": data[:1600]}) / "cut.ppt"
    with pytest.raises(MaterialError) as caught:
        office.converted(job_for(path, tmp_path, office.program()), Store(tmp_path / "store"))
    assert caught.value.diagnostic.code == "C143"
    assert ".pptx" in caught.value.diagnostic.hint


def test_without_libreoffice_the_command_that_adds_it_is_told(corpus: Path, tmp_path: Path) -> None:
    """In a process of its own whose PATH is empty."""
    (tmp_path / "bin").mkdir()
    program = "from converter.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, "inspect", str(corpus / "ppt" / "poi_sampleshow.ppt"), "--json"],
        env={**os.environ, "PATH": str(tmp_path / "bin")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3, done.stderr
    (told,) = json.loads(done.stdout)["sources"][0]["diagnostics"]
    assert told["code"] == "C141"
    assert told["message"] == "a file that ends in .ppt is read through LibreOffice, which is not on this machine"
    assert office.install_command() in told["hint"]


def test_nothing_that_a_document_links_to_is_fetched(made: Path, tmp_path: Path) -> None:
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def do_HEAD(self) -> None:
            self.do_GET()

        def log_message(self, *_: object) -> None:
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), Listener) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        path = write_tree(tmp_path, {"a.odt": linking(made / "page.odt", server.server_port)}) / "a.odt"
        assert look(path).document
        server.shutdown()
    assert asked == []


def test_a_file_of_this_machine_does_not_come_into_a_deck(made: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(PNG)
    target = io.BytesIO()
    frame = (
        '<draw:frame svg:x="1cm" svg:y="5cm" svg:width="2cm" svg:height="2cm">'
        f'<draw:image xlink:href="{secret.as_uri()}" xlink:type="simple"/></draw:frame></draw:page>'
    )
    with zipfile.ZipFile(made / "deck.odp") as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == "content.xml":
                assert b"</draw:page>" in data
                data = data.replace(b"</draw:page>", frame.encode(), 1)
            new.writestr(entry, data)
    document = look(write_tree(tmp_path / "in", {"a.odp": target.getvalue()}) / "a.odp").document
    plain = look(made / "deck.odp").document
    assert document
    assert plain
    assert document.assets == plain.assets


def linking(page: Path, port: int) -> bytes:
    """Return a document with a picture in it that lies on a server."""
    picture = (
        '<draw:frame draw:name="i" svg:width="5cm" svg:height="5cm" text:anchor-type="as-char"><draw:image '
        f'xlink:href="http://127.0.0.1:{port}/x.png" xlink:type="simple" xlink:actuate="onLoad"/></draw:frame>'
    )
    target = io.BytesIO()
    with zipfile.ZipFile(page) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == "content.xml":
                data = data.replace(WORDS.encode(), WORDS.encode() + picture.encode())
                assert b"/x.png" in data
            new.writestr(entry, data)
    return target.getvalue()


def test_a_deck_comes_through_to_the_end(made: Path, tmp_path: Path) -> None:
    source = write_tree(tmp_path / "in", {"show.pptx": (made / "deck.ppt").read_bytes()})
    outcome = convert([source], tmp_path / "out", settings.load(None, ("json",)))
    (record,) = outcome.report.sources
    assert record.status.value == "converted"
    assert [told.code for told in record.diagnostics if told.code.startswith("C")] == ["C161", "C142"]
    again = convert([source], tmp_path / "out", settings.load(None, ("json",)))
    assert again.work.extracted == 0
    assert again.report == outcome.report


def test_what_is_made_here_is_what_it_is_called(made: Path) -> None:
    for path in made.iterdir():
        if path.is_file():
            assert content_of(path) == KINDS[path.suffix], path.name
