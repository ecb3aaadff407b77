"""The xAPI package in a browser, against a record store: what is recorded, and what must never leave the page."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from browser import ORIGIN, Visit, visit
from packs import PACK, order
from playwright.sync_api import Browser, Page, Route, expect
from record_store import ACTOR, AUTH, REGISTRATION, STORE, RecordStore, launch_address, served
from statement_models import fault

from exporters import xapi

COURSE = "https://training.example.org/xapi/lockout"
RIGHT: dict[str, Any] = {
    "u1-q1": ["a"],
    "u1-q3": ["a", "b", "c", "d", "e"],
    "u2-q2": ["a", "b", "d"],
    "u2-q4": {"1": "a", "2": "b", "3": "c"},
    "u2-q5": "Key",
}


@pytest.fixture(scope="module")
def package() -> dict[str, bytes]:
    made = xapi.export(order(PACK), xapi.Options(iri_base="https://training.example.org/xapi"))
    return {file.path: file.data for file in made.artifact.files}


@contextmanager
def session(
    browser: Browser, package: dict[str, bytes], store: RecordStore, address: str | None = None
) -> Iterator[Visit]:
    with visit(browser, package, answer=store.answer) as seen:
        seen.page.goto(address or launch_address())
        expect(seen.page.locator("#status")).not_to_be_empty()
        yield seen


def go(page: Page, place: str) -> None:
    page.evaluate("place => { location.hash = place; }", place)
    expect(page.locator(f"#{place}")).to_be_visible()


def answer(page: Page, question: str, response: Any) -> None:
    form = page.locator(f"#q-{question}")
    if isinstance(response, str):
        form.locator("input").fill(response)
    elif isinstance(response, dict):
        for option, target in response.items():
            form.locator(f"[data-option='{option}'] select").select_option(target)
    elif form.locator("select").count():
        for place, option in enumerate(response, start=1):
            form.locator(f"[data-option='{option}'] select").select_option(str(place))
    else:
        for option in response:
            form.locator(f"input[value='{option}']").check()
    form.locator("button").click()
    expect(form.locator(".outcome")).not_to_be_empty()


def walk(page: Page, **changes: Any) -> None:
    """Open all pages and answer all questions, rightly but for the changes."""
    for unit in ("u1", "u2", "u3"):
        go(page, f"unit-{unit}")
        for question, response in RIGHT.items():
            if question.startswith(unit):
                go(page, f"check-{unit}")
                answer(page, question, changes.get(question.replace("-", "_"), response))


def eventually(page: Page, holds: Callable[[], bool]) -> None:
    """Wait until something holds; what the page sends arrives when it likes."""
    for _ in range(100):
        if holds():
            return
        page.wait_for_timeout(50)
    assert holds()


def leave(page: Page) -> None:
    page.locator("#exit").click()
    expect(page.locator("#left")).to_be_visible()


def assert_quiet(seen: Visit) -> None:
    """A store says 404 when nothing was saved yet, and Chromium puts that on the console itself."""
    seen.problems = [line for line in seen.problems if "status of 404" not in line]
    seen.assert_clean()


def results(store: RecordStore, verb: str) -> list[dict[str, Any]]:
    return [each["result"] for each in store.statements if each["verb"]["id"].endswith(f"/{verb}")]


def test_a_learner_who_knows_everything_is_recorded_step_by_step(browser: Browser, package: dict[str, bytes]) -> None:
    store = RecordStore()
    with session(browser, package, store) as seen:
        walk(seen.page)
        leave(seen.page)
        assert_quiet(seen)
    assert store.faults == []
    assert store.verbs() == [
        "initialized",
        "experienced u1", "answered u1/q1", "answered u1/q3", "completed u1", "passed u1/objective",
        "experienced u2", "answered u2/q2", "answered u2/q4", "answered u2/q5", "completed u2", "passed u2/objective",
        "experienced u3", "completed u3",
        "completed", "passed",
        "terminated",
    ]  # fmt: skip
    assert [each["response"] for each in results(store, "answered")] == [
        "a", "a[,]b[,]c[,]d[,]e", "a[,]b[,]d", "1[.]a[,]2[.]b[,]3[.]c", "Key",
    ]  # fmt: skip
    assert results(store, "passed")[-1] == {"success": True, "score": {"scaled": 1, "raw": 100, "min": 0, "max": 100}}


def test_a_second_try_is_recorded_and_nothing_is_taken_back(browser: Browser, package: dict[str, bytes]) -> None:
    store = RecordStore()
    with session(browser, package, store) as seen:
        walk(seen.page, u1_q1=["b"], u2_q5="lock")
        eventually(seen.page, lambda: "failed" in store.verbs())
        assert results(store, "failed")[-1]["score"]["scaled"] == 0.6
        go(seen.page, "check-u1")
        answer(seen.page, "u1-q1", ["c"])
        answer(seen.page, "u1-q1", ["a"])
        leave(seen.page)
    told = store.verbs()
    assert told[-6:] == ["failed", "answered u1/q1", "answered u1/q1", "passed u1/objective", "passed", "terminated"]
    assert [told.count(verb) for verb in ("completed", "completed u1", "failed", "passed")] == [1, 1, 1, 1]
    assert results(store, "passed")[-1]["score"] == {"scaled": 0.8, "raw": 80, "min": 0, "max": 100}
    assert [each["success"] for each in results(store, "answered")] == [False, True, True, True, False, False, True]


def test_every_recorded_statement_is_valid_and_about_this_launch(browser: Browser, package: dict[str, bytes]) -> None:
    store = RecordStore()
    with session(browser, package, store) as seen:
        go(seen.page, "unit-u1")
        leave(seen.page)
    with session(browser, package, store) as seen:
        walk(seen.page, u1_q1=["b"])
        leave(seen.page)
    assert {each["verb"]["id"].rpartition("/")[2] for each in store.statements} == {
        "initialized", "experienced", "answered", "completed", "passed", "failed", "suspended", "terminated",
    }  # fmt: skip
    assert [fault(statement) for statement in store.statements] == [""] * len(store.statements)
    assert [each["actor"] for each in store.statements] == [ACTOR] * len(store.statements)
    assert {each["context"]["registration"] for each in store.statements} == {REGISTRATION}
    assert len({each["id"] for each in store.statements}) == len(store.statements)


def test_a_learner_goes_on_where_the_last_session_ended(browser: Browser, package: dict[str, bytes]) -> None:
    store = RecordStore()
    with session(browser, package, store) as seen:
        go(seen.page, "unit-u1")
        go(seen.page, "check-u1")
        answer(seen.page, "u1-q1", ["b"])
        leave(seen.page)
    assert store.verbs()[-1] == "suspended"
    assert float(results(store, "suspended")[0]["duration"].removeprefix("PT").removesuffix("S")) > 0
    ((key, _),) = store.states.items()
    place = dict(key)
    assert json.loads(place.pop("agent")) == ACTOR
    assert place == {"stateId": "unitsmith", "activityId": COURSE, "registration": REGISTRATION}
    with session(browser, package, store) as seen:
        expect(seen.page.locator("#check-u1")).to_be_visible()
        expect(seen.page.locator("#q-u1-q1 input[value='b']")).to_be_checked()
        go(seen.page, "unit-u1")
        seen.assert_clean()
    assert store.verbs().count("experienced u1") == 1


def test_a_course_that_was_passed_stays_passed(browser: Browser, package: dict[str, bytes]) -> None:
    store = RecordStore()
    with session(browser, package, store) as seen:
        walk(seen.page, u2_q5="lock")
        leave(seen.page)
    before = len(store.statements)
    with session(browser, package, store) as seen:
        go(seen.page, "check-u2")
        answer(seen.page, "u2-q5", "padlock")
        leave(seen.page)
    assert store.verbs()[before:] == ["initialized", "answered u2/q5", "terminated"]


def test_a_page_that_is_gone_still_reports_its_end(browser: Browser, package: dict[str, bytes]) -> None:
    store = RecordStore()
    context = browser.new_context()
    with served(package, store) as origin:
        page = context.new_page()
        page.goto(launch_address(origin, endpoint=f"{origin}/xapi/"))
        expect(page.locator("#status")).to_have_text("Progress saved")
        go(page, "unit-u1")
        page.goto("about:blank")
        eventually(page, lambda: store.verbs() == ["initialized", "experienced u1", "suspended"])
    context.close()


@pytest.mark.parametrize("trouble", [0, 503])
def test_what_could_not_be_sent_is_kept_and_sent_once(
    browser: Browser, package: dict[str, bytes], trouble: int
) -> None:
    store = RecordStore()
    with session(browser, package, store) as seen:
        store.down = trouble
        go(seen.page, "unit-u1")
        expect(seen.page.locator("#status")).to_contain_text("could not be saved")
        go(seen.page, "check-u1")
        answer(seen.page, "u1-q1", ["a"])
        assert store.verbs() == ["initialized"]
        store.down = None
        answer(seen.page, "u1-q3", RIGHT["u1-q3"])
        expect(seen.page.locator("#status")).to_have_text("Progress saved")
        leave(seen.page)
    assert store.verbs() == [
        "initialized", "experienced u1", "answered u1/q1", "answered u1/q3", "completed u1", "passed u1/objective",
        "suspended",
    ]  # fmt: skip


def test_a_statement_that_the_store_refuses_does_not_hold_up_the_others(
    browser: Browser, package: dict[str, bytes]
) -> None:
    store = RecordStore(refused_verb="experienced")
    with session(browser, package, store) as seen:
        walk(seen.page)
        expect(seen.page.locator("#status")).to_have_text("Progress saved")
        leave(seen.page)
        refused = seen.page.evaluate("window.unitsmithLms.log")
    assert [iri.rpartition("/")[2] for _, iri in refused] == ["u1", "u2", "u3"]
    assert store.verbs()[-3:] == ["completed", "passed", "terminated"]


def test_statements_refused_while_the_learner_leaves_are_sent_one_by_one(
    browser: Browser, package: dict[str, bytes]
) -> None:
    store, held = RecordStore(refused_verb="answered"), []

    def slowly(route: Route) -> None:
        (held.append if route.request.url.endswith("/statements") else store.answer)(route)

    with visit(browser, package, answer=slowly) as seen:
        seen.page.goto(launch_address())
        go(seen.page, "unit-u1")
        eventually(seen.page, lambda: len(held) == 1)
        go(seen.page, "check-u1")
        answer(seen.page, "u1-q1", ["a"])
        seen.page.locator("#exit").click()
        eventually(seen.page, lambda: len(held) == 2)
        for _ in range(5):
            eventually(seen.page, lambda: bool(held))
            store.answer(held.pop(0))
            seen.page.wait_for_timeout(200)
            if store.verbs()[-1:] == ["suspended"]:
                break
    assert store.verbs()[-1:] == ["suspended"]


def test_a_pass_is_never_taken_back_by_a_higher_mark(browser: Browser) -> None:
    options = xapi.Options(iri_base="https://training.example.org/xapi", mastery=100)
    stricter = {file.path: file.data for file in xapi.export(order(PACK), options).artifact.files}
    store = RecordStore()
    with session(browser, stricter, store) as seen:
        leave(seen.page)
    ((key, held),) = store.states.items()
    store.states[key] = json.dumps({**json.loads(held), "verdict": "passed", "score": 60})
    with session(browser, stricter, store) as seen:
        walk(seen.page, u2_q5="lock")
        leave(seen.page)
    assert "failed u2/objective" in store.verbs()
    assert not {"failed", "completed"} & set(store.verbs())


def test_a_store_that_does_not_answer_leaves_what_it_holds_untouched(
    browser: Browser, package: dict[str, bytes]
) -> None:
    store = RecordStore(down=500)
    with session(browser, package, store) as seen:
        expect(seen.page.locator("#status")).to_contain_text("Nothing is recorded")
        store.down = None
        go(seen.page, "check-u1")
        answer(seen.page, "u1-q1", ["a"])
        expect(seen.page.locator("#exit")).to_be_hidden()
    assert {line.partition(" ")[0] for line in store.requests} == {"GET"}
    assert (store.statements, store.states) == ([], {})


@pytest.mark.parametrize(
    "address",
    [
        f"{ORIGIN}/index.html",
        launch_address(endpoint=None),
        launch_address(actor=None),
        launch_address(actor="{broken"),
        launch_address(actor="{}"),
        launch_address(endpoint="javascript:alert(1)"),
    ],
    ids=["nothing", "no endpoint", "no actor", "broken actor", "nameless actor", "odd endpoint"],
)
def test_without_a_launch_the_course_is_a_preview(browser: Browser, package: dict[str, bytes], address: str) -> None:
    store = RecordStore()
    with session(browser, package, store, address) as seen:
        expect(seen.page.locator("#status")).to_contain_text("not tracked")
        go(seen.page, "check-u1")
        answer(seen.page, "u1-q1", ["a"])
        seen.assert_clean()
    assert store.requests == []


def test_the_key_to_the_store_is_written_nowhere(browser: Browser, package: dict[str, bytes]) -> None:
    store = RecordStore()
    said: list[str] = []
    with session(browser, package, store) as seen:
        seen.page.on("console", lambda line: said.append(line.text))
        walk(seen.page)
        store.down = 403
        go(seen.page, "unit-u1")
        expect(seen.page.locator("#status")).to_contain_text("could not be saved")
        written = [
            *said, *seen.problems, seen.page.content(), *store.states.values(),
            *seen.page.evaluate("[JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie]"),
        ]  # fmt: skip
        links = seen.page.evaluate("Array.from(document.links, link => link.getAttribute('href'))")
    assert AUTH.removeprefix("Basic ") not in "".join([*written, json.dumps(store.statements)])
    assert ACTOR["name"] not in "".join(written)
    assert all(link.startswith("#") for link in links)
    assert store.faults == []


@pytest.mark.parametrize(
    ("given", "recorded"),
    [
        (
            {"name": ["Ada"], "mbox": ["mailto:ada@lms.example"]},
            {"objectType": "Agent", "name": "Ada", "mbox": "mailto:ada@lms.example"},
        ),
        (
            {"account": [{"accountServiceHomePage": "https://lms.example", "accountName": "u17"}]},
            {"objectType": "Agent", "account": {"homePage": "https://lms.example", "name": "u17"}},
        ),
        (
            {"objectType": "Agent", "mbox": "ada@lms.example", "openid": "https://id.example/ada"},
            {"objectType": "Agent", "mbox": "mailto:ada@lms.example"},
        ),
        ({"mbox_sha1sum": "a" * 40}, {"objectType": "Agent", "mbox_sha1sum": "a" * 40}),
    ],
    ids=["lists", "version 0.9", "two identifiers", "checksum"],
)
def test_an_actor_of_an_old_platform_is_put_right(
    browser: Browser, package: dict[str, bytes], given: dict[str, Any], recorded: dict[str, Any]
) -> None:
    store = RecordStore()
    with session(browser, package, store, launch_address(actor=json.dumps(given))) as seen:
        leave(seen.page)
    assert [each["actor"] for each in store.statements] == [recorded, recorded]
    assert [fault(each) for each in store.statements] == ["", ""]


def test_the_activity_that_was_launched_is_the_one_reported(browser: Browser, package: dict[str, bytes]) -> None:
    store = RecordStore()
    renamed = "https://elsewhere.example/lockout"
    address = launch_address(activity_id=renamed, registration=None, endpoint=f"{STORE}/xapi")
    with session(browser, package, store, address) as seen:
        go(seen.page, "unit-u3")
        leave(seen.page)
    initialized, experienced = store.statements[:2]
    assert initialized["object"]["id"] == renamed
    assert experienced["context"]["contextActivities"]["grouping"][0]["id"] == renamed
    assert experienced["object"]["id"] == f"{COURSE}/u3"
    assert "registration" not in initialized["context"]
    assert {"stateId", "activityId", "agent"} == {name for key in store.states for name, _ in key}
    assert store.faults == []
