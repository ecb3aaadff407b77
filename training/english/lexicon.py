"""The words of our own sentences: what each is, before anything is known of the sentence it stands in."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from training.english.treebank import NONE, Node

_NUMBERS = ("one", "two", "three", "four", "five", "six", "ten", "fifteen", "twenty", "thirty")
_PREPOSITIONS = (
    *("above", "against", "around", "as", "at", "behind", "below", "beside", "between", "by", "during", "for", "from"),
    *("in", "inside", "into", "of", "on", "onto", "out", "outside", "over", "through", "to", "toward", "under"),
    *("with", "within", "without"),
)

_CLOSED = {
    **dict.fromkeys(("a", "an"), ("DET", "DT", "Definite=Ind|PronType=Art", "a")),
    "the": ("DET", "DT", "Definite=Def|PronType=Art", "the"),
    **dict.fromkeys(("every", "each", "all"), ("DET", "DT", "PronType=Tot", "")),
    **dict.fromkeys(("any", "some"), ("DET", "DT", "PronType=Ind", "")),
    "no": ("DET", "DT", "PronType=Neg", "no"),
    "both": ("DET", "DT", "PronType=Tot", "both"),
    "this": ("DET", "DT", "Number=Sing|PronType=Dem", "this"),
    "these": ("DET", "DT", "Number=Plur|PronType=Dem", "this"),
    "your": ("PRON", "PRP$", "Case=Gen|Person=2|Poss=Yes|PronType=Prs", "your"),
    "its": ("PRON", "PRP$", "Case=Gen|Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs", "its"),
    "their": ("PRON", "PRP$", "Case=Gen|Number=Plur|Person=3|Poss=Yes|PronType=Prs", "their"),
    "our": ("PRON", "PRP$", "Case=Gen|Number=Plur|Person=1|Poss=Yes|PronType=Prs", "our"),
    "you": ("PRON", "PRP", "Case=Nom|Person=2|PronType=Prs", "you"),
    "we": ("PRON", "PRP", "Case=Nom|Number=Plur|Person=1|PronType=Prs", "we"),
    "they": ("PRON", "PRP", "Case=Nom|Number=Plur|Person=3|PronType=Prs", "they"),
    "it": ("PRON", "PRP", "Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs", "it"),
    **dict.fromkeys(("anyone", "somebody"), ("PRON", "NN", "Number=Sing|PronType=Ind", "")),
    "nobody": ("PRON", "NN", "Number=Sing|PronType=Neg", "nobody"),
    "people": ("NOUN", "NNS", "Number=Plur", "people"),
    "feet": ("NOUN", "NNS", "Number=Plur", "foot"),
    "teeth": ("NOUN", "NNS", "Number=Plur", "tooth"),
    "them": ("PRON", "PRP", "Case=Acc|Number=Plur|Person=3|PronType=Prs", "they"),
    **dict.fromkeys(_NUMBERS, ("NUM", "CD", "NumForm=Word|NumType=Card", "")),
    **dict.fromkeys(("must", "can", "should", "will", "may"), ("AUX", "MD", "VerbForm=Fin", "")),
    "do": ("AUX", "VB", "Mood=Imp|VerbForm=Fin", "do"),
    "is": ("AUX", "VBZ", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", "be"),
    "are": ("AUX", "VBP", "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin", "be"),
    "was": ("AUX", "VBD", "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin", "be"),
    "were": ("AUX", "VBD", "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin", "be"),
    "be": ("AUX", "VB", "VerbForm=Inf", "be"),
    "been": ("AUX", "VBN", "Tense=Past|VerbForm=Part", "be"),
    "has": ("AUX", "VBZ", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", "have"),
    "have": ("AUX", "VBP", "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin", "have"),
    "not": ("PART", "RB", "Polarity=Neg", "not"),
    **dict.fromkeys(("and", "or"), ("CCONJ", "CC", NONE, "")),
    **dict.fromkeys(
        ("if", "whether", "before", "after", "until", "unless", "because", "while"), ("SCONJ", "IN", NONE, "")
    ),
    **dict.fromkeys(("how", "when", "where", "why"), ("ADV", "WRB", "PronType=Int", "")),
    **dict.fromkeys(("that", "which"), ("PRON", "WDT", "PronType=Rel", "")),
    "who": ("PRON", "WP", "PronType=Rel", "who"),
    "what": ("PRON", "WP", "PronType=Int", "what"),
    "please": ("INTJ", "UH", NONE, "please"),
    ".": ("PUNCT", ".", NONE, "."),
    "?": ("PUNCT", ".", NONE, "?"),
    ",": ("PUNCT", ",", NONE, ","),
    ":": ("PUNCT", ":", NONE, ":"),
    **dict.fromkeys(_PREPOSITIONS, ("ADP", "IN", NONE, "")),
}

"""Part of speech, tag, features and lemma, as the treebank has them; no lemma where it is the word itself."""

_GIVEN = {
    "ADJ": ("JJ", "Degree=Pos"),
    "ADV": ("RB", NONE),
    "ADP": ("IN", NONE),
    "DET": ("DT", "PronType=Tot"),
    "NOUN": ("NN", "Number=Sing"),
}
"""What a word is, where the line says so: "sharp/ADV"."""


@dataclass(slots=True)
class Words:
    """The word lists at the top of the file: adjectives, adverbs, singular nouns in "s", and forms of verbs."""

    adjectives: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    singular: frozenset[str] = frozenset()
    forms: dict[str, str] = field(default_factory=dict)


def look_up(pieces: list[str], words: Words) -> list[Node]:
    """Return a word for each piece, such as "*report", "+off" or "level/ADJ", without head and label."""
    nodes = [_word(piece, words) for piece in pieces]
    nodes[0] = replace(nodes[0], form=nodes[0].form[:1].upper() + nodes[0].form[1:])
    _settle(nodes, words)
    return nodes


def gerund(base: str, words: Words) -> str:
    """Return the "-ing" form of a verb."""
    if base in words.forms:
        return words.forms[base]
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return base + "ing"


def _word(piece: str, words: Words) -> Node:
    mark, (form, _, lemma) = piece[0], piece.lstrip("*+~").partition("/")
    if mark == "*":
        plain = form[:-1] if form.endswith("s") and not form.endswith(("ss", "us")) else form
        return Node(form, lemma or plain, "VERB", "VB", NONE, -1, "", True)
    if mark == "+":
        return Node(form, form, "ADP", "RP", NONE, -1, "", True)
    if form.lower() in _CLOSED and lemma not in _GIVEN:
        pos, tag, features, base = _CLOSED[form.lower()]
        base = base or form.lower()
    elif form.isdigit():
        pos, tag, features, base = "NUM", "CD", "NumForm=Digit|NumType=Card", form
    elif form in words.adverbs:
        pos, tag, features, base = "ADV", "RB", NONE, form
    elif form in words.adjectives:
        pos, tag, features, base = "ADJ", "JJ", "Degree=Pos", form
    else:
        pos, tag, features, base = _noun(form, words)
    if lemma in _GIVEN:
        pos, (tag, features), base = lemma, _GIVEN[lemma], form
    return Node(form, base, pos, tag, features, -1, "", True)


def _settle(nodes: list[Node], words: Words) -> None:
    """Take words that may be two things for what they are where they stand: "the daily check", "park inside"."""
    for at, node in enumerate(nodes):
        before = nodes[at - 1] if at else None
        after = nodes[at + 1] if at + 1 < len(nodes) else None
        in_phrase = before.pos in ("DET", "NUM", "ADJ") or before.tag == "PRP$" if before else False
        opens = before is None and after is not None and after.pos == "NOUN"
        if node.pos == "ADV" and node.form.lower() in words.adjectives and (in_phrase or opens):
            nodes[at] = replace(node, pos="ADJ", tag="JJ", features="Degree=Pos")
        elif node.pos == "ADP" and node.tag == "IN" and (after is None or after.pos == "PUNCT"):
            nodes[at] = replace(node, pos="ADV", tag="RB")


def _noun(form: str, words: Words) -> tuple[str, str, str, str]:
    if form[:1].isupper():
        return "PROPN", "NNP", "Number=Sing", form
    if not form.endswith("s") or form.endswith(("ss", "us", "is")) or form in words.singular:
        return "NOUN", "NN", "Number=Sing", form
    if form.endswith("ies"):
        base = form[:-3] + "y"
    elif form.endswith(("sses", "ches", "shes", "xes")):
        base = form[:-2]
    else:
        base = form[:-1]
    return "NOUN", "NNS", "Number=Plur", base
