"""第四十七条 删除."""

from lvheng.law.claim import Remedy, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("personal_information_protection_law", "个人信息保护法第四十七条")
clause = ARTICLE.clause


@clause("第一款第（四）项", "个人信息处理者违反法律、行政法规或者违反约定处理个人信息；")
def unlawful_handling(case: Facts) -> Term:
    """个人信息处理者未删除的，个人有权请求删除."""
    return case["handler"] & case["infringed"]


REMEDIES = (
    Remedy(
        "delete",
        Words("删除个人信息", "delete the information"),
        unlawful_handling,
        Words(
            "拒绝的，可以起诉（个人信息保护法第五十条第二款）",
            "on refusal a suit may be brought (个人信息保护法第五十条第二款)",
        ),
    ),
)
