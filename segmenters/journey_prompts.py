"""Writes prompts from what a unit says: to discuss in the team, for the manager to ask, and to think about alone.

Each quotes the sentence or the steps that it is made from; a unit that holds none of the kind gets no prompt.
"""

from __future__ import annotations

import re

from segmenters.decisions import Decision, decisions_in
from segmenters.evidence import Bloom, Evidence
from segmenters.identity import prompt_id
from segmenters.imperatives import begins_with_verb, is_imperative
from segmenters.journey_parts import JobAid, Prompt
from segmenters.language import Language
from segmenters.model import Role, Unit
from segmenters.pieces import text_of_all
from segmenters.quoting import Quote, quotes_in, stands_alone
from segmenters.titles import lower_first
from segmenters.verbs import base_of_gerund

_PREFERENCE = re.compile(
    r"(?=.*\b(?:rather than|instead of)\b).*\b(?:should|must|prefer|better|always)\b", re.IGNORECASE
)
_CONTRAST = re.compile(
    r"\b(?:whereas|in contrast (?:to|with)|unlike|on the other hand|opposed to|compared (?:to|with)|differs? from)\b",
    re.IGNORECASE,
)
_TRADE_OFF = re.compile(
    r"\btrade-?offs?\b|\badvantages? and disadvantages?\b|\bpros and cons\b|\bat the (?:cost|expense) of\b",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"\b(?:because|leads? to|results? in|prevents?|the (?:more|less)\b.*, the)\b|, otherwise\b",
    re.IGNORECASE,
)
_BINDING = re.compile(r"\b(?:must|never|should not)\b|(?:^|[,;:] )(?:do not|don't|don’t|always)\b", re.IGNORECASE)
_ASIDE = re.compile(r"\b(?:where|which|that|who|whether|what|how)\b[^,;]*|\([^)]*\)", re.IGNORECASE)
"""What a clause says about something else than the sentence is about."""
_FORMS = (
    ("preference", _PREFERENCE, "Which of the two is closer to how your team works today, and why?"),
    ("contrast", _CONTRAST, "Where does this difference matter in your work?"),
    ("trade-off", _TRADE_OFF, "What have you gained by this in your team, and what did it cost?"),
    ("cause", _CAUSE, "Where have you seen this at work?"),
    ("rule", _BINDING, "What makes this hard to keep to in your team, and what would help?"),
)
_DOING = (Bloom.APPLY, Bloom.ANALYSE, Bloom.EVALUATE, Bloom.CREATE)
_NO_TASK = re.compile(
    r"^(?:carry out|complete|follow|answer the questions?|decide what to do|apply|use|identify|recogni[sz]e|"
    r"demonstrate)\b",
    re.IGNORECASE,
)
_SHOWN_STEPS = 4
_MOST_CASES = 2
_LONGEST_STEP = 16
_FEWEST_CASE_WORDS = 4
_QUOTATION = re.compile(r"[“”\"]")
"""A sentence that quotes another one cannot be quoted in turn without confusion."""
_TAUGHT = (Role.LESSON, Role.AT_WORK)


def discussions_of(units: tuple[Unit, ...], language: Language) -> tuple[Prompt, ...]:
    """Return a question for the team from each unit that contrasts, gives a reason, or states a rule.

    There is one a unit at most, and no sentence is quoted twice.
    """
    found: list[Prompt] = []
    used: set[str] = set()
    for unit in _taught(units):
        quotes = [quote for quote in quotes_in(unit.passages, language) if _is_fresh(quote.text, used)]
        fitting = (
            (quote, form, ask)
            for form, sign, ask in _FORMS
            for quote in quotes
            if sign.search(_ASIDE.sub("", quote.text))
        )
        best = min(fitting, key=lambda entry: _remoteness(entry[0], unit, language), default=None)
        if best:
            quote, form, ask = best
            used.add(quote.text)
            found.append(_prompt(form, unit.uid, f"{_quoted(quote.text)} {ask}", quote.evidence))
    return tuple(found)


def coaching_of(units: tuple[Unit, ...], job_aids: tuple[JobAid, ...], language: Language) -> tuple[Prompt, ...]:
    """Return what a manager can ask: to be shown a procedure, or what to do in a case, each with what to look for."""
    found = []
    for unit in _taught(units):
        text = text_of_all(unit.passages)
        found += [_shown(card, _small(card.title, text)) for card in job_aids if card.unit == unit.uid]
        cases = [case for case in decisions_in(unit.passages, language) if _can_be_told(case, language)]
        for case in cases[:_MOST_CASES]:
            ask = f"Ask somebody in your team what to do in this case: {_quoted(case.situation)}"
            found.append(_prompt("case", unit.uid, f"{ask} Listen for: {_quoted(case.action)}", case.evidence))
    return tuple(found)


def reflections_of(units: tuple[Unit, ...], job_aids: tuple[JobAid, ...]) -> tuple[Prompt, ...]:
    """Return a question to oneself about the last time one did what a unit teaches; one a unit that teaches doing.

    A card whose title names no task ("Checklist") gives none.
    """
    found = []
    for unit in _taught(units):
        card = next((card for card in job_aids if card.unit == unit.uid), None)
        task = _task(unit)
        if task and unit.objective.evidence:
            found.append(_last_time(f"had to {task}", unit.uid, unit.objective.evidence[0]))
        elif card and (named := _as_task(_small(card.title, text_of_all(unit.passages)))):
            found.append(_last_time(f"had to {named}", unit.uid, card.steps[0].evidence))
    return tuple(found)


def _last_time(did: str, unit: str, evidence: Evidence) -> Prompt:
    text = f"Think of the last time you {did}. What would you change?"
    return _prompt("last time", unit, text, evidence)


def _taught(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    return tuple(unit for unit in units if unit.role in _TAUGHT)


def _remoteness(quote: Quote, unit: Unit, language: Language) -> tuple[int, bool]:
    """Order sentences: those come first that name more of the unit's title and objective, and are shown."""
    subject = set(language.stems(f"{unit.title} {unit.objective.text}"))
    return -len(subject & set(language.stems(quote.text))), quote.said


def _shown(card: JobAid, title: str) -> Prompt:
    orders = [step for step in card.steps if begins_with_verb(step.text)]
    steps = [step.text.rstrip(".;") for step in orders if step.level == min(step.level for step in orders)]
    short = [text for text in steps if len(text.split()) <= _LONGEST_STEP][:_SHOWN_STEPS]
    look = f" Look for: {'; '.join(_quoted(text) for text in short)}." if short else ""
    task = _as_task(title)
    ask = f"show you how to {task}." if task else f"take you through {_quoted(card.title)} step by step."
    text = f"Ask somebody in your team to {ask}{look}"
    return _prompt("steps", card.unit, text, card.steps[0].evidence)


def _small(title: str, text: str) -> str:
    """Return a title whose later words are written small where the text writes them so: "Performing Reviews"."""
    written = set(text.split())
    first, *others = title.split()
    return " ".join([first, *(word.lower() if word.lower() in written else word for word in others)])


def _as_task(title: str) -> str:
    """Return a title as something to do: "Inspecting a ladder" gives "inspect a ladder"; empty for any other."""
    first, _, rest = title.partition(" ")
    if not rest:
        return ""
    if base := base_of_gerund(first):
        return f"{base} {rest}"
    if title.lower().startswith("how to "):
        return title[len("how to ") :]
    return lower_first(title) if is_imperative(title) else ""


def _task(unit: Unit) -> str:
    """Return what a unit's objective says that one does at work; empty when it only says that one knows."""
    text = unit.objective.text.rstrip(".")
    if unit.objective.level not in _DOING or _NO_TASK.match(text) or "?" in text or "(" in text:
        return ""
    return lower_first(text)


def _prompt(form: str, unit: str, text: str, evidence: Evidence) -> Prompt:
    return Prompt(prompt_id(f"{form} {unit}", evidence), unit, text, evidence)


def _is_fresh(sentence: str, used: set[str]) -> bool:
    return sentence not in used and not _QUOTATION.search(sentence)


def _can_be_told(case: Decision, language: Language) -> bool:
    return len(case.situation.split()) >= _FEWEST_CASE_WORDS and stands_alone(case.evidence.quote, language)


def _quoted(text: str) -> str:
    return f"“{text}”"
