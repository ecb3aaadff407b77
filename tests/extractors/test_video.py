"""A video is looked at about twice a second while something happens, and hardly while nothing does."""

from __future__ import annotations

import numpy as np
import pytest
from sounds import encode, tone
from sources import source_of
from still_videos import spoilt, turned, video, with_cover, with_sound

from extractors.diagnostics import MaterialError
from extractors.video import HEIGHT, WIDTH, Glance, glances


def page(mark: int) -> np.ndarray:
    """A light picture, 640 x 360, with a dark bar at one of several heights; its left half is darker."""
    grey = np.full((360, 640), 230, np.uint8)
    grey[:, :320] = 180
    grey[40 + 40 * mark : 60 + 40 * mark, 60:500] = 20
    return grey


def looks(data: bytes, name: str = "session.mp4") -> list[Glance]:
    def differ(before: np.ndarray, after: np.ndarray) -> bool:
        return bool((np.abs(before.astype(int) - after) > 24).any())

    return list(glances(source_of(data, name), differ))


def test_a_change_is_seen_within_half_a_second_and_a_still_stretch_costs_few_looks():
    frames = [page(0)] * 60 + [page(3)] * 60
    found = looks(video(frames, keys=5))
    bar = [bool(glance.grey[12, 60] < 90) for glance in found]
    first_without = found[bar.index(False)]
    assert 30_000 <= first_without.at_ms <= 30_500
    assert len(found) < 40
    assert found[0].grey.shape == (HEIGHT, WIDTH)


def test_what_comes_and_goes_between_two_key_frames_is_seen():
    random = np.random.default_rng(1)
    busy = np.kron(random.integers(0, 255, (45, 80)), np.ones((8, 8))).astype(np.uint8)
    data = video([page(0)] * 24 + [busy] * 6 + [page(0)] * 30, keys=10)
    found = list(glances(source_of(data, "session.mp4"), lambda *_: False))
    assert any(12_000 <= glance.at_ms <= 15_000 for glance in found)


def test_the_still_is_a_jpeg_and_the_page_has_its_own_size():
    still = looks(video([page(1)] * 4))[0].still()
    assert still.jpeg.startswith(b"\xff\xd8\xff")
    assert still.jpeg.endswith(b"\xff\xd9")
    assert b"Lavc" not in still.jpeg
    assert still.page.shape == (360, 640)
    assert still.jpeg == looks(video([page(1)] * 4))[0].still().jpeg


def test_a_wide_picture_is_made_smaller():
    wide = np.full((1440, 2560), 200, np.uint8)
    still = looks(video([wide] * 3))[0].still()
    assert still.page.shape == (1080, 1920)


def test_a_turned_video_is_seen_upright():
    plain, upright = looks(video([page(1)] * 4))[0], looks(turned(video([page(1)] * 4)))[0]
    assert plain.grey[80, 20] < plain.grey[80, 140]
    # Turned right: what was at the left is at the top.
    assert upright.grey[5, 150] < upright.grey[85, 150]
    assert upright.still().page.shape == (640, 360)


@pytest.mark.parametrize(
    "data",
    [encode(tone(2), "mp4", "aac"), with_cover(tone(2)), encode(tone(2), "wav", "pcm_s16le")],
    ids=["sound", "cover", "wave"],
)
def test_sound_with_or_without_a_cover_shows_nothing(data: bytes):
    assert looks(data) == []


def test_pictures_that_come_only_when_something_changes():
    found = looks(video([page(0), page(0), page(2), page(2)], times=[0, 300, 12_000, 20_000]))
    assert [glance.at_ms for glance in found] == [0, 12_000, 20_000]


def test_a_single_picture_stays_as_long_as_the_sound():
    found = looks(with_sound([page(2)], tone(8)))
    assert found[0].at_ms == 0
    assert found[-1].at_ms >= 7900


@pytest.mark.parametrize(("codec", "container"), [("libvpx", "webm"), ("mjpeg", "matroska"), ("libx264", "matroska")])
def test_other_codecs_and_containers(codec: str, container: str):
    found = looks(video([page(0)] * 6 + [page(3)] * 6, codec, container))
    assert found[0].at_ms < 100
    assert found[-1].at_ms >= 5000


def test_damaged_pieces_are_counted_and_the_rest_is_seen():
    found = looks(spoilt(video([page(n % 5) for n in range(40)], keys=2), 0.3, 0.4))
    assert found[-1].damaged > 0
    assert found[-1].at_ms > 15_000


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"no video at all" * 50, "X323"),
        (spoilt(video([page(0)] * 10, container="matroska"), 0.35, 0.9), "X375"),
        (video([np.full((6500, 6500), 250, np.uint8)], "mjpeg", "matroska"), "X376"),
    ],
    ids=["text", "spoilt", "huge"],
)
def test_what_cannot_be_seen_is_refused_with_a_code(data: bytes, code: str):
    with pytest.raises(MaterialError) as refused:
        looks(data)
    assert refused.value.diagnostic.code == code
