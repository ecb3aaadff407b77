"""Lets a language model propose wording for a pack: kept answers first, then the server, then the checks.

Whatever goes wrong here, the pack stays as the rules made it, and a diagnostic says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from converter import chat, kept_answers
from converter.chat import Message, Server, UnansweredError
from converter.kept_answers import Kept
from converter.model_settings import ModelSettings
from converter.passwords import PasswordSource, password_for
from extractors.diagnostics import Code, Diagnostic, Severity
from segmenters import proposals
from segmenters.model import Pack
from segmenters.proposals import Answer, Request, Unreadable

UNANSWERED = Code(
    "C171",
    Severity.WARNING,
    "the language model {model} gave no answer for {count} of {all} units: {reason}",
    "The wording of the rules stands there. See that its server runs and [model] is right; then run the same command.",
)
NOT_KEPT = Code(
    "C172",
    Severity.WARNING,
    "no answer of the language model {model} is kept for {count} of {all} units, and none may be asked for",
    "The wording of the rules stands there. Run once where [model] ask is true and url is set, and commit {folder}/.",
)
NO_KEY = Code(
    "C173",
    Severity.WARNING,
    "the settings promise a key for the language model in {place}, but none is found there",
    "Set it before the command is run, or take it out of [model] if the server needs none.",
)

_MOST_FAILURES = 2
_LONGEST_ECHO = 4000
_REPAIR = "Your answer does not fit: {reason}. Answer again with one JSON object of the given schema and nothing else."


@dataclass(frozen=True, slots=True)
class Answers:
    """What the model said of a pack, as far as it is known, and what is to be told.

    `version` is that of the requests and of the checks that the answers go through.
    """

    answers: tuple[Answer, ...]
    diagnostics: tuple[Diagnostic, ...]
    version: int = proposals.VERSION


def answers_for(pack: Pack, model: ModelSettings, base: Path) -> Answers:
    """Return the answers about a pack: those kept below `base`, and new ones where the settings let ask.

    Raises WriteError when an answer cannot be kept.
    """
    requests, folder = proposals.requests_for(pack), base / model.answers
    kept = {request.digest: kept_answers.find(folder, model.name, request.digest) for request in requests}
    open_ = [request for request in requests if kept[request.digest] is None]
    told: tuple[Diagnostic, ...] = ()
    if open_ and model.is_asked:
        told = _ask_all(open_, model, base, kept, pack.id)
    elif open_:
        told = (NOT_KEPT.of(pack.id, model=model.name, count=len(open_), all=len(requests), folder=model.answers),)
    found = tuple(Answer(digest, answer.content) for digest, answer in kept.items() if answer)
    return Answers(found, told)


def _ask_all(
    requests: Sequence[Request], model: ModelSettings, base: Path, kept: dict[str, Kept | None], subject: str
) -> tuple[Diagnostic, ...]:
    """Ask for each request and keep what comes; after two failures, or without the key, no further one is tried."""
    key, told = _key(model, base, subject)
    if told:
        return told
    server = Server(model.url, model.name, key, model.seconds)
    failures: list[str] = []
    for request in requests:
        if len(failures) == _MOST_FAILURES:
            break
        try:
            answer = _answer(request, server)
        except UnansweredError as error:
            failures.append(str(error))
            continue
        kept_answers.keep(base / model.answers, model.name, request.digest, answer)
        kept[request.digest] = answer
    if not failures:
        return ()
    missing = sum(kept[request.digest] is None for request in requests)
    return (UNANSWERED.of(subject, model=model.name, count=missing, all=len(kept), reason=failures[-1]),)


def _answer(request: Request, server: Server) -> Kept:
    """Return the answer to a request; one that has not the form asked for is asked for once more."""
    messages = (Message("system", request.instructions), Message("user", request.material))
    reply = chat.ask(server, messages, request.schema)
    read = proposals.read(reply.content)
    if isinstance(read, Unreadable):
        repair = Message("user", _REPAIR.format(reason=read.reason[:200]))
        echo = Message("assistant", reply.content[:_LONGEST_ECHO])
        reply = chat.ask(server, (*messages, echo, repair), request.schema)
    return kept_answers.made(server.model, reply.model, reply.content)


def _key(model: ModelSettings, base: Path, subject: str) -> tuple[str, tuple[Diagnostic, ...]]:
    if not (model.key_env or model.key_file):
        return "", ()
    place = PasswordSource(env=model.key_env, file=model.key_file)
    key = password_for("", (place,), base).strip()
    if key and key.isascii() and key.isprintable():
        return key, ()
    return "", (NO_KEY.of(subject, place=place.place),)
