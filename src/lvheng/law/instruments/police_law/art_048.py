"""第四十八条 Discipline of police for what art. 22 forbids: here 泄露警务工作秘密. It has no rule on personal information."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import EMPLOYER, Grade, Sanction, staff_of
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("police_law", "人民警察法第四十八条")
clause = ARTICLE.clause


@clause("第一款", "人民警察有本法第二十二条所列行为之一的，应当给予行政处分；")
def leaks_work_secret(act: Facts) -> Term:
    return act["hands_over"] & act["work_secret"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "48",
        "2013-01-01",
        EMPLOYER,
        staff_of("police"),
        (
            Grade(
                leaks_work_secret,
                Words(
                    "行政处分：警告、记过、记大过、降级、撤职、开除",
                    "discipline, from a warning to dismissal",
                ),
            ),
        ),
        disciplinary=True,
        if_no_crime=False,
    ),
)
