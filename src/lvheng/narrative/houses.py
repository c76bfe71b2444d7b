"""Organisations of whose data a text tells: the one for which the narrator speaks, and those told of.

Ordinary people name their organisation by what it is (一家口腔诊所, 我们门店, 开小旅馆的) or say 我司, 本院. The heads are
listed; what stands before a head belongs to it as far as no verb, preposition or pronoun intervenes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lvheng.narrative.kin import any_of
from lvheng.narrative.names import UNIT
from lvheng.narrative.text import Span, Text

__all__ = ["House", "house_of", "organisations_in"]

_HEADS = any_of("""
有限责任公司 股份有限公司 有限公司 公司 子公司 分公司 集团 企业 工厂 厂 厂子 商行 商贸 工作室 事务所 律所 律师楼 会所 俱乐部 机构 中心 平台 网站 商城 App APP app 小程序 论坛 社区论坛 运营商
服务商 运营方 软件商 供应商 开发商 代理商 承包商 游戏 车队 货代 合作社 协会 商会 学会 基金会 救助会 公益组织 志愿者协会
医院 分院 卫生院 卫生室 卫生所 卫生站 卫生服务中心 卫生服务站 诊所 门诊部 门诊 口腔 口腔连锁 牙科 医美 药房 药店 药企 体检中心 体检机构 保健院 妇幼 月子中心 月子会所 疗养院 养老院 敬老院 福利院
血站 疾控中心 康复中心 宠物医院 宠物店 殡仪馆 检测机构 检验所
学校 中学 小学 大学 高中 初中 职高 中专 技校 学院 幼儿园 托育园 托儿所 托管班 托管中心 培训机构 培训班 培训学校 辅导班 补习班 驾校 画室 琴行 早教中心 党校 教培机构 教育机构 留学机构
银行 支行 分行 信用社 营业部 营业厅 证券 小贷公司 保险公司 经纪公司 典当行 酒店 宾馆 旅馆 小旅馆 旅店 客栈 民宿 公寓 青旅 餐厅 饭店 火锅店 酒楼 酒吧 咖啡店 奶茶店 网吧 影院 影城 影楼 景区
KTV 浴场 店 门店 小店 店铺 店面 超市 便利店 商场 商店 连锁 连锁店 分店 旗舰店 专卖店 4S店 车行 美容院 理发店 美发店 健身房 健身馆 瑜伽馆 游泳馆 舞蹈房 球馆 体育馆 家电城 电器城 建材城
书店 眼镜店 修车店 网店 淘宝店 驿站 菜鸟驿站 网点 站点 快递站 快递点 分拨中心 转运中心 物业 物业公司 物业服务企业 物业服务中心 管理处 售楼处 售楼部 旅行社 票务公司 婚介所 婚介 家政 家政公司
街道 街道办 街道办事处 居委会 村委会 社区 乡政府 镇政府 办事处 图书馆 博物馆 文化馆 车管所 招生办 考试院 人才市场 公积金中心 社保局 档案馆 团队 单位 公众号 主机厂
律师事务所 会计师事务所 房产中介门店 中介门店 中介公司 中介机构 孵化器 园区 创业园 商超 外卖店 花店 母婴店 童装店 鞋店 酒庄 农场 展会 剧院 票务平台 直播机构 经纪机构 劳务公司 人力公司
""")
_AFTER_HEAD = "(?![员司]|客户|旅客|住客|会员|顾客|老师|领导|里的人|订单|业务|信息|数据|资料|登记|记录|号|名单|职工|同事|面单|邮箱群|系统里的)"
_IN_MODIFIER = r"(?:外卖|买菜|[^\W我你他她它咱俺的是在被把将给从跟与对让叫有着过这那哪该请问开家您个说查找去来到听骗卖买发告某称映己受要])"
_PHRASE = rf"(?:(?:某某?|X{{2,3}}|×{{2,3}})(?:市|县|区)?)?{_IN_MODIFIER}{{0,12}}?(?:{_HEADS})(?!(?:{_HEADS})(?![长员主老]))(?!的(?:{_HEADS})(?![长员主老])){_AFTER_HEAD}"
_PLACE = rf"(?:一[家所个间处座](?:小|大)?|某家|这[家个]|本[市区县地](?:某|一家)?|(?:我们?)?(?:某|一个)?[市区县镇](?:里)?(?:的)?一家)?(?P<name>{_PHRASE})"

_POST = any_of("""
法务 合规 风控 内控 内审 稽核 信息安全 网络安全 数据安全 安全 数据 信息中心 信息科 信息部 信息化 技术部 技术 运维 IT 网管 系统管理员 管理员 DPO CIO CTO CEO COO 负责人 老板 老板娘 店长 店主 站长
校长 副校长 院长 副院长 园长 副园长 董事长 总经理 副总经理 副总 总监 厂长 社长 会长 秘书长 理事长 主任 副主任 所长 行长 副行长 书记 村长 创始人 合伙人 股东 法人 法定代表人 加盟商 经营者 掌柜 当家的
办公室 院办 校办 教务 行政 人事 HR 客服主管 客服经理 运营 运营主管 运营总监 主管 经理 董秘 董事会办公室 秘书处 秘书 科长 处长 部长 组长 区域经理 门店经理 大区经理 医务科 病案室 质控科 综合部 综合办 学工处 学生处 教导主任
""")
_POSTED = rf"(?:的|里的?|这边的?|那边的?)?(?:一名|一个|一枚)?[^，。！？的了把被给]{{0,6}}?(?:{_POST})(?:岗|部|科|处|组|主管|负责人|经理|总监|专员|主任|老师|人员|工程师|助理|这块|工作)*(?:的|刚入职[^，。]{{0,6}}|一枚)?(?=[，。！？：；～~\s\n…、]|$)"
_NO_POST = re.compile("(?:客户|理财|产品|项目|大堂|案场|招商|值班)(?:经理|主管)")
_OPENS = r"(?:^|(?<=[，。！？：；\n ]))"
_I_AM = (
    "(?:(?:我|本人|俺)(?:现在)?(?:是|系|为|在|任|做)?|作为|咨询[：，]?|这里是|代表|替)?(?:一?个)?"
)

_HELD = re.compile(rf"{_OPENS}{_I_AM}{_PLACE}{_POSTED}")
_RUNS = re.compile(
    rf"{_OPENS}(?:我|本人|俺|我自己|我们|我跟[^，。]{{1,4}}|夫妻俩|两口子)?(?:自己)?(?:是|在[^，。]{{1,8}})?(?:开|经营|开办|开设|创办|运营|负责|管理|承包|加盟|盘下|盘了|办)(?:着|了)?(?:一[家所个间]|这[家个]|个|家)?(?P<name>{_PHRASE})(?=的|，|。|里|、|\n|$|都|多年|好几年|[一二两三四五六七八九十\d]+年)"
)
_WE_ARE = re.compile(
    rf"{_OPENS}(?:(?P<inside>我司|我公司|本公司|我单位|我院|我校)|我们|咱们|公司|我家)?(?:目前)?(?:是|属于|作为)(?:一[家所个间]|个|家)?(?:[^，。！？的把被]{{1,16}}的)?(?P<name>{_PHRASE})(?=[，。；\n]|的?运营方)"
)
_OPENING = re.compile(
    rf"^(?:(?:咨询|求助|请教|问题|法务提问|律师)[：，]|(?:各位)?(?:律师|老师|大家|老板|专家)?们?[，]?(?:您|你)?好[，。！]|您好[，。！]|你好[，。！])?{_PLACE}(?=[，。：])"
)
_HOUSE_WORD = re.compile(
    r"(?P<name>(?<![给向对])(?:我司|敝司|鄙司|弊司|本司|(?:我|本)(?:公司|单位|平台|机构|中心|集团|企业|医院|学校|酒店|门店|店|院|校|园|厂|馆)(?!里|友|长|内住|规模|领导)|我行(?=[的于在客系业数员发被])|我处(?=[的于在客系])))"
)
_OURS = re.compile(
    rf"(?P<name>(?:(?:我们|咱们?|俺们?)(?:这)?(?:家|个|边)?(?:自己|自家)?(?:的)?|我(?:自己|们家)?(?:的|这)?(?={_HEADS}))(?:{_IN_MODIFIER}{{0,6}}?(?:{_HEADS}){_AFTER_HEAD}))|(?P<inside>(?:店|公司|单位|厂|园|院|校|馆|学校|酒店|医院|门店)里)"
)
_WE = re.compile(
    r"我们(?=的?(?:系统|服务器|客户|用户|后台|订单|数据|会员|账号|库|备份|接口|员工|客服|前台|老师))"
)
_BARE = re.compile(rf"{_OPENS}(?:请问|现在|那|但是?|可|而)?(?P<name>(?:{_HEADS})|店里)")
_MUST = re.compile(
    r"(?:要|用|得|该|需|应|必须|有义务|是否|怎么|如何|向谁|向哪)[^，。？！]{0,12}(?:上报|报告|报备|通知|告知|公告|整改|应对|处置|补救|对外|声明|报警|报案)"
    r"|(?:公司|平台|网点|店|我们|单位|学校|医院|酒店|我司|机构|企业|院|园|校|厂)[^，。]{0,12}(?:责任|受罚|被罚|要罚|罚多少|被查|关停|关门|处罚|违法|赔|担责|受害|被告|起诉他|告他|管制)"
    r"|整改|(?:作为|算)(?:委托方|受托方|处理者|个人信息处理者|平台|用人单位)|我们(?:马上|立即|立刻|当天|紧急|已经|排查|报警|报案|溯源|封|查|下线|关|回收|改)"
    r"|算(?:不算)?[^，。]{0,6}(?:泄露|安全|数据|信息)[^，。]{0,4}事件|算不算泄露|应急|会不会被[^，。]{0,8}(?:处罚|罚|查|追责|约谈|下架|关|封|告)|怎么(?:办|处理|弄|写|回|补)|该怎么|如何(?:处理|是好)|第一步|走什么程序|口径|什么后果|(?:要|会)不会(?:坐牢|判|被抓)|竞争对手|想(?:告|追究|走刑事)|能(?:告|追究|报)|写情况说明|不许(?:提|说)|自保"
)
_OWN_APP = re.compile(
    r"个人开发(?:者|的)|独立开发者?|我(?:自己)?(?:做|开发|写|搞)(?:了|的)[^，。]{0,8}(?:app|App|APP|小程序|网站|工具|软件)"
)
_RESPONSIBLE = re.compile(
    rf"{_OPENS}(?:我是|本人|我|我在)?[^，。！？：的了把被给]{{0,6}}?(?:{_POST})(?:岗|提问|一枚|刚入职[^，。]{{0,6}}|小白)?(?=[，。！？：～~\s\n]|$)"
)
_LETTER = re.compile(
    r"(?:^|\n)致[^，。\n]{0,8}(?:用户|会员|客户|顾客|家长|患者|业主|旅客|读者|学员|储户|消费者|投保人|网友|师生)[^，。\n]{0,8}(?:信(?!息)|书|通知|说明|公告|声明|：|\n)|(?:尊敬|亲爱)的[^，。：\n]{0,10}(?:用户|会员|客户|顾客|家长|患者|业主|旅客|读者|学员|储户|朋友|书友|玩家|投保人|消费者|师生)"
)
_SIGNED = re.compile(
    r"(?:^|[，：\n”）])(?P<name>[^，。！？：；“”\n（）]{2,24}(?:有限责任公司|有限公司|公司|集团|医院|学校|大学|学院|银行|酒店|中心|幼儿园|平台|物业|团队|商城|网|App|APP|服务部|事务所|驾校|俱乐部|诊所))(?:[^，。！？：；“”\n]{0,3}(?:\d{4}年[^，。\n]{3,8})?)?$"
)
_HEAD_OF_TEXT = 260


@dataclass(frozen=True, slots=True)
class House:
    """The organisation for which the narrator speaks. `letter`: it writes to those whose data it held."""

    name: str
    span: Span
    letter: bool = False
    sure: bool = True
    """Not where it is only 我们公司, which anybody says of his own."""


def house_of(text: Text) -> House | None:
    """The organisation that tells its own story, if one does.

    >>> house_of(Text("某消金公司合规岗。外包公司的员工把客户资料卖了，我们要不要对外通知？")).name
    '某消金公司'
    >>> house_of(Text("开小旅馆的，公安找上门，说网上有人在卖我们店的住客记录。")).name
    '小旅馆'
    """
    view = text.view
    if _LETTER.search(view, 0, _HEAD_OF_TEXT):
        return _writer_of(view)
    if own := _OWN_APP.search(view, 0, _HEAD_OF_TEXT):
        return House("我", Span(*own.span()))
    for pattern in (_HELD, _RUNS, _WE_ARE):
        for found in pattern.finditer(view):
            if not _NO_POST.search(found[0]):
                return _house(found)
    speaks = _MUST.search(view) is not None
    head = _RESPONSIBLE.search(view, 0, _HEAD_OF_TEXT // 3)
    responsible = head is not None and not _NO_POST.search(head[0])
    opening = _OPENING.match(view)
    if opening and speaks and re.search("我们|咱们", view):
        return _house(opening)
    own = [found for pattern in (_HOUSE_WORD, _OURS) if (found := pattern.search(view))]
    first = min(own, key=lambda found: found.start(), default=None)
    if first is not None:
        return _house(first, sure=speaks or responsible or first.re is _HOUSE_WORD)
    if (speaks or responsible) and (found := _WE.search(view)):
        return _house(found)
    if responsible and (found := _BARE.search(view)):
        return _house(found)
    return None


def _house(found: re.Match[str], letter: bool = False, sure: bool = True) -> House:
    groups = found.groupdict()
    group: str | int = next((name for name in ("inside", "name") if groups.get(name)), 0)
    return House(found[group], Span(*found.span(group)), letter, sure)


def _writer_of(view: str) -> House | None:
    """Who signs a letter to those whose data it held, or how it calls itself."""
    end = len(view.rstrip())
    for begin in _last_lines(view, end):
        if signed := _SIGNED.search(view[begin : view.find("\n", begin, end) % (end + 1)]):
            name = Span(begin + signed.start("name"), begin + signed.end("name"))
            return House(signed["name"], name, letter=True)
    for pattern in (_HOUSE_WORD, _OURS, _WE):
        if found := pattern.search(view):
            return _house(found, letter=True)
    return None


def _last_lines(view: str, end: int) -> Iterator[int]:
    """Where the last lines begin, and what follows the last full stop."""
    stop = max(view.rfind(mark, 0, end) for mark in "。！")
    begin = end
    for _ in range(3):
        begin = max(0, view.rfind("\n", 0, max(0, begin - 1)) + 1)
        if begin > stop:
            yield begin
        if begin == 0:
            break
    if 0 <= stop < end - 1:
        yield stop + 1


# ---------------------------------------------------------------- those told of

_AUTHORITY = re.compile(
    r"(?:公安|网信|检察院|法院|派出所|监管|管理局|通信管理|通管|工信|市监|卫健|教育局|教体局|邮管|应急中心|举报中心|执法|警察|网警|网安|警方|银保监|金融监管|住建|文旅|消协|委员会|办公室|支队|大队|分局|局)$|公安|网信|检测|鉴定|测评|认证中心|媒体|报社|记者|举报|安全公司|安全机构|第三方"
)
_TITLED = re.compile(
    r"(?:当事人|被处罚(?:单位|人|对象)|处罚对象|违法主体|涉事单位|涉事企业|责任单位|被检查单位|被约谈单位)(?:名称)?[：为是](?P<name>[一-鿿A-Za-z0-9（）×·“”]{2,30}?)(?=[，。；\n（]|$)"
)
_PRONOUNS = "该(?:公司|单位|平台|企业|医院|院|学校|校|酒店|店|机构|园|中心|物业|银行|网站|App|商家|网点|驾校|诊所|门店)|当事人|上述单位|涉事企业|涉事单位|其"
_DETERMINED = rf"(?:(?:辖区|本地|我[市县区]|某[市县区]|本[市县区]|当地|省内|市内|境内|[一-鿿]{{2,3}}[市县区])?(?:的)?(?:一[家所个间处]|有[家所个]|那[家所个]|这[家所个]|某家|某所)|某某?|[甲乙丙丁])(?P<phrase>{_PHRASE})"
_BRAND = "(?:某某?|[甲乙丙丁]|[XＸ×]{2,3})(?![市县区省])[一-鿿]{0,4}?(?:快递|速递|物流|外卖|出行|打车|租房|旅行|直播|视频|阅读|音乐|招聘|相亲|婚恋|航空|商城|生鲜|买菜|App|APP|app)(?![一-鿿]{0,4}(?:公司|平台|员|中心|企业|网点|站))"
_TOLD_OF = re.compile(rf"(?P<unit>{UNIT}|{_BRAND})|{_DETERMINED}|(?P<pronoun>{_PRONOUNS})")
_AT_HEAD = re.compile(rf"{_OPENS}(?:今天|昨天|刚刚|结果|后来)?(?P<name>{_PHRASE})")


@dataclass(frozen=True, slots=True)
class Organisation:
    """Where a text names an organisation; `name` None: a word that points back to one."""

    name: str | None
    span: Span


def organisations_in(view: str, begin: int, end: int, plain: bool) -> list[Organisation]:
    """The organisations named in a sentence. `plain`: ordinary people tell, who need no 某 before them."""
    found: list[Organisation] = []
    patterns = (_TITLED, _TOLD_OF, _AT_HEAD) if plain else (_TITLED, _TOLD_OF)
    for pattern in patterns:
        for match in pattern.finditer(view, begin, end):
            groups = match.groupdict()
            group = next((g for g in ("name", "unit", "phrase") if groups.get(g)), None)
            span = Span(*match.span(group or 0))
            if group and match.re is not _TITLED and _AUTHORITY.search(match[group]):
                continue
            if any(one.span.begin < span.end and span.begin < one.span.end for one in found):
                continue
            name = match[0] if group in ("unit",) else match[group] if group else None
            if group == "phrase" and match[0][:1] in "某甲乙丙丁":
                name, span = match[0], Span(*match.span())
            found.append(Organisation(name, span))
    return sorted(found, key=lambda one: one.span)
