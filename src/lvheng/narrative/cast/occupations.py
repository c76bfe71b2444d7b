"""What a person does for a living, as a sentence says it: 系某公司客服, 在一家银行做客户经理, 店长匡某, （护士）.

The words are given back nearly as they stand, without 某, 一家 and 有限: 一家银行的客户经理 is 银行客户经理.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

__all__ = [
    "Job",
    "is_job",
    "job_after",
    "job_before",
    "job_of_opening",
    "jobs_of_clause",
    "plain",
    "says_more",
]


class Job(NamedTuple):
    """An occupation in the words of the text, and their place in what was read."""

    words: str
    begin: int
    end: int


_POSTS = (
    "董事长", "副董事长", "董事", "监事", "总经理", "副总经理", "经理", "总裁", "总监", "首席[一-鿿]{1,4}官", "行长", "副行长", "法定代表人", "法人代表", "法人",
    "实际控制人", "实际经营人", "实际经营者", "经营者", "负责人", "股东", "合伙人", "老板", "老板娘", "店长", "店主", "店员", "主任", "主管", "组长", "队长", "副?所长", "科长", "处长",
    "副?局长", "副?院长", "校长", "园长", "站长", "班主任", "班长", "部长", "社长", "村长", "楼长", "网格员", "工作人员", "从业人员", "技术人员", "管理人员", "业务人员", "销售人员",
    "运维人员", "开发人员", "财务人员", "客服人员", "行政人员", "职员", "员工", "雇员", "职工", "工人", "文员", "文职人员", "文职", "业务员", "营业员", "推销员", "销售员", "快递员", "外卖员",
    "收费员", "收银员", "管理员", "话务员", "接线员", "信贷员", "柜员", "理财师", "保险员", "代理人", "经纪人", "程序员", "保洁员", "录入员", "统计员", "驾驶员", "技术员", "安全员", "仓管员",
    "操作员", "催收员", "调解员", "教练员", "教练", "配送员", "投递员", "分拣员", "揽投员", "派件员", "列车员", "乘务员", "检票员", "导购员", "导购", "服务员", "辅导员", "保育员", "教员", "公务员",
    "书记员", "检察员", "侦查员", "协管员", "指导员", "代理商", "工程师", "分析师", "设计师", "规划师", "架构师", "律师", "会计师", "医师", "药师", "技师", "厨师", "造价师", "评估师", "美容师", "理发师",
    "顾问", "代表", "助理", "秘书", "专员", "会计", "出纳", "客服", "前台", "销售", "采购", "运营", "销售经理", "销售总监", "销售代表", "销售主管", "销售顾问", "采购经理", "运维", "人事", "行政", "HR", "保安", "司机", "骑手", "快递小哥", "快递",
    "教师", "老师", "教授", "讲师", "护士长", "护士", "护工", "[村校牙兽]医", "医生", "大夫", "民警", "辅警", "协警", "交警", "警察", "狱警", "警员", "干警", "法警", "中介", "月嫂", "侦探", "主播", "代拍", "红娘",
    "管家", "站姐", "黄牛", "跟单员", "外勤", "内勤", "编辑", "记者", "网管", "开发者", "中间商", "个体户", "个体工商户", "个体经营户?", "个体", "无业", "无业人员", "无固定职业", "无职业", "待业", "自由职业者?",
    "农民", "务农", "务工", "农民工", "务工人员", "临时工", "临聘人员", "聘用人员", "合同工", "派遣工", "经商", "退休人员", "退休", "在校学生", "在校大学生", "大学生", "研究生", "学生", "实习生", "电工", "掮客",
    "[一-鿿]{1,2}(?<![会成学动党团人全官雇])员", "[一-鿿]{1,2}师", "(?:技|焊|装修|维修|普|木|瓦|修理|清洁|环卫)工", "经纪", "从业者", "创始人", "执行董事", "法务", "风控", "志愿者", "村官", "CEO", "CTO",
    "承包人", "承包商", "加盟商", "仓管", "导医", "导诊", "店主", "摊主", "房东", "志愿者", "站务员", "乘务长", "家教", "研究员", "工程员", "验光师", "信息员", "坐席员?", "坐席", "地推", "助贷", "贷款中介", "团长", "驿站老板", "业务经理", "职业经理人", "村民", "居民", "教务", "干部", "副?书记", "副?主席", "科员", "职工代表",
)  # fmt: skip
_POST = "(?:" + "|".join(sorted(_POSTS, key=len, reverse=True)) + ")"
_PLACE_END = (
    "(?:有限责任公司|股份有限公司|有限公司|公司|集团|平台|医院|卫生院|诊所|学校|中学|小学|大学|学院|幼儿园|银行|支行|信用社|酒店|宾馆|旅馆|民宿|物业|事务所|工作室|中心|派出所|公安局|分局|支队|大队"
    "|法院|检察院|税务局|社保局|局|机构|协会|门店|4S店|药店|网店|网点|驿站|快递站|站点|店铺|商店|商场|超市|店|厂|驾校|培训班|营业厅|营业部|售楼处|售楼部|健身房|美容院|居委会|村委会|社区|街道办?|街道|中介"
    "|律所|保险|电商|车行|车管所|客运段|航空|机场|铁路|部门|机关|单位|企业|外包|运营商|电信|移动|联通|呼叫中心|外呼中心|景区|园区|工厂|学堂|辅导班|婚介所|婚介|月子中心|体检中心|户籍科|窗口|科室|前台)"
)
_NOT_IN_NAME = (
    "，。；：、（）“”？！\\n向从给把将由和与及被让对到于以了买卖购售获通过联认识抓为系是另"
)
_CHAR = f"[^{_NOT_IN_NAME}]"
_LOOSE = "(?:销售|采购|开发|售后|售前|售票|售楼|外卖|专卖|零售|批发|购物|代购|收购站|电销|买手|买卖行|预售|[^，。；：、（）“”？！\\n向从给把将由和与及被让买卖购售获抓是我你他她它那这或要])"
_LISTED_POSTS = f"{_POST}(?:(?:兼|、|及|暨|和){_CHAR}{{0,8}}?{_POST})?"
_JOB = re.compile(rf"{_LOOSE}{{0,28}}?{_LISTED_POSTS}(?:（[^）]{{1,12}}）)?")
_PREFIX = re.compile(
    r"^(?:原审|原|系|均系|是|为|均为|任|曾任|现任|时任|担任|作为|案发前|案发时|捕前|被捕前|系原|原系|原任|本|职业[:：])+"
)
_HEAD = re.compile(
    r"^(?:该|本|其|被告单位|涉案|上述|另|某|一家|一个|一名|某某|×+|X+|XX|在(?!校|职|读)|们|我们?家?|他们|她们|自己|那个|这个|一|的|现|就|当时|某市|某县|某区|某省|做了|做|当了|当)+"
)
_BEFORE = re.compile(
    rf"(?:{_LOOSE}{{0,24}}?)(?:的)?(?P<several>[一两二三四五六\d]名)?(?:{_CHAR}{{0,6}})?{_POST}[“\"]?$"
    r"|(?:做|干|搞|跑|从事|负责)(?P<trade>[^，。；的]{1,10})的$"
)
_BREAKS = re.compile(
    r"(?:发现|查[明出到实]|得知|听说|[骗套][取得]|(?<=收)买|(?<=买)通|收买|贿赂|[偷窃盗]取|负责(?!人)|[今去前昨]年|[今昨前]天|上个?[月周]|\d[年月日]|锁定|伙同|涉嫌|犯罪嫌疑人|被告人|指使|联系|通过|认识|结识|要求|安排|雇佣|组织|勾结|请托|受|应|经(?!理|纪|营|办|济)|因|为|系(?!统)|该|即|其中|以及|同案|抓获|传唤|原审|并|后|时|称|名为|名叫|叫)(?=[^，。]{0,24}$)"
)
_DESCRIBED_AS = re.compile(
    rf"(?:时任|现任|原任|曾任|原系|担任|身为|作为|任职|任|系)(?P<job>{_LOOSE}{{0,24}}?{_LISTED_POSTS})的$"
)
"""时任某中学教务处副主任的: the name follows."""
_REACH = 40
_LONG = "(?:[一两二三四五六七八九十几\\d]+(?:多|余)?(?:年|个月)|好几年|多年)(?:多)?的?"
_IS = re.compile(
    rf"(?<![不还就只算但如要也都说才若总似正光便可竟可或应更凡])(?:原系|原任|曾任|现任|时任|均系|均为|担任|就任|作为|受聘为|受雇为|系|是|为|任|当(?!时|场|庭|日|天|月|年|事|地|作|面|选|然|初)|做(?!的|出|完|到|生意)|干)(?:了|过)?(?:{_LONG})?(?P<job>{_LOOSE}{{0,28}}?{_LISTED_POSTS})"
    r"(?=$|[，。；、（）！？\n]|期间|时|的(?!信|数|资|名|个|手|电|客)|以来|一职|职务|，|工作|并|上班|后|她|他|，|后，|，其|多年|[一二两三四五六七八九十\d]+(?:多|余)?(?:年|个月)|、)"
)
_AT = re.compile(
    rf"(?:在|于|任职(?:于)?|供职(?:于)?|就职(?:于)?|入职(?:于)?|受雇于|受聘于)(?:其)?(?P<place>(?!经营|担任|从事|任职|做|当|任){_LOOSE}{{0,20}}?{_PLACE_END}(?:里|那边|那|下属|旗下)?)(?:（[^）]{{1,10}}）)?"
    rf"(?:(?:上班|工作|任职|供职|就职|从业|打工|实习|务工)(?:，?(?:做|当|任|担任|是)(?P<then>{_CHAR}{{0,10}}?{_POST}))?|(?:期间|时)(?=[，保备留获掌接从利将])|做(?P<does>{_CHAR}{{0,10}}?{_POST})|当(?P<acts>{_CHAR}{{0,10}}?{_POST})|担任(?P<holds>{_CHAR}{{0,12}}?{_POST})|任(?P<office>{_CHAR}{{0,12}}?{_POST})|从事(?P<work>{_CHAR}{{0,10}}?{_POST})(?=$|[，。；]|的|工作)|(?P<sells>卖[车房楼]|跑业务|带看|送快递|送外卖|开车)|干(?=$|[，。了]))"
)
_IS_OF = re.compile(
    rf"(?:系|均系|为|均为|担任|分别系|分别为)[^，。；（）向从给把将被]{{2,40}}?的(?P<job>{_LISTED_POSTS})(?=$|[，。；\n])"
)
_OPENS = re.compile(
    rf"(?:本人|我是|我|坐标[^，。]{{1,6}}[，。])?(?:一名|一个)?(?P<job>[^，。！？～~：、的了在有是把被买卖]{{0,12}}?{_POST})(?:小白|一枚|萌新|求助|在线等|，求助|路过|弱弱问){{0,2}}(?=[，。！？～~\s：])"
)
_FORMER = re.compile("(?:此前|以前|之前|曾经?|先前|离职前)$")
_OF_ANOTHER = re.compile("(?:一?个|一?名|一?位|那个|[给向跟找])$")
_ANOTHER = re.compile("的(?=[^，。；！？\\n])")
"""一个做月嫂中介的刘某: the job of who is named after it."""
_EMPLOYED = re.compile(
    rf"(?:任职|供职|就职|入职|受雇|受聘)(?:于|在)?(?P<place>{_LOOSE}{{0,20}}?{_PLACE_END})(?=$|[，。；、]|的|期间|后|时|从事|负责)"
)
_RUNS = re.compile(
    rf"(?:(?<![召离展打公张裂盛避分敞揭])开(?!户|票|房|车|发|始|展)(?:了|着|设|办)?|经营(?:着|的)?|其名下的?|承包)(?:了)?(?:一?家|一个|个|其)?(?P<firm>{_LOOSE}{{0,16}}?(?:公司|工作室|事务所|店|厂|中介|民宿|酒店|诊所|培训班|机构|网店|驿站|会所|车行|商行|平台|超市|棋牌室|婚介所|[馆铺坊站吧摊]|(?<![内全外总各])部))(?:（[^）]{{1,10}}）)?(?=$|[，。；\n]|的|期间|内|里|时|过程|为)"
)
_TRADE = re.compile(
    r"(?:做|跑|开|当|干|搞|从事|送)(?:的是)?(?P<trade>[^，。；的是了卖买向给把将]{1,10})(?:的(?=$|[，。；\n！？])|工作(?=$|[，。；\n])|(?:生意|行业|业务)(?=$|[，。；\n]))"
)
_SELLS = {"卖车": "销售", "卖房": "销售", "卖楼": "销售", "跑业务": "业务员", "带看": "经纪人", "送快递": "快递员", "送外卖": "外卖员", "开车": "司机"}  # fmt: skip
_NO_JOB = re.compile(
    r"诈骗|犯罪|赌博|通过|认识|联系|购买|出售|提供|涉嫌|抓获|冒充|假冒|自称|谎称|听说|怀疑|不是|并非|害|利用|如果|举报|工作人员的|什么|哪|谁|多名|等\d|几[个名]|[二三两四五六七八九十]名|^\d(?!S)|群(?:组|主|内|里|的)|版主|主管人员|责任人员|主犯|从犯|被害|他人|上线|下线"
)
_NO_TRADE = re.compile(
    "^过|诈骗|犯罪|买卖|贩|刷单|^技术$|^展|^发|^始|^设|引流|这行|这个|什么|坏事|好|兼职|任务|副业|项目|事|生意|客户|信息|资料|数据|错|决定|笔录|一[个件]"
)


def plain(words: str) -> str:
    """The words without what says nothing: 某, 一家, 有限, 原."""
    words = _PREFIX.sub("", words)
    words = _HEAD.sub("", words)
    words = re.sub("(?:有限责任|股份有限|有限)公司", "公司", words)
    words = re.sub(rf"(?<=.)(?:原|前|的|的?[一两二三四五六\d]名)(?={_POST}$)", "", words)
    words = re.sub(rf"({_PLACE_END})的(?=[^，。；的]{{1,8}}$)", r"\1", words)
    return words.replace("某某", "").replace("某", "").replace("被告单位", "").strip("的了着里")


def is_job(words: str) -> bool:
    """Whether words are an occupation and nothing else.

    >>> [is_job(words) for words in ("某银行客户经理", "无业", "系某公司员工", "向他人出售")]
    [True, True, True, False]
    """
    words = _PREFIX.sub("", words.strip().replace("被告单位", ""))
    return 2 <= len(words) <= 36 and bool(_JOB.fullmatch(words)) and not _NO_JOB.search(words)


def job_before(words: str) -> Job | None:
    """The occupation that stands right before a name: 某公司店长(匡某)."""
    if described := _DESCRIBED_AS.search(words[-_REACH:]):
        begin = len(words) - len(words[-_REACH:]) + described.start("job")
        return _job(words, begin, len(words) - 1)
    found = _BEFORE.search(words[-30:])
    if found is None:
        return None
    begin = max(0, len(words) - 30) + found.start()
    if found["trade"]:
        place = len(words) - len(words[-30:]) + found.start("trade")
        said = words[place : place + len(found["trade"])]
        return (
            None
            if _NO_TRADE.search(said) or _NO_JOB.search(said)
            else Job(said, place, place + len(said))
        )
    for broken in _BREAKS.finditer(words, begin):
        begin = broken.end()
    return _job(words, begin, len(words.rstrip('“"')))


def job_after(aside: str) -> Job | None:
    """The occupation in the brackets after a name: （女，32岁，某中介负责人）."""
    place = 0
    for piece in re.split("([，；])", aside):
        if is_job(piece):
            return _job(aside, place, place + len(piece))
        place += len(piece)
    return None


def jobs_of_clause(clause: str) -> Iterator[Job]:
    """The occupations that a clause gives to whom it is about."""
    for found in _IS.finditer(clause):
        if _OF_ANOTHER.search(clause[: found.start()]) and _ANOTHER.match(clause, found.end()):
            continue
        job = _job(clause, found.start("job"), found.end("job"))
        if job and not _NO_JOB.search(found["job"]):
            yield job
    for found in _IS_OF.finditer(clause):
        if not _NO_JOB.search(found[0]):
            yield Job(found["job"], *found.span("job"))
    for found in _AT.finditer(clause):
        post = found["then"] or found["does"] or found["acts"] or found["holds"] or found["office"]
        post = post or found["work"]
        post = post or _SELLS.get(found["sells"] or "", "")
        place = plain(found["place"])
        if post:
            post = plain(post)
            end = found.end()
        elif place.endswith(("中介", "前台")):
            end = found.end("place")
        else:
            post, end = "员工", found.end("place")
        if place and not _NO_JOB.search(found["place"]):
            former = "原" if _FORMER.search(clause[: found.start()]) else ""
            yield Job(former + place + post, found.start("place"), end)
    for found in _EMPLOYED.finditer(clause):
        if (place := plain(found["place"])) and not _NO_JOB.search(place):
            yield Job(place + "员工", *found.span("place"))
    for found in _RUNS.finditer(clause):
        if not _NO_JOB.search(found["firm"]) and (firm := plain(found["firm"])):
            owner = "老板" if found[0].startswith("开") else "经营者"
            yield Job(firm + owner, found.start("firm"), found.end("firm"))
    for found in _TRADE.finditer(clause):
        if not (_NO_TRADE.search(found["trade"]) or _NO_JOB.search(found["trade"])):
            yield Job(plain(found["trade"]), found.start("trade"), found.end("trade"))


def job_of_opening(words: str) -> Job | None:
    """How a narrator opens his story: 体检中心前台，发现……; HR小白求助～."""
    found = _OPENS.match(words)
    if found is None or _NO_JOB.search(found["job"]) or _KINSHIP.match(found["job"]):
        return None
    return _job(words, *found.span("job"))


def _job(words: str, begin: int, end: int) -> Job | None:
    said = plain(words[begin:end])
    if len(said) < 2 or _NO_JOB.search(said):
        return None
    return Job(said, begin, end)


def says_more(words: str, known: str) -> bool:
    """Whether words say more of the same occupation: 房产经纪人 than 经纪人."""
    return known in words and known != words


_KINSHIP = re.compile(
    "[我俺咱你他她]|(?:儿子|女儿|老公|老婆|爸|妈|哥|姐|弟|妹|朋友|同事|求问|请问|各位|大家)"
)
_KEEPERS = re.compile(
    "客服|教务|班主任|老师|教师|辅导员|护士|医生|医师|大夫|民警|辅警|协警|交警|网格员|楼长|快递|柜员|客户经理|信贷员|文员|HR|人事|物业|(?:房产|房屋|地产|职业|婚姻)中介|中介(?:公司|门店|店|机构)|经纪人|置业顾问|营业员|收费员|管家|档案|户籍|窗口|前台|信息科|司机"
)
_PLACED = re.compile(
    rf"{_PLACE_END}.{{0,12}}?(?:员|工|师|长|经理|主任|主管|顾问|销售|运维|代表|专员|助理|文职|负责人|警)$"
)
_OUTSIDERS = re.compile(
    "催收|调查|数据公司|债务|老板|经营者|股东|法定代表人|法人|董事|总经理|无业|个体|学生|推销|原|前员工|代理商|医药代表|实际控制"
)


def holds_data(words: str) -> bool:
    """Whether somebody of this occupation has the data of others in his hands: staff, not owners, not the free.

    >>> [holds_data(words) for words in ("银行客户经理", "某公司员工", "软件工程师", "装修公司老板")]
    [True, True, False, False]
    """
    return not is_outsider(words) and bool(_KEEPERS.search(words) or _PLACED.search(words))


def is_outsider(words: str) -> bool:
    """Whether somebody of this occupation has no access that a house gave him: owners, the free, the unemployed."""
    return _OUTSIDERS.search(words) is not None
