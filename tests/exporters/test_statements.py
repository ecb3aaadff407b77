"""Activities and statements of a course: stable ids, full definitions, the right activity behind each verb."""

from __future__ import annotations

from dataclasses import replace

from packs import ENERGY, KINDS, PACK, SINGLE, STEPS

from exporters.pages import course_view
from exporters.statements import Activity, CourseStatements, activities, course_statements
from exporters.wording import Wording
from segmenters.model import Pack

BASE = "https://training.example.org/xapi"
COURSE = f"{BASE}/lockout"


def statements(pack: Pack = PACK) -> CourseStatements:
    return course_statements(course_view(pack, Wording(), lambda _: None, draft=False), BASE)


def ids(pack: Pack = PACK) -> list[str]:
    return [activity.id for activity in activities(statements(pack))]


def question(name: str, pack: Pack = PACK) -> Activity:
    return next(activity for activity in activities(statements(pack)) if activity.id.endswith(f"/{name}"))


def test_ids_follow_the_units_and_questions() -> None:
    assert ids() == [
        COURSE,
        f"{COURSE}/u1", f"{COURSE}/u1/objective", f"{COURSE}/u1/q1", f"{COURSE}/u1/q3",
        f"{COURSE}/u2", f"{COURSE}/u2/objective", f"{COURSE}/u2/q2", f"{COURSE}/u2/q4", f"{COURSE}/u2/q5",
        f"{COURSE}/u3", f"{COURSE}/u3/objective",
    ]  # fmt: skip


def test_ids_stay_when_wording_and_order_change() -> None:
    reworded = replace(STEPS, title="Lock it out", slug="x", questions=(replace(SINGLE, stem="What is first?"),))
    changed = replace(PACK, title="New title", units=(ENERGY, reworded))
    assert set(ids(changed)) < set(ids())


def test_no_two_activities_share_an_id_whatever_questions_are_called() -> None:
    names = ("objective", "question-objective", "a/b", "a b", "é", "", "a%2Fb")
    asked = tuple(replace(SINGLE, id=name) for name in names)
    found = ids(replace(PACK, id="Lock out/2", units=(replace(STEPS, questions=asked),)))
    assert len(found) == len(set(found)) == 3 + len(names)
    assert all(identity.isascii() and " " not in identity for identity in found)


def test_units_are_modules_and_their_objectives_are_judged() -> None:
    made = statements()
    unit = made.units[0]
    names = {each.about.type.rpartition("/")[2] for each in (unit.experienced, unit.completed)}
    assert names == {"module"}
    assert [each.about.id for each in (unit.passed, unit.failed)] == [f"{COURSE}/u1/objective"] * 2
    assert unit.passed.about.description == STEPS.objective.text
    assert [parent.id for parent in unit.passed.parents] == [f"{COURSE}/u1"]
    assert [parent.id for parent in unit.experienced.parents] == [COURSE]
    for verb in ("initialized", "completed", "passed", "failed", "suspended", "terminated"):
        template = getattr(made, verb)
        assert (template.verb, template.about.id, template.parents) == (verb, COURSE, ())


def test_an_answer_belongs_to_its_unit_and_its_course() -> None:
    template = statements().units[1].questions[0].answered
    assert [parent.id for parent in template.parents] == [f"{COURSE}/u2"]
    assert [group.id for group in template.grouping] == [COURSE]


def test_right_responses_are_written_with_the_ids_of_the_options() -> None:
    patterns = {name: question(name).interaction for name in ("q1", "q2", "q3", "q4", "q5")}
    assert {name: each.correct for name, each in patterns.items() if each} == {
        "q1": ("a",),
        "q2": ("a[,]b[,]d",),
        "q3": ("a[,]b[,]c[,]d[,]e",),
        "q4": ("1[.]a[,]2[.]b[,]3[.]c",),
        "q5": ("{case_matters=false}key", "{case_matters=false}own key"),
    }


def test_statements_numbers_and_scenarios_are_written_as_appendix_c_wants() -> None:
    found = [question(name, KINDS) for name in ("q6", "q7", "q8")]
    assert [(each.interaction.kind, each.interaction.correct) for each in found if each.interaction] == [
        ("true-false", ("false",)),
        ("numeric", ("0.5[:]0.5",)),
        ("choice", ("a",)),
    ]
    assert found[2].description == (
        "Your shift begins. A lock hangs on the switch of the press,\nand nobody is there.\n\nWhat do you do?"
    )
    assert found[2].name == "What do you do?"


def test_only_units_have_a_role() -> None:
    roles = {activity.id.removeprefix(f"{BASE}/kinds"): activity.role for activity in activities(statements(KINDS))}
    assert {name: role for name, role in roles.items() if role} == {"/u1": "lesson", "/u4": "reinforcement"}


def test_a_question_can_be_read_in_a_report() -> None:
    long = replace(SINGLE, stem="Why " + "really " * 60 + "so?")
    activity = question("q1", replace(PACK, units=(replace(STEPS, questions=(long,)),)))
    assert activity.description == long.stem
    assert len(activity.name) <= 200
    assert activity.name.startswith("Why really")
