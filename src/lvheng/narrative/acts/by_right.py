"""What those do who may: who help the authorities, buy as a proof, test for a journal or carry out an order of a court.

Their acts are no case of theirs. What a private person does for a proof of his own stays an act.
"""

from __future__ import annotations

import re

__all__ = ["is_by_right"]

_BODY = (
    "(?:调查组|专案组|检查组|审计组|工作组|纪委|纪检|监委|监察委|监察机关|教育局|教育部门|卫健委|卫健局|疾控|税务局|税务机关|社保局|人社局|市监局|市场监管|工信部|网信办|通管局"
    "|公安|警察|警方|民警|派出所|刑警|网警|检察|法院|法庭|仲裁委|街道办|居委会|村委会|社区(?:做|登记|防疫|居委)|漏洞平台|漏洞库|CNVD|12345|12377)"
)
_TO_BODY = re.compile(
    "(?:了|给|至|到|予|向)*(?:[^，。；的假冒充骗称]{0,6}(?:和|、|、?以及|及))?(?:了)?(?:国家|当地|上级|有关|市|区|县|办案|我们?)?"
    rf"{_BODY}(?!的|人员?的|里?的?(?:朋友|同学|亲戚|熟人|家属)|[^，。；]{{0,4}}[某*×])"
)
_COOPERATES = re.compile(
    "(?:配合|协助|应|按照?|根据)[^，。；]{0,8}(?:公安|警方|民警|派出所|检察|法院|监察|网信办|监管)[^，。；]{0,6}(?:调查|办案|取证|要求|来函|通知)的?，?(?:依法|并|及时|主动|向其){0,2}(?P<gave>提供|移交|提交|出具)?"
)
_OFFICER = re.compile(
    "(?:了|给)*(?:片区|辖区|办案|值班|出警|接警|到场|承办)的?(?:民警|警察|警官|法官|法院|检察官)"
)
_PROMOTES = re.compile("推销[^。；名单信息资料数据]{0,30}$")
_ORDERS = re.compile("(?:去|出去|出|掉|了)*[几数两三四五六七八九十\\d]+[来多余]?[单件台瓶盒套]")
"""打电话推销钙片，也就卖出去几单: what is sold is no information."""
_SEARCHES = re.compile("(?:警察|民警|警方|便衣|公安|网警|经侦|派出所)[^。；我他她]{0,30}$")
_PROOF = re.compile("[^，。；]{0,12}(?:作为|作|当作?|以固定|固定)证据")
_JOURNALIST = re.compile(
    "(?<!冒充)(?:记者|侦查员|侦查人员|民警|网警)[^。；]{0,24}(?:暗访|卧底|化装|买家身份|体验)"
)
_ORDER = re.compile(
    "调查令[^。；]{0,24}$|律师[^，。；]{0,4}(?:受[^，。；]{1,10}委托|持[^，。；]{1,8}(?:介绍信|律师证)|拿着?律师证)[^。；]{0,8}$"
)
_FOR_OFFICE = re.compile(
    "[^。；]{0,20}(?:用于|以便|用来|开展|配合|为了|进行)[^，。；]{0,6}(?:审计|内审|人口普查|普查|疫情防控|防疫|流调|考勤|门禁|核酸|投保团体|入职登记|存档备查)"
)
_OF_WORK = re.compile(
    "[^。；]{0,24}(?<!应该)(?<!也许)(?:系|属于?|是)(?:其|他|我)?的?(?:正常|日常|本职|岗位|分内)[^，。；]{0,6}(?:工作|职责|安排|流程)(?!吗|吧|么)"
)
_SENT_BY_MISTAKE = re.compile("[^，。；]{0,14}(?:误发|错发|发错|误传)")
_MISTAKEN = re.compile("误发|错发|发错|误传")
_COLLEAGUES = re.compile("(?:工作|内部|公司|部门|同事)[^，。；]{0,2}群")
_WAGES = re.compile("[^，。；]{0,20}(?:用来|用于|用以|为了)(?:发放?工资|缴社保|交社保|办入职)")
_OTHERS = "村|[^家]人的|大家|同事|同学|邻居|员工|居民|家长|老人|朋友|亲戚|客户|公司|业主|学生|患者|名单|他人|别人|用户|[0-9一二三四五六七八九十百千万两几]+[多余来]?[条份组]"
_DECEIVED = re.compile(
    f"被(?:人|骗子|对方|客服)?(?:骗|忽悠|诈骗)(?!子)了?(?:(?!{_OTHERS})[^。；])*$"
)
_APPLIES = re.compile(f"(?:求职|应聘|找工作|面试)(?:(?!{_OTHERS})[^。；])*$")
_OWN_CV = re.compile(
    "(?:了|过)?(?:自己的|我的|本人的?)?(?:求职|个人)简历|(?:把|将)?简历(?:发|投|给)"
)
_BIDDEN = re.compile("(?:警察|民警|公安|法院|法官|检察官|派出所)(?:让|叫|要求?|请|通知)我[^。；]*$")
_SHOWS_A_WRONG = re.compile(
    "[^。；]{0,12}(?:算|能|当|作为?|是)[^，。；]{0,4}证据|[^，。；]{0,4}(?:取证|留证|存证|举报|报警)"
)
"""我把他手机拍了照片，这个算证据不: what he finds in the wrongdoer's hands."""
_OWN_TELEPHONE = re.compile("(?:了|出)*(?:我|自己)?的?手机里的?[^，。；]{0,8}(?:联系人|通讯录)")
_HIS_OWN = re.compile("(?:查询?|打印|调)(?:一下)?(?:他|她|本人)?自己的[^。；]*$")
_FLAW = re.compile("漏洞[^。；]{0,8}$")
_TO_MENDERS = re.compile("(?:了|给)*(?:技术|信息|安全|运维|领导|公司|客服|厂商|平台)")


def is_by_right(before: str, said: str, after: str, kind: str, relative: bool) -> bool:
    """Whether an act is told of one who may, from the word `said` and those of its sentence before and after it.

    >>> [is_by_right("财务", "把名单交给了", to, "provide", False) for to in ("调查组", "调查组的朋友")]
    [True, False]
    >>> is_by_right("移动公司应公安机关要求", "提供", "了机主信息50条", "provide", False)
    True
    """
    if kind == "sell":
        return _PROMOTES.search(before) is not None and _ORDERS.match(after) is not None
    if said.rstrip("了").endswith("走") and _SEARCHES.search(before):
        return True
    if kind == "provide" and _is_given_rightly(before, said, after):
        return True
    if kind == "publish" and _OWN_CV.match(after):
        return True
    if kind == "buy" and (_PROOF.match(after) or _JOURNALIST.search(before)):
        return True
    if kind == "steal" and said[0] in "拍截" and _SHOWS_A_WRONG.match(after):
        return True
    if kind == "steal" and said[0] in "导拷备" and _OWN_TELEPHONE.match(after):
        return True
    if kind in ("steal", "accept") and _ORDER.search(before):
        return True
    if kind in ("steal", "accept", "collect") and (_FOR_OFFICE.match(after) or _WAGES.match(after)):
        return True
    if _OF_WORK.match(after) or (kind in ("accept", "steal") and _SENT_BY_MISTAKE.match(after)):
        return True
    helps = next(reversed(list(_COOPERATES.finditer(before))), None)
    if helps is None:
        return False
    here = helps.end() == len(before)
    return (kind == "provide" and here) or (relative and helps["gave"] is not None)


def _is_given_rightly(before: str, said: str, after: str) -> bool:
    """Whether it goes to the authorities, is the giver's own or what the receiver may have."""
    if _TO_BODY.match(after) or _BIDDEN.search(before) or _HIS_OWN.search(before):
        return True
    astray = _MISTAKEN.search(before[-4:] + said + after[:2])
    if (astray and _COLLEAGUES.search(said + after[:8])) or _OFFICER.match(after):
        return True
    if _FLAW.search(before) and _TO_MENDERS.match(after):
        return True
    if _APPLIES.search(before) and _OWN_CV.search(said):
        return True
    return _DECEIVED.search(before + said) is not None
