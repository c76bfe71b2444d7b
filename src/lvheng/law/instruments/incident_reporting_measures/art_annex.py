"""附件《网络安全事件分级指南》: the grades by persons affected.

Only these numbers were seen, in a transcription; the other criteria of the guide enter as the judgement
`graded_otherwise`. The text is not in the library, so nothing is quoted.
"""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term, greatest, total

ARTICLE: Article[Facts] = Article(
    "incident_reporting_measures", "国家网络安全事件报告管理办法“附件”"
)

LARGER, MAJOR, ESPECIALLY_MAJOR = 1_000_000, 10_000_000, 100_000_000
"""较大、重大、特别重大: persons whose information leaked, the number itself included."""

GRADES = ("below_larger", "larger", "major", "especially_major")


def grade(case: Facts) -> Term:
    """The place in GRADES, by persons and the judgement on the other criteria."""
    persons = case["persons_affected"]
    by_persons = total(persons >= least for least in (LARGER, MAJOR, ESPECIALLY_MAJOR))
    return greatest(by_persons, case["graded_otherwise"])


def is_larger(case: Facts) -> Term:
    """较大以上."""
    return (case["persons_affected"] >= LARGER) | case["graded_otherwise"]
