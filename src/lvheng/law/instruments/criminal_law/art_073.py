"""第七十三条 缓刑考验期."""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第七十三条")

# 第一款：拘役的缓刑考验期限为原判刑期以上一年以下，但是不能少于二个月。
# 第二款：有期徒刑的缓刑考验期限为原判刑期以上五年以下，但是不能少于一年。
# 第三款：缓刑考验期限，从判决确定之日起计算。
DETENTION, IMPRISONMENT = Interval(2, 12), Interval(12, 60)


def probation(months: int, of_detention: bool) -> Interval:
    """The terms of probation in months for a term of so many: never shorter than the term itself.

    >>> probation(1, True), probation(5, True), probation(8, False), probation(36, False)
    (Interval(lo=2, hi=12), Interval(lo=5, hi=12), Interval(lo=12, hi=60), Interval(lo=36, hi=60))
    """
    ends = DETENTION if of_detention else IMPRISONMENT
    return Interval(max(months, ends.lo or 0), ends.hi)
