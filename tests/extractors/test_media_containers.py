"""What may be opened: what recordings are, and nothing that names other files."""

from __future__ import annotations

import av

from extractors.media_containers import CONTAINERS


def test_all_that_may_be_opened_is_known_and_none_is_a_list_of_files() -> None:
    known = {name for format_name in av.formats_available for name in format_name.split(",")}
    allowed = set(CONTAINERS.split(","))
    assert allowed <= known
    assert not allowed & {"concat", "hls", "dash", "image2", "sdp", "rtsp", "lavfi", "webm_dash_manifest"}
