"""Words an objective in a language for which we have no grammar: one verb of the level "understand", and the title."""

from __future__ import annotations

import re

from segmenters.evidence import Bloom, Evidence, Origin
from segmenters.model import Objective
from segmenters.titles import plain_title, sentence_case

_FORMS = {
    "de": ("{} beschreiben", "beschreiben"),
    "es": ("Describir “{}”", "describir"),
    "fr": ("Décrire «\u00a0{}\u00a0»", "décrire"),
    "it": ("Descrivere “{}”", "descrivere"),
    "ja": ("{}を説明する", "説明する"),
    "nl": ("{} beschrijven", "beschrijven"),
    "pt": ("Descrever “{}”", "descrever"),
}
_ARTICLES = {
    "es": re.compile(r"(?:El|La|Los|Las|Un|Una)(?= )"),
    "fr": re.compile(r"(?:Le|La|Les|Un|Une|Des)(?= )|L['’](?=\w)"),
    "it": re.compile(r"(?:Il|Lo|La|I|Gli|Le|Un|Uno|Una)(?= )|L['’](?=\w)"),
    "pt": re.compile(r"(?:O|A|Os|As|Um|Uma)(?= )"),
}
"""With its article a title is the object of the verb; without one it is quoted, since its gender is not known."""
_HOW_TO_IN_JAPANESE = "{}方法を説明する"
_JAPANESE_VERB = re.compile("(?:[\u3400-\u9fff\u30a0-\u30ff][\u3040-\u309f]{0,2}[うくぐすつぬぶむる]|する)$")
"""A title in the form of the dictionary, "監査する", says what to do: how is told, and not the verb itself."""
_ELSEWHERE = ("Describe “{}”", "describe")


def in_other_language(title: str, code: str, evidence: tuple[Evidence, ...]) -> Objective:
    """Return the objective of a unit in the language with this two-letter code, in English where we know no verb."""
    form, verb = _FORMS.get(code, _ELSEWHERE)
    bare = plain_title(title).rstrip(" .:;,!?。？")
    if code == "ja" and _JAPANESE_VERB.search(bare):
        form = _HOW_TO_IN_JAPANESE
    if code in _ARTICLES and (article := _ARTICLES[code].match(bare)):
        form, bare = f"{verb} {{}}", f"{article[0].lower()}{bare[article.end() :]}"
    text = sentence_case(form.format(bare))
    return Objective(text, verb, Bloom.UNDERSTAND, Origin.GENERATED, evidence)
