"""Which words tell no act in a story: what everybody does every day, what was asked or advised, goods bought and sold."""

from __future__ import annotations

import re

from lvheng.narrative.acts.plain import DAILY

__all__ = ["tells_no_act"]

_DAILY = re.compile(DAILY)
_THE_MEN = re.compile(
    "(?:[一两二三四五六七八九十几]个人?|人|他们?|她们?|俩|仨)(?:全|都|也|一起|当场)*$|也(?:都|全)?$"
)
_HIS_WORDS = re.compile("(?:了|里)?(?:说|道|：|骂|抱怨|诉苦|炫耀)")
_HANDS_ON = re.compile("把|将")
_GOODS_SOLD = re.compile(
    "(?:理财|保险|基金|产品|课程|车险)(?:要|都|也|得)?$|(?:电话|手机|银行|流量|[张套])卡(?:都|全|也)?$|(?:把|将)(?![^，。；]{0,14}(?:名单|信息|资料|[机脑柜盘]里的))[^，。；]{0,14}(?:车|房子?|首饰|金子|股票|婚房|店面?|手机|电脑|公司|厂子?|铺子)(?:都|全|也|转手|低价|便宜)*$"
)
_PIECES_SOLD = re.compile(
    r"号(?=[，。；]|$)|(?:出去|去|掉|出|了)?[\d一二两三四五六七八九十百千几]+(?:多|余|来)?(?:台|部|件|箱|瓶|盒|辆|双|桶|套房)"
)
_THOSE_GOODS = re.compile(
    "(?:出)?(?:去|掉)?的(?:课|货|药|膏药|保险|房子?|车子?|产品|机子|票|东西|套餐)(?!主|名单|客户)"
)
"""卖出去的课."""
_SHARE_OF_MONEY = re.compile(r"(?:了)?[他她我](?:的)?\d[\d,.]*(?![\d,.]*[条份个组户])")
"""分给他的4000."""
_GOODS_BOUGHT = re.compile(
    r"(?:了|的|过)?[^，。；]{0,4}(?:电话卡|手机卡|流量卡|设备|群呼|话费)|(?:了|的|过)?(?:(?:一|两|几|[2-9])?(?:部|台|辆|只|件|盒|箱|双|架|栋|套房)|几单元|几楼|[^，。；]{0,8}(?:药|奶粉|保健品|电器|家具|衣服|鞋)(?=的|，|。|$)|房|楼|车(?!主|辆信|档)|什么|啥|东西|衣服|商品|奶粉|票|课|哪|号(?=[，。；]|$))"
)
_MONEY = re.compile(
    r"(?:了|过)?[他她我]?[^，。；]{0,3}?[\d一二两三四五六七八九十百千万]+(?:块|元|毛|钱|角|(?=[，。；]|$))|(?:了|过)?[他她我]?(?:钱|红包|好处|回扣)"
)
_MONEY_ITSELF = re.compile(
    r"(?:把|将)[^，。；]{0,6}(?:钱|款|[\d一二两三四五六七八九十百千万几]+(?:块|元)|红包|定金|押金|费用?|报酬|好处)(?:都|全部?|也|又|已经?)*(?:转|退|还|交|打|给|发|付)"
)
_COUNTED_NEXT = re.compile(r"[\d一二三四五六七八九十百千万两几]+(?:来|多|余|几)?[条份组套]")
_TOLD_HERE = re.compile("[^，。；]{0,4}(?:大家|各位|你们)[^，。；]{0,3}听(?:听|一下)")
_SUM_GIVEN = re.compile(
    r"来?[\d一二三四五六七八九十两几]+[百千万][\d一二三四五六七八九十]*(?=[，。；]|$)"
)
_SHOWN_TO = re.compile("(?:他们?|她们?|我|对方|人家)?(?:看|瞧|检查)(?:了|过)?")
_PAYS_HIM = re.compile(
    "[^，。；]{0,6}(?:结账|结算|结款|付款|打款|打钱|转钱|转账|发红包|报销|分成|提成|发工资|充值|交费|买单|送礼)"
)
_OF_A_PERSON = re.compile(
    "(?:把|将)(?:我|他|她|你|[^，。；]{0,4}[弟妹哥姐儿女爸妈])(?:介绍|推荐|带|送|嫁|许配|引荐|调|派)"
)
_HANDS_ON_RECORDS = re.compile("名单|资料|信息|档案|病历|记录|表|照片")
_LENT = re.compile("(?:证|卡|手机|账号|电脑|车|钱|房子?|户口本|护照)(?:是|也|就|都)?$")
_OF_ME = re.compile("(?:问|找|跟|向|管)(?:我|我们)$")
_SUM = re.compile(
    r"(?:了|过)?(?:他|她|我|对方|人家)?(?:了|过)?[^，。；\d]{0,3}?[\d一二两三四五六七八九十百千万几][\d.一二三四五六七八九十百千万几多来余]*(?:块|元)(?!一?[条份个张]|的)"
)
_ASKED = re.compile("(?:了|过|给|去)?(?:谁|哪|什么人|多少|不(?=[^得成出]))")
_CAMERA = re.compile("(?:监控|录像|摄像头|行车记录仪)(?:里|都|也|全)?$")
_AND_THEN = re.compile("，?(?:又|后来|后|转手|都|全部?|再|然后|就|接着|随后|已经?|也|回头|给)*")
_HAD = re.compile("(?:买|收|拷|导|偷|下载|弄|搞|爬|抄|拍)(?:了|来|到|过|出|下|走)[^。！？]*$")
"""我买了6000条手机号，又卖了: what is sold was told right before."""
_BARE = ("买", "卖", "购", "认购", "买了", "卖了", "卖掉", "购买")
_COUNTED = re.compile(r"[\d一二三四五六七八九十百千万两几]+(?:来|多|余|几)?[条份组个]")
_REEXAMINED = re.compile("[复检]查")
_CONVICTED = re.compile("(?:罪|判|被判|被抓|前科|入狱|进去|团伙|案)")
_GOES_ON = re.compile("(?:又|再|还|就|都|全|然后|后来|最后|转手|直接|偷偷|也|白|顺手){0,3}")
_MASKED = re.compile("(?:[甲乙丙丁戊]|[一-鿿]某[甲乙丙]?)[^，。；]{0,12}$")
_OF_SENDING = re.compile("(?:进度|状态|时间|方式|功能|按钮|界面|失败|成功)")
_WHAT_IT_IS = re.compile(
    "(?:我|他|她)?(?:这|那)(?:种|样)?(?:也|到底|究竟)?(?:是|算|属于|叫)(?:不算|不是)?[^，。；]{0,4}$|还是$"
)
_LOOKED_UP = re.compile("[查调](?:了|过|到|出)")
_ON_HIS_OWN = re.compile("[^，。；]{0,3}(?:电脑|显示器|本子|机器|冰箱|床头|抽屉|屏幕)")
_NUMBER_CHANGED = re.compile("着|(?:了|个|新)*(?:手机|电话)?号码?(?!信息|资料|单)")
"""换着号码打: to be called from ever another one."""
_OWN_CARD = re.compile(
    r"(?:把|将)(?:我|自己|本人|名下)*的?(?:[一两三四五六几\d]张)?(?:银行|储蓄|电话|手机)?卡(?:和|跟|、|连同?|及)*(?:密码|U盾|网银)*(?:都|一起|也|全)*[给交寄借租卖]"
)
"""One's own card is no information of others."""
_LAW = re.compile(
    "[^，。；了]{0,10}(?:是|就|会|要|可能)(?:要|会|被)?(?:坐牢|犯法|犯罪|违法|判刑|被判|处罚|追责|开除)"
)
_ABLE = re.compile(
    "(?<!不)(?<!只)(?:能|可以)(?:直接|随便|轻易|任意|公开|整包|批量|全量|一键|一次性|随时)?$|‘$|(?:都|也|还|谁都|人人)(?:会|能|可以)[^，。；]{0,4}$"
)
_NOT_HE = re.compile("(?:不是|并非|又不是|不承认|否认|不认|矢口否认)[^，。；]{0,10}$")
_RHETORIC = re.compile(
    "(?:不用|何必|凭什么|难道|该不该|能不能|可不可以|要不要|犯得着|用得着)[^，。；]{0,14}$"
)
_OFFER = re.compile("(?:说|提出|提议|建议|问|来谈)$")
_ADVISED = re.compile(
    r"请(?:到|在|把|将|大家|各位|您|速)[^，。；]{0,14}$|你(?!们?(?:公司|家|店))[^，。；]{0,12}$"
)
_HIS_OWN = re.compile("(?:了|过)?(?:一下)?(?:我?自己|本人|我的|我名下|我家)")


_BIDDEN = re.compile(
    "(?:受|应|按照?|依)[^，。；]{1,10}(?:之托|请托|委托|要求|指使|所托|吩咐|安排)，?[^，。；]{0,4}$"
)
"""受表哥请托，查询……: what is no everyday matter.

`lead` of tells_no_act: the words of the sentence before the clause."""


def tells_no_act(
    clause: str,
    kind: str,
    begin: int,
    end: int,
    about: bool,
    spoken: bool,
    rest: str = "",
    lead: str = "",
) -> bool:
    """Whether a word of a clause, from `begin` to `end`, tells no act; `about`: the clause, `spoken`: the text before
    it speaks of somebody's information.

    >>> tells_no_act("问卖不卖客户资料", "sell", 1, 2, True, True), tells_no_act("把名单卖了", "sell", 3, 5, True, True)
    (True, False)
    """
    before, said, after = clause[:begin], clause[begin:end], clause[end:]
    if "带走" in said and not about and _THE_MEN.search(before):
        return True  # 四个全带走，领班也带走了: by the police
    if kind == "provide" and said.startswith("发错"):
        return True
    if said in ("截图", "截屏") and before.endswith("的"):
        return True
    if kind == "publish" and "朋友圈" in said and _HIS_WORDS.match(after) and not about:
        return True
    if (
        _RHETORIC.search(before)
        or (_NOT_HE.search(before) and "吗" not in after)
        or (kind in ("exchange", "buy") and _OFFER.search(before))
    ):
        return True
    if kind == "exchange" and said == "换" and _NUMBER_CHANGED.match(after):
        return True
    if _OWN_CARD.search(before + said):
        return True
    if kind == "collect" and said.startswith("请"):
        return True
    if "带走" in said and not (about or _HANDS_ON.search(before)):
        return True  # 领班也带走了
    if kind == "publish" and said.startswith("放出") and not about:
        return True
    if kind == "publish" and said.startswith("贴") and _ON_HIS_OWN.match(after):
        return True
    if kind == "provide" and (
        _MONEY_ITSELF.search(before + said)
        or _SUM.match(after)
        or _PAYS_HIM.match(after)
        or _TOLD_HERE.match(after)
        or _SUM_GIVEN.match(after)
        or _OF_A_PERSON.search(before + said)
        or (said.startswith(("借", "租")) and _LENT.search(before))
        or (not _HANDS_ON_RECORDS.search(before + said) and _SHOWN_TO.match(after))
    ):
        return True
    if kind in ("accept", "collect", "got") and said.startswith("要") and _OF_ME.search(before):
        return True  # 问我要名单: what I gave is told next
    if _OF_SENDING.match(after) or (not said.endswith("了") and _LAW.match(after)):
        return True
    if said.endswith("的") and len(said) < 5 and "是" not in before and said[0] not in "说讲称":
        return True
    about = about or (kind == "steal" and _LOOKED_UP.search(said) is not None)
    if _WHAT_IT_IS.search(before) or _ABLE.search(before):
        return True
    if (
        not (about or spoken or "扒" in said or "爬" in said)
        or _ADVISED.search(before)
        or _CONVICTED.match(after)
    ):
        return True
    if kind == "commission" and _REEXAMINED.search(said):
        return True
    if said == "给了" and spoken and _GOES_ON.fullmatch(before):
        return _MONEY.match(after) is not None
    if _DAILY.fullmatch(said) and not (
        kind == "steal"
        and (
            _MASKED.search(before)
            or _BIDDEN.search(lead + before)
            or (said[0] in "翻搜" and _HANDS_ON.search(before))
        )
    ):
        return not (kind == "provide" and about and _HANDS_ON.search(before))
    if _ASKED.match(after) or before.endswith(f"{said[0]}不"):
        return True
    if said[0] in "拍录照" and _CAMERA.search(before):
        return True
    if said in _BARE and not about and not (_COUNTED.search(clause) or _COUNTED_NEXT.search(rest)):
        return not (kind == "sell" and _AND_THEN.fullmatch(before) and _HAD.search(lead))
    if said in ("给", "交"):
        return _MONEY.match(after) is not None
    if kind == "steal" and said[0] == "查":
        return _HIS_OWN.match(after) is not None
    if kind == "buy" and re.match("一次|多少|几次", after):
        return True
    if kind == "buy":
        return _GOODS_BOUGHT.match(after) is not None or before.endswith(("谁", "谁家", "谁家都"))
    return kind == "sell" and (
        _THOSE_GOODS.match(after) is not None
        or (said.endswith("给") and _SHARE_OF_MONEY.match(after) is not None)
        or _GOODS_SOLD.search(before) is not None
        or _PIECES_SOLD.match(after) is not None
    )
