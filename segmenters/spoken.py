"""Sifts what was said, sentence by sentence: what teaches stays; talk and stated objectives go, with their reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.model import ListItem, Paragraph, Utterance, text_of
from segmenters.announcements import ANNOUNCES, OF_THE_SLIDE, announces_only, goes_on
from segmenters.asked_aside import asked_aside
from segmenters.boilerplate import NO_WORDS, Rule, cue_in_sentence, has_substance, is_noise, rule_for_sentence
from segmenters.chatter import Subject, has_own_words, talk_scores
from segmenters.cutting import Cutting, Verdict, verdict
from segmenters.evidence import Evidence
from segmenters.language import Language
from segmenters.marks import keep_sentences
from segmenters.model import Cut, CutReason, Omission, Passage, Ruling
from segmenters.stated import Stated, objectives_in_sentence
from segmenters.talk_signs import Line
from segmenters.tidied_speech import Turn, only_filler, tidied
from segmenters.tidying import tidy

Said = Paragraph | ListItem | Utterance
"""What can be said: speaker notes stand as paragraphs and points."""

_FULL_STOP = re.compile(r"[.!?…。！？]\W*$")
"""Automatic captions have none: talk and content run on in one line, which goes only if it is all talk."""
_BREAKS = re.compile(r"(?:…|\.\.\.|[-–—])$")
_NO_SENTENCE = Ruling("no-sentence", 1.0)
_AMONG_TALK = Rule("talk-by-its-words-and-place", CutReason.FACILITATOR)
_LONGEST_TALK_WORDS = 40
"""A longer sentence carries something besides talk often enough to be kept."""
_ANNOUNCED = 0.95
_PATTERN = 0.8
_ANNOUNCES = 0.7
_SHORT = 0.1
_BESIDE_TALK = 0.1
_SHORT_WORDS = 12
_OF_AN_AUTHOR = re.compile(
    r"\([A-Za-z][\w.-]{1,20}\) (?:i|we|this|maybe|perhaps|should|can we|could we|to ?do|needs?|please|not sure)\b",
    re.IGNORECASE,
)
"""A remark that an author of the deck left for another, "(Ann) This needs an example."."""
_COMMENT = verdict(CutReason.COMMENT, "remark-of-an-author", 0.9)
_WELCOMES = 2
_WITH_THE_WELCOME = Ruling("with-the-welcome", 0.8)
_FIRST_WELCOME = re.compile(
    r"\bwelcome(?:,? (?:back|everyone|everybody|all|folks|again))* (?:to|everyone|everybody|all|back)\b", re.IGNORECASE
)
_BEFORE = verdict(CutReason.WELCOME, "before-the-welcome", 0.9)
_BEFORE_SHARE, _BEFORE_TALK = 0.3, 0.5
_SURE_ANSWER = 0.95
_WORDS_ON_SLIDES = 2
_QUESTION_WORDS = 3
_NAMED = 0.3
_BY_NAME_ALONE = 0.5


@dataclass(frozen=True, slots=True)
class Sifted:
    """What is left of the speech of one section, what was cut whole, and the objectives it announces."""

    kept: tuple[Passage, ...]
    cuts: tuple[Cut, ...]
    stated: tuple[Stated, ...]


@dataclass(frozen=True, slots=True)
class _Sentence:
    block: int
    text: str
    verdict: Verdict | None


def sift_speech(source: str, blocks: Sequence[Said], subject: Subject, language: Language, cutting: Cutting) -> Sifted:
    """Return the blocks with what teaches; a block of which nothing is left is cut for its first sentence's reason.

    A sentence of a recording has the score of `chatter`, three tenths more when a rule of the list names it. In notes,
    a rule of the list gives .8, an announcement .7, a tenth more for a short sentence, another for one
    beside other talk.
    """
    kept: list[Passage] = []
    cuts: list[Cut] = []
    stated: list[Stated] = []
    of_block: dict[int, list[_Sentence]] = {}
    for sentence in _judge(blocks, subject, language, cutting):
        block = blocks[sentence.block]
        stays = not cutting.cuts(sentence.verdict) or cutting.keeps_sentence(source, block, sentence.text)
        of_block.setdefault(sentence.block, []).append(replace(sentence, verdict=None) if stays else sentence)
    for number, block in enumerate(blocks):
        own = _without_holes(of_block.get(number, []))
        gone = tuple(Omission(s.text, s.verdict.reason, s.verdict.ruling) for s in own if s.verdict)
        for omission in gone:
            if omission.reason is CutReason.OBJECTIVE:
                evidence = Evidence(source, block.key, block.at, omission.text)
                stated += [Stated(goal, evidence) for goal in objectives_in_sentence(omission.text)]
        if len(gone) == len(own) and not cutting.keeps(source, block):
            cuts.append(_cut(source, block, gone))
        elif isinstance(block, Utterance) and cutting.tidies:
            turn = Turn(source, block, [(s.text, s.verdict) for s in own], _follows_question(blocks, number))
            kept.append(tidied(turn, language.code, cutting))
        else:
            kept.append(Passage(source, _shortened(block, own) if gone else block, gone))
    return Sifted(tuple(kept), tuple(cuts), tuple(stated))


def drop_with_welcome(sifted: Sifted, subject: Subject, language: Language, cutting: Cutting) -> Sifted:
    """Return the notes of a first slide without the rest of a welcome of two sentences or more.

    What gives a rule or a reason in words of the slides stays.
    """
    told = [cut.reason for cut in sifted.cuts] + [gone.reason for p in sifted.kept for gone in p.omitted]
    sure = cutting.cuts(Verdict(CutReason.WELCOME, _WITH_THE_WELCOME))
    if told.count(CutReason.WELCOME) < _WELCOMES or not sure:
        return sifted
    stays = [
        p for p in sifted.kept if _teaches(text_of(p.block), subject, language) or cutting.keeps(p.source, p.block)
    ]
    goes = [passage for passage in sifted.kept if passage not in stays]
    cuts = tuple(Cut(p.source, p.block, CutReason.WELCOME, "", _WITH_THE_WELCOME) for p in goes)
    return replace(sifted, kept=tuple(stays), cuts=sifted.cuts + cuts)


def _teaches(text: str, subject: Subject, language: Language) -> bool:
    return has_substance(text) and _is_on_slides(text, subject, language)


def _without_holes(sentences: Sequence[_Sentence]) -> Sequence[_Sentence]:
    """Keep the broken-off parts of a turn of which something stays, and signs without words: half a bracket, a dash."""
    if all(sentence.verdict for sentence in sentences):
        return sentences
    before = [None, *sentences[:-1]]
    return [
        replace(sentence, verdict=None) if _is_part(sentence, other) or _is_sign(sentence) else sentence
        for other, sentence in zip(before, sentences, strict=True)
    ]


def _is_sign(sentence: _Sentence) -> bool:
    return sentence.verdict is not None and sentence.verdict.ruling.rule == NO_WORDS


def _is_part(sentence: _Sentence, before: _Sentence | None) -> bool:
    unnamed = sentence.verdict is not None and sentence.verdict.ruling.rule == _AMONG_TALK.name
    return unnamed and (sentence.text.endswith("…") or (before is not None and before.text.endswith("…")))


def _follows_question(blocks: Sequence[Said], number: int) -> bool:
    """Tell whether somebody else has just asked something before this turn."""
    before, own = blocks[number - 1] if number else None, blocks[number]
    if not isinstance(before, Utterance) or not isinstance(own, Utterance):
        return False
    return before.text.rstrip().endswith("?") and before.speaker != own.speaker


def _cut(source: str, block: Said, gone: tuple[Omission, ...]) -> Cut:
    """Return the cut of a block of which nothing is left, as sure as its least sure sentence."""
    if not gone:
        return Cut(source, block, CutReason.FRAGMENT, "", _NO_SENTENCE)
    least = min(omission.ruling.score for omission in gone)
    return Cut(source, block, gone[0].reason, "", Ruling(gone[0].ruling.rule, least))


def _shortened(block: Said, sentences: Sequence[_Sentence]) -> Said:
    """Return a block with those of its sentences for which there is no reason to go."""
    marks = () if isinstance(block, Utterance) else block.marks
    text, moved = keep_sentences(block.text, marks, [s.text for s in sentences], [s.verdict is None for s in sentences])
    return replace(block, text=text) if isinstance(block, Utterance) else replace(block, text=text, marks=moved)


def _judge(blocks: Sequence[Said], subject: Subject, language: Language, cutting: Cutting) -> list[_Sentence]:
    found = [_Sentence(number, text, None) for number, block in enumerate(blocks) for text in _said(block, language)]
    if all(isinstance(block, Utterance) for block in blocks):
        lines = [_line(s.text, blocks[s.block], language) for s in found]
        verdicts = _of_recording(lines, [s.text for s in found], subject, language)
        cut = [cutting.cuts(why) for why in verdicts]
        asks = [len(set(language.stems(line.text)) - subject.event) >= _QUESTION_WORDS for line in lines]
        verdicts = [
            None if ask and _is_answered(lines, why, cut, n) else why
            for n, (ask, why) in enumerate(zip(asks, verdicts, strict=True))
        ]
        if cutting.tidies:
            verdicts = [why or only_filler(s.text, language.code) for s, why in zip(found, verdicts, strict=True)]
        aside = asked_aside(lines, [not cutting.cuts(why) for why in verdicts], cutting.trainers, subject, language)
        verdicts = [aside.get(number, why) for number, why in enumerate(verdicts)]
    else:
        verdicts = [
            _of_author(blocks[s.block]) or _objective(s.text) or own
            for s, own in zip(found, _of_notes(found, subject, language), strict=True)
        ]
    return [replace(sentence, verdict=own) for sentence, own in zip(found, verdicts, strict=True)]


def _line(text: str, block: Said, language: Language) -> Line:
    """Return a sentence as it is judged: by what it says without its fillers, "I mean, one moment"."""
    plain = tidy(text, language.code, lambda _words, _why: True).text
    return Line(plain or text, block.speaker if isinstance(block, Utterance) else "")


def _said(block: Said, language: Language) -> Sequence[str]:
    """Return the sentences of a block; in speech, what goes on behind a break ("we can… we can do it") is one."""
    sentences = language.sentences(block.text)
    if not isinstance(block, Utterance):
        return sentences
    found: list[str] = []
    start = place = 0
    for number, sentence in enumerate(sentences):
        begins = block.text.index(sentence, place)
        start = start if number and _BREAKS.search(found[-1]) else begins
        place = begins + len(sentence)
        if start < begins:
            found.pop()
        found.append(block.text[start:place])
    return found


def _of_author(block: Said) -> Verdict | None:
    return _COMMENT if _OF_AN_AUTHOR.match(block.text.strip()) else None


def _objective(text: str) -> Verdict | None:
    found = objectives_in_sentence(text)
    return verdict(CutReason.OBJECTIVE, "sentence-states-objective", _ANNOUNCED) if found else None


def _of_recording(
    lines: Sequence[Line], said: Sequence[str], subject: Subject, language: Language
) -> list[Verdict | None]:
    """Judge the sentences of a recording; of other languages than English, only what a rule of the list names.

    `lines` are the sentences without their fillers, `said` as they were said: by these a rule is named first.
    """
    runs_on = sum(bool(_FULL_STOP.search(line.text)) for line in lines) < len(lines) / 2
    scores = talk_scores(lines, subject, language) if language.english else (_BY_NAME_ALONE,) * len(lines)
    verdicts: list[Verdict | None] = []
    for number, (line, score) in enumerate(zip(lines, scores, strict=True)):
        answers = number > 0 and verdicts[-1] is None and lines[number - 1].text.rstrip().endswith("?")
        stays = runs_on and has_own_words(line.text, subject, language)
        taught = (answers and score < _SURE_ANSWER) or _is_on_slides(line.text, subject, language)
        named = rule_for_sentence(said[number]) or rule_for_sentence(line.text) or cue_in_sentence(line.text)
        verdicts.append(None if stays else _objective(line.text) or _of_line(line.text, named, score, taught=taught))
    opening = _before_the_welcome(lines, verdicts)
    return [own or _BEFORE for own in verdicts[:opening]] + verdicts[opening:]


def _is_answered(lines: Sequence[Line], own: Verdict | None, cut: Sequence[bool], number: int) -> bool:
    """Tell of a question that no rule names and whose answer, by somebody else, stays: without it that says nothing."""
    line, following = lines[number], lines[number + 1 : number + 2]
    if own is None or own.ruling.rule != _AMONG_TALK.name or not following or cut[number + 1]:
        return False
    other = bool(line.speaker) and bool(following[0].speaker) and line.speaker != following[0].speaker
    return other and line.text.rstrip().endswith("?")


def _before_the_welcome(lines: Sequence[Line], verdicts: Sequence[Verdict | None]) -> int:
    """Return how many sentences were said before the session began, while people came in and mostly talked of that."""
    reach = int(len(lines) * _BEFORE_SHARE)
    first = next((n for n, line in enumerate(lines[:reach]) if _FIRST_WELCOME.search(line.text)), 0)
    return first if sum(own is not None for own in verdicts[:first]) >= first * _BEFORE_TALK else 0


def _is_on_slides(text: str, subject: Subject, language: Language) -> bool:
    """Tell whether a sentence speaks of what is shown, so that it is no talk unless a rule names it."""
    return len(subject.shown.intersection(language.stems(text))) >= _WORDS_ON_SLIDES


def _of_line(text: str, named: Rule | None, score: float, *, taught: bool) -> Verdict | None:
    if not is_noise(text) and (has_substance(text) or len(text.split()) > _LONGEST_TALK_WORDS):
        return None
    if named:
        return verdict(named.reason, named.name, score + _NAMED)
    return None if taught else verdict(_AMONG_TALK.reason, _AMONG_TALK.name, score)


def _of_notes(found: Sequence[_Sentence], subject: Subject, language: Language) -> list[Verdict | None]:
    rules: list[Rule | None] = []
    for number, sentence in enumerate(found):
        rule = rule_for_sentence(sentence.text) or announces_only(sentence.text, subject, language)
        if rule is None and number:
            of_the_slide = rules[-1] is not None and rules[-1].name in OF_THE_SLIDE
            rule = goes_on(sentence.text, found[number - 1].text, was_cut=of_the_slide)
        rules.append(rule)
    return [
        _of_note(s.text, rule, rules[max(0, n - 1) : n + 2])
        for n, (s, rule) in enumerate(zip(found, rules, strict=True))
    ]


def _of_note(text: str, rule: Rule | None, around: Sequence[Rule | None]) -> Verdict | None:
    if rule is None:
        return None
    beside = sum(other is not None for other in around) > 1
    score = (
        (_ANNOUNCES if rule.name == ANNOUNCES else _PATTERN)
        + _SHORT * (len(text.split()) <= _SHORT_WORDS)
        + _BESIDE_TALK * beside
    )
    return verdict(rule.reason, rule.name, score)
