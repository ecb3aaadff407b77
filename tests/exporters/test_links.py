"""Only addresses that are safe to follow become links, and nothing in them is markup; all others stay readable."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporters.links import address_as_text, is_inside, section_of, web_address


@pytest.mark.parametrize(
    "target",
    ["https://example.org", "http://example.org/a?b=c&d#e", "mailto:a@example.org?subject=x", "tel:+44-20-7946-0018"],
)
def test_web_mail_and_telephone_may_be_followed(target: str) -> None:
    assert web_address(target) == target
    assert web_address(f" {target.replace(':', ':', 1)} ") == target
    assert web_address(target.upper()) == target.upper()


@pytest.mark.parametrize(
    "target",
    [
        *("javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,<b>", "file:///C:/a.docx", "vbscript:x"),
        *(
            r"\\\\server\\share",
            "//example.org/a",
            "intro.html",
            "www.example.org",
            "",
            "https:",
            "https:///a",
            "http://",
        ),
        *("java\nscript:alert(1)", "https:javascript:alert(1)", "ppaction://hlinkshowjump", "#s4", "mailto:"),
    ],
)
def test_nothing_else_may_be_followed(target: str) -> None:
    assert web_address(target) == ""


@given(st.text())
def test_an_address_holds_nothing_that_could_end_it(tail: str) -> None:
    found = web_address(f"https://example.org/{tail}")
    assert found.isascii()
    assert not set(found) & set(' "<>\\^`{|}\n\t')


@given(st.text(st.characters(exclude_characters="%", exclude_categories=["Cs"])))
def test_an_address_is_the_same_when_decoded(tail: str) -> None:
    assert unquote(web_address(f"https://example.org/{tail}.")) == f"https://example.org/{tail}."


def test_what_is_encoded_stays_so_and_a_lone_percent_sign_is_encoded() -> None:
    assert web_address("https://a.b/%C3%A9/100%") == "https://a.b/%C3%A9/100%25"


def test_an_address_that_is_no_link_is_written_behind_the_words_unless_they_show_it() -> None:
    assert address_as_text("file:///a b", "the form") == " (file:///a b)"
    assert address_as_text("file:///a", "see file:///a") == ""
    assert address_as_text("#s4", "Scope") == ""
    assert address_as_text("", "Scope") == ""


def test_a_link_inside_the_source_names_a_section() -> None:
    assert is_inside("#s4")
    assert not is_inside("https://a.b/#s4")
    assert section_of("#s4") == "s4"
