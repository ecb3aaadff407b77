"""Reads damaged and hostile files, each in a process of its own with limits, and says what became of them.

    python tests/support/damaged_files.py CORPUS [--share 4] [--only .pdf] [--first 1000] [--json]

prints a table: how many files of each kind were read, refused with a code, or ended badly, and how many slides and
pages of the whole files were still read; python-pptx and pypdf alone beside ours. With --share 4 every fourth file of
each kind is tried.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from damage import Case, Draw
from damage_office import bad_zips, hostile_courses, hostile_decks, hostile_words
from damage_pdf import bad_pdfs, hostile_pdfs
from damage_text import bad_texts, course, hostile_markdown, hostile_pages, page_of
from extracting import reader_of
from limited import Attempt, attempt

DECKS = ("oc_ch4_linking_builds", "bssw_handson", "oc_onboarding_pt", "ohdsi_strategus", "poi_smartart_simple")
DECKS += ("pptxlib_shapes", "pptxlib_charts", "bssw_licensing")
PDFS = ("bookmark_sample", "borderless_table", "bssw_handson_tagged", "oc_checklist_training", "faa_amt_handbook_page")
PDFS += ("oc_playbook_medium", "bssw_verification_tagged", "oc_case_interneuron_multicol", "encrypted_no_id")
TEXTS = ("oc_playbook_medium", "oc_ai_sbom_guide")
PEERS = {".pptx": "python-pptx", ".pdf": "pypdf"}


@dataclass(frozen=True)
class Tried:
    """One bad file, what our reader made of it, and what a peer did (None where there is no peer).

    `places` are the slides or pages of the whole file that gave something, `words` its letters; `silent` is true when
    something is missing and no diagnostic says so; `unnamed` are slides that are missing without a warning that names
    them.
    """

    name: str
    how: str
    places: int
    words: int
    ours: Attempt
    peer: Attempt | None
    silent: bool
    unnamed: tuple[int, ...]


def cases(corpus: Path, folder: Path, first: int = 0) -> Iterator[Case]:
    """Yield all bad files; some are made from small files that are written into the folder before.

    Another first number draws other damage.
    """
    decks = [corpus / f"pptx/{name}.pptx" for name in DECKS]
    words = sorted(corpus.glob("docx/*.docx"))
    guides = [corpus / f"md/{name}.md" for name in TEXTS]
    pages = [folder / f"{guide.stem}.html" for guide in guides]
    for page, guide in zip(pages, guides, strict=True):
        page.write_text(page_of(guide), encoding="utf-8")
    package = folder / "course.zip"
    package.write_bytes(course(pages[0].read_text(encoding="utf-8")))
    for path in sorted(corpus.glob("robust/*.*")):
        yield Case(path.name, "kept in the corpus", None, path.read_bytes)
    yield from bad_zips(Draw(decks, 32, first))
    yield from hostile_decks(corpus / "pptx/ms_git_intro.pptx")
    yield from bad_zips(Draw(words, 12, first))
    yield from hostile_words(words[0])
    yield from bad_zips(Draw([package], 6, first))
    yield from hostile_courses(package)
    yield from bad_pdfs(Draw([corpus / f"pdf/{name}.pdf" for name in PDFS], 16, first))
    yield from hostile_pdfs()
    yield from bad_texts(Draw([*guides, *pages], 12, first))
    yield from hostile_pages()
    yield from hostile_markdown()


def tried(chosen: list[Case]) -> Iterator[Tried]:
    """Try each bad file for which there is a reader."""
    for case in chosen:
        suffix = Path(case.name).suffix
        if reader_of(suffix) is None:
            continue
        data = case.make()
        found = attempt(data, case.name)
        peer = attempt(data, case.name, reader=PEERS[suffix]) if suffix in PEERS else None
        whole = Attempt("none") if case.whole is None else _whole(case.whole)
        silent, unnamed = _is_silent(case, whole, found), _unnamed(whole, found)
        yield Tried(case.name, case.how, len(whole.places), whole.words, found, peer, silent, unnamed)


@cache
def _whole(path: Path) -> Attempt:
    return attempt(path.read_bytes(), path.name)


def _is_silent(case: Case, whole: Attempt, found: Attempt) -> bool:
    """Tell whether the loss can be known by a reader, something is lost, and nothing more is said than of the whole.

    A changed byte in a text is a changed letter, and nobody can know that it was another.
    """
    knowable = case.how in ("part removed", "flips in the zip", "cut off")
    return knowable and found.end == "read" and found.words < whole.words and set(found.codes) <= set(whole.codes)


def _unnamed(whole: Attempt, found: Attempt) -> tuple[int, ...]:
    """Return the slides that gave something in the whole file, give nothing now, and are not named by any warning."""
    if found.end != "read" or not whole.slides:
        return ()
    return tuple(place for place in whole.places if place not in found.places and place not in found.named)


def troubles(rows: list[Tried]) -> list[str]:
    """Return what is wrong with our reading, one line for each file."""
    lines = []
    for row in rows:
        if row.ours.end not in ("read", "refused"):
            lines.append(f"{row.name}: {row.ours.end} {row.ours.trace.strip()[-400:]}")
        if row.ours.twice:
            lines.append(f"{row.name}: said twice: {row.ours.twice}")
        if row.silent:
            lines.append(f"{row.name}: something is missing and nothing says so")
        if row.unnamed:
            lines.append(f"{row.name}: slides {row.unnamed} are missing; warnings name {row.ours.named}")
    return lines


def table(rows: list[Tried]) -> str:
    """Return one line for each kind of damage."""
    head = f"{'':44}{'files':>6}{'read':>6}{'refused':>8}{'bad':>5}{'careful':>8}{'places':>8}{'ours':>7}{'text':>7}"
    lines = [f"{head}{'peer':>12}{'read':>6}{'bad':>5}{'places':>8}{'slowest':>9}{'MB':>6}"]
    kinds: dict[str, list[Tried]] = {}
    for row in rows:
        kinds.setdefault(f"{_ending(row):5}{row.how}", []).append(row)
    for row in rows:
        kinds.setdefault(f"all {_ending(row)}", []).append(row)
    return "\n".join([*lines, *(_line(name, alike) for name, alike in kinds.items()), _line("all", rows)])


def _ending(row: Tried) -> str:
    return Path(row.name).suffix[1:]


def _line(name: str, rows: list[Tried]) -> str:
    ours, peers = [row.ours for row in rows], [row.peer for row in rows if row.peer]
    good = sum(found.end == "read" for found in ours)
    refused = sum(found.end == "refused" for found in ours)
    counts = f"{len(rows):6}{good:6}{refused:8}{len(rows) - good - refused:5}{sum(found.again for found in ours):8}"
    places = f"{sum(row.places for row in rows):8}{sum(still_read(row, row.ours) for row in rows):7}"
    words = (
        f"{100 * sum(min(row.ours.words, row.words) for row in rows) / max(1, sum(row.words for row in rows)):6.0f}%"
    )
    slowest, most = max(found.seconds for found in ours), max(found.megabytes for found in ours)
    return f"{name:44}{counts}{places}{words}{_of_peer(rows, peers)}{slowest:9.1f}{most:6.0f}"


def _of_peer(rows: list[Tried], peers: list[Attempt]) -> str:
    if not peers:
        return f"{'':31}"
    names = {PEERS[Path(row.name).suffix] for row in rows if row.peer}
    read = sum(found.end == "read" for found in peers)
    bad = sum(found.end in ("memory", "time", "aborted") for found in peers)
    places = sum(still_read(row, row.peer) for row in rows if row.peer)
    return f"{' + '.join(sorted(names))[:11]:>12}{read:6}{bad:5}{places:8}"


def still_read(row: Tried, found: Attempt) -> int:
    """Count the slides or pages that were read, of a file that repeats one of them not more than the whole has."""
    return min(len(found.places), row.places) if row.places else len(found.places)


def main() -> None:
    """Try all bad files, or a share of them, and print what became of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--share", type=int, default=1, help="try one file in so many of each kind")
    parser.add_argument("--only", default="", help="an ending: try only such files")
    parser.add_argument("--first", type=int, default=0, help="the number of the first file: another one, other damage")
    parser.add_argument("--json", action="store_true", help="print what became of each file, for a program")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        made = cases(asked.corpus, Path(folder), asked.first)
        chosen = [case for case in made if Path(case.name).suffix.endswith(asked.only)]
        rows = list(tried(chosen[:: asked.share]))
    if asked.json:
        json.dump([asdict(row) for row in rows], sys.stdout)
    else:
        print(table(rows))
        print("\n".join(troubles(rows)))


if __name__ == "__main__":
    main()
