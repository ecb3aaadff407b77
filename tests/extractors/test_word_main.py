"""The part that holds the text: found, recovered, or refused."""

from __future__ import annotations

import io
import random
import zipfile

import pytest
from word_files import NAMES, changed, para, read, word_file

from extractors.diagnostics import Diagnostic, MaterialError
from extractors.model import text_of

MAIN = "word/document.xml"


def refused(data: bytes) -> Diagnostic:
    with pytest.raises(MaterialError) as caught:
        read(data)
    return caught.value.diagnostic


def test_text_before_a_damage_is_kept() -> None:
    data = f"<w:document {NAMES}><w:body>{para('One')}{para('Two')}<w:p><w:r><w:t>Th".encode()
    found = read(changed(word_file(""), MAIN, data))
    assert [text_of(block) for block in found.document.blocks] == ["One", "Two", "Th"]
    assert [entry.code for entry in found.diagnostics] == ["X502", "X515"]
    assert "3 paragraphs" in found.diagnostics[0].message


def test_text_before_a_damage_of_the_zip_is_kept() -> None:
    chance = random.Random(3)  # noqa: S311  words that do not pack well
    data = bytearray(word_file("".join(para(f"{number} {chance.randbytes(40).hex()}") for number in range(2_000))))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entry = archive.getinfo(MAIN)
    middle = entry.header_offset + entry.compress_size // 2
    data[middle : middle + 50] = bytes(50)
    found = read(bytes(data))
    assert found.diagnostics[0].code == "X502"
    texts = [text_of(block).partition(" ")[0] for block in found.document.blocks]
    assert texts[:800] == [str(number) for number in range(800)]


def test_a_damaged_file_without_words_is_not_called_empty() -> None:
    assert refused(changed(word_file(""), MAIN, f"<w:document {NAMES}><w:body><w:p>".encode())).code == "X501"


@pytest.mark.parametrize("data", [b"", b"no xml", b"<a/>", None])
def test_without_a_body_there_is_nothing_to_read(data: bytes | None) -> None:
    assert refused(changed(word_file(para("x")), MAIN, data)).code == "X501"


def test_a_doctype_is_refused() -> None:
    bomb = f'<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document {NAMES}><w:body>{para("&a;")}</w:body></w:document>'
    found = refused(changed(word_file(""), MAIN, bomb.encode()))
    assert (found.code, "DOCTYPE" in found.message) == ("X501", True)


def test_a_file_without_its_first_relationships_is_read_by_its_usual_name() -> None:
    found = read(changed(word_file(para("Text")), "_rels/.rels", None))
    assert [text_of(block) for block in found.document.blocks] == ["Text"]
