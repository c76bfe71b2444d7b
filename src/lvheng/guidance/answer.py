"""The whole of `lvheng ask`: from a text to a draft case, the opinion on it in short, first steps and questions.

Nothing of the text is kept: no file, no log, no cache holds it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from lvheng.errors import InputError
from lvheng.facts.case import Case
from lvheng.guidance.asking import Asked, ask_next
from lvheng.guidance.choose import asker_of, by_authority, scenario_named, scenario_of, topics_of
from lvheng.guidance.counts_asked import of_counts
from lvheng.guidance.facts_read import FactRead, facts_read
from lvheng.guidance.findings import (
    Finding,
    Language,
    case_as_written,
    find,
    with_untold_open,
    without_numbers,
)
from lvheng.guidance.names import corrections, others_named
from lvheng.guidance.reading import Asker, Scenario, askers, scenarios
from lvheng.guidance.standing import (
    NARRATOR,
    asker_by,
    harmed,
    premature,
    urgent_lines,
    urgent_steps,
)
from lvheng.guidance.steps import Guide, deadlines, guide, said, unsaid
from lvheng.guidance.unread import Unread, unread
from lvheng.guidance.wording import Said
from lvheng.narrative.scope import Elsewhere, Part, Scope, scope_of
from lvheng.opinion.assess import assess
from lvheng.opinion.model import PartyOpinion

if TYPE_CHECKING:
    from lvheng.narrative.model.endpoint import Endpoint
    from lvheng.narrative.model.second import SecondReading

__all__ = ["Answer", "answer"]

_GENERAL = frozenset(
    (
        "crime",
        "crime_2009",
        "crime_none",
        "no_numbers",
        "numbers",
        "half",
        "especially",
        "other_gates",
    )
)
"""Lines that the opinion on the facts itself says better."""
_NO_DOERS = ("victim", "bystander")
_ONLY_CHINESE = "只读中文：请用中文写明谁、对什么信息、做了什么。Only Chinese is read: say in Chinese who did what with which information"
_CHINESE = re.compile("[\u4e00-\u9fff]")


@dataclass(frozen=True)
class Answer:
    """What is answered. `draft` is empty of a question, and of a story that tells no act.

    `findings` are on the facts as written; `lines` say what the law says of the matter; `elsewhere` are the
    parts of another subject.
    """

    text: str
    on: date
    language: Language
    scope: Scope
    scenario: Scenario
    asker: Asker | None
    draft: Mapping[str, Any]
    spans: tuple[Mapping[str, Any], ...]
    opinion: tuple[PartyOpinion, ...]
    findings: tuple[Finding, ...]
    lines: tuple[Said, ...]
    guide: Guide | None
    asked: tuple[Asked, ...]
    unread: tuple[Unread, ...]
    read: tuple[FactRead, ...] = ()
    not_drafted: tuple[str, ...] = ()
    """Why the draft is no case that can be assessed, or not all of it was."""
    general: int = 0
    """How many of the `lines`, the last, say what the law is; those before speak of the text itself."""
    not_said: int = 0
    """Lines that the law as it stands would add, and that of the day asked does not."""
    second: SecondReading | None = None
    """What a language model added to the draft, where the user named one."""
    guessed: tuple[str, ...] = ()
    """`asker`, `scenario`: what was guessed from the words, and not stated."""

    @property
    def kind(self) -> str:
        return self.scope.kind

    @property
    def elsewhere(self) -> tuple[Part, ...]:
        return self.scope.foreign

    @property
    def says(self) -> str:
        """The answer as one text."""
        end = "。" if self.language == "zh" else "."
        said = (*(text for text in self._findings), *map(str, self.lines))
        return "\n".join(one + end for one in said)

    def sentences(self) -> list[dict[str, Any]]:
        """The same, sentence by sentence, each with what it rests on; `general` is what the law says to anyone."""
        own = [
            {
                "text": text,
                "citations": [one.charge.article, *one.charge.grounds],
                "practice": False,
                "general": False,
            }
            for one, text in zip(self.findings, self._findings, strict=False)
        ]
        if self.kind == "out_of_scope":
            own = [
                {"text": self._findings[0], "citations": [], "practice": False, "general": False}
            ]
        of_text = len(self.lines) - self.general
        lines = (
            {**one.to_dict(), "general": place >= of_text} for place, one in enumerate(self.lines)
        )
        return [*own, *lines]

    @property
    def _findings(self) -> tuple[str, ...]:
        if self.kind == "out_of_scope":
            if not _CHINESE.search(self.text):
                return (_ONLY_CHINESE,)
            return (_declined(self.scope.subject, self.language),)
        return tuple(one.text(self.language) for one in self.findings)

    @property
    def _guessed(self) -> dict[str, str]:
        """What was guessed, by its name in the language of the answer."""
        asker = self.asker or (askers()["victim"] if self.guide else None)
        chosen: dict[str, Asker | Scenario | None] = {"asker": asker, "scenario": self.scenario}
        zh = self.language == "zh"
        return {
            id: one.name.zh if zh else one.name.en
            for id in self.guessed
            if (one := chosen[id]) is not None
        }

    @property
    def citations(self) -> tuple[str, ...]:
        charges = (one.charge for one in self.findings)
        of_charges = (cited for charge in charges for cited in (charge.article, *charge.grounds))
        steps = (*self.guide.first, *self.guide.clocks) if self.guide else ()
        of_lines = (cited for one in (*self.lines, *steps) for cited in one.citations)
        return tuple(dict.fromkeys((*of_charges, *of_lines)))

    def to_dict(self) -> dict[str, Any]:
        """The document of `ask --json`, version 1."""
        return {
            "lvheng": 1,
            "kind": self.kind,
            "on": self.on.isoformat(),
            "scenario": self.scenario.id,
            "asker": self.asker.id if self.asker else None,
            "guessed": self._guessed,
            "draft_case": dict(self.draft),
            "spans": [dict(span) for span in self.spans],
            "answer": self.says,
            "citations": list(self.citations),
            "charges": [c.to_dict() for party in self.opinion for c in party.charges],
            "charges_unstated": "not_alleged",
            "as_written": [one.to_dict() for one in self.findings],
            "first_steps": [str(one) for one in self.guide.first] if self.guide else [],
            "guide": self.guide.to_dict() if self.guide else None,
            "ask_next": [one.to_dict() for one in self.asked],
            "facts_read": [one.to_dict() for one in self.read],
            "not_understood": [one.to_dict() for one in self.unread],
            "elsewhere": [self._elsewhere(part) for part in self.elsewhere],
            "not_drafted": list(self.not_drafted),
            "model": self.second.to_dict() if self.second else None,
            "not_said": self.not_said,
        }  # fmt: skip

    def _elsewhere(self, part: Part) -> dict[str, Any]:
        subject, zh = part.subject, self.language == "zh"
        return {
            "start": part.start,
            "end": part.end,
            "text": self.text[part.start : part.end],
            "subject": subject.id,
            "name": subject.name.zh if zh else subject.name.en,
            "where": subject.where.zh if zh else subject.where.en,
        }


def answer(
    text: str,
    on: date,
    language: Language = "zh",
    model: Endpoint | None = None,
    asker: Asker | None = None,
    scenario: Scenario | None = None,
) -> Answer:
    """What `text` is, what the law of the day `on` says of it, and what to do.

    With `model` the text of a story, and of nothing else, is sent there for a second reading. `asker` and
    `scenario` are guessed from the words where they are not given.
    """
    given = {"asker": asker, "scenario": scenario}
    found = _answer(text, on, language, model, asker, scenario)
    return replace(found, guessed=tuple(id for id, one in given.items() if one is None))


def _answer(
    text: str,
    on: date,
    language: Language,
    model: Endpoint | None,
    asker: Asker | None,
    scenario: Scenario | None,
) -> Answer:
    scope = scope_of(text)
    scenario = scenario or _scenario(text, scope)
    if scope.kind == "story":
        return _of_story(text, on, language, scope, scenario, asker, model)
    if asker is None and scope.kind == "question":
        asker = asker_of(text)
    if scope.kind == "out_of_scope":
        ids = list(scenario.law) if scenario.own_subject else []
        named: tuple[Said, ...] = ()
    else:
        ids = _asked_for(text, scenario)
        other = () if scenario.own_subject else others_named(text, on, language)
        counts = () if scenario.own_subject else of_counts(text, on, language)
        named = (*counts, *corrections(text, on, language), *other)
    law = said(ids, on, language)
    return Answer(
        text, on, language, scope, scenario, asker, {}, (), (), (), (*named, *law),
        _guide_of_question(text, on, language, scope, scenario, asker), (), (),
        general=len(law), not_said=unsaid(ids, on),
    )  # fmt: skip


def _scenario(text: str, scope: Scope) -> Scenario:
    if scope.kind == "out_of_scope":
        subject = scope.subject.id if scope.subject else "general"
        return scenarios().get(subject, scenarios()["general"])
    return scenario_of(text) if scope.kind == "story" else scenario_named(text)


def _of_story(
    text: str,
    on: date,
    language: Language,
    scope: Scope,
    scenario: Scenario,
    asker: Asker | None,
    model: Endpoint | None,
) -> Answer:
    from lvheng.narrative.draft import draft

    drafted, second = draft(text, on), None
    if model is not None:
        from lvheng.narrative.model.second import second_reading

        second = second_reading(text, drafted, model)
        drafted = second.supplement.draft if second.supplement else drafted
    told: Mapping[str, Any] = drafted.case
    if not by_authority(text):
        told = with_untold_open(told, priced=_priced(text))
    case, problems = _case(told, on, language)
    opinion = assess(case, language=language).parties if case else ()
    spans = tuple(_span(one) for one in drafted.spans)
    findings = find(opinion, case) if case else ()
    asker = asker or asker_of(text, asker_by(findings, text))
    if asker is not None and asker.id in _NO_DOERS:
        mine = [one for one in findings if one.name in NARRATOR]
        findings = tuple(one for one in findings if one not in mine)
        problems = (*problems, *(_read_as_doer(one.name, language) for one in mine[:1]))
    if findings and without_numbers(on):
        problems = (*problems, _by_later_numbers(on, language))
    if any(one.charge.established != "no" for one in findings):
        ids = [id for id in scenario.law if id not in _GENERAL]
    else:
        ids = _asked_for(text, scenario)
    counts = (
        ()
        if drafted.case or scenario.own_subject or harmed(asker)
        else of_counts(text, on, language)
    )
    law = said(ids, on, language)
    left = tuple(one for one in unread(text, spans) if not _said(one, counts))
    urgent = said(urgent_lines(text, asker, findings, case, bool(left)), on, language)
    lines = (*counts, *urgent, *corrections(text, on, language), *law)
    steps = None
    if not by_authority(text) and (asker or _asks_what_to_do(text)):
        steps = guide(scenario, asker, on, language)
        not_due = said(premature(findings), on, language)
        first = tuple(one for one in steps.first if one not in not_due)
        steps = replace(steps, first=first).headed(said(urgent_steps(text, asker), on, language))
        steps = replace(steps, clocks=(*deadlines(opinion, language), *steps.clocks))
    return Answer(
        text, on, language, scope, scenario, asker, drafted.case, spans,
        tuple(opinion), findings, lines,
        steps,
        ask_next(opinion, case, language) if case else (),
        left,
        facts_read(text, case, spans, drafted.case, language) if case else (),
        problems,
        len(law),
        unsaid(ids, on),
        second,
    )  # fmt: skip


def _said(one: Unread, counts: tuple[Said, ...]) -> bool:
    """Whether the answer is on every amount of it."""
    return all(any(amount in said.text for said in counts) for amount in one.amounts)


def _asks_what_to_do(text: str) -> bool:
    return any(topic.steps for topic in topics_of(text))


def _priced(text: str) -> bool:
    """Whether a price for each is told: 一个号50."""
    from lvheng.narrative.gains.money import money_in
    from lvheng.narrative.words.text import Text

    return any(one.kind == "price_each" for one in money_in(Text(text)))


def _case(
    draft: Mapping[str, Any], on: date, language: Language
) -> tuple[Case | None, tuple[str, ...]]:
    """The draft as a case, or why it is none that can be assessed."""
    try:
        return case_as_written(draft, on), ()
    except InputError as error:
        return None, tuple(p.zh if language == "zh" else p.en for p in error.problems)


def _by_later_numbers(on: date, language: Language) -> str:
    if language == "zh":
        return f"{on} 还没有条数、金额的标准：档次是按法释〔2017〕10号得出的，只能参考"
    return f"on {on} there were no numbers yet: the tier is by those of Fashi [2017] No. 10, as a guide only"


def _read_as_doer(name: str, language: Language) -> str:
    if language == "zh":
        return f"草稿把“{name}”记作行为人，与所写的处境不符，请核对草稿"
    return (
        f"the draft has the narrator ({name}) as the doer, which does not fit the story: check it"
    )


def _span(span: Any) -> Mapping[str, Any]:
    return span if isinstance(span, Mapping) else span.as_json()


def _asked_for(text: str, scenario: Scenario) -> list[str]:
    """The lines that answer a question; where a setting is named, first what the law says of it."""
    topics = topics_of(text)
    of_setting = () if scenario.id == "general" or topics[0].alone else scenario.law
    if scenario.own_subject and of_setting:
        return list(of_setting)
    return [*of_setting, *(id for topic in topics for id in topic.lines)]


def _guide_of_question(
    text: str, on: date, language: Language, scope: Scope, scenario: Scenario, asker: Asker | None
) -> Guide | None:
    """First steps, where one asks what to do, or says who asks."""
    if scope.kind == "out_of_scope":
        return None
    if asker is None and not _asks_what_to_do(text):
        return None
    steps = guide(scenario, asker, on, language)
    return steps.headed(said(urgent_steps(text, asker), on, language))


def _declined(subject: Elsewhere | None, language: Language) -> str:
    if language == "zh":
        if subject is None:
            return "没有看出与个人信息有关的事：请写明谁、对什么信息、做了什么。法律援助热线12348，政务热线12345，紧急报警110（热线为实务）"
        return f"这是另一个问题（{subject.name.zh}），不在此处回答。可以找：{subject.where.zh}（热线为实务）"
    if subject is None:
        return "nothing on personal information was seen: say who did what with which information. Legal aid 12348, government 12345, emergencies 110 (practice)"
    return f"this is another subject ({subject.name.en}) and not answered here. Turn to: {subject.where.en} (hot lines are practice)"
