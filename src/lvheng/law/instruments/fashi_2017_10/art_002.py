"""第二条 违反国家有关规定: laws, administrative regulations or departmental rules on personal information.

A case file states acts that violate them, unless it says under `lawful_basis` that they do not. Local
regulations and house rules are not enough.
"""

from lvheng.law.matter import Matter
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Option, Term

ARTICLE: Article[Matter] = Article("fashi_2017_10", "法释〔2017〕10号第二条")


def violates_national_rules(act: Facts) -> Term:
    """Departmental rules are enough by this article; that 刑法 art. 96 leaves them out is argued (C-46)."""
    not_enough = Option("departmental_rules", "not_enough") & act["only_departmental_rules"]
    return ~act["only_local_or_internal_rules"] & ~not_enough
