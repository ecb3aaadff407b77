"""Flaws between items: an answer in another stem, the same question twice, keys always in one place."""

from __future__ import annotations

from stubs import choice, gap, number

from segmenters.flaws_of_packs import flaws_in_pack, flaws_in_unit

ROPE = choice("What ties a roof ladder to its anchor point?", "*Safety rope", "Sand", "Tape", name="a", quote="Rope.")


def found(*flaws: object) -> list[tuple[str, str]]:
    return [(name, flaw.code) for name, flaw in flaws]  # type: ignore[attr-defined, misc]  pairs of a name and a flaw


def test_a_stem_that_tells_the_answer_to_another_question_is_found() -> None:
    telling = choice(
        "Which safety rope ties a roof ladder?", "*The red one", "The blue", "The long", name="b", quote="R."
    )
    quiet = choice("Which colour is usual for a roof ladder?", "*Red", "Blue", "Green", name="b", quote="R.")
    assert found(*flaws_in_unit((ROPE, telling))) == [("a", "IW40")]
    assert flaws_in_unit((ROPE, quiet)) == ()


def test_the_same_question_in_the_same_form_is_found() -> None:
    again = choice("What holds a roof ladder?", "*Safety rope", "Glue", "Nails", name="b", quote="Rope.")
    typed = gap("It is held by a ____.", "safety rope", name="c", quote="Rope.")
    assert found(*flaws_in_unit((ROPE, again))) == [("b", "IW42")]
    assert flaws_in_unit((ROPE, typed)) == ()


def test_units_are_looked_at_one_by_one() -> None:
    telling = choice(
        "Which safety rope ties a roof ladder?", "*The red one", "The blue", "The long", name="b", quote="R."
    )
    assert found(*flaws_in_pack(((ROPE, telling),))) == [("a", "IW40")]
    assert flaws_in_pack(((ROPE,), (telling,))) == ()


def test_keys_that_stand_too_often_in_one_place_are_found() -> None:
    first = [choice(f"What is {n}?", "*R", "S", "T", name=f"q{n}", quote=str(n)) for n in range(11)]
    last = choice("What is it?", "R", "S", "*T", name="last", quote="x")
    assert found(*flaws_in_pack(([*first, last],))) == [(f"q{n}", "IW41") for n in range(11)]
    assert flaws_in_pack((first,)) == ()
    half = [choice(f"What is {n}?", "S", "*R", "T", name=f"p{n}", quote=f"p{n}") for n in range(11)]
    assert flaws_in_pack(([*first, *half],)) == ()


def test_questions_without_one_key_have_no_place() -> None:
    assert flaws_in_pack(([number(f"How many is {n}?", f"{n}", quote=str(n)) for n in range(20)],)) == ()
