"""Flaws of what is asked: no clear question, two questions, pointing at a slide, words that refer to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from segmenters.flaw import Flaw, Rule, Severity
from segmenters.grammar import Form
from segmenters.item_text import GAP, asked, content_words, is_cut, root, told
from segmenters.language import Language
from segmenters.titles import is_general
from segmenters.wordlists import word_list

UNFOCUSED = Rule("IW01", Severity.ERROR, "the stem does not say what is asked for", "H14; H15; NBME; T")
NOT_ASKING = Rule("IW02", Severity.ERROR, "the stem is no whole question or sentence", "H12; H14")
NO_VERB = Rule("IW02", Severity.WARNING, "the sentence to complete has no verb", "H12; H14")
WORDY = Rule("IW03", Severity.WARNING, "the stem is too long", "H13; H16; T")
NEGATIVE = Rule("IW04", Severity.WARNING, "the stem asks for what is not so and does not stress the “not”", "H17; T")
POINTS_AT_SOURCE = Rule(
    "IW05", Severity.ERROR, "the stem points at a slide, page or course that learners do not see", "H14"
)
REFERS_TO_NOTHING = Rule("IW06", Severity.ERROR, "a word of the stem refers to something that is not told", "H14")
GAPS = Rule("IW07", Severity.ERROR, "a sentence to complete needs exactly one gap", "CLOZE")
GAP_FIRST = Rule("IW07", Severity.WARNING, "the gap comes first, before anything is said", "CLOZE")
INCIDENTAL = Rule("IW08", Severity.ERROR, "the question is about the event, not about what it teaches", "H2")
TWO_IN_ONE = Rule("IW09", Severity.WARNING, "the stem asks two things at once", "H1")

_MOST_WORDS = 60
_TOO_SHORT_TO_TELL = 5
"""Words of a sentence in which a tagger mistakes a verb for a noun: "The list names the ladder"."""
_NO_SENTENCE = (Form.PARTICIPLE, Form.GERUND, Form.NONE)
_WHICH_IS_TRUE = re.compile(
    r"\b(?:which|what)(?: one)?(?: of (?:the|these|those)(?: following)?)?(?: (?:statement|option|answer|sentence)s?)?"
    r" (?:is|are)(?: not| NOT)? (?:true|correct|right|false|wrong|incorrect)\b(?! (?:order|answer|about \w+ \w+))",
    re.IGNORECASE,
)
_SO_FAR = re.compile(
    r"\bwhat (?:have|did) (?:we|you) (?:just )?(?:learn|learned|learnt|discuss|discussed|seen|see)\b", re.IGNORECASE
)
_TASK = re.compile(
    r"^(?:name|list|give|put|order|arrange|sort|match|select|choose|pick|mark|complete|fill|describe|explain|identify|"
    r"calculate|assign|decide|tell|state|tick|find|drag|say|true or false)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r":\s*(?P<subject>[^:?]+?)\.?$")
_NO_SUBJECT = re.compile(
    r"(?:(?:briefly|in short|in brief),? )?(?:(?:the|these|those|two|three|four|five|six|following|next|main) )*"
    r"(?:solution|answer|exercise|task|activity|challenge|step|instruction|procedure|process|example|discussion)s?|.*!",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"^(?:which|what|who|where)\b(?:(?!\b(?:when|if|that|who|because|unless|while|where)\b)[^,:“])*?"
    r"\b(?:not|never|except|(?<!at )least|cannot|\w+n['’]t)\b"
)
_NOT_IN_STATEMENT = re.compile(r"\b(?:not|never|cannot|\w+n['’]t)\b")
_EXCEPT = re.compile(r"\bexcept\b[^.]*[?:]?$")
_SOURCE = re.compile(
    r"\b(?:this|on the|in the|next|previous|following|above) (?:slide|page|passage|video|figure|diagram|screenshot|"
    r"transcript)\b|"
    r"\b(?:this|our|next|previous|last) (?:course|training|lesson|module|chapter|section|guide|document|standard|"
    r"episode|workshop|deck|presentation|tutorial|webinar|part of the \w+|handbook|booklet|leaflet)\b|"
    r"\b(?:in|preparation of|use of) this ____|\bour example\b|"
    r"\baccording to the (?:text|slide|passage|author|speaker|page)\b|"
    r"\bas (?:shown|seen|described|mentioned|discussed) (?:above|below|here|earlier|before)\b|"
    r"\b(?:figure|table|section|chapter|slide|page|appendix) \d",
    re.IGNORECASE,
)
_THIS_NOUN = re.compile(
    r"(?<!which of )(?<!how does )(?<!why does )(?<!how can )\b"
    r"(?:(?:this|these|those|such an?)|(?:of|in|on|for|to|at|with|by) that) (?P<noun>____|[a-z-]+)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"(?<![“\"/])\b(?P<word>[Ii]t|[Tt]hey|[Tt]hem|[Hh]e|[Ss]he|[Hh]im|[Tt]heirs?|"
    r"[Tt]his(?=[,;.]| (?:is|was|means|can|will|may|has)\b)|(?:[Dd]o|does|did|done|[Dd]oing) so)\b"
)
_EMPTY_IT = re.compile(
    r"(?<=does )it (?:\w+ )?(?:mean|matter|take|help|make)\b|"
    r"it(?:['’]s| is| was| may be| can be| will be| should be| takes| helps| seems)?"
    r" (?:\w+ )?(?:\w+ )?(?:to|that|whether|how)\b",
    re.IGNORECASE,
)
_DOER = re.compile(
    r"\b(?:you|we|they|i|to|please|not|can|could|may|might|must|should|will|would|already|don['’]t)$", re.IGNORECASE
)
_EVENT = re.compile(
    r"\b(?:etherpad|whiteboard|breakout rooms?|in the chat|shared (?:notes|document)|time ?keep(?:er|ing)|"
    r"your (?:group|partner|neighbou?r|introduction|instructor|trainer|facilitator)s?|"
    r"(?:main|small|whole|plenary) group|in (?:pairs|groups|small groups)|"
    r"groups of (?:two|three|four|\d)|before we|let['’]?s|let us|in other words, let|"
    r"after (?:all|everyone|everybody) (?:have|has)|your answers|(?:this|ungraded|end-of-\w+) (?:quiz|exam)|"
    r"questions in the quiz|if you have time|your learner has made|each chapter|"
    r"(?:time limit|minutes?|seconds?|____) (?:of \w+ )?per (?:person|participant|learner|group)|pre-workshop|"
    r"(?:course|training) (?:repo|repository|website|forum)|cite the course|workshop website|"
    r"(?:the|this) (?:sprint|meeting)|we (?:were|weren['’]t|looked|started|had|did|wrote|built|found|tried|decided))\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\b(?i:engineer|advocate|scientist|researcher|professor|lecturer|manager|director|consultant|founder|developer|author|"
    r"speaker|instructor|trainer|student)s? (?:at|of|from) (?:the )?[A-Z]"
)
_ALSO_ASKS = re.compile(
    r"^(?:how|what|why|who|when|where|which|is|are|do|does|can|if)\b.*?(?:,| and|, and) "
    r"(?:how|what|why|when|who|where|which) (?:do|does|did|is|are|was|were|may|can|could|should|would|must|"
    r"will)\b|\band (?:how|what|why) (?:the |this |it )?(?!to\b)\w*\s?(?:may|do|does|is|are|affect|impact)|"
    r"\?\s+\w[^?“]*\?",
    re.IGNORECASE,
)


def flaws_of_stem(stem: str, *, gapped: bool = False) -> Iterator[Flaw]:
    """Yield the flaws of a stem by its words alone; `gapped` where the form of the question needs a gap."""
    if len(stem.split()) > _MOST_WORDS:
        yield WORDY.at()
    pointing = _SOURCE.search(stem)
    if pointing is not None:
        yield POINTS_AT_SOURCE.at(pointing[0])
    if is_incidental(stem):
        yield INCIDENTAL.at()
    if _is_unfocused(stem):
        yield UNFOCUSED.at()
    if not _asks(stem) or is_cut(told(stem).rstrip(":")):
        yield NOT_ASKING.at()
    if asks_for_the_opposite(stem):
        yield NEGATIVE.at()
    word = _without_referent(told(stem)) or _without_referent(stem.partition("“")[0])
    if pointing is None and word is not None:
        yield REFERS_TO_NOTHING.at(word)
    if _ALSO_ASKS.search(asked(stem)) is not None:
        yield TWO_IN_ONE.at()
    yield from _of_gaps(stem, gapped=gapped)


def flaws_of_statement(stem: str) -> Iterator[Flaw]:
    """Yield the flaws of a statement that learners call true or false."""
    if len(stem.split()) > _MOST_WORDS:
        yield WORDY.at()
    if (found := _SOURCE.search(stem)) is not None:
        yield POINTS_AT_SOURCE.at(found[0])
    if is_incidental(stem):
        yield INCIDENTAL.at()
    if stem.rstrip().endswith("?") or is_cut(told(stem)):
        yield NOT_ASKING.at()
    if (negation := _NOT_IN_STATEMENT.search(stem)) is not None:
        yield NEGATIVE.at(negation[0])
    if (word := _without_referent(told(stem))) is not None:
        yield REFERS_TO_NOTHING.at(word)


def flaws_of_sentence(stem: str, language: Language) -> Iterator[Flaw]:
    """Yield the flaw of a sentence to complete that has no verb; nothing with a language that does not parse."""
    sentence = told(stem)
    if GAP in sentence and language.parses and len(sentence.split()) > _TOO_SHORT_TO_TELL:
        tokens = language.parse(sentence.replace(GAP, "thing"))
        if not any(token.pos in ("VERB", "AUX") and token.form not in _NO_SENTENCE for token in tokens):
            yield NO_VERB.at(sentence)


def is_incidental(text: str) -> bool:
    """Tell whether a text is about the event or its people: group work, what "we" did, who works where."""
    return _EVENT.search(text) is not None or _PERSON.search(text) is not None


def asks_for_the_opposite(stem: str) -> bool:
    """Tell whether the question itself has a "not" or "except" in small letters; a condition ("if you do not") may."""
    question = asked(stem)
    lowered = question[:1].lower() + question[1:]
    return _NOT.search(lowered) is not None or _EXCEPT.search(question) is not None


def _is_unfocused(stem: str) -> bool:
    subject = _SUBJECT.search(stem)
    named = subject["subject"].strip(" .") if subject and _TASK.match(stem) else ""
    if named and (_NO_SUBJECT.fullmatch(named) or is_general(named)):
        return True
    return bool(_WHICH_IS_TRUE.search(asked(stem)) or _SO_FAR.search(stem)) or not content_words(stem.replace(GAP, ""))


def _asks(stem: str) -> bool:
    """Tell whether a stem asks, sets a task, or leaves something to be completed."""
    last = stem.rstrip(' ”"')
    return "?" in stem or GAP in stem or _TASK.match(stem) is not None or not last.endswith((".", "!"))


def _of_gaps(stem: str, *, gapped: bool) -> Iterator[Flaw]:
    gaps = len(re.findall(r"_{2,}", stem))
    if gaps > 1 or (gapped and gaps == 0):
        yield GAPS.at()
    elif re.match(r"_{2,}", told(stem)) or re.search(r"\?\s+_{2,}\W*[^\W_]", stem):
        yield GAP_FIRST.at()


def _without_referent(text: str) -> str | None:
    """Return a word that refers to something not told before it in the text, such as "these risks" or "them"."""
    for found in _THIS_NOUN.finditer(text):
        noun = found["noun"].lower()
        before = {root(word) for word in content_words(text[: found.start()])}
        if (
            noun not in word_list("no_referents")
            and not noun.endswith("ly")
            and (noun == GAP or root(noun) not in before)
        ):
            return found[0]
    for found in _PRONOUN.finditer(text):
        if not _EMPTY_IT.match(text, found.start()) and not _names_something(text[: found.start()]):
            return found["word"]
    return None


def _names_something(text: str) -> bool:
    """Tell whether a text before a pronoun has a word that it may stand for: any but a verb right after its doer."""
    for found in re.finditer(r"[\w'’-]+", text):
        if content_words(found[0]) and not _DOER.search(text[: found.start()].rstrip()):
            return True
    return GAP in text
