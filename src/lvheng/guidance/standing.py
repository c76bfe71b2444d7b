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
_MONEY_GONE = re.compile("被骗|骗了|骗走|盗刷|转了账|转账|汇款|冒用.{0,8}贷款")
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
    if asker and findings and told_none:
        yield "few" if asker.id == "victim" else "few_suspected"


def urgent_steps(text: str, asker: Asker | None) -> Iterable[str]:
    """Steps that come before all others: money that may still be stopped."""
    return ("stop_payment", "freeze") if harmed(asker) and _MONEY_GONE.search(text) else ()


def premature(findings: Sequence[Finding]) -> Iterable[str]:
    """Steps out of place where nobody answers for it, or no longer."""
    no_answer = findings and all(one.why_not or one.lapsed for one in findings)
    return _OF_THE_GUILTY if no_answer else ()
