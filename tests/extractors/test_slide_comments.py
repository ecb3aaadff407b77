"""What reviewers wrote: comments of both kinds with their authors, kept apart from what learners see."""

from __future__ import annotations

import pytest
from decks import deck, extracted, slide, with_parts

from extractors.model import Extraction, Layer, Paragraph, layer_of

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NEW = "http://schemas.microsoft.com/office/2018/10/relationships"
P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
P188 = 'xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'

OLD_COMMENTS = (
    f'<p:cmLst {P}><p:cm authorId="1" idx="4"><p:text>Too long</p:text></p:cm>'
    '<p:cm authorId="9" idx="1"><p:text>Who am I?</p:text></p:cm>'
    '<p:cm authorId="1" idx="4"><p:text>Again</p:text></p:cm><p:cm authorId="1" idx="5"><p:text/></p:cm></p:cmLst>'
)
OLD_AUTHORS = f'<p:cmAuthorLst {P}><p:cmAuthor id="1" name="Ada L"/></p:cmAuthorLst>'
GUID = "{{{0}-1111-2222-3333-444444444444}}"
NEW_COMMENTS = (
    f'<p188:cmLst {P188} {A}><p188:cm id="{GUID.format("AAAAAAAA")}" authorId="{GUID.format("00000001")}">'
    f'<p188:replyLst><p188:reply id="{GUID.format("BBBBBBBB")}" authorId="{GUID.format("00000002")}">'
    "<p188:txBody><a:p><a:r><a:t>Done</a:t></a:r></a:p></p188:txBody></p188:reply></p188:replyLst>"
    "<p188:txBody><a:p><a:r><a:t>Which </a:t></a:r><a:r><a:t>ladder?</a:t></a:r></a:p></p188:txBody></p188:cm>"
    "</p188:cmLst>"
)
NEW_AUTHORS = (
    f'<p188:authorLst {P188}><p188:author id="{GUID.format("00000001")}" name="Ada L"/>'
    f'<p188:author id="{GUID.format("00000002")}" name="Bob"/></p188:authorLst>'
)


def commented(comments: str, authors: str, kind: str, author_kind: str) -> bytes:
    def listed(entry: str) -> object:
        return lambda part: part.replace(b"</Relationships>", f"{entry}</Relationships>".encode())

    return with_parts(
        with_parts(
            deck(slide("# T", notes="n")),
            {
                "ppt/slides/_rels/slide1.xml.rels": listed(  # type: ignore[dict-item]  a function
                    f'<Relationship Id="rId80" Type="{kind}" Target="../comments/comment1.xml"/>'
                ),
                "ppt/_rels/presentation.xml.rels": listed(  # type: ignore[dict-item]  a function
                    f'<Relationship Id="rId80" Type="{author_kind}" Target="authors.xml"/>'
                ),
            },
        ),
        {"ppt/comments/comment1.xml": comments.encode(), "ppt/authors.xml": authors.encode()},
    )


def told(found: Extraction) -> list[tuple[str, str, str]]:
    blocks = [block for block in found.document.blocks if isinstance(block, Paragraph)]
    return [(block.key, block.author, block.text) for block in blocks if layer_of(block) is Layer.COMMENT]


def test_comments_of_the_older_kind_have_author_and_number() -> None:
    found = extracted(commented(OLD_COMMENTS, OLD_AUTHORS, f"{OFFICE}/comments", f"{OFFICE}/commentAuthors"))
    assert told(found) == [
        ("s256.c1.4", "Ada L", "Too long"),
        ("s256.c9.1", "", "Who am I?"),
        ("s256.c1.4-2", "Ada L", "Again"),
    ]


def test_threads_of_the_newer_kind_have_their_replies() -> None:
    found = extracted(commented(NEW_COMMENTS, NEW_AUTHORS, f"{NEW}/comments", f"{NEW}/authors"))
    assert told(found) == [("s256.caaaaaaaa", "Ada L", "Which ladder?"), ("s256.cbbbbbbbb", "Bob", "Done")]


def test_they_are_counted() -> None:
    found = extracted(commented(OLD_COMMENTS, OLD_AUTHORS, f"{OFFICE}/comments", f"{OFFICE}/commentAuthors"))
    counted = {(count.what, count.of): count.number for count in found.document.counts}
    assert (counted["comments", ""], counted["with comments", "slides"]) == (3, 1)


@pytest.mark.parametrize("damaged", ["<p:cmLst", ""])
def test_damaged_comments_cost_themselves_only(damaged: str) -> None:
    found = extracted(commented(damaged, OLD_AUTHORS, f"{OFFICE}/comments", f"{OFFICE}/commentAuthors"))
    assert told(found) == []
    assert [entry.code for entry in found.diagnostics] == ["X136"]
