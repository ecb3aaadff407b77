"""States one measurable learning objective for each unit: what the source states, mended, or made from its content.

Form: one verb from Bloom's revised taxonomy, one object, at most twenty words (Mager 1962, the "behaviour" part; no
condition or degree is ever invented). The level is never above what the unit's content shows, and no two units of a
pack have the same objective.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractors.diagnostics import Severity
from extractors.model import Heading, Preformatted, Table, text_of
from segmenters.announced_sections import names_title
from segmenters.articles import begins_with_vowel, with_article
from segmenters.definitions import Definition
from segmenters.evidence import Bloom, Evidence, Origin
from segmenters.imperatives import begins_with_verb, is_imperative
from segmenters.language import Language
from segmenters.letter_case import Spelling
from segmenters.model import Objective, Passage, UnitKind
from segmenters.objective_abroad import in_other_language, stated_abroad
from segmenters.objective_asked import asked_wordings
from segmenters.objective_commands import command_wordings
from segmenters.objective_content import Content, Task
from segmenters.objective_flaws import MOST_WORDS, flaws_of
from segmenters.objective_inside import inside_wordings
from segmenters.objective_joint import joint_title_wordings
from segmenters.objective_mending import mended
from segmenters.objective_purpose import Weak, purpose_wordings
from segmenters.objective_shapes import Shape, impersonal, shaped_wordings, wordings_of_part
from segmenters.objective_slots import slot_wordings
from segmenters.objective_subject import qualified, topic_of
from segmenters.objective_task import level_of_task, task_wordings
from segmenters.objective_terms import term_wordings
from segmenters.objective_topics import joint_wordings
from segmenters.objective_wording import from_table, is_usable, wordings
from segmenters.pieces import prose_of, shown
from segmenters.stated import Stated
from segmenters.titles import is_general, plain_title, sentence_case, subject_of
from segmenters.topic_phrases import Topics
from segmenters.unit_form import form_of
from segmenters.unit_kind import items_to_do
from segmenters.verbs import level_of, verb_of

_MOST_HEADER_WORDS = 6
_END = " .:;,!?"
_PART = re.compile(r"\s*\((?P<number>\d+) of \d+\)$")
_NOT_SHIPPED = ("LO02", "LO06", "LO08")
"""Warnings that a person may overrule, but that our own wordings never have."""
_JOINTS = (
    re.compile(r"[;(]| – |, (?=which|because|so that|in order|with|\w+ing\b)| (?:so that|in order to|which|because) "),
    re.compile(r","),
    re.compile(r" and "),
)
"""Where a wording that is too long is cut, the best joint first."""
_FEWEST_LEFT = 2
_FEWEST_TASKS = 3
_COMMAND = re.compile(r"\s*(?:[$>%] ?[a-z]|[a-z][\w.-]* (?:\S+ )*--?[a-z])")
"""A line for a terminal: "$ ls", "git config --global"."""
_FROM_TO = re.compile(r"from \S.* to \S", re.IGNORECASE)
_HOW_TO_BOTH = re.compile(r"Describe how to (?P<done>(?P<one>\w+) .+ and (?P<other>\w+) .+)$")
_EXAMPLE = re.compile(r"^(?:an? )?example (?=\w)", re.IGNORECASE)
_WORDLESS = "Summarise the statements of this part"


@dataclass(frozen=True, slots=True)
class Basis:
    """What the objective of a unit is made from.

    `stated` is the objective of the source that it takes, if any; `serves` tells whether it serves one at all, with
    other units; `about` is the title of the pack, which tells what bare nouns belong to; `topics` are the promised
    topics that it covers, where there are several.
    """

    title: str
    kind: UnitKind
    passages: tuple[Passage, ...]
    terms: tuple[Definition, ...]
    stated: Stated | None
    serves: bool = True
    about: str = ""
    topics: tuple[Stated, ...] = ()


def state_objectives(bases: tuple[Basis, ...], language: Language) -> tuple[Objective, ...]:
    """Return the objective of each unit; a stated one is kept word for word when it can be measured."""
    if not language.english:
        return _numbered(tuple(_abroad(basis, language) for basis in bases))
    writer = _Writer(bases, language)
    taken: set[str] = set()
    made = []
    for number in range(len(bases)):
        objective = writer.objective_of(number, taken)
        taken.add(objective.text.lower())
        made.append(objective)
    return tuple(made)


def _abroad(basis: Basis, language: Language) -> Objective:
    if basis.stated is not None and not basis.stated.promised:
        return stated_abroad(basis.stated.text, language.code, basis.stated.evidence)
    return in_other_language(basis.title, language.code, _evidence(basis, basis.title, language))


def _numbered(objectives: tuple[Objective, ...]) -> tuple[Objective, ...]:
    """Tell equal objectives apart by a number."""
    taken: set[str] = set()
    told = []
    for objective in objectives:
        text = _unlike(objective.text, taken)
        taken.add(text.lower())
        told.append(replace(objective, text=text))
    return tuple(told)


class _Writer:
    """Writes the objectives of one pack: knows how its texts spell names, and which phrases are rare in it."""

    def __init__(self, bases: tuple[Basis, ...], language: Language) -> None:
        self.bases = bases
        self.language = language
        self.texts = tuple(prose_of(basis.passages) for basis in bases)
        self.spelling = Spelling.of(self.texts)
        self.topics = Topics.of(self.texts, language)
        self.heads = Counter(_halves(basis.title)[0] for basis in bases)

    def objective_of(self, number: int, taken: set[str]) -> Objective:
        basis = self.bases[number]
        content = self._content(basis, self.texts[number])
        if basis.stated is not None and (kept := self._stated(basis.stated, content, taken)):
            return kept
        if joint := self._together(basis, content, taken):
            return joint
        for wording, place in task_wordings(basis.title, basis.passages, self.language):
            text = _as_sentence(wording)
            if _is_fit(text) and text.lower() not in taken:
                made = _objective(text, Origin.GENERATED, (place,))
                return replace(made, level=level_of_task(made.level))
        for text in _done_first(self._generated(basis, content), content):
            if _is_fit(text) and text.lower() not in taken:
                if purpose := self._purpose(Weak(text, basis.title, basis.about), basis, taken):
                    return purpose
                return _objective(
                    text, Origin.GENERATED, self._announcing(basis, text) or _evidence(basis, text, self.language)
                )
        return _objective(_unlike(_WORDLESS, taken), Origin.GENERATED, _evidence(basis, "", self.language))

    def _stated(self, stated: Stated, content: Content, taken: set[str]) -> Objective | None:
        verbatim = sentence_case(" ".join(stated.text.split()).rstrip(_END))
        if _is_kept(verbatim) and verbatim.lower() not in taken and not stated.promised:
            return _objective(verbatim, Origin.STATED, (stated.evidence,))
        for wording in mended(stated.text, content):
            text = _as_sentence(wording)
            if _is_fit(text) and text.lower() not in taken:
                return _objective(text, Origin.GENERATED, (stated.evidence,))
        return None

    def _together(self, basis: Basis, content: Content, taken: set[str]) -> Objective | None:
        """Return an objective for several promised topics, else for the one that titles the unit; None without."""
        topics = [goal.text for goal in basis.topics]
        texts = (_as_sentence(wording) for wording in joint_wordings(topics, self.spelling))
        fit = next((text for text in texts if _is_fit(text) and text.lower() not in taken), "")
        if fit:
            return _objective(fit, Origin.GENERATED, tuple(goal.evidence for goal in basis.topics))
        own = (goal for goal in basis.topics if names_title(goal.text, basis.title, "", self.language) == 1.0)
        return next((made for goal in own if (made := self._stated(goal, content, taken))), None)

    def _purpose(self, weak: Weak, basis: Basis, taken: set[str]) -> Objective | None:
        found = ((_as_sentence(text), place) for text, place in purpose_wordings(weak, basis.passages, self.language))
        fit = (_objective(text, Origin.GENERATED, (place,)) for text, place in found if _is_fit(text))
        return next((replace(made, level=Bloom.APPLY) for made in fit if made.text.lower() not in taken), None)

    def _announcing(self, basis: Basis, text: str) -> tuple[Evidence, ...]:
        """Return the lines that announce the topics of a unit, when its objective names them or is what they are of."""
        object_ = set(self.language.stems(text.partition(" ")[2]))

        def has_most(line: str, words: set[str]) -> bool:
            return len(words & set(self.language.stems(line))) * 2 > len(words)

        if basis.topics and all(has_most(text, set(self.language.stems(goal.text))) for goal in basis.topics):
            return tuple(goal.evidence for goal in basis.topics)
        lead = basis.topics[0].lead if basis.topics else None
        return (lead,) if lead and has_most(lead.quote, object_) else ()

    def _content(self, basis: Basis, text: str) -> Content:
        tables = [p.block for p in basis.passages if isinstance(p.block, Table) and p.block.header_rows == 1]
        columns = _telling_columns(tables[0]) if len(tables) == 1 else ()
        return Content(
            basis.kind,
            text,
            tuple(definition.term for definition in basis.terms),
            tuple(self.spelling.in_running_text(column) for column in columns),
            _task_of(basis),
            self.language,
        )

    def _generated(self, basis: Basis, content: Content) -> Iterator[str]:
        """Yield objectives from the title, then from its other part, then from what the text is about."""
        about = self.spelling.in_running_text(topic_of(basis.about))
        known = (content.text, content.terms, self.spelling, self.language, basis.about)
        shape = Shape(basis.title, basis.passages, *known, steps=content.task is Task.STEPS)
        subjects = [qualified(self._subject(each), about, self.language) for each in self._parts_of(basis.title)]
        usable = [subject for subject in subjects if is_usable(subject, self.language)]
        yield from (_as_sentence(wording) for wording in wordings_of_part(shape))
        yield from (_as_sentence(f"describe the way {subject}") for subject in usable if _FROM_TO.match(subject))
        if form_of(basis.title, basis.passages).exercise:
            done = (subject for subject in usable if is_imperative(subject))
            yield from (_as_sentence(wording) for subject in done for wording in mended(subject, content))
        asked = (term_wordings, asked_wordings, slot_wordings)
        for found in (*asked, inside_wordings, shaped_wordings, joint_title_wordings):
            yield from (_as_sentence(wording) for wording in found(shape))
        for subject in usable:
            from_title = tuple(wordings(subject, content))
            active = from_title and not from_title[0].startswith("describe ")
            shown_done = () if active else tuple(command_wordings(basis.passages))
            yield from (_as_sentence(wording) for wording in (*shown_done, *from_title))
        yield from (_as_sentence(wording) for wording in from_table(content))
        if usable:
            yield from (
                _as_sentence(f"describe {phrase} in {usable[0]}") for phrase in self._beside(usable[0], content)
            )
        yield from (_as_sentence(f"describe {phrase}") for phrase in self._phrases(content))
        subjects = [subject for subject in subjects if not subject.lower().startswith("untitled")]
        for subject in subjects:
            yield from (_as_sentence(wording) for wording in wordings(subject, content))
        for subject in subjects:
            yield _as_sentence(f"summarise what is said about “{subject.strip('“”')}”")

    def _phrases(self, content: Content) -> tuple[str, ...]:
        found = (self.spelling.in_running_text(phrase) for phrase in self.topics.of_text(content.text))
        return tuple(with_article(phrase, content.text) for phrase in found)

    def _beside(self, subject: str, content: Content) -> tuple[str, ...]:
        """Return the phrases of several words that say more than the subject itself."""
        known = set(self.language.stems(subject))
        phrases = self._phrases(content)
        return tuple(p for p in phrases if " " in p and not set(self.language.stems(p)) <= known)

    def _subject(self, title: str) -> str:
        bare = impersonal(_EXAMPLE.sub("", subject_of(title).replace(" & ", " and ")))
        return self.spelling.in_running_text(bare).strip(_END.replace("?", ""))

    def _parts_of(self, title: str) -> tuple[str, ...]:
        """Return the halves of a title with a colon or dash, the telling one first: the end if several begin alike."""
        before, after = _halves(title)
        if not after:
            return (before,)
        one_word = " " not in before and " " in after
        telling = not is_general(after) and (is_general(before) or one_word or self.heads[before] > 1)
        return (after, before) if telling else (before, after)


def _done_first(texts: Iterator[str], content: Content) -> Iterator[str]:
    """Yield wordings; of two things that are done in a unit with something to do, first that they are done."""
    for text in texts:
        pair = _HOW_TO_BOTH.match(text)
        if pair and content.task is not Task.NONE and all(level_of(pair[n]) is Bloom.APPLY for n in ("one", "other")):
            yield sentence_case(pair["done"])
        yield text


def _halves(title: str) -> tuple[str, str]:
    whole = _PART.sub("", plain_title(title))
    before, mark, after = (
        part.strip() for part in re.sub(r"\s(?:[–—-]|-+>|→)\s", ": ", whole, count=1).partition(": ")
    )
    return (before, after) if mark and before and after else (whole, "")


def _is_fit(text: str) -> bool:
    """Tell whether a wording of ours may ship: no error, and none of the warnings that we can avoid."""
    return not any(flaw.severity is Severity.ERROR or flaw.code in _NOT_SHIPPED for flaw in flaws_of(text))


def _is_kept(text: str) -> bool:
    """Tell whether the words of the source stay as they are: measurable, one outcome, not too long."""
    long = len(text.split()) > MOST_WORDS
    return not long and all(flaw.severity is not Severity.ERROR for flaw in flaws_of(text))


def _as_sentence(wording: str) -> str:
    text = _shortened(" ".join(wording.split()).rstrip(_END if "“" not in wording else " .:;,!"))
    text = re.sub(r"(?<= )a (?=[\w-])(?=(\w+))", lambda found: f"{'an' if begins_with_vowel(found[1]) else 'a'} ", text)
    return sentence_case(text)


def _shortened(words: str) -> str:
    """Cut a wording that is too long at the last joint that leaves it short enough."""
    if len(words.split()) <= MOST_WORDS:
        return words
    joints = [match.start() for pattern in _JOINTS for match in pattern.finditer(words)]
    fitting = [joint for joint in joints if _FEWEST_LEFT <= len(words[:joint].split()) <= MOST_WORDS]
    return words[: fitting[0]] if fitting else " ".join(words.split()[:MOST_WORDS])


def _unlike(text: str, taken: set[str]) -> str:
    numbered = (f"{text}{f' ({number})' if number > 1 else ''}" for number in range(1, len(taken) + 2))
    return next(option for option in numbered if option.lower() not in taken)


def _objective(text: str, origin: Origin, evidence: tuple[Evidence, ...]) -> Objective:
    first, _, rest = text.partition(" ")
    verb = verb_of(first, rest).lower()
    return Objective(text, verb, level_of(verb) or Bloom.APPLY, origin, evidence)


def _task_of(basis: Basis) -> Task:
    """Tell what a unit shows to do: numbered steps; a decision, orders, commands or code; or nothing."""
    items = items_to_do(basis.passages)
    steps = [item for item in items if item.ordered and begins_with_verb(item.text)]
    if len(steps) >= _FEWEST_TASKS:
        return Task.STEPS
    orders = sum(is_imperative(item.text) for item in items)
    lines = (line for p in shown(basis.passages) for line in text_of(p.block).splitlines())
    commands = sum(_COMMAND.match(line) is not None for line in lines)
    coded = commands >= _FEWEST_TASKS or any(isinstance(p.block, Preformatted) for p in basis.passages)
    shows = orders >= _FEWEST_TASKS or coded
    return Task.SOME if shows or basis.kind in (UnitKind.PROCEDURE, UnitKind.DECISION) else Task.NONE


def _telling_columns(table: Table) -> tuple[str, ...]:
    """Return the first two headings of a table when they name what stands below them."""
    heads = table.rows[0][:2]
    words = [head.split() for head in heads]
    short = all(words) and sum(map(len, words)) <= _MOST_HEADER_WORDS
    plain = all(re.fullmatch(r"[A-Za-z][A-Za-z '’-]*", head.strip()) for head in heads)
    return tuple(" ".join(head.split()) for head in heads) if short and plain and len(heads) > 1 else ()


def _evidence(basis: Basis, text: str, language: Language) -> tuple[Evidence, ...]:
    """Return the heading that the title comes from, else what has most of the objective's words, a heading first.

    A heading that fits any subject ("Overview") is evidence of nothing.
    """
    wanted = plain_title(_PART.sub("", basis.title)).lower()
    titled = [(p, plain_title(p.block.text).lower()) for p in basis.passages if isinstance(p.block, Heading)]
    headings = [p for p, title in titled if not is_general(title)]
    same = [p for p, title in titled if title == wanted] or [
        p for p in headings if plain_title(text_of(p.block)).lower() in wanted
    ]
    object_ = set(language.stems(text.partition(" ")[2]))
    found = same or [p for p in headings if object_ & set(language.stems(text_of(p.block)))] or list(basis.passages)

    def shared(passage: Passage) -> int:
        return len(object_ & set(language.stems(text_of(passage.block))))

    best = max(found, key=shared, default=None)
    if best is None or not (same or shared(best)):
        best = next(iter(headings), None)
    return () if best is None else (Evidence(best.source, best.block.key, best.block.at, text_of(best.block)),)
