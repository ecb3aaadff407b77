"""Brings the labels and tree shapes of different parsers to the one set of roles and the one shape of grammar.py.

Two schemes are known: Universal Dependencies (the embedded pipeline, many languages of spaCy) and the labels of
ClearNLP (`en_core_web_*`), whose copulas and prepositions are heads where those of UD hang below.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from segmenters.grammar import Form, Role, Token

_ENDINGS = ("ed", "ing", "s")
_NOT = ("not", "n't", "n’t", "never")
_VERBAL = ("VERB", "AUX", "ADJ", "ADV")


class Scheme(Enum):
    """A set of dependency labels."""

    UNIVERSAL = "universal"
    CLEAR_NLP = "clearnlp"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A token as a parser labels it: `tag` its fine tag, `features` such as "Mood=Imp", `label` its dependency."""

    text: str
    lemma: str
    pos: str
    tag: str
    features: frozenset[str]
    label: str
    head: int
    start: int


_UNIVERSAL = {
    "root": Role.ROOT,
    "nsubj": Role.SUBJECT,
    "csubj": Role.SUBJECT,
    "nsubj:pass": Role.PASSIVE_SUBJECT,
    "csubj:pass": Role.PASSIVE_SUBJECT,
    "obj": Role.OBJECT,
    "iobj": Role.OBLIQUE,
    "obl": Role.OBLIQUE,
    "xcomp": Role.COMPLEMENT,
    "ccomp": Role.COMPLEMENT,
    "advcl": Role.CLAUSE,
    "cop": Role.COPULA,
    "aux": Role.AUXILIARY,
    "compound:prt": Role.PARTICLE,
    "conj": Role.CONJUNCT,
    "mark": Role.MARK,
    "det": Role.DETERMINER,
    "case": Role.CASE,
    **dict.fromkeys(("acl", "advmod", "amod", "appos", "compound", "flat", "nmod", "nummod"), Role.MODIFIER),
}
_CLEAR_NLP = {
    "ROOT": Role.ROOT,
    "nsubj": Role.SUBJECT,
    "csubj": Role.SUBJECT,
    "nsubjpass": Role.PASSIVE_SUBJECT,
    "csubjpass": Role.PASSIVE_SUBJECT,
    "dobj": Role.OBJECT,
    "dative": Role.OBLIQUE,
    "pobj": Role.OBLIQUE,
    **dict.fromkeys(("acomp", "attr", "ccomp", "oprd", "pcomp", "xcomp"), Role.COMPLEMENT),
    "advcl": Role.CLAUSE,
    "aux": Role.AUXILIARY,
    "auxpass": Role.AUXILIARY,
    "neg": Role.NEGATION,
    "prt": Role.PARTICLE,
    "conj": Role.CONJUNCT,
    "mark": Role.MARK,
    "det": Role.DETERMINER,
    "predet": Role.DETERMINER,
    "case": Role.CASE,
    "prep": Role.CASE,
    "agent": Role.CASE,
    **dict.fromkeys(
        ("acl", "advmod", "amod", "appos", "compound", "nmod", "npadvmod", "nummod", "poss", "quantmod", "relcl"),
        Role.MODIFIER,
    ),
}
_TABLES = {Scheme.UNIVERSAL: _UNIVERSAL, Scheme.CLEAR_NLP: _CLEAR_NLP}
_TAGS = {
    "VB": Form.BASE,
    "VBP": Form.PRESENT,
    "VBZ": Form.PRESENT,
    "VBD": Form.PAST,
    "VBN": Form.PARTICIPLE,
    "VBG": Form.GERUND,
}
"""The verb tags of the Penn Treebank, which both English schemes use."""
_FEATURES = (
    ("Mood=Imp", Form.BASE),
    ("VerbForm=Inf", Form.BASE),
    ("VerbForm=Ger", Form.GERUND),
    ("VerbForm=Part", Form.PARTICIPLE),
    ("Tense=Past", Form.PAST),
    ("VerbForm=Fin", Form.PRESENT),
)


def scheme_of(labels: Collection[str]) -> Scheme | None:
    """Return the scheme that a parser with these labels follows; None for one we cannot read."""
    if {"dobj", "pobj", "nsubj"} <= set(labels):
        return Scheme.CLEAR_NLP
    if {"obj", "obl", "nsubj"} <= set(labels):
        return Scheme.UNIVERSAL
    return None


def tree_of(labelled: tuple[Labelled, ...], scheme: Scheme) -> tuple[Token, ...]:
    """Return a sentence's tokens with roles instead of labels, as a tree with one root."""
    tree = _Tree(labelled, scheme)
    if scheme is Scheme.CLEAR_NLP:
        for index in reversed(range(len(labelled))):
            tree.lift_noun_above(index)
        for index in range(len(labelled)):
            tree.lift_predicate_above(index)
    tree.leave_one_root()
    tokens = tuple(
        Token(one.text, one.lemma, one.pos, role, head, one.start, _form(one), "Number=Plur" in one.features)
        for one, role, head in zip(labelled, tree.roles, tree.heads, strict=True)
    )
    return tuple(_as_verb(token) if _has_object(tokens, at) else token for at, token in enumerate(tokens))


def _has_object(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell of a root that was taken for a name or a noun though it has an object: "Mop the floor". Only verbs have."""
    if tokens[at].role is not Role.ROOT or tokens[at].pos not in ("NOUN", "PROPN", "ADJ", "INTJ"):
        return False
    below = {token.role for token in tokens if token.head == at}
    return Role.OBJECT in below and Role.COPULA not in below


def _as_verb(token: Token) -> Token:
    lower = token.text.lower()
    if lower.endswith(_ENDINGS):
        return token
    return replace(token, lemma=lower, pos="VERB", form=Form.BASE)


def _form(one: Labelled) -> Form:
    if one.pos not in ("VERB", "AUX"):
        return Form.NONE
    known = _TAGS.get(one.tag)
    return known or next((form for feature, form in _FEATURES if feature in one.features), Form.NONE)


class _Tree:
    """Roles and heads of a sentence while its shape is being changed."""

    def __init__(self, labelled: tuple[Labelled, ...], scheme: Scheme) -> None:
        self.labelled = labelled
        self.heads = [one.head for one in labelled]
        self.roles = [_role(one, _TABLES[scheme]) for one in labelled]

    def lift_noun_above(self, index: int) -> None:
        """Make the noun below a preposition its head, as in UD."""
        if self.labelled[index].label not in ("prep", "agent", "dative"):
            return
        below = next((at for at in self._below(index) if self.labelled[at].label in ("pobj", "pcomp")), None)
        if below is None:
            return
        above = self.labelled[self.heads[index]].pos
        self.heads[below], self.heads[index] = self.heads[index], below
        if self.labelled[below].label == "pcomp":
            self.roles[below], self.roles[index] = Role.CLAUSE, Role.MARK
        else:
            self.roles[below] = Role.OBLIQUE if above in _VERBAL else Role.MODIFIER
            self.roles[index] = Role.CASE

    def lift_predicate_above(self, index: int) -> None:
        """Make what is said with "be" the head of its clause, as in UD; what "there is" becomes its subject."""
        if self.labelled[index].lemma != "be" or self.roles[index] is Role.AUXILIARY:
            return
        below = tuple(self._below(index))
        said = [at for at in below if self.labelled[at].label in ("attr", "acomp")]
        if any(self.labelled[at].label == "expl" for at in below):
            for at in said:
                self.roles[at] = Role.SUBJECT
            return
        said += [at for at in below if self.roles[at] is Role.OBLIQUE]
        if not said:
            return
        top = said[0]
        self.heads[top] = top if self.heads[index] == index else self.heads[index]
        self.roles[top], self.roles[index] = self.roles[index], Role.COPULA
        for at in (*below, index):
            if at != top:
                self.heads[at] = top

    def leave_one_root(self) -> None:
        """Hang further roots below the first: a line is one sentence to us."""
        roots = [at for at, head in enumerate(self.heads) if head == at]
        for at in roots:
            self.heads[at] = roots[0]
            self.roles[at] = Role.ROOT if at == roots[0] else Role.OTHER

    def _below(self, index: int) -> Iterator[int]:
        return (at for at, head in enumerate(self.heads) if head == index and at != index)


def _role(one: Labelled, table: dict[str, Role]) -> Role:
    role = table.get(one.label) or table.get(one.label.partition(":")[0], Role.OTHER)
    return Role.NEGATION if role is Role.MODIFIER and one.lemma.lower() in _NOT else role
