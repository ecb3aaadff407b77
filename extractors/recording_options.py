"""What can be set for recordings: `[extract.recording]`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Options:
    """How a recording is heard.

    model: name of a Whisper checkpoint ("base.en", "small", …) or path of one (.pt). It is looked for on this machine.
    model_folder: folder to look into for that name first; ~ is the home folder.
    language: two-letter code of the language spoken ("de"); empty to find out.
    engine: the library that listens: "whisper" or "faster-whisper", whose model is the path of a folder.
    vocabulary: names and terms to expect (["FOCIL", "Prysm"]), the most important last. `convert` adds those of a
    deck of the same session.
    track: which sound track, where a recording has several: 1 is the first.
    channels: "apart" where each speaker has a channel of a stereo recording; both are then heard by themselves.
    captions: "use" takes the words from captions inside the recording where it has any; "ignore" listens all the same.
    slides: "take" looks in the video for slides that stand still; "ignore" does not look at its pictures.
    ocr: "auto" reads the words on these slides where text recognition is on the machine, "never" does not;
    ocr_language: in which languages, as tesseract names them ("eng+deu").
    threads: processors to use. With more than one a machine that is busy with other things gets much slower, and the
    last digits of confidences may differ.
    """

    model: str = "base.en"
    model_folder: str = ""
    language: str = ""
    engine: Literal["whisper", "faster-whisper"] = "whisper"
    vocabulary: tuple[str, ...] = ()
    track: int = 1
    channels: Literal["mix", "apart"] = "mix"
    captions: Literal["use", "ignore"] = "use"
    slides: Literal["take", "ignore"] = "take"
    ocr: Literal["auto", "never"] = "auto"
    ocr_language: str = "eng"
    threads: int = 1

    def __post_init__(self) -> None:
        if self.track < 1 or self.threads < 1:
            raise ValueError("track and threads have to be above 0")
