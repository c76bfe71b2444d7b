"""Where the one who asks stands: by whom it was done, to whom, and what that makes urgent or out of place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lvheng.facts.case import Case
from lvheng.guidance.choose import topics_of
from lvheng.guidance.findings import Finding, uncounted
from lvheng.guidance.reading import Asker, askers
from lvheng.narrative.cast.kin import BARE_KIN, OWN_KIN

__all__ = ["NARRATOR", "asker_by", "harmed", "premature", "urgent_lines", "urgent_steps"]

NARRATOR = ("我", "俺", "本人")
_KIN = re.compile(rf"(?:{OWN_KIN}|{BARE_KIN})$")
_DONE_TO_ME = re.compile("[在对把查看翻偷]了?我(?:的|们|车|手机|包|家|身份|照|微信|行踪|聊天|$)")
_MONEY_GONE = re.compile(
    "被骗|骗了|骗走|敲诈|勒索|转了[^，。；]{0,4}[百千万块元]|盗刷|转了账|转账|转走|汇款|冒用.{0,8}贷款|用我的?身份证?[^。]{0,16}(?:贷了|借了|办了?贷)"
)
_DANGER = re.compile(
    "[拿持带]着?刀|刀片|砍|(?:堵|守|蹲)(?:在|着|了)?(?:我|她|孩子|家|单位)|[打找闹]上门|泼|尾随|跟踪(?:我|她|孩子)|(?:要|说)[^，。]{0,4}(?:弄死|杀了?|打断)"
)
_DESPAIR = re.compile("想死|不想活|活不下去|自杀|轻生|自残|割腕|跳楼|安眠药")
_OF_THE_GUILTY = ("turn_in", "return_gains")
"""Steps that one takes who has something to answer for."""


def asker_by(findings: Iterable[Finding], text: str) -> Asker | None:
    """Where no words say who asks: the narrator who did it, or whose kin did it, if not to him."""
    names = [one.name for one in findings]
    if any(name in NARRATOR for name in names):
        return askers()["suspect"]
    if not any(map(_KIN.match, names)):
        return None
    return askers()["victim" if _DONE_TO_ME.search(text) else "suspect_family"]


def harmed(asker: Asker | None) -> bool:
    """Whether what was done was done to the one who asks."""
    return asker is not None and asker.id in ("victim", "company")


def urgent_lines(
    text: str,
    asker: Asker | None,
    findings: Iterable[Finding],
    case: Case | None,
    amounts_left: bool,
) -> Iterable[str]:
    """Lines that this story needs before what the law says in general.

    `amounts_left`: the text has amounts that no fact rests on, so it cannot be said that it tells no number.
    """
    if topics_of(text)[0].id == "evading":
        yield "destroying"
    told_none = case and case.acts and len(uncounted(case)) == len(case.acts) and not amounts_left
    if asker and asker.id != "bystander" and findings and told_none:
        yield "few" if asker.id == "victim" else "few_suspected"


def urgent_steps(text: str, asker: Asker | None) -> Iterable[str]:
    """Steps that come before all others: of life and limb, and of money that may still be stopped."""
    if not harmed(asker):
        return
    victim = asker is not None and asker.id == "victim"
    if victim and _DESPAIR.search(text):
        yield "despair"
    if victim and _DANGER.search(text):
        yield "danger"
    if _MONEY_GONE.search(text):
        yield from ("stop_payment", "freeze")


def premature(findings: Sequence[Finding]) -> Iterable[str]:
    """Steps out of place where nobody answers for it, or no longer."""
    no_answer = findings and all(one.why_not or one.lapsed for one in findings)
    return _OF_THE_GUILTY if no_answer else ()
