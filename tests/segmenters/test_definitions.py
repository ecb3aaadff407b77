"""Terms and what they mean."""

from __future__ import annotations

import pytest
from documents import ENGLISH, deck, passages, report, slide

from extractors.model import text_of
from segmenters.definitions import Definition, definitions_in, named_in


def found(*lines: str, note: str = "") -> tuple[Definition, ...]:
    return definitions_in(passages(deck(slide(*lines, note=(note,) if note else ()))), ENGLISH)


@pytest.mark.parametrize(
    ("line", "term", "meaning"),
    [
        ("A tie-off is a rope that fixes a ladder.", "tie-off", "a rope that fixes a ladder"),
        ("The duty rating is the greatest load allowed.", "duty rating", "the greatest load allowed"),
        ("Smishing is phishing by text message.", "Smishing", "phishing by text message"),
        ("Severity 1 means that all users are affected.", "Severity 1", "that all users are affected"),
        ("Footing refers to holding the stiles from below.", "Footing", "holding the stiles from below"),
        ("PPE stands for personal protective equipment at work.", "PPE", "personal protective equipment at work"),
        ("- Near miss: an event that could have hurt somebody", "Near miss", "an event that could have hurt somebody"),
        ("- Catalog – defines a set of security controls", "Catalog", "defines a set of security controls"),
    ],
)
def test_a_sentence_or_a_label_defines(line: str, term: str, meaning: str) -> None:
    assert [(d.term, d.meaning) for d in found(line)] == [(term, meaning)]


def test_a_definition_quotes_its_sentence_and_its_block() -> None:
    text = "Ladders are old. A tie-off is a rope that fixes a ladder. It is used."
    definition = found("# Ladders", text)[0]
    assert definition.evidence.quote == "A tie-off is a rope that fixes a ladder."
    assert (definition.evidence.source, definition.evidence.block) == ("deck.pptx", "s1b2")


def test_a_glossary_defines_row_by_row() -> None:
    rows = (
        "| Term | Used in | Meaning",
        "| Rung | all | a step of a ladder",
        "| Stile | all | a side rail of a ladder",
    )
    definitions = found(*rows)
    assert [(d.term, d.meaning) for d in definitions] == [
        ("Rung", "a step of a ladder"),
        ("Stile", "a side rail of a ladder"),
    ]
    assert definitions[1].evidence.quote == "Stile | all | a side rail of a ladder"


def test_another_table_is_no_glossary() -> None:
    assert found("| Type | Load", "| Rung | a hundred and seventy kilos") == ()


def test_a_term_is_defined_once() -> None:
    first = "A rung is a step that people stand on."
    assert [d.evidence.quote for d in found(first, "The rung is the part between two stiles.")] == [first]


@pytest.mark.parametrize(
    "line",
    [
        "This is a rope that fixes a ladder.",
        "The problem is a rope that fixes nothing.",
        "A rung is a good example.",
        "A rung is a step.",
        "A rung is the rung that people stand on first.",
        "A rung is what we stand on every day.",
        "A rung is a part that you must never step over.",
        "While a rung is a step that people stand on, it slips.",
        "- Note: read the label before every use",
        "- Example: a ladder that stands on a slope",
        "- Scenario 2: a ladder that stands on a slope",
        "- Optional: a ladder that stands on a slope",
        "- Attn: Computer Security Division, Gaithersburg",
        "- Don’t miss: a talk on ladders in the hall",
        "- README: install the package before the first use",
        "- Check the label: it tells the load of the ladder",
        "- Inspect: the first thing that a user of ladders does",
        "- 2: the second thing that a user of ladders does",
        "- Cost: a major factor when staff have to be on site",
        "The rung is the best part for people to stand on.",
        "- Is it dry: what would people say to that?",
        "# Rung: a step that people stand on",
    ],
)
def test_other_lines_define_nothing(line: str) -> None:
    assert found(line) == ()


def test_a_label_is_for_what_is_shown() -> None:
    assert found("# T", note="Near miss: an event that could have hurt somebody") == ()
    assert [d.term for d in found("# T", note="A near miss is an event that hurts nobody.")] == ["near miss"]


def test_a_point_of_the_notes_has_no_label_either() -> None:
    assert found("# T", note="- Near miss: an event that could have hurt somebody") == ()


def test_code_and_what_was_read_from_a_picture_define_nothing() -> None:
    assert found("$ A rung is a step that people stand on.", "~ A rung is a step that people stand on.") == ()


def test_headings_that_a_paragraph_goes_on_from_are_terms() -> None:
    rung, stile = ("# 2.1 rung", "a step that people stand on"), ("# 2.2 stile", "any side rail that carries steps")
    feet = ("# 2.3 - rubber feet (RF)", "covers that keep a ladder from sliding")
    terms = found(*rung, *stile, *feet)
    assert [(d.term, d.meaning) for d in terms] == [
        ("rung", "a step that people stand on"),
        ("stile", "any side rail that carries steps"),
        ("rubber feet", "covers that keep a ladder from sliding"),
    ]
    assert {d.group for d in terms} == {"terms"}
    assert found(*rung, *stile) == (), "two may be chance"


def test_where_a_definition_comes_from_is_no_part_of_it() -> None:
    (one,) = found("A tie-off is a rope that fixes a ladder [based on the handbook of the maker].")
    assert one.meaning == "a rope that fixes a ladder"


def test_what_somebody_can_do_quickly_is_no_meaning() -> None:
    assert found("- Site managers: rapidly check that all ladders are safe") == ()


def test_a_term_that_is_a_heading_rests_on_the_words_of_its_text() -> None:
    unit = passages(
        report(
            *("# Rung", "a bar that carries the foot of a climber"),
            *("# Stile", "a side that carries all the rungs"),
            *("# Foot", "a part that a ladder stands on"),
        )
    )
    blocks = {passage.block.key: text_of(passage.block) for passage in unit}
    found = definitions_in(unit, ENGLISH)
    assert {"Rung", "Stile"} <= {one.term for one in found}
    assert all(one.evidence.quote in blocks[one.evidence.block] for one in found)


def test_an_argument_or_a_remark_on_a_word_is_no_meaning() -> None:
    assert found("- Mending as a skill – while people dislike faults, it may be useful to see them as normal") == ()
    assert found("Site trust is a phrase that is used a lot in yards nowadays.") == ()


def test_a_label_that_says_another_thing_each_time_is_a_field() -> None:
    lines = (
        "- Purpose: a rope that fixes a ladder",
        "- Purpose: a board that is nailed across",
        "- Brace: a long nail",
    )
    assert "Purpose" not in {one.term for one in found("# Means", *lines)}


def test_a_term_that_ends_in_a_word_of_its_meaning_gives_itself_away() -> None:
    assert found("- Trademark: a sign that marks the goods of a firm") == ()


def test_a_name_said_again_or_with_its_short_form_is_the_term() -> None:
    said = found("Lanyard: Lanyard is a line that ties a climber to a strong point. A lanyard wears out.")
    assert [term.term for term in said] == ["Lanyard"]
    short = found("# SRL", "SRL (Self Retracting Line) is a device that stops a fall within a metre.")
    assert [term.term for term in short] == ["SRL"]


def test_a_term_that_its_meaning_repeats_is_named_and_not_defined() -> None:
    line = "The principle of least force is a rule that asks for the least force possible."
    unit = passages(deck(slide("# Force", line, "Another example is a rope that hangs from a roof.")))
    assert definitions_in(unit, ENGLISH) == ()
    assert [term.term for term in named_in(unit, ENGLISH)] == ["principle of least force"]


@pytest.mark.parametrize(
    "line",
    [
        "- Limitation: old gates without a lock of their own",
        "- Inputs: raw data from all of the gates",
        "- Open gate: a person of the night shift is found",
        "- Line 3: the name of the gate in the yard",
        "- Decimal: 12 12d 100 000 Octal 14o 777o",
    ],
)
def test_a_label_of_a_remark_or_before_a_whole_sentence_defines_nothing(line: str) -> None:
    assert found("# Gates", line) == ()


def test_a_meaning_with_a_clause_of_its_own_is_no_sentence() -> None:
    assert [d.term for d in found("- Side gate: a gate that is opened at night")] == []  # it repeats its name
    assert [d.term for d in found("- Stile: a side rail that is made of wood")] == ["Stile"]
