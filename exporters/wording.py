"""The words of the player itself, in one place: another language is another value of the same type."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """Everything the player says that is not in the material; {fields} are filled in where it is shown."""

    language: str = "en"
    # the frame around all pages
    draft: str = "DRAFT – not reviewed"
    skip: str = "Skip to content"
    no_script: str = (
        "You can read everything on this page. To answer the questions and have your progress recorded, "
        "switch on JavaScript in your browser."
    )
    tools: str = "Course"
    pager: str = "Page by page"
    all_units: str = "All units"
    results: str = "Results"
    exit: str = "Exit"
    previous: str = "Previous"
    next: str = "Next"
    progress: str = "{percent}% done"
    # the start page
    overview: str = "What you will learn"
    units: str = "{count} units"
    one_unit: str = "1 unit"
    questions: str = "{count} questions"
    one_question: str = "1 question"
    no_questions: str = "no questions"
    minutes: str = "{count} min"
    about_minutes: str = "about {count} minutes"
    about_minute: str = "about 1 minute"
    begin: str = "Start"
    resume: str = "Continue"
    state_new: str = "Not started"
    state_open: str = "In progress"
    state_done: str = "Done"
    # content pages
    unit_of: str = "Unit {number} of {count}"
    objective: str = "Objective"
    said: str = "What was said"
    source: str = "Source: {place}"
    table: str = "Table, {place}"
    picture: str = "Picture"
    # questions pages
    knowledge_check: str = "Knowledge check"
    question_of: str = "Question {number} of {count}"
    choose_one: str = "Choose one answer."
    choose_all: str = "Choose all answers that apply."
    put_in_order: str = "Give each step its place. 1 comes first."
    match_up: str = "Choose what belongs to each line."
    fill_in: str = "Type the missing words. Capital letters do not matter."
    options: str = "Options"
    choose: str = "Choose…"
    answer: str = "Your answer"
    blank: str = "blank"
    check: str = "Check answer"
    right: str = "Right"
    wrong: str = "Not right"
    not_quite: str = "Not quite"
    parts_right: str = "{right} of {count} are right."
    some_missing: str = "What you chose is right, but something is missing."
    try_again: str = "Change your answer and check it again."
    look_it_up: str = "Look it up: {place}"
    empty_choice: str = "Choose an answer first."
    empty_order: str = "Give each step its own place first."
    empty_match: str = "Choose something for each line first."
    empty_text: str = "Type an answer first."
    # results page
    passed: str = "Passed"
    failed: str = "Not passed yet"
    completed: str = "Completed"
    unfinished: str = "Not finished yet"
    score: str = "{score}% of the questions are right. You need {mastery}% to pass."
    right_of: str = "{right} of {count} right"
    all_done: str = "You have seen all units."
    still_open: str = "There are units left to see or questions left to answer."
    retry: str = "Try again:"
    # notes about recording
    saved: str = "Progress saved"
    unsaved: str = "Your last step could not be saved yet. It will be tried again."
    untracked: str = "Preview: your progress is not tracked, because no learning platform answered."
    unreachable: str = (
        "Nothing is recorded, because the learning platform does not answer. "
        "Close this window and open the course again later."
    )
    review: str = "Review: nothing is recorded, your earlier result stays."
    updated: str = "This course was updated since your last visit. Your progress was kept where it still fits."
    left: str = "You have left the course"
    left_saved: str = "Your progress is saved. You can close this window."
    left_unsaved: str = "Your last step may not be saved. Check your connection before you close this window."
