"""The two or three questions whose answers decide most, and why each is asked.

They come from the opinion: a fact is asked for only where its answer changes the tier. Facts that one question
answers (the categories of information, the consequences) are asked together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from lvheng.facts.case import Act, Case, Incident
from lvheng.facts.register import CONSEQUENCES, Term
from lvheng.guidance.findings import Language, decisive, uncounted
from lvheng.law.instruments.criminal_law import art_286_1
from lvheng.law.instruments.fashi_2017_10 import art_005
from lvheng.opinion.model import Decisive, PartyOpinion

__all__ = ["MOST", "Asked", "ask_next"]

MOST = 3


@dataclass(frozen=True)
class _Question:
    """`about` are the last parts of the paths of the facts that it settles."""

    about: tuple[str, ...]
    zh: str
    en: str


_ORDER = _Question(("leaked", "refused", "ordered_to_correct", "network_service_provider"), "监管部门有没有责令改正，改了没有？泄露了多少条？", "was there an order to correct, was it obeyed, and how much leaked?")  # fmt: skip
_QUESTIONS = (
    _Question(("items",), "是哪一类信息，各有多少条？能按接收人、按来源分开说吗？", "which kinds of information, and how many items of each?"),
    _Question(("illegal_income_yuan",), "一共收了多少钱（不扣成本）？", "how much was taken in all, costs not deducted?"),
    _Question(("obtained_in_duty_or_service",), "这些信息是不是在履行职责或者提供服务中得到的？", "was it obtained in duty or in providing a service?"),
    _Question(("recipients",), "分别给了几个人或者几家单位？", "to how many persons or units was it given?"),
    _Question(("knew_of_criminal_use", "used_by_others_for_crime"), "买的人、用的人拿去做什么？当时知道或者应当知道吗？", "what was it used for, and was that known, or should it have been?"),
    _Question(("lawful_business", "profit_from_use_yuan"), "是不是只为自己合法的生意买来用、没有转手？靠它赚了多少？", "was it bought for a lawful business only and not passed on, and what profit did it make?"),
    _Question(("priors", "again"), "以前有没有因为个人信息受过处罚？哪一天？", "any earlier sanction over personal information, and when?"),
    _Question(("consequences", *CONSEQUENCES), "有没有人因此死伤、精神失常、被绑架，或者有重大经济损失？", "was anyone killed, injured, driven insane or kidnapped, or was there a major loss?"),
    _ORDER,
)  # fmt: skip
_ITEMS_KNOWN = _Question(("items",), "除写明的以外，还有没有行踪、通信内容、征信、财产，或者住宿、通话记录、健康、交易一类的信息？", "beside what is said, was there any of tracks, content, credit, property, or of lodging, calls, health, transactions?")  # fmt: skip
_JUDGEMENTS = ("other_serious", "other_especially_serious", "business_other_serious")


@dataclass(frozen=True)
class Asked:
    """`fact` is the path of the fact that decides most among those that the question settles."""

    fact: str
    question: str
    why: str
    provision: str

    def to_dict(self) -> dict[str, Any]:
        return {
            "fact": self.fact,
            "question": self.question,
            "why": self.why,
            "provision": self.provision,
        }


def ask_next(parties: Iterable[PartyOpinion], case: Case, language: Language) -> tuple[Asked, ...]:
    """At most three, in the order of `_QUESTIONS`: what most cases turn on stands first."""
    found: dict[str, Asked] = {}
    facts = [fact for party in parties for fact in decisive(party, case, language)]
    for fact, question in _ranked(facts, case):
        asked = question.zh if language == "zh" else question.en
        found.setdefault(asked, Asked(fact.fact, asked, _why(fact, language), fact.why))
    if not facts and (acts := uncounted(case)):
        return (_of_counts(acts[0], language),)
    platform = [_of_order(one, language) for one in case.incidents if not _settled(parties)]
    return (*found.values(), *platform)[:MOST]


def _settled(parties: Iterable[PartyOpinion]) -> bool:
    """Whether the platform's crime stands, or none was asked."""
    charges = [one for party in parties for one in party.charges]
    return all(one.stands for one in charges if one.offence == art_286_1.OFFENCE.name)


def _of_order(incident: Incident, language: Language) -> Asked:
    """Several facts together make a leak the crime of a platform: none of them decides alone."""
    zh = language == "zh"
    why = (
        f"网络服务提供者经责令改正而拒不改正，泄露的条数达到标准的，构成{art_286_1.OFFENCE.name}"
        if zh
        else "a network service provider that refused an order to correct commits a crime where enough leaked"
    )
    return Asked(
        f"incidents.{incident.id}.refused", _ORDER.zh if zh else _ORDER.en, why, art_286_1.ARTICLE.citation,
    )  # fmt: skip


def _of_counts(act: Act, language: Language) -> Asked:
    """Where the numbers of too many acts are unknown for anything else to be looked for."""
    zh = language == "zh"
    why = "没有写明条数，情节无从认定" if zh else "without the number of items no tier can be told"
    asked = _QUESTIONS[0].zh if zh else _QUESTIONS[0].en
    return Asked(f"acts.{act.id}.items.ordinary", asked, why, art_005.ARTICLE.citation)


def _ranked(decisive: Iterable[Decisive], case: Case) -> list[tuple[Decisive, _Question]]:
    pairs = [(fact, question) for fact in decisive for question in _question(fact, case)]
    order = {question: place for place, question in enumerate(_QUESTIONS)}

    def weight(pair: tuple[Decisive, _Question]) -> tuple[int, bool]:
        # Of the categories of one question the commonest speaks for all.
        return order.get(pair[1], len(order)), not pair[0].fact.endswith(".ordinary")

    return sorted(pairs, key=weight)


def _question(fact: Decisive, case: Case) -> Iterator[_Question]:
    parts = fact.fact.split(".")
    if any(part in _JUDGEMENTS for part in parts):
        return
    for question in _QUESTIONS:
        if any(part in question.about for part in parts):
            known = question is _QUESTIONS[0] and _has_items(parts, case)
            yield _ITEMS_KNOWN if known else question
            return
    other = Term(f"{fact.label}？", f"{fact.label}?")
    yield _Question(tuple(parts), other.zh, other.en)


def _has_items(parts: list[str], case: Case) -> bool:
    """Whether items of another category than that of the fact are known of its act."""
    act = next((act for act in case.acts if act.id in parts), None)
    known = {name for name, one in act.items.items() if (one.lo or 0) > 0} if act else set()
    return bool(known) and parts[-1] not in known


_TIERS = {
    "none": Term("不构成情节严重", "not serious"),
    "serious": Term("情节严重", "serious"),
    "especially_serious": Term("情节特别严重", "especially serious"),
    "true": Term("是", "yes"),
    "false": Term("否", "no"),
}


def _why(fact: Decisive, language: Language) -> str:
    """`〔a1 出售〕其他公民个人信息：不满5000条 → 不构成情节严重；5000条以上 → 情节严重`."""
    answers = list(fact.outcomes)
    said = []
    for answer, following in zip(answers, [*answers[1:], ""], strict=True):
        ends = [_word(end, language) for end in fact.outcomes[answer].split("..")]
        said.append(f"{_answer(answer, following, fact.fact, language)} → {_from(ends, language)}")
    label = f"{fact.label}：" if language == "zh" else f"{fact.label}: "
    return label + ("；" if language == "zh" else "; ").join(said)


def _from(ends: list[str], language: Language) -> str:
    """Of an open end both, which 或者 would join to one: 不构成情节严重或者情节特别严重."""
    if len(ends) == 1:
        return ends[0]
    if language == "zh":
        return f"从{ends[0]}到{ends[-1]}都有可能"
    return f"anything from {ends[0]} to {ends[-1]}"


def _answer(answer: str, following: str, fact: str, language: Language) -> str:
    """`是`, or a number as the range up to the next one."""
    if answer in _TIERS:
        return _word(answer, language)
    zh = language == "zh"
    unit = _unit(fact) if zh else ""
    least, most = answer.removeprefix("≥"), following.removeprefix("≥")
    if not most:
        return f"{least}{unit}以上" if zh else f"{least} or more"
    if least == "0":
        return f"不满{most}{unit}" if zh else f"below {most}"
    return f"{least}{unit}以上不满{most}{unit}" if zh else f"{least} to below {most}"


def _unit(fact: str) -> str:
    if fact.endswith("_yuan"):
        return "元"
    return "条" if ".items." in fact else "个" if fact.endswith(".recipients") else ""


def _word(code: str, language: Language) -> str:
    term = _TIERS.get(code, Term(code, code))
    return term.zh if language == "zh" else term.en
