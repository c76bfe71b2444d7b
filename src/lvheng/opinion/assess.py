"""From case to opinion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import Literal

from lvheng.facts.case import Act, Case, CountedItems, Party
from lvheng.law.instruments.criminal_law import art_287_1
from lvheng.law.instruments.fashi_2017_10 import art_008
from lvheng.law.library import Provision, every_provision
from lvheng.opinion.administrative.finding import administrative
from lvheng.opinion.charges.others import other_charges
from lvheng.opinion.charges.personal_information import before_any_text, charge, other_text
from lvheng.opinion.charges.text_of_2009 import charges_of_2009
from lvheng.opinion.civil import civil_claims
from lvheng.opinion.completed import completed
from lvheng.opinion.concurrence import Concurrence, concurrence, with_heavier
from lvheng.opinion.duties import duties_of
from lvheng.opinion.labels import Labels
from lvheng.opinion.missing import decisive_facts, effects_of_readings
from lvheng.opinion.model import Charge, Decisive, Opinion, PartyOpinion, Pointer, ReadingEffect
from lvheng.opinion.outcome import Question, ask
from lvheng.opinion.receipt import make_receipt
from lvheng.opinion.routes import routes_of
from lvheng.opinion.sentence.orders import with_orders
from lvheng.opinion.sentence.weigh import with_sentence
from lvheng.opinion.tipping import tipping_points

__all__ = ["assess", "with_counts"]

Language = Literal["zh", "en"]


def with_counts(case: Case, counts: Mapping[str, CountedItems]) -> Case:
    """The case with the items of its exhibits filled in, by act."""
    acts = tuple(
        replace(act, counted=counts[act.items_from]) if act.items_from in counts else act
        for act in case.acts
    )
    return replace(case, acts=acts)


def assess(case: Case, input_bytes: bytes = b"", *, language: Language = "zh") -> Opinion:
    """The opinion on `case`: per party, every charge that the facts touch, and what would change it."""
    labels = Labels(case, language)
    parties = tuple(
        replace(
            found := _assess_party(case, party, labels),
            charges=tuple(
                with_orders(case, party, with_sentence(case, party, one, labels), labels)
                for one in found.charges
            ),
            find_administrative=partial(administrative, case, party, found.charges, labels),
            find_civil=partial(civil_claims, case, party, labels),
            find_duties=partial(duties_of, case, party, labels),
            find_routes=partial(routes_of, case, party, found.charges, labels),
        )
        for party in case.parties
    )
    return Opinion(
        case.title,
        case.judged_on.isoformat(),
        language,
        parties,
        receipt=make_receipt(input_bytes, _law_read(), _gaps(case, labels)),
    )


@cache
def _law_read() -> tuple[str, ...]:
    """The articles of which rules are applied, in the versions in force."""
    return tuple(
        f"{p.citation}（{p.since}）" for p in every_provision() if p.encoded and p.until is None
    )


def _assess_party(case: Case, party: Party, labels: Labels) -> PartyOpinion:
    name = party.name or party.id
    acts = case.acts_of(party.id)
    current = [act for act in acts if other_text(act) is None]
    older = [act for act in acts if isinstance(other_text(act), Provision)]
    before = [act for act in acts if act not in current and act not in older]
    charges: tuple[Charge, ...] = (before_any_text(before, labels),) if before else ()
    pointers = _pointers(case, party, acts, labels)
    others = (*charges_of_2009(case, party, older, labels), *other_charges(case, party, labels))
    if not current:
        charges, together = _together(case, party, (*charges, *(one for one, _ in others)))
        asked = [one for _, one in others]
        return PartyOpinion(
            party.id,
            name,
            party.kind,
            charges,
            pointers,
            find_decisive=partial(_decisive, case, asked, labels),
            find_readings=partial(_readings, asked, labels),
            concurrence=together,
        )
    question = ask(case, party, current)
    questions = [question, *(one for _, one in others)]
    charges, together = _together(
        case,
        party,
        (charge(party, current, question, labels), *charges, *(one for one, _ in others)),
    )
    return PartyOpinion(
        party.id,
        name,
        party.kind,
        charges,
        pointers,
        question.tier().not_tried,
        partial(_decisive, case, questions, labels),
        partial(_readings, questions, labels),
        partial(tipping_points, case, [act.id for act in current], question, labels),
        concurrence=together,
    )


def _together(
    case: Case, party: Party, charges: Sequence[Charge]
) -> tuple[tuple[Charge, ...], Concurrence | None]:
    """The charges with what depends on person and time, and on each other."""
    charges = completed(case, party, charges)
    found = concurrence(case, charges)
    return with_heavier(charges, found), found


def _readings(questions: Sequence[Question], labels: Labels) -> tuple[ReadingEffect, ...]:
    return tuple(one for question in questions for one in effects_of_readings(question, labels))


def _decisive(case: Case, questions: Sequence[Question], labels: Labels) -> tuple[Decisive, ...]:
    return tuple(one for question in questions for one in decisive_facts(case, question, labels))


def _pointers(case: Case, party: Party, acts: Sequence[Act], labels: Labels) -> tuple[Pointer, ...]:
    found = []
    stated = case.other_acts_of(party.id, art_287_1.OFFENCE.kind)
    if not stated and any(art_008.points_to_illegal_use_of_networks(act) for act in acts):
        found.append(
            Pointer(
                "非法利用信息网络罪",
                "刑法第二百八十七条之一",
                labels.pick(
                    f"{art_008.ARTICLE.citation}：设立网站、通讯群组；同时构成侵犯公民个人信息罪的，依照后者定罪处罚",
                    f"{art_008.ARTICLE.citation}: a site or group was set up; "
                    "where both are met, art. 253-1 governs",
                ),
            )
        )
    return tuple(found)


def _gaps(case: Case, labels: Labels) -> tuple[str, ...]:
    gaps = [
        labels.pick(
            "侵犯公民个人信息罪的全国性量刑起点（法〔2024〕132号）文本未找到；不选用地方规则的，不作量刑估计",
            "the national start point for this crime (Fa [2024] No. 132) was not found: no estimate unless local rules are chosen",
        ),
        labels.pick(
            "行政责任：房地产经纪、物业、婚介、酒店等行业的专门规定和2025年修订的快递暂行条例的文本未收录",
            "administrative liability: special rules for estate agents, property managers, marriage agencies and "
            "hotels, and the Express Delivery Regulations as revised in 2025, are not in the library",
        ),
    ]
    if case.incidents:
        gaps.append(
            labels.pick(
                "泄露后的义务：分级指南除人数以外的标准、个人信息保护法第五十二、五十四、五十八、五十九条未收录",
                "duties after a leak: the other criteria of the grading guide and arts. 52, 54, 58 and 59 of the "
                "Personal Information Protection Law are not in the library",
            )
        )
    if case.claims:
        gaps.append(
            labels.pick(
                "民事责任：民法典第五百七十七、一千零二十四、一千一百七十至一千一百七十二条和检察公益诉讼司法解释未收录",
                "civil liability: Civil Code arts. 577, 1024 and 1170 to 1172, and the interpretation on suits of "
                "the procuratorate, are not in the library",
            )
        )
    return tuple(gaps) + tuple(
        _points_not_combined(case, act.id, act.counted, labels)
        for act in case.acts
        if act.counted and act.counted.not_combined and act.items_from == act.id
    )


def _points_not_combined(case: Case, act: str, counted: CountedItems, labels: Labels) -> str:
    """What the opinion has of the points that were not combined, and what it has not."""
    points = "；".join(map(labels, counted.not_combined))
    stated = [name for name in counted.not_combined if name in case.readings]
    said = labels.pick(
        f"行为 {act} 的检材中争议问题过多，下列各项未与其他各项逐一组合：{points}。意见就其合在一起只取默认读法，以及使第三、四、五项"
        "条数各自最少、最多和按比例折算的合计最少、最多的读法（not_combined）；介于其间的组合未逐一试算，数个行为相合的，各行为分别取之",
        f"the exhibits of the act {act} raise too many contested points; these were not combined with the others "
        f"one by one: {points}. The opinion takes them together at their defaults, and as items 3, 4 and 5 and their "
        "sum in proportion are each least and most (not_combined); combinations between were not tried, "
        "and several acts take theirs each by itself",
    )
    if not counted.exact:
        said += labels.pick(
            "；全部组合亦未逐一计数，计数结果的范围（range）可能比意见所据的更宽，不能认为结论在一切读法下均成立",
            "; nor was each combination counted, so the range of the tally may be wider than what the opinion rests "
            "on, and its outcome is not shown for all readings",
        )
    if stated:
        names = "；".join(map(labels, stated))
        said += labels.pick(
            f"；案件文件就下列各项写明的读法未用于计数：{names}",
            f"; what the case file states of these was not applied in counting: {names}",
        )
    return said
