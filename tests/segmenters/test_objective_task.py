"""Objectives of exercises."""

from __future__ import annotations

from documents import ENGLISH, passages, report

from segmenters.evidence import Bloom
from segmenters.objective_task import level_of_task, task_wordings

FILE = "Create a file named `rungs.js`."
PROGRAM = "Write a program that counts the rungs of a ladder (all of them)."


def best(title: str, *lines: str) -> str:
    return next((wording for wording, _ in task_wordings(title, passages(report(*lines)), ENGLISH)), "")


def test_the_sentence_that_sets_the_task_is_the_objective() -> None:
    assert best("Rungs", FILE, PROGRAM, "# Hints", "Use a loop.") == "Write a program that counts the rungs of a ladder"
    assert best("Rungs", FILE, PROGRAM) == "Write a program that counts the rungs of a ladder"


def test_its_evidence_is_the_line_itself() -> None:
    found = next(iter(task_wordings("Rungs", passages(report(FILE, PROGRAM)), ENGLISH)))
    assert found[1].quote == PROGRAM


def test_what_learners_must_do_counts_behind_a_file_that_is_only_got_ready() -> None:
    lines = (FILE, "This is like the last one.", "You must collect the rungs of each ladder.", "# Hints", "Loop.")
    assert best("Rungs", *lines) == "collect the rungs of each ladder"


def test_a_long_task_is_cut_at_a_joint() -> None:
    long = (
        "Write a program that accepts one or more numbers as its arguments and prints the sum of all those "
        "numbers to the screen of the learner"
    )
    assert best("Sums", long) == (
        "Write a program that accepts one or more numbers as its arguments and prints the sum of all those numbers"
    )


def test_below_the_heading_of_a_challenge_the_order_that_names_the_topic_counts() -> None:
    lines = ("A rung is a step.", "# The challenge", FILE, "In that file, define a rung named `first` that holds one.")
    assert best("Rung", *lines) == "define a rung that holds one"
    assert best("Ropes", *lines) == ""


def test_a_lesson_sets_no_task() -> None:
    assert best("Rungs", "A rung is a step.", "Write a program that counts rungs.") == ""
    assert best("Rungs", "Create a new ladder.", "Then climb it.") == ""
    steps = ("1. Write a note that tells why you climb.", "2. Ask for consent.", "3. Climb the ladder.")
    assert best("Before you climb", *steps) == ""


def test_a_task_is_done_and_never_only_told() -> None:
    assert level_of_task(Bloom.REMEMBER) is Bloom.APPLY
    assert level_of_task(Bloom.CREATE) is Bloom.CREATE
