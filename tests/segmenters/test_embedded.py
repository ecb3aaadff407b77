"""The pipeline that we ship is small, says what it is, and is named without opening spaCy."""

from __future__ import annotations

import json
import subprocess
import sys

from segmenters.embedded import EMBEDDED, folder, name_and_version

META = json.loads((folder() / "meta.json").read_text(encoding="utf-8"))
MOST_BYTES = 12_000_000


def test_its_name_holds_its_version() -> None:
    assert name_and_version() == f"{EMBEDDED}@{META['version']}"


def test_it_is_small() -> None:
    assert sum(path.stat().st_size for path in folder().rglob("*") if path.is_file()) <= MOST_BYTES


def test_it_says_its_licence_and_where_it_comes_from() -> None:
    assert META["license"] == "CC BY-SA 4.0"
    assert "Attribution-ShareAlike 4.0 International" in (folder() / "LICENSE.txt").read_text(encoding="utf-8")
    assert [(source["license"], bool(source["author"])) for source in META["sources"]] == [
        ("CC BY-SA 4.0", True),
        ("CC0 1.0", True),
    ]


def test_it_says_how_good_it_is() -> None:
    assert META["performance"].keys() == {"TOK", "TAG", "POS", "MORPH", "LEMMA", "UAS", "LAS", "SENT"}
    assert META["performance"]["TOK"] > 99, "words written as one are cut where the tokenizer cuts them"
    assert META["performance"]["LAS"] > 75


def test_no_folder_of_the_machine_it_was_trained_on_is_left_in_it() -> None:
    assert "[paths]\ntrain = null\ndev = null\n" in (folder() / "config.cfg").read_text(encoding="utf-8")


def test_naming_it_opens_nothing() -> None:
    program = "import sys; from segmenters.embedded import name_and_version as n; n(); print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
