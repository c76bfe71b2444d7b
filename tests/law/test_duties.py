"""K-38: what an organisation owes after a leak, to whom, and until when."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

from lvheng.errors import InputError
from lvheng.facts.casefile import read_case
from lvheng.law.duties import _RULES, owed_on
from lvheng.law.library import versions
from lvheng.opinion import assess

from .cases import OPTIONS, TODAY, opinion_on

FOUND = "2026-03-01T22:30+08:00"
SURE = {
    "network_incident": True, "critical_infrastructure": False, "central_organ": False,
    "minors_affected": False, "harms_interests": False, "crime_suspected": False, "product_flaw": False,
    "important_data": False, "persons_handled": 500_000,
}  # fmt: skip
"""Nothing special about the incident, and all of it known."""


def of(language="zh", party=None, unstated="not_alleged", **facts):
    file = {
        "lvheng": 1, "judged_on": TODAY.isoformat(), "unstated": unstated,
        "parties": [{"id": "co", "kind": "unit", **(party or {})}],
        "incidents": [{"id": "i1", "party": "co", **facts}],
    }  # fmt: skip
    case = read_case(json.dumps(file), OPTIONS, TODAY)
    (party_opinion,) = assess(case, language=language).parties
    (found,) = party_opinion.to_dict()["duties"]
    return found


def owed(found, applies="yes"):
    return {duty["duty"]: duty for duty in found["duties"] if duty["applies"] == applies}


def deadlines(found, applies="yes"):
    return {name: duty["deadline"] for name, duty in owed(found, applies).items() if duty["hours"]}


@pytest.mark.parametrize("rules", _RULES, ids=lambda rules: f"{rules[0]}-{rules[1]}")
def test_every_clause_stands_in_the_text_of_its_article(rules):
    instrument, number, duties = rules
    texts = [one.text or one.summary for one in versions(instrument, number)]
    for duty in duties:
        assert any(duty.clause.text in text for text in texts)
        assert duty.clause.citation.startswith(str(versions(instrument, number)[0].citation))


class TestGrades:
    @pytest.mark.parametrize(
        ("persons", "grade"),
        [
            (0, "below_larger"), (999_999, "below_larger"), (1_000_000, "larger"),
            (9_999_999, "larger"), (10_000_000, "major"), (99_999_999, "major"),
            (100_000_000, "especially_major"), (1_400_000_000, "especially_major"),
        ],
    )  # fmt: skip
    def test_the_numbers_themselves_are_included(self, persons, grade):
        found = of(discovered=FOUND, persons_affected=persons, **SURE)
        assert found["grade"] == {"lowest": grade, "highest": grade}

    def test_another_criterion_of_the_guide_may_make_it_larger_or_above(self):
        found = of(discovered=FOUND, persons_affected=1, graded_otherwise=True, **SURE)
        assert found["grade"] == {"lowest": "larger", "highest": "especially_major"}
        assert deadlines(found) == {"report_4_hours": "2026-03-02T02:30+08:00"}

    def test_an_unknown_number_of_persons_leaves_the_grade_open(self):
        found = of(discovered=FOUND, **SURE)
        assert found["grade"] == {"lowest": "below_larger", "highest": "especially_major"}


class TestClocks:
    def test_below_a_million_there_is_no_fixed_hour(self):
        found = of(discovered=FOUND, persons_affected=999_999, **SURE)
        assert deadlines(found) == deadlines(found, "undetermined") == {}
        assert "tell_authority" in owed(found)

    @pytest.mark.parametrize(
        ("facts", "duty", "until", "to"),
        [
            ({"critical_infrastructure": True}, "report_1_hour", "2026-03-01T23:30+08:00", "保护工作部门、公安机关"),
            ({"central_organ": True}, "report_2_hours", "2026-03-02T00:30+08:00", "本部门网信工作机构"),
            ({}, "report_4_hours", "2026-03-02T02:30+08:00", "属地省级网信部门"),
            ({"critical_infrastructure": True, "central_organ": True}, "report_1_hour", "2026-03-01T23:30+08:00", "保护工作部门、公安机关"),
        ],
    )  # fmt: skip
    def test_one_two_or_four_hours_from_discovery(self, facts, duty, until, to):
        found = of(discovered=FOUND, persons_affected=1_000_000, **(SURE | facts))
        assert deadlines(found) == {duty: until}
        assert owed(found)[duty]["to"] == to

    def test_hours_are_counted_in_beijing_time_whatever_the_offset(self):
        found = of(discovered="2026-03-01T15:30+01:00", persons_affected=1_000_000, **SURE)
        assert deadlines(found) == {"report_4_hours": "2026-03-02T02:30+08:00"}
        assert found["discovered"] == "2026-03-01T22:30+08:00"

    def test_a_moment_without_an_offset_is_beijing_time_and_is_said_to_be(self):
        found = of(discovered="2026-03-01T22:30", persons_affected=1_000_000, **SURE)
        assert deadlines(found) == {"report_4_hours": "2026-03-02T02:30+08:00"}
        assert any("北京时间" in note for note in found["notes"])

    def test_what_is_unknown_leaves_every_clock_that_may_run(self):
        unknown = SURE | {"critical_infrastructure": "unknown", "central_organ": "unknown"}
        found = of(discovered=FOUND, persons_affected=1_000_000, **unknown)
        assert deadlines(found) == {}
        assert list(deadlines(found, "undetermined")) == [
            "report_1_hour", "report_2_hours", "report_4_hours",
        ]  # fmt: skip
        assert owed(found, "undetermined")["report_1_hour"]["open"] == ["critical_infrastructure"]

    def test_a_forgotten_line_takes_no_deadline_away(self):
        found = of(discovered=FOUND, persons_affected=1_000_000)
        assert set(deadlines(found, "undetermined")) == {
            "report_1_hour", "report_2_hours", "report_4_hours",
        }  # fmt: skip

    def test_a_leak_that_is_no_network_incident_has_no_such_clock(self):
        found = of(
            discovered=FOUND, persons_affected=2_000_000, **(SURE | {"network_incident": False})
        )
        assert deadlines(found) == {}
        assert "operator_tells_and_reports" not in owed(found)
        assert "tell_individuals" in owed(found)

    def test_without_a_time_of_discovery_the_clock_runs_but_has_no_end(self):
        found = of(persons_affected=1_000_000, **SURE)
        assert deadlines(found) == {"report_4_hours": None}
        assert any("未写明发现时间" in note for note in found["notes"])

    def test_the_summary_is_due_thirty_days_after_the_handling_ended(self):
        ended = {"handling_ended": "2026-01-30T08:00+08:00"}
        of_january = "2026-01-20T09:00+08:00"
        found = of(discovered=of_january, persons_affected=1_000_000, **SURE, **ended)
        assert owed(found)["summary_30_days"]["deadline"] == "2026-03-01"
        assert len(owed(found)["summary_30_days"]["contents"]) == 6

    @pytest.mark.parametrize(
        ("ended", "refused"),
        [
            ("2026-03-01T22:29+08:00", True),
            ("2026-03-01T22:30+08:00", False),
            ("2026-03-01T22:29", True),  # without an offset: Beijing time
            ("2026-03-01T14:30+00:00", False),
            ("2026-03-01T14:29+00:00", True),
        ],
    )
    def test_a_handling_that_ended_before_the_discovery_is_refused(self, ended, refused):
        if not refused:
            of(discovered=FOUND, handling_ended=ended)
            return
        with pytest.raises(InputError) as error:
            of(discovered=FOUND, handling_ended=ended)
        (problem,) = error.value.problems
        assert (problem.code, problem.where) == (
            "too_early",
            "incidents.i1.handling_ended（第1行）",
        )

    def test_no_summary_below_the_grade(self):
        assert "summary_30_days" not in owed(of(persons_affected=999_999, **SURE))

    @pytest.mark.parametrize(("flaw", "danger", "due"), [(True, True, True), (True, False, False), (False, True, False)])  # fmt: skip
    def test_a_flaw_that_endangers_the_public_interest_is_reported_in_a_day(
        self, flaw, danger, due
    ):
        facts = SURE | {"product_flaw": flaw, "endangers_public_interest": danger}
        found = of(discovered=FOUND, persons_affected=5, **facts)
        assert deadlines(found) == ({"flaw_24_hours": "2026-03-02T22:30+08:00"} if due else {})


class TestTheLawOfThatDay:
    def test_before_the_measures_there_was_no_hour(self):
        day_before = of(discovered="2025-10-31T23:59+08:00", persons_affected=2_000_000, **SURE)
        first_day = of(discovered="2025-11-01T00:00+08:00", persons_affected=2_000_000, **SURE)
        assert deadlines(day_before) == {}
        assert deadlines(first_day) == {"report_4_hours": "2025-11-01T04:00+08:00"}

    @pytest.mark.parametrize(
        ("discovered", "article"),
        [
            ("2025-12-31T23:59+08:00", "网络安全法第四十二条第二款"),
            ("2026-01-01T00:00+08:00", "网络安全法第四十四条第二款"),
        ],
    )
    def test_the_cybersecurity_law_in_both_versions(self, discovered, article):
        found = of(discovered=discovered, persons_affected=5, **SURE)
        cited = [
            d["provision"] for d in found["duties"] if d["duty"] == "operator_tells_and_reports"
        ]
        assert cited == [article]

    def test_before_the_personal_information_law_the_civil_code_spoke(self):
        names = {duty.name for _, duty in owed_on(date(2021, 8, 31))}
        assert "civil_code_notice" in names
        assert not {"tell_individuals", "data_incident"} & names

    def test_no_duty_is_taken_from_two_texts_of_one_number(self):
        for day in (date(2018, 1, 1), date(2025, 12, 31), date(2026, 1, 1)):
            names = [duty.name for _, duty in owed_on(day)]
            assert len(names) == len(set(names))


class TestWhoIsTold:
    def test_the_notice_has_three_parts(self):
        told = owed(of(persons_affected=5, **SURE))["tell_individuals"]
        assert told["provision"] == "个人信息保护法第五十七条第二款"
        assert [part[:2] for part in told["contents"]] == ["发生", "个人", "个人"]

    @pytest.mark.parametrize(
        ("prevents", "required", "told"),
        [
            (False, False, "yes"), (True, False, "no"), (True, True, "yes"), (False, True, "yes"),
            ("unknown", False, "undetermined"), (True, "unknown", "undetermined"),
        ],
    )  # fmt: skip
    def test_individuals_need_not_be_told_where_measures_avoid_harm(self, prevents, required, told):
        facts = {"measures_prevent_harm": prevents, "authority_requires_notice": required}
        found = of(persons_affected=5, **SURE, **facts)
        assert found["tell_individuals"] == told
        assert "tell_authority" in owed(found)

    def test_who_only_handles_for_another_is_not_the_handler(self):
        found = of(persons_affected=5, entrusted=True, **SURE)
        assert found["tell_individuals"] == "no"
        assert not {"tell_authority", "remedy"} & set(owed(found))
        assert any("受托人" in note for note in found["notes"])

    @pytest.mark.parametrize(("said", "applies"), [(True, "yes"), ("unknown", "undetermined")])
    def test_minors_and_their_guardians(self, said, applies):
        found = of(persons_affected=5, **(SURE | {"minors_affected": said}))
        assert {"report_minors", "tell_minors", "warn_minors"} <= set(owed(found, applies))

    def test_no_minors_no_such_duty(self):
        found = of(persons_affected=5, **SURE)
        assert not [duty for duty in found["duties"] if "minors" in duty["duty"]]

    def test_signs_of_an_offence_go_to_the_police(self):
        found = of(persons_affected=5, **(SURE | {"crime_suspected": True}))
        assert owed(found)["tell_police"]["provision"] == "网络数据安全管理条例第十一条第二款"
        assert "tell_police" not in owed(of(persons_affected=5, **SURE))

    def test_those_harmed_are_told_unless_the_law_lets_the_handler_be_silent(self):
        harmed = SURE | {"harms_interests": True}
        assert "tell_those_harmed" in owed(of(persons_affected=5, **harmed))
        silent = of(persons_affected=5, measures_prevent_harm=True, **harmed)
        assert "tell_those_harmed" not in owed(silent)

    @pytest.mark.parametrize(("provider", "grave", "due"), [(True, True, True), (True, False, False), (False, True, False)])  # fmt: skip
    def test_a_provider_tells_the_telecom_authority_of_grave_results(self, provider, grave, due):
        party = {"network_service_provider": provider}
        found = of(party=party, persons_affected=5, grave_result=grave, **SURE)
        assert ("tell_telecom_authority" in owed(found)) == due

    @pytest.mark.parametrize(("persons", "due"), [(9_999_999, False), (10_000_000, True)])
    def test_ten_million_persons_handled(self, persons, due):
        found = of(persons_affected=5, **(SURE | {"persons_handled": persons}))
        assert ("ten_million_persons" in owed(found)) == due


class TestNotes:
    @pytest.mark.parametrize(("persons", "said"), [(99_999, True), (100_000, False)])
    def test_small_handlers_are_told_that_the_notice_stays(self, persons, said):
        found = of(discovered="2026-09-01T00:00+08:00", **(SURE | {"persons_handled": persons}))
        assert any("可信度 L" in note for note in found["notes"]) == said

    def test_not_before_those_provisions_are_in_force(self):
        found = of(discovered="2026-08-31T23:00+08:00", **(SURE | {"persons_handled": 5}))
        assert not any("可信度 L" in note for note in found["notes"])


def test_with_unstated_unknown_nothing_is_certain_but_what_every_leak_brings():
    found = of(unstated="unknown", discovered=FOUND)
    assert found["tell_individuals"] == "undetermined"
    assert set(owed(found)) == {"data_incident"}


def test_the_duties_are_those_of_the_party_whose_leak_it_was():
    file = {
        "lvheng": 1, "parties": [{"id": "co"}, {"id": "other"}],
        "incidents": [{"id": "i1", "party": "co"}],
    }  # fmt: skip
    found = assess(read_case(json.dumps(file), OPTIONS, TODAY)).parties
    assert [len(party.duties) for party in found] == [1, 0]


def test_english_has_no_chinese_but_citations_and_official_text():
    found = of(language="en", discovered=FOUND, persons_affected=2_000_000, **SURE)
    for duty in found["duties"]:
        said = [duty["what"], duty["to"], *duty["contents"], *duty["open_labels"]]
        assert all(ord(character) < 0x2E80 for character in "".join(said)), said


def test_more_persons_never_take_a_report_away():
    before: set[str] = set()
    for persons in (0, 999_999, 1_000_000, 10_000_000, 100_000_000):
        now = set(owed(of(discovered=FOUND, persons_affected=persons, **SURE)))
        assert before <= now
        before = now


def test_thirty_days_do_not_count_the_first():
    from datetime import datetime

    from lvheng.law.duty import Clock
    from lvheng.opinion.duties.clocks import deadline

    for offset in range(400):
        at = datetime.fromisoformat("2026-01-01T23:59+08:00") + timedelta(days=offset)
        assert deadline(Clock("x", days=30), at) - at.date() == timedelta(days=30)


@pytest.mark.parametrize(
    ("discovered", "noted"),
    [
        ("2026-03-01", True), ("2026-03-01T00:00+08:00", True), ("2026-02-28T16:00+00:00", True),
        ("2026-03-01T00:01", False), ("2026-03-01T00:00+00:00", False),
    ],
)  # fmt: skip
def test_a_day_without_an_hour_is_said_to_count_from_its_beginning(discovered, noted):
    found = of(**SURE, persons_affected=1_000_000, discovered=discovered)
    assert any("按当日零时起算" in note for note in found["notes"]) == noted


@pytest.mark.parametrize(
    ("day", "facts", "grade", "told"),
    [
        ("2017-05-31", {}, None, "no"),
        ("2017-06-01", {"network_incident": True}, None, "yes"),
        ("2017-06-01", {"network_incident": False}, None, "no"),
        ("2020-12-31", {"network_incident": "unknown"}, None, "undetermined"),
        ("2021-01-01", {"network_incident": False}, None, "yes"),
        ("2021-01-01", {"entrusted": True}, None, "no"),
        ("2021-11-01", {"measures_prevent_harm": True}, None, "no"),
        ("2021-10-31", {"measures_prevent_harm": True}, None, "yes"),
        ("2025-10-31", {}, None, "yes"),
        ("2025-11-01", {}, {"lowest": "below_larger", "highest": "below_larger"}, "yes"),
    ],
)  # fmt: skip
def test_grades_and_telling_are_of_the_law_of_the_day(day, facts, grade, told):
    """个人信息保护法 57 since 2021-11-01, 民法典 1038 since 2021-01-01, 网络安全法 42 since 2017-06-01."""
    found = of(discovered=f"{day}T09:00+08:00", persons_affected=1, **facts)
    assert (found["grade"], found["tell_individuals"]) == (grade, told)


EXPRESS = {"occupation": "courier"}


class TestDutiesOfATrade:
    def duties(self, day, party, **administrative):
        incident = {
            "id": "i1", "party": "z", "discovered": f"{day}T09:00+08:00", "administrative": administrative,
        }  # fmt: skip
        (found,) = opinion_on(party={"kind": "unit", **party}, incidents=[incident]).duties
        return {one.name: (one.provision, one.applies) for one in found.duties}

    @pytest.mark.parametrize(
        ("day", "article", "applies"),
        [
            ("2025-05-31", "快递暂行条例第三十四条第二款", "yes"),
            ("2025-06-01", "快递暂行条例第三十五条", "undetermined"),
        ],
    )
    def test_express_firms_tell_the_postal_administration(self, day, article, applies):
        """The text of 2025 is known second-hand only: whether it is used is a reading."""
        name = "tell_postal_administration"
        assert self.duties(day, EXPRESS, user_of_post_or_express=True)[name] == (article, applies)
        assert self.duties(day, EXPRESS)[name] == (article, "undetermined")
        assert name not in self.duties(day, EXPRESS, user_of_post_or_express=False)
        other = {"occupation": "hotel_staff"}
        assert name not in self.duties(day, other, user_of_post_or_express=True)

    @pytest.mark.parametrize(
        ("trade", "consumers", "said"),
        [
            ("hotel_staff", True, "yes"), ("hotel_staff", "unknown", "undetermined"), ("hotel_staff", False, None),
            ("hospital_staff", True, "undetermined"), ("state_organ_staff", True, None),
        ],
    )  # fmt: skip
    def test_traders_remedy(self, trade, consumers, said):
        found = self.duties("2015-06-01", {"occupation": trade}, consumer_information=consumers)
        assert found.get("traders_remedy") == (said and ("消费者权益保护法第二十九条第二款", said))
