"""Checks the wording of a learning objective: one measurable verb, one outcome, nothing invented.

The rules are those that reviewers of objectives apply (Mager 1962; Anderson & Krathwohl 2001): an observable verb, one
behaviour, said of the learner, with a degree only where the source states one. An objective with an ERROR never ships.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extractors.diagnostics import Severity
from segmenters.evidence import Bloom
from segmenters.imperatives import is_imperative
from segmenters.verbs import is_noun_too, is_unmeasurable, level_of, verb_of
from segmenters.wordlists import word_list

MOST_WORDS = 20
"""More than a reader takes in at once; Mager's examples of behaviours stay below it."""

_QUESTION_WORDS = "how|why|what|when|where|which|who|whether"
_PAIR = re.compile(r"^compare (?:and|or|/|&) contrast\b|^compare/contrast\b", re.IGNORECASE)
"""A set phrase of the field: one activity in two words."""
_NEXT_VERB = re.compile(
    r"(?:(?P<before>[\w'’-]+)\s*)?(?:,|;|/|\b(?:and|or|then)\b|&)\s*"
    r"(?:(?:and|or|then|also|to|will|be able to)\s+)*(?P<verb>[\w-]+)"
)
_NO_SECOND_AFTER = ("can", "could", "may", "might", "must", "should", "will", "would", "to", "not", "that", "who")
_JOINED_QUESTION = re.compile(
    rf"(?<!\bhow)(?<!\bwhy)(?<!\bwhat)(?<!\bwhen)(?<!\bwhere)(?<!\bwho)(?P<joint>,?\s(?:and|or)\s+)"
    rf"(?:{_QUESTION_WORDS})\b|\b(?:{_QUESTION_WORDS})\b.+?(?P<comma>,)\s+(?:{_QUESTION_WORDS})\b",
    re.IGNORECASE,
)
"""A question beside another outcome; "when and how" are one."""
_HOW_TO = re.compile(r"(?:how|the (?:\w+ )?steps) to [a-z]", re.IGNORECASE)
_NEXT_SENTENCE = re.compile(r"(?<=[a-z)\]”’'\"])(?:;|[.!?](?=\s+[A-Z]))\s*\S")
_VAGUE = re.compile(
    r"^(?:(?:the|some|a few|various|several|different|all|main|key|important|many|our|its|their)\s+)*"
    r"(?:(?:(?:topics?|things?|stuff|points|aspects|issues|basics|facts|matters|content|everything|something)\b)|"
    r"(?:overview|introduction|summary|executive summary|conclusions?|activit(?:y|ies)|hands-on activities|recap|"
    r"(?:bonus |background |other |further |additional )*(?:material|information|details)|"
    r"terms and definitions|(?:net )?results?|examples?|exercises?|miscellaneous|background|etc\.?)$)|\betc\b",
    re.IGNORECASE,
)
_TEACHER = re.compile(
    r"^(?:introduce|teach|cover|show (?:learners|participants|students)|(?:give|provide) (?:you |an? |the )*"
    r"(?:introduction|overview)|present the (?:topic|subject|course))\b|"
    r"\b(?:we|I)(?:['’]ll| will| have| are going to)?(?: (?!need|seed|speed|feed|exceed|proceed)\w+ed| discuss|"
    r" cover| look| explore| talk| teach| learn| see)\b|"
    r"\b(?:the |this |our )(?:trainer|instructor|facilitator|presenter|speaker|course|session|module|workshop)s? "
    r"(?:will|is|covers?|introduces?|presents?|explains?)\b",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"(?:(?:and|or|but)\b.*|to|of|with|for|by|from|on|\w+ly(?: \w+ed)?)?[\W_]*", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w.])\d+(?:[.,]\d+)*(?![\w-])")
_DEGREE = re.compile(
    r"\b(?:without (?:any )?(?:errors?|mistakes?|help|aids?)|with (?:no|few) (?:errors?|mistakes?)|error-free|"
    r"accurately|correctly|confidently|independently|successfully|perfectly|in (?:full|all cases)|every time|"
    r"(?:at least|at most|within|no more than) (?:one|two|three|four|five|six|seven|eight|nine|ten))\b",
    re.IGNORECASE,
)
_NO_OPENING = re.compile(
    rf"(?:{_QUESTION_WORDS}|are|is|does|do you|can|an?|the|some|about|of|in|on|with|for|to|from|by|as|our|your|its|"
    r"this|these|how to)$",
    re.IGNORECASE,
)
_OPEN_END = re.compile(r"(?:^|\s)(?:and|or|but|nor|the|an?|than|because|their|your|its)$", re.IGNORECASE)
_LEFT_OPEN = re.compile(r"\s(?:of|for|from|to|at|into|with|without|between|via|per)$", re.IGNORECASE)
"""Where nothing is asked or told of what stands before: "what a ladder is made of" is whole."""
_ASKED = re.compile(rf"\b(?:{_QUESTION_WORDS}|that|whose|whom|things?)\b|[\"“”]", re.IGNORECASE)
_NOUN_ENDING = re.compile(r"\w{3,}(?:[ts]ions?|ness|ity|ism|logy|ing|[^siu]s)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with an objective: the code of the rule, how much it matters, and plain words for a designer."""

    code: str
    severity: Severity
    message: str


def flaws_of(text: str, source: str | None = None) -> tuple[Flaw, ...]:
    """Return the flaws of an objective, in the order of their codes; none for a good one.

    With the text of the `source`, a number or a degree of performance that it does not have is an error. Codes:
    LO01 unmeasurable verb, LO02 unknown verb, LO03 two verbs, LO04 two outcomes, LO06 vague object, LO07
    teacher-centred, LO08 too long, LO09 no object, LO10 invented degree, LO11 broken off, LO12 no verb at all.
    """
    line = _PAIR.sub("Compare", " ".join(text.split()).rstrip(" .;:,!"))
    verb, _, rest = line.partition(" ")
    found = [flaw for rule in _RULES if (flaw := rule(verb, rest.strip()))]
    if source is not None and (invented := _invented(rest, source)):
        found.append(Flaw("LO10", Severity.ERROR, f"the source does not say “{invented}”"))
    return tuple(sorted(found, key=lambda flaw: flaw.code))


def is_sound(text: str, source: str | None = None) -> bool:
    """Tell whether an objective has no flaw of the error class."""
    return all(flaw.severity is not Severity.ERROR for flaw in flaws_of(text, source))


def second_verb(text: str) -> int | None:
    """Return where in an objective the part with a second verb begins, its joining word included; None without one."""
    if _PAIR.match(text):
        return None
    verb, _, rest = text.partition(" ")
    found = next(_second_verbs(rest), None)
    return None if found is None else len(verb) + 1 + found.start() + len(found["before"] or "")


def second_outcome(text: str) -> int | None:
    """Return where a second question or sentence begins in an objective; None without one."""
    if match := _NEXT_SENTENCE.search(text):
        return match.start()
    match = _JOINED_QUESTION.search(text)
    return match.start("joint" if match["joint"] else "comma") if match else None


def _by_verb(verb: str, rest: str) -> Flaw | None:
    if _is_no_opening(verb, rest):
        return Flaw("LO12", Severity.ERROR, "it says what the part is about, but not what the learner will do")
    if is_unmeasurable(verb) and not _TEACHER.search(f"{verb} {rest}"):
        return Flaw("LO01", Severity.ERROR, f"nobody can observe whether somebody can “{verb.lower()}”")
    if level_of(verb_of(verb, rest)) is None and not is_unmeasurable(verb):
        return Flaw("LO02", Severity.WARNING, f"“{verb}” is not in the list of measurable verbs")
    return None


def _by_second_verb(verb: str, rest: str) -> Flaw | None:
    two = second_verb(f"{verb} {rest}") is not None and not _is_one_procedure(verb, rest)
    if two or _is_verb_upon_verb(verb, rest):
        return Flaw("LO03", Severity.ERROR, "it asks for two activities; each is an objective of its own")
    return None


def _by_outcomes(verb: str, rest: str) -> Flaw | None:
    if second_outcome(f"{verb} {rest}") is not None and not _is_no_opening(verb, rest):
        return Flaw("LO04", Severity.ERROR, "it has two outcomes; each is an objective of its own")
    return None


def _by_vagueness(_: str, rest: str) -> Flaw | None:
    found = _VAGUE.search(rest)
    return Flaw("LO06", Severity.WARNING, f"“{found[0]}” is vague: it says nothing of the subject") if found else None


def _by_teacher(verb: str, rest: str) -> Flaw | None:
    if _TEACHER.search(f"{verb} {rest}"):
        return Flaw("LO07", Severity.ERROR, "it says what the trainer does, not what the learner can do afterwards")
    return None


def _by_length(_: str, rest: str) -> Flaw | None:
    words = len(rest.split()) + 1
    return (
        Flaw("LO08", Severity.WARNING, f"it has {words} words, more than {MOST_WORDS}") if words > MOST_WORDS else None
    )


def _by_object(verb: str, rest: str) -> Flaw | None:
    particle = len(verb_of(verb, rest).split()) > 1
    object_ = rest.partition(" ")[2] if particle else rest
    if _NOTHING.fullmatch(object_) and not _is_no_opening(verb, rest) and not _is_one_procedure(verb, rest):
        return Flaw("LO09", Severity.ERROR, "it does not say what the activity is done to")
    return None


def _by_ending(verb: str, rest: str) -> Flaw | None:
    found = _OPEN_END.search(rest) or (None if _ASKED.search(f"{verb} {rest}") else _LEFT_OPEN.search(rest))
    return Flaw("LO11", Severity.ERROR, f"it breaks off after “{found[0].strip()}”") if found else None


_RULES: tuple[Callable[[str, str], Flaw | None], ...] = (
    _by_verb,
    _by_second_verb,
    _by_outcomes,
    _by_vagueness,
    _by_teacher,
    _by_length,
    _by_object,
    _by_ending,
)


def _is_no_opening(verb: str, rest: str) -> bool:
    """Tell of a first word that can be no command: a question, an article, a noun by its ending, a "-ing" form."""
    if rest.endswith("?") or _NO_OPENING.match(verb):
        return True
    known = (
        level_of(verb_of(verb, rest)) is not None or is_unmeasurable(verb) or verb.lower() in word_list("list_verbs")
    )
    return not known and (_NOUN_ENDING.fullmatch(verb) is not None or not verb[:1].isalpha() or verb.isupper())


def _second_verbs(rest: str) -> Iterator[re.Match[str]]:
    """Yield each joint in what follows the first verb after which another activity of the learner begins."""
    for match in _NEXT_VERB.finditer(rest):
        before, word = (match["before"] or "").lower(), match["verb"].lower()
        known = level_of(word) is not None or is_unmeasurable(word)
        if not known or before in _NO_SECOND_AFTER or word in ("be", "have", "get", "look"):
            continue
        follows_verb = level_of(before) is not None and not is_noun_too(before)
        begins = follows_verb or is_unmeasurable(word) or is_imperative(rest[match.start("verb") :])
        if (match.start() == 0 and not before) or (begins and not _in_clause(rest, match, before)):
            yield match


def _is_one_procedure(verb: str, rest: str) -> bool:
    """Tell of two things that are done in one go: "Install and remove packages", not "Inspect and report"."""
    second = [(match["verb"], match.start() == 0) for match in _second_verbs(rest)]
    if len(second) != 1 or " and " not in f" {rest}":
        return False
    one_object = second[0][1]
    done = (Bloom.APPLY, Bloom.ANALYSE, Bloom.CREATE) if one_object else (Bloom.APPLY,)
    return all(level_of(one) in done for one in (verb, second[0][0]))


def _in_clause(rest: str, match: re.Match[str], before: str) -> bool:
    """Tell whether a verb goes on with a clause: "that can distract and harm", "how to load ladders and tune them"."""
    head = rest[: match.start()].lower().split()
    pair = bool(head) and head[-1] in _NO_SECOND_AFTER
    return (pair and level_of(before) is not None) or _HOW_TO.match(rest) is not None


def _is_verb_upon_verb(verb: str, rest: str) -> bool:
    """Tell of a command made the object of a verb: "Describe join the summit"."""
    second = rest.partition(" ")[0]
    strict = level_of(second) is not None and not is_noun_too(second)
    return level_of(verb) is not None and strict and second.islower() and is_imperative(rest)


def _invented(rest: str, source: str) -> str:
    """Return the first number or degree in an objective that the source does not have; an empty text for none."""
    given = " ".join(source.split()).lower()
    numbers = set(_NUMBER.findall(given))
    for number in _NUMBER.findall(rest):
        if number not in numbers:
            return str(number)
    found = (str(match[0]) for match in _DEGREE.finditer(rest))
    return next((degree for degree in found if degree.lower() not in given), "")
