"""Words an objective in a language for which we have no grammar: one verb of a low level, and the title.

A title stands in the objective as it is only where its form is known to fit; a question is to be answered, "how to ..."
is to be explained, and everything else is quoted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType

from segmenters.evidence import Bloom, Evidence, Origin
from segmenters.exercises_abroad import are_answers, is_exercise, without_exercise_label, without_introduction
from segmenters.general_headings import says_nothing
from segmenters.model import Objective
from segmenters.nominalised import german_act, german_task
from segmenters.noun_phrases import german_object, is_noun_phrase, opening_article
from segmenters.stated_abroad import goal_abroad, level_abroad, verb_abroad
from segmenters.tasks_abroad import is_task
from segmenters.title_words import title_words
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
    practise: tuple[str, str]
    """Doing the exercises with this title, and the verb alone."""
    compare: tuple[str, str]
    """Holding one's own results against the answers with this title, and the verb alone."""
    differences: str
    """Telling apart what a title sets against each other; empty where "versus" is not written so."""


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
            ("{} durchführen", "durchführen"),
            ("Die eigenen Ergebnisse mit „{}“ vergleichen", "vergleichen"),
            "Die Unterschiede erklären: {}",
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
            ("Realizar “{}”", "realizar"),
            ("Comparar los resultados propios con “{}”", "comparar"),
            "Explicar las diferencias: {}",
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
            ("Réaliser «\u00a0{}\u00a0»", "réaliser"),
            ("Comparer ses résultats avec «\u00a0{}\u00a0»", "comparer"),
            "Expliquer les différences\u00a0: {}",
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
            ("Svolgere “{}”", "svolgere"),
            ("Confrontare i propri risultati con “{}”", "confrontare"),
            "Spiegare le differenze: {}",
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
            ("{}を行う", "行う"),
            ("自分の結果を「{}」と比較する", "比較する"),
            "",
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
            ("“{}” uitvoeren", "uitvoeren"),
            ("De eigen resultaten met “{}” vergelijken", "vergelijken"),
            "De verschillen uitleggen: {}",
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
            ("Realizar “{}”", "realizar"),
            ("Comparar os próprios resultados com “{}”", "comparar"),
            "Explicar as diferenças: {}",
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
    ("Do “{}”", "do"),
    ("Compare one’s own results with “{}”", "compare"),
    "",
)
_ASKS = re.compile(r"[?？]\W*$|^¿|(?:です|ます|の|る|い|るの)か[。 ]*$")
_COLON = re.compile(r"(?P<head>[^:\uff1a?？]+)(?:: |\uff1a)(?P<tail>.+)")
_CODE_FIRST = re.compile(r"[\w.-]*[/_]\w")
"""A path keeps its small letter."""
_VERSUS = re.compile(r"\s+(?:vs\.?|versus)\s+", re.IGNORECASE)
_LONGEST_TAIL = 8
_GERMAN_ANSWERS = re.compile(r"\w+?(?P<many>en)?(?: |$)")
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
    """Return the objective of a unit in the language with this two-letter code, in English where we know no verb.

    A title that says what one does is its own objective; what announces answers has them compared, and exercises are
    done.
    """
    wording = _WORDINGS.get(code, _ELSEWHERE)
    if is_no_topic(title, code):
        return Objective(wording.wordless, wording.summarise, Bloom.UNDERSTAND, Origin.GENERATED, evidence)
    bare = without_exercise_label(_COUNTED.sub("", plain_title(title)), code)
    task, verb = _task_in(bare, code)
    if task:
        return Objective(sentence_case(task), verb, level_abroad(verb, code), Origin.GENERATED, evidence)
    text, verb, level = _practised(bare, code, wording) or (*_described(bare, code, wording), Bloom.UNDERSTAND)
    text = text if _CODE_FIRST.match(text) else sentence_case(text)
    return Objective(text, verb, level, Origin.GENERATED, evidence)


def _task_in(title: str, code: str) -> tuple[str, str]:
    """Return the task that a title tells, with a verb that can be measured, and that verb; nothing where it has none.

    Behind the name of a thing the task keeps that name, behind another task or a general word it stands alone.
    """
    if code == "de" and (act := german_task(title))[0]:
        return act
    if is_task(title, code):
        task = goal_abroad(title, code) or title
        return task, verb_abroad(task, code)
    if not (parted := _COLON.fullmatch(title)) or _ASKS.search(title):
        return "", ""
    head, tail = parted["head"], parted["tail"]
    wider = is_task(head, code)
    if is_task(sentence_case(tail), code):
        task = goal_abroad(tail, code) or tail
        whole = task if wider or says_nothing(head) else f"{title[: -len(tail)]}{task}"
        return whole, verb_abroad(task, code)
    return (title, verb_abroad(head, code)) if wider and len(tail.split()) <= _LONGEST_TAIL else ("", "")


def _practised(bare: str, code: str, wording: _Wording) -> tuple[str, str, Bloom] | None:
    """Return what is done with exercises and their answers: text, verb and level of an objective."""
    about = bare.partition(": ")[0]
    if are_answers(about, code):
        text = wording.compare[0].format(bare)
        if code == "de" and (match := _GERMAN_ANSWERS.match(about)):
            article = "den" if match["many"] else "der"
            text = f"Die eigenen Ergebnisse mit {article} {about} vergleichen"
            text = text if about == bare else f"{text} ({bare.partition(': ')[2]})"
        return text, wording.compare[1], Bloom.ANALYSE
    if is_exercise(about, code):
        return wording.practise[0].format(bare), wording.practise[1], Bloom.APPLY
    return None


def _described(bare: str, code: str, wording: _Wording) -> tuple[str, str]:
    """Return the text and the verb of an objective that describes, explains or answers."""
    asks = _ASKS.search(bare) is not None
    if asks and (behind := _BEHIND_A_NAME.match(bare)):
        bare = behind["question"]
    bare = bare.rstrip(_END if not bare.endswith(("…", "...")) else " ").lstrip("¿¡ ")
    topic = bare if asks else without_introduction(bare, code)
    bare = sentence_case(topic) if topic != bare else bare
    if not asks and wording.differences and len(rivals := _VERSUS.split(bare)) > 1:
        listed = f"{', '.join(rivals[:-1])} {title_words(code).both} {rivals[-1]}"
        return wording.differences.format(listed), wording.explain
    own = _german_topic(bare) if code == "de" and not asks else ""
    form, verb = _form_for(bare, code, wording, asks=asks, plain=bool(own) or is_noun_phrase(bare, code))
    bare = own if own and form == wording.bare else bare
    if form == wording.bare and (article := opening_article(bare, code)) and not form.startswith("{}"):
        bare = f"{article.lower()}{bare[len(article) :]}"
    elif form == wording.how and code != "ja":
        bare = f"{bare[:1].lower()}{bare[1:]}"
    elif form in (wording.quoted, wording.asked):
        bare = _with_inner_marks(bare, code, wording.inner)
    return form.format(bare), verb


def _german_topic(bare: str) -> str:
    """Return a German title as an object, with what stands behind its colon; nothing where its form is not known."""
    head, colon, tail = bare.partition(": ")
    if act := german_act(bare):
        return act
    if not colon:
        return german_object(bare)
    if says_nothing(head):
        return german_object(tail)
    named = " " not in tail or (tail[:1].isupper() and german_object(tail) == tail)
    return f"{own}: {tail}" if named and (own := german_object(head)) else ""


def stated_abroad(text: str, code: str, evidence: Evidence) -> Objective:
    """Return an objective that the source states; it counts as stated where all of it is in the words of the source."""
    verb = verb_abroad(text, code)
    own = " ".join(evidence.quote.split()).casefold()
    origin = Origin.STATED if text.casefold() in own else Origin.GENERATED
    return Objective(sentence_case(text), verb, level_abroad(verb, code), origin, (evidence,))


def _form_for(bare: str, code: str, wording: _Wording, *, asks: bool, plain: bool) -> tuple[str, str]:
    if asks:
        return wording.asked, wording.answer
    tells = _TELLS_HOW.get(code)
    if tells is not None and tells.match(f"{bare} " if code != "ja" else bare):
        return wording.how, wording.explain
    return (wording.bare if plain else wording.quoted), wording.describe


def _with_inner_marks(text: str, code: str, marks: tuple[str, str]) -> str:
    """Return text with its quotation marks as they are inside others; of a mark without its like nothing is left."""
    pattern = _JAPANESE_QUOTED if code == "ja" else _QUOTED
    told = pattern.sub(lambda found: f"{marks[0]}{found['said']}{marks[1]}", text)
    return told if code == "ja" else re.sub(r"[„“”\"]", "", told)
