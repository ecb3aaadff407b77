"""Words an objective in a language for which we have no grammar: one verb of the level "understand", and the title."""

from __future__ import annotations

from segmenters.evidence import Bloom, Evidence, Origin
from segmenters.model import Objective
from segmenters.titles import plain_title, sentence_case

_FORMS = {
    "de": ("{} beschreiben", "beschreiben"),
    "es": ("Describir: {}", "describir"),
    "fr": ("Décrire : {}", "décrire"),
    "it": ("Descrivere: {}", "descrivere"),
    "ja": ("{}を説明する", "説明する"),
    "nl": ("{} beschrijven", "beschrijven"),
    "pt": ("Descrever: {}", "descrever"),
}
_ELSEWHERE = ("Describe “{}”", "describe")


def in_other_language(title: str, code: str, evidence: tuple[Evidence, ...]) -> Objective:
    """Return the objective of a unit in the language with this two-letter code, in English where we know no verb."""
    form, verb = _FORMS.get(code, _ELSEWHERE)
    text = sentence_case(form.format(plain_title(title).rstrip(" .:;,!?。？")))
    return Objective(text, verb, Bloom.UNDERSTAND, Origin.GENERATED, evidence)
