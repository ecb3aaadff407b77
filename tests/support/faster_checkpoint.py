"""Turns a checkpoint of openai-whisper into the folder that faster-whisper loads, with CTranslate2's own converter.

Published checkpoints exist in both forms; the tiny one of the tests exists in the first only.
"""

from __future__ import annotations

import hashlib
import itertools
import warnings
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from extractors.source import Checkpoint

_ATTENTION = {"query": "q_proj", "key": "k_proj", "value": "v_proj", "out": "out_proj"}


def converted(checkpoint: Checkpoint, folder: Path) -> Checkpoint:
    """Write the folder and return it as found there; needs faster-whisper and openai-whisper."""
    import torch  # noqa: PLC0415  an extra, slow to load
    from ctranslate2.converters.transformers import WhisperLoader  # noqa: PLC0415

    class Loader(WhisperLoader):  # type: ignore[misc]  untyped
        """Its own way with a layer needs the library transformers, only to see that the layer is none of its."""

        def set_linear(self, spec: Any, module: SimpleNamespace, *_: object) -> None:
            spec.weight = module.weight
            if module.bias is not None:
                spec.bias = module.bias

    from whisper.tokenizer import get_tokenizer  # noqa: PLC0415

    content = torch.load(checkpoint.path, weights_only=True)
    shape, state = content["dims"], {name: value.float() for name, value in content["model_state_dict"].items()}
    with warnings.catch_warnings():
        # It leaves its file open.
        warnings.simplefilter("ignore", ResourceWarning)
        tokenizer = get_tokenizer(multilingual=True)
    spec = Loader().get_model_spec(_as_transformers(shape, state))
    tokens = _vocabulary(tokenizer, shape["n_vocab"])
    spec.register_vocabulary(tokens)
    layers, heads = shape["n_text_layer"], shape["n_text_head"]
    spec.config.alignment_heads = list(itertools.product(range(layers // 2, layers), range(heads)))
    spec.config.suppress_ids = list(tokenizer.non_speech_tokens)
    spec.config.suppress_ids_begin = [*tokenizer.encode(" "), tokenizer.eot]
    spec.config.lang_ids = list(tokenizer.all_language_tokens)
    spec.validate()
    spec.optimize()
    folder.mkdir(exist_ok=True)
    spec.save(str(folder))
    _write_tokenizer(tokenizer, folder / "tokenizer.json")
    digest = hashlib.sha256((folder / "model.bin").read_bytes()).hexdigest()
    return Checkpoint(folder.name, str(folder), digest)


def _as_transformers(shape: dict[str, int], state: dict[str, Any]) -> SimpleNamespace:
    """Return the weights as objects with the names that the converter expects of the library transformers."""

    def module(name: str) -> SimpleNamespace:
        return SimpleNamespace(weight=state[f"{name}.weight"], bias=state.get(f"{name}.bias"))

    def attention(name: str) -> SimpleNamespace:
        return SimpleNamespace(**{theirs: module(f"{name}.{ours}") for ours, theirs in _ATTENTION.items()})

    def layer(name: str, *, crossed: bool) -> SimpleNamespace:
        found = SimpleNamespace(
            self_attn=attention(f"{name}.attn"),
            self_attn_layer_norm=module(f"{name}.attn_ln"),
            fc1=module(f"{name}.mlp.0"),
            fc2=module(f"{name}.mlp.2"),
            final_layer_norm=module(f"{name}.mlp_ln"),
        )
        if crossed:
            found.encoder_attn = attention(f"{name}.cross_attn")
            found.encoder_attn_layer_norm = module(f"{name}.cross_attn_ln")
        return found

    encoder = SimpleNamespace(
        conv1=module("encoder.conv1"),
        conv2=module("encoder.conv2"),
        embed_positions=SimpleNamespace(weight=state["encoder.positional_embedding"]),
        layers=[layer(f"encoder.blocks.{n}", crossed=False) for n in range(shape["n_audio_layer"])],
        layer_norm=module("encoder.ln_post"),
    )
    decoder = SimpleNamespace(
        embed_tokens=module("decoder.token_embedding"),
        embed_positions=SimpleNamespace(weight=state["decoder.positional_embedding"]),
        layers=[layer(f"decoder.blocks.{n}", crossed=True) for n in range(shape["n_text_layer"])],
        layer_norm=module("decoder.ln"),
    )
    config = SimpleNamespace(
        encoder_layers=shape["n_audio_layer"],
        encoder_attention_heads=shape["n_audio_head"],
        decoder_layers=shape["n_text_layer"],
        decoder_attention_heads=shape["n_text_head"],
    )
    return SimpleNamespace(
        config=config, model=SimpleNamespace(encoder=encoder, decoder=decoder), proj_out=decoder.embed_tokens
    )


def _vocabulary(tokenizer: Any, size: int) -> list[str]:
    ranks, special = tokenizer.encoding._mergeable_ranks, tokenizer.encoding._special_tokens
    letters = _letters()
    by_id = {number: "".join(letters[byte] for byte in token) for token, number in ranks.items()}
    by_id |= {number: token for token, number in special.items()}
    return [by_id[number] for number in range(size)]


def _write_tokenizer(tokenizer: Any, file: Path) -> None:
    import tokenizers  # noqa: PLC0415  comes with faster-whisper

    ranks, special = tokenizer.encoding._mergeable_ranks, tokenizer.encoding._special_tokens
    letters = _letters()
    written = {token: "".join(letters[byte] for byte in token) for token in ranks}
    merges = [tuple(written[part] for part in _parts(token, ranks)) for token in ranks if len(token) > 1]
    model = tokenizers.models.BPE(vocab={written[token]: number for token, number in ranks.items()}, merges=merges)
    made = tokenizers.Tokenizer(model)
    made.pre_tokenizer = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = tokenizers.decoders.ByteLevel()
    first_time = special["<|0.00|>"]
    made.add_special_tokens([name for name, number in sorted(special.items(), key=_number) if number < first_time])
    made.save(str(file))


def _number(entry: tuple[str, int]) -> int:
    return entry[1]


def _parts(token: bytes, ranks: dict[bytes, int]) -> tuple[bytes, bytes]:
    """Return the two tokens that were merged into this one: what is left when all earlier merges are done."""
    parts = [token[place : place + 1] for place in range(len(token))]
    while len(parts) > 2:
        pairs = [(ranks.get(a + b, len(ranks)), place) for place, (a, b) in enumerate(itertools.pairwise(parts))]
        _, place = min(pair for pair in pairs if pair[0] < ranks[token])
        parts[place : place + 2] = [parts[place] + parts[place + 1]]
    return parts[0], parts[1]


def _letters() -> dict[int, str]:
    """Return the letter that stands for each byte in the files of byte-level tokenizers, as GPT-2 laid down."""
    plain = [*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1), *range(ord("®"), ord("ÿ") + 1)]
    others = [byte for byte in range(256) if byte not in plain]
    return {byte: chr(byte) for byte in plain} | {byte: chr(256 + place) for place, byte in enumerate(others)}
