"""Asking a language model, at the one address that the user named, for facts of a text.

Nothing is asked unless the user names an endpoint. The text goes there and nowhere else: no redirect is
followed and no proxy of the environment is used. What comes back is a proposal that `verify` holds against the text.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from lvheng.errors import InputError, LvhengError, MissingExtra, Problem
from lvheng.narrative.model.schema import INSTRUCTIONS, proposal_schema

__all__ = ["Endpoint", "ModelFailed", "propose"]

_LONGEST_ANSWER = 2_000_000


class ModelFailed(LvhengError):
    """The endpoint gave no usable answer. The draft by the grammar alone stands."""


@dataclass(frozen=True)
class Endpoint:
    """An OpenAI-compatible endpoint: its base address (`http://127.0.0.1:8000/v1`), the name of a model there.

    `key` may be empty. Raises InputError for an address that is no http or https address.
    """

    address: str
    model: str
    key: str = ""
    seconds: float = 120.0

    def __post_init__(self) -> None:
        parts = urlsplit(self.address)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.username:
            raise InputError(
                Problem(
                    "endpoint",
                    "--model-at",
                    f"“{self._shown}”不是模型服务的地址，应为 http:// 或者 https:// 开头的基础地址，其中不写用户名和密码",
                    f"{self._shown!r} is no address of a model: a base address beginning with http:// or https://, without user name and password",
                )
            )

    @property
    def _shown(self) -> str:
        return self.address.rsplit("@", 1)[-1]

    @property
    def host(self) -> str:
        """Where the text goes, as it is told to the user."""
        return urlsplit(self.address).netloc


def propose(text: str, endpoint: Endpoint) -> dict[str, Any]:
    """What the model says of the text, of the shape of `proposal_schema`; not verified.

    Raises ModelFailed where there is no usable answer, MissingExtra without the extra `model`.
    """
    try:
        import openai
    except ImportError as error:
        raise MissingExtra("model", "openai") from error

    http = openai.DefaultHttpxClient(follow_redirects=False, trust_env=False)
    with openai.OpenAI(
        base_url=endpoint.address,
        api_key=endpoint.key or "none",
        timeout=endpoint.seconds,
        max_retries=1,
        http_client=http,
    ) as client:
        try:
            answer = client.chat.completions.create(
                model=endpoint.model,
                messages=[
                    {"role": "system", "content": INSTRUCTIONS},
                    {"role": "user", "content": text},
                ],
                temperature=0,
                response_format={
                    "type": "json_schema",
                    "json_schema": {"name": "facts", "strict": True, "schema": proposal_schema()},
                },
            )
        except openai.APITimeoutError as error:
            raise _failed(endpoint, "没有按时回答", "did not answer in time") from error
        except openai.APIConnectionError as error:
            raise _failed(endpoint, "无法连接", "could not be reached") from error
        except openai.APIStatusError as error:
            status = error.status_code
            raise _failed(
                endpoint, f"拒绝了请求（HTTP {status}）", f"refused: HTTP {status}"
            ) from error
        except (openai.OpenAIError, ValueError) as error:
            raise _failed(endpoint, "的回答不合协议", "did not keep to the protocol") from error
    return _read(answer, endpoint)


def _read(answer: Any, endpoint: Endpoint) -> dict[str, Any]:
    choices = getattr(answer, "choices", None)
    if not choices or getattr(choices[0], "message", None) is None:
        raise _failed(endpoint, "的回答不合协议", "did not keep to the protocol")
    said, ended = choices[0].message, choices[0].finish_reason
    if getattr(said, "refusal", None):
        raise _failed(endpoint, "拒绝回答", "declined to answer")
    if ended == "length":
        raise _failed(endpoint, "的回答被截断", "cut its answer short")
    content = said.content or ""
    if len(content) > _LONGEST_ANSWER:
        raise _failed(endpoint, "的回答过长", "gave too long an answer")
    try:
        proposal = json.loads(content)
    except ValueError as error:
        raise _failed(endpoint, "的回答不是 JSON", "gave an answer that is not JSON") from error
    wrong = _misshapen(proposal)
    if wrong:
        raise _failed(
            endpoint, f"的回答缺少或写错 {wrong}", f"gave an answer without a proper {wrong}"
        )
    return dict(proposal)


def _misshapen(proposal: Any) -> str:
    """The first key that is not as the schema has it; the values of facts are held against the text later."""
    if not isinstance(proposal, dict):
        return "parties"
    rows_of = proposal_schema()["properties"]
    for name, schema in rows_of.items():
        rows = proposal.get(name)
        if not isinstance(rows, list):
            return str(name)
        for number, row in enumerate(rows):
            if not isinstance(row, dict):
                return f"{name}[{number}]"
            for key, kind in schema["items"]["properties"].items():
                if key not in row or not _is(row[key], kind):
                    return f"{name}[{number}].{key}"
    return ""


def _is(value: Any, kind: dict[str, Any]) -> bool:
    if "enum" in kind:
        return isinstance(value, str) and value in kind["enum"]
    kinds = kind["type"] if isinstance(kind["type"], list) else [kind["type"]]
    match value:
        case None:
            return "null" in kinds
        case bool():
            return "boolean" in kinds
        case int():
            return "integer" in kinds
        case str():
            return "string" in kinds
        case list():
            return "array" in kinds and all(_is(one, kind["items"]) for one in value)
    return False


def _failed(endpoint: Endpoint, zh: str, en: str) -> ModelFailed:
    """Names the host alone: an address may hold secrets."""
    return ModelFailed(
        Problem(
            "model",
            "",
            f"模型服务 {endpoint.host} {zh}；以下只用本机的文法",
            f"the model at {endpoint.host} {en}; only the grammar on this machine is used",
        )
    )
