"""Writes the HTML comments by which a draft's blocks and questions are found again, whatever a person did to them."""

from __future__ import annotations

import base64

from exporters.markdown_text import comment_value
from exporters.names import digest
from extractors.locator import describe
from segmenters.evidence import Evidence
from segmenters.model import Passage
from segmenters.question import Question

_ID_LENGTH = 8


def block_id(source: str, key: str) -> str:
    """Return a short id of a block: 8 base-32 characters made from its source's name and its key."""
    return base64.b32encode(bytes.fromhex(digest(source, key)))[:_ID_LENGTH].decode().lower()


def block_anchor(passage: Passage) -> str:
    """Return the comment that stands before a block: its id, its source and key, its place, and what says the same.

    Where words inside sentences were left out, what was said stands in it word for word.
    """
    block = passage.block
    name = block_id(passage.source, block.key)
    place = comment_value(describe(block.at))
    also = "".join(f' also="{_origin(same.source, same.block)}"' for same in passage.also_at)
    said = f' verbatim="{comment_value(passage.verbatim)}"' if passage.verbatim else ""
    return f'<!-- b:{name} src="{_origin(passage.source, block.key)}" at="{place}"{also}{said} -->'


def question_anchor(question: Question) -> str:
    """Return the comment that stands before a question: its id, and the block and place that support its key."""
    evidence = question.evidence
    place = comment_value(describe(evidence.at))
    return f'<!-- q:{comment_value(question.id)} key-src="{_origin(evidence.source, evidence.block)}" at="{place}" -->'


def objective_anchor(evidence: tuple[Evidence, ...]) -> str:
    """Return the comment that stands before what supports the objective: the blocks it was made from."""
    origins = " ".join(f'src="{_origin(each.source, each.block)}"' for each in evidence)
    return f"<!-- objective {origins} -->" if origins else "<!-- objective -->"


def origin_anchor(evidence: Evidence) -> str:
    """Return the comment that follows words of the source: the block they come from, and its place."""
    place = comment_value(describe(evidence.at))
    return f'<!-- src="{_origin(evidence.source, evidence.block)}" at="{place}" -->'


def option_anchor(option_id: str) -> str:
    """Return the comment that follows an option, a step, one side of a pair or a prompt: its id."""
    return f"<!-- {comment_value(option_id)} -->"


def _origin(source: str, key: str) -> str:
    return f"{comment_value(source)}#{comment_value(key)}"
