"""What stands around the content of a page is furniture: kept, and set apart."""

from __future__ import annotations

import pytest
from web_pages import lines, read_web

LONG = "<p>One two three four five six seven eight nine ten.</p>"
READ = "p One two three four five six seven eight nine ten."


@pytest.mark.parametrize(
    "around",
    [
        "<nav><h2>x</h2></nav>",
        "<header>x</header>",
        "<footer>x</footer>",
        "<aside>x</aside>",
        "<div role='banner'>x</div>",
        "<div role='complementary'>x</div>",
        "<div class='cookie-banner'>x</div>",
        "<a class='skip-link' href='#m'>x</a>",
        "<ol class='breadcrumbs'>x</ol>",
        "<div class='page-metadata'>x</div>",
        "<div data-automation-id='authorByLine'>x</div>",
        "<div id='CommentsWrapper'>x</div>",
        "<div class='toc-macro'><a href='#here'>x</a></div>",
        "<div class='pageSection group'><h2 class='pageSectionTitle'>x</h2></div>",
        "<header><table><tr><th>x</table></header>",
        "<nav><pre>x</pre></nav>",
        "<footer><img src=logo.png alt=x></footer>",
    ],
)
def test_menus_heads_and_feet_are_furniture(around: str) -> None:
    assert lines(read_web(f"{LONG}{around}")) == [READ, "p/furniture x"]


@pytest.mark.parametrize("main", ["<main>{}</main>", "<div role=main>{}</div>", "<article>{}</article>"])
def test_all_around_the_main_part_is_furniture(main: str) -> None:
    page = "<div>Menu</div>" + main.format(f"<header>In</header>{LONG}<aside>Note</aside>") + "<div>Ads</div>"
    assert lines(read_web(page)) == ["p/furniture Menu", "p In", READ, "p Note", "p/furniture Ads"]


def test_a_main_part_with_few_words_is_not_believed() -> None:
    assert lines(read_web(f"<main>Short</main>{LONG}")) == ["p Short", READ]


def test_several_articles_are_all_content() -> None:
    assert lines(read_web("<article><header>A</header></article><article>B</article><p>C")) == ["p A", "p B", "p C"]


def test_the_only_title_stays_a_heading() -> None:
    page = f"<header><p>Brand</p><h1>Ladders</h1><nav>Menu</nav></header><main>{LONG}</main>"
    assert lines(read_web(page)) == ["p/furniture Brand", "h1 Ladders", "p/furniture Menu", READ]


def test_a_page_about_cookies_is_no_notice() -> None:
    assert lines(read_web("<div class='cookies-recipe'>Bake.</div>")) == ["p Bake."]


def test_a_list_of_words_is_no_table_of_contents_because_of_its_name() -> None:
    page = f"{LONG}<div class='toc'><p>Terms of contract apply.</p><a href='#a'>More</a></div>"
    assert lines(read_web(page)) == [READ, "p Terms of contract apply.", "p More"]


def test_a_logo_above_the_title_is_furniture_and_a_picture_in_the_text_is_not() -> None:
    logo = "<p><a href='index.html'><img src=logo.png alt='Our site'></a></p>"
    page = f"{logo}<h1>Ladders</h1><p>Text.</p>{logo}"
    assert lines(read_web(page)) == ["p/furniture Our site", "h1 Ladders", "p Text.", "img Our site"]
    large = "<a href=big.png><img src=a.png alt=Rung></a><h1>Ladders</h1>"
    assert lines(read_web(large)) == ["img Rung", "h1 Ladders"]


def test_the_labels_of_tabs_are_no_menu() -> None:
    page = "<ul class='nav nav-tabs'><li><a href='#w'>Windows</a><li><a href='#l'>Linux</a></ul>"
    assert lines(read_web(LONG + page)) == [READ, "li0 Windows", "li0 Linux"]
