"""What most sources of a batch have word for word."""

from __future__ import annotations

from documents import deck, renamed, report, slide

from segmenters.common_blocks import common_blocks, same_text

ABOUT = "Acme Academy trains people in forty countries."
RULE = "Never stand on the top rung of a ladder."


def test_a_text_of_most_sources_is_common() -> None:
    batch = [report(f"# Part {n}", ABOUT, RULE, f"Point {n} of the course is here.", name=f"{n}.pdf") for n in range(4)]
    assert common_blocks(batch) == {ABOUT.lower()}


def test_two_sources_are_no_batch() -> None:
    one = report("# Part", ABOUT)
    assert common_blocks([one, renamed(one, "b.pdf")]) == frozenset()


def test_a_text_of_few_among_many_is_not_common() -> None:
    batch = [
        report(f"# P{n}", f"Only here stands line {n}.", *([ABOUT] if n < 3 else []), name=f"{n}") for n in range(8)
    ]
    assert common_blocks(batch) == frozenset()


def test_spaces_and_capitals_do_not_count() -> None:
    assert same_text(deck(slide("Acme\n  ACADEMY")).blocks[0]) == "acme academy"


def test_what_each_source_teaches_at_length_is_not_common() -> None:
    taught = (
        "As discussed above, each ladder stands on a mark. You can use these marks to choose which ladder your team "
        "takes, by looking for the colour of the floor. It is of use to both teams to agree on the colours."
    )
    about = taught.replace("As discussed above,", "This course is licensed under CC BY 4.0, and")
    middle = [f"Point {n} of the lesson is here." for n in range(5)]
    batch = [report(f"# Part {n}", *middle, taught, about, *middle, name=f"{n}.pdf") for n in range(4)]
    assert taught.lower() not in common_blocks(batch)
    assert about.lower() in common_blocks(batch)
    edge = [report(f"# Part {n}", *(f"{n} {line}" for line in middle), taught, name=f"{n}.pdf") for n in range(4)]
    assert common_blocks(edge) == {taught.lower()}
