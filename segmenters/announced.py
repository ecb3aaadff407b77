"""Takes out of documents the lists in which they announce what is learned, and keeps them as stated objectives.

Four forms are known: a list after "In this lesson, you will learn:", one after "By the end of ... you will be able
to:", a block fenced as `::: objectives` (Carpentries), and a sentence that announces objectives inside a paragraph.
Slides and sections that are titled as objectives are left to cleaning.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.model import Block, Document, Figure, Heading, ListItem, Media, Paragraph, Section, is_said
from segmenters.boilerplate import rule_for_title
from segmenters.cutting import Cutting
from segmenters.evidence import Evidence
from segmenters.language import Language
from segmenters.model import Cut, CutReason, Ruling
from segmenters.stated import Stated, objectives_in_line, objectives_in_sentence
from segmenters.stated_abroad import is_known, leads_abroad
from segmenters.titles import plain_title

_BY_LIST = Ruling("announced-list", 0.9)
_FENCE = re.compile(r"^:{3,}\s*\{?[.\s]*(?:learning[- ])?objectives?\b.*", re.IGNORECASE)
_FENCE_END = re.compile(r"^:{3,}\s*$")
_PART = r"(?:module|lesson|chapter|session|course|unit|video|workshop|tutorial|section|episode|training|class|part|lab)"
_SOMEBODY = r"(?:you|we|learners|participants|attendees|students)"
_LEARN = re.compile(
    rf"(?:\b(?:in|during|by|after|at|upon|on|from) .{{0,40}}\b{_PART}\b.{{0,40}}\b{_SOMEBODY}\b|^\W*{_SOMEBODY}\b)"
    r"(?:['’]ll| will| should| are going to)(?: all)? (?:learn(?: how)?(?: to| about)?|be able to|know how to|"
    r"practi[cs]e|understand|achieve)\b[^.!?]{0,90}$|"
    rf"\b(?:by the end of|after|upon|at the end of)\b.{{0,60}}\b{_SOMEBODY}\b.{{0,20}}\b(?:be able to|know how to)$",
    re.IGNORECASE,
)
_OBJECTIVES = re.compile(
    rf"^(?:the |our |your )?(?:(?:learning|course|session|module|lesson|training) )?(?:objectives|outcomes|goals)"
    rf"(?: (?:of|for) (?:this|the|today['’]?s?) {_PART})?(?: are| include)?$|"
    rf"\b(?:objectives|outcomes) (?:of|for) this {_PART}\b",
    re.IGNORECASE,
)
_BARE = re.compile(r"^(?:the |our |your )?(?:objectives|outcomes|goals)(?: are| include)?$", re.IGNORECASE)
"""Behind other lines these are the goals of what is taught: "Goals: fewer bugs in all packages" are those of a tool."""
_COVER = re.compile(
    rf"\b(?:in|during) (?:this|today['’]?s) {_PART}\b.{{0,30}}\b(?:we|you|I)(?:['’]ll| will|"
    rf" are going to)?(?: \w+){{0,2}}? "
    rf"(?:cover|look at|explore|discuss|learn about|see|talk about|introduce|learn)\b.{{0,40}}$|"
    rf"^(?:this|the) {_PART} (?:will )?(?:covers?|introduces?|explores?|discusses)\b.{{0,40}}$|"
    r"^what (?:you['’]ll|you will|we['’]ll|we will) (?:learn|cover)\b.{0,30}$",
    re.IGNORECASE,
)
_LONGEST_LEAD_WORDS = 30
_LONGEST_TOPIC_WORDS = 25


@dataclass(frozen=True, slots=True)
class Announced:
    """The documents without what announces, that as cuts, and the objectives it states."""

    documents: tuple[Document, ...]
    cuts: tuple[Cut, ...]
    stated: tuple[Stated, ...]


def take_announced(documents: tuple[Document, ...], language: Language, cutting: Cutting | None = None) -> Announced:
    """Take the announced objectives out of documents; nothing is taken out of those in languages we cannot read.

    What a person has put back stays where it is, and its objectives count all the same.
    """
    if not language.english and not is_known(language.code):
        return Announced(documents, (), ())
    left: list[Document] = []
    cuts: list[Cut] = []
    stated: list[Stated] = []
    for document in documents:
        sections = []
        for section in document.sections:
            found, goals = _found_in(document.source.name, section, language)
            used = found - _put_back(document.source.name, section, cutting or Cutting())
            stated += goals
            cuts += [
                Cut(document.source.name, b, CutReason.OBJECTIVE, "", _BY_LIST) for b in section.blocks if b.key in used
            ]
            rest = tuple(block for block in section.blocks if block.key not in used)
            if rest or not used:
                sections.append(replace(section, blocks=rest))
        left.append(replace(document, sections=tuple(sections)))
    return Announced(tuple(left), tuple(cuts), tuple(stated))


def _put_back(source: str, section: Section, cutting: Cutting) -> set[str]:
    return {block.key for block in section.blocks if cutting.keeps(source, block)}


def _found_in(source: str, section: Section, language: Language) -> tuple[frozenset[str], list[Stated]]:
    """Return the keys of the blocks that announce, with the heading if nothing else is left, and the objectives."""
    blocks = [block for block in section.blocks if not is_said(block)]
    headings = [block for block in blocks if isinstance(block, Heading)]
    rule = rule_for_title(plain_title(headings[0].text)) if headings else None
    if section.hidden or (rule and rule.reason is CutReason.OBJECTIVE):
        return frozenset(), []
    used: set[str] = set()
    goals: list[Stated] = []
    at = 0
    while at < len(blocks):
        opens = all(isinstance(block, Heading | Figure | Media) for block in blocks[:at])
        taken, found = _list_at(source, blocks[at:], language, opens)
        used |= {block.key for block in taken}
        goals += found or _in_paragraph(source, blocks[at], language)
        at += max(1, len(taken))
    left = [b for b in section.blocks if b.key not in used and not isinstance(b, Heading | Figure | Media)]
    bare = used and not left and all(_is_lead_title(heading.text) for heading in headings)
    return frozenset(used | ({heading.key for heading in headings} if bare else set())), goals


def _list_at(source: str, blocks: Sequence[Block], language: Language, opens: bool) -> tuple[list[Block], list[Stated]]:
    """Return the lead-in and points of a list that announces, beginning with the first block, and its objectives.

    `opens` is true when nothing comes before it in its section.
    """
    first = blocks[0]
    lead = " ".join(first.text.split()) if isinstance(first, Paragraph | Heading | ListItem) else ""
    if _FENCE.match(lead):
        end = next((n for n, block in enumerate(blocks) if n and _is_fence_end(block)), 0)
        inside = blocks[1:end]
        return list(blocks[: end + 1]), [goal for block in inside for goal in _goals_of(source, block, language)]
    if isinstance(first, Heading) or len(lead.split()) > _LONGEST_LEAD_WORDS:
        return [], []
    bare = lead.rstrip(" :…-–—")
    told = _announces(bare) if language.english else leads_abroad(bare, language.code)
    if not told or (not opens and _BARE.match(bare)):
        return [], []
    points = []
    for block in blocks[1:]:
        if not isinstance(block, ListItem):
            break
        points.append(block)
    if len(points) < 1 or (len(points) == 1 and not lead.endswith(":")):
        return [], []
    goals = [goal for point in points if point.level == points[0].level for goal in _goals_of(source, point, language)]
    above = Evidence(source, first.key, first.at, lead)
    return ([first, *points], [replace(goal, lead=above) for goal in goals]) if goals else ([], [])


def _announces(lead: str) -> bool:
    return any(pattern.search(lead) for pattern in (_LEARN, _OBJECTIVES, _COVER))


def _goals_of(source: str, block: Block, language: Language) -> list[Stated]:
    """Return the objectives of a point; one that begins with no verb is a topic that is promised."""
    if not isinstance(block, ListItem | Paragraph):
        return []
    text = " ".join(block.text.split())
    evidence = Evidence(source, block.key, block.at, block.text)
    if goals := objectives_in_line(text, language):
        return [Stated(goal, evidence) for goal in goals]
    topic = re.sub(r"^about\s+", "", text.strip(" .;"), flags=re.IGNORECASE)
    return [Stated(topic, evidence, promised=True)] if 0 < len(topic.split()) <= _LONGEST_TOPIC_WORDS else []


def _in_paragraph(source: str, block: Block, language: Language) -> list[Stated]:
    """Return the objectives that sentences of a paragraph announce; the paragraph stays, it mostly says more."""
    if not isinstance(block, Paragraph):
        return []
    evidence = Evidence(source, block.key, block.at, block.text)
    sentences = language.sentences(block.text)
    return [
        Stated(goal, replace(evidence, quote=sentence))
        for sentence in sentences
        for goal in objectives_in_sentence(sentence)
    ]


def _is_fence_end(block: Block) -> bool:
    return isinstance(block, Paragraph) and _FENCE_END.match(block.text.strip()) is not None


def _is_lead_title(title: str) -> bool:
    """Tell of a heading that has nothing to say once the list below it is gone: "Introduction", "Overview"."""
    return (
        re.fullmatch(r"\W*(?:introduction|overview|welcome|summary|about this \w+)\W*", title, re.IGNORECASE)
        is not None
    )
