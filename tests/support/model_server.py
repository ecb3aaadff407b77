"""A server on this machine that speaks the chat protocol of language models, and behaves as well or badly as told."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Behaviour = Callable[["Exchange"], None]
"""What is done with a request; it writes the answer itself."""


@dataclass
class ModelServer:
    """Where it listens, and the requests that came: their paths, headers and bodies."""

    url: str
    paths: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    bodies: list[dict[str, Any]] = field(default_factory=list)


class Exchange(BaseHTTPRequestHandler):
    """One request, with the ways to answer it."""

    def send(self, data: bytes, status: int = 200, **headers: str) -> None:
        """Answer with these bytes."""
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", "Content-Length": str(len(data)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def say(self, content: str) -> None:
        """Answer as a model does."""
        message = {"role": "assistant", "content": content}
        choice = {"index": 0, "message": message, "finish_reason": "stop"}
        self.send(json.dumps({"object": "chat.completion", "model": "tiny-1", "choices": [choice]}).encode())

    def drip(self) -> None:
        """Send a byte now and then, without ever ending."""
        self.send_response(200)
        self.send_header("Content-Length", "100000")
        self.end_headers()
        for _ in range(200):
            self.wfile.write(b" ")
            self.wfile.flush()
            time.sleep(0.1)


@contextmanager
def serving(behave: Behaviour) -> Iterator[ModelServer]:
    """Run a server for as long as the block lasts."""

    class Handler(Exchange):
        def do_POST(self) -> None:
            seen.paths.append(self.path)
            seen.headers.append(dict(self.headers))
            seen.bodies.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            try:
                behave(self)
            except OSError:
                self.close_connection = True  # the client hung up, as it may

        def log_message(self, *_: object) -> None:
            """Stay silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    seen = ModelServer(f"http://127.0.0.1:{server.server_address[1]}/v1")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield seen
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def saying(*contents: str) -> Behaviour:
    """Answer with these texts one after the other, the last one again and again."""
    left = list(contents)

    def behave(exchange: Exchange) -> None:
        exchange.say(left.pop(0) if len(left) > 1 else left[0])

    return behave
