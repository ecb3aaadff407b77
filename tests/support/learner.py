"""What a learner does with the pack of packs.py in a browser: answers wrongly or rightly, walks from page to page."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import FrameLocator, expect

WRONG: dict[str, Callable[[FrameLocator], None]] = {
    "q-u1-q1": lambda frame: pick(frame, "q-u1-q1", "b"),
    "q-u1-q3": lambda frame: order(frame, "q-u1-q3", "bacde"),
    "q-u2-q2": lambda frame: pick(frame, "q-u2-q2", "a"),
    "q-u2-q4": lambda frame: match(frame, "q-u2-q4", "acb"),
    "q-u2-q5": lambda frame: write(frame, "q-u2-q5", "lock"),
}
RIGHT: dict[str, Callable[[FrameLocator], None]] = {
    "q-u1-q1": lambda frame: pick(frame, "q-u1-q1", "a"),
    "q-u1-q3": lambda frame: order(frame, "q-u1-q3", "abcde"),
    "q-u2-q2": lambda frame: pick(frame, "q-u2-q2", "abd"),
    "q-u2-q4": lambda frame: match(frame, "q-u2-q4", "abc"),
    "q-u2-q5": lambda frame: write(frame, "q-u2-q5", "  KEY "),
}


def pick(frame: FrameLocator, question: str, ids: str) -> None:
    for box in frame.locator(f"#{question} input").all():
        box.set_checked(box.get_attribute("value") in ids) if box.get_attribute("type") == "checkbox" else None
    for identity in ids:
        frame.locator(f"#{question} input[value={identity}]").check()


def order(frame: FrameLocator, question: str, ids: str) -> None:
    for place, identity in enumerate(ids, start=1):
        frame.locator(f"#{question}-{identity}").select_option(str(place))


def match(frame: FrameLocator, question: str, ids: str) -> None:
    for number, identity in enumerate(ids, start=1):
        frame.locator(f"#{question}-{number}").select_option(identity)


def write(frame: FrameLocator, question: str, text: str) -> None:
    frame.locator(f"#{question} input").fill(text)


def check(frame: FrameLocator, question: str) -> None:
    frame.locator(f"#{question} button").click()
    expect(frame.locator(f"#{question} .outcome")).not_to_be_empty()


def answer(frame: FrameLocator, unit: str, answers: dict[str, Callable[[FrameLocator], None]]) -> None:
    for question, fill in answers.items():
        if question.startswith(f"q-{unit}-"):
            fill(frame)
            check(frame, question)


def walk(frame: FrameLocator, answers: dict[str, Callable[[FrameLocator], None]]) -> None:
    """Go from the start page to the results, by Next, and answer everything on the way."""
    while True:
        before = frame.locator(".page:not([hidden])").get_attribute("id")
        frame.locator("#next").click()
        expect(frame.locator(".page:not([hidden])")).not_to_have_attribute("id", before)
        shown = frame.locator(".page:not([hidden])").get_attribute("id")
        if shown == "results":
            return
        answer(frame, shown.removeprefix("check-"), answers)
