"""Writes the statements of a course as a script that the xAPI adapter of the player reads."""

from __future__ import annotations

from exporters.course_data import literal
from exporters.statements import Activity, CourseStatements, Interaction, Template, UnitStatements
from exporters.views import Option

_VERBS = "http://adlnet.gov/expapi/verbs/"
_PROFILE_TYPE = "http://adlnet.gov/expapi/activities/profile"
_PROFILE = "urn:unitsmith:xapi-profile:1"
"""Names the form of these statements; raised when a report written for the old form could not read the new one."""

_ROLE = "urn:unitsmith:xapi-extension:role"


def statement_script(statements: CourseStatements) -> bytes:
    """Return `window.unitsmithStatements = {…};` with a statement in JSON for each thing that can happen.

    Each is complete but for id, actor, timestamp, result and the registration in its context.
    """
    language = statements.language
    data = {
        "activity": statements.course.id,
        "initialized": _statement(statements.initialized, language),
        "completed": _statement(statements.completed, language),
        "passed": _statement(statements.passed, language),
        "failed": _statement(statements.failed, language),
        "suspended": _statement(statements.suspended, language),
        "terminated": _statement(statements.terminated, language),
        "units": {unit.uid: _unit(unit, language) for unit in statements.units},
        "questions": {
            question.element: _statement(question.answered, language)
            for unit in statements.units
            for question in unit.questions
        },
    }
    return f"window.unitsmithStatements = {literal(data)};\n".encode()


def _unit(unit: UnitStatements, language: str) -> dict[str, object]:
    return {
        "experienced": _statement(unit.experienced, language),
        "completed": _statement(unit.completed, language),
        "passed": _statement(unit.passed, language),
        "failed": _statement(unit.failed, language),
    }


def _statement(template: Template, language: str) -> dict[str, object]:
    around = {
        "parent": [_named(activity, language) for activity in template.parents],
        "grouping": [_named(activity, language) for activity in template.grouping],
        "category": [{"id": _PROFILE, "objectType": "Activity", "definition": {"type": _PROFILE_TYPE}}],
    }
    return {
        "verb": {"id": f"{_VERBS}{template.verb}", "display": {"en": template.verb}},
        "object": _object(template.about, language),
        "context": {
            "contextActivities": {relation: found for relation, found in around.items() if found},
            "language": language,
            "platform": "Unitsmith",
        },
    }


def _object(activity: Activity, language: str) -> dict[str, object]:
    definition: dict[str, object] = {
        "type": activity.type,
        "name": {language: activity.name},
        "description": {language: activity.description},
    }
    if activity.role:
        definition["extensions"] = {_ROLE: activity.role}
    if activity.interaction:
        definition |= _interaction(activity.interaction, language)
    return {"objectType": "Activity", "id": activity.id, "definition": definition}


def _named(activity: Activity, language: str) -> dict[str, object]:
    """Return an activity around the one a statement is about, with as much as a report shows of it."""
    definition = {"type": activity.type, "name": {language: activity.name}}
    return {"objectType": "Activity", "id": activity.id, "definition": definition}


def _interaction(interaction: Interaction, language: str) -> dict[str, object]:
    lists = {
        "choices": interaction.choices if interaction.kind in ("choice", "sequencing") else (),
        "source": interaction.choices if interaction.kind == "matching" else (),
        "target": interaction.targets,
    }
    return {
        "interactionType": interaction.kind,
        "correctResponsesPattern": list(interaction.correct),
        **{name: _components(options, language) for name, options in lists.items() if options},
    }


def _components(options: tuple[Option, ...], language: str) -> list[dict[str, object]]:
    return [{"id": option.id, "description": {language: option.text}} for option in options]
