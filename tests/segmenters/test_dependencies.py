"""Labels and shapes of both kinds of parsers end in the same tree."""

from __future__ import annotations

from dataclasses import replace

import pytest
from trees import clear_nlp, labelled, universal

from segmenters.dependencies import Scheme, scheme_of, tree_of
from segmenters.grammar import Form, Role, Token

PAIRS = {
    "object, place": (
        (
            "Park park VERB VB root 1",
            "the the DET DT det 3",
            "truck truck NOUN NN obj 1",
            "on on ADP IN case 6",
            "level level ADJ JJ amod 6",
            "ground ground NOUN NN obl 1",
        ),
        (
            "Park park VERB VB ROOT 1",
            "the the DET DT det 3",
            "truck truck NOUN NN dobj 1",
            "on on ADP IN prep 1",
            "level level ADJ JJ amod 6",
            "ground ground NOUN NN pobj 4",
        ),
    ),
    "copula": (
        (
            "A a DET DT det 2",
            "valve valve NOUN NN nsubj 5",
            "is be AUX VBZ cop 5",
            "a a DET DT det 5",
            "device device NOUN NN root 5",
        ),
        (
            "A a DET DT det 2",
            "valve valve NOUN NN nsubj 3",
            "is be AUX VBZ ROOT 3",
            "a a DET DT det 5",
            "device device NOUN NN attr 3",
        ),
    ),
    "copula and place": (
        (
            "Exits exit NOUN NNS nsubj 5",
            "are be AUX VBP cop 5",
            "on on ADP IN case 5",
            "the the DET DT det 5",
            "left left NOUN NN root 5",
        ),
        (
            "Exits exit NOUN NNS nsubj 2",
            "are be AUX VBP ROOT 2",
            "on on ADP IN prep 2",
            "the the DET DT det 5",
            "left left NOUN NN pobj 3",
        ),
    ),
    "passive, agent, negation": (
        (
            "Doors door NOUN NNS nsubj:pass 4",
            "are be AUX VBP aux:pass 4",
            "not not PART RB advmod 4",
            "closed close VERB VBN root 4",
            "by by ADP IN case 6",
            "guards guard NOUN NNS obl:agent 4",
        ),
        (
            "Doors door NOUN NNS nsubjpass 4",
            "are be AUX VBP auxpass 4",
            "not not PART RB neg 4",
            "closed close VERB VBN ROOT 4",
            "by by ADP IN agent 4",
            "guards guard NOUN NNS pobj 5",
        ),
    ),
    "clause, particle, conjunct": (
        (
            "If if SCONJ IN mark 3",
            "it it PRON PRP nsubj 3",
            "leaks leak VERB VBZ advcl 4",
            "shut shut VERB VB root 4",
            "down down ADP RP compound:prt 4",
            "pumps pump NOUN NNS obj 4",
            "and and CCONJ CC cc 8",
            "lines line NOUN NNS conj 6",
        ),
        (
            "If if SCONJ IN mark 3",
            "it it PRON PRP nsubj 3",
            "leaks leak VERB VBZ advcl 4",
            "shut shut VERB VB ROOT 4",
            "down down ADP RP prt 4",
            "pumps pump NOUN NNS dobj 4",
            "and and CCONJ CC cc 6",
            "lines line NOUN NNS conj 6",
        ),
    ),
    "noun with place": (
        (
            "Damage damage NOUN NN root 1",
            "to to ADP IN case 3",
            "hoses hose NOUN NNS nmod 1",
        ),
        (
            "Damage damage NOUN NN ROOT 1",
            "to to ADP IN prep 1",
            "hoses hose NOUN NNS pobj 2",
        ),
    ),
}


def shape(tokens: tuple[Token, ...]) -> list[tuple[str, Role, str]]:
    return [(token.text, token.role, tokens[token.head].text) for token in tokens if token.pos != "CCONJ"]


@pytest.mark.parametrize("name", PAIRS)
def test_both_schemes_give_one_tree(name: str) -> None:
    ours, theirs = PAIRS[name]
    assert shape(clear_nlp(*theirs)) == shape(universal(*ours))


def test_what_there_is_is_a_subject() -> None:
    tokens = clear_nlp(
        "There there PRON EX expl 2",
        "is be VERB VBZ ROOT 2",
        "a a DET DT det 4",
        "risk risk NOUN NN attr 2",
    )
    assert [token.role for token in tokens] == [Role.OTHER, Role.ROOT, Role.DETERMINER, Role.SUBJECT]


def test_two_prepositions_before_a_noun_both_hang_below_it() -> None:
    tokens = clear_nlp(
        "Step step VERB VB ROOT 1",
        "out out ADP IN prep 1",
        "of of ADP IN prep 2",
        "reach reach NOUN NN pobj 3",
    )
    assert shape(tokens)[1:] == [
        ("out", Role.CASE, "reach"),
        ("of", Role.CASE, "reach"),
        ("reach", Role.OBLIQUE, "Step"),
    ]


def test_a_verb_after_a_preposition_makes_a_clause() -> None:
    tokens = clear_nlp(
        "Wait wait VERB VB ROOT 1",
        "before before ADP IN prep 1",
        "opening open VERB VBG pcomp 2",
        "it it PRON PRP dobj 3",
    )
    assert shape(tokens)[1:3] == [("before", Role.MARK, "opening"), ("opening", Role.CLAUSE, "Wait")]


def test_a_line_has_one_root() -> None:
    tokens = universal("Stop stop VERB VB root 1", "Think think VERB VB root 2", "Act act VERB VB root 3")
    assert shape(tokens) == [("Stop", Role.ROOT, "Stop"), ("Think", Role.OTHER, "Stop"), ("Act", Role.OTHER, "Stop")]


def test_forms_of_verbs_come_from_tags_and_else_from_features() -> None:
    tagged = universal(
        "go go VERB VB root 1",
        "go go VERB VBP root 2",
        "went go VERB VBD root 3",
        "gone go VERB VBN root 4",
        "going go VERB VBG root 5",
        "going going NOUN NN root 6",
    )
    assert [token.form for token in tagged] == [*Form]
    (word,) = labelled("geh gehen VERB VVIMP root 1")
    others = ("Mood=Imp", "VerbForm=Fin", "Tense=Past", "VerbForm=Part", "VerbForm=Ger", "Polite=Form")
    words = [replace(word, features=frozenset({feature})) for feature in others]
    forms = [tree_of((word,), Scheme.UNIVERSAL)[0].form for word in words]
    assert forms == [Form.BASE, Form.PRESENT, Form.PAST, Form.PARTICIPLE, Form.GERUND, Form.NONE]


def test_a_root_with_an_object_is_a_verb() -> None:
    mop = universal("Mop Mop PROPN NNP root 1", "floors floor NOUN NNS obj 1")
    assert (mop[0].pos, mop[0].lemma, mop[0].form) == ("VERB", "mop", Form.BASE)
    results = universal("Results result NOUN NNS root 1", "floors floor NOUN NNS obj 1")
    assert results[0].pos == "NOUN"
    worth = universal("is be AUX VBZ cop 2", "worth worth ADJ JJ root 2", "work work NOUN NN obj 2")
    assert worth[1].pos == "ADJ"


def test_plurals_are_told() -> None:
    assert [token.plural for token in universal("hoses hose NOUN NNS root 1", "hose hose NOUN NN obj 1")] == [
        True,
        False,
    ]


def test_schemes_are_known_by_their_labels() -> None:
    assert scheme_of(["nsubj", "dobj", "pobj", "ROOT"]) is Scheme.CLEAR_NLP
    assert scheme_of(["nsubj", "obj", "obl", "ROOT"]) is Scheme.UNIVERSAL
    assert scheme_of(["sb", "oa", "mo", "ROOT"]) is None
    assert scheme_of([]) is None
