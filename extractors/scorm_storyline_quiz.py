"""Questions of a Storyline course: what data.js says of choices and right answers, in the words that the slide shows.

A form names its question and choices itself. In a free-form question they are objects of the slide; the data then
holds the names of shapes ("Rectangle 1"), and the words stand at the objects with the same ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from extractors.scorm_data import Json, nested, objects, string
from extractors.scorm_storyline_text import is_name_of_shape, shown
from extractors.scorm_telling import Question

_TYPED = ("fillin", "numeric")
_PREFIXES = ("choice_", "statement_")


def question_of(interaction: dict[str, Json], title: str, words: Mapping[str, str]) -> Question:
    """Return an interaction as a question; `words` are those of the objects of its slide by their ids.

    Choices of a question whose answer is typed in are the answers themselves, and no options. The stem of a free-form
    question is empty, because it is a text of the slide that nothing marks.
    """
    kind = string(interaction.get("type"))
    is_free = string(interaction.get("lmsId")).startswith("FreeForm")
    texts = {
        string(one.get("id")): _words(one, words, is_free=is_free)
        for key in ("choices", "statements")
        for one in objects(interaction.get(key))
    }
    options = [texts[string(one.get("id"))] for one in objects(interaction.get("choices"))]
    right = dict.fromkeys(_right_answers(interaction, texts))
    if kind == "sequence" and right:
        right = dict.fromkeys(_in_order(interaction, texts))
    stem = "" if is_free else shown(string(interaction.get("lmstext"))) or title
    return Question(stem, () if kind in _TYPED else tuple(filter(None, options)), tuple(filter(None, right)))


def _words(one: dict[str, Json], words: Mapping[str, str], *, is_free: bool) -> str:
    """Return the words of a choice: those that it states, unless they only name the shape that holds them."""
    name = string(one.get("id"))
    for prefix in _PREFIXES:
        name = name.removeprefix(prefix)
    stated = shown(string(one.get("lmstext")))
    if is_free or is_name_of_shape(stated):
        return words.get(name) or ("" if is_name_of_shape(stated) else stated)
    return stated


def _right_answers(interaction: dict[str, Json], texts: Mapping[str, str]) -> Iterator[str]:
    for answer in objects(interaction.get("answers")):
        if string(answer.get("status")) == "correct":
            for statements in nested(answer, "statements"):
                for one in objects(statements):
                    yield _right(one, texts)


def _right(one: dict[str, Json], texts: Mapping[str, str]) -> str:
    """Return what one condition of a right answer asks for; a pair is joined by a dash."""
    if string(one.get("kind")) == "compare":
        value = one.get("valueb")
        is_value = one.get("operator") == "eq" and isinstance(value, str | int | float)
        return shown(str(value)) if is_value else ""
    names = [string(one.get(key)).rpartition(".")[2] for key in ("statementid", "choiceid")]
    return " – ".join(_known(names, texts))


def _in_order(interaction: dict[str, Json], texts: Mapping[str, str]) -> list[str]:
    """Return the steps of a sequence in their right order: the statement of each says its number."""
    numbers = {string(one.get("id")): shown(string(one.get("lmstext"))) for one in objects(interaction["statements"])}
    steps = dict[str, str]()
    for statements in nested(interaction.get("answers"), "statements"):
        for one in objects(statements):
            step, place = (string(one.get(key)).rpartition(".")[2] for key in ("choiceid", "statementid"))
            steps.setdefault(texts.get(step, ""), numbers.get(place, ""))
    return sorted(steps, key=lambda step: (int(steps[step]) if steps[step].isdecimal() else len(steps), step))


def _known(names: Iterable[str], texts: Mapping[str, str]) -> list[str]:
    return [texts[name] for name in names if texts.get(name)]
