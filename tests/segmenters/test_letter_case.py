"""Titles in the letter case of running text."""

from __future__ import annotations

import pytest

from segmenters.letter_case import Spelling

TEXT = (
    "The licence covers all of the source code, says the lawyer of the team. We use many Open Source parts and the "
    "Ariane rocket, and FLASH runs on it. Every audit of ours begins in June, and then the Open Source work goes on."
)


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Reading The Licence", "reading the licence"),
        ("THE LICENCE AND THE AUDIT", "the licence and the audit"),
        ("CURRICULUM", "curriculum"),
        ("Open Source Audits", "Open Source audits"),
        ("Launching Ariane", "launching Ariane"),
        ("The June Audit", "the June audit"),
        ("XML and JSON Files", "XML and JSON files"),
        ("Licence for iPhone", "licence for iPhone"),
        ("Pre-Distribution Checks", "pre-distribution checks"),
        ("Importing a Cabana Package", "importing a Cabana package"),
        ("Meeting at Purdue", "meeting at Purdue"),
        ("Version 3 of Ariane 5", "version 3 of Ariane 5"),
        ("Benefits for the users", "benefits for the users"),
        ("Periodic audits of people", "periodic audits of people"),
        ("", ""),
    ],
)
def test_a_title_is_written_as_the_text_writes_it(title: str, written: str) -> None:
    assert Spelling.of((TEXT,)).in_running_text(title) == written


def test_lines_of_code_and_titles_tell_nothing() -> None:
    titles = "The Source Of All Ladders In Town\nsudo pip install source --now and then wait for it\n"
    assert Spelling.of((titles,)).small == {}
    assert Spelling.of((titles,)).large == {}


def test_a_command_that_a_sentence_quotes_tells_nothing_of_a_name() -> None:
    told = "We say oak push, then oak pull and oak push once more, as told. Those who like Oak use it every day."
    assert Spelling.of((f"$ oak push\n$ oak pull\n{told}",)).in_running_text("Install and Configure Oak")[-3:] == "Oak"
    assert Spelling.of((told,)).in_running_text("Install and Configure Oak")[-3:] == "oak"
