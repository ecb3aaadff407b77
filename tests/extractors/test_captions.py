"""Caption files of every platform: the same session must come out of all of them as the same sentences."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sources import source_of

from extractors import captions
from extractors.diagnostics import MaterialError
from extractors.locator import LineRef, TimeSpan
from extractors.model import Extraction, Utterance


def extract(text: str | bytes, name: str = "session.vtt") -> Extraction:
    data = text.encode() if isinstance(text, str) else text
    return captions.extract(source_of(data, name), captions.Options())


def said(text: str | bytes, name: str = "session.vtt") -> list[tuple[str, str]]:
    return [(block.speaker, block.text) for block in utterances(extract(text, name))]


def utterances(extraction: Extraction) -> list[Utterance]:
    return [block for block in extraction.document.blocks if isinstance(block, Utterance)]


def codes(extraction: Extraction) -> list[str]:
    return [diagnostic.code for diagnostic in extraction.diagnostics]


def refusal(text: str | bytes, name: str = "session.vtt") -> str:
    with pytest.raises(MaterialError) as caught:
        extract(text, name)
    assert caught.value.diagnostic.source == name
    return caught.value.diagnostic.code


def cue(payload: str, start: int = 1) -> str:
    return f"00:00:{start:02d}.000 --> 00:00:{start + 2:02d}.000\n{payload}\n\n"


# One invented session, saved as each platform saves it. Punctuated forms must give the same sentences.

WITH_NAMES = ["zoom.transcript.vtt", "teams.vtt", "teams.metadata.vtt", "webex_unverified.vtt", "plain.srt"]
WITHOUT_NAMES = ["zoom.cc.vtt", "stream_classic.vtt"]


@pytest.fixture(scope="module")
def labels(corpus: Path) -> list[dict[str, object]]:
    return json.loads((corpus / "recordings" / "synthetic" / "labels.json").read_text(encoding="utf-8"))


def sentences(text: object) -> list[str]:
    return re.split(r"(?<=[.!?])\s+(?=[A-Z])", str(text))


@pytest.mark.parametrize("name", WITH_NAMES + WITHOUT_NAMES)
def test_each_platform_gives_the_sentences_that_were_said(name: str, corpus: Path, labels: list) -> None:
    found = utterances(extract((corpus / "recordings" / "synthetic" / name).read_bytes(), name))
    named = name in WITH_NAMES
    wanted = [(label["speaker"] if named else "", part) for label in labels for part in sentences(label["text"])]
    assert [(block.speaker, block.text) for block in found] == wanted
    spans = {(round(label["start"] * 1000), round(label["end"] * 1000)) for label in labels}
    for block in found:
        assert isinstance(block.at, TimeSpan)
        assert any(start <= block.at.start_ms <= block.at.end_ms <= end for start, end in spans)


def test_rolling_captions_say_everything_once(corpus: Path, labels: list) -> None:
    extraction = extract((corpus / "recordings" / "synthetic" / "youtube_auto.en.vtt").read_bytes())
    found = " ".join(block.text for block in utterances(extraction))
    wanted = " ".join(str(label["text"]) for label in labels).lower()
    assert re.findall(r"\w", found) == re.findall(r"\w", wanted)
    assert codes(extraction) == ["X310", "X306"]
    assert extraction.document.language == "en"
    assert max(len(block.text.split()) for block in utterances(extraction)) <= 24


def test_real_zoom_transcript_keeps_every_word_with_its_speaker(corpus: Path) -> None:
    for path in sorted((corpus / "recordings" / "zoom").glob("*.vtt")):
        text = path.read_text(encoding="utf-8")
        lines = re.findall(r"-->.*\n(.+?): (.+)", text.replace("\r", ""))
        by_speaker: dict[str, list[str]] = {}
        for speaker, words in lines:
            by_speaker.setdefault(speaker, []).extend(words.split())
        found: dict[str, list[str]] = {}
        blocks = utterances(extract(text))
        for block in blocks:
            found.setdefault(block.speaker, []).extend(block.text.split())
        assert found == by_speaker
        assert [block.at.start_ms for block in blocks] == sorted(block.at.start_ms for block in blocks)
        assert max(len(block.text.split()) for block in blocks) < 130


def test_broadcast_captions_have_speakers_and_no_sound_notes(corpus: Path) -> None:
    folder = corpus / "recordings" / "captions_pycaption"
    vtt, srt = (extract((folder / name).read_bytes(), name) for name in ("example.vtt", "example.srt"))
    assert [b.text for b in utterances(vtt)] == [b.text for b in utterances(srt)]
    assert {"MAN", "MAN 2", "ACTOR AS EINSTEIN"} <= {block.speaker for block in utterances(vtt)}
    assert not any("clock ticking" in block.text for block in utterances(vtt))
    assert codes(vtt) == ["X309"]
    assert utterances(vtt)[0].text.endswith("an old, wrinkly man with white hair.")


def test_conformance_files_are_read_or_refused_with_a_code(corpus: Path) -> None:
    """The cases of web-platform-tests: whatever they call text must be read."""
    for path in sorted((corpus / "recordings" / "captions_ttconv" / "wpt-file-parsing").glob("*.vtt")):
        text = path.read_text(encoding="utf-8", errors="replace")
        wanted = set(re.findall(r"^(?:\s*text\d+|valid\d+)$", text.replace("\r", "\n"), re.MULTILINE))
        if path.name.startswith(("signature-", "timings-eof")):
            assert refusal(path.read_bytes(), path.name) == "X303"
            continue
        found = extract(path.read_bytes(), path.name)
        words = set(" ".join(block.text for block in utterances(found)).split())
        assert {word.strip() for word in wanted} <= words, path.name


@pytest.mark.parametrize("folder", ["captions_webvtt-py", "captions_ttconv"])
def test_sample_files_lose_no_words(folder: str, corpus: Path) -> None:
    for path in sorted((corpus / "recordings" / folder).glob("*.[vs][tr]t")):
        text = path.read_text(encoding="utf-8-sig")
        numbers = re.findall(r"Caption text #\d+", text)
        joined = " ".join(block.text for block in utterances(extract(path.read_bytes(), path.name)))
        assert re.findall(r"Caption text #\d+", joined) == numbers, path.name


# Cue texts.


@pytest.mark.parametrize(
    ("payload", "wanted"),
    [
        ("<v Dana Okafor>Salt &amp; pepper &lt;here&gt;.", [("Dana Okafor", "Salt & pepper <here>.")]),
        ("<v.loud.first Dana>Stop!</v>", [("Dana", "Stop!")]),
        ("<v Dana>Ready?</v> <v Sam Lee>Yes.", [("Dana", "Ready?"), ("Sam Lee", "Yes.")]),
        ("<v Dana O&apos;Hara>Hello.</v>", [("Dana O'Hara", "Hello.")]),
        ("<b>Lift</b> <c.yellow><i>slowly</i></c>.", [("", "Lift slowly.")]),
        ("Lift <00:00:01.500>with <00:00:02.000>care.", [("", "Lift with care.")]),
        ("Type <your name> and save.", [("", "Type <your name> and save.")]),
        ("Keep a < b.", [("", "Keep a < b.")]),
        ("R&D and AT&T; &nosuch; &#8364;5.", [("", "R&D and AT&T; &nosuch; €5.")]),
        ("{\\an8}Look up.", [("", "Look up.")]),
        ("Click File --> Save.", [("", "Click File → Save.")]),
        ("Before you lift,\n\nlook around.", [("", "Before you lift, look around.")]),
        ("NOTE is a word here.", [("", "NOTE is a word here.")]),
        ("[MUSIC] Hello. [laughter]", [("", "Hello.")]),
        ("Use [Ctrl] and (optional) [S].", [("", "Use [Ctrl] and (optional) [S].")]),
        ("Good\x00 \x1bmorning.\u200b", [("", "Good\ufffd morning.")]),
        ("We meet again at 10:30: be there.", [("", "We meet again at 10:30: be there.")]),
    ],
)
def test_cue_text(payload: str, wanted: list[tuple[str, str]]) -> None:
    assert said(f"WEBVTT\n\n{cue(payload)}") == wanted


def test_two_voices_in_a_cue_share_its_time() -> None:
    first, second = utterances(extract(f"WEBVTT\n\n{cue('<v A>Ready?</v><v B>Ready!')}"))
    assert (first.at, second.at) == (TimeSpan(1000, 2000), TimeSpan(2000, 3000))


def test_graph_metadata_gives_the_spoken_text() -> None:
    payload = json.dumps({"speakerName": "Dana", "spokenText": "Lift with your legs.", "spokenLanguage": "en-us"})
    assert said(f"WEBVTT\n\n{cue(payload)}") == [("Dana", "Lift with your legs.")]


def test_data_for_the_player_is_left_out_and_reported() -> None:
    data = cue('{"chapter": 1}') + cue("thumb.jpg#xywh=0,0,160,90", 4)
    found = extract("WEBVTT\n\n" + data + cue("Hello.", 7))
    assert [block.text for block in utterances(found)] == ["Hello."]
    assert codes(found)[0] == "X311"
    assert refusal(f"WEBVTT\n\n{cue('sprite.png#xywh=0,0,1,1')}") == "X304"


# Files.


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_line_ends_and_encodings(newline: str, encoding: str) -> None:
    text = f"WEBVTT\n\nNOTE a comment\n\n1\n{cue('Größe prüfen.')}2\n{cue('Danke.', 4)}".replace("\n", newline)
    found = extract(text.encode(encoding))
    assert [block.text for block in utterances(found)] == ["Größe prüfen.", "Danke."]
    assert codes(found) == ["X306"]


def test_windows_1252_is_read_with_a_warning() -> None:
    found = extract(f"WEBVTT\n\n{cue('Größe “prüfen”.')}".encode("cp1252"))
    assert [block.text for block in utterances(found)] == ["Größe “prüfen”."]
    assert codes(found) == ["X308", "X306"]


@pytest.mark.parametrize(
    "times",
    [
        "00:00:01.000 --> 00:00:03.000",
        "00:01.000 --> 00:03.000",
        "00:00:01,000 --> 00:00:03,000",
        "0:0:1.0 --> 0:0:3.0",
        "00:00:01 --> 00:00:03",
        "  00:00:01.000-->00:00:03.000 align:start position:0%",
    ],
)
def test_times_of_every_hand(times: str) -> None:
    (only,) = utterances(extract(f"WEBVTT\n\n{times}\nHello.\n"))
    assert only.at == TimeSpan(1000, 3000)


def test_blocks_that_are_not_captions_are_passed_over() -> None:
    text = (
        "WEBVTT - Safe lifting\nKind: captions\nLanguage: en-gb\n\nSTYLE\n::cue { color: red }\n\n.x { y: z }\n\n"
        "REGION\nid:a\n\nNOTE Confidence: 0.9\n\nNOTE\ntwo\nlines\n\n"
        f"db1b7e04-832d-56ab-a2ac-6606946698e9\n{cue('Hello.')}stray text\n{cue('Lift now.', 4)}"
    )
    found = extract(text)
    assert [block.text for block in utterances(found)] == ["Hello.", "Lift now."]
    assert (found.document.title, found.document.language) == ("Safe lifting", "en-GB")


def test_missing_blank_lines_between_captions() -> None:
    empty, last = "2\n00:00:03,000 --> 00:00:04,000\n", "3\n00:00:05,000 --> 00:00:06,000\nRest."
    text = f"1\n00:00:01,000 --> 00:00:02,000\nLift.\n{empty}{last}"
    assert said(text, "a.srt") == [("", "Lift."), ("", "Rest.")]


def test_unreadable_times_are_named_by_line_and_cost_only_their_caption() -> None:
    found = extract(f"WEBVTT\n\n{cue('One.')}00:00:0x.000 --> 00:00:05.000\nlost\n\nlost too\n\n{cue('Two.', 7)}")
    assert [block.text for block in utterances(found)] == ["One.", "Two."]
    trouble = found.diagnostics[0]
    assert (trouble.code, trouble.at) == ("X305", LineRef(6))
    assert "1 (line 6)" in trouble.message


def test_times_that_run_backwards_are_put_in_order() -> None:
    found = extract(f"WEBVTT\n\n{cue('Second.', 8)}{cue('First.', 2)}00:00:20.000 --> 00:00:19.000\nThird.\n")
    assert [(b.text, b.at) for b in utterances(found)] == [
        ("First.", TimeSpan(2000, 4000)),
        ("Second.", TimeSpan(8000, 10000)),
        ("Third.", TimeSpan(20000, 20000)),
    ]
    assert found.diagnostics[0].code == "X307"
    assert "backwards: 2" in found.diagnostics[0].message


def test_lines_that_roll_up_and_notes_about_sounds_are_told() -> None:
    rolling = cue("( door opens )") + cue("lift the box", 4) + cue("lift the box\nslowly", 7) + cue("slowly", 10)
    found = extract(rolling, "a.srt")
    assert [block.text for block in utterances(found)] == ["lift the box", "slowly"]
    assert codes(found) == ["X310", "X309", "X306"]


def test_whatever_the_parser_raises_is_a_diagnostic() -> None:
    with pytest.raises(MaterialError) as caught:
        captions._parse("no captions", "a.vtt")
    assert caught.value.diagnostic.code == "X312"


def test_the_section_is_the_whole_recording() -> None:
    (section,) = extract(f"WEBVTT\n\n{cue('One.')}{cue('Two.', 30)}").document.sections
    assert (section.level, section.at, section.hidden) == (1, TimeSpan(1000, 32000), False)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "X301"),
        (" \n\r\n", "X301"),
        ("<html><body>Sign in</body></html>", "X302"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "X302"),
        ("WEBVTT\n", "X303"),
        ("WEBVTT\n\nNOTE nothing yet\n", "X303"),
        (f"WEBVTT\n\n{cue('[MUSIC]')}", "X304"),
        (f"WEBVTT\n\n{cue(' ')}", "X304"),
        (f"WEBVTT\n\n{cue('00:00:04.000 --> 99')}", "X304"),
        (b" " * 11_000_000, "X313"),
        ("Scenarist_SCC V1.0\n", "X303"),
        (b"PK\x03\x04cut off", "X110"),
    ],
)
def test_refused_files(text: str | bytes, code: str) -> None:
    assert refusal(text) == code


def test_what_whisper_writes_to_the_terminal() -> None:
    text = "[00:00.000 --> 00:02.000]  Lift --> now.\n[01:00:03.000 --> 01:00:04.000]  Rest.\n"
    found = extract(text, "session.txt")
    assert [(block.text, block.at) for block in utterances(found)] == [
        ("Lift → now.", TimeSpan(0, 2000)),
        ("Rest.", TimeSpan(3_603_000, 3_604_000)),
    ]


def test_times_that_count_from_an_hour_are_told() -> None:
    found = extract("WEBVTT\n\n01:00:01.000 --> 01:00:03.000\nHello.\n")
    assert codes(found) == ["X306", "X320"]
    assert "01:00:01" in found.diagnostics[1].message


@pytest.mark.parametrize("kind", ["sbv", "txt", "ttml", "vtt"])
def test_what_a_file_holds_counts_and_not_its_name(kind: str) -> None:
    """Platforms and people give files all kinds of endings."""
    name = f"session.{kind}"
    assert said("0:00:01.000,0:00:03.000\nLift[br]now.\n\n0:00:04.000,0:00:05.000\nRest.\n", name) == [
        ("", "Lift now."),
        ("", "Rest."),
    ]
    assert said('<tt><body><div><p begin="1s" end="2s">Lift.</p></div></body></tt>', name) == [("", "Lift.")]
    turns = "".join(f"{who}  0:0{n}\nLift {n}.\n" for n, who in enumerate(["Dana", "Sam", "Dana", "Sam"], start=1))
    assert said(turns, name)[:2] == [("Dana", "Lift 1."), ("Sam", "Lift 2.")]


# Speakers.


def test_a_name_before_the_words_is_believed_when_it_comes_back() -> None:
    text = (
        cue("Dana Okafor: Good morning.")
        + cue("We start now.", 4)
        + cue("Sam: Hello.", 7)
        + cue("Dana Okafor: Sit.", 10)
    )
    assert said(text + cue("Sam: Done.", 13), "a.srt") == [
        ("Dana Okafor", "Good morning."),
        ("Dana Okafor", "We start now."),
        ("Sam", "Hello."),
        ("Dana Okafor", "Sit."),
        ("Sam", "Done."),
    ]


def test_words_before_a_colon_are_no_names() -> None:
    text = "".join(
        cue(line, 3 * n + 1) for n, line in enumerate(["Remember: lock it.", "10:30 Meeting: be there."] * 3)
    )
    found = extract(text, "a.srt")
    assert {block.speaker for block in utterances(found)} == {""}
    assert codes(found) == ["X306"]


def test_what_stands_before_a_colon_once_is_no_name() -> None:
    text = cue("Safe Lifting: bend your knees.") + cue("Then lift.", 4) + cue("Hold it.", 7)
    assert said(text, "a.srt")[0] == ("", "Safe Lifting: bend your knees.")


def test_where_every_caption_has_a_name_odd_and_single_ones_count() -> None:
    text = (
        cue("kev: Hi.")
        + cue("DA | Flashbots: Hi there.", 4)
        + cue("kev: Shall we?", 7)
        + cue("kev: Yes: we shall.", 10)
    )
    assert said(text, "a.srt")[1:] == [("DA | Flashbots", "Hi there."), ("kev", "Shall we?"), ("kev", "Yes: we shall.")]


def test_changes_of_speaker_without_a_name() -> None:
    text = cue(">> Ready to lift") + cue(">> yes I am.", 4) + cue("- Both hands\n- of course.", 7)
    assert [words for _, words in said(text, "a.srt")] == ["Ready to lift", "yes I am.", "Both hands", "of course."]


def test_names_in_webex_identifiers() -> None:
    assert said(f'WEBVTT\n\n1 "Dana (Host)" (1000)\n{cue("Hello.")}') == [("Dana (Host)", "Hello.")]


def test_an_unknown_speaker_has_no_name() -> None:
    text = (
        cue("Unknown Speaker: Hi.") + cue("Dana: Hello.", 4) + cue("Dana: Sit.", 7) + cue("Unknown Speaker: Yes.", 10)
    )
    assert [name for name, _ in said(text, "a.srt")] == ["", "Dana", "Dana", ""]
    assert said(f"WEBVTT\n\n{cue('<v Unknown Speaker>Hi.')}{cue('<v Dana>Yes.', 4)}") == [("", "Hi."), ("Dana", "Yes.")]


# Invariants.

WORD = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)
LINES = st.lists(st.lists(WORD, min_size=1, max_size=12).map(" ".join), min_size=1, max_size=3).map("\n".join)
CUES = st.lists(st.tuples(st.integers(0, 5_000_000), st.integers(0, 20_000), LINES), min_size=1, max_size=12)


def clock(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{rest:03d}"


@given(CUES)
def test_no_word_is_lost_and_no_time_is_impossible(cues: list[tuple[int, int, str]]) -> None:
    text = "WEBVTT\n\n" + "".join(
        f"{clock(start)} --> {clock(start + length)}\n{words}\n\n" for start, length, words in cues
    )
    found = extract(text)
    if "X310" in codes(found):
        return
    blocks = utterances(found)
    assert sorted(" ".join(block.text for block in blocks).split()) == sorted(
        word for _, _, words in cues for word in captions.one_line(words).split()
    )
    assert all(0 <= block.at.start_ms <= block.at.end_ms for block in blocks)
    assert len({block.key for block in blocks}) == len(blocks)


@given(st.text(st.characters(codec="utf-8"), max_size=300), st.booleans())
def test_any_text_is_read_or_refused(text: str, headed: bool) -> None:
    try:
        found = extract(("WEBVTT\n\n00:01.000 --> 00:02.000\n" if headed else "") + text)
    except MaterialError:
        return
    assert utterances(found)
