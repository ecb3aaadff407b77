"""Courses published with Articulate Storyline: slides, notes, questions and text alternatives in html5/data/js/*.js.

Each file provides one slide as data; data.js names the slides in their order by scene, the banks that questions are
drawn from, and the media; frame.js holds the menu and the notes. A text that a slide holds twice (as a state of a
button, or as its text alternative) is told once. Dropped: references to variables ("%_playerVars.#x%"), the title
"Untitled Slide", what the buttons of the player say, and text alternatives that are only the name of a shape.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from extractors.marked_text import Look, Run, marked
from extractors.model import Style
from extractors.scorm_data import DEEPEST, Json, objects, provided, string
from extractors.scorm_files import CourseFiles
from extractors.scorm_storyline_quiz import question_of
from extractors.scorm_storyline_text import is_name_of_shape, shown, without_variables
from extractors.scorm_telling import Telling

DATA = "html5/data/js/data.js"
_FRAME = "html5/data/js/frame.js"

_UNTITLED = re.compile(
    r"((untitled (slide|scene))|diapositiva sin título|unbenannte folie|diapositive sans titre)?[\s\d]*", re.IGNORECASE
)
_BUTTONS = re.compile(
    r"(next|prev(ious)?|back|submit|continue|start|close|exit|replay|ok|menu|(retry|review|print) (quiz|results)|"
    r"weiter|zurück|senden|siguiente|anterior|enviar|suivant|précédent|soumettre)[\s>»]*",
    re.IGNORECASE,
)
"""What buttons say that only move through a course."""
_OF_A_REVIEW = ("_CorrectReview", "_IncorrectReview")
_NOT_SHOWN = ("states", "actionGroups", "events", "timeline", "interactions", "style")
_LAST = 10**6


@dataclass(frozen=True, slots=True)
class _Place:
    """A slide in the order of the course: its id, its file, the questions that data.js keeps for it, its scene."""

    id: str
    member: str
    questions: tuple[dict[str, Json], ...]
    scene: str = ""


@dataclass(frozen=True, slots=True)
class _Frame:
    """What frame.js says: the titles of scenes and the notes of slides, by their ids."""

    scenes: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)


def storyline_courses(files: CourseFiles) -> list[str]:
    """Return the members that begin a course made with Storyline."""
    return [name for name in files.names if name.endswith(DATA)]


def tell_storyline(data: str, files: CourseFiles, unread: list[str]) -> list[Telling]:
    """Return what each slide of a course says, in the order of its scenes; `unread` takes names of damaged files."""
    folder = data.removesuffix(DATA)
    kind, course = provided(files.text(data) or "")
    course = course if kind == "data" and isinstance(course, dict) else {}
    if not course:
        unread.append(data)
    places = list(_places(course, folder, files, messages=False))
    known = {place.member for place in (*places, *_places(course, folder, files, messages=True))}
    beside = posixpath.dirname(data)
    others = [name for name in files.names if posixpath.dirname(name) == beside and name.endswith(".js")]
    places += [_Place(posixpath.basename(name)[:-3], name, ()) for name in others if name not in known]
    urls = {str(one.get("id")): string(one.get("url")) for one in objects(course.get("assetLib"))}
    frame = _frame(files.text(f"{folder}{_FRAME}") or "")
    told = []
    for place in places:
        kind, slide = provided(files.text(place.member) or "")
        if kind == "slide" and isinstance(slide, dict):
            telling = Telling(files, f"{folder}story.html", place.id, chapter=frame.scenes.get(place.scene, ""))
            _tell(slide, place, telling, urls)
            telling.note_html(frame.notes.get(place.id, ""))
            told.append(telling)
        elif place.member in known or kind == "slide":
            unread.append(place.member)
    return [telling for telling in told if telling.entries]


def _frame(script: str) -> _Frame:
    """Return the titles that the menu gives scenes, where there are several, and the notes of slides."""
    kind, frame = provided(script)
    if kind != "frame" or not isinstance(frame, dict):
        return _Frame()
    menu = frame.get("navData")
    outline = menu.get("outline") if isinstance(menu, dict) else None
    links = objects(outline.get("links")) if isinstance(outline, dict) else []
    titles = {
        _last(one.get("slideid")): shown(html.unescape(string(one.get("displaytext"))))
        for one in links
        if one.get("links")
    }
    notes = {_last(one.get("slideId")): string(one.get("content")) for one in objects(frame.get("notesData"))}
    named = {scene: title for scene, title in titles.items() if not _UNTITLED.fullmatch(title)}
    return _Frame(named if len(links) > 1 else {}, notes)


def _last(path: Json) -> str:
    """Return the id at the end of a path: "_player.scene.slide"."""
    return string(path).rpartition(".")[2]


def _places(course: dict[str, Json], folder: str, files: CourseFiles, *, messages: bool) -> Iterator[_Place]:
    """Give the slides of the scenes, then those that questions are drawn from.

    Scenes with messages of the player ("Invalid answer") come only when asked for, and alone.
    """
    scenes = [one for one in objects(course.get("scenes")) if (one.get("isMessageScene") is True) == messages]
    bank = course.get("slideBank")
    banks = [bank] if isinstance(bank, dict) and not messages else []
    for scene in (*sorted(scenes, key=lambda one: _number(one, "sceneNumber")), *banks):
        for slide in sorted(objects(scene.get("slides")), key=lambda one: _number(one, "slideNumberInScene")):
            name = string(slide.get("id"))
            url = string(slide.get("html5url")) or f"html5/data/js/{name}.js"
            if member := files.find(f"{folder}story.html", url):
                yield _Place(name, member, tuple(objects(slide.get("interactions"))), string(scene.get("id")))


def _number(one: dict[str, Json], key: str) -> int:
    value = one.get(key)
    return value if isinstance(value, int) else _LAST


def _tell(slide: dict[str, Json], place: _Place, telling: Telling, urls: dict[str, str]) -> None:
    """Take in a slide: what it shows, its questions, then what its other layers show."""
    title = shown(string(slide.get("title")))
    if not _UNTITLED.fullmatch(title):
        telling.head(title, 1)
    layers = objects(slide.get("slideLayers")) or [slide]
    asked = list(place.questions) + objects(slide.get("interactions"))
    for layer in layers:
        asked += [one for one in objects(layer.get("interactions")) if one not in asked]
    words = _words_by_id(layers)
    questions = [question_of(one, title, words) for one in {string(one.get("id")): one for one in asked}.values()]
    for question in questions:
        telling.reserve(question)
    for number, layer in enumerate(layers):
        for one in _shown_objects(layer):
            _tell_object(one, telling, urls)
        for question in questions if number == 0 else ():
            telling.ask(question)


def _shown_objects(value: Json, depth: int = 0) -> Iterator[dict[str, Json]]:
    """Give the objects of a layer in the order of reading, outer ones first, without what is only a state of one."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for inner in value:
            yield from _shown_objects(inner, depth + 1)
    elif isinstance(value, dict) and not _is_of_the_player(value):
        yield value
        for key, inner in value.items():
            if key == "objects" and isinstance(inner, list):
                yield from _shown_objects(_in_order(_first_state(value, objects(inner))), depth + 1)
            elif key not in _NOT_SHOWN and isinstance(inner, dict | list):
                yield from _shown_objects(inner, depth + 1)


def _is_of_the_player(one: dict[str, Json]) -> bool:
    """Tell whether an object only moves through the course, or tells a learner how an answer was judged."""
    if string(one.get("id")).endswith(_OF_A_REVIEW):
        return True
    if one.get("accType") != "button":
        return False
    texts = [text for lib in objects(one.get("textLib")) for text in (string(lib.get("altText")), *_texts(lib))]
    said = [words for words in map(shown, texts) if words]
    return bool(said) and all(map(_BUTTONS.fullmatch, said))


def _first_state(group: dict[str, Json], inner: list[dict[str, Json]]) -> list[dict[str, Json]]:
    """Return what a group of states shows at first: up to its first text; the others come after a click."""
    if group.get("kind") != "stategroup":
        return inner
    first = next((number for number, one in enumerate(inner) if objects(one.get("textLib"))), len(inner))
    return inner[: first + 1]


def _in_order(found: list[dict[str, Json]]) -> list[dict[str, Json]]:
    """Return objects in the order in which the tab key and screen readers reach them; others stay where they are."""
    keyed, last = list[tuple[int, dict[str, Json]]](), -1
    for one in found:
        last = _tab_index(one, last)
        keyed.append((last, one))
    return [one for _, one in sorted(keyed, key=lambda entry: entry[0])]


def _tab_index(one: dict[str, Json], default: int) -> int:
    """Return where the tab key reaches an object, or the first one in a group; `default` when it never does."""
    stated = [inner.get("tabIndex") for inner in objects(one.get("objects"))] or [one.get("tabIndex")]
    indices = [index for index in (*stated, one.get("tabIndex")) if isinstance(index, int) and index >= 0]
    return min(indices, default=default)


def _words_by_id(layers: list[dict[str, Json]]) -> dict[str, str]:
    """Return what the objects of a slide say, by their ids; of a group of states what its first text says."""
    found = dict[str, str]()
    for layer in layers:
        owner = ""
        for one in _shown_objects(layer):
            owner = string(one.get("id")) or owner
            for text in (string(one.get("altText")), *_texts(one)):
                if owner and text and not is_name_of_shape(shown(text)):
                    found.setdefault(owner, shown(text))
    return found


def _texts(one: dict[str, Json]) -> Iterator[str]:
    text = one.get("vartext")
    for block in objects(text.get("blocks")) if isinstance(text, dict) else ():
        yield "".join(string(span.get("text")) for span in objects(block.get("spans")))


def _tell_object(one: dict[str, Json], telling: Telling, urls: dict[str, str]) -> None:
    alt = shown(string(one.get("altText")))
    url = string(one.get("url")) or urls.get(str(one.get("assetId")), "")
    kind = string(one.get("kind"))
    text = one.get("vartext")
    if isinstance(text, dict):
        for block in objects(text.get("blocks")):
            _say_block(block, telling)
    elif isinstance(text, str):
        telling.say_html_once(without_variables(string(text)))
    elif kind == "textdata" or string(one.get("type")) in ("vectortext", "acctext"):
        telling.say(alt)
    elif kind == "imagedata" or url.lower().endswith((".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp")):
        words = "" if is_name_of_shape(alt) else alt
        telling.show(url, words, decorative=not words)
    elif url.lower().endswith((".mp4", ".mp3", ".webm", ".m4a", ".wav")):
        telling.play(url, "" if is_name_of_shape(alt) else alt)
    elif alt and not is_name_of_shape(alt) and alt.casefold() not in telling.said:
        telling.said.add(alt.casefold())
        telling.show("", alt)


def _say_block(block: dict[str, Json], telling: Telling) -> None:
    runs = [_run(span) for span in objects(block.get("spans"))]
    style = block.get("style")
    listed = style.get("listStyle") if isinstance(style, dict) else None
    kind = string(listed.get("listType")) if isinstance(listed, dict) else ""
    text, marks = marked(runs)
    is_point = kind not in ("", "none")
    telling.say(text, marks, 0 if is_point else None, ordered=kind.startswith("listNumbered"))


def _run(span: dict[str, Json]) -> Run:
    style = span.get("style")
    looks = list[Look]()
    if isinstance(style, dict):
        looks += [(Style.STRONG, "")] if style.get("fontIsBold") is True else []
        looks += [(Style.EMPHASIS, "")] if style.get("fontIsItalic") is True else []
    return Run(without_variables(string(span.get("text"))), tuple(looks))
