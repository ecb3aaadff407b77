"""Libraries work in silence, and what they say is kept."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator

import pytest

from extractors.diagnostics import Code, MaterialError, Severity
from extractors.locator import PageRef
from extractors.quiet import listening

LIBRARY = "some_library"
UNREADABLE = Code("X098", Severity.ERROR, "{library} could not read it: {error}", "Save it again.")
REFUSED = Code("X097", Severity.ERROR, "it is encrypted", "Remove the password.")


@pytest.fixture(autouse=True)
def logger() -> Iterator[logging.Logger]:
    logger = logging.getLogger(LIBRARY)
    logger.setLevel(logging.DEBUG)
    yield logger
    logger.setLevel(logging.NOTSET)


def test_what_a_library_logs_or_warns_is_kept_once_and_nothing_reaches_the_terminal(
    capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    with listening(LIBRARY, "a.pdf", UNREADABLE) as ear:
        logging.getLogger(f"{LIBRARY}.reader").warning("broken %s", "table")
        logging.getLogger(f"{LIBRARY}.reader").error("broken table")
        logging.getLogger(LIBRARY).info("all is well")
        warnings.warn("old\n  form", UserWarning, stacklevel=1)
    assert list(ear.heard) == ["broken table", "old form"]
    assert capfd.readouterr() == ("", "")
    assert caplog.records == []


def test_what_was_heard_becomes_diagnostics() -> None:
    with listening(LIBRARY, "a.pdf", UNREADABLE) as ear:
        logging.getLogger(LIBRARY).warning("broken table")
    (found,) = ear.diagnostics(PageRef(3, ""))
    assert (found.code, found.severity, found.source, found.at) == ("X001", Severity.INFO, "a.pdf", PageRef(3, ""))
    assert "some_library" in found.message
    assert "broken table" in found.message


def test_words_from_a_damaged_file_are_short_and_hold_no_control_characters() -> None:
    with listening(LIBRARY, "a.pdf", UNREADABLE) as ear:
        logging.getLogger(LIBRARY).warning("\x1b[31m%s", "long " * 500)
    (line,) = ear.heard
    assert line.startswith("[31mlong")
    assert line.endswith("…")
    assert len(line) <= 200
    with pytest.raises(MaterialError) as refused, listening(LIBRARY, "a.pdf", UNREADABLE):
        raise ValueError("bad \x1b[31m\x00 byte\n" * 100)
    message = refused.value.diagnostic.message
    assert message.startswith("some_library could not read it: ValueError: bad [31m byte bad")
    assert len(message) < 260


def test_whatever_a_library_raises_becomes_trouble_with_the_material() -> None:
    cause = RecursionError("too deep")
    with pytest.raises(MaterialError) as refused, listening(LIBRARY, "a.pdf", UNREADABLE, PageRef(2, "")):
        raise cause
    assert refused.value.diagnostic == UNREADABLE.of(
        "a.pdf", PageRef(2, ""), library=LIBRARY, error="RecursionError: too deep"
    )
    assert refused.value.__cause__ is cause


def test_trouble_that_is_already_named_stays_as_it_is() -> None:
    named = MaterialError(REFUSED.of("a.pdf"))
    with pytest.raises(MaterialError) as refused, listening(LIBRARY, "a.pdf", UNREADABLE):
        raise named
    assert refused.value is named


def test_an_interrupt_is_not_trouble_with_the_material() -> None:
    with pytest.raises(KeyboardInterrupt), listening(LIBRARY, "a.pdf", UNREADABLE):
        raise KeyboardInterrupt


def test_the_library_is_left_as_it_was(logger: logging.Logger) -> None:
    before = (list(logger.handlers), logger.level, logger.propagate, list(warnings.filters))
    with pytest.raises(MaterialError), listening(LIBRARY, "a.pdf", UNREADABLE):
        raise ValueError
    with listening(LIBRARY, "a.pdf", UNREADABLE):
        pass
    assert (list(logger.handlers), logger.level, logger.propagate, list(warnings.filters)) == before


def test_where_an_object_lies_in_memory_is_not_told() -> None:
    with pytest.raises(MaterialError) as refused, listening(LIBRARY, "a.pdf", UNREADABLE):
        raise ValueError("loop in IndirectObject(1, 0, 140430295632400), <Reader object at 0x7f3d7105ea00>")
    told = refused.value.diagnostic.message
    assert told == "some_library could not read it: ValueError: loop in IndirectObject(1, 0), <Reader object>"
