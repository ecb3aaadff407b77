"""Which lines belong together: paragraphs by distance, indent and length of lines."""

from __future__ import annotations

import pytest
from pdfs import LOREM, Page, Text, extracted, flow, line, make, said, stack

from extractors.pdf_groups import group_lines
from extractors.pdf_lines import Line
from extractors.pdf_style import style_of

LONG = "a line of running text that goes on to the right edge of its column now"


def groups(*lines: Line) -> list[str]:
    """Return how the lines are grouped, running text of ordinary distance being on the page as well."""
    body = [line(f"Body {n} {LONG}", y=300 - 12 * n) for n in range(12)]
    found = group_lines([[*lines, *body]], style_of([*lines, *body]))
    texts = [" / ".join(item.text for item in group.lines) for group in found]
    return [text for text in texts if "Body" not in text]


def test_lines_at_the_usual_distance_are_one_paragraph() -> None:
    assert groups(line(f"One {LONG}"), line("and its end.", y=688)) == [f"One {LONG} / and its end."]


def test_a_wider_distance_parts() -> None:
    assert groups(line(f"One {LONG}"), line("two", y=680)) == [f"One {LONG}", "two"]


def test_another_size_parts() -> None:
    assert groups(line("One"), line("two", y=688, size=8)) == ["One", "two"]


def test_bold_type_parts_unless_the_sentence_goes_on() -> None:
    assert groups(line("Note", bold=True), line("Stop the line.", y=688)) == ["Note", "Stop the line."]
    assert (
        len(
            groups(
                line("Never touch a running machine, whoever asks you to reach in", bold=True), line("Stop it.", y=688)
            )
        )
        == 2
    )
    assert groups(line("Never touch the", bold=True), line("running machine.", y=688)) == [
        "Never touch the / running machine."
    ]


def test_an_indent_after_a_sentence_begins_a_paragraph() -> None:
    end, start = (
        line("that was the end of it, as I said before to all of you in the hall.", y=688),
        line("A new one", 84, 676),
    )
    assert groups(line(f"One {LONG}"), end, start)[1] == "A new one"


def test_a_sentence_that_ends_early_ends_its_paragraph() -> None:
    assert (
        groups(line(f"One {LONG}"), line("It ends.", y=688), line("Another starts here.", y=676))[1]
        == "Another starts here."
    )


def test_centred_lines_are_one_paragraph() -> None:
    lines = [
        line(text, 300 - 2.5 * len(text), 700 - 12 * n)
        for n, text in enumerate(("Stopping the Line", "A Guide for", "Operators"))
    ]
    assert groups(*lines) == ["Stopping the Line / A Guide for / Operators"]


def test_lines_of_a_list_of_contents_stay_apart() -> None:
    assert groups(line("1 Scope … 4"), line("2 Terms … 5", y=688)) == ["1 Scope … 4", "2 Terms … 5"]


def test_addresses_under_each_other_stay_apart() -> None:
    assert len(groups(line("https://example.org/one"), line("https://example.org/two", y=688))) == 2


@pytest.mark.parametrize("x", [90, 108])
def test_a_list_item_runs_on(x: float) -> None:
    item = (
        *stack("• Stop the line and wait beside the", x=90, top=600),
        *stack("Leader’s desk until help has come.", x=x, top=588),
    )
    whole = "- Stop the line and wait beside the Leader’s desk until help has come."
    shown = said(extracted(make(Page((*flow(LOREM), *item)))))
    assert (whole in shown) == (x == 108)


def test_a_paragraph_after_a_list_is_no_part_of_it() -> None:
    page = Page(
        (*flow(LOREM), *stack("• Stop it and wait", "• Call for help", x=90, top=600), Text("Then go on.", 72, 576))
    )
    assert said(extracted(make(page))) == [LOREM, "- Stop it and wait", "- Call for help", "Then go on."]


def test_entries_that_end_with_page_numbers_are_parted() -> None:
    contents = ("8.1 What programs does it provide for its packages? 38", "8.2 Can it update a running program? 38")
    assert groups(line(contents[0]), line(contents[1], y=688)) == list(contents)
    index = ("apt-doc, 36, 37", "apt-file, 39-41", "gcc, 27")
    assert groups(*(line(text, y=700 - 12 * n) for n, text in enumerate(index))) == list(index)
    assert groups(line(f"{LONG}, 36"), line("gcc is another of them", y=688)) == [
        f"{LONG}, 36 / gcc is another of them"
    ]


def test_footnotes_are_parted_by_their_numbers() -> None:
    notes = [line("1See the handbook.", size=7), line("2Ask the leader.", y=691, size=7)]
    assert groups(*notes) == ["1See the handbook.", "2Ask the leader."]
    assert groups(notes[0], line("3Ask the leader.", y=691, size=7)) == ["1See the handbook. / 3Ask the leader."]
    assert groups(line("⁹ See it.", size=7), line("¹⁰ Ask them.", y=691, size=7)) == ["⁹ See it.", "¹⁰ Ask them."]


def test_a_list_that_goes_on_on_a_page_with_another_margin_keeps_its_level() -> None:
    """Books have the wider margin on the inner side of each page."""
    pages = [[line(f"Text {n} {LONG}", x=100 + 30 * (n % 2), page=n) for _ in range(2)] for n in range(1, 7)]
    for n in (2, 3):
        pages[n - 1].append(line(f"\u2022 Point {n}", x=110 + 30 * (n % 2), y=600, page=n))
    pages[2] = [*pages[2][2:], line("Then.", x=130, y=500, page=3)]
    found = group_lines(pages, style_of([one for lines in pages for one in lines]))
    assert [group.level for group in found if group.marker] == [0, 0]


def menus(*lines: Line) -> list[str]:
    """Return how lines are grouped in a document that sets bullets between the words of menu paths."""
    return groups(*lines, *(line(f"Choose File • Open {n} there.", y=660 - 30 * n) for n in range(3)))[:-3]


def test_a_bullet_in_a_menu_path_begins_no_point() -> None:
    above, below = line(f"One {LONG} that is set at Edit"), line("• Preferences, and there on its page", y=688)
    assert menus(above, below) == [f"{above.text} / {below.text}"]
    assert groups(above, below) == [above.text, below.text]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (line(f"One {LONG} that is set at Edit:"), line("• Preferences, and there", y=688)),
        (line(f"One {LONG} that is set at edit"), line("• Preferences, and there", y=688)),
        (line(f"One {LONG} that is set at Edit"), line("• preferences, and there", y=688)),
        (line(f"One {LONG} that is set at Edit"), line("• Preferences, and there", 90, 688)),
        (line("The names of Edit"), line("• Preferences, and there", y=688)),
        (line(f"• One {LONG} that is set at Edit"), line("• Preferences, and there", y=688)),
    ],
)
def test_other_bullets_begin_points(above: Line, below: Line) -> None:
    long = line("a line that shows how far its column reaches, all the way over to the right edge of it", y=712)
    assert menus(long, above, below)[-1] == below.text


def test_a_menu_path_goes_on_in_a_step() -> None:
    above, below = line(f"1. One {LONG} that is set at Edit"), line("• Preferences, and there", 84, 688)
    assert menus(above, below) == [f"{above.text} / {below.text}"]
