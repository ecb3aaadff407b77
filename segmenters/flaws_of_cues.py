"""Flaws that give the key away to somebody who knows nothing: the longest option, a repeated word, grammar, "never"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from segmenters.flaw import Flaw, Rule, Severity
from segmenters.item_text import GAP, content_words, is_plural, plain, root, roots, singular
from segmenters.verbs import base_of_gerund, is_noun_too, level_of
from segmenters.wordlists import word_list

LONGEST = Rule("IW20", Severity.WARNING, "the right option is the longest by far", "H24; H28d; T")
ABSOLUTE = Rule("IW21", Severity.WARNING, "only wrong options say “always”, “never” or the like", "H28a; NBME; T")
VAGUE = Rule("IW22", Severity.HINT, "only the right option says “usually”, “may” or the like", "NBME; T")
REPEATED = Rule("IW23", Severity.WARNING, "only the right option repeats a word of the stem", "H28b; NBME; T")
GRAMMAR = Rule("IW24", Severity.ERROR, "an option does not fit the grammar of the stem", "H28c; NBME; T")
CONVERGING = Rule("IW25", Severity.HINT, "the right option has most in common with the others", "NBME; T")
GIVEN = Rule("IW26", Severity.ERROR, "the answer stands in the stem", "H28")
OTHER_KIND = Rule(
    "IW27", Severity.ERROR, "a wrong option is another kind of thing, so that nobody picks it", "H28f; H29; NBME; T"
)

NUMBER = Rule("IW24", Severity.WARNING, "an option differs in number from what the stem asks for", "H28c; NBME")
PEOPLE = Rule("IW27", Severity.WARNING, "some options name people, others things", "H28f; H29; NBME; T")

_MUCH_LONGER, _CLEARLY_LONGER, _LETTERS_LONGER = 1.5, 1.15, 10
_LONG_WORDS = 3
_ECHO_LETTERS = 4
_ABSOLUTE = re.compile(
    r"\b(?:always|never|only|completely|entirely|totally|impossible)\b|^(?:\w+ )?(?:all|none|every|no)\b", re.IGNORECASE
)
_VAGUE = re.compile(
    r"\b(?:usually|often|sometimes|generally|possibly|typically|frequently|may|might|mostly|normally)\b", re.IGNORECASE
)
_ARTICLE_GAP = re.compile(rf"\b(?P<article>an?) {GAP}|\b(?P<last>an?)\s*$", re.IGNORECASE)
_PLURAL_GAP = re.compile(
    rf"\b(?:these|those|many|several|few|two|three|four|five|both) {GAP}|{GAP} (?:are|were|have)\b", re.IGNORECASE
)
_SINGULAR_GAP = re.compile(
    rf"\b(?:an?|this|that|each|every|one|another) {GAP}(?! \w+s\b)|(?<!of ){GAP} (?:is|was|has)\b", re.IGNORECASE
)
_NOUN_GAP = re.compile(rf"\b(?:an?|the|these|those|our|your|their|its|each|every|this) {GAP}", re.IGNORECASE)
_AFTER_PREPOSITION = re.compile(rf"\b(?:of|on|with|for|from|at|about|between|by|in) {GAP}", re.IGNORECASE)
_ASKED_NUMBER = re.compile(
    r"which of these (?:(?P<many>are|have|were|do)|(?:is|has|was|does|[a-z]+(?<!s)s))\b", re.IGNORECASE
)
_LETTERS = re.compile(r"[FHLMNRSX][A-Z\d]+")
_AMOUNT = re.compile(r"^(?P<number>\d+(?:\.\d+)?)[ -](?P<unit>[a-z]+)$")
_UNIT = re.compile(
    r"(?P<one>minute|hour|second|day|week|month|year|step|rung|degree|point|volt|lit(?:re|er)|met(?:re|er)|time)s?"
)
_PERSON = re.compile(
    r"^[“\"]?(?:(?:some|any)(?:one|body)|a person|the person|people|an? \w+ (?:person|employee)|those) who\b",
    re.IGNORECASE,
)
_NAME_WORDS = 3
_LIKE_PEOPLE = ("er", "or", "ist", "ian", "ee", "ant", "ent", "man", "men")
_BARE_AMOUNT = re.compile(r"\W?\d[\d.,]*(?:[ -]?[^\s\d]+)?")


@dataclass(frozen=True, slots=True)
class Options:
    """The right and the wrong options of a choice question."""

    keys: tuple[str, ...]
    rivals: tuple[str, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """All options, the right ones first."""
        return self.keys + self.rivals


def cues_in(stem: str, options: Options) -> Iterator[Flaw]:
    """Yield the cues in a stem and its options that point at the key."""
    keys, rivals = options.keys, options.rivals
    if not keys or not rivals:
        return
    if len(keys) == 1 and _is_much_longer(keys[0], rivals):
        yield LONGEST.at(keys[0])
    if all(is_absolute(text) for text in rivals) and not any(is_absolute(text) for text in keys):
        yield ABSOLUTE.at()
    if all(_VAGUE.search(text) for text in keys) and not any(_VAGUE.search(text) for text in rivals):
        yield VAGUE.at(keys[0])
    numbers = [_BARE_AMOUNT.fullmatch(text) is not None for text in options.texts]
    mixed_numbers = any(numbers) and not all(numbers) and not any(char.isdigit() for text in keys for char in text)
    if mixed_numbers:
        yield OTHER_KIND.at()
    if _mixes_people_and_things(options.texts):
        yield PEOPLE.at()
    if len(keys) == 1:
        yield from _cues_of_one_key(stem, options)


def grammar_cues_in(stem: str, options: Options) -> Iterator[Flaw]:
    """Yield the flaw of options that a reader can rule out by grammar: a or an, number, a verb where a noun stands."""
    for rival in options.rivals:
        if any(_misfits(stem, rival, key) for key in options.keys):
            yield GRAMMAR.at(rival)
            return
    asked_for = _ASKED_NUMBER.match(stem)
    if asked_for and len(options.keys) == 1 and is_plural(options.keys[0]) is (asked_for["many"] is not None):
        for rival in options.rivals:
            if is_plural(rival) is not is_plural(options.keys[0]):
                yield NUMBER.at(rival)
                return


def is_absolute(text: str) -> bool:
    """Tell whether a text says "always", "never", "only" or the like."""
    return _ABSOLUTE.search(text) is not None


def stands_in(answer: str, stem: str) -> bool:
    """Tell whether an answer stands in a stem word for word."""
    return re.search(rf"(?<![\w-]){re.escape(answer.rstrip(' .'))}(?![\w-])", stem, re.IGNORECASE) is not None


def is_given(answer: str, stem: str) -> bool:
    """Tell whether an answer stands in a stem, word for word or in all its words, or as the words of its letters."""
    words = content_words(answer)
    if stands_in(answer, stem):
        return True
    if len(words) > 1 and {singular(word) for word in words} <= {singular(word) for word in content_words(stem)}:
        return True
    return answer.isupper() and len(answer) > 1 and _spelled_out(answer, stem)


def _cues_of_one_key(stem: str, options: Options) -> Iterator[Flaw]:
    key, rivals = options.keys[0], options.rivals
    if stands_in(key, stem) and not any(stands_in(rival, stem) for rival in rivals):
        yield GIVEN.at(key)
    elif is_given(key, stem):
        if not any(is_given(rival, stem) for rival in rivals):
            yield GIVEN.at(key)
    else:
        elsewhere = set[str]().union(*(roots(rival) for rival in rivals))
        stems = roots(stem.replace(GAP, " "))
        repeated = [word for word in content_words(key) if _is_echoed(root(word), stems - elsewhere)]
        if repeated and root(repeated[0]) not in elsewhere:
            yield REPEATED.at(repeated[0])
    if _converges(key, rivals):
        yield CONVERGING.at(key)
    if _PERSON.match(stem[stem.find("“") + 1 :]) and any(_is_thing(rival) for rival in rivals) and not _is_thing(key):
        yield OTHER_KIND.at()


def _is_echoed(word: str, stems: set[str]) -> bool:
    """Tell whether a root stands in a stem, also as the end of a longer word: "marks" in "trademark"."""
    ends = (word.endswith(stem) or stem.endswith(word) for stem in stems if min(len(stem), len(word)) >= _ECHO_LETTERS)
    return word in stems or any(ends)


def _is_much_longer(key: str, rivals: tuple[str, ...]) -> bool:
    mean = sum(len(text) for text in rivals) / len(rivals)
    longest = max(len(text) for text in rivals)
    clearly = len(key) >= _CLEARLY_LONGER * longest and len(key) - longest >= _LETTERS_LONGER
    return len(key.split()) >= _LONG_WORDS and len(key) >= _MUCH_LONGER * mean and clearly


def _misfits(stem: str, rival: str, key: str) -> bool:
    """Tell whether a wrong option does not fit a stem into which the key does."""
    if _wrong_amount(rival) and not _wrong_amount(key):
        return True
    if (found := _ARTICLE_GAP.search(stem.rstrip(' :”"'))) is not None:
        an = (found["article"] or found["last"]).lower() == "an"
        if _sounds_like_vowel(rival) is not an and _sounds_like_vowel(key) is an:
            return True
    if _SINGULAR_GAP.search(stem) and is_plural(rival) and not is_plural(key):
        return True
    if _PLURAL_GAP.search(stem) and not is_plural(rival) and is_plural(key):
        return True
    if _NOUN_GAP.search(stem) is not None and (_is_verb(rival) or base_of_gerund(rival)):
        return not _is_verb(key) and not base_of_gerund(key)
    return _AFTER_PREPOSITION.search(stem) is not None and _is_verb(rival) and not _is_verb(key)


def _sounds_like_vowel(text: str) -> bool:
    if _LETTERS.match(text):
        return True
    return (
        re.match(r"(?!uni|use|usu|eu|one\b|uti|U[A-Z])[aeiou8]|hour|honest|hono|heir|11\b|18\b", text, re.IGNORECASE)
        is not None
    )


def _wrong_amount(text: str) -> bool:
    """Tell whether a number and its unit disagree: "1 minutes", "3 week"."""
    found = _AMOUNT.match(text)
    if found is None:
        return False
    unit = _UNIT.fullmatch(found["unit"])
    one = float(found["number"]) == 1
    return unit is not None and "-" not in text and one is not (unit[0] == unit["one"])


def _is_verb(text: str) -> bool:
    """Tell whether a single word is surely a verb or an adverb: "prevent", "requires", "alternatively"."""
    word = text.lower()
    if not word.isalpha():
        return False
    adverb = word.endswith("ly") and len(word) > len("supply")
    forms = (word, word.removesuffix("s"), word.removesuffix("es"))
    return adverb or any(level_of(form) is not None and not is_noun_too(form) for form in forms)


def _converges(key: str, rivals: tuple[str, ...]) -> bool:
    """Tell whether the key joins what the others have one each: all its parts are met again, theirs only in it."""
    parts = [set(re.split(r",\s*(?:and\s+)?|\s+and\s+", plain_with_commas(text))) for text in (key, *rivals)]
    own, others = parts[0], parts[1:]
    if len(own) < 2 or len(rivals) < 2:
        return False
    shared = [len(own & other) for other in others]
    between = max(len(a & b) for n, a in enumerate(others) for b in others[n + 1 :])
    return all(shared) and len(own & set().union(*others)) == len(own) and sum(shared) > between * len(others)


def plain_with_commas(text: str) -> str:
    """Return a text in small letters with its commas, so that the members of a list can be told apart."""
    return ", ".join(plain(part) for part in text.lower().replace(":", ",").split(",") if plain(part))


def _spelled_out(letters: str, stem: str) -> bool:
    first = "".join(word[0] for word in re.findall(r"[A-Za-z]+", stem)).lower()
    return letters.lower() in first and re.search(r"\((?:[A-Z]\w+[ -]?){2,}\)", stem) is not None


def _mixes_people_and_things(texts: tuple[str, ...]) -> bool:
    """Tell whether some short names are surely of people and others surely are not, by their last words."""
    names = [re.findall(r"(?!and\b)\b[\w'’]+", text.lower()) for text in texts]
    if not all(0 < len(words) <= _NAME_WORDS for words in names):
        return False
    lasts = [singular(words[-1]) for words in names]
    people = [last in word_list("surely_people") for last in lasts]
    maybe = [last in word_list("roles") or last.endswith(_LIKE_PEOPLE) for last in lasts]
    return any(people) and any(not (person or may) for person, may in zip(people, maybe, strict=True))


def _is_thing(text: str) -> bool:
    """Tell whether a name is surely not that of a person: it ends like an event or an abstract noun."""
    last = text.rsplit(maxsplit=1)[-1].lower() if text.split() else ""
    return last.endswith(("tion", "ment", "ness", "ity", "shop", "ship", "ing", "ware", "logy", "ance", "ence", "ism"))
