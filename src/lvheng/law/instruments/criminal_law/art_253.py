"""第二百五十三条 私自开拆、隐匿、毁弃邮件、电报罪, since 1997-10-01. Of postal staff only."""

from lvheng.law.offence import Elsewhere, Facts, Offence, Penalty, Tier
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第二百五十三条")
clause = ARTICLE.clause


@clause("第一款", "邮政工作人员私自开拆或者隐匿、毁弃邮件、电报的，处二年以下有期徒刑或者拘役。")
def postal_staff_tampered_with_mail(case: Facts) -> Term:
    return case["postal_staff"] & case["opened_hid_or_destroyed_mail"]


@clause("第二款", "犯前款罪而窃取财物的，依照本法第二百六十四条的规定定罪从重处罚。")
def theft_made_out(case: Facts) -> Term:
    """Where art. 264 is not met (too little was taken), the first paragraph stays."""
    return case["theft_made_out"]


OFFENCE = Offence(
    name="私自开拆、隐匿、毁弃邮件、电报罪",
    name_en="opening, hiding or destroying mail as postal staff",
    article=ARTICLE,
    number="253",
    since="1997-10-01",
    kind="tamper_with_mail",
    requires=(postal_staff_tampered_with_mail,),
    tiers=(Tier("basic", Penalty(Interval(1, 24), "none", "处二年以下有期徒刑或者拘役"), ()),),
    unit="none",
    elsewhere=Elsewhere(theft_made_out, "盗窃罪", "theft", "刑法第二百六十四条"),
)
