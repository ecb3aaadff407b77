"""TTML and DFXP: who says what when, out of a tree of timed paragraphs; hostile and broken trees."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sources import source_of

from extractors import captions
from extractors.caption_ttml import read_ttml
from extractors.diagnostics import MaterialError
from extractors.locator import LineRef
from extractors.script import Script
from extractors.utterances import Cue

SPACES = 'xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"'
SPACES += ' xmlns:tts="http://www.w3.org/ns/ttml#styling" xmlns:ttp="http://www.w3.org/ns/ttml#parameter"'
PEOPLE = (
    '<head><metadata><ttm:title>Safe lifting</ttm:title><ttm:agent xml:id="d" type="person"><ttm:name type="alias">DO'
    '</ttm:name><ttm:name type="full">Dana Okafor</ttm:name></ttm:agent>'
    '<ttm:agent xml:id="s"><ttm:name type="alias">Sam</ttm:name></ttm:agent></metadata></head>'
)


def tree(body: str, head: str = "", root: str = 'xml:lang="en-gb"') -> bytes:
    return f"<?xml version='1.0'?><tt {SPACES} {root}>{head}<body>{body}</body></tt>".encode()


def read(data: bytes) -> Script:
    return read_ttml(data, "a.ttml")


def codes(script: Script) -> list[str]:
    return [told.code for told in script.diagnostics]


def refusal(data: bytes) -> str:
    with pytest.raises(MaterialError) as caught:
        read(data)
    return caught.value.diagnostic.code


def test_agents_are_the_speakers_and_are_inherited() -> None:
    body = '<div ttm:agent="d"><p begin="1s" end="2s">Ready?</p><p begin="2s" end="3s" ttm:agent="s">Yes.</p></div>'
    script = read(tree(body + '<div><p begin="4s" end="5s" ttm:agent="d s nobody">Go!</p></div>', PEOPLE))
    assert script.cues == (
        Cue(1000, 2000, "Ready?", "Dana Okafor"),
        Cue(2000, 3000, "Yes.", "Sam"),
        Cue(4000, 5000, "Go!", "Dana Okafor, Sam"),
    )
    assert (script.title, script.language, script.diagnostics) == ("Safe lifting", "en-GB", ())


def test_two_people_in_a_paragraph_are_two_captions() -> None:
    body = '<div><p begin="1s" end="2s"><span ttm:agent="d">Ready?</span><br/><span ttm:agent="s">Yes.</span></p></div>'
    assert [(cue.speaker, cue.text) for cue in read(tree(body, PEOPLE)).cues] == [
        ("Dana Okafor", "Ready?"),
        ("Sam", "Yes."),
    ]


def test_words_keep_their_line_breaks_and_lose_those_of_the_file() -> None:
    body = (
        '<div><p begin="1s" end="2s">\n   Bend <span tts:color="red">your\n  knees</span>,<br/>\n then'
        "<metadata>ccrow=1</metadata> lift &amp; hold<ttm:desc>loud</ttm:desc>.\n</p></div>"
    )
    assert [cue.text for cue in read(tree(body)).cues] == ["Bend your knees,\nthen lift & hold."]


def test_how_a_word_is_read_aloud_does_not_stand_twice() -> None:
    ruby = '<span tts:ruby="container"><span tts:ruby="base">東京</span><span tts:ruby="text">とうきょう</span></span>'
    assert [cue.text for cue in read(tree(f'<div><p begin="1s" end="2s">{ruby}です。</p></div>')).cues] == [
        "東京です。"
    ]


def test_times_are_relative_to_what_is_around() -> None:
    body = (
        '<div begin="10s" end="20s"><p begin="1s" dur="2s">One.</p><p begin="8s" dur="9s">Two.</p></div>'
        '<div begin="30s" timeContainer="seq"><p dur="1s">Three.</p><p dur="2s">Four.</p></div>'
        '<div><p begin="40s" end="50s"><span begin="1s" end="2s">Five</span> <span begin="2s">six.</span></p></div>'
    )
    assert [(cue.start_ms, cue.end_ms, cue.text) for cue in read(tree(body)).cues] == [
        (11_000, 13_000, "One."),
        (18_000, 20_000, "Two."),
        (30_000, 31_000, "Three."),
        (31_000, 33_000, "Four."),
        (41_000, 42_000, "Five"),
        (42_000, 50_000, "six."),
    ]


def test_a_caption_without_an_end_lasts_until_the_next() -> None:
    body = '<div><p begin="1s">One.</p><p begin="4s">Two.</p></div>'
    assert [(cue.start_ms, cue.end_ms) for cue in read(tree(body)).cues] == [(1000, 4000), (4000, 7000)]


def test_times_that_cannot_be_read_cost_only_their_caption() -> None:
    body = '<div>\n<p begin="soon" end="2s">One.</p>\n<p begin="4s" end="5s">Two.</p>\n<p>Three.</p></div>'
    script = read(tree(body))
    assert [cue.text for cue in script.cues] == ["Two."]
    assert codes(script) == ["X317"]
    assert script.diagnostics[0].at == LineRef(2)
    assert "2 (line 2, 4)" in script.diagnostics[0].message


def test_captions_without_any_times_are_refused() -> None:
    assert refusal(tree("<div><p>Hello.</p></div>")) == "X316"


def test_of_several_languages_the_first_is_used() -> None:
    english = '<div xml:lang="en"><p begin="1s" end="2s">Lift.</p></div>'
    body = english + english.replace('"en"', '"fr"').replace("Lift", "Levez")
    script = read(tree(body, root=""))
    assert [cue.text for cue in script.cues] == ["Lift."]
    assert (script.language, codes(script)) == ("en", ["X318"])


def test_a_cut_file_is_read_as_far_as_it_goes() -> None:
    whole = tree("<div>" + "".join(f'<p begin="{n}s" end="{n + 1}s">Step {n}.</p>' for n in range(1, 80)) + "</div>")
    script = read(whole[: len(whole) // 2])
    assert 30 < len(script.cues) < 50
    assert codes(script) == ["X315"]
    assert f"{len(script.cues)} captions, the last at 00:00:{len(script.cues)}" in script.diagnostics[0].message


def test_entities_are_not_expanded_and_outside_files_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    laughs = '<!ENTITY a "ha">' + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    for declared in (laughs, f'<!ENTITY j SYSTEM "{secret.as_uri()}">'):
        data = f'<!DOCTYPE tt [{declared}]><tt {SPACES}><body><div><p begin="1s" end="2s">&j;</p></div></body></tt>'
        assert refusal(data.encode()) == "X314"
        assert refusal(data.encode("utf-16")) == "X314"
        assert refusal(data.replace("<p ", '<p title="&j;" ').encode()) == "X314"


@pytest.mark.parametrize(
    "data", [b"<tt>" * 5000, b"<tt>\x00\x01</tt>", b"<tt/>", tree(""), tree("<div><p begin='1s'/></div>")]
)
def test_trees_without_captions(data: bytes) -> None:
    assert read(data).cues == ()
    with pytest.raises(MaterialError) as caught:
        captions.extract(source_of(data, "a.ttml"), captions.Options())
    assert caught.value.diagnostic.code == "X303"


@pytest.mark.parametrize(
    ("name", "code"), [("body_only", "X303"), ("lwsp_default", "X316"), ("referential_styling", "X316")]
)
def test_files_of_the_corpus_without_captions_or_times(name: str, code: str, corpus: Path) -> None:
    data = (corpus / "recordings" / "captions_ttconv" / f"{name}.ttml").read_bytes()
    with pytest.raises(MaterialError) as caught:
        captions.extract(source_of(data, f"{name}.ttml"), captions.Options())
    assert caught.value.diagnostic.code == code


def test_broadcast_captions_are_the_same_as_in_webvtt(corpus: Path) -> None:
    folder = corpus / "recordings" / "captions_pycaption"
    tree_, plain = (
        captions.extract(source_of((folder / name).read_bytes(), name), captions.Options()).document
        for name in ("example.xml", "example.vtt")
    )
    assert tree_.blocks == plain.blocks
    assert len(tree_.blocks) == 1019


WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P"]), min_size=1, max_size=30)


@given(st.lists(st.tuples(st.integers(0, 10**7), st.integers(0, 10**5), WORDS), min_size=1, max_size=8))
def test_what_is_written_is_read(said: list[tuple[int, int, str]]) -> None:
    body = "".join(f'<p begin="{at}ms" dur="{long}ms">{escape(text)}</p>' for at, long, text in said)
    cues = read(tree(f"<div>{body}</div>")).cues
    assert [(cue.start_ms, cue.end_ms) for cue in cues] == [(at, at + long) for at, long, _ in said]
    assert all(cue.text for cue in cues)


@given(st.binary(max_size=200), st.text(max_size=100))
def test_any_bytes_after_a_root_are_read_or_refused(data: bytes, text: str) -> None:
    for tail in (data, text.encode("utf-8", "replace")):
        try:
            script = read(b"<tt><body><div><p begin='1s'>" + tail)
        except MaterialError:
            continue
        assert all(0 <= cue.start_ms <= cue.end_ms for cue in script.cues)
