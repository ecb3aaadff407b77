"""Gives a pack that was made its clips where the settings ask for them, or finds in the cache what it had last time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from converter import clip_cutting, digests, unit_clips
from converter.assembly import Segmented, SegmentReceipt
from converter.equipment import SPOKEN
from converter.extraction import Extracted, document_of
from converter.run import Run, extractor
from converter.settings import Clips, Settings
from converter.sources import SourceFile, reason_of
from converter.store import key_of
from converter.unit_clips import Recording
from exporters import clip_captions
from extractors import codec, recording_options
from extractors.diagnostics import Code, Diagnostic, Severity
from segmenters.anonymous import without_names
from segmenters.model import Pack
from segmenters.options import Options
from segmenters.people import people_of

NO_RECORDING = Code(
    "C166",
    Severity.INFO,
    "clips are wanted, but the recording of this session is not among the sources",
    "Put the recording beside the captions, under the same name, and run the same command again.",
)

VOICES = Code(
    "C178",
    Severity.WARNING,
    "[segment] anonymise takes names out of texts and captions, but clips are as they were recorded, with the voices "
    "of all who speak and the names they say",
    "Listen to the clips before you hand them on, or take clips out of [pack] in the settings.",
)


@dataclass(frozen=True, slots=True)
class ClippedReceipt:
    """What the cache knows of a pack with clips: the digest of the pack, those of the clips' files, diagnostics."""

    pack: str
    files: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def contents(self) -> tuple[str, ...]:
        """What it leads to."""
        return (self.pack, *self.files)


@dataclass(frozen=True, slots=True)
class _Made:
    receipt: ClippedReceipt
    pack: Pack | None = None
    settled: bool = True


def clipped(segmented: Segmented, sources: Sequence[Extracted], recording: SourceFile | None, run: Run) -> Segmented:
    """Return a pack whose units have their clips of `recording`, if the settings ask for them and a source is speech.

    Raises DamagedError, WriteError, StoppedError; whatever is wrong with the recording is told.
    """
    if run.settings.clips is Clips.NONE:
        return segmented
    given = _given(recording, run.settings) if recording else None
    if isinstance(given, Diagnostic):
        return _told(segmented, segmented.receipt, given)
    key = _key(segmented, given, run)
    found = run.recall(ClippedReceipt, key)
    made = _Made(found) if found else _made(segmented, sources, given, run)
    if not found and made.settled:
        run.store.keep_receipt(key, made.receipt)
    same = made.receipt.pack == segmented.receipt.pack
    receipt = replace(segmented.receipt, pack=made.receipt.pack)
    pack = made.pack or (segmented.made if same else None)
    return _told(Segmented(segmented.id, receipt, pack), segmented.receipt, *made.receipt.diagnostics)


def _given(recording: SourceFile, settings: Settings) -> Recording | Diagnostic:
    try:
        return Recording(recording.name, recording.path, digests.of_file(recording.path), _track(settings))
    except OSError as error:
        return unit_clips.NOT_OPENED.of(recording.name, reason=reason_of(error))


def _track(settings: Settings) -> int:
    """Return which sound track is the one that is listened to."""
    options = extractor(settings, SPOKEN).options
    return options.track if isinstance(options, recording_options.Options) else 1


def _key(segmented: Segmented, given: Recording | None, run: Run) -> str:
    """Return what the clips depend on; the pack says which sources it is of, by their digests."""
    tool = run.machine.ffmpeg() if given else None
    versions = (unit_clips.VERSION, clip_cutting.VERSION, clip_captions.VERSION)
    made_by = (*versions, tool.version if tool else "", run.settings.clips.value)
    of = (
        segmented.receipt.pack,
        run.settings.segment.given,
        *((given.name, given.digest, given.track) if given else ()),
    )
    return key_of("clips", *made_by, *of)


def _made(segmented: Segmented, sources: Sequence[Extracted], given: Recording | None, run: Run) -> _Made:
    documents = tuple(document_of(extracted, run) for extracted in sources)
    anonymous = _anonymising(run.settings.segment.options)
    if anonymous:
        documents = without_names(documents, people_of(documents, anonymous.trainers))
    spoken = next((document for document in documents if unit_clips.is_spoken(document)), None)
    if spoken is None or given is None:
        lacking = (NO_RECORDING.of(spoken.source.name),) if spoken else ()
        return _Made(ClippedReceipt(segmented.receipt.pack, (), lacking))
    pack: Pack = segmented.made or run.store.value(Pack, segmented.receipt.pack)
    made = unit_clips.with_clips(pack, spoken, given, run)
    told = (*made.diagnostics, VOICES.of(given.name)) if anonymous and made.files else made.diagnostics
    receipt = ClippedReceipt(run.store.keep(codec.dumps(made.pack)), made.files, told)
    return _Made(receipt, made.pack, made.settled)


def _anonymising(options: object) -> Options | None:
    """Return the Options of the segmenter where they ask for names to be taken out; captions then have none either."""
    return options if isinstance(options, Options) and options.anonymise else None


def _told(segmented: Segmented, before: SegmentReceipt, *told: Diagnostic) -> Segmented:
    receipt = replace(segmented.receipt, diagnostics=(*before.diagnostics, *told))
    return replace(segmented, receipt=receipt)
