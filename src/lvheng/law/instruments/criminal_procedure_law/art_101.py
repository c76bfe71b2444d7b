"""第一百零一条 附带民事诉讼."""

from lvheng.law.claim import Remedy, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_procedure_law", "刑事诉讼法第一百零一条")
clause = ARTICLE.clause


@clause(
    "第一款", "被害人由于被告人的犯罪行为而遭受物质损失的，在刑事诉讼过程中，有权提起附带民事诉讼。"
)
def material_loss_only(case: Facts) -> Term:
    return case["infringed"] & case["by_crime"] & (case["loss_yuan"] >= 1)


REMEDIES = (
    Remedy(
        "incidental_action",
        Words("刑事附带民事诉讼", "civil action within the criminal case"),
        material_loss_only,
        Words("只及物质损失，不及精神损害", "for material loss only, not for mental distress"),
    ),
)
