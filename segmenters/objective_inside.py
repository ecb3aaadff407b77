"""Words objectives from the headings inside a unit: its steps, the people in it, two kinds, what is used for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.model import Heading, ListItem, text_of
from segmenters.articles import head_of, is_plural, with_article
from segmenters.objective_shapes import Shape, impersonal
from segmenters.pieces import words_under
from segmenters.title_cover import names_people
from segmenters.title_join import listed
from segmenters.titles import plain_title, subject_of
from segmenters.unit_headings import STEP
from segmenters.verbs import base_of_gerund, level_of

_NUMBERS = {3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten"}
_FEWEST = 3
_PAIR = 2
_MOST_OF = 0.6
_FIFTH = 0.2
_MOST_WORDS = 20
_HOW_TO_USE = re.compile(r"how to use (?P<what>\S+(?: \S+){0,3})$|using (?P<tool>\S+(?: \S+){0,2})$", re.IGNORECASE)
_COMMAND = re.compile(
    r"\s*(?:[$>%] ?[a-z]|(?:run|compile|type|enter|collect|execute|click)\b|-{1,2}[a-z])", re.IGNORECASE
)
_DUTY = re.compile(
    r"\b(?:must|shall|should|responsib\w+|ha(?:s|ve) to|ensures?|checks?|reviews?|manages?|approves?|oversees?|leads?|"
    r"decides?|reports? to|prepares?|maintains?|in charge of|tasks?|duties)\b",
    re.IGNORECASE,
)
"""What makes a role of a person, who else is only told of."""
_OF_PARENT = re.compile(
    r"^(?P<parent>[^:]+): (?P<rest>(?:\S+ )*(?:process|procedure|workflow|model|approach|plan))$", re.IGNORECASE
)
_NOT_KINDS = re.compile(r"[:?“”\"(]|\d|\b(?:vs|versus|how|what|which|example)\b", re.IGNORECASE)


def inside_wordings(shape: Shape) -> Iterator[str]:
    """Yield wordings that the headings of a unit give together with its title; none where they are of no one kind."""
    subject = shape.spelling.in_running_text(impersonal(subject_of(shape.title))).rstrip(" .:;,!")
    weights = words_under(shape.passages)
    whole = sum(weights.values()) or 1
    yield from _of_steps(subject, weights, whole, shape.text)
    yield from _of_people(weights, whole, shape)
    yield from _of_two_kinds(subject, weights, whole, shape)
    yield from _of_tool(subject, weights, whole, shape)
    if match := _OF_PARENT.match(shape.title):
        parent = shape.spelling.in_running_text(subject_of(match["parent"]))
        yield f"describe {with_article(shape.spelling.in_running_text(match['rest']), shape.text)} of {parent}"


def _of_steps(subject: str, weights: dict[str, int], whole: int, text: str) -> Iterator[str]:
    """Word "follow the six steps to store a ladder" where most stands under numbered steps."""
    steps = [name for name in weights if (match := STEP.match(name)) and match[1].lower() == "step"]
    number = _NUMBERS.get(len(steps), "")
    if not number or sum(weights[name] for name in steps) < whole * _MOST_OF:
        return
    first, _, rest = subject.partition(" ")
    base = base_of_gerund(first)
    if base and rest:
        yield f"follow the {number} steps to {base} {with_article(rest, text)}"
    elif ":" not in subject and not subject.endswith("?"):
        yield f"follow the {number} steps of {with_article(subject, text)}"


def _of_people(weights: dict[str, int], whole: int, shape: Shape) -> Iterator[str]:
    """Word "describe the roles of the painter, the rigger and the owner" where most stands under their names."""
    people = [name for name in weights if names_people(name)]
    if len(people) < _FEWEST or sum(weights[name] for name in people) < whole * _MOST_OF:
        return
    names = [shape.spelling.in_running_text(name) for name in people]
    names = [f"the{name[3:]}" if name.lower().startswith("the ") else name for name in names]
    duties = len(_DUTY.findall(shape.text))
    wording = f"describe {'the roles of ' if duties >= len(people) else ''}{listed(names, 'and')}"
    if len(wording.split()) <= _MOST_WORDS:
        yield wording


def _of_two_kinds(subject: str, weights: dict[str, int], whole: int, shape: Shape) -> Iterator[str]:
    """Word "distinguish fixed and loose ladders" where two headings tell of two kinds of what the title names."""
    noun = head_of(subject).rsplit(" ", 1)[-1]
    if not is_plural(noun) or _NOT_KINDS.search(subject) or " and " in subject:
        return
    known = {word.lower() for word in subject.split()}
    kinds: dict[str, int] = {}
    for name, weight in weights.items():
        own = re.split(r"\s(?:&|and)\s", shape.spelling.in_running_text(name))[-1]
        words = own.split()
        if len(words) > 1 and words[-1].lower() == noun.lower() and not _NOT_KINDS.search(name):
            kind = " ".join(word for word in words if word.lower() not in known)
            if kind and kind.replace("-", "").isalpha() and base_of_gerund(kind) is None and level_of(kind) is None:
                kinds[kind] = kinds.get(kind, 0) + weight
    if len(kinds) == _PAIR and sum(kinds.values()) >= whole * _MOST_OF:
        yield f"distinguish {listed(list(kinds), 'and')} {subject}"


def _of_tool(subject: str, weights: dict[str, int], whole: int, shape: Shape) -> Iterator[str]:
    """Word "use a plumb line for levelling" where a heading says how to use it and steps or commands stand below."""
    if subject.endswith("?") or ":" in subject or level_of(subject.split(" ", 1)[0].lower()) is not None:
        return
    for name, weight in weights.items():
        match = _HOW_TO_USE.match(name)
        what = (match["what"] or match["tool"] or "") if match else ""
        if what and weight >= whole * _FIFTH and _commands_under(name, shape):
            yield f"use {what} for {subject}"


def _commands_under(name: str, shape: Shape) -> bool:
    """Tell whether at least two steps or commands stand under a heading."""
    under, found = "", 0
    for passage in shape.passages:
        block = passage.block
        if isinstance(block, Heading):
            under = plain_title(text_of(block))
        elif under == name:
            lines = text_of(block).splitlines() if not isinstance(block, ListItem) else [block.text]
            found += sum(_COMMAND.match(line) is not None for line in lines)
    return found >= _PAIR
