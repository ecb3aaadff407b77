"""The packages of the samples, played as a learner would in runtimes that others wrote."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import Visit, visit
from playwright.sync_api import Browser, FrameLocator, Page, expect
from record_store import STORE, RecordStore, launch_address
from scorm_lint import lint, schema_complaints
from scorm_lms import calls, close_frame, cmi, faults, host_files, launch, values

from exporters.pack_json import load_pack
from segmenters.model import ChoiceQuestion, FillInQuestion, MatchQuestion, Pack, Question, SequenceQuestion

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
            where.locator(f"input[value={next(c.id for c in choices if c.correct is right)}]").check()
        case SequenceQuestion(steps=steps):
            for number, step in enumerate(steps if right else steps[::-1], start=1):
                where.locator(f"[data-option='{step.id}'] select").select_option(str(number))
        case MatchQuestion(pairs=pairs):
            lefts = [pair.left for pair in pairs]
            targets = [pair.right for pair in (pairs if right else pairs[1:] + pairs[:1])]
            for left, target in zip(lefts, targets, strict=True):
                row = where.locator("[data-option]").filter(has_text=left).first
                row.locator("select").select_option(label=target)
        case FillInQuestion(answers=answers):
            where.locator("input").fill(answers[0] if right else "something else")
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
