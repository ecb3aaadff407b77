"""Blocks as markdown: lists stay lists, tables have their heading row, narration says who spoke and when."""

from __future__ import annotations

from rendered import anchors, elements, render

from exporters.draft_around import Around
from exporters.draft_blocks import passages_as_markdown
from extractors.locator import PageRef, SlideRef, TimeSpan
from extractors.model import (
    Block,
    Figure,
    Heading,
    Layer,
    ListItem,
    Mark,
    Media,
    Paragraph,
    Preformatted,
    Style,
    Table,
    Utterance,
)
from segmenters.model import Passage

SLIDE = SlideRef(256, 3)


def shown(*blocks: Block) -> str:
    return passages_as_markdown([Passage("deck.pptx", block) for block in blocks], Around({}, {}))


def item(text: str, level: int, ordered: bool = False, slide: int = 3) -> ListItem:
    return ListItem(f"s{slide}.{text}", SlideRef(slide, slide), text, level, ordered)


def outline(markdown: str) -> str:
    """Write the lists of a rendered draft as "ul(a b ul(c))"."""

    def written(element: object) -> str:
        inner = " ".join(filter(None, [(element.text or "").strip(), *(written(child) for child in element)]))
        return f"{element.tag}({inner})" if element.tag in ("ul", "ol") else inner

    tree = render(markdown)
    elements(tree)
    return written(tree)


def test_points_of_a_slide_are_one_nested_list() -> None:
    markdown = shown(item("a", 0), item("b", 1), item("c", 2), item("d", 1), item("e", 0))
    assert outline(markdown) == "ul(a ul(b ul(c) d) e)"
    assert [found[3] for found in anchors(markdown)] == ["s3.a", "s3.b", "s3.c", "s3.d", "s3.e"]


def test_a_skipped_level_and_a_list_that_begins_deep_are_still_lists() -> None:
    assert outline(shown(item("a", 0), item("b", 3), item("c", 0))) == "ul(a ul(b) c)"
    assert outline(shown(item("a", 2), item("b", 0), item("c", 1))) == "ul(a b ul(c))"


def test_numbers_go_on_after_a_nested_list_and_past_nine() -> None:
    steps = [item(f"s{n}", 0, ordered=True) for n in range(1, 12)]
    markdown = shown(*steps[:2], item("detail", 1), *steps[2:])
    assert outline(markdown) == "ol(s1 s2 ul(detail) " + " ".join(f"s{n}" for n in range(3, 12)) + ")"
    assert "\n11. s11" in markdown
    assert outline(shown(*steps, item("detail", 1, ordered=True))).endswith("s11 ol(detail))")


def test_lists_of_two_slides_are_two_lists_but_a_list_in_a_pdf_runs_over_pages() -> None:
    assert outline(shown(item("a", 0, slide=3), item("b", 0, slide=4))) == "ul(a) ul(b)"
    pages = [ListItem(f"p{n}", PageRef(n, ""), f"p{n}", 0, ordered=True) for n in (1, 2)]
    assert outline(shown(*pages)) == "ol(p1 p2)"


def test_a_procedure_runs_on_over_two_slides() -> None:
    markdown = shown(item("a", 0, ordered=True, slide=3), item("b", 0, ordered=True, slide=4))
    assert outline(markdown) == "ol(a b)"
    assert "2. b" in markdown


def test_text_after_a_list_is_not_part_of_it() -> None:
    rendered = elements(render(shown(item("a", 0), Paragraph("p", SLIDE, "after"))))
    assert rendered[1:] == [("ul", ""), ("li", "a"), ("p", "after")]


def test_a_table_without_heading_row_gets_an_empty_one() -> None:
    table = Table("t", SLIDE, (("a", "b"), ("c", "d\ne")), 0)
    cells = [(tag, words) for tag, words in elements(render(shown(table))) if tag in ("th", "td")]
    assert cells == [("th", ""), ("th", ""), ("td", "a"), ("td", "b"), ("td", "c"), ("td", "d\ne")]


def test_a_table_without_cells_leaves_only_its_anchor() -> None:
    assert elements(render(shown(Table("t", SLIDE, (), 0), Table("u", SLIDE, ((),), 0)))) == [("main", "")]


def test_narration_says_who_spoke_and_where() -> None:
    span = TimeSpan(843_000, 850_000)
    rendered = elements(
        render(
            shown(
                Utterance("c1", span, "Clip in.", "Maria"),
                Utterance("c2", span, "Why?", ""),
                Paragraph("n", SLIDE, "Ask.", layer=Layer.NOTES),
            )
        )
    )
    assert rendered[1:] == [
        ("p", "(00:14:03) Clip in."), ("strong", "Maria"), ("p", "(00:14:03) Why?"), ("p", "(slide 3) Ask."),
    ]  # fmt: skip


def test_a_picture_is_shown_with_its_text_or_stands_for_itself() -> None:
    figures = [Passage("d", Figure("f1", SLIDE, "ab", "A [seam]")), Passage("d", Figure("f2", SLIDE, "cd", "Lost"))]
    tree = render(passages_as_markdown(figures, Around({"ab": "../assets/ab.png"}, {})))
    assert [(image.get("src"), image.get("alt")) for image in tree.iter("img")] == [("../assets/ab.png", "A [seam]")]
    assert elements(tree)[-1] == ("p", "Picture that is not shown here: Lost")


def test_headings_of_the_source_stand_below_the_title_of_the_unit() -> None:
    rendered = elements(render(shown(*(Heading(f"h{n}", SLIDE, f"h{n}", n) for n in (1, 3, 9)))))
    assert rendered[1:] == [("h2", "h1"), ("h4", "h3"), ("h6", "h9")]


def labelled(text: str, label: str, level: int = 0) -> ListItem:
    return ListItem(f"k{text}", PageRef(1, ""), text, level, ordered=True, label=label)


def test_a_list_keeps_the_numbers_that_the_source_shows() -> None:
    assert "\n3. c\n" in shown(labelled("c", "3."), labelled("d", "4."))
    leap = render(shown(labelled("a", "1."), labelled("b", "2."), labelled("e", "5."), labelled("f", "")))
    assert [(part.get("start"), len(part)) for part in leap.iter("ol")] == [(None, 2), ("5", 2)]
    inner = render(shown(labelled("a", "1."), labelled("b", "1)", 1), labelled("d", "3)", 1), labelled("z", "2.")))
    assert [part.get("start") for part in inner.iter("ol")] == [None, None, "3"]
    assert outline(shown(labelled("a", "0."), labelled("b", "1."))) == "ol(a b)"


def test_labels_that_markdown_cannot_number_stand_before_the_words() -> None:
    assert outline(shown(labelled("a", "a)"), labelled("b", "b)"), labelled("c", "1.2"))) == "ul(a) a b) b 1.2 c)"


def test_points_of_the_notes_say_where_they_come_from() -> None:
    note = ListItem("n", SLIDE, "Ask.", 0, ordered=False, layer=Layer.NOTES)
    assert outline(shown(note)) == "ul((slide 3) Ask.)"


def test_what_was_read_from_a_picture_is_to_be_checked() -> None:
    read = Paragraph("p", SLIDE, "Rung", layer=Layer.OCR, confidence=83)
    listed = ListItem("l", SLIDE, "Stile", 0, ordered=False, layer=Layer.OCR)
    words = [own for _, own in elements(render(shown(read, listed))) if own]
    assert words == ["(read from a picture, 83 % sure: check) Rung", "(read from a picture: check) Stile"]


def test_preformatted_text_keeps_every_space_whatever_is_in_it() -> None:
    for text in ("a  b\n\n  c", "```\nx\n````", '<b> &amp; <!-- b:x src="d#k" at="y" -->\n\n{++z++}', "~~~", "    4"):
        markdown = shown(Preformatted("p", SLIDE, text), Paragraph("q", SLIDE, "after"))
        tree = render(markdown)
        assert [pre.text_content().removesuffix("\n") for pre in tree.iter("pre")] == [text]
        assert len(anchors(markdown)) == 2
        assert tree[-1].text == "after"


def test_marks_links_and_spans_are_written() -> None:
    link = Mark(4, 9, Style.LINK, "#s9")
    blocks = (
        Heading("h", SLIDE, "Tie off", 1, marks=(Mark(0, 3, Style.EMPHASIS),)),
        Paragraph("p", SLIDE, "see Terms", marks=(link,)),
        ListItem("l", SLIDE, "see Terms", 0, ordered=False, marks=(Mark(0, 3, Style.STRONG),)),
        Media("m", SLIDE, "", "video/mp4", "Intro"),
    )
    around = Around({}, {("deck.pptx", "s9"): "terms--u2.md"})
    markdown = passages_as_markdown([Passage("deck.pptx", block) for block in blocks], around)
    lines = [line for line in markdown.splitlines() if line and not line.startswith("<!--")]
    assert lines == [
        "## *Tie* off",
        "see [Terms](<terms--u2.md>)",
        "- **see** Terms",
        "Video in the source: Intro (video/mp4, slide 3)",
    ]
