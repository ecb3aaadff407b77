"""Runs a program that ends with whoever asked for it: a cancelled or killed run leaves nothing at work behind it.

Started as a script of its own, by converter.ffmpeg: its arguments are the program with its words, its input a pipe
that nobody writes to. When that pipe ends, its other side is gone, and so is what is being made.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading


def main() -> int:
    """Run the program of the arguments and return its exit code; one that is ended from outside has a code below 0."""
    with subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL) as process:  # noqa: S603  an absolute path of ours
        threading.Thread(target=_hold, args=(process,), daemon=True).start()
        return process.wait()


def _hold(process: subprocess.Popen[bytes]) -> None:
    # Not through sys.stdin: a thread that waits inside it would bring this process down when the program ends first.
    while os.read(0, 1):
        continue
    process.kill()


if __name__ == "__main__":
    sys.exit(main())
