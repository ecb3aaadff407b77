"""Finds wordings for the objective of a unit from its title, its kind and what its content shows, the best one first.

The verb follows the content (Anderson & Krathwohl 2001; the levels of the verbs are in verbs.toml): a procedure is
done, a decision made, a concept explained or told from others, a reference used. No verb is above the evidence:
nothing is built or judged in a unit that only tells of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from segmenters.articles import head_of, is_plural, with_article
from segmenters.bare_verbs import is_bare_verbs
from segmenters.evidence import Bloom
from segmenters.grammar import Form, Sentence, is_command, main_verb, objects_of, subject_of
from segmenters.imperatives import is_imperative
from segmenters.language import Language
from segmenters.model import UnitKind
from segmenters.objective_labels import from_label, is_label, is_looked_up, names_rules
from segmenters.objective_questions import asks, from_question
from segmenters.titles import goes_on, is_general, lower_first
from segmenters.verbs import base_of_gerund, gerund_of, is_noun_too, is_unmeasurable, level_of, verb_of
from segmenters.wordlists import word_list

_CLAUSE = re.compile(r"(if|when(?! to\b)|in case|unless|before|after|while|during)\b(?!.*\?)", re.IGNORECASE)
_FEWEST_CLAUSE = 3
_FINITE = re.compile(
    r"(?<=\w )(?:is|are|was|were|has|have|must|should|can|cannot|will|(?<!to )(?:does|do)|needs? to|depends? on|"
    r"causes?(?! of)|matters?|means|works?(?= (?:by|with|in|on|like))|leads? to|starts? with)\b",
    re.IGNORECASE,
)
"""A verb that makes a title a sentence, which can be explained; "Need for rest" and "Causes of falls" have none."""
_VERSUS = re.compile(r"^(.+?)\s+(?:vs\.?|versus|compared (?:to|with)|or)\s+(?:the )?(.+)$", re.IGNORECASE)
_DIFFERENCE = re.compile(r"^(?:the )?(?:key |main )?(?:differences?|comparison)\s+(?:between|of)\s+", re.IGNORECASE)
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
_GERUND_PAIR = re.compile(r"^(\w+ing)(?:(?:,? (?:and|or) |, ?|/)\w+ing)+ (.+)", re.IGNORECASE)
_NAMELESS = re.compile(r"category|item|name|number|no|id|element|entry|topic|field|key|row|column", re.IGNORECASE)
"""Headings of a column that do not tell what stands below them."""
_POINTING = re.compile(
    r"(?:\w+ing (?:it|them|this|that)\b.*|each other|yourself|yourselves|you|us|it|them|this|that|everything|everybody|"
    r"here|there|[\w-]+-(?:based|driven|oriented|specific|free|wide|only|related))",
    re.IGNORECASE,
)
"""What points at something else, or only says how something is."""
_NAMING = ("NOUN", "PROPN", "X", "NUM", "SYM")
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
_DOUBLED = re.compile(r"([bdgmnprt])\1$")
"""What the stem of an "-ing" form ends in, and hardly any verb: "wrapp" of "wrapping"."""
_NO_NOUN = re.compile(
    r"an?|the|your|our|its|their|all|new|for|with|in|on|at|to|from|up|out|through|by|about", re.IGNORECASE
)
_HOW_DONE = ("together", "alone", "ahead", "aloud", "online", "remotely", "safely", "well")
_TOWARDS = re.compile(r"^(?:at|into|about|for|through|of|to|back at|more closely at)\s+", re.IGNORECASE)
_NO_OBJECT = re.compile(r"(?:is|are|was|and|or|for|as|can|helps?|makes?|means)\b", re.IGNORECASE)
_HIGH = (Bloom.EVALUATE, Bloom.CREATE)
_SHOWS_DOING = (UnitKind.PROCEDURE, UnitKind.DECISION)
_DONE = (*_HIGH, Bloom.APPLY, Bloom.ANALYSE)
"""What nobody does after being told of it: a unit must show steps, orders or commands."""


class Task(Enum):
    """What a unit shows to do: numbered steps, something else such as commands or a decision, or nothing."""

    STEPS = "steps"
    SOME = "some"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Content:
    """What a wording may draw on: the unit's kind, running text, defined terms, headings of its table, and its task."""

    kind: UnitKind
    text: str
    terms: tuple[str, ...]
    columns: tuple[str, ...]
    task: Task
    language: Language


def wordings(subject: str, content: Content) -> Iterator[str]:
    """Yield wordings without a capital or full stop for a subject in the letter case of running text."""
    if asks(subject):
        judged = content.task is not Task.STEPS and content.kind not in _SHOWS_DOING
        judged = judged and subject.lower().startswith("how to ")
        for wording in from_question(subject):
            if not judged or level_of(wording.partition(" ")[0]) is not Bloom.EVALUATE:
                yield wording
        return
    if match := _CLAUSE.match(subject):
        deciding = match[1].lower() in ("if", "when", "unless", "in case")
        if len(subject.split()) >= _FEWEST_CLAUSE:
            yield f"{'decide' if deciding else 'describe'} what to do {subject}"
        return
    if match := re.match(r"(how to|ways? to|steps? to|to)\s+(.+)", subject, re.IGNORECASE):
        yield from _from_command(match[2], content)
    yield from _from_bare_verbs(subject, content)
    yield from _from_command(subject, content)
    yield from _from_gerund(subject, content)
    yield from _from_unmeasurable(subject, content)
    yield from _from_comparison(subject, content.text)
    yield from _from_sentence(subject, content.language)
    yield from _from_noun(subject, content)


def _from_command(subject: str, content: Content) -> Iterator[str]:
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
    if content.task is Task.STEPS and is_bare_verbs(subject):
        yield f"follow the steps to {subject}"


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


def _from_gerund(subject: str, content: Content) -> Iterator[str]:
    if several := _GERUND_PAIR.match(subject):
        subject = f"{several[1]} {several[2]}"
    first, _, rest = subject.partition(" ")
    if not rest or _NO_OBJECT.match(rest) or not first.lower().endswith("ing"):
        return
    base = base_of_gerund(first)
    if base is None and is_unmeasurable_gerund(first):
        yield f"describe {_TOWARDS.sub('', rest)}"
        return
    if base is None and _NO_NOUN.fullmatch(rest.split(maxsplit=1)[0]):
        base = _parsed_gerund(subject, content.language)
    if base is not None and rest.lower() in _HOW_DONE:
        yield f"describe how to {subject.replace(first, base, 1)}"
    if base is None or _describes_noun(first, rest, content.text):
        return
    done = content.kind is UnitKind.PROCEDURE or (content.task is not Task.NONE and level_of(base) not in _HIGH)
    known = level_of(base) is not None
    if done and known and (base == "work" or not _PREPOSITION.match(rest)):
        yield f"{base} {with_article(rest, content.text)}"
    yield f"describe how to {base} {with_article(rest, content.text)}"


def is_unmeasurable_gerund(word: str) -> bool:
    """Tell of "understanding", "knowing", "learning": what stands behind is described."""
    stem = word.lower().removesuffix("ing")
    return is_unmeasurable(stem) or is_unmeasurable(f"{stem}e")


def _parsed_gerund(subject: str, language: Language) -> str | None:
    """Return the base form of an "-ing" form that the verb lists do not know, when a parser sees it take an object."""
    tokens = language.parse(f"{subject}.")
    if not tokens or tokens[0].form is not Form.GERUND or not any(token.head == 0 for token in tokens[1:]):
        return None
    word = tokens[0].text.lower()
    stem = word.removesuffix("ing")
    lemma = stem[:-1] if _DOUBLED.search(stem) else tokens[0].lemma.lower()
    candidates = (lemma, stem[:-1], stem, f"{stem}e")
    return next((verb for verb in candidates if verb != word and len(verb) > 1 and gerund_of(verb) == word), None)


def _describes_noun(first: str, rest: str, text: str) -> bool:
    """Tell of an "-ing" form that describes the noun behind it, as in "testing strategies"."""
    second = rest.split(maxsplit=1)[0]
    if second.endswith("ing") and " " in rest:
        return False  # "building teaching skill"
    if re.match(
        r"(?:an?|the|your|our|its|their|all|new|for|with|in|on|at|to|from|up|out|through|by|"
        r"about)$",
        second,
        re.IGNORECASE,
    ):
        return False
    if first.lower() in word_list("describing_gerunds"):
        return True
    pair = f"{re.escape(first)} {re.escape(second)}"
    return re.search(rf"\b(?:an?|the|each|every|any) {pair}\b|\b{pair}['’]s\b", text, re.IGNORECASE) is not None


def _from_unmeasurable(subject: str, content: Content) -> Iterator[str]:
    first, _, rest = subject.partition(" ")
    if rest and is_unmeasurable(first) and first.lower() not in ("be", "have", "get", "look", "see"):
        yield f"describe {with_article(rest, content.text)}"


def _from_comparison(subject: str, text: str) -> Iterator[str]:
    if match := _DIFFERENCE.match(subject):
        rest = subject[match.end() :]
        yield (
            f"distinguish {re.sub(r' and ', ' from ', rest, count=1)}"
            if rest.count(" and ") == 1
            else f"compare {rest}"
        )
    elif (match := _VERSUS.match(subject)) and " or " not in f"{match[2]} ":
        joined = re.search(r"\s(?:vs\.?|versus|compared)\s", subject, re.IGNORECASE)
        if joined:
            one, other = (with_article(side, text) if " " in side else side for side in match.groups())
            yield f"distinguish {one} from {other}"


def _from_sentence(subject: str, language: Language) -> Iterator[str]:
    if re.search(r"\b(?:that|which|who|what|how)\b.{0,40}$", subject):
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
