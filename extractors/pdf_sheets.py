"""Pages as they were read to sheets of lines: by the tag tree where it can be trusted, else by ruled tables."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.pdf_lines import Fonts, Sheet, to_lines
from extractors.pdf_page import ReadPage
from extractors.pdf_rules import with_rules_of_tables
from extractors.pdf_tables import page_lines
from extractors.pdf_tags import Tags, trusted

_FEWEST_SLANTS = 2


def sheets_of(read: Sequence[ReadPage], labels: Sequence[str], tags: Tags) -> tuple[Sheet, ...]:
    """Return the sheets of pages; `labels` are those of all pages of the file, by number."""
    believed, fonts = trusted(tags, ((page.number, page.fragments) for page in read)), Fonts()
    return tuple(
        Sheet(
            page.number,
            labels[page.number - 1],
            page.frame.width,
            page.frame.height,
            to_lines(page.fragments, page.number, tags.by_mark.get(page.number, {}), fonts)
            if page.number in believed
            else page_lines(page, fonts),
            page.slants >= _FEWEST_SLANTS,
        )
        for page in with_rules_of_tables(read)
    )
