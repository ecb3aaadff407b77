"""Multiple choice from two things that a unit sets against each other point by point: what holds for which of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from extractors.model import Heading, ListItem, Paragraph, is_said
from segmenters.announced_lists import label_of
from segmenters.evidence import Bloom, Evidence
from segmenters.item_text import content_words, is_plural, roots
from segmenters.language import Language
from segmenters.list_stems import in_running_text
from segmenters.model import Passage
from segmenters.pieces import quotable
from segmenters.quiz_items import Candidate, Option, Stem, choice_question
from segmenters.titles import lower_first, sentence_case

_FEWEST, _MOST = 3, 3
_FEWEST_TOLD, _MOST_TOLD = 4, 24
_LONGEST_NAME = 3
_FEWEST_POINTS, _LONGEST_TITLE = 2, 4
_EXAMPLES = re.compile(r"^(?:samples?|examples?)(?: of)? ", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*[\[(].*?[\])]")
_POINTS = re.compile(r"(?:this|that|these|those|its|their|our|your|my|we|they|you)\b")


@dataclass(frozen=True, slots=True)
class _Told:
    """What is said of a thing by its name, and where."""

    name: str
    told: str
    evidence: Evidence


_Contrast = tuple[_Told, _Told]
"""What is said of two things, set against each other."""


def ask_contrasts(passages: tuple[Passage, ...], language: Language) -> list[Candidate]:
    """Return a question for the first pair of things that three or more blocks of a unit compare, a sentence for each.

    "Focus: Ladders reach high. Towers stand alone." is such a block. What is said of the other thing is wrong.
    """
    blocks = list(_pairs_of_sentences(passages, language))
    for size in range(_LONGEST_NAME, 0, -1):
        found: dict[frozenset[str], list[_Contrast]] = {}
        for evidence, one, other in blocks:
            first, second = _divided(one, size), _divided(other, size)
            if first[0] != second[0] and all(_is_name(name) and _is_told(told) for name, told in (first, second)):
                found.setdefault(frozenset((first[0], second[0])), []).append(
                    (_Told(*first, evidence), _Told(*second, evidence))
                )
        for contrasts in found.values():
            if len(contrasts) >= _FEWEST:
                return [_question(contrasts[:_MOST])]
    return _of_two_lists(passages, language)


def _of_two_lists(passages: tuple[Passage, ...], language: Language) -> list[Candidate]:
    """Return a question on the first two lists that stand side by side under one title, each below its name."""
    for named in _named_lists(passages):
        stems = {stem for name, _ in named for stem in language.stems(_EXAMPLES.sub("", name))}
        names = [(name, [at for at in points if not stems & set(language.stems(at.quote))]) for name, points in named]
        if len(names) != len(("one", "other")) or min(len(points) for _, points in names) < _FEWEST_POINTS:
            continue
        (one, own), (other, others) = ((name.lower(), points) for name, points in names)
        contrasts = [
            (_Told(one, first.quote.rstrip(".;"), first), _Told(other, second.quote.rstrip(".;"), second))
            for first, second in zip(own[:_MOST], others[:_MOST], strict=False)
        ]
        return [_question(contrasts, {name.lower(): in_running_text(name) for name, _ in names})]
    return []


def _named_lists(passages: tuple[Passage, ...]) -> Iterator[list[tuple[str, list[Evidence]]]]:
    """Yield the lists of each section with the short line above each; points that are names only are left out."""
    found: list[tuple[str, list[Evidence]]] = []
    for passage in quotable(passages):
        block = passage.block
        if isinstance(block, Heading):
            yield found
            found = []
        elif isinstance(block, Paragraph) and not is_said(block):
            name = _IN_BRACKETS.sub("", block.text).strip(" :")
            if 0 < len(name.split()) <= _LONGEST_TITLE and name[:1].isupper() and is_plural(name):
                found.append((name, []))
        elif isinstance(block, ListItem) and not is_said(block) and found and not block.level:
            text = " ".join(block.text.split())
            if _FEWEST_TOLD <= len(text.split()) <= _MOST_TOLD and not text.endswith((":", "?")):
                found[-1][1].append(Evidence(passage.source, block.key, block.at, text))
    yield found


def _pairs_of_sentences(passages: tuple[Passage, ...], language: Language) -> Iterator[tuple[Evidence, str, str]]:
    for passage in quotable(passages):
        block = passage.block
        if isinstance(block, Paragraph | ListItem) and not is_said(block):
            text = " ".join(block.text.split())
            sentences = language.sentences(label_of(text)[1] or text)
            if len(sentences) == len(("one", "other")):
                yield Evidence(passage.source, block.key, block.at, text), sentences[0], sentences[1]


def _divided(sentence: str, size: int) -> tuple[str, str]:
    words = sentence.rstrip(" .").split()
    return " ".join(words[:size]).lower(), " ".join(words[size:])


def _is_name(name: str) -> bool:
    return bool(content_words(name.rpartition(" ")[2])) and not _POINTS.match(name)


def _is_told(told: str) -> bool:
    words = told.split()
    return _FEWEST_TOLD <= len(words) <= _MOST_TOLD and words[0].islower()


def _question(contrasts: list[_Contrast], shown: Mapping[str, str] | None = None) -> Candidate:
    """Ask for what holds for the thing whose name its own points repeat less; `shown` is how the names are written."""
    names = sorted(one.name for one in contrasts[0])
    about = {name: [one for pair in contrasts for one in pair if one.name == name] for name in names}
    asked, other = sorted(names, key=lambda name: sum(len(roots(name) & roots(one.told)) for one in about[name]))
    options = tuple(
        Option(sentence_case(one.told), name == asked, f"The source says this of {name}: “{one.evidence.quote}”")
        for name in (asked, other)
        for one in about[name]
    )
    written = about[asked][0].evidence.quote
    shown = shown or {name: _as_written(name, written) for name in names}
    bare = [_EXAMPLES.sub("", shown[name]) for name in (asked, other)]
    same = bare[0] == shown[asked]
    which = f"hold for {bare[0]}, and not for {bare[1]}" if same else f"are {bare[0]}, and not {bare[1]}"
    text = f"Which of these {which}? Choose all that apply."
    stem = Stem("contrast", text, about[asked][0].evidence, Bloom.UNDERSTAND)
    return Candidate("contrast", choice_question(stem, options), 0.78)


def _as_written(name: str, text: str) -> str:
    """Return a name with the capitals that it has in the text, but for that of the sentence."""
    at = text.lower().find(name)
    written = text[at : at + len(name)]
    return written if written[1:2].isupper() else lower_first(written)
