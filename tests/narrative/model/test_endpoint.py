"""The endpoint, with a local server that speaks its protocol, and every way in which it fails."""

from __future__ import annotations

import json
import socket

import pytest

from lvheng.errors import InputError
from lvheng.facts.register import ACT_FACTS, CATEGORIES, CIRCUMSTANCES
from lvheng.narrative.model.endpoint import Endpoint, ModelFailed, propose
from lvheng.narrative.model.schema import fact_names, proposal_schema

from .serving import completion, serving

EMPTY = {"parties": [], "acts": [], "facts": []}
FACT = {
    "of": "a1", "fact": "items.track", "at_least": 60, "at_most": 69, "first": None, "last": None,
    "truth": None, "status": "found", "quote": "60余条",
}  # fmt: skip


def asked(body: bytes, text: str = "张某出售行踪轨迹信息60余条。", seconds: float = 20.0, **how):
    with serving(body, **how) as served:
        endpoint = Endpoint(served.address, "some-model", "secret", seconds)
        return propose(text, endpoint), served.requests


def test_the_text_is_sent_once_with_the_register_as_the_schema():
    proposal, requests = asked(completion(json.dumps({**EMPTY, "facts": [FACT]})))
    assert proposal["facts"] == [FACT]
    (request,) = requests
    assert request["path"] == "/v1/chat/completions"
    assert request["key"] == "Bearer secret"
    assert request["model"] == "some-model"
    assert [m["content"] for m in request["messages"]][1] == "张某出售行踪轨迹信息60余条。"
    assert request["response_format"]["json_schema"]["schema"] == proposal_schema()
    assert request["temperature"] == 0


def test_the_schema_names_the_facts_of_the_register():
    names = fact_names()
    assert {f"items.{name}" for name in CATEGORIES} <= set(names)
    assert {f"circumstances.{name}" for name in CIRCUMSTANCES} <= set(names)
    assert {n for n, f in ACT_FACTS.items() if f.type in ("boolean", "yuan")} <= set(names)


@pytest.mark.parametrize(
    ("body", "how", "said"),
    [
        (b"{}", {"status": 500}, "HTTP 500"),
        (b"{}", {"status": 401}, "HTTP 401"),
        (b"{}", {"status": 429}, "HTTP 429"),
        (b"", {"status": 307, "headers": {"Location": "http://127.0.0.1:9/v1"}}, "HTTP 307"),
        (completion("{}"), {"wait": 1.0, "seconds": 0.3}, "in time"),
        (b"not json at all", {}, "protocol"),
        (b'{"choices": []}', {}, "protocol"),
        (b"[]", {}, "protocol"),
        (completion("I think that"), {}, "not JSON"),
        (completion(None), {}, "not JSON"),
        (completion("[]"), {}, "parties"),
        (completion(json.dumps({"parties": [], "acts": []})), {}, "facts"),
        (completion(json.dumps({**EMPTY, "facts": [{**FACT, "fact": "guilty"}]})), {}, "facts[0].fact"),
        (completion(json.dumps({**EMPTY, "facts": [{**FACT, "at_least": "60"}]})), {}, "facts[0].at_least"),
        (completion(json.dumps({**EMPTY, "facts": [{**FACT, "at_least": 60.5}]})), {}, "facts[0].at_least"),
        (completion(json.dumps({**EMPTY, "facts": [{**FACT, "truth": 1}]})), {}, "facts[0].truth"),
        (completion(json.dumps({**EMPTY, "acts": [7]})), {}, "acts[0]"),
        (completion(json.dumps(EMPTY)[:9], ended="length"), {}, "short"),
        (completion(None, refusal="no"), {}, "declined"),
    ],
)  # fmt: skip
def test_a_failure_is_said_in_one_sentence_that_names_only_the_host(body, how, said):
    with pytest.raises(ModelFailed) as failed:
        asked(body, **how)
    (problem,) = failed.value.problems
    assert said in problem.en
    assert "127.0.0.1" in problem.zh
    assert "60余条" not in str(failed.value)
    assert "secret" not in str(failed.value)


def test_an_address_where_nothing_listens_is_said_to_be_out_of_reach():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(ModelFailed, match="could not be reached"):
        propose("文本", Endpoint(f"http://127.0.0.1:{port}/v1", "m", seconds=2.0))


def test_no_proxy_of_the_environment_sees_the_text(monkeypatch):
    with serving(completion(json.dumps(EMPTY))) as proxy:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.address.removesuffix("/v1"))
        proposal, requests = asked(completion(json.dumps(EMPTY)))
    assert proposal == EMPTY
    assert len(requests) == 1
    assert proxy.requests == []


@pytest.mark.parametrize("address", ["ftp://a/v1", "a.b/v1", "", "http://", "http://u:pw@a/v1"])
def test_an_address_that_is_none_is_refused_without_its_secrets(address):
    with pytest.raises(InputError) as refused:
        Endpoint(address, "m")
    assert "pw" not in str(refused.value)
