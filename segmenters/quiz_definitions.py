"""Questions from definitions: which term fits a description, or terms to be matched with their meanings."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import groupby

from segmenters.announced_lists import AnnouncedList
from segmenters.definitions import Definition
from segmenters.evidence import Bloom
from segmenters.identity import question_id
from segmenters.key_terms import KeyTerm
from segmenters.language import Language
from segmenters.list_stems import class_of
from segmenters.question import FillInQuestion, MatchQuestion, Pair
from segmenters.quiz_items import GAP, Candidate, Option, Stem, choice_question, letters_for, profile, source_says
from segmenters.rivals import are_near_kind, overlap
from segmenters.titles import lower_first, sentence_case
from segmenters.wordlists import word_list

_DISTRACTORS = 3
_FEWEST_PAIRS = 3
_MOST_PAIRS = 7
_LONGEST_MEANING = 26
_NEAR = 0.6
_SHORTER, _LONGER = 1, 3
"""So many words fewer or more a wrong term may have: a right one that is by far the longest gives itself away."""
_VERB = re.compile(r"^(?:\w+[^s]s|is|has|can|may|will)\s", re.IGNORECASE)
_CLAUSE = re.compile(r"^(?:that|when|where|if)\b", re.IGNORECASE)
_NAMED_THING = re.compile(r"^(?:an? (?!new|recent|modern|popular|common|relatively|growing)|the |any |someone )\w+")
_DOING = re.compile(r"^\w{3,}ing\b", re.IGNORECASE)


def ask_terms(
    own: tuple[Definition, ...],
    others: tuple[Definition, ...],
    language: Language,
    names: tuple[KeyTerm, ...] = (),
    listed: frozenset[str] = frozenset(),
) -> list[Candidate]:
    """Return questions on a unit's own definitions; terms of the same list, of the unit, then of the pack, nearest
    first, serve as distractors, and where these are few, `names` that the source marks as important. A name with its
    meaning comes from farther off and stands only beside a meaning that says by itself what something is.

    With less than two of them the term is filled in. Of terms in `listed` blocks, which stand in a list of names, only
    a whole group is asked: what else the list names would be the wrong options."""
    found = [_match(group) for group in _groups(own) if len(group) >= _FEWEST_PAIRS]
    marked = tuple(
        Definition(n.text, n.meaning, replace(own[0].evidence, quote=n.place)) for n in names if n.is_special and own
    )
    beside = own + others + tuple(name for name in marked if not name.meaning)
    known = own + others + tuple(sorted(marked, key=lambda name: not name.meaning))
    twice = Counter(definition.term.lower() for definition in own + others)
    single = [d for d in own if twice[d.term.lower()] == 1 and d.evidence.block not in listed]
    asked = [_which_term(d, known if _is_phrase(d.meaning) else beside, language) for d in single]
    return found + [candidate for candidate in asked if candidate]


def _groups(own: tuple[Definition, ...]) -> list[tuple[Definition, ...]]:
    """Return the definitions that stand in one list, table or under one title, if they can be set side by side."""
    short = sorted((d for d in own if len(d.meaning.split()) <= _LONGEST_MEANING), key=lambda d: d.group)
    groups = [tuple(group) for _, group in groupby(short, key=lambda d: d.group)]
    return [group for group in groups if len({d.meaning.casefold() for d in group}) == len(group)]


def _which_term(definition: Definition, known: tuple[Definition, ...], language: Language) -> Candidate | None:
    rivals = _rivals(definition, known, language)
    stem = _asked(definition.meaning)
    if len(rivals) < _DISTRACTORS - 1:
        if not _NAMED_THING.match(definition.meaning):
            return None
        text = f"{sentence_case(definition.meaning)} is called {GAP}."
        name = question_id("term-gap", definition.evidence)
        told = source_says(definition.evidence)
        question = FillInQuestion(
            name, text, (definition.term,), told, definition.evidence, profile("term", Bloom.REMEMBER)
        )
        return Candidate("term-gap", question, 0.45)
    options = (
        Option(_as_written(definition), correct=True, feedback=source_says(definition.evidence)),
        *(
            Option(
                _as_written(d),
                correct=False,
                feedback=f"{_as_written(d)}: {d.meaning}." if d.meaning else f"See: “{d.evidence.quote}”",
            )
            for d in rivals
        ),
    )
    near = sum(rival.group == definition.group for rival in rivals) / len(rivals)
    asked = Stem("term", stem, definition.evidence)
    return Candidate("term", choice_question(asked, options), 0.72 + 0.08 * near)


def _rivals(definition: Definition, known: tuple[Definition, ...], language: Language) -> list[Definition]:
    """Return other terms of the same kind that the meaning does not fit, those of the same list first."""
    whole = _is_phrase(definition.meaning)
    fitting = [
        other
        for other in known
        if other.term.lower() != definition.term.lower()
        and not _share_a_word(other.term, definition.term)
        and other.term.lower() not in definition.evidence.quote.lower()
        and definition.term.lower() not in _without_comparison(other.meaning.lower(), definition.term.lower())
        and overlap(other.meaning, definition.meaning, language) < _NEAR
        and definition.term.lower() not in other.group.lower()
        and -_SHORTER <= len(other.term.split()) - len(definition.term.split()) <= _LONGER
        and (whole or other.term.isupper() == definition.term.isupper())
        and are_near_kind(other.term, definition.term)
        and _is_typed(other) == _is_typed(definition)
    ]
    ranked = sorted(fitting, key=lambda other: other.group != definition.group or not other.group)
    chosen = list({other.term.lower(): other for other in reversed(ranked)}.values())[::-1]
    alike = [other for other in chosen if other.term.isupper() == definition.term.isupper()]
    rest = [other for other in chosen if other not in alike]
    return [*alike, *rest][:_DISTRACTORS] if alike else []


def _is_typed(definition: Definition) -> bool:
    """Tell of the name of a file, a command or an option, which no term in plain words can stand beside.

    A list shows it in small letters, or it has signs that words have not.
    """
    shown = _as_written(definition)
    return shown[:1].islower() or re.search(r"\w[._/]\w|^[-./$]|_|/$", shown) is not None


def _is_phrase(meaning: str) -> bool:
    """Tell of a meaning that says by itself what something is, so that terms from elsewhere can stand beside it."""
    return bool(_NAMED_THING.match(meaning) or _DOING.match(meaning))


def _without_comparison(meaning: str, term: str) -> str:
    """Return a meaning without a term that it sets itself off from: "less reliable than TCP"."""
    return re.sub(rf"\b(?:than|as|like|unlike|from) (?:an? |the )?{re.escape(term)}\b", "", meaning)


def _asked(meaning: str) -> str:
    """Return the stem that suits the form of a meaning: a thing, what something does, or a clause."""
    if _CLAUSE.match(meaning):
        return f"Which term means {meaning}?" if meaning.startswith("that ") else f"Which term is used {meaning}?"
    if _VERB.match(meaning) and not _DOING.match(meaning):
        return f"Which of these {lower_first(meaning)}?"
    return f"Which term means “{meaning}”?"


def _share_a_word(one: str, other: str) -> bool:
    """Tell whether two terms are too alike to be told apart as options: "patent" and "patent holder"."""
    first, second = ({word.rstrip("s") for word in term.lower().split()} for term in (one, other))
    return bool((first & second) - word_list("joining_words"))


def _match(own: tuple[Definition, ...]) -> Candidate:
    chosen = own[:_MOST_PAIRS]
    evidence = chosen[0].evidence
    name = question_id("match", evidence)
    lefts = letters_for(f"{name}l", tuple(d.term for d in chosen))
    rights = letters_for(f"{name}r", tuple(d.meaning for d in chosen))
    pairs = tuple(
        Pair(f"l{left}", _as_written(d), f"r{right}", sentence_case(d.meaning), d.evidence)
        for d, left, right in zip(chosen, lefts, rights, strict=True)
    )
    told = " ".join(f"{pair.left}: {pair.right}." for pair in pairs)
    question = MatchQuestion(
        name, _to_match(evidence.quote, chosen), pairs, told, evidence, profile("match", Bloom.REMEMBER)
    )
    return Candidate("match", question, 0.82)


def _to_match(quote: str, chosen: tuple[Definition, ...]) -> str:
    """Return what is asked: terms that are points of a list are called what the title over them says."""
    title, _, level = chosen[0].group.rpartition("/")
    noun = class_of(AnnouncedList("", title, (), ordered=False)) if level.isdigit() and title else ""
    is_named = noun and quote.casefold().startswith(chosen[0].term.casefold())
    return f"Match each {noun} with its meaning." if is_named else "Match each term with its meaning."


def _as_written(definition: Definition) -> str:
    """Return a term as a list has it, which may be a name in small letters; one of a sentence with a capital."""
    by_form = re.match(rf"{re.escape(definition.term)}\s*(?::|[–—-]\s|\|)", definition.evidence.quote)
    return definition.term if by_form else sentence_case(definition.term)
