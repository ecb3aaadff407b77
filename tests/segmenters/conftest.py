"""The packs of the real decks, made once for all tests that look at them."""

from __future__ import annotations

from pathlib import Path

import pytest
from documents import RealDeck, teach
from sources import source_of

from extractors import slides
from segmenters.model import Pack


@pytest.fixture(scope="session")
def real_decks(corpus: Path) -> tuple[RealDeck, ...]:
    """Return every deck of the corpus with its pack."""
    found = []
    for path in sorted((corpus / "pptx").glob("*.pptx")):
        document = slides.extract(source_of(path.read_bytes(), path.name), slides.Options()).document
        found.append(RealDeck(path.stem, document, teach(document).pack))
    return tuple(found)


@pytest.fixture(scope="session")
def corpus_packs(real_decks: tuple[RealDeck, ...]) -> tuple[Pack, ...]:
    """Return the packs of the decks that are in English."""
    return tuple(deck.pack for deck in real_decks if deck.pack.language == "en")
