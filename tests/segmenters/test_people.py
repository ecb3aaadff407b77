"""Who leads a session, by the settings or by who says most."""

from __future__ import annotations

from documents import deck, slide, speech

from segmenters.people import bare_name, people_of

SESSION = speech(
    "Dana Okafor: Close the valve before you open the lid of the pump.",
    "Sam Lee: Why is that?",
    "Dana Okafor: It is hot.",
)


def test_who_says_most_leads() -> None:
    people = people_of((SESSION,), ())
    assert (people.trainers, people.participants, people.leads) == ({"Dana Okafor"}, ("Sam Lee",), True)
    assert people.diagnostics == ()


def test_nobody_leads_where_nobody_says_half_of_the_words() -> None:
    talk = speech("Ann: One two three.", "Bob: One two three.", "Cem: One two.")
    assert not people_of((talk,), ()).leads


def test_the_settings_name_who_leads_whatever_stands_behind_the_name() -> None:
    guest = speech("Sam Lee: It is hot.", "Dana Okafor: Close the valve before you open the lid.")
    people = people_of((guest,), ("sam lee (Guest)",))
    assert (people.trainers, people.participants, people.leads) == ({"Sam Lee"}, ("Dana Okafor",), True)


def test_a_name_that_nobody_has_is_told() -> None:
    people = people_of((SESSION,), ("Dana Okafor", "Dana Smith"))
    assert people.trainers == {"Dana Okafor"}
    assert [one.code for one in people.diagnostics] == ["S160"]
    assert "Dana Smith" in people.diagnostics[0].message


def test_who_was_taken_for_the_trainer_is_told_where_it_matters() -> None:
    told = people_of((SESSION,), (), tell=True).diagnostics
    assert [one.code for one in told] == ["S161", "S162"]
    assert "Dana Okafor" in told[0].message
    assert "82 %" in told[0].message


def test_without_speakers_nobody_leads() -> None:
    assert people_of((deck(slide("# Pumps")), speech("Close it.")), ("Dana",)).trainers == frozenset()


def test_what_platforms_put_behind_a_name_is_no_part_of_it() -> None:
    assert [bare_name(n) for n in ("Sam Lee (Guest)", "Ann | Cyberlogic", "kev")] == ["Sam Lee", "Ann", "kev"]
