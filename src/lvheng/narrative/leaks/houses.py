"""The organisation for which a narrator speaks: 我司, 本院, 我们门店, 开小旅馆的, 一家口腔诊所的负责人, who signs a letter.

Whoever holds a post that answers for it, runs it, or asks what it must do now speaks for it. One of whom it is
only known that he says 我们公司 may be anybody of its staff.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lvheng.narrative.cast.kin import any_of
from lvheng.narrative.cast.organisations import HEADS, IN_MODIFIER, OPENS, PHRASE
from lvheng.narrative.words.text import Span, Text

__all__ = ["House", "house_of"]

_PLACE = rf"(?:一[家所个间处座](?:小|大)?|某家|这[家个]|本[市区县地](?:某|一家)?|(?:我们?)?(?:某|一个)?[市区县镇](?:里)?(?:的)?一家)?(?P<name>{PHRASE})"
_POST = any_of("""
法务 合规 风控 内控 内审 稽核 信息安全 网络安全 数据安全 安全 数据 信息中心 信息科 信息部 信息化 技术部 技术 运维 IT 网管 系统管理员 管理员 DPO CIO CTO CEO COO 负责人 老板 老板娘 店长 店主 站长
校长 副校长 院长 副院长 园长 副园长 董事长 总经理 副总经理 副总 总监 厂长 社长 会长 秘书长 理事长 主任 副主任 所长 行长 副行长 书记 村长 创始人 合伙人 股东 法人 法定代表人 加盟商 经营者 掌柜 当家的
办公室 院办 校办 教务 行政 人事 HR 客服主管 客服经理 运营 运营主管 运营总监 主管 经理 董秘 董事会办公室 秘书处 秘书 科长 处长 部长 组长 区域经理 门店经理 大区经理 医务科 病案室 质控科 综合部 综合办 学工处 学生处 教导主任 干部 专干 村支书 支书 文书 秘书处 党委办 纪检 保卫处 后勤
""")
_POSTED = rf"(?:的|里的?|这边的?|那边的?)?(?:一名|一个|一枚)?(?P<part>[^，。！？的了把被给]{{0,6}}?)(?:{_POST}|[一-鿿]{{2,5}}(?:[部科处室办]|中心)|(?:老师|同志|干部|工作人员|工作者|员工)(?=提问|求助|咨询|请教|来问))(?:岗|部|科|处|组|主管|负责人|经理|总监|专员|主任|老师|人员|工程师|助理|这块|工作)*(?:的|刚入职[^，。]{{0,6}}|一枚|新人|小白|萌新|来问|求助|提问|请教|咨询|问一下)*(?=[，。！？：；～~\s\n…、]|$)"
_OWN_PART = re.compile(
    "(?:网点|门店|分店|驿站|店铺?|分公司|营业部|营业厅|服务站|站点|校区|分校|分院|诊所)$"
)
_BRAND = re.compile("(?:品牌|连锁|集团|平台|公司|总部)$")
"""我是某快递品牌的加盟网点老板: he speaks for the outlet and not for the brand."""
_NO_POST = re.compile("(?:客户|理财|产品|项目|大堂|案场|招商|值班)(?:经理|主管)")
_I_AM = (
    "(?:(?:我|本人|俺)(?:现在)?(?:是|系|为|在|任|做)?|作为|咨询[：，]?|这里是|代表|替)?(?:一?个)?"
)

_HELD = re.compile(rf"{OPENS}{_I_AM}{_PLACE}{_POSTED}")
_VICTIM = re.compile(
    "我是(?:被害人|受害人|受害者|被害者)|我的?(?:个人)?(?:信息|电话|手机号|身份证|资料|姓名|名字|隐私|照片|号码|病历|工资|征信)|赔我|我被|维权|我能(?:要求|索)|找谁赔|骚扰我|受害人身份|给我打|[给打]我电话|害我|气死"
)
_RUNS = re.compile(
    rf"{OPENS}(?:我|本人|俺|我自己|我们|咱|我跟[^，。]{{1,4}}|夫妻俩|两口子|家里|我家|俺家|自家|老公和我)?(?:自己)?(?:是|在[^，。]{{1,8}})?(?:个体户|个体|小老板)?(?:开|经营|开办|开设|创办|运营|负责|管理|承包|加盟|盘下|盘了|办|做|搞)(?:着|了|的是|的就是)?(?:一[家所个间]|这[家个]|个|家)?(?P<name>{PHRASE})(?=的(?:[，。、\n]|$|信息|数据|系统|网络|安全|运维|技术|IT|后台)|[卖做专]|，|。|里|、|\n|$|都|多年|好几年|[一二两三四五六七八九十\d]+年)"
)
_OF_IT = re.compile(
    rf"{OPENS}(?:我|本人|俺)(?:是|在|系){_PLACE}(?:的(?=[，。！])|(?:负责|主管|分管|管|做)[^，。]{{0,6}}(?:信息|数据|系统|网络|安全|技术|合规|法务|运维))"
)
_WE_ARE = re.compile(
    rf"{OPENS}(?:(?P<inside>我司|[我本](?:公司|单位|中心|[院校所店厂社站行园馆处局]))|我们|咱们|公司|我家)?(?:目前)?(?:是|系|属于|作为)(?:一[家所个间]|个|家)?(?:[^，。！？的把被]{{1,16}}的)?(?P<name>{PHRASE})(?=[，。；\n]|的?运营方)"
)
_GREETING = r"(?:(?:咨询|求助|请教|问题|法务提问|律师|急|在线等)[：，！]|(?:各位)?(?:律师|老师|大家|老板|专家|同行)们?[，！]|(?:各位)?(?:律师|老师|大家|老板|专家)?们?[，]?(?:您|你)?好[，。！])"
_OPENING = re.compile(
    rf"^{_GREETING}?{_PLACE}(?:[^\W被把将给在是有了的我他说出倒关]{{1,3}}(?<![员工师生手台售服士警理人长])(?=，)|(?=[，。：]|的[，。]|是?[做搞][^，。]{{1,12}}的|(?:前天|昨天|今天|上周|刚|最近|上个?月)(?!把我)))"
)
_HOUSE_WORD = re.compile(
    r"(?P<name>(?<![给向对])(?:我司|敝司|鄙司|弊司|本司|(?:我|本)(?:公司|单位|平台|机构|中心|集团|企业|医院|学校|酒店|门店|支行|分行|街道|社区|物业|诊所|驾校|站|店|院|校|园|厂|馆|社(?![交会保群]))(?!里|友|长|内住|规模|领导|点|着|起)|本[行局所会](?=[的于在客系业数员发被接收前一])|我行(?=[的于在客系业数员发被])|我[处所社](?=[的于在客系])))"
)
_OURS = re.compile(
    rf"(?P<name>(?:(?:我们|咱们?|俺们?)(?:这)?(?:家|个|边)?(?:自己|自家)?(?:的)?|我(?:自己|们?家)?(?:的|这)?小?(?={HEADS}))(?:{IN_MODIFIER}{{0,6}}?(?:{HEADS})(?!用户|同学|校友|室友|舍友|同桌|班)))|(?P<inside>(?:店|公司|单位|厂|园|院|校|馆|学校|酒店|医院|门店)里)"
)
_WE = re.compile(
    r"我们(?=作为|给的|做[^，。]{1,14}的[，。]|的?(?:系统|服务器|客户|用户|后台|订单|数据|会员|账号|库|备份|接口|员工|客服|前台|老师))"
)
_OWNER = re.compile(
    "(?:我|俺|咱)(?:自己|家)?(?:是)?开(?![始车会玩通])|开[^，。始车会玩通]{1,10}的[，。]|小本生意|我的?(?:小?店|公司|员工|老?客户|会员|平台|厂|诊所)|我(?:们)?店|我老?客户"
)
_FIRST_PERSON = re.compile(
    "我(?![国市省县区局州镇乡])|咱|俺|本(?:公司|店|院|校|人|行|中心|平台|单位|机构)|[敝鄙]司|个人开发|请问|请教|求助|咨询|怎么|如何|要不要|该不该|吗|？"
)
_I = re.compile("我[是在]|本人")
_ASKED = re.compile(
    rf"{OPENS}(?:请问|那么?|现在|但是?|可|而|这样|这种情况下?|这个)?(?P<name>{PHRASE})(?:现在|自己|方面|这边|本身|到底|究竟)?(?:要不要|算不算|会不会|会(?=被|受)|是不是|能不能|可不可以|该不该|怎么|如何|应该|应当|是否|需不需要|需要|有没有|有无|想(?=起诉|告|报警|追)|能(?=告|追究|起诉|报)|要(?=承担|负|赔|上报|报|怎么|通知|罚|做)|该(?=怎么|如何|做|负)|得(?=赔|报|负)|负(?=什么|多大)|承担)"
)
"""Of which organisation it is asked what it must do."""
_US = re.compile("我们|咱们?|本(?:公司|店|院|校)|我司|把我(?=[下关停罚])")
_BARE = re.compile(
    rf"{OPENS}(?:请问|现在|那|但是?|可|而)?(?P<name>(?!供应商|服务商|软件商|代理商|承包商|运营商|开发商|外包|第三方|合作)(?:{HEADS})(?!(?:{HEADS})(?![长员主老科]))|店里)"
)
_MUST = re.compile(
    r"(?:要|用|得|该|需|应|必须|有义务|是否|怎么|如何|向谁|向哪|先|对)[^，。？！]{0,14}(?:上报|报告|报备|通知|告知|公告|整改|应对|处置|补救|对外|声明|报警|报案|交代|回应|下线|留痕|担责)"
    r"|(?:公司|平台|网点|店|我们|咱们?|单位|学校|医院|酒店|我司|机构|企业|街道|社区|村|中心|局|站|院|园|校|厂|我)[^，。]{0,12}(?:责任|负责|答复|回复|受罚|被罚|要罚|罚多少|被查|关停|关门|处罚|违法|赔|担责|受害|被告|起诉他|告他|管制)"
    r"|整改|(?:作为|算|是)(?:委托方|受托方|处理者|个人信息处理者|平台|用人单位)|我们(?:马上|立即|立刻|当天|紧急|已经|排查|报警|报案|溯源|封|查|下线|关|回收|改|核对|比对|复盘|判断|内部|数了|第[一二三四五]天)"
    r"|算(?:不算)?[^，。]{0,6}(?:泄露|安全|数据|信息)[^，。]{0,4}事件|算(?:不算)?泄露|按泄露|泄露流程|应急|(?:会|还|要)(?:不会|不要)?(?:再|被)?[^，。]{0,8}(?:处罚|罚|追责|约谈|下架|关停|封|立案|坐牢|判|抓我)|怎么(?:办|处理|弄|写|回|补|说|做|赔)|该怎么|如何(?:处理|是好)|第一步|走什么程序|口径|什么后果|竞争对手|想(?:告|追究|走刑事)|能(?:告|追究|报)|写?情况说明|不许(?:提|说)|自保|先别上报|别声张|哪[几个]+部门|报告义务|几级|多长时间之?内|几小时|72小时|等保|要赔[吗么多]|(?:告|起诉|找)(?:我们|院里|公司|店里|学校|医院|物业)[^，。]{0,6}(?:赔|$|。|，)|出说明"
)
_OWN_APP = re.compile(
    r"个人开发(?:者|的)|独立开发者?|(?:我|自己)(?:自己)?(?:做|开发|写|搞)了?(?:一?个|的)[^，。]{0,8}(?:app|App|APP|小程序|网站|工具|软件)"
)
_RESPONSIBLE = re.compile(
    rf"{OPENS}(?:我是|本人|我|我在)?[^，。！？：的了把被给]{{0,6}}?(?:{_POST})(?:岗|提问|一枚|刚入职[^，。]{{0,6}}|小白)?(?=[，。！？：～~\s\n]|$)"
)
_LETTER = re.compile(
    r"^[^\n，。]{0,40}(?:致歉|道歉)(?:声明|信|函|公告|说明)?\n|(?:^|\n)(?:各位|尊敬的|亲爱的|全体)[^，。：\n]{0,24}：\n|^(?:公告|声明|致歉信|告用户书)\n|(?:^|\n)致[^，。\n]{0,8}(?:用户|会员|客户|顾客|家长|患者|业主|旅客|读者|学员|储户|消费者|投保人|网友|师生)的?[^，。\n]{0,8}(?:信(?!息)|书|通知|说明|公告|声明|：|\n)|(?:尊敬|亲爱)的[^，。：\n]{0,10}(?:用户|会员|客户|顾客|家长|患者|业主|旅客|读者|学员|储户|朋友|书友|玩家|投保人|消费者|师生)"
)
_MEMO = re.compile(
    r"^(?:关于)?[^\n，。]{0,40}(?:事件|泄露|安全|异常)[^\n，。]{0,12}(?:报告|说明|请示|汇报|复盘)(?:[（(][^\n]{0,20})?\n"
)
_SIGNED = re.compile(
    r"(?:^|[，：\n”）])(?P<name>[^，。！？：；“”\n（）]{2,24}(?:有限责任公司|有限公司|公司|集团|医院|学校|大学|学院|银行|酒店|中心|幼儿园|平台|物业|团队|商城|连锁|门店|航空|出行|旅行|科技|教育|保险|证券|支付|健康|客服中心|网|App|APP|服务部|事务所|驾校|俱乐部|诊所))(?:[^，。！？：；“”\n]{0,10}(?:，[^，。：；\n]{1,14})?(?:，?\d{4}年[^，。\n]{3,8})?)?$"
)
_TO_USERS_OF = re.compile(
    "(?:^|\n)致“(?P<name>[^”\n]{2,16})”[^，。\n]{0,4}(?:用户|会员|客户|顾客|家长|学员|乘客|读者|玩家)"
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
    if _MEMO.match(view) and (signer := _signer_of(view)):
        return signer
    if not _FIRST_PERSON.search(view):
        return None
    if own := _OWN_APP.search(view, 0, _HEAD_OF_TEXT):
        return House("我", Span(*own.span()))
    for pattern in (_HELD, _RUNS, _WE_ARE, _OF_IT):
        for post in pattern.finditer(view):
            if not _NO_POST.search(post[0]):
                return _house(post)
    speaks = _MUST.search(view) is not None
    head = _RESPONSIBLE.search(view, 0, _HEAD_OF_TEXT // 3)
    responsible = head is not None and not _NO_POST.search(head[0])
    responsible = responsible or _OWNER.search(view) is not None
    suffers = _VICTIM.search(view) is not None and not responsible
    opening = _OPENING.match(view)
    if opening and speaks and (_US.search(view) or not suffers):
        return _house(opening, sure=not suffers)
    named = [one for pattern in (_HOUSE_WORD, _OURS) if (one := pattern.search(view))]
    first = min(named, key=lambda one: one.start(), default=None)
    if first is not None and not (suffers and not speaks and first.re is _OURS):
        inside = bool(first.groupdict().get("inside"))
        speaks = speaks and not inside and not suffers
        return _house(first, sure=speaks or responsible or first.re is _HOUSE_WORD)
    if not suffers and (found := _ASKED.search(view)):
        return _house(found, sure=responsible or bool(_US.search(view) or _I.search(view)))
    if (speaks or responsible) and (found := _WE.search(view)):
        return _house(found, sure=not suffers)
    if responsible or (speaks and _US.search(view) and not suffers):
        if found := _BARE.search(view):
            return _house(found, sure=responsible)
        if responsible and (found := re.search("我们|咱们", view)):
            return _house(found)
    return None


def _house(found: re.Match[str], letter: bool = False, sure: bool = True) -> House:
    groups = found.groupdict()
    part = _OWN_PART.search(groups.get("part") or "")
    if part and _BRAND.search(found["name"]):
        begin = found.start("part") + part.start()
        return House(part[0], Span(begin, begin + len(part[0])), letter, sure)
    group: str | int = next((name for name in ("inside", "name") if groups.get(name)), 0)
    return House(found[group], Span(*found.span(group)), letter, sure)


def _writer_of(view: str) -> House | None:
    """Who signs a letter to those whose data it held, or how it calls itself."""
    if signer := _signer_of(view):
        return signer
    if titled := _TO_USERS_OF.search(view, 0, _HEAD_OF_TEXT):
        return _house(titled, letter=True)
    for pattern in (_HOUSE_WORD, _OURS, _WE):
        if found := pattern.search(view):
            return _house(found, letter=True)
    return None


def _signer_of(view: str) -> House | None:
    end = len(view.rstrip())
    for begin in _last_lines(view, end):
        if signed := _SIGNED.search(view[begin : view.find("\n", begin, end) % (end + 1)]):
            name = Span(begin + signed.start("name"), begin + signed.end("name"))
            return House(signed["name"], name, letter=True)
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
