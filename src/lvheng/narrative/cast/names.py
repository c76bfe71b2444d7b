"""How such texts name persons and units: 张某, 李某甲, 王XX, 闻人某, 赵乙, 阿强, 某信息技术有限公司, A公司.

`NAME` and `UNIT` are the classes of masked names, which stand anywhere. Any other name (鲍某强, 阿依某·某, 张三伟,
腾达信息咨询有限公司) is learned from the place that introduces it: `introduced`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

__all__ = ["ACCUSED", "MASKED", "NAME", "SURNAMES", "SURNAMES_LISTED", "TITLES", "UNIT", "UNIT_ENDING", "Learned", "Role", "accuses_by_name", "is_unit", "learned", "role_of"]  # fmt: skip

# ---------------------------------------------------------------- persons

SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任"
    "袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴"
    "谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干"
    "解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬"
    "全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘"
    "党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步"
    "都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益"
    "桓公仝肖覃邸鄢丛闫佟亓岳帅缑亢况郈有琴商牟佘伯赏墨哈谯笪年爱阳言福苟尉占展迟战官苑尧阿翦竹信原门么冒智揭由补豆鹿隋芦邝撒冼粟檀漆屠佴晋盘敬檀庹郇矫衣朴权车苌付兰涂麦楚谌楼初辜母卿练汝钦闾栗南修来虢仉郄綦戢郐雒茆迮禤侴"
)
_COMMON = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石"
    "廖贾夏韦方邹孟熊秦邱江尹薛段雷侯龙史陶黎贺顾毛郝龚邵钱严武戴莫孔汤齐康伍祝梅盛骆霍柯邢翁焦甘景詹赖卓乔翟申冉庄柴聂冷辛"
    "关游岳牛温易耿闫葛褚匡蔺阮窦鲍奚庞裴苗岑倪殷费廉栾滕尤"
)
_COMPOUND = (
    "欧阳|上官|司马|诸葛|夏侯|闻人|尉迟|皇甫|澹台|公孙|轩辕|令狐|钟离|宇文|长孙|慕容|司徒|司空|端木|南宫|独孤|百里|呼延|东郭|西门"
    "|申屠|公羊|赫连|拓跋|太史|濮阳|淳于|公冶|宗政|仲孙|鲜于|闾丘|司寇|子车|颛孙|巫马|公西|漆雕|乐正|公良|夹谷|宰父|谷梁|段干|东里"
    "|左丘|梁丘|纳兰|完颜|万俟|羊舌|微生|尔朱|第五|东方(?=[某×*])|单于(?=[某×*])"
)
_NO_SURNAME = (
    "系据称致的了在是有被将把给让等以或且但并该这那每各到因按跟找下上前后省市区县内外过至又再某一二三四五六七八九十两名个位家说称指受随如"
    "使令用此得就都也才去来他她它我你们犯告"
)
_ALSO_WORDS = "来原任从向由经于对和与及为查本其自同会当应即能可要至有"
"""Characters that begin a name before 某 only where no noun follows: 从某, 向某, 于某."""
_THINGS = "铁航客保金证中高初新旧商市区县省镇乡街小大医学酒楼企平网银政快物装房汽教养体打电通科软建服咨人国公机单社店处地日月年天次夜周幼宾健美婚培数信家论群职技支分派运售开外复招装印美养药律教研测检维修网影书"
"""What follows 某 where 从某, 向某, 于某 are no names: 从某打印店, 于某市, 向某平台."""
_PLACES = (
    "广东|山东|江苏|浙江|辽宁|吉林|成都|西安|南通|长沙|厦门|太原|南昌|大连|南宁|西宁|长春|中山|黄山|丹东|乐山|佛山|唐山|鞍山|咸阳|贵阳|沈阳|洛阳"
    "|襄阳|南阳|衡阳|绵阳|信阳|延安|淮安|六安|泰安|雅安|吉安|公安|保安|桂林|榆林|玉林|济宁|海宁|丽江|湛江|九江|镇江|阳江|武隆|商丘|冒充"
    "|支付|交付|给付|缴付|垫付|偿付|托付|预付|应付|已付|未付|河南|湖南|云南|海南|济南|东南|西南|江南|大楼|酒楼|二楼|一楼|年初|月初|起初|最初|当初|维修|装修|检修|小麦|父母|伯母|岳母|其母|之母|训练|教练|熟练"
)
_TAIL = (
    r"(?:[甲乙丙丁戊己庚辛壬癸](?![方类级])|[A-Za-z](?![A-Za-z])|\d(?![\d.,万千百多余几人名条次部个张份家位元年月日天起组台套岁点])"
    r"|[一二三四五六](?=[、，（及和与]))?"
)
_STANDS_FREE = r"(?:(?<=^)|(?<=[，。；、：（\s人和与向由被给从]))"
_NO_PLACE = "(?![市县区地镇省村])"
_NOT_IN_UNIT = "[打个为与和向从将把等在于被案是系购后接到卖买发用有无因曾已均及该其称的]"
_WORDS_IN_UNIT = "打印|信用|应用|日用|用品|开发|发展|研发|批发|美发|理发|发行|系统|在线|有色|有机|无线|无人机|购物|网购|团购|售后|后勤|接送|连接|对接|到家|专卖|外卖|卖场|档案|方案"
"""Words of a unit's name that hold such a character."""
_NO_UNIT = "(?![公平学医银中小大市县区镇乡村路街号年月日元条店局院网集科技])"
_OFFICES = "老师|经理|主任|医生|护士|校长|院长|所长|队长|师傅|阿姨|老板|警官|律师|教练|主管|会计|总监|站长|店长|组长|园长"
MASKED = (
    rf"(?:(?:{_COMPOUND})|(?<![担约洽座某])(?:(?<=[告疑诉]人)|(?![{_ALSO_WORDS}]某(?:[{_THINGS}]|(?:(?!{_NOT_IN_UNIT})[一-鿿]){{0,10}}?(?:公司|银行|集团|中心|医院|学校|平台|机构|事务所|派出所|公安|检察院|法院|学院|大学|中学|小学|幼儿园|网站|论坛|商店|门店|超市|网点|酒店|宾馆|工厂|小区|社区|街道|部门))))(?:[{SURNAMES}](?<!{_PLACES})|{_STANDS_FREE}[^\W\d_a-zA-Z{_NO_SURNAME}]))"
    rf"某[某×*]?{_NO_PLACE}{_TAIL}"
    rf"|(?:(?:{_COMPOUND})|[{_COMMON}])(?:[×*][×*某]?|[Xx]{{1,2}}(?![A-Za-z])){_NO_UNIT}{_TAIL}"
    rf"|(?!马甲)(?:(?:{_COMPOUND})|(?<![某企职])[{_COMMON}])(?:[甲乙丙丁戊己庚辛](?![方类级])|[A-Z](?![A-Za-z\d]))(?!公司|[一-鿿]{{1,8}}公司)"
    rf"|(?<![A-Za-z])[A-Z]某某?{_NO_PLACE}{_TAIL}|(?<![一-鿿])[甲乙丙丁]某(?![公市县区平])"
    r"|张三丰?|李四|王五|赵六|钱七|孙七|孙八|周八|周九|吴九|吴十|郑十"
    r"|(?<![某A-Za-z])[甲乙丙丁戊](?=[把将给卖买转拿和与、，；。写做去判用因在从向说是非已])"
    rf"|(?:(?<![一-鿿A-Za-z×*])|(?<=[请由向给与和从被让对将把跟找]))[甲乙丙丁戊](?=[系先后请查购付收以通伙均共各之的被利为由供分也又再曾应获明未自主]|等人)|(?<![一-鿿A-Za-z×*])[甲乙丙丁](?=[一-鿿])(?!(?:(?!{_NOT_IN_UNIT})[一-鿿（）]){{0,14}}?(?:有限|公司|集团|中心|医院|学校|银行|平台|店|所|社|厂|机构|小学|中学|大学|学院|酒店))(?![甲乙丙丁方级等类醇醛型流亢苯肝克公单平市县区骨状基香烯烷某厂店银学网科])"
)
"""A masked name: 张某, 李某甲, 王XX, 赵乙, A某, 甲, 张三."""
NAME = (
    rf"{MASKED}"
    rf"|姓[{_COMMON}](?:的)?(?!(?:一[名位个])?(?:[男女]?(?:顾客|客户|业主|用户|消费者|市民|群众|旅客|患者)))"
    rf"|[{SURNAMES}](?<![向对和与有从应相])(?:女士|先生|小姐)|(?<![基班])(?!曾经理)[{_COMMON}](?<![一-鿿]任)(?:{_OFFICES})"
    rf"|(?:(?!老赖)[小老][{_COMMON}]|大[刘李王张陈周吴孙胡赵杨徐](?!旗))(?![程区时组序额人乡子王公学])(?:某|哥|姐)?|阿[{_COMMON}强伟杰华明军辉龙飞勇峰鹏涛波斌超磊刚](?!里)"
)
"""A masked name, or another by which such texts call persons."""

# ---------------------------------------------------------------- units

SURNAMES_LISTED = rf"(?<![一-鿿])[{SURNAMES}](?:、[{SURNAMES}])+(?=[二两三四五六七八九十](?:人|被告|名)|等人|均|共同|先后|各|分别)"
"""朱、尤二人: those named before."""

UNIT_ENDING = (
    r"(?:有限责任公司|股份有限公司|有限公司|分公司|子公司|公司|集团|事务所|工作室|经营部|服务部|门市部|门诊部|门店|营业部|营业厅|中心|医院|卫生院|保健院|学校"
    r"|中学|小学|幼儿园|大学|学院|酒店|宾馆|旅馆|民宿|银行|支行|分行|信用社|平台公司|平台|商行|商店|药店|药房|诊所|物业|培训机构|机构|协会|驾校|合作社|厂"
    r"|网点|驿站|快递站|会所|俱乐部|研究院|研究所|旅行社|专卖店|旗舰店|4S店|美容院|健身房|养老院|月子会所|培训班|网店|超市|网站|连锁店|连锁)"
)
_FORMAL = "(?:有限责任公司|股份有限公司|有限公司)"
_TOWN = "(?:北京|上海|天津|重庆|广州|深圳|杭州|南京|苏州|武汉|成都|西安|长沙|郑州|青岛|大连|厦门|宁波|合肥|福州|济南|沈阳|昆明|南昌|石家庄|哈尔滨|江苏|浙江|广东|山东|河北|河南|湖北|湖南|四川|福建|安徽|江西|辽宁|吉林|黑龙江|陕西|山西|贵州|云南|海南|广西)(?:市|省)?"
UNIT = (
    rf"(?:{_TOWN}(?=某|[XＸ×x]{{2}}))?(?:(?<!第)[甲乙丙丁戊己庚辛A-HX](?![A-Za-z])|某{{1,2}}[甲乙丙丁A-Z]?|[XＸ×x]{{2,3}}|[一二三]某)"
    rf"(?![市县区地省镇])(?:{_WORDS_IN_UNIT}|(?!{_NOT_IN_UNIT})[一-鿿（）()]){{0,18}}?{UNIT_ENDING}(?:信用卡中心|客服中心|(?:(?!{_NOT_IN_UNIT})[一-鿿]){{0,4}}?(?:分公司|支行|分行|营业部|营业厅))?"
    rf"(?!有限|股份|公司|(?:管理|服务|运营|咨询)(?:有限|股份)?(?:责任)?公司)(?:[甲乙丙丁](?![乙丙丁方类等])|[A-Z](?![A-Za-z]))?"
)
_IS_UNIT = re.compile(
    rf"(?:{UNIT_ENDING}|中介公司|开发商|售楼处|婚介|辅导班|电商|运营商|商家|店家|楼盘|车行)$"
)


def is_unit(name: str) -> bool:
    """Whether a name is that of a unit.

    >>> is_unit("某市腾达信息咨询有限公司"), is_unit("张某")
    (True, False)
    """
    return _IS_UNIT.search(name) is not None


# ---------------------------------------------------------------- titles and roles

Role = str
ACCUSED = (
    "被告人|原审被告人|上诉人|犯罪嫌疑人|嫌疑人|被不起诉人|被不起诉单位|被告单位|被告|违法行为人|嫌犯|当事人|违法嫌疑人|同案犯|同案人|被告人之一|涉案人员|涉案人"
    "|行为人|直接责任人员|直接负责的主管人员|违法人员|被处罚人|被处罚单位|行政相对人|具结人|罪犯"
)
_VICTIM = "被害人|被害单位|受害人|受害者|报案人|失主|举报人|投诉人|原告人|原告|消费者|顾客|客户|业主|用户|当事群众|被侵权人|控告人|信访人"
_WITNESS = (
    "证人|辩护人|律师|审判长|审判员|人民陪审员|书记员|检察员|检察官|检察官助理|法官助理|公诉人|见证人|监护人|鉴定人|法定代理人|诉讼代理人|诉讼代表人|买家|购买人|购买者"
    "|下家|下线|买方|上家|上线|卖方|中间人|案外人|网友|民警|侦查员|办案人|诈骗分子|诈骗人员|代理人|同伙|法官|承办人|公诉员|助理审判员|副检察长|在逃人员"
)
_BY_TRADE = "律师|网友|民警|法官|检察官|侦查员|代理人|书记员|买家|购买人|购买者|买方|卖方|上家|下家|上线|下线|中间人|同伙"
TITLES = rf"(?P<title>{ACCUSED}|{_VICTIM}|{_WITNESS})"


def role_of(title: str, sues_authority: bool = False) -> Role:
    """Accused, victim, witness, or other, who may be anything; who sues an authority was punished by it."""
    if sues_authority and title.endswith("原告"):
        return "accused"
    if re.fullmatch(ACCUSED, title):
        return "accused"
    if re.fullmatch(_BY_TRADE, title):
        return "other"
    return "victim" if re.fullmatch(_VICTIM, title) else "witness"


# ---------------------------------------------------------------- names learned


class Learned(NamedTuple):
    """A name that the text introduces: `words` are used for the person or unit called `name`."""

    words: str
    name: str


_GIVEN = "强伟杰华明军辉龙飞勇峰鹏涛波斌超磊刚平东林海建国志文武兵亮洪浩宇旭凯健康俊毅宁山成生兴胜福贵荣祥春芳敏静艳玲娜红燕霞英梅兰萍雪琴洁莹丹倩丽娟云秀珍花琳婷慧颖佳欣怡雯瑶璐蕾菲"
_STOPS = r"(?=$|[\n，,。（(、；;：:和与及等])"
_GOES_ON = (
    r"(?=$|[\n，,。（(、；;：:及和与等自因的系于在归犯为利将向以通伙明到均分非未经是具主认无有从多曾当先被供两二兄姐夫父收获交倒贩买使登查发转泄侵制编开组雇帮协]"
    r"|出售|购买|窃取|提供|卖|担任)"
)
_SURNAME = rf"(?:{_COMPOUND.split('|东方')[0]}|[{SURNAMES}])"
_IN_NAME = r"[^\W\d_a-zA-Z某系据称致的了在是有被将把给让等以或且但并该这那每各到因按述人均已未自犯为利伙分非单位公司处手家里名账微卡住车向从与和由通抓购]"
_FULL_NAME = (
    rf"{_SURNAME}某{_IN_NAME}{_STOPS}|{_SURNAME}某[{_GIVEN}]{_GOES_ON}|{_SURNAME}{_IN_NAME}(?:{_IN_NAME})??{_GOES_ON}"
    rf"|{_IN_NAME}{{1,4}}某(?:·{_IN_NAME}{{0,5}}某?)?{_GOES_ON}|{_IN_NAME}{{2,6}}·(?:{_IN_NAME}{{1,6}}|某{{1,2}}){_GOES_ON}"
)
_TITLED_NAME = re.compile(rf"(?:{ACCUSED})(?:[:：]|姓名[:：])?(?P<name>{_FULL_NAME})")
_NEXT_NAME = re.compile(
    rf"(?:(?<=^)|(?<=[，。；、：（\n人和与及叫哥弟姐妹]))(?P<name>[{SURNAMES}](?<![{_ALSO_WORDS}])某(?:{_IN_NAME}(?=[、，。（]|和|与)|[{_GIVEN}](?=[，。；、：（）及和与向将在于因等的系以被兄姐夫父二两]|通过|伙同|明知|为)))"
)
_BY_GIVEN = re.compile(
    rf"(?:[{SURNAMES}](?<![{_ALSO_WORDS}])|(?<![一-鿿])(?=某[{_GIVEN}]{_GOES_ON}))某(?:[{_GIVEN}](?<![明建成生超平宁强志健])|强(?![行迫制烈调])|明(?![知确])|建(?![立设])|志(?!愿)|超(?!过))"
)
"""Told twice, a name by its given name: 滕某强, 某宇."""
_ASSUMED = re.compile(
    rf"(?P<name>(?:[小阿老]|{_SURNAME}){_IN_NAME}{{1,2}})[（(](?:以下)?(?:均)?(?:系|为)?化名[）)]"
)
_FAMILIAR = re.compile(
    rf"(?:(?<![一-鿿])|(?<=[、和与由给让被把叫将派请使对向找从人工员师友弟妹的]))(?P<name>阿[一-鿿](?<!阿[里姨拉根富胶谀])|(?![小老](?:[时区程组学计米车店费额商年平心白广乡单红家松]|师|板|公|人|相|道|套))[小老][{SURNAMES}])"
    r"(?=[，。；、：（）”\s系是在将把被因为与和从向给也就则自用趁负通明又还等的利到手供受]|$)"
)
"""Told twice where a name stands, somebody by his surname: 小卞, 老敖."""
_NO_FULL_NAME = re.compile(
    rf"^[{_ALSO_WORDS}{_NO_SURNAME}付初修母练南之方单都明解原相计习容通利成能没主]|^(?:任|全|和|平|经|应|安)?(?:何|部|体|同|过|济|人)$|[方面]$"
)
_TITLED_UNIT = re.compile(
    rf"(?:被告单位|被害单位|被不起诉单位|被处罚单位|涉案单位)(?:[:：]|名称[:：]|[为系是])?(?P<name>(?:(?![把将向从在于以为与及和给被由实名主非犯通购出窃获系其的是])[一-鿿A-Za-z0-9（）·×“”]){{2,28}}?{UNIT_ENDING})(?!有限|股份|公司|[一-鿿]{{2,6}}有限)"
)
_SHORT = re.compile(
    r"(?P<long>[一-鿿A-Za-z（）()×]{2,40}?)[（(](?:以下|下)?(?:文)?(?:均)?(?:简称|称)(?:为|作)?[“\"'「]?(?P<short>[^）)”\"」]{1,20})[”\"」]?[）)]"
)
_LONG_UNIT = re.compile(
    rf"(?:被告单位|被害单位|被不起诉单位)?({UNIT}|[一-鿿（）()]{{2,24}}{UNIT_ENDING})$"
)
_LEADS_TO_UNIT = re.compile(
    ".*(?:系|是|在|为|任职于|就职于|供职于|受雇于|入职|成立|设立|注册|经营|通过|以|由|与|和|及|向|从|对|被|受|给|担任|任|名下的?|控制的?)"
)
_ALIAS_WORDS = "曾用名|别名|又名|化名|绰号|外号|诨名|小名|网名|昵称|网络昵称|微信名|微信昵称|QQ昵称|QQ名|微信号|自称|人称|代号|艺名|原名|花名|用户名"
_ALIAS = re.compile(
    rf"(?:{_ALIAS_WORDS})(?:系|为|叫|是|：)?[“\"]?(?P<other>[^“”\"，。；、（）()]{{1,10}}?)[”\"）)]{{0,2}}"
)
_BEHIND_A_NAME = re.compile(rf"(?P<name>{MASKED})(?=(?P<rest>[，（(][^。；\n]{{1,80}}))")
_PIECE = re.compile("[，（()）、]+")
_ALIAS_BEFORE = re.compile(
    rf"“(?P<other>[^“”，。；]{{1,10}})”(?:（?(?:即|真名|本名|真实姓名|真实身份|真实名字|系|实为|实名|原名)[^，。；]{{0,4}}?|（(?=(?:{NAME})[），])|的)(?P<name>{NAME})"
)
_ACCUSED_BY_NAME = re.compile(
    rf"(?:{ACCUSED})(?:[:：]|姓名[:：])?(?:(?P<masked>{NAME}|{UNIT})|(?P<full>{_FULL_NAME}))"
)


def accuses_by_name(view: str) -> bool:
    """Whether a name follows a title of the accused.

    >>> accuses_by_name("被告人鲍某强出售"), accuses_by_name("被告人能不能取保")
    (True, False)
    """
    return any(
        found["masked"] or not _NO_FULL_NAME.search(found["full"])
        for found in _ACCUSED_BY_NAME.finditer(view)
    )


def learned(view: str) -> Iterator[Learned]:
    """The names and short names that a text introduces: after 被告人 and 被告单位, as 以下简称, as 外号."""
    yield from _aliases(view)
    for found in _SHORT.finditer(view):
        if unit := _LONG_UNIT.search(found["long"]):
            name = unit[1] if re.fullmatch(UNIT, unit[1]) else _LEADS_TO_UNIT.sub("", unit[1])
            yield Learned(name, name)
            yield Learned(found["short"].strip(), name)
    yield from _short_units(view)
    for found in _TITLED_UNIT.finditer(view):
        yield Learned(found["name"], found["name"])
    again = Counter(found[0] for found in _BY_GIVEN.finditer(view))
    again.update(found["name"] for found in _FAMILIAR.finditer(view))
    yield from (Learned(name, name) for name, times in again.items() if times > 1)
    for found in _ASSUMED.finditer(view):
        yield Learned(found["name"], found["name"])
    for pattern in (_TITLED_NAME, _NEXT_NAME):
        for found in pattern.finditer(view):
            name = found["name"]
            if _NO_FULL_NAME.search(name) or re.fullmatch(NAME, name):
                continue
            if (
                name[-2] == "某"
                and name[-1] not in _GIVEN
                and view.count(name[:-1]) > view.count(name)
            ):
                continue  # 郎某说，… of 郎某
            if "某" in name or pattern is _TITLED_NAME:
                yield Learned(name, name)


def _short_units(view: str) -> Iterator[Learned]:
    """某电竞服务部, later 服务部; 某客服外包有限公司, later 外包公司: of one unit only, and of no other that is just a trade."""
    tails: dict[str, set[str]] = {}
    named = list(dict.fromkeys(found[0] for found in islice(re.finditer(UNIT, view), _MOST_UNITS)))
    for unit in named:
        longer = [one for one in named if one != unit and one.startswith(unit)]
        if len(longer) == 1 and len(unit) > _BARE_UNIT:
            yield Learned(unit, longer[0])
            continue
        plain = re.sub("有限责任|股份有限|有限", "", unit)
        for whole in (plain, plain.removesuffix("公司")):
            for tail in (whole[-4:], whole[-3:]):
                if is_unit(tail) and len(tail) > 2 and "某" not in tail:
                    tails.setdefault(tail, set()).add(unit)
    for found in _ALSO_CALLED.finditer(view):
        yield Learned(found["other"], found["unit"])
    for tail, units in tails.items():
        (unit, *others) = units
        if not others and tail not in units:
            alone = [
                found.start() for found in re.finditer(tail, re.sub(unit, "#" * len(unit), view))
            ]
            any_such = sum(bool(_ANY_SUCH.search(view[max(0, at - 4) : at])) for at in alone)
            if alone and 2 * any_such <= len(alone):
                yield Learned(tail, unit)


def _aliases(view: str) -> Iterator[Learned]:
    """张某（男，外号“老六”，又名张某强）: what else somebody is called, as long as it is told of him."""
    for found in _ALIAS_BEFORE.finditer(view):
        if len(found["other"]) > 1:
            yield Learned(found["other"], found["name"])
    for found in _BEHIND_A_NAME.finditer(view):
        for piece in _PIECE.split(found["rest"])[1:]:
            alias = _ALIAS.fullmatch(piece)
            if alias is not None and len(alias["other"]) > 1:
                yield Learned(alias["other"], found["name"])
            elif alias is None and (len(piece) > _LONGEST_PIECE or re.search(MASKED, piece)):
                break


_ALSO_CALLED = re.compile(rf"(?P<unit>{UNIT})（(?P<other>{UNIT})）")
"""某母婴服务有限公司（某月子中心）: one unit."""
_LONGEST_PIECE = 16
_MOST_UNITS = 100
_BARE_UNIT = 4
_ANY_SUCH = re.compile(
    "(?:某|(?<![这那此])家|给|向|从|等|各|的|某些|本地|当地|其他|他|[市区县])[^，。；]{0,2}$"
)
