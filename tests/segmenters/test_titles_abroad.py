"""Titles of units in other languages than English."""

from __future__ import annotations

from dataclasses import replace

from extractors.locator import PageRef
from extractors.model import Paragraph
from segmenters.language import open_language
from segmenters.model import Passage
from segmenters.pieces import Piece
from segmenters.titles_abroad import is_no_topic
from segmenters.unit_titles import title_units

SENTENCE = "Die Holme sind aus Aluminium und tragen die Sprossen. "


def piece(title: str, sentences: int = 4, chapter: str = "", number: int = 1) -> Piece:
    text = SENTENCE * sentences
    block = Paragraph(f"{title}{number}", PageRef(number, str(number)), text)
    return Piece("deck.pdf", f"{title}{number}", title, 1, chapter, (Passage("deck.pdf", block),))


def titles(*groups: tuple[Piece, ...], code: str = "de", about: str = "") -> tuple[str, ...]:
    return title_units(groups, open_language(code, "blank"), about)


OTHER = (piece("Gerüste"),)


def test_a_question_is_kept_whole() -> None:
    asked = "Wie kann es sein, dass eine Leiter kippt, obwohl sie auf festem Boden an einer Wand steht?"
    assert titles((piece(asked),), OTHER)[0] == asked


def test_of_several_sentences_the_first_question_is_taken() -> None:
    asked = "Ich habe eine Leiter. Wie kann ich sie prüfen? Und wann?"
    assert titles((piece(asked),), OTHER)[0] == "Wie kann ich sie prüfen?"


def test_headings_that_carry_a_unit_are_named_together_in_its_language() -> None:
    assert titles((piece("Leitern"), piece("Der Tritt")), OTHER)[0] == "Leitern und der Tritt"
    three = (piece("Leitern"), piece("Allgemeiner Ablauf"), piece("Gurte"))
    assert titles(three, OTHER)[0] == "Leitern, allgemeiner Ablauf und Gurte"
    assert titles((piece("Escaleras"), piece("Los arneses")), OTHER, code="es")[0] == "Escaleras y los arneses"
    assert titles((piece("脚立"), piece("安全帯")), OTHER, code="ja")[0] == "脚立と安全帯"


def test_sentences_and_orders_are_not_joined() -> None:
    group = (piece("Leitern prüfen"), piece("Diese Werkzeuge brauchen Sie", 5), piece("Gurte"), piece("Haken"))
    assert titles(group, OTHER)[0] == "Gurte und Haken"


def test_a_chapter_names_the_unit_that_holds_it_and_the_others_add_their_headings() -> None:
    first = tuple(piece(name, chapter="Leitern im Betrieb") for name in ("Was ist neu?", "Wer prüft?", "Wer haftet?"))
    later = (piece("Holme", chapter="Leitern im Betrieb"), piece("Wer zahlt?", 5, chapter="Leitern im Betrieb"))
    found = titles(first, later, OTHER)
    assert found[:2] == ("Leitern im Betrieb", "Leitern im Betrieb: Holme")


def test_a_heading_that_names_no_topic_leaves_the_name_to_its_section() -> None:
    first = (piece("Sprossen", chapter="Antworten zu den Übungen"),)
    steps = tuple(piece("Schritt für Schritt. . .", 6, "Antworten zu den Übungen", number) for number in (1, 2))
    assert titles(first, steps, OTHER)[:2] == ("Antworten zu den Übungen: Sprossen", "Antworten zu den Übungen")


def test_parts_of_one_section_are_counted_in_the_language() -> None:
    one, two = ((piece("Sprossen", number=number),) for number in (1, 2))
    assert titles(one, two, OTHER)[:2] == ("Sprossen", "Sprossen (2 von 2)")
    assert titles(one, two, OTHER, code="fr")[1] == "Sprossen (2 sur 2)"


def test_a_heading_stands_for_another_that_has_its_words() -> None:
    group = (piece("Leiter"), piece("Prüfung der Leiter"), piece("Gurte"), piece("Wann reißen sie?"))
    assert titles(group, OTHER)[0] == "Leiter und Gurte"


def test_code_keeps_its_small_letter() -> None:
    assert titles((piece("debian/rules"),), OTHER)[0] == "debian/rules"


def test_the_only_unit_of_a_pack_has_its_title() -> None:
    group = tuple(piece(name) for name in ("Holme", "Was trägt sie?", "Wie lang ist sie?", "Wann kippt sie?"))
    assert titles(group, about="Sicherer Umgang mit Leitern") == ("Sicherer Umgang mit Leitern",)


def test_without_a_heading_the_place_is_told_in_the_language() -> None:
    group = (piece("", number=3), piece("", number=5))
    assert titles(group, OTHER)[0] == "Seiten 3 bis 5"
    assert titles(group, OTHER, code="pt")[0] == "Páginas 3 a 5"
    assert is_no_topic("Seiten 3 bis 5", "de")
    assert not is_no_topic("Seitenstreifen", "de")


def test_what_is_done_in_a_unit_is_told_in_one_phrase() -> None:
    group = tuple(piece(name) for name in ("Übung 1: Holme prüfen", "Übung 2: Die Sprossen prüfen", "Gurte prüfen"))
    assert titles(group, OTHER)[0] == "Holme, die Sprossen und Gurte prüfen"


def test_a_chapter_is_no_title_of_a_small_part_of_it_whose_headings_share_a_word() -> None:
    first = tuple(piece(name, chapter="Arbeiten in der Höhe") for name in ("Gurte im Betrieb?", "Lager der Gurte"))
    later = tuple(piece(name, 9, "Arbeiten in der Höhe") for name in ("Holme", "Wer prüft?", "Wer haftet?"))
    assert titles(first, later, OTHER)[:2] == ("Lager der Gurte", "Arbeiten in der Höhe")


def test_the_rest_of_the_section_before_does_not_name_a_unit() -> None:
    first = (piece("Leitern aufstellen", 9, number=1),)
    later = (piece("Leitern aufstellen", 4, number=2), piece("Das Gerüst prüfen", 5))
    assert titles(first, later, OTHER)[:2] == ("Leitern aufstellen", "Das Gerüst prüfen")


def test_a_part_without_a_heading_has_the_one_it_goes_on_from_and_its_own_term() -> None:
    first = (piece("Leitern aufstellen", number=1),)
    block = Paragraph("own", PageRef(2, "2"), "Die Zange greift. Eine Zange hält. " * 4)
    rest = (Piece("deck.pdf", "own", "Leitern aufstellen", 1, "", (Passage("deck.pdf", block),)),)
    assert titles(first, rest, OTHER)[:2] == ("Leitern aufstellen", "Leitern aufstellen: Zange")


def test_the_opening_of_a_chapter_is_named_with_the_only_section_behind_it() -> None:
    head = piece("Werkzeuge", 4, "Werkzeuge")
    below = [replace(piece(name, 9, "Werkzeuge"), level=2) for name in ("Einstellung", "Pflege", "Lager")]
    found = titles((head, replace(below[0])), (below[1],), (below[2],), code="de")
    assert found[0] == "Werkzeuge: Einstellung"


def test_headings_that_begin_alike_give_their_beginning() -> None:
    group = (piece("A escada de mão hoje"), piece("A escada de mão com gancho"), piece("O que muda?"))
    assert titles(group, OTHER, code="pt")[0] == "A escada de mão"


def test_the_label_of_a_box_is_no_part_of_a_title() -> None:
    group = (piece("Tipp"), piece("Gurte"), piece("Haken"), piece("Anmerkung"))
    assert titles(group, OTHER)[0] == "Gurte und Haken"


def test_a_heading_above_all_of_a_unit_names_it_although_the_next_heading_stands_deeper() -> None:
    below = [replace(piece(name, 4), level=2) for name in ("Prüfung der Holme", "Prüfung der Sprossen")]
    group = (piece("Prüfung der Leiter", 1), below[0], replace(below[1], passages=below[1].passages * 3))
    after = replace(piece("Haken", 30, "Gurte"), level=2, parent="Gurte")
    assert titles(group, (after,))[0] == "Prüfung der Leiter"


def test_a_heading_that_was_cut_names_the_unit_with_all_that_is_below_it() -> None:
    group = tuple(replace(piece(name), parent="Ausrüstung") for name in ("Gurte", "Haken", "Seile"))
    assert titles(group, OTHER)[0] == "Ausrüstung"
    assert titles(group[:2], (group[2],))[0] == "Gurte und Haken"


def test_the_name_of_a_chapter_that_is_over_is_no_part_of_a_title() -> None:
    def below(name: str, level: int, sentences: int = 4) -> Piece:
        return replace(piece(name, sentences, "Leitern im Betrieb"), level=level)

    later = (below("Haken", 2, 5), below("Wer zahlt?", 2))
    assert titles((below("Was ist neu?", 2, 9),), later, OTHER)[1] == "Leitern im Betrieb"
    assert titles((below("Was ist neu?", 3, 9),), later, OTHER)[1] == "Haken"
