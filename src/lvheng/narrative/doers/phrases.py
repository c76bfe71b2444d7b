"""Where the noun phrase of a name begins: in 卖给从事贷款业务的朋友韦某 it is 从事, so that 卖给 stands right before it.

What may describe somebody: a title, his post with its house, how he stands to another, a clause that ends in 的,
what he is called by.
"""

from __future__ import annotations

import re

from lvheng.narrative.cast.kin import KIN
from lvheng.narrative.cast.names import TITLES

__all__ = ["RELATIONS", "describes_somebody", "phrase_begin"]

_TITLES = f"(?:同案)?(?:另案)?(?:原审)?(?:{TITLES}|同案)(?:之一)?"
RELATIONS = (
    "前同事", "同事", "同学", "同乡", "老乡", "战友", "校友", "邻居", "室友", "舍友", "网友", "群友", "好友", "好友", "朋友", "男友", "女友", "前女友", "前男友", "前妻", "前夫",
    "熟人", "亲戚", "亲友", "亲属", "家属", "配偶", "合伙人", "搭档", "伙伴", "同伙", "同伴", "同行", "下属", "下级", "部下", "手下", "属下", "员工", "职员", "雇员", "店员", "学员", "徒弟", "徒弟", "助手", "助理", "帮手",
    "领导", "上司", "上级", "老板", "师傅", "主管", "客户", "顾客", "会员", "买家", "卖家", "上家", "下家", "上线", "下线", "买主", "买方", "卖方", "中间人", "介绍人", "供货商", "代理", "男子", "女子", "人员", "团伙成员", "成员", "负责人", "经营者",
    "经理", "店长", "校长", "园长", "院长", "会计", "出纳", "财务", "客服", "前台", "销售", "秘书", "文员", "人事", "行政", "司机", "保安", "护士", "医生", "教师", "顾问", "业务员", "快递员", "程序员", "技术员", "话务员", "中介人员",
    "小哥", "小伙", "青年", "学生", "老师", "老乡", "辅警", "民警", "中介", "黑客", "群主", "号商", "料商", "骨干", "网民", "店主", "业主", "房东", "租客", "二道贩子", "贩子", "数据商", "个体户", "个体", "股东", "法人",
)  # fmt: skip
_RELATION = f"(?:(?<=其)[妻夫弟哥兄姐妹父母子女舅叔侄姨姑友]|{'|'.join(sorted(set(RELATIONS), key=len, reverse=True))}|{KIN})"
_WHOSE = "(?:其|他|她|本人|自己|公司|单位|店里|店内|本公司|该公司|该店|该院|该校|所在公司|所在单位|所属)?(?:的)?(?:一名|一位|一个|多名|[两二三四五六]名|[两二三四五六]个|另一?[名位个]|某|微信|QQ|网上|团伙)?"
_HAN = "[^，。；：、（）“”？！\\n向从给把将由与及被让对到于以了予至使]"
_GOVERNS = "(?:给|予|与|向|伙同|会同|指使|安排|授意|雇请|雇佣|雇用|要求|请|托|让|叫|由|被|从|跟|找|和|同|以及|应(?!用)|受|按|为|替|帮|通过|经(?![理营办销纪济])|(?:结识|认识|相识|遇[到见]|碰[到见]|联系[上到]?|抓获|查获|锁定|添加)[了到]?)"
"""What ends before a noun phrase and is no part of it."""
_POST_END = (
    "(?:员|师|长|经理|主任|主管|总监|顾问|代表|助理|秘书|会计|出纳|客服|前台|销售|老板|老板娘|店主|老师|教师|医生|护士|护工|民警|辅警|协警|中介|工|人|人员|员工|股东|董事|法人|负责人|经营者|商|户|保安|司机|骑手|小哥|学生"
    "|职工|干部|专员|行长|教练|侦探|主播|站长|群主|管家|工程师|人事|行政|财务|顾问|者|贩子|骨干|成员)"
)
_HOUSE_END = (
    "(?:公司|集团|平台|医院|诊所|学校|中学|小学|大学|学院|幼儿园|银行|支行|酒店|宾馆|物业|事务所|工作室|中心|派出所|公安局|分局|支队|大队|局|机构|协会|门店|店|网点|驿站|站点|商行|厂|驾校|班|营业厅|营业部|售楼处|部|社区"
    "|居委会|村委会|律所|团队|团伙|网站|项目部|片区|辖区|小区|科|处|室|园|院|校|会所|车行|中介)"
)
_SOMEBODY = re.compile(
    rf"(?<![给向予到至])(?:[^，。；：某的]{{0,16}}(?:信息|资料|数据|名单|记录|号码?|档案|简历|[面订保话账]单|征信|报告|轨迹|表格?))?的(?:一名|一位|一些|部分|其他|该|另一)?(?:{_HAN}){{0,10}}?(?:{'|'.join(sorted(set(RELATIONS), key=len, reverse=True))}|{_POST_END})(?=$|[，。；、（等均亦也皆已另将被由在于仍尚未至从向给与和联经因则又再先多涉依同一二两三四建谈聊见达商结]|取得联系|接[头上触])(?!{_HAN}{{0,6}}(?:信息|资料|数据|名单))"
)
_DOES = (
    "(?:从事|做|当|担任|任|负责|经营|就职|供职|任职|来自|网名|昵称|名为|名叫|化名|绰号|外号|微信名|自称|身为|开(?:设|办)?|搞|干|跑|有|没有|无|需要|急需|需|想|要|持有|掌握|手握|收购|求购|贩卖|倒卖|兜售|出售|销售|推销|购买|售卖|卖|买"
    "|有意|另案|同案|同为|一起|一同|共同|经常|专门|住在?|位于|曾在|原在|在|于|曾|原|时任|系|为)"
)
_DESCRIPTIONS = (
    re.compile(rf"{_TITLES}$"),
    re.compile("(?:网名|昵称|绰号|外号|微信名|QQ名|化名|名为|名叫|人称|自称)?[“\"][^”\"，。]{0,16}(?:[”\"](?:的)?)?$"),
    re.compile("(?:境内|境外|国内|国外|外地|本地|同村|同乡|同城|老家|身边|线上|线下|网上|圈内|当地)(?:的)?$"),
    re.compile("(?:名叫|名为|叫作|叫做|人称|绰号|外号|网名|昵称|一名|一位|一个|如|即|姓名为)$"),
)  # fmt: skip
_POSTED = (
    re.compile(rf"(?:{_WHOSE}|该|某)(?:{_HAN}){{1,18}}?{_POST_END}(?:的)?$"),
    re.compile(rf"{_WHOSE}{_RELATION}(?:的)?$"),
    re.compile(rf"(?:该|某|其)?(?:{_HAN}){{0,14}}?{_HOUSE_END}(?:的|里|内|下属|旗下)?$"),
)  # fmt: skip
_RELATIVE = re.compile(rf"{_DOES}[^，。；：、的给向让由被]{{1,26}}?的$")
_DOING = re.compile(
    rf"(?:.*{_GOVERNS})?(?P<what>(?!其|他|她|自己|该|此|本|原|我|你)[^，。；：、“”（）某\d]{{2,10}}的)"
)
"""望风的李某, 荐股的储某: what he does."""
_PLACE = re.compile(rf"(?:在|于)(?:{_HAN}){{1,18}}$")
_STILL = re.compile("(?:仍|尚|当时|彼时|同样|同时|曾|原|正|还|已|刚|一直|长期|均){0,2}$")
_MOST = 6
_LONGEST = 60
_GOVERNOR = re.compile(_GOVERNS)
_ENDS_GOVERNED = re.compile(
    r"(?:给|予|售与|卖与|向|伙同|会同|勾结|纠集|指使|安排|授意|雇请|雇佣|雇用|要求|请|托|让|叫|由|被|跟|找)$"
)


def phrase_begin(words: str, floor: int, at: int) -> int:
    """Where the noun phrase begins whose name begins at `at`; not before `floor`.

    >>> words = "后卖给从事贷款业务的朋友韦某"
    >>> words[phrase_begin(words, 0, words.index("韦某")):]
    '从事贷款业务的朋友韦某'
    >>> words = "后售予装修公司业务员孙某"
    >>> words[phrase_begin(words, 0, words.index("孙某")):]
    '装修公司业务员孙某'
    """
    begin = at
    for _ in range(_MOST):
        low = max(floor, begin - _LONGEST)
        before = words[low:begin]
        length = _last_description(before)
        if length == 0:
            break
        begin -= length
    return begin


def describes_somebody(words: str, end: int) -> bool:
    """Whether an act that ends at `end` only describes somebody without a name: 购买信息的业务员.

    >>> [describes_somebody(words, 2) for words in ("购买信息的业务员另案处理", "购买信息的张某", "购买老师的信息")]
    [True, False, False]
    """
    return _SOMEBODY.match(words, end) is not None


def _last_description(before: str) -> int:
    """The length of one description at the end of `before`."""
    if not before or _ENDS_GOVERNED.search(before):
        return 0
    relative = _relative(before)
    if relative:
        return relative
    for pattern in (*_DESCRIPTIONS, *_POSTED):
        found = pattern.search(before)
        if found is not None and found.end() > found.start():
            return len(before) - (_after_governor(found) if pattern in _POSTED else found.start())
    return 0


def _after_governor(found: re.Match[str]) -> int:
    """Where a description begins behind the word that governs the phrase: 请|保险公司业务员."""
    begin = found.start() + found[0].startswith("的")
    for governor in _GOVERNOR.finditer(found.string, begin):
        if governor.end() < found.end() - 1:
            begin = governor.end()
    return begin


def _relative(before: str) -> int:
    """The length of a clause in 的 that ends `before`: the shortest, with the place where it is done."""
    if not before.endswith("的"):
        return 0
    comma = max((before.rfind(mark) for mark in "，。；：、"), default=-1)
    for begin in range(len(before) - 3, comma, -1):
        if _RELATIVE.fullmatch(before, begin):
            place = _PLACE.search(before, comma + 1, begin)
            start = place.start() if place else begin
            return len(before) - _STILL.search(before, comma + 1, start).start()  # type: ignore[union-attr]
    doing = _DOING.fullmatch(before, comma + 1)
    return len(before) - doing.start("what") if doing else 0
