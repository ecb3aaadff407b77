"""Recordings that show slides, as documents: what is read from each slide and what is said to it."""

from __future__ import annotations

from extractors.locator import TimeSpan
from extractors.model import Document, Figure, Heading, Layer, Paragraph, Section, SourceId, Utterance

MINUTE = 60_000


def filmed(*scenes: tuple[str, str, tuple[str, ...]], source: str = "session.mp4") -> Document:
    """Return a recording of a minute a scene: title and words of its slide, both empty for none; what is said to it."""
    sections = []
    for number, (title, read, said) in enumerate(scenes):
        at = TimeSpan(number * MINUTE, (number + 1) * MINUTE)
        heading = (Heading(f"v{number}-title", at, title, 1, inferred=True),) if title else ()
        words = (Paragraph(f"v{number}-1", at, read, layer=Layer.OCR, confidence=80),) if read else ()
        picture = (Figure(f"v{number}-picture", at, str(number), ""),) if title or read else ()
        spoken = tuple(
            Utterance(f"v{number}-u{n}", TimeSpan(at.start_ms + n * 5000, at.start_ms + n * 5000 + 4000), text, "Dana")
            for n, text in enumerate(said)
        )
        blocks = (*heading, *picture, *words, *spoken)
        sections.append(Section(f"v{number}", at, 1, "", hidden=False, blocks=blocks))
    return Document(SourceId(source, "recording", "1"), "", "en", tuple(sections), ())
