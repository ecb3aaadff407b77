"""What can be set for recordings makes sense, or is refused."""

from __future__ import annotations

import pytest

from extractors.recording_options import Options


def test_without_settings_everything_inside_a_recording_is_used() -> None:
    chosen = Options()
    assert (chosen.captions, chosen.slides, chosen.ocr) == ("use", "take", "auto")
    assert (chosen.model, chosen.engine, chosen.threads) == ("base.en", "whisper", 1)


@pytest.mark.parametrize("wrong", [{"track": 0}, {"threads": 0}])
def test_numbers_begin_at_one(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="above 0"):
        Options(**wrong)
