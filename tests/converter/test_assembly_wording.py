"""A pack with the wording that a language model proposed, from its sources to its files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from model_server import Exchange, saying, serving
from projects import tree_of, write_tree

from converter import settings
from converter.pipeline import Outcome, convert

DECK = """# Securing a ladder

- A tie-off is a rope that fixes a ladder to a strong point.
- A stile is a side rail that holds the rungs of a ladder.
- A stabiliser is a bar that widens the base of a ladder.
- Never tie the rope to a rung, because a rung can turn.
- Check every rope of a ladder before you climb.
"""


WORDING = {"title": "Ropes of a ladder", "objective": "Explain how a ladder is secured", "questions": []}
TOLD = ("S125", "S126", "S127", "C171", "C172")


def propose(exchange: Exchange) -> None:
    exchange.say(json.dumps(WORDING))


def converted(folder: Path, url: str, extra: str = "") -> Outcome:
    write_tree(folder, {"in/ladders.md": DECK, "unitsmith.toml": f'[model]\nname = "tiny"\nurl = "{url}"\n{extra}'})
    chosen = settings.load(folder / "unitsmith.toml", ("json", "markdown"))
    return convert([folder / "in"], folder / "out", chosen)


def pack_in(folder: Path) -> dict[str, object]:
    (path,) = (folder / "out").rglob("pack.json")
    pack: dict[str, object] = json.loads(path.read_bytes())["pack"]
    return pack


def codes(outcome: Outcome) -> list[str]:
    return [told.code for told in outcome.report.packs[0].diagnostics if told.code in TOLD]


def titles(folder: Path) -> list[str]:
    units = pack_in(folder)["units"]
    assert isinstance(units, list)
    return [unit["title"] for unit in units]


def test_accepted_wording_reaches_every_file_and_the_report(tmp_path: Path) -> None:
    with serving(propose) as server:
        outcome = converted(tmp_path, server.url)
    assert titles(tmp_path) == ["Ropes of a ladder"]
    assert codes(outcome) == ["S125"]
    drafts = b"".join(data for name, data in tree_of(tmp_path / "out").items() if name.endswith(".md"))
    assert b"Ropes of a ladder" in drafts
    assert b"Explain how a ladder is secured" in drafts


def test_the_next_run_asks_nobody_and_makes_the_same(tmp_path: Path) -> None:
    with serving(propose) as server:
        converted(tmp_path, server.url)
    before = tree_of(tmp_path / "out")
    again = converted(tmp_path, "http://127.0.0.1:1/v1")
    assert tree_of(tmp_path / "out") == before
    assert codes(again) == ["S125"], "what is told is told again"
    assert (again.work.segmented, again.work.exported) == (0, 0)


def test_another_machine_with_the_kept_answers_makes_the_same(tmp_path: Path) -> None:
    with serving(propose) as server:
        converted(tmp_path / "one", server.url)
    kept = tree_of(tmp_path / "one/.unitsmith/answers")
    write_tree(tmp_path / "two/.unitsmith/answers", kept)
    converted(tmp_path / "two", "", "ask = false")
    names = [name for name in tree_of(tmp_path / "one/out") if "/" in name]
    assert names
    assert all(tree_of(tmp_path / "two/out")[name] == tree_of(tmp_path / "one/out")[name] for name in names)


def test_a_changed_answer_changes_the_pack(tmp_path: Path) -> None:
    with serving(propose) as server:
        converted(tmp_path, server.url)
    (file,) = (tmp_path / ".unitsmith/answers").iterdir()
    file.write_bytes(file.read_bytes().replace(b"Ropes of a ladder", b"Rungs of a ladder"))
    converted(tmp_path, "", "ask = false")
    assert titles(tmp_path) == ["Rungs of a ladder"]


@pytest.mark.parametrize(
    "content",
    ["I am sorry.", '{"title": "<script>x</script>", "objective": "Understand Mars", "questions": []}', "[" * 90_000],
    ids=["prose", "hostile", "deep"],
)
def test_what_is_refused_leaves_the_pack_as_rules_made_it(content: str, tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    converted(plain, "", "ask = false")
    with serving(saying(content)) as server:
        outcome = converted(tmp_path / "asked", server.url)
    assert codes(outcome) in (["S126"], ["S127"])
    assert pack_in(tmp_path / "asked") == pack_in(plain)


def test_a_server_that_fails_fails_no_pack(tmp_path: Path) -> None:
    with serving(lambda exchange: exchange.send(b"", 503)) as server:
        outcome = converted(tmp_path, server.url)
        assert codes(outcome) == ["C171"]
        assert len(titles(tmp_path)) == 1
    with serving(propose) as server:
        assert codes(converted(tmp_path, server.url)) == ["S125"], "what failed is tried again"


def test_kept_answers_are_no_source(tmp_path: Path) -> None:
    with serving(propose) as server:
        converted(tmp_path, server.url)
    chosen = settings.load(tmp_path / "unitsmith.toml", ("json",))
    outcome = convert([tmp_path], tmp_path / "out", chosen)
    assert "answers" not in " ".join(source.name for source in outcome.report.sources)
