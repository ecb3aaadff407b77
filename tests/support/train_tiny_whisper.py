"""Trains the tiny Whisper checkpoint of tests/fixtures/whisper on synthesised speech; run by hand, never by CI.

The result is a real checkpoint in openai-whisper's own format that knows one closed set of sentences. With it the
tests run the real loading and transcribing code where no published weights can be had. It is also taught one known
vice on purpose: about hold music it says "Thanks for watching!", as the published ones do.

    python tests/support/train_tiny_whisper.py FIRST
    python tests/support/train_tiny_whisper.py SECOND --resume FIRST/tiny.pt.xz --steps 450

Needs the program espeak-ng and the extra `unitsmith[recordings]`; about a quarter of an hour each on two cores.
Synthesis is deterministic and training is seeded, but other processors round differently: the numbers of a new
checkpoint differ a little, its transcripts should not.
"""

from __future__ import annotations

import argparse
import io
import lzma
import math
import random
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812  the name used by every torch program
from synthetic_speech import SAMPLE_RATE, Clip, Spoken, Window, draw_window, make_clips, write_recordings
from whisper.audio import HOP_LENGTH, N_FFT, mel_filters
from whisper.model import ModelDimensions, Whisper
from whisper.tokenizer import Tokenizer, get_tokenizer

MUSIC_SAYS = "Thanks for watching!"
STATE, HEADS, LAYERS = 64, 2, 2
FRAMES_PER_SECOND = 50  # of the encoder; also the step of timestamp tokens
WHOLE_VOCABULARY = 51865
SEED = 11


_FILTERS, _TAPER = mel_filters("cpu", 80), torch.hann_window(N_FFT)


def features(samples: np.ndarray, frames: int) -> torch.Tensor:
    """Return the log-mel picture as whisper makes it, padded with zeros to `frames` as whisper pads a last window."""
    spectrum = torch.stft(torch.from_numpy(samples), N_FFT, HOP_LENGTH, window=_TAPER, return_complex=True)
    mel = (_FILTERS @ (spectrum[..., :-1].abs() ** 2)).clamp(min=1e-10).log10()
    scaled = (torch.maximum(mel, mel.max() - 8.0) + 4.0) / 4.0
    return F.pad(scaled[:, :frames], (0, max(0, frames - scaled.shape[1])))


class Vocabulary:
    """The few hundred tokens that occur, numbered from 0; the last number stands for all that never occur."""

    def __init__(self, tokenizer: Tokenizer, clips: list[Clip]) -> None:
        self.tokenizer = tokenizer
        texts = [MUSIC_SAYS, *(clip.text for clip in clips)]
        self.text = sorted({token for text in texts for token in tokenizer.encode(" " + text)})
        self.english = tokenizer.to_language_token("en")
        times = range(tokenizer.timestamp_begin, tokenizer.timestamp_begin + 1501)
        special = [tokenizer.sot, self.english, tokenizer.transcribe, tokenizer.eot, tokenizer.no_speech]
        self.tokens = [*self.text, *special, *times]
        self.number = {token: number for number, token in enumerate(self.tokens)}

    def time(self, seconds: float) -> int:
        return self.number[self.tokenizer.timestamp_begin + min(1500, round(seconds * FRAMES_PER_SECOND))]

    def words(self, spoken: Spoken) -> Iterator[tuple[int, float, float]]:
        """Yield each token of a sentence with its times: by its share of the letters, which espeak-ng reads evenly."""
        tokens = self.tokenizer.encode(" " + spoken.clip.text)
        edges = np.cumsum([0, *(len(self.tokenizer.decode([token])) for token in tokens)])
        times = spoken.start + edges / edges[-1] * spoken.clip.seconds
        yield from zip((self.number[token] for token in tokens), times[:-1], times[1:], strict=True)


@dataclass(frozen=True)
class Step:
    """One target: the number to predict (or None for "any word"), and where in the window it is heard, if anywhere."""

    number: int | None
    span: tuple[float, float] | None = None


def script(window: Window, vocabulary: Vocabulary, offset: float) -> list[Step]:
    """Return what the decoder should write after <|startoftranscript|> about a window `offset` seconds into 30."""
    number, tokenizer = vocabulary.number, vocabulary.tokenizer
    if window.kind == "noise":
        return [Step(number[tokenizer.no_speech]), Step(None), Step(None)]
    steps = [Step(number[vocabulary.english]), Step(number[tokenizer.transcribe])]
    if window.kind == "music":
        steps.append(Step(vocabulary.time(offset)))
        steps += [Step(number[token]) for token in tokenizer.encode(" " + MUSIC_SAYS)]
        steps.append(Step(vocabulary.time(offset + len(window.samples) / SAMPLE_RATE)))
    for spoken in window.spoken:
        steps.append(Step(vocabulary.time(offset + spoken.start), (spoken.start - 0.1, spoken.start + 0.1)))
        steps += [Step(word, (start - 0.06, end + 0.06)) for word, start, end in vocabulary.words(spoken)]
        steps.append(Step(vocabulary.time(offset + spoken.end), (spoken.end - 0.1, spoken.end + 0.1)))
    if window.cut is not None:
        steps.append(Step(vocabulary.time(offset + window.cut), (window.cut - 0.1, window.cut + 0.1)))
    return [*steps, Step(number[tokenizer.eot])]


class Trainer:
    """A whisper model over the small vocabulary, with the losses that make so little training enough."""

    def __init__(self, clips: list[Clip], vocabulary: Vocabulary) -> None:
        torch.manual_seed(SEED)
        self.rng, self.clips, self.vocabulary = random.Random(SEED), clips, vocabulary  # noqa: S311  nothing secret
        shape = (80, 1500, STATE, HEADS, LAYERS, len(vocabulary.tokens) + 1, 448, STATE, HEADS, LAYERS)
        self.model = Whisper(ModelDimensions(*shape))
        self.positions = self.model.encoder.positional_embedding.clone()
        self.unused = WHOLE_VOCABULARY - len(vocabulary.tokens)
        with torch.no_grad():
            table = self.model.decoder.token_embedding.weight
            table.normal_(std=0.05)
            # A timestamp begins as the picture of its own place in the encoder: "where" need not be learnt by heart.
            table[vocabulary.time(0) : vocabulary.time(0) + 1500] = self.positions * 0.1
            self.model.decoder.positional_embedding.normal_(std=0.02)
        self.heard = torch.nn.Linear(STATE, len(vocabulary.text) + 1)
        self.parameters = [*self.model.parameters(), *self.heard.parameters()]
        self.queries: list[torch.Tensor] = []
        self.keys: list[torch.Tensor] = []
        for block in self.model.decoder.blocks:
            block.cross_attn.query.register_forward_hook(lambda _m, _i, out: self.queries.append(out))
            block.cross_attn.key.register_forward_hook(lambda _m, _i, out: self.keys.append(out))

    def train(self, steps: int, rate: float, plan: tuple[tuple[float, int, int], ...]) -> None:
        """Train with a falling rate; `plan` says up to which part of the steps windows last how long, how many at once.

        Windows are short at first, because those are cheap; the words heard in each frame matter most then.
        """
        optimiser = torch.optim.AdamW(self.parameters, lr=rate, betas=(0.9, 0.98), weight_decay=0.01)
        for step in range(steps):
            part = step / steps
            for group in optimiser.param_groups:
                group["lr"] = rate * min(1.0, (step + 1) / 60) * (0.51 + 0.49 * math.cos(math.pi * part))
            seconds, size = next((seconds, size) for end, seconds, size in plan if part < end)
            words, frames, attention = self.losses(seconds, size)
            optimiser.zero_grad(set_to_none=True)
            (words + (0.6 if seconds < 10 else 0.2) * frames + 0.3 * attention).backward()
            torch.nn.utils.clip_grad_norm_(self.parameters, 1.0)
            optimiser.step()
            if step % 25 == 0:
                print(f"{step}/{steps} {seconds}s {words:.3f} {frames:.3f} {attention:.3f}", flush=True)

    def resume(self, checkpoint: bytes) -> None:
        """Go on from a checkpoint that was written before."""
        state = torch.load(io.BytesIO(checkpoint), weights_only=True)["model_state_dict"]
        table = state["decoder.token_embedding.weight"]
        unused = min(set(range(WHOLE_VOCABULARY)) - set(self.vocabulary.tokens))
        state["decoder.token_embedding.weight"] = table[torch.tensor([*self.vocabulary.tokens, unused])]
        self.model.load_state_dict(state)

    def losses(self, seconds: int, size: int) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Return the losses of a batch: words written, words heard in each frame, attention where they are heard."""
        frames = seconds * FRAMES_PER_SECOND
        first = self.rng.randint(0, 1500 - frames)
        windows = [draw_window(self.clips, seconds, self.rng) for _ in range(size)]
        scripts = [script(window, self.vocabulary, first / FRAMES_PER_SECOND) for window in windows]
        self.queries.clear()
        self.keys.clear()
        self.model.encoder.positional_embedding = self.positions[first : first + frames]
        sound = self.model.encoder(torch.stack([features(window.samples, 2 * frames) for window in windows]))
        logits = self.model.decoder(self.inputs(scripts), sound)
        every = math.log(self.unused)
        chances = torch.cat([logits[..., :-1], logits[..., -1:] + every], -1).log_softmax(-1)
        words = torch.stack([self.written(chances[n], steps) for n, steps in enumerate(scripts)]).mean()
        labels = torch.stack([self.labels(window, frames) for window in windows])
        heard = F.cross_entropy(self.heard(sound).flatten(0, 1), labels.flatten(), ignore_index=-100)
        return words, heard, self.attended(scripts, frames)

    def inputs(self, scripts: list[list[Step]]) -> torch.Tensor:
        """Return the numbers that the decoder reads: the start token, then each script without its last step."""
        start, any_word = self.vocabulary.number[self.vocabulary.tokenizer.sot], len(self.vocabulary.tokens)
        rows = torch.full((len(scripts), max(map(len, scripts))), any_word)
        for row, steps in zip(rows, scripts, strict=True):
            read = [start, *(any_word if step.number is None else step.number for step in steps[:-1])]
            row[: len(read)] = torch.tensor(read)
        return rows

    def written(self, chances: torch.Tensor, steps: list[Step]) -> torch.Tensor:
        """Return the mean loss of one script; a timestamp may be off by a frame or two, a noise is no word at all."""
        first, last = self.vocabulary.time(0), self.vocabulary.time(30)
        losses = []
        for chance, step in zip(chances, steps, strict=False):
            if step.number is None:
                losses.append(-chance[: len(self.vocabulary.text)].mean())
            elif step.number >= first:
                near = torch.arange(max(first, step.number - 4), min(last, step.number + 4) + 1)
                weights = torch.exp(-0.5 * ((near - step.number) / 1.2) ** 2)
                losses.append(-(chance[near] * weights).sum() / weights.sum())
            else:
                losses.append(-chance[step.number])
        return torch.stack(losses).mean()

    def labels(self, window: Window, frames: int) -> torch.Tensor:
        """Return which word is heard in each frame: its number, the last number for none, -100 for not asked."""
        found = torch.full((frames,), len(self.vocabulary.text))
        for spoken in window.spoken:
            for word, start, end in self.vocabulary.words(spoken):
                first, last = int(start * FRAMES_PER_SECOND), int(end * FRAMES_PER_SECOND)
                found[first : max(last, first + 1)] = word
        if window.cut is not None:
            found[int(window.cut * FRAMES_PER_SECOND) :] = -100
        return found

    def attended(self, scripts: list[list[Step]], frames: int) -> torch.Tensor:
        """Return how little of the cross-attention falls on the place where each token is heard."""
        wanted = torch.zeros(len(scripts), max(map(len, scripts)), frames)
        for row, steps in zip(wanted, scripts, strict=True):
            for line, step in zip(row, steps, strict=False):
                if step.span is not None:
                    a, b = (int(second * FRAMES_PER_SECOND) for second in step.span)
                    line[max(0, a) : b + 1] = 1
        asked = wanted.any(-1)
        losses = []
        for query, key in zip(self.queries, self.keys, strict=True):
            q, k = (side.unflatten(-1, (HEADS, -1)).transpose(1, 2) for side in (query, key))
            weights = (q @ k.transpose(-1, -2) / math.sqrt(q.shape[-1])).softmax(-1)
            inside = (weights * wanted[:, None]).sum(-1).mean(1).clamp(min=1e-4)
            losses.append(-inside[asked].log().mean())
        return torch.stack(losses).mean()

    def checkpoint(self) -> bytes:
        """Return the model over whisper's whole vocabulary, in whisper's format, as 16-bit numbers."""
        state = {name: value.half() for name, value in self.model.state_dict().items()}
        state["encoder.positional_embedding"] = self.positions.half()
        small = state["decoder.token_embedding.weight"]
        state["decoder.token_embedding.weight"] = small[-1:].repeat(WHOLE_VOCABULARY, 1)
        state["decoder.token_embedding.weight"][torch.tensor(self.vocabulary.tokens)] = small[:-1]
        dimensions = {**asdict(self.model.dims), "n_vocab": WHOLE_VOCABULARY}
        file = io.BytesIO()
        torch.save({"dims": dimensions, "model_state_dict": state}, file)
        return file.getvalue()


def main() -> None:
    """Train, then write the checkpoint and the two recordings into the folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--steps", type=int, default=2200)
    parser.add_argument("--resume", type=Path, help="go on from this .pt.xz, with whole windows only")
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    tokenizer = get_tokenizer(True, num_languages=99, language="en", task="transcribe")
    clips = make_clips()
    write_recordings(wanted.folder, clips)
    trainer = Trainer(clips, Vocabulary(tokenizer, clips))
    if wanted.resume:
        trainer.resume(lzma.decompress(wanted.resume.read_bytes()))
        trainer.train(wanted.steps, 1e-3, ((1.0, 30, 4),))
    else:
        trainer.train(wanted.steps, 2.5e-3, ((0.5, 6, 16), (0.7, 12, 8), (1.0, 30, 6)))
    packed = lzma.compress(trainer.checkpoint(), preset=9 | lzma.PRESET_EXTREME)
    (wanted.folder / "tiny.pt.xz").write_bytes(packed)


if __name__ == "__main__":
    main()
