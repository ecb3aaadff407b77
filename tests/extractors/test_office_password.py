"""Office files that are protected with a password: opened when the settings give it, named when they do not."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from decks import deck, extracted, slide, source
from msoffcrypto.format.ooxml import OOXMLFile

from extractors import slides
from extractors.diagnostics import MaterialError
from extractors.model import text_of
from extractors.office_password import unlocked
from extractors.source import Source

RIGHT = "secret"


def protected(data: bytes, password: str) -> Source:
    locked = io.BytesIO()
    OOXMLFile(io.BytesIO(data)).encrypt(password, locked)
    return source(locked.getvalue())


@pytest.fixture(scope="module")
def locked() -> Source:
    return protected(deck(slide("# Ladders", "* rungs")), RIGHT)


def refused(given_source: Source) -> tuple[str, str]:
    with pytest.raises(MaterialError) as caught:
        slides.extract(given_source, slides.Options())
    return caught.value.diagnostic.code, caught.value.diagnostic.hint


def test_a_protected_deck_opens_with_its_password(locked: Source) -> None:
    found = slides.extract(replace(locked, password=RIGHT), slides.Options())
    assert [text_of(block) for block in found.document.blocks] == ["Ladders", "rungs"]
    assert found.document.source.digest == locked.digest


def test_without_a_password_the_hint_says_where_to_give_it(locked: Source) -> None:
    code, hint = refused(locked)
    assert (code, "settings" in hint) == ("X104", True)


def test_a_wrong_password_is_named_as_that(locked: Source) -> None:
    assert refused(replace(locked, password=RIGHT.upper()))[0] == "X139"


def test_damaged_protection_is_named_as_that(locked: Source) -> None:
    data = locked.read()
    cut = source(data[: len(data) // 4])
    assert refused(replace(cut, password=RIGHT))[0] == "X140"


def test_a_deck_without_protection_is_left_alone() -> None:
    plain = replace(source(deck(slide("# Ladders"))), password=RIGHT)
    assert unlocked(plain) is plain
    assert extracted(plain.read()).document.sections


def test_a_real_protected_deck_opens(corpus: Path) -> None:
    given_source = source((corpus / "robust/password_secret.pptx").read_bytes())
    whole = extracted((corpus / "pptx/oc_ch4_linking_builds.pptx").read_bytes())
    found = slides.extract(replace(given_source, password=RIGHT), slides.Options())
    assert found.document.sections == whole.document.sections
