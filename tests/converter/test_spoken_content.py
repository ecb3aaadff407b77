"""Transcripts, chats and chapter lists under the endings of ordinary files, and ordinary files left alone."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from converter.spoken_content import chapters_in, chat_of, is_speech, is_word_transcript

OTTER = "Dana  0:03\nGood morning.\n\nSam  0:41\nHello.\n\nDana  1:02\nSit down.\n\nSam  1:09\nThank you.\n"
ZOOM = "00:00:07\tSam:\thi all\r\n00:01:20\tPriya:\tIs the deck in the LMS?\r\n"
CHAPTERS = "WEBVTT\n\n00:00.000 --> 01:00.000\nWelcome\n\n01:00.000 --> 02:00.000\nLifting\n"


def written(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


@pytest.mark.parametrize(
    "text",
    [
        OTTER,
        "\ufeff" + OTTER,
        OTTER.replace("\n", "\r\n"),
        OTTER.encode("utf-16"),
        "WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n",
        "1\n00:00:01,000 --> 00:00:02,000\nHello.\n",
        "0:00:01.000,0:00:03.200\nHello.\n",
        "Scenarist_SCC V1.0\n",
        "[00:00.000 --> 00:04.400]  Hello.\n",
        '<tt xmlns="http://www.w3.org/ns/ttml"/>',
        OTTER * 3000,
    ],
)
def test_speech(text: str | bytes, tmp_path: Path) -> None:
    if isinstance(text, str) and len(text) > 100_000:
        text = "\n".join(f"Dana  {n // 60}:{n % 60:02d}\nGood morning.\n" for n in range(9000))
    assert is_speech(written(tmp_path, "a.txt", text))


@pytest.mark.parametrize(
    "text", ["", "Just words.", "1\n2\n3\n", b"\0\1\2" * 99, "WEBVTTX", "Agenda\t9:00\n" * 9, ZOOM]
)
def test_other_texts(text: str | bytes, tmp_path: Path) -> None:
    assert not is_speech(written(tmp_path, "a.txt", text))


def test_chats_are_read_to_their_end(tmp_path: Path) -> None:
    chat = chat_of(written(tmp_path, "a.txt", ZOOM * 3000))
    assert chat is not None
    assert (len(chat.messages), chat.people, len(chat.questions)) == (6000, 2, 3000)
    assert chat_of(written(tmp_path, "b.txt", OTTER)) is None
    assert chat_of(written(tmp_path, "empty.txt", "")) is None


def test_a_chat_of_meet_is_told_by_its_name(tmp_path: Path) -> None:
    text = "00:00:19.386,00:00:22.386\nDana: Where is the link?\n"
    chat = chat_of(written(tmp_path, "Lifting (2026-03-08) - Chat.sbv", text))
    assert chat is not None
    assert [message.author for message in chat.messages] == ["Dana"]
    assert chat_of(written(tmp_path, "Lifting.sbv", text)) is None


def test_chapters(tmp_path: Path) -> None:
    assert chapters_in(written(tmp_path, "a.chapters.vtt", CHAPTERS)) == 2
    assert chapters_in(written(tmp_path, "a.vtt", CHAPTERS.replace("WEBVTT", "WEBVTT\nKind: chapters"))) == 2
    assert chapters_in(written(tmp_path, "a.vtt", CHAPTERS)) == 0
    assert chapters_in(written(tmp_path, "a.txt", "0:00 One\n1:00 Two\n2:00 Three")) == 3
    assert chapters_in(written(tmp_path, "chapters.txt", OTTER)) == 0


def packed(xml: str, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        archive.writestr("word/document.xml", f"<w:document><w:body>{xml}</w:body></w:document>")
    return target.getvalue()


def paragraphs(text: str) -> str:
    return "".join(
        f'<w:p w:rsidR="1"><w:r><w:t xml:space="preserve">{line}</w:t></w:r></w:p>' for line in text.split("\n")
    )


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_transcripts_in_word(method: int) -> None:
    assert is_word_transcript(io.BytesIO(packed(paragraphs(OTTER), method)), 0)
    by_breaks = '<w:p><w:r><w:br/><w:t>Dana</w:t><w:tab/><w:t>0:03</w:t><w:br/><w:t>Hi &amp; "hello".</w:t></w:r></w:p>'
    turns = "".join(by_breaks.replace("0:03", f"0:{n}") for n in range(11, 19))
    assert is_word_transcript(io.BytesIO(packed(turns, method)), 0)
    assert not is_word_transcript(io.BytesIO(packed(paragraphs("Bend your knees.\n" * 9), method)), 0)


def test_no_document_of_the_corpus_is_a_transcript(corpus: Path) -> None:
    tried = 0
    for path in sorted((corpus / "docx").glob("*.docx")):
        with zipfile.ZipFile(path) as archive, path.open("rb") as stream:
            tried += 1
            assert not is_word_transcript(stream, archive.getinfo("word/document.xml").header_offset), path.name
    assert tried


@given(st.binary(max_size=200), st.integers(0, 300))
def test_any_bytes_can_be_asked(data: bytes, place: int) -> None:
    assert not is_word_transcript(io.BytesIO(data), place)
    assert not is_word_transcript(io.BytesIO(packed("")[:30] + data), 0)
