"""The packages of the samples, played as a learner would in runtimes that others wrote."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import assert_never

import pytest
from browser import Visit, visit
from playwright.sync_api import Browser, FrameLocator, Page, expect
from record_store import STORE, RecordStore, launch_address
from scorm_lint import lint, schema_complaints
from scorm_lms import calls, close_frame, cmi, faults, host_files, launch, values

from exporters.pack_json import load_pack
from segmenters.model import Pack
from segmenters.question import (
    ChoiceQuestion,
    FillInQuestion,
    MatchQuestion,
    NumericQuestion,
    Question,
    SequenceQuestion,
    TrueFalseQuestion,
)

pytestmark = pytest.mark.xdist_group("samples")

PACKS = ("expense-claims", "expense-questions", "incident-process", "ladder-safety", "phishing-session")
VISIBLE = ".page:not([hidden])"


def package(converted: Path, name: str, kind: str) -> dict[str, bytes]:
    with zipfile.ZipFile(converted / name / f"{name}.{kind}.zip") as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def pack(converted: Path, name: str) -> Pack:
    return load_pack((converted / name / "pack.json").read_bytes())


def questions(pack: Pack) -> Iterator[tuple[str, Question]]:
    for unit in pack.units:
        for question in unit.questions:
            yield f"q-{unit.uid}-{question.id}", question


def fill(place: FrameLocator | Page, form: str, question: Question, *, right: bool) -> None:
    """Answer one question as a learner does, rightly or wrongly."""
    where = place.locator(f"#{form}")
    match question:
        case ChoiceQuestion(choices=choices):
            for box in where.locator("input[type=checkbox]").all():
                box.uncheck()
            chosen = [choice.id for choice in choices if choice.correct is right]
            for identity in chosen if where.locator("input[type=checkbox]").count() else chosen[:1]:
                where.locator(f"input[value={identity}]").check()
        case TrueFalseQuestion(answer=answer):
            where.locator(f"input[value={str(answer is right).lower()}]").check()
        case SequenceQuestion(steps=steps):
            for number, step in enumerate(steps if right else steps[::-1], start=1):
                where.locator(f"[data-option='{step.id}'] select").select_option(str(number))
        case MatchQuestion(pairs=pairs):
            for pair, other in zip(pairs, pairs if right else pairs[1:] + pairs[:1], strict=True):
                select = where.locator(f"[data-option='{pair.left_id}'] select")
                # Long ones have their number in the list in front of them.
                wanted = re.compile(rf"^(\d+\. )?{re.escape(other.right)}$")
                select.select_option(select.locator("option", has_text=wanted).get_attribute("value"))
        case FillInQuestion(answers=answers):
            where.locator("input").fill(answers[0] if right else "something else")
        case NumericQuestion(answer=number):
            where.locator("input").fill(number if right else f"{number}7")
        case _ as never:
            assert_never(never)
    where.locator("button").click()
    expect(where.locator(".outcome")).to_contain_text("Right" if right else "Not")


def turn(place: FrameLocator | Page) -> str:
    """Go to the next page and return its id."""
    before = place.locator(VISIBLE).get_attribute("id")
    place.locator("#next").click()
    expect(place.locator(VISIBLE)).not_to_have_attribute("id", before or "")
    return place.locator(VISIBLE).get_attribute("id") or ""


def walk(place: FrameLocator | Page, asked: dict[str, Question]) -> None:
    """Answer every question rightly, from the page that is shown up to the results."""
    shown = place.locator(VISIBLE).get_attribute("id") or ""
    while shown != "results":
        for form, question in asked.items():
            if form.startswith(shown.replace("check-", "q-") + "-") and not answered(place, form):
                fill(place, form, question, right=True)
        shown = turn(place)


def answered(place: FrameLocator | Page, form: str) -> bool:
    return "Right" in place.locator(f"#{form} .outcome").inner_text()


def begin(browser: Browser, absent, files: dict[str, bytes], held=None) -> Iterator[tuple[Visit, FrameLocator]]:
    with visit(browser, host_files(files, absent, held)) as seen:
        yield seen, launch(seen)


@pytest.mark.parametrize("name", PACKS)
def test_scorm_package_is_what_lmss_accept(name: str, converted: Path) -> None:
    files = package(converted, name, "scorm12")
    assert schema_complaints(files["imsmanifest.xml"]) == []
    assert lint(list(files), files) == []


@pytest.mark.parametrize("name", PACKS)
def test_scorm_package_plays_is_left_and_resumed(name: str, converted: Path, browser: Browser, absent) -> None:
    files = package(converted, name, "scorm12")
    asked = dict(questions(pack(converted, name)))
    form, question = next(iter(asked.items()))

    for first, frame in begin(browser, absent, files):
        while turn(frame) != form.rpartition("-")[0].replace("q-", "check-", 1):
            pass
        page = frame.locator(VISIBLE).get_attribute("id")
        fill(frame, form, question, right=False)
        fill(frame, form, question, right=True)
        close_frame(first)
        held = cmi(first)
        before = made = calls(first)
        assert faults(made) == []
        assert values(made, "cmi.interactions.0.result") + values(made, "cmi.interactions.1.result") == [
            "wrong",
            "correct",
        ]
        first.assert_clean()

    for second, frame in begin(browser, absent, files, held):
        expect(frame.locator(f"#{page}")).to_be_visible()
        assert answered(frame, form)
        walk(frame, asked)
        close_frame(second)
        made = calls(second)
        assert faults(made) == []
        # Where one question is all there is, the first visit has passed already.
        told = before + made
        assert values(told, "cmi.core.lesson_status")[-1] == "passed"
        assert values(told, "cmi.core.score.raw")[-1] == "100"
        second.assert_clean()


@pytest.mark.parametrize("name", PACKS)
def test_xapi_statements_are_what_a_store_accepts(name: str, converted: Path, browser: Browser) -> None:
    store = RecordStore()
    asked = dict(questions(pack(converted, name)))
    with visit(browser, package(converted, name, "xapi"), answer=store.answer) as seen:
        seen.page.goto(launch_address())
        expect(seen.page.locator("#status")).not_to_be_empty()
        walk(seen.page, asked)
        seen.page.locator("#exit").click()
        expect(seen.page.locator("#left")).to_be_visible()
        seen.problems = [line for line in seen.problems if "status of 404" not in line]
        seen.assert_clean()
    assert store.faults == []
    verbs = [statement["verb"]["id"].rpartition("/")[2] for statement in store.statements]
    assert verbs.count("answered") == len(asked)
    assert {"initialized", "experienced", "completed", "passed", "terminated"} <= set(verbs)
    assert all(address.split(" ")[1].startswith(STORE) for address in store.requests)
