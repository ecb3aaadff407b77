"""Turns a title that asks into what a learner can do: "How does a pump work?" gives "explain how a pump works"."""

from __future__ import annotations

import re
from collections.abc import Callable

from segmenters.objective_order import BE, MODAL, SUBJECT_FIRST, so_it_is, stated_order, with_inflection
from segmenters.objective_yes_no import from_yes_or_no
from segmenters.title_questions import asked_about, main_question
from segmenters.verbs import gerund_of, is_noun_too, level_of, verb_of
from segmenters.wordlists import word_list

_QUESTION = re.compile(r"^(what|why|how|when|who|which|where)(?:['’]s)?\b\s*(.*?)[?\s]*$", re.IGNORECASE | re.DOTALL)
_YOU = r"(?:i|we|you|one|people|organi[sz]ations|companies)"
_TO_DO = re.compile(rf"^(?:to|(?:do|did|{MODAL}) {_YOU})\s+(?:need to\s+)?(.+)$", re.IGNORECASE)
_DO = re.compile(r"^(do|does|did)\s+(.+)$", re.IGNORECASE)
_NOUN_THAT_IS = re.compile(rf"^((?:[\w-]+ ){{1,7}}?)({BE}|{MODAL})\s+(.+)$", re.IGNORECASE)
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
_DONE_TO = re.compile(rf"^((?:[\w-]+ ){{1,3}}?){MODAL} be (\w+ed) ((?:to|for|in) .+)$", re.IGNORECASE)
_NOUN_IT_DOES = re.compile(rf"^((?:[\w-]+ ){{1,4}}?)({MODAL}) (?!be\b|have\b)(.+) ([a-z]+)$", re.IGNORECASE)
_PLAINLY_ASKED = re.compile(
    r"^(?:\((?P<aside>how|why|when|where)\) |(?:(?:what|why|how|when|where|who)(?:/| and | or ))+(?=how|where|when)"
    r"(?P<last>how|where|when) )(?P<rest>[a-z].*)$",
    re.IGNORECASE | re.DOTALL,
)
"""Two questions in one, "Where/how can I get it?", and one in brackets, "(How) does it work?"."""
_FROM_WHERE = re.compile(
    r"^(?:from|in|for|with|of) [^,?]{3,60}, (?P<asks>(?:what|why|how|when|who|which|where)\b)", re.IGNORECASE
)
_IS_IT_THAT = re.compile(r"^is it that (?=\S)", re.IGNORECASE)
_BY_WHAT = re.compile(
    rf"^(?P<by>on|in|for|with|from|by|at|to|of|under) (?:what|which) (?P<what>[^?]{{3,50}}?) "
    rf"(?P<clause>(?:do|does|{BE}|{MODAL}) [^?]+?)[?\s]*$",
    re.IGNORECASE,
)
_NOUN_DOES = re.compile(r"^(?P<what>(?:[\w'’/-]+ ){1,3}?)(?P<do>do|does) (?P<clause>.+)$", re.IGNORECASE)
_HOW_IT_IS = re.compile(rf"^(?P<how>(?:[\w-]+ ){{1,3}}?)(?P<clause>{BE} .+)$", re.IGNORECASE)
_MEANT = re.compile(rf"^(?:(?:do|does) {_YOU} mean|{BE} meant) by\s+(?P<what>.+)$", re.IGNORECASE)
_BY_SAYING = re.compile(r"(?:saying|the statement) that (?P<clause>.+)$", re.IGNORECASE)
_NAMED_AFTER = re.compile(
    rf"^(?P<be>{BE}) (?P<rest>(?:missing|left|wrong|needed|required|available|stored|kept|done|used|found)\b.*)$"
)
_PERSONS = (
    (re.compile(r"\bI am\b|\bI['’]m\b"), "you are"),
    (re.compile(r"(?<![/-])\bI\b(?![/.'’-])"), "you"),
    (re.compile(r"\bmyself\b"), "yourself"),
    (re.compile(r"\bmy\b"), "your"),
    (re.compile(r"\bme\b"), "you"),
)
_TELLING_ME = re.compile(
    r"^(?:can|could|would) you (?:please )?tell (?:me|us) (?P<asked>(?:whether|what|how|when|where|which|why) .+)$",
    re.IGNORECASE,
)
_KNOWING = re.compile(
    r"^(?:know|tell|find out|check|see) (?P<which>(?:which|what|whether|if|who|where) .+)$", re.IGNORECASE
)
_CLAUSE_BEGINS = re.compile(rf"^{_YOU} ", re.IGNORECASE)
_HAPPENS = re.compile(rf"^(?:happens?|goes|{MODAL}) ", re.IGNORECASE)
_TWO = re.compile(r"[\w-]+ and [\w-]+", re.IGNORECASE)
_LONGEST_TERM = 5


def asks(title: str) -> bool:
    """Tell whether a title asks: by its mark, or by its first word."""
    asking = re.match(r"(?:what|why|how|when|who|which|where)\b", title, re.IGNORECASE)
    return title.rstrip(" \"”’'").endswith("?") or asking is not None


def from_question(title: str) -> tuple[str, ...]:
    """Return wordings for the objective of a part whose title asks, the best one first."""
    return tuple(_to_learner(wording) for wording in _turned(title))


def _to_learner(wording: str) -> str:
    """Return a wording that says "you" where the question says "I"; what stands in quotation marks is left alone."""
    if "“" in wording:
        return wording
    for own, other in _PERSONS:
        wording = own.sub(other, wording)
    return wording


def _turned(title: str) -> tuple[str, ...]:
    title = _PLAINLY_ASKED.sub(_with_word, _AFTER_QUESTION.sub("?", main_question(title)))
    title = _FROM_WHERE.sub(r"\g<asks>", title)
    asked = f"answer the question “{title[:1].upper()}{title[1:].rstrip(' ?')}?”"
    if about := asked_about(title):
        return (f"describe {about}",)
    if match := _BY_WHAT.match(title):
        return (*_from_by_what(match), asked)
    if match := _TELLING_ME.match(title):
        return _from_telling(match["asked"])
    match = _QUESTION.match(title)
    if match is None:
        return (*from_yes_or_no(re.sub(r"\?(?=[\"”’']$)", "", title.rstrip(" ?"))), asked)
    word, rest = match[1].lower(), _IS_IT_THAT.sub("", _SECOND_QUESTION.sub("", match[2].strip()))
    if re.match(r"\w+['’]s\b", title):
        rest = f"is {rest}"
    made = _BY_WORD[word](rest) if rest else ()
    return (*made, asked)


def _from_telling(asked: str) -> tuple[str, ...]:
    bare = asked.rstrip(" ?")
    return (f"decide {bare}",) if bare.lower().startswith("whether ") else _turned(asked)


def _with_word(match: re.Match[str]) -> str:
    rest = match["rest"]
    return f"{(match['aside'] or match['last']).capitalize()} {rest[:1].lower()}{rest[1:]}"


def _from_by_what(match: re.Match[str]) -> tuple[str, ...]:
    clauses = stated_order(match["clause"])
    return tuple(f"identify the {match['what']} {match['by'].lower()} which {clause}" for clause in clauses)


def _from_what(rest: str) -> tuple[str, ...]:
    if match := _MEANT.match(rest):
        clause = _BY_SAYING.match(match["what"])
        return (f"explain what it means that {clause['clause']}" if clause else f"define {match['what']}",)
    if match := _TO_DO.match(rest):
        return (*_deciding(match[1]), f"describe what to {match[1]}")
    if match := _DO.match(rest):
        return tuple(f"describe what {clause}" for clause in with_inflection(match[1], match[2]))
    if match := _NAMED_AFTER.match(rest):
        return (f"identify what {match['be'].lower()} {match['rest']}",)
    if match := re.match(rf"^({BE})\s+(.+)$", rest, re.IGNORECASE):
        return _from_what_is(match[1].lower(), match[2])
    return _from_what_noun(rest)


def _from_what_noun(rest: str) -> tuple[str, ...]:
    if match := _NOUN_YOU_DO.match(rest):
        noun = match[1].strip()
        return (f"identify the {noun} {match[2].lower()} {match[3]}", f"identify what {noun} {match[2]} {match[3]}")
    if (match := _NOUN_DOES.match(rest)) and not _CLAUSE_BEGINS.match(rest):
        clauses = with_inflection(match["do"], match["clause"])
        return tuple(f"identify the {match['what'].strip()} that {clause}" for clause in clauses)
    kinds = _KIND.match(rest)
    if kinds and (match := _DONE_TO.match(rest[kinds.end() :])):
        return (f"describe the {match[1].strip()} {match[2]} {match[3]}",)
    return (_from_clause(rest),)


def _from_clause(rest: str) -> str:
    """Return a wording for what follows "what" in a question about its own subject: "risks can damage a ladder"."""
    match = _NOUN_IT_DOES.match(rest)
    if match and (level_of(match[4]) or match[4].lower() in word_list("plain_verbs")):
        return f"identify the {match[1].strip()} that {match[3]} {match[2].lower()} {match[4]}"
    if (match := _NOUN_THAT_IS.match(rest)) and not _HAPPENS.match(rest):
        return f"identify the {match[1].strip()} that {match[2].lower()} {match[3]}"
    return f"describe what {rest}"


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
    if match := re.match(rf"^(?:do|did|{MODAL}) ({_YOU}) (.+)$", rest, re.IGNORECASE):
        return (f"explain why {'you' if match[1].lower() == 'i' else match[1].lower()} {match[2]}",)
    if match := _DO.match(rest):
        return tuple(f"explain why {clause}" for clause in with_inflection(match[1], match[2]))
    if match := SUBJECT_FIRST.match(rest):
        return (f"explain why {match[2]} {match[1].lower()} {match[3]}",)
    first, _, object_ = rest.partition(" ")
    if re.match(rf"{BE}\b|{MODAL}\b|has\b|have\b", first, re.IGNORECASE):
        return ()
    if level_of(first) is not None and (not object_ or not is_noun_too(first)):
        return (f"explain the reasons for {gerund_of(first.lower())} {object_}".strip(),)
    finite = re.search(r"\b(?:is|are|has|have|must|should|can|\w+ed|[a-z]+(?<![siu'’])s)\b", object_)
    sentence = finite or any(word in word_list("plain_verbs") for word in object_.split())
    return (f"explain why {rest}",) if sentence else (f"explain the reasons for {rest}",)


def _from_how(rest: str) -> tuple[str, ...]:
    if match := _TO_DO.match(rest):
        return _from_how_to(match[1])
    if _QUANTITY.match(rest):
        return _from_how_many(rest)
    return tuple(f"explain how {clause}" for clause in _how_it_is(rest))


def _how_it_is(rest: str) -> tuple[str, ...]:
    if match := _DO.match(rest):
        return with_inflection(match[1], match[2])
    if re.match(rf"{MODAL} ", rest, re.IGNORECASE) or SUBJECT_FIRST.match(rest):
        return stated_order(rest)
    if match := _HOW_IT_IS.match(rest):
        return tuple(f"{match['how']}{clause}" for clause in so_it_is(match["clause"]))
    return () if re.match(rf"{BE}\b", rest, re.IGNORECASE) else (rest,)


def _from_how_to(action: str) -> tuple[str, ...]:
    if match := _KNOWING.match(action):
        return (f"identify {re.sub('^if ', 'whether ', match['which'])}",)
    verb, _, object_ = action.partition(" ")
    known = level_of(verb_of(verb, object_)) is not None and object_ != ""
    return (*((action,) if known else ()), f"describe how to {action}")


def _from_how_many(rest: str) -> tuple[str, ...]:
    if match := re.match(rf"^(.+?) ({BE}) there$", rest, re.IGNORECASE):
        return (f"state how {match[1]} there {match[2].lower()}",)
    if match := re.match(r"^((?:many|much) .+?) (do|does) (.+)$", rest, re.IGNORECASE):
        return tuple(f"state how {match[1]} {clause}" for clause in with_inflection(match[2], match[3]))
    asked = re.match(rf"^(.+?) (?:do|does|{MODAL}|{BE}) (.+)$", rest)
    return () if asked else (f"state how {rest}",)


def _from_when(rest: str) -> tuple[str, ...]:
    if match := _TO_DO.match(rest):
        return (f"decide when to {match[1]}",)
    if match := _DO.match(rest):
        return tuple(f"explain when {clause}" for clause in with_inflection(match[1], match[2]))
    if match := SUBJECT_FIRST.match(rest):
        return (f"explain when {match[2]} {match[1].lower()} {match[3]}",)
    return tuple(f"explain when {clause}" for clause in stated_order(rest))


def _from_who(rest: str) -> tuple[str, ...]:
    named = re.match(rf"^({BE}) ((?:the|an?|your|our) .+)$", rest, re.IGNORECASE)
    return (f"identify who {named[2]} {named[1].lower()}" if named else f"identify who {rest}",)


def _from_where(rest: str) -> tuple[str, ...]:
    if match := _TO_DO.match(rest):
        return (f"identify where to {match[1]}",)
    if match := _DO.match(rest):
        return tuple(f"explain where {clause}" for clause in with_inflection(match[1], match[2]))
    if match := re.match(rf"^({BE})\s+(.+)$", rest):
        placed = SUBJECT_FIRST.match(rest)
        return (f"identify where {placed[2]} {placed[1].lower()} {placed[3]}" if placed else f"locate {match[2]}",)
    return tuple(f"identify where {clause}" for clause in stated_order(rest))


def _from_which(rest: str) -> tuple[str, ...]:
    if match := re.match(rf"^(.+?) (?:to|(?:do|should|can|must) {_YOU}) (.+)$", rest, re.IGNORECASE):
        return (f"identify which {match[1]} to {match[2]}",)
    return (f"identify which {rest}",)


_BY_WORD: dict[str, Callable[[str], tuple[str, ...]]] = {
    "what": _from_what,
    "why": _from_why,
    "how": _from_how,
    "when": _from_when,
    "who": _from_who,
    "where": _from_where,
    "which": _from_which,
}
