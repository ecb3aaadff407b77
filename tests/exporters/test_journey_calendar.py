"""The calendar: another library reads back what was meant, whatever the words are."""

from __future__ import annotations

from datetime import date, timedelta

from hostile_packs import hostile_pack
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from lockout_journey import LOCKOUT
from packs import LINKS, evidence
from strategies import hostile_text

from exporters.journey_calendar import recall_calendar
from exporters.journey_recall import Occasion, occasions
from exporters.question_text import Card
from exporters.unit_links import UnitLinks

SESSION = date(2026, 12, 1)
PLANNED = occasions(LOCKOUT.recall, LINKS, SESSION)


def events(text: str) -> list[object]:
    calendar = Calendar.from_ical(text.encode())
    assert calendar["VERSION"] == "2.0"
    return list(calendar.walk("VEVENT"))


def test_each_day_is_an_event_that_lasts_all_day_and_blocks_no_time() -> None:
    found = events(recall_calendar("lockout", "Lockout basics", PLANNED))
    assert [each.decoded("DTSTART") for each in found] == [date(2026, 12, 3), date(2026, 12, 8), date(2026, 12, 31)]
    assert all(each.decoded("DTEND") - each.decoded("DTSTART") == timedelta(days=1) for each in found)
    assert {str(each["TRANSP"]) for each in found} == {"TRANSPARENT"}
    assert str(found[0]["SUMMARY"]) == "Lockout basics: recall, day 2"


def test_questions_come_first_and_the_answers_below_them() -> None:
    (first, *_) = events(recall_calendar("lockout", "Lockout basics", PLANNED))
    asked, _, answers = str(first["DESCRIPTION"]).partition("\n\nAnswers:\n")
    assert asked.split("\n")[0] == "1. Which step comes first?"
    assert asked.split("\n")[-1] == "2. Whoever hangs a lock also keeps its ____."
    assert answers.split("\n") == ["1. Tell everybody who works at the press", "2. key; own key"]


def test_ids_differ_by_pack_day_and_date_and_stay_when_the_words_change() -> None:
    def ids(pack: str, title: str, session: date) -> list[str]:
        planned = occasions(LOCKOUT.recall, LINKS, session)
        return [str(each["UID"]) for each in events(recall_calendar(pack, title, planned))]

    first = ids("lockout", "Lockout", SESSION)
    assert ids("lockout", "Another title", SESSION) == first
    others = [*ids("other", "Lockout", SESSION), *ids("lockout", "Lockout", date(2027, 1, 1))]
    assert len({*first, *others}) == 9


def test_without_a_date_there_is_no_calendar() -> None:
    assert recall_calendar("lockout", "Lockout", occasions(LOCKOUT.recall, LINKS, None)) == ""
    assert recall_calendar("lockout", "Lockout", ()) == ""


@given(st.one_of(hostile_text(), st.text(alphabet="é漢👩\u2028\u0085,;\\n\n", min_size=1, max_size=200)))
def test_whatever_is_asked_is_read_back_and_no_line_is_too_long(text: str) -> None:
    card = Card((text,), (text,), (), (text,), False, text, evidence(1, 1, text))
    made = recall_calendar("p", text, [Occasion(1, SESSION, (card,))])
    assert made.endswith("END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in made.encode().split(b"\r\n"))
    assert "\n" not in made.replace("\r\n", "")
    (event,) = events(made)
    assert str(event["SUMMARY"]) == "\n".join(f"{text}: recall, day 1".splitlines())
    assert "\n".join(f"1. {text}".splitlines()) in str(event["DESCRIPTION"])


def test_a_hostile_pack_begins_no_event_of_its_own() -> None:
    pack = hostile_pack()
    links = UnitLinks({unit.uid: unit for unit in pack.units}, {})
    made = recall_calendar(pack.id, f"{pack.title}\r\nEND:VEVENT", occasions(pack.journey.recall, links, SESSION))
    assert len(events(made)) == 2
