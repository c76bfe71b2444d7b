"""The words of information.toml where a text has them in that meaning."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import product
from typing import NamedTuple

from lvheng.narrative.words.text import Span

__all__ = ["Word", "words_in"]


class Word(NamedTuple):
    table: str
    key: str
    span: Span


_LEAST_OF_TABLES = ("generic", "subjects", "elements", "records", "legal")
_PEOPLE = "会员|客户|学生|学员|业主|车主|患者|员工|职工|用户|老人|居民|村民|住户|家长|考生|股民|同学|老师|教师|病人|孕妇|产妇|顾客"
_NOT_HERE = {
    "信息": re.compile(r"(?<!短)信息(?!技术|科技|网络|公司|化|安全|工程|产业|中心|系统|学院|管理|咨询|部门|罪|网|保护|服务|技|员|处理|主体|共享|差|港|时代|流|学)"),
    "数据": re.compile(r"数据(?!库|线|安全|中心|公司|科技|法|分析师|处理|流量|恢复|服务|接口)"),
    "表": re.compile(f"(?:(?<={_PEOPLE})|(?<={_PEOPLE.replace('|', '的|')}的))表(?![示明现达面演述态哥弟姐妹叔])"),
    "报告单": re.compile("(?<!测)报告单"),
    "台账": re.compile("(?<![金务程备全产训改习议查货存])台账"),
    "资料": re.compile(r"资料(?!室|费|员)"),
    "料": re.compile(r"(?<![材预照饮原不塑资肥燃涂布颜意难史面毛油])料(?![理想到及峭])"),
    "个人信息": re.compile(r"(?<!侵犯公民)(?<!犯)个人信息(?!罪|保护|处理者)"),
    "公民个人信息": re.compile("公民个人信息(?!罪|保护)"),
    "公民信息": re.compile("公民信息(?!罪|保护)"),
    "开房": re.compile("开房(?!产|屋|地产|门|贷|票)"),
    "保费": re.compile("(?<!担)保费"),
    "位置": re.compile(r"(?<!地理)位置(?=信息|数据|轨迹|、|，|。|和|等|卖|发|\d)"),
    "单位": re.compile(r"(?<![被告本该各原])单位(?!犯罪|负责|的?名义)"),
    **{f"{n}件套": re.compile(rf"(?<=人脸|身份|信息|实名|个人|资料|数据|过脸|大头){n}件套|{n}件套(?=信息|资料|数据|（[^）]*姓名)") for n in "三四五"},
    "流水": re.compile("流水(?![线号席账作业水])"),
    "订单": re.compile("订单(?!取消|贷)"),
    "航班": re.compile("航班(?!延误|取消)"),
}  # fmt: skip


@cache
def _lexicon() -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    tables = tomllib.loads(files(__package__).joinpath("information.toml").read_text("utf-8"))
    meaning: dict[str, tuple[str, str]] = {}
    for table in _LEAST_OF_TABLES:
        for key, words in tables[table].items():
            meaning.update(dict.fromkeys(words, (table, key)))
    for made in tables["compounds"]:
        where = ("generic", "words") if made["key"] == "generic" else ("records", made["key"])
        for words in product(made["first"], made["second"]):
            meaning.setdefault("".join(words), where)
    longest_first = sorted(meaning, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest_first))), meaning


def words_in(view: str) -> Iterator[Word]:
    """The words of the tables in a view, in order, the longest at each place."""
    pattern, meaning = _lexicon()
    for match in pattern.finditer(view):
        word, (begin, end) = match.group(), match.span()
        allowed = _NOT_HERE.get(word)
        if allowed and not allowed.match(view, begin):
            continue
        if word in _MANY_MEANINGS and not _is_handled(view, begin, end):
            continue
        if word in _EXHIBITS and (
            _IN_WHICH.match(view, end) or _EVIDENCE.search(view, max(0, begin - 40), end + 40)
        ):
            continue
        yield Word(*meaning[word], Span(begin, end))


_MANY_MEANINGS = frozenset(
    (
        "定位", "流水", "位置", "下落", "资产", "存款", "理财", "工资", "薪资", "收入", "余额", "欠款", "订单", "房产", "诊断", "机票", "险种", "保单", "公积金",
        "同住", "入住", "退房", "离店", "住店", "视力", "过敏", "孕期", "病名", "受孕", "月供", "保险到期", "资金量", "多少钱", "什么险",
        "支付账户", "证券账户", "股票账户", "资金账户", "银行账户", "疾病", "病情", "户籍", "处方", "航班", "保费", "账户余额", "收入情况", "车次", "抵押情况", "成交价", "位置信息", "房态", "传染病", "流产", "试管",
    )
)  # fmt: skip
"""Words that name information only in a list of it, with 信息 or a number, or as what somebody got or gave."""
_HANDLED_BEFORE = re.compile(
    r"(?:查|卖|买|倒|扒|爬|偷|盗|拖|抓|导出?|泄露|获取|提供|出售|窃取|收集|下载|掌握|涉及|包括|包含|含有?|要|[、和与及，（：“+/]|以及|名下的?|客户|用户|他人|公民|群众|储户|患者|旅客|会员|学生|实时|银行|历史|(?:全|都|均|就)是|人的?|[0-9条份个])$"
)
_HANDLED_AFTER = re.compile(
    r"[、和与及+/]|（[^（）]{0,12}(?:姓名|名字|[收寄]货?人|电话|手机|地址|商品|金额|号)|以及|等|页面|界面|截图|照片|信息|数据|资料|记录|查询|明细|情况|[0-9]|[一二三四五六七八九十百千万几数两]+[余多]?[条份个组次]|共|各"
)


def _is_handled(view: str, begin: int, end: int) -> bool:
    before = bool(_HANDLED_BEFORE.search(view, max(0, begin - 4), begin))
    after = bool(_HANDLED_AFTER.match(view, end))
    money = re.match(r"(?:共计?|合计|[是为约达])?[0-9.,]+[余多]?[万千]?余?元", view[end : end + 16])
    return (before or after) and not money


_EXHIBITS = frozenset(
    ("聊天记录", "微信聊天记录", "QQ聊天记录", "转账记录", "交易记录", "交易明细", "聊天截图", "录音内容", "微信记录", "通话录音", "付款记录", "支付记录")
)  # fmt: skip
_EVIDENCE = re.compile(
    "证据|证实|证明|证言|笔录|供述|鉴定意见|勘验|查证|录音了|佐证|印证|比对|核对|日志"
)
_IN_WHICH = re.compile(
    "(?:也|都|均|截图)?(?:显示|表明|记载|写着|为证|可见|里(?:头|面)?(?=[，可能数写看]|一[条份])|(?:中|里)?(?:可以|可|能)?看出)"
)
"""聊天记录显示…, 一份份从聊天记录里数出来: where something is read."""
