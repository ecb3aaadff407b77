"""The door to language models: asks one server that speaks the OpenAI-compatible chat protocol, within bounds.

One connection a question, to the address of the settings and nowhere else: no redirect is followed, no proxy of the
environment is used. An answer is limited in size and in the time that all of it takes.
"""

from __future__ import annotations

import json
import socket
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from threading import Event, Timer
from urllib.parse import urlsplit

_LONGEST_ANSWER = 1_000_000
_SEED = 1


class UnansweredError(Exception):
    """The server gave no answer; the text says why, in plain words and without anything secret."""


@dataclass(frozen=True, slots=True)
class Server:
    """Where to ask, which model, with which key (empty for none), and how many seconds an answer may take."""

    url: str
    model: str
    key: str
    seconds: int


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation: "system", "user" or "assistant", and what it says."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What the model wrote, and which model says it did."""

    content: str
    model: str


def ask(server: Server, messages: tuple[Message, ...], schema: str) -> Reply:
    """Return the model's answer, which is asked to fit a JSON Schema; raises UnansweredError."""
    parts = urlsplit(server.url)
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    connection = kind(parts.hostname or "", parts.port, timeout=server.seconds)
    too_late = Event()
    try:
        connection.connect()
        alarm = Timer(server.seconds, _hang_up, (connection.sock, too_late))
        alarm.daemon = True
        alarm.start()
        try:
            path = f"{parts.path.rstrip('/')}/chat/completions"
            connection.request("POST", path, _body(server, messages, schema), _headers(server))
            with connection.getresponse() as response:
                data = _read(response)
        finally:
            alarm.cancel()
    except (OSError, HTTPException) as error:
        late = too_late.is_set() or isinstance(error, TimeoutError)
        reason = f"no answer within {server.seconds} seconds" if late else _plain(error)
        raise UnansweredError(reason) from error
    finally:
        connection.close()
    if too_late.is_set():
        raise UnansweredError(f"no answer within {server.seconds} seconds")
    return _reply(data)


def _body(server: Server, messages: tuple[Message, ...], schema: str) -> bytes:
    """Return the request; temperature 0 and a seed ask for the same answer each time, which no server promises."""
    form = {"name": "wording", "strict": True, "schema": json.loads(schema)}
    return json.dumps(
        {
            "model": server.model,
            "messages": [{"role": message.role, "content": message.content} for message in messages],
            "temperature": 0,
            "seed": _SEED,
            "stream": False,
            "response_format": {"type": "json_schema", "json_schema": form},
        }
    ).encode()


def _headers(server: Server) -> dict[str, str]:
    headers = {"Content-Type": "application/json", "Accept": "application/json", "User-Agent": "unitsmith"}
    return headers | ({"Authorization": f"Bearer {server.key}"} if server.key else {})


def _hang_up(connection: socket.socket, too_late: Event) -> None:
    """End a connection whose time is up: each byte of a slow answer would start the time limit of a socket anew."""
    too_late.set()
    with suppress(OSError):  # it has ended by itself in this moment
        # The plain socket's: under TLS the wrapper would forget its state while another thread reads.
        socket.socket.shutdown(connection, socket.SHUT_RDWR)


def _read(response: HTTPResponse) -> bytes:
    if response.status in (401, 403):
        raise UnansweredError(f"the key is not accepted (HTTP {response.status})")
    if response.status in range(300, 400):
        raise UnansweredError(f"it points to another address, which is not followed (HTTP {response.status})")
    if response.status != 200:
        raise UnansweredError(f"HTTP {response.status}")
    data = response.read(_LONGEST_ANSWER + 1)
    if len(data) > _LONGEST_ANSWER:
        raise UnansweredError("the answer is larger than 1 MB")
    return data


def _reply(data: bytes) -> Reply:
    try:
        body = json.loads(data)
        content = body["choices"][0]["message"]["content"]
        model = body.get("model", "")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise UnansweredError("what it sends is not the chat protocol") from error
    if not isinstance(content, str):
        raise UnansweredError("what it sends is not the chat protocol")
    return Reply(content, model if isinstance(model, str) else "")


def _plain(error: Exception) -> str:
    text = (error.strerror if isinstance(error, OSError) else "") or str(error) or type(error).__name__
    return text if text.isprintable() else type(error).__name__
