"""Pictures of one slide have near hashes; bars and noise do not count."""

from __future__ import annotations

import numpy as np

from extractors.picture_hash import difference_hash, distance, without_bars


def picture(seed: int) -> np.ndarray:
    return np.kron(np.random.default_rng(seed).integers(40, 255, (9, 16)), np.ones((10, 10))).astype(np.uint8)


def test_noise_of_compression_changes_nothing_and_another_picture_does():
    noise = np.random.default_rng(9).integers(-2, 3, (90, 160))
    again = (picture(1).astype(int) + noise).clip(0, 255).astype(np.uint8)
    assert distance(difference_hash(picture(1)), difference_hash(again)) <= 2
    assert distance(difference_hash(picture(1)), difference_hash(picture(2))) > 12


def test_black_bars_are_left_out():
    barred = np.zeros((90, 200), np.uint8)
    barred[:, 20:180] = picture(1)
    assert np.array_equal(without_bars(barred), picture(1))
    assert difference_hash(barred) == difference_hash(picture(1))


def test_a_dark_picture_stays_whole():
    dark = np.zeros((90, 160), np.uint8)
    dark[40:44, 70:90] = 200
    assert without_bars(dark).shape == dark.shape
    assert difference_hash(np.zeros((90, 160), np.uint8)) == 0
