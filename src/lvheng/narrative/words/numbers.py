"""Numbers in Chinese prose, with the bounds that their words set: 5000余条, 近万条, 两三千, 上百份.

The conventions by which words become bounds are those of docs/narrative.md. Numbers that count or measure
nothing are left out: articles and ordinals, case numbers, days, telephone numbers, numbers of accounts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from lvheng.narrative.words.numerals import HAN_DIGITS, MAGNITUDES, Amount
from lvheng.narrative.words.spoken import NO_NUMBER, START, Spoken, about, spoken_at
from lvheng.narrative.words.text import Span, Text, once

__all__ = ["Amount", "Quantity", "quantities_in"]


@dataclass(frozen=True)
class Quantity:
    """A number or a range of them. `unit` is the measure word ("" if none); `high` None: no upper bound.

    `exact`: the words set no bounds. `span` covers all the words that say it, measure word included.
    Amounts are whole numbers, save prices with a fraction.
    """

    low: Amount
    high: Amount | None
    unit: str
    span: Span
    exact: bool

    def as_stated(self) -> Amount | dict[str, Amount]:
        """As a case file states it: a number, or `at_least` and `at_most`."""
        if self.low == self.high:
            return self.low
        bounds = {} if self.low == 0 else {"at_least": self.low}
        return bounds if self.high is None else {**bounds, "at_most": self.high}


@once
def quantities_in(text: Text) -> list[Quantity]:
    """Every number of a text that counts or measures something, in order.

    >>> [q.as_stated() for q in quantities_in(Text("信息5000余条、三万余组、两三千份，获利近万元"))]
    [{'at_least': 5000, 'at_most': 5999}, {'at_least': 30000, 'at_most': 39999}, \
{'at_least': 2000, 'at_most': 3000}, {'at_least': 9000, 'at_most': 9999}]
    """
    found: list[Quantity] = []
    view, place, ordinal_end = text.view, 0, -1
    while start := START.search(view, place):
        begin = start.start()
        read = spoken_at(view, begin)
        skipped = NO_NUMBER.match(view, begin) if read is None else None
        if read is None:
            place = skipped.end() if skipped else begin + 1
            continue
        place = read.number_end
        if _is_ordinal(view, read, ordinal_end):
            ordinal_end = place
        elif quantity := _from_to(view, read) or _bounded(view, read):
            quantity = _second_end(view, quantity, found)
            found.append(quantity)
            place = max(place, quantity.span.end)
    return found


# ------------------------------------------------------------------ ordinals

_JOINS = re.compile(r"[、至到及和与或-]$")
_ARTICLE_AFTER = re.compile(
    r"条(?:之[一二三四五六七八九]|第|规定|的规定|[^，。；得收付汇打欠贷罚赃货转还]{0,3}款)|[款项](?=[、，。及和规])"
)
_LAW_BEFORE = re.compile(
    r"(?:》|〉|刑法|民法典|诉讼法|保护法|处罚法|安全法|身份证法|诈骗法|解释|条例)$"
)
_NUMBERED = re.compile(
    r"号(?!码|段|人|多人|业主|客户|学生|用户|患者)|楼(?!盘)|室|栋|幢|弄|街|线|热线|届|版|审|中队|大队|院|〕|环|省|区|期"
)


def _is_ordinal(view: str, read: Spoken, ordinal_end: int) -> bool:
    before, after = view[max(0, read.begin - 8) : read.begin], read.number_end
    if before.endswith(("第", "〔", "[", "［", "头", "初")):
        return True
    if before.endswith("（") and view[after : after + 1] == "）":
        return True
    if ordinal_end == read.begin - 1 and _JOINS.search(before):
        return True
    if ordinal_end == read.begin - 2 and before[-2:-1] in "条款项" and _JOINS.search(before):
        return True
    if _ARTICLE_AFTER.match(view, after):
        return True
    if _LAW_BEFORE.search(before) and view[after : after + 1] in "条款项":
        return True
    return bool(_NUMBERED.match(view, after))


# ------------------------------------------------------------------ measure words

_CODE_BEFORE = re.compile(
    r"(?:尾号|账号|帐号|卡号|编号|代码|号码|密码|微信号?|QQ|qq|扣扣|电话|手机号?|拨打|热线|案号|群号|致电|通过|打)(?:为|是|：|[（(])?$"
)

_UNIT = re.compile(
    "人次|条次|份次|组次|[台车户件单张页辆]次|号人|号(?=业主|客户|学生|用户|患者)|"
    "条(?!之[一二三四五六七八九]|款|件|例|文)|组(?!织|长|成|建|员)|份(?!子|额)|"
    "个人(?!信息|资料|隐私|数据|敏感|身份|征信|信用|账户|户|的?信息卡)|个(?:半?(?:月|小时|星期|工作日)|(?!人(?:信息|资料|隐私|数据|敏感|身份|征信|信用|户)|案))|"
    "单(?!位|独|纯|价|据|身|号|亲|元)|张(?!某|[一-鿿]?某)|笔(?!录|记|者)|人民币|人份|人(?!民|员|事|脸|类|均|物|行)|"
    "余?名(?!下|字|单|义|称|为)|位(?!于|置)|户(?!籍|口|名|主|外)|套(?!路|取|现|餐|打)|例(?!如|外)|件(?!套)|页|"
    "次(?!日|要|年|月|序)|批(?!准|发|捕|评|量)|家(?!庭|长|人|属|里|中|住)|部(?!分|门|委|队|署)|台|块钱|块|美元|美金|港币|港元|毛(?!巾|利|发|病|衣|笔|坯|某)|"
    "欧元|元整|元|圆整|圆|刀|USDT|U(?![A-Za-z盘])|GB|MB|TB|KB|G(?![A-Za-z])|M(?![A-Za-z])|%|‰|岁|周岁|天|日|年|月|小时|时|分钟|分|周|"
    "倍|项(?!目)|起|枚|封|本|册|款|辆|只|根|袋|箱|盒|瓶|吨|公斤|平方米|平米|公里|米|行(?!为|踪|业|政|驶|程|使|贿|人|动|情)|段|则|通(?!过|信|话|讯|知)|"
    "种|类|层|度|点|角|代|级|轮|方|门|道|门|路|处(?!以|罚|理|分|于)|所|对(?!外|于|方|上|其|照|比|公|接|话|应|象|待)|遍|篇|名|字|车|票(?!据|价|房|款)|宗|卷(?!入|走|款|宗)|手(?!机)|字节|像素|(?:用户|会员)(?!信息|数据|资料|的|个人|姓名|手机|名单|注册|电话|名)"
)
_BEFORE = re.compile(
    r"(?P<at_most>不超过|不多于|不高于|至多|最多|顶多|上限)(?:有|为|达|是)?(?:人民币)?$"
    r"|(?P<at_least>不少于|不低于|不下于|不下|至少|最少|起码|少说)(?:也)?(?:有|为|达|是|要)?(?:人民币)?$"
    r"|(?P<less>不足|不到|少于|未满|不满|小于|低于|未达到?|没到|没有到)(?:人民币)?$"
    r"|(?P<more>超过|超出|多于|大于|高于|突破|逾|超)(?:了)?(?:人民币)?$"
    r"|(?P<near>将近|(?<![大中两最细从])小(?=[一两二三四五六七八九]?[十百千万])|接近|逼近|几近|(?<![最附靠临])近)(?:人民币)?$"
    r"|(?P<almost>(?<![大中两最细从])小)$"
    r"|(?P<about>大约|大概|约摸|大致|估计|估摸|差不多|(?<![预签合邀违节公])约)(?:计|合|有|为|是|在|莫|共)?(?:人民币)?$"
)
_BEFORE_BARE = re.compile(r"(?P<more>过|破)$|(?P<least>成|(?<![以网晚早路街身马楼之])上)$")
_IDIOM = re.compile(r"成([百千])上$")
_UP = re.compile(
    r"(?:[（(]?(?:及|或|含)?(?:以上|之上)[）)]?|开外|打底|起步)(?!信息|事实|行为|内容|数据|款项|述)"
)
_DOWN = re.compile(r"(?:及)?(?:以下|之下|以内|之内)")
_ROUGHLY = re.compile(r"左右|上下|前后(?!共|后|分)|的样子|光景")
_AND_MORE = re.compile(r"(?:有余|出头|挂零|余(?![额款下罪刑名人万]))")
_MONEY_MORE = re.compile(r"多(?![次名个份条家种人])")
_NO_UNIT_AFTER = re.compile(r"[A-Za-z0-9*：.\-_/@]")


def _bounded(view: str, read: Spoken) -> Quantity | None:
    """The quantity that a number is with the words before and after it."""
    unit_match = _UNIT.match(view, read.number_end)
    early: list[str] = []
    end = read.number_end
    if not unit_match:
        early, end = _after(view, end, money=False)
        unit_match = _UNIT.match(view, end) if early else None
    unit = unit_match.group() if unit_match else ""
    end = unit_match.end() if unit_match else end
    late, end = _after(view, end, money=unit in ("元", "块", "块钱", "圆"))
    head = view[max(0, read.begin - 9) : read.begin]
    before = _BEFORE.search(head)
    if before and before["almost"] and (view[read.begin].isdigit() or read.low < 100):
        before = None
    how = before.lastgroup if before else None
    begin = read.begin - len(before.group()) if before else read.begin
    if read.bare and not read.fuzzy and not before:
        bare_before = _BEFORE_BARE.search(head)
        if bare_before and unit:
            how = "more" if bare_before["more"] else "at_least"
            begin -= 1
            if idiom := _IDIOM.search(head):
                size = MAGNITUDES[idiom[1]]
                return Quantity(size, None, unit, Span(begin - 2, end), False)
        elif len(view[read.begin : read.number_end]) < 2 or not unit:
            return None
    if not unit and (_is_code(view, read, head) or not _counts_without_unit(view, read)):
        return None
    if unit.startswith("余"):
        late, unit = [*late, "more"], unit[1:]
    if unit == "块" and read.low == read.high == 1 and _TOGETHER.search(head):
        return None
    low, high = _limits(read, how, {*early, *late})
    if low < 0 or (high is not None and high < low):
        return None
    exact = not (read.fuzzy or how or early or late)
    if unit == "毛":
        low, high = Decimal(low) / 10, high if high is None else Decimal(high) / 10
    elif unit in ("块", "元") and exact and (tenths := _TENTHS.match(view, end)):
        low = high = read.low + Decimal(HAN_DIGITS.get(tenths[1]) or int(tenths[1])) / 10
        end = tenths.end()
    return Quantity(low, high, _UNIT_NAMES.get(unit, unit), Span(begin, end), exact)


_TENTHS = re.compile(
    "([一二三四五六七八九1-9])(?![0-9.,十百千万亿个名起条份组单张人次户套件年月日号])(?:毛钱?|角)?"
)
_TOGETHER = re.compile("(?<![条份个组单张次收给卖是要花赚付价才])$")
_UNIT_NAMES = {
    **dict.fromkeys(("台次", "车次", "户次", "件次", "单次", "张次", "页次", "辆次"), "人次"),
    "个人": "人",
    "号": "个",
    "号人": "人",
    "毛": "元",
    "块": "元",
    "块钱": "元",
    "圆": "元",
    "元整": "元",
    "圆整": "元",
    "人民币": "元",
}


def _after(view: str, place: int, *, money: bool) -> tuple[list[str], int]:
    """The words after a number that set bounds, and where they end."""
    for pattern, how in (
        (_UP, "at_least"),
        (_DOWN, "at_most"),
        (_ROUGHLY, "about"),
        (_AND_MORE, "more"),
    ):
        if match := pattern.match(view, place):
            return [how], match.end()
    if money and (match := _MONEY_MORE.match(view, place)):
        return ["more"], match.end()
    return [], place


def _is_code(view: str, read: Spoken, head: str) -> bool:
    """Figures that name something: a telephone number, an account, the last four of a card."""
    if _NO_UNIT_AFTER.match(view, read.number_end) or _CODE_BEFORE.search(head):
        return True
    return read.number_end - read.begin >= 7 and view[read.begin : read.number_end].isdigit()


def _counts_without_unit(view: str, read: Spoken) -> bool:
    words = view[read.begin : read.number_end]
    return len(words) > 1 and any(char.isdigit() or char in "百千万亿" for char in words)


def _limits(read: Spoken, before: str | None, after: set[str]) -> tuple[Amount, Amount | None]:
    low, high, plain = read.low, read.high, not read.fuzzy
    if plain and "more" in after:
        high = low + read.place - 1
    if plain and (before == "about" or "about" in after):
        low, high = about(read.low)
    if before in ("near", "almost"):
        step = read.low // 10 if read.place == read.low and _is_power(read.low) else read.place
        return read.low - step, (high if read.fuzzy else read.low - 1)
    if before == "less":
        return 0, high - 1
    if before == "at_most" or "at_most" in after:
        return (low if before == "at_least" else 0), high
    if before == "more":
        return low + 1, None
    if before == "at_least" or "at_least" in after or read.at_least:
        return low, None
    return low, high


def _is_power(value: Amount) -> bool:
    return str(value).strip("0") == "1"


# ------------------------------------------------------------------ from X to Y

_TO = re.compile("至|到|~|-{1,2}|—{1,2}|乃至")


def _from_to(view: str, read: Spoken) -> Quantity | None:
    """3至5万条, 3000-5000条: both ends with one measure word."""
    join = _TO.match(view, read.number_end)
    second = spoken_at(view, join.end()) if join and join.end() < len(view) else None
    whole = _bounded(view, second) if second else None
    if second is None or whole is None or whole.high is None or not (whole.unit or read.low >= 10):
        return None
    low = read.low
    if not _has_magnitude(view, read) and low < 1000 and low < whole.low:
        low *= _size_at_end(view, second)
    if not 0 < low < whole.high:
        return None
    head = _BEFORE.search(view[max(0, read.begin - 9) : read.begin])
    begin = read.begin - len(head.group()) if head else read.begin
    return Quantity(low, whole.high, whole.unit, Span(begin, whole.span.end), False)


def _second_end(view: str, quantity: Quantity, found: list[Quantity]) -> Quantity:
    """The whole range when the number before it has the same measure word: 3000条至5000条, 50条以上500条以下."""
    if not found or quantity.high is None or not quantity.unit:
        return quantity
    first = found[-1]
    between = view[first.span.end : quantity.span.begin]
    open_ends = (
        between in ("", "，", "、", "且", "但", "，但") and first.high is None and quantity.low == 0
    )
    if first.unit != quantity.unit or first.low >= quantity.high:
        return quantity
    if not open_ends and not _TO.fullmatch(between):
        return quantity
    found.pop()
    span = Span(first.span.begin, quantity.span.end)
    return Quantity(first.low, quantity.high, quantity.unit, span, False)


def _has_magnitude(view: str, read: Spoken) -> bool:
    return any(char in MAGNITUDES for char in view[read.begin : read.number_end])


def _size_at_end(view: str, read: Spoken) -> int:
    """3至5万: the 万 of the second number is meant for the first as well."""
    size = 1
    for char in reversed(view[read.begin : read.number_end].rstrip("余多几")):
        if char not in MAGNITUDES or char == "十":
            break
        size *= MAGNITUDES[char]
    return size
