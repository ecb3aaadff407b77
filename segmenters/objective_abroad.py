"""Words an objective in a language for which we have no grammar: one verb of a low level, and the title.

A title stands in the objective as it is only where its form is known to fit; a question is to be answered, "how to ..."
is to be explained, and everything else is quoted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType

from segmenters.evidence import Bloom, Evidence, Origin
from segmenters.model import Objective
from segmenters.noun_phrases import is_noun_phrase, opening_article
from segmenters.stated_abroad import level_abroad, verb_abroad
from segmenters.titles import plain_title, sentence_case
from segmenters.titles_abroad import is_no_topic


@dataclass(frozen=True, slots=True)
class _Wording:
    """How objectives are worded in a language: a verb with what it is done to, and that verb alone, for each form."""

    bare: str
    quoted: str
    describe: str
    asked: str
    answer: str
    how: str
    explain: str
    inner: tuple[str, str]
    """The marks of a quotation inside another."""
    wordless: str
    summarise: str


_WORDINGS = MappingProxyType(
    {
        "de": _Wording(
            "{} beschreiben",
            "„{}“ beschreiben",
            "beschreiben",
            "Die Frage „{}?“ beantworten",
            "beantworten",
            "Erklären, {}",
            "erklären",
            ("\u201a", "\u2018"),
            "Die Aussagen dieses Teils zusammenfassen",
            "zusammenfassen",
        ),
        "es": _Wording(
            "Describir {}",
            "Describir “{}”",
            "describir",
            "Responder a la pregunta “¿{}?”",
            "responder",
            "Explicar {}",
            "explicar",
            ("\u2018", "’"),
            "Resumir lo esencial de esta parte",
            "resumir",
        ),
        "fr": _Wording(
            "Décrire {}",
            "Décrire «\u00a0{}\u00a0»",
            "décrire",
            "Répondre à la question «\u00a0{}\u00a0?\u00a0»",
            "répondre",
            "Expliquer {}",
            "expliquer",
            ("“", "”"),
            "Résumer l’essentiel de cette partie",
            "résumer",
        ),
        "it": _Wording(
            "Descrivere {}",
            "Descrivere “{}”",
            "descrivere",
            "Rispondere alla domanda “{}?”",
            "rispondere",
            "Spiegare {}",
            "spiegare",
            ("\u2018", "’"),
            "Riassumere l’essenziale di questa parte",
            "riassumere",
        ),
        "ja": _Wording(
            "{}を説明する",
            "「{}」を説明する",
            "説明する",
            "「{}？」という問いに答える",
            "答える",
            "{}方法を説明する",
            "説明する",
            ("『", "』"),
            "この部分の要点を要約する",
            "要約する",
        ),
        "nl": _Wording(
            "{} beschrijven",
            "“{}” beschrijven",
            "beschrijven",
            "De vraag “{}?” beantwoorden",
            "beantwoorden",
            "Uitleggen {}",
            "uitleggen",
            ("\u2018", "’"),
            "De kern van dit deel samenvatten",
            "samenvatten",
        ),
        "pt": _Wording(
            "Descrever {}",
            "Descrever “{}”",
            "descrever",
            "Responder à pergunta “{}?”",
            "responder",
            "Explicar {}",
            "explicar",
            ("\u2018", "’"),
            "Resumir o essencial desta parte",
            "resumir",
        ),
    }
)
_ELSEWHERE = _Wording(
    "Describe {}",
    "Describe “{}”",
    "describe",
    "Answer the question “{}?”",
    "answer",
    "Explain {}",
    "explain",
    ("\u2018", "’"),
    "Summarise the statements of this part",
    "summarise",
)
_ASKS = re.compile(r"[?？]\W*$|^¿|(?:です|ます|の|る|い|るの)か[。 ]*$")
_COUNTED = re.compile(r"\s*\(\d+(?: (?:von|de|sur|di|van) |/)\d+\)$")
_BEHIND_A_NAME = re.compile(r"[^?:]+: (?P<question>\S+ \S+ .+)$")
"""A question behind the name of its chapter."""
_TELLS_HOW = MappingProxyType(
    {
        "de": re.compile(r"wie (?:man|Sie|du|ihr|wir) ", re.IGNORECASE),
        "es": re.compile(r"cómo \w+(?:ar|er|ir)(?:se|lo|la)? ", re.IGNORECASE),
        "fr": re.compile(r"comment \w+(?:er|ir|re|oir) ", re.IGNORECASE),
        "it": re.compile(r"come \w+(?:are|ere|ire|rsi) ", re.IGNORECASE),
        "ja": re.compile("(?:.*[\u3400-\u9fff\u30a0-\u30ff][\u3040-\u309f]{0,2}[うくぐすつぬぶむる]|.*する)$"),
        "nl": re.compile(r"hoe (?:je|u|we|men) ", re.IGNORECASE),
        "pt": re.compile(r"como \w+(?:ar|er|ir|or)(?:-se)? ", re.IGNORECASE),
    }
)
"""How a heading begins that tells how something is done, and in Japanese how it ends."""
_END = " .:;,!?。？…"
_QUOTED = re.compile(r"[„“\"«]\s?(?P<said>[^„“”\"«»]*?)\s?[“”\"»]")
_JAPANESE_QUOTED = re.compile("「(?P<said>[^「」]*)」")


def in_other_language(title: str, code: str, evidence: tuple[Evidence, ...]) -> Objective:
    """Return the objective of a unit in the language with this two-letter code, in English where we know no verb."""
    wording = _WORDINGS.get(code, _ELSEWHERE)
    if is_no_topic(title, code):
        return Objective(wording.wordless, wording.summarise, Bloom.UNDERSTAND, Origin.GENERATED, evidence)
    bare = _COUNTED.sub("", plain_title(title))
    asks = _ASKS.search(bare) is not None
    if asks and (behind := _BEHIND_A_NAME.match(bare)):
        bare = behind["question"]
    bare = bare.rstrip(_END if not bare.endswith(("…", "...")) else " ").lstrip("¿¡ ")
    form, verb = _form_for(bare, code, wording, asks=asks)
    if form == wording.bare and (article := opening_article(bare, code)) and not form.startswith("{}"):
        bare = f"{article.lower()}{bare[len(article) :]}"
    elif form == wording.how and code != "ja":
        bare = f"{bare[:1].lower()}{bare[1:]}"
    elif form in (wording.quoted, wording.asked):
        bare = _with_inner_marks(bare, code, wording.inner)
    text = form.format(bare)
    return Objective(sentence_case(text), verb, Bloom.UNDERSTAND, Origin.GENERATED, evidence)


def stated_abroad(text: str, code: str, evidence: Evidence) -> Objective:
    """Return an objective that the source states; it counts as stated where all of it is in the words of the source."""
    verb = verb_abroad(text, code)
    own = " ".join(evidence.quote.split()).casefold()
    origin = Origin.STATED if text.casefold() in own else Origin.GENERATED
    return Objective(sentence_case(text), verb, level_abroad(verb, code), origin, (evidence,))


def _form_for(bare: str, code: str, wording: _Wording, *, asks: bool) -> tuple[str, str]:
    if asks:
        return wording.asked, wording.answer
    tells = _TELLS_HOW.get(code)
    if tells is not None and tells.match(f"{bare} " if code != "ja" else bare):
        return wording.how, wording.explain
    return (wording.bare if is_noun_phrase(bare, code) else wording.quoted), wording.describe


def _with_inner_marks(text: str, code: str, marks: tuple[str, str]) -> str:
    """Return text with its quotation marks as they are inside others; of a mark without its like nothing is left."""
    pattern = _JAPANESE_QUOTED if code == "ja" else _QUOTED
    told = pattern.sub(lambda found: f"{marks[0]}{found['said']}{marks[1]}", text)
    return told if code == "ja" else re.sub(r"[„“”\"]", "", told)
