"""第十条 产品、服务的缺陷和漏洞: twenty-four hours where the public interest is endangered."""

from lvheng.law.duty import Clock, Duty, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("network_data_regulations", "网络数据安全管理条例第十条")
clause = ARTICLE.clause

HOURS = 24


@clause(
    "",
    "发现网络产品、服务存在安全缺陷、漏洞等风险时，应当立即采取补救措施，按照规定及时告知用户并向有关主管部门报告；涉及危害国家安全、公共利益的，网络数据处理者还应当在24小时内向有关主管部门报告。",
)
def report_in_a_day(case: Facts) -> Term:
    return case["product_flaw"] & case["endangers_public_interest"]


DUTIES = (
    Duty(
        "flaw_24_hours", "report", report_in_a_day,
        Words("报告网络产品、服务的缺陷或者漏洞", "report the flaw of the product or service"),
        Words("有关主管部门", "the authority concerned"),
        Clock("discovered", hours=HOURS),
    ),
)  # fmt: skip
