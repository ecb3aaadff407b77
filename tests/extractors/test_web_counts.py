"""The counts of a page can be checked against it."""

from __future__ import annotations

from web_pages import read_web


def test_furniture_is_not_counted_but_its_pictures_are() -> None:
    page = """<nav><ul><li><a href=a>m</a></ul><img src=l.png alt=L></nav><p><a href=x>y</a> <img src=c.png alt=C>
    <img src=d.png></p><a href=z><img src=e.png alt=""></a><audio src=a.mp3></audio><table><tr><td>
    <a href=q>r</a><td>s</table>"""
    counts = {count.what: count.number for count in read_web(page).document.counts}
    assert counts == {
        "headings": 0,
        "list items": 0,
        "tables": 1,
        "pictures": 4,
        "with alt text": 1,
        "links": 3,
        "code blocks": 0,
        "media": 1,
        "skipped": 0,
    }
