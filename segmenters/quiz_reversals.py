"""True or false, from rules whose reversal is certainly wrong: must and must not, two things contrasted, a number."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from segmenters.evidence import Bloom, Evidence
from segmenters.grammar import main_verb, subject_of, subtree
from segmenters.identity import question_id
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.question import TrueFalseQuestion
from segmenters.quiz_items import Candidate, profile, source_says
from segmenters.quiz_numbers import Limit
from segmenters.rivals import is_plural_term
from segmenters.statements import statements_in

_MODAL = re.compile(r"\b(?P<modal>must not|must never|cannot)\b(?! (?:have|be (?:over|under))\b)")
_ANY_MODAL = re.compile(
    r"\b(?:must|may|should|can|cannot|could|might|shall|required|need|never|not|no|only|if|unless|"
    r"whether|but|however|although|while|except|nor|neither|without|when|unless|by definition)\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"\b(?:may|might|can|could|often|usually|typically|generally|sometimes|also|some)\b", re.IGNORECASE
)
_REVERSED = {
    "must not": "may",
    "must never": "may",
    "cannot": "can",
}
_CONTRAST = re.compile(r"^(?P<first>[A-Z][^,;:]{12,110}), (?P<link>whereas|while) (?P<second>[^,;:]{12,110})\.$")
_MUST = re.compile(r"^(?P<who>[A-Z][^,;:()]{2,60}?) (?P<modal>must|shall) (?P<does>[a-z][^;:()]+\.)$")
_PARTICULAR = re.compile(
    r"\d|(?<=[a-z,] )[A-Z][\w-]+|\b(?:after|before|until|within|during|while|outside|from|under)\b"
)
"""What makes a rule more than a saying: a number, a name, a condition."""
_LOOSE = re.compile(
    r"\b(?:this|these|those|it|its|they|their|them|such|above|below|following)\b|\s[–—-]\s", re.IGNORECASE
)
_FEWEST_WORDS, _MOST_WORDS = 6, 26
_LONGEST_SUBJECT = 5


@dataclass(frozen=True, slots=True)
class Reversal:
    """A sentence of the source and the same sentence turned round so that it is certainly wrong."""

    right: str
    wrong: str
    evidence: Evidence
    worth: float


def reversals_in(
    passages: tuple[Passage, ...], limits: tuple[Limit, ...], known: tuple[Limit, ...], language: Language
) -> tuple[Reversal, ...]:
    """Return the rules of a unit that can be turned round; numbers are swapped for those of `known` limits only."""
    found = [_with_another_number(limit, known) for limit in limits]
    for statement in statements_in(passages, language):
        if _FEWEST_WORDS <= len(statement.text.split()) <= _MOST_WORDS and not statement.is_said:
            found += [
                _without_force(statement.text, statement.evidence),
                _swapped(statement.text, statement.evidence, language),
                _without_duty(statement.text, statement.evidence, language),
            ]
    return tuple(reversal for reversal in found if reversal)


def ask_reversals(reversals: tuple[Reversal, ...]) -> list[Candidate]:
    """Return a statement to be judged for each rule, turned round: as it stands nobody would call it false.

    Where two things are told apart, both forms are worth asking; which, the id decides.
    """
    found = []
    for reversal in reversals:
        name = question_id("reversal", reversal.evidence)
        as_it_stands = int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 == 0
        answer = as_it_stands and _CONTRAST.match(reversal.right) is not None
        stem = reversal.right if answer else reversal.wrong
        told = source_says(reversal.evidence)
        question = TrueFalseQuestion(name, stem, answer, told, reversal.evidence, profile("reversal", Bloom.UNDERSTAND))
        found.append(Candidate("reversal", question, reversal.worth))
    return found


def _without_force(sentence: str, evidence: Evidence) -> Reversal | None:
    """Turn "must not" into "may" and "cannot" into "can", where nothing else in the sentence limits it."""
    found = list(_MODAL.finditer(sentence))
    if len(found) != 1 or found[0]["modal"] not in _REVERSED:
        return None
    match = found[0]
    if _ANY_MODAL.search(sentence[: match.start()] + sentence[match.end() :]) or match.start() == 0:
        return None
    rest = sentence[match.end() :]
    if match["modal"] == "cannot" and not _PARTICULAR.search(sentence):
        return None
    if re.search(r"\s[–—-]\s|[():;“”\"]|, (?:and|so|which|as)\b", sentence):
        return None
    if re.match(r"\s+(?:be\s+)?(?:considered|noted|remembered|understood|thought)\b|\s*,", rest):
        return None
    wrong = f"{sentence[: match.start()]}{_REVERSED[match['modal']]}{rest}"
    return Reversal(sentence, wrong, evidence, 0.58)


def _without_duty(sentence: str, evidence: Evidence, language: Language) -> Reversal | None:
    """Turn "Every visitor must wear a helmet" into what nobody has to do, where nothing else limits it."""
    match = _MUST.match(sentence)
    if not match or not language.parses or _ANY_MODAL.search(match["does"]) or _LOOSE.search(sentence):
        return None
    who, does = _halves(sentence.rstrip("."), language)
    if who != match["who"] or not does.startswith(match["modal"]):
        return None
    plural = is_plural_term(who) or who.lower() in ("you", "we", "they")
    wrong = f"{who} {'do' if plural else 'does'} not have to {match['does']}"
    return Reversal(sentence, wrong, evidence, 0.56)


def _swapped(sentence: str, evidence: Evidence, language: Language) -> Reversal | None:
    """Turn "Copyright protects the expression, whereas a patent protects the idea" round."""
    match = _CONTRAST.match(sentence)
    if not match or not language.parses or _UNSURE.search(sentence):
        return None
    one, says = _halves(match["first"], language)
    other, tells = _halves(match["second"], language)
    if (
        not one
        or not other
        or one.lower() == other.lower()
        or says.split()[0].endswith("s") != tells.split()[0].endswith("s")
    ):
        return None
    lower = one if one[1:2].isupper() else one[0].lower() + one[1:]
    wrong = f"{other[0].upper()}{other[1:]} {says}, {match['link']} {lower} {tells}."
    return Reversal(sentence, wrong, evidence, 0.64)


def _halves(clause: str, language: Language) -> tuple[str, str]:
    """Return the subject of a clause and what is said of it; empty texts when the clause does not begin with it."""
    tokens = language.parse(f"{clause[:1].upper()}{clause[1:]}.")
    subject, verb = subject_of(tokens), main_verb(tokens)
    if subject is None or verb is None:
        return "", ""
    start, end = subtree(tokens, subject)
    short = end - start <= _LONGEST_SUBJECT and all(token.pos != "PRON" for token in tokens[start:end])
    if start or not short or not clause[tokens[end - 1].end :].strip():
        return "", ""
    return clause[: tokens[end - 1].end], clause[tokens[end - 1].end :].strip()


def _with_another_number(limit: Limit, known: tuple[Limit, ...]) -> Reversal | None:
    """Swap the number of a limit for that of another limit in the same unit of measure."""
    unit = limit.unit.rstrip("s")
    other = next((k for k in known if k.unit.rstrip("s") == unit and k.number != limit.number), None)
    if other is None or limit.number == "1" or other.number == "1":
        return None
    wrong = f"{limit.sentence[: limit.start]}{other.number}{limit.sentence[limit.end :]}"
    return Reversal(limit.sentence, wrong, limit.evidence, 0.55)
