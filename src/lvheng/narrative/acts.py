"""The words for obtaining and passing on information, and which of them tell an act that was done.

A word tells no act when it names an offence (出售公民个人信息罪), a purpose (为出售而…), a plan or a denial
(尚未出售, 未实际出售), or when what is bought or given is no information (购买手机一部).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lvheng.narrative.plain import DAILY, PERSONAL, PLAIN_WORDS

__all__ = ["INFORMATION", "ActWord", "act_words", "of_information"]

INFORMATION = (
    "信息|资料|数据|名单|档案|记录|号码|手机号|电话号|电话、|电话门牌|姓名|面单|快递单|运单|简历|病历|病例|照片|轨迹|定位|征信|信用报告|报告|账号|账户|帐号"
    "|密码|验证码|通讯录|花名册|名册|登记表|登记页|信息表|客户表|表格|数据库|流水|户籍|身份证|产调|车档|开房|住址|家庭地址|隐私|行程|航班"
    "|人脸|通话|详单|聊天|保单|四件套|微信号|QQ号|学籍|真名|实名|余额|样本|台账|清单|截图|一手料|料子|客资|线索|粉|excel|Excel|EXCEL|表"
)
_INFORMATION = re.compile(INFORMATION)
_IN_PLAIN_WORDS = re.compile(f"{INFORMATION}|{PERSONAL}")

_NOT_OF_INFORMATION = (
    r"(?:买|购)(?:房|车|家|方|主|单|票|菜|东西|手机|卡|物|力|药|课|保险|人(?!信息)|置|记录|意向|需求|商品|者)|(?:卖|售)(?:了?[车房](?![辆东主]|产信)|了?首饰|家|方|房|课|楼|场|点|东西|二手|保险|主|票|后|车|力|惨|价|票员|理财|菜|酒)|(?:专|外|拍|小|零|甩|热)卖|买卖合同|销售(?:员|部|人员|顾问|经理|岗|业务|公司|总监|额|主管|团队|有限|商|服务|数据|任务)"
    r"|交换(?:机|意见|了?联系方式|了?微信|了?号码)|收集证据|收集(?:整理)?在案|提供(?:什么|哪些|材料|资金|担保|线索|证据|证明|帮助|便利|支持|贷款|住宿|技术|保证人|相应|了?(?:技术|资金)|服务过程|银行卡|场所|条件|劳务|者)|提供服务|公开(?:审理|开庭|招聘|道歉|征集|宣判|渠道)|发布(?:广告|招聘|虚假|信息广告|招募|帖子求)"
    r"|接收(?:验证码|各|短信)|收到(?:一条|很多|骚扰|短信|电话|货|款|通知|诈骗|好多|陌生|推销|法院|传票|起诉)|传播(?:力|量)|泄露(?:源|渠道|事件|通知|风险|途径|的风险|隐患)|获利|买来的?房|出售(?:房屋|住房|二手)|求购意向|所购|获取(?:毛利|利润|收益|报酬|佣金|利益|好处)|提供(?:本人|自己|其本人|其)?(?:名下)?(?:的)?银行卡|取得[^，。；]{0,8}(?:谅解|许可|执照|资质|联系|一致)|公开听证|群发(?:推广|系统|软件|器|短信|广告|[^，。；]{0,6}短信)|购买(?:了?(?:手机|电脑|设备|软件|服务器|商品|保险|房屋|车辆|毒品|一辆|一套|一部|理财|机票|车票|奶粉))"
)
_NOISE = re.compile(_NOT_OF_INFORMATION)

_ILLICIT = "私自|擅自|违规|非法|偷偷|越权|暗中|趁机|多次|偷|超越权限"
_TAKE = "查询|查阅|下载|拷贝|复制|导出|调取|抄录|抄写|截图|截取|拍照|拍摄|打印(?!店)|留存|保存|登录查询|拷走|拷了|拍下|备份|调出|检索|查看"

_WORDS: tuple[tuple[str, str, bool], ...] = (
    ("commission", r"(?<![经再另侦审])查得|(?:请|让|找|委托|托|叫)(?:他人|人|[^，。；我]{0,8}?)(?:查询|查找|查到|查|调取)", False),
    ("exchange", r"换得|换来(?=[^，。；]{0,10}(?:信息|资料|名单|数据))|互换来|相互交换|互相交换|交换|互换|换取|对换|置换(?!业务)|互相(?:发|分享|提供)|交流共享", True),
    ("sell", r"有偿(?:提供|查询|转让)|(?:出售|贩卖|倒卖|转卖|售卖|贩售|兜售|变卖|售予|售给|售得|售出|售与|卖予|卖与|卖给|卖出|卖掉|卖得|卖到|转手卖|倒手|倒给|出料|放料|转售|销售给|销售|叫卖|转让给|卖钱|卖了|卖过|贩给|变现|(?:分|租)(?:给|出去)(?=[^，。；]{0,20})|租给)|(?<![买变])卖(?!身)", True),
    ("buy", r"收购|收(?=(?:了|来)?(?:别人|他人|人家)?的?[^，。；到取集受]{0,4}(?:微信号|QQ号|账号|简历|面单|资料|名单|数据|料))|拿货|购买|购得|购入|购进|购取|求购|购置|购|买卖|买到|买来|买了|买进|买入|买下|买过|收料|收数据|(?:从(?![来此小])|向|找|跟)[^，。；]{1,20}买|花[^，。]{0,10}(?:买|查)|(?<!购)买|付费(?:下载|查询|购买)|有偿获取|收买|支付[^，。；]{0,12}(?:请|让|找|委托)[^，。；]{0,8}(?:查询|查)", True),
    ("steal", rf"窃取|盗取|盗窃|窃得|盗得|偷拍|偷录|偷走|偷来|偷取|撞库|拖库|脱库|拖走|洗库|爬取|爬下|爬了|抓取|扒取|扒下|黑进|黑了|攻破|截获|嗅探|盗号|破解|偷装|导走|拷走|传走|扒(?:了|走|订单|数据)|弄出来|拍(?=(?:了|下)?[^，。；]{0,6}(?:面单|快递单|身份证|病历|运单))|对着(?:面单|快递单|病历|屏幕)[^，。；]{0,8}拍|(?:{_ILLICIT})(?:地)?(?:(?!收集|采集|获取|提供|出售|购买)[^，。；、]){{0,16}}?(?:{_TAKE})|(?:{_TAKE})|(?:侵入|入侵|攻击)[^，。；]{{0,20}}(?:系统|数据库|网站|服务器|后台)|安装[^，。；]{{0,8}}(?:定位器|跟踪器|木马)", True),
    ("collect", r"超(?:出)?(?:必要)?范围(?:收集|采集)|违规(?:收集|采集)|强制(?:收集|采集|索取|授权)|过度(?:收集|索权)|收取(?=[^，。；]{0,6}(?:微信号|账号|QQ号|信息|资料|号码))|骗取|套取|骗得|骗来|诱骗|诱使|诱导|收集|采集|搜集|汇集", True),
    ("publish", r"(?:全)?发(?:到|在)?(?:微博|贴吧|朋友圈|超话|抖音|小红书|网上|网)(?:上|里)?了?|发朋友圈|挂(?:上|到|在)?[^，。；]{0,8}(?:官网|公告|首页)|挂(?=[^，。；]{0,10}的?(?:库|数据))|公布|公开(?:发布|张贴|传播|披露)?|发布|发帖|曝光|开盒|人肉(?:搜索)?|挂(?:到|在|上|出)(?:了)?(?:网|[^，。；]{0,10}(?:网|论坛|贴吧|微博|平台|群|墙|圈))|挂网|晒(?:到|出|在|了)|张贴|贴(?:到|在|出)|散布|散播|扩散|传播|(?:发|传|上传|全发|转发)(?:到|至|在|布在)?(?:了)?[^，。；、]{0,8}(?:网上|网络上|微博|贴吧|论坛|抖音|快手|小红书|朋友圈|超话|外网|暗网|公众号|视频号|网站|网盘公开)(?:上|里)?", True),
    ("provide", r"换出|发(?![现生])(?:到|在|进)?(?:了)?[^，。；、]{0,6}群(?:里|内)?|在[^，。；、]{0,6}群(?:里|内)?发|发(?=给)|提供|泄露|泄漏|外泄|透露|分享|共享|转发|发送|发给|转给|传给|拷给|交给|交予|移交|(?<!发)送给|赠与|赠送|告知|告诉|报给|递给|推送给|发予|给了|(?<![信Q])群发(?!送)|泄密|提交给|转交|反馈给|出借|传输给|传送|外传|上传|发到|发进|发至|传到|传至", False),
    ("accept", r"收受(?!.{0,10}(?:好处费|钱|财物|贿赂|款))|接收|获赠|收到|索要|索取|讨要|要来|要到|要了|无偿(?:取得|获取|获得)|发来|传来|转来|拷来|免费(?:获取|获得|取得|领取|下载)|取得|获得|得到", False),
    ("obtain", r"非法获取|获取|获得了", False),
)  # fmt: skip
_WORD = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words, _ in _WORDS))
_PLAIN = {kind: [PLAIN_WORDS[kind]] if kind in PLAIN_WORDS else [] for kind, _, _ in _WORDS}
_PLAIN_WORD = re.compile(
    "|".join(
        f"(?P<{kind}>{'|'.join([*_PLAIN[kind], *([words] if kind != 'commission' else [])])})"
        for kind, words, _ in _WORDS
    )
)
_STRONG = {kind for kind, _, strong in _WORDS if strong}

_DENIED = re.compile(
    r"(?:未(?!经|公开|成年|同意|获|取得)|没有|没(?!收)|并无|禁止|严禁|拒绝|防止|避免|无权)[^，。；、未]{0,5}$|不(?:得|会|要|应|准|能|曾|再)?(?:再|予|向他人|对外|随意|私自|擅自)?$"
)
_PLANNED = re.compile(
    r"(?:欲|拟|准备|打算|意图|企图|用于|用来|以便|为了|伺机|计划|以备|想要|想|待价|以期|是否|能否|可以|能够|可|要求|声称(?:可以|能)?|宣称|谎称|号称|商议|商定|预谋|合谋|约定|涉及|专门|等待|供|是不是|有没有|会不会|怕|担心|害怕|要不要|威胁|扬言|能不能|需要|都会|会(?![员议计所])|假装)(?:[^，。；、]{0,6})$"
    r"|(?:欲|拟|准备|打算|意图|企图|计划|正要|想)(?:将|把|以)[^，。；]{0,30}$"
)
_FOR = re.compile(
    r"(?:^|[，。；、以])为(?:了|(?!名|由|他人|业|客户|其|买家|上家|下家))[^，。；、]{0,6}$"
)
_AIM = re.compile(
    r"^[^，。；]{0,24}?(?:为目的|的目的|为名义?|为由|的方式|需求|意图|罪名|为业|的?想法|的?念头|的?犯意|的?主意)"
)
_OFFENCE = re.compile(r"^[^，。；]{0,20}?罪(?!所得|的)")
_RULE = re.compile(
    r"^(?:的)?事实|^[^，。；]{0,14}(?:的行为|是违法|属于违法|违法|犯法|最多|可处|的，处|怎么判|判几年|判多久)"
)
_ASIDE = re.compile(r"（[^）]{0,200}）|“[^”]{0,80}”")
_BLAMED = re.compile(r"(?:是|怀疑|觉得)[^，。；]{1,12}(?:卖|泄|透露)(?:的|了|出去|露的|给)")
_HAPPENS_DAILY = re.compile(DAILY)
_GOODS_SOLD = re.compile(
    "(?:电话|手机|银行|流量|[张套])卡(?:都|全|也)?$|(?:把|将)[^，。；]{0,4}(?:车|房子?|首饰|金子|股票|婚房|店面?|手机)(?:都|全|也)?$"
)
_GOODS_BOUGHT = re.compile("(?:了|的|过)?(?:什么|啥|东西|衣服|商品|奶粉|票|课|哪)")
_NO_COMMISSION = re.compile("[复检]查")
_CONVICTED = re.compile("^(?:罪|判|被判|被抓|前科|入狱|进去)")
_ADVISED = re.compile(r"你(?!们?(?:公司|家|店))[^，。；]{0,12}$")
_OTHER_GOODS = re.compile(
    r"^[^，。；]{0,24}?(?:软件|程序|木马|手机(?!号)|电脑|设备|服务器|(?:电话|手机|银行|SIM)卡|房(?!东|号|产信)|汽车|车辆(?!信|档)|商品|保险(?!客)|股票|床位|产品|课程|奶粉|药|烟|酒|样品|礼品|报告费)(?![^，。；]{0,10}(?:公司|店|行|老板|人员|厂|机构|销售|商))"
)
_MEANS = re.compile(r"(?:通过|采取|采用|利用|以|用)(?P<means>[^，。；]{0,24}?)$")
_LEAKED = re.compile(r"(?:信息|数据|资料|隐私|号码)(?:被|的)?$|(?:新增)?数据$")
_NOTHING_MORE = re.compile(r"^(?:的|了|[，。；、）]|$|约|近|[\d一二三四五六七八九十百]|后|，)")
_LURED = re.compile("诱导|诱使|诱骗|骗取|要求|填写|强制")


@dataclass(frozen=True, slots=True)
class ActWord:
    """A word that tells an act: `kind` of the register, or `obtain` where the manner is not said.

    `relative`: it stands before what it describes (购买的信息), and recalls an act rather than tells one.
    `means`: it says how something else was done (通过购买的方式). `anaphor`: its object was told before.
    """

    kind: str
    begin: int
    end: int
    relative: bool = False
    means: bool = False
    weak: bool = False
    plan: bool = False
    denied: bool = False


def act_words(
    sentence: str, clauses: list[tuple[int, int]], told_of_information: bool, plain: bool = False
) -> list[ActWord]:
    """The act words of a sentence, in order. `clauses` are its parts; `told_of_information`: the text before spoke of it."""
    found: list[ActWord] = []
    spoken = told_of_information or (plain and of_information(sentence, True))
    for begin, end in clauses:
        clause = sentence[begin:end]
        noise = [(m.start(), m.end()) for m in _NOISE.finditer(clause)]
        noise += [(m.start(), m.end()) for m in _ASIDE.finditer(clause)]
        about = of_information(clause, plain) or _BLAMED.search(clause) is not None
        for match in (_PLAIN_WORD if plain else _WORD).finditer(clause):
            at, to = match.start(), match.end()
            if any(a <= at < b for a, b in noise):
                continue
            kind = match.lastgroup or ""
            word = _act_word(clause, kind, at, to, about, spoken)
            if plain and word is not None and not _told_in_a_story(clause, word, about, spoken):
                continue
            if word is not None:
                found.append(
                    ActWord(
                        word.kind, begin + at, begin + to, word.relative, word.means, word.weak,
                        word.plan, word.denied,
                    )
                )  # fmt: skip
        spoken = spoken or about
    return found


def of_information(words: str, plain: bool = False) -> bool:
    """Whether words speak of information; `plain`: of somebody's, in the words of everyday."""
    return (_IN_PLAIN_WORDS if plain else _INFORMATION).search(words) is not None


def _told_in_a_story(clause: str, word: ActWord, about: bool, spoken: bool) -> bool:
    """Whether a word tells an act in a story: not what is done every day, nor what somebody is advised to do."""
    before, said = clause[: word.begin], clause[word.begin : word.end]
    if _ADVISED.search(before) or _CONVICTED.match(clause[word.end :]) or not (about or spoken):
        return False
    if word.kind == "commission" and _NO_COMMISSION.search(said):
        return False
    if _HAPPENS_DAILY.fullmatch(said):
        return word.kind == "provide" and about and bool(re.search("把|将", before))
    if word.kind == "buy" and _GOODS_BOUGHT.match(clause[word.end :]):
        return False
    return not (word.kind == "sell" and _GOODS_SOLD.search(before))


def _act_word(
    clause: str, kind: str, at: int, to: int, about: bool, spoken: bool
) -> ActWord | None:
    before, after = clause[:at], clause[to:]
    if _OFFENCE.match(after) or _RULE.match(after):
        return None
    said = clause[at:to]
    if kind == "steal" and re.fullmatch(_TAKE, said) and not about:
        return None
    weak = kind not in _STRONG or said in ("买", "卖", "购", "收集", "公开", "传播", "置换", "换取")
    if weak and not about and not spoken:
        return None
    if not about and (said in ("置换", "换取", "对换") or _OTHER_GOODS.match(after)):
        return None
    if kind == "collect" and not about and said != "收集":
        return None
    if said in ("泄露", "外泄", "泄漏") and (
        _LEAKED.search(before)
        or (_NOTHING_MORE.match(after) and not re.search("将|把|被|由", before))
    ):
        return None
    if kind == "provide" and _LURED.search(before):
        return None
    if kind == "steal" and re.fullmatch("留存|保存", said):
        return None
    relative = bool(
        re.match(
            r"(?:了)?(?:的|所得的?|来的|所获的?)(?!方式|手段|时候|价格|形式|，|。|途径|办法|行为)",
            after,
        )
    )
    if relative and said in ("接收", "获得", "取得", "得到", "获取"):
        return None
    means = bool(
        re.match(r"[^，。；]{0,16}?(?:的方式|等方式|的手段|等手段|的形式|方式|手段)", after)
    ) and bool(_MEANS.search(before))
    denied = bool(_DENIED.search(before))
    plan = not relative and bool(
        _PLANNED.search(before) or _FOR.search(before) or (_AIM.match(after) and not means)
    )
    return ActWord(kind, at, to, relative, means, weak, plan, denied)
