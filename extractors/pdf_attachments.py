"""Files inside a PDF: named, so that they are not lost, and never opened (ISO 32000-1, 7.11.4)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from extractors.diagnostics import Code, Severity
from extractors.hygiene import one_line
from extractors.pdf_annotations import file_name, named_values
from extractors.pdf_objects import PdfDict, dict_at, resolved
from extractors.pdf_report import Findings

ATTACHED = Code(
    "X255",
    Severity.WARNING,
    "files are attached to it and were not read: {names}",
    "Save them from a PDF viewer (the list under the paper clip) and convert them as sources of their own.",
)

_MOST = 1_000
_MOST_NAMED = 8


def attachments_of(catalog: PdfDict, pinned: Iterable[str], findings: Findings) -> int:
    """Return how many files are attached to a PDF or pinned to its pages, and report their names."""
    tree = dict_at(dict_at(catalog, "/Names"), "/EmbeddedFiles")
    embedded = [file_name(resolved(value)) or one_line(name) for name, value in islice(named_values(tree), _MOST)]
    names = list(dict.fromkeys(name or "one without a name" for name in (*embedded, *islice(pinned, _MOST))))
    if names:
        told = ", ".join(names[:_MOST_NAMED])
        more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
        findings.diagnostics.append(ATTACHED.of(findings.name, names=told + more))
    return len(names)
