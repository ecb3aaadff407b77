"""What a parsed sentence says: its command, subject, objects and noun phrases.

Trees have the shape of Universal Dependencies (universaldependencies.org/u/dep), whichever parser made them: a
predicate after "be" is the head of its clause, a preposition hangs below its noun.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

Sentence = tuple["Token", ...]
Span = tuple[int, int]
"""The index of the first token, and of the one after the last."""

_NOUNS = ("NOUN", "PROPN")
_INSIDE = ("ADJ", "NUM", *_NOUNS)
_HYPHENS = ("-", "\u2010", "\u2011")
_MARKS = ("PUNCT", "SYM", "SPACE")


class Role(Enum):
    """What a token is to its head, in one set of names for all parsers."""

    ROOT = "root"
    SUBJECT = "subject"
    PASSIVE_SUBJECT = "passive subject"
    OBJECT = "object"
    OBLIQUE = "oblique"  # "park on the slope", "give the driver a key": slope, driver
    COMPLEMENT = "complement"  # what completes a verb: "try to lift", "stay calm"
    CLAUSE = "clause"  # "if it leaks, leave": leaks
    COPULA = "copula"  # "the load is heavy": is
    AUXILIARY = "auxiliary"
    NEGATION = "negation"
    PARTICLE = "particle"  # "shut down the pump": down
    MODIFIER = "modifier"
    CONJUNCT = "conjunct"
    MARK = "mark"
    DETERMINER = "determiner"
    CASE = "case"
    OTHER = "other"


class Form(Enum):
    """The form of a verb; NONE for what is no verb."""

    BASE = "base"  # also the imperative
    PRESENT = "present"
    PAST = "past"
    PARTICIPLE = "participle"
    GERUND = "gerund"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Token:
    """A token of a parsed sentence.

    `pos` is the universal tag ("NOUN"), `head` the index of the token it depends on (its own at the root), `start`
    its offset in the sentence in characters; `plural` is told of nouns.
    """

    text: str
    lemma: str
    pos: str
    role: Role
    head: int
    start: int
    form: Form = Form.NONE
    plural: bool = False

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)


def root_of(tokens: Sentence) -> int | None:
    """Return the index of the head of the main clause; None for an empty sentence."""
    return next((index for index, token in enumerate(tokens) if token.role is Role.ROOT), None)


def main_verb(tokens: Sentence) -> int | None:
    """Return the index of the verb of the main clause, a copula if it has one; None for a line without a verb."""
    root = root_of(tokens)
    if root is None:
        return None
    copula = _first(tokens, root, Role.COPULA)
    if copula is not None:
        return copula
    return root if tokens[root].pos in ("VERB", "AUX") else None


def is_command(tokens: Sentence) -> bool:
    """Tell whether the main clause orders something: "Report the incident", "Do not lift it", "Be careful"."""
    verb, root = main_verb(tokens), root_of(tokens)
    if verb is None or root is None or tokens[-1].text == "?":
        return False
    if subject_of(tokens, root) is not None or not _is_bare(tokens, verb):
        return False
    below = [token for index, token in enumerate(tokens) if token.head == root and index != root]
    helped = any(token.role is Role.AUXILIARY and token.lemma != "do" for token in below)
    marked = any(token.role is Role.MARK and token.lemma == "to" for token in below)
    return not (helped or marked)


def subject_of(tokens: Sentence, verb: int | None = None) -> int | None:
    """Return the subject of a verb or predicate, of the main clause if none is given; a conjunct shares its head's."""
    at = _clause_head(tokens, verb)
    while at is not None:
        found = _first(tokens, at, Role.SUBJECT, Role.PASSIVE_SUBJECT)
        if found is not None:
            return found
        at = tokens[at].head if tokens[at].role is Role.CONJUNCT else None
    return None


def objects_of(tokens: Sentence, verb: int | None = None) -> tuple[int, ...]:
    """Return the direct objects of a verb, of the main clause if none is given: both of "check belts and hoses"."""
    at = _clause_head(tokens, verb)
    found: list[int] = []
    for index, token in enumerate(tokens):
        if (token.role is Role.OBJECT and token.head == at) or (token.role is Role.CONJUNCT and token.head in found):
            found.append(index)
    return tuple(found)


def noun_phrases(tokens: Sentence) -> tuple[Span, ...]:
    """Return the noun phrases without what follows the noun: (DET)? (ADJ | NUM | NOUN | participle)* NOUN."""
    found = []
    at = 0
    while at < len(tokens):
        end = _end_of_phrase(tokens, at)
        if end:
            found.append((at, end))
        at = end or at + 1
    return tuple(found)


def subtree(tokens: Sentence, index: int) -> Span:
    """Return the span from the first to the last token that hangs below a token, itself included."""
    inside = [at for at in range(len(tokens)) if _hangs_below(tokens, at, index)]
    return inside[0], inside[-1] + 1


def written(tokens: Sentence, span: Span) -> str:
    """Return the text of a span with the spaces that it has in the sentence."""
    first, end = span
    parts = []
    for index in range(first, end):
        gap = index > first and tokens[index - 1].end < tokens[index].start
        parts.append(" " * gap + tokens[index].text)
    return "".join(parts)


def _clause_head(tokens: Sentence, verb: int | None) -> int | None:
    if verb is None:
        return root_of(tokens)
    return tokens[verb].head if tokens[verb].role in (Role.COPULA, Role.AUXILIARY) else verb


def _first(tokens: Sentence, head: int, *roles: Role) -> int | None:
    return next(
        (index for index, token in enumerate(tokens) if token.head == head and token.role in roles and index != head),
        None,
    )


def _is_bare(tokens: Sentence, verb: int) -> bool:
    """A verb in its base form; one that opens the sentence may have been taken for a present without its subject."""
    token = tokens[verb]
    if token.form is Form.BASE:
        return True
    opens = all(before.pos in ("ADV", "INTJ", *_MARKS) for before in tokens[:verb])
    return opens and token.form is Form.PRESENT and token.text.lower() == token.lemma.lower()


def _end_of_phrase(tokens: Sentence, first: int) -> int:
    """Return where the noun phrase that begins here ends, 0 when none does."""
    at = first + 1 if tokens[first].pos == "DET" else first
    end = 0
    while at < len(tokens) and (_fits_inside(tokens, at) or (at > first and _joins(tokens, at))):
        at += 1
        if tokens[at - 1].pos in _NOUNS:
            end = at
    return end


def _fits_inside(tokens: Sentence, at: int) -> bool:
    token = tokens[at]
    return token.pos in _INSIDE or (token.pos == "VERB" and token.role is Role.MODIFIER and token.head > at)


def _joins(tokens: Sentence, at: int) -> bool:
    """Tell of the hyphen in "lock-out" and the ending in "driver's seat", which stand between words of one phrase."""
    token, before = tokens[at], tokens[at - 1]
    if before.pos not in _INSIDE or at + 1 == len(tokens):
        return False
    hyphen = token.text in _HYPHENS and before.end == token.start and token.end == tokens[at + 1].start
    return hyphen or (token.pos == "PART" and token.text in ("'s", "’s", "'", "’"))


def _hangs_below(tokens: Sentence, at: int, index: int) -> bool:
    for _ in tokens:
        if at == index:
            return True
        at = tokens[at].head
    return at == index
