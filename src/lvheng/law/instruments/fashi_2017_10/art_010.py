"""第十条 情节轻微: no prosecution or no punishment may be considered."""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term, all_of

ARTICLE: Article[Matter] = Article("fashi_2017_10", "法释〔2017〕10号第十条")


@ARTICLE.clause(
    "",
    "实施侵犯公民个人信息犯罪，不属于“情节特别严重”，行为人系初犯，全部退赃，并确有悔罪表现的，可以认定为情节轻微，不起诉或者免予刑事处罚；确有必要判处刑罚的，应当从宽处罚。",
)
def minor_circumstances(case: Matter) -> Term:
    # 不属于“情节特别严重” is asked of the tier by whoever applies this clause.
    return all_of((case.first_offence, case.full_restitution, case.remorse))


def but_for_gains(case: Matter) -> Term:
    """All but the return of gains, of one who had none: whether he returned all is our inference (C-39)."""
    gained = (case.illegal_income >= 1) | (case.business_profit >= 1)
    return all_of((case.first_offence, case.remorse, ~case.full_restitution, ~gained))
