"""Reads headings that ask: which of several sentences is the question, and what topic a question names."""

from __future__ import annotations

import re

from segmenters.verbs import gerund_of, level_of, verb_of
from segmenters.wordlists import word_list

_WORD = r"(?:what|why|how|when|who|whose|which|where)"
_HELPING = (
    r"(?:can|could|do|does|did|is|are|was|were|will|would|should|must|may|might|has|have|isn|aren|can|won|don|doesn)"
)
_ASKS = re.compile(
    rf"\(?(?:{_WORD}\b|{_HELPING}(?:['’]t)?\b|(?:on|in|for|with|from|by|at|to|of|under) (?:what|which|whom)\b)"
    rf"|[^,?]{{3,60}}, (?:(?:on|in|for|with) )?{_WORD}\b[^,]*\?$|[^,?]{{3,60}}, {_HELPING} (?:i|you|we)\b",
    re.IGNORECASE,
)
_SENTENCES = re.compile(rf"(?<=[\w)\"”’'][.?!])\s+(?=[\"“”A-Z])|;\s+|\s*(?:\.\.\.|…)\s+(?={_WORD}\b)")
_LEAD_OFF = re.compile(rf"^(?:(?:but|and|so|ok|okay|now|well|oh),?\s+)+(?={_WORD}\b|{_HELPING}\b)", re.IGNORECASE)
_AND_HOW = re.compile(r",? (?:and|but),? if (?:so|not), \w+(?=\?)", re.IGNORECASE)
_PERSONAL = re.compile(r"(?:(?:Now|So|But|And),? )?(?:I|I['’](?:m|ve|d|ll)|[Yy]ou|We|My) [a-z]")
_LIGHT = frozenset(
    [
        "what",
        "why",
        "how",
        "when",
        "where",
        "who",
        "which",
        "should",
        "shall",
        "can",
        "could",
        "do",
        "does",
        "did",
        "is",
        "are",
        "was",
        "were",
        "will",
        "would",
        "must",
        "i",
        "we",
        "you",
        "one",
        "it",
        "this",
        "that",
        "they",
        "them",
        "so",
        "mean",
        "by",
        "say",
        "said",
        "happen",
        "happens",
        "now",
        "then",
        "here",
        "not",
        "be",
        "done",
        "get",
        "go",
        "about",
        "to",
        "me",
        "us",
        "else",
        "accomplished",
        "if",
        "or",
        "and",
        "have",
        "there",
    ]
)
"""Words of which a question is made that says nothing without the sentence before it."""
_SAID_BEFORE = re.compile(r"\bdid (?:you|we|i) (?:say|mean|tell)\b", re.IGNORECASE)
_WHAT_ABOUT = re.compile(r"(?:what|how) about\s*(?P<what>[^?.!]*[^?.!\s])[?\s]*$", re.IGNORECASE)
_DOING = re.compile(
    r"(?:how (?:to|(?:can|could|should|must|would|do|does|did) (?:i|we|you|one))|"
    r"(?:can|could|should|must|may|do) (?:i|we|you|one))\s+(?:(?:have|need) to\s+)?(?P<how>[a-z]+ly )?"
    r"(?P<verb>[a-z]+(?:-[a-z]+)?)\s+(?P<rest>\S[^?]*)\??$",
    re.IGNORECASE,
)
_PROVIDED = re.compile(
    r"(?:what|which) (?P<what>[^?]{3,40}?) (?:do|does) [^?]{1,40}? (?:provide|offer|have|supply|give) "
    r"(?P<to>(?:to|for) [^?]+)\??$",
    re.IGNORECASE,
)
_FOR_WHAT = re.compile(
    r"(?:is|are) there (?:an? |any |some )?(?P<what>(?!way|other|yet)[^?]+)\??$",
    re.IGNORECASE,
)
_NO_ACTIVITY = ("be", "have", "know", "ensure", "tell", "need", "trust", "expect", "say", "mean")
_FINISHED = re.compile(
    r"\s*(?:\([^)]*\)|, (?:so that|and (?:what|how|why|when)|without|because)\b.*|"
    r" (?:that|which) (?:have|has|are|is)\b.*)"
)
_CLAUSE = re.compile(rf"(?:{_WORD}|whether|that|if|it|them|this|sure)\b", re.IGNORECASE)
_LONGEST_TOPIC = 8


def main_question(heading: str) -> str:
    """Return the question of a heading of several sentences, without what leads to it; any other heading as it is.

    "I own a ladder. Where do I store it?" gives "Where do I store it?". A question that says nothing alone, "What
    should I do?", gives way to a statement beside it that is not of a person.
    """
    if "?" not in heading:
        return heading
    if about := asked_about(_LEAD_OFF.sub("", heading)):
        return about[:1].upper() + about[1:]
    sentences = [part.strip() for part in _SENTENCES.split(heading) if part and part.strip()]
    asked = [_bare(sentence) for sentence in sentences if _is_question(sentence)]
    if len(sentences) == 1:
        return _bare(heading) if asked else heading
    added = _is_question(sentences[0]) and len(asked) == 1 and not any(map(_PERSONAL.match, sentences[1:]))
    if not asked or added:
        return heading
    told = [sentence for sentence in sentences if not _is_question(sentence) and not _PERSONAL.match(sentence)]
    options = [question for question in asked if not points(question)] or told[:1] or asked
    chosen = asked_about(options[0]) or options[0].rstrip(" .")
    return chosen[:1].upper() + chosen[1:]


def points(heading: str) -> bool:
    """Tell of a heading that names nothing of its own: "What should I do?", "I am still unsure"."""
    if not heading.endswith("?"):
        return re.match(r"I(?:['’](?:m|ve|d|ll))? [a-z]", heading) is not None
    words = re.findall(r"[^\W\d_]+", heading.lower())
    return (len(words) > 1 and _LIGHT.issuperset(words)) or _SAID_BEFORE.search(heading) is not None


def asked_about(heading: str) -> str:
    """Return what "What about ladders?" asks about; nothing for any other heading."""
    match = _WHAT_ABOUT.match(heading)
    return match["what"].strip("\"“”' ") if match else ""


def topic_of_question(heading: str) -> str:
    """Return what a question names as a noun or as what is done; nothing where it does not in a few words.

    "How do I store a ladder?" gives "storing a ladder", "What tools does a shop offer to cut rungs?" gives "tools to
    cut rungs".
    """
    if heading.isupper():
        return ""
    bare = _FINISHED.sub("", heading.rstrip(" ?")).strip()
    if about := asked_about(heading):
        return about if len(about.split()) <= _LONGEST_TOPIC else ""
    if (match := _PROVIDED.match(bare)) or (match := _FOR_WHAT.match(bare)):
        topic = " ".join(part for part in match.groups() if part)
    elif match := _DOING.match(bare):
        topic = _done(match)
    else:
        return ""
    return topic if topic and len(topic.split()) <= _LONGEST_TOPIC else ""


def _done(match: re.Match[str]) -> str:
    verb, rest = match["verb"].lower(), re.sub(r"\b(?:my|our)\b(?! own)", "the", match["rest"].strip())
    rest = re.sub(r"\b(?:my|our) own\b", "your own", rest)
    rest = re.sub(r"\s+(?:my|our|your)sel(?:f|ves)$", "", rest)
    pair = verb_of(verb, rest).lower()
    listed = any(verb in word_list(name) for name in ("list_verbs", "plain_verbs"))
    known = level_of(pair) is not None or listed or "-" in verb
    if verb in _NO_ACTIVITY or not known or _CLAUSE.match(rest) or _CLAUSE.match(rest.removeprefix(pair[len(verb) :])):
        return ""
    if again := re.match(r"and ([a-z]+) (?=\S)", rest):
        rest = f"and {gerund_of(again[1])} {rest[again.end() :]}"
    doing = "-".join([*verb.split("-")[:-1], gerund_of(verb.split("-")[-1])])
    return f"{match['how'] or ''}{doing} {rest}"


def _is_question(sentence: str) -> bool:
    return sentence.rstrip('"”’! ').endswith("?") and _ASKS.match(_LEAD_OFF.sub("", sentence)) is not None


def _bare(question: str) -> str:
    bare = _AND_HOW.sub("", re.sub(r"\?!+$", "?", _LEAD_OFF.sub("", question)))
    return bare[:1].upper() + bare[1:] if bare != question else question
