"""The words that say what a sum of money is: taken, spent, earned with, paid, a price, or something else."""

from __future__ import annotations

import re
from typing import Literal

from lvheng.narrative.words.text import Text

__all__ = [
    "FIGURE",
    "GIFTS",
    "NO_PRICE",
    "Confidence",
    "MoneyKind",
    "cue_in",
    "is_each",
    "is_of_crime",
    "is_other_matter",
    "is_rate",
    "kind_of",
    "last_of_cues",
]

MoneyKind = Literal["income", "cost", "profit", "price_each", "other"]
Confidence = Literal["high", "medium", "low"]

FIGURE = r"[\d一二两三四五六七八九十百千万几][\d,.一二两三四五六七八九十百千万余多几来w]*"
"""The figures of a sum, within a pattern."""
GIFTS = "烟|酒|红包|购物卡|茅台|油卡|礼品卡?|加油卡|充值卡|话费|米面|好处费?|报酬|酬劳|酬金|对价|提成|回扣|返点|抽成|分红|佣金|差价|辛苦费|茶水费|介绍费|信息费|虚拟币|比特币|USDT|泰达币"
"""What stands for money that was paid."""
NO_PRICE = "工资|月薪|底薪|年薪|年终奖|薪水|罚|退缴|退赔|退出|退还|退给|退了|上缴|追缴|没收|赔|损失|被骗|骗走|骗取|骗得|骗了|诈骗|扣押|冻结|保证金|押金|借款|贷款|欠款|余额|房款|车款|房租|学费"
"""Money that was paid for nothing of the kind."""

_EACH = "条|份|个|组|单|张|人次|人|次|回|笔|户|名|家|套|例|件|票|人头|册|趟|位|辆|台|部|手"
_EACH_BEFORE = re.compile(
    rf"(?:每一?个?(?!月|年|天|周|季|日|期|股)[一-鿿]{{1,2}}?|每查?(?:一|1)?(?:{_EACH})|(?<![0-9十百千万])(?:一|1)(?:{_EACH})|单价|均价|人均|每查询?一次)[^，。；、和0-9一二两三四五六七八九十]{{0,10}}$"
)
_EACH_AFTER = re.compile(
    rf"(?:人民币)?(?:不等)?(?:的价格|的单价)?(?:每|一|1|/|／|每一)(?:{_EACH})|(?:的?单价)"
)
_RATE_BEFORE = re.compile(r"(?:每月|每年|每天|每周|月均|一个月|一天|一年|按月)[^，。；0-9]{0,8}$")
_RATE_AFTER = re.compile(
    r"(?:每|一个?|/)(?:月|年|天|周|季度)|的?(?:会员费|月费|年费|年薪|月薪|工资)"
)
_CUES: tuple[tuple[MoneyKind | str, str], ...] = (
    (
        "other",
        "涉案金额|涉案资金|涉案|余款|尾款|欠付|罚金|罚款|处罚|并处|罚了?|工资|月薪|底薪|薪水|薪资|年薪|押金|保证金|首付|损失|被骗|骗走|骗了?|骗取|诈骗得款|诈骗|转走|盗刷|被盗|赔偿|赔付|赔了?|退赔|退缴|退出|退赃|退还|退回|退了|退|上缴|上交|缴纳|预缴|追缴|没收|扣押|冻结|"
        "借款|借了?|贷款|贷了?|放款|注册资本|合同金额|合同额|价值|市值|房价|欠款|欠了?|欠|余额|律师费|诉讼费|医药费|医疗费|精神损害|丧葬费|补偿|谅解|抚慰金|误工费|债务|还款|工程款|学费|房款|房租|租金|投资|出资|充值|存款|存了?|理财|股票|保费|保额|悬赏|"
        "额度|营业额|注资|消费|刷了|转出去|打过去|红包雨|奖金|彩礼|每股|欠条|被扣|剩余|标的|涨|亏|注册资金|年收入|月收入|套现|洗钱|走账|流水|跑分",
    ),
    (
        "income",
        "回款|抽成|实收(?:款项|金额|货款)?|(?:牟取|谋取|获取|非法|获得|所获)(?:非法|不法|违法|经济)?利益|非法收益|收益|违法收入|所得收入|到账|实际收到|违法所得|非法所得|非法获利|非法获取|违法获利|获利|牟利|渔利|谋利|净赚|赚了|赚取|赚到|赚得|赚|挣了|挣|盈利|收取|收了|收到|收款|收费|收入|收受|收取费用|得款|获款|得钱|得了|得到|售得|售价|售款|卖得|卖了|卖出|所得|报酬|好处费|酬劳|酬金|辛苦费|感谢费|茶水费|介绍费|返点|回扣|佣金|提成|分得|分到|分成|分赃|进账|到账|入账|销售额|销售金额|交易额|交易金额|"
        "销售收入|获取利益|获得利益|得利|到手|落得|拿了|拿到|获得|获取|收钱|得钱|赃款|变现|差价|套利|得赃款|得赃|收|得|卖|获$|结了|落了|落(?=下)|落$|净落|净得|净剩|倒手$|转手$|进了|拿的是$|回来的钱(?:是|就)?$",
    ),
    (
        "profit",
        "毛利|利润|纯利|净利|盈余|经营所得|经营获利|业务收入|营业收入",
    ),
    (
        "cost",
        "拿出|掏出|拿货款|进货款|进货花|进货(?:款|费)?|本金|花费|花去|花了|花掉|花|支出|(?<=各)出(?!资|钱|售)|出了$|成本|购买价|购入价|进价|进货价|购进价|买了|买来|购得|购买|购入|购进|收购|出钱|掏了|拿货",
    ),
    ("paid", "支付|付款|付了|付给|付|转账|转款|转给|转了|送(?=购物卡|礼|烟|酒|红包|现金|油卡|钱)|请客|吃饭|塞(?:给|了)?|发(?:给|了|过)*(?:我|他|她|人家)$|给付|付出|汇款|汇给|给了|给|交了|交|汇|打款|发红包|红包|打给|打来|打过来|转来|发来|塞来|打款|赞助|资助|酬谢|答谢|感谢|孝敬|定金|订金|预付款|查询费|查档费|信息费|资料费|数据费|货款|转(?![手卖售让])"),
    ("price", "讲到|谈到|砍到|还到|代价|总价|价格|价款|价|作价|要价|报价|开价|售价|货款|款项|金额|资金|费用"),
)  # fmt: skip
_CUE = re.compile("|".join(f"(?P<k{number}>{words})" for number, (_, words) in enumerate(_CUES)))


def is_each(head: str, text: Text, end: int) -> tuple[bool, bool]:
    """Whether the words before a sum, and those after it, make it a price for each: 每条2元, 2元一条."""
    return bool(_EACH_BEFORE.search(head)), bool(_EACH_AFTER.match(text.view, end))


def is_rate(head: str, text: Text, end: int) -> bool:
    """每月4500元, 一年的会费: what is paid from time to time."""
    return bool(_RATE_BEFORE.search(head) or _RATE_AFTER.match(text.view, end))


def cue_in(head: str) -> re.Match[str] | None:
    """The last word that tells; a word for money in general (冻结资金) leaves it to the one right before."""
    cues = list(_CUE.finditer(head))
    if len(cues) < 2 or kind_of(cues[-1]) != "price" or kind_of(cues[-2]) == "paid":
        return cues[-1] if cues else None
    return cues[-2] if cues[-1].start() - cues[-2].end() <= 2 else cues[-1]


def kind_of(cue: re.Match[str]) -> str:
    return _CUES[int(cue.lastgroup[1:])][0] if cue.lastgroup else "other"


def last_of_cues(words: str) -> re.Match[str] | None:
    """The last word that tells of money, whichever it is."""
    cues = list(_CUE.finditer(words))
    return cues[-1] if cues else None


def is_other_matter(before: str, cue: re.Match[str]) -> bool:
    return not is_of_crime(cue) and bool(_OTHER_MATTER.search(before))


_OF_CRIME = re.compile("违法所得|非法所得|非法获利|获利|赃款|所得|好处费|得款")
_OTHER_MATTER = re.compile(
    "(?:房子|车子|卖房|卖车)[^，。；]{0,8}$|[房车]卖了?$|底薪|工资|月薪|诊断书|缴费单|看病|股票|房贷|彩票|炒币|赌博"
)


def is_of_crime(cue: re.Match[str]) -> bool:
    """Whether a word names the gains of crime itself: 违法所得, 赃款."""
    return _OF_CRIME.match(cue.group()) is not None
