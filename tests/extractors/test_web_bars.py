"""Bars that lead through a book of pages are furniture in any language; what they stand around is not."""

from __future__ import annotations

import pytest
from web_pages import lines, read_web

TITLE = "<h2>Sichern</h2><p>Jede Woche wird gesichert.</p>"
READ = ["h2 Sichern", "p Jede Woche wird gesichert."]


def body_of(page: str) -> list[str]:
    return [line for line in lines(read_web(page)) if "/furniture" not in line]


@pytest.mark.parametrize(
    "bar",
    [
        "<ul><li class=previous><a href=a>Zurück</a><li>Buch<li class=next><a href=b>Weiter</a></ul>",
        "<table><tr><td><a accesskey=p href=a>Zurück</a><td>Kapitel 2<td><a accesskey=n href=b>Weiter</a></table>",
        "<p>Nach: <a rel=next href=b>Quoten</a>, vor: <a rel=prev href=a>Dienst</a> [<a rel=toc href=i>Alles</a>]</p>",
        "<p><a rel=next href=b>Weiter: Quoten</a></p>",
        "<div><a rel=prev href=a><img src=l.png alt=Vor></a> <a rel=next href=b><img src=r.png alt=Nach></a></div>",
        "<div class=pager><a href=a>Zurück</a> <a href=b>Weiter</a></div>",
    ],
)
def test_a_bar_is_furniture_above_and_below_the_text(bar: str) -> None:
    assert body_of(bar + TITLE + bar) == READ


def test_the_head_of_the_page_says_which_links_lead_on() -> None:
    head = "<head><link rel=prev href=a.html><link rel=next href=b.html></head>"
    bar = "<center><a href=a.html>Bak</a> | <a href=b.html>Fram</a></center>"
    assert body_of(f"<html>{head}<body>{bar}{TITLE}{bar}</body></html>") == READ
    assert body_of(f"<html><body>{bar}{TITLE}</body></html>") == ["p Bak | Fram", *READ]


def test_the_same_links_at_the_head_and_at_the_foot_are_a_bar() -> None:
    bar = "<center><a href=a.html>Bak</a> | <a href=b.html>Fram</a></center>"
    other = "<p><a href=a.html>Bak</a> | <a href=c.html>Käll</a></p>"
    inside = "<p><a href='#a'>A</a> <a href='#b'>B</a></p>"
    assert body_of(bar + TITLE + bar) == READ
    assert body_of(bar + TITLE + other) == ["p Bak | Fram", *READ, "p Bak | Käll"]
    assert body_of(inside + TITLE + inside) == ["p A B", *READ, "p A B"]


def test_what_stands_outside_the_bars_is_furniture_when_it_is_no_text() -> None:
    bar = "<p><a rel=prev href=a>Zurück</a> <a rel=next href=b>Weiter</a></p>"
    page = f"<div><a href=get>Das Buch laden</a></div>{bar}{TITLE}{bar}<p>© 2020 Der Verlag</p>"
    assert body_of(page) == READ


def test_text_above_and_below_a_bar_stays() -> None:
    bar = "<p><a rel=prev href=a>Back</a> <a rel=next href=b>On</a></p>"
    long = "<p>" + "words " * 50 + "</p>"
    assert len(body_of(long + bar + TITLE + bar + long)) == 4
    assert body_of(f"{TITLE}{bar}<h2>More</h2><p>Text.</p>") == [*READ, "h2 More", "p Text."]


def test_links_in_a_sentence_are_no_bar() -> None:
    page = (
        "<p>See <a rel=prev href=a>the page before</a> on how to save, and <a rel=next href=b>the next</a> on quotas."
    )
    assert body_of(f"{TITLE}{page} Both are needed by all who run a server.</p>")[2].startswith("p See the page before")


def test_a_text_beside_the_links_stays() -> None:
    page = "<div><p>Hello world.</p><a rel=prev href=a>Back</a> <a rel=next href=b>On</a></div>"
    assert "p Hello world." in body_of(TITLE + page)
