"""A headless Chromium for tests: serves files from memory on an invented origin and notes everything that is wrong.

Nothing leaves the machine: a request for anything that was not handed in is refused and counted.
"""

from __future__ import annotations

import mimetypes
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright
from playwright.sync_api import Error as PlaywrightError

ORIGIN = "https://lms.example"
NODE_MODULES = Path(__file__).parent.parent / "browser" / "node_modules"

_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# Violations are also written to the console, but only this event names the directive.
_LISTEN = """
document.addEventListener('securitypolicyviolation', function (event) {
  console.error('CSP ' + event.violatedDirective + ' ' + event.blockedURI);
});
"""

Handler = Callable[[Route], None]


@contextmanager
def chromium(absent: Callable[[str], NoReturn]) -> Iterator[Browser]:
    """Give a browser; skips the test where there is no Chromium, and fails it under CI=true."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        absent("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        yield browser
        browser.close()


def node_file(path: str, absent: Callable[[str], NoReturn]) -> bytes:
    """Return a file of an npm package that the browser tests load."""
    file = NODE_MODULES / path
    if not file.is_file():
        absent(f"{path.partition('/')[0]}: run npm ci --ignore-scripts in tests/browser")
    return file.read_bytes()


@dataclass
class Visit:
    """An open page and what went wrong on it: requests to elsewhere, errors, refused content."""

    page: Page
    context: BrowserContext
    problems: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def assert_clean(self) -> None:
        assert self.outside == []
        assert self.problems == []


@contextmanager
def visit(
    browser: Browser,
    files: Mapping[str, bytes],
    *,
    width: int = 1280,
    javascript: bool = True,
    scheme: str = "light",
    answer: Handler | None = None,
) -> Iterator[Visit]:
    """Open a fresh browser profile on ORIGIN with some files, by path.

    `answer` gets the requests that no file answers, to play a server; without it they are refused and counted.
    """
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        java_script_enabled=javascript,
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    context.set_default_timeout(15_000)
    context.add_init_script(_LISTEN)
    seen = Visit(context.new_page(), context)

    def serve(route: Route) -> None:
        url = route.request.url
        path = url.removeprefix(f"{ORIGIN}/").partition("?")[0].partition("#")[0]
        if url.startswith(f"{ORIGIN}/") and path in files:
            kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
            # A window may be closed while its last file is on the way; a page that misses a file fails by itself.
            with suppress(PlaywrightError):
                route.fulfill(body=files[path], content_type=f"{kind}; charset=utf-8" if "image" not in kind else kind)
        elif answer is not None:
            answer(route)
        else:
            seen.outside.append(url)
            route.abort()

    context.route("**/*", serve)
    seen.page.on("pageerror", lambda error: seen.problems.append(str(error)))
    seen.page.on("console", lambda line: seen.problems.append(line.text) if line.type in ("error", "warning") else None)
    try:
        yield seen
    finally:
        context.unroute_all(behavior="ignoreErrors")
        context.close()
