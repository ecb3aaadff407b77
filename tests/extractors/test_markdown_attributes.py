"""Text alternatives that stand in attributes behind a picture."""

from __future__ import annotations

import pytest

from extractors.markdown_attributes import with_alternatives


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("![](a.svg){alt='three rungs'}", "![three rungs](a.svg)"),
        ("![](a.svg){.wide alt=\"three rungs\" width='5'}", "![three rungs](a.svg)"),
        ("![](a.svg){alt='The firm's \"best\" rungs' #fig}", '![The firm\'s "best" rungs](a.svg)'),
        ("![](a.svg){alt='never closed}", "![never closed](a.svg)"),
        ("![](a.svg){alt=rungs}", "![rungs](a.svg)"),
        ("![Figure 1][pic]{alt='a [b] *c*'}", r"![Figure 1: a \[b\] \*c\*][pic]"),
        ("![Rungs](a.svg){width=50%} and ![](b.svg){alt='two'} here", "![Rungs](a.svg) and ![two](b.svg) here"),
    ],
)
def test_the_alternative_is_put_where_markdown_looks_for_it(written: str, read: str) -> None:
    assert with_alternatives(written) == read


def test_lines_keep_their_numbers() -> None:
    assert with_alternatives("![](a.svg){alt='three\n rungs'}\nbelow") == "![three rungs](a.svg)\n\nbelow"


@pytest.mark.parametrize(
    "text",
    [
        "![](a.svg){curly words}",
        "Write `![](a.svg){alt='x'}` there.",
        "```\n![](a.svg){alt='x'}\n```\n",
        "[text](page.html){alt='x'}",
    ],
)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert with_alternatives(text) == text
