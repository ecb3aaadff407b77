"""True or false, numbers and scenarios: asked so that everybody can answer, judged fairly, reported, kept."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import packs
import pytest
from browser import ORIGIN, Visit, node_file, visit
from playwright.sync_api import Browser, FrameLocator, Page, expect
from record_store import RecordStore, launch_address
from scorm_lms import calls, close_frame, cmi, faults, host_files, launch, values
from statement_models import fault

from exporters import scorm12, xapi
from segmenters.model import Pack

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
TRUTH, NUMBER, CASE = "#q-u4-q6", "#q-u4-q7", "#q-u4-q8"


def package(pack: Pack = packs.KINDS) -> dict[str, bytes]:
    return {file.path: file.data for file in scorm12.export(packs.order(pack), scorm12.Options()).artifact.files}


def opened(seen: Visit) -> Page:
    seen.page.goto(f"{ORIGIN}/index.html#check-u4")
    expect(seen.page.locator("#check-u4")).to_be_visible()
    return seen.page


def check(page: Page | FrameLocator, question: str) -> None:
    page.locator(f"{question} button").click()
    expect(page.locator(f"{question} .outcome")).not_to_be_empty()


def answer(page: Page | FrameLocator, truth: str, number: str, case: str) -> None:
    page.locator(f"{TRUTH} input[value={truth}]").check()
    page.locator(f"{NUMBER} input").fill(number)
    page.locator(f"{CASE} input[value={case}]").check()
    for question in (TRUTH, NUMBER, CASE):
        check(page, question)


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_stage_of_a_question_breaks_an_accessibility_rule_or_the_width(browser: Browser, absent, width, scheme):
    axe = node_file("axe-core/axe.min.js", absent).decode()
    with visit(browser, package(), width=width, scheme=scheme) as seen:
        page = opened(seen)
        for given in ((), ("true", "7", "b"), ("false", "0.5", "a")):
            if given:
                answer(page, *given)
            assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
            page.evaluate(axe)
            found = page.evaluate("(tags) => axe.run(document, {runOnly: {type: 'tag', values: tags}})", TAGS)
            assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found["violations"]] == []
        seen.assert_clean()


def test_a_screen_reader_hears_number_question_and_situation_of_each_group(browser: Browser):
    with visit(browser, package()) as seen:
        page = opened(seen)
        groups = [page.locator(f"{question} fieldset") for question in (TRUTH, NUMBER, CASE)]
        for group, name, description in zip(
            groups,
            (packs.TRUTH.stem, packs.NUMBER.stem, packs.CASE.stem),
            (
                "Is this true or false?",
                "Type a number in figures, such as 12.5 or 12,5.",
                f"{' '.join(packs.CASE.situation.split())} Choose one answer.",
            ),
            strict=True,
        ):
            expect(group).to_have_role("group")
            expect(group).to_have_accessible_name(f"Question {groups.index(group) + 1} of 3 {name}")
            expect(group).to_have_accessible_description(description)
        assert [page.locator(TRUTH).get_by_role("radio", name=name).count() for name in ("True", "False")] == [1, 1]
        expect(page.locator(f"{NUMBER} input")).to_have_accessible_name("Your answer bar")


def test_the_situation_stands_above_the_question(browser: Browser):
    with visit(browser, package()) as seen:
        page = opened(seen)
        lines = [line for line in page.locator(CASE).inner_text().split("\n") if line.strip()]
        assert lines[:4] == ["Question 3 of 3", *packs.CASE.situation.split("\n"), "What do you do?"]


def test_all_three_by_keyboard_alone(browser: Browser):
    with visit(browser, package()) as seen:
        page = opened(seen)
        page.locator(f"{TRUTH} input").first.focus()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page.locator(f"{TRUTH}-outcome")).to_be_focused()
        expect(page.locator(f"{TRUTH}-outcome")).to_contain_text("RightA label is a warning")
        tab_into(page, NUMBER)
        page.keyboard.type("0,5")
        page.keyboard.press("Enter")
        expect(page.locator(f"{NUMBER}-outcome")).to_contain_text("Right")
        tab_into(page, CASE)
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        expect(page.locator(f"{CASE}-outcome")).to_contain_text("Right")
        seen.assert_clean()


def tab_into(page: Page, question: str) -> None:
    for _ in range(9):
        page.keyboard.press("Tab")
        if page.evaluate("(name) => document.activeElement.matches(name + ' input')", question):
            return
    pytest.fail(f"Tab does not come to {question}")


def test_a_wrong_statement_is_marked_and_explained_after_a_second_try(browser: Browser):
    with visit(browser, package()) as seen:
        page = opened(seen)
        page.locator(f"{TRUTH} input[value=true]").check()
        check(page, TRUTH)
        expect(page.locator(f"{TRUTH} [data-option=true] .mark")).to_contain_text("Not right")
        expect(page.locator(f"{TRUTH} .outcome")).not_to_contain_text("A label is a warning")
        check(page, TRUTH)
        expect(page.locator(f"{TRUTH} .outcome")).to_contain_text("A label is a warning")
        page.locator(f"{TRUTH} input[value=false]").check()
        check(page, TRUTH)
        expect(page.locator(f"{TRUTH} input[value=true]")).to_be_disabled()


def judged(page: Page, text: str) -> str:
    """Return how an answer is judged: "right" closes the question, which is opened again for the next."""
    page.evaluate("name => { document.querySelector(name + ' fieldset').disabled = false; }", NUMBER)
    page.evaluate("name => { document.querySelector(name + ' .buttons').hidden = false; }", NUMBER)
    page.locator(f"{NUMBER} input").fill(text)
    check(page, NUMBER)
    classes = set((page.locator(NUMBER).get_attribute("class") or "").split())
    return (classes & {"is-right", "is-wrong", "is-incomplete"}).pop().removeprefix("is-")


WAYS = {
    "0.5": {
        "right": ["0.5", "0,5", ".5", "0.50", " 0,5 bar", "0.5 BAR", "+0.5", "\uff10.\uff15", "00.5"],
        "wrong": ["5", "0.05", "-0.5", "0", "0.51", "1,234"],
        "incomplete": ["half", "bar", "0.5.1", "1/2", "5e-1", "0.5-0.6", "-", "."],
    },
    "1250": {
        "right": ["1250", "1 250", "1,250", "1.250", "1'250", "1\u202f250", "1250.00", "1,250.0", "1.250,0", "1250,"],
        "wrong": ["1,25", "12,50", "1251", "1,250,000"],
        "incomplete": ["1,25,0", "twelve"],
    },
    "-3": {"right": ["-3", "\u22123", "\u20133,0", "- 3"], "wrong": ["3"], "incomplete": ["--3"]},
    "1.234": {"right": ["1.234", "1,234"], "wrong": ["1.2340001", "1.23"], "incomplete": ["1.23.4"]},
}


@pytest.mark.parametrize("wanted", WAYS)
def test_a_number_counts_however_it_is_written(browser: Browser, wanted: str):
    checks = replace(packs.CHECKS, questions=(replace(packs.NUMBER, answer=wanted),))
    with visit(browser, package(replace(packs.KINDS, units=(checks,)))) as seen:
        page = opened(seen)
        ways = WAYS[wanted]
        found = {verdict: [text for text in texts if judged(page, text) == verdict] for verdict, texts in ways.items()}
        assert found == ways
        seen.assert_clean()


def test_what_is_no_number_is_asked_for_at_its_field(browser: Browser):
    with visit(browser, package()) as seen:
        page = opened(seen)
        page.locator(f"{NUMBER} input").fill("half")
        page.locator(f"{NUMBER} button").click()
        expect(page.locator(f"{NUMBER} input")).to_be_focused()
        expect(page.locator(f"{NUMBER} input")).to_have_accessible_description(
            "Type a number in figures first, such as 12.5 or 12,5."
        )


def test_words_of_the_player_keep_their_language_in_foreign_material(browser: Browser):
    with visit(browser, package(replace(packs.KINDS, language="ar"))) as seen:
        page = opened(seen)
        words = page.locator(f"{TRUTH} .pick span").evaluate_all("all => all.map(one => [one.textContent, one.lang])")
        assert words == [["True", "en"], ["False", "en"]]


def test_a_unit_leads_to_what_is_to_be_read_before_it_and_names_what_says_the_same(browser: Browser):
    with visit(browser, package(packs.PACK)) as seen:
        seen.page.goto(f"{ORIGIN}/index.html#unit-u2")
        page = seen.page.locator("#unit-u2")
        expect(page.locator(".place").nth(1)).to_have_text("Also in: energy.pdf, page 2; lockout.pptx, slide 9")
        page.locator(".needs").get_by_role("link", name="Lock out the press").click()
        expect(seen.page.locator("#unit-u1-title")).to_be_focused()
        seen.assert_clean()


def test_scorm_gets_each_kind_in_its_own_form_and_everything_comes_back(browser: Browser, absent):
    with visit(browser, host_files(package(), absent)) as first:
        frame = launch(first)
        go_to_checks(frame)
        answer(frame, "true", "0,7", "b")
        answer(frame, "false", "1 234,5", "a")
        close_frame(first)
        made = calls(first)
        held = cmi(first)
    assert faults(made) == []
    told = [
        [
            values(made, f"cmi.interactions.{n}.{field}")[0]
            for field in ("type", "student_response", "correct_responses.0.pattern", "result")
        ]
        for n in range(6)
    ]
    assert told == [
        ["true-false", "t", "f", "wrong"],
        ["numeric", "0.7", "0.5", "wrong"],
        ["choice", "b", "a", "wrong"],
        ["true-false", "f", "f", "correct"],
        ["numeric", "1234.5", "0.5", "wrong"],
        ["choice", "a", "a", "correct"],
    ]
    with visit(browser, host_files(package(), absent, held)) as second:
        frame = launch(second)
        expect(frame.locator(f"{TRUTH} input[value=false]")).to_be_checked()
        expect(frame.locator(f"{NUMBER} input")).to_have_value("1234.5")
        expect(frame.locator(f"{NUMBER} .outcome")).to_contain_text("Not right")
        expect(frame.locator(f"{CASE} input[value=a]")).to_be_checked()
        close_frame(second)
        assert faults(calls(second)) == []
        second.assert_clean()


def go_to_checks(frame: FrameLocator) -> None:
    frame.locator("#start a[href='#unit-u4']").click()
    frame.locator("#next").click()
    expect(frame.locator("#check-u4")).to_be_visible()


def test_xapi_gets_each_kind_in_its_own_form(browser: Browser):
    made = xapi.export(packs.order(packs.KINDS), xapi.Options(iri_base="https://training.example.org/xapi"))
    store = RecordStore()
    with visit(browser, {file.path: file.data for file in made.artifact.files}, answer=store.answer) as seen:
        seen.page.goto(launch_address(activity_id="https://training.example.org/xapi/kinds"))
        expect(seen.page.locator("#status")).to_have_text("Progress saved")
        seen.page.evaluate("location.hash = 'check-u4'")
        answer(seen.page, "true", "0,50", "a")
        seen.page.locator("#exit").click()
        expect(seen.page.locator("#left")).to_be_visible()
    assert store.faults == []
    assert [fault(statement) for statement in store.statements] == [""] * len(store.statements)
    told: list[dict[str, Any]] = [each for each in store.statements if each["verb"]["id"].endswith("/answered")]
    assert [(each["result"]["response"], each["result"]["success"]) for each in told] == [
        ("true", False),
        ("0.5", True),
        ("a", True),
    ]
    definitions = [each["object"]["definition"] for each in told]
    assert [(each["interactionType"], each["correctResponsesPattern"]) for each in definitions] == [
        ("true-false", ["false"]),
        ("numeric", ["0.5[:]0.5"]),
        ("choice", ["a"]),
    ]
