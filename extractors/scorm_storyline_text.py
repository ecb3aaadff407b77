"""Words in the data of a Storyline course: what a learner sees of them, and what is only the name of a shape."""

from __future__ import annotations

import re

from extractors.hygiene import clean

_VARIABLE = re.compile(r"\^%\^|%[\w.#$]{1,80}%")
_PERCENT = "^%^"
"""How a text box writes a sign for percent, which otherwise begins a variable."""
_SHAPE = re.compile(
    r"(rounded |right |isosceles |straight |flowchart: |freeform: |google |curved )*"
    r"(rectangle|oval|ellipse|circle|text ?box|picture|image|img|line|arrow|group|shape|freeform|graphic|icon|button|"
    r"triangle|connector|callout|diamond|star|hotspot|marker|video|audio|caption|character|placeholder|title|content|"
    r"checkbox|radio button|"
    r"rechteck|bild|grafik|form|gruppe|linie|pfeil|ellipse|rectángulo|imagen|grupo|forma|imagem|retângulo|image|groupe)"
    r"[\s_;\d:p-]*(\w{0,12}\.\w{3,4})?|[\w\s()-]+\.(png|jpe?g|gif|svg|emf|wmf|bmp|mp4|mp3|wav)|[\W\d_]*",
    re.IGNORECASE,
)


def shown(text: str) -> str:
    """Return the clean words of a text without references to variables, whose values only a running course has."""
    return clean(without_variables(text))


def without_variables(text: str) -> str:
    """Return a text as it is typed, with line breaks, without references to variables ("%_playerVars.#name%")."""
    return _VARIABLE.sub(lambda found: "%" if found[0] == _PERCENT else "", text.replace("\\n", "\n"))


def is_name_of_shape(text: str) -> bool:
    """Tell whether a text alternative is only what the tool calls a shape ("Rectangle 5", "photo.png")."""
    return bool(_SHAPE.fullmatch(text))
