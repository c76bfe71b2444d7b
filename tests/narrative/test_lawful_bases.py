"""What makes an act lawful is read with who says so, and what the court makes of it."""

import pytest

from lvheng.narrative.draft import draft

_ACTS = "被告人张某于2022年3月从某平台收集商户联系人姓名、电话3000条，后以2000元出售给李某。"
_FOUND = f"经审理查明：{_ACTS}"


def _bases(text):
    return {
        (span.path.partition("lawful_basis.")[2], span.value, span.status)
        for span in draft(text).spans
        if ".lawful_basis." in span.path
    }


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        (f"{_ACTS}被告人张某辩称，这些信息都是网上公开的。", "lawfully_public", "claimed"),
        (
            f"{_ACTS}辩护人提出，涉案信息系权利人自行公开，不构成犯罪。经查，上述信息并非权利人自行公开，该意见不予采纳。",
            "self_published", "rejected",
        ),
        (
            f"{_ACTS}辩护人认为张某收集的均为企业公示信息。本院认为，该辩护意见不能成立，不予采纳。",
            "lawfully_public", "rejected",
        ),
        (f"{_FOUND}经查，涉案号码均可在国家企业信用信息公示系统查询到。", "lawfully_public", "found"),
        (f"{_FOUND}上述信息系商户在平台上主动公开的经营联系方式。", "self_published", "found"),
        (f"{_ACTS}其辩解称已征得客户同意。", "consent", "claimed"),
        (
            f"{_ACTS}辩护人提出用户注册时勾选同意隐私政策，应视为已取得个人同意。经查，不能视为同意，辩护意见不予采纳。",
            "consent", "rejected",
        ),
        (f"{_ACTS}辩护人提出涉案电话均系企业电话，不属于公民个人信息。", "company_data", "claimed"),
        (f"{_FOUND}被害人赵某曾明确拒绝他人使用其信息。", "clearly_refused", "found"),
        (f"{_FOUND}该使用未超出合理范围。", "reasonable_scope", "found"),
        (f"{_FOUND}张某超出了信息公开时的目的，将其出售牟利。", "purpose_limited", "found"),
        (f"{_ACTS}张某辩称数据来自以前泄露的数据库。", "leaked", "claimed"),
        ("某公司App收集用户通讯录5万条，公司称用户注册时已同意用户协议。", "consent", "claimed"),
        ("物业公司员工何某把业主群名单2000条发给装修公司，说业主都同意的。", "consent", "claimed"),
        ("某医院将患者信息800条提供给某药企，医院称为履行合同所必需。", "contract_or_employment", "claimed"),
        (
            "我是做销售的，从企业黄页上抄了2000多个老板的电话，都是网上公开的信息，卖给了同行一千块，这犯法吗？",
            "lawfully_public", "found",
        ),
    ],
)  # fmt: skip
def test_what_makes_an_act_lawful_is_read_with_who_says_so(text, name, status):
    assert _bases(text) == {(name, True, status)}


def test_that_nobody_refused_is_a_fact_of_its_own():
    text = f"{_FOUND}没有证据证明权利人明确拒绝。"
    assert _bases(text) == {("clearly_refused", False, "found")}


@pytest.mark.parametrize(
    "text",
    [
        "张某未经他人同意，将从网上收集的简历3000份出售给李某。",
        "网友王某把李某的姓名、住址、身份证号公开在微博上。",
        f"{_FOUND}其中1200条系公司固定电话。",
        "某公司收集用户通讯录5万条，未向用户告知，也未取得用户同意。",
        "中介王某收集房东电话2000条，收集个人信息应当取得本人同意。",
        "经领导同意，张某将客户信息3000条提供给李某。",
    ],
)
def test_what_is_no_plea_of_lawfulness_states_nothing(text):
    assert _bases(text) == set()


def test_what_is_found_is_written_under_the_act_and_what_is_claimed_is_not():
    found = draft(f"{_FOUND}经查，涉案号码均可在国家企业信用信息公示系统查询到。").case
    assert found["acts"][0]["lawful_basis"] == {"lawfully_public": True}
    claimed = draft(f"{_ACTS}被告人张某辩称，这些信息都是网上公开的。").case
    assert all("lawful_basis" not in act for act in claimed["acts"])
