"""Somebody else's model of an xAPI statement (ralph, MIT), as the judge of ours."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError
from ralph.models.xapi.base.statements import BaseXapiStatement

ACTOR = {"objectType": "Agent", "account": {"homePage": "https://lms.example", "name": "u17"}}
RESULT = {
    "response": "a[,]b",
    "success": True,
    "completion": True,
    "score": {"scaled": 0.8, "raw": 80, "min": 0, "max": 100},
    "duration": "PT12.30S",
}


def filled(template: dict[str, Any]) -> dict[str, Any]:
    """Return a template as a whole statement, with everything that the player may add."""
    return {
        **template,
        "id": "7e0c3a4e-2a0c-4d5e-9a31-5f0a1c9e0b11",
        "actor": ACTOR,
        "timestamp": "2026-01-02T03:04:05.678Z",
        "result": RESULT,
        "context": {**template["context"], "registration": "ec531277-b57b-4c15-8d91-d292c5b2b8f7"},
    }


def fault(statement: dict[str, Any]) -> str:
    """Return what is wrong with a statement, "" when it is valid xAPI."""
    try:
        BaseXapiStatement.model_validate(statement)
    except ValidationError as error:
        return str(error)
    return ""
