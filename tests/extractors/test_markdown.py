"""Markdown files: everything a reader sees, each at its line."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web_pages import codes, lines, marked_words, source_of, unfit

from extractors import markdown
from extractors.diagnostics import MaterialError
from extractors.locator import LineRef
from extractors.model import Extraction, Heading, ListItem, Merge, Table


def read(text: bytes | str, options: markdown.Options | None = None) -> Extraction:
    return markdown.extract(source_of(text, "guide.md"), options or markdown.Options())


HEADING = re.compile(r"(#+) +\S")

GUIDE = """---
title: "Ladder guide"
lang: en-gb
author: Ann
---
# Ladders

Check the **rungs** before
you [climb](#care-taken), with `--force`.[^1]

1. Lift
2. Carry
   - by two
   - [x] on level ground

Care *taken*
------------

| Part | Care |
|------|:----:|
| Rung | `wipe` |

> Stay low.

```python
if rung < 1:
    stop()
```

![A rung](rung.png)

[^1]: As the [law](https://law.example) says.
"""


def test_a_file_is_read() -> None:
    found = read(GUIDE)
    assert lines(found) == [
        "h1 Ladders",
        "p Check the rungs before you climb, with --force.[^1]",
        "p [^1] As the law says.",
        "li0 1. Lift",
        "li0 2. Carry",
        "li1 by two",
        "li1 [x] on level ground",
        "h2 Care taken",
        "table Part | Care\nRung | wipe",
        "p Stay low.",
        "pre if rung < 1:\n    stop()",
        "img A rung",
    ]
    numbers = [block.at.number for block in found.document.blocks if isinstance(block.at, LineRef)]
    assert numbers == [6, 8, 32, 11, 12, 13, 14, 16, 19, 23, 25, 30]
    assert (found.document.title, found.document.language) == ("Ladder guide", "en-GB")
    assert codes(found) == ["X704"]
    assert "author" in found.diagnostics[0].message
    assert {count.what: count.number for count in found.document.counts} == {
        "headings": 2,
        "list items": 4,
        "tables": 1,
        "pictures": 1,
        "with alt text": 1,
        "links": 2,
        "code blocks": 1,
        "media": 0,
        "skipped": 0,
    }


def test_marks_lie_on_their_words() -> None:
    document = read(GUIDE).document
    care = document.sections[1].key
    assert marked_words(document.blocks[1]) == ["strong: rungs", f"link #{care}: climb", "code: --force"]
    assert marked_words(document.blocks[2]) == ["link https://law.example: law"]
    assert marked_words(document.blocks[7]) == ["emphasis: taken"]
    assert document.blocks[6] == ListItem(
        document.blocks[6].key, LineRef(14), "on level ground", 1, ordered=False, label="[x]"
    )


def test_text_that_looks_like_code_stays_text() -> None:
    page = "Write `<b>` or &lt;script&gt; or {{ 7*7 }} or {% raw %} to <your-name>.\n\n<placeholder>\n\n    <p>x</p>"
    assert lines(read(page)) == [
        "p Write <b> or <script> or {{ 7*7 }} or {% raw %} to <your-name>.",
        "p <placeholder>",
        "pre <p>x</p>",
    ]


def test_raw_html_is_read_as_what_is_seen() -> None:
    page = """<div align="center"><h1>Ladders</h1><img src="logo.png" alt="Logo"></div>

<!-- not this -->
<script>nor(this)</script>
<details><summary>More</summary>

Inside **it**, 10<sup>6</sup>, <kbd>Esc</kbd><br>end

</details>

<table><tr><td colspan=2>a</td></tr><tr><td>b</td><td>c</td></tr></table>
"""
    found = read(page)
    assert lines(found) == [
        "h1 Ladders",
        "img Logo",
        "p More",
        "p Inside it, 10⁶, Esc\nend",
        "table a | \nb | c",
    ]
    (table,) = [block for block in found.document.blocks if isinstance(block, Table)]
    assert table.merged == (Merge(0, 0, 1, 2),)
    assert table.at == LineRef(11)


def test_the_hash_of_a_repeated_heading_is_numbered() -> None:
    document = read("# A b!\n[one](#a-b) [two](#a-b-1)\n# A b!\n").document
    first, second = (section.key for section in document.sections)
    assert marked_words(document.blocks[1]) == [f"link #{first}: one", f"link #{second}: two"]


def test_a_picture_in_the_file_is_an_asset() -> None:
    found = read("![dot](data:image/gif;base64,R0lGODlhAQABAAAAACw=)")
    assert [asset.media_type for asset in found.document.assets] == ["image/gif"]
    assert found.blobs[0].read().startswith(b"GIF89a")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_files_are_certain(encoding: str) -> None:
    found = read("# Prüfung\r\n\r\nText\r\n".encode(encoding))
    assert (lines(found), codes(found)) == (["h1 Prüfung", "p Text"], [])
    assert found.document.blocks[1].at == LineRef(3)


def test_another_encoding_is_a_guess() -> None:
    found = read("# Prüfung".encode("cp1252"))
    assert (lines(found), codes(found)) == (["h1 Prüfung"], ["X703"])
    assert found.diagnostics[0].at == LineRef(1)


def test_a_few_bad_bytes_cost_no_more_than_themselves_and_their_lines_are_named() -> None:
    found = read("# Prüfung\n\nÜber die Leiter: ".encode() + b"it\x92s \0dry.\n\nRung\xffs\n")
    assert lines(found) == ["h1 Prüfung", "p Über die Leiter: it’s dry.", "p Rungÿs"]
    assert [(entry.code, entry.message, entry.at) for entry in found.diagnostics] == [
        ("X709", "lines of the file hold bytes that are no letters: 3, 5", LineRef(3))
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "X702"),
        (b"\n \n", "X702"),
        (b"<!-- only a comment -->", "X702"),
        (b"---\ntitle: x\n---\n", "X702"),
        (b"PK\x03\x04\0\0\0\0", "X701"),
        (b"> " * 200 + b"deep", "X710"),
        (b"<b>" * 5_000 + b"deep", "X710"),
        (b"%PDF-1.7 a", "X701"),
        (b"\n" * 70_000 + b"x", "X705"),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, code: str) -> None:
    with pytest.raises(MaterialError) as refused:
        read(data)
    assert refused.value.diagnostic.code == code


def test_a_file_above_the_limit_is_refused() -> None:
    with pytest.raises(MaterialError) as refused:
        read(b"x" * (2**20 + 1), markdown.Options(largest_mib=1))
    assert refused.value.diagnostic.code == "X705"


def test_what_the_parser_cannot_bear_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("out of luck")

    monkeypatch.setattr(markdown.MarkdownIt, "parse", broken)
    with pytest.raises(MaterialError) as refused:
        read("x")
    assert refused.value.diagnostic.code == "X706"


def test_lists_beyond_reason_are_told() -> None:
    found = read("".join(f"{'  ' * n}- x{n}\n" for n in range(80)))
    assert codes(found) == ["X707"]
    assert lines(found)[:2] == ["li0 x0", "li1 x1"]


@pytest.mark.parametrize("hostile", ["[" * 100_000, "![" * 100_000, "[a](" * 50_000])
def test_brackets_without_end_take_no_time(hostile: str) -> None:
    found = read(f"{hostile}\n\n[not](now)")
    assert codes(found) == ["X708"]
    assert lines(found)[-1] == "p [not](now)"


def test_the_twins_of_the_corpus_have_all_headings(corpus: Path) -> None:
    for path in sorted((corpus / "md").glob("*.md")):
        raw = path.read_text(encoding="utf-8")
        headings = [block for block in read(path.read_bytes()).document.blocks if isinstance(block, Heading)]
        stated = {n: len(found[1]) for n, line in enumerate(raw.split("\n"), 1) if (found := HEADING.match(line))}
        assert {h.at.number: h.level for h in headings if isinstance(h.at, LineRef)} == stated


def test_keys_survive_edits_elsewhere() -> None:
    before = {line: block.key for line, block in zip(lines(read(GUIDE)), read(GUIDE).document.blocks, strict=True)}
    edited = read(
        GUIDE.replace("# Ladders\n", "# Ladders\n\nNew.\n\n## Newer\n\nx\n").replace("1. Lift", "1. Look\n1. Lift")
    )
    after = {block.key for block in edited.document.blocks}
    kept = [line for line, key in before.items() if key in after]
    assert len(kept) >= len(before) - 6, "what stands under the new heading has new keys"
    assert before["h2 Care taken"] in after
    assert before["p Stay low."] in after


@given(st.integers(0, 2**32), st.integers(1, 30))
def test_a_damaged_file_is_read_or_named(seed: int, wounds: int) -> None:
    data = bytearray(GUIDE.encode())
    chance = random.Random(seed)  # noqa: S311  no secret, only wounds
    for _ in range(wounds):
        place = chance.randrange(len(data))
        data[place : place + chance.randrange(4)] = chance.randbytes(chance.randrange(4))
    try:
        found = read(bytes(data))
    except MaterialError as refused:
        code = refused.diagnostic.code
    else:
        code = "unfit" if unfit(found) else "read" if found.document.blocks else "nothing"
    assert code in ("read", "X701")


@given(st.text(st.sampled_from("ab#*_`[]()!<>&|-\n\n  1.^:\"'~{}%\\")))
def test_any_signs_are_read_or_named(text: str) -> None:
    try:
        found = read(text)
    except MaterialError as refused:
        assert refused.diagnostic.code == "X702"  # noqa: PT017  both ends are right
    else:
        keys = [block.key for block in found.document.blocks]
        assert len(set(keys)) == len(keys)
        last = text.count("\n") + 1
        assert all(isinstance(block.at, LineRef) and block.at.number <= last for block in found.document.blocks)


def test_a_line_of_colons_stands_alone_whatever_is_around_it() -> None:
    page = ":::note\nA rung\nis dry.\n:::\n\n- Wipe it.\n::: solution\n> Look.\n:::\n\nRatio ::: four\n    ::: code\n"
    assert lines(read(page)) == [
        "p :::note",
        "p A rung is dry.",
        "p :::",
        "li0 Wipe it.",
        "p ::: solution",
        "p Look.",
        "p :::",
        "p Ratio ::: four ::: code",
    ]


def test_attributes_behind_a_picture_give_its_alternative() -> None:
    found = read("![](rungs.svg){alt='The firm's rungs' .wide}\n\nBelow.\n")
    assert lines(found) == ["img The firm's rungs", "p Below."]


def test_phrases_that_are_indented_too_far_below_a_list_are_points() -> None:
    page = "- Means\n>\n>        Keys and cards\n>\n>        Codes (PIN)\n\n# Code\n\n    Keys\n    Codes\n"
    assert lines(read(page)) == ["li0 Means", "li1 Keys and cards", "li1 Codes (PIN)", "h1 Code", "pre Keys\nCodes"]
