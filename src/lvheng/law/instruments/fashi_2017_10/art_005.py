"""第五条 情节严重、情节特别严重.

Numbers are whole and are compared whole: a/50 + b/500 + c/5000 ≥ 1 is 100a + 10b + c ≥ 5000. 以上
includes the number itself (刑法 art. 99).
"""

from lvheng.facts.register import CLASS_A, CLASS_B, CLASS_C
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.terms import AtLeast, Option, Term, any_of

ARTICLE: Article[Matter] = Article("fashi_2017_10", "法释〔2017〕10号第五条")
clause = ARTICLE.clause

ITEMS_A, ITEMS_B, ITEMS_C = 50, 500, 5_000
CONVERTED = 5_000
"""The standard of items 3 to 5 in C items: an A item is 100 of them, a B item 10."""
INCOME_YUAN = 5_000
TIMES = 10
"""第二款第（三）项: ten times."""


def converted(a: Term, b: Term, c: Term) -> Term:
    """Items of three classes as C items, without rounding any class."""
    return 100 * a + 10 * b + c


def all_items(case: Matter) -> Term:
    return converted(case.items(CLASS_A), case.items(CLASS_B), case.items(CLASS_C))


def all_duty_items(case: Matter) -> Term:
    return converted(case.duty_items(CLASS_A), case.duty_items(CLASS_B), case.duty_items(CLASS_C))


def half(standard: int) -> int:
    """一半以上: the least whole number that is at least half."""
    return (standard + 1) // 2


def half_reached(case: Matter, times: int = 1) -> Term:
    """第（八）项 for `times` the standard: half of items 3 to 7, for what duty or service gave and was sold."""
    alone = any_of(
        (
            case.duty_items(CLASS_A) >= half(ITEMS_A * times),
            case.duty_items(CLASS_B) >= half(ITEMS_B * times),
            case.duty_items(CLASS_C) >= half(ITEMS_C * times),
            AtLeast(all_duty_items(case), half(CONVERTED * times), per=100),
            case.duty_illegal_income >= half(INCOME_YUAN * times),
        )
    )
    # A duty-derived item is measured by half the standard: it weighs double in the sum of fractions.
    each_by_its_standard = (all_duty_items(case) >= 1) & AtLeast(
        all_items(case) + all_duty_items(case), CONVERTED * times, per=100
    )
    return any_of(
        (
            Option("half_standard_mixed", "sum_of_fractions") & (alone | each_by_its_standard),
            Option("half_standard_mixed", "separate") & alone,
            Option("half_standard_mixed", "ordinary_standard") & ~case.acts_outside_duty & alone,
        )
    )


# 第一款：非法获取、出售或者提供公民个人信息，具有下列情形之一的，应当认定为刑法第二百五十三条之一规定的“情节严重”：


@clause("第一款第（一）项", "出售或者提供行踪轨迹信息，被他人用于犯罪的；")
def track_used_for_crime(case: Matter) -> Term:
    return case.sold_track_used_for_crime


@clause("第一款第（二）项", "知道或者应当知道他人利用公民个人信息实施犯罪，向其出售或者提供的；")
def knowing_of_crime(case: Matter) -> Term:
    return case.sold_knowing_of_crime


@clause(
    "第一款第（三）项",
    "非法获取、出售或者提供行踪轨迹信息、通信内容、征信信息、财产信息五十条以上的；",
)
def class_a_fifty(case: Matter) -> Term:
    return case.items(CLASS_A) >= ITEMS_A


@clause(
    "第一款第（四）项",
    "非法获取、出售或者提供住宿信息、通信记录、健康生理信息、交易信息等其他可能影响人身、财产安全的公民个人信息五百条以上的；",
)
def class_b_five_hundred(case: Matter) -> Term:
    return case.items(CLASS_B) >= ITEMS_B


@clause(
    "第一款第（五）项",
    "非法获取、出售或者提供第三项、第四项规定以外的公民个人信息五千条以上的；",
)
def class_c_five_thousand(case: Matter) -> Term:
    return case.items(CLASS_C) >= ITEMS_C


# 数量未达到第三项至第五项规定标准 says when this item is needed; it takes nothing away from the sum.
@clause(
    "第一款第（六）项",
    "数量未达到第三项至第五项规定标准，但是按相应比例合计达到有关数量标准的；",
    yields_to=("class_a_fifty", "class_b_five_hundred", "class_c_five_thousand"),
)
def converted_total(case: Matter) -> Term:
    return AtLeast(all_items(case), CONVERTED, per=100)


@clause("第一款第（七）项", "违法所得五千元以上的；")
def income_five_thousand(case: Matter) -> Term:
    return case.illegal_income >= INCOME_YUAN


@clause(
    "第一款第（八）项",
    "将在履行职责或者提供服务过程中获得的公民个人信息出售或者提供给他人，数量或者数额达到第三项至第七项规定标准一半以上的；",
    yields_to=(
        "class_a_fifty",
        "class_b_five_hundred",
        "class_c_five_thousand",
        "converted_total",
        "income_five_thousand",
    ),
)
def half_in_duty(case: Matter) -> Term:
    return half_reached(case)


@clause(
    "第一款第（九）项",
    "曾因侵犯公民个人信息受过刑事处罚或者二年内受过行政处罚，又非法获取、出售或者提供公民个人信息的；",
)
def again_after_sanction(case: Matter) -> Term:
    return case.again_after_sanction


@clause("第一款第（十）项", "其他情节严重的情形。")
def other_serious(case: Matter) -> Term:
    return case.other_serious


# 第二款：实施前款规定的行为，具有下列情形之一的，应当认定为刑法第二百五十三条之一第一款规定的“情节特别严重”：


@clause("第二款第（一）项", "造成被害人死亡、重伤、精神失常或者被绑架等严重后果的；")
def grave_consequence(case: Matter) -> Term:
    return case.grave_consequence


@clause("第二款第（二）项", "造成重大经济损失或者恶劣社会影响的；")
def major_loss_or_vile_influence(case: Matter) -> Term:
    return case.major_loss_or_vile_influence


def ten_times_the_ordinary(case: Matter) -> tuple[Term, ...]:
    """Of 第三项 to 第七项, one each."""
    return (
        case.items(CLASS_A) >= ITEMS_A * TIMES,
        case.items(CLASS_B) >= ITEMS_B * TIMES,
        case.items(CLASS_C) >= ITEMS_C * TIMES,
        AtLeast(all_items(case), CONVERTED * TIMES, per=100),
        case.illegal_income >= INCOME_YUAN * TIMES,
    )


@clause("第二款第（三）项", "数量或者数额达到前款第三项至第八项规定标准十倍以上的；")
def ten_times(case: Matter) -> Term:
    return any_of((*ten_times_the_ordinary(case), half_reached(case, TIMES)))


@clause("第二款第（四）项", "其他情节特别严重的情形。")
def other_especially_serious(case: Matter) -> Term:
    return case.other_especially_serious


SERIOUS = tuple(c for c in ARTICLE.clauses.values() if c.place.startswith("第一款"))
ESPECIALLY_SERIOUS = tuple(c for c in ARTICLE.clauses.values() if c.place.startswith("第二款"))
