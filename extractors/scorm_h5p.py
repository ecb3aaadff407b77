"""Contents made with H5P: content/content.json, alone (.h5p renamed) or inside a course.

Texts are HTML under known names; a nested content has a "library" and "params". Questions: multiple and single
choice, true or false, summaries, blanks and words to drag (the words between asterisks are the answers).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.scorm_data import DEEPEST, Json, nested, objects, parse, string
from extractors.scorm_files import CourseFiles
from extractors.scorm_telling import Question, Telling

CONTENT = "content/content.json"

_TITLES = ("title", "chapterTitle", "header", "headline")
_TEXTS = (
    *("text", "introduction", "taskDescription", "description", "alternative", "summary", "questions", "intro"),
    *("answer", "sample", "textField"),
)
_PAGES = ("H5P.Column ", "H5P.Page ")
"""What a chapter of a book is made of; its title stands in its metadata."""
_NOT_SHOWN = (
    "l10n",
    "UI",
    "behaviour",
    "metadata",
    "copyright",
    "override",
    "confirmCheck",
    "confirmRetry",
    "overallFeedback",
)
_ANSWER = re.compile(r"\*([^*]{1,300})\*")


def h5p_contents(files: CourseFiles) -> list[str]:
    """Return the members that hold the data of an H5P content."""
    return [name for name in files.names if name == CONTENT or name.endswith(f"/{CONTENT}")]


def tell_h5p(name: str, files: CourseFiles) -> Telling | None:
    """Return what a content says; None when its data is damaged."""
    folder = name.removesuffix(CONTENT)
    value = parse(files.text(name) or "")
    about = parse(files.text(f"{folder}h5p.json") or "")
    if not isinstance(value, dict):
        return None
    telling = Telling(files, name)
    stated = about if isinstance(about, dict) else {}
    telling.title = string(stated.get("title"))
    telling.head(telling.title, 1)
    _tell({"library": string(stated.get("mainLibrary")), "params": value}, telling, 0)
    return telling


def _tell(value: Json, telling: Telling, depth: int) -> None:
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for inner in value:
            _tell(inner, telling, depth + 1)
        return
    if not isinstance(value, dict):
        return
    telling.anchor = string(value.get("subContentId")) or telling.anchor
    library, params = string(value.get("library")), value.get("params")
    if isinstance(params, dict) and (questions := list(_questions(library, params))):
        _tell(params.get("media"), telling, depth + 1)
        for question in questions:
            telling.ask(question)
        return
    if library.startswith(_PAGES) and isinstance(about := value.get("metadata"), dict):
        telling.head(string(about.get("title")), 1)
    _tell_media(value, telling)
    for key, inner in value.items():
        if key in _TITLES and string(inner):
            telling.head(string(inner), 2)
        elif key in _TEXTS and string(inner):
            telling.say_html(string(inner), 2)
        elif key not in _NOT_SHOWN and isinstance(inner, dict | list):
            _tell(inner, telling, depth + 1)


def _questions(library: str, params: dict[str, Json]) -> Iterator[Question]:
    stem = string(params.get("question"))
    answers = objects(params.get("answers"))
    if answers:
        options = tuple(string(one.get("text")) for one in answers)
        right = tuple(string(one.get("text")) for one in answers if one.get("correct") is True)
        feedback = (string(one["tipsAndFeedback"].get("chosenFeedback")) for one in answers if _has_feedback(one))
        yield Question(stem, options, right, tuple(feedback))
    elif "Summary" in library:
        for group in objects(params.get("summaries")):
            texts = tuple(string(one) for one in group.get("summary") or () if string(one))
            yield Question(string(params.get("intro")), texts, texts[:1])
    elif "TrueFalse" in library:
        yes = next(filter(None, map(string, nested(params, "trueText"))), "True")
        no = next(filter(None, map(string, nested(params, "falseText"))), "False")
        yield Question(stem, (yes, no), (yes if str(params.get("correct")).lower() == "true" else no,))
    elif "SingleChoiceSet" in library:
        for choice in objects(params.get("choices")):
            texts = tuple(string(one) for one in choice.get("answers") or () if string(one))
            yield Question(string(choice.get("question")), texts, texts[:1])
    elif "Blanks" in library or "DragText" in library or "MarkTheWords" in library:
        lines = [string(one) for one in params.get("questions") or () if string(one)]
        for text in lines or filter(None, [string(params.get("textField"))]):
            words = [found[1].partition(":")[0] for found in _ANSWER.finditer(text)]
            task = string(params.get("taskDescription")) or string(params.get("text"))
            shown = text.replace("*", "") if "MarkTheWords" in library else _ANSWER.sub("____", text)
            yield Question(f"{task} {shown}" if task else shown, (), tuple(words))


def _has_feedback(answer: dict[str, Json]) -> bool:
    """Tell whether an answer that is right says why; what wrong ones say would mix with it."""
    return answer.get("correct") is True and isinstance(answer.get("tipsAndFeedback"), dict)


def _tell_media(value: dict[str, Json], telling: Telling) -> None:
    """Take in a picture or media whose paths start beside content.json: {"file": {"path": ...}, "alt": ...}."""
    if isinstance(file := value.get("file"), dict):
        alt = string(value.get("alt"))
        telling.show(string(file.get("path")), alt, decorative=value.get("decorative") is True and not alt)
    for file in objects(value.get("files")) + objects(value.get("sources")):
        telling.play(string(file.get("path")), string(value.get("title")))
