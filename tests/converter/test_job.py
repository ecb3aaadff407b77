"""What travels between parent and child."""

from __future__ import annotations

import io
import os

import pytest

from converter.formats import BUILT_IN
from converter.job import Answer, Conversion, Crashed, Done, Job, Ocr, Receipt, Working, receive, send
from converter.limits import UNBOUNDED, Allowance
from extractors.codec import CodecError
from extractors.diagnostics import Diagnostic, Severity
from extractors.locator import SlideRef
from extractors.model import Count
from extractors.source import Checkpoint

JOB = Job(
    "a.pdf",
    os.fsdecode(b"/caf\xe9/a.pdf"),
    7,
    "ab",
    BUILT_IN[0],
    '{"x": 1}',
    "/store",
    "",
    Allowance(1, 2),
    10,
    Checkpoint("tiny", "/tiny.pt", "cd"),
    Ocr("/bin/tesseract", "5.3.0", "eng"),
    Conversion("/bin/soffice", ".ppt", "pptx"),
    "geheim – ü",
)
TOLD = Diagnostic("X901", Severity.WARNING, "m", "h", "a.pdf", SlideRef(256, 1))
RECEIPT = Receipt("d", ("b",), 3, (Count("slides", 3),), (TOLD,))


def through_a_pipe(*messages: object) -> io.BytesIO:
    pipe = io.BytesIO()
    for message in messages:
        send(pipe, message)
    pipe.seek(0)
    return pipe


def test_messages_come_out_as_they_went_in() -> None:
    assert receive(through_a_pipe(JOB), Job) == JOB
    answers = [Answer(Working()), Answer(Done(RECEIPT)), Answer(Crashed("KeyError", "# report"))]
    pipe = through_a_pipe(*answers)
    assert [receive(pipe, Answer) for _ in answers] == answers
    assert receive(pipe, Answer) is None


def test_a_message_that_is_cut_is_none() -> None:
    whole = through_a_pipe(JOB).getvalue()
    assert receive(io.BytesIO(whole[:4]), Job) is None
    assert receive(io.BytesIO(whole[:-1]), Job) is None


def test_what_is_no_message_is_refused() -> None:
    with pytest.raises(CodecError):
        receive(io.BytesIO(bytes(7) + b"\x02[]"), Answer)


def test_a_password_is_not_shown() -> None:
    assert "geheim" not in repr(JOB)


def test_contents_of_a_receipt() -> None:
    assert RECEIPT.contents == ("d", "b")
    assert Receipt("", (), 0, (), (TOLD,)).contents == ()
    assert Allowance(None, None) == UNBOUNDED
