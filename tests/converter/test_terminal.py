"""Words to stderr, data to stdout, colour and progress only for people."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from converter.terminal import Terminal, Tone

SPEAK = """
from converter.terminal import Terminal, Tone
terminal = Terminal()
terminal.progress("deck.pptx", 1, 4)
terminal.progress("x" * 90, 2, 4)
terminal.say("trouble", Tone.BAD, always=True)
terminal.data("data\\n")
"""


def on_a_terminal(program: str, environment: dict[str, str]) -> str:
    """Run a program with its stderr on a real (pseudo) terminal and return what is seen there."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", program],
        stderr=theirs,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "TERM": "xterm", **environment},
    ) as process:
        os.close(theirs)
        seen = b""
        while chunk := _read(ours):
            seen += chunk
        process.wait()
    os.close(ours)
    assert process.returncode == 0, seen.decode()
    return seen.decode()


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 4096)
    except OSError:  # how Linux says that the other side was closed
        return b""


def test_a_person_sees_colour_and_progress() -> None:
    seen = on_a_terminal(SPEAK, {})
    assert "\x1b[31mtrouble" in seen
    assert "deck.pptx" in seen
    assert "25%" in seen
    assert "x" * 59 in seen
    assert "x" * 60 not in seen, "a long name does not break a line of 80 columns"


def test_how_far_a_long_step_is_shows_while_no_step_is_done() -> None:
    steps = "".join(f'terminal.progress("session.mp4: {n} of 61 minutes heard", 0, 2)\n' for n in (12, 13))
    seen = on_a_terminal(f"from converter.terminal import Terminal\nterminal = Terminal()\n{steps}", {})
    assert "session.mp4: 12 of 61 minutes heard  [" in seen
    assert "session.mp4: 13 of 61 minutes heard  [" in seen


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_colour_can_be_refused(environment: dict[str, str]) -> None:
    seen = on_a_terminal(SPEAK, environment)
    assert "\x1b[31m" not in seen
    assert "trouble" in seen


def test_a_pipe_gets_neither() -> None:
    done = subprocess.run([sys.executable, "-c", SPEAK], capture_output=True, text=True, check=True)
    assert done.stderr == "trouble\n"
    assert done.stdout == "data\n"


def test_quiet_leaves_what_is_urgent(capsys: pytest.CaptureFixture[str]) -> None:
    terminal = Terminal()
    terminal.quiet = True
    terminal.say("chat")
    terminal.say("trouble", Tone.BAD, always=True)
    terminal.progress("deck.pptx", 0, 1)
    assert capsys.readouterr() == ("", "trouble\n")


def test_a_reader_that_goes_away_does_not_end_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed(io.StringIO):
        def write(self, _: str) -> int:
            raise BrokenPipeError(32, "Broken pipe")

    monkeypatch.setattr(sys, "stderr", Closed())
    terminal = Terminal()
    terminal.say("one")
    terminal.say("two")


def test_text_that_the_terminal_cannot_show(tmp_path: Path) -> None:
    program = "from converter.terminal import Terminal; Terminal().data('安全 ok')"
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert done.stdout == b"\\u5b89\\u5168 ok"


def test_bytes_go_out_as_they_are(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    Terminal().data("安\n".encode())
    assert capfdbinary.readouterr().out == "安\n".encode()


def test_without_a_stdout_nothing_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    Terminal().data("data")
