"""Writes one unit as a markdown draft: front matter that a person may edit, what is shown, what was said, questions."""

from __future__ import annotations

from exporters.draft_anchor import objective_anchor
from exporters.draft_around import Around
from exporters.draft_blocks import passages_as_markdown
from exporters.draft_clip import clip_as_markdown
from exporters.draft_questions import questions_as_markdown
from exporters.markdown_text import inline, yaml_string
from exporters.places import repeats_of, summed_up
from exporters.quotations import quotation
from exporters.seat_time import whole_minutes
from extractors.model import is_said
from segmenters.evidence import Origin
from segmenters.model import Objective, Unit

DRAFT_NOTE = "<!-- draft -->\n> **DRAFT** – nobody has reviewed this yet."


_NOTES = {
    Origin.STATED: "The source states the objective:",
    Origin.GENERATED: "The objective was worded by rules from this; check it:",
    Origin.PROPOSED: "The objective was worded by a language model from this; check it:",
}


def unit_as_markdown(unit: Unit, around: Around, draft: bool) -> str:
    """Return the draft of a unit.

    `around` is what it can point at; `draft` marks the file as not reviewed. Comments without an id (`<!-- said -->`)
    begin the parts that the tool words.
    """
    shown = [passage for passage in unit.passages if not is_said(passage.block)]
    said = [passage for passage in unit.passages if is_said(passage.block)]
    parts = [
        _front_matter(unit),
        DRAFT_NOTE if draft else "",
        f"Read first: {around.needed}." if around.needed else "",
        clip_as_markdown(unit.clip, around.pictures) if unit.clip else "",
        _repeats(unit),
        _support(unit.objective),
        passages_as_markdown(shown, around),
        "<!-- said -->\n## What was said" if said else "",
        passages_as_markdown(said, around),
        "<!-- questions -->\n## Questions" if unit.questions else "",
        questions_as_markdown(unit.questions),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _front_matter(unit: Unit) -> str:
    return "\n".join(
        [
            "---",
            f"uid: {yaml_string(unit.uid)}",
            f"title: {yaml_string(unit.title)}",
            f"objective: {yaml_string(unit.objective.text)}",
            f"kind: {unit.kind.value}",
            f"role: {unit.role.value}",
            f"minutes: {whole_minutes(unit.seat_time_s)}",
            "---",
        ]
    )


def _repeats(unit: Unit) -> str:
    """Return where else the sources say what this unit says; each block names its own in its comment."""
    places = "; ".join(inline(line) for line in summed_up(repeats_of(unit.passages)))
    return f"The same is also in: {places}." if places else ""


def _support(objective: Objective) -> str:
    if not objective.evidence:
        return ""
    quotations = "\n>\n".join(quotation(each) for each in objective.evidence)
    return f"{objective_anchor(objective.evidence)}\n{_NOTES[objective.origin]}\n\n{quotations}"
