"""Decides what a unit mostly is: a procedure, a decision, a reference table, or a concept; with the evidence weighed.

Each kind gets a score from what the content shows (steps, orders, conditions with what follows from them, tables,
definitions) and from what the title announces. The highest score decides when it is high enough; a concept is what
remains, and what most training material is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.model import Heading, ListItem, Preformatted, Table, is_said, text_of
from segmenters.imperatives import begins_with_verb, is_imperative, is_order
from segmenters.language import Language
from segmenters.model import Passage, UnitKind
from segmenters.pieces import prose_of
from segmenters.seat_time import words_in
from segmenters.titles import plain_title
from segmenters.verbs import base_of_gerund, level_of
from segmenters.wordlists import word_list

HOW_TO = re.compile(r"\b(how to|steps?|procedures?|process|instructions?|workflow|checklist)\b", re.IGNORECASE)
DECIDING = re.compile(r"\b(decid\w+|choos\w+|which .* to|when to|whether|criteria|go/no-go|selection)\b", re.IGNORECASE)
LISTING = re.compile(
    r"\b(?:scope|goals?|aims?|objectives?|work|requirements?|deliverables|components?|questions?|agenda|needs|criteria|"
    r"features|topics|challenges|benefits|principles|reasons|roles|responsibilities|definitions?|duties|options|roadmap|"
    r"plans?|focus|team|people|terms|elements)\b",
    re.IGNORECASE,
)
"""A heading of a list whose points are numbered to be counted, not to be done."""
_CONDITION = re.compile(r"^(?:\W*)(if|when|whenever|unless|in case|where)\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r",\s*(?:then\s+)?|\bthen\s+", re.IGNORECASE)
_DUTY = re.compile(
    r"\b(?:you|we|they|it|he|she|\w+) (?:must|should|has to|have to|need to|needs to|may not|can(?:not)?|shall)\b",
    re.IGNORECASE,
)
_CONDITION_HEAD = re.compile(
    r"\b(?:if|when|condition|situation|case|symptom|problem|scenario|event|trigger)\b", re.IGNORECASE
)
_ACTION_HEAD = re.compile(r"\b(?:then|action|do|response|solution|remedy|measure|decision|next step)\b", re.IGNORECASE)
_SEQUENCE = re.compile(
    r"^(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|then|next|after that|finally|lastly|step \d+)\b", re.IGNORECASE
)
_ON_SCREEN = re.compile(
    r"\b(?:click|tap|press|select|choose|type|enter|open|drag|go to|log in)\b.{0,40}\b(?:button|menu|tab|field|icon|"
    r"link|"
    r"dialogue?|window|page|box|key|list)\b|^\s*[$>#] \w",
    re.IGNORECASE,
)
_FEWEST = 3
_MOST_OF = 0.6
_SHARE_IN_ORDER = 0.3
"""Where fewer of the points are numbered, a procedure is told of, but it is not what the unit is."""
_LEAST = 1.0
_ORDERED, _ORDERS, _ALL_ORDERS, _ANNOUNCED, _GERUND, _SCREEN, _IN_SEQUENCE, _COMMANDS = (
    1.0,
    0.6,
    0.7,
    0.5,
    0.4,
    0.6,
    0.4,
    0.6,
)
_RULES, _RULE_SHARE, _DECIDING, _DECISION_TABLE, _CLAUSE_TITLE = 0.35, 2.0, 0.5, 1.2, 1.5
_TABLE_SHARE, _LONG_TABLE, _MOST_OF_TABLES = 1.8, 0.6, 1.1


@dataclass(frozen=True, slots=True)
class KindScores:
    """What speaks for each kind other than a concept, which is what remains below 1."""

    procedure: float
    decision: float
    reference: float

    @property
    def best(self) -> UnitKind:
        """The kind with the highest score, a procedure before a decision before a reference; else a concept."""
        ranked = (
            (UnitKind.PROCEDURE, self.procedure),
            (UnitKind.DECISION, self.decision),
            (UnitKind.REFERENCE, self.reference),
        )
        kind, score = max(ranked, key=lambda entry: entry[1])
        return kind if score >= _LEAST else UnitKind.CONCEPT


def kind_of(title: str, passages: tuple[Passage, ...], language: Language) -> UnitKind:
    """Return the kind of a unit."""
    return scores_of(title, passages, language).best


def scores_of(title: str, passages: tuple[Passage, ...], language: Language) -> KindScores:
    """Return what speaks for each kind; in other languages than English only what the structure shows."""
    tables = [p.block for p in passages if isinstance(p.block, Table)]
    reference = _of_tables(tables, passages)
    if not language.english:
        return KindScores(_ORDERED if _announces_steps(title, passages) else 0.0, 0.0, reference)
    sentences = _sentences(passages, language)
    decision = _of_rules(title, sentences) + (_DECISION_TABLE if any(map(_is_decision_table, tables)) else 0.0)
    return KindScores(_of_steps(title, passages, sentences), decision, reference)


def _announces_steps(title: str, passages: tuple[Passage, ...]) -> bool:
    """Tell whether many of the points stand in order under a word for a procedure, in any language that we know."""
    heading, items, ordered = title, 0, 0
    for passage in passages:
        if isinstance(passage.block, Heading):
            heading = f"{title} {passage.block.text}" if _is_how_to_elsewhere(title) else passage.block.text
        elif isinstance(passage.block, ListItem) and not is_said(passage.block):
            items += 1
            ordered += passage.block.ordered and _is_how_to_elsewhere(heading)
    return ordered >= max(_FEWEST, items * _SHARE_IN_ORDER)


def _is_how_to_elsewhere(heading: str) -> bool:
    return any(word in heading.lower() for word in word_list("how_to_elsewhere"))


def items_to_do(passages: tuple[Passage, ...]) -> list[ListItem]:
    """Return the points of lists that may be steps: those that are shown, and not under "Goals" or "Requirements"."""
    items = []
    heading = ""
    for passage in passages:
        if isinstance(passage.block, Heading):
            heading = passage.block.text
        listed = LISTING.search(heading) is not None and HOW_TO.search(heading) is None
        if isinstance(passage.block, ListItem) and not is_said(passage.block) and not listed:
            items.append(passage.block)
    return items


def _of_steps(title: str, passages: tuple[Passage, ...], sentences: list[str]) -> float:
    items = items_to_do(passages)
    ordered = [item for item in items if item.ordered and item.level == 0]
    doing = [item for item in ordered if begins_with_verb(item.text)]
    orders = [item for item in items if is_imperative(item.text)]
    score = 0.0
    many = len(ordered) >= max(_FEWEST, len(items) * _SHARE_IN_ORDER)
    if many and (HOW_TO.search(title) or len(doing) >= len(ordered) * _MOST_OF):
        score += _ORDERED
    if len(items) >= _FEWEST and len(orders) >= len(items) * _MOST_OF:
        score += _ORDERS + (_ALL_ORDERS if len(orders) == len(items) else 0.0)
    first = plain_title(title).split(" ", 1)[0]
    score += _ANNOUNCED if HOW_TO.search(title) and (orders or ordered) else 0.0
    score += _GERUND if base_of_gerund(first) or is_imperative(plain_title(title)) else 0.0
    score += _SCREEN if sum(bool(_ON_SCREEN.search(sentence)) for sentence in sentences) >= _FEWEST else 0.0
    score += _IN_SEQUENCE if sum(bool(_SEQUENCE.match(sentence)) for sentence in sentences) >= _FEWEST else 0.0
    code = any(isinstance(p.block, Preformatted) for p in passages)
    return score + (_COMMANDS if code and score else 0.0)


def _of_rules(title: str, sentences: list[str]) -> float:
    rules = sum(_is_rule(sentence) for sentence in sentences)
    share = rules / len(sentences) if sentences else 0.0
    score = _RULES * rules if share * _RULE_SHARE * _FEWEST >= 1 else 0.0
    score += _DECIDING if rules > 1 and DECIDING.search(title) else 0.0
    return score + (
        _CLAUSE_TITLE if _CONDITION.match(title) and not title.endswith("?") and rules + len(sentences) else 0.0
    )


def _is_rule(sentence: str) -> bool:
    """Tell whether a sentence says what to do under a condition: "If it leaks, close the valve"."""
    if not _CONDITION.match(sentence) or sentence.rstrip().endswith("?"):
        return False
    parts = _CLAUSE_END.split(sentence, maxsplit=1)
    then = parts[1] if len(parts) > 1 else ""
    alone = then.strip(" .!").lower()
    return is_order(then) or level_of(alone) is not None or _DUTY.search(then) is not None


def _of_tables(tables: list[Table], passages: tuple[Passage, ...]) -> float:
    if not any(len(table.rows) > _FEWEST for table in tables):
        return 0.0
    whole = sum(words_in(text_of(p.block)) for p in passages) or 1
    share = sum(words_in(text_of(table)) for table in tables) / whole
    return min(_MOST_OF_TABLES, _TABLE_SHARE * share + _LONG_TABLE)


def _is_decision_table(table: Table) -> bool:
    if table.header_rows != 1 or len(table.rows) < _FEWEST:
        return False
    head = [*table.rows[0], ""]
    return _CONDITION_HEAD.search(head[0]) is not None and any(_ACTION_HEAD.search(cell) for cell in head[1:])


def _sentences(passages: tuple[Passage, ...], language: Language) -> list[str]:
    kept = tuple(p for p in passages if not isinstance(p.block, Heading | Table))
    return [sentence for line in prose_of(kept).splitlines() for sentence in language.sentences(line)]
