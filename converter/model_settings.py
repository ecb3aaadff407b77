"""What `[model]` may set: a language model that may propose wording. Without this table none is ever asked.

    [model]
    url = "http://localhost:11434/v1"
    name = "llama3.1"

The text of the units goes to that address, and to no other. A key is read from the place that the settings name.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

_HERE = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """What `[model]` may set.

    `name`: the model, as its server calls it. `url`: where the server's chat protocol begins, mostly ending in "/v1".
    `key_env` or `key_file`: the variable of the environment, or the file, in which the key stands if one is needed.
    `answers`: the folder beside the settings in which answers are kept; commit it, and every machine makes the same.
    `ask`: whether the model is asked for what is not kept yet; false, as for CI, uses kept answers only.
    `seconds`: how long one answer may take.
    """

    name: str = ""
    url: str = ""
    key_env: str = ""
    key_file: str = ""
    answers: str = ".unitsmith/answers"
    ask: bool = True
    seconds: int = 60

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("name has to say which model is asked")
        if self.key_env and self.key_file:
            raise ValueError("key_env and key_file cannot both be set")
        if not self.answers or self.seconds < 1:
            raise ValueError("answers has to name a folder, and seconds has to be above 0")
        if self.url:
            self._check_address()

    @property
    def is_asked(self) -> bool:
        """Whether anything is sent at all."""
        return self.ask and bool(self.url)

    def _check_address(self) -> None:
        try:
            parts = urlsplit(self.url)
            known = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
        except ValueError:
            known = False
        if not known or parts.username or parts.query or parts.fragment or not self.url.isprintable():
            raise ValueError("url has to be an address such as http://localhost:11434/v1, without a password in it")
        if (self.key_env or self.key_file) and parts.scheme == "http" and parts.hostname not in _HERE:
            raise ValueError("a key is sent over https only, or to a server on this machine")
