"""What is worth telling about a finished pack, with its code."""

from __future__ import annotations

from documents import deck, report, slide, teach

RULE = "The register of ladders lies in the office of the stores, and the supervisor keeps it up to date."


def codes(*documents) -> dict[str, str]:
    return {diagnostic.code: diagnostic.message for diagnostic in teach(*documents).diagnostics}


def test_nothing_to_teach() -> None:
    told = codes(deck(slide("# Agenda", "- Welcome", "- Break")))
    assert "nothing is left to teach" in told["S102"]


def test_material_in_another_language() -> None:
    words = "A empresa deve ter uma política de uso de software livre e ela precisa ser conhecida por todos."
    told = codes(deck(slide("# Política", *(f"- {words} {n}" for n in range(4)))))
    assert "(pt)" in told["S103"]


def test_an_objective_that_no_unit_teaches() -> None:
    goals = slide("# Learning objectives", "- Calculate the tax of a foreign subsidiary")
    told = codes(deck(goals, slide("# Register", f"- {RULE}")))
    assert "Calculate the tax of a foreign subsidiary" in told["S104"]


def test_units_without_a_question() -> None:
    told = codes(deck(slide("# Register", "- Ladders of the site", "- Office of the stores")))
    assert "1 of 1 units" in told["S105"]


def test_pictures_without_a_text_alternative() -> None:
    told = codes(deck(slide("# Register", f"- {RULE}", "![abc]", "![def] A register on a desk")))
    assert told["S106"].endswith(": 1")


def test_a_unit_that_cannot_be_shortened() -> None:
    told = codes(report("# Register", " ".join([RULE] * 120)))
    assert "takes" in told["S107"]


def test_sound_material_is_not_remarked_upon() -> None:
    told = codes(
        deck(
            slide(
                "# Terms",
                "- A stile is the side rail of a ladder that holds the bars.",
                "- A rung is a bar between the rails that people climb on.",
                "- A tie-off is a rope or strap that fixes the top to a strong point.",
            )
        )
    )
    assert told == {}
