"""第七条 单位犯罪: the standards for persons apply; the unit is fined, those responsible are punished."""

from lvheng.facts.case import Party
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("fashi_2017_10", "法释〔2017〕10号第七条")


def only_fined(party: Party) -> bool:
    """A unit is fined; custody is for the persons directly responsible, who are parties of their own."""
    return party.kind == "unit"
