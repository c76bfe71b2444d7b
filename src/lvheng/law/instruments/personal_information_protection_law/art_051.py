"""第五十一条 个人信息处理者的安全措施."""

from lvheng.law.duty import Duty, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("personal_information_protection_law", "个人信息保护法第五十一条")
clause = ARTICLE.clause


@clause(
    "",
    "个人信息处理者应当根据个人信息的处理目的、处理方式、个人信息的种类以及对个人权益的影响、可能存在的安全风险等，采取下列措施确保个人信息处理活动符合法律、行政法规的规定，并防止未经授权的访问以及个人信息泄露、篡改、丢失：",
)
def measures_of_security(case: Facts) -> Term:
    return ~case["entrusted"]


DUTIES = (
    Duty(
        "security_measures", "standing", measures_of_security,
        Words("备齐事前安全措施的证据", "have evidence of the security measures ready"),
        None, None,
        (
            Words("内部管理制度和操作规程", "internal rules and procedures"),
            Words("分类管理", "classified management"),
            Words("加密、去标识化等安全技术措施", "encryption, de-identification and the like"),
            Words("操作权限与安全教育培训", "access rights and training"),
            Words("个人信息安全事件应急预案", "an emergency plan"),
        ),
    ),
)  # fmt: skip
