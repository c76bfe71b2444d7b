"""What may take a record out of the count although it has a key (§10): each with its source.

An exclusion is a flag of the record. By default its records are counted or excluded; a plan may say
otherwise, and a contested one is counted both ways in any case.
"""

from __future__ import annotations

from dataclasses import dataclass

from lvheng.evidence.flags import bit


@dataclass(frozen=True)
class Exclusion:
    """A reason to leave records out, which is also the name of their outcome.

    `default` is "counted" or "excluded". Where courts or writers differ on it, `reading` is the name of
    the contested reading, and records are counted both ways; else it is empty.
    """

    name: str
    default: str
    reading: str
    source: str
    zh: str
    en: str

    @property
    def bit(self) -> int:
        """Its flag in `Records.flags`."""
        return bit(self.name)


EXCLUSIONS = (
    Exclusion(
        "bare_number",
        "counted",
        "bare_numbers",
        "C-04",
        "只有手机号码，没有姓名和其他信息",
        "A mobile number alone, without name or anything else",
    ),
    Exclusion(
        "salutation_number",
        "counted",
        "salutation_numbers",
        "C-04",
        "“先生/女士”加手机号码，没有姓名",
        "A mobile number with a form of address (张先生) but no name",
    ),
    Exclusion(
        "company_contact",
        "counted",
        "company_contacts",
        "C-05",
        "单位的联系号码，没有自然人姓名",
        "The number of a company, without the name of a person",
    ),
    Exclusion(
        "sole_trader",
        "counted",
        "sole_traders",
        "C-27",
        "个体工商户的登记信息",
        "Registration data of a sole trader (个体工商户)",
    ),
    Exclusion(
        "test_data",
        "excluded",
        "",
        "法释〔2017〕10号第十一条第三款（不真实）",
        "测试数据",
        "Test data",
    ),
    Exclusion(
        "looks_made_up",
        "counted",
        "",
        "法释〔2017〕10号第十一条第三款（不真实）",
        "常用化名加有规律的号码",
        "A stock name with a number that follows a pattern",
    ),
    Exclusion(
        "sample_or_template",
        "excluded",
        "",
        "法释〔2017〕10号第十一条第三款（不真实）",
        "示例、模板或填写说明",
        "A sample row, a template or an instruction how to fill it in",
    ),
    Exclusion(
        "dead", "excluded", "deceased_in_exhibits", "C-28", "死者", "Deceased persons, where shown"
    ),
    Exclusion(
        "own_data",
        "excluded",
        "",
        "刑法第二百五十三条之一（他人）",
        "行为人本人的信息（由计划列明）",
        "The offender's own data, as stated in the plan",
    ),
    Exclusion(
        "public_stated",
        "excluded",
        "public_records",
        "C-27",
        "已合法公开的信息（由计划列明）",
        "Lawfully public information, as stated in the plan",
    ),
)
"""In the order in which they apply: a record leaves the count under the first that it has."""
