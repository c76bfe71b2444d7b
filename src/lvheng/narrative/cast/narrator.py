"""What the narrator of a story is in it: one who fears for himself, one who suffers, or one who only tells."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lvheng.narrative.acts.act_words import ActWord

__all__ = ["Narrator", "narrator_of"]

_FEARS = re.compile(
    r"刑事风险|我(?:这|这样|这种|这个|这么|算|会不会|要不要|是不是|属于|现在|也|自己|该不该){0,3}[^，。？！我他她]{0,8}?(?:违法|犯法|犯罪|犯事|坐牢|判|拘|同伙|共犯|有事|买卖|有救|缓刑|立案|投案|刑)"
    r"|(?:我|俺)(?:这|们)(?:个|样|种|些)?[^，。？！我他她]{0,10}的(?:人|员工)?(?:也)?(?:要不要|会不会|用不用|需不需要|算不算|是不是|有没有|会被?|要)[^，。我他她]{0,6}(?:责任|罪|判|刑|牵连|追究|抓|法)"
    r"|我承认|我坦白|我(?:是不是|是否|这是|算是)?(?:完了|完蛋|凉了|栽了|要进去)|背锅|自保|要不要紧|要紧吗|一时糊涂|鬼迷心窍|一念之差|贪(?:图)?(?:点|一点)?小?便宜|肠子都?悔|悔不当初|能缓|缓刑|取保|刑拘|被抓(?!的)|传唤|认罪|罚到|(?:派出所|警察|公安|检察院)[^，。]{0,8}(?:找我|来家|让我|叫我|给我打|打电话给我|要我)|我(?:知道)?(?:错了|后悔|有罪|自首|没想到会)|会有事吗|要告我|要起诉我|告我"
)
_FEARS_UNSAID = re.compile(
    r"(?:^|[，。！？；\n])(?:这样|这种|这|现在|那)?(?:会不会|会|要|得)(?:被)?(?:坐牢|判(?:刑|几年|多久|多重)?(?=[^，。！？]{0,2}(?:[吗么？\n]|$))|拘留|抓|蹲|进去|留案底)[^，。！？]{0,4}(?:吗|么|？|$)"
)
"""会坐牢吗: of himself, where it is told that nobody wronged him."""
_ASKS = re.compile(
    "(?:违法|犯法|犯罪|侵权|责任|后果|坐牢|判刑|拘留|进去|立案)[^，。]{0,4}(?:吗|么|不|呢|嘛|？)|算不算|会不会有事|有没有事"
)
_INNOCENT = re.compile("冤枉|不是我(?:干|卖|办|发|弄|查|导)的")
_DEALS = re.compile(
    r"(?<![没不])(?:给|转|打|塞|结|付|分)(?:给|了)?我(?:转|打|发)?(?:了|过)?(?:一(?:人|个|张|份|条|单|次))?[^，。；\d]{0,4}?[\d一二三四五六七八九十两几][\d.一二三四五六七八九十百千万两几多来]*(?:块|元|毛|角|百|千|万|(?=[，。；]))|我(?:就|也|前后|一共|总共){0,2}(?:收|得|拿|挣|赚|落)(?:了|到|过)[^，。；]{0,4}?[\d一二三四五六七八九十两几][\d.一二三四五六七八九十百千万两几多来]*(?:块|元|毛|百|千|万)"
)
_STAKE = re.compile(
    r"带走|判|刑|拘|取保|起诉|抓|坐牢|自首|缓|量刑|违法|犯法|责任|检察|法院|逮捕|派出所|看守所|公诉|罪|罚|传唤|立案|牵连|有事[吗么]"
)
_OF_MINE = re.compile(
    r"我(?:自己)?(?:的|们的|们)?(?:个人|真实|全部|所有)?(?:信息|电话|手机号|身份证|号码|照片|资料|隐私|名字|真名|住址|地址|简历|快递|姓名|全名)|(?:把|将|给|向|跟|对)我(?!们?的?(?:公司|店|平台|单位|小区|社区|医院|学校|幼儿园|班|厂|院|校|部门|科|所|局|网点|驿站|村|楼|组|机构|团队|酒店|手[里上头]))"
    r"|(?:把|将)(?:我)?自己的?(?:个人)?(?:简历|电话|手机号|身份证|照片|姓名|名字|住址|地址|号码|微信号|银行卡|流水|征信)"
)
_AS_EVIDENCE = re.compile(
    r"(?:发给|交给|提交给?|提供给|(?<!卖)给了?|告诉|转给|传给)[^，。；]{0,6}(?:警|派出所|公安|检察|法院|律师|客服|平台|12\d{3}|记者|媒体|反诈|消协|网信|工信|法官|领导投诉)|证据|录音|截图取证|举报|投诉|报警|撤回|删除"
)
_STRONG = ("sell", "buy", "exchange", "publish", "steal")
_OF_OTHERS = re.compile(
    r"(?:用户|客户|会员|学生|学员|患者|病人|住客|旅客|客人|员工|职工|业主|家长|考生|老人|顾客|储户|产妇|孕妇|车主|住户|租客|居民|村民|买家|股民|同学|乘客|读者|别人|人家|他人|机主)们?[^，。；]{0,8}?(?:信息|资料|电话|手机|号|身份证|住址|地址|名单|记录|档案|照片|报告|微信)"
    r"|名单|花名册|名册|通讯录|面单|台账|登记[表本簿]|学籍|[\d一二三四五六七八九十百千万两几][多来余]?[条份组户页单](?!短信|消息|验证码|证据)"
)
"""Of what it is no everyday matter to hand it on."""


@dataclass(frozen=True, slots=True)
class Narrator:
    """`fears`: he asks what awaits himself; `stake`: a case is told, so that a relative may answer for it;
    `asks`: it is asked if something was against the law; `suffers`: the information was his."""

    fears: bool = False
    stake: bool = False
    asks: bool = False
    suffers: bool = False

    def did(
        self, clause: str, told: str, act: ActWord, said: bool, suspected: bool, alone: bool, before: bool
    ) -> bool:  # fmt: skip
        """Whether he did what a clause tells of 我, or of nobody. `told`: the sentence as far as the act; `said`: it says 我; `alone`: of him only was
        spoken; `before`: he has told an act of his own."""
        if _OF_MINE.search(clause) or _AS_EVIDENCE.search(clause) or (suspected and not self.fears):
            return False
        strong = act.kind in _STRONG and not act.weak
        others = not self.suffers and _OF_OTHERS.search(told + clause) is not None
        if said:
            return self.fears or self.asks or strong or before or others
        return self.fears or ((before or strong or others) and alone and not self.suffers)


def narrator_of(text: str, suffers: bool) -> Narrator:
    """The narrator of a story.

    >>> narrator_of("卖了6000条电话，能缓刑吗", False).fears, narrator_of("物业把我的电话卖了", True).fears
    (True, False)
    """
    return Narrator(
        (_FEARS.search(text) is not None and not _INNOCENT.search(text))
        or (
            not suffers
            and (_DEALS.search(text) is not None or _FEARS_UNSAID.search(text) is not None)
        ),
        _STAKE.search(text) is not None,
        _ASKS.search(text) is not None,
        suffers,
    )
