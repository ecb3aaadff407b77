"""Measures how well slides are found in videos of a shared screen, and what looking for them costs.

    python tests/eval/slide_changes.py CORPUS [--held-out] [--cost]

Sessions are made from pages of the corpus (tests/support/screen_videos.py), so what was shown when is known. A change
is found when one is reported within two seconds of it. Rules were set on the first sessions; those with --held-out have
other decks, looks, orders and bitrates. --cost measures computing time as a share of the video's length.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import resource
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]

from screen_videos import Change, Look, Scene, changes_of, encode, frames_of, slides_of  # noqa: E402  as above

from extractors.source import Source  # noqa: E402  the folder is on the path only now
from extractors.video_pictures import Screen, screen_of  # noqa: E402  see above

WITHIN = 2.0
LEVEL = {"preset": "veryfast"}


@dataclass(frozen=True)
class Session:
    """A session to be measured: the deck, how it looks, how it runs, how it is encoded."""

    name: str
    deck: str
    look: Look
    seed: int
    codec: dict[str, str]


TUNED = (
    Session("camera, 10 s keys", "oc_tooling_overview_2_tagged.pdf", Look(seed=1), 11, {"crf": "28", "keys": "10"}),
    Session("4:3 deck, 2 s keys", "bssw_verification_tagged.pdf", Look(seed=2), 12, {"b": "400k", "keys": "2"}),
    Session(
        "no camera, one key", "bssw_handson_tagged.pdf", Look(camera=False, seed=3), 13, {"crf": "32", "keys": "900"}
    ),
)
HELD_OUT = (
    Session("camera, 5 s keys", "bssw_testing_sections.pdf", Look(seed=41, noise=18), 51, {"crf": "30", "keys": "5"}),
    Session("pages, 300 kbit/s", "oc_ai_sbom_guide.pdf", Look(seed=42), 52, {"b": "300k", "keys": "8"}),
    Session(
        "no pointer, 3 s keys", "nist_sp800_61r2.pdf", Look(pointer=False, seed=43), 53, {"crf": "26", "keys": "3"}
    ),
    Session(
        "noisy camera, one key", "oc_playbook_medium.pdf", Look(seed=44, noise=28), 54, {"crf": "28", "keys": "900"}
    ),
)


def main() -> None:
    """Measure and print a table; nothing here passes or fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--held-out", action="store_true", help="the sessions on which no rule was set")
    parser.add_argument("--cost", action="store_true", help="computing time for 720p and 1080p at 25 pictures a second")
    given = parser.parse_args()
    if given.cost:
        _measure_cost(given.corpus)
        return
    print(f"{'session':24}{'minutes':>8}{'slides':>8}{'found':>7}{'false':>7}{'right picture':>15}{'computing':>11}")
    for session in HELD_OUT if given.held_out else TUNED:
        _measure(session, given.corpus)


def script_of(seed: int, slides: int) -> list[Scene]:
    """Draw up a session: slides in their order with builds and fades, some shown again, a scroll, a demo, faces."""
    random = np.random.default_rng(seed)
    scenes = [Scene("gallery", float(random.integers(6, 12)))]
    for number in range(slides):
        builds = int(random.choice([1, 1, 2, 4]))
        fade = float(random.choice([0, 0, 0.6]))
        scenes.append(Scene("slide", float(random.integers(5, 13)) + 2.5 * builds, number, builds, fade))
        if random.random() < 0.15 and number > 1:
            scenes.append(Scene("slide", float(random.integers(4, 9)), number - int(random.integers(1, 3))))
            scenes.append(Scene("slide", float(random.integers(4, 9)), number))
        if random.random() < 0.12:
            scenes.append(Scene(str(random.choice(["demo", "gallery"])), float(random.integers(12, 25)), number))
        if random.random() < 0.08:
            scenes.append(Scene("scroll", float(random.integers(3, 6)), number))
    return scenes


def _measure(session: Session, corpus: Path) -> None:
    slides = slides_of(corpus / "pdf" / session.deck, session.look, 16)
    scenes = script_of(session.seed, len(slides))
    data = encode(frames_of(scenes, slides, session.look), **LEVEL, **session.codec)
    begun = time.process_time()
    screen = screen_of(_source(data))
    spent = time.process_time() - begun
    truth = [change for change in changes_of(scenes) if change.slide >= 0]
    starts = [shown.start_ms / 1000 for shown in screen.shown]
    found = [change for change in truth if any(abs(start - change.at) <= WITHIN for start in starts)]
    false = [start for start in starts if not any(abs(start - change.at) <= WITHIN for change in truth)]
    length = sum(scene.seconds for scene in scenes)
    print(
        f"{session.name:24}{length / 60:8.1f}{len(truth):8}{len(found):7}{len(false):7}"
        f"{_right_pictures(screen, truth):15.0%}{spent / length:11.1%}"
    )
    missed = [change for change in truth if change not in found]
    print("    missed:", [(c.at, c.slide) for c in missed], "false:", [round(start, 1) for start in false])


def _right_pictures(screen: Screen, truth: list[Change]) -> float:
    """Return the share of stretches for which the same slide has the same picture, and another one another."""
    number_of: dict[str, int] = {}
    right = 0
    for shown in screen.shown:
        middle = (shown.start_ms + shown.end_ms) / 2000
        slide = next((change.slide for change in reversed(truth) if change.at <= middle), -1)
        right += number_of.setdefault(shown.picture.digest, slide) == slide
    return right / max(1, len(screen.shown)) * (len(number_of) == len(set(number_of.values())) or 0.99)


def _measure_cost(corpus: Path) -> None:
    scenes = [Scene("slide", 20, n) for n in range(6)]
    for width, height in ((1280, 720), (1920, 1080)):
        for keys, camera in (("4", True), ("10", True), ("10", False), ("900", True)):
            look = Look(width, height, camera=camera)
            slides = slides_of(corpus / "pdf" / "oc_tooling_overview_2_tagged.pdf", look, 6)
            # Each picture stands twice and a half, as in a recording with 25 a second of a screen shared with ten.
            data = encode(frames_of(scenes, slides, look), **LEVEL, crf="28", keys=keys, repeat="3")
            begun = time.process_time()
            screen = screen_of(_source(data))
            share = (time.process_time() - begun) / 120
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            what = f"{height}p at 30 a second, keys each {keys} s, {'camera' if camera else 'no camera'}"
            print(f"{what:52}{share:7.1%} of real time, {len(screen.shown)} slides, peak {peak:.0f} MB so far")


def _source(data: bytes) -> Source:
    return Source("session.mp4", len(data), hashlib.sha256(data).hexdigest(), lambda: io.BytesIO(data))


if __name__ == "__main__":
    main()
