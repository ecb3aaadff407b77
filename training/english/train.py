"""Trains the English pipeline and saves it where the program finds it, unless what it is made from is unchanged.

    python -m training.english.train ../shared/treebank

Needs about 40 minutes of one core. The same spaCy on the same kind of machine makes the same pipeline.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.cli.train import train as spacy_train
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from spacy.vocab import Vocab

from training.english import corpora, treebank
from training.english.sentences import read_own

VERSION = "1.0.0"
HERE = Path(__file__).parent
ROOT = HERE.parents[1]
HOME = ROOT / "segmenters" / "data" / "english"
WORK = ROOT / "build" / "english"
INGREDIENTS = (
    *("config.cfg", "corpora.py", "lexicon.py", "sentences.py", "sentences.txt", "treebank.py", "treebank.sha256"),
    "trees.py",
)
"""What the pipeline is made from; treebank.sha256 stands for the treebank."""
TEST_GROUP = 10
SPACY = ">=3.8,<4"
"""As in pyproject.toml: the layers that the pipeline is made of have been the same since 3.0."""

SOURCES = (
    {
        "name": "Universal Dependencies English Web Treebank (UD_English-EWT)",
        "url": "https://github.com/UniversalDependencies/UD_English-EWT",
        "author": "Natalia Silveira et al. (2014), A Gold Standard Dependency Corpus for English, LREC",
        "license": "CC BY-SA 4.0",
    },
    {
        "name": "Own sentences of this project (training/english/sentences.txt)",
        "url": "",
        "author": "the authors of unitsmith",
        "license": "CC0 1.0",
    },
)
SCORES = {
    "token_acc": "TOK",
    "tag_acc": "TAG",
    "pos_acc": "POS",
    "morph_acc": "MORPH",
    "lemma_acc": "LEMMA",
    "dep_uas": "UAS",
    "dep_las": "LAS",
    "sents_f": "SENT",
}


def main() -> None:
    """Train, measure and save; or say that there is nothing to do."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebank", type=Path, help="the folder with ewt-train.conllu, ewt-dev.conllu, ewt-test.conllu")
    folder = parser.parse_args().treebank
    digest = ingredients_digest()
    if (HOME / "meta.json").is_file() and _meta().get("ingredients") == digest:
        print("The English pipeline is up to date.")
        return
    _check_treebank(folder)
    WORK.mkdir(parents=True, exist_ok=True)
    _write_corpora(folder)
    overrides = {"paths.train": str(WORK / "train.spacy"), "paths.dev": str(WORK / "dev.spacy")}
    spacy_train(HERE / "config.cfg", WORK / "trained", overrides=overrides)
    _save(folder, digest)


def ingredients_digest() -> str:
    """Return one SHA-256 over all that the pipeline is made from."""
    together = hashlib.sha256()
    for name in INGREDIENTS:
        together.update(f"{name} {hashlib.sha256((HERE / name).read_bytes()).hexdigest()}\n".encode())
    return together.hexdigest()


def _check_treebank(folder: Path) -> None:
    for line in (HERE / "treebank.sha256").read_text(encoding="utf-8").splitlines():
        expected, name = line.split()
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != expected:
            sys.exit(f"{folder / name} is not the file that treebank.sha256 names")


def _write_corpora(folder: Path) -> None:
    vocab = Vocab()
    own = tuple(read_own(HERE / "sentences.txt"))
    _write("train", corpora.training_documents(treebank.read(folder / "ewt-train.conllu"), own, vocab))
    for split in ("dev", "test"):
        _write(split, treebank.documents(treebank.read(folder / f"ewt-{split}.conllu"), TEST_GROUP, vocab))


def _write(split: str, documents: Iterator[Doc]) -> None:
    DocBin(docs=documents, store_user_data=False).to_disk(WORK / f"{split}.spacy")


def _save(folder: Path, digest: str) -> None:
    pipeline = spacy.load(WORK / "trained" / "model-best")
    documents = list(DocBin().from_disk(WORK / "test.spacy").get_docs(pipeline.vocab))
    scores = pipeline.evaluate([Example(pipeline.make_doc(doc.text), doc) for doc in documents])
    pipeline.config["paths"] = {"train": None, "dev": None}  # no folder of this machine goes out
    shutil.rmtree(HOME, ignore_errors=True)
    pipeline.to_disk(HOME)
    shutil.copyfile(folder / "LICENSE.txt", HOME / "LICENSE.txt")
    meta = {
        "lang": "en",
        "name": "embedded",
        "version": VERSION,
        "description": "Tags, lemmas, dependencies and sentences for English training material; trained for unitsmith.",
        "author": "the authors of unitsmith",
        "license": "CC BY-SA 4.0",
        "sources": SOURCES,
        "spacy_version": SPACY,
        "pipeline": pipeline.pipe_names,
        "components": pipeline.component_names,
        "labels": {name: len(labels) for name, labels in pipeline.pipe_labels.items()},
        "performance": {SCORES[name]: round(100 * scores[name], 1) for name in SCORES},
        "ingredients": digest,
    }
    (HOME / "meta.json").write_text(json.dumps(meta, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(meta["performance"]))


def _meta() -> dict[str, str]:
    return json.loads((HOME / "meta.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


if __name__ == "__main__":
    main()
