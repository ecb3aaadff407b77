"""Cuts each unit's piece out of a recording and puts captions, a transcript and a still picture beside it.

A clip is kept in the cache as soon as it is cut, under the digest of the recording and its stretches: a run that was
stopped goes on with the next one, and a unit whose stretches stay the same keeps its clip.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from converter import clip_cutting, ffmpeg
from converter.clip_cutting import Piece
from converter.ffmpeg import Ffmpeg, FfmpegError, Recorded
from converter.run import Run
from converter.settings import Clips
from converter.store import key_of
from exporters.clip_captions import clip_captions, clip_transcript
from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.locator import TimeSpan, clock
from extractors.model import Asset, Document, Utterance
from segmenters.clip_spans import clip_spans, length_of, spans_of, spoken_in
from segmenters.model import Clip, Pack, Unit

NO_FFMPEG = Code(
    "C160",
    Severity.WARNING,
    "no clips were cut, because the program ffmpeg is not on this machine; everything else was made",
    "Install it ({command}) and run the same command again. Or take clips out of [pack] in the settings.",
)
OTHER_CLOCK = Code(
    "C168",
    Severity.WARNING,
    "something is said at {said}, but the recording {recording} ends at {end}; what comes after that has no clip",
    "Check that the captions belong to this recording, and that both begin at the same moment.",
)
NOT_CUT = Code(
    "C169",
    Severity.WARNING,
    'the clip of the unit "{unit}" was not cut; ffmpeg says: {reason}',
    "Play the recording there. If it plays, run the same command again; a newer ffmpeg may help as well.",
)
NOT_OPENED = Code(
    "C170",
    Severity.WARNING,
    "no clips were cut of this recording, because it cannot be opened: {reason}",
    "Play it in a media player. If it does not play there, download or copy it again.",
)
NO_PICTURE = Code("C167", Severity.INFO, "this recording has no video, so its clips are sound alone", "Nothing to do.")

CAPTIONS, TRANSCRIPT = "text/vtt", "text/plain"

VERSION = 1
"""Raised when the same pack and recording give other clips."""

_SLACK_MS = 2000
"""Captions may run on so much longer than their recording, whose end players round."""


@dataclass(frozen=True, slots=True)
class Recording:
    """The recording of a session: its name within the run, where it lies, the SHA-256 of its bytes, the sound track."""

    name: str
    path: Path
    digest: str
    track: int = 1


@dataclass(frozen=True, slots=True)
class CutReceipt:
    """What the cache knows of a clip: the video or sound, and its still picture, None for a sound."""

    media: Asset
    poster: Asset | None

    @property
    def contents(self) -> tuple[str, ...]:
        """What it leads to."""
        return tuple(asset.digest for asset in (self.media, self.poster) if asset)


@dataclass(frozen=True, slots=True)
class Clipped:
    """A pack whose units have their clips, what is to be told, and whether the next run would find the same."""

    pack: Pack
    diagnostics: tuple[Diagnostic, ...]
    settled: bool

    @property
    def files(self) -> tuple[str, ...]:
        """The digests of all files of the clips, each once."""
        found = [asset.digest for unit in self.pack.units if unit.clip for asset in unit.clip.assets]
        return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class _Heard:
    """What a recording holds, and how loud it is at each moment, nothing where that does not matter."""

    holds: Recorded
    levels: tuple[float, ...]


def is_spoken(document: Document) -> bool:
    """Tell whether a document holds what was said in a recording."""
    return bool(spans_of(document.blocks))


def with_clips(pack: Pack, spoken: Document, recording: Recording, run: Run) -> Clipped:
    """Return a pack with clips of a recording in which `spoken` was said; raises WriteError, StoppedError.

    Emits C160 and C167 to C170; a unit whose clip cannot be cut has none.
    """
    tool = run.machine.ffmpeg()
    if tool is None:
        told = NO_FFMPEG.of(recording.name, command=ffmpeg.install_command())
        return Clipped(pack, (told,), settled=False)
    # Below the crew's folder, which goes with the run.
    with tempfile.TemporaryDirectory(dir=run.crew.scratch()) as folder:
        try:
            heard = _heard(tool, recording, pack, spoken, Path(folder))
        except FfmpegError as error:
            return Clipped(pack, (NOT_OPENED.of(recording.name, reason=str(error)),), settled=False)
        return _Cutter(tool, recording, heard, spoken, Path(folder)).clipped(pack, run)


def _heard(tool: Ffmpeg, recording: Recording, pack: Pack, spoken: Document, folder: Path) -> _Heard:
    from converter import clip_levels  # noqa: PLC0415  opens numpy, which a run that finds everything done is spared

    holds = ffmpeg.look(tool, recording.path, folder, recording.track)
    wanted = any(spoken_in(unit, spoken.source.name) for unit in pack.units)
    measured = wanted and holds.audio
    levels = clip_levels.levels(tool, recording.path, holds, folder, recording.track) if measured else ()
    return _Heard(holds, levels)


class _Cutter:
    """Cuts one recording for the units of one pack."""

    def __init__(self, tool: Ffmpeg, recording: Recording, heard: _Heard, spoken: Document, folder: Path) -> None:
        self._tool = tool
        self._recording = recording
        self._holds = heard.holds
        self._levels = heard.levels
        self._source = spoken.source.name
        self._utterances = [block for block in spoken.blocks if isinstance(block, Utterance)]
        self._said = spans_of(spoken.blocks)
        self._folder = folder

    def clipped(self, pack: Pack, run: Run) -> Clipped:
        told = [*_clock_told(self._said, self._recording.name, self._holds.length_ms)]
        holds = self._holds
        if run.settings.clips is Clips.AUDIO and holds.audio:
            holds = replace(holds, video=False)
        elif run.settings.clips is Clips.VIDEO and not holds.video:
            told.append(NO_PICTURE.of(self._recording.name))
        units, settled = [], True
        for unit in pack.units:
            try:
                units.append(self._with_clip(unit, holds, run))
            except FfmpegError as error:
                settled = False
                units.append(unit)
                told.append(NOT_CUT.of(self._recording.name, self._place(unit), unit=unit.title, reason=str(error)))
        return Clipped(replace(pack, units=tuple(units)), tuple(told), settled)

    def _with_clip(self, unit: Unit, holds: Recorded, run: Run) -> Unit:
        spans = clip_spans(spoken_in(unit, self._source), self._said, self._holds.length_ms, self._levels)
        if not spans:
            return unit
        receipt = self._cut(Piece(self._recording.path, spans, holds, self._recording.track), run)
        captions = _keep(clip_captions(self._utterances, spans).encode(), CAPTIONS, run)
        transcript = _keep(clip_transcript(self._utterances, spans).encode(), TRANSCRIPT, run)
        name = self._recording.name
        return replace(
            unit, clip=Clip(name, spans, length_of(spans), receipt.media, captions, transcript, receipt.poster)
        )

    def _cut(self, piece: Piece, run: Run) -> CutReceipt:
        times = [time for span in piece.spans for time in (span.start_ms, span.end_ms)]
        made_by = (clip_cutting.VERSION, self._tool.version)
        wanted = (piece.holds.video, piece.holds.audio, piece.track)
        key = key_of("clip", *made_by, self._recording.digest, *wanted, *times)
        if receipt := run.recall(CutReceipt, key):
            return receipt
        cut = clip_cutting.cut(self._tool, piece, self._folder)
        poster = _keep(cut.poster, clip_cutting.PICTURE, run) if cut.poster else None
        receipt = CutReceipt(_keep(cut.media, cut.media_type, run), poster)
        run.store.keep_receipt(key, receipt)
        return receipt

    def _place(self, unit: Unit) -> TimeSpan:
        return spoken_in(unit, self._source)[0]


def _clock_told(said: Sequence[TimeSpan], name: str, length_ms: int) -> Iterable[Diagnostic]:
    late = next((span for span in said if span.end_ms > length_ms + _SLACK_MS), None)
    if late:
        yield OTHER_CLOCK.of(name, late, said=clock(late.start_ms), recording=name, end=clock(length_ms))


def _keep(data: bytes, media_type: str, run: Run) -> Asset:
    return Asset(run.store.keep(data), media_type, len(data))
