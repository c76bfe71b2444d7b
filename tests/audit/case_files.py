"""The small case files that the audit's statements are asked about, by name."""

from __future__ import annotations

from typing import Any

Facts = dict[str, Any]


def _acts(items: Facts, *, kind: str = "sell", on: str = "2024-01-01", **facts: Any) -> Facts:
    return {"acts": [{"id": "a1", "party": "z", "kind": kind, "on": on, "items": items, **facts}]}


def _other(kind: str, **facts: Any) -> Facts:
    return {"other_acts": [{"id": "o1", "party": "z", "kind": kind, "on": "2024-01-01", **facts}]}


def _of(**party: Any) -> Facts:
    return {"parties": [{"id": "z", **party}]}


def _dealt(on: str = "2026-06-01", **administrative: Any) -> Facts:
    """One item sold: far from a crime."""
    duty = {"obtained_in_duty_or_service": administrative.pop("duty", False)}
    return _acts({"ordinary": 1}, on=on, administrative=administrative, **duty)


def _leak(leaked: Facts) -> Facts:
    incident = {
        "id": "i1", "party": "z", "discovered": "2026-03-01T09:00+08:00", "leaked": leaked,
        "ordered_to_correct": True, "refused": True,
    }  # fmt: skip
    return {"incidents": [incident]}


def _claim(**facts: Any) -> Facts:
    harm = {"infringed": True, "causation": True, "harm": True}
    return {"claims": [{"id": "c1", "party": "z", "infringed_on": "2024-03-01", **harm, **facts}]}


def _large_leak(**facts: Any) -> Facts:
    incident = {
        "id": "i1", "party": "z", "discovered": "2026-03-01T09:00+08:00", "persons_affected": 1_000_000,
        "network_incident": True, "critical_infrastructure": False, "central_organ": False, **facts,
    }  # fmt: skip
    return {**_OPERATOR, "incidents": [incident]}


_PROVIDER = _of(network_service_provider=True)
_OPERATOR = _of(kind="unit", network_operator=True, personal_information_handler=True)
_UNMET = {"security_duty_unmet": True, "mass_leak": True, "serious": True}
_POST = {"duty": True, "user_of_post_or_express": True}
_ID_CARD = {"duty": True, "id_card_information": True, "less_serious": False}
_INSIDER = {
    "insider_or_unlawful_obtainer": True, "dealt_leaked_or_tipped_before_publication": True,
}  # fmt: skip
_CARD_DATA = {"stole_bought_or_provided_card_data": True}

CASES: dict[str, Facts] = {
    # 刑法第二百五十三条之一
    "seller": _acts({"ordinary": 5_000}),
    "seller_below": _acts({"ordinary": 4_999}),
    "seller_tenfold": _acts({"ordinary": 50_000}),
    "seller_fivefold": _acts({"ordinary": 25_000}),
    "seller_fivefold_in_duty": _acts({"ordinary": 25_000}, obtained_in_duty_or_service=True),
    "seller_above_in_duty": _acts({"ordinary": 5_000}, obtained_in_duty_or_service=True),
    "seller_in_duty": _acts({"ordinary": 2_500}, obtained_in_duty_or_service=True),
    "tracks": _acts({"track": 50}),
    "tracks_below": _acts({"track": 49}),
    "track_used_for_crime": _acts({"track": 1}, used_by_others_for_crime=True),
    "lodging": _acts({"lodging": 500}),
    "lodging_below": _acts({"lodging": 499}),
    "mixed": _acts({"track": 20, "lodging": 350}),
    "mixed_below": _acts({"track": 20, "lodging": 299}),
    "published": _acts({"track": 50}, kind="publish"),
    "with_consent": _acts({"ordinary": 5_000}, lawful_basis={"consent": True}),
    "bought_for_business": _acts({"ordinary": 50_000}, kind="buy", lawful_business=True),
    "bought_for_business_with_profit": _acts(
        {"ordinary": 1}, kind="buy", lawful_business=True, profit_from_use_yuan=50_000
    ),
    "aged_15": {**_of(age_at_act=15), **_acts({"ordinary": 5_000})},
    "unit_seller": {**_of(kind="unit"), **_acts({"ordinary": 5_000})},
    "minor_circumstances": {
        **_of(circumstances={"first_offence": True, "full_restitution": True, "remorse": True}),
        **_acts({"ordinary": 5_000}, on="2026-06-01"),
    },
    "surrendered": {
        **_of(circumstances={"voluntary_surrender": True}), **_acts({"track": 50}),
        "sentencing_rules": "jiangxi_2025",
    },
    "aged_16": {**_of(age_at_act=16), **_acts({"ordinary": 5_000})},
    "attempt": _acts({"ordinary": 5_000}, stage="attempt"),
    "consent_unknown": _acts({"ordinary": 5_000}, lawful_basis={"consent": "unknown"}),
    **{
        name: _acts({"ordinary": 5_000}, lawful_basis=basis)
        for name, basis in {
            "statutory_duty": {"statutory_duty": True},
            "public": {"lawfully_public": True, "reasonable_scope": True},
            "public_beyond_reason": {"lawfully_public": True, "reasonable_scope": False},
            "public_within_a_range": {
                "lawfully_public": True, "reasonable_scope": True, "range_limited": True,
            },
            "public_and_refused": {
                "self_published": True, "reasonable_scope": True, "clearly_refused": True,
            },
            "of_companies": {"company_data": True},
            "anonymised": {"anonymised": True},
            "of_the_dead": {"deceased": True},
        }.items()
    },
    "sold_to_known_criminal": _acts({"ordinary": 1}, knew_of_criminal_use=True),
    "income": _acts({"ordinary": 1}, illegal_income_yuan=5_000),
    "other_serious": _acts({"ordinary": 1}, other_serious=True),
    "death": _acts({"ordinary": 1}, consequences=["death"]),
    "major_loss": _acts({"ordinary": 1}, consequences=["major_loss"]),
    "owner_list": _acts({"owner_contact_list": 500}),
    "unknown_items": _acts({"ordinary": "unknown"}),
    "sold_to_two": _acts({"ordinary": 2_500}, recipients=2),
    "bought_and_sold": {
        "acts": [
            {"id": "a1", "party": "z", "kind": "buy", "on": "2024-01-01", "items": {"ordinary": 4_999}},
            {"id": "a2", "party": "z", "kind": "sell", "on": "2024-01-02", "same_items_as": "a1"},
        ],
    },
    "punished_before": {
        **_of(priors=[{
            "kind": "administrative", "for": "infringing_personal_information", "on": "2023-06-01",
        }]),
        **_acts({"ordinary": 1}),
    },
    "recidivist": {
        **_of(priors=[{
            "kind": "criminal", "for": "fraud", "on": "2019-06-01", "punishment": "imprisonment",
            "ended": "2021-06-01", "negligent": False, "under_18": False, "suspended": False,
        }]),
        **_acts({"ordinary": 50_000}),
    },
    "fined_before": {
        **_of(administrative_fine_yuan=6_000, administrative_detention_days=10),
        **_acts({"ordinary": 1}, illegal_income_yuan=5_000),
    },
    "in_2008": _acts({"ordinary": 5_000}, on="2008-01-01"),
    "anyone_in_2012": {
        **_of(staff_of_listed_unit=False), **_acts({"ordinary": 5_000}, on="2012-01-01"),
    },
    "bank_staff_in_2012": {
        **_of(staff_of_listed_unit=True),
        **_acts({"ordinary": 5_000}, on="2012-01-01", obtained_in_duty_or_service=True,
                from_listed_unit=True, other_serious=True),
    },
    "fraud_with_bought_information": {
        **_acts({"ordinary": 5_000}, kind="buy"),
        **_other("fraud", defrauded=True, amount_yuan=10_000, large_from_yuan=3_000,
                 huge_from_yuan=100_000, especially_huge_from_yuan=500_000),
    },
    # 刑法第二百八十六条之一
    "provider": {**_PROVIDER, **_leak({"ordinary": 50_000})},
    "provider_below": {**_PROVIDER, **_leak({"ordinary": 49_999})},
    "not_a_provider": {**_of(network_service_provider=False), **_leak({"ordinary": 50_000})},
    # other crimes
    "mail_by_postal_staff": _other("tamper_with_mail", postal_staff=True, opened_hid_or_destroyed_mail=True),
    "mail_by_another": _other("tamper_with_mail", postal_staff=False, opened_hid_or_destroyed_mail=True),
    "letters": _other("infringe_correspondence", hid_destroyed_or_opened_letters=True, serious=True),
    "card_data": {
        **_of(occupation="bank_staff"),
        **_other("deal_in_card_data", **_CARD_DATA, cards=1, bank_staff_using_position=True),
    },
    "card_data_huge": _other("deal_in_card_data", **_CARD_DATA, cards=100, huge_quantity=True),
    "insider": _other("insider_dealing", **_INSIDER, illegal_income_yuan=500_000),
    "insider_contested": _other("insider_dealing", **_INSIDER, illegal_income_yuan=150_000),
    "insider_grave": _other("insider_dealing", **_INSIDER, illegal_income_yuan=5_000_000),
    "aid": _other("aid_network_crime", knew_of_crime=True, persons_aided=3, aided_crime_cannot_be_checked=False),
    "aid_without_knowledge": _other("aid_network_crime", persons_aided=3),
    "hacked_database": _other(
        "obtain_system_data_or_control", by_intrusion_or_technical_means=True, obtained_data=True,
        other_credentials=500,
    ),
    "insult": _other("insult", insulted_in_public=True, serious=True, complaint_of_victim=True),
    # administrative law
    "anyone_2025": {**_dealt("2025-06-01"), "judged_on": "2025-12-01"},
    "anyone_2025_decided_2026": _dealt("2025-12-31"),
    "anyone_2026": _dealt(less_serious=False),
    "slight": _dealt(slight_and_corrected=True),
    "no_fault": _dealt(no_fault_shown=True),
    "anyone_2026_less_serious": _dealt(less_serious=True),
    "for_fraud": _dealt(for_telecom_fraud=True),
    "cards": _dealt(cards_or_accounts=True),
    "handler_serious": {**_OPERATOR, **_dealt(serious=True, turnover_yuan=2_000_000_000)},
    "police_work_secret": {
        **_of(occupation="police", public_employee=True), **_dealt(duty=True, work_secret=True, ill_effect=True),
    },
    "bank_staff_id_card": {**_of(occupation="bank_staff"), **_dealt(**_ID_CARD)},
    "in_charge_id_card": {
        **_of(occupation="bank_staff", responsible_in_unit=True), **_dealt(**_ID_CARD),
    },
    "bank_staff_other_data": {
        **_of(occupation="bank_staff"), **_dealt(**{**_ID_CARD, "id_card_information": False}),
    },
    "police_id_card": {**_of(occupation="police"), **_dealt(**_ID_CARD, id_card_work=True)},
    "police_other_data": {
        **_of(occupation="police"), **_dealt(duty=True, public_security_case=True, less_serious=False),
    },
    "police_seller": {
        **_of(occupation="police"), **_acts({"ordinary": 2_500}, obtained_in_duty_or_service=True),
    },
    "courier_of_whom_little_is_written": {**_of(occupation="courier"), **_dealt(duty=True)},
    "courier_2026": {**_of(occupation="courier"), **_dealt(**_POST, less_serious=False)},
    "courier_2024": {
        **_of(occupation="courier"), **_dealt("2024-06-01", **_POST), "judged_on": "2024-12-01",
    },
    "express_2026": {**_of(kind="unit", occupation="courier"), **_dealt(**_POST)},
    "express_2024": {
        **_of(kind="unit", occupation="courier"), **_dealt("2024-06-01", **_POST), "judged_on": "2024-12-01",
    },
    "express_2024_serious": {
        **_of(kind="unit", occupation="courier"), **_dealt("2024-06-01", **_POST, serious=True),
        "judged_on": "2024-12-01",
    },
    "platform_2025": {**_OPERATOR, **_dealt("2025-06-01", **_UNMET), "judged_on": "2025-12-01"},
    "platform_2025_decided_2026": {**_OPERATOR, **_dealt("2025-06-01")},
    "platform_2026": {**_OPERATOR, **_dealt(**_UNMET)},
    "handler_refusing": {**_OPERATOR, **_dealt(refused_to_correct=True)},
    "telecom": {
        **_of(kind="unit", occupation="telecom_staff"),
        **_acts({"communication_content": 1}, on="2026-06-01", obtained_in_duty_or_service=True),
    },
    "bank_credit_data": {**_of(kind="unit", occupation="bank_staff"), **_dealt(from_credit_database=True)},
    "credit_bureau": {**_of(kind="unit", occupation="credit_bureau"), **_dealt()},
    "credit_report_user": {**_of(kind="unit"), **_dealt(agreed_use_exceeded=True, serious=True)},
    "doctor": {**_of(occupation="doctor"), **_dealt(duty=True)},
    "lawyer": {**_of(occupation="lawyer"), **_dealt(duty=True, privacy=True)},
    "social_insurance": {**_of(occupation="social_insurance_staff"), **_dealt(duty=True)},
    "marriage_agency": {
        **_of(kind="unit", occupation="marriage_agency", personal_information_handler=True),
        **_dealt(duty=True, consumer_information=True),
    },
    "property_manager": {
        **_of(occupation="property_manager"), **_acts({"ordinary": 5_000}, obtained_in_duty_or_service=True),
    },
    "estate_agent_seller": {
        **_of(occupation="estate_agent"), **_acts({"ordinary": 2_500}, obtained_in_duty_or_service=True),
    },
    # civil law
    "consumer": _claim(
        handler=True, consumer_of_trader=True, lawyers_fee_yuan=5_000, spent_on_stopping_yuan=0, severe_mental_distress=True,
        by_network=True, amount_hard_to_determine=True,
    ),
    "consumer_not_distressed": _claim(handler=True, consumer_of_trader=True, severe_mental_distress=False),
    "individual": _claim(handler=False, fault=True, private_information=True, reputation_harmed=True),
    "individual_without_fault": _claim(handler=False, fault=False, private_information=True),
    "employer": _claim(handler=True, by_staff_at_work=True, fault=True),
    "platform_user": _claim(
        handler=False, by_network=True, by_user_of_platform=True, platform_notified=True, fault=True,
        platform_acted_in_time=False,
    ),
    "going_on": _claim(
        handler=True, going_on_or_imminent=True, irreparable=True, knew_on="2024-04-01",
        preservation_applied="2026-03-01T10:00+08:00", preserved_on="2026-03-02",
    ),
    "going_on_reparable": _claim(handler=True, going_on_or_imminent=True, irreparable=False),
    "without_fault_shown": _claim(handler=True, proves_no_fault=True),
    "not_by_staff": _claim(handler=True, by_staff_at_work=False, fault=True),
    "platform_in_time": _claim(
        handler=False, by_network=True, by_user_of_platform=True, platform_notified=True, fault=True,
        platform_acted_in_time=True,
    ),
    "acted_alone": _claim(handler=True, several_acted_together=False),
    "acted_together": _claim(handler=True, several_acted_together=True),
    "not_private": _claim(handler=False, fault=True, private_information=False),
    # duties
    "leak_of_minors": {
        **_OPERATOR,
        "incidents": [{
            "id": "i1", "party": "z", "discovered": "2026-03-01T09:00+08:00", "minors_affected": True,
        }],
    },
    "leak_left_undone": {
        **_OPERATOR,
        "incidents": [{
            "id": "i1", "party": "z", "discovered": "2026-03-01T09:00+08:00", "persons_handled": 10_000_000,
            "administrative": {"security_duty_unmet": True, "mass_leak": True},
        }],
    },
    "leak_at_critical_infrastructure": _large_leak(critical_infrastructure=True, central_organ=True),
    "leak_at_a_central_organ": _large_leak(critical_infrastructure=False, central_organ=True),
    "leak_of_less_than_a_million": _large_leak(persons_affected=999_999),
    "leak_in_2020": {
        **_OPERATOR,
        "incidents": [{
            "id": "i1", "party": "z", "discovered": "2020-03-01T09:00+08:00", "network_incident": True,
        }],
    },
    "leak_at_an_express_firm": {
        **_of(kind="unit", occupation="courier"),
        "incidents": [{
            "id": "i1", "party": "z", "discovered": "2026-03-01T09:00+08:00",
            "administrative": {"user_of_post_or_express": True},
        }],
    },
    "school_leak": {
        **_of(kind="unit", occupation="school_staff", personal_information_handler=True),
        "incidents": [{"id": "i1", "party": "z", "discovered": "2026-03-01T09:00+08:00"}],
    },
    "hotel_leak": {
        **_of(kind="unit", occupation="hotel_staff"),
        "incidents": [{
            "id": "i1", "party": "z", "discovered": "2026-03-01T09:00+08:00",
            "administrative": {"consumer_information": True, "security_duty_unmet": True},
        }],
    },
    "leak_at_a_credit_bureau": {
        **_of(kind="unit", occupation="credit_bureau"),
        "incidents": [{
            "id": "i1", "party": "z", "discovered": "2026-03-01T09:00+08:00",
            "administrative": {"leaked_by_negligence": True},
        }],
    },
    "state_organ": {**_of(kind="unit", occupation="state_organ_staff", personal_information_handler=True, network_operator=True), **_dealt(duty=True, serious=True)},
    "leak_of_a_million": {
        **_OPERATOR,
        "incidents": [{
            "id": "i1", "party": "z", "discovered": "2026-03-01T09:00+08:00", "persons_affected": 1_000_000,
            "network_incident": True, "critical_infrastructure": False, "central_organ": False,
        }],
    },
}  # fmt: skip
