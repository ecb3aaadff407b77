"""Code on pages keeps its lines and spaces; words in a font of code that are prose do not become code."""

from __future__ import annotations

from pdfs import LOREM, Page, Text, extracted, flow, line, make, stack

from extractors.model import Preformatted, text_of
from extractors.pdf_code import code_text, join_code, straight_quotes
from extractors.pdf_groups import Group
from extractors.pdf_lines import Line
from extractors.pdf_tags import Role, Tag

LOOP = ("for x in range(3):", "    if x:", "        print(x)", "", "print('done')")


def typed(*lines: str, top: float = 560, font: str = "courier") -> tuple[Text, ...]:
    return tuple(Text(text, 72, top - 12 * n, font=font) for n, text in enumerate(lines) if text)


def code_in(*pages: tuple[Text, ...]) -> list[str]:
    prose = flow(LOREM, top=700)
    made = make(*(Page((*prose, *items, *stack("Then go on with the next step.", top=300))) for items in pages))
    return [text_of(block) for block in extracted(made).document.blocks if isinstance(block, Preformatted)]


def group(*lines: Line) -> Group:
    return Group(list(lines), 500, apart=True)


def mono(text: str, y: float = 700, x: float = 72, tag: Tag | None = None, page: int = 1) -> Line:
    return line(text, x, y, page=page)._replace(font="ABCDEF+DejaVuSansMono", tag=tag)


def test_lines_of_code_keep_their_spaces_and_empty_lines() -> None:
    assert code_in(typed(*LOOP)) == ["\n".join(LOOP)]


def test_code_that_goes_on_on_the_next_page_is_one() -> None:
    first = make(Page((*flow(LOREM), *typed("a = 1", "b = 2", top=300))), Page(typed("c = 3", top=700)))
    found = [block for block in extracted(first).document.blocks if isinstance(block, Preformatted)]
    assert [text_of(block) for block in found] == ["a = 1\nb = 2\nc = 3"]


def test_prose_in_a_font_of_code_stays_prose() -> None:
    assert code_in(typed("Only what stands here", "is of any weight.")) == []


def test_fields_with_their_values_keep_their_lines() -> None:
    record = ("Source: wget", "Section: web", "Priority: important", "Depends: libc", "  and a shell")
    assert code_in(typed(*record)) == ["\n".join(record)]
    assert (
        code_in(typed("Note: this matters much", "and you would do well", "to read it all now.", "Then go on.")) == []
    )


def test_a_lone_line_stays_in_the_text() -> None:
    assert code_in(typed("make install")) == []


def test_a_lone_command_is_code() -> None:
    assert code_in(typed("$ git commit -a")) == ["$ git commit -a"]


def test_what_is_announced_is_code() -> None:
    """One line that has a sign of code, or several that have none."""
    assert code_in((*stack("The line in the file is then:", top=590), *typed("deb file:/srv stable main"))) == [
        "deb file:/srv stable main"
    ]
    todo = ("pick 5c6eb73 Added a link", "pick a311a64 Put it in order")
    assert code_in((*stack("A list like this is shown:", top=590), *typed(*todo))) == ["\n".join(todo)]
    assert code_in((*stack("The name of the branch is:", top=590), *typed("master"))) == []


def test_a_bullet_before_words_in_a_font_of_code_is_a_bullet() -> None:
    points = (Text("\u2022", 72, 560), Text("dget url/to.dsc", 90, 560, font="courier"))
    more = (Text("\u2022", 72, 540), Text("debcheckout foo_1.dsc", 90, 540, font="courier"))
    assert code_in((*points, *more)) == []
    assert code_in((Text("\u2013", 72, 560), Text("a_1.tar", 90, 560, font="courier"), *typed("", "", "x"))) == []


def test_quotation_marks_are_straight_where_the_font_draws_them_as_closing_ones() -> None:
    """TeX draws those of its typewriter fonts so; what another program curls stays as it is."""
    assert straight_quotes("echo \u201dHello\u201d | grep -e \u2019it\u2019") == "echo \"Hello\" | grep -e 'it'"
    for curled in ("print(\u201cHello\u201d)", "boss\u2019 eyes", "\u201eja\u201d = \u2019nein\u2019"):
        assert straight_quotes(curled) == curled


def test_labels_of_a_drawing_are_no_code() -> None:
    """On a page with arrows, what does not begin under something else stands in boxes of its own."""
    labels = [group(mono(f"+ name_{n}", 700 - 20 * n, x=72 + 31 * n)) for n in range(4)]
    code = [group(mono(f"name_{n} = {n};", 500 - 12 * n)) for n in range(4)]
    prose = [group(line(LOREM))] * 9
    far = [group(mono(f"name_{n} = {n};", 700 - 60 * n)) for n in range(4)]
    assert len(join_code([*far, *prose], frozenset({1}))) == len(far) + len(prose)
    assert len(join_code([*labels, *prose], frozenset({1}))) == len(labels) + len(prose)
    assert len(join_code([*labels, *prose], frozenset())) == 1 + len(prose)
    assert len(join_code([*code, *prose], frozenset({1}))) == 1 + len(prose)


def test_where_everything_is_set_in_such_a_font_it_says_nothing() -> None:
    made = make(Page((*flow(LOREM, font="courier"), *typed(*LOOP))))
    assert not any(isinstance(block, Preformatted) for block in extracted(made).document.blocks)


def test_other_fonts_are_no_code() -> None:
    assert code_in(typed(*LOOP, font="plain")) == []


def test_code_is_counted() -> None:
    made = make(Page((*flow(LOREM), *typed(*LOOP, top=300))))
    assert [count.number for count in extracted(made).document.counts if count.what == "code blocks"] == [1]


def test_each_line_may_be_an_element_of_the_tag_tree() -> None:
    lines = [mono("a = 1", 700, tag=Tag(4, Role.TEXT)), mono("b = 2", 688, tag=Tag(5, Role.TEXT))]
    (joined, *_) = join_code([group(lines[0]), group(lines[1]), *(group(line(LOREM)) for _ in range(3))], frozenset())
    assert [one.tag for one in joined.lines] == [Tag(4, Role.CODE)] * 2


def test_cells_of_tables_stay_cells() -> None:
    cells = [group(mono("a = 1", 700, tag=Tag(4, Role.CELL, table=9, row=1)), mono("b = 2", 688))]
    assert join_code([*cells, group(line(LOREM))], frozenset())[0] is cells[0]


def test_what_stands_beside_stays_beside() -> None:
    assert code_text([mono("ls -l"), mono("# all files", x=72 + 5 * 12)]) == "ls -l       # all files"
    rows = (*typed("ls -l | wc", "rm *"), *(Text("# far away", 272, 560 - 12 * n, font="courier") for n in range(2)))
    assert code_in(rows) == [f"{'ls -l | wc':40}# far away\n{'rm *':40}# far away"]
