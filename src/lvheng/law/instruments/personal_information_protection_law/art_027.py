"""第二十七条 Information that is public (and art. 13(1)(六)).

What is public only within a range or for a purpose, or because it leaked, is not public in this sense
(指导性案例194号、检例第140号). 对个人权益有重大影响的 needs consent, which is a basis of its own.
"""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Option, Term, all_of

ARTICLE: Article[Facts] = Article("personal_information_protection_law", "个人信息保护法第二十七条")


@ARTICLE.clause(
    "",
    "个人信息处理者可以在合理的范围内处理个人自行公开或者其他已经合法公开的个人信息；个人明确拒绝的除外。个人信息处理者处理已公开的个人信息，对个人权益有重大影响的，应当依照本法规定取得个人同意。",
)
def openly_public(act: Facts) -> Term:
    limited = act["range_limited"] | act["purpose_limited"] | act["leaked"]
    return all_of(
        (
            act["self_published"] | act["lawfully_public"],
            ~limited,
            act["reasonable_scope"],
            ~act["clearly_refused"],
            ~act["major_effect"],
        )
    )


def openly_public_at_the_time(act: Facts, before_2021: Term) -> Term:
    """Before 民法典 art. 1036 (2021-01-01) whether the looser rule holds is disputed (C-45)."""
    holds_then = Option("public_information_before_2021", "lawful_too")
    return openly_public.rule(act) & (holds_then | ~before_2021)
