"""lvheng ask --model-at: where the text goes is said, what comes back is held against it, failures change nothing."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest

from lvheng.apps.cli import main

from .serving import completion, serving

STORY = "被告人张某从他人处购买公民个人信息（姓名、手机号码）5万余条，后出售给李某，获利3万元。"
PARTY = {"id": "x", "name": "张某", "kind": "person", "quote": "被告人张某"}
EMPTY = {"parties": [PARTY], "acts": [], "facts": []}


@dataclass(frozen=True)
class Result:
    exit_code: int
    stdout: str
    stderr: str


@pytest.fixture
def lvheng(capsys):
    def run(*arguments: str) -> Result:
        with pytest.raises(SystemExit) as left:
            main(list(arguments))
        return Result(int(left.value.code or 0), *capsys.readouterr())

    return run


@pytest.fixture
def ask(lvheng):
    return lambda at, *more: lvheng("ask", *more, "--model-at", at, "--model", "some-model")


def test_a_story_is_sent_where_the_user_says_and_the_answer_says_so(ask, monkeypatch):
    monkeypatch.setenv("LVHENG_MODEL_KEY", "very-secret")
    body = completion(json.dumps(EMPTY))
    with serving(body) as served:
        host = served.address.removeprefix("http://").removesuffix("/v1")
        told = ask(served.address, STORY, "--json")
        page = ask(served.address, STORY)
    document = json.loads(told.stdout)
    assert document["model"]["at"] == host
    assert document["model"]["name"] == "some-model"
    assert document["model"]["characters_sent"] == len(STORY)
    assert document["model"]["confirmed"] == ["parties.p1"]
    assert host in told.stderr
    assert host in page.stdout.replace("\n", "")
    assert "离线" not in page.stdout
    assert "very-secret" not in told.stdout + told.stderr + page.stdout + page.stderr
    assert [r["key"] for r in served.requests] == ["Bearer very-secret"] * 2


def test_a_failure_leaves_the_answer_as_it_is_without_a_model(lvheng, ask):
    alone = json.loads(lvheng("ask", STORY, "--json").stdout)
    with serving(b"oops", status=500) as served:
        told = ask(served.address, STORY, "--json")
    document = json.loads(told.stdout)
    assert told.exit_code == 0
    assert document["model"]["failed"]["code"] == "model"
    assert alone["model"] is None
    assert {**document, "model": None} == alone


def test_a_question_is_not_sent(ask):
    body = completion(json.dumps(EMPTY))
    with serving(body) as served:
        told = ask(served.address, "泄露公民个人信息会受到什么处罚?", "--json")
    assert json.loads(told.stdout)["model"] is None
    assert served.requests == []


@pytest.mark.parametrize(
    "wrong",
    [
        ["--model-at", "http://127.0.0.1:9/v1"],
        ["--model", "m"],
        ["--model-at", "x", "--model", "m"],
    ],
)
def test_an_endpoint_that_is_none_is_wrong_input(lvheng, wrong):
    result = lvheng("ask", STORY, *wrong)
    assert result.exit_code == 2
    assert "--model" in result.stderr
