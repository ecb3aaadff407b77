"""Turns a title that asks into what a learner can do: "How does a pump work?" gives "explain how a pump works"."""

from __future__ import annotations

import re
from collections.abc import Callable

from segmenters.verbs import gerund_of, is_noun_too, level_of, third_person, verb_of
from segmenters.wordlists import word_list

_QUESTION = re.compile(r"^(what|why|how|when|who|which|where)(?:['’]s)?\b\s*(.*?)[?\s]*$", re.IGNORECASE | re.DOTALL)
_YOU = r"(?:i|we|you|one|people|organi[sz]ations|companies)"
_BE = r"(?:is|are|was|were)"
_MODAL = r"(?:can|could|should|must|will|would|may|might)"
_TO_DO = re.compile(rf"^(?:to|(?:do|did|{_MODAL}) {_YOU})\s+(?:need to\s+)?(.+)$", re.IGNORECASE)
_DO = re.compile(r"^(do|does|did)\s+(.+)$", re.IGNORECASE)
_PREDICATE = (
    r"(?:(?:so |not |very )?(?:important|necessary|needed|required|useful|dangerous|difficult|hard|risky|relevant|"
    r"critical|"
    r"essential|different|similar|the same|unlike|good|bad|better|special|unique|safe|free|possible|worth it|helpful|"
    r"over|due|available|ready|complete|finished|open|closed|full|valid|allowed|responsible|true|up|down)"
    r"(?: (?:to|that|for|in|when|if|as|from) .+)?|"
    r"(?:\w+ed|made|done|built|kept|set|known|written|given|taken|sent|paid|found|shown|held|run|put|met)\b.*)"
)
_SUBJECT_FIRST = re.compile(rf"^({_BE}|{_MODAL}|has|have)\s+(.+?)\s+((?:be )?{_PREDICATE})$", re.IGNORECASE)
_NOUN_THAT_IS = re.compile(rf"^((?:[\w-]+ ){{1,5}}?)({_BE}|{_MODAL})\s+(.+)$", re.IGNORECASE)
_NOUN_YOU_DO = re.compile(rf"^((?:[\w-]+ ){{1,4}}?)(?:(?:do|did|does|should|can|must) )({_YOU})\s+(.+)$", re.IGNORECASE)
_LISTED = re.compile(
    r"^(?:the )?(?:(?:most|more|main|common|key|different|typical|various|major)\s+)*(?:types|kinds|categories|"
    r"benefits|risks|"
    r"causes|roles|principles|elements|stages|phases|signs|rules|parts|components|features|reasons|goals|levels|steps|"
    r"requirements|advantages|disadvantages|differences|key concepts)\b",
    re.IGNORECASE,
)
_DIFFERENCE = re.compile(r"^(?:the )?(?:main |key )?(?:differences?|relationship|connection)\b", re.IGNORECASE)
_QUANTITY = re.compile(r"^(?:much|many|often|long|far|old|big|large|high|fast|quickly|soon|late)\b", re.IGNORECASE)
_SECOND_QUESTION = re.compile(r"(?<!\bhow|\bwhy)(?<!\bwhat|\bwhen),? and (?:what|why|how|when|who|which|where)\b.*")
_AFTER_QUESTION = re.compile(r"\?\s+\S.*$", re.DOTALL)
"""What a title adds to its question: "What is a rung? The rules"."""
_KIND = re.compile(r"^(?:kind|type|sort) of (?=(?:[\w-]+ ){0,2}[\w-]+[^siu]s )", re.IGNORECASE)
_DONE_TO = re.compile(rf"^((?:[\w-]+ ){{1,3}}?){_MODAL} be (\w+ed) ((?:to|for|in) .+)$", re.IGNORECASE)
_NOUN_IT_DOES = re.compile(rf"^((?:[\w-]+ ){{1,4}}?)({_MODAL}) (?!be\b|have\b)(.+) ([a-z]+)$", re.IGNORECASE)
_ASKS_FOR_EXAMPLES = re.compile(
    r"^(?:can|could|would) (?:you|we|i|anyone) (?:give|show|name|think of|share|provide)(?: (?:me|us))?"
    r"(?: (?:some|a few|any|an?|more))? (?:good |real |concrete )?examples? of (?P<what>\S.*)$",
    re.IGNORECASE,
)
_TWO = re.compile(r"[\w-]+ and [\w-]+", re.IGNORECASE)
_LONGEST_TERM = 5


def asks(title: str) -> bool:
    """Tell whether a title asks: by its mark, or by its first word."""
    asking = re.match(r"(?:what|why|how|when|who|which|where)\b", title, re.IGNORECASE)
    return title.rstrip(" \"”’'").endswith("?") or asking is not None


def from_question(title: str) -> tuple[str, ...]:
    """Return wordings for the objective of a part whose title asks, the best one first."""
    title = _AFTER_QUESTION.sub("?", title)
    match = _QUESTION.match(title)
    if match is None:
        return _from_yes_or_no(re.sub(r"\?(?=[\"”’']$)", "", title.rstrip(" ?")))
    word, rest = match[1].lower(), _SECOND_QUESTION.sub("", match[2].strip())
    if re.match(r"\w+['’]s\b", title):
        rest = f"is {rest}"
    made = _BY_WORD[word](rest) if rest else ()
    return (*made, f"answer the question “{title[:1].upper()}{title[1:].rstrip(' ?')}?”")


def _from_what(rest: str) -> tuple[str, ...]:
    if match := re.match(rf"^(?:do|does) {_YOU} mean by\s+(.+)$|^(?:is|are) meant by\s+(.+)$", rest, re.IGNORECASE):
        return (f"define {match[1] or match[2]}",)
    if match := _TO_DO.match(rest):
        return (*_deciding(match[1]), f"describe what to {match[1]}")
    if match := _DO.match(rest):
        return _with_inflection("describe what", match[1], match[2])
    if match := re.match(rf"^({_BE})\s+(.+)$", rest, re.IGNORECASE):
        return _from_what_is(match[1].lower(), match[2])
    return _from_what_noun(rest)


def _from_what_noun(rest: str) -> tuple[str, ...]:
    if match := _NOUN_YOU_DO.match(rest):
        noun = match[1].strip()
        return (f"identify the {noun} {match[2].lower()} {match[3]}", f"identify what {noun} {match[2]} {match[3]}")
    kinds = _KIND.match(rest)
    if kinds and (match := _DONE_TO.match(rest[kinds.end() :])):
        return (f"describe the {match[1].strip()} {match[2]} {match[3]}",)
    match = _NOUN_IT_DOES.match(rest)
    if match and (level_of(match[4]) or match[4].lower() in word_list("plain_verbs")):
        return (f"identify the {match[1].strip()} that {match[3]} {match[2].lower()} {match[4]}",)
    if match := _NOUN_THAT_IS.match(rest):
        return (f"identify the {match[1].strip()} that {match[2].lower()} {match[3]}",)
    return (f"describe what {rest}",)


def _from_what_is(be: str, thing: str) -> tuple[str, ...]:
    if thing.startswith(("new ", "in ", "on ", "at ", "inside ")):
        return (f"describe what {be} {thing}",)
    if _DIFFERENCE.match(thing):
        return (f"explain {thing}",)
    if _LISTED.match(thing):
        return (f"identify {thing}",)
    if len(thing.split()) <= _LONGEST_TERM and not re.search(r"\b(?:in|for|of|when|with)\b", thing):
        return (f"explain what {thing} {'are' if _TWO.fullmatch(thing) else be}", f"define {thing}")
    return (f"describe {thing}", f"define {thing}")


def _deciding(action: str) -> tuple[str, ...]:
    found = re.match(r"do\b\s*(.*)$", action, re.IGNORECASE)
    return (f"decide what to do {found[1]}".strip(),) if found else ()


def _from_why(rest: str) -> tuple[str, ...]:
    if match := re.match(rf"^(?:do|did|{_MODAL}) ({_YOU}) (.+)$", rest, re.IGNORECASE):
        return (f"explain why {match[1].lower()} {match[2]}",)
    if match := _DO.match(rest):
        return _with_inflection("explain why", match[1], match[2])
    if match := _SUBJECT_FIRST.match(rest):
        return (f"explain why {match[2]} {match[1].lower()} {match[3]}",)
    first, _, object_ = rest.partition(" ")
    if re.match(rf"{_BE}\b|{_MODAL}\b|has\b|have\b", first, re.IGNORECASE):
        return ()
    if level_of(first) is not None and (not object_ or not is_noun_too(first)):
        return (f"explain the reasons for {gerund_of(first.lower())} {object_}".strip(),)
    finite = re.search(r"\b(?:is|are|has|have|must|should|can|\w+ed|[a-z]+(?<![siu'’])s)\b", object_)
    sentence = finite or any(word in word_list("plain_verbs") for word in object_.split())
    return (f"explain why {rest}",) if sentence else (f"explain the reasons for {rest}",)


def _from_how(rest: str) -> tuple[str, ...]:
    if match := _TO_DO.match(rest):
        verb, _, object_ = match[1].partition(" ")
        known = level_of(verb_of(verb, object_)) is not None
        return ((match[1],) if known and object_ else ()) + (f"describe how to {match[1]}",)
    if match := re.match(rf"^({_MODAL}) (?P<clause>.+)$", rest, re.IGNORECASE):
        return tuple(f"explain how {clause}" for clause in _stated_order(rest))
    if _QUANTITY.match(rest):
        asked = re.match(rf"^(.+?) (?:do|does|{_MODAL}|{_BE}) (.+)$", rest)
        return () if asked else (f"state how {rest}",)
    if match := _DO.match(rest):
        return _with_inflection("explain how", match[1], match[2])
    if match := _SUBJECT_FIRST.match(rest):
        return (f"explain how {match[2]} {match[1].lower()} {match[3]}",)
    return () if re.match(rf"{_BE}\b|{_MODAL}\b", rest, re.IGNORECASE) else (f"explain how {rest}",)


def _from_when(rest: str) -> tuple[str, ...]:
    if match := _TO_DO.match(rest):
        return (f"decide when to {match[1]}",)
    if match := _DO.match(rest):
        return _with_inflection("explain when", match[1], match[2])
    if match := _SUBJECT_FIRST.match(rest):
        return (f"explain when {match[2]} {match[1].lower()} {match[3]}",)
    return tuple(f"explain when {clause}" for clause in _stated_order(rest))


def _from_who(rest: str) -> tuple[str, ...]:
    named = re.match(rf"^({_BE}) ((?:the|an?|your|our) .+)$", rest, re.IGNORECASE)
    return (f"identify who {named[2]} {named[1].lower()}" if named else f"identify who {rest}",)


def _from_where(rest: str) -> tuple[str, ...]:
    if match := _TO_DO.match(rest):
        return (f"identify where to {match[1]}",)
    if match := _DO.match(rest):
        return _with_inflection("explain where", match[1], match[2])
    if match := re.match(rf"^({_BE})\s+(.+)$", rest):
        placed = _SUBJECT_FIRST.match(rest)
        return (f"identify where {placed[2]} {placed[1].lower()} {placed[3]}" if placed else f"locate {match[2]}",)
    return tuple(f"identify where {clause}" for clause in _stated_order(rest))


def _stated_order(clause: str) -> tuple[str, ...]:
    """Return a clause as it stands inside a sentence: "is a repair over" gives "a repair is over"; none unless sure."""
    if match := _SUBJECT_FIRST.match(clause):
        return (f"{match[2]} {match[1].lower()} {match[3]}",)
    if match := re.match(rf"^({_BE}) (.+)$", clause, re.IGNORECASE):
        return (f"{match[2]} {match[1].lower()}",)
    match = re.match(rf"^({_MODAL}) (.+)$", clause, re.IGNORECASE)
    if match is None:
        return () if re.match(r"(?:has|have|had)\b", clause, re.IGNORECASE) else (clause,)
    words = match[2].split()
    verbs = [
        n for n, w in enumerate(words) if n and (level_of(w) is not None or w in ("be", *word_list("plain_verbs")))
    ]
    return (" ".join([*words[: verbs[0]], match[1].lower(), *words[verbs[0] :]]),) if verbs else ()


def _from_which(rest: str) -> tuple[str, ...]:
    if match := re.match(rf"^(.+?) (?:to|(?:do|should|can|must) {_YOU}) (.+)$", rest, re.IGNORECASE):
        return (f"identify which {match[1]} to {match[2]}",)
    return (f"identify which {rest}",)


def _from_yes_or_no(title: str) -> tuple[str, ...]:
    asked = f"answer the question “{title[:1].upper()}{title[1:]}?”"
    if match := _ASKS_FOR_EXAMPLES.match(title):
        return (f"give examples of {match['what']}", asked)
    if match := re.match(rf"^do {_YOU} need (?!to )(.+)$", title, re.IGNORECASE):
        return (f"decide whether you need {match[1]}", asked)
    if match := re.match(rf"^(?:do|should|can|must) {_YOU} (?:need to |have to )?(.+)$", title, re.IGNORECASE):
        return (f"decide whether to {match[1]}", asked)
    if match := re.match(rf"^({_BE}|{_MODAL}) (.+) ({_PREDICATE})$", title, re.IGNORECASE):
        return (f"explain whether {match[2]} {match[1].lower()} {match[3]}", asked)
    if match := re.match(rf"^({_BE}) (?!this|that|it\b|there)(.+?) ([\"“].+|an? .+)$", title, re.IGNORECASE):
        return (f"explain whether {match[2]} {match[1].lower()} {match[3]}", asked)
    return (asked,)


def _with_inflection(lead: str, auxiliary: str, clause: str) -> tuple[str, ...]:
    """Return "explain how a pump works" for "does" and "a pump work"; the verb is looked for after the noun phrase."""
    words = clause.split()
    for place in range(1, len(words)):
        verb = words[place].lower()
        known = level_of(verb) is not None or verb in word_list("plain_verbs")
        after_noun = words[place - 1].lower() not in ("the", "a", "an", "of", "and", "or", "to", "in", "your", "our")
        last_chance = place == len(words) - 1 or not is_noun_too(verb)
        if known and after_noun and last_chance:
            form = third_person(verb) if auxiliary.lower() == "does" else verb
            form = words[place] if auxiliary.lower() == "did" else form
            return (f"{lead} {' '.join([*words[:place], form, *words[place + 1 :]])}",) if auxiliary != "did" else ()
    return ()


_BY_WORD: dict[str, Callable[[str], tuple[str, ...]]] = {
    "what": _from_what,
    "why": _from_why,
    "how": _from_how,
    "when": _from_when,
    "who": _from_who,
    "where": _from_where,
    "which": _from_which,
}
