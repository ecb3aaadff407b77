"""Makes expense-claims.docx: headings, lists with two levels, merged cells, a comment and a tracked change."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

from docx import Document
from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

HERE = Path(__file__).parent
CONTENT = HERE / "content" / "expense-claims.words"
TARGET = HERE.parent / "expense-claims" / "expense-claims.docx"
WRITTEN = datetime(2024, 3, 18, 9, 0, tzinfo=UTC)
INLINE = re.compile(r"\*\*(?P<strong>[^*]+)\*\*|\*(?P<emphasis>[^*]+)\*|\[(?P<words>[^]]+)\]\((?P<target>[^)]+)\)")
LIST_STYLES = {"1.": "List Number", "a.": "List Number 2", "-": "List Bullet"}


def main() -> None:
    """Write the policy from its words."""
    file = Document()
    about = file.core_properties
    about.title, about.author, about.language = "Expense claims", "Finance", "en-GB"
    about.created = about.modified = WRITTEN
    file.sections[0].header.paragraphs[0].text = "Expense claims, version 3"
    rows: list[list[str]] = []
    numbering = 0
    for line in [*CONTENT.read_text("utf-8").splitlines(), ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("| ").split("|")])
            continue
        if rows:
            add_table(file, rows)
            rows = []
        if heading := re.match(r"(#+) (.+)", line):
            file.add_heading(heading[2], len(heading[1]))
        elif item := re.match(r" *(\d+\.|[a-z]\.|-) (.+)", line):
            numbering = new_list(file) if item[1] == "1." else numbering
            add_item(file, item[1], item[2], numbering)
        elif line:
            add_words(file.add_paragraph(), line)
    track_change(file, "Finance tells you", "five", "three")
    comment_on(file, "older than 90 days", "Is this still so after the change of the closing date?")
    file.save(str(TARGET))


def add_words(paragraph: Paragraph, line: str) -> None:
    """Add words with their emphasis and links to a paragraph."""
    at = 0
    for found in INLINE.finditer(line):
        paragraph.add_run(line[at : found.start()])
        if found["words"]:
            add_link(paragraph, found["words"], found["target"])
        else:
            run = paragraph.add_run(found["strong"] or found["emphasis"])
            run.bold, run.italic = bool(found["strong"]) or None, bool(found["emphasis"]) or None
        at = found.end()
    paragraph.add_run(line[at:])


def add_link(paragraph: Paragraph, words: str, target: str) -> None:
    """Add a link, which python-docx can only read."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(words)
    link.append(run._r)  # noqa: SLF001  python-docx has no other way to place a run in a link
    paragraph._p.append(link)  # noqa: SLF001


def new_list(file: WordFile) -> int:
    """Return a new use of the numbering of "List Number" that begins at 1 again."""
    numbering = file.part.numbering_part.element
    style = file.styles["List Number"].element
    used = style.find(f".//{qn('w:numId')}").get(qn("w:val"))
    definition = numbering.num_having_numId(int(used)).abstractNumId.val
    number = numbering.add_num(definition)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(number.numId)


def add_item(file: WordFile, mark: str, words: str, numbering: int) -> None:
    """Add a point in the style of its mark; a numbered one counts on in its list."""
    style = LIST_STYLES["1." if mark[0].isdigit() else "a." if mark[0].isalpha() else "-"]
    paragraph = file.add_paragraph(style=style)
    if mark[0].isdigit():
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001
        properties.get_or_add_numId().val = numbering
        properties.get_or_add_ilvl().val = 0
    add_words(paragraph, words)


def add_table(file: WordFile, rows: list[list[str]]) -> None:
    """Add a table with a heading row; "<<<" at the end of a row lets its last cell reach to the edge."""
    table = file.add_table(len(rows), len(rows[0]), style="Light Grid Accent 1")
    for number, row in enumerate(rows):
        for column, words in enumerate(row):
            cell = table.cell(number, column)
            if words.endswith("<<<"):
                cell = cell.merge(table.cell(number, len(rows[0]) - 1))
            cell.paragraphs[0].text = words.removesuffix("<<<").strip()
    repeated = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)  # noqa: SLF001


def comment_on(file: WordFile, words: str, text: str) -> None:
    """Put a reviewer's comment on the paragraph with these words."""
    paragraph = next(paragraph for paragraph in file.paragraphs if words in paragraph.text)
    comment = file.add_comment(paragraph.runs, text, author="Dana Reed", initials="DR")
    comment._comment_elm.set(qn("w:date"), WRITTEN.strftime("%Y-%m-%dT%H:%M:%SZ"))  # noqa: SLF001


def track_change(file: WordFile, start: str, before: str, after: str) -> None:
    """Let the paragraph with these words show a change of one word that nobody accepted yet."""
    paragraph = next(paragraph for paragraph in file.paragraphs if start in paragraph.text)
    left, _, right = paragraph.text.partition(after)
    for run in paragraph.runs:
        run._r.getparent().remove(run._r)  # noqa: SLF001
    paragraph.add_run(left)
    for kind, part, words in (("w:del", "w:delText", before), ("w:ins", "w:t", after)):
        change = OxmlElement(kind)
        for name, value in (("w:id", "90"), ("w:author", "Dana Reed"), ("w:date", "2024-03-18T09:00:00Z")):
            change.set(qn(name), value)
        run, text = OxmlElement("w:r"), OxmlElement(part)
        text.text = words
        run.append(text)
        change.append(run)
        paragraph._p.append(change)  # noqa: SLF001
    paragraph.add_run(right)


if __name__ == "__main__":
    main()
