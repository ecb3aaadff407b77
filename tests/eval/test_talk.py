"""How labelled sessions are read and scored, on sessions small enough to count by hand."""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import talk
from eval_tables import Part
from talk import Score

ROWS = [
    {"speaker": "Ann", "text": "Can everyone hear me?", "label": "av_check"},
    {"speaker": "Ann", "text": "A gasket is a ring that seals a joint.", "label": "keep"},
    {"speaker": "Ann", "text": "Let's see.", "label": "unsure"},
]


def write(path: Path, content: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_a_list_of_sentences_is_a_session(tmp_path: Path) -> None:
    session = talk.read(write(tmp_path / "one.json", ROWS), tmp_path)
    assert session is not None
    assert [block.text for block in session.utterances] == [row["text"] for row in ROWS]
    assert session.labels == {"0": "av_check", "1": "keep", "2": "unsure"}


def test_places_belong_to_the_turns_of_a_transcript_split_into_sentences(tmp_path: Path) -> None:
    write(tmp_path / "boundaries/s/dev/t.json", {"sentences": ["Hello all. Any questions ? No .", "It leaks."]})
    labels = write(
        tmp_path / "l.json", {"of": "boundaries/s/dev/t.json", "rows": [["0.1", "chat_qa"], ["1.0", "keep"]]}
    )
    session = talk.read(labels, tmp_path)
    assert session is not None
    by_key = {block.key: block.text for block in session.utterances}
    assert by_key == {"0.0": "Hello all.", "0.1": "Any questions ?", "0.2": "No .", "1.0": "It leaks."}


def test_a_session_whose_transcript_is_missing_is_left_out(tmp_path: Path) -> None:
    assert talk.read(write(tmp_path / "l.json", {"of": "gone.vtt", "rows": [["0", "keep"]]}), tmp_path) is None


def test_labels_of_our_own_name_places_that_are_there(corpus: Path) -> None:
    """A place that no longer fits the transcript would count as kept and spoil the figures."""
    data = corpus.parent / "eval"
    for part in Part:
        found = list(talk.sessions(data, part))
        assert len(found) >= 6
        for session in found:
            assert session.labels.keys() <= {block.key for block in session.utterances}, session.name


def test_a_score_counts_talk_that_is_cut_and_content_that_is_lost(tmp_path: Path) -> None:
    session = talk.read(write(tmp_path / "one.json", ROWS), tmp_path)
    assert session is not None
    assert talk.score(session, frozenset({"0", "2"})) == Score(found=1, missed=0, lost=0, kept=1)
    worst = talk.score(session, frozenset({"1"}))
    assert worst == Score(found=0, missed=1, lost=1, kept=0)
    assert (worst.precision, worst.recall) == (0, 0)
    assert Score(3, 1, 1, 5).precision == Score(3, 1, 1, 5).recall == 0.75


def test_a_file_that_is_dropped_in_is_measured_as_test(tmp_path: Path) -> None:
    write(tmp_path / "talk/ours.json", ROWS)
    table, *_ = talk.measure(tmp_path, Part.TEST)
    assert ("ours", "1", "1", "1.000", "1.000") in [row[:5] for row in table.rows]
    assert talk.cut_by_us(next(iter(talk.sessions(tmp_path, Part.TEST)))) == {"0", "2"}
