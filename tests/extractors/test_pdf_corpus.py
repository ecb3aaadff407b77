"""Real PDFs: against counts made elsewhere, the Markdown twins, the raw tag tree, and the reader's own plain text."""

from __future__ import annotations

import json
import logging
import re
from collections import Counter
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import pytest
from pdfs import extracted, told
from pypdf import PdfReader

from extractors import pdf
from extractors.diagnostics import MaterialError
from extractors.locator import PageRef
from extractors.model import Extraction, Heading, Layer, ListItem, Table, layer_of, text_of

PICTURES = {"scan_ocr_test", "scan_medical_report", "oc_infographic_outlined", "encrypted_no_id"}
SLIDES = ("bssw_handson_tagged", "bssw_testing_sections", "bssw_verification_tagged", "oc_tooling_overview_2_tagged")
PROSE = (
    "oc_playbook_medium",
    "oc_ai_sbom_guide",
    "oc_supplier_leaflet_2col",
    "faa_amt_handbook_page",
    "nist_sp800_61r2",
)


@cache
def read(path: Path, options: pdf.Options | None = None) -> Extraction:
    return extracted(path.read_bytes(), path.name, options)


@cache
def plain(path: Path) -> str:
    """Return what the reader itself makes of a file."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


@pytest.fixture(scope="session")
def readable(corpus: Path) -> dict[str, Path]:
    """All PDFs with text, by name."""
    return {path.stem: path for path in sorted(corpus.glob("pdf/*.pdf")) if path.stem not in PICTURES}


@pytest.fixture(scope="session")
def counts(corpus: Path) -> dict[str, dict[str, int]]:
    listed = json.loads((corpus / "expected_counts.json").read_text())
    return {Path(name).stem: numbers for name, numbers in listed.items() if name.startswith("pdf/")}


def pages_of(extraction: Extraction) -> set[int]:
    return {block.at.number for block in extraction.document.blocks if isinstance(block.at, PageRef)}


def spelled(text: str) -> str:
    """Return the letters and digits of a text, without footnote marks."""
    return "".join(re.findall(r"[^\W_]+", re.sub("[⁰¹²³⁴-⁹]", "", text))).casefold()


def words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]{2,}", text.casefold().replace("\ufb01", "fi").replace("\ufb02", "fl"))


def test_every_page_with_text_gives_blocks(readable: dict[str, Path], counts: dict[str, dict[str, int]]) -> None:
    for name, path in readable.items():
        pages, empty = counts[name]["pages"], counts[name]["empty40"]
        found = pages_of(read(path))
        assert max(found) <= pages, name
        assert len(found) >= pages - empty - pages // 20, name


def test_page_labels_are_those_of_the_file(readable: dict[str, Path], counts: dict[str, dict[str, int]]) -> None:
    for name, path in readable.items():
        labels = [block.at.label for block in read(path).document.blocks if isinstance(block.at, PageRef)]
        assert any(labels) == bool(counts[name]["labels"]), name


@pytest.mark.parametrize("name", SLIDES)
def test_each_slide_is_a_section_with_a_title(
    name: str, readable: dict[str, Path], counts: dict[str, dict[str, int]]
) -> None:
    sections = read(readable[name]).document.sections
    assert len(sections) == counts[name]["pages"]
    titled = sum(isinstance(section.blocks[0], Heading) for section in sections)
    assert titled >= 0.97 * len(sections)


@pytest.mark.parametrize("name", ["bssw_verification_tagged", "bssw_handson_tagged"])
def test_titles_of_slides_are_those_of_the_outline(name: str, readable: dict[str, Path]) -> None:
    reader = PdfReader(readable[name])
    wanted = [spelled(str(item.title)) for item in reader.outline if not isinstance(item, list)]
    found = [spelled(text_of(section.blocks[0])) for section in read(readable[name]).document.sections]
    assert sum(one.endswith(other) for one, other in zip(wanted, found, strict=True)) >= len(wanted) - 1


def test_no_letters_are_lost(readable: dict[str, Path]) -> None:
    """All letters of the reader's plain text are in the blocks, but for what is drawn twice."""
    for name, path in readable.items():
        whole = read(path, pdf.Options(tags=False))
        ours = Counter(spelled("".join(text_of(block) for block in whole.document.blocks)))
        theirs = Counter(spelled(" ".join(words(plain(path)))))
        lost = sum((Counter({k: n for k, n in theirs.items() if k.isalpha()}) - ours).values())
        assert lost <= 0.02 * theirs.total(), name


@pytest.mark.parametrize("name", PROSE)
def test_words_stand_in_the_order_of_drawing(name: str, readable: dict[str, Path]) -> None:
    """For these files the order of drawing is the reading order, columns included; broken words are made whole."""
    blocks = [block for block in read(readable[name]).document.blocks if layer_of(block) is Layer.BODY]
    ours = words("\n".join(map(text_of, blocks)))
    theirs = words(re.sub(r"(?<=[a-z]) ?-\n(?=[a-z])", "", plain(readable[name])))
    same = SequenceMatcher(None, theirs, ours, autojunk=False).get_matching_blocks()
    assert sum(stretch.size for stretch in same) > 0.96 * len(ours)


def test_hyphens_at_line_ends_are_repaired(readable: dict[str, Path]) -> None:
    left = [
        found
        for name in PROSE
        for block in read(readable[name]).document.blocks
        for found in re.findall(r"[a-z]{2,} ?- (?!and\b|or\b)[a-z]{2,}", text_of(block))
    ]
    assert len(left) <= 2


def markdown_headings(path: Path) -> Counter[str]:
    """Return the headings of a twin that stand in the PDF too: without links, footnote marks and empty lines."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if re.match(r"#+\s*\S", line)]
    texts = [re.sub(r"<sup>.*</sup>", "", line) for line in lines if "](http" not in line]
    return Counter(text for text in map(spelled, texts) if text)


def markdown_items(path: Path) -> Counter[str]:
    found = re.findall(r"^\s*(?:[-*]|\d+\.|[a-z]\.)\s+(.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    texts = [re.sub(r"<sup>.*?</sup>|\(#.*?\)|\(http.*?\)", "", text) for text in found]
    return Counter(map(spelled, texts))


@pytest.mark.parametrize(("name", "least", "most_extra"), [("oc_playbook_medium", 29, 3), ("oc_ai_sbom_guide", 45, 4)])
def test_headings_are_those_of_the_twin(name: str, least: int, most_extra: int, corpus: Path) -> None:
    wanted = markdown_headings(corpus / f"md/{name}.md")
    blocks = read(corpus / f"pdf/{name}.pdf").document.blocks
    found = Counter(spelled(block.text) for block in blocks if isinstance(block, Heading))
    assert (wanted & found).total() >= least
    assert (found - wanted).total() <= most_extra


@pytest.mark.parametrize(("name", "share"), [("oc_playbook_medium", 0.99), ("oc_ai_sbom_guide", 0.8)])
def test_list_items_are_those_of_the_twin(name: str, share: float, corpus: Path) -> None:
    wanted = markdown_items(corpus / f"md/{name}.md")
    blocks = read(corpus / f"pdf/{name}.pdf").document.blocks
    found = Counter(spelled(block.text) for block in blocks if isinstance(block, ListItem))
    assert (wanted & found).total() >= share * wanted.total()
    assert (found - wanted).total() <= 0.15 * found.total()


def tagged(path: Path) -> Counter[str]:
    """Count the elements of a tag tree by their type, straight from the file."""
    kinds, seen = Counter[str](), set[int]()
    stack = [PdfReader(path).root_object["/StructTreeRoot"].get_object()["/K"]]
    while stack:
        raw = stack.pop()
        number = getattr(raw, "idnum", None)
        if number in seen:
            continue
        seen |= {number} if number else set()
        node = raw.get_object() if hasattr(raw, "get_object") else raw
        if isinstance(node, list):
            stack.extend(node)
        elif isinstance(node, dict):
            kinds[str(node.get("/S", "")).lstrip("/")] += 1
            stack.append(dict.get(node, "/K"))
    return kinds


def test_tags_give_all_headings_and_no_other(corpus: Path) -> None:
    path = corpus / "pdf/nist_sp800_61r2.pdf"
    kinds = tagged(path)
    blocks = read(path).document.blocks
    levels = Counter(f"H{block.level}" for block in blocks if isinstance(block, Heading))
    assert levels == {kind: number for kind, number in kinds.items() if re.fullmatch(r"H\d", kind)}
    assert sum(isinstance(block, Table) for block in blocks) == kinds["Table"]
    assert not any(block.inferred for block in blocks if isinstance(block, Heading))
    assert abs(sum(isinstance(block, ListItem) for block in blocks) - kinds["LI"]) < 10


def test_the_look_of_lines_gives_all_headings_that_tags_give(corpus: Path) -> None:
    path = corpus / "pdf/nist_sp800_61r2.pdf"

    def found(options: pdf.Options | None) -> Counter[str]:
        blocks = read(path, options).document.blocks
        return Counter(spelled(block.text) for block in blocks if isinstance(block, Heading))

    by_tags, by_look = found(None), found(pdf.Options(tags=False))
    assert (by_tags & by_look).total() >= 67
    assert (by_look - by_tags).total() <= 65


def test_running_heads_are_furniture(corpus: Path) -> None:
    for options in (None, pdf.Options(tags=False)):
        extraction = read(corpus / "pdf/nist_sp800_61r2.pdf", options)
        head = "COMPUTER SECURITY INCIDENT HANDLING GUIDE"
        layers = {layer_of(block) for block in extraction.document.blocks if head in text_of(block)}
        assert layers == {Layer.FURNITURE}
        assert f"“{head}” from pages 3-79" in told(extraction)["X211"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("robust/empty.pdf", "X201"),
        ("robust/html_as_pdf.pdf", "X202"),
        ("robust/aes256_user_password.pdf", "X203"),
        *((f"pdf/{name}.pdf", "X205") for name in sorted(PICTURES)),
    ],
)
def test_what_cannot_be_read_has_its_code(name: str, code: str, corpus: Path) -> None:
    with pytest.raises(MaterialError) as caught:
        read(corpus / name)
    assert caught.value.diagnostic.code == code
    assert caught.value.diagnostic.source == Path(name).name


def test_keys_are_unique_and_texts_are_clean(readable: dict[str, Path]) -> None:
    for name, path in readable.items():
        blocks = read(path).document.blocks
        assert len({block.key for block in blocks}) == len(blocks), name
        assert not re.search("[\x00-\x08\x0b-\x1f\u00ad\ufb00-\ufb06\ue000-\uf8ff]", "".join(map(text_of, blocks))), (
            name
        )
