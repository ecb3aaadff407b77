"""Pictures that stand still are found; pointers, cameras, scrolling and work on a screen are not slides."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from extractors.video import HEIGHT, WIDTH, Glance, Still
from extractors.video_changes import Stay, Watch, stays

Draw = Callable[[float], np.ndarray]


def slide(seed: int, lines: int = 6) -> np.ndarray:
    """A white slide with a title and lines of words, as they look at this size."""
    random = np.random.default_rng(seed)
    grey = np.full((HEIGHT, WIDTH), 245, np.uint8)
    for row in [8, *(24 + 9 * n for n in range(lines))]:
        length = int(random.integers(60, 120))
        grey[row : row + 3, 16 : 16 + length] = random.choice([60, 245], length, p=[0.6, 0.4])
    return grey


def camera(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).integers(40, 220, (18, 26), dtype=np.uint8)


def watched(draw: Draw, seconds: float) -> list[Stay]:
    """Return what is found in a video that is looked at twice a second; a still holds the second it was taken at."""

    def glances() -> list[Glance]:
        return [_glance(draw(n / 2), n * 500) for n in range(round(seconds * 2) + 1)]

    return list(stays(glances(), Watch()))


def _glance(grey: np.ndarray, at_ms: int) -> Glance:
    return Glance(at_ms, grey, lambda: Still(str(at_ms).encode(), grey))


def times(found: list[Stay]) -> list[tuple[float, float]]:
    return [(stay.start_ms / 1000, stay.end_ms / 1000) for stay in found]


def test_slides_of_one_template_are_told_apart():
    one, two = slide(1), slide(1)
    two[42:45] = slide(2)[42:45]
    two[8:11] = slide(2)[8:11]
    assert times(watched(lambda t: one if t < 10 else two, 20)) == [(0, 10), (10, 20)]


def test_points_that_come_one_by_one_are_one_slide_with_its_last_picture():
    states = [slide(3, lines) for lines in (2, 3, 4, 5)]
    found = watched(lambda t: states[min(3, int(t // 5))], 25)
    assert times(found) == [(0, 25)]
    assert found[0].parts == 4
    assert int(found[0].still.jpeg) >= 16_500


def test_a_title_exchanged_is_another_slide_though_points_come_with_it():
    before, after = slide(4, 1), slide(4, 6)
    before[1:9, 16:100] = np.random.default_rng(2).choice([60, 245], (8, 84))
    after[1:12] = 245
    after[1:9, 16:50] = np.random.default_rng(3).choice([60, 245], (8, 34))
    for page in (before, after):
        # The ornament of the template is most of what is drawn, so that little of it all is lost.
        page[:, 140:] = np.random.default_rng(1).choice([90, 245], (HEIGHT, 20))
    assert times(watched(lambda t: before if t < 8 else after, 16)) == [(0, 8), (8, 16)]


def test_a_camera_in_the_corner_and_a_pointer_change_nothing():
    page = slide(6)

    def draw(second: float) -> np.ndarray:
        shown = page.copy()
        shown[2:20, 132:158] = camera(round(second * 2))
        x, y = int(80 + 60 * np.sin(second)), int(50 + 30 * np.cos(second))
        shown[y : y + 3, x : x + 2] = 0
        return shown

    assert times(watched(draw, 40)) == [(0, 40)]


def test_what_stays_for_less_than_a_second_and_a_half_is_no_slide():
    first, passing, last = slide(7), slide(8), slide(9)
    found = watched(lambda t: first if t < 10 else passing if t < 11 else last, 20)
    assert len(found) == 2
    assert np.array_equal(found[0].grey, first)
    assert np.array_equal(found[1].grey, last)


def test_scrolling_is_no_slide():
    page = slide(10)
    found = watched(lambda t: np.roll(page, -int(min(max(0, t - 8), 4) * 10), 0), 20)
    assert len(found) == 2
    assert found[1].start_ms >= 10_000


def test_a_fade_is_one_change():
    one, two = slide(11), slide(12)
    faded = ((one.astype(int) + two) // 2).astype(np.uint8)
    assert len(watched(lambda t: one if t < 8 else faded if t < 8.5 else two, 18)) == 2


def test_cameras_alone_are_no_slide():
    assert watched(lambda t: np.random.default_rng(round(t * 2)).integers(0, 255, (HEIGHT, WIDTH), np.uint8), 20) == []


def test_faces_before_still_walls_are_no_slide():
    walls = np.random.default_rng(1).integers(60, 200, (HEIGHT, WIDTH), np.uint8)

    def draw(second: float) -> np.ndarray:
        shown = walls.copy()
        for row in (10, 50):
            for column in (10, 60, 110):
                shown[row : row + 30, column : column + 30] = np.random.default_rng(
                    round(second * 2) + row * column
                ).integers(0, 255, (30, 30))
        return shown

    assert watched(draw, 20) == []


def test_a_screen_on_which_somebody_works_is_no_slide():
    talk = slide(20)
    found = watched(lambda t: slide(100 + int((t - 10) // 3)) if 10 <= t < 34 else talk, 50)
    assert len(found) == 2
    assert all(np.array_equal(stay.grey, talk) for stay in found)


def test_a_slide_that_comes_after_a_film_begins_when_it_comes():
    page = slide(13)
    noise = [np.random.default_rng(n).integers(0, 255, (HEIGHT, WIDTH), np.uint8) for n in range(40)]
    found = watched(lambda t: noise[int(t * 2)] if t < 12 else page, 30)
    assert times(found) == [(12, 30)]


def test_the_gate_opens_for_a_change_and_not_for_what_moves_all_the_time():
    watch, page = Watch(), slide(14)
    for n in range(20):
        page = page.copy()
        page[2:20, 132:158] = camera(n)
        watch.take_in(_glance(page, n * 500))
    after = page.copy()
    after[2:20, 132:158] = camera(99)
    assert not watch.differ(page, after)
    after[60:63] = 0
    assert watch.differ(page, after)
