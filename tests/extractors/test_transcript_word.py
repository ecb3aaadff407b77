"""Transcripts saved as Word documents, whole, damaged and hostile."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from sources import source_of
from word_files import NAMES, para

from extractors import captions
from extractors.diagnostics import MaterialError
from extractors.script import Script
from extractors.transcript_word import read_word_transcript


def word(body: str, declared: str = "") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"{declared}<w:document {NAMES}><w:body>{body}</w:body></w:document>")
    return target.getvalue()


def turn(name: str, time: str, *lines: str) -> str:
    words = "".join(f"<w:br/><w:t>{line}</w:t>" for line in lines)
    return (
        f'<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:br/><w:t>{name}</w:t></w:r>'
        f'<w:r><w:t xml:space="preserve">   {time}</w:t></w:r><w:r>{words}</w:r></w:p>'
    )


TALK = (
    para("Safe lifting-20260308_080000-Meeting Recording")
    + para("March 8, 2026, 8:00AM")
    + para("1m 30s")
    + turn("Dana", "0:03", "Good morning.", "Bend your knees.")
    + turn("Sam", "0:41", "Like this?")
    + turn("Dana", "1:02", "Yes, R&amp;D does.")
    + turn("Sam", "1:20", "Thank you.")
)


def read(data: bytes) -> Script:
    return read_word_transcript(source_of(data, "a.docx"))


def refusal(data: bytes) -> str:
    with pytest.raises(MaterialError) as caught:
        read(data)
    return caught.value.diagnostic.code


def test_turns_with_their_lines() -> None:
    script = read(word(TALK))
    assert script.title == "Safe lifting"
    assert [(cue.speaker, cue.start_ms, cue.text) for cue in script.cues] == [
        ("Dana", 3000, "Good morning."),
        ("Dana", 4040, "Bend your knees."),
        ("Sam", 41_000, "Like this?"),
        ("Dana", 62_000, "Yes, R&D does."),
        ("Sam", 80_000, "Thank you."),
    ]


def test_meet_in_word() -> None:
    lines = ["Lifting - Transcript", "Attendees", "Dana, Sam", "Transcript", "00:00:00", "Dana: Lift.", "Sam: How?"]
    lines += ["Dana: So.", "00:05:00", "Sam: Thanks."]
    cues = read(word("".join(map(para, lines)))).cues
    assert [(cue.start_ms, cue.speaker) for cue in cues][0::3] == [(0, "Dana"), (300_000, "Sam")]


def test_captions_hand_word_files_over_by_what_they_hold(corpus: Path) -> None:
    data = (corpus / "recordings" / "synthetic" / "teams.docx").read_bytes()
    found = captions.extract(source_of(data, "named.vtt"), captions.Options())
    assert found.document.title == "Security and safety basics"
    assert [told.code for told in found.diagnostics] == ["X360"]


def test_other_documents_are_refused() -> None:
    assert refusal(word(para("Bend your knees."))) == "X362"


def test_a_damaged_one_is_read_as_far_as_it_goes() -> None:
    body = TALK + turn("Dana", "1:25", "Lost.")
    whole = f"<w:document {NAMES}><w:body>{body}</w:body></w:document>"
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("word/document.xml", whole[: whole.index("Lost")])
    script = read(target.getvalue())
    assert [cue.text for cue in script.cues][:2] == ["Good morning.", "Bend your knees."]
    assert [told.code for told in script.diagnostics] == ["X502", "X360"]


def test_hostile_and_broken_files() -> None:
    data = word(TALK)
    assert refusal(data[: len(data) // 2]) == "X110"
    assert refusal(word(TALK, '<!DOCTYPE d [<!ENTITY a "b">]>')) == "X501"
    assert refusal(word("<w:p/>" * 3_000_000)) == "X109"
    assert refusal(b"PK\x03\x04nothing") == "X110"
