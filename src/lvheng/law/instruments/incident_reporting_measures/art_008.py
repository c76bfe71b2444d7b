"""第八条 处置工作结束后三十日内的总结报告."""

from lvheng.law.duty import Clock, Duty, Words
from lvheng.law.instruments.incident_reporting_measures import art_004
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article(
    "incident_reporting_measures", "国家网络安全事件报告管理办法第八条"
)
clause = ARTICLE.clause

SUMMARY_DAYS = 30


@clause(
    "",
    "网络安全事件处置工作结束后，网络运营者应当于30日内对相关事件发生原因、应急处置措施、造成的危害、责任追究、完善整改情况、教训等进行全面分析总结，形成事件处置总结报告按照原渠道上报。",
)
def summary_in_thirty_days(case: Facts) -> Term:
    """按照原渠道: of an incident that was to be reported."""
    return art_004.reportable(case)


DUTIES = (
    Duty(
        "summary_30_days", "summary", summary_in_thirty_days,
        Words("上报事件处置总结报告", "submit the report that sums up the handling"),
        Words("原报告渠道", "the channel of the first report"),
        Clock("handling_ended", days=SUMMARY_DAYS),
        tuple(
            Words(zh, en)
            for zh, en in (
                ("事件发生原因", "the cause"),
                ("应急处置措施", "the emergency measures"),
                ("造成的危害", "the harm done"),
                ("责任追究", "who was held responsible"),
                ("完善整改情况", "what was put right"),
                ("教训", "the lessons"),
            )
        ),
    ),
)  # fmt: skip
