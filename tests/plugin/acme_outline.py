"""An exporter of another maker: outline.txt with the titles, a text file for each unit, the pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from exporters.contract import Order
from exporters.model import Artifact, Export, File
from extractors.diagnostics import Code, MaterialError, Severity
from extractors.model import text_of

NAME = "acme-outline"
API = 1
VERSION = 1

NOT_HERE = Code("E901", Severity.ERROR, "this pack cannot be outlined", "Take out the word.")


@dataclass(frozen=True, slots=True)
class Options:
    """`bullet` stands before each title, `packed` puts everything into a zip, `outside` names an impossible file."""

    bullet: Literal["-", "*"] = "-"
    packed: bool = False
    outside: bool = False


def export(order: Order, options: Options) -> Export:
    """Return the outline; the text "unspeakable" raises MaterialError."""
    units = order.pack.units
    texts = {unit.slug: "\n".join(text_of(passage.block) for passage in unit.passages) for unit in units}
    if any("unspeakable" in text for text in texts.values()):
        raise MaterialError(NOT_HERE.of(order.pack.id))
    titles = "\n".join(f"{options.bullet} {unit.title}" for unit in units)
    files = [File("outline.txt", titles.encode())]
    files += [File(f"units/{slug}.txt", text.encode()) for slug, text in texts.items()]
    files += [File(f"pictures/{asset.digest}", order.asset(asset.digest)) for asset in order.pack.assets]
    if options.outside:
        files.append(File("../outside.txt", b""))
    name = f"{order.pack.id}.outline.zip" if options.packed else "outline"
    return Export(Artifact(name, options.packed, tuple(files)), ())
