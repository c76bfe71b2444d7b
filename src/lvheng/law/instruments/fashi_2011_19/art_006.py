"""第六条 制作、传播计算机病毒等破坏性程序的后果严重、后果特别严重.

The programs of 第五条 are not described here: its text is not in the library.
"""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term, any_of

ARTICLE: Article[Facts] = Article("fashi_2011_19", "法释〔2011〕19号第六条")
clause = ARTICLE.clause

COMPUTERS_IMPLANTED, TIMES_PROVIDED = 20, 10
INCOME_YUAN, LOSS_YUAN = 5_000, 10_000
TIMES = 5

# 第一款：故意制作、传播计算机病毒等破坏性程序，影响计算机系统正常运行，具有下列情形之一的，应当认定为刑法第二百八十六条第三款规定的“后果严重”：


@clause(
    "第一款第（一）项",
    "制作、提供、传输第五条第（一）项规定的程序，导致该程序通过网络、存储介质、文件等媒介传播的；",
)
def self_spreading_program_spread(case: Facts) -> Term:
    return case["self_spreading_program_spread"]


@clause("第一款第（二）项", "造成二十台以上计算机系统被植入第五条第（二）、（三）项规定的程序的；")
def twenty_computers_implanted(case: Facts) -> Term:
    return case["computers_implanted"] >= COMPUTERS_IMPLANTED


@clause("第一款第（三）项", "提供计算机病毒等破坏性程序十人次以上的；")
def provided_ten_times(case: Facts) -> Term:
    return case["programs_provided"] >= TIMES_PROVIDED


@clause("第一款第（四）项", "违法所得五千元以上或者造成经济损失一万元以上的；")
def income_or_loss(case: Facts) -> Term:
    return (case["illegal_income_yuan"] >= INCOME_YUAN) | (case["loss_yuan"] >= LOSS_YUAN)


@clause("第一款第（五）项", "造成其他严重后果的。")
def other_grave_result(case: Facts) -> Term:
    return case["other_grave_result"]


SERIOUS = tuple(ARTICLE.clauses.values())

# 第二款：实施前款规定行为，具有下列情形之一的，应当认定为破坏计算机信息系统“后果特别严重”：


@clause(
    "第二款第（一）项",
    "制作、提供、传输第五条第（一）项规定的程序，导致该程序通过网络、存储介质、文件等媒介传播，致使生产、生活受到严重影响或者造成恶劣社会影响的；",
)
def its_spread_gravely_affected_life(case: Facts) -> Term:
    return case["self_spreading_program_spread"] & case["spread_gravely_affected_life"]


@clause("第二款第（二）项", "数量或者数额达到前款第（二）项至第（四）项规定标准五倍以上的；")
def five_times(case: Facts) -> Term:
    return any_of(
        (
            case["computers_implanted"] >= TIMES * COMPUTERS_IMPLANTED,
            case["programs_provided"] >= TIMES * TIMES_PROVIDED,
            case["illegal_income_yuan"] >= TIMES * INCOME_YUAN,
            case["loss_yuan"] >= TIMES * LOSS_YUAN,
        )
    )


@clause("第二款第（三）项", "造成其他特别严重后果的。")
def other_especially_grave_result(case: Facts) -> Term:
    return case["other_especially_grave_result"]


ESPECIALLY_SERIOUS = (
    its_spread_gravely_affected_life,
    five_times,
    other_especially_grave_result,
)
