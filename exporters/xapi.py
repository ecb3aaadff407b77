"""xAPI packages (tincan.xml): one pack, one zip, one launchable activity that reports to a learning record store."""

from __future__ import annotations

import re
from dataclasses import dataclass

from exporters.contract import Order
from exporters.course import Delivery, build_course
from exporters.model import Artifact, Export, File
from exporters.pages import course_view
from exporters.statement_script import statement_script
from exporters.statements import activities, course_statements
from exporters.tincan import tincan_manifest
from exporters.wording import Wording
from extractors.diagnostics import Code, MaterialError, Severity

NAME = "xapi"
API = 1
VERSION = 4

_FALLBACK_BASE = "https://example.org/unitsmith"
_BASE = re.compile(r"https?://[^\s/?#@<>\"{}|\\^`]+(/[^\s?#<>\"{}|\\^`]*)?", re.IGNORECASE)

NO_BASE = Code(
    "E301",
    Severity.WARNING,
    "no web address of your own is set, so the names in the learning records begin with {base}, which is not yours",
    'Set iri_base = "https://training.your-organisation.org/xapi" in unitsmith.toml under [export.xapi] before '
    "learners use the package: a change later parts them from what they have done.",
)
BAD_BASE = Code(
    "E302",
    Severity.ERROR,
    'the ids of activities cannot begin with "{base}"',
    "Set iri_base in unitsmith.toml under [export.xapi] to a web address of your own that begins with https:// and "
    'has no spaces, "?" or "#"; nothing needs to answer there.',
)


@dataclass(frozen=True, slots=True)
class Options:
    """What activities are called and how learners are judged.

    iri_base: the web address that all ids of activities begin with; it should be your own and never change.
    mastery: the share of questions that must be right to pass, in per cent.
    """

    iri_base: str = ""
    mastery: int = 80

    def __post_init__(self) -> None:
        if not 0 <= self.mastery <= 100:
            raise ValueError("mastery must be between 0 and 100")


def export(order: Order, options: Options) -> Export:
    """Return the zip "<pack>.xapi.zip", tincan.xml first.

    Warns with E301 when no `iri_base` is set; raises MaterialError E302 when it is no web address. For the others
    see exporters.course.
    """
    base = options.iri_base.rstrip("/") if options.iri_base else _FALLBACK_BASE
    if not _BASE.fullmatch(base):
        raise MaterialError(BAD_BASE.of(order.pack.id, base=options.iri_base))
    # The questions are the same with and without pictures.
    statements = course_statements(course_view(order.pack, Wording(), lambda _: None, order.draft), base)
    script = File("statements.js", statement_script(statements))
    # Where the records go is only known at launch.
    course = build_course(order, Delivery("lms_xapi.js", "https: http:", options.mastery, "failed", (script,)))
    manifest = tincan_manifest(activities(statements), statements.language, course.files[0].path)
    artifact = Artifact(f"{order.pack.id}.xapi.zip", zipped=True, files=(File("tincan.xml", manifest), *course.files))
    missing = () if options.iri_base else (NO_BASE.of(order.pack.id, base=_FALLBACK_BASE),)
    return Export(artifact, (*missing, *course.diagnostics))
