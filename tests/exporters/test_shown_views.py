"""What the views of content know of themselves."""

from __future__ import annotations

from exporters.shown_views import ListView, Phrase, RunView, plain


def test_plain_words_have_no_marks() -> None:
    assert plain((Phrase((RunView("a "), RunView("b", ("em",)))), Phrase((RunView("c"),), "#d"))) == "a bc"


def test_brackets_around_numbers_are_a_class_of_the_list() -> None:
    assert ListView(True, ()).style == ""
    assert ListView(True, (), type="a", wrap=")").style == "after-small"
    assert ListView(True, (), type="I", wrap=")").style == "after-roman-large"
