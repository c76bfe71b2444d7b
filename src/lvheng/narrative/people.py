"""Who a text names: persons and units, the words that point back to them, and what the text calls them.

Names are those of such texts: 张某, 李某甲, 王某某, 甲公司, 某信息技术有限公司, and any name that stands after
被告人, 被告单位 and the like. Offenders without a name are called by the noun used: 中介, 快递员, 前同事.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

from lvheng.narrative.kin import KIN, OF_MINE, OWN_KIN

__all__ = ["Form", "Mention", "People", "Person", "Role"]

Form = Literal["name", "unit", "noun", "narrator", "ours", "family", "pronoun", "group", "accused"]
Role = Literal["accused", "victim", "witness", "other"]

_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任"
    "袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴"
    "谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干"
    "解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬"
    "全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘"
    "党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步"
    "都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益"
    "桓公仝肖覃邸鄢丛闫佟亓岳帅缑亢况郈有琴商牟佘伯赏墨哈谯笪年爱阳言福苟尉占展迟战官苑尧阿翦竹信原门么冒智揭由补豆鹿"
)
_NO_SURNAME = "系据称致的了在是有被将把给让等以或且但并该这那每各到因按跟找下上前后省市区县内外过至又再某一二三四五六七八九十两名个位家说称指受随如使令用此得就都也才去来他她它我你们"
_ALSO_WORDS = "任从向由经于对和与及为查本其自同会当应即能可要至"
"""Characters that begin a name before 某 only where no noun follows: 从某, 向某, 于某."""
_COMMON = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦方邹孟熊秦邱江尹薛段雷侯龙史陶黎贺顾毛郝龚邵钱严武戴莫孔汤齐康伍祝梅盛骆霍柯邢翁焦甘景詹赖卓乔翟申冉庄柴聂冷辛关游岳牛温易耿"

_THINGS = "铁航客保金证中高初新旧商市区县省镇乡街小大医学酒商楼企平网银政快物装房汽教养体打保电通科软建服咨人国公机单社店处地"
"""What follows 某 where 从某, 向某, 于某 are no names: 从某打印店, 于某市."""
_NAME = (
    rf"(?:欧阳|上官|司马|诸葛|夏侯|(?<![担约洽座])(?![{_ALSO_WORDS}]某[{_THINGS}])(?:[{_SURNAMES}]|(?:(?<=^)|(?<=[，。；、：（\\s人和与向由被给从]))[^\\W\\d_a-zA-Z{_NO_SURNAME}]))某(?:某)?(?![市县区地镇省村])"
    r"(?:[甲乙丙丁戊己庚辛壬癸]|[A-Za-z](?![A-Za-z])|\d(?![\d.,万多余人名条])|[一二三四五六](?=[、，（及和与]))?"
    r"|张三丰?|李四|王五|赵六|钱七|孙七|孙八|周八|周九|吴九|吴十|郑十"
    rf"|姓[{_COMMON}](?:的)?"
    rf"|[{_COMMON}](?:老师|经理|主任|医生|护士|校长|院长|所长|队长|先生|女士|师傅|阿姨|老板|警官)"
    r"|(?<![某A-Za-z])[甲乙丙丁戊](?=[把将给卖买转拿和与、，；。写做去判用因在从向说是非已])"
    rf"|[小老][{_COMMON}](?![程区时组序额人乡子王公])(?:某|哥|姐)?|阿[{_COMMON}强伟杰华明军辉龙飞勇](?!里)"
)
_UNIT_ENDING = (
    r"(?:有限责任公司|股份有限公司|有限公司|分公司|子公司|公司|集团|事务所|工作室|经营部|服务部|门店|营业部|中心|医院|学校"
    r"|中学|小学|幼儿园|大学|学院|酒店|宾馆|银行|支行|平台公司|平台|商行|商店|物业|培训机构|机构|协会|驾校|合作社|厂)"
)
_UNIT = (
    rf"(?:[甲乙丙丁戊己庚辛A-HX](?![A-Za-z])|某{{1,2}}[甲乙丙丁A-Z]?|[XＸ×x]{{2,3}}|[一二三]某)"
    rf"(?![市县区地省镇])(?:(?![打个为与和向从将把等在于被案是系购后接到卖买发用有无因曾已均及该其称的])[\u4e00-\u9fff（）()]){{0,14}}?{_UNIT_ENDING}(?!有限|股份|公司|(?:管理|服务|运营|咨询)(?:有限|股份)?(?:责任)?公司)(?:[甲乙丙丁](?![乙丙丁方类等])|[A-Z](?![A-Za-z]))?"
)
_NOUNS = (
    "房产中介", "房屋中介", "中介公司", "中介", "快递小哥", "快递员", "快递公司", "外卖员", "外卖小哥", "骑手",
    "前同事", "前员工", "离职员工", "同事", "内部员工", "员工", "物业公司", "物业经理", "物业", "客户经理", "客服",
    "销售顾问", "业务员", "销售", "老板", "室友", "舍友", "前男友", "前女友", "前夫", "前妻", "黑客", "民警", "辅警", "协警",
    "警察", "护士", "医生", "班主任", "老师", "辅导员", "人事", "店长", "店员", "网友", "群主", "卖家", "骗子",
    "装修公司", "培训机构", "教育机构", "培训班", "辅导班", "保险公司", "贷款公司", "信贷员", "银行职员", "邻居", "房东",
    "同学", "朋友", "领导", "主管", "经理", "技术员", "程序员", "运维", "工程师", "实习生", "学生", "收费员", "前台", "保安",
    "婚介所", "婚介", "红娘", "酒店前台", "酒店", "宾馆", "医院", "学校", "银行", "公司", "平台", "商家", "店家", "店主",
    "楼盘", "开发商", "售楼处", "置业顾问", "置业公司", "健身房", "私家侦探", "侦探", "博主", "粉丝", "亲戚", "HR", "hr", "内鬼",
    "师姐", "师兄", "副所长", "所长", "组长", "队长", "科长", "主任", "院长", "校长", "园长", "店里", "小伙子", "小伙", "男的", "女的",
    "姑娘", "大哥", "大姐", "大叔", "哥们", "闺蜜", "网红", "主播", "小程序", "app", "App", "APP", "SDK", "有人", "前任", "同行", "师傅",
    "司机", "月嫂", "催收员", "催收公司", "催收", "家教", "托管班", "美容院", "体检中心", "保健品公司", "代拍", "站长", "版主", "管理员", "外包公司",
    "网店", "店铺", "物流公司", "客服小姑娘", "小姑娘", "小姨子", "营销号", "号贩子", "黄牛", "数据公司", "科技公司", "旅行社", "民宿老板", "民宿",
    "电信公司", "移动公司", "居委会", "村委会", "社区", "派出所", "学院", "大学", "幼儿园", "补习班", "代办", "律师", "会计", "财务", "行政",
    "快递站点", "快递站", "驿站老板", "驿站", "4S店", "车行", "电商", "运营商", "营业员", "代理商", "供应商", "合伙人", "不法分子",
)  # fmt: skip
_ACCUSED = "被告人|原审被告人|上诉人|犯罪嫌疑人|嫌疑人|被不起诉人|被告单位|被告|违法行为人|嫌犯|当事人|违法嫌疑人|同案犯|被告人之一"
_VICTIM = "被害人|被害单位|受害人|受害者|报案人|失主|举报人|投诉人|原告人|原告|消费者|顾客|客户|业主|用户|当事群众"
_WITNESS = (
    "证人|辩护人|律师|审判长|审判员|人民陪审员|书记员|检察员|检察官|鉴定人|法定代理人|诉讼代理人|买家|购买人|购买者"
    "|下家|下线|买方|上家|上线|卖方|中间人|案外人|网友|民警|侦查员|办案人|诈骗分子|诈骗人员|代理人|同伙"
)  # fmt: skip
_TITLES = rf"(?P<title>{_ACCUSED}|{_VICTIM}|{_WITNESS})"
_NUMBER = "[二两三四五六七八九十2-9]|十[一二三四五]|1\\d"

_TOKEN = re.compile(
    rf"(?P<group>(?:上述|该|本案|以上|前述|各|全体|全部|所有|另|其他)?(?:{_NUMBER})(?:名|个|位)?(?:被告人|被告单位|被告|犯罪嫌疑人|嫌疑人|被不起诉人)"
    rf"|(?:各|全体|全部|所有|上述)(?:名)?(?:被告人|犯罪嫌疑人|嫌疑人)|被告人(?:等)?(?:{_NUMBER})人|(?:他|她|上述|该|等)?(?<![第另有等共计名约达余多近出买卖给向\d])(?:{_NUMBER})人(?![份次员数月日家物生体以])|双方|他们|她们|彼此)"
    rf"|(?P<titled>{_TITLES}(?:[:：]|之一)?)?(?P<name>{_NAME})"
    rf"|(?P<unit>(?:被告单位|被害单位|该案)?{_UNIT})"
    rf"|(?P<family>{OWN_KIN})"
    rf"|(?P<ours>(?:我们|我|本(?!人|案|次)|咱们?)(?:的)?(?:这家|家|这个|这)?(?:(?![系是在去从到被把向给找跟])[\u4e00-\u9fff]){{0,4}}?(?:公司|单位|平台|医院|学校|酒店|机构|银行|企业|小店|店|司(?!法|机))(?<!本院)|本(?:公司|单位|平台|校|店))"
    rf"|(?P<kin>(?:(?<=^)|(?<=[，。；：！？\n、\s])|(?<=是)|(?<=和)|(?<=被))(?:{KIN})(?![们的]?[电信]))"
    r"|(?P<nick>(?:(?<=叫“)|(?<=叫\")|(?<=代拍“)|(?<=网友“)|(?<=群主“)|(?<=卖家“)|(?<=博主“)|(?<=主播“)|(?<=昵称“)|(?<=网名“))[^”\"，。]{1,10}(?=[”\"]))"
    r"|(?P<narrator>本人|我自己|俺(?!们?家)|鄙人|笔者|(?<![自])我(?![国市省县区院处局方国厂们家]))"
    rf"|(?P<noun>(?:一个|一名|某|那个|这个|该|我的?|原来的|以前的|当时的|楼下的?|小区的?)?(?P<what>{'|'.join(sorted(_NOUNS, key=len, reverse=True))}))"
    r"|(?P<accused>被告人|犯罪嫌疑人|嫌疑人|被不起诉人|被告单位|该员工|该男子|该女子|该人)"
    r"|(?P<pronoun>该公司|该单位|该平台|该企业|该院|该校|该酒店|该店|他自己|自己|(?<![由与尤极])其(?![中他它余次实后间])|他(?![人们])|她(?!们)|对方|后者|前者)"
)  # fmt: skip

_INTRODUCED = re.compile(
    rf"(?:{_ACCUSED})(?:[:：])?(?P<name>(?:[^\W\d_a-zA-Z{_NO_SURNAME}{_ALSO_WORDS}][\u4e00-\u9fff·]{{1,2}}?)(?=[，,。（(、；;：:及和与]|等|自|因|的|系|于|在|归|犯|为|利|将|向|以|通|伙|明|到|均|分|非|未|经|是|具|主|认|无|有|从|多|曾|当|先|某?$)|[A-Z]某)"
)  # fmt: skip
_SHORT = re.compile(
    r"(?P<long>[\u4e00-\u9fffA-Za-z（）()×]{2,40}?)[（(](?:以下|下)(?:均)?(?:简称|称)[“\"'「]?(?P<short>[^）)”\"」]{1,20})[”\"」]?[）)]"
)
_NOT_A_NAME = re.compile(
    r"(?:述|称|单位|公司|人|均|等|已|未|自|因|的|系|于|在|归|犯|为|利|将|向|以|通|伙|明|到|分|非)"
)
_ALREADY_ELSEWHERE = re.compile(
    r"^[（(][^）)]{0,12}(?:另案|另处|已判|已决|在逃|另行|均另|同案处理|已起诉)[^）)]{0,8}[）)]"
)


@dataclass(slots=True)
class Person:
    """A person or unit of the text; `name` is what a party is called."""

    name: str
    kind: Literal["person", "unit"]
    form: Form
    role: Role | None = None
    start: int = 0
    end: int = 0
    elsewhere: bool = False
    """Dealt with in another case."""
    said: list[int] = field(default_factory=list)
    occupation: tuple[str, int, int] | None = None
    """The words for it, and where they stand in the text."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where the text points to somebody. `words` are those of a pronoun, `name` that of a name."""

    begin: int
    end: int
    form: Form
    words: str
    name: str | None = None
    role: Role | None = None
    lead: int | None = None
    """Where the words of the office before the name begin."""


@dataclass
class People:
    """Whom the text has named so far, and whom its pronouns mean."""

    known: dict[str, Person] = field(default_factory=dict)
    short: dict[str, str] = field(default_factory=dict)
    _plain: re.Pattern[str] | None = None
    last: tuple[str, ...] = ()
    last_unit: str | None = None
    narrator_suffers: bool = False
    """Whether the narrator is the one whose information it is, and no doer by default."""
    hero: str | None = None
    """Of whom a story of somebody's family is told."""
    payers: set[str] = field(default_factory=set)
    """Those of whom a story tells that they paid."""
    takers: set[str] = field(default_factory=set)
    """Those of whom it tells that they were paid, in money or in kind."""
    proceedings: bool = False
    """Whether the text accuses persons by name, so that nouns (平台, 学生) are no doers."""

    def introduce(self, text: str) -> None:
        """Learn the names that `text` introduces by a title or by 以下简称."""
        before = len(self.short)
        for found in _SHORT.finditer(text):
            unit = re.search(
                rf"(?:被告单位|被害单位)?({_UNIT}|[\u4e00-\u9fff]{{2,20}}{_UNIT_ENDING})$",
                found["long"],
            )
            if unit:
                self.short[found["short"].strip()] = found["short"].strip()
                self.short[unit[1]] = found["short"].strip()
        for found in _OTHERWISE.finditer(text):
            self.short.setdefault(found["other"], found["name"])
        for found in _INTRODUCED.finditer(text):
            name = found["name"]
            if (
                "某" not in name
                and name[0] not in "单人等均一二三的"
                and not _NOT_A_NAME.search(name[1:])
            ):
                self.short.setdefault(name, name)
        if not self.proceedings:
            self._aliases(text)
        if len(self.short) != before:
            plain = [name for name in self.short if not re.fullmatch(f"{_NAME}|{_UNIT}", name)][
                :200
            ]
            if plain:
                longest = sorted(plain, key=len, reverse=True)
                self._plain = re.compile("|".join(map(re.escape, longest)))

    def _aliases(self, text: str) -> None:
        """我爱人贾某: one person by two names."""
        for found in _KIN_BY_NAME.finditer(text):
            self.short.setdefault(found["kin"], found["name"])
            if self.hero in (None, found["kin"]):
                self.hero = found["name"]

    @property
    def accused(self) -> list[Person]:
        return [one for one in self.known.values() if one.role == "accused"]

    def mentions(self, text: str, start: int = 0) -> list[Mention]:
        """The mentions in one sentence that begins at `start`, in order, at places of the sentence."""
        spots: list[tuple[int, int, re.Match[str] | None]] = [
            (m.start(), m.end(), m) for m in _TOKEN.finditer(text)
        ]
        if self._plain:
            plain = [(m.start(), m.end(), None) for m in self._plain.finditer(text)]
            apart = [s for s in spots if not any(p[0] < s[1] and s[0] < p[1] for p in plain)]
            spots = sorted([*apart, *plain], key=lambda spot: spot[:2])
        found: list[Mention] = []
        title: Role | None = None
        before = 0
        for at, end, token in spots:
            titled = _TITLED.search(text[max(0, at - 8) : at])
            if titled:
                title = _role(titled["title"])
            elif not _LISTED.fullmatch(text[before:at]):
                title = None
            mention = self._mention(text, at, end, token, title, start)
            before = end
            found.append(mention)
            if (
                mention.role
                and mention.role != title
                and token
                and token["name"]
                and token["titled"]
            ):
                title = mention.role
        return _with_offices(text, found)

    def _mention(
        self, text: str, at: int, end: int, token: re.Match[str] | None, title: Role | None, start: int
    ) -> Mention:  # fmt: skip
        if token is None:
            return self._named(text[at:end], "name", at, end, title, text, start)
        if token["name"]:
            if token["titled"]:
                title = _role(token["title"])
            return self._named(token["name"], "name", token.start("name"), end, title, text, start)
        if token["unit"]:
            name = re.sub(r"^(?:被告单位|被害单位|该案)", "", token["unit"])
            if token["unit"].startswith("被告单位"):
                title = "accused"
            elif token["unit"].startswith("被害单位"):
                title = "victim"
            return self._named(name, "unit", end - len(name), end, title, text, start)
        if token["family"]:
            return self._named(token["family"], "family", at, end, None, text, start)
        if token["kin"]:
            return self._named(token["kin"], "family", at, end, None, text, start)
        if token["nick"]:
            return self._named(token["nick"], "name", at, end, None, text, start)
        if token["ours"]:
            return self._named(token["ours"], "ours", at, end, None, text, start)
        if token["narrator"]:
            return self._named("我", "narrator", at, end, None, text, start)
        if token["noun"]:
            if not self.proceedings:  # the cast of a story is found by lay.py
                return Mention(at, end, "noun", token[0])
            return self._named(token["noun"], "noun", at, end, None, text, start)
        form: Form = "group" if token["group"] else "accused" if token["accused"] else "pronoun"
        return Mention(at, end, form, token[0])

    def _named(
        self, name: str, form: Form, at: int, end: int, role: Role | None, text: str, start: int
    ) -> Mention:  # fmt: skip
        name = self.short.get(name, name)
        unit = form in ("unit", "ours") or _IS_UNIT.search(name) is not None
        person = self.known.get(name)
        if person is None:
            person = self.known[name] = Person(
                name, "unit" if unit else "person", form, None, start + at, start + end
            )
        if len(person.said) < 2:
            person.said.append(start + at)
        if role and (person.role is None or role == "accused"):
            person.role = role
        if form == "unit":
            self.last_unit = name
        if _ALREADY_ELSEWHERE.match(text[end : end + 24]):
            person.elsewhere = True
        return Mention(at, end, form, text[at:end], name, role or person.role)

    def whom(self, mention: Mention) -> tuple[str, ...]:
        """Whom a mention means, here in the text; nobody where that is open."""
        if mention.name is not None:
            return (mention.name,)
        if mention.form == "group":
            return self._group(mention.words)
        if mention.form == "accused":
            return self._accused(mention.words)
        if mention.words in ("对方", "后者", "前者"):
            return ()
        if _THE_UNIT.match(mention.words):
            return (self.last_unit,) if self.last_unit else ()
        if (
            mention.words in ("他", "她")
            and self.hero
            and all(self.known[n].form != "name" for n in self.last)
        ):
            return (self.hero,)
        return self.last

    def narrate(self, place: int) -> tuple[str, ...]:
        """The narrator, who is meant where a post names nobody: 卖了6000条, 能缓吗."""
        if self.narrator_suffers:
            return ()
        self.known.setdefault("我", Person("我", "person", "narrator", None, place, place + 1))
        return ("我",)

    def accuse(self, mentions: Iterable[Mention]) -> None:
        """Those of whom the text tells measures of the authorities answer for what they did."""
        for mention in mentions:
            person = self.known.get(mention.name or "")
            if person is not None and person.role is None and person.form in ("name", "unit"):
                person.role = "accused"

    def charge(self, names: Iterable[str]) -> None:
        """The same of those whom a word for several means: 二人均被抓获."""
        for name in names:
            person = self.known[name]
            if person.role is None and person.form in ("name", "unit"):
                person.role = "accused"

    def _group(self, words: str) -> tuple[str, ...]:
        accused = [one.name for one in self.accused]
        number = _how_many(words)
        units = [one.name for one in self.accused if one.kind == "unit"]
        if "单位" in words and units and number in (None, len(units)):
            return tuple(units)
        if number is None:
            return tuple(accused) or self.last
        if "被告" in words and len(accused) == number:
            return tuple(accused)
        if len(self.last) == number:
            return self.last
        if len(accused) == number:
            return tuple(accused)
        persons = [
            one.name for one in self.known.values() if one.form in ("name", "narrator", "family")
        ]
        return tuple(persons) if len(persons) == number else ()

    def _accused(self, words: str) -> tuple[str, ...]:
        fitting = [one.name for one in self.accused if (one.kind == "unit") == ("单位" in words)]
        if len(fitting) == 1:
            return (fitting[0],)
        return self.last if len(self.last) == 1 else ()

    def speak_of(self, names: Iterable[str]) -> None:
        """Whom the text is speaking of from here on."""
        names = tuple(names)
        if names:
            self.last = names
        for name in names:
            if self.known[name].kind == "unit":
                self.last_unit = name


def _with_offices(text: str, found: list[Mention]) -> list[Mention]:
    """Without the words of an office before a name: 某地产公司置业顾问赵某 is one person."""
    kept: list[Mention] = []
    lead = None
    for number, one in enumerate(found):
        after = found[number + 1] if number + 1 < len(found) else None
        if one.form in ("unit", "noun") and after is not None:
            gap = text[one.end : after.begin]
            follows = after.form == "name" or (
                after.form == "noun"
                and number + 2 < len(found)
                and found[number + 2].form == "name"
                and text[after.end : found[number + 2].begin] == ""
            )
            if follows and _BESIDE.fullmatch(gap):
                lead = one.begin if lead is None else lead
                continue
        kept.append(one if lead is None else replace(one, lead=lead))
        lead = None
    return kept


_OTHERWISE = re.compile(
    rf"(?P<name>{_NAME})[，（(](?:曾用名|别名|又名|化名|绰号|原名)(?:系|为|叫|：)?[“\"]?(?P<other>{_NAME})"
)
_KIN_BY_NAME = re.compile(
    rf"(?P<kin>{OF_MINE}(?:{KIN}))(?:叫|名叫|，)?(?P<name>{_NAME})(?![和与跟、])"
)
_BESIDE = re.compile(
    r"(?:(?![向从给对被将把由与和及等的以在是为于因让叫找])[\u4e00-\u9fffA-Za-z0-9（）]){0,10}(?:被告人|犯罪嫌疑人)?"
)
_TITLED = re.compile(rf"(?:{_TITLES})(?:之一)?[：]?$")
_LISTED = re.compile(r"(?:（[^）]{0,40}）)?(?:[、和与及]|以及)")
_IS_UNIT = re.compile(
    rf"(?:{_UNIT_ENDING}|物业|中介公司|开发商|售楼处|婚介|培训班|辅导班|电商|运营商|商家|店家|驿站|楼盘|健身房|4S店|车行)$"
)
_THE_UNIT = re.compile("该(?:公司|单位|平台|企业|院|校|酒店|店)")


def _role(title: str) -> Role:
    if re.fullmatch(_ACCUSED, title):
        return "accused"
    return "victim" if re.fullmatch(_VICTIM, title) else "witness"


_DIGITS = dict(zip("二两三四五六七八九十", (2, 2, 3, 4, 5, 6, 7, 8, 9, 10), strict=True))


def _how_many(words: str) -> int | None:
    found = re.search(r"\d+|十[一二三四五]|[二两三四五六七八九十]", words)
    if found is None:
        return 2 if words in ("双方", "彼此") else None
    if found[0].isdigit():
        return int(found[0])
    if len(found[0]) == 2:
        return 10 + ("一二三四五".index(found[0][1]) + 1)
    return _DIGITS[found[0]]
