"""第六条 有其他严重情节."""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("fashi_2019_15", "法释〔2019〕15号第六条")
clause = ARTICLE.clause

# 拒不履行信息网络安全管理义务，具有下列情形之一的，应当认定为刑法第二百八十六条之一第一款第四项规定的“有其他严重情节”：


@clause("第（一）项", "对绝大多数用户日志未留存或者未落实真实身份信息认证义务的；")
def no_logs_or_identities(case: Facts) -> Term:
    return case["no_logs_or_identities"]


@clause("第（二）项", "二年内经多次责令改正拒不改正的；")
def ordered_repeatedly_in_two_years(case: Facts) -> Term:
    return case["ordered_repeatedly_in_two_years"]


@clause("第（三）项", "致使信息网络服务被主要用于违法犯罪的；")
def service_mainly_used_for_crime(case: Facts) -> Term:
    return case["service_mainly_used_for_crime"]


@clause("第（四）项", "致使信息网络服务、网络设施被用于实施网络攻击，严重影响生产、生活的；")
def used_for_attacks(case: Facts) -> Term:
    return case["used_for_attacks"]


@clause(
    "第（五）项",
    "致使信息网络服务被用于实施危害国家安全犯罪、恐怖活动犯罪、黑社会性质组织犯罪、贪污贿赂犯罪或者其他重大犯罪的；",
)
def used_for_gravest_crimes(case: Facts) -> Term:
    return case["used_for_gravest_crimes"]


@clause(
    "第（六）项",
    "致使国家机关或者通信、能源、交通、水利、金融、教育、医疗等领域提供公共服务的信息网络受到破坏，严重影响生产、生活的；",
)
def public_service_networks_damaged(case: Facts) -> Term:
    return case["public_service_networks_damaged"]


@clause("第（七）项", "其他严重违反信息网络安全管理义务的情形。")
def other_serious_violation(case: Facts) -> Term:
    return case["other_serious_violation"]


OTHER_SERIOUS = tuple(ARTICLE.clauses.values())
