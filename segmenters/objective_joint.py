"""Words objectives for a title that was joined from headings: "describe the rungs and the choice of a ladder".

What is done is said with one verb where every heading says it, "describe how to store ladders and check rungs"; else
with its noun, so that all that follows "describe" is of one kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from extractors.model import Heading, text_of
from segmenters.articles import head_of, is_plural, with_article
from segmenters.bare_verbs import is_bare_verbs
from segmenters.imperatives import is_imperative
from segmenters.objective_shapes import Shape, impersonal
from segmenters.objective_subject import topic_of
from segmenters.title_join import as_activity, inside_title, joined, listed, short_title, with_shared_end
from segmenters.titles import lower_first, plain_title
from segmenters.verbs import base_of_gerund, level_of
from segmenters.wordlists import word_list

_PAIR, _TRIPLE = 2, 3
_HEAD_NAME = re.compile(r"\s*\([^)]*\)$")
_LOOKED_UP = re.compile(r"(?:glossary|acronyms|abbreviations)\b", re.IGNORECASE)
_PARENT = re.compile(r"^(?P<parent>[^:]+): (?P<rest>.+)$")
_EXAMPLES = re.compile(r"^.*?examples?: ", re.IGNORECASE)
_NOUN_OF = {
    "accept": "acceptance", "analyse": "analysis", "analyze": "analysis", "approve": "approval", "assess": "assessment",
    "calculate": "calculation", "choose": "choice", "classify": "classification", "configure": "configuration",
    "create": "creation", "define": "definition", "deliver": "delivery", "deploy": "deployment", "design": "design",
    "develop": "development", "evaluate": "evaluation", "identify": "identification", "implement": "implementation",
    "import": "import", "improve": "improvement", "initiate": "initiation", "install": "installation",
    "maintain": "maintenance", "manage": "management", "measure": "measurement", "organise": "organisation",
    "organize": "organization", "prepare": "preparation", "prevent": "prevention", "prioritise": "prioritisation",
    "prioritize": "prioritization", "protect": "protection", "publish": "publication", "register": "registration",
    "remove": "removal", "repair": "repair", "replace": "replacement", "resolve": "resolution", "review": "review",
    "select": "selection", "store": "storage", "use": "use", "verify": "verification",
}  # fmt: skip
"""Activities by their nouns, which can stand beside other nouns."""
_CHECKLIST = re.compile(r"^(?!the )(?:[\w-]+ ){0,3}checklist$", re.IGNORECASE)
_DEFINED = re.compile(r"definitions? and examples? of (?P<what>.+)$", re.IGNORECASE)
_SECOND = re.compile(r"(?:and|or) (?P<verb>[a-z]+) (?P<what>\S.*)$")
_CHOOSING = ("how", "what", "which", "whether", "to")


def joint_title_wordings(shape: Shape) -> Iterator[str]:
    """Yield wordings for a title that names several of the headings of its unit; none for any other title."""
    parent, topics = _topics_of(shape)
    if not topics or _LOOKED_UP.match(shape.title) or is_bare_verbs(shape.title):
        return
    told = (shape.spelling.in_running_text(impersonal(name)) for name in topics)
    names = [inside_title(name).replace(" & ", " and ") for name in told]
    if defined := _DEFINED.match(shape.title):
        yield f"define {with_article(shape.spelling.in_running_text(defined['what']), shape.text)} with examples"
    if together := _done_together(names, shape.text):
        yield f"{'follow the steps' if shape.steps else 'describe how'} to {together}"
    nouns = [_as_noun(as_activity(name), shape.text) for name in names]
    nouns.sort(key=lambda name: name.partition(" ")[0].endswith("ing") and " " in name)
    if (shared := with_shared_end(names)) and names == nouns:
        yield f"{'describe' if ' of ' in shared else 'distinguish'} {shared}"
    plain = all(" " not in name for name in nouns)
    things = [name if plain or name.split()[0].endswith("ing") else _determined(name, shape.text) for name in nouns]
    tails = [re.sub(r"^the (?!.* of )", "", thing) if things[0].startswith("the ") else thing for thing in things[1:]]
    doing = parent.split(" ", 1)[0].endswith("ing")
    if parent and not doing and (acronym := _acronym_in(shape.about)) and parent == acronym:
        yield f"describe the {listed([re.sub('^the ', '', thing) for thing in things], 'and')} of {parent}"
    yield f"describe {listed([things[0], *tails], 'and')}"
    yield f"describe {listed(things, 'and')}"


def _acronym_in(about: str) -> str:
    match = re.search(r"\(([A-Z][A-Za-z]*[A-Z])\)", about)
    return match[1] if match else topic_of(about)


def _topics_of(shape: Shape) -> tuple[str, tuple[str, ...]]:
    """Return what stands before the colon of a title, if anything, and the headings that the rest was joined from."""
    headings = dict.fromkeys(text_of(p.block) for p in shape.passages if isinstance(p.block, Heading))
    names = [_HEAD_NAME.sub("", plain_title(heading)) for heading in headings]
    split = _PARENT.match(shape.title)
    options = [("", _EXAMPLES.sub("", shape.title)), *([(split["parent"], split["rest"])] if split else [])]
    for parent, title in options:
        if found := _joined_from(names, title.lower(), shape):
            return parent, found
    return "", ()


def _joined_from(names: Sequence[str], title: str, shape: Shape) -> tuple[str, ...]:
    told = [(name, short) for name in names if (short := short_title(name)) and _is_in(short, title)]
    for several in (*combinations(told, _PAIR), *combinations(told, _TRIPLE)):
        if joined([name for name, _ in several], shape.spelling, shape.language.code).lower() == title:
            return tuple(short for _, short in several)
    return ()


def _is_in(name: str, title: str) -> bool:
    if set(name.lower().split()) <= set(title.split()):
        return True
    return name.lower() in title or as_activity(lower_first(name)).lower() in title


def _done_together(names: Sequence[str], text: str) -> str:
    """Return what is done where each heading says it: "store ladders and check the rungs"."""
    done = [_done(name, text) for name in names]
    return listed(done, "and") if all(done) else ""


def _done(name: str, text: str) -> str:
    """Return what a heading says is done, with its verb or two: "carrying and storing ladders"; nothing for others."""
    if _CHECKLIST.search(name) and not name.split(" ", 1)[0].endswith("ing"):
        return f"apply the {name}"
    first, _, rest = name.partition(" ")
    base = _base_of(first) or (first if level_of(first) is not None and is_imperative(name) else None)
    if base == first and _SECOND.match(rest):
        return name
    if base and (pair := _SECOND.match(rest)):
        second = _base_of(pair["verb"]) or (pair["verb"] if level_of(pair["verb"]) is not None else "")
        return f"{base} and {second} {with_article(pair['what'], text)}" if second else ""
    if base is None or not rest or rest.split(" ", 1)[0] in (*_CHOOSING, "and", "or"):
        return ""
    return f"{base} {with_article(rest, text)}"


def _determined(name: str, text: str) -> str:
    """Return a name with its article; beside others a single thing that can be counted never stands without one."""
    thing = re.sub("^the (?=examples )", "", with_article(name, text))
    head = head_of(name)
    last = head.rsplit(" ", 1)[-1]
    of_it = name.startswith(f"{head} of ") and last.islower()
    counted = last.islower() and last in word_list("countable")
    single = thing == name and not is_plural(head) and " " in head and not re.match(r"(?:an?|the)\b", name)
    return f"the {name}" if single and (of_it or counted) else thing


def _base_of(word: str) -> str | None:
    stem = word.removesuffix("ing")
    known = (base for base in (stem, f"{stem}e", stem[:-1]) if base in _NOUN_OF and stem != word)
    return base_of_gerund(word) or next(known, None)


def _as_noun(name: str, text: str) -> str:
    """Return an activity with its noun: "choosing a ladder" gives "the choice of a ladder"."""
    first, _, rest = name.partition(" ")
    noun = _NOUN_OF.get(_base_of(first) or "", "")
    simple = rest and rest.split(" ", 1)[0] not in (*_CHOOSING, "and", "or")
    return f"the {noun} of {with_article(rest, text)}" if noun and simple else name
