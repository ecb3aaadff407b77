"""scorm-again as the LMS of a test: plays a package in a frame and writes down each call with its outcome."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

from browser import ORIGIN, Visit, node_file
from playwright.sync_api import FrameLocator

_HOST = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>LMS</title></head><body>
<script src="/scorm12.js"></script><script src="/host.js"></script>
<iframe id="sco" title="Course" style="width:100%;height:800px;border:0"></iframe></body></html>"""

# The settings come from scorm-again's documentation; the names of calls are those of SCORM 1.2 RTE 3.3.
_HOST_SCRIPT = """
window.calls = [];
const real = new Scorm12API({autocommit: false, logLevel: 5, lmsCommitUrl: false});
const held = %s;
if (held) { real.loadFromJSON(held, 'cmi'); real.cmi.core.entry = 'resume'; }
for (const [element, value] of Object.entries(%s)) {
  element.split('.').slice(1).reduce(function (at, name, n, names) {
    if (n === names.length - 1) at[name] = value;
    return at[name];
  }, real.cmi);
}
window.API = new Proxy(real, {get: function (target, name) {
  const value = target[name];
  if (typeof value !== 'function') return value;
  return function (...given) {
    const answer = value.apply(target, given);
    if (/^LMS(Initialize|GetValue|SetValue|Commit|Finish)$/.test(name)) {
      calls.push([name, given.join('='), String(answer), String(target.LMSGetLastError())]);
    }
    return answer;
  };
}});
"""


@dataclass(frozen=True)
class Call:
    """One call of the course: what it asked, what the LMS answered, the error code after it."""

    name: str
    argument: str
    answer: str
    error: str

    @property
    def element(self) -> str:
        return self.argument.partition("=")[0]

    @property
    def value(self) -> str:
        return self.argument.partition("=")[2]


def host_files(
    package: dict[str, bytes],
    absent: Callable[[str], NoReturn],
    held: dict[str, Any] | None = None,
    given: dict[str, Any] | None = None,
) -> dict[str, bytes]:
    """Return the files of an LMS with a package in it; `held` is what it knew before, `given` sets single elements."""
    script = _HOST_SCRIPT % (json.dumps(held), json.dumps(given or {}))
    return {
        "lms.html": _HOST.encode(),
        "host.js": script.encode(),
        "scorm12.js": node_file("scorm-again/dist/scorm12.min.js", absent),
        **{f"course/{path}": data for path, data in package.items()},
    }


def launch(visit: Visit) -> FrameLocator:
    """Open the LMS and start the course in its frame; returns the frame when the player is ready."""
    visit.page.goto(f"{ORIGIN}/lms.html")
    visit.page.evaluate("document.getElementById('sco').src = 'course/index.html'")
    frame = visit.page.frame_locator("#sco")
    frame.locator("#exit").wait_for()
    return frame


def close_frame(visit: Visit) -> None:
    """Take the course away as an LMS does when the learner goes elsewhere."""
    visit.page.evaluate("document.getElementById('sco').src = 'about:blank'")
    visit.page.wait_for_function("calls.some(function (call) { return call[0] === 'LMSFinish'; })")


def calls(visit: Visit) -> list[Call]:
    """Return all calls so far."""
    return [Call(*parts) for parts in visit.page.evaluate("calls")]


def cmi(visit: Visit) -> dict[str, Any]:
    """Return the data model as the LMS holds it, in the form that `held` takes."""
    data: dict[str, Any] = json.loads(visit.page.evaluate("real.renderCMIToJSONString()"))["cmi"]
    return data


def values(made: list[Call], element: str) -> list[str]:
    """Return the values that were set for an element, in order."""
    return [call.value for call in made if call.name == "LMSSetValue" and call.element == element]


_FORMS = {
    r"cmi\.core\.lesson_status": r"passed|completed|failed|incomplete",
    r"cmi\.core\.lesson_location": r".{0,255}",
    r"cmi\.suspend_data": r".{0,4096}",
    r"cmi\.core\.exit": r"suspend",
    r"cmi\.core\.session_time": r"\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?",
    r"cmi\.core\.score\.(raw|min|max)": r"100|\d{1,2}(\.\d+)?",
    r"cmi\.objectives\.\d+\.id": r"[!-~]{1,255}",
    r"cmi\.objectives\.\d+\.status": r"passed|completed|failed|incomplete",
    r"cmi\.objectives\.\d+\.score\.(raw|min|max)": r"100|\d{1,2}(\.\d+)?",
    r"cmi\.interactions\.\d+\.id": r"[!-~]{1,255}",
    r"cmi\.interactions\.\d+\.objectives\.0\.id": r"[!-~]{1,255}",
    r"cmi\.interactions\.\d+\.time": r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d",
    r"cmi\.interactions\.\d+\.type": r"choice|true-false|sequencing|matching|fill-in|numeric",
    r"cmi\.interactions\.\d+\.correct_responses\.\d\.pattern": r".{1,255}",
    r"cmi\.interactions\.\d+\.weighting": r"1",
    r"cmi\.interactions\.\d+\.student_response": r".{1,255}",
    r"cmi\.interactions\.\d+\.result": r"correct|wrong",
    r"cmi\.interactions\.\d+\.latency": r"\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?",
}
_RESPONSES = {
    "true-false": r"[tf]",
    "choice": r"[a-z0-9-]+(,[a-z0-9-]+)*",
    "sequencing": r"[a-z0-9-]+(,[a-z0-9-]+)*",
    "matching": r"[a-z0-9-]+\.[a-z0-9-]+(,[a-z0-9-]+\.[a-z0-9-]+)*",
    "fill-in": r".+",
    "numeric": r"-?\d+(\.\d+)?",
}
_INTERACTION = ("id", "objectives", "time", "type", "correct_responses", "weighting", "student_response", "result")


def faults(made: list[Call]) -> list[str]:
    """Return what is wrong with a session that has ended: errors, and what SCORM 1.2 forbids and scorm-again lets pass.

    Limits and vocabularies: Run-Time Environment 1.2, 3.4; stricter where Moodle in its strict mode is.
    """
    found = [f"error: {call}" for call in made if call.error != "0" or call.answer == "false"]
    names = [call.name for call in made]
    if names[0] != "LMSInitialize" or names.count("LMSInitialize") != 1:
        found.append("does not begin with the one LMSInitialize")
    if names[-1] != "LMSFinish" or names.count("LMSFinish") != 1:
        found.append("does not end with the one LMSFinish")
    written = [call for call in made if call.name == "LMSSetValue"]
    found += [f"not allowed: {call.element} = {call.value}" for call in written if not _is_allowed(call)]
    if written and names[-2] != "LMSCommit":
        found.append("the last values are not committed")
    return found + _incomplete_interactions(written) + _odd_responses(written)


def _is_allowed(call: Call) -> bool:
    return any(re.fullmatch(e, call.element) and re.fullmatch(v, call.value) for e, v in _FORMS.items())


def _incomplete_interactions(written: list[Call]) -> list[str]:
    fields: dict[str, list[str]] = {}
    for call in written:
        if match := re.fullmatch(r"cmi\.interactions\.(\d+)\.(\w+).*", call.element):
            fields.setdefault(match[1], []).append(match[2])
    wanted = [*_INTERACTION, "latency"]
    return [
        f"interaction {number} has {made}" for number, made in fields.items() if list(dict.fromkeys(made)) != wanted
    ]


def _odd_responses(written: list[Call]) -> list[str]:
    """Return responses and patterns that have not the form of their type (Run-Time Environment 1.2, 3.4.2.5)."""
    types: dict[str, str] = {}
    found: list[str] = []
    for call in written:
        match = re.fullmatch(
            r"cmi\.interactions\.(\d+)\.(type|student_response|correct_responses\.\d\.pattern)", call.element
        )
        if match and match[2] == "type":
            types[match[1]] = call.value
        elif match and not re.fullmatch(_RESPONSES.get(types.get(match[1], ""), ""), call.value):
            found.append(f"odd response: {call.element} = {call.value}")
    return found
