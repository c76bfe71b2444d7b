"""Chat logs, generated from a seed, with the truth about every resident ID, mobile and bank card in
them; everything is made up. The shares follow the log with which the detectors of other projects were
measured (research/pii-peers.md §4.0), with more decoys.

Nothing of the counter is used: the check digits are computed here.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field

Item = tuple[int, str, str]
"""Number of the line from 1, kind, and value as it is written without blanks and dashes."""

COUNTIES = [
    f"{province}{city:02}{county:02}"
    for province in (11, 13, 15, 21, 31, 33, 36, 37, 42, 44, 46, 50, 51, 53, 61, 62, 65)
    for city in (1, 3, 6)
    for county in (1, 2, 22, 81)
]
BINS = (
    "622202", "622848", "621700", "621661", "622588", "621226", "622609", "621799", "623058", "625912",
)  # fmt: skip
NICKS = "小雨 阿强 老板娘 大壮2019 Lucy 一路顺风 客服03 王姐 ～风～ 数据哥"
NOISE = """在吗 今天的量出来了没 好的老板 还是原来的价 一手资源，当天更新 这个月要两万条 你先发个样本看看
微信红包已收到 晚点给你打过去 群里别发广告 收到请回复1 价格1.5元一条，量大从优 下午3点开会，记得带电脑
刚才在开车没看到 这批空号太多了 不要运营商的，要贷款的 [图片] [语音] 哈哈哈哈 2024年3月5日结算 转账￥3500.00 ok 嗯嗯"""
NAMES = "张伟 王芳 李娜 刘洋 陈杰 杨磊 赵敏 黄勇 周涛 吴静 欧阳雪 司马光 徐霞"


@dataclass
class Chat:
    """The lines of a log, and what is in them."""

    lines: list[str] = field(default_factory=list)
    truth: Counter[Item] = field(default_factory=Counter)
    decoys: dict[int, str] = field(default_factory=dict)


class Talk:
    """Makes what people write, from a seed."""

    def __init__(self, seed: int):
        self.random = random.Random(f"chat {seed}")
        self.said: list[tuple[str, str]] = []

    def digits(self, many: int, first: str = "0123456789") -> str:
        draw = self.random.choices("0123456789", k=many - 1)
        return self.random.choice(first) + "".join(draw)

    def id_number(self, date: str = "", county: str = "") -> str:
        year, month, day = (self.random.randint(*ends) for ends in ((1945, 2004), (1, 12), (1, 28)))
        body = (county or self.random.choice(COUNTIES)) + (date or f"{year}{month:02}{day:02}")
        body += self.digits(3)
        weights = [2 ** (17 - place) % 11 for place in range(17)]
        total = sum(int(digit) * weight for digit, weight in zip(body, weights, strict=True))
        return body + "10X98765432"[total % 11]

    def mobile_number(self) -> str:
        return "1" + self.random.choice("3356778899") + self.digits(9)

    def card_number(self, prefix: str = "", *, wrong: bool = False) -> str:
        length = self.random.choice((16, 17, 18, 19, 19, 19))
        prefix = prefix or self.random.choice(BINS)
        body = prefix + self.digits(length - 1 - len(prefix))
        total = 0
        for place, digit in enumerate(reversed(body)):
            value = int(digit) * (2 if place % 2 == 0 else 1)
            total += value // 10 + value % 10
        check = -total % 10
        return body + str((check + self.random.randint(1, 9)) % 10 if wrong else check)

    def say_id(self) -> str:
        number = self.id_number()
        self.said.append(("resident_id", number))
        way = self.random.random()
        if way < 0.025:
            return wide(number)
        if way < 0.05:
            return number.lower()
        if way < 0.07:
            return f"{number[:6]} {number[6:14]} {number[14:]}"
        return number

    def say_mobile(self) -> str:
        number = self.mobile_number()
        self.said.append(("mobile", number))
        way = self.random.random()
        if way < 0.10:
            return "-".join((number[:3], number[3:7], number[7:]))
        if way < 0.20:
            return " ".join((number[:3], number[3:7], number[7:]))
        if way < 0.27:
            return self.random.choice(("+86", "+86 ", "+86-", "86", "0086", "(+86)")) + number
        return wide(number) if way < 0.30 else number

    def say_card(self) -> str:
        number = self.card_number()
        self.said.append(("bank_card", number))
        if self.random.random() < 0.4:
            joiner = self.random.choice("   -")
            return joiner.join(number[place : place + 4] for place in range(0, len(number), 4))
        return number

    def contact(self) -> str:
        name = self.random.choice(NAMES.split())
        return self.random.choice(
            (
                lambda: (
                    f"{name}，身份证{self.say_id()}，电话{self.say_mobile()}，卡号{self.say_card()}"
                ),
                lambda: f"{name} {self.say_id()} {self.say_mobile()} {self.say_card()}",
                lambda: (
                    f"姓名:{name}/证件:{self.say_id()}/手机:{self.say_mobile()}/工行{self.say_card()}尾款没结"
                ),
            )
        )()

    def mail(self) -> str:
        return f"发我邮箱{self.digits(8)}a@example.invalid就行"

    def plate(self) -> str:
        return f"车牌{self.random.choice('京粤川鄂')}{self.random.choice('ABC')}{self.digits(5)}帮我查下"

    def decoy(self) -> tuple[str, str]:
        """A kind of decoy and a message with one."""
        draw = self.random
        name = draw.choice(list(DECOYS))
        return name, DECOYS[name](self)


def wide(text: str) -> str:
    """Full-width."""
    return text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})


DECOYS = {
    "order of 18 digits": lambda t: f"订单号2024{t.random.randint(1, 12):02}{t.digits(12)}已发货",
    "random 18 digits": lambda t: f"流水{t.digits(18, '123456789')}查一下",
    "ID within 28 digits": lambda t: f"编号{t.digits(6)}{t.id_number()[:17]}{t.digits(5)}",
    "milliseconds": lambda t: f"ts=17{t.digits(11)}",
    "tracking YT": lambda t: f"快递YT{t.digits(13)}到了",
    "tracking SF": lambda t: f"顺丰SF1{t.digits(12)}签收",
    "card with wrong check": lambda t: f"这个卡{t.card_number(wrong=True)}不对",
    "card of no issuer": lambda t: f"编码{t.card_number(t.random.choice('38') + t.digits(5))}",
    "ID with impossible date": lambda t: (
        f"证{t.id_number(t.random.choice(('19850230', '20011301', '19900431', '18391231')))}是假的"
    ),
    "ID of no province": lambda t: (
        f"号码{t.id_number(county=t.random.choice(('000101', '200101', '470101', '730101')))}"
    ),
    "11 digits": lambda t: f"工号1{t.random.choice('012')}{t.digits(9)}",
    "12 digits": lambda t: f"货号1{t.random.choice('35789')}{t.digits(10)}的还有吗",
    "amount": lambda t: (
        f"共{t.digits(11, '1')}.{t.digits(2)}元，或者{t.random.randint(1, 9)},300,000元"
    ),
    "two amounts": lambda t: f"先付{t.digits(5, '1')} {t.digits(6, '1')}再付",
    "coordinates": lambda t: f"位置 31.{t.digits(11, '1')},121.{t.digits(11, '1')}",
    "digest": lambda t: "md5 " + "".join(t.random.choices("0123456789abcdef", k=32)),
    "wxid": lambda t: f"加wxid_{t.mobile_number()}",
    "American number": lambda t: f"打+1{t.random.choice('3579')}{t.digits(9)}",
    "masked": lambda t: f"尾号{t.digits(4)}，手机1{t.digits(2, '3578')}****{t.digits(4)}",
    "landline": lambda t: f"座机0{t.digits(3, '3456789')}-{t.digits(8, '2345678')}",
    "IMEI": lambda t: f"串号8{t.digits(14)}",
    "ICCID": lambda t: f"卡8986{t.digits(16)}",
    "company": lambda t: f"代码91{t.digits(6)}MA{t.digits(7)}X",
    "mail of a number": lambda t: f"写信{t.mobile_number()}@example.invalid",
}
"""Texts that look like an identifier and hold none, by name."""


def chat(seed: int, many: int) -> Chat:
    """A log of so many lines."""
    talk = Talk(seed)
    draw = talk.random
    log = Chat()
    for number in range(1, many + 1):
        talk.said = []
        way = draw.random()
        if way < 0.15:
            message = talk.contact()
        elif way < 0.25:
            message = f"这个人的电话是{talk.say_mobile()}你打一下"
        elif way < 0.30:
            message = f"帮我查{talk.say_id()}名下的车"
        elif way < 0.33:
            message = talk.mail()
        elif way < 0.36:
            message = talk.plate()
        elif way < 0.56:
            log.decoys[number], message = talk.decoy()
        else:
            message = "，".join(draw.sample(NOISE.split(), draw.randint(1, 3)))
        second = number % 60
        clock = f"2024-{draw.randint(1, 12):02}-{draw.randint(1, 28):02} {number % 24:02}:{number % 59:02}:{second:02}"
        nick = draw.choice(NICKS.split())
        wxid = "wxid_" + "".join(draw.choices("abcdefgh0123456789", k=14))
        log.lines.append(f"{clock} {nick}({wxid}): {message}")
        log.truth.update((number, kind, value) for kind, value in talk.said)
    return log
