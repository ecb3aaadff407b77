"""Formats of other makers: found through entry points, loaded only when the settings allow their distribution."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from importlib.metadata import EntryPoint, entry_points
from types import ModuleType

import exporters.contract
import extractors.contract
import segmenters.contract
from converter.crash import Crash, attempt
from converter.formats import BUILT_IN, Floor, Format
from extractors.diagnostics import Code, Diagnostic, Severity

NOT_INSTALLED = Code(
    "C301",
    Severity.ERROR,
    "[plugins] allow: no plugin with the name '{distribution}' is installed",
    "Install it, or take it out of the settings. `unitsmith formats` lists what is installed.",
)
NOT_LOADED = Code(
    "C302",
    Severity.ERROR,
    "the plugin '{distribution}' cannot be loaded: {error} in {module}",
    "Install a version that works with this one, or take it out of the settings.",
)
MISSHAPED = Code(
    "C303",
    Severity.ERROR,
    "the plugin '{distribution}' does not keep the contract: {module} {fault}",
    "Please report this to whoever makes the plugin, or take it out of the settings.",
)
NAME_TAKEN = Code(
    "C304",
    Severity.ERROR,
    "the plugin '{distribution}' names a format '{name}', and there is one of that name already",
    "Take one of the two plugins out of the settings; formats that ship cannot be replaced.",
)
SUFFIX_TAKEN = Code(
    "C305",
    Severity.ERROR,
    "the plugin '{distribution}' reads {suffix}, which '{name}' reads already",
    "Take one of the two plugins out of the settings; which format reads a file must be certain.",
)

GROUPS = {
    Floor.EXTRACT: "unitsmith.extractors",
    Floor.SEGMENT: "unitsmith.segmenters",
    Floor.EXPORT: "unitsmith.exporters",
}
"""The groups of entry points in which a distribution names its modules."""

_CONTRACTS = {
    Floor.EXTRACT: (extractors.contract.API, "extract"),
    Floor.SEGMENT: (segmenters.contract.API, "segment"),
    Floor.EXPORT: (exporters.contract.API, "export"),
}
_NAME = re.compile("[a-z0-9][a-z0-9-]*")
_SUFFIX = re.compile(r"\.[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Offer:
    """What an installed distribution offers; nothing of it has been loaded."""

    distribution: str
    version: str
    floor: Floor
    name: str
    module: str


@dataclass(frozen=True, slots=True)
class Admission:
    """All formats of a run, those that ship first, and everything that is wrong with the plugins."""

    formats: tuple[Format, ...]
    problems: tuple[Diagnostic, ...]


def offers() -> tuple[Offer, ...]:
    """Return what the installed distributions offer, in order of their names."""
    found = {_offer(floor, point) for floor in Floor for point in entry_points(group=GROUPS[floor])}
    return tuple(sorted(found, key=lambda offer: (offer.distribution, offer.floor.value, offer.name)))


def admit(allowed: Sequence[str], subject: str) -> Admission:
    """Load the plugins of the allowed distributions and return all formats; `subject` is named in problems."""
    available = offers()
    formats, problems = list(BUILT_IN), list[Diagnostic]()
    for distribution in allowed:
        own = [offer for offer in available if _same(offer.distribution, distribution)]
        if not own:
            problems.append(NOT_INSTALLED.of(subject, distribution=distribution))
        for offer in own:
            problems += _load(offer, formats, subject)
    return Admission(tuple(formats), tuple(problems))


def _offer(floor: Floor, point: EntryPoint) -> Offer:
    name, version = (point.dist.name, point.dist.version) if point.dist else ("", "")
    return Offer(name, version, floor, point.name, point.value)


def _same(one: str, other: str) -> bool:
    """Compare names of distributions as the packaging standard does (PEP 503)."""
    return re.sub(r"[-_.]+", "-", one).lower() == re.sub(r"[-_.]+", "-", other).lower()


def _load(offer: Offer, formats: list[Format], subject: str) -> Iterable[Diagnostic]:
    """Load one module; add it to the formats, or return everything that is wrong with it."""
    module = attempt(EntryPoint(offer.name, offer.module, GROUPS[offer.floor]).load)
    if isinstance(module, Crash):
        return [NOT_LOADED.of(subject, distribution=offer.distribution, error=module.kind, module=offer.module)]
    faults = list(_faults(module, offer))
    if faults:
        return [
            MISSHAPED.of(subject, distribution=offer.distribution, module=offer.module, fault=fault) for fault in faults
        ]
    suffixes = tuple(sorted(module.SUFFIXES)) if offer.floor is Floor.EXTRACT else ()
    entry = Format(offer.floor, module.NAME, module.__name__, suffixes, f"{offer.distribution} {offer.version}")
    clashes = list(_clashes(entry, offer.distribution, formats, subject))
    if not clashes:
        formats.append(entry)
    return clashes


def _faults(module: object, offer: Offer) -> Iterable[str]:
    api, verb = _CONTRACTS[offer.floor]
    if not isinstance(module, ModuleType):
        yield "is not a module"
        return
    wanted = ["NAME", "API", "VERSION", "Options", verb, *(["SUFFIXES"] if offer.floor is Floor.EXTRACT else [])]
    missing = [name for name in wanted if not hasattr(module, name)]
    if missing:
        yield f"has no {', '.join(missing)}"
        return
    if api != module.API:
        yield f"was written for version {module.API} of the contract, and this is version {api}"
    if not isinstance(module.NAME, str) or not _NAME.fullmatch(module.NAME):
        yield f"has a NAME that is not in lower-case letters, digits and hyphens: {module.NAME!r}"
    elif offer.name != module.NAME:
        yield f"has the NAME '{module.NAME}', but its entry point is called '{offer.name}'"
    if type(module.VERSION) is not int:
        yield "has a VERSION that is not a whole number"
    if not callable(getattr(module, verb)):
        yield f"has {verb}, but it is not a function"
    if "SUFFIXES" in wanted:
        yield from _suffix_faults(module.SUFFIXES)
    yield from _option_faults(module.Options)


def _suffix_faults(suffixes: object) -> Iterable[str]:
    if not isinstance(suffixes, frozenset) or not suffixes or not all(_SUFFIX.fullmatch(str(one)) for one in suffixes):
        yield "has SUFFIXES that are not a frozenset of endings such as '.abc' in lower case"


def _option_faults(options: object) -> Iterable[str]:
    if not isinstance(options, type) or not is_dataclass(options):
        yield "has Options that are not a dataclass"
        return
    if not options.__dataclass_params__.frozen:  # type: ignore[attr-defined]  # typeshed does not list it
        yield "has Options that are not frozen"
    bare = [entry.name for entry in fields(options) if entry.default is MISSING and entry.default_factory is MISSING]
    if bare:
        yield f"has Options without a default for {', '.join(bare)}"


def _clashes(entry: Format, distribution: str, formats: Iterable[Format], subject: str) -> Iterable[Diagnostic]:
    for other in formats:
        if other.floor is entry.floor and other.name == entry.name:
            yield NAME_TAKEN.of(subject, distribution=distribution, name=entry.name)
        for suffix in sorted(set(other.suffixes) & set(entry.suffixes)):
            yield SUFFIX_TAKEN.of(subject, distribution=distribution, suffix=suffix, name=other.name)
