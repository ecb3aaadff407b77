"""Finds the tree of one marked-up sentence of our own, as the treebank draws its trees.

A small grammar for the sentences of sentences.txt only: it knows where a noun phrase ends, to what a preposition
belongs, and which form of a verb stands where. What it cannot read is an error, never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from training.english.lexicon import Words, look_up
from training.english.treebank import NONE, Node

_PIECE = re.compile(r"[*+~]?[\w'’]+(?:/\w+)?|[.,?:]")
_BEING = frozenset({"is", "are", "be", "was", "were", "been"})
_MODALS = frozenset({"must", "can", "should", "will", "may"})
_SUBORDINATE = ("if", "when", "before", "after", "until", "unless", "because", "while", "where")
_RELATIVE = ("that", "which", "who")
_ASKING = ("how", "what", "when", "where", "who", "whether", "why")
_TAKES_VERB = ("able", "allowed", "ready", "required")
_PERSONS = {"you": "Number=Sing|Person=2", "we": "Number=Plur|Person=1"}
_NOMINAL = ("DET", "NUM", "ADJ", "NOUN", "PROPN")
_IN_PHRASE = {
    "DET": "det",
    "PRON": "nmod:poss",
    "NUM": "nummod",
    "ADJ": "amod",
    "NOUN": "compound",
    "PROPN": "compound",
}


class MarkupError(ValueError):
    """A sentence that the grammar cannot read."""


def annotate(text: str, words: Words) -> tuple[Node, ...]:
    """Return the tree of one marked-up sentence; raises MarkupError."""
    pieces = _PIECE.findall(text)
    if "".join(pieces) != text.replace(" ", ""):
        raise MarkupError(text)
    nodes = look_up(pieces, words)
    _Tree(text, nodes, [piece[0] for piece in pieces]).build()
    for at, node in enumerate(nodes):
        closes = at + 1 == len(nodes) or nodes[at + 1].pos == "PUNCT"
        nodes[at] = replace(node, space=not closes)
    return tuple(nodes)


class _Tree:
    """The heads and labels of one sentence while they are found, from left to right."""

    def __init__(self, text: str, nodes: list[Node], marks: Sequence[str]) -> None:
        self.text = text
        self.nodes = nodes
        self.marks = marks
        self.words = [node.form.lower() for node in nodes]

    def build(self) -> None:
        """Find everything; a subordinate clause in front hangs below the main one."""
        end = len(self.nodes)
        comma = self.words.index(",") if "," in self.words else 0
        first_is_clause = comma and (self.words[0] in _SUBORDINATE or self.words[0] == "to")
        if comma and not first_is_clause:
            raise MarkupError(f"only a clause in front has a comma: {self.text}")
        root = self.clause(comma + 1 if comma else 0, end)
        self.attach(root, -1, "root")
        if comma:
            self.subordinate(0, comma, root)
            self.attach(comma, self._front_head(comma), "punct")
        for at, node in enumerate(self.nodes):
            if node.label == "" and node.pos == "PUNCT":
                self.attach(at, root, "punct")
        missing = [node.form for node in self.nodes if not node.label]
        if missing:
            raise MarkupError(f"left over: {missing} in {self.text}")

    def attach(self, at: int, head: int, label: str) -> None:
        """Hang a word below another; -1 is above the root."""
        self.nodes[at] = replace(self.nodes[at], head=head + 1, label=label)

    def _front_head(self, comma: int) -> int:
        return next(at for at in range(comma) if self.nodes[at].label == "advcl")

    def subordinate(self, first: int, end: int, above: int) -> None:
        """A clause with its mark: "if it *leaks", "to *reset the device"."""
        if self.words[first] == "to":
            head = self.infinitive(first, end)
        else:
            head = self.clause(first + 1, end)
            if self.words[first] in ("when", "where"):
                self.attach(first, head, "advmod")
            else:
                self.attach(first, head, "mark")
        self.attach(head, above, "advcl")

    def infinitive(self, first: int, end: int) -> int:
        """A verb after "to"."""
        self.nodes[first] = replace(self.nodes[first], pos="PART", tag="TO")
        verb = first + 1
        self.attach(first, verb, "mark")
        self.inflect(verb, "VB", "VerbForm=Inf")
        self.after_verb(verb, verb + 1, end)
        return verb

    def clause(self, first: int, end: int) -> int:
        """A clause with a verb or "be", or a line without; returns its head."""
        limit = next((at for at in range(first, end) if self._ends_clause(at, first)), end)
        verb = next((at for at in range(first, limit) if self.marks[at] == "*"), None)
        being = next((at for at in range(first, limit) if self.words[at] in _BEING), None)
        if being is not None and (verb is None or self.is_able(being + 1)):
            return self.copular(first, being, end)
        if verb is None:
            return self.phrase_alone(first, end)
        return self.verbal(first, verb, end)

    def is_able(self, at: int) -> bool:
        """Tell of an adjective that takes a verb: "able to *plan a lift"."""
        return self.words[at] in _TAKES_VERB and self.marks[at] != "*"

    def _ends_clause(self, at: int, first: int) -> bool:
        return at > first and (self.opens_clause(at) or self.words[at] in _RELATIVE)

    def opens_clause(self, at: int) -> bool:
        """Tell "before you start" from "before the start"."""
        ahead = range(at + 1, len(self.nodes))
        has_verb = any(self.marks[one] == "*" or self.words[one] in _BEING for one in ahead)
        return self.words[at] in _SUBORDINATE and has_verb

    def is_preposition(self, at: int) -> bool:
        """Tell whether a preposition stands here; one of time is settled to be none of a clause."""
        node = self.nodes[at]
        if self.words[at] in _SUBORDINATE and node.pos == "SCONJ" and not self.opens_clause(at):
            self.nodes[at] = replace(node, pos="ADP")
        infinitive = self.words[at] == "to" and at + 1 < len(self.nodes) and self.marks[at + 1] == "*"
        return self.nodes[at].pos == "ADP" and not infinitive and self.marks[at] != "+"

    def copular(self, first: int, being: int, end: int) -> int:
        """Subject, "be", and an adjective or a noun phrase."""
        at = being + 1
        adverbs = []
        while self.nodes[at].pos in ("ADV", "PART"):
            adverbs.append(at)
            at += 1
        if self.nodes[at].pos == "ADJ" and (at + 1 == end or self.nodes[at + 1].pos not in ("NOUN", "ADJ")):
            head, after = at, at + 1
        else:
            case = at if self.nodes[at].pos == "ADP" else None
            head, after = self.noun_phrase(at if case is None else at + 1, end)
            after = self.tail(head, after, end)
            if case is not None:
                self.attach(case, head, "case")
        self.attach(being, head, "cop")
        for adverb in adverbs:
            self.attach(adverb, head, "advmod")
        if being == first:
            self.nodes[being] = replace(self.nodes[being], features="Mood=Imp|VerbForm=Fin")
        self.before_head(first, being, head, "nsubj")
        self.after_verb(head, after, end)
        return head

    def verbal(self, first: int, verb: int, end: int) -> int:
        """A clause with a marked verb, whose form follows from what stands before it."""
        before = self.words[first:verb]
        passive = not _BEING.isdisjoint(before) and not self.words[verb].endswith("ing")
        subject = self.before_head(first, verb, verb, "nsubj:pass" if passive else "nsubj")
        tag, features = self.form_of(verb, before, subject)
        self.inflect(verb, tag, features)
        for at in range(first, verb):
            if passive and self.words[at] in _BEING:
                self.attach(at, verb, "aux:pass")
        self.after_verb(verb, verb + 1, end)
        return verb

    def form_of(self, verb: int, before: list[str], subject: bool) -> tuple[str, str]:
        """Return the tag and the features of a verb from its ending and what stands before it."""
        word = self.words[verb]
        person = _PERSONS.get(before[0] if before else "", "Number=Plur|Person=3")
        helped = "to" in before or (not _MODALS.isdisjoint(before) and "be" not in before)
        forms = (
            (helped, "VB", "VerbForm=Inf"),
            (word.endswith("ing") and word != self.nodes[verb].lemma, "VBG", "Tense=Pres|VerbForm=Part"),
            (not _BEING.isdisjoint(before), "VBN", "Tense=Past|VerbForm=Part|Voice=Pass"),
            ("has" in before or "have" in before, "VBN", "Tense=Past|VerbForm=Part"),
            (not subject, "VB", "Mood=Imp|VerbForm=Fin"),
            (word == self.nodes[verb].lemma, "VBP", f"Mood=Ind|{person}|Tense=Pres|VerbForm=Fin"),
            (word.endswith("s"), "VBZ", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"),
            (True, "VBD", "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin"),
        )
        return next((tag, features) for applies, tag, features in forms if applies)

    def inflect(self, at: int, tag: str, features: str) -> None:
        """Set the form of a verb."""
        self.nodes[at] = replace(self.nodes[at], tag=tag, features=features)

    def before_head(self, first: int, end: int, head: int, subject: str) -> bool:
        """What stands before the verb: subject, auxiliaries, adverbs; tells whether there is a subject."""
        found = False
        at = first
        while at < end:
            node = self.nodes[at]
            if node.pos == "AUX":
                self.attach(at, head, "aux")
            elif node.pos in ("ADV", "PART"):
                self.attach(at, head, "advmod")
            elif node.pos == "INTJ":
                self.attach(at, head, "discourse")
            elif self.words[at] == "to":
                self.nodes[at] = replace(node, pos="PART", tag="TO")
                self.attach(at, head, "mark")
            elif self.words[at] == "what":
                self.attach(at, head, "obj")
            elif self.words[at] in _RELATIVE:
                self.attach(at, head, subject)
                found = True
            else:
                noun, after = self.noun_phrase(at, end)
                at = self.tail(noun, after, end) - 1
                self.attach(noun, head, subject)
                found = True
            at += 1
        return found

    def phrase_alone(self, first: int, end: int) -> int:
        """A line without a verb: a noun phrase with what belongs to it, or adjectives."""
        if all(node.pos in ("ADJ", "CCONJ", "PUNCT") for node in self.nodes[first:end]):
            self.coordinate_adjectives(first, end)
            return first
        case = first if self.is_preposition(first) else None
        noun, after = self.noun_phrase(first if case is None else first + 1, end)
        if case is not None:
            self.attach(case, noun, "case")
        self.after_noun(noun, after, end)
        return noun

    def coordinate_adjectives(self, first: int, end: int) -> None:
        """All that follow hang below the first: "safe and dry"."""
        for at in range(first + 1, end):
            if self.nodes[at].pos == "ADJ":
                self.attach(at, first, "conj")
                if self.nodes[at - 1].pos == "CCONJ":
                    self.attach(at - 1, at, "cc")

    def noun_phrase(self, first: int, end: int) -> tuple[int, int]:
        """Determiner, numbers, adjectives, nouns; returns the head and where the phrase ends."""
        if self.nodes[first].pos == "PRON" and self.nodes[first].tag != "PRP$":
            return first, first + 1
        at = first
        while at < end and (self.nodes[at].pos in _NOMINAL or self.nodes[at].tag == "PRP$"):
            counts = self.nodes[at].pos == "NUM" and self.nodes[at - 1].pos == "NOUN" and self.leads_to_noun(at)
            if at > first and (self.nodes[at].pos == "DET" or counts):
                break
            at += 1
        while at - 1 > first and self.nodes[at - 1].pos == "ADJ" and self.nodes[at - 2].pos == "NOUN":
            at -= 1
        head = at - 1
        if head > first and self.nodes[head].pos == "NUM" and self.nodes[head - 1].pos == "NOUN":
            self.attach(head, head - 1, "nummod")  # "step 4"
            head -= 1
        if head >= first and self.nodes[head].pos == "ADJ":
            self.nodes[head] = replace(self.nodes[head], pos="NOUN", tag="NN", features="Number=Sing")
        if head < first or self.nodes[head].pos not in ("NOUN", "PROPN", "NUM"):
            raise MarkupError(f"no noun at word {first + 1}: {self.text}")
        for below in range(first, head):
            self.attach(below, head, _IN_PHRASE[self.nodes[below].pos])
        return head, at

    def tail(self, noun: int, at: int, end: int) -> int:
        """What belongs to a noun for certain: "of ...", "~for ...", "and ...", a relative clause."""
        last = noun
        while at < end:
            word = self.words[at]
            if self.nodes[at].pos == "ADP" and (word == "of" or self.marks[at] == "~"):
                below, after = self.noun_phrase(at + 1, end)
                self.attach(at, below, "case")
                self.attach(below, last, "nmod")
                last, at = below, after
            elif self.nodes[at].pos == "CCONJ" and at + 1 < end and self.starts_noun_phrase(at + 1):
                below, after = self.noun_phrase(at + 1, end)
                self.attach(at, below, "cc")
                self.attach(below, noun if last == noun else last, "conj")
                at = after
            else:
                break
        return at

    def starts_noun_phrase(self, at: int) -> bool:
        """Tell whether a noun phrase begins here."""
        return self.nodes[at].pos in (*_NOMINAL, "PRON") and self.words[at] not in (*_RELATIVE, "what")

    def after_noun(self, noun: int, at: int, end: int) -> None:
        """In a line without a verb, every preposition belongs to the noun before it."""
        at = self.tail(noun, at, end)
        while at < end and self.is_preposition(at):
            below, after = self.noun_phrase(at + 1, end)
            self.attach(at, below, "case")
            self.attach(below, noun, "nmod")
            at = self.tail(below, after, end)
        self.rest(noun, noun, at, end)

    def after_verb(self, verb: int, at: int, end: int) -> None:
        """Particle, object, then phrases that say where, when, how, in any order."""
        last, has_object = verb, self.nodes[verb].pos != "VERB"
        while at < end:
            node = self.nodes[at]
            if self.marks[at] == "+" or (node.pos == "ADV" and node.tag == "RB"):
                self.attach(at, verb, "compound:prt" if self.marks[at] == "+" else "advmod")
                at += 1
            elif self.is_preposition(at):
                last, at = self.oblique(at, last if self.nodes[last].pos == "ADJ" else verb, end)
            elif node.pos == "ADJ" and not self.leads_to_noun(at):
                self.attach(at, verb, "xcomp")
                last, at = at, at + 1
            elif self.starts_noun_phrase(at):
                last, at = self.object(at, verb, "obl:unmarked" if has_object else "obj", end)
                has_object = True
            else:
                break
        self.rest(verb, last, at, end)

    def oblique(self, at: int, above: int, end: int) -> tuple[int, int]:
        """A preposition with its noun phrase or, in "at once" and "from below", with an adverb."""
        if self.nodes[at + 1].pos == "ADV":
            below, after = at + 1, at + 2
        else:
            below, after = self.noun_phrase(at + 1, end)
        self.attach(at, below, "case")
        self.attach(below, above, "obl")
        return below, self.tail(below, after, end)

    def object(self, at: int, verb: int, label: str, end: int) -> tuple[int, int]:
        """A noun phrase after the verb: its object, or a time; "once a week" is one."""
        below, after = self.noun_phrase(at, end)
        if self.words[at] == "it":
            self.nodes[at] = replace(self.nodes[at], features=self.nodes[at].features.replace("Nom", "Acc"))
        often = self.words[at - 1] in ("once", "twice")
        self.attach(below, at - 1 if often else verb, "obl:unmarked" if often else label)
        return below, self.tail(below, after, end)

    def leads_to_noun(self, at: int) -> bool:
        """Tell an adjective before its noun from one alone: "keep clean tools", "keep it clean"."""
        return at + 1 < len(self.nodes) and self.nodes[at + 1].pos in ("NOUN", "ADJ", "NUM")

    def rest(self, head: int, last: int, at: int, end: int) -> None:
        """Clauses at the end: a further verb after "and", a relative clause, "to ..." or a subordinate clause."""
        if at >= end or self.nodes[at].pos == "PUNCT":
            return
        word = self.words[at]
        if at + 1 == end:
            raise MarkupError(f"nothing follows: {self.text}")
        if self.nodes[at].pos == "CCONJ" and self.nodes[at + 1].pos == "ADJ":
            self.attach(at, at + 1, "cc")
            self.attach(at + 1, head, "conj")
            self.rest(head, last, at + 2, end)
        elif self.nodes[at].pos == "CCONJ":
            verb = next(one for one in range(at + 1, end) if self.marks[one] == "*")
            self.attach(at, verb, "cc")
            self.before_head(at + 1, verb, verb, "nsubj")
            self.inflect(verb, self.nodes[head].tag, self.nodes[head].features)
            self.attach(verb, head, "conj")
            self.after_verb(verb, verb + 1, end)
        elif word == "to":
            verb = self.infinitive(at, end)
            takes = self.words[head] in _TAKES_VERB
            label = "xcomp" if takes else "acl" if self.nodes[head].pos == "NOUN" else "advcl"
            self.attach(verb, head, label)
        elif word == "that" and self.nodes[last].pos == "VERB":
            self.nodes[at] = replace(self.nodes[at], pos="SCONJ", tag="IN", features=NONE)
            below = self.clause(at + 1, end)
            self.attach(at, below, "mark")
            self.attach(below, head, "ccomp")
        elif word in _ASKING and self.nodes[at - 1].pos == "VERB":
            self.question(at, head, end)
        elif word in _RELATIVE:
            self.attach(self.clause(at, end), last, "acl:relcl")
        elif self.opens_clause(at):
            self.subordinate(at, end, head)
        else:
            raise MarkupError(f"cannot read from word {at + 1}: {self.text}")

    def question(self, at: int, above: int, end: int) -> None:
        """A question inside a sentence: "explain why it *stops", "check who *signed it"."""
        self.nodes[at] = replace(self.nodes[at], features=self.nodes[at].features.replace("Rel", "Int"))
        if self.words[at] == "whether":
            below = self.clause(at + 1, end)
            self.attach(at, below, "mark")
        else:
            below = self.clause(at, end)
        self.attach(below, above, "ccomp")
