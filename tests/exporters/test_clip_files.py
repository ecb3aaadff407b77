"""What the files of a clip are called."""

from __future__ import annotations

from clip_packs import DIGESTS, clip

from exporters.clip_files import clip_files, course_clip_files


def test_captions_have_the_name_of_their_video_so_that_players_find_them() -> None:
    assert clip_files(clip(), "media/locks") == {
        DIGESTS["video/mp4"]: "media/locks.mp4",
        DIGESTS["text/vtt"]: "media/locks.vtt",
        DIGESTS["text/plain"]: "media/locks.txt",
        DIGESTS["image/jpeg"]: "media/locks.jpg",
    }
    assert sorted(clip_files(clip("audio/mp4"), "locks").values()) == ["locks.m4a", "locks.txt", "locks.vtt"]


def test_in_a_course_they_are_named_by_what_is_in_them() -> None:
    stem = DIGESTS["video/mp4"][:24]
    assert set(course_clip_files(clip()).values()) == {f"media/{stem}{end}" for end in (".mp4", ".vtt", ".txt", ".jpg")}
