"""What a tree says: commands, subjects, objects, predicates, denials, noun phrases."""

from __future__ import annotations

from trees import universal

from segmenters.grammar import (
    Sentence,
    is_command,
    main_verb,
    noun_phrases,
    objects_of,
    root_of,
    subject_of,
    subtree,
    written,
)

CHECK = universal(
    "Please please INTJ UH discourse 2",
    "check check VERB VB root 2",
    "the the DET DT det 6",
    "driver driver NOUN NN nmod:poss 6",
    "_'s 's PART POS case 4",
    "belts belt NOUN NNS obj 2",
    "and and CCONJ CC cc 8",
    "hoses hose NOUN NNS conj 6",
    "_. . PUNCT . punct 2",
)
VALVE = universal(
    "A a DET DT det 3",
    "check check NOUN NN compound 3",
    "valve valve NOUN NN nsubj 7",
    "is be AUX VBZ cop 7",
    "not not PART RB advmod 7",
    "a a DET DT det 7",
    "pump pump NOUN NN root 7",
    "_. . PUNCT . punct 7",
)
TITLE = universal(
    "Damaged damage VERB VBN amod 4",
    "lock lock NOUN NN compound 4",
    "_- - PUNCT HYPH punct 2",
    "_out out NOUN NN root 4",
    "at at ADP IN case 7",
    "two two NUM CD nummod 7",
    "sites site NOUN NNS nmod 4",
)
MUST = universal(
    "Nobody nobody PRON NN nsubj 3",
    "may may AUX MD aux 3",
    "enter enter VERB VB root 3",
    "or or CCONJ CC cc 5",
    "leave leave VERB VB conj 3",
)


def words(tokens: Sentence, *indexes: int | None) -> list[str]:
    return [tokens[index].text for index in indexes if index is not None]


def order(*before: str, verb: str = "go go VERB VB root", after: str = "") -> bool:
    """Tell whether words before a verb at the end leave it a command."""
    last = len(before) + 1
    tail = [f"{after} {last}"] if after else []
    return is_command(universal(*(f"{word} {last}" for word in before), f"{verb} {last}", *tail))


def test_an_order_has_a_bare_verb_and_no_subject() -> None:
    assert order()
    assert order("Do do AUX VB aux", "not not PART RB advmod")
    assert order("Please please INTJ UH discourse", "be be AUX VB cop", verb="careful careful ADJ JJ root")
    assert not order("We we PRON PRP nsubj")
    assert not order("Must must AUX MD aux")
    assert not order("To to PART TO mark")
    assert not order(verb="going go VERB VBG root")
    assert not order(verb="gone go VERB VBN root")
    assert not order(verb="plan plan NOUN NN root")
    assert not order(after="? ? PUNCT . punct")
    assert not is_command(())


def test_a_verb_that_opens_a_line_may_have_been_taken_for_a_present() -> None:
    assert order(verb="Report report VERB VBP root")
    assert order("Always always ADV RB advmod", verb="report report VERB VBP root")
    assert not order("Tests test NOUN NNS dep", verb="show show VERB VBP root")
    assert not order(verb="Reports report VERB VBZ root")


def test_subjects_and_objects() -> None:
    assert words(CHECK, subject_of(CHECK), *objects_of(CHECK)) == ["belts", "hoses"]
    assert words(VALVE, subject_of(VALVE), main_verb(VALVE)) == ["valve", "is"]
    assert words(VALVE, subject_of(VALVE, main_verb(VALVE))) == ["valve"]
    assert words(MUST, subject_of(MUST, 4), main_verb(MUST)) == ["Nobody", "enter"]


def test_a_line_without_a_verb_has_none() -> None:
    assert words(TITLE, root_of(TITLE)) == ["out"]
    assert [main_verb(TITLE), subject_of(TITLE)] == [None, None]
    assert objects_of(TITLE) == ()
    assert [main_verb(()), root_of(()), subject_of(())] == [None, None, None]


def test_noun_phrases() -> None:
    found = {name: [written(tokens, span) for span in noun_phrases(tokens)] for name, tokens in PHRASES.items()}
    assert found == {
        "check": ["the driver's belts", "hoses"],
        "valve": ["A check valve", "a pump"],
        "title": ["Damaged lock-out", "two sites"],
        "using": ["tools"],
        "number": [],
    }


PHRASES = {
    "check": CHECK,
    "valve": VALVE,
    "title": TITLE,
    "using": universal("Using use VERB VBG root 1", "tools tool NOUN NNS obj 1"),
    "number": universal("7 7 NUM CD root 1", "% % SYM NN dep 1"),
}


def test_what_hangs_below_a_word() -> None:
    assert written(CHECK, subtree(CHECK, 5)) == "the driver's belts and hoses"
    assert written(CHECK, subtree(CHECK, 3)) == "driver's"
    assert subtree(CHECK, 1) == (0, len(CHECK))


def test_places_are_those_in_the_sentence() -> None:
    sentence = "Please check the driver's belts and hoses."
    assert [sentence[token.start : token.end] for token in CHECK] == [token.text for token in CHECK]
