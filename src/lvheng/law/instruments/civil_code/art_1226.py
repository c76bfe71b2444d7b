"""第一千二百二十六条 患者的隐私和个人信息."""

from lvheng.law.claim import CivilClaim, Words, shown, to_show
from lvheng.law.instruments.civil_code import art_1036
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("civil_code", "民法典第一千二百二十六条")
clause = ARTICLE.clause

ELEMENTS = to_show("patient_of_medical_institution", "infringed", "causation", "harm")


@clause("", "泄露患者的隐私和个人信息，或者未经患者同意公开其病历资料的，应当承担侵权责任。")
def patient(case: Facts) -> Term:
    return shown(case, ELEMENTS) & ~art_1036.excused(case)


CLAIM = CivilClaim(
    "patient",
    Words("医疗机构侵害患者隐私和个人信息", "a patient's privacy and personal information"),
    Words("医疗机构", "the medical institution"),
    patient,
    (*ELEMENTS, *art_1036.DEFENCES),
    gate="patient_of_medical_institution",
)
