"""The door to spaCy: sentences, words, stems and parsed sentences of one language.

A pipeline is named "blank" or "NAME@VERSION", because packs made with different pipelines differ and say so; several
stand in one line with "+" between them, for several languages, the preferred first. Reading one takes a moment, so
the embedded one is opened when the first sentence is parsed, and blank ones find sentences and words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

import snowballstemmer
import spacy
from spacy.language import Language as Pipeline
from spacy.tokens import Doc
from spacy.util import get_package_path, load_meta

from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from extractors.quiet import listening
from segmenters import embedded
from segmenters.dependencies import Labelled, Scheme, scheme_of, tree_of
from segmenters.grammar import Token
from segmenters.wordlists import word_list

CANNOT_OPEN = Code(
    "S190",
    Severity.WARNING,
    "the language pipeline '{library}' cannot be opened ({error}), so the next best one was used",
    "Install it again for the spaCy that is installed here, with `python -m spacy download`, or remove it.",
)
NO_PARSER = Code(
    "S191",
    Severity.WARNING,
    "the language pipeline '{name}' takes no sentences apart, so fewer objectives and questions were found",
    "Take [segment] pipeline out of the settings: then one that does is used.",
)

BLANK = "blank"
AUTO = "auto"
ENGLISH = "en"

_STEMMERS = {
    "ar": "arabic",
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "eu": "basque",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "nl": "dutch",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}
_TOLD_APART = ("en", "de", "fr", "es", "pt", "it")
"""The languages that we know by their small words."""
_WIDE_SCRIPTS = {"ja": ("\u3040", "\u30ff"), "ko": ("\uac00", "\ud7af"), "zh": ("\u4e00", "\u9fff")}
_ANY = "xx"
_LONGEST_TEXT = 10_000_000
_LINE_ENDS = re.compile(r"\n|(?<=[。！？])(?=\S)")
"""Where a sentence ends for certain: the tokenizer finds marks between words, which some scripts do not part."""
_END_MARKS = [".", "!", "?", "…", "。", "！", "？", "।", "؟"]
_ENUMERATOR = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z])[.)]")
_OPENING = re.compile(r"(?<=\s)[(\[{\"'“\u2018„«]+\s*$")
_CLOSING = '"”»'
_BATCH = 64
_UNUSED = ["ner", "senter", "entity_linker"]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: as written, its stem in lower case, whether it carries no meaning, whether it is a number."""

    text: str
    stem: str
    stop: bool
    number: bool


@dataclass(frozen=True, slots=True)
class _Parser:
    """A pipeline that takes sentences apart: its "NAME@VERSION", its labels, and a function that opens it."""

    name: str
    scheme: Scheme | None
    open: Callable[[], Pipeline]


class Language:
    """One language's tools. Results for a text are kept, since the same sentence is looked at many times.

    `pipeline` names what is used ("embedded@1.0.0", "blank"); `diagnostics` say what could not be.
    """

    def __init__(self, code: str, parser: _Parser | None, diagnostics: tuple[Diagnostic, ...] = ()) -> None:
        self.code = code
        self.pipeline = parser.name if parser else BLANK
        self.diagnostics = diagnostics
        self._parser = parser
        self._tools = _blank_pipeline(code)
        self._stem = _stemmer(code)
        self.sentences = cache(self._sentences)
        self.words = cache(self._words)
        self.stems = cache(self._stems)
        self._trees: dict[str, tuple[Token, ...]] = {}

    @property
    def english(self) -> bool:
        """Tell whether the rules for objectives and questions, which are English, apply."""
        return self.code == ENGLISH

    @property
    def parses(self) -> bool:
        """Tell whether `parse` takes sentences apart; without, it returns nothing for any of them."""
        return self._parser is not None and self._parser.scheme is not None

    def parse(self, sentence: str) -> tuple[Token, ...]:
        """Return the tokens of one sentence, or line, as a tree; nothing where the pipeline has no parser."""
        self.parse_ahead((sentence,))
        return self._trees.get(sentence, ())

    def parse_ahead(self, sentences: Iterable[str]) -> None:
        """Take sentences apart that `parse` will be asked for: together it takes a third of the time."""
        if self._parser is None or self._parser.scheme is None:
            return
        new = [sentence for sentence in dict.fromkeys(sentences) if sentence not in self._trees]
        if not new:
            return
        pipeline = self._parser.open()
        documents = (_one_sentence(pipeline, sentence) for sentence in new)
        for sentence, parsed in zip(new, pipeline.pipe(documents, batch_size=_BATCH), strict=True):
            self._trees[sentence] = tree_of(_labelled(parsed), self._parser.scheme)

    def _sentences(self, text: str) -> tuple[str, ...]:
        """Part a text by rules, which on edited text do better than a trained pipeline (docs/decisions/0012)."""
        found = []
        for line in _LINE_ENDS.split(text):
            first = 0
            for span in self._tools(line).sents:
                end = _before_opening(line, first, span.end_char)
                piece, following = line[first:end].strip(), line[end:].lstrip()
                if piece and not _goes_on(piece, following):
                    found.append(piece)
                    first = end
        return tuple(found)

    def _words(self, text: str) -> tuple[Word, ...]:
        tokens = [token for token in self._tools.make_doc(text) if not (token.is_punct or token.is_space)]
        return tuple(
            Word(token.text, self._stem(token.lower_), self._is_stop(token.lower_), token.like_num) for token in tokens
        )

    def _stems(self, text: str) -> tuple[str, ...]:
        return tuple(word.stem for word in self._words(text) if not word.stop and word.stem[:1].isalpha())

    def _is_stop(self, lower: str) -> bool:
        stops = self._tools.Defaults.stop_words or word_list(f"small_words_{ENGLISH}")
        return lower in stops or lower in word_list("spoken_stops") or len(lower) == 1


def open_language(code: str, pipeline: str, source: str = "") -> Language:
    """Return the tools for a language (two-letter code) with the first of the named pipelines that serves it.

    "auto" is the embedded one. What cannot be opened is told by the diagnostics S190 and S191 of `source`.
    """
    told: list[Diagnostic] = []
    names = embedded.name_and_version() if pipeline == AUTO else pipeline
    for name in names.split("+"):
        try:
            parser = _parser(code, name, source)
        except MaterialError as trouble:
            told.append(trouble.diagnostic)
            continue
        if parser:
            told += [] if parser.scheme else [NO_PARSER.of(source, name=name)]
            return Language(code, parser, tuple(told))
    return Language(code, None, tuple(told))


def _parser(code: str, name: str, source: str) -> _Parser | None:
    """Return the parser of a pipeline, None when it is for another language; raises MaterialError."""
    package = name.partition("@")[0]
    if package == BLANK:
        return None
    if package == embedded.EMBEDDED:
        return _Parser(name, Scheme.UNIVERSAL, _embedded_pipeline) if code == ENGLISH else None
    with listening(package, source, CANNOT_OPEN):
        if load_meta(get_package_path(package) / "meta.json")["lang"] != code:
            return None
        loaded = _installed_pipeline(package)
        return _Parser(name, scheme_of(_labels(loaded)), lambda: loaded)


def _before_opening(line: str, first: int, end: int) -> int:
    """Return where a sentence ends; spaCy counts the bracket or quotation mark that opens the next one to it."""
    opening = _OPENING.search(line[first:end])
    return first + opening.start() if opening and end < len(line) else end


def _goes_on(piece: str, following: str) -> bool:
    """Tell whether a mark ended no sentence: that of "1." before a step, of "Fig." before "3", of "Stop!" he said."""
    if not following:
        return False
    if _ENUMERATOR.fullmatch(piece) or (piece[-1] in _CLOSING and following[0].islower()):
        return True
    last = piece.rpartition(" ")[2].lstrip("([").lower()
    shortened = last.endswith(".") and last[:-1] in word_list("shortenings")
    return shortened and (following[0].isdigit() or following[0].islower())


def _one_sentence(pipeline: Pipeline, text: str) -> Doc:
    document = pipeline.make_doc(text)
    for token in document[1:]:
        token.is_sent_start = False  # or the parser would cut headings such as "Step 2: Check"
    return document


def _labelled(document: Doc) -> tuple[Labelled, ...]:
    return tuple(
        Labelled(
            token.text,
            token.lemma_,
            token.pos_,
            token.tag_,
            frozenset(str(token.morph).split("|")),
            token.dep_,
            token.head.i,
            token.idx,
        )
        for token in document
    )


def _labels(pipeline: Pipeline) -> list[str]:
    return pipeline.pipe_labels.get("parser", [])


@cache
def _embedded_pipeline() -> Pipeline:
    return spacy.load(embedded.folder(), exclude=_UNUSED)


@cache
def _installed_pipeline(package: str) -> Pipeline:
    return spacy.load(package, exclude=_UNUSED)


@cache
def _blank_pipeline(code: str) -> Pipeline:
    """Return a pipeline of rules alone; kept, since making one takes longer than segmenting a small deck."""
    try:
        made = spacy.blank(code)
    except ImportError:  # spaCy does not know the language, or needs another library to part its words
        made = spacy.blank(_ANY)
    made.add_pipe("sentencizer", config={"punct_chars": _END_MARKS})
    made.max_length = _LONGEST_TEXT
    return made


def _stemmer(code: str) -> Callable[[str], str]:
    if code not in _STEMMERS:
        return str
    word: Callable[[str], str] = cache(snowballstemmer.stemmer(_STEMMERS[code]).stemWord)
    return word


def detect(text: str, stated: str) -> str:
    """Return the two-letter code of a text's language, from its script and its small words.

    `stated` is what the source claims (often wrong in decks) and decides when the text is too short to tell.
    """
    letters = [char for char in text if char.isalpha()]
    for code, (first, last) in _WIDE_SCRIPTS.items():
        if sum(first <= char <= last for char in letters) > len(letters) * 0.2:
            return code
    words = text.lower().split()
    counts = {code: sum(word in word_list(f"small_words_{code}") for word in words) for code in _TOLD_APART}
    best = max(counts, key=lambda code: counts[code])
    claimed = stated.partition("-")[0].lower()
    if counts[best] < max(5, len(words) * 0.1) or counts.get(claimed) == counts[best]:
        return claimed or ENGLISH
    return best
