"""What only looks like an element of HTML is text."""

from __future__ import annotations

import pytest

from extractors.markdown_html import with_unknown_tags_as_text


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("<b>a</b>", "<b>a</b>"),
        ("<IMG src=x>", "<IMG src=x>"),
        ("<your-name>", "&lt;your-name&gt;"),
        ("</repository>", "&lt;/repository&gt;"),
        ("<div><T></div>", "<div>&lt;T&gt;</div>"),
        ("<!-- <x> -->", "<!-- &lt;x&gt; -->"),
    ],
)
def test_unknown_tags_are_shown(raw: str, shown: str) -> None:
    assert with_unknown_tags_as_text(raw) == shown
