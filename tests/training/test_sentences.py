"""Our own sentences: alternatives and frames become sentences with trees, and nothing is guessed."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands_and_headings import COMMANDS, HEADINGS

from training.english.lexicon import Words, gerund
from training.english.sentences import choices, read_own
from training.english.treebank import Node
from training.english.trees import MarkupError, annotate

SENTENCES = Path(__file__).parents[2] / "training" / "english" / "sentences.txt"
WORDS = Words(
    frozenset({"clean", "daily", "level", "able", "heavy"}),
    frozenset({"daily", "once", "now"}),
    frozenset({"access"}),
    {"stop": "stopping"},
)
OWN = tuple(read_own(SENTENCES))


def tree(text: str) -> list[str]:
    """Return each word as "word/label>head"."""
    nodes = annotate(text, WORDS)
    return [f"{node.form}/{node.label}>{nodes[node.head - 1].form if node.head else ''}" for node in nodes]


def written(nodes: tuple[Node, ...]) -> str:
    return "".join(node.form + " " * node.space for node in nodes)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*report the fault .", "Report/root> the/det>fault fault/obj>Report ./punct>Report"),
        ("report template", "Report/compound>template template/root>"),
        ("*park on level/ADJ ground", "Park/root> on/case>ground level/amod>ground ground/obl>Park"),
        ("*test lamps once a week", "Test/root> lamps/obj>Test once/advmod>Test a/det>week week/obl:unmarked>once"),
        ("do not *lift it", "Do/aux>lift not/advmod>lift lift/root> it/obj>lift"),
        ("how to *stop", "How/advmod>stop to/mark>stop stop/root>"),
        (
            "if it *leaks , *close the valve",
            "If/mark>leaks it/nsubj>leaks leaks/advcl>close ,/punct>leaks close/root> the/det>valve valve/obj>close",
        ),
        (
            "the valve is *closed/close by staff",
            "The/det>valve valve/nsubj:pass>closed is/aux:pass>closed closed/root> by/case>staff staff/obl>closed",
        ),
        (
            "a leak is a sign of wear",
            "A/det>leak leak/nsubj>sign is/cop>sign a/det>sign sign/root> of/case>wear wear/nmod>sign",
        ),
        (
            "a leak is a sign that *helps",
            "A/det>leak leak/nsubj>sign is/cop>sign a/det>sign sign/root> that/nsubj>helps helps/acl:relcl>sign",
        ),
        (
            "you will be able to *plan it",
            "You/nsubj>able will/aux>able be/cop>able able/root> to/mark>plan plan/xcomp>able it/obj>plan",
        ),
        ("*check who *signed/sign it", "Check/root> who/nsubj>signed signed/ccomp>Check it/obj>signed"),
        ("*shut +down the pump", "Shut/root> down/compound:prt>Shut the/det>pump pump/obj>Shut"),
        ("clean and heavy", "Clean/root> and/cc>heavy heavy/conj>Clean"),
        ("step 4", "Step/root> 4/nummod>Step"),
        ("daily checks", "Daily/amod>checks checks/root>"),
    ],
)
def test_a_sentence_has_the_tree_of_the_treebank(text: str, expected: str) -> None:
    assert " ".join(tree(text)) == expected


def test_forms_of_verbs_follow_from_what_stands_before() -> None:
    def tag(text: str) -> str:
        return next(node.tag for node in annotate(text, WORDS) if node.pos == "VERB")

    frames = {
        "*lift it": "VB",
        "you *lift it": "VBP",
        "it *lifts loads": "VBZ",
        "they *lifted/lift it": "VBD",
        "it is *lifted/lift": "VBN",
        "it has *stopped/stop": "VBN",
        "*lifting/lift loads": "VBG",
        "it must be *lifted/lift": "VBN",
        "you must *lift it": "VB",
    }
    assert {text: tag(text) for text in frames} == frames


@pytest.mark.parametrize("text", ["the of", "*go , *come", "*report the fault the fault the", "a b; c", "*lift and"])
def test_what_cannot_be_read_is_an_error(text: str) -> None:
    with pytest.raises((MarkupError, StopIteration)):
        annotate(text, WORDS)


def test_alternatives() -> None:
    assert list(choices("{a|b|c} {x|y}")) == ["a y", "b x", "c y"]
    assert list(choices("alone")) == ["alone"]


def test_forms_in_ing() -> None:
    assert [gerund(base, WORDS) for base in ("stop", "lift", "close", "tie", "see")] == [
        "stopping",
        "lifting",
        "closing",
        "tying",
        "seeing",
    ]


def test_all_of_the_file_can_be_read() -> None:
    assert len(OWN) > 1000
    for nodes in OWN:
        assert [node.label for node in nodes].count("root") == 1, written(nodes)
        assert all(0 <= node.head <= len(nodes) and node.label for node in nodes), written(nodes)
        assert all(_reaches_root(nodes, at) for at in range(1, len(nodes) + 1)), written(nodes)


def test_orders_and_titles_begin_with_the_same_words() -> None:
    """Otherwise a parser would learn the word, not the sentence."""
    first = {tag: {nodes[0].form for nodes in OWN if nodes[0].tag == tag and len(nodes) > 1} for tag in ("VB", "NN")}
    assert len(first["VB"] & first["NN"]) > 50


def test_what_is_measured_is_not_learnt() -> None:
    learnt = {written(nodes).strip(" .?").lower() for nodes in OWN}
    assert [line for line in (*COMMANDS, *HEADINGS) if line.strip(" .?").lower() in learnt] == []


def _reaches_root(nodes: tuple[Node, ...], at: int) -> bool:
    for _ in nodes:
        if nodes[at - 1].head == 0:
            return True
        at = nodes[at - 1].head
    return False
