"""第三条 致使违法信息大量传播."""

from lvheng.law.offence import Facts, OfOne
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("fashi_2019_15", "法释〔2019〕15号第三条")
clause = ARTICLE.clause

VIDEOS, OTHER_INFORMATION = 200, 2_000
ACCOUNTS, MEMBERS, FOLLOWERS, CLICKS = 2_000, 3_000, 30_000, 50_000

# 拒不履行信息网络安全管理义务，具有下列情形之一的，应当认定为刑法第二百八十六条之一第一款第一项规定的“致使违法信息大量传播”：


WEIGHED = OfOne(
    "weighed_illegal_information",
    lambda case: 10 * case["illegal_videos"] + case["other_illegal_information"],
    number=True,
)
"""Of each conduct, so that only those that are summed by art. 16 are converted together."""


@clause("第（一）项", "致使传播违法视频文件二百个以上的；")
def videos_200(case: Facts) -> Term:
    return case["illegal_videos"] >= VIDEOS


@clause("第（二）项", "致使传播违法视频文件以外的其他违法信息二千个以上的；")
def other_information_2000(case: Facts) -> Term:
    return case["other_illegal_information"] >= OTHER_INFORMATION


@clause(
    "第（三）项",
    "致使传播违法信息，数量虽未达到第一项、第二项规定标准，但是按相应比例折算合计达到有关数量标准的；",
    yields_to=("videos_200", "other_information_2000"),
)
def converted_total(case: Facts) -> Term:
    return case[WEIGHED.name] >= OTHER_INFORMATION


@clause("第（四）项", "致使向二千个以上用户账号传播违法信息的；")
def accounts_2000(case: Facts) -> Term:
    return case["accounts_reached"] >= ACCOUNTS


@clause(
    "第（五）项",
    "致使利用群组成员账号数累计三千以上的通讯群组或者关注人员账号数累计三万以上的社交网络传播违法信息的；",
)
def members_or_followers(case: Facts) -> Term:
    return (case["members_of_groups_used"] >= MEMBERS) | (
        case["followers_of_networks_used"] >= FOLLOWERS
    )


@clause("第（六）项", "致使违法信息实际被点击数达到五万以上的；")
def clicks_50_000(case: Facts) -> Term:
    return case["clicks"] >= CLICKS


@clause("第（七）项", "其他致使违法信息大量传播的情形。")
def other_mass_spread(case: Facts) -> Term:
    return case["other_mass_spread"]


MASS_SPREAD = tuple(ARTICLE.clauses.values())
