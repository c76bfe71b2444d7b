"""第八十七条 追诉时效期限."""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第八十七条")


# 本条：犯罪经过下列期限不再追诉：
# 第（一）项：法定最高刑为不满五年有期徒刑的，经过五年；
# 第（二）项：法定最高刑为五年以上不满十年有期徒刑的，经过十年；
# 第（三）项：法定最高刑为十年以上有期徒刑的，经过十五年；
# 第（四）项：法定最高刑为无期徒刑、死刑的，经过二十年。如果二十年以后认为必须追诉的，须报请最高人民检察院核准。


def years(highest_months: int | None) -> int:
    """After how many years a crime is no longer prosecuted, by the highest statutory term in months.

    None is 无期徒刑 or more, which the 最高人民检察院 may still allow to be prosecuted after the 20 years.

    >>> [years(months) for months in (36, 59, 60, 84, 119, 120, 180, None)]
    [5, 5, 10, 10, 10, 15, 15, 20]
    """
    if highest_months is None:
        return 20
    return 5 if highest_months < 5 * 12 else 10 if highest_months < 10 * 12 else 15
