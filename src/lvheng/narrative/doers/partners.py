"""Whether a sentence of a document tells the parts of partners, or a trade of one with another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lvheng.narrative.acts.telling import Event
from lvheng.narrative.cast.referents import Referents
from lvheng.narrative.doers.runs import Clause
from lvheng.narrative.words.text import Text

__all__ = ["acting_in", "is_parted", "is_share", "pays_another"]

_SHARES = re.compile("分给|返给|付给|支付给|转给|汇给|打给|分")
_PAYS = re.compile(
    r"[^，。；]{0,8}?(?:(?P<each>[每按][条份个张页次单][^，。；]{0,8}(?:给|付))|支付|付给|给付|付款|付|转账|汇款|给)"
)
_DIVIDES = re.compile(
    "分给|分得|平分|均分|分成|分红|分配|工资|佣金|提成|出资|发给|提供给|交给|传给|转给"
)


def pays_another(words: str, clause: Clause, partners: Sequence[str]) -> bool:
    """Whether one of an enterprise pays another of it, which is no enterprise: 竺某每条付给游某一元."""
    members = set(partners)
    here = words[clause.begin : clause.end]
    if not members or _DIVIDES.search(here):
        return False
    for run in clause.runs:
        names = [m.name for m in run.mentions]
        pays = _PAYS.match(here, run.end - clause.begin) if run.part == "subject" else None
        if pays and len(names) == 1 and names[0] in members:
            others = members - set(names)
            return bool(pays["each"]) or any(
                m.name in others for r in clause.runs if r.begin >= run.end for m in r.mentions
            )
    return False


def is_share(event: Event, text: Text) -> bool:
    """分给张某2000元: what is given is money."""
    return _SHARES.fullmatch(text.view, event.span.begin, event.span.end) is not None


def acting_in(clauses: Sequence[Clause], who: Referents) -> Iterator[str]:
    """The accused who do something in a sentence, here or in another case."""
    for clause in clauses:
        for run in clause.runs:
            if run.part in ("subject", "agent", "joint"):
                named = (m.name for m in run.mentions if m.form in ("name", "unit"))
                known = who.people.known
                yield from (n for n in named if n in who.charged or (n and known[n].elsewhere))
                if run.mentions[0].form == "group":
                    yield from (n for n in who.names(run) if n in who.charged)


def is_parted(words: str, clauses: Sequence[Clause], acting: Sequence[str], who: Referents) -> bool:
    """甲、乙…，由甲…，乙…; 某公司由甲…，乙…: whether a sentence tells the parts of those whom it is about."""
    runs = [r for clause in clauses for r in clause.runs if r.part in ("subject", "agent")]
    if not runs or runs[0].part != "subject":
        return False
    parts = [
        r for r in runs[1:] if r.part == "agent" and words[max(0, r.phrase - 1) : r.phrase] == "由"
    ]
    before = [r for r in runs if not parts or r.begin < parts[0].begin]
    groups = [r for r in before if r.mentions[0].form == "group"]
    whole = who.names((groups or runs)[-1 if groups else 0])
    acts = (a for clause in clauses for a in clause.acts)
    if len(parts) > 1 and len(whole) > 1:
        return True
    if not parts or any(a.begin < parts[0].begin and not a.plan for a in acts):
        return False
    unit = any(who.people.known[n].kind == "unit" for n in whole if n in who.people.known)
    return unit or (len(whole) > 1 and set(acting) <= set(whole))
