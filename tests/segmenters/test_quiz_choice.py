"""Which of the proposed questions a pack asks."""

from __future__ import annotations

from documents import ENGLISH

from extractors.locator import SlideRef
from segmenters.evidence import Bloom, Evidence
from segmenters.question import MatchQuestion, NumericQuestion, Pair
from segmenters.quiz_choice import Chooser, places_of
from segmenters.quiz_items import Candidate, Option, Stem, choice_question, profile

THINGS = ("ladder", "scaffold", "harness", "crane", "trolley", "winch", "hoist", "pulley", "barrow", "jack")


PLACE = Evidence("d", "m", SlideRef(1, 1), " ".join(THINGS))


def limit(number: int, worth: float = 0.7, rule: str = "number", block: str = "", stem: str = "") -> Candidate:
    thing = THINGS[number % len(THINGS)]
    quote = f"The {thing} must carry at least {number + 20} kg in every {thing}yard."
    evidence = Evidence("d", block or f"b{number}", SlideRef(1, 1), quote)
    asked = stem or f"Which number completes the rule? “The {thing} must carry at least ____ kg in every {thing}yard.”"
    question = NumericQuestion(
        f"q{number}",
        asked,
        str(number + 20),
        "kg",
        f"The source says: “{quote}”",
        evidence,
        profile(rule, Bloom.REMEMBER),
    )
    return Candidate(rule, question, worth)


def chosen(*candidates: Candidate, most: int = 3, seconds: float = 600) -> list[str]:
    return [question.id for question in Chooser(ENGLISH, most).choose(candidates, seconds)]


def test_the_best_come_first_and_no_more_than_asked_for() -> None:
    offered = (limit(1, 0.6), limit(2, 0.9), limit(3, 0.8, "other"))
    assert [chosen(*offered, most=most) for most in range(4)] == [[], ["q2"], ["q2", "q3"], ["q2", "q3", "q1"]]


def test_another_kind_goes_before_a_second_of_the_same_kind() -> None:
    assert chosen(limit(1, 0.8), limit(2, 0.79), limit(3, 0.75, "other"), most=2) == ["q1", "q3"]


def test_a_kind_is_asked_twice_at_most_and_some_only_once() -> None:
    assert len(chosen(*(limit(n) for n in range(5)), most=9)) == 2
    assert len(chosen(*(limit(n, rule="duty") for n in range(5)), most=9)) == 1


def test_each_block_is_asked_about_once() -> None:
    assert chosen(limit(1, block="b"), limit(2, block="b")) == ["q1"]


def test_questions_fit_into_the_time_but_for_the_first() -> None:
    offered = (limit(1), limit(2, rule="a"), limit(3, rule="b"))
    assert [len(chosen(*offered, seconds=seconds)) for seconds in (0, 100, 900)] == [1, 2, 3]


def test_the_first_takes_no_more_than_was_planned_for_it() -> None:
    names = zip(("Lara", "Miro", "Nils"), THINGS, strict=False)
    pairs = tuple(Pair(f"l{n}", name, f"r{n}", thing, PLACE) for n, (name, thing) in enumerate(names))
    match = MatchQuestion("m", "Match each part with its thing.", pairs, "", PLACE, profile("match", Bloom.REMEMBER))
    offered = Candidate("match", match, 0.9)
    assert [chosen(offered, seconds=seconds) for seconds in (50, 60)] == [[], ["m"]]
    assert chosen(offered, limit(1), seconds=50) == ["q1"]


def test_a_weak_or_flawed_question_is_not_asked() -> None:
    assert chosen(limit(1, worth=0.3)) == []
    flawed = limit(2, stem="Which number completes the rule on this slide? “The scaffold carries ____ kg.”")
    answered = limit(3, stem="Which number is 23? “The crane carries ____ kg.”")
    assert chosen(answered) == []
    assert chosen(flawed, limit(1, worth=0.6))[0] == "q1"


def test_no_two_questions_of_a_pack_ask_the_same() -> None:
    chooser = Chooser(ENGLISH, 3)
    assert [q.id for q in chooser.choose([limit(1)], 600)] == ["q1"]
    assert chooser.choose([limit(1, block="elsewhere")], 600) == ()
    assert [q.id for q in chooser.choose([limit(2)], 600)] == ["q2"]


def test_a_match_rests_on_the_places_of_all_its_pairs() -> None:
    places = [Evidence("d", f"b{n}", SlideRef(n, n), f"quote {n}") for n in (1, 2, 3)]
    pairs = tuple(Pair(f"l{n}", f"left {n}", f"r{n}", f"right {n}", place) for n, place in enumerate(places))
    question = MatchQuestion("q", "Match.", pairs, "", places[0], profile("match", Bloom.REMEMBER))
    assert {place.block for place in places_of(question)} == {"b1", "b2", "b3"}


def test_what_stands_in_one_list_is_asked_about_once() -> None:
    together = [frozenset({("d", "b1"), ("d", "b2")})]
    offered = [limit(1), limit(2, rule="other"), limit(3, rule="third")]
    asked = Chooser(ENGLISH, 3).choose(offered, 600, together)
    assert [question.id for question in asked] == ["q1", "q3"]


def test_letters_to_be_spelled_out_are_never_all_that_is_asked() -> None:
    assert chosen(limit(1, rule="acronym")) == []
    assert chosen(limit(1, rule="acronym"), limit(2)) == ["q1", "q2"]


def test_all_questions_of_the_source_are_asked_that_there_is_room_for() -> None:
    assert len(chosen(*(limit(n, rule="stated") for n in range(4)), most=4)) == 4


def test_the_same_right_option_is_not_asked_for_again_by_the_same_rule() -> None:
    def attrition(block: str, about: str) -> Candidate:
        evidence = Evidence("d", block, SlideRef(1, 1), f"Attrition: an attack by brute force on {about}")
        options = (Option("Attrition", correct=True, feedback=""), Option("Web", correct=False, feedback=""))
        more = (Option("Email", correct=False, feedback=""),)
        stem = Stem("label", f"Which one is described as “An attack by brute force on {about}”?", evidence)
        return Candidate("label", choice_question(stem, (*options, *more)), 0.8)

    chooser = Chooser(ENGLISH, 3)
    assert len(chooser.choose([attrition("b1", "servers, networks and services")], 600)) == 1
    assert chooser.choose([attrition("b2", "telephones")], 600) == ()


def test_the_same_options_are_not_asked_for_the_other_way_round() -> None:
    def several(right: str) -> Candidate:
        place = Evidence("d", right, SlideRef(1, 1), f"The list of {right}: lamps and horns of the yard")
        options = tuple(Option(text, text[0] in right, "") for text in ("A lamp", "B horn", "C gate", "D fence"))
        return Candidate("stated", choice_question(Stem("stated", f"Which of these are {right}?", place), options), 1.0)

    assert len(chosen(several("AB"), several("CD"))) == 1


def test_the_questions_of_the_source_are_kept_beyond_the_time_up_to_the_number_that_is_set() -> None:
    stated = [limit(n, 1.0, "stated") for n in range(5)]
    assert chosen(*stated, limit(7), most=3, seconds=60) == ["q0", "q1", "q2"]
    assert chosen(*stated[:1], limit(7), limit(8), most=1) == ["q0"]
    assert chosen(*stated, most=0) == []
