"""Code on slides: what stands together keeps its spaces, and a font alone makes no code."""

from __future__ import annotations

import re
from collections.abc import Sequence

from decks import deck, extracted, slide, with_parts

from extractors.model import Block, Heading, ListItem, Paragraph, Preformatted, Style, text_of

MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"


def line(text: str, font: str = "Consolas", level: int = 0, before: str = "<a:buNone/>", look: str = "") -> str:
    latin = f'<a:latin typeface="{font}"/>' if font else ""
    run = f'<a:r><a:rPr lang="en-GB" {look}>{latin}</a:rPr><a:t>{text}</a:t></a:r>' if text else ""
    return f'<a:p><a:pPr lvl="{level}">{before}</a:pPr>{run}</a:p>'


def with_code(paragraphs: Sequence[str], title: str = "") -> bytes:
    """Return a deck of one slide whose second box holds these paragraphs."""

    def written(part: bytes) -> bytes:
        bodies = list(re.finditer(rb"<p:txBody>.*?</p:txBody>", part, re.DOTALL))
        for body, held in reversed(list(zip(bodies, (title, "".join(paragraphs)), strict=False))):
            if held:
                text = f'<p:txBody><a:bodyPr xmlns:a="{MAIN}"/>{held}</p:txBody>'.encode()
                part = part[: body.start()] + text + part[body.end() :]
        return part

    return with_parts(deck(slide("# Loops", "words")), {"ppt/slides/slide1.xml": written})


def blocks(paragraphs: Sequence[str], title: str = "") -> tuple[Block, ...]:
    return extracted(with_code(paragraphs, title)).document.blocks[0 if title else 1 :]


def test_lines_of_code_are_one_text_that_keeps_its_spaces() -> None:
    code = blocks([line("for x in range(3):"), line("    print(x)"), line(""), line("done = True", level=1), line("")])
    assert [(type(block), text_of(block)) for block in code] == [
        (Preformatted, "for x in range(3):\n    print(x)\n\n    done = True")
    ]


def test_code_is_counted() -> None:
    found = extracted(with_code([line("for x in y:"), line("    print(x)"), line("words", font=""), line("$ ls")]))
    assert [count.number for count in found.document.counts if count.what == "code blocks"] == [1]


def test_a_soft_break_is_a_line_of_code() -> None:
    both = line("x = 1").replace("</a:p>", "<a:br/>") + line("  y = 2").partition("</a:pPr>")[2]
    assert [text_of(block) for block in blocks([both])] == ["x = 1\n  y = 2"]


def test_what_stands_between_parts_the_code() -> None:
    found = blocks([line("a = 1"), line("b = 2"), line("Now run it.", font=""), line("$ python a.py")])
    assert [type(block) for block in found] == [Preformatted, Paragraph, Paragraph]
    assert isinstance(found[2], Paragraph)
    assert [mark.style for mark in found[2].marks] == [Style.CODE]


def test_a_font_alone_makes_no_code() -> None:
    found = blocks([line("Check the harness."), line("Then check the rope.")])
    assert [(type(block), text_of(block)) for block in found] == [
        (Paragraph, "Check the harness."), (Paragraph, "Then check the rope."),
    ]  # fmt: skip
    assert not any(block.marks for block in found if isinstance(block, Paragraph))


def test_points_and_titles_in_a_font_of_code_stay_what_they_are() -> None:
    found = blocks(
        [line("git add .", before='<a:buChar char="-"/>'), line("git commit", before='<a:buChar char="-"/>')],
        title=line("int main()"),
    )
    assert [(type(block), text_of(block)) for block in found] == [
        (Heading, "int main()"), (ListItem, "git add ."), (ListItem, "git commit"),
    ]  # fmt: skip
    assert isinstance(found[0], Heading)
    assert not found[0].marks


def test_bold_code_is_code() -> None:
    assert [type(block) for block in blocks([line("a = 1", look='b="1"'), line("b = 2")])] == [Preformatted]


def test_words_in_a_font_of_code_are_marked() -> None:
    run = line("git log").partition("</a:pPr>")[2].removesuffix("</a:p>")
    (found,) = blocks([line("Call it with ", font="").replace("</a:p>", f"{run}</a:p>")])
    assert isinstance(found, Paragraph)
    assert [(mark.style, found.text[mark.start : mark.end]) for mark in found.marks] == [(Style.CODE, "git log")]


def test_quotes_that_the_program_rounded_are_straight_in_code() -> None:
    (code,) = blocks([line("open(“a.7z”, \u2018r\u2019) as f:", "FreeMono"), line("    f.list()", "FreeMono")])
    assert isinstance(code, Preformatted)
    assert code.text == "open(\"a.7z\", 'r') as f:\n    f.list()"
