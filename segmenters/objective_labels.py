"""Words what is done with papers, definitions, rules and steps, which nobody describes: a checklist is applied."""

from __future__ import annotations

import re
from collections.abc import Iterator

from segmenters.articles import head_of, with_article

_PAPERS = (
    (re.compile(r"\b(?:checklist|check list|job aid|cheat sheet)s?$", re.IGNORECASE), "apply {}"),
    (re.compile(r"\b(?:questionnaire|survey|self-assessment)s?$", re.IGNORECASE), "answer the questions of {}"),
    (re.compile(r"\b(?:form|worksheet|template)s?$", re.IGNORECASE), "fill in {}"),
)
_FILLED_IN = re.compile(r"\b(?:fill(?:s|ed|ing)? (?:it |them )?(?:in|out)|complet(?:e|ed|ing))\b", re.IGNORECASE)
"""What the text must say of forms: "verb forms" and "interactive forms" are not filled in."""
_LOOKED_UP = re.compile(r"(?:(?:glossary|acronyms|abbreviations)(?: and |$))+$", re.IGNORECASE)
_STEPS = re.compile(r"\bsteps$", re.IGNORECASE)
_LABELS = re.compile(
    r"\b(?:compan(?:y|ies)|steps?|introduction|examples?|scenarios?|checklist|questionnaire|definitions?)$",
    re.IGNORECASE,
)
_DEFINITION = re.compile(r"^(?:the )?(?P<term>.+) definition$", re.IGNORECASE)
_RULES = re.compile(
    r"\b(?:rules?|polic(?:y|ies)|guidelines?|regulations?|dos and don'?ts|best practices|practices|criteria|"
    r"standards?)\b",
    re.IGNORECASE,
)


def is_looked_up(subject: str) -> bool:
    """Tell whether a subject is a list of words that is looked up: a glossary, acronyms."""
    return _LOOKED_UP.match(subject) is not None


def is_label(subject: str) -> bool:
    """Tell whether a subject only says what kind of part it is, so that there is nothing to describe."""
    return _LABELS.search(head_of(subject)) is not None


def names_rules(subject: str) -> bool:
    """Tell whether a subject has rules in it, which are applied."""
    return _RULES.search(subject) is not None


def from_label(subject: str, thing: str, text: str, *, is_done: bool) -> Iterator[str]:
    """Yield wordings for a subject that is a paper, definition, rules or steps.

    `thing` is the subject with its article, `text` the running text; `is_done` tells whether the unit shows a task.
    """
    named = thing if re.match(r"(?:an?|the|all)\b", thing, re.IGNORECASE) else f"the {thing}"
    head = head_of(subject)
    if is_looked_up(subject):
        yield f"find the meaning of a term in {named}"
    for pattern, form in _PAPERS:
        said = not head.endswith("forms") or _FILLED_IN.search(text) is not None
        if said and (pattern.search(head) or pattern.search(subject)):
            yield form.format(named)
    if _STEPS.search(head):
        yield f"{'follow' if is_done else 'outline'} {named}"
    if match := _DEFINITION.match(subject):
        term = with_article(match["term"], text)
        yield f"define {term if term.startswith(('a ', 'an ', 'the ')) else f'the {term}'}"
    if is_done and names_rules(head):
        yield f"apply {named}"
