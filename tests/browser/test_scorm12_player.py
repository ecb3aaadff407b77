"""A packed course in an LMS that others wrote: it is found, plays, keeps its place, and reports what the LMS takes."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from typing import Any

import packs
import pytest
from browser import ORIGIN, Visit, visit
from learner import RIGHT, WRONG, answer, check, order, pick, walk
from playwright.sync_api import Browser, FrameLocator, expect
from playwright.sync_api import Error as PlaywrightError
from scorm_lms import Call, calls, close_frame, cmi, faults, host_files, launch, values

from exporters.scorm12 import Options, export
from segmenters.model import Pack


def package(pack: Pack = packs.PACK, options: Options | None = None) -> dict[str, bytes]:
    return {file.path: file.data for file in export(packs.order(pack), options or Options()).artifact.files}


@pytest.fixture
def lms(browser: Browser, absent):
    """Open a package in the LMS; each call is a session of its own."""
    opened: list[Any] = []

    def begin(
        files: dict[str, bytes], held: dict[str, Any] | None = None, given: dict[str, Any] | None = None
    ) -> tuple[Visit, FrameLocator]:
        session = visit(browser, host_files(files, absent, held, given))
        opened.append(session)
        seen = session.__enter__()
        return seen, launch(seen)

    yield begin
    for session in opened:
        session.__exit__(None, None, None)


def commits(made: list[Call]) -> int:
    return sum(call.name == "LMSCommit" for call in made)


def test_a_whole_course_is_reported_without_an_error(lms):
    seen, frame = lms(package())
    walk(frame, WRONG)
    assert "Not passed yet" in frame.locator("#verdict").inner_text()
    failed = values(calls(seen), "cmi.core.lesson_status")
    answer_again(frame)
    assert "Passed" in frame.locator("#verdict").inner_text()
    close_frame(seen)
    made = calls(seen)
    assert faults(made) == []
    seen.assert_clean()
    assert failed == ["incomplete", "failed"]
    assert values(made, "cmi.core.lesson_status") == ["incomplete", "failed", "passed"]
    assert values(made, "cmi.core.score.raw") == ["0", "20", "40", "60", "80", "100"]
    assert values(made, "cmi.core.exit") == ["suspend"]
    # one at the start, one for each of 16 pages turned and 10 answers, one at the end: never more than one an action
    assert commits(made) == 28
    state = cmi(seen)
    assert state["core"]["lesson_status"] == "passed"
    assert [state["objectives"][n]["id"] for n in "012"] == ["lockout.u1", "lockout.u2", "lockout.u3"]
    assert [state["objectives"][n]["status"] for n in "012"] == ["passed", "passed", "completed"]


def answer_again(frame: FrameLocator) -> None:
    """Answer all questions that the results page names, through its links."""
    while frame.locator(".again a").count():
        link = frame.locator(".again a").first
        question = link.get_attribute("href").removeprefix("#")
        link.click()
        RIGHT[question](frame)
        check(frame, question)
        expect(frame.locator(f"#{question} .outcome")).to_contain_text("Right")
        frame.locator("#to-results").click()


def test_each_attempt_is_an_interaction_with_a_readable_id(lms):
    seen, frame = lms(package())
    frame.locator("#go").click()
    frame.locator("#next").click()
    answer(frame, "u1", WRONG)
    answer(frame, "u1", RIGHT)
    close_frame(seen)
    told = [
        [values(calls(seen), f"cmi.interactions.{n}.{field}") for field in ("id", "student_response", "result")]
        for n in range(4)
    ]
    assert told == [
        [["lockout.u1.q1.which-step-comes-first"], ["b"], ["wrong"]],
        [["lockout.u1.q3.put-the-steps-of-a-lockout-in-order"], ["b,a,c,d,e"], ["wrong"]],
        [["lockout.u1.q1.which-step-comes-first.try-2"], ["a"], ["correct"]],
        [["lockout.u1.q3.put-the-steps-of-a-lockout-in-order.try-2"], ["a,b,c,d,e"], ["correct"]],
    ]
    assert faults(calls(seen)) == []


def test_matches_and_texts_are_written_as_scorm_wants(lms):
    seen, frame = lms(package())
    frame.locator("a[href='#unit-u2']").first.click()
    frame.locator("#next").click()
    answer(frame, "u2", RIGHT)
    close_frame(seen)
    made = calls(seen)
    assert values(made, "cmi.interactions.1.student_response") == ["1.a,2.b,3.c"]
    assert values(made, "cmi.interactions.1.correct_responses.0.pattern") == ["1.a,2.b,3.c"]
    assert values(made, "cmi.interactions.2.student_response") == ["KEY"]
    assert values(made, "cmi.interactions.2.correct_responses.1.pattern") == ["own key"]
    assert faults(made) == []


@pytest.mark.parametrize("way", ["frame", "button"])
def test_left_and_resumed_at_the_same_page_with_the_answers(lms, way):
    first, frame = lms(package())
    frame.locator("#go").click()
    frame.locator("#next").click()
    pick(frame, "q-u1-q1", "b")
    check(frame, "q-u1-q1")
    order(frame, "q-u1-q3", "abcde")
    check(frame, "q-u1-q3")
    leave(first, frame, way)
    assert faults(calls(first)) == []

    second, frame = lms(package(), held=cmi(first))
    expect(frame.locator("#check-u1")).to_be_visible()
    expect(frame.locator("#q-u1-q1 input[value=b]")).to_be_checked()
    expect(frame.locator("#q-u1-q1 .outcome")).to_contain_text("Not right")
    assert [frame.locator(f"#q-u1-q3-{step}").input_value() for step in "abcde"] == list("12345")
    expect(frame.locator("#q-u1-q3-a")).to_be_disabled()
    expect(frame.locator("#progress-text")).to_have_text("37% done")
    answer(frame, "u1", {"q-u1-q1": RIGHT["q-u1-q1"]})
    walk(frame, RIGHT)
    leave(second, frame, way)
    assert faults(calls(second)) == []
    assert values(calls(second), "cmi.core.lesson_status") == ["passed"]
    assert values(calls(second), "cmi.interactions.2.id") == ["lockout.u1.q1.which-step-comes-first.try-2"]
    second.assert_clean()


def leave(seen: Visit, frame: FrameLocator, way: str) -> None:
    if way == "button":
        frame.locator("#exit").click()
        expect(frame.locator("#left")).to_contain_text("Your progress is saved")
        expect(frame.locator("#left-title")).to_be_focused()
    close_frame(seen)


def test_all_answers_of_all_kinds_come_back(lms):
    first, frame = lms(package())
    walk(frame, RIGHT)
    close_frame(first)
    second, frame = lms(package(), held=cmi(first))
    assert "100% of the questions are right" in frame.locator("#verdict").inner_text()
    frame.locator("a[href='#check-u2'], #to-start").first.click()
    frame.locator("#start a[href='#unit-u2']").click()
    frame.locator("#next").click()
    boxes = frame.locator("#q-u2-q2 input:checked").all()
    assert [box.get_attribute("value") for box in boxes] == ["a", "b", "d"]
    assert [frame.locator(f"#q-u2-q4-{n}").input_value() for n in (1, 2, 3)] == ["a", "b", "c"]
    assert frame.locator("#q-u2-q5 input").input_value() == "key"
    close_frame(second)
    assert values(calls(second), "cmi.core.lesson_status") == []
    assert values(calls(second), "cmi.core.score.raw") == []


def test_a_course_without_questions_is_completed_and_has_no_score(lms):
    seen, frame = lms(package(replace(packs.PACK, units=(packs.TALK,))))
    frame.locator("#go").click()
    close_frame(seen)
    assert values(calls(seen), "cmi.core.lesson_status") == ["incomplete", "completed"]
    assert not [call for call in calls(seen) if "score" in call.element and call.name == "LMSSetValue"]
    assert faults(calls(seen)) == []


def test_below_the_mark_it_can_stay_incomplete_without_a_score(lms):
    seen, frame = lms(package(options=Options(on_fail="incomplete")))
    walk(frame, WRONG)
    assert values(calls(seen), "cmi.core.lesson_status") == ["incomplete"]
    assert values(calls(seen), "cmi.core.score.raw") == []
    answer_again(frame)
    close_frame(seen)
    assert values(calls(seen), "cmi.core.lesson_status") == ["incomplete", "passed"]


def test_the_pass_mark_of_the_lms_counts(lms):
    seen, frame = lms(package(), given={"cmi.student_data.mastery_score": "20"})
    walk(frame, {**WRONG, "q-u1-q1": RIGHT["q-u1-q1"]})
    assert "You need 20% to pass" in frame.locator("#verdict").inner_text()
    close_frame(seen)
    assert values(calls(seen), "cmi.core.lesson_status") == ["incomplete", "passed"]


@pytest.mark.parametrize("status", ["passed", "completed"])
def test_what_was_reached_is_never_lowered(lms, status):
    held = {"core": {"lesson_status": status, "score": {"raw": "90"}}}
    seen, frame = lms(package(), held=held)
    walk(frame, WRONG)
    close_frame(seen)
    assert values(calls(seen), "cmi.core.lesson_status") == []
    assert values(calls(seen), "cmi.core.score.raw") == []
    assert faults(calls(seen)) == []


def test_review_records_nothing(lms):
    seen, frame = lms(package(), given={"cmi.core.lesson_mode": "review"})
    walk(frame, RIGHT)
    expect(frame.locator("#status")).to_contain_text("nothing is recorded")
    close_frame(seen)
    assert [call.name for call in calls(seen) if call.name in ("LMSSetValue", "LMSCommit")] == []


def test_a_hidden_tab_has_its_time_saved(lms):
    seen, _ = lms(package())
    inside = seen.page.frames[1]
    inside.evaluate("Object.defineProperty(document, 'visibilityState', {value: 'hidden'})")
    inside.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    made = calls(seen)
    assert [call.name for call in made[-2:]] == ["LMSSetValue", "LMSCommit"]
    assert made[-2].element == "cmi.core.session_time"


def test_an_updated_course_keeps_what_still_fits(lms):
    first, frame = lms(package())
    frame.locator("#go").click()
    frame.locator("#next").click()
    answer(frame, "u1", RIGHT)
    close_frame(first)
    added = replace(packs.TALK, uid="u9", title="New at the front")
    reworded = replace(packs.SINGLE, stem="Which step is the first?")
    steps = replace(packs.STEPS, questions=(replace(packs.GAP, id="q9"), reworded))
    second, frame = lms(package(replace(packs.PACK, units=(added, packs.ENERGY, steps))), held=cmi(first))
    expect(frame.locator("#status")).to_contain_text("updated since your last visit")
    expect(frame.locator("#check-u1")).to_be_visible()
    expect(frame.locator("#q-u1-q1 .outcome")).to_contain_text("Right")
    expect(frame.locator("#q-u1-q9 .outcome")).to_be_empty()
    close_frame(second)
    assert faults(calls(second)) == []
    second.assert_clean()


def test_a_saving_that_fails_is_said_and_tried_again(browser, absent):
    with visit(browser, host_files(package(), absent)) as seen:
        seen.page.clock.install()
        frame = launch(seen)
        seen.page.evaluate("() => { window.working = real.LMSCommit; real.LMSCommit = () => 'false'; }")
        frame.locator("#go").click()
        expect(frame.locator("#status")).to_contain_text("could not be saved yet")
        seen.page.evaluate("() => { real.LMSCommit = working; }")
        seen.page.clock.run_for(10_000)
        expect(frame.locator("#status")).to_have_text("Progress saved")
        assert cmi(seen)["core"]["lesson_location"] == "unit-u1"


def test_an_lms_that_throws_is_no_error_of_the_course(lms):
    seen, frame = lms(package())
    seen.page.evaluate("() => { real.LMSCommit = () => { throw new Error('gone'); }; }")
    frame.locator("#go").click()
    expect(frame.locator("#unit-u1")).to_be_visible()
    expect(frame.locator("#status")).to_contain_text("could not be saved yet")
    seen.assert_clean()


def test_a_session_that_is_still_open_is_gone_on_with(browser, absent):
    with visit(browser, host_files(package(), absent)) as seen:
        seen.page.goto(f"{ORIGIN}/lms.html")
        seen.page.evaluate("real.LMSInitialize('')")
        seen.page.evaluate("document.getElementById('sco').src = 'course/index.html'")
        expect(seen.page.frame_locator("#sco").locator("#status")).to_have_text("Progress saved")


def test_an_lms_without_interactions_and_objectives_still_gets_the_result(lms):
    seen, frame = lms(package())
    seen.page.evaluate("""() => {
      const set = real.LMSSetValue, get = real.LMSGetValue;
      const optional = /^cmi\\.(interactions|objectives)/;
      let error = '0';
      const refuses = (element) => { error = optional.test(element) ? '401' : '0'; return error !== '0'; };
      real.LMSSetValue = (element, value) => refuses(element) ? 'false' : set.call(real, element, value);
      real.LMSGetValue = (element) => refuses(element) ? '' : get.call(real, element);
      real.LMSGetLastError = () => error;
    }""")
    walk(frame, RIGHT)
    expect(frame.locator("#status")).to_have_text("Progress saved")
    close_frame(seen)
    assert values(calls(seen), "cmi.core.lesson_status") == ["incomplete", "passed"]
    seen.assert_clean()


_NEST = "<iframe src='%s' id='inner'></iframe>"


def test_the_lms_is_found_through_many_frames(browser, absent):
    files = host_files(package(), absent)
    depth = 9
    for level in range(depth):
        inner = f"nest{level + 1}.html" if level + 1 < depth else "course/index.html"
        files[f"nest{level}.html"] = f"<!DOCTYPE html><title>n</title>{_NEST % inner}".encode()
    with visit(browser, files) as seen:
        seen.page.goto(f"{ORIGIN}/lms.html")
        seen.page.evaluate("document.getElementById('sco').src = 'nest0.html'")
        seen.page.wait_for_function("calls.length > 8")
        assert calls(seen)[0].name == "LMSInitialize"


@pytest.mark.parametrize("page", ["course/index.html", "nest.html"], ids=["alone", "in a frame"])
def test_the_lms_is_found_from_a_window_of_its_own(browser, absent, page):
    files = host_files(package(), absent)
    files["nest.html"] = f"<!DOCTYPE html><title>n</title>{_NEST % 'course/index.html'}".encode()
    with visit(browser, files) as seen:
        seen.page.goto(f"{ORIGIN}/lms.html")
        with seen.context.expect_page() as opened:
            seen.page.evaluate("(page) => { window.open(page); }", page)
        opened.value.wait_for_load_state()
        course = opened.value if page != "nest.html" else opened.value.frame_locator("#inner")
        course.locator("#go").click()
        # The window closes itself on the way out, sometimes before the click has come back.
        with suppress(PlaywrightError):
            course.locator("#exit").click()
        seen.page.wait_for_function("calls.some(function (call) { return call[0] === 'LMSFinish'; })")
        assert faults(calls(seen)) == []


def encoded(seen: Visit, answered: str) -> str:
    """Return the state with all units seen and each question answered by a script expression of the question."""
    return seen.page.frames[1].evaluate(
        """(answered) => {
      const course = window.unitsmithCourse, memory = window.unitsmithState.emptyMemory();
      const responseTo = new Function('question', 'return ' + answered);
      memory.page = 'check-u1';
      for (const unit of course.units) {
        memory.seen.add(unit);
        for (const question of unit.questions) {
          memory.answers.set(question, {attempts: 3, correct: false, response: responseTo(question)});
        }
      }
      const text = window.unitsmithState.encode(course, memory, 4096);
      const back = window.unitsmithState.decode(course, text);
      for (const [question, answer] of memory.answers) {
        const kept = back.answers.get(question);
        if (JSON.stringify(kept) !== JSON.stringify(answer)) throw new Error(JSON.stringify([answer, kept]));
      }
      return text;
    }""",
        answered,
    )


_IN_PLACE = (
    "question.kind === 'fill-in' ? question.correct[0]"
    " : question.kind === 'matching' ? question.correct.map((p, n, all) => [p[0], all[all.length - 1 - n][1]])"
    " : question.kind === 'choice' ? question.options.map(o => o.id).slice(0, 2) : question.correct.slice().reverse()"
)


@pytest.mark.parametrize(("units", "questions", "limit"), [(10, 5, 2048), (40, 5, 4096)])
def test_state_is_small_and_comes_back_whole(browser, absent, units, questions, limit):
    with visit(browser, host_files(package(packs.long_pack(units, questions)), absent)) as seen:
        launch(seen)
        text = encoded(seen, _IN_PLACE)
    assert len(text) <= limit
    assert text.isascii()


def test_no_state_whatever_stops_the_course(browser, absent):
    odd = ["", "x", "1///", "2/a/b/c", "1/h/unit-u1/%%%", "1/h/nowhere/AAAA", "null", "[]", "1/h/unit-u1/" + "_" * 500]
    with visit(browser, host_files(package(), absent)) as seen:
        frame = launch(seen)
        kept = seen.page.frames[1].evaluate(
            "(odd) => odd.map(text => window.unitsmithState.decode(window.unitsmithCourse, text).answers.size)", odd
        )
        frame.locator("#go").click()
    assert kept == [0] * len(odd)
    assert json.dumps(kept)
