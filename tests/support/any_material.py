"""Any material at all, for properties: decks, reports and transcripts with odd texts in odd places, and any options."""

from __future__ import annotations

from documents import Slide, deck, report, slide, speech
from hypothesis import strategies as st

from extractors.hygiene import clean
from extractors.model import Document
from segmenters.by_objective import Options

_WORDS = (
    *("Check the rungs of the ladder before every use.", "A tie-off is a rope that fixes a ladder to a strong point."),
    *("If the label is missing, attach a tag and call the stores.", "Keep a distance of at least 6 metres from lines."),
    *("Can everyone hear me?", "Any questions so far?", "Next slide, please.", "Thank you all for coming.", "Right."),
    *("By the end of this session you will be able to inspect a ladder, set it up and report a defect.", "Ladders"),
    *(
        "O gato não está em casa porque saiu com o seu amigo para ver a cidade.",
        "知的財産とは何か？著作権は表現を守る。",
    ),
    *("Severity 1: all users of a service are affected", "Agenda", "See www.example.org/a?b=c", "© 2024 Example Ltd"),
)
_TITLES = (
    *(
        "# Agenda",
        "# Welcome",
        "# Learning objectives",
        "# Housekeeping",
        "# Any questions?",
        "# References",
        "# CHAPTER 2",
    ),
    *(
        "# How to set up a ladder",
        "# Types of ladders",
        "# Setting up (cont.)",
        "# Setting up",
        "# 1. Scope",
        "# 著作権",
    ),
    *(
        "# Check your understanding",
        "# What is a tie-off?",
        "# Why ladders fall",
        "# Decide and report",
        "# -",
        "# Plan",
    ),
)
SHORT = Options(0.5, 2.0, 1.2)


def odd_text() -> st.SearchStrategy[str]:
    """Anything at all that an extractor can let through."""
    return st.text(max_size=60).map(clean).map(lambda text: " ".join(text.split())).filter(bool)


def texts() -> st.SearchStrategy[str]:
    long = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12).map(" ".join)
    return st.one_of(st.sampled_from(_WORDS), long, odd_text())


def lines() -> st.SearchStrategy[str]:
    marks = st.sampled_from(("", "- ", "-- ", "1. ", "| a | ", "![logo] ", "![] "))
    return st.one_of(st.sampled_from(_TITLES), st.builds("{}{}".format, marks, texts()))


@st.composite
def sources(draw: st.DrawFn) -> tuple[Document, ...]:
    """Decks, reports and transcripts in any mixture, with hidden slides, empty ones and the same slide twice."""
    found = []
    for number in range(draw(st.integers(1, 3))):
        match draw(st.sampled_from(("deck", "report", "speech"))):
            case "deck":
                slides = draw(st.lists(slides_of_a_deck(), max_size=7))
                twice = [slides[n] for n in draw(st.lists(st.integers(0, 6), max_size=2)) if n < len(slides)]
                found.append(
                    deck(*slides, *twice, name=f"{number}.pptx", language=draw(st.sampled_from(("", "en", "pt"))))
                )
            case "report":
                found.append(report(*draw(st.lists(lines(), max_size=25)), name=f"{number}.pdf"))
            case _:
                pauses = st.one_of(texts(), texts(), texts(), st.integers(0, 90))
                found.append(speech(*draw(st.lists(pauses, max_size=25)), name=f"{number}.vtt"))
    return tuple(found)


@st.composite
def slides_of_a_deck(draw: st.DrawFn) -> Slide:
    own = draw(st.lists(lines(), max_size=6))
    title = draw(st.lists(st.sampled_from(_TITLES), max_size=1))
    notes = tuple(draw(st.lists(texts(), max_size=3)))
    chapter = draw(st.sampled_from(("", "", "Basics")))
    return slide(*title, *own, note=notes, hidden=draw(st.integers(0, 7)) == 0, chapter=chapter)


def options() -> st.SearchStrategy[Options]:
    return st.sampled_from(
        (
            Options(),
            Options(0.2, 1.0, 0.5),
            Options(0.5, 2.0, 1.0),
            Options(5.0, 12.0, 8.0, questions=5),
            Options(questions=0),
        )
    )
