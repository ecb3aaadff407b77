"""SCORM 1.2 packages: one pack, one zip, one SCO with its own menu. For every LMS there is."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import Literal

from exporters.contract import Order
from exporters.course import Delivery, build_course
from exporters.manifest import ManifestView, scorm12_manifest
from exporters.model import Artifact, Export, File
from exporters.names import ncname

NAME = "scorm12"
API = 1
VERSION = 4

_CONTROL_FILES = ("adlcp_rootv1p2.xsd", "ims_xml.xsd", "imscp_rootv1p1p2.xsd", "imsmd_rootv1p2p1.xsd")


@dataclass(frozen=True, slots=True)
class Options:
    """How learners are judged.

    mastery: the share of questions that must be right to pass, in per cent.
    on_fail: "failed", or "incomplete" for an LMS that bars another try after "failed".
    """

    mastery: int = 80
    on_fail: Literal["failed", "incomplete"] = "failed"

    def __post_init__(self) -> None:
        if not 0 <= self.mastery <= 100:
            raise ValueError("mastery must be between 0 and 100")
        if self.on_fail not in ("failed", "incomplete"):
            raise ValueError('on_fail must be "failed" or "incomplete"')


def export(order: Order, options: Options) -> Export:
    """Return the zip "<pack>.scorm12.zip", its manifest first. Diagnostics and MaterialError: see exporters.course."""
    delivery = Delivery("lms_scorm12.js", "'none'", options.mastery, options.on_fail)
    course = build_course(order, delivery)
    judged = any(unit.questions for unit in course.view.units)
    manifest = scorm12_manifest(
        ManifestView(
            identifier=f"unitsmith.{ncname(order.pack.id)}",
            title=course.view.title,
            mastery=options.mastery if judged else None,
            paths=tuple(file.path for file in course.files),
        )
    )
    schemas = files("exporters").joinpath("schemas", "scorm12")
    control = (File(name, schemas.joinpath(name).read_bytes()) for name in _CONTROL_FILES)
    parts = (File("imsmanifest.xml", manifest), *control, *course.files)
    return Export(Artifact(f"{order.pack.id}.scorm12.zip", zipped=True, files=parts), course.diagnostics)
