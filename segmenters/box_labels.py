"""Tells the labels of boxes beside the text, "Note" or "Achtung:", which belong to the section around the box."""

from __future__ import annotations

import re

from segmenters.titles import plain_title

_LABEL = re.compile(
    r"notes?|tips?|warnings?|cautions?|caveats?|important|hints?|info|attention|did you know|"
    r"(?:wichtige[rs]? )?(?:hinweise?|anmerkung(?:en)?|bemerkung|tipps?|warnung|warnhinweis)|achtung|vorsicht|wichtig|"
    r"merke|bitte beachten|remarques?|astuces?|conseil|avertissement|mise en garde|important[ea]|notas?|consejos?|"
    r"sugerencia|advertencia|atención|precaución|suggeriment[oi]|consiglio|attenzione|avviso|avvertenza|"
    r"opmerking(?:en)?|let op|pas op|waarschuwing|belangrijk|observação|dicas?|avisos?|atenção|cuidado|"
    r"ご?注意|注記?|ヒント|警告|重要|備考|メモ|補足",
    re.IGNORECASE,
)
_END = re.compile(r"[\s.:!\uff01\uff1a]+$")


def is_box_label(title: str) -> bool:
    """Tell of the label of a box beside the text, in all languages; it never names what stands there."""
    return _LABEL.fullmatch(_END.sub("", plain_title(title))) is not None
