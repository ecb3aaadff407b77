"""Saved chats: what was written to everyone, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.chat_log import Chat, Message, is_chat, read_chat


def lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").split("\n")


NEW = (
    "00:00:07\tSam Lee (Guest):\thi all\r\n"
    "00:01:20\tPriya N:\tIs the deck in the LMS?\r\n"
    '00:01:33\tSam Lee (Guest):\tReacted to "Is the deck in the L..." with 👍\r\n'
    '00:01:35\tSam Lee (Guest):\tRemoved a 👍 reaction from "Is the deck in the L..."\r\n'
    '00:12:10\tPriya N:\tReplying to "Is the deck in the L..."\n\nfound it, thanks\n'
    "00:12:11\tPriya N (Direct Message):\tdo not tell\nanyone\n"
    "00:12:20\tPriya N:\tsee https://example.org/?a=b\n[Full message cannot be displayed on this version]\n"
)
OLD = (
    "09:00:07\t From Sam Lee to Everyone:\n\thi all\n"
    "09:00:09 From  Priya N  to  Everyone : what is a tie-off?\n"
    "09:01:00\t From Sam Lee to Priya N(Direct Message):\n\tshe is boring\n"
    "09:01:10\t From Sam Lee To Dana Okafor (Privately) : me too\n"
    "09:01:20 From Sam Lee to Dana Okafor: only you\n"
    "09:01:30 From Priya N to Hosts and panelists : thanks\n"
)


def test_the_new_layout() -> None:
    chat = read_chat(lines(NEW))
    assert chat == Chat(
        (
            Message(7000, "Sam Lee (Guest)", "hi all"),
            Message(80_000, "Priya N", "Is the deck in the LMS?"),
            Message(730_000, "Priya N", "found it, thanks", "Is the deck in the L..."),
            Message(740_000, "Priya N", "see https://example.org/?a=b"),
        ),
        1,
        2,
    )
    assert [message.text for message in chat.questions] == ["Is the deck in the LMS?"]
    assert chat.people == 2


def test_the_old_layout_and_no_private_word() -> None:
    chat = read_chat(lines(OLD))
    assert [(message.author, message.text) for message in chat.messages] == [
        ("Sam Lee", "hi all"),
        ("Priya N", "what is a tie-off?"),
        ("Priya N", "thanks"),
    ]
    assert chat.private == 3


def test_the_chat_of_meet() -> None:
    text = "00:00:19.386,00:00:22.386\nDana: Where is the link?\n\n00:01:19.386,00:01:22.386\nSam: here\nthere\n"
    chat = read_chat(lines(text))
    assert [(m.at_ms, m.author, m.text) for m in chat.messages] == [
        (19_000, "Dana", "Where is the link?"),
        (79_000, "Sam", "here\nthere"),
    ]


@pytest.mark.parametrize("text", [NEW, OLD, "\ufeff" + NEW, "\n" + OLD])
def test_chats_are_told_by_their_first_line(text: str) -> None:
    assert is_chat(lines(text))


@pytest.mark.parametrize(
    "text", ["", "hi all", "00:00:07 Sam: hi", "[00:00:07] Sam: hi", "10:30 From Berlin to Rome", "00:00:07\tSam\thi"]
)
def test_other_texts_are_no_chats(text: str) -> None:
    assert not is_chat(lines(text))


def test_real_chats_lose_only_reactions(corpus: Path) -> None:
    for path in sorted((corpus / "recordings" / "zoom").glob("*.chat.txt")):
        text = path.read_bytes().decode("utf-8")
        chat = read_chat(lines(text))
        assert chat.reactions == text.count("Reacted to ") + text.count("\tRemoved a")
        assert len(chat.messages) + chat.reactions == sum(
            line[:8].count(":") == 2 and "\t" in line for line in lines(text)
        )
        assert chat.private == 0
        assert not any("Replying to" in message.text for message in chat.messages)
        assert 5 < len(chat.questions) < len(chat.messages) / 3


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    for prefix in ("", "00:00:07\tA:\t"):
        assert all(message.text for message in read_chat(lines(prefix + text)).messages)


@pytest.mark.parametrize("line", ["00:00:00 From", "00:00:00\t From a", "00:00:00 From a to", "00:00:00\ta"])
def test_a_line_of_blanks_is_no_chat_and_takes_no_time(line: str) -> None:
    """Fails by never ending: the time once grew with the third power of the blanks and more."""
    assert not is_chat([line + " " * 30_000 + "."])
    assert not is_chat([line + " \t" * 15_000 + "."])
