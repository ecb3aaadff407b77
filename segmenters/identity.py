"""Stable ids: a unit's from the persistent key of its first block, a question's from the sentence that supports it.

A project keeps ids in its lock; where there is none, as in `convert`, this is what stays the same when slides move,
titles change or other units come and go.
"""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata

from segmenters.evidence import Evidence
from segmenters.model import Passage

_LENGTH = 8
_SLUG_LENGTH = 48


def unit_uid(passages: tuple[Passage, ...]) -> str:
    """Return "u" and eight base-32 characters from the source and key of the unit's first block."""
    return "u" + _short_hash(passages[0].source, passages[0].block.key)


def question_id(rule: str, evidence: Evidence) -> str:
    """Return "q" and eight base-32 characters from the rule that made a question and the block that supports it."""
    return "q" + _short_hash(rule, evidence.source, evidence.block, evidence.quote)


def prompt_id(form: str, evidence: Evidence) -> str:
    """Return "p" and eight base-32 characters from the form of a prompt with its unit, and the sentence it quotes."""
    return "p" + _short_hash(form, evidence.source, evidence.block, evidence.quote)


def slug(title: str) -> str:
    """Return a readable ASCII name for files, at most 48 characters; "unit" when no letter or digit is left."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain.lower())
    name = ""
    for word in words:
        if len(name) + len(word) + 1 > _SLUG_LENGTH:
            break
        name = f"{name}-{word}" if name else word
    return name or "unit"


def _short_hash(*parts: str) -> str:
    digest = hashlib.sha256("\x00".join(parts).encode()).digest()
    return base64.b32encode(digest).decode().lower()[:_LENGTH]
