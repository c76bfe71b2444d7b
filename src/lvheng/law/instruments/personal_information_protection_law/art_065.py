"""第六十五条 投诉、举报 of the unlawful handling of personal information."""

from lvheng.law.instruments.personal_information_protection_law import art_060
from lvheng.law.route import Facts, Route, Words
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("personal_information_protection_law", "个人信息保护法第六十五条")


@ARTICLE.clause(
    "第一款",
    "任何组织、个人有权对违法个人信息处理活动向履行个人信息保护职责的部门进行投诉、举报。收到投诉、举报的部门应当依法及时处理，并将处理结果告知投诉、举报人。",
)
def anyone_complains(party: Facts) -> Term:
    return party["person"] | party["unit"]


ROUTES = (
    Route(
        "complaint",
        "complaint",
        Words(
            "履行个人信息保护职责的部门（网信部门统筹，各有关部门在各自职责范围内）",
            "the departments for personal information protection (cyberspace administration, and others in their fields)",
        ),
        Words(
            "投诉、举报；应当及时处理并告知结果",
            "complain; it shall be handled in good time and the result told",
        ),
        anyone_complains,
        note=Words(
            f"谁有此职责见{art_060.ARTICLE.citation}；发现涉嫌犯罪的，应当移送公安机关（个人信息保护法第六十四条第二款）",
            f"who is competent: {art_060.ARTICLE.citation}; a suspected crime goes to the police (个人信息保护法第六十四条第二款)",
        ),
    ),
)
