"""Words objectives for titles that ask yes or no: "Are ladders safe?" gives "explain whether ladders are safe"."""

from __future__ import annotations

import re

from segmenters.objective_order import BE, SUBJECT_FIRST, stated_order

_YOU = r"(?:i|we|you|one|people|organi[sz]ations|companies)"
_ASKS_FOR_EXAMPLES = re.compile(
    r"^(?:can|could|would) (?:you|we|i|anyone) (?:give|show|name|think of|share|provide)(?: (?:me|us))?"
    r"(?: (?:some|a few|any|an?|more))? (?:good |real |concrete )?examples? of (?P<what>\S.*)$",
    re.IGNORECASE,
)
_NEED = re.compile(rf"^do {_YOU} need (?!to )(?P<what>.+)$", re.IGNORECASE)
_TO_DO = re.compile(rf"^(?:do|should) {_YOU} (?:need to |have to )?(?P<what>.+)$", re.IGNORECASE)
_ABLE = re.compile(rf"^(?P<can>can|could|may|must) {_YOU} (?P<what>.+)$", re.IGNORECASE)
_THERE = re.compile(
    rf"^(?P<be>{BE}) there (?P<some>(?:any |some |yet |still |also )+|(?P<an>an? ))?(?P<what>.+)$", re.IGNORECASE
)
_A_KIND_OF = re.compile(
    rf"^(?P<be>{BE}) (?!this|that|it\b|there)(?P<what>.+?) (?P<kind>[\"“].+|an? .+)$", re.IGNORECASE
)
_BE_FIRST = re.compile(rf"{BE}\b", re.IGNORECASE)


def from_yes_or_no(title: str) -> tuple[str, ...]:
    """Return wordings for a title that begins with its verb, the best one first; none where it cannot be turned."""
    if match := _ASKS_FOR_EXAMPLES.match(title):
        return (f"give examples of {match['what']}",)
    if match := _THERE.match(title):
        return (_of_existence(match),)
    return tuple(f"{'decide' if deciding else 'explain'} whether {clause}" for deciding, clause in _clauses(title))


def _of_existence(match: re.Match[str]) -> str:
    if match["some"]:
        return f"describe {match['an'] or ''}{match['what']}"
    return f"explain whether there {match['be'].lower()} {match['what']}"


def _clauses(title: str) -> list[tuple[bool, str]]:
    """Return what stands behind "whether", and whether the learner decides it."""
    if match := _NEED.match(title):
        return [(True, f"you need {match['what']}")]
    if match := _TO_DO.match(title):
        return [(True, f"to {match['what']}")]
    if match := _ABLE.match(title):
        return [(False, f"you {match['can'].lower()} {match['what']}")]
    if match := _A_KIND_OF.match(title):
        return [(False, f"{match['what']} {match['be'].lower()} {match['kind']}")]
    sure = SUBJECT_FIRST.match(title) is not None or _BE_FIRST.match(title) is None
    return [(False, clause) for clause in (stated_order(title) if sure else ()) if clause != title]
