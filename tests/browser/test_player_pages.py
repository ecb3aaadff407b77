"""What a learner meets on the pages: readable by everybody, on any screen, by keyboard, with scripts or without."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import packs
import pytest
from browser import ORIGIN, Visit, node_file, visit
from hostile_packs import HOSTILE, hostile_pack
from playwright.sync_api import Browser, Page, expect
from rich_pack import RICH

from exporters.scorm12 import Options, export
from segmenters.model import Pack

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RIGHT_TO_LEFT = replace(packs.PACK, language="ar", title="أساسيات الإغلاق")


def package(pack: Pack = packs.PACK, draft: bool = False) -> dict[str, bytes]:
    return {file.path: file.data for file in export(packs.order(pack, draft), Options()).artifact.files}


def opened(seen: Visit) -> Page:
    seen.page.goto(f"{ORIGIN}/index.html")
    expect(seen.page.locator("#status")).to_contain_text("not tracked")
    return seen.page


def go(page: Page, target: str) -> None:
    page.evaluate("(target) => { window.location.hash = target; }", target)
    expect(page.locator(f"#{target}")).to_be_visible()


def answer_some(page: Page) -> None:
    """Leave a page of questions with one wrong, one right and one that is empty."""
    go(page, "check-u2")
    page.locator("#q-u2-q2 input[value=c]").check()
    page.locator("#q-u2-q2 button").click()
    for number, target in (("1", "a"), ("2", "b"), ("3", "c")):
        page.locator(f"#q-u2-q4-{number}").select_option(target)
    page.locator("#q-u2-q4 button").click()
    page.locator("#q-u2-q5 button").click()


def show(page: Page, stage: str) -> None:
    if stage == "answered":
        answer_some(page)
        return
    go(page, stage)
    if stage == "unit-u1":
        page.locator("#unit-u1 summary").click()


STAGES = ["start", "unit-u1", "unit-u2", "unit-u3", "check-u1", "check-u2", "answered", "results"]


def violations(page: Page, axe: str) -> list[Any]:
    page.evaluate(axe)
    found = page.evaluate("(tags) => axe.run(document, {runOnly: {type: 'tag', values: tags}})", TAGS)
    return [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found["violations"]]


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_breaks_an_accessibility_rule_or_the_width(browser: Browser, absent, width, scheme):
    axe = node_file("axe-core/axe.min.js", absent).decode()
    with visit(browser, package(draft=True), width=width, scheme=scheme) as seen:
        page = opened(seen)
        found = {}
        for stage in STAGES:
            show(page, stage)
            assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), stage
            if broken := violations(page, axe):
                found[stage] = broken
        assert found == {}
        seen.assert_clean()


@pytest.mark.parametrize("pack", [hostile_pack(), RIGHT_TO_LEFT], ids=["hostile", "right to left"])
def test_odd_material_breaks_neither_rules_nor_width(browser, absent, pack):
    axe = node_file("axe-core/axe.min.js", absent).decode()
    with visit(browser, package(pack), width=320) as seen:
        page = opened(seen)
        for stage in ("start", "unit-u1", "check-u1", "results"):
            go(page, stage)
            assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), stage
            assert violations(page, axe) == []
        seen.assert_clean()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_that_a_document_holds_breaks_neither_rules_nor_width(browser, absent, width, scheme):
    axe = node_file("axe-core/axe.min.js", absent).decode()
    with visit(browser, package(RICH, draft=True), width=width, scheme=scheme) as seen:
        page = opened(seen)
        go(page, "unit-u1")
        page.locator("#unit-u1 summary").click()
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        assert violations(page, axe) == []
        wide = page.locator("#unit-u1 .scroll:has(pre)")
        assert wide.evaluate("(box) => box.scrollWidth > box.clientWidth")
        seen.assert_clean()


def test_a_link_inside_the_source_opens_its_place_and_one_outside_is_only_followed_by_a_click(browser):
    with visit(browser, package(RICH)) as seen:
        page = opened(seen)
        go(page, "unit-u1")
        page.locator("#unit-u1").get_by_role("link", name="Storing").click()
        expect(page.locator("#unit-u2")).to_be_visible()
        expect(page.get_by_role("heading", name="Storing")).to_be_focused()
        page.go_back()
        link = page.locator("#unit-u1 p").get_by_role("link", name="the rules (opens in a new window)")
        expect(link).to_have_attribute("href", "https://example.org/rules?a=1&b=2")
        seen.assert_clean()


def test_lists_show_the_numbers_of_their_source(browser):
    with visit(browser, package(RICH)) as seen:
        page = opened(seen)
        go(page, "unit-u1")
        styles = page.locator("#unit-u1 ol").evaluate_all(
            "all => all.map(list => [list.start, getComputedStyle(list).listStyleType])"
        )
        assert styles == [[3, "after-digits"], [1, "after-small"], [1, "none"]]
        assert "2.1 Nobody carries loads." in page.locator("#unit-u1").inner_text()


def test_words_read_from_a_picture_are_marked_until_somebody_has_reviewed_them(browser):
    for draft in (True, False):
        with visit(browser, package(RICH, draft=draft)) as seen:
            page = opened(seen)
            go(page, "unit-u1")
            marked = page.get_by_text("Read from a picture, 83% sure: check")
            assert marked.count() == int(draft)


def test_larger_text_and_wider_spacing_stay_within_the_width(browser):
    """WCAG 1.4.4 and 1.4.12: text at 200 %, spacing as the criterion states it."""
    spacing = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"
    with visit(browser, package(), width=640) as seen:
        page = opened(seen)
        page.evaluate(
            """(text) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(text + ' html { font-size: 200%; }');
          document.adoptedStyleSheets = [sheet];
        }""",
            spacing,
        )
        for stage in STAGES:
            show(page, stage)
            assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), stage


_SMALL_TARGETS = """() => Array.from(
  document.querySelectorAll('button, .button, .quiet, select, input[type=text], .pick, summary'))
  .filter(element => element.offsetParent)
  .map(element => [element.outerHTML.slice(0, 80), element.getBoundingClientRect()])
  .filter(pair => pair[1].width < 44 || pair[1].height < 43.9)
  .map(pair => pair[0])"""


def test_targets_are_large_enough(browser):
    """WCAG 2.5.8 wants 24 by 24 CSS pixels, links within a sentence excepted; buttons and fields have 44."""
    with visit(browser, package(), width=320) as seen:
        page = opened(seen)
        for stage in STAGES:
            show(page, stage)
            assert page.evaluate(_SMALL_TARGETS) == [], stage


def focused(page: Page) -> str:
    return page.evaluate("""() => {
      const here = document.activeElement;
      return here.id || here.value || here.textContent.trim();
    }""")


def tab_to(page: Page, wanted: str) -> None:
    for _ in range(40):
        if focused(page) == wanted:
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            width = page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
            assert outline != "none"
            assert width >= 2
            return
        page.keyboard.press("Tab")
    pytest.fail(f"Tab never comes to {wanted}, but ends at {focused(page)}")


def test_a_whole_unit_by_keyboard_alone(browser):
    with visit(browser, package(replace(packs.PACK, units=packs.PACK.units[:1]))) as seen:
        page = opened(seen)
        page.keyboard.press("Tab")
        assert focused(page) == "Skip to content"
        page.keyboard.press("Enter")
        assert focused(page) == "main"
        tab_to(page, "go")
        page.keyboard.press("Enter")
        expect(page.locator("#unit-u1-title")).to_be_focused()
        tab_to(page, "What was said")
        page.keyboard.press("Enter")
        expect(page.get_by_text("Then you write it on the board.")).to_be_visible()
        tab_to(page, "next")
        page.keyboard.press("Enter")
        expect(page.locator("#check-u1-title")).to_be_focused()
        tab_to(page, "a")
        page.keyboard.press("ArrowDown")
        tab_to(page, "Check answer")
        page.keyboard.press("Enter")
        expect(page.locator("#q-u1-q1-outcome")).to_be_focused()
        expect(page.locator("#q-u1-q1-outcome")).to_contain_text("Not right")
        page.locator("#q-u1-q1 input[value=b]").focus()
        page.keyboard.press("ArrowUp")
        page.keyboard.press("Enter")
        expect(page.locator("#q-u1-q1-outcome")).to_contain_text("Right")
        tab_to(page, "q-u1-q3-d")
        for place in "43251":
            page.keyboard.type(place)
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator("#q-u1-q3-outcome")).to_contain_text("Right")
        tab_to(page, "next")
        page.keyboard.press("Enter")
        expect(page.locator("#results-title")).to_be_focused()
        expect(page.locator("#verdict")).to_contain_text("Passed")
        seen.assert_clean()


def test_an_empty_answer_is_asked_for_at_its_field(browser):
    with visit(browser, package()) as seen:
        page = opened(seen)
        go(page, "check-u2")
        page.locator("#q-u2-q4-1").select_option("a")
        for question, field in (("q-u2-q4", "q-u2-q4-2"), ("q-u2-q5", "q-u2-q5-text")):
            page.locator(f"#{question} button").click()
            expect(page.locator(f"#{field}")).to_be_focused()
            expect(page.locator(f"#{field}")).to_have_attribute("aria-describedby", f"{question}-outcome")
            expect(page.locator(f"#{question}-outcome")).to_contain_text("first")
        page.locator("#q-u2-q5-text").fill("x")
        expect(page.locator("#q-u2-q5-outcome")).to_be_empty()


def test_the_same_place_twice_in_an_order_is_not_accepted(browser):
    with visit(browser, package()) as seen:
        page = opened(seen)
        go(page, "check-u1")
        for step, place in zip("abcde", "11345", strict=True):
            page.locator(f"#q-u1-q3-{step}").select_option(place)
        page.locator("#q-u1-q3 button").click()
        expect(page.locator("#q-u1-q3-outcome")).to_contain_text("its own place")


def test_explanation_waits_for_a_right_answer_or_a_second_try(browser):
    with visit(browser, package()) as seen:
        page = opened(seen)
        go(page, "check-u1")
        page.locator("#q-u1-q1 input[value=b]").check()
        page.locator("#q-u1-q1 button").click()
        outcome = page.locator("#q-u1-q1-outcome")
        expect(page.locator("#q-u1-q1")).to_contain_text("The lock goes on after the energy is cut.")
        expect(outcome).not_to_contain_text("Lockout begins with")
        page.locator("#q-u1-q1 button").click()
        expect(outcome).to_contain_text("Lockout begins with")


def test_a_question_leads_to_its_place_even_in_a_closed_panel(browser):
    quoted = replace(packs.SINGLE.evidence, source=packs.SESSION, block="t61")
    steps = replace(packs.STEPS, questions=(replace(packs.SINGLE, evidence=quoted), packs.ORDER))
    with visit(browser, package(replace(packs.PACK, units=(steps,)))) as seen:
        page = opened(seen)
        go(page, "check-u1")
        page.locator("#q-u1-q1 input[value=b]").check()
        page.locator("#q-u1-q1 button").click()
        page.locator("#q-u1-q1 .look").click()
        expect(page.get_by_text("So the first thing you do is to tell people.")).to_be_visible()
        expect(page.get_by_text("So the first thing you do is to tell people.")).to_be_focused()
        page.go_back()
        expect(page.locator("#check-u1")).to_be_visible()


def test_one_page_is_shown_at_a_time_and_the_title_says_which(browser):
    with visit(browser, package()) as seen:
        page = opened(seen)
        for stage, title in (
            ("unit-u1", "Lock out the press – Lockout basics"),
            ("check-u2", "Knowledge check: Find hidden energy – Lockout basics"),
            ("start", "Lockout basics"),
        ):
            go(page, stage)
            assert page.locator(".page:visible").count() == 1
            assert page.title() == title


def test_hostile_text_is_shown_as_text(browser):
    with visit(browser, package(hostile_pack())) as seen:
        page = opened(seen)
        shown = " ".join(HOSTILE.split())
        assert " ".join(page.locator("h1").inner_text().split()) == shown
        go(page, "check-u1")
        for form in page.locator(".question").all():
            fill_anyhow(form)
            form.locator("button").click()
            if form.locator("button").is_visible():
                form.locator("button").click()
            expect(form.locator(".outcome")).to_contain_text("<script>alert(1)</script>")
        go(page, "results")
        assert page.locator("script").count() == len([path for path in package() if path.endswith(".js")])
        seen.assert_clean()


def fill_anyhow(form: Any) -> None:
    if form.locator("input[type=radio]").count():
        form.locator("input").nth(1).check()
    for place, field in enumerate(form.locator("select").all(), start=1):
        field.select_option(index=place)
    if form.locator("input[type=text]").count():
        form.locator("input").fill("12" if form.locator("input[inputmode=decimal]").count() else HOSTILE)


def test_without_scripts_everything_can_be_read(browser):
    with visit(browser, package(draft=True), javascript=False) as seen:
        seen.page.goto(f"{ORIGIN}/index.html")
        text = seen.page.locator("main").inner_text()
        for unit in packs.PACK.units:
            assert unit.title in text
            assert unit.objective.text in text
        seen.page.locator("#unit-u1 summary").click()
        assert "Then you write it on the board." in seen.page.locator("#unit-u1").inner_text()
        assert "switch on JavaScript" in text
        assert "DRAFT" in seen.page.locator("header").inner_text()
        assert seen.page.locator("button:visible").count() == 0
        assert seen.page.locator("#results").is_hidden()


def test_opened_from_a_folder_it_works_and_says_that_nothing_is_tracked(browser, tmp_path: Path):
    for path, data in package().items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(data)
    context = browser.new_context()
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda line: problems.append(line.text))
    page.goto((tmp_path / "index.html").as_uri())
    expect(page.locator("#status")).to_contain_text("not tracked")
    page.locator("#go").click()
    expect(page.locator("#unit-u1")).to_be_visible()
    assert page.locator("#exit").is_hidden()
    assert problems == []
    context.close()


def test_draft_is_said_on_every_page(browser):
    with visit(browser, package(draft=True)) as seen:
        page = opened(seen)
        for stage in STAGES:
            show(page, stage)
            expect(page.locator(".draft")).to_be_visible()


def test_words_of_the_player_keep_their_language_in_foreign_material(browser):
    with visit(browser, package(RIGHT_TO_LEFT)) as seen:
        page = opened(seen)
        go(page, "check-u1")
        page.locator("#q-u1-q1 input[value=b]").check()
        page.locator("#q-u1-q1 button").click()
        languages = page.locator("#q-u1-q1 .outcome > span").evaluate_all("all => all.map(one => one.lang)")
        assert set(languages) == {"en"}
