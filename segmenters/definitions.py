"""Finds definitions: "A tie-off is a ...", "Severity 1 means ...", "Term: what it means", and glossary tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extractors.model import Heading, ListItem, Paragraph, Table, is_said, text_of
from segmenters.evidence import Evidence
from segmenters.grammar import Form, Role, main_verb, subject_of, subtree, written
from segmenters.imperatives import begins_with_verb, is_imperative
from segmenters.item_text import echoes, is_worded
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.pieces import quotable
from segmenters.quoting import in_lines
from segmenters.rivals import is_statement
from segmenters.statements import POINTS_BACK
from segmenters.titles import plain_title
from segmenters.verbs import is_noun_too, level_of
from segmenters.wordlists import word_list

_QUOTE_MARKS = " .“”\"'\u2018\u2019"
_TERM = r"[“\"'\u2018]?(?P<term>[A-Za-z][\w'’/&.+-]*(?: [\w'’/&().+-]+){0,5}?)[”\"'’]?"
_IS = re.compile(
    rf"^(?:(?:An?|The)\s+)?{_TERM}\s+(?:is|are)\s+"
    r"(?P<meaning>(?:an?|the|any|when|where|what|how|something|someone|people|[a-z]+ing)\b.+)$"
)
_MEANS = re.compile(
    rf"^(?:(?:An?|The)\s+)?(?:term\s+)?{_TERM}\s+"
    r"(?:means?|refers? to|stands? for|(?:is|are) defined as|(?:is|are) the term for)\s+(?P<meaning>\S.+)$"
)
_CALLED = re.compile(
    r"^(?P<meaning>(?:An?|The|Any)\s.+?)\s+(?:is|are)\s+(?:often\s+|also\s+)?(?:called|known as|referred to as)\s+"
    rf"(?:an?\s+|the\s+)?{_TERM}\.?$"
)
_LABEL = re.compile(rf"^{_TERM}\s*(?::|\s[–—-])\s+(?P<meaning>\S.+)$")
_HOW = re.compile(r"^\w+ly\s+", re.IGNORECASE)
_CREDIT = re.compile(r"\s*[\[(](?:based on|adapted from|taken from|source|from|see|cf\.)[^\])]*[\])]", re.IGNORECASE)
"""Where a definition says in brackets that it comes from."""
_AGAIN = re.compile(r"^(?:this|these|it|they) (?:is|are|means?|refers? to)\s+", re.IGNORECASE)
_DATE = re.compile(
    r"\b(?:19|20)\d\d\b|^\d|^(?:day|week|month|year|step|phase|part|level|line|page|slide|chapter|section|figure|"
    r"exercise) \d",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"(?:limitation|restriction|drawback|downside|caveat|remark|comment|detail|result|outcome|consequence|input|output|"
    r"trouble|solution|fix|workaround|cause|effect|benefit|pro|con|good|bad|better|best|worse|worst|past|present|today|"
    r"future|people|person|name|description|title|author|contact|documentation|doc|usage|use|volume|frequency|size|"
    r"cost|price|date|time|duration|place|location|status|state|type|kind|value|default|format|content|summary|action|"
    r"topic|task|answer|instead|before|after|again|otherwise|usually|often|recall|more)s?",
    re.IGNORECASE,
)
"""What stands before a colon to say what sort of remark follows, and names nothing."""
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|can|cannot|will|would|could|may|might|\w+n['’]t)\b", re.IGNORECASE
)
_RELATIVE = re.compile(
    r"\b(?:that|which|who|whose|where|when|whereby|how|what|whether|if|because|for|to)\b", re.IGNORECASE
)
_GLOSSARY_HEAD = re.compile(r"\b(meaning|definition|description|what it (is|means))\b", re.IGNORECASE)
_NO_MEANING = re.compile(
    r"\b(we|us|you|i|me|our|your|my|today)\b|^[A-Za-z]\)|\bmust\b|\betc\b|\.\.\.|…|https?:|[{}<>=]|\w\(\)|"
    r"^(?:while|because|although|though|if|since|whereas|unless)\b|^(?:an?|the) (?:[\w-]+ ){0,3}one\b|"
    r"^(?:an? |the )?(?:phrase|word|expression|buzzword)s?\b(?: (?:that|which))?(?: (?:is|are))? "
    r"(?:often |commonly )?used\b|"
    r"^(?:an? |the )?(?:great|critical|essential|important|key|vital|crucial|major|"
    r"good|best|better|bad|common|typical|popular|simple|single|small|large|very|way|ways|"
    r"matter|result|subject|fact|start|end|rest|first|last|second|third|following|same|most|more|only|term)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"\b(this|these|those|such|following)\b", re.IGNORECASE)
_CHOPPED = re.compile(r"[,(–—-]$|\b(?:the|an?|of|and|or|no)$", re.IGNORECASE)
_TELLS_APART = re.compile(
    r"\b(that|which|who|whose|where|when|whereby|used|made|for|from|with|without|by|into|between|against|in|on|at|to|of|"
    r"\w+ing|\w+ed)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:an?|any|the|[a-z]+)\s")
"""How a meaning begins that is no sentence of its own."""
_LETTERS_BEHIND = re.compile(r"\s*\([A-Z][A-Za-z ]*\)$")
_A_THING = re.compile(r"(?:an? (?!model can)|the (?:process|practice|act|principle|set|use)\b|any )", re.IGNORECASE)
_NO_NAME = re.compile(
    r"^(?:this|that|these|those|it|they|we|you|he|she|there|what|who|which|another|one|first|final|next|other|each|our|"
    r"your|my|such|some|most|here|let|without|within|between|under|over|before|after|during|via|like)\b|\bexamples?$",
    re.IGNORECASE,
)
_SAID_AGAIN = re.compile(r"^(?:\d+[.)]\s+)?(?P<name>[A-Z][\w -]+?):\s+(?=(?P=name)\s)")
"""A name before the sentence that defines it: "Authentication: Authentication is ..."."""
_BESIDE = re.compile(r"\s*\([^()]*\)\s*")
"""The other form of a term in brackets: "XDR (Extended Detection and Response)"."""
_FEWEST_HEADINGS = 3
_FEWEST_WORDS, _MOST_WORDS = 4, 32
_MOST_TERM_WORDS = 4


@dataclass(frozen=True, slots=True)
class Definition:
    """A term, what it means, the sentence that says so, and the list, table or title that it stands in."""

    term: str
    meaning: str
    evidence: Evidence
    group: str = ""


@dataclass(frozen=True, slots=True)
class _Found:
    """A term and its meaning as they stand; `by_form` is true when layout and not a sentence says that it is one."""

    term: str
    meaning: str
    quote: str
    group: str
    passage: Passage
    by_form: bool


def definitions_in(passages: tuple[Passage, ...], language: Language) -> tuple[Definition, ...]:
    """Return the definitions in a unit's passages in their order; each term once."""
    found: dict[str, Definition] = {}
    for one in _under_headings(passages):
        if _is_telling(one.term, one, language):
            found[one.term.lower().removesuffix("s")] = _definition(one.term, one)
    title = ""
    fields = _fields(passages)
    for passage in quotable(passages):
        block = passage.block
        if isinstance(block, Heading):
            title = plain_title(block.text)
            continue
        for one in _candidates(passage, title, language):
            if one.by_form and one.term in fields:
                continue
            if one.by_form and language.parses and _says_something(one.term, language):
                continue
            bare = one.term.strip(_QUOTE_MARKS)
            name = bare.lower().removesuffix("s")
            if name not in found and _is_telling(bare, one, language):
                found[name] = _definition(bare, one)
    return tuple(found.values())


def named_in(passages: tuple[Passage, ...], language: Language) -> tuple[Definition, ...]:
    """Return the terms of which a sentence of a unit says what they are, also where that repeats the term.

    Such a sentence is no question, but its term can be a wrong option for another one's meaning.
    """
    found: dict[str, Definition] = {}
    for passage in quotable(passages):
        if isinstance(passage.block, Heading | Table):
            continue
        for one in _candidates(passage, "", language):
            term = one.term.strip(_QUOTE_MARKS)
            said = not one.by_form and _A_THING.match(one.meaning) and not _NO_MEANING.search(one.meaning)
            if said and _can_be_term(term) and not _NO_NAME.match(term):
                found.setdefault(term.lower(), _definition(term, one))
    return tuple(found.values())


def _fields(passages: tuple[Passage, ...]) -> set[str]:
    """Return the labels that say another thing each time: fields of what stands above them, such as "Purpose:"."""
    said: dict[str, set[str]] = {}
    for passage in quotable(passages):
        if isinstance(passage.block, ListItem | Paragraph) and (match := _LABEL.match(in_lines(passage.block.text))):
            said.setdefault(match["term"], set()).add(match["meaning"])
    return {label for label, meanings in said.items() if len(meanings) > 1}


def _definition(term: str, one: _Found) -> Definition:
    at = one.passage
    return Definition(term, _tidy(one.meaning), Evidence(at.source, at.block.key, at.block.at, one.quote), one.group)


def _under_headings(passages: tuple[Passage, ...]) -> list[_Found]:
    """Return the terms that are headings, each with one short paragraph that goes on from it: "a device that ...".

    Standards set their terms like this; one such heading alone is chance.
    """
    fit = quotable(passages)
    found = []
    for heading, passage in pairwise(fit):
        named, block = heading.block, passage.block
        if isinstance(named, Heading) and isinstance(block, Paragraph) and _GOES_ON.match(block.text):
            term = _LETTERS_BEHIND.sub("", plain_title(named.text))
            found.append(_Found(term, block.text, block.text, "terms", passage, by_form=True))
    return found if len(found) >= _FEWEST_HEADINGS else []


def _candidates(passage: Passage, title: str, language: Language) -> Iterator[_Found]:
    block = passage.block
    if isinstance(block, Table):
        for term, meaning, quote in _glossary_rows(block):
            yield _Found(term, meaning, quote, block.key, passage, by_form=True)
        return
    level = f"{title}/{block.level}" if isinstance(block, ListItem) else title
    for number, sentence in enumerate(language.sentences(in_lines(text_of(block)))):
        can_be_label = number == 0 and isinstance(block, ListItem | Paragraph) and not is_said(block)
        told = _SAID_AGAIN.sub("", sentence) if number == 0 else sentence
        if match := (_MEANS.match(told) or _IS.match(told) or _CALLED.match(told)):
            if not language.parses or _is_whole_subject(match["term"], sentence, language):
                term = _BESIDE.sub(" ", match["term"]).strip()
                yield _Found(term, match["meaning"], sentence, level, passage, by_form=False)
        elif can_be_label and (match := _LABEL.match(sentence)):
            yield _Found(match["term"], match["meaning"], sentence, level, passage, by_form=True)


def _says_something(label: str, language: Language) -> bool:
    """Tell whether the words before a dash say something and name nothing: "Patents protect functions – ..."."""
    tokens = language.parse(label)
    if tokens and tokens[-1].pos == "ADJ":
        return True
    return any(
        token.pos in ("VERB", "AUX")
        and token.form is not Form.GERUND
        and not (token.role is Role.MODIFIER and token.head > n)
        for n, token in enumerate(tokens)
    )


def _is_whole_subject(term: str, sentence: str, language: Language) -> bool:
    """Tell whether a term is all of the subject: of "Only one part of a ladder is a stile" it is not."""
    tokens = language.parse(sentence)
    verb = main_verb(tokens)
    subject = subject_of(tokens) if verb is not None else None
    if subject is None or not sentence.lower().startswith(("a ", "an ", "the ", term[:3].lower(), "“", '"', "'")):
        return True  # "X is called Y", or a tree that does not help
    span = written(tokens, subtree(tokens, subject)).strip(" “”\"'").lower()
    bare = re.sub(r"^(?:an?|the)\s+", "", span)
    return bare.startswith(term.lower()) or term.lower().startswith(bare)


def _glossary_rows(table: Table) -> Iterator[tuple[str, str, str]]:
    width = len(table.rows[0]) if table.rows else 0
    if table.header_rows != 1 or width < len(("term", "meaning")):
        return
    column = next((n for n in range(1, width) if _GLOSSARY_HEAD.search(table.rows[0][n])), None)
    if column is not None:
        for row in table.rows[1:]:
            yield row[0], row[column], " | ".join(row)


def _is_telling(term: str, found: _Found, language: Language) -> bool:
    if not _can_be_term(term) or not _is_sound(found):
        return False
    if found.by_form and (_REMARK.fullmatch(term) or not is_worded(found.meaning) or _happens(found.meaning, language)):
        return False
    meaning = _AGAIN.sub("", found.meaning.strip())
    own, said = set(language.stems(term)), set(language.stems(meaning))
    return bool(own) and not own & said and not echoes(term, meaning)


def _happens(meaning: str, language: Language) -> bool:
    """Tell whether the words behind a label are a whole sentence, which says what happens and not what something is."""
    if language.english and _FINITE.search(_RELATIVE.split(meaning, maxsplit=1)[0]):
        return is_statement(meaning, language)
    return False


def _is_sound(found: _Found) -> bool:
    """Tell whether a meaning says what something is, in a form that can be shown."""
    meaning = _AGAIN.sub("", found.meaning.strip())
    if (
        POINTS_BACK.match(meaning.removeprefix("that "))
        or is_imperative(_HOW.sub("", meaning))
        or _NO_MEANING.search(meaning)
        or meaning.endswith("?")
    ):
        return False
    length = len(meaning.split())
    if not _FEWEST_WORDS <= length <= _MOST_WORDS or _CHOPPED.search(meaning.rstrip(". ")):
        return False
    if not found.by_form and (not _TELLS_APART.search(meaning) or _POINTS_BACK.search(meaning.partition(" that ")[0])):
        return False
    head = next((word for word in meaning.lower().split() if word not in ("a", "an", "the", "any")), "")
    return head.strip(",.;") not in word_list("vague_heads")


def _can_be_term(term: str) -> bool:
    words = term.split()
    if _DATE.search(term) or _NO_NAME.match(term):
        return False
    outside = word_list("not_terms")
    inner = {word.lower() for word in words[1:-1]} - word_list("joining_words")
    if not 0 < len(words) <= _MOST_TERM_WORDS or (inner | {words[0].lower(), words[-1].lower()}) & outside:
        return False
    if len(words) == 1 and (any(char.isdigit() for char in term) or (level_of(term) and not is_noun_too(term))):
        return False
    return not (len(words) > 1 and begins_with_verb(term)) and term.count("(") == term.count(")")


def _tidy(meaning: str) -> str:
    """Return a meaning in one line without the sentence's end, and without what follows a further full stop."""
    plain = _CREDIT.sub("", _AGAIN.sub("", " ".join(meaning.split()).strip()))
    return re.split(r"(?<=[a-z)])\.\s+(?=[A-Z])", plain, maxsplit=1)[0].rstrip(".;:, ")
