"""Packed web courses: SCORM 1.2 and 2004, cmi5, Tin Can, and exports of authoring tools without a manifest.

Pages come in launch order (organisation, item, resource), then what they link to, then what lies beside them. Texts
and questions that an authoring tool keeps as plain data (Storyline, Rise, H5P, Adapt, QTI, and quizzes of any other
tool) are read from there, each behind the launch it belongs to; nothing is executed. Where scripts of another tool
write the pages, their texts come from what plain data there is. How a question is told: see extractors.scorm_telling.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from extractors.heading_sections import Outline
from extractors.hygiene import one_line
from extractors.model import Count, Document, Extraction, Figure, Heading, Media, Section, SourceId, text_of
from extractors.office_limits import MIB, Limits
from extractors.office_zip import opened
from extractors.scorm_adapt import adapt_courses, tell_adapt
from extractors.scorm_files import PAGE_SUFFIXES, CourseFiles
from extractors.scorm_h5p import h5p_contents, tell_h5p
from extractors.scorm_manifest import CoursePlan, Launch, find_manifests, plan_without_manifest, read_manifest
from extractors.scorm_pages import CoursePage, PageReader, address_in, folder_of, with_title
from extractors.scorm_prose import may_hold_prose, tell_prose
from extractors.scorm_qti import may_hold_questions, tell_questions
from extractors.scorm_quiz import may_hold_quiz, tell_quiz
from extractors.scorm_rise import may_hold_rise, rise_course, tell_rise
from extractors.scorm_storyline import storyline_courses, tell_storyline
from extractors.scorm_telling import Telling
from extractors.source import Source

NAME = "legacy-scorm"
SUFFIXES = frozenset({".zip"})
API = 1
VERSION = 2

NO_COURSE = Code(
    "X801",
    Severity.ERROR,
    "this zip archive is no web course; it holds {what}",
    "Unpack it, and give the folder or the files in it.",
)
NO_WORDS = Code(
    "X802",
    Severity.ERROR,
    "no page of the course holds words that can be read: scripts write them when a browser opens it",
    "Export the course from its authoring tool as a document (Word or PDF), and give that.",
)
UNREADABLE_PAGES = Code(
    "X803",
    Severity.WARNING,
    "pages of the course are damaged or too large, and were left out: {names}",
    "Export the course again from its authoring tool.",
)
MISSING_PAGES = Code(
    "X804",
    Severity.WARNING,
    "the list of contents of the course (its manifest) names pages that are not in the package: {names}",
    "Export the course again; learners see an error in their place.",
)
UNREAD_DATA = Code(
    "X805",
    Severity.WARNING,
    "data of the authoring tool could not be read, so texts or questions may be missing: {names}",
    "Compare the draft with the course, and add by hand what is missing.",
)
BAD_MANIFEST = Code(
    "X806",
    Severity.WARNING,
    "the manifest {name} cannot be read; the pages were read from the start page on",
    "Check the order of the pages in the draft.",
)
HIDDEN_PARTS = Code(
    "X807",
    Severity.INFO,
    "pages hide parts until a learner clicks; these were left out: {count} parts on {pages} pages",
    "Set keep_hidden = true under [extract.legacy-scorm] to take them in.",
)
MISSING_PICTURES = Code(
    "X808",
    Severity.WARNING,
    "pictures or media that pages show are not in the package: {count}",
    "Export the course again if they matter; their text alternatives were kept.",
)
GUESSED = Code(
    "X809",
    Severity.WARNING,
    "pages do not say in which encoding they are stored, so it was guessed: {names}",
    "If letters with accents look wrong in the draft, export the course again with UTF-8 encoding.",
)
NO_PAGES = Code(
    "X810",
    Severity.WARNING,
    "the course launches files that are no web pages: {names}",
    "Unpack the package, and give these files beside it.",
)
EMPTY_PACKAGE = Code(
    "X811",
    Severity.ERROR,
    "the package has a manifest, but none of the pages that it launches: {names}",
    "Export the course again; if the pages lie elsewhere, give those files.",
)
CUT_PAGES = Code(
    "X812",
    Severity.WARNING,
    "pages nest their elements too deep to be read to their ends: {names}",
    "Open these pages in a browser, and copy what is missing in the draft.",
)
NO_ORDER = Code(
    "X813",
    Severity.WARNING,
    "nothing in the package says in which order its pages are launched; they were read in the order of their names",
    "Check the order of the pages in the draft, or export the course again with its manifest.",
)
SCRIPTED = Code(
    "X814",
    Severity.WARNING,
    "scripts write the pages of this course; its texts were taken from data files: {names}",
    "Compare the draft with the course: the order may differ, and what a script puts together is missing.",
)

_DOCUMENTS = (".pptx", ".ppsx", ".docx", ".pdf", ".odp", ".odt", ".ppt", ".doc", ".md")
"""Files that somebody packed to send them, and not to launch them."""
_FEW_WORDS = 40
"""A frame for pages that scripts write says no more: a title, buttons, a notice."""
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Options:
    """What of a package is read, and limits against archives that are made to fill a computer.

    keep_hidden: take in all parts that pages hide, too; closed sections and tabs of their text are read in any case.
    most_files: the number of files above which a package is refused.
    largest_mib: the size in MiB of all files but videos and sounds, unpacked, above which a package is refused.
    largest_page_mib: the size in MiB above which a page or data file is left out.
    largest_medium_mib: the size in MiB above which a picture or medium is left out.
    """

    keep_hidden: bool = False
    most_files: int = 20_000
    largest_mib: int = 2_048
    largest_page_mib: int = 16
    largest_medium_mib: int = 256


def extract(source: Source, options: Options) -> Extraction:
    """Return a section for each heading of each page, in launch order.

    Raises MaterialError X801, X802 or X811, and those of extractors.office_zip. Diagnostics: X803 to X810, X812 to
    X814, X113, X114.
    """
    limits = Limits(
        members=options.most_files,
        whole_bytes=options.largest_mib * MIB,
        media_bytes=options.largest_medium_mib * MIB,
    )
    with opened(source, limits) as package:
        files = CourseFiles(package, options.largest_page_mib * MIB)
        course = _Course(source, files, PageReader(files, options.keep_hidden))
        course.read()
        if not course.outline.sections:
            raise MaterialError(NO_WORDS.of(source.name))
        return course.extraction()


@dataclass(slots=True)
class _Course:
    source: Source
    files: CourseFiles
    reader: PageReader
    outline: Outline = field(default_factory=Outline)
    pages: list[CoursePage] = field(default_factory=list)
    tellings: list[Telling] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    no_pages: list[str] = field(default_factory=list)
    found: list[Diagnostic] = field(default_factory=list)
    title: str = ""

    def read(self) -> None:
        """Read all launches, the data that belongs to them, and what nothing led to."""
        plan = self._plan()
        waiting = list(self._data())
        if not plan.launches and not waiting:
            self._take_all_pages()
        self.title = plan.title
        for launch in plan.launches:
            self._launch(launch)
            own = [one for one in waiting if one.page in self.reader.read or _owner(one.page, plan) is launch]
            waiting = [one for one in waiting if one not in own]
            for telling in own:
                self._add_telling(telling, launch.chapter)
        for telling in waiting:
            self._add_telling(telling, "")
        for page in self.reader.others():
            self._add_page(page, page.title, "")
        if self._is_scripted():
            self._add_prose()

    def _is_scripted(self) -> bool:
        """Tell whether pages say next to nothing, and no authoring tool is known that keeps texts as data."""
        texts = (text_of(entry.block) for page in self.pages for entry in page.entries)
        return sum(len(text.split()) for text in texts) < _FEW_WORDS and all(
            may_hold_quiz(telling.page) for telling in self.tellings
        )

    def _add_prose(self) -> None:
        found = filter(None, (tell_prose(name, self.files) for name in self.files.names if may_hold_prose(name)))
        names = list[str]()
        for telling in found:
            names.append(telling.page)
            self._add_telling(telling, "")
        if names:
            self.found.append(SCRIPTED.of(self.source.name, names=_named(names)))

    def _take_all_pages(self) -> None:
        """Say that pages are read by their names, or that there is no course; a manifest shows that one was meant."""
        is_course = bool(find_manifests(self.files)) or not any(map(_is_document, self.files.names))
        if is_course and self.reader.has_pages():
            self.found.append(NO_ORDER.of(self.source.name))
        elif self.missing:
            raise MaterialError(EMPTY_PACKAGE.of(self.source.name, names=_named(self.missing)))
        else:
            raise MaterialError(NO_COURSE.of(self.source.name, what=_contents(self.files)))

    def _plan(self) -> CoursePlan:
        plans = []
        for name in find_manifests(self.files):
            root = self.files.package.part(name)
            if root is None:
                self.found.append(BAD_MANIFEST.of(self.source.name, name=name))
            else:
                plans.append(read_manifest(name, root, self.files))
        launches = tuple(launch for plan in plans for launch in plan.launches)
        self.missing = [launch.missing for launch in launches if launch.missing]
        if not any(launch.page for launch in launches):
            launches = plan_without_manifest(self.files).launches
        return CoursePlan(next((plan.title for plan in plans), ""), launches)

    def _launch(self, launch: Launch) -> None:
        if launch.page and not launch.page.lower().endswith((*PAGE_SUFFIXES, ".xml", ".json")):
            self.no_pages.append(launch.page)
            return
        for page in self.reader.pages_from(launch.page, launch.files):
            title = launch.title if page.name == launch.page and launch.title else page.title
            self._add_page(page, title, launch.chapter)

    def _add_page(self, page: CoursePage, title: str, chapter: str) -> None:
        self.pages.append(page)
        self.outline.add(with_title(page, title), page.name, chapter)

    def _add_telling(self, telling: Telling, chapter: str) -> None:
        self.tellings.append(telling)
        self.outline.add(telling.entries, telling.page, telling.chapter or chapter)

    def _data(self) -> Iterator[Telling]:
        """Give what authoring tools keep as data, tool by tool."""
        files, unread = self.files, self.unread
        for name in storyline_courses(files):
            yield from tell_storyline(name, files, unread)
        for name in filter(may_hold_rise, files.names):
            if course := rise_course(files.text(name) or ""):
                yield tell_rise(course, name, files)
        yield from self._read_all(h5p_contents(files), lambda name: tell_h5p(name, files))
        yield from self._read_all(adapt_courses(files), lambda name: tell_adapt(name, files, unread))
        questions = (tell_questions(name, files) for name in files.names if may_hold_questions(name))
        quizzes = (tell_quiz(name, files) for name in files.names if may_hold_quiz(name))
        yield from filter(None, chain(questions, quizzes))

    def _read_all(self, names: list[str], tell: Callable[[str], Telling | None]) -> Iterator[Telling]:
        """Give what data files say, and note those that are damaged."""
        for name in names:
            telling = tell(name)
            if telling is None:
                self.unread.append(name)
            else:
                yield telling

    def extraction(self) -> Extraction:
        """Return the document with its links, assets, counts, and what was wrong."""
        sections = self.outline.linked(lambda page, target: address_in(self.files, page, target))
        language = next((page.language for page in self.pages if page.language), "")
        heads = (block.text for section in sections for block in section.blocks if isinstance(block, Heading))
        stated = (self.title, *(one.title for one in self.tellings), *(page.title for page in self.pages))
        title = one_line(next(filter(None, (*stated, *heads)), ""))
        assets = {**self.files.assets, **self.files.embedded.assets}
        blobs = {**self.files.blobs, **self.files.embedded.blobs}
        document = Document(
            SourceId(self.source.name, NAME, self.source.digest),
            title,
            language,
            sections,
            tuple(assets.values()),
            self._counts(sections),
        )
        return Extraction(document, tuple(blobs.values()), tuple(self._diagnostics()))

    def _counts(self, sections: tuple[Section, ...]) -> tuple[Count, ...]:
        blocks = [block for section in sections for block in section.blocks]
        unread = len(self.unread) + len(self._too_large())
        skipped = len(self.reader.unreadable) + len(self.missing) + len(self.no_pages) + unread
        return (
            Count("pages", len(self.pages)),
            Count("slides and data files", len(self.tellings)),
            Count("questions", sum(telling.questions for telling in self.tellings)),
            Count(
                "pictures",
                sum(page.pictures for page in self.pages) + sum(telling.pictures for telling in self.tellings),
            ),
            Count("with alt text", sum(isinstance(one, Figure) and bool(one.alt) for one in blocks), "pictures"),
            Count("media", sum(isinstance(one, Media) for one in blocks)),
            Count("hidden", sum(page.hidden for page in self.pages)),
            Count("skipped", skipped),
        )

    def _too_large(self) -> list[str]:
        """Return the data files above the limit that no reader has named yet; pages are named for themselves."""
        told = {*self.unread, *self.reader.unreadable}
        return [name for name in self.files.refused if name not in told]

    def _diagnostics(self) -> Iterator[Diagnostic]:
        name = self.source.name
        yield from self.files.package.diagnostics
        yield from self.found
        named = (
            (UNREADABLE_PAGES, self.reader.unreadable),
            (MISSING_PAGES, self.missing),
            (NO_PAGES, self.no_pages),
            (UNREAD_DATA, [*self.unread, *self._too_large()]),
            (GUESSED, self.reader.guessed),
            (CUT_PAGES, self.reader.cut),
        )
        yield from (code.of(name, names=_named(names)) for code, names in named if names)
        hiding = [page for page in self.pages if page.hidden]
        if hiding:
            yield HIDDEN_PARTS.of(name, count=sum(page.hidden for page in hiding), pages=len(hiding))
        if self.files.absent:
            yield MISSING_PICTURES.of(name, count=len(self.files.absent))
        yield from self.files.embedded.diagnostics(name)


def _owner(page: str, plan: CoursePlan) -> Launch | None:
    """Return the launch that data belongs to: the last of those whose folder is nearest above it."""
    above = [one for one in plan.launches if one.page and page.startswith(folder_of(one.page))]
    return max(reversed(above), key=lambda one: len(folder_of(one.page)), default=None)


def _is_document(name: str) -> bool:
    return name.lower().endswith(_DOCUMENTS)


def _contents(files: CourseFiles) -> str:
    if not files.names:
        return "nothing"
    return _named(files.names)


def _named(names: list[str]) -> str:
    shown = list(dict.fromkeys(map(one_line, names)))
    more = f" and {len(shown) - _MOST_NAMED} more" if len(shown) > _MOST_NAMED else ""
    return ", ".join(shown[:_MOST_NAMED]) + more
