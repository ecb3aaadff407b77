"""Text in pictures, through the program tesseract where it is on this machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from itertools import groupby

from converter.job import Ocr
from extractors.source import ReadLine

READ_PICTURES = frozenset({"pdf", "recording"})
"""The formats whose pages, or slides, may be pictures."""

AUTO, ENGLISH = "auto", "eng"
"""What `[extract.pdf] ocr` and `ocr_language` are where they are not set."""

_SECONDS = 120
"""For one picture: a page of a scan takes about three."""

_COMMANDS = {"darwin": "brew install tesseract", "win32": "winget install UB-Mannheim.TesseractOCR"}
_COMMAND = "apt install tesseract-ocr"

_WORD = "5"
_LEVEL, _BLOCK, _PARAGRAPH, _LINE, _CONFIDENCE, _TEXT = 0, 2, 3, 4, 10, 11


def finder() -> Callable[[str], Ocr | None]:
    """Return a way to find the program with the languages that are asked for ("eng+deu"); each is looked for once."""
    return cache(find)


def find(language: str) -> Ocr | None:
    """Return the program, None when it or one of the languages is not on this machine."""
    tool = program()
    if not tool or not set(language.split("+")) <= set(languages(tool)):
        return None
    return Ocr(tool, version(tool), language)


def program() -> str:
    """Return the program's file, empty when it is not on this machine."""
    return shutil.which("tesseract") or ""


def install_command() -> str:
    """Return the command that installs it, with English, on a system like this one."""
    return _COMMANDS.get(sys.platform, _COMMAND)


def version(tool: str) -> str:
    """Return the version of the program ("5.3.0"), empty when it does not tell."""
    words = _output([tool, "--version"]).split()
    return words[1] if len(words) > 1 else ""


def languages(tool: str) -> tuple[str, ...]:
    """Return the languages that it can read ("eng"); its models for layout and formulas are none."""
    lines = _output([tool, "--list-langs"]).splitlines()[1:]
    return tuple(line.strip() for line in lines if line.strip() not in ("", "osd", "equ"))


def read_picture(engine: Ocr, alive: Callable[[], None], picture: bytes) -> tuple[tuple[ReadLine, ...], ...]:
    """Return the paragraphs of a picture (PGM or PPM), each as its lines; nothing when it takes too long or fails.

    `alive` is called when the picture is done. One thread each: several pictures are read at a time anyway, and with
    more of them tesseract is slower and not the same each time.
    """
    command = [engine.program, "stdin", "stdout", "-l", engine.language, "tsv"]
    try:
        done = subprocess.run(  # noqa: S603  a program that was found by its name, with words of our own
            command,
            input=picture,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            timeout=_SECONDS,
            check=False,
        )
    except (subprocess.TimeoutExpired, OSError):
        # Nothing was read, which the extractor tells as for an empty page.
        return ()
    finally:
        alive()
    return paragraphs(done.stdout.decode("utf-8", "replace"))


def paragraphs(table: str) -> tuple[tuple[ReadLine, ...], ...]:
    """Return the paragraphs of tesseract's table: a line for each word, in reading order (its TSV output)."""
    rows = [row.split("\t") for row in table.splitlines()[1:]]
    words = [row for row in rows if len(row) > _TEXT and row[_LEVEL] == _WORD and row[_TEXT].strip()]
    grouped = groupby(words, key=lambda row: (row[_BLOCK], row[_PARAGRAPH]))
    return tuple(_lines(list(paragraph)) for _, paragraph in grouped)


def _lines(words: list[list[str]]) -> tuple[ReadLine, ...]:
    return tuple(_line(list(line)) for _, line in groupby(words, key=lambda row: row[_LINE]))


def _line(words: list[list[str]]) -> ReadLine:
    sure = sum(max(0.0, float(row[_CONFIDENCE])) for row in words) / len(words)
    return ReadLine(" ".join(row[_TEXT].strip() for row in words), round(sure))


def _output(command: list[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603  see above
    except (subprocess.TimeoutExpired, OSError):
        return ""
    return done.stdout.decode("utf-8", "replace")
