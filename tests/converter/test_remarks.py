"""What happens to many sources alike is told once."""

from __future__ import annotations

from converter.remarks import remarks
from extractors.diagnostics import Code, Severity
from extractors.locator import SlideRef

CODE = Code("X991", Severity.WARNING, "{what} is missing", "Add it.")


def subjects(*sources: str) -> list[str]:
    return [remark.subject for remark in remarks(CODE.of(source, what="alt text") for source in sources)]


def test_equal_words_are_told_once_for_all() -> None:
    assert subjects("a", "b") == ["a, b"]
    assert subjects("a", "b", "c", "d") == ["a, b, c, d"]
    assert subjects("a", "b", "c", "d", "e") == ["a, b, c and 2 more"]
    assert subjects("a", "a") == ["a"]


def test_places_are_named() -> None:
    (remark,) = remarks([CODE.of("deck.pptx", SlideRef(256, 12), what="alt text")])
    assert remark.subject == "deck.pptx (slide 12)"
    assert remark.message == "alt text is missing"


def test_other_words_are_another_remark_in_the_order_met() -> None:
    told = [CODE.of("b", what="title"), CODE.of("a", what="alt text"), CODE.of("c", what="title")]
    assert [(one.subject, one.message) for one in remarks(told)] == [
        ("b, c", "title is missing"),
        ("a", "alt text is missing"),
    ]
