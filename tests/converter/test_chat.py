"""The chat protocol, spoken to a real server on this machine: good, bad, slow and hostile ones."""

from __future__ import annotations

import json
import socket
import time

import pytest
from model_server import Behaviour, saying, serving

from converter.chat import Message, Reply, Server, UnansweredError, ask

ASKED = (Message("system", "Improve."), Message("user", "{}"))
SCHEMA = '{"type": "object"}'


def asked(url: str, key: str = "", seconds: int = 20) -> Reply:
    return ask(Server(url, "tiny", key, seconds), ASKED, SCHEMA)


def refusal(behave: Behaviour, seconds: int = 20) -> str:
    with serving(behave) as server, pytest.raises(UnansweredError) as caught:
        asked(server.url, seconds=seconds)
    return str(caught.value)


def saying_status(status: int, text: str) -> Behaviour:
    return lambda exchange: exchange.send(text.encode(), status)


def test_a_question_is_asked_in_the_protocol() -> None:
    with serving(saying('{"title": "Locks"}')) as server:
        assert asked(server.url) == Reply('{"title": "Locks"}', "tiny-1")
    assert server.paths == ["/v1/chat/completions"]
    (body,) = server.bodies
    assert body["model"] == "tiny"
    assert body["messages"] == [{"role": "system", "content": "Improve."}, {"role": "user", "content": "{}"}]
    assert (body["temperature"], body["stream"]) == (0, False)
    assert body["response_format"]["json_schema"] == {"name": "wording", "strict": True, "schema": {"type": "object"}}
    assert "Authorization" not in server.headers[0]


def test_a_key_is_sent_as_a_bearer_token() -> None:
    with serving(saying("{}")) as server:
        asked(f"{server.url}/", key="secret")
    assert server.headers[0]["Authorization"] == "Bearer secret"
    assert server.paths == ["/v1/chat/completions"]


def test_no_proxy_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    with serving(saying("{}")) as server:
        assert asked(server.url).content == "{}"


def test_a_redirect_is_not_followed() -> None:
    with serving(saying("{}")) as other:
        told = refusal(lambda exchange: exchange.send(b"", 307, Location=f"{other.url}/chat/completions"))
    assert told == "it points to another address, which is not followed (HTTP 307)"
    assert other.paths == []


@pytest.mark.parametrize(
    ("status", "told"), [(401, "the key is not accepted (HTTP 401)"), (500, "HTTP 500"), (404, "HTTP 404")]
)
def test_a_status_that_is_no_answer_is_named(status: int, told: str) -> None:
    assert refusal(lambda exchange: exchange.send(b"secret <b>words</b>", status)) == told


@pytest.mark.parametrize(
    "body",
    [
        b"<html>Sign in to the network</html>",
        b"",
        b"[]",
        b"{}",
        b'{"choices": []}',
        b'{"choices": [{"message": {"content": null}}]}',
        b'{"choices": [{"message": "text"}]}',
        b'{"choices": {"0": 1}}',
        b"[" * 100_000,
        b"\xff\xfe",
    ],
    ids=range(10),
)
def test_what_is_not_the_protocol_is_no_answer(body: bytes) -> None:
    assert refusal(lambda exchange: exchange.send(body)) == "what it sends is not the chat protocol"


def test_a_huge_answer_is_not_read_to_its_end() -> None:
    assert refusal(lambda exchange: exchange.say("x" * 5_000_000)) == "the answer is larger than 1 MB"


def test_an_answer_that_breaks_off_is_none() -> None:
    assert refusal(lambda exchange: exchange.send(b'{"choices"', **{"Content-Length": "5000"}))


@pytest.mark.parametrize(
    "behave", [lambda _: time.sleep(3), lambda exchange: exchange.drip()], ids=["silent", "dripping"]
)
def test_a_slow_answer_is_waited_for_so_long_and_no_longer(behave: Behaviour) -> None:
    assert refusal(behave, seconds=1) == "no answer within 1 seconds"


def test_nobody_there_is_told() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    with pytest.raises(UnansweredError) as caught:
        asked(url)
    assert str(caught.value) == "Connection refused"


def test_what_is_no_http_is_told() -> None:
    def behave(exchange: object) -> None:
        exchange.wfile.write(b"\x00\x01 not http\r\n\r\n")  # type: ignore[attr-defined]  the stream of a request

    assert refusal(behave)


def test_a_name_that_does_not_exist_is_told() -> None:
    with pytest.raises(UnansweredError):
        asked("http://no-such-host.invalid/v1")


def test_the_key_stands_in_no_message() -> None:
    refuse = saying_status(403, json.dumps({"error": "Bearer secret"}))
    with serving(refuse) as server, pytest.raises(UnansweredError) as caught:
        asked(server.url, key="secret")
    assert "secret" not in str(caught.value)
