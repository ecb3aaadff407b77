"""A small video with slides and captions inside, made by ffmpeg."""

from __future__ import annotations

import subprocess
from pathlib import Path

import numpy as np
from still_videos import video

CUES = """1
00:00:01,000 --> 00:00:05,000
Dana Okafor: Bend your knees before you lift the box.

2
00:00:31,000 --> 00:00:36,000
Dana Okafor: A trolley carries whatever is too heavy for one.

3
00:01:05,000 --> 00:01:09,000
Dana Okafor: Report each accident to the shift leader.
"""


def captioned(folder: Path) -> bytes:
    """Return a video of 90 s with three slides and captions inside, and no sound; `folder` is for work."""
    slides = [np.full((180, 320), 255, np.uint8) for _ in range(3)]
    for number, slide in enumerate(slides):
        slide[20 + 40 * number : 50 + 40 * number, 30:290:3] = 0
    (folder / "shown.mp4").write_bytes(video([slide for slide in slides for _ in range(60)], keys=5))
    (folder / "said.srt").write_text(CUES, encoding="utf-8")
    command = ["ffmpeg", "-v", "error", "-i", "shown.mp4", "-i", "said.srt", "-c:v", "copy", "-c:s", "mov_text"]
    subprocess.run([*command, "session.mp4"], cwd=folder, check=True)
    return (folder / "session.mp4").read_bytes()
