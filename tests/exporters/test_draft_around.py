"""What a draft can point at."""

from __future__ import annotations

from exporters.draft_around import Around


def test_a_link_leads_into_the_web_or_into_the_draft_where_the_section_begins() -> None:
    find = Around({}, {("a.docx", "s4"): "terms--u2.md"}).destination("a.docx")
    assert find("https://example.org/a b") == "https://example.org/a%20b"
    assert find("#s4") == "terms--u2.md"
    assert find("#s9") == ""
    assert find("file:///a") == ""
    assert Around({}, {("a.docx", "s4"): "terms--u2.md"}).destination("b.docx")("#s4") == ""
