"""Makes the two sample decks."""

from __future__ import annotations

from pathlib import Path

from deck import draw

HERE = Path(__file__).parent
DECKS = {
    "ladder-deck.toml": "ladder-safety/ladder-safety.pptx",
    "phishing-deck.toml": "phishing-session/phishing-session.pptx",
}


def main() -> None:
    """Write both decks beside this folder and say how many slides each has."""
    for content, target in DECKS.items():
        slides = draw(HERE / "content" / content, HERE.parent / target)
        print(f"{target}: {slides} slides")


if __name__ == "__main__":
    main()
