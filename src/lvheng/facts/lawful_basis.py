"""What can make dealing in personal information lawful, or take it out of the scope of the law: facts of an act.

They stand under `lawful_basis` of an act. What is not written there nobody alleges, whatever `unstated` says;
one exception: where openly public information is alleged, whether it was handled within reason is open until
it is stated. A part of the items that differs from the rest is an act of its own.
"""

from __future__ import annotations

from lvheng.facts.other_acts.kind import truth
from lvheng.facts.register import RegisteredFact

__all__ = ["LAWFUL_BASIS", "OPENLY_PUBLIC", "PUBLIC", "REASONABLE"]

_BASIS, _OPEN, _JIESHI = (
    "个人信息保护法第十三条第一款",
    "个人信息保护法第二十七条",
    "法释〔2017〕10号",
)


def _by_name(*facts: RegisteredFact) -> dict[str, RegisteredFact]:
    return {fact.name: fact for fact in facts}


_BASES = _by_name(
    truth("consent", "已取得个人同意（依法须单独或者书面同意的，已取得该种同意）", "consent (separate or written where the law asks it)",
          f"{_BASIS}第（一）项；{_JIESHI}第三条第二款", "同意记录、隐私政策、授权书", pushes="less"),
    truth("contract_or_employment", "订立、履行个人为一方的合同或者人力资源管理所必需", "needed for a contract with the person, or for staff management",
          f"{_BASIS}第（二）项", "合同、规章制度", pushes="less"),
    truth("statutory_duty", "履行法定职责或者法定义务所必需", "needed for a statutory duty", f"{_BASIS}第（三）项", "职权依据、调取文书", pushes="less"),
    truth("emergency", "应对突发公共卫生事件或者紧急情况下保护生命健康、财产安全所必需", "needed in an emergency",
          f"{_BASIS}第（四）项", "应急文书", pushes="less"),
    truth("news_reporting", "为公共利益实施新闻报道、舆论监督，在合理的范围内", "news reporting in the public interest, within reason",
          f"{_BASIS}第（五）项", "报道及采编记录", pushes="less", kind="judgement"),
    truth("other_statutory_basis", "法律、行政法规规定的其他情形", "another case that a statute or regulation provides for",
          f"{_BASIS}第（七）项", "所依据的规定", pushes="less"),
)  # fmt: skip

PUBLIC = _by_name(
    truth("self_published", "个人自行公开的信息", "made public by the person", _OPEN, "公开页面及账号", pushes="less"),
    truth("lawfully_public", "其他已经合法公开的信息", "lawfully public otherwise", _OPEN, "公示系统、公开文书", pushes="less"),
    truth("range_limited", "只在一定范围内公开的信息", "public within a limited range only", f"{_OPEN}；检例第140号", "访问权限设置"),
    truth("purpose_limited", "为特定目的公开的信息，作他用", "public for a purpose, used for another", f"{_OPEN}；指导性案例194号", "公开目的与实际用途"),
    truth("leaked", "因泄露而流传的信息", "in circulation because it leaked", _OPEN, "来源"),
)  # fmt: skip
"""Public information by kind. The last three stay protected."""

_USE = _by_name(
    truth("reasonable_scope", "在合理的范围内处理公开信息", "public information was handled within reason",
          _OPEN, "用途、对象、方式", pushes="less", kind="judgement"),
    truth("clearly_refused", "个人明确拒绝处理其公开信息", "the person clearly refused", _OPEN, "拒绝的通知"),
    truth("major_effect", "对个人权益有重大影响", "a major effect on the person's rights", _OPEN, "影响", kind="judgement"),
)  # fmt: skip

_SCOPE = _by_name(
    truth("company_data", "单位的信息，不是自然人的信息", "data of companies and not of natural persons",
          f"{_JIESHI}第一条", "号码登记人、付费人、使用人", pushes="less"),
    truth("anonymised", "匿名化处理后的信息，不能识别特定自然人且不能复原", "anonymised: identifies nobody and cannot be restored",
          "个人信息保护法第四条第一款", "鉴定意见", pushes="less"),
    truth("deceased", "行为前已经死亡的人的信息", "of persons who had died before the act", f"{_JIESHI}第一条", "死亡证明、户籍信息", pushes="less"),
    truth("only_departmental_rules", "所违反的只有部门规章", "only departmental rules were violated", f"{_JIESHI}第二条", "所违反的规定", pushes="less"),
    truth("only_local_or_internal_rules", "所违反的只有地方性规定或者单位内部规定", "only local or internal rules were violated",
          f"{_JIESHI}第二条", "所违反的规定", pushes="less"),
)  # fmt: skip

LAWFUL_BASIS = {**_BASES, **PUBLIC, **_USE, **_SCOPE}
OPENLY_PUBLIC = ("self_published", "lawfully_public")
REASONABLE = "reasonable_scope"
