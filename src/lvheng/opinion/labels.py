"""The words for a fact, a quantity or a reading, from the register."""

from __future__ import annotations

from collections.abc import Mapping

from lvheng.facts.administrative import ADMINISTRATIVE
from lvheng.facts.case import Case
from lvheng.facts.lawful_basis import LAWFUL_BASIS
from lvheng.facts.manner import MANNER_FACTS
from lvheng.facts.other_acts import OTHER_KINDS
from lvheng.facts.register import (
    ACT_FACTS,
    ACT_KINDS,
    CATEGORIES,
    CIRCUMSTANCES,
    CONSEQUENCES,
    CONTESTED_CATEGORIES,
    INCIDENT_FACTS,
    PARTY_FACTS,
    RegisteredFact,
    Term,
)
from lvheng.law.matter import LABELS
from lvheng.law.offence import APART
from lvheng.law.readings import NOT_COMBINED, READINGS

__all__ = ["Labels", "registered"]

_COMPUTED = {
    "again": Term("此前因侵犯公民个人信息受过处罚", "sanctioned before for personal information"),
    "before_2021": Term("行为在2021年1月1日前", "the act is before 2021-01-01"),
    "punishable_then": Term("行为时的法律规定处罚", "the law of that time punished it"),
    "judged_after_revision": Term("在司法解释修改施行后裁判", "judged since the interpretation was revised"),
    "done_after_revision": Term("行为在司法解释修改施行后", "done since the interpretation was revised"),
    "persons_tipped_after_revision": Term("司法解释修改施行后明示、暗示的人数", "persons advised to deal since the interpretation was revised"),
    "in_time": Term("与其他行为在可以累计的期间内", "close enough to the others in time to be summed"),
    "responsible": Term("对该行为负刑事责任", "answers for it"),
    "answers": Term("已满十六周岁并具有刑事责任能力", "is of age and capacity"),
    "sold_by_staff": Term(
        "本条所列单位的工作人员出售、提供本单位履职或者服务中获得的信息",
        "staff of a listed unit sold or provided what the unit had from duty or service",
    ),
    "obtained_from_listed_unit": Term(
        "获取的是本条所列单位履职或者服务中获得的信息",
        "what was obtained was had by a listed unit from duty or service",
    ),
    **{name: fact.label for name, fact in MANNER_FACTS.items()},
    "network_service_provider": PARTY_FACTS["network_service_provider"].label,
    "leaked_A": Term("泄露的行踪轨迹、通信内容、征信、财产信息条数", "items leaked of tracks, content, credit and property"),
    "leaked_B": Term("泄露的住宿、通信记录、健康生理、交易等信息条数", "items leaked of lodging, records, health, transactions and the like"),
    "leaked_C": Term("泄露的其他用户信息条数", "other items leaked"),
    "weighed_leak": Term("按比例折算的泄露条数", "items leaked, converted in proportion"),
    "weighed_illegal_information": Term("按比例折算的违法信息数", "illegal information, converted in proportion"),
    "favouritism_especially_serious": Term("同一行为徇私舞弊且情节特别严重", "one conduct for favour, by fraud, and especially serious"),
}  # fmt: skip


def registered(path: str) -> RegisteredFact | None:
    """The register's entry for a path such as `acts.a1.items.track`."""
    head, _, rest = path.partition(".")
    if head == "acts":
        _, fact, *detail = rest.split(".")
        return (
            _OF_ACTS[fact].get(detail[0])
            if fact in _OF_ACTS
            else ACT_FACTS.get(fact) or MANNER_FACTS.get(fact)
        )
    if head == "other_acts":
        return _OF_OTHER_KINDS.get(rest.split(".")[1])
    if head == "incidents":
        return INCIDENT_FACTS.get(rest.split(".")[1])
    if head == "parties":
        return PARTY_FACTS.get(rest.split(".")[1])
    return CIRCUMSTANCES.get(path) or PARTY_FACTS.get(path)


_OF_OTHER_KINDS = {name: fact for kind in OTHER_KINDS.values() for name, fact in kind.facts.items()}


_OF_ACTS = {"lawful_basis": LAWFUL_BASIS, "administrative": ADMINISTRATIVE}


class Labels:
    """Words in one language; `zh` or `en`."""

    def __init__(
        self, case: Case, language: str, facts: Mapping[str, RegisteredFact] | None = None
    ):
        self.case = case
        self.language = language
        self.chinese = language == "zh"
        self.facts = facts or {}
        """What is registered for one kind of `other_acts`, whose facts stand there by their bare names."""

    def of_kind(self, kind: str) -> Labels:
        return Labels(self.case, self.language, OTHER_KINDS[kind].facts)

    def registered(self, path: str) -> RegisteredFact | None:
        """The same; of a fact that several kinds of `other_acts` have, that of the kind in question."""
        head, _, rest = path.partition(".")
        if head != "other_acts":
            return registered(path)
        id, fact = rest.split(".")
        act = next(act for act in self.case.other_acts if act.id == id)
        return OTHER_KINDS[act.kind].facts.get(fact)

    def pick(self, zh: str, en: str) -> str:
        return zh if self.chinese else en

    def term(self, term: Term) -> str:
        return self.pick(term.zh, term.en)

    def __call__(self, name: str) -> str:
        if name in LABELS:
            return self.pick(*LABELS[name])
        if name == NOT_COMBINED:
            return self._not_combined()
        if name in READINGS:
            return self.pick(READINGS[name].zh, READINGS[name].en)
        reading, _, option = name.partition(".")
        if reading in READINGS:
            return self.pick(*READINGS[reading].options[option])
        if name.startswith("acts."):
            return self._of_act(*name.split(".")[1:])
        if name.startswith("other_acts."):
            return self._of_other_act(*name.split(".")[1:])
        if name.startswith("parties."):
            return self.term(PARTY_FACTS[name.rpartition(".")[2]].label)
        if name.startswith("incidents."):
            return self._of_incident(*name.split(".")[1:])
        name = name.removeprefix(APART)
        if name in self.facts:
            return self.term(self.facts[name].label)
        if name in _COMPUTED:
            return self.term(_COMPUTED[name])
        stated = CIRCUMSTANCES.get(name) or PARTY_FACTS.get(name)
        return self.term(stated.label) if stated else name

    def _not_combined(self) -> str:
        """With the names of these points."""
        reading = READINGS[NOT_COMBINED]
        counts = [act.counted for act in self.case.acts if act.counted]
        names = dict.fromkeys(name for one in counts for name in one.not_combined)
        points = [READINGS[name] for name in names]
        if not points:
            return self.pick(reading.zh, reading.en)
        zh, en = "；".join(one.zh for one in points), "; ".join(one.en for one in points)
        return self.pick(f"{reading.zh}（{zh}）", f"{reading.en} ({en})")

    def _of_other_act(self, id: str, fact: str) -> str:
        act = next(act for act in self.case.other_acts if act.id == id)
        kind = OTHER_KINDS[act.kind]
        said = self.term(_COMPUTED[fact] if fact in _COMPUTED else kind.facts[fact].label)
        return self.pick(f"〔{id} {kind.label.zh}〕{said}", f"[{id}, {kind.label.en}] {said}")

    def _of_incident(self, id: str, fact: str, detail: str = "") -> str:
        if fact in _COMPUTED:
            said = self.term(_COMPUTED[fact])
        elif detail:
            said = self.pick(f"泄露的{CATEGORIES[detail].zh}", f"{CATEGORIES[detail].en} leaked")
        else:
            said = self.term({**self.facts, **INCIDENT_FACTS}[fact].label)
        return self.pick(f"〔{id} 泄露事件〕{said}", f"[{id}, leak] {said}")

    def _of_act(self, act: str, fact: str, detail: str = "") -> str:
        words = {**CATEGORIES, **CONTESTED_CATEGORIES, **CONSEQUENCES}
        if fact in _OF_ACTS:
            said = self.term(_OF_ACTS[fact][detail].label)
        elif detail:
            said = self.term(words[detail])
        else:
            said = self.term(_COMPUTED[fact] if fact in _COMPUTED else ACT_FACTS[fact].label)
        kind = self.term(ACT_KINDS[self.case.act(act).kind])
        return self.pick(f"〔{act} {kind}〕{said}", f"[{act}, {kind}] {said}")
