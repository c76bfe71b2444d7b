"""Organisations as texts name them: by what they are, masked, by a brand, or by a word that points back.

The heads are listed (公司, 诊所, 驿站, 居委会); what stands before a head belongs to it as far as no verb, preposition
or pronoun intervenes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lvheng.narrative.cast.kin import any_of
from lvheng.narrative.cast.names import UNIT
from lvheng.narrative.words.text import Span

__all__ = ["AFTER_HEAD", "HEADS", "IN_MODIFIER", "OPENS", "PHRASE", "Organisation", "is_bare", "organisations_in"]  # fmt: skip

HEADS = any_of("""
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
融媒体中心 电视台 报社 出版社 学堂 食堂 团餐 快餐店 超声中心 牙科诊所 中医馆 推拿馆 眼科 整形医院 医美机构 体检医院 大厅 办事大厅 服务大厅 政务大厅 窗口单位 留学中介 移民中介 婚庆公司 影像馆 照相馆
电影院 影剧院 剧场 高校 院校 品牌 国企 央企 事业单位 上市公司 外企 执法队 城管队 工会 妇联 残联 团委 党校 打印店 租车行 租车公司 汽贸 修理厂 充电站 加油站 停车场 体育中心 游泳池 训练营 夏令营 研学机构 少年宫 培训中心 月嫂公司 保洁公司 搬家公司 保安公司 装修公司 家装公司 设计院 检测站 宠物医院 花园酒店 度假村
""")
AFTER_HEAD = "(?![员司卡]|客户|旅客|住客|会员|顾客|老师|领导|里的人|订单|业务|信息(?![科部中办处室化安])|数据(?![科部中办处室安合])|资料|登记|记录|号|名单|职工|同事|面单|邮箱群|系统里的)"
"""What follows a head where it is not the organisation but its staff or things that are meant."""
IN_MODIFIER = r"(?:外卖|买菜|国有|自有|私有|连锁|[^\W我你他她它咱俺的是在被把将给从跟与对让叫有着过这那哪该请问开家您个说查找去来到听骗卖买发告某称映己受要因由于算])"
_NOT_AGAIN = f"(?!(?:{HEADS})(?![长员主老科]))(?!的(?:{HEADS})(?![长员主老]))"
_MASKED = r"(?:(?:某某?|X{2,3}|×{2,3})(?:市|县|区)?)?"
PHRASE = rf"(?!作为|市民|群众|记者|民警|家长|有人|网友|大家|结果|输入|不含|包括){_MASKED}{IN_MODIFIER}{{0,12}}?(?:{HEADS}){_NOT_AGAIN}{AFTER_HEAD}"
OPENS = r"(?:^|(?<=[，。！？：；\n 】」”…~～]))"


_AUTHORITY = re.compile(
    r"(?:公安|网信|检察院|法院|派出所|监管|管理局|通信管理|通管|工信|市监|卫健|教育局|教体局|邮管|应急中心|举报中心|执法|警察|网警|网安|警方|银保监|金融监管|住建|文旅|消协|委员会|办公室|支队|大队|分局|局)$|公安|网信|(?:第三方|安全|权威)(?:检测|测评)|检测机构$|司法鉴定|测评中心|认证中心|媒体|报社|记者|举报|安全公司|安全机构|第三方"
)
_TITLED = re.compile(
    r"(?:当事人|被处罚(?:单位|人|对象)|处罚对象|违法主体|涉事单位|涉事企业|责任单位|被检查单位|被约谈单位)(?:名称)?[：为是](?P<name>[一-鿿A-Za-z0-9（）×·“”]{2,30}?)(?=[，。；\n（]|$)"
)
_PRONOUNS = "该(?:公司|单位|平台|企业|医院|院|学校|校|酒店|店|机构|园|中心|物业|银行|网站|App|商家|网点|驾校|诊所|门店)|当事人|上述单位|涉事企业|涉事单位|其"
_DETERMINED = rf"(?:(?:辖区|本地|我[市县区]|某[市县区]|本[市县区]|当地|省内|市内|境内|[一-鿿]{{2,3}}[市县区])?(?:的)?(?:一[家所个间处]|有[家所个]|那[家所个]|这[家所个]|某家|某所)|某某?|[甲乙丙丁])(?P<phrase>{PHRASE})"
_BRAND = "(?:某某?|[甲乙丙丁]|[XＸ×]{2,3})(?![市县区省])[一-鿿]{0,4}?(?:快递|速递|物流|科技(?![一-鿿]{0,6}(?:公司|集团|园|馆))|外卖|出行|打车|租房|旅行|直播|视频|阅读|音乐|招聘|相亲|婚恋|航空|商城|生鲜|买菜|App|APP|app)(?![一-鿿]{0,4}(?:公司|平台|员|中心|企业|网点|站))"
_TOLD_OF = re.compile(
    rf"(?P<unit>{UNIT}|{_BRAND})|{_DETERMINED}|(?P<pronoun>{_PRONOUNS}|{OPENS}(?:公司|平台|医院|学校|企业|机构|店家|酒店|单位|运营方)(?=[当已随未也在对于回称承负立将，]))"
)
_AT_HEAD = re.compile(
    rf"{OPENS}(?:今天|昨天|刚刚|结果|后来|上周|前天)?(?:去|在|到|路过|看到|发现)?(?P<name>{PHRASE})"
)


_OF_AUTHORITY = re.compile("(?:人民银行|中国人行|央行|金融监管总局|监督管理总局)$")
_NUMBERED = re.compile("[一二三四五]某")
"""The number of a case before a name: 案例二 某公司."""
_MORE = re.compile(rf"(?:{HEADS})(?![长员])")
_TITLE_OF_WORK = re.compile(
    "“(?P<name>[^“”，。]{2,12})”(?=的?[^，。“”]{0,8}(?:App|APP|app|小程序|平台|网站|软件|公众号))"
)


@dataclass(frozen=True, slots=True)
class Organisation:
    """Where a text names an organisation; `name` None: a word that points back to one."""

    name: str | None
    span: Span


_BARE = re.compile(f"(?:某{{1,2}}|一[家所个])(?:{HEADS})")


def is_bare(name: str) -> bool:
    """Whether a name is no more than 某公司, as headlines have it for whom they name later."""
    return _BARE.fullmatch(name) is not None


def organisations_in(view: str, begin: int, end: int, plain: bool) -> list[Organisation]:
    """The organisations named in a sentence. `plain`: ordinary people tell, who need no 某 before them."""
    found: list[Organisation] = []
    for match in _TITLE_OF_WORK.finditer(view, begin, end):
        found.append(Organisation(match["name"], Span(*match.span("name"))))
    patterns = (_TITLED, _TOLD_OF, _AT_HEAD) if plain else (_TITLED, _TOLD_OF)
    for pattern in patterns:
        for match in pattern.finditer(view, begin, end):
            groups = match.groupdict()
            group = next((g for g in ("name", "unit", "phrase") if groups.get(g)), None)
            span = Span(*match.span(group or 0))
            if group and match.re is not _TITLED and _AUTHORITY.search(match[group]):
                continue
            if _OF_AUTHORITY.search(view, max(begin, span.begin - 6), span.begin):
                continue
            if any(one.span.begin < span.end and span.begin < one.span.end for one in found):
                continue
            if group == "unit" and (more := _MORE.match(view, span.end, end)):
                span = Span(span.begin, more.end())
            name = (
                view[span.begin : span.end]
                if group in ("unit",)
                else match[group]
                if group
                else None
            )
            if group == "unit" and _NUMBERED.match(name or ""):
                span = Span(span.begin + 1, span.end)
                name = (name or "")[1:]
            if group == "phrase" and match[0][:1] in "某甲乙丙丁":
                name, span = match[0], Span(*match.span())
            found.append(Organisation(name, span))
    return sorted(found, key=lambda one: one.span)
