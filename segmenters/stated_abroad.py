"""Reads learning objectives that a source states in another language than English: a point, a sentence, a lead-in.

An objective is taken over in the infinitive, as the source words it: German, Dutch and Japanese have their verb last,
the Romance languages first. What is no infinitive there, such as a bare noun, is no objective.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from segmenters.evidence import Bloom
from segmenters.wordlists import word_list

_PART = MappingProxyType(
    {
        "de": r"(?:Moduls?|Einheit|Lektion|Kapitels?|Kurs(?:es)?|Schulung|Seminars?|Workshops?|Trainings?|Webinars?|"
        r"Lerneinheit|Veranstaltung|Sitzung|Abschnitts?|Unterweisung|Lehrgangs?)",
        "es": r"(?:módulo|unidad|lección|capítulo|curso|sesión|taller|formación|capacitación|tema)",
        "fr": r"(?:module|unité|leçon|chapitre|cours|session|séance|atelier|formation|stage)",
        "it": r"(?:modulo|unità|lezione|capitolo|corso|sessione|seminario|formazione|incontro)",
        "nl": r"(?:module|les|hoofdstuk|cursus|sessie|workshop|training|onderdeel)",
        "pt": r"(?:módulo|unidade|lição|aula|capítulo|curso|sessão|oficina|treinamento|formação)",
    }
)
_WHEN = MappingProxyType(
    {
        "de": rf"(?:am (?:Ende|Schluss) (?:dieser|dieses|der|des|unserer|unseres)|nach (?:Abschluss )?"
        rf"(?:diesem|dieser|dieses|dem|der|des)) (?:\w+ )?{_PART['de']}",
        "es": rf"(?:al (?:final|finalizar|terminar|término|completar)|después) (?:de )?(?:el|la|este|esta|del)? ?"
        rf"{_PART['es']}",
        "fr": rf"(?:à (?:la fin|l['’]issue) (?:de )?|après )(?:la |le |ce |cet |cette |du )?{_PART['fr']}",
        "it": rf"(?:alla fine|al termine|dopo) (?:di |del |della |dell['’])?(?:questo |questa |il |la )?{_PART['it']}",
        "nl": rf"(?:aan het (?:einde|eind) van|na) (?:afloop van )?(?:deze|dit|de|het) {_PART['nl']}",
        "pt": rf"(?:ao (?:final|fim|terminar|concluir)|depois|após) (?:d?(?:este|esta|o|a) )?{_PART['pt']}",
    }
)
_ABLE = MappingProxyType(
    {
        "de": r"(?:können|kannst|könnt|kann|werden|wirst|sind|bist|seid) (?:Sie|du|ihr|wir|alle|die \w+)(?: alle)?"
        r"(?: in der Lage(?: sein)?,?)?|(?:Sie|ihr|wir|(?:die|alle) (?:Lernenden|Teilnehmenden|Teilnehmer(?:innen)?|"
        r"Studierenden)) (?:können|könnt|lernen|lernt|sind in der Lage,?)|du (?:kannst|lernst)",
        "es": r"(?:(?:usted|ustedes|tú|los participantes|los alumnos) )?(?:podrás?|podrán|podréis|sabrás?|sabrán|"
        r"serás? capaz de|serán capaces de|seréis capaces de|aprenderás? a|aprenderán a)",
        "fr": r"(?:(?:vous|tu|les participants|les apprenants|l['’]apprenant) )?(?:pourrez|pourras|pourront|saurez|"
        r"sauras|sauront|serez capables? (?:de |d['’])|serez en mesure (?:de |d['’])|seront capables (?:de |d['’])|"
        r"sera capable (?:de |d['’])|être capable (?:de |d['’])|apprendrez à)",
        "it": r"(?:i partecipanti )?(?:potr(?:ai|ete|anno|à)|sapr(?:ai|ete|anno|à)|sar(?:ai|ete|anno|à) "
        r"(?:in grado|capac[ei]) di|essere in grado di|imparer(?:ai|ete|anno) a)",
        "nl": r"(?:(?:je|u|jullie|de deelnemers|deelnemers|cursisten|de cursist) (?:kan|kunt|kun|kunnen|leert|leren)|"
        r"(?:kan|kunt|kun|kunnen) (?:je|u|jullie|de deelnemers|deelnemers))",
        "pt": r"(?:(?:você|vocês|os participantes|os alunos|o aluno) )?(?:poderá|poderão|saberá|saberão|"
        r"será capaz de|serão capazes de|estará apto a|aprenderá a|aprenderão a)",
    }
)
_LAST = MappingProxyType(
    {
        "de": re.compile(r"(?:^|.* )(?P<verb>[a-zäöüß]{2,}(?:en|ern|eln|tun))$"),
        "nl": re.compile(r"(?:^|.* )(?P<verb>[a-zë]{2,}(?:en|gaan|staan|zien|doen))$"),
        "ja": re.compile("(?:.*[をにでと])?(?P<verb>[^をにでと、。]+[うくぐすつぬぶむる])$"),
    }
)
_FIRST = MappingProxyType(
    {
        "es": re.compile(r"(?P<verb>\w{2,}(?:ar|er|ir|ír))(?:se|lo|la|los|las)? \S", re.IGNORECASE),
        "fr": re.compile(r"(?:s['’])?(?P<verb>\w{2,}(?:er|ir|re|oir)) \S", re.IGNORECASE),
        "it": re.compile(r"(?P<verb>\w{2,}(?:are|ere|ire|rre))(?:si|lo|la)? \S", re.IGNORECASE),
        "pt": re.compile(r"(?P<verb>\w{2,}(?:ar|er|ir|or))(?:-\w+)? \S", re.IGNORECASE),
    }
)
_NO_VERBS = re.compile(
    r"(?:hinter|zwischen|neben|gegen|wegen|oben|unten|außen|innen|dessen|deren|eigenen|zehn|sieben)$"
)
_TO = re.compile(
    r"^(?P<rest>.* )(?:zu (?P<plain>[a-zäöüß]+n)|"
    r"(?P<off>ab|an|auf|aus|bei|dar|durch|ein|fest|her|heraus|hin|mit|nach|um|vor|weiter|zusammen)zu(?P<verb>\w+n))$"
)
"""German "zu prüfen", "auszuwählen" behind "in der Lage sein"."""
_MEASURABLE = MappingProxyType(
    {
        "de": (
            ("kennenlernen", "beschreiben"),
            ("kennen", "nennen"),
            ("verstehen", "erklären"),
            ("wissen", "erklären"),
        ),
        "nl": (("kennen", "noemen"), ("begrijpen", "uitleggen"), ("weten", "uitleggen")),
        "es": (("conocer", "describir"), ("comprender", "explicar"), ("entender", "explicar")),
        "fr": (("connaître", "décrire"), ("comprendre", "expliquer")),
        "it": (("conoscere", "descrivere"), ("comprendere", "spiegare"), ("capire", "spiegare")),
        "pt": (("conhecer", "descrever"), ("compreender", "explicar"), ("entender", "explicar")),
        "ja": (("理解する", "説明する"), ("知る", "説明する")),
    }
)
"""What nobody can see somebody do, and what can be seen instead."""
_FINITE = (
    (re.compile(r"^(?:Sie|Ihr|Wir) kenn(?:en|t) (?P<object>[^,]+)$", re.IGNORECASE), "{} nennen"),
    (re.compile(r"^(?:Sie|Ihr|Wir) (?:verstehen|versteht|wissen|wisst),? (?P<object>(?:wie|warum|wann|was|wo|welche\w?|"
                r"weshalb|wer|dass|ob)\b.+)$", re.IGNORECASE), "Erklären, {}"),
    (re.compile(r"^(?:Sie|Ihr|Wir) versteh(?:en|t) (?P<object>[^,]+)$", re.IGNORECASE), "{} erklären"),
)  # fmt: skip
_JAPANESE_ABLE = re.compile("(?:することが)?でき(?:る|ます)(?:ようになる|ようになります)?[。]?$")
_CLAUSE_BEHIND = re.compile(r"^(?P<main>[^,]+), (?=(?:wie|warum|wann|was|wo|welche\w?|ob|dass|hoe|waarom|wat)\b)")
_LIST_WORDS, _LONGEST_WORDS = 2, 30
_LONGEST_LEAD_WORDS = 30
_LEVELS = (Bloom.REMEMBER, Bloom.UNDERSTAND, Bloom.ANALYSE, Bloom.EVALUATE, Bloom.CREATE)
_OBJECTIVES = MappingProxyType(
    {
        "de": r"(?:die |unsere |ihre )?(?:lern|kurs|schulungs|seminar)ziele",
        "es": r"(?:los )?objetivos de aprendizaje",
        "fr": r"(?:les )?objectifs (?:pédagogiques|d['’]apprentissage)",
        "it": r"(?:gli )?obiettivi (?:di apprendimento|formativi)",
        "nl": r"(?:de )?leerdoelen",
        "pt": r"(?:os )?objetivos de aprendizagem",
    }
)
_JAPANESE_LEAD = re.compile("(?:学習|到達)?目標|できるようになり?(?:ます|る)(?:こと)?")


def is_known(code: str) -> bool:
    """Tell whether objectives in the language with this two-letter code can be read."""
    return code in _LAST or code in _FIRST


def leads_abroad(line: str, code: str) -> bool:
    """Tell whether a line announces a list of objectives: "Nach diesem Modul können Sie:", "Objetivos:"."""
    bare = " ".join(line.split()).rstrip(" :…-–—。\uff1a")
    if code == "ja":
        return _JAPANESE_LEAD.search(bare) is not None and len(bare) <= _LONGEST_LEAD_WORDS
    if code not in _ABLE or len(bare.split()) > _LONGEST_LEAD_WORDS:
        return False
    when, able = _WHEN[code], _ABLE[code]
    told = re.fullmatch(
        rf"\W*(?:{when}\W*)?(?:{able})\s*(?:folgendes|lo siguiente|o seguinte)?\s*", f"{bare} ", re.IGNORECASE
    )
    return bool(told or re.fullmatch(_OBJECTIVES[code], bare, re.IGNORECASE))


def goal_abroad(line: str, code: str) -> str:
    """Return the objective that a point of a list states, in the infinitive; nothing when it is none."""
    text = " ".join(line.split()).strip(" .;。")
    if code == "ja":
        text = _JAPANESE_ABLE.sub("する", text)
    elif code in _ABLE:
        lead = rf"^\W*(?:{_WHEN[code]}\W*)?(?:{_ABLE[code]})[\s:–—-]*"
        text = re.sub(lead, "", text, count=1, flags=re.IGNORECASE).strip()
    text = _without_to(text)
    for pattern, form in _FINITE if code == "de" else ():
        if match := pattern.match(text):
            return form.format(match["object"])
    return _measurable(text, code) if _has_verb(text, code) else ""


def goals_announced_abroad(sentence: str) -> tuple[str, ...]:
    """Return the objective that a sentence announces, in any language: "Am Ende dieser Einheit können Sie ..."."""
    line = " ".join(sentence.split())
    for code, when in _WHEN.items():
        if re.match(rf"\W*(?:\w+[,:]? ){{0,2}}?{when}\b", line, re.IGNORECASE) and re.search(
            rf"\b(?:{_ABLE[code]})[\s:]", line, re.IGNORECASE
        ):
            told = re.sub(rf"^.*?\b(?:{_ABLE[code]})[\s:–—-]*", "", line, count=1, flags=re.IGNORECASE)
            goal = goal_abroad(told, code)
            return (goal,) if goal else ()
    return ()


def verb_abroad(goal: str, code: str) -> str:
    """Return the verb of an objective, in small letters; its last or first word where none is known."""
    main = match["main"] if (match := _CLAUSE_BEHIND.match(goal)) else goal
    if code in _LAST:
        found = _LAST[code].match(main if " " in main or code == "ja" else main.lower())
        return (found["verb"] if found else main.split()[-1]).lower()
    found = _FIRST[code].match(goal) if code in _FIRST else None
    return (found["verb"] if found else goal.split(maxsplit=1)[0]).lower()


def level_abroad(verb: str, code: str) -> Bloom:
    """Return the level of an objective's verb; "apply" for one that is not listed."""
    return next((level for level in _LEVELS if verb in word_list(f"verbs_{code}_{level.value}")), Bloom.APPLY)


def _without_to(text: str) -> str:
    if not (match := _TO.match(text)):
        return text
    return match["rest"] + (match["plain"] or f"{match['off']}{match['verb']}")


def _has_verb(text: str, code: str) -> bool:
    if code != "ja" and not _LIST_WORDS <= len(text.split()) <= _LONGEST_WORDS:
        return False
    main = match["main"] if (match := _CLAUSE_BEHIND.match(text)) else text
    if code in _LAST:
        plain = main if " " in main or code == "ja" else main.lower()
        return _LAST[code].match(plain) is not None and not _NO_VERBS.search(main)
    return code in _FIRST and _FIRST[code].match(text) is not None


def _measurable(text: str, code: str) -> str:
    """Return an objective with a verb that can be measured in place of one such as "kennen"."""
    for vague, clear in _MEASURABLE.get(code, ()):
        if code in _FIRST and re.match(rf"{vague}\b", text, re.IGNORECASE):
            return f"{clear}{text[len(vague) :]}"
        match = _CLAUSE_BEHIND.match(text)
        main, rest = (match["main"], text[len(match["main"]) :]) if match else (text, "")
        if code in _LAST and re.search(rf"(?:^|[ を]){vague}$", main, re.IGNORECASE):
            return f"{main[: len(main) - len(vague)]}{clear}{rest}"
    return text
