"""第十条 非法利用信息网络的情节严重."""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("fashi_2019_15", "法释〔2019〕15号第十条")
clause = ARTICLE.clause

SITES, SITE_ACCOUNTS = 3, 2_000
GROUPS, GROUP_MEMBERS = 5, 1_000
ON_SITES, ACCOUNTS_SENT_TO, MEMBERS_SENT_TO, FOLLOWERS = 100, 2_000, 3_000, 30_000
INCOME_YUAN = 10_000

# 非法利用信息网络，具有下列情形之一的，应当认定为刑法第二百八十七条之一第一款规定的“情节严重”：


@clause("第（一）项", "假冒国家机关、金融机构名义，设立用于实施违法犯罪活动的网站的；")
def impersonated_authority(case: Facts) -> Term:
    return case["set_up_for_crime"] & case["impersonated_authority"]


@clause(
    "第（二）项",
    "设立用于实施违法犯罪活动的网站，数量达到三个以上或者注册账号数累计达到二千以上的；",
)
def sites(case: Facts) -> Term:
    enough = (case["sites"] >= SITES) | (case["site_accounts"] >= SITE_ACCOUNTS)
    return case["set_up_for_crime"] & enough


@clause(
    "第（三）项",
    "设立用于实施违法犯罪活动的通讯群组，数量达到五个以上或者群组成员账号数累计达到一千以上的；",
)
def groups(case: Facts) -> Term:
    enough = (case["groups"] >= GROUPS) | (case["group_members"] >= GROUP_MEMBERS)
    return case["set_up_for_crime"] & enough


# 第（四）项：发布有关违法犯罪的信息或者为实施违法犯罪活动发布信息，具有下列情形之一的：


@clause("第（四）项第1目", "在网站上发布有关信息一百条以上的；")
def published_on_sites(case: Facts) -> Term:
    return _published(case) & (case["information_on_sites"] >= ON_SITES)


@clause("第（四）项第2目", "向二千个以上用户账号发送有关信息的；")
def sent_to_accounts(case: Facts) -> Term:
    return _published(case) & (case["accounts_sent_to"] >= ACCOUNTS_SENT_TO)


@clause("第（四）项第3目", "向群组成员数累计达到三千以上的通讯群组发送有关信息的；")
def sent_to_groups(case: Facts) -> Term:
    return _published(case) & (case["members_sent_to"] >= MEMBERS_SENT_TO)


@clause("第（四）项第4目", "利用关注人员账号数累计达到三万以上的社交网络传播有关信息的；")
def spread_to_followers(case: Facts) -> Term:
    return _published(case) & (case["followers"] >= FOLLOWERS)


@clause("第（五）项", "违法所得一万元以上的；")
def income_10_000(case: Facts) -> Term:
    return case["illegal_income_yuan"] >= INCOME_YUAN


@clause(
    "第（六）项",
    "二年内曾因非法利用信息网络、帮助信息网络犯罪活动、危害计算机信息系统安全受过行政处罚，又非法利用信息网络的；",
)
def again_after_sanction(case: Facts) -> Term:
    return case["again_after_sanction"]


@clause("第（七）项", "其他情节严重的情形。")
def other_serious(case: Facts) -> Term:
    return case["other_serious"]


def _published(case: Facts) -> Term:
    return case["published_criminal_information"] | case["published_for_crime"]


SERIOUS = tuple(ARTICLE.clauses.values())
