"""Who has the information of others by his work: staff of a house, and the houses that serve people."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lvheng.narrative.cast.occupations import holds_data, is_outsider
from lvheng.narrative.words.text import Span

__all__ = ["employed", "is_insider", "names_staff", "serves"]

_FREE = re.compile(
    "代拍|助贷|掮客|中间商|黄牛|号贩|废品|退休|农民|务农|务工|村民|主播|网红|站姐|侦探|推广|料商|料头|黑客|骗子|群主|卖家|买家|网友|版主"
    "|同学|朋友|邻居|室友|舍友|哥们|闺蜜|亲戚|前任|对象|男友|女友|丈夫|妻子|创始人|开发者|开发人员|公众号|网店|微商"
)
"""Who works for nobody whose clients' data he could have."""
_MAKERS = re.compile("程序员|软件|技术总监|算法|爬虫|开发|测试|架构|站长")
"""Who makes software is inside only where he is sent to a house that keeps data."""
_SENT = re.compile("驻场|运维|外包|医院|银行|局|学校|中心")
_SERVING = re.compile(
    "驾校|驾驶培训|学校|学院|大学|中学|小学|幼儿园|培训学校|医院|诊所|卫生院|平台|银行|物业|酒店|宾馆|民宿|网点|驿站|婚介|月子中心|体检中心|健身房|健身会所|4S店|维修店|云仓|药店|快递|美容院|家政"
)


_NOT_OF_THE_HOUSE = re.compile("学生|家长|网站|系统|附近|公众号|App|APP|程序|软件")
_LENDERS = re.compile("装修|贷款|催收|讨债|调查|保健品|培训|数据|咨询|保险|营销|广告")


def is_insider(words: str) -> bool:
    """Whether one of this occupation has the data of others by his work.

    >>> [is_insider(words) for words in ("快递网点客服", "产品经理", "代拍", "装修公司老板", "程序员")]
    [True, True, False, False, False]
    """
    if _SERVING.search(words) and not _NOT_OF_THE_HOUSE.search(words):
        return True
    if _MAKERS.search(words) and not _SENT.search(words):
        return False
    return holds_data(words) or not (is_outsider(words) or _FREE.search(words))


def serves(words: str) -> bool:
    """Whether a unit of this name serves people whose data it keeps.

    >>> serves("某驾驶培训有限公司"), serves("某数据公司")
    (True, False)
    """
    return _SERVING.search(words) is not None and _NOT_OF_THE_HOUSE.search(words) is None


_NO_OTHER = "[^。；！？\\n从向找通由与和跟让给被把将买卖购售]"
_HOUSE = (
    "(?:公司|集团|银行|支行|分行|医院|保健院|卫生院|诊所|药店|体检中心|月子中心|学校|中学|小学|大学|学院|幼儿园|驾校|培训班|机构|物业|小区|酒店|宾馆|民宿|旅馆|营业厅|网点|驿站|快递站|快递|平台|门店|4S店|中介"
    "|派出所|公安局|分局|支队|大队|中队|[一-鿿]局|法院|检察院|居委会|村委会|街道|社区|车管所|中心|窗口|站点|影楼|会所|健身房|超市|商场|律所|航空|机场|车站|外卖|电信|移动|联通|保险|殡仪馆|婚介)"
)
_PLACE_AT_WORK = "(?:人员|[一-鿿]员(?!工?信息|名单|资料|库)|员工(?!信息|名单|资料)|职工|[临合外派][一-鿿]工|医师|药师|技师|教师|[一-鿿]长(?![期辈大])|医生|大夫|护士|经理|主管|主任|助理|顾问|文员|客服|前台|司机|老师|保安|保洁|护工|上[夜白早晚中]?班|工作(?!室|群)|任职|供职|就职|实习|兼职|做事|打工|干活|当班|值班|外包|派遣|代班|轮岗|跑单)"
_AS = "(?:系|是|为|任|在|于|当|做|干|，|（)"
_AS_A_CLIENT = "检查|检测|手术|体检|核酸|理疗|美容|美甲|贷款|登记|客|生意|保养|推拿|按摩|治疗|过|了"
_EMPLOYED_AFTER = re.compile(
    rf"{_NO_OTHER}{{0,40}}?{_AS}{_NO_OTHER}{{0,20}}?{_HOUSE}{_NO_OTHER}{{0,12}}?{_PLACE_AT_WORK}"
    rf"|(?:一直|就|是|现在)?在{_NO_OTHER}{{0,16}}?{_HOUSE}(?:里|那边|那儿)?(?:做|干|当|跑|站)(?!{_AS_A_CLIENT})[一-鿿]{{1,6}}(?=[，。；、]|$)"
    rf"|(?:是|系|当|做|在)?(?:我们|我|本|那个)?(?:村|镇|乡|社区|居委会|街道|村委会)(?:里)?(?:的)?(?:会计|出纳|主任|书记|支书|文书|干部|网格员)"
    rf"|(?:一个人)?(?:代|值|当|上|坐|轮|顶|夜)[夜白早晚中]?班(?:时|的时候|期间|那)"
    rf"|(?:就|是|以前|之前|现在)?在{_NO_OTHER}{{0,10}}?(?:公司|银行|移动|联通|电信|医院|派出所|公安局|[一-鿿]局|物业|快递站|平台)(?:里|那边)?(?=，)"
)
_OF_A_CASE = "案|此案|该案|侦查|审理|办案|小组|团伙|本案|犯罪"
_EMPLOYED_BEFORE = re.compile(
    rf"{_HOUSE}{_NO_OTHER}{{0,10}}?{_PLACE_AT_WORK}的?(?:同学|朋友|亲戚|同乡|老乡|妻子|丈夫|弟弟|表弟|哥哥|妹妹|姐姐|被告人|犯罪嫌疑人)?[“\"]?$"
    rf"|(?:负责|分管|主管|专管|管着?)(?!{_OF_A_CASE}){_NO_OTHER}{{1,8}}的(?:被告人)?$"
)
_STAFF = re.compile(rf"{_PLACE_AT_WORK}$|管家|教练|师傅|同事|快递|骑手|中介")
_OF_A_HOUSE = re.compile(
    rf"(?:^|[，。；、\n]|我们?|他们|那家|某){_NO_OTHER}{{0,8}}?{_HOUSE}{_NO_OTHER}{{0,5}}的$"
)
_BEFORE, _AFTER = 40, 80


def employed(view: str, places: Iterable[Span]) -> Span | None:
    """Where a text tells, at one of the places at which it names somebody, that he works for a house that keeps data.

    >>> text = "被告人梁某系某中学后勤人员，将名册卖给李某。"
    >>> span = employed(text, [Span(3, 5)])
    >>> text[span.begin : span.end]
    '系某中学后勤人员'
    >>> employed(text, [Span(19, 21)]) is None
    True
    """
    for place, end in places:
        found = _EMPLOYED_AFTER.match(view, end, end + _AFTER)
        begin = end
        if found is None:
            begin = max(0, place - _BEFORE)
            head = view[begin:place]
            found = _EMPLOYED_BEFORE.search(head) or _OF_A_HOUSE.search(head)
            if found is not None and _LENDERS.search(found[0]):
                continue
        if found is not None and not (
            is_outsider(found[0]) or _FREE.search(found[0].split("的")[0])
        ):
            offset = 0 if begin == end else begin
            return Span(offset + found.start(), offset + found.end())
    return None


def names_staff(name: str) -> bool:
    """Whether the noun by which a story calls somebody names staff of a house.

    >>> [names_staff(name) for name in ("物业经理", "快递员", "有人", "初中生")]
    [True, True, False, False]
    """
    return is_insider(name) and _STAFF.search(name) is not None
