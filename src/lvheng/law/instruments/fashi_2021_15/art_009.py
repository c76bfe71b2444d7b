"""第九条 人脸信息的禁令."""

from lvheng.law.claim import Remedy, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("fashi_2021_15", "法释〔2021〕15号第九条")
clause = ARTICLE.clause


@clause(
    "",
    "自然人有证据证明信息处理者使用人脸识别技术正在实施或者即将实施侵害其隐私权或者其他人格权益的行为，不及时制止将使其合法权益受到难以弥补的损害，向人民法院申请采取责令信息处理者停止有关行为的措施的，人民法院可以根据案件具体情况依法作出人格权侵害禁令。",
)
def face_injunction(case: Facts) -> Term:
    return case["face_information"] & case["going_on_or_imminent"] & case["irreparable"]


REMEDIES = (
    Remedy(
        "injunction_face",
        Words("申请禁令（人脸识别）", "apply for an injunction (face recognition)"),
        face_injunction,
        gate="face_information",
    ),
)
