"""Titles without their trimmings: numbering, "Module 3:", "(cont.)", dates; and whether one goes on from another."""

from __future__ import annotations

import re

from segmenters.title_questions import main_question, points

_NUMBERING = re.compile(
    r"^(?:(?:(?:module|chapter|section|part|lesson|unit|topic|step|session)\s+[\divxlc]{1,5}|"
    r"(?:appendix|annex)\s+(?:[A-Z]|\d{1,2}|[ivxlc]{1,5}))\b(?:\s*[:.)–—-]\s*|\s+)|"
    r"(?:\d{1,2}(?:\.\d{1,2})*\.?|[A-Z]\.\d+(?:\.\d+)*)\s*[:.)–—-]?\s+)(?=\S)",
    re.IGNORECASE,
)
_CONTINUED = re.compile(
    r"\s*[-–—:]?\s*(?:\((?:cont(?:inued|['’]?d|\.)?|\d+ ?(?:/|of) ?\d+|part \d+|\d+)\)|\bcont(?:inued|['’]?d|\.)|"
    r"\bpart \d+|"
    r"\b\d+ ?/ ?\d+)\s*$",
    re.IGNORECASE,
)
_REMARKS = re.compile(
    r"\s*(?:\[\d{1,3}\]|[*†‡※]+|\((?:\d{4}|v\d+(?:\.\d+)*|draft|optional|new|example)\)|"
    r"[-–—,(]\s*(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: \d{1,2},?)? \d{4}\)?|"
    r"\s[+|•·])\s*$",
    re.IGNORECASE,
)
"""What trails a title without telling anything: footnote marks, dates, versions."""
_MARKUP = re.compile(r"\{#[\w-]+\}|\[\[[\w-]+\]\]|</?[a-z]+>|`")
_STRAY = re.compile(r"^(?:[\u0300-\u036f\s…·•]|\.(?=\s))+(?=[\w\"“(])")
"""Marks that a page has before a heading, and that are no part of it."""
_DOTS = re.compile(r"\s*(?:\.\s?){3,}$|\s*…$")
_GENERAL = re.compile(
    r"(?:executive |short |brief )?(?:summary|overview)|introductions?|conclusions?|recap|key (?:points|concepts|"
    r"takeaways|ideas|"
    r"messages)|(?:things to |please )?remember(?: this)?|untitled(?: unit)?|recommendations?|rationale|general|"
    r"background|details|miscellaneous|notes?|faqs?|"
    r"frequently asked questions|questions and answers|(?:net )?results?|discussions?|descriptions?|context|motivation|"
    r"organi[sz]ation|solutions?|problems?|challenges?|(?:the|your|our) (?:challenges?|exercises?|tasks?|"
    r"activit(?:y|ies)|solutions?|assignments?)|your turn|practice(?: time)?|assignments?|"
    r"(?:practical|lab|hands-on|practice) sessions?(?: \d{1,2})?|benefits|guidance|curriculum|"
    r"(?:bonus |additional |other )?(?:materials?|information)|scope|purpose|(?:terms and )?definitions?|terminology|"
    r"(?:hands-on )?(?:activit(?:y|ies)|exercises?|examples?)|(?:an? )?(?:simple |short |quick |real-world |worked |"
    r"trivial |practical |additional |further )*examples?|remarks?|"
    r"tips|questions|round \w+|(?:putting|bringing|pulling) it (?:all )?together|(?:reference |training )*(?:slides?|"
    r"presentation|deck|webinar)|more|other|others|(?:step|appendix|annex|"
    r"part|chapter|module|section|lesson|unit|example|figure|table|slide|"
    r"page|phase|exercise|scenario|case|day|session|episode|activity|task|demo)s?(?: (?:[\divxlc]{1,5}|[a-z]))?|"
    r"(?:register|watch|join|sign up|read|click|download|apply)(?: \w+)? (?:now|online|here|today)|did you know|"
    r"what'?s next|next(?: steps)?|prerequisites|references|further reading|commonalities|considerations|"
    r"going further\b.*|"
    r"einleitung|einführung|überblick|zusammenfassung|fazit|introducción|resumen|conclusi(?:ón|ones)|introdução|resumo|"
    r"conclusão|résumé|aperçu|introduzione|riassunto|概要|はじめに|まとめ|目次|要約|紹介|第\s*\d+\s*[章部節回課]|"
    r"options|approach|(?:(?:guidelines|themes|principles|tips|practices|rules|tricks|hints)(?: (?:and|&) |$))+|"
    r"(?:some |a few |other |more |further )*(?:related )?(?:matters|topics|(?:basic )?(?:terms|terminology))"
    r"(?: and background)?|(?:default|untitled|summary) section|"
    r"(?:about|what (?:is|are)) (?:this|the|these)(?: [\w-]+){0,2} "
    r"(?:presentation|slides|deck|webinar|slide deck|training slides|reference slides)|"
    r"where to (?:get|find|go)(?: (?:it|more))?|previously|outlook|hints?|preface|foreword|getting started|"
    r"what (?:comes|is) next|(?:next|last) (?:week|time|session|lesson)|this (?:time|week)|"
    r"(?:what|who) we (?:do|are)|thank(?: you|s)|"
    r"tip|warning|caution|important|info|attention|see also|congratulations|"
    r"(?:the )?(?:complete|full|whole|final) (?:source )?(?:code|listing|program|script)|"
    r"why|how|what|who|case study|study|test yourself|worksheets?|watch online|read more",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"^(?:(?:an? |the )?(?:(?:brief|short|quick|gentle|general|more|closer|first) )*(?:(?:introduction|intro|guide) to|"
    r"(?:overview|summary|recap|review|basics|fundamentals|foundations|descriptions?) of|look (?:at|into)|"
    r"(?:notes?|remarks?|words?) (?:on|about)|(?:little )?bit of)|understanding|all about|more (?:on|about)|about|"
    r"getting to know|"
    r"learning(?: about)?|exploring|introducing|appreciating|knowing|meet|discovering|(?:introduction|overview|intro|"
    r"summary|recap|review|(?:real-world |worked )?example|case study|exercise|activity|demo|challenge|scenario|"
    r"reminder|"
    r"note|tip|part|step|task)(?: \d+)?\s*(?::|\s[-–—](?=\s)))\s+(?:the )?(?=\S)",
    re.IGNORECASE,
)
_TRAILS = re.compile(
    r"(?<!\band)(?<!\bor)(?<!&)(?<!\byour)(?<!\bour)(?<!\bthe)(?<!\ban)(?:\s*[:–—(-]\s*|\s+)"
    r"(?:(?:an? |the )?(?:brief |short |quick )?(?:introduction|overview|summary|recap|intro)|"
    r"(?:the )?basics|in a nutshell|101)\)?$",
    re.IGNORECASE,
)
_HOW_TOLD = re.compile(r"(?:a |the )?step[ -]by[ -]step(?: (?:guide|instructions?|solution))?", re.IGNORECASE)
_BOTH = re.compile(r",? (?:and|&) ")
_GOING_ON = re.compile(r"(?:(?:first|second|third|finally|then), |(?:not|just|also) )\S", re.IGNORECASE)
_LEADING_NOUN = re.compile(
    r"^(?:learning|understanding|exploring|knowing|review) (?:management|platform|objectives?|system)", re.IGNORECASE
)


_TELLS_HOW = re.compile(
    r"how (?!to\b|do\b|does\b|did\b|is\b|are\b|was\b|were\b|can\b|could\b|should\b|must\b|will\b|would\b|may\b|"
    r"might\b|has\b|have\b|many\b|much\b|often\b|long\b|well\b|good\b|far\b|about\b|come\b|common\b|[a-z]+ (?:is|are|"
    r"do|does|can|should|will|was|were)\b)\S+ (?:\S+ )?[a-z]+s(?: [^?]*)?\?$",
    re.IGNORECASE,
)
"""A heading that tells how something works, though it ends like a question."""


def plain_title(title: str) -> str:
    """Return a title in one line without numbering and "(cont.)", and of several sentences the one that asks."""
    whole = whole_title(title)
    return main_question(whole) or whole


def whole_title(title: str) -> str:
    """Return a title in one line without numbering and "(cont.)": "2.1 Scope (cont.)" gives "Scope"."""
    line = " ".join(_MARKUP.sub("", title).split())
    line = _DOTS.sub("", _STRAY.sub("", line) or line) or line
    bare = _CONTINUED.sub("", _NUMBERING.sub("", line)).strip(" :–—-\t")
    while (shorter := _REMARKS.sub("", bare).strip(" :–—-\t")) != bare and shorter:
        bare = shorter
    return bare or line


def subject_of(title: str) -> str:
    """Return what a title is about: "Introduction to the ladder register" gives "ladder register"."""
    bare = plain_title(title)
    if is_general(bare) or _LEADING_NOUN.match(bare):
        return bare
    return _TRAILS.sub("", _LEADS.sub("", bare)) or bare


def is_general(title: str) -> bool:
    """Tell whether a title fits any subject: "Summary", "Definitions and overview", "Step 4", "What should I do?"."""
    bare = plain_title(title)
    whole = bare.rstrip(" .!?:")
    halves = _BOTH.split(whole, maxsplit=1)
    both = len(halves) > 1 and all(_GENERAL.fullmatch(half) for half in halves)
    return both or points(bare) or _GENERAL.fullmatch(whole) is not None


def tells_how(title: str) -> bool:
    """Tell of a title that says only how something is told: "Step by step"."""
    return _HOW_TOLD.fullmatch(plain_title(title)) is not None


def names_nothing(title: str) -> bool:
    """Tell of a title that fits any subject, or says only how it is told."""
    return is_general(title) or tells_how(title)


def is_continued(title: str, before: str) -> bool:
    """Tell whether a title goes on from the one before: the same words, or marked as continued."""
    if not title or not before:
        return False
    return plain_title(title).lower() == plain_title(before).lower()


def goes_on(title: str) -> bool:
    """Tell of a title that says nothing without the one before it: "Not just ladders", "First, do no harm"."""
    return _GOING_ON.match(title) is not None


def without_mark(title: str) -> str:
    """Return a title that is no question without its mark: "How Git works?" gives "How Git works"."""
    return title.rstrip(" ?") if _TELLS_HOW.match(title) else title


def sentence_case(text: str) -> str:
    """Return text with a capital first letter, unless its first word mixes letter case itself ("iPhone")."""
    first = text.split(" ", 1)[0]
    mixed = first[:1].islower() and any(char.isupper() for char in first.partition("-")[0])
    return text if mixed else text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """Return text with a small first letter, unless its first word is a name, an acronym or code."""
    first = text.split(" ", 1)[0]
    plain = (first[:1].isupper() and first[1:].islower()) or first in ("A", "I")
    return text[:1].lower() + text[1:] if plain and first != "I" else text
