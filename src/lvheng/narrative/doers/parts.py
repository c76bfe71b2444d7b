"""The part that those named play in a clause of a document: who does it, through whom, with whom, to whom, from whom.

Chinese shows it by the word right before the noun phrase of a name (向某公司业务员张某, 由负责技术的李某), or by what
follows it (张某处, 受张某指使).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lvheng.narrative.acts.act_words import ActWord
from lvheng.narrative.cast.occupations import is_job
from lvheng.narrative.cast.people import Mention

__all__ = ["part_of"]


_ASIDE = r"(?:（[^）]{0,60}）)?"
_SEVERAL = r"(?:等(?:\d+|[二两三四五六七八九十多数]+)?(?:名|个)?(?:人|被告人|同案犯|下线|员工)?)?"
_TOGETHER_AFTER = re.compile(
    rf"^{_ASIDE}{_SEVERAL}(?:[二两三四五六]人)?(?:[^，。；]{{0,8}}[、，])?(?:经)?(?:事先|事前|共同|共谋|合谋|合伙|合作|合股|合意|预谋|商议|商量|商定|一起|一同|一道|结伙|结成|约定|协商|密谋|同谋|通谋|分工|串通|相互配合|互相配合|里应外合|联手|出资|谋划|策划|达成|形成|组成|成立|轮流|各自)"
)
_AGENT = re.compile(
    r"(?:由|被|遭|遭到|给|组织|带领|指挥|并由|再由|后由|(?<![不还也都就])是|系|就是|怀疑|肯定是|除了)$"
)
_CAUSED = re.compile(
    r"(?:指使|指派|指示|安排|授意|雇佣|雇用|雇请|雇|聘请|聘用|招募|招揽|组织|纠集|召集|带领|领导|要求|让|叫|喊|派|指挥|教唆|唆使|怂恿|命令|吩咐|布置|指令|责令|诱使|利诱|收买|买通|支使|差使|派遣|督促|鼓动|拉拢|发动|利用)(?:了|过)?$"
)
_ASKED = re.compile(
    r"(?:请|请求|恳请|请托|托|拜托|委托|求|央求|找|找到|通过|让|叫|要求|联系|联系到|联系上)(?:了|过)?$"
)
_HELPS = re.compile(
    r"^(?:（[^）]{0,40}）)?(?:等人)?(?:出面)?(?:为其|为自己|替其|替自己|给其|给自己|代为|代其)?(?:帮忙|帮|协助(?!下)|代|查|私下查|打听)"
)
_JOINT = re.compile(
    r"(?:伙同|会同|勾结|联合|纠集|联手|连同|结伙|邀集|邀约|邀|拉拢|(?:[带拉领]|叫|喊|约)[着上]|召集|招募|雇佣|组织|串通|联络|邀请|撺掇)(?:了|过)?(?:他人)?$"
)
_ONLY_CAUSED = re.compile(r"(?:召集|招募|雇佣|组织|拉拢|联络|邀请|纠集)(?:了|过)?(?:他人)?$")
_WITH = re.compile(r"(?:与|和|同|跟)$")
_TO = re.compile(
    r"(?:向|给|予|卖予|提供给|(?<![看找收得遇碰听想感联直达拿料查见接取搜调识认])[至到]|卖与|售与|发给|交给|告知|告诉|转告|通知)(?:了)?(?:他的|其)?$"
)
_TO_THE_NEXT = re.compile(
    r"(?:给|予|与|向)[^，。；、]{1,10}?[\d一二三四五六七八九十][\d,.一二三四五六七八九十百千万余多]{0,10}[条份组个单张][、和]$"
)
"""卖给王某1万条、刘某2万条."""
_SOURCE = re.compile(r"(?:从|自|经|跟|找|问|向|由)$")
_AT_HIS = re.compile(
    rf"^”?{_ASIDE}(?:的(?:人|网友|男子|女子|卖家|好友))?(?:等(?:人)?)?(?:处|手中|手里|手上|那里|那儿|那)"
)
_HIS_HAND = re.compile(rf"^{_ASIDE}(?:等[^，。；]{{0,4}}人)?(?:之|的)?手(?![中里上机])")
_GETS = re.compile(
    rf"{_ASIDE}(?:等(?:\S{{0,2}}人)?)?(?:处|手中|手里)?(?:的)?(?:多次|先后|陆续|高价|低价|非法)?(?:索取|索要|索得|讨要|购买|收购|求购|购得|购入|购进|购取|换取|换得|骗取|套取|打听|获取|拿取|买|借|要|收)"
)
_NOT_SUBJECT = re.compile(
    r"(?:通过|为|替|帮|帮助|协助|按照?|受|应|请|在|以|将|把|利用|冒用|盗用|于|联系|联系到|联系上|认识|认识了|结识|结识了|添加|加|加入|招募|聘请|抓获|抓捕|锁定|查获|控制|传唤|询问|讯问|委托|借用|使用|登录|根据|致|致使|导致|任职|就职于|供职于|入职|担任|成立|设立|注册|冒充|假冒|骗取|取得|收受|收取|获取|窃取|索取|索要|购买|收购|出售|转售|转卖|倒卖|贩卖|因|除了?|关于|代表|隶属|属|移送|带领|属于|看到|发现|听|听说|的|听信|轻信|相信|听从|信任|付|支付|付给|背着另外|不知|不顾|担心|知晓|眼见|目睹|获知|打听到|说动|说服|劝说|买通|收买|贿赂|串通"
    r"|跟随|得知|明知|知道|知悉|获悉|找|找到|遇到|遇见|碰到|介绍|推荐|扣押|判处|拘留|逮捕|起诉|指认|辨认|供认|举报|检举|揭发|隐瞒|瞒着|背着|趁|乘|欺骗|骗|威胁|胁迫|告诉|通知|劝|陪同|感谢|名为|注册为|拉黑|投靠|依靠|凭借|依托|借助|根据|对于|针对|至于|包括|例如|如|及时|提醒|转账|付款|支付|汇款|归还|偿还|欠|帮|收|收下|进入|到|前往|来到|去到|潜入|进|离开|返回|回到|入住|应聘到|应聘|就读于|驻|途经|路过|接管|收购|注册|开设|登陆|侵入|攻击|入侵|闯入|联络|接触|接头|会见|见到|跟踪|调查|辞退|开除|录用|聘用|投诉|控告|感谢)(?:了|过|到)?$"
)
_EMBEDS = re.compile(
    "(?:明知|知道|得知|知悉|获悉|获知|知晓|发现|看到|听说|听闻|因|趁|乘|致使|导致|怀疑|以为|默许|放任|任由|听任|纵容)$"
)
"""What is told of whom follows is told within what the subject knew or allowed: 明知李某出售的系…."""
_CHIEF_BEFORE = re.compile(
    r"(?:受|按照?|根据|依照|听从|听|应|遵照|奉|经|经过|在|接受|征得|报|报请|请示|通过)$"
)
_CHIEF_AFTER = re.compile(
    rf"^{_ASIDE}(?:等人)?(?:的)?(?:雇佣|雇用|雇请|指使|指派|指示|指令|安排|授意|吩咐|命令|教唆|唆使|怂恿|纠集|邀集|组织|带领|领导|指挥|管理|统一安排|布置|同意|批准|许可|默许|认可|首肯|授权|拍板|决定|知情|介绍|撮合|牵线|居间)"
)
_BY_ORDER = re.compile("(?:按照?|依照|依|遵照|根据|听从)$")
_ORDERED = re.compile(rf"^{_ASIDE}(?:的)?(?:要求|需求|意思|吩咐|部署|计划|布置)")
_PERSONS_OF_ONE = re.compile(rf"^{_ASIDE}(?:的)?(?:团伙|犯罪团伙|犯罪集团|一伙)")
_HEADED = re.compile(
    "^(?:（[^）]{0,40}）)?(?:等人|夫妇|夫妻|兄弟|父子|母子|姐妹|二人|两人|三人){0,2}为(?:首|主|核心|骨干)"
)
_HIS_DOING = re.compile("^(?:（[^）]{0,40}）)?(?:等人)?(?:所为|所作|所干|干的|作案|一人所为|实施)")
_FINDS = re.compile(
    "(?:发现|查明|查实|查出|获悉|得知|显示|证实|反映|披露|记载|载明|印证|提取到|恢复出|查到|搜到)(?:了|出)?$"
)
"""民警发现张某出售…: he does what was found."""
_POSSESSED = re.compile(
    r"^(?:的(?!团伙|犯罪团伙|(?:犯罪|违法|主要|具体)*(?:行为(?!人)|手法|做法|作案))|电脑|手机|账户|账号|帐号|微信|住处|家中|名义|内部|系统|客户|业主|用户|工号|权限|名下|身份|一案|涉嫌[^，。；]{0,20}一案|侵犯[^，。；]{0,20}案|案(?!发))"
)
_DESCRIBED = re.compile(
    "(?:[^，。；向从给把将被由让找跟与和对系识使为]{0,24}(?:岁|处罚|工作|任职|上班|判刑|职业|业务|固定职业|前科|刑满释放|取保候审)的)"
)
"""17岁的郝某, 在银行工作的朱某: the words before him only describe him."""
_PREDICATE = re.compile("(?:做|当|任|担任|作为|成为|(?<![不就还])是|系|为)[^，。；]{0,14}$")
_CLOSED = re.compile(
    "(?:$|[，。；、！？\\n]|的(?=$|[，。；！？\\n])|多年|[一二两三四五六七八九十0-9]+年)"
)
"""What somebody is: 在一家公司做销售 tells of nobody else."""
_OF_THE_UNIT = re.compile(
    r"^(?:的)?(?:[^，。；、在将向把从被由为以通]{0,10}?)(?:人员|员工|职员|客服|坐席|店员|职工|同事|内部|老板|客户|名单|数据|信息|系统|后台|网站|用户|会员|学生|家长|通讯录|教师|老师|资料|档案|病历|会员|旅客|患者|业主|内鬼|服务器|数据库|账号|接口|工号|楼下|门口|附近|旁边|内|里|外)"
)
"""What follows a unit that only says whose or where somebody or something is: 某银行后台人员."""
_LOOSELY = re.compile(
    "(?P<by>.*(?:给|予|售与|卖与|伙同|雇请|雇佣|雇用|指使|安排|授意))[^，。；：、“”（）后时前并再又且而了着过的将把在于从某]{1,10}$"
)
"""A word that governs, and a noun that only describes: 告诉给炒房客巩某."""
_REPORTS = re.compile(
    r"^(?:方面|方|有关负责人|相关负责人|负责人|官方)?(?:\d+日|昨日|今日|随后|当天|回应)?(?:通报|表示|回应|介绍|透露|指出|称|告诉|证实|声明|公告|认为|强调|致歉|确认|发现|接报|报案|报警|自查|核查|监测)"
)
_ITS_SUBJECT = re.compile(
    "(?:^|[称说到：、系即是使致因后时中间前年月日虽但故而且并遂又再还在经据]|由于|鉴于|因此|所以|认为|表示|承认|供述|交代|交待|辩解|证实|证明|显示|反映|表明|查明|以来|起)$"
)
"""Before 其 where it is a subject; behind any other verb it says whose: 用其手中的信息, 登录其账号."""
_NEXT = 8
_LONGEST_OFFICE = 40
_GOES_TO = ("sell", "provide", "publish", "exchange")
_OBJECT = re.compile("[^，。；：、“”后时前并再又且而由让经被即便就了]{0,24}")
"""Between an act and whom it was done to: no word that begins another clause."""


def part_of(
    words: str, begin: int, end: int, run: tuple[Mention, ...], phrase: int, acts: Sequence[ActWord]
) -> str:  # fmt: skip
    """The part of those of `run`, whose noun phrase begins at `phrase`, in the clause from `begin` to `end`.

    subject; embedded (明知…出售); agent (被…, 由…); caused (指使…); chief (受…指使); asked (请…帮忙); joint (伙同…);
    bystander, a victim or witness who stands as subject; to (向…, 给…); source (从…); or other.
    """
    one = run[0]
    before, after = words[begin:phrase], words[run[-1].end : end]
    if one.form == "noun" and _PREDICATE.search(before) and _CLOSED.match(after):
        return "other"
    short = one.form in ("noun", "unit") and end - one.begin <= _LONGEST_OFFICE
    if short and is_job(words[one.begin : end].rstrip("，。；、\n")):
        return "other"
    if before.endswith("以") and _HEADED.match(after):
        return "subject"
    if _CHIEF_BEFORE.search(before) and _CHIEF_AFTER.match(after):
        return "chief"
    if _BY_ORDER.search(before) and _ORDERED.match(after):
        return "chief"
    if re.search("(?:向|从|找|跟|问|自)$", before) and _GETS.match(after):
        return "source"
    if _HIS_HAND.match(after) and re.search("(?:经|由|经由|通过|借)$", before):
        return "agent"
    if _AT_HIS.match(after) and re.search(r"(?:从|自|向|经|跟|找|由|在|到|通过)$", before):
        return "source"
    governed = _governed(before, after)
    loose = _LOOSELY.fullmatch(before) if not governed else None
    if loose is not None and one.form in ("name", "unit"):
        governed = _governed(loose["by"], after)
    if governed:
        return governed
    if _TO_THE_NEXT.search(before[-_LONGEST_OFFICE:]):
        return "to"
    done = next((a for a in reversed(acts) if begin <= a.end <= one.begin), None)
    if (
        done is not None
        and one.form in ("name", "unit")
        and _OBJECT.fullmatch(words, done.end, one.begin)
    ):
        return "to" if done.kind in _GOES_TO else "other"
    if one.form == "name" and _DESCRIBED.fullmatch(words, begin, one.begin):
        return "subject"
    following = next((a for a in acts if a.begin >= run[-1].end), None)
    if _FINDS.search(before) and following and one.form in ("name", "unit"):
        return "subject"
    if _EMBEDS.search(before) and following:
        return "embedded"
    near = following is not None and following.begin - run[-1].end <= _NEXT
    if before and near and _is_of_another(following, one):
        return "embedded"
    if _NOT_SUBJECT.search(before) or _SOURCE.search(before):
        return "other"
    if one.form == "unit" and one.role != "accused" and _REPORTS.match(after):
        return "other"
    its = _OF_THE_UNIT.match(after) if one.form == "unit" and run[-1] is one else None
    if its and not (following and following.begin < run[-1].end + its.end()):
        return "other"
    if _POSSESSED.match(after) and not _PERSONS_OF_ONE.match(after):
        return "other"
    if one.words == "其" and not _ITS_SUBJECT.search(before):
        return "other"
    if any(m.role in ("victim", "witness") for m in run):
        return "bystander"
    return "subject"


def _is_of_another(act: ActWord | None, one: Mention) -> bool:
    """李某窃取的信息: what is told of the information, and not of the subject; 李某发来的 it is his."""
    return act is not None and act.relative and act.kind != "accept" and one.form == "name"


def _governed(before: str, after: str) -> str | None:
    """The part of whom a word right before his phrase governs; nothing where none does."""
    if _JOINT.search(before):
        return "caused" if _ONLY_CAUSED.search(before) else "joint"
    if _WITH.search(before):
        return "joint" if _TOGETHER_AFTER.match(after) else "other"
    if _ASKED.search(before) and _HELPS.match(after):
        return "asked"
    if re.search(r"(?:^|[^提])从$", before):
        return "source"
    if _TO.search(before):
        return "to"
    if _CAUSED.search(before):
        return "caused"
    if re.search("(?:系|是|为|由)$", before) and _HIS_DOING.match(after):
        return "subject"
    if _AGENT.search(before) and not re.search(r"(?:不|还)是$", before):
        return "agent"
    return None
