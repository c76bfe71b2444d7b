"""第一条 公民个人信息.

An input: whether a record is personal information is decided when it is counted (docs/counting.md §10),
by whether it identifies a natural person alone or with other information. Foreigners and stateless
persons are natural persons. A case file says under `lawful_basis` what is none of it.
"""

from lvheng.law.matter import Matter
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Option, Term

ARTICLE: Article[Matter] = Article("fashi_2017_10", "法释〔2017〕10号第一条")


def is_personal_information(act: Facts) -> Term:
    """Of natural persons, whom it identifies; whether of the dead too is disputed (C-28)."""
    left_out = Option("deceased_persons", "not_counted") & act["deceased"]
    return ~act["company_data"] & ~act["anonymised"] & ~left_out
