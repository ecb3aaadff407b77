"""Pictures, videos and sounds in drafts: shown or named, with where they lead."""

from __future__ import annotations

import pytest

from exporters.draft_media import figure_as_markdown, media_as_markdown
from exporters.links import web_address
from extractors.locator import SlideRef
from extractors.model import Figure, Media

AT = SlideRef(256, 3)


@pytest.mark.parametrize(
    ("figure", "path", "markdown"),
    [
        (Figure("f", AT, "a", "A seam"), "a.png", "![A seam](a.png)"),
        (Figure("f", AT, "a", "", decorative=True), "a.png", "Decorative picture: ![](a.png)"),
        (Figure("f", AT, "a", "A", link="https://a.b"), "a.png", "[![A](a.png)](<https://a.b>)"),
        (Figure("f", AT, "a", "A", link="file:///b"), "a.png", "![A](a.png) (file:///b)"),
        (Figure("f", AT, "a", "a dog", automatic=True), "a.png", "![](a.png) (described by a program, check: a dog)"),
        (Figure("f", AT, "a", "a.png", automatic=True), "a.png", "![](a.png)"),
        (Figure("f", AT, "a", "a.png 00238215Macintosh HD B7:", automatic=True), "a.png", "![](a.png)"),
        (Figure("f", AT, "", "A"), "", "Picture that is not in the source: A"),
        (Figure("f", AT, "", ""), "", "Picture that is not in the source"),
        (
            Figure("f", AT, "", "A", link="https://a.b"),
            "",
            "Picture that is not in the source: A ([its link](<https://a.b>))",
        ),
    ],
)
def test_a_picture_is_shown_with_what_a_reviewer_must_know(figure: Figure, path: str, markdown: str) -> None:
    assert figure_as_markdown(figure, path, web_address) == markdown


@pytest.mark.parametrize(
    ("media", "markdown"),
    [
        (Media("m", AT, "a", "video/mp4", "Intro"), "Video in the source: Intro (video/mp4, slide 3)"),
        (
            Media("m", AT, "", "audio/mpeg", "", link="https://a.b"),
            "Sound in the source: [without a name](<https://a.b>) (audio/mpeg, slide 3)",
        ),
        (
            Media("m", AT, "", "", "Intro", link="file:///a"),
            "Embedded content in the source: Intro (file:///a) (slide 3)",
        ),
    ],
)
def test_a_video_or_sound_is_named_with_its_type_and_place(media: Media, markdown: str) -> None:
    assert media_as_markdown(media, web_address) == markdown
