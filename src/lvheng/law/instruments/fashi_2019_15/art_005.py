"""第五条 致使刑事案件证据灭失的情节严重."""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("fashi_2019_15", "法释〔2019〕15号第五条")
clause = ARTICLE.clause

# 拒不履行信息网络安全管理义务，致使影响定罪量刑的刑事案件证据灭失，具有下列情形之一的，应当认定为刑法第二百八十六条之一第一款第三项规定的“情节严重”：


@clause(
    "第（一）项",
    "造成危害国家安全犯罪、恐怖活动犯罪、黑社会性质组织犯罪、贪污贿赂犯罪案件的证据灭失的；",
)
def evidence_of_gravest_crimes_lost(case: Facts) -> Term:
    return case["evidence_of_gravest_crimes_lost"]


@clause("第（二）项", "造成可能判处五年有期徒刑以上刑罚犯罪案件的证据灭失的；")
def evidence_of_five_year_crime_lost(case: Facts) -> Term:
    return case["evidence_of_five_year_crime_lost"]


@clause("第（三）项", "多次造成刑事案件证据灭失的；")
def evidence_lost_repeatedly(case: Facts) -> Term:
    return case["evidence_lost_repeatedly"]


@clause("第（四）项", "致使刑事诉讼程序受到严重影响的；")
def evidence_loss_hindered_proceedings(case: Facts) -> Term:
    return case["evidence_loss_hindered_proceedings"]


@clause("第（五）项", "其他情节严重的情形。")
def other_serious_evidence_loss(case: Facts) -> Term:
    return case["other_serious_evidence_loss"]


SERIOUS = tuple(ARTICLE.clauses.values())
