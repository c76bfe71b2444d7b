"""The cast of a story told in plain words: those it calls by trade, office, kinship or looks.

Ordinary people name nobody. They write 物业, 前男友, 那小伙, 一个男的, 卖保健品的, 一个叫“小熊软糖”的号. `cast_in`
finds such words, and knows again who was called so before: the party bears the noun that the text uses.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple, Protocol, TypeVar

from lvheng.narrative.kin import OF_MINE, SAME_KIN, any_of
from lvheng.narrative.people import Mention, People, Person

__all__ = ["cast_in", "not_within"]


_PERSONS = any_of("""
快递员 快递小哥 快递师傅 派件员 分拣员 外卖员 外卖小哥 骑手 装机师傅 宽带师傅 维修师傅 师傅 司机 网约车司机 代驾 保安 保安队长 门卫 门岗 保洁
月嫂 育儿嫂 保姆 护工 护士 护士长 医生 大夫 医师 药师 技师 导诊 老师 班主任 辅导员 教练 教务 校长 园长 院长 所长 副所长 队长 科长 处长 主任 副主任
组长 班长 店长 站长 片区经理 经理 客户经理 大堂经理 主管 总监 领导 上司 老板 老板娘 老总 法人 股东 合伙人 同事 前同事 老同事 下属 手下 员工 前员工
离职员工 内部员工 内部人员 工作人员 职员 柜员 文员 文职 行政 财务 会计 出纳 人事 人事专员 HR hr 猎头 前台 收银员 收银 营业员 收费员 导购 店员
销售 销售员 业务员 推销员 话务员 坐席 客服 管家 中介 房产中介 房屋中介 经纪人 置业顾问 课程顾问 顾问 代理 代理商 代理人 保险员 信贷员 催收员 催收 律师
记者 程序员 码农 技术员 技术 工程师 运维 网管 民警 辅警 协警 警察 交警 片警 户籍警 城管 网格员 楼长 楼栋长 志愿者 村干部 村支书 村主任 书记
实习生 大学生 研究生 高中生 初中生 临时工 兼职 寒假工 暑假工 学生会主席 学长 学姐 师兄 师姐 师弟 师妹 室友 舍友 同学 老同学 老乡 邻居 房东 二房东 租客 前租客 房客 合租室友 朋友 闺蜜
哥们 兄弟 网友 群友 粉丝 大粉 粉头 站姐 代拍 黄牛 号贩子 贩子 票贩子 私家侦探 侦探 黑客 骗子 诈骗犯 小偷 变态 渣男 渣女 前男友 前女友 前夫 前妻 前任
现任 男友 女友 男朋友 女朋友 对象 相亲对象 小三 男的 女的 男人 女人 男生 女生 男子 女子 小伙 小伙子 小哥 小姑娘 姑娘 小妹 小姐姐 大姐 大哥 大妈 大爷
大叔 阿姨 老头 老太太 年轻人 中年人 陌生人 本地人 外地人 孙子 家伙 混蛋 人渣 博主 主播 UP主 up主 网红 微商 保洁阿姨 up 大V 群主 管理员 版主 楼主 营销号 卖家 商家
店家 掌柜 号主 站主 内鬼 内应 婆婆 公公 岳母 丈母娘 岳父 前公公 前婆婆 继父 继母 亲家 债主 债务人 欠债的 仇家 对家 开发者 运营 编辑 审核员 志愿填报师 团长
学员 驻校老师 招生老师 招生办老师 代课老师 助教 宿管 宿管阿姨 食堂阿姨 客户 顾客 用户 消费者 乘客 患者 病人 住户 业主 学生 家长 会员 买家 下家 上家 同行 负责人 站点负责人 网点负责人 红娘 媒婆 媒人 导游 领队 服务员 收房员 装修工 工头 包工头 项目经理 设计师 监理 测评师 摄影师 化妆师
""")
_UNITS = any_of("""
物业 物业公司 物业管理处 物业服务中心 居委会 村委会 业委会 街道办 派出所 公司 前公司 老东家 平台 银行 医院 妇幼 妇幼保健院 妇幼保健站 体检中心 月子中心 诊所 口腔诊所
学校 幼儿园 培训班 补习班 补课班 辅导班 托管班 托管机构 辅导机构 教育机构 培训机构 机构 驾校 驿站 快递站 快递驿站 快递公司 快递网点 快递点 网点 酒店 宾馆 民宿 旅馆 公寓
中介公司 中介门店 房产公司 装修公司 家装公司 贷款公司 小贷公司 网贷公司 催收公司 婚介所 婚介 婚介公司 相亲网站 婚恋网站 婚恋平台 相亲平台 小程序 app App APP SDK sdk 插件 网店 店铺 店里 商店
超市 健身房 美容院 医美机构 影楼 4S店 4s店 车行 保险公司 旅行社 售楼处 售楼部 开发商 楼盘 运营商 外包公司 供应商 厂商 商场 招生办 教务处 教育局 培训学校 服务商 房产门店 门店 中介所 短租平台 租房平台 招聘网站 招聘平台 打车平台
电商平台 购物平台 外卖平台 网约车平台 券商 数据公司 科技公司 调查公司 征信公司 殡仪馆 殡葬公司 留学机构 月子会所 琴行 考公机构 考研机构
""")
_MODIFIERS = any_of("""
物业 小区 社区 居委会 村里 街道 派出所 公安 公安局 公司 分公司 平台 银行 支行 医院 妇产科 产科 妇科 儿科 急诊 急诊科 病案室 体检中心 月子中心 诊所 药店 学校 幼儿园 小学 初中 高中 大学
学院 班级 招生办 教务处 培训班 辅导班 机构 驾校 驿站 快递 网点 外卖 打车 网约车 顺风车 酒店 民宿 宾馆 旅馆 中介 房产 二手房 租房 装修 家装 贷款 网贷 助贷 信贷 催收 婚介 相亲 婚恋
健身房 美容院 医美 影楼 4S店 4s店 车行 保险 车险 旅行社 售楼处 楼盘 开发商 运营商 电信 移动 联通 电信公司 移动公司 宽带 外包 券商 证券 基金 电商 购物 淘宝 直播间 直播 网吧 超市 商场 店铺 店里 网店
商家 平台方 客服 招聘 人事 行政 财务 技术 信息科 信息中心 档案室 户籍科 窗口 登记中心 不动产 社保局 税务局 法院 车管所 前台 内部 离职 在职 前 原 实习 兼职 临时 驻场 值班 夜班 隔壁 楼下 楼上 对面 门口 本地
同村 同乡 同行 同城 高中 大学 初中 小学 前任 女 男 老 小 总部 区域 第三方 统计 广告 手电筒 记账 天气 借款 短租 数据 情感 私人 老家 邻村 单位 集团 部门 车间 工厂 营业厅 网站 论坛 贴吧 群 殡仪馆 考研 留学 教育 科技 托管 育儿 孕产 母婴 保健品 理财 楼栋
""")
_POINTS = "那|这|某|该|另外?|有|我们?的?|咱们?的?|俺们?的?|他们?的?|她们?的?|你们?的?"
_DETERMINER = rf"(?:(?P<several>那些|这些|有些|一些|各位|各|另外?一?[个家名位]|好几[个名家位]|(?:[两二三四五六七八九十几俩仨]|\d+)(?:多|几)?[个名家位帮]|俩|仨|多[名家个]|别的|其他)|(?:{_POINTS})?(?:那|这|一|有|某|该)(?:个|名|位|家|款|帮|伙|群|货)|(?:{_POINTS})个?|个)"
_OF_RECORDS = r"(?!们|人员|表(?![哥弟姐妹叔示])|邮箱|清单|订单|保单|入住|住宿|开房|手机|姓名|微信|地址|住址|信息|资料|名单|电话|号码|数据|档案|通讯录|联系方式|花名册|名册|照片|身份证|费|群|圈|卡(?!里)|账|流水|存款|余额|热线|诈骗|录|注册|登记|中心|费用|所在|之间|技能|方面|费|行业|业务|部门|系统|处罚|学院|门店|街|路|市场|类|通知书|关系|证)"
_FIGURE = re.compile(
    rf"(?P<det>{_DETERMINER})?(?P<np>(?:(?:X{{2,3}}|某{{1,2}})(?:市|县|区)?)?(?:{_MODIFIERS}|(?:{_UNITS})(?={_PERSONS})|[A-Za-z]{{2,8}}(?=app|App|APP|SDK|sdk)){{0,3}}"
    rf"(?:(?P<unit>{_UNITS})|(?P<person>{_PERSONS})(?P<more>大姐|大哥|阿姨|大叔|小姑娘|小哥|师傅|老师|小伙|男的|女的)?))(?P<nick>“[^“”，。]{{1,10}}”)?{_OF_RECORDS}"
)
_BY_TRADE = re.compile(
    r"(?P<det>(?:那|这|有)?(?:一?个|一位|一家|家|个)|那|(?<=[给向跟找从被让是])|(?<=，)|^)"
    r"(?P<np>(?:做|搞|卖|扫|干|跑|送|开|收|推销|装|修|教|拍|管|弄|调查|查)[^，。；、的了给过到我你他她着出“”]{0,8}的)"
    r"(?=$|[，。；、！？\n]|[人把给将那说手打跟从也就都被拿找发用在老来了骗偷查卖收加]|[\u4e00-\u9fff]某)"
)
_CALLED = re.compile(
    r"(?:(?:(?<=[个人位号友主家名员的])叫|叫什么|叫做|名叫|(?:找|认识|联系|遇到|碰到|来)(?:了|上|到)?一?个|网名|昵称|微信名|群名|ID|id|自称|账号|外号|备注|代号|人称|花名|号称|大号|小号)(?:是|叫|为|：)?“(?P<quoted>[^“”，。]{1,12})”"
    r"|(?:一个|个|有个|那个)(?:名叫|叫做?|网名|昵称)(?:是|叫)?(?P<bare>[^，。“”的是]{2,8})的)(?:的?(?:号|账号|人|网友|群主|博主|卖家|用户|家伙|在线)(?!码))?"
)
_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦方邹孟熊秦邱江尹薛段雷侯龙史陶黎贺顾毛郝龚邵钱严武戴莫孔汤齐康伍费鹿祝梅盛骆霍柯邢翁焦甘景詹赖卓乔翟申冉庄柴聂冷辛关游岳牛温易耿白贝鲁包褚卫解向宁匡单岑蓝闫阎"
_SURNAMED = re.compile(
    rf"姓[{_SURNAMES}](?:的(?!人家)?)?|老[{_SURNAMES}](?![师板公婆家乡人头太么是子实])|小[{_SURNAMES}](?![程区时组序额人乡子王公学方单红说广金龙马牛康卫])|阿[A-Z{_SURNAMES}强伟杰华明军辉龙飞勇鹿](?![里姨A-Za-z])"
    rf"|(?<![\u4e00-\u9fff])[{_SURNAMES}](?:哥|姐|总|叔|姨|工|导|队|局|主任|老师|经理|医生|护士|师傅|老板|校长|院长|所长|教练|律师|警官)(?![资作厂程业])"
)
_MET = re.compile("找|认识|联系|遇到|碰到|来")
_RELATED = re.compile(
    r"的?(?:儿子|女儿|儿媳妇?|媳妇|老婆|老公|妻子|丈夫|妈妈?|爸爸?|弟弟|哥哥|姐姐|妹妹|亲戚|男友|女友|男朋友|女朋友|舅舅|姑姑|外甥|侄子)(?![把电手的信])"
    r"|的?(?:儿子|女儿|媳妇|老婆|老公|弟弟|哥哥|姐姐|妹妹|亲戚|男友|女友|男朋友|女朋友)(?=把)"
)
_SOMEBODY = re.compile(
    r"(?P<np>(?:有一?个|那个|某个|那|某|有)人(?=[^，。；！？\s])(?![民家工事脸员口生气力物数才类均])|(?<=[到见了给被跟是])一个人(?=[发给加说卖来打拿])|(?:那|这)(?:货|厮|家伙|孙子))"
)
_NO_NAME = re.compile("^[挂卖买看找加问查骂告投用在被把对和跟是说有去来上下]某")
_LEADS = re.compile(
    r"^(?:有一?个|有一?位|有一?家|有|我们家?的?|我家?的?|咱们?的?|俺们?的?|你们?的?|他们?的?|她们?的?|这个|这家|这位|这名|该|另外?)"
)
_CROWD = re.compile(
    r"(?:我们?的?|他们?的?|老)?(?:客户|顾客|用户|消费者|乘客|患者|病人|住户|业主|学生|家长|学员|会员|买家|下家|上家|老头|老太太|群众|网友们)"
)
_EACH = re.compile(
    "一个(?:会员|客户|用户|顾客|学员|家长|学生|业主|粉丝)(?=[0-9一二两三四五六七八九十几块元毛])"
)
_REMEMBERED = 200
"""Of how many persons, the last ones, a story is taken to speak."""
_LOOKS = re.compile(r"^(?:一个|那个|那位|那家|那名|那款|一家|一名|一位|个|家|款|位|名|那|这)")


class _Placed(Protocol):
    @property
    def begin(self) -> int: ...
    @property
    def end(self) -> int: ...


_Place = TypeVar("_Place", bound=_Placed)


class _Found(NamedTuple):
    begin: int
    end: int
    name: str
    """With the determiner, as far as it belongs to the name."""
    key: str
    """Without."""
    unit: bool
    named: bool
    several: bool = False
    """More than one, or anybody of a crowd: no party."""


def cast_in(words: str, people: People, start: int, told: Sequence[Mention]) -> list[Mention]:
    """The mentions of a sentence: `told` (names, kin, pronouns) and those by trade, office or looks."""
    sure = [
        one
        for one in told
        if one.form == "family" or (one.form in ("name", "unit") and not _NO_NAME.match(one.words))
    ]
    found = _apart(list(_found(words)), sure, inside=True)
    kept = [
        one
        for one in told
        if one.form != "noun" and not (one.form in ("name", "unit") and _NO_NAME.match(one.words))
    ]
    kept = _apart(kept, found)
    for one in told:
        if one.form == "family" and one.name:
            people.short.setdefault(_kin(one.words), one.name)
    kept = [_same_kin(one, people) for one in kept]
    made = [_mention(one, people, start) for one in found]
    return _with_offices(sorted([*kept, *made], key=lambda m: m.begin), words, people)


_KIN = re.compile(f"^{OF_MINE}")


def _kin(words: str) -> str:
    """哥哥, 我哥 and 我哥哥 are one: 哥."""
    words = _KIN.sub("", words)
    words = words[0] if len(words) == 2 and words[0] == words[1] else words
    return "亲属:" + SAME_KIN.get(words, words)


def _same_kin(one: Mention, people: People) -> Mention:
    if one.form != "family" or one.name is None:
        return one
    return replace(one, name=people.short.get(_kin(one.words), one.name))


def not_within(ones: list[_Place], others: Sequence[_Placed]) -> list[_Place]:
    """Those that none of the others holds; both in the order of the text."""
    return _apart(ones, others, inside=True)


def _apart(ones: list[_Place], others: Sequence[_Placed], inside: bool = False) -> list[_Place]:
    """Those that no other touches (`inside`: that none holds); both in the order of the text."""
    begins = [other.begin for other in others]
    kept = []
    for one in ones:
        number = bisect_left(begins, one.end) - 1
        near = others[max(0, number - 1) : number + 1]
        if inside:
            clash = any(o.begin <= one.begin and one.end <= o.end for o in near)
        else:
            clash = any(o.begin < one.end and one.begin < o.end for o in near)
        if not clash:
            kept.append(one)
    return kept


def _found(words: str) -> Iterator[_Found]:
    taken = 0
    spots = [
        *_CALLED.finditer(words),
        *_SOMEBODY.finditer(words),
        *_SURNAMED.finditer(words),
        *_BY_TRADE.finditer(words),
        *_FIGURE.finditer(words),
    ]
    order = {_CALLED: 0, _SURNAMED: 1, _FIGURE: 2, _BY_TRADE: 3, _SOMEBODY: 4}
    spots.sort(key=lambda m: (m.start(), order[m.re]))
    for match in spots:
        if match.start() < taken:
            continue
        if match.re is _CALLED:
            group = "quoted" if match["quoted"] else "bare"
            hired = group == "quoted" and _MET.match(match[0])
            begin = match.start(group) - 1 if hired else match.start()
            one = _Found(begin, match.end(), match[group], match[group], False, True)
        elif match.re is _SURNAMED:
            one = _Found(match.start(), match.end(), match[0], match[0].rstrip("的"), False, True)
        elif match.re is _FIGURE and match["nick"]:
            one = _Found(
                match.start(),
                match.end(),
                match["nick"][1:-1],
                match["nick"][1:-1],
                bool(match["unit"]),
                True,
            )
        else:
            unit = match.re is _FIGURE and match["unit"] is not None
            name = match[0] if match.re is _SOMEBODY else _called(match[0], match["np"])
            several = match.re is _FIGURE and (
                _EACH.match(words, match.start()) is not None
                or match["several"] is not None
                or bool(_CROWD.fullmatch(match[0]))
            )
            one = _Found(match.start(), match.end(), name, match["np"], unit, False, several)
        related = _RELATED.match(words, one.end)
        if related and not one.several:
            name = one.name + related[0]
            one = _Found(one.begin, related.end(), name, one.key + related[0], False, one.named)
        taken = one.end
        yield one


def _called(words: str, noun: str) -> str:
    """What the text calls somebody: 业务员 and 那小伙, 一个男的, 某广告SDK."""
    words = _LEADS.sub("", words) or words
    if len(noun) > 2 and not noun.endswith("的"):
        words = _LOOKS.sub("", words) or words
    return words


def _mention(one: _Found, people: People, start: int) -> Mention:
    if one.several:
        return Mention(one.begin, one.end, "noun", one.name)
    name = people.short.get(one.key) or _again(one, people)
    if name is None:
        name = one.name
        people.known.setdefault(
            name,
            Person(name, "unit" if one.unit else "person", "name" if one.named else "noun", None, start + one.begin, start + one.end),
        )  # fmt: skip
        people.short.setdefault(one.key, name)
    return Mention(
        one.begin, one.end, "name" if one.named else "noun", one.name, name, people.known[name].role
    )


def _again(one: _Found, people: People) -> str | None:
    """Who was called so before, with more or fewer words: 小鹿管家, then 管家."""
    exact = one.key if one.key in people.known else None
    for name, person in islice(reversed(people.known.items()), _REMEMBERED):
        if (
            person.form not in ("noun", "name")
            or len(one.key) < 2
            or (person.kind == "unit") != one.unit
        ):
            continue
        if name != exact and person.form == "noun" and one.key.endswith(_LOOKS.sub("", name)):
            return name
        if not one.named and name.endswith(one.key):
            return name
    return exact


_APART = re.compile("“?(?:叫|名叫|姓|真名叫?|是)?“?")


def _with_offices(mentions: list[Mention], words: str, people: People) -> list[Mention]:
    """班主任陈老师 is one person, by name."""
    kept: list[Mention] = []
    for one in mentions:
        before = kept[-1] if kept else None
        if (
            before is not None
            and before.form == "noun"
            and one.form == "name"
            and one.name
            and before.name
            and _APART.fullmatch(words[before.end : one.begin])
            and people.known[before.name].kind == "person"
            and one.name != before.name
        ):
            if one.name.startswith("姓"):  # 业务员姓田; and 管家姓鹿 of whom was spoken before
                fresh = people.known[before.name].start == people.known[one.name].start - (
                    one.begin - before.begin
                )
                if not fresh:
                    people.short[one.name] = before.name
                    continue
            people.short[before.name] = one.name
            kept[-1] = Mention(
                one.begin, one.end, "name", one.words, one.name, one.role, before.begin
            )
            continue
        kept.append(one)
    return kept
