"""In what sense a word of acts stands in its clause: of another matter (卖出减肥茶, 征信截图64份), or of another kind than usual."""

from __future__ import annotations

import re

from lvheng.narrative.acts.act_verbs import CARRIED_OFF, LOOK_UPS
from lvheng.narrative.acts.plain import PERSONAL
from lvheng.narrative.records.lexicon import words_in

__all__ = ["INFORMATION", "is_of_another_matter", "of_information"]

INFORMATION = (
    "信息|资料|数据|[批些份]料|明细|房号|房间号|登记情况|名单|档案|记录|号码|手机号|电话号|电话、|电话门牌|姓名|面单|快递单|运单|简历|病历|病例|照片|轨迹|定位|征信|信用报告|报告|账号|账户|帐号"
    "|密码|验证码|通讯录|花名册|名册|登记表|登记页|信息表|客户表|表格|数据库|流水|户籍|身份证|产调|车档|开房|住址|家庭地址|隐私|行程|航班"
    "|人脸|通话|详单|聊天|保单|四件套|微信号|QQ号|学籍|真名|实名|余额|样本|台账|清单|截图|一手料|料子|客资|线索|(?<![奶面米花金脂蛋药洗])粉(?![刷末底饼红色店笔碎])|excel|Excel|EXCEL|表"
    "|(?:借款|贷款|购房|租赁|客户|劳动|保险|购车)(?:买卖)?合同|投保单|申请表|登记本|工资条|查档|登记簿|会员簿|底联|名录|处分通知|通知单|联系方式|联系电话|(?:客户|业主|学生|学员|考生|师生|教师|家长|用户|车主|会员|老人|老年人|中老年人?|儿童|住户|机主|老板|企业主|法人|商户|商家|员工|职工|患者|病人|产妇|孕妇|宝妈|顾客|客人|住客|旅客|乘客|游客|股民|彩民|投资者|投资人|债务人|欠款人|借款人|贷款人|求职者|应聘者|网民|网友|主播|公民|群众|居民|村民|收件人|寄件人|买家|买主|房东|租客|租户|房主|司机|参保人|持卡人|开户人|纳税人|女性|他人|对方|其|本人|家属)的?(?:个人|家庭|联系|手机|身份证)?(?:电话|手机|地址)|底单|订单|病案|处方|就诊|指纹|卡号|位置|车牌|车架号|过车|违章|行踪|登记页|入院页|通话清单|三要素|四要素|二要素|学员|逾期包|(?:基础|会员|客户|人才|用户|人口|学员|参保|黑名单|征集|病人|患者|车主|业主|老人)库|检验单|检验报告|报告单|联系表|登记卡|会员卡|参保|老号"
)
_INFORMATION = re.compile(INFORMATION)
_IN_PLAIN_WORDS = re.compile(f"{INFORMATION}|{PERSONAL}")

_OTHER_GOODS = re.compile(
    r"^[^，。；]{0,24}?(?:软件|程序|木马|手机(?!号)|电脑|设备|服务器|(?:电话|手机|银行|SIM)卡|房(?!东|号|产信)|汽车|车辆(?!信|档)|商品|保险(?!客)|源码|源代码|脚本|域名|插件|伪基站|股票|床位|保健品|床垫|磁疗|茶叶|衣服|化妆品|门票|会员卡|皮肤|装备|彩票|理财|基金|黄金|家具|家电|材料|店铺|猫池|产品|课程|奶粉|药|烟|酒|样品|礼品|报告费)(?![^，。；]{0,10}(?:公司|店|行|老板|人员|厂|机构|销售|商))"
)
_BUYERS = re.compile(
    "(?:游客|顾客|客户|用户|消费者|会员|老人|家长|业主|住户|市民|他们)[^，。；]{0,12}$"
)
_WHAT_THEY_BOUGHT = re.compile("[^，。；]{1,14}的[^，。；]{0,4}(?:订单|记录|小票|明细|保单|单据)")
"""游客在该社商城购买土特产的订单."""
_LEAKED = re.compile(r"(?:信息|数据|资料|隐私|号码)(?:被|的)?$|(?:新增)?数据$")
_NOTHING_MORE = re.compile(r"^(?:的|了|[，。；、）]|$|约|近|[\d一二三四五六七八九十百]|后|，)")
_LURED = re.compile("诱导|诱使|诱骗|骗取|要求|填写|强制")

_BY_ACCESS = re.compile(
    "(?:用手机|顺手|趁机|偷偷|悄悄)[^，。；]{0,6}$|"
    "(?:利用|凭借|使用|登录|用|通过|在)[^，。；]{0,24}(?:便利|之便|便|权限|工号|账号|身份|系统|网|平台|库)[^，。；]{0,6}$"
)
_DOWN = re.compile("了?下来|出来|走")
_SO_MANY = re.compile(
    r"(?:了|出)?[^，。；]{0,16}?[\d一二三四五六七八九十百千万][余多]?(?:条|份|组|个|张|套|页|本)"
)
_ALSO_NOUNS = ("截图", "截屏", "备份", "扫描", "打印")
_IS_NOUN = re.compile("将|把|对|地|私自|擅自|偷|用手机|逐|多次|后|并|先|再|进行|予以")
_OF_INFORMATION = re.compile(f"(?:了)?(?:[^，。；]{{0,6}}?)(?:{INFORMATION})")
_OF_NOUN = re.compile(
    "记录|[甩扔丢]|不|是|为|属|系|所|中|里|显|载|均|信息|资料|文件|图片|照片|件|店"
)
_DONE_WITH = re.compile("出|成|了|后|并|发|给|保存|下来|下|留存|卖|传|出售|提供")
_SOLD_ON = re.compile(
    "(?:对外|向外|网上|线上|群[里内]|平台上?|进行|转手|加价|[高低]价|予以|他人|下线[^，。；]{0,12}|下家[^，。；]{0,8}|渠道|非法|境外)$"
)
"""对外销售: what is sold was told before."""
_SELLS_WHAT = ("卖", "卖出", "卖掉", "卖了", "卖过", "售出", "出售", "销售", "售卖")
_SUCH_GOODS = re.compile(
    "(?!其|上述|该|这|前述|所|给|予|向|于|至|到|共|约|近|他人|得|出|过|了|部分|全部|后|数据|料|粉)[^，。；\\d一二三四五六七八九十两几数上第]{2,8}[\\d一二三四五六七八九十两几数]"
)
"""卖出减肥茶六十九万元."""
_BY_OTHERS = re.compile(
    "(?:由|被)(?:境内|境外)?(?:的)?(?:他人|别人|不明身份[^，。；]{0,4}|上家|上线|卖家|料商|料头|供货商|[^，。；某他她其]{0,4}“[^”]{1,8}”)[^，。；某]{0,8}$"
)
_OFFERED = re.compile("(?:提供|供)[^，。；]{0,20}$")
_NO_OBJECT = re.compile("服务|[，。；、]|$")
_LAID_HANDS = re.compile("将|把")
_CARRIER = re.compile(
    "硬盘|U盘|优盘|光盘|单据|[维派工传清底存]?[修件作真单根]单|本子|账本|册子|文件|档案|登记本|卷宗"
)
_NEXT_WORDS = 12
_TO_WHOM = ("给", "予", "与", "给了")


def is_of_another_matter(
    kind: str, said: str, before: str, after: str, about: bool, spoken: bool, told: bool
) -> bool:
    """Whether a word tells nothing done with information: `about` the clause, `spoken` the text before speaks of it.

    `told`: an act was told before in the sentence.
    """
    if kind == "steal":
        return _takes_nothing(said, before, after, about, spoken)
    goods = (
        _OTHER_GOODS.match(after) and not said.endswith(_TO_WHOM) and not after.startswith(_TO_WHOM)
    )
    if not about and (said in ("置换", "换取", "对换") or goods):
        return True  # 卖给保险业务员 tells to whom
    if kind == "sell":
        return (
            _sells_goods(said, before, after, about, spoken)
            or _BY_OTHERS.search(before) is not None
        )
    if kind == "buy" and (
        before.endswith(("人家", "对方", "买家", "买方", "下家"))
        or (_BUYERS.search(before) and _WHAT_THEY_BOUGHT.match(after))
    ):
        return True
    if kind == "collect":
        counted = spoken and said in ("采集", "搜集") and _SO_MANY.match(after)
        return not about and said != "收集" and not counted
    if kind == "provide":
        leaks = said in ("泄露", "外泄", "泄漏") and (
            _LEAKED.search(before) is not None
            or (_NOTHING_MORE.match(after) is not None and not re.search("将|把|被|由", before))
        )
        tells = said in ("告知", "告诉") and not about and not told
        return leaks or tells or any(words.search(before) for words in (_BY_OTHERS, _LURED))
    return False


def _takes_nothing(said: str, before: str, after: str, about: bool, spoken: bool) -> bool:
    """Whether a word for looking up or taking is a noun, is said of somebody else, or of nothing."""
    if before.endswith(("买家", "买主", "客户", "对方", "用户", "网友")) or said in (
        "留存",
        "保存",
    ):
        return True
    if not about and before.endswith(("被", "遭", "遭到")):
        return True
    if re.fullmatch(CARRIED_OFF, said):
        held = _LAID_HANDS.search(before) and (
            of_information(before) or (spoken and _CARRIER.search(before) is not None)
        )
        return not held and not of_information(after[:_NEXT_WORDS])
    if not re.fullmatch(LOOK_UPS, said):
        return not about and _OTHER_GOODS.match(after) is not None
    down = _BY_ACCESS.search(before) or _DOWN.match(after) or said.endswith(("下", "下来", "走"))
    counted = not said.startswith("查") and _SO_MANY.match(after)
    if not about and not (spoken and (down or counted)):
        return True
    offered = said in ("查询", "检索") and _OFFERED.search(before) and _NO_OBJECT.match(after)
    return bool(offered) or (said in _ALSO_NOUNS and _is_noun(before, after))


def _sells_goods(said: str, before: str, after: str, about: bool, spoken: bool) -> bool:
    """Whether what is sold is goods: 卖出减肥茶六十九万元, 销售保健品."""
    if not about and said in _SELLS_WHAT and _SUCH_GOODS.match(after):
        return True
    sells_on = spoken and _SOLD_ON.search(before) and not re.match("[一-鿿]{2}", after)
    marked = of_information(after[:14]) or sells_on or re.search("将|把", before)
    return said == "销售" and not marked


def _is_noun(before: str, after: str) -> bool:
    """实为平台截图, 截图64份 is a thing; 将页面截图后, 截图发给 is done."""
    if _OF_NOUN.match(after):
        return True
    return not (_DONE_WITH.match(after) or _IS_NOUN.search(before) or _OF_INFORMATION.match(after))


def of_information(words: str, plain: bool = False) -> bool:
    """Whether words speak of information; `plain`: of somebody's, in the words of everyday."""
    if (_IN_PLAIN_WORDS if plain else _INFORMATION).search(words) is not None:
        return True
    return any(word.table in ("records", "legal") for word in words_in(words))
