"""Reads the saved chat of a meeting (Zoom in both layouts, Google Meet): who wrote what when. Private messages never.

A chat is no teaching text. What it tells is what people asked; its reader is kept apart from those of speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.hygiene import clean, one_line


@dataclass(frozen=True, slots=True)
class Message:
    """One message to everyone, in milliseconds from the start; `reply_to` is the head of the one that it answers."""

    at_ms: int
    author: str
    text: str
    reply_to: str = ""

    @property
    def is_question(self) -> bool:
        """Whether it asks something."""
        return bool(_QUESTION.search(_ADDRESS.sub("", self.text)))


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat: its messages in order, and how many private messages and reactions were left out."""

    messages: tuple[Message, ...]
    private: int
    reactions: int

    @property
    def questions(self) -> tuple[Message, ...]:
        """The messages that ask something."""
        return tuple(message for message in self.messages if message.is_question)

    @property
    def people(self) -> int:
        """How many people wrote."""
        return len({message.author for message in self.messages})


# Names begin and end with a letter or sign and gaps are bounded: else a line of blanks is tried in all ways to part it.
_OLD = re.compile(
    r"(?P<time>\d{2}:\d{2}:\d{2})[\t ]{1,8}From[\t ]{1,8}(?P<name>\S(?:.{0,78}?\S)??)[\t ]{1,8}[Tt]o[\t ]{1,8}"
    r"(?P<to>\S(?:.{0,118}?\S)??)[\t ]{0,8}:(?:[\t ](?P<text>.*)|$)"
)
_NEW = re.compile(r"(?P<time>\d{2}:\d{2}:\d{2})\t(?P<name>\S(?:[^\t]{0,118}?\S)??)[\t ]{0,8}:(?:[\t ](?P<text>.*)|$)")
_MEET = re.compile(r"(?P<time>\d{1,2}:\d{2}:\d{2})\.\d{3},\d{1,2}:\d{2}:\d{2}\.\d{3}")
_MEET_TEXT = re.compile(r"(?P<name>[^:\n]{1,80}):\s+(?P<text>.*)")

_EVERYONE = re.compile(
    r"(?:everyone|all)\b(?!.*\(direct message\)|.*\(privately\))|(?:all |hosts and )?panelists", re.IGNORECASE
)
_ALONE = re.compile(r"\((?:direct message|privately)\)", re.IGNORECASE)
_REACTION = re.compile(r"(?:Reacted to\b.*\bwith\b|Removed an? .{1,40} reaction from\b)", re.DOTALL)
_REPLY = re.compile(r"Replying to [\"“](?P<to>.*?)[\"”]\s*\n(?P<text>.*)", re.DOTALL)
_CUT = re.compile(r"\[Full message cannot be displayed on this version\]")
_ADDRESS = re.compile(r"https?://\S+")
_QUESTION = re.compile(r"\w[^\w\n]{0,9}[?？](?:[\s\"”')]|$)")


def is_chat(lines: Sequence[str]) -> bool:
    """Tell the chat that Zoom saves: its first line has a time and, parted by tabs or after "From", a name."""
    first = next((line for line in lines if line.strip()), "").lstrip("\ufeff")
    return bool(_OLD.fullmatch(first) or _NEW.fullmatch(first))


def read_chat(lines: Sequence[str]) -> Chat:
    """Return what was written to everyone; lines without a time of their own belong to the message above."""
    messages, private, reactions = list[Message](), 0, 0
    for message, alone in _messages(lines):
        if alone:
            private += 1
        elif _REACTION.match(message.text):
            reactions += 1
        elif reply := _REPLY.match(message.text):
            messages.append(replace(message, text=reply["text"].strip(), reply_to=one_line(reply["to"])))
        elif message.text:
            messages.append(message)
    return Chat(tuple(messages), private, reactions)


def _messages(lines: Sequence[str]) -> Iterator[tuple[Message, bool]]:
    """Yield each message, and whether it was to one person alone."""
    head: re.Match[str] | None = None
    words: list[str] = []
    for line in lines:
        plain = line.lstrip("\ufeff").rstrip()
        found = _OLD.fullmatch(plain) or _NEW.fullmatch(plain) or _MEET.fullmatch(plain)
        if found is None:
            words.append(plain)
            continue
        if head is not None:
            yield _message(head, words)
        head, words = found, [(found.groupdict().get("text") or "").strip()]
    if head is not None:
        yield _message(head, words)


def _message(head: re.Match[str], words: Sequence[str]) -> tuple[Message, bool]:
    groups = head.groupdict()
    name, text = groups.get("name") or "", clean(_CUT.sub("", "\n".join(words))).strip()
    if not name and (said := _MEET_TEXT.fullmatch(text.partition("\n")[0])):
        name, text = said["name"], "\n".join([said["text"], *text.split("\n")[1:]])
    to = groups.get("to")
    alone = bool(_ALONE.search(name) or (to is not None and not _EVERYONE.match(to.strip())))
    hours, minutes, seconds = (int(part) for part in groups["time"].split(":"))
    return Message(((hours * 60 + minutes) * 60 + seconds) * 1000, one_line(name), text), alone
