"""Finds wordings for the objective of a unit from its title, its kind and what its content shows, the best one first.

The verb follows the content (Anderson & Krathwohl 2001; the levels of the verbs are in verbs.toml): a procedure is
done, a decision made, a concept explained or told from others, a reference used. No verb is above the evidence:
nothing is built or judged in a unit that only tells of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from segmenters.articles import head_of, is_plural, with_article
from segmenters.bare_verbs import is_bare_verbs
from segmenters.evidence import Bloom
from segmenters.grammar import Form, Sentence, is_command, main_verb, objects_of, subject_of
from segmenters.imperatives import is_imperative
from segmenters.language import Language
from segmenters.model import UnitKind
from segmenters.objective_content import Content, Task
from segmenters.objective_contrast import contrasts
from segmenters.objective_gerunds import from_gerund
from segmenters.objective_labels import from_label, is_label, is_looked_up, names_rules
from segmenters.objective_questions import asks, from_question
from segmenters.titles import goes_on, is_general, lower_first
from segmenters.verbs import is_noun_too, is_unmeasurable, level_of, verb_of
from segmenters.wordlists import word_list

_CLAUSE = re.compile(r"(if|when(?! to\b)|in case|unless|before|after|while|during)\b(?!.*\?)", re.IGNORECASE)
_FEWEST_CLAUSE = 3
_FINITE = re.compile(
    r"(?<=\w )(?:is|are|was|were|has|have|must|should|can|cannot|will|(?<!to )(?:does|do)|needs? to|depends? on|"
    r"causes?(?! of)|matters?|means|works?(?= (?:by|with|in|on|like))|leads? to|starts? with)\b",
    re.IGNORECASE,
)
"""A verb that makes a title a sentence, which can be explained; "Need for rest" and "Causes of falls" have none."""
_FROM_NOUN = (
    (re.compile(r"(?:types?|kinds|categories|classes|forms) of\b", re.IGNORECASE), "distinguish"),
    (re.compile(r"(?:need|needs|importance|reasons?|rationale|case|purpose|role|impact|effects?|influence|value|"
                r"causes?|"
                r"benefits?|advantages?|disadvantages?|drawbacks|consequences|limits|limitations|pros and cons|"
                r"principles?)"
                r"(?: (?:of|for|to|behind)\b)", re.IGNORECASE), "explain"),
    (re.compile(r"(?:(?:(?:\w+ )?(?:warning |tell-tale ))?signs|symptoms|hazards?|threats|red flags|"
                r"scams)\b", re.IGNORECASE), "recognise"),
)  # fmt: skip
_IDENTIFIED = re.compile(
    r"\b(?:pitfalls|challenges|problems|issues|failures|errors|mistakes|risks|threats|vulnerabilities|stakeholders|"
    r"elements|parts|components|features|requirements|goals|criteria|resources|sources|causes|reasons|benefits|roles|"
    r"advantages|disadvantages|dependencies|limits|strategies|considerations|factors|examples|obligations|"
    r"deliverables)$",
    re.IGNORECASE,
)
_CLASSES = re.compile(r"\b(?:levels|classes|categories|types|kinds|options|tiers|priorities|grades)$", re.IGNORECASE)
_FOLLOWED = re.compile(r"\b(?:procedure|process|steps|routine|instructions|workflow|protocol|plan)$", re.IGNORECASE)
_PERFORMED = re.compile(
    r"\b(?:\w+(?:tion|sion)s?|checks?|reviews?|audits?|tests?|inspections?|assessment|measurement|maintenance|repair)$",
    re.IGNORECASE,
)
_ACTIONS = {
    "installation": "install", "configuration": "configure", "creation": "create", "removal": "remove",
    "selection": "select", "inspection": "inspect", "verification": "verify", "registration": "register",
    "submission": "submit", "preparation": "prepare", "setup": "set up", "replacement": "replace",
    "cancellation": "cancel", "identification": "identify", "notification": "notify", "publication": "publish",
    "deployment": "deploy", "calculation": "calculate", "activation": "activate", "evaluation": "evaluate",
    "maintenance": "maintain", "isolation": "isolate", "prioritisation": "prioritise",
    "prioritization": "prioritize", "classification": "classify", "choice": "choose", "analysis": "analyse",
}  # fmt: skip
"""Nouns of activities that are better said with their verb: "Password creation" gives "create a password"."""
_INVERTED = re.compile(r"(?:can|could|do|does|did|is|are|was|were|will|would|should|must|may) ", re.IGNORECASE)
"""How a question begins, which is no sentence though its mark is lost."""
_NAMELESS = re.compile(r"category|item|name|number|no|id|element|entry|topic|field|key|row|column", re.IGNORECASE)
"""Headings of a column that do not tell what stands below them."""
_POINTING = re.compile(
    r"(?:\w+ing (?:it|them|this|that)\b.*|each other|yourself|yourselves|you|us|it|them|this|that|everything|everybody|"
    r"here|there|[\w-]+-(?:based|driven|oriented|specific|free|wide|only|related))",
    re.IGNORECASE,
)
"""What points at something else, or only says how something is."""
_NAMING = ("NOUN", "PROPN", "X", "NUM", "SYM")
_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
_LAST_COMMA = re.compile(r", (?=[^,]+$)(?!.*\b(?:and|or)\b)")
_GET = re.compile(r"get (?P<what>(?:the|an?|your|all)\b .+)$", re.IGNORECASE)
"""Somebody who gets a thing obtains it, which can be observed; "get started" and "get to know" cannot."""
_USES = re.compile(r"(?P<what>[\w-]+) for (?P<uses>[^,]+, [^,]+ and .+)", re.IGNORECASE)
_STATES = (
    "need",
    "cause",
    "mean",
    "want",
    "like",
    "love",
    "hope",
    "matter",
    "concern",
    "result",
    "wish",
    "cost",
    "let",
)
"""Verbs that are nouns at the head of a title, or that order nothing."""
_ORDERS = ("invite", "encourage", "ask", "thank", "praise", "bring")
"""What trainers are told to do, which no list of objectives has."""
_PREPOSITION = re.compile(r"(?:with|for|in|on|at|from|by|of|about|as|via|under|against)\b", re.IGNORECASE)
_HIGH = (Bloom.EVALUATE, Bloom.CREATE)
_SHOWS_DOING = (UnitKind.PROCEDURE, UnitKind.DECISION)
_DONE = (*_HIGH, Bloom.APPLY, Bloom.ANALYSE)
"""What nobody does after being told of it: a unit must show steps, orders or commands."""


def wordings(subject: str, content: Content) -> Iterator[str]:
    """Yield wordings without a capital or full stop for a subject in the letter case of running text."""
    if asks(subject):
        judged = content.task is not Task.STEPS and content.kind not in _SHOWS_DOING
        judged = judged and subject.lower().startswith("how to ")
        for wording in from_question(subject):
            if not judged or level_of(wording.partition(" ")[0]) is not Bloom.EVALUATE:
                yield wording
        return
    if (match := _CLAUSE.match(subject)) and with_article(subject, content.text) == subject:
        deciding = match[1].lower() in ("if", "when", "unless", "in case")
        if len(subject.split()) >= _FEWEST_CLAUSE:
            yield f"{'decide' if deciding else 'describe'} what to do {subject}"
        return
    if match := re.match(r"(.+) (step by step)$", subject, re.IGNORECASE):
        yield f"describe {match[1]} {match[2]}"
        return
    if match := re.match(r"(how to|ways? to|steps? to|to)\s+(.+)", subject, re.IGNORECASE):
        yield from _from_command(match[2], content)
    yield from _from_bare_verbs(subject, content)
    yield from _from_command(subject, content)
    yield from from_gerund(subject, content)
    yield from _from_unmeasurable(subject, content)
    yield from contrasts(subject, content.text)
    yield from _from_sentence(subject, content.language)
    yield from _from_noun(subject, content)


def _from_command(subject: str, content: Content) -> Iterator[str]:
    if match := _GET.match(subject):
        subject = f"obtain {match['what']}"
    first, _, rest = subject.partition(" ")
    if is_unmeasurable(first) or not rest:
        return
    if is_imperative(subject):
        verb = verb_of(first, rest)
        told = content.task is not Task.STEPS and content.kind not in _SHOWS_DOING
        if level_of(verb) in _DONE and (content.task is Task.NONE or (level_of(verb) is Bloom.EVALUATE and told)):
            yield f"describe how to {subject}"
        yield subject
        if content.kind is UnitKind.PROCEDURE:
            yield f"follow the steps to {subject}"
        yield f"describe how to {subject}"
    elif first.lower() in _ORDERS or (not is_noun_too(first) and _is_command(subject, content.language)):
        yield f"describe how to {subject}"


def _from_bare_verbs(subject: str, content: Content) -> Iterator[str]:
    if content.task is Task.STEPS and is_bare_verbs(subject) and not _CAPITALS.search(subject):
        yield f"follow the steps to {_LAST_COMMA.sub(' and ', subject)}"


def _is_command(subject: str, language: Language) -> bool:
    """Tell whether a title orders something, by a parser, else by a verb of the lists before a small word."""
    words = subject.split()
    if words[0].lower() in word_list("list_verbs") and words[1].lower() in word_list("after_verb"):
        return True
    if words[0].lower() in _STATES or _PREPOSITION.match(words[1]):
        return False
    if level_of(words[0]) is None and words[1].lower() not in word_list("after_verb"):
        return False  # "Expense claims": two nouns are likelier than a verb that no list knows
    tokens = language.parse(f"{subject}.")
    return bool(tokens) and tokens[0].pos == "VERB" and tokens[0].form is Form.BASE and is_command(tokens)


def _from_unmeasurable(subject: str, content: Content) -> Iterator[str]:
    first, _, rest = subject.partition(" ")
    if rest and is_unmeasurable(first) and first.lower() not in ("be", "have", "get", "look", "see"):
        yield f"describe {with_article(rest, content.text)}"


def _from_sentence(subject: str, language: Language) -> Iterator[str]:
    if re.search(r"\b(?:that|which|who|what|how)\b.{0,40}$", subject) or _INVERTED.match(subject):
        return
    if _FINITE.search(subject) or _is_sentence(language.parse(f"{subject}.")):
        yield f"explain why {subject}"


def _is_sentence(tokens: Sentence) -> bool:
    """Tell whether a parser sees a subject with its verb: "models expect a batch of inputs"."""
    verb = main_verb(tokens)
    finite = verb is not None and tokens[verb].form in (Form.PRESENT, Form.BASE)
    subject = subject_of(tokens) if finite else None
    return subject is not None and verb is not None and subject < verb and len(objects_of(tokens)) > 0


def _from_noun(subject: str, content: Content) -> Iterator[str]:
    if match := _USES.fullmatch(subject):
        yield f"describe the use of {match['what']} for {match['uses']}"
    thing = with_article(subject, content.text)
    bare = re.sub(r"^the ", "", subject, flags=re.IGNORECASE)
    if re.match(r"(?:more |some )?examples of\b", bare, re.IGNORECASE):
        yield f"give {bare}"
    yield from _from_first_noun(bare, thing)
    yield from from_label(subject, thing, content.text, is_done=content.task is not Task.NONE)
    if re.search(r"\b(?:definitions|terms|terminology|glossary|vocabulary)\b", subject, re.IGNORECASE):
        yield f"define {thing}"
    match content.kind:
        case UnitKind.PROCEDURE:
            yield from _of_procedure(subject, thing, content.task)
        case UnitKind.DECISION:
            yield from _of_decision(subject, thing)
        case UnitKind.REFERENCE:
            yield from _of_table(subject, thing, content)
        case UnitKind.CONCEPT:
            pass
    if _is_the_term(subject, content.terms):
        yield f"define {thing}"
    if _IDENTIFIED.search(head_of(subject)) and is_plural(head_of(subject)):
        yield f"identify {thing}"
    if not is_label(subject):
        yield f"describe {thing}"


def _from_first_noun(bare: str, thing: str) -> Iterator[str]:
    if defined := re.match(r"(?:definitions?|meanings?) of (?P<what>.+)$", bare, re.IGNORECASE):
        yield f"define {defined['what']}"
    yield from (f"{verb} {thing}" for pattern, verb in _FROM_NOUN if pattern.match(bare))


def _of_procedure(subject: str, thing: str, task: Task) -> Iterator[str]:
    head = head_of(subject)
    if _FOLLOWED.search(head):
        yield f"follow {_the(thing)}"
    if names_rules(head):
        yield f"apply {_the(thing)}"
    yield from _as_action(subject)
    if _PERFORMED.search(head):
        yield f"perform {_the(thing)}"
    if task is Task.STEPS:
        yield f"follow the steps for {thing}"


def _of_decision(subject: str, thing: str) -> Iterator[str]:
    yield from _as_action(subject)
    if names_rules(subject):
        yield f"apply {_the(thing)}"
    if _CLASSES.search(head_of(subject)):
        yield f"distinguish {thing}"


def _of_table(subject: str, thing: str, content: Content) -> Iterator[str]:
    yield from from_table(content)
    if is_plural(head_of(subject)):
        yield f"identify {thing}"


def from_table(content: Content) -> Iterator[str]:
    """Yield what the headings of a reference table say can be looked up in it."""
    if content.kind is UnitKind.REFERENCE and len(content.columns) > 1 and not _NAMELESS.fullmatch(content.columns[0]):
        of, what = (lower_first(column) for column in content.columns[:2])
        yield f"identify the {what} of each {of}"


def _as_action(subject: str) -> Iterator[str]:
    """Say "team model selection" and "selection of a team model" with the verb: "select a team model"."""
    if " and " in subject or " or " in subject:
        return
    first, _, rest = subject.partition(" of ")
    last = subject.rsplit(" ", 1)
    if rest and first.lower().removeprefix("the ") in _ACTIONS:
        yield f"{_ACTIONS[first.lower().removeprefix('the ')]} {rest}"
    elif len(last) > 1 and last[1].lower() in _ACTIONS:
        noun = last[0]
        article = (
            "" if is_plural(noun) or noun.lower().startswith(("the ", "a ")) else "an " if noun[0] in "aeiou" else "a "
        )
        counted = noun.rsplit(" ", 1)[-1].lower() in word_list("countable")
        yield f"{_ACTIONS[last[1].lower()]} {article if counted else ''}{noun}"


def _is_the_term(subject: str, terms: tuple[str, ...]) -> bool:
    return len(terms) == 1 and _bare(terms[0]) == _bare(subject)


def _bare(term: str) -> str:
    return re.sub(r"^(?:an?|the) |s$", "", term.lower())


def _the(thing: str) -> str:
    return thing if re.match(r"(?:an?|the|your|our|all)\b", thing, re.IGNORECASE) else f"the {thing}"


def is_usable(subject: str, language: Language) -> bool:
    """Tell whether a title says enough for an objective: not a general one, with letters, with a noun or a verb."""
    letters = sum(char.isalpha() for char in subject)
    if (
        letters <= 1
        or letters < len(subject) / 2
        or is_general(subject)
        or _POINTING.fullmatch(subject)
        or goes_on(subject)
    ):
        return False
    tokens = language.parse(f"{subject}.") if " " in subject else ()
    told = any(token.pos in _NAMING or token.form in (Form.BASE, Form.GERUND) for token in tokens)
    told = told or is_looked_up(subject)
    return told or not tokens or asks(subject) or is_bare_verbs(subject) or _CLAUSE.match(subject) is not None
