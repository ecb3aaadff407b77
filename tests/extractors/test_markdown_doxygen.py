"""Commands of Doxygen in Markdown files."""

from __future__ import annotations

import pytest
from extracting import read_bytes

from extractors.markdown_doxygen import without_doxygen
from extractors.model import Heading, ListItem, Paragraph, Preformatted, text_of

BRIEF = "\\brief A tutorial\n"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("the \\c NULL, and (\\p x.y) too", "the `NULL`, and (`x.y`) too"),
        ('a \\ref tut_c "first step" and \\ref lcm::LCM::good().', "a first step and `lcm::LCM::good()`."),
        ("named \\c\nfile.java", "named \nfile.java"),
        (" -# Create\n -# Publish", " 1. Create\n 1. Publish"),
        ("\\li Create\n\\li Publish", "- Create\n- Publish"),
        ("\\note use a slash", "**Note:** use a slash"),
        ("\\include types/a.lcm", "`types/a.lcm`"),
        ("\\section tut_files Making C# files", "## Making C# files"),
        ("\\section Making files", "## Making files"),
        ("# Start {#tut_start}", "# Start"),
        ("Start {#tut_start}\n====", "Start\n===="),
        ("\\code{.cpp}\n\\c x `y`\n\\endcode", "````````cpp\n\\c x `y`\n````````"),
        ("\\verbatim\n\\li x\n\\endverbatim", "````````\n\\li x\n````````"),
    ],
)
def test_commands_are_read(written: str, read: str) -> None:
    assert without_doxygen(BRIEF + written) == f"A tutorial\n{read}"


@pytest.mark.parametrize(
    "text",
    [
        "```\n\\c x {#y}\n# a {#b}\n```",
        "in `code \\c x` it stays",
        "\\code\nnever closed",
        "the set {#y} of them",
        "C:\\c files",
    ],
)
def test_code_and_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert without_doxygen(f"{BRIEF}\n{text}") == f"A tutorial\n\n{text}"


def test_other_texts_keep_their_signs() -> None:
    """TeX writes commands in the same way; one such word makes no file of Doxygen's."""
    for text in ("as \\ref{fig} and \\c x show", "\\section{Start}", " -# odd", "\\note it"):
        assert without_doxygen(text) == text
    assert without_doxygen("\\c a, \\c b, \\p c") == "`a`, `b`, `c`"


def test_the_draft_shows_code_as_code_at_its_line() -> None:
    text = "Guide {#g}\n=====\nGenerate it by running\n\\code\nint *a;\n\n  b();\n\\endcode\n\n\\li One \\c int\n"
    blocks = [b for s in read_bytes(text.encode(), "a.md").document.sections for b in s.blocks]
    assert [(type(b), text_of(b)) for b in blocks if not isinstance(b, Paragraph)] == [
        (Heading, "Guide"),
        (Preformatted, "int *a;\n\n  b();"),
        (ListItem, "One int"),
    ]
    code = next(b for b in blocks if isinstance(b, Preformatted))
    assert str(code.at) == "LineRef(number=4)"
