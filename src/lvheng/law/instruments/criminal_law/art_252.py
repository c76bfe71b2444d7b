"""第二百五十二条 侵犯通信自由罪, since 1997-10-01. The object is a letter, not the data on it."""

from lvheng.law.offence import Facts, Offence, Penalty, Tier
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第二百五十二条")
clause = ARTICLE.clause


@clause("", "隐匿、毁弃或者非法开拆他人信件，侵犯公民通信自由权利，")
def hid_destroyed_or_opened_letters(case: Facts) -> Term:
    return case["hid_destroyed_or_opened_letters"]


@clause("", "情节严重的，处一年以下有期徒刑或者拘役。")
def serious(case: Facts) -> Term:
    return case["serious"]


OFFENCE = Offence(
    name="侵犯通信自由罪",
    name_en="infringing freedom of correspondence",
    article=ARTICLE,
    number="252",
    since="1997-10-01",
    kind="infringe_correspondence",
    requires=(hid_destroyed_or_opened_letters,),
    tiers=(
        Tier("serious", Penalty(Interval(1, 12), "none", "处一年以下有期徒刑或者拘役"), (serious,)),
    ),
    unit="none",
)
