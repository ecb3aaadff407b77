"""The tiny Whisper checkpoint of tests/fixtures/whisper, unpacked, and the recordings that belong to it."""

from __future__ import annotations

import hashlib
import lzma
from pathlib import Path

from extractors.source import Checkpoint

FOLDER = Path(__file__).resolve().parent.parent / "fixtures" / "whisper"


def unpacked(packed: Path, folder: Path) -> Checkpoint:
    """Write a packed checkpoint (.pt.xz) into a folder and return it as found there."""
    data = lzma.decompress(packed.read_bytes())
    file = folder / packed.stem
    file.write_bytes(data)
    return Checkpoint(file.stem, str(file), hashlib.sha256(data).hexdigest())


def unsure(checkpoint: Checkpoint, file: Path, damping: float) -> Checkpoint:
    """Write the checkpoint with its last layer damped: it says much the same with much less certainty."""
    import torch  # noqa: PLC0415  an extra, slow to load

    content = torch.load(checkpoint.path, weights_only=True)
    for name in ("decoder.ln.weight", "decoder.ln.bias"):
        content["model_state_dict"][name] *= damping
    torch.save(content, file)
    return Checkpoint("unsure", str(file), "0")


def word_errors(wanted: str, found: str) -> tuple[int, int]:
    """Return how many words must be changed, added or left out to get from one text to the other, of how many."""
    reference, heard = (_words(text) for text in (wanted, found))
    row = list(range(len(heard) + 1))
    for place, word in enumerate(reference, start=1):
        above, row[0] = row[0], place
        for column, other in enumerate(heard, start=1):
            above, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, above + (word != other))
    return row[-1], len(reference)


def _words(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in text.casefold()).split()
