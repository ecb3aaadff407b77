"""A small learning record store for browser tests: statements and state documents, strict about headers."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from browser import ORIGIN
from playwright.sync_api import Route

STORE = "https://records.example"
AUTH = "Basic c2VjcmV0LWtleQ=="
ACTOR = {"objectType": "Agent", "name": "Ada", "account": {"homePage": "https://lms.example", "name": "u17"}}
REGISTRATION = "ec531277-b57b-4c15-8d91-d292c5b2b8f7"


@dataclass
class RecordStore:
    """What was recorded. While `down` is a status, every request gets it as the answer; 0 breaks the connection.

    Whatever comes with a statement of `refused_verb` is refused, as a store does with a list that has a fault.
    """

    statements: list[dict[str, Any]] = field(default_factory=list)
    states: dict[tuple[tuple[str, str], ...], str] = field(default_factory=dict)
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    down: int | None = None
    refused_verb: str = ""

    def answer(self, route: Route) -> None:
        """Answer a request of the page as a store would."""
        request = route.request
        parts = urlsplit(request.url)
        self.requests.append(f"{request.method} {parts.scheme}://{parts.netloc}{parts.path}")
        if f"{parts.scheme}://{parts.netloc}" != STORE:
            self.faults.append(f"a request to {request.url}")
        if self.down is not None:
            return self._refuse(route)
        self._check_headers(request.method, request.all_headers())
        status, body = self.handle(request.method, parts.path, dict(parse_qsl(parts.query)), request.post_data or "")
        return route.fulfill(status=status, body=body, headers={"Access-Control-Allow-Origin": "*"})

    def verbs(self) -> list[str]:
        """Return what was recorded as "answered u1/q1", in order of time."""
        ordered = sorted(self.statements, key=lambda statement: str(statement["timestamp"]))
        return [f"{_last(each['verb']['id'])} {_below_course(each['object']['id'])}".strip() for each in ordered]

    def _refuse(self, route: Route) -> None:
        if self.down:
            route.fulfill(status=self.down, headers={"Access-Control-Allow-Origin": "*"})
        else:
            route.abort("connectionrefused")

    def _check_headers(self, method: str, headers: dict[str, str]) -> None:
        wanted = {"authorization": AUTH, "x-experience-api-version": "1.0.3"}
        if method != "GET":
            wanted["content-type"] = "application/json"
        self.faults += [
            f"{method} without {name}: {value}" for name, value in wanted.items() if headers.get(name) != value
        ]
        self.faults += [f"{method} sent {name}" for name in ("referer", "cookie") if name in headers]

    def handle(self, method: str, path: str, query: dict[str, str], body: str) -> tuple[int, str]:
        """Do what a request asks; returns status and body of the answer."""
        if (method, path) == ("POST", "/xapi/statements"):
            if any(_last(statement["verb"]["id"]) == self.refused_verb for statement in json.loads(body)):
                return 400, "a statement is not valid"
            known = {statement["id"] for statement in self.statements}
            new = [statement for statement in json.loads(body) if statement["id"] not in known]
            self.statements += new
            return 200, json.dumps([statement["id"] for statement in new])
        key = tuple(sorted(query.items()))
        if (method, path) == ("PUT", "/xapi/activities/state"):
            self.states[key] = body
            return 204, ""
        if (method, path) == ("GET", "/xapi/activities/state"):
            return (200, self.states[key]) if key in self.states else (404, "")
        self.faults.append(f"{method} {path}")
        return 404, ""


@contextmanager
def served(files: Mapping[str, bytes], store: RecordStore) -> Iterator[str]:
    """Serve a package and a store over HTTP; gives the origin.

    A browser that is told to hand its requests to the test hands over none of a page that is gone.
    """

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

        def _answer(self) -> None:
            parts = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            if parts.path[1:] in files:
                status, data = 200, files[parts.path[1:]]
            else:
                status, text = store.handle(self.command, parts.path, dict(parse_qsl(parts.query)), body)
                data = text.encode()
            self.send_response(status)
            self.send_header("Content-Type", mimetypes.guess_type(parts.path)[0] or "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_PUT = do_POST = _answer  # noqa: N815  the names http.server wants

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def launch_address(origin: str = ORIGIN, **changes: str | None) -> str:
    """Return the address an LMS launches the course with; a change to None leaves a parameter out."""
    given: dict[str, str | None] = {
        "endpoint": f"{STORE}/xapi/",
        "auth": AUTH,
        "actor": json.dumps(ACTOR),
        "registration": REGISTRATION,
        "activity_id": "https://training.example.org/xapi/lockout",
    }
    return f"{origin}/index.html?" + urlencode({k: v for k, v in {**given, **changes}.items() if v is not None})


def _last(iri: str) -> str:
    return iri.rpartition("/")[2]


def _below_course(iri: str) -> str:
    return iri.partition("/lockout")[2].lstrip("/")
